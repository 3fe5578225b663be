//! Source text to tokens: a span into the source, a kind, and a normal form.
//!
//! Words are cut where Unicode's text segmentation (UAX #29) cuts them: `don't`, `U.S` and `1,500.5` stay whole, hyphens stand
//! alone (`no`, `-`, `limits`), a Han or kana character is a word. White space yields no token. No normalised copy of the text
//! exists: each token holds its span and its normal form, so there is one coordinate system.

use std::collections::HashMap;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::fold::fold_into;
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

/// The number of a normal form in its [`Norms`]: equal numbers, equal words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NormId(pub u32);

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

/// The distinct normal forms of one article, each stored once.
#[derive(Debug, Default)]
pub struct Norms {
    text: String,
    ends: Vec<u32>,
    index: HashMap<Box<str>, NormId>,
}

impl Norms {
    /// The words behind a number.
    pub fn text(&self, id: NormId) -> &str {
        let at = id.0 as usize;
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(start);
        self.text.get(start as usize..end as usize).unwrap_or("")
    }

    /// How many distinct forms there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether no token was read.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Every form, in order of its number.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|at| self.text(NormId(u32::try_from(at).unwrap_or(u32::MAX))))
    }

    /// The number of an already folded form, if the article has it.
    pub fn find(&self, folded: &str) -> Option<NormId> {
        self.index.get(folded).copied()
    }

    /// The number of the form of `word`, new or known.
    fn intern(&mut self, word: &str, scratch: &mut String) -> NormId {
        scratch.clear();
        fold_into(word, scratch);
        if let Some(&id) = self.index.get(scratch.as_str()) {
            return id;
        }
        let id = NormId(u32::try_from(self.ends.len()).unwrap_or(u32::MAX));
        self.text.push_str(scratch);
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        self.index.insert(scratch.as_str().into(), id);
        id
    }
}

/// A run of tokens by index.
pub type TokenRange = Range<usize>;

/// Cuts `source` into tokens.
pub fn tokenize(source: &str) -> (Vec<Token>, Norms) {
    let mut tokens = Vec::with_capacity(source.len() / 5);
    let mut norms = Norms::default();
    let mut scratch = String::new();
    let mut spaced = true;
    for (start, piece) in source.split_word_bound_indices() {
        let Some(first) = piece.chars().next() else { continue };
        if first.is_whitespace() || piece.chars().all(super::fold::is_invisible) {
            spaced = true;
            continue;
        }
        tokens.push(Token {
            span: Span::new(start, start + piece.len()),
            kind: kind_of(first),
            case: case_of(piece),
            norm: norms.intern(piece, &mut scratch),
            spaced,
        });
        spaced = false;
    }
    (tokens, norms)
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
    use super::{Case, TokenKind, tokenize};

    fn check(source: &str, expected: &str) {
        let (tokens, _) = tokenize(source);
        let got: Vec<&str> = tokens.iter().map(|t| t.span.of(source)).collect();
        assert_eq!(got.join("|"), expected, "{source:?}");
    }

    #[test]
    fn words_are_cut_where_unicode_cuts_them() {
        check("We don't go.", "We|don't|go|.");
        check("a no-limits pact", "a|no|-|limits|pact");
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
