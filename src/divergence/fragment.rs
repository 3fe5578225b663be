//! Two pieces of one utterance: which part of the base each of two readings renders.
//!
//! Set against each other alone, two different sentences of one statement look like a badly garbled quote.
//! Set against the base, which has both, they stand side by side.

use crate::collation::edit_script::{Edit, EditKind};
use crate::collation::reading::Reading;
use crate::text::token::TokenKind;

/// A reading renders the base if it has this share of its own words from there.
const RENDERS: f32 = 0.5;
/// Two pieces are apart if the shorter shares less than this with the other.
const SHARED: f32 = 0.2;

/// The tokens of the base that a reading renders, ascending; none where most of its words are its own.
#[derive(Debug, Default)]
pub struct FragmentCoverage(Vec<usize>);

impl FragmentCoverage {
    /// The piece of the base that `wording` renders, by its alignment with the base (the base on side `a`).
    pub fn of(reading: &Reading, steps: &[Edit]) -> Self {
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
        for step in steps.iter().filter(|step| step.kind == EditKind::Equal) {
            let own = step.b.clone().filter(is_word).count();
            if own > 0 {
                rendered += own;
                found.extend(step.a.clone());
            }
        }
        if rendered as f32 >= RENDERS * words as f32 { Self(found) } else { Self::default() }
    }

    /// Whether two readings render different parts of the base.
    pub fn is_apart_from(&self, other: &Self) -> bool {
        let shorter = self.0.len().min(other.0.len());
        let shared = self.0.iter().filter(|token| other.0.binary_search(token).is_ok()).count();
        shorter > 0 && (shared as f32) < SHARED * shorter as f32
    }
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read_words;
    use crate::collation::reading::Reading;
    use crate::divergence::compare_pair::liken;
    use crate::divergence::fragment::FragmentCoverage;
    use crate::lexicon::{Language, Lexicon};

    fn check(base: &str, a: &str, b: &str, apart: bool) {
        let [base, a, b] = [base, a, b].map(|words| read_words(words, Language::of("en")));
        let piece = |article| {
            let own = Reading::whole(article);
            FragmentCoverage::of(&own, &liken(&Reading::whole(&base), &own, &Lexicon::of("en")).steps)
        };
        assert_eq!(piece(&a).is_apart_from(&piece(&b)), apart, "{} ~ {}", a.source, b.source);
    }

    #[test]
    fn pieces_of_one_statement_are_apart_where_the_base_has_them_apart() {
        let base = "The roof was leaking, and everyone in the house knew where to put the buckets.";
        check(base, "the roof was leaking", "everyone knew where to put the buckets", true);
        check(base, "the roof was leaking", "The roof was leaking, and everyone knew", false);
        check(base, "the roof was leaking", "a quite different sentence about wine", false);
    }
}
