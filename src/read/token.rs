//! Source text to tokens: a span into the source, a kind, and a normal form.
//!
//! Words are cut where Unicode's text segmentation (UAX #29) cuts them: `don't`, `U.S` and `1,500.5` stay whole, hyphens stand
//! alone (`half`, `-`, `day`), a Han or kana character is a word. White space yields no token. No normalised copy of the text
//! exists: each token holds its span and its normal form, so there is one coordinate system.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::norm::{NormId, Norms};
use crate::span::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, perhaps with apostrophes, full stops or digits inside.
    Word,
    /// Starts with a digit.
    Number,
    /// A quotation mark or apostrophe standing alone, of any style.
    Mark,
    /// Any other punctuation.
    Punctuation,
    /// Currency, arrows, emoji and whatever else prints.
    Symbol,
}

/// How a word is capitalised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// No cased letter, or lower case throughout.
    Lower,
    /// The first letter is a capital and a small one follows.
    Capital,
    /// More than one letter, all capitals.
    Upper,
    /// A single capital letter.
    Initial,
}

/// One token of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// How it is capitalised.
    pub case: Case,
    /// Its normal form.
    pub norm: NormId,
    /// Whether white space, or the start of the text, comes before it.
    pub spaced: bool,
}

/// A run of tokens by index.
pub type TokenRange = Range<usize>;

/// The modifier letter that LaTeX-like text sets for an opening mark.
const GRAVE: char = 'ˋ';

/// Cuts `source` into tokens.
pub fn tokenize(source: &str) -> (Vec<Token>, Norms) {
    let mut tokens = Vec::with_capacity(source.len() / 5);
    let mut norms = Norms::for_length(source.len());
    let mut spaced = true;
    let mut start = 0;
    while let Some(rest) = source.get(start..).filter(|rest| !rest.is_empty()) {
        let plain = plain_length(rest.as_bytes());
        let length = plain.or_else(|| rest.split_word_bounds().next().map(str::len)).unwrap_or(rest.len());
        let Some(first) = rest.chars().next() else { break };
        // A spacing grave accent, set for a quotation mark, counts as a letter to the library.
        let length = if first == GRAVE { first.len_utf8() } else { length };
        let Some(piece) = rest.get(..length) else { break };
        if first.is_whitespace() || plain.is_none() && piece.chars().all(super::fold::is_invisible) {
            spaced = true;
        } else {
            let (kind, case) = match plain {
                Some(_) => (plain_kind(first), plain_case(piece.as_bytes())),
                None => (kind_of(first), case_of(piece)),
            };
            tokens.push(Token { span: Span::new(start, start + length), kind, case, norm: norms.intern(piece), spaced });
            spaced = false;
        }
        start += length;
    }
    (tokens, norms)
}

/// What a byte of plain text is to the rules of UAX #29, as far as ASCII goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Plain {
    Letter,
    Digit,
    /// Joins letters: an apostrophe or a full stop.
    Joins,
    /// Joins letters only: a colon.
    JoinsLetters,
    /// Joins digits only: a comma or a semicolon.
    JoinsDigits,
    Blank,
    Other,
    /// Not ASCII: the library decides.
    Beyond,
}

const fn plain(byte: u8) -> Plain {
    match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'_' => Plain::Letter,
        b'0'..=b'9' => Plain::Digit,
        b'\'' | b'.' => Plain::Joins,
        b':' => Plain::JoinsLetters,
        b',' | b';' => Plain::JoinsDigits,
        b' ' => Plain::Blank,
        0x80.. => Plain::Beyond,
        _ => Plain::Other,
    }
}

/// What every byte is, so that none is asked twice.
const PLAIN: [Plain; 256] = {
    let mut table = [Plain::Other; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = plain(byte as u8);
        byte += 1;
    }
    table
};

