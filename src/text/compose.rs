//! Compatibility composition (Unicode normal form NFKC): `e` and a combining accent are `é`, `ﬁ` is `fi`, `Ａ`
//! is `A`.
//!
//! The tables for it are 37 kB of a page's download and every browser has them already, so the module asks
//! its host (`String.prototype.normalize`, ECMA-262); elsewhere the library `unicode-normalization` does the
//! same. What is assigned in Unicode never changes its normal form, so the two agree.

/// The normal form of `text`.
#[cfg(target_family = "wasm")]
pub(crate) fn composed(text: String) -> String {
    js_sys::JsString::from(text).normalize("NFKC").into()
}

/// The normal form of `text`.
#[cfg(not(target_family = "wasm"))]
pub(crate) fn composed(text: String) -> String {
    unicode_normalization::UnicodeNormalization::nfkc(text.as_str()).collect()
}

/// Whether a character is its own normal form and joins none before it, in the scripts that most news is
/// printed in.
pub(crate) fn is_settled(c: char) -> bool {
    matches!(c,
        '\0'..='\u{9f}' | 'À'..='ı' | 'Ŋ'..='ž'        // Latin
        | 'Έ'..='ώ'                                    // Greek
        | 'Ѐ'..='ҁ' | 'Ҋ'..='ӿ'                        // Cyrillic
        | 'א'..='ת' | 'ؠ'..='ي'                        // Hebrew, Arabic
        | 'Ḁ'..='ẙ' | 'Ạ'..='ỹ'                        // Latin of Vietnamese
        | '–'..='—' | '‘'..='‟'                        // dashes, quotation marks
        | 'ぁ'..='ゖ' | 'ァ'..='ヾ' | '㐀'..='鿿' | '가'..='힣' // kana, Han, Hangul
    )
}

#[cfg(all(test, not(target_family = "wasm")))]
mod tests {
    use crate::text::compose::{composed, is_settled};
    use unicode_normalization::char::canonical_combining_class;
    use unicode_normalization::{IsNormalized, is_nfkc_quick};

    #[test]
    fn settled_characters_are_those_that_unicode_says_are() {
        for c in (char::MIN..=char::MAX).filter(|&c| is_settled(c)) {
            assert_eq!(
                (is_nfkc_quick(std::iter::once(c)), canonical_combining_class(c)),
                (IsNormalized::Yes, 0),
                "{c:?} {:x}",
                u32::from(c)
            );
        }
    }

    #[test]
    fn composes_the_rest() {
        for (text, form) in [
            ("cafe\u{301}", "café"),
            ("ﬁnal", "final"),
            ("ＡＢＣ１２", "ABC12"),
            ("\u{1100}\u{1161}", "가"),
            ("naïve", "naïve"),
        ] {
            assert_eq!(composed(text.to_owned()), form);
        }
    }
}
