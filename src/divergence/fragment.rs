//! Two fragments of one utterance: which part of the base each of two readings renders.
//!
//! Set against each other alone, two different sentences of one statement look like a badly garbled quote.
//! Set against the base, which has both, they stand side by side.

use crate::collation::edit_script::{Edit, EditKind};
use crate::collation::reading::Reading;
use crate::divergence::thresholds::{BASE_RENDERED_SHARE, OVERLAPPING_SHARE};
use crate::text::token::TokenKind;

/// The tokens of the base that a reading renders, ascending; none where most of its words are its own.
#[derive(Debug, Default)]
pub(crate) struct FragmentCoverage(Vec<usize>);

impl FragmentCoverage {
    /// What a reading renders of the base, by its alignment with the base (the base on side `a`).
    pub(crate) fn of(reading: &Reading, edits: &[Edit]) -> Self {
        let is_word = |at: &usize| {
            reading
                .article
                .tokens
                .get(*at)
                .is_some_and(|t| matches!(t.kind, TokenKind::Word | TokenKind::Number))
        };
        let words = reading.tokens.clone().filter(is_word).count();
        let mut found = Vec::new();
        let mut rendered = 0;
        for edit in edits.iter().filter(|edit| edit.kind == EditKind::Equal) {
            let own = edit.b.clone().filter(is_word).count();
            if own > 0 {
                rendered += own;
                found.extend(edit.a.clone());
            }
        }
        if rendered as f32 >= BASE_RENDERED_SHARE * words as f32 { Self(found) } else { Self::default() }
    }

    /// Whether two readings render different parts of the base.
    pub(crate) fn is_disjoint_from(&self, other: &Self) -> bool {
        let shorter = self.0.len().min(other.0.len());
        let shared = self.0.iter().filter(|token| other.0.binary_search(token).is_ok()).count();
        shorter > 0 && (shared as f32) < OVERLAPPING_SHARE * shorter as f32
    }
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read_words;
    use crate::collation::edit_script::{Edit, EditKind};
    use crate::collation::reading::Reading;
    use crate::divergence::compare_pair::compare_pair;
    use crate::divergence::fragment::FragmentCoverage;
    use crate::lexicon::{Language, Lexicon};

    /// Whether two readings render different parts of a base.
    fn are_disjoint(base: &str, a: &str, b: &str) -> bool {
        let [base, a, b] = [base, a, b].map(|words| read_words(words, Language::of("en")));
        let coverage = |article| {
            let own = Reading::whole(article);
            let compared = compare_pair(&Reading::whole(&base), &own, &Lexicon::of("en"));
            FragmentCoverage::of(&own, &compared.edits)
        };
        coverage(&a).is_disjoint_from(&coverage(&b))
    }

    #[test]
    fn fragments_are_disjoint_where_the_base_has_them_apart() {
        let base = "The roof was leaking, and everyone in the house knew where to put the buckets.";
        assert!(are_disjoint(base, "the roof was leaking", "everyone knew where to put the buckets"));
        assert!(!are_disjoint(base, "the roof was leaking", "The roof was leaking, and everyone knew"));
        assert!(!are_disjoint(base, "the roof was leaking", "a quite different sentence about wine"));
    }

    #[test]
    fn a_reading_renders_the_base_by_half_its_words() {
        let article = read_words("Ten words of its own stand here in a row", Language::of("en"));
        let renders = |words: usize| {
            let edits = [Edit { kind: EditKind::Equal, a: 0..words, b: 0..words }];
            FragmentCoverage::of(&Reading::whole(&article), &edits).0.len() == words
        };
        assert!(renders(5));
        assert!(!renders(4));
    }

    #[test]
    fn disjoint_fragments_share_little() {
        let shares = |shared: usize| {
            let [one, other] = [0, 20 - shared].map(|start| FragmentCoverage((start..start + 20).collect()));
            !one.is_disjoint_from(&other)
        };
        assert!(shares(4), "a fifth");
        assert!(!shares(3));
    }
}
