//! Source text to tokens.
//!
//! Words are cut where Unicode's text segmentation (UAX #29) cuts them: `don't`, `U.S` and `1,500.5` stay
//! whole, hyphens stand alone (`half`, `-`, `day`), a Han or kana character is a word. White space yields no
//! token.

use crate::text::interner::{Interner, SymbolKey};
use crate::text::passed_over::passed_over;
use crate::text::plain_word::PlainWord;
use crate::text::span::Span;
use crate::text::thresholds::TOKEN_BYTES;
use crate::text::token::{Case, Token, TokenKind};
use crate::text::{normalize, word_break};

/// The modifier letter that some texts set for an opening quotation mark.
const GRAVE: char = 'ˋ';

/// Cuts `source` into tokens.
pub(crate) fn tokenize(source: &str) -> (Vec<Token>, Interner) {
    let text = source.as_bytes();
    let mut tokens = Vec::with_capacity(source.len() / TOKEN_BYTES);
    let mut norms = Interner::for_length(source.len());
    let mut spaced = true;
    let mut start = 0;
    while let Some(&byte) = text.get(start) {
        // Most blanks are single, before ASCII text that joins nothing to them.
        if byte.is_ascii_whitespace() && text.get(start + 1).is_some_and(u8::is_ascii) {
            spaced = true;
            start += 1;
            continue;
        }
        if let Some(stretch) = passed_over(text, start) {
            spaced |= stretch.parts_words;
            start = stretch.end;
            continue;
        }
        let (end, token) = match (TokenKind::of_ascii_sign(byte), PlainWord::at(text, start)) {
            (Some(kind), _) if word_break::stands_alone(text, start) => {
                (start + 1, Some((kind, Case::Lower, norms.intern_plain(SymbolKey::of_byte(byte)))))
            }
            (_, Some(word)) => {
                let end = start + word.length;
                match cut_by_line_end(source, end) {
                    Some(rest) => {
                        let whole = format!("{}{}", &source[start..end], rest.of(source));
                        (rest.end as usize, Some((TokenKind::Word, word.case(), norms.intern(&whole))))
                    }
                    None => (end, Some((TokenKind::Word, word.case(), norms.intern_plain(word.folded())))),
                }
            }
            _ => {
                let piece = piece(source, start);
                let blank =
                    piece.starts_with(char::is_whitespace) || piece.chars().all(normalize::is_invisible);
                let first = piece.chars().next().unwrap_or(' ');
                (
                    start + piece.len().max(1),
                    (!blank).then(|| (TokenKind::of(first), Case::of(piece), norms.intern(piece))),
                )
            }
        };
        if let Some((kind, case, norm)) = token {
            tokens.push(Token { span: Span::new(start, end), kind, case, norm, spaced });
        }
        spaced = token.is_none();
        start = end;
    }
    (tokens, norms)
}

/// `pub-` and, on the next line, `lish`: the rest of a word that a hyphen at a line's end cuts in two.
fn cut_by_line_end(source: &str, hyphen: usize) -> Option<Span> {
    let after = source.as_bytes().get(hyphen..)?.strip_prefix(b"-")?;
    let newline = if after.starts_with(b"\r\n") { 2 } else { usize::from(after.starts_with(b"\n")) };
    let margin = after.get(newline..)?.iter().take_while(|byte| matches!(byte, b' ' | b'>')).count();
    let start = hyphen + 1 + newline + margin;
    let letters = source.as_bytes().get(start..)?.iter().take_while(|byte| byte.is_ascii_lowercase()).count();
    (newline > 0 && letters > 0).then(|| Span::new(start, start + letters))
}

/// The piece of text that starts at a place.
fn piece(source: &str, start: usize) -> &str {
    let rest = source.get(start..).unwrap_or("");
    // A spacing grave accent, set for a quotation mark, counts as a letter to the library.
    let length =
        if rest.starts_with(GRAVE) { GRAVE.len_utf8() } else { word_break::piece_length(source, start) };
    let piece = rest.get(..length).unwrap_or(rest);
    // To the library a narrow blank that does not break, as French sets inside its marks, belongs to the word.
    let blank = piece.len() - piece.trim_start().len();
    if blank > 0 { &piece[..blank] } else { piece.trim_end() }
}

#[cfg(test)]
mod tests {
    use crate::text::token::{Case, TokenKind};
    use crate::text::tokenizer::tokenize;

    fn check(source: &str, expected: &str) {
        let (tokens, _) = tokenize(source);
        let got: Vec<&str> = tokens.iter().map(|t| t.span.of(source)).collect();
        assert_eq!(got.join("|"), expected, "{source:?}");
    }

    #[test]
    fn words_are_cut_where_unicode_cuts_them() {
        check("We don't go.", "We|don't|go|.");
        check("a half-day strike", "a|half|-|day|strike");
        check("cost $1,500.50, or 20%", "cost|$|1,500.50|,|or|20|%");
        check("“Hi”\r\n\r\nBob’s", "“|Hi|”|Bob’s");
        check("没有止境。", "没|有|止|境|。");
        check("", "");
    }

    #[test]
    fn a_narrow_blank_is_no_part_of_a_word() {
        check(
            "«\u{202f}Nous allons\u{202f}» et 12\u{202f}000\u{202f}!",
            "«|Nous|allons|»|et|12\u{202f}000|!",
        );
        check("\u{202f}it", "it");
    }

    #[test]
    fn a_line_end_cuts_no_word() {
        check("will pub-\nlish it", "will|pub-\nlish|it");
        check("will pub-\r\n> lish it", "will|pub-\r\n> lish|it");
        check("half-\nDay and half- day", "half|-|Day|and|half|-|day");
        let (tokens, norms) = tokenize("publish pub-\nlish");
        assert_eq!(norms.text(tokens[1].norm), "publish");
        assert_eq!(tokens[0].norm, tokens[1].norm);
    }

    #[test]
    fn equal_words_share_a_number() {
        let (tokens, norms) = tokenize("Peace, PEACE and pe\u{ad}ace");
        assert_eq!(tokens[0].norm, tokens[2].norm);
        assert_eq!(tokens[0].norm, tokens[4].norm);
        assert_eq!(norms.text(tokens[0].norm), "peace");
        assert_eq!(norms.find("and"), Some(tokens[3].norm));
        assert_eq!(norms.find("war"), None);
    }

    #[test]
    fn kinds_and_case() {
        let (tokens, _) = tokenize("Xi EU a A 12th ‘ — €");
        let got: Vec<_> = tokens.iter().map(|t| (t.kind, t.case)).collect();
        assert_eq!(got[0], (TokenKind::Word, Case::Capital));
        assert_eq!(got[1], (TokenKind::Word, Case::Upper));
        assert_eq!(got[2], (TokenKind::Word, Case::Lower));
        assert_eq!(got[3], (TokenKind::Word, Case::Initial));
        assert_eq!(got[4].0, TokenKind::Number);
        assert_eq!(got[5].0, TokenKind::Mark);
        assert_eq!(got[6].0, TokenKind::Punctuation);
        assert_eq!(got[7].0, TokenKind::Symbol);
    }

    #[test]
    fn room_for_tokens_is_set_aside_at_once() {
        let (tokens, _) = tokenize(&"harbours, ".repeat(40));
        assert_eq!(tokens.capacity(), tokens.len());
    }
}