/// The length of the first piece of a text, where plain ASCII settles it; else the library must say.
///
/// Does for ASCII just what `split_word_bounds` does, a good deal faster; a test holds the two side by side.
fn plain_length(text: &[u8]) -> Option<usize> {
    let at = |index: usize| text.get(index).and_then(|&byte| PLAIN.get(usize::from(byte))).copied().unwrap_or(Plain::Other);
    let first = at(0);
    let mut length = 1;
    match first {
        Plain::Letter | Plain::Digit => {
            let mut before = first;
            loop {
                let here = at(length);
                match here {
                    Plain::Letter | Plain::Digit => before = here,
                    Plain::Joins | Plain::JoinsLetters | Plain::JoinsDigits => {
                        let next = at(length + 1);
                        if next == Plain::Beyond {
                            return None;
                        }
                        let underscore = |index: usize| text.get(index) == Some(&b'_');
                        let wanted = match here {
                            Plain::JoinsLetters => next == Plain::Letter,
                            Plain::JoinsDigits => next == Plain::Digit,
                            _ => matches!(next, Plain::Letter | Plain::Digit),
                        };
                        if underscore(length - 1) || underscore(length + 1) || before != next || !wanted {
                            break;
                        }
                        length += 1;
                        before = next;
                    }
                    Plain::Beyond => return None,
                    Plain::Blank | Plain::Other => break,
                }
                length += 1;
            }
        }
        Plain::Blank => {
            while at(length) == Plain::Blank {
                length += 1;
            }
        }
        Plain::Other if text.first() == Some(&b'\r') && text.get(1) == Some(&b'\n') => length = 2,
        Plain::Beyond => return None,
        _ => {}
    }
    // A mark that combines with what stands before it may follow.
    (at(length) != Plain::Beyond).then_some(length)
}

/// The kind of a piece of ASCII, by its first character.
fn plain_kind(first: char) -> TokenKind {
    match first {
        'A'..='Z' | 'a'..='z' | '_' => TokenKind::Word,
        '0'..='9' => TokenKind::Number,
        _ => kind_of(first),
    }
}

/// How a piece of ASCII is capitalised.
fn plain_case(piece: &[u8]) -> Case {
    if !piece.first().is_some_and(u8::is_ascii_uppercase) {
        let later = piece.iter().find(|b| b.is_ascii_alphabetic());
        return if later.is_some_and(u8::is_ascii_uppercase) { upper_case(piece) } else { Case::Lower };
    }
    upper_case(piece)
}

/// The case of a piece of ASCII whose first letter is a capital.
fn upper_case(piece: &[u8]) -> Case {
    if piece.iter().any(u8::is_ascii_lowercase) {
        Case::Capital
    } else if piece.iter().filter(|b| b.is_ascii_uppercase()).count() > 1 {
        Case::Upper
    } else {
        Case::Initial
    }
}

fn kind_of(first: char) -> TokenKind {
    match first {
        '"' | '\'' | '`' | '´' | '«' | '»' | '‹' | '›' | '‘'..='‟' | '「' | '」' | '『' | '』' | '〝'..='〟' | '＂' | '＇' | 'ˋ' => {
            TokenKind::Mark
        }
        _ if first.is_alphabetic() || first == '_' => TokenKind::Word,
        _ if first.is_numeric() => TokenKind::Number,
        _ if first.is_ascii_punctuation() && !matches!(first, '$' | '+' | '<' | '=' | '>' | '^' | '|' | '~' | '%' | '&' | '#' | '@') => {
            TokenKind::Punctuation
        }
        '‐'..='―'
        | '…'
        | '·'
        | '•'
        | '¡'
        | '¿'
        | '§'
        | '¶'
        | '、'
        | '。'
        | '〈'..='】'
        | '，'
        | '．'
        | '：'
        | '；'
        | '？'
        | '！'
        | '（'
        | '）' => TokenKind::Punctuation,
        _ => TokenKind::Symbol,
    }
}

fn case_of(piece: &str) -> Case {
    let mut letters = piece.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else { return Case::Lower };
    if !first.is_uppercase() {
        return Case::Lower;
    }
    let mut single = true;
    for c in letters {
        if c.is_lowercase() {
            return Case::Capital;
        }
        single = false;
    }
    if single { Case::Initial } else { Case::Upper }
}

#[cfg(test)]
mod tests {
    use super::{Case, TokenKind, UnicodeSegmentation, tokenize};

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
    fn plain_text_is_cut_as_the_library_cuts_it() {
        let alphabet =
            ["a", "B", "7", "_", "'", ".", ",", ";", ":", " ", "-", "\"", "\r", "\n", "\t", "é", "’", "\u{301}", "\u{ad}", "“", "中", "@"];
        let mut state = 1_u32;
        for _ in 0..4000 {
            let mut text = String::new();
            for _ in 0..12 {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                text.push_str(alphabet[state as usize / 7 % alphabet.len()]);
            }
            let mut cut = Vec::new();
            let mut start = 0;
            while start < text.len() {
                let rest = &text[start..];
                let length = super::plain_length(rest.as_bytes()).unwrap_or_else(|| rest.split_word_bounds().next().map_or(1, str::len));
                cut.push(&rest[..length]);
                start += length;
            }
            assert_eq!(cut, text.split_word_bounds().collect::<Vec<_>>(), "{text:?}");
        }
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
}
