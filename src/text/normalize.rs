//! The normal form of one token: what two spellings must share to count as the same word.
//!
//! Compatibility composition (NFKC), lower case, one apostrophe, nothing invisible. Accents stay: they tell
//! words apart.

use unicode_normalization::UnicodeNormalization;

/// Appends the normal form of `word` to `out`.
pub(crate) fn fold_into(word: &str, out: &mut String) {
    if word.is_ascii() {
        out.extend(word.bytes().map(|b| char::from(b.to_ascii_lowercase())));
        return;
    }
    let visible = || word.chars().filter(|&c| !is_invisible(c)).map(plain_apostrophe);
    // With a plain apostrophe most words of English are of ASCII.
    if visible().all(|c| c.is_ascii()) {
        out.extend(visible().map(|c| c.to_ascii_lowercase()));
    } else {
        out.extend(visible().nfkc().flat_map(char::to_lowercase));
    }
}

/// The normal form of `word` as a string of its own.
pub(crate) fn fold(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    fold_into(word, &mut out);
    out
}

/// Characters that print nothing and may stand inside a pasted word: soft hyphen, zero-width and direction
/// marks.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
    )
}

/// Every glyph that is set for an apostrophe, as the plain one.
fn plain_apostrophe(c: char) -> char {
    if matches!(c, '‘' | '’' | '‛' | 'ʼ' | '′' | '＇') { '\'' } else { c }
}

#[cfg(test)]
mod tests {
    use crate::text::normalize::fold;

    #[test]
    fn one_form_for_all_spellings_of_a_word() {
        for (word, folded) in [
            ("Harbour", "harbour"),
            ("WON’T", "won't"),
            ("shouldn‘t", "shouldn't"),
            ("a\u{ad}ct", "act"),
            ("cafe\u{301}", "café"),
            ("ﬁnal", "final"),
            ("ＡＢＣ", "abc"),
            ("Straße", "straße"),
            ("ÉCOLE", "école"),
            ("e\u{301}É“”", "éé“”"),
            ("\u{1100}\u{1161}", "가"),
        ] {
            assert_eq!(fold(word), folded, "{word:?}");
        }
    }
}
