//! Everything in a text that may be a quotation mark, with what it would cost to read it as one that opens, one that closes, or
//! as no quotation mark at all: an apostrophe, inches, a bullet, a slip.
//!
//! Costs are small whole numbers; only their sums are compared, in `marks`.

use crate::document::Page;
use crate::lexicon::Class;
use crate::text::span::Span;
use crate::text::token::{TokenKind, TokenRange};

/// What may never be.
pub(crate) const NEVER: u16 = 1000;
/// A quotation mark that belongs to nothing.
pub(crate) const STRAY: u16 = 40;
/// A mark on the wrong side of a blank.
const BLANK: u16 = 30;
/// A mark glued to a letter on its outer side.
const GLUED: u16 = 25;
/// A glyph turned the wrong way.
const TURNED: u16 = 18;
/// A glyph turned the wrong way in a text that never uses it the right way, as Swedish does by rule.
const HOUSE_STYLE: u16 = 3;

/// A tag has no more tokens than this; a lone `<` is no tag.
const TAG_TOKENS: usize = 200;

/// Marks that can pair with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    Double,
    Single,
    Angle,
    SingleAngle,
    Corner,
    WhiteCorner,
}

/// How a glyph looks, all spellings of it taken together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Straight,
    Left,
    Right,
    Low,
}

/// One candidate.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Glyph {
    /// Its first token, and how many it takes.
    pub token: usize,
    pub width: usize,
    pub family: Family,
    pub shape: Shape,
    pub open: u16,
    pub close: u16,
    pub none: u16,
    /// Whether a sentence's or clause's punctuation stands right before it, as before a mark that closes direct speech.
    pub after_stop: bool,
}

impl Glyph {
    pub fn end(&self) -> usize {
        self.token + self.width
    }

    pub fn span(&self, page: &Page) -> Span {
        page.span(&(self.token..self.end()))
    }
}

/// Which way round the article's own glyphs stand.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Style {
    left_double: bool,
    left_single: bool,
}

impl Style {
    pub fn of(source: &str) -> Self {
        let refers = |entity: &str| source.match_indices('&').any(|(at, _)| source.get(at..).is_some_and(|rest| rest.starts_with(entity)));
        let has = |glyph: char, entity: &str| source.contains(glyph) || refers(entity);
        Self { left_double: has('“', "&ldquo;") || has('„', "&bdquo;"), left_single: has('‘', "&lsquo;") || has('‚', "&sbquo;") }
    }
}

/// Appends the candidates of one paragraph, in order.
pub(crate) fn glyphs(page: &Page, paragraph: &TokenRange, style: Style, out: &mut Vec<Glyph>) {
    let mut at = paragraph.start;
    while at < paragraph.end {
        if let Some(end) = tag_end(page, at, paragraph.end) {
            at = end;
            continue;
        }
        match look(page, at, paragraph.end) {
            Some((family, shape, width)) => {
                out.push(weigh(page, paragraph, style, (family, shape, at, width)));
                at += width;
            }
            None => at += 1,
        }
    }
}

/// An HTML tag is read over whole: the marks in it quote nothing.
fn tag_end(page: &Page, at: usize, end: usize) -> Option<usize> {
    let opens = page.kind(at) == Some(TokenKind::Symbol)
        && page.text(at) == "<"
        && !page.spaced(at + 1)
        && (page.is_word(at + 1) || page.text(at + 1) == "/");
    let limit = end.min(at + TAG_TOKENS);
    let close = if opens { (at + 1..limit).find(|&i| matches!(page.text(i), "<" | ">"))? } else { return None };
    (page.text(close) == ">").then_some(close + 1)
}

