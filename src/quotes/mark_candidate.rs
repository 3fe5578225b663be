//! Everything in a text that may be a quotation mark, with what it would cost to read it as one that opens,
//! one that closes, or as no quotation mark at all: an apostrophe, inches, a bullet, a slip.
//!
//! Costs are small whole numbers; only their sums are compared, in `marks`.

use crate::document::Document;
use crate::lexicon::Class;
use crate::lexicon::endings::{may_drop_g, takes_bare_apostrophe};
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
pub(crate) enum MarkFamily {
    Double,
    Single,
    Angle,
    SingleAngle,
    Corner,
    WhiteCorner,
}

/// How a glyph looks, all spellings of it taken together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MarkShape {
    Straight,
    Left,
    Right,
    Low,
}

/// One candidate.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MarkCandidate {
    /// Its first token, and how many it takes.
    pub token: usize,
    pub width: usize,
    pub family: MarkFamily,
    pub shape: MarkShape,
    pub open: u16,
    pub close: u16,
    pub none: u16,
    /// Whether a sentence's or clause's punctuation stands right before it, as before a mark that closes
    /// direct speech.
    pub after_stop: bool,
}

impl MarkCandidate {
    pub fn end(&self) -> usize {
        self.token + self.width
    }

    pub fn span(&self, document: &Document) -> Span {
        document.span(&(self.token..self.end()))
    }
}

/// Which way round the article's own mark_candidates stand.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct MarkStyle {
    left_double: bool,
    left_single: bool,
}

impl MarkStyle {
    pub fn of(source: &str) -> Self {
        let refers = |entity: &str| {
            source
                .match_indices('&')
                .any(|(at, _)| source.get(at..).is_some_and(|rest| rest.starts_with(entity)))
        };
        let has = |glyph: char, entity: &str| source.contains(glyph) || refers(entity);
        Self {
            left_double: has('“', "&ldquo;") || has('„', "&bdquo;"),
            left_single: has('‘', "&lsquo;") || has('‚', "&sbquo;"),
        }
    }
}

/// Appends the candidates of one paragraph, in order.
pub(crate) fn mark_candidates(
    document: &Document,
    paragraph: &TokenRange,
    style: MarkStyle,
    out: &mut Vec<MarkCandidate>,
) {
    let mut at = paragraph.start;
    while at < paragraph.end {
        if let Some(end) = tag_end(document, at, paragraph.end) {
            at = end;
            continue;
        }
        match look(document, at, paragraph.end) {
            Some((family, shape, width)) => {
                out.push(weigh(document, paragraph, style, (family, shape, at, width)));
                at += width;
            }
            None => at += 1,
        }
    }
}

/// An HTML tag is read over whole: the marks in it quote nothing.
fn tag_end(document: &Document, at: usize, end: usize) -> Option<usize> {
    let opens = document.kind(at) == Some(TokenKind::Symbol)
        && document.text(at) == "<"
        && !document.spaced(at + 1)
        && (document.is_word(at + 1) || document.text(at + 1) == "/");
    let limit = end.min(at + TAG_TOKENS);
    let close =
        if opens { (at + 1..limit).find(|&i| matches!(document.text(i), "<" | ">"))? } else { return None };
    (document.text(close) == ">").then_some(close + 1)
}

/// The glyph that starts at a token, and how many tokens it takes.
fn look(document: &Document, at: usize, end: usize) -> Option<(MarkFamily, MarkShape, usize)> {
    let token = document.token(at)?;
    if token.kind != TokenKind::Mark {
        return if token.kind == TokenKind::Symbol && document.text(at) == "&" {
            entity(document, at, end)
        } else {
            None
        };
    }
    let first = document.text(at).chars().next()?;
    let twin = at + 1 < end && !document.spaced(at + 1) && document.text(at + 1) == document.text(at);
    Some(match first {
        '\'' | '’' | '`' | 'ˋ' | '´' | '‘' if twin && !is_triple(document, at) => (
            MarkFamily::Double,
            if matches!(first, '`' | 'ˋ' | '‘') { MarkShape::Left } else { MarkShape::Right },
            2,
        ),
        '"' | '＂' | '‟' => (MarkFamily::Double, MarkShape::Straight, 1),
        '“' | '〝' => (MarkFamily::Double, MarkShape::Left, 1),
        '”' | '〞' | '〟' => (MarkFamily::Double, MarkShape::Right, 1),
        '„' => (MarkFamily::Double, MarkShape::Low, 1),
        '\'' | '＇' | '‛' => (MarkFamily::Single, MarkShape::Straight, 1),
        '‘' | '`' | 'ˋ' => (MarkFamily::Single, MarkShape::Left, 1),
        '’' | '´' => (MarkFamily::Single, MarkShape::Right, 1),
        '‚' => (MarkFamily::Single, MarkShape::Low, 1),
        '«' => (MarkFamily::Angle, MarkShape::Left, 1),
        '»' => (MarkFamily::Angle, MarkShape::Right, 1),
        '‹' => (MarkFamily::SingleAngle, MarkShape::Left, 1),
        '›' => (MarkFamily::SingleAngle, MarkShape::Right, 1),
        '「' => (MarkFamily::Corner, MarkShape::Left, 1),
        '」' => (MarkFamily::Corner, MarkShape::Right, 1),
        '『' => (MarkFamily::WhiteCorner, MarkShape::Left, 1),
        '』' => (MarkFamily::WhiteCorner, MarkShape::Right, 1),
        _ => return None,
    })
}

