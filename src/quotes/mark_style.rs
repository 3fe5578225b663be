//! Which opening glyphs an article uses.

/// Whether an article has glyphs that are turned the right way to open a quotation. Where it has none, one
/// that is turned the wrong way may open: Swedish sets ”so” by rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct MarkStyle {
    pub has_left_double: bool,
    pub has_left_single: bool,
}

impl MarkStyle {
    /// The style of an article.
    pub(crate) fn of(source: &str) -> Self {
        let refers = |entity: &str| {
            source
                .match_indices('&')
                .any(|(at, _)| source.get(at..).is_some_and(|rest| rest.starts_with(entity)))
        };
        let has = |glyph: char, entity: &str| source.contains(glyph) || refers(entity);
        Self {
            has_left_double: has('“', "&ldquo;") || has('„', "&bdquo;"),
            has_left_single: has('‘', "&lsquo;") || has('‚', "&sbquo;"),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::quotes::mark_style::MarkStyle;

    #[test]
    fn opening_glyphs_are_found_however_they_are_written() {
        for (source, has_left_double, has_left_single) in [
            ("”Bron är säker”, sade hon.", false, false),
            ("“It is safe.”", true, false),
            ("„Sie ist sicher.“ „Ja‚ “", true, true),
            ("&ldquo;It is safe.&rdquo;", true, false),
            ("It&rsquo;s &lsquo;safe&rsquo;", false, true),
            ("A &amp; B", false, false),
        ] {
            let expected = MarkStyle { has_left_double, has_left_single };
            assert_eq!(MarkStyle::of(source), expected, "{source:?}");
        }
    }
}