/// The glyph that starts at a token, and how many tokens it takes.
fn look(page: &Page, at: usize, end: usize) -> Option<(Family, Shape, usize)> {
    let token = page.token(at)?;
    if token.kind != TokenKind::Mark {
        return if token.kind == TokenKind::Symbol && page.text(at) == "&" { entity(page, at, end) } else { None };
    }
    let first = page.text(at).chars().next()?;
    let twin = at + 1 < end && !page.spaced(at + 1) && page.text(at + 1) == page.text(at);
    Some(match first {
        '\'' | '’' | '`' | 'ˋ' | '´' | '‘' if twin && !is_triple(page, at) => {
            (Family::Double, if matches!(first, '`' | 'ˋ' | '‘') { Shape::Left } else { Shape::Right }, 2)
        }
        '"' | '＂' | '‟' => (Family::Double, Shape::Straight, 1),
        '“' | '〝' => (Family::Double, Shape::Left, 1),
        '”' | '〞' | '〟' => (Family::Double, Shape::Right, 1),
        '„' => (Family::Double, Shape::Low, 1),
        '\'' | '＇' | '‛' => (Family::Single, Shape::Straight, 1),
        '‘' | '`' | 'ˋ' => (Family::Single, Shape::Left, 1),
        '’' | '´' => (Family::Single, Shape::Right, 1),
        '‚' => (Family::Single, Shape::Low, 1),
        '«' => (Family::Angle, Shape::Left, 1),
        '»' => (Family::Angle, Shape::Right, 1),
        '‹' => (Family::SingleAngle, Shape::Left, 1),
        '›' => (Family::SingleAngle, Shape::Right, 1),
        '「' => (Family::Corner, Shape::Left, 1),
        '」' => (Family::Corner, Shape::Right, 1),
        '『' => (Family::WhiteCorner, Shape::Left, 1),
        '』' => (Family::WhiteCorner, Shape::Right, 1),
        _ => return None,
    })
}

/// Three in a row are a double mark beside a single one, not a double made of two.
fn is_triple(page: &Page, at: usize) -> bool {
    !page.spaced(at + 2) && page.text(at + 2) == page.text(at)
}

/// A mark that was pasted as an HTML character reference: `&quot;`, `&#34;`, `&ldquo;`, ...
fn entity(page: &Page, at: usize, end: usize) -> Option<(Family, Shape, usize)> {
    let glued = |place: usize| place < end && !page.spaced(place);
    let numeric = glued(at + 1) && page.text(at + 1) == "#";
    let name = at + 1 + usize::from(numeric);
    if !glued(name) || !glued(name + 1) || page.text(name + 1) != ";" {
        return None;
    }
    let (family, shape) = match (numeric, page.text(name)) {
        (false, "quot" | "QUOT") | (true, "34" | "034" | "x22") => (Family::Double, Shape::Straight),
        (false, "ldquo") | (true, "8220" | "x201c" | "x201C") => (Family::Double, Shape::Left),
        (false, "rdquo") | (true, "8221" | "x201d" | "x201D") => (Family::Double, Shape::Right),
        (false, "bdquo") | (true, "8222" | "x201e" | "x201E") => (Family::Double, Shape::Low),
        (false, "apos") | (true, "39" | "039" | "x27") => (Family::Single, Shape::Straight),
        (false, "lsquo") | (true, "8216" | "x2018") => (Family::Single, Shape::Left),
        (false, "rsquo") | (true, "8217" | "x2019") => (Family::Single, Shape::Right),
        (false, "laquo") | (true, "171" | "xab" | "xAB") => (Family::Angle, Shape::Left),
        (false, "raquo") | (true, "187" | "xbb" | "xBB") => (Family::Angle, Shape::Right),
        _ => return None,
    };
    Some((family, shape, name + 2 - at))
}

/// What stands on one side of a glyph.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Blank,
    Word,
    Number,
    /// Han, kana and other scripts that set no blanks.
    Unspaced,
    Stop,
    Comma,
    Bracket,
    Mark,
    Other,
}

fn side(page: &Page, at: usize) -> Side {
    let text = page.text(at);
    match page.kind(at) {
        Some(TokenKind::Word) if text.chars().next_back().is_some_and(is_unspaced_script) => Side::Unspaced,
        Some(TokenKind::Word) => Side::Word,
        Some(TokenKind::Number) => Side::Number,
        Some(TokenKind::Mark) => Side::Mark,
        Some(TokenKind::Punctuation) => match text {
            "." | "!" | "?" | "…" | "。" | "！" | "？" => Side::Stop,
            "," | ";" | "，" | "、" => Side::Comma,
            ":" | "：" | "(" | "[" | "{" | "-" | "–" | "—" | "/" | "*" | "_" | "¿" | "¡" | "（" | "【" | "•" => Side::Bracket,
            _ => Side::Other,
        },
        Some(TokenKind::Symbol) if text == ">" || text == ";" => Side::Bracket,
        _ => Side::Other,
    }
}

