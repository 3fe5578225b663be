//! A stretch of an article as the contract counts it: in UTF-16 code units.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// A half-open range `start..end` of UTF-16 code units of a text exactly as it was given: `0 <= start <=
/// end`.
///
/// JavaScript counts strings in these units; in Rust, [`of`](Self::of) cuts the words out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Utf16Span {
    /// The first unit.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
}

impl Utf16Span {
    /// The words of `text` that the span covers; empty where the span does not fit the text.
    ///
    /// ```
    /// let span = variorum::Utf16Span { start: 3, end: 8 };
    /// assert_eq!(span.of("👍 “safe”, she said"), "“safe");
    /// ```
    pub fn of(self, text: &str) -> &str {
        text.get(self.byte_range(text)).unwrap_or("")
    }

    /// The bytes of `text` that the span covers; a place beyond the text is its end.
    pub fn byte_range(self, text: &str) -> Range<usize> {
        let byte = |units: u32| {
            let mut before = 0;
            let mut places = text.char_indices();
            let found = places.find(|(_, c)| {
                let here = before >= units;
                before += c.len_utf16() as u32;
                here
            });
            found.map_or(text.len(), |(at, _)| at)
        };
        byte(self.start)..byte(self.end)
    }
}

#[cfg(test)]
mod tests {
    use crate::report::utf16_span::Utf16Span;

    #[test]
    fn cuts_between_code_units() {
        let text = "a👍é x";
        for (start, end, words) in
            [(0, 1, "a"), (1, 3, "👍"), (3, 4, "é"), (5, 6, "x"), (6, 6, ""), (4, 3, "")]
        {
            assert_eq!(Utf16Span { start, end }.of(text), words, "{start}..{end}");
        }
    }
}
