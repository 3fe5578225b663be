//! Text as JavaScript sees it.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC};
use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

/// What `encodeURIComponent` encodes.
pub(crate) const URI_COMPONENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'!')
    .remove(b'~')
    .remove(b'*')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')');

/// What `\s` is in a JavaScript pattern, and what `trim` takes away.
pub(crate) fn is_white(c: char) -> bool {
    c == '\u{feff}' || (c.is_whitespace() && c != '\u{85}')
}

/// What `[\p{L}\p{N}]` is.
pub(crate) fn is_letter_or_digit(c: char) -> bool {
    matches!(c.general_category_group(), GeneralCategoryGroup::Letter | GeneralCategoryGroup::Number)
}

/// The length in UTF-16 units.
pub(crate) fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// Each run of white space as one space.
pub(crate) fn spaced(text: &str) -> String {
    with_runs(text, |_| " ")
}

/// Each run of white space with a line break in it as one space.
pub(crate) fn on_one_line(text: &str) -> String {
    with_runs(text, |run| if run.contains('\n') { " " } else { run })
}

fn with_runs(text: &str, replaced: impl for<'t> Fn(&'t str) -> &'t str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(is_white) {
        let (before, run) = rest.split_at(start);
        let (run, behind) = run.split_at(run.find(|c| !is_white(c)).unwrap_or(run.len()));
        written.push_str(before);
        written.push_str(replaced(run));
        rest = behind;
    }
    written + rest
}

/// A number with a comma between thousands.
pub(crate) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let places = (1..=digits.len()).rev();
    let mut written = String::new();
    for (digit, place) in digits.chars().zip(places) {
        written.push(digit);
        if place > 1 && place % 3 == 1 {
            written.push(',');
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use crate::export::js_text::{grouped, is_letter_or_digit, is_white, on_one_line, spaced, units};

    #[test]
    fn white_space_is_that_of_javascript() {
        for (c, is) in
            [(' ', true), ('\u{feff}', true), ('\u{a0}', true), ('\u{85}', false), ('\u{200b}', false)]
        {
            assert_eq!(is_white(c), is, "{c:?}");
        }
        assert_eq!(spaced("\n a\t\u{a0}b\u{85}c "), " a b\u{85}c ");
        assert_eq!(on_one_line("a  b \n\n c\r\n"), "a  b c ");
    }

    #[test]
    fn a_mark_is_no_letter() {
        for (c, is) in [('ñ', true), ('٣', true), ('½', true), ('\u{93f}', false), ('Ⓐ', false), ('_', false)]
        {
            assert_eq!(is_letter_or_digit(c), is, "{c:?}");
        }
    }

    #[test]
    fn lengths_and_numbers() {
        assert_eq!(units("a👍"), 3);
        for (number, written) in [(0, "0"), (999, "999"), (1_000, "1,000"), (12_345_678, "12,345,678")] {
            assert_eq!(grouped(number), written);
        }
    }
}