/// Three in a row are a double mark beside a single one, not a double made of two.
fn is_triple(document: &Document, at: usize) -> bool {
    !document.spaced(at + 2) && document.text(at + 2) == document.text(at)
}

/// A mark that was pasted as an HTML character reference: `&quot;`, `&#34;`, `&ldquo;`, ...
fn entity(document: &Document, at: usize, end: usize) -> Option<(MarkFamily, MarkShape, usize)> {
    let glued = |place: usize| place < end && !document.spaced(place);
    let numeric = glued(at + 1) && document.text(at + 1) == "#";
    let name = at + 1 + usize::from(numeric);
    if !glued(name) || !glued(name + 1) || document.text(name + 1) != ";" {
        return None;
    }
    let (family, shape) = match (numeric, document.text(name)) {
        (false, "quot" | "QUOT") | (true, "34" | "034" | "x22") => (MarkFamily::Double, MarkShape::Straight),
        (false, "ldquo") | (true, "8220" | "x201c" | "x201C") => (MarkFamily::Double, MarkShape::Left),
        (false, "rdquo") | (true, "8221" | "x201d" | "x201D") => (MarkFamily::Double, MarkShape::Right),
        (false, "bdquo") | (true, "8222" | "x201e" | "x201E") => (MarkFamily::Double, MarkShape::Low),
        (false, "apos") | (true, "39" | "039" | "x27") => (MarkFamily::Single, MarkShape::Straight),
        (false, "lsquo") | (true, "8216" | "x2018") => (MarkFamily::Single, MarkShape::Left),
        (false, "rsquo") | (true, "8217" | "x2019") => (MarkFamily::Single, MarkShape::Right),
        (false, "laquo") | (true, "171" | "xab" | "xAB") => (MarkFamily::Angle, MarkShape::Left),
        (false, "raquo") | (true, "187" | "xbb" | "xBB") => (MarkFamily::Angle, MarkShape::Right),
        _ => return None,
    };
    Some((family, shape, name + 2 - at))
}

