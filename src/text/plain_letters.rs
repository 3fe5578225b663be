//! Letters without what languages add to them, by which two spellings of one name are known: Søren and Soren,
//! Müllner and Muellner.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A folded word in plain letters: no accents, no hyphens, an umlaut as its vowel however it is spelled.
pub(crate) fn plain_letters(folded: &str) -> String {
    let mut plain = String::with_capacity(folded.len());
    for letter in folded.nfd().filter(|&c| !is_combining_mark(c)) {
        match letter {
            'ø' => plain.push('o'),
            'æ' => plain.push('a'),
            'œ' => plain.push('o'),
            'ß' => plain.push_str("ss"),
            'đ' | 'ð' => plain.push('d'),
            'þ' => plain.push_str("th"),
            'ł' => plain.push('l'),
            'ı' => plain.push('i'),
            // An umlaut spelled out.
            'e' if plain.ends_with(['a', 'o', 'u']) => {}
            '-' | '\'' | '.' => {}
            other => plain.push(other),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use crate::text::plain_letters::plain_letters;

    #[test]
    fn spellings_of_one_name() {
        for (one, other) in [
            ("søren", "soren"),
            ("müllner", "muellner"),
            ("jörg", "joerg"),
            ("łukasz", "lukasz"),
            ("yong-ho", "yongho"),
            ("groß", "gross"),
            ("josé", "jose"),
        ] {
            assert_eq!(plain_letters(one), plain_letters(other));
        }
        assert_ne!(plain_letters("müllner"), plain_letters("möllner"));
    }
}
