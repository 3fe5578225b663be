//! How sure a grave difference is: the chance that an editor who looks finds it grave.

use crate::divergence::finding::{Difference, Ground};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::divergence::thresholds::{
    ALIKE_SCORE, FACT_CERTAINTY, MODAL_CERTAINTY, NAME_CERTAINTY, OPEN_CERTAINTY, OPPOSITE_CERTAINTY,
    POLARITY_CERTAINTY, RESTATED_SHARE, SHADE_CERTAINTY, UNLIKE_SCORE, UNLIKE_SHARE,
};

/// What the pair of readings tells of all its differences.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PairTraits {
    /// How alike the two wordings are.
    pub score: f32,
    /// How much of the shorter one the other has.
    pub kept: f32,
    /// Whether a side is in the narrator's words.
    pub restated: Restated,
    /// Whether both are of one article.
    pub printed: Printed,
}

/// Whose words a pair compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Restated {
    /// Quoted words on both sides.
    Neither,
    /// The narrator's on one side or both.
    Some,
}

/// Where the two readings stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Printed {
    /// In two articles.
    Apart,
    /// In one: an article that quotes twice does not contradict itself.
    Together,
}

/// From 0 to 1. What is not grave is as it is.
pub(crate) fn certainty(difference: &Difference, pair: PairTraits) -> f32 {
    if difference.severity < Severity::Meaning {
        return 1.0;
    }
    if pair.printed == Printed::Together {
        return 0.0;
    }
    let restated = if pair.restated == Restated::Some { RESTATED_SHARE } else { 1.0 };
    // A fragment is as sure of its own words as a whole sentence is.
    let likeness = if is_fact(difference.kind) { pair.score.max(pair.kept) } else { pair.score };
    of_difference(difference) * of_likeness(likeness) * restated
}

/// Whether the two sides of a difference say by themselves what it is.
const fn is_fact(kind: DivergenceKind) -> bool {
    matches!(
        kind,
        DivergenceKind::Number
            | DivergenceKind::Time
            | DivergenceKind::Negation
            | DivergenceKind::Modality
            | DivergenceKind::Tense
            | DivergenceKind::Entity
    )
}

/// By what differs, in two wordings of one utterance that are much alike.
const fn of_difference(difference: &Difference) -> f32 {
    match difference.kind {
        DivergenceKind::Sense if matches!(difference.ground, Ground::Known) => OPPOSITE_CERTAINTY,
        DivergenceKind::Number | DivergenceKind::Time | DivergenceKind::Garbled => FACT_CERTAINTY,
        DivergenceKind::Negation => POLARITY_CERTAINTY,
        DivergenceKind::Entity => NAME_CERTAINTY,
        DivergenceKind::Modality | DivergenceKind::Speaker => MODAL_CERTAINTY,
        DivergenceKind::Tense | DivergenceKind::Intensity => SHADE_CERTAINTY,
        _ => OPEN_CERTAINTY,
    }
}

/// The less two wordings are alike, the less sure is what stands against what, and that they are one utterance.
fn of_likeness(score: f32) -> f32 {
    let share = ((score - UNLIKE_SCORE) / (ALIKE_SCORE - UNLIKE_SCORE)).clamp(0.0, 1.0);
    UNLIKE_SHARE + (1.0 - UNLIKE_SHARE) * share
}

#[cfg(test)]
mod tests {
    use crate::divergence::certainty::{PairTraits, Printed, Restated, certainty};
    use crate::divergence::finding::{Difference, Ground, Place};
    use crate::divergence::kind::DivergenceKind;
    use crate::divergence::severity::Severity;

    const ALIKE: PairTraits =
        PairTraits { score: 0.9, kept: 0.0, restated: Restated::Neither, printed: Printed::Apart };

    fn of(kind: DivergenceKind, severity: Severity, pair: PairTraits) -> f32 {
        let ground = Ground::Open;
        let difference =
            Difference { kind, severity, place: Place::Quote, ground, a: None, b: None, note: String::new() };
        certainty(&difference, pair)
    }

    fn grave(kind: DivergenceKind, pair: PairTraits) -> f32 {
        of(kind, Severity::Meaning, pair)
    }

    #[test]
    fn facts_are_surer_than_words_of_no_known_relation() {
        let kinds = [
            DivergenceKind::Number,
            DivergenceKind::Negation,
            DivergenceKind::Modality,
            DivergenceKind::Entity,
            DivergenceKind::Omission,
            DivergenceKind::Tense,
        ];
        assert_eq!(kinds.map(|kind| grave(kind, ALIKE)), [0.9, 0.85, 0.75, 0.75, 0.6, 0.55]);
        assert_eq!(of(DivergenceKind::Synonym, Severity::Wording, ALIKE), 1.0);
        let (kind, severity, place) = (DivergenceKind::Sense, Severity::Meaning, Place::Quote);
        let (ground, note) = (Ground::Known, String::new());
        let opposite = Difference { kind, severity, place, ground, a: None, b: None, note };
        assert_eq!(certainty(&opposite, ALIKE), 0.85, "opposites");
    }

    #[test]
    fn unlike_wordings_make_it_unsure() {
        let at = |score| grave(DivergenceKind::Omission, PairTraits { score, ..ALIKE }) >= 0.5;
        assert_eq!([0.49, 0.51].map(at), [false, true]);
        let fact = |score| grave(DivergenceKind::Number, PairTraits { score, ..ALIKE });
        assert_eq!([0.3, 0.7, 0.8].map(fact), [0.9 * 0.6, 0.9, 0.9]);
    }

    #[test]
    fn one_article_does_not_contradict_itself() {
        assert_eq!(grave(DivergenceKind::Number, PairTraits { printed: Printed::Together, ..ALIKE }), 0.0);
        let restated = PairTraits { restated: Restated::Some, ..ALIKE };
        assert!(grave(DivergenceKind::Omission, restated) < 0.5);
        assert!(grave(DivergenceKind::Number, restated) > 0.5);
    }
}
