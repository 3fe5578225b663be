//! A token: a span of the source, its kind, how it is capitalised, and its normal form.
//!
//! No normalised copy of the text exists: each token holds its span and its normal form, so there is one
//! coordinate system.

use std::ops::Range;

use crate::text::interner::Symbol;
use crate::text::span::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
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

impl TokenKind {
    /// The kind of a token by its first character.
    pub(crate) fn of(first: char) -> Self {
        if let Some(kind) = u8::try_from(first).ok().and_then(Self::of_ascii_sign) {
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
            | 'ˋ' => Self::Mark,
            _ if first.is_alphabetic() || first == '_' => Self::Word,
            _ if first.is_numeric() => Self::Number,
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
            | '）' => Self::Punctuation,
            _ => Self::Symbol,
        }
    }

    /// The kind of a sign of ASCII, `None` for what is part of words or blank.
    pub(crate) fn of_ascii_sign(byte: u8) -> Option<Self> {
        match byte {
            b'"' | b'\'' | b'`' => Some(Self::Mark),
            b'$' | b'+' | b'<' | b'=' | b'>' | b'^' | b'|' | b'~' | b'%' | b'&' | b'#' | b'@' => {
                Some(Self::Symbol)
            }
            b'_' => None,
            _ if byte.is_ascii_punctuation() => Some(Self::Punctuation),
            _ => None,
        }
    }
}

/// How a word is capitalised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    /// No cased letter, or lower case throughout.
    Lower,
    /// The first letter is a capital and a small one follows.
    Capital,
    /// More than one letter, all capitals.
    Upper,
    /// A single capital letter.
    Initial,
}

impl Case {
    /// How a word is capitalised, as written.
    pub(crate) fn of(word: &str) -> Self {
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        let Some(first) = letters.next() else { return Self::Lower };
        if !first.is_uppercase() {
            return Self::Lower;
        }
        let mut single = true;
        for c in letters {
            if c.is_lowercase() {
                return Self::Capital;
            }
            single = false;
        }
        if single { Self::Initial } else { Self::Upper }
    }
}

/// One token of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
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
pub(crate) type TokenRange = Range<usize>;

#[cfg(test)]
mod tests {
    use crate::text::token::{Case, TokenKind};

    #[test]
    fn a_token_is_of_the_kind_of_its_first_character() {
        for (kind, firsts) in [
            (TokenKind::Word, "aÉ_ß中か"),
            (TokenKind::Number, "7٣½"),
            (TokenKind::Mark, "\"'`´ˋ‘’‚“”„«»‹›「」『』〝〟＂＇"),
            (TokenKind::Punctuation, ".,;:!?-–—…·•()[]{}/\\*¿¡§、。，！？（）【】"),
            (TokenKind::Symbol, "$%&#@+<=>^|~€→👍"),
        ] {
            for first in firsts.chars() {
                assert_eq!(TokenKind::of(first), kind, "{first:?}");
            }
        }
    }

    #[test]
    fn case_looks_at_letters_alone() {
        for (word, case) in [
            ("pier", Case::Lower),
            ("iPad", Case::Lower),
            ("12", Case::Lower),
            ("Pier", Case::Capital),
            ("McReed", Case::Capital),
            ("U.S", Case::Upper),
            ("É", Case::Initial),
            ("中", Case::Lower),
        ] {
            assert_eq!(Case::of(word), case, "{word:?}");
        }
    }
}