fn is_unspaced_script(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

fn weigh(page: &Page, paragraph: &TokenRange, style: Style, (family, shape, token, width): (Family, Shape, usize, usize)) -> Glyph {
    let after = token + width;
    let before = if token == paragraph.start || page.spaced(token) { Side::Blank } else { side(page, token - 1) };
    let next = if after >= paragraph.end || page.spaced(after) { Side::Blank } else { side(page, after) };
    let mut open = turned_open(family, shape, style);
    let mut close = turned_close(family, shape);
    let airy = matches!(family, Family::Angle | Family::SingleAngle);
    open += match next {
        // French sets a blank inside its marks.
        Side::Blank if airy && before == Side::Blank && after < paragraph.end => 0,
        Side::Blank if matches!(shape, Shape::Left | Shape::Low) => BLANK / 2,
        Side::Blank => BLANK,
        Side::Stop if page.text(after) != "…" && page.text(after) != "." => BLANK / 2,
        Side::Comma => BLANK / 2,
        _ => 0,
    };
    open += match before {
        Side::Word => GLUED,
        Side::Number => GLUED,
        Side::Stop | Side::Comma => 8,
        _ => 0,
    };
    close += match before {
        Side::Blank if airy && token > paragraph.start => 0,
        Side::Blank if token == paragraph.start => NEVER,
        Side::Blank if shape == Shape::Right => BLANK / 2,
        Side::Blank => BLANK - 6,
        Side::Bracket if matches!(page.text(token.saturating_sub(1)), "(" | "[" | ":") => GLUED,
        _ => 0,
    };
    close += match next {
        Side::Word if family == Family::Single => NEVER,
        Side::Word | Side::Number => GLUED - 7,
        _ => 0,
    };
    let mut none = STRAY;
    match family {
        Family::Single => {
            open += 5;
            none = none_of_single(page, token, after, before, next);
        }
        Family::Double if before == Side::Number && matches!(shape, Shape::Straight | Shape::Right) => none = 8,
        Family::Angle | Family::SingleAngle if token == paragraph.start && next == Side::Blank => none = 4,
        _ => {}
    }
    Glyph { token, width, family, shape, open, close, none, after_stop: matches!(before, Side::Stop | Side::Comma) }
}

fn turned_open(family: Family, shape: Shape, style: Style) -> u16 {
    match (family, shape) {
        (Family::Double, Shape::Right) => {
            if style.left_double {
                TURNED
            } else {
                HOUSE_STYLE
            }
        }
        (Family::Single, Shape::Right) => {
            if style.left_single {
                TURNED
            } else {
                HOUSE_STYLE + 5
            }
        }
        (Family::Angle | Family::SingleAngle, Shape::Right) => HOUSE_STYLE,
        (Family::Corner | Family::WhiteCorner, Shape::Right) => NEVER,
        _ => 0,
    }
}

fn turned_close(family: Family, shape: Shape) -> u16 {
    match (family, shape) {
        (_, Shape::Low) | (Family::Corner | Family::WhiteCorner, Shape::Left) => NEVER,
        (Family::Angle | Family::SingleAngle, Shape::Left) => HOUSE_STYLE,
        (_, Shape::Left) => TURNED - 3,
        _ => 0,
    }
}

/// How little it takes to read a single mark as an apostrophe, a sign of feet or minutes, or a slip.
fn none_of_single(page: &Page, token: usize, after: usize, before: Side, next: Side) -> u16 {
    let word_before = if before == Side::Word { page.norm(token.saturating_sub(1)) } else { "" };
    if page.is(after, Class::Elision) && next == Side::Word || next == Side::Number {
        return 0;
    }
    match before {
        Side::Word | Side::Number if matches!(next, Side::Word | Side::Number) => 0,
        Side::Number => 3,
        // workers' union, thinkin'
        Side::Word if word_before.ends_with('s') || word_before.ends_with('x') || word_before.ends_with('z') => 4,
        Side::Word if word_before.ends_with("in") || word_before.len() <= 2 || page.is(token.saturating_sub(1), Class::Elision) => 3,
        Side::Word => 12,
        Side::Blank if next == Side::Blank => 8,
        Side::Blank if page.text(token) == "’" => 8,
        Side::Blank => 24,
        _ => 24,
    }
}