/// What stands on one side of a glyph.
#[derive(Clone, Copy, PartialEq, Eq)]
enum MarkSide {
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

fn side(document: &Document, at: usize) -> MarkSide {
    let text = document.text(at);
    match document.kind(at) {
        Some(TokenKind::Word) if text.chars().next_back().is_some_and(is_unspaced_script) => {
            MarkSide::Unspaced
        }
        Some(TokenKind::Word) => MarkSide::Word,
        Some(TokenKind::Number) => MarkSide::Number,
        Some(TokenKind::Mark) => MarkSide::Mark,
        Some(TokenKind::Punctuation) => match text {
            "." | "!" | "?" | "…" | "。" | "！" | "？" => MarkSide::Stop,
            "," | ";" | "，" | "、" => MarkSide::Comma,
            ":" | "：" | "(" | "[" | "{" | "-" | "–" | "—" | "/" | "*" | "_" | "¿" | "¡" | "（" | "【"
            | "•" => MarkSide::Bracket,
            _ => MarkSide::Other,
        },
        Some(TokenKind::Symbol) if text == ">" || text == ";" => MarkSide::Bracket,
        _ => MarkSide::Other,
    }
}

fn is_unspaced_script(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

fn weigh(
    document: &Document,
    paragraph: &TokenRange,
    style: MarkStyle,
    (family, shape, token, width): (MarkFamily, MarkShape, usize, usize),
) -> MarkCandidate {
    let after = token + width;
    let before = if token == paragraph.start || document.spaced(token) {
        MarkSide::Blank
    } else {
        side(document, token - 1)
    };
    let next = if after >= paragraph.end || document.spaced(after) {
        MarkSide::Blank
    } else {
        side(document, after)
    };
    let mut open = turned_open(family, shape, style);
    let mut close = turned_close(family, shape);
    let airy = matches!(family, MarkFamily::Angle | MarkFamily::SingleAngle);
    open += match next {
        // French sets a blank inside its marks.
        MarkSide::Blank if airy && before == MarkSide::Blank && after < paragraph.end => 0,
        MarkSide::Blank if matches!(shape, MarkShape::Left | MarkShape::Low) => BLANK / 2,
        MarkSide::Blank => BLANK,
        MarkSide::Stop if document.text(after) != "…" && document.text(after) != "." => BLANK / 2,
        MarkSide::Comma => BLANK / 2,
        _ => 0,
    };
    open += match before {
        MarkSide::Word => GLUED,
        MarkSide::Number => GLUED,
        MarkSide::Stop | MarkSide::Comma => 8,
        _ => 0,
    };
    close += match before {
        MarkSide::Blank if airy && token > paragraph.start => 0,
        MarkSide::Blank if token == paragraph.start => NEVER,
        MarkSide::Blank if shape == MarkShape::Right => BLANK / 2,
        MarkSide::Blank => BLANK - 6,
        MarkSide::Bracket if matches!(document.text(token.saturating_sub(1)), "(" | "[" | ":") => GLUED,
        _ => 0,
    };
    close += match next {
        MarkSide::Word if family == MarkFamily::Single => NEVER,
        MarkSide::Word | MarkSide::Number => GLUED - 7,
        _ => 0,
    };
    let mut none = STRAY;
    match family {
        MarkFamily::Single => {
            open += 5;
            none = none_of_single(document, token, after, before, next);
        }
        MarkFamily::Double
            if before == MarkSide::Number && matches!(shape, MarkShape::Straight | MarkShape::Right) =>
        {
            none = 8
        }
        MarkFamily::Angle | MarkFamily::SingleAngle
            if token == paragraph.start && next == MarkSide::Blank =>
        {
            none = 4
        }
        _ => {}
    }
    MarkCandidate {
        token,
        width,
        family,
        shape,
        open,
        close,
        none,
        after_stop: matches!(before, MarkSide::Stop | MarkSide::Comma),
    }
}

fn turned_open(family: MarkFamily, shape: MarkShape, style: MarkStyle) -> u16 {
    match (family, shape) {
        (MarkFamily::Double, MarkShape::Right) => {
            if style.left_double {
                TURNED
            } else {
                HOUSE_STYLE
            }
        }
        (MarkFamily::Single, MarkShape::Right) => {
            if style.left_single {
                TURNED
            } else {
                HOUSE_STYLE + 5
            }
        }
        (MarkFamily::Angle | MarkFamily::SingleAngle, MarkShape::Right) => HOUSE_STYLE,
        (MarkFamily::Corner | MarkFamily::WhiteCorner, MarkShape::Right) => NEVER,
        _ => 0,
    }
}

fn turned_close(family: MarkFamily, shape: MarkShape) -> u16 {
    match (family, shape) {
        (_, MarkShape::Low) | (MarkFamily::Corner | MarkFamily::WhiteCorner, MarkShape::Left) => NEVER,
        (MarkFamily::Angle | MarkFamily::SingleAngle, MarkShape::Left) => HOUSE_STYLE,
        (_, MarkShape::Left) => TURNED - 3,
        _ => 0,
    }
}

/// How little it takes to read a single mark as an apostrophe, a sign of feet or minutes, or a slip.
fn none_of_single(document: &Document, token: usize, after: usize, before: MarkSide, next: MarkSide) -> u16 {
    let word_before = if before == MarkSide::Word { document.norm(token.saturating_sub(1)) } else { "" };
    if document.is(after, Class::Elision) && next == MarkSide::Word || next == MarkSide::Number {
        return 0;
    }
    match before {
        MarkSide::Word | MarkSide::Number if matches!(next, MarkSide::Word | MarkSide::Number) => 0,
        MarkSide::Number => 3,
        // workers' union, thinkin'
        MarkSide::Word if takes_bare_apostrophe(word_before) => 4,
        MarkSide::Word
            if may_drop_g(word_before)
                || word_before.len() <= 2
                || document.is(token.saturating_sub(1), Class::Elision) =>
        {
            3
        }
        MarkSide::Word => 12,
        MarkSide::Blank if next == MarkSide::Blank => 8,
        MarkSide::Blank if document.text(token) == "’" => 8,
        MarkSide::Blank => 24,
        _ => 24,
    }
}
