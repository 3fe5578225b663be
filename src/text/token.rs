//! Source text to tokens: a span into the source, a kind, and a normal form.
//!
//! Words are cut where Unicode's text segmentation (UAX #29) cuts them: `don't`, `U.S` and `1,500.5` stay
//! whole, hyphens stand alone (`half`, `-`, `day`), a Han or kana character is a word. White space yields no
//! token. No normalised copy of the text exists: each token holds its span and its normal form, so there is
//! one coordinate system.

use std::ops::Range;

use crate::text::ascii_fast_path::{capitals, eight, first, leading_letters, lowered};
use crate::text::interner::{Interner, Symbol, SymbolKey};
use crate::text::span::Span;
use crate::text::{normalize, word_break};

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
    pub norm: Symbol,
    /// Whether white space, or the start of the text, comes before it.
    pub spaced: bool,
}

/// A run of tokens by index.
pub type TokenRange = Range<usize>;

/// The modifier letter that LaTeX-like text sets for an opening mark.
const GRAVE: char = 'ˋ';

/// How many bytes of text make a token, at the least, on average.
const TOKEN_BYTES: usize = 5;

/// Cuts `source` into tokens.
pub fn tokenize(source: &str) -> (Vec<Token>, Interner) {
    let text = source.as_bytes();
    let mut tokens = Vec::with_capacity(source.len() / TOKEN_BYTES);
    let mut norms = Interner::for_length(source.len());
    let mut spaced = true;
    let mut start = 0;
    while let Some(&byte) = text.get(start) {
        // Most blanks: one, before plain text that joins nothing to it.
        if byte.is_ascii_whitespace() && text.get(start + 1).is_some_and(u8::is_ascii) {
            spaced = true;
            start += 1;
            continue;
        }
        let (end, token) = match (plain_sign(byte), PlainWord::at(text, start)) {
            (Some(kind), _) if word_break::stands_alone(text, start) => {
                (start + 1, Some((kind, Case::Lower, norms.intern_plain(SymbolKey::of_byte(byte)))))
            }
            (_, Some(word)) => {
                (start + word.length, Some((TokenKind::Word, word.case(), norms.intern_plain(word.folded()))))
            }
            _ => {
                let piece = piece(source, start);
                let blank =
                    piece.starts_with(char::is_whitespace) || piece.chars().all(normalize::is_invisible);
                let first = piece.chars().next().unwrap_or(' ');
                (
                    start + piece.len().max(1),
                    (!blank).then(|| (kind_of(first), case_of(piece), norms.intern(piece))),
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

/// The piece of text that starts at a place.
fn piece(source: &str, start: usize) -> &str {
    let rest = source.get(start..).unwrap_or("");
    // A spacing grave accent, set for a quotation mark, counts as a letter to the library.
    let length =
        if rest.starts_with(GRAVE) { GRAVE.len_utf8() } else { word_break::piece_length(source, start) };
    rest.get(..length).unwrap_or(rest)
}

/// The kind of a sign of ASCII.
fn plain_sign(byte: u8) -> Option<TokenKind> {
    match byte {
        b'"' | b'\'' | b'`' => Some(TokenKind::Mark),
        b'$' | b'+' | b'<' | b'=' | b'>' | b'^' | b'|' | b'~' | b'%' | b'&' | b'#' | b'@' => {
            Some(TokenKind::Symbol)
        }
        b'_' => None,
        _ if byte.is_ascii_punctuation() => Some(TokenKind::Punctuation),
        _ => None,
    }
}

/// A short word of letters of ASCII alone, as most words are: cut, folded and weighed in two numbers.
struct PlainWord {
    low: u64,
    high: u64,
    length: usize,
}

impl PlainWord {
    /// The word that starts at a place, if it is plain.
    fn at(text: &[u8], start: usize) -> Option<Self> {
        let low = eight(text, start);
        let mut length = leading_letters(low);
        let mut high = 0;
        if length == 8 {
            high = eight(text, start + 8);
            length += leading_letters(high);
            high = first(high, length - 8);
        }
        let plain =
            length > 0 && length <= SymbolKey::LONGEST && word_break::ends_plain(text, start + length);
        plain.then_some(Self { low: first(low, length), high, length })
    }

    fn folded(&self) -> SymbolKey {
        SymbolKey::new(lowered(self.low), lowered(self.high), self.length)
    }

    fn case(&self) -> Case {
        let large = capitals(self.low);
        let count = (large.count_ones() + capitals(self.high).count_ones()) as usize;
        match (large & 0x80 != 0, count) {
            (false, _) => Case::Lower,
            (true, count) if count < self.length => Case::Capital,
            (true, 1) => Case::Initial,
            (true, _) => Case::Upper,
        }
    }
}

fn kind_of(first: char) -> TokenKind {
    if let Some(kind) = u8::try_from(first).ok().and_then(plain_sign) {
        return kind;
    }
    match first {
        '´'
        | '«'
        | '»'
        | '‹'
        | '›'
        | '‘'..='‟'
        | '「'
        | '」'
        | '『'
        | '』'
        | '〝'..='〟'
        | '＂'
        | '＇'
        | 'ˋ' => TokenKind::Mark,
        _ if first.is_alphabetic() || first == '_' => TokenKind::Word,
        _ if first.is_numeric() => TokenKind::Number,
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
    use crate::text::token::{Case, TokenKind, tokenize};

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
