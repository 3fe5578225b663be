//! A short word of ASCII letters alone, as most words are: its end, its case and its small letters are found
//! eight bytes at a time.

use crate::text::ascii_fast_path::{capitals, eight, first, leading_letters, lowered};
use crate::text::interner::SymbolKey;
use crate::text::token::Case;
use crate::text::word_break;

/// A word of ASCII letters, in two numbers of eight bytes.
pub(crate) struct PlainWord {
    low: u64,
    high: u64,
    pub length: usize,
}

impl PlainWord {
    /// The word that starts at a place, if it is plain.
    #[inline]
    pub(crate) fn at(text: &[u8], start: usize) -> Option<Self> {
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

    /// The word in small letters, as the interner keeps short words.
    #[inline]
    pub(crate) fn folded(&self) -> SymbolKey {
        SymbolKey::new(lowered(self.low), lowered(self.high), self.length)
    }

    /// How it is capitalised.
    #[inline]
    pub(crate) fn case(&self) -> Case {
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

#[cfg(test)]
mod tests {
    use crate::text::plain_word::PlainWord;
    use crate::text::token::Case;

    #[test]
    fn plain_words_are_told_from_the_rest() {
        for (text, length) in [
            ("pier, she", Some(4)),
            ("harbour-side", Some(7)),
            ("harbourmaster", Some(13)),
            ("pier", Some(4)),
            ("don't", None),
            ("a1", None),
            ("naïve", None),
            ("7", None),
            ("internationalisation", None),
        ] {
            assert_eq!(PlainWord::at(text.as_bytes(), 0).map(|word| word.length), length, "{text:?}");
        }
    }

    #[test]
    fn case_is_that_of_the_slow_path() {
        for word in ["a", "A", "pier", "Pier", "PIER", "PIer", "pIER", "harbourmaster", "HARBOURMASTER"] {
            let plain = PlainWord::at(word.as_bytes(), 0).map(|plain| plain.case());
            assert_eq!(plain, Some(Case::of(word)), "{word:?}");
        }
    }
}
