//! How alike two wordings are, what differs, and their alignment: one call.

use crate::collation::edit_script::{Edit, EditKind, flipped};
use crate::collation::reading::Reading;
use crate::collation::similarity::{JudgedFacts, SimilarityParts, score};
use crate::collation::{Collation, collate};
use crate::divergence::context::Side;
use crate::divergence::finding::{Difference, Ground, Place};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::registry;
use crate::divergence::severity::Severity;
use crate::lexicon::Lexicon;
use crate::linking::quote_ref::QuoteRef;
use crate::text::span::Span;

/// Two readings compared.
#[derive(Debug)]
pub(crate) struct ComparedPair {
    /// The earlier reading in the family's order.
    pub a: QuoteRef,
    /// The later one.
    pub b: QuoteRef,
    /// How alike they are, and where they part.
    pub comparison: PairComparison,
}

/// How alike two wordings are, and what differs.
#[derive(Clone, Debug)]
pub(crate) struct PairComparison {
    /// From 0 to 1, symmetric, 1 only for equal words. It never decides meaning.
    pub score: f32,
    /// What the score is made of.
    pub parts: SimilarityParts,
    /// The gravest divergence.
    pub severity: Severity,
    /// Every difference, in the order of the first text.
    pub divergences: Vec<Difference>,
    /// The alignment, for building columns.
    pub edits: Vec<Edit>,
    /// Whether tables know the words of the language.
    pub is_judged: bool,
}

impl PairComparison {
    /// The two are different pieces of one utterance: what differs between their words tells nothing.
    pub(crate) fn mark_disjoint(&mut self, a: Option<Span>, b: Option<Span>) {
        let note = "Two different pieces of one utterance.".to_owned();
        let (kind, severity, place) = (DivergenceKind::NoOverlap, Severity::Wording, Place::Quote);
        let ground = Ground::Known;
        self.divergences = vec![Difference { kind, severity, place, ground, a, b, note }];
        self.severity = severity;
    }

    /// How much of the shorter wording the other has in the same words, from 0 to 1.
    pub(crate) fn kept_share(&self) -> f32 {
        let tokens = |kept: fn(&Edit) -> usize| self.edits.iter().map(kept).sum::<usize>();
        let equal = self
            .edits
            .iter()
            .filter(|edit| edit.kind == EditKind::Equal)
            .map(|edit| edit.a.len())
            .sum::<usize>();
        let shorter = tokens(|edit| edit.a.len()).min(tokens(|edit| edit.b.len()));
        equal as f32 / shorter.max(1) as f32
    }

    /// Takes in a divergence that the words alone do not show.
    pub(crate) fn add(&mut self, divergence: Difference) {
        self.severity = self.severity.max(divergence.severity);
        self.divergences.push(divergence);
    }
}

/// Compares two wordings.
pub(crate) fn compare_pair(a: &Reading, b: &Reading, lexicon: &Lexicon) -> PairComparison {
    // Ties are broken by place: one order for both directions makes the outcome symmetric.
    if a.order(b).is_gt() {
        let comparison = compare_in_order(b, a, lexicon, Side::B);
        return PairComparison { edits: flipped(&comparison.edits), ..comparison };
    }
    compare_in_order(a, b, lexicon, Side::A)
}

fn compare_in_order(a: &Reading, b: &Reading, lexicon: &Lexicon, first: Side) -> PairComparison {
    let collation = collate(a, b, lexicon);
    let Collation { a: left, b: right, alignment } = &collation;
    let divergences = registry::divergences(left, right, alignment, lexicon, first);
    let severity = divergences.iter().map(|d| d.severity).max().unwrap_or(Severity::Same);
    let (score, parts) = score(left, right, alignment, &judged_facts(&divergences), lexicon);
    let is_judged = lexicon.knows_meaning();
    PairComparison { score, parts, severity, divergences, edits: collation.edits(a, b), is_judged }
}

/// What the divergences tell the score.
fn judged_facts(divergences: &[Difference]) -> JudgedFacts {
    let is_fact = |kind| {
        matches!(
            kind,
            DivergenceKind::Number | DivergenceKind::Time | DivergenceKind::Negation | DivergenceKind::Entity
        )
    };
    let synonyms = divergences.iter().filter(|d| d.kind == DivergenceKind::Synonym);
    let grave = divergences.iter().filter(|d| d.severity == Severity::Meaning && is_fact(d.kind));
    JudgedFacts {
        cancelled_opposites: synonyms.filter_map(|d| d.a.zip(d.b)).collect(),
        disagreements: grave.count(),
    }
}
