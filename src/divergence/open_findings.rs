//! Settles the open findings of a pair: which keep severity meaning, and which fall back to wording.
//!
//! Some differences are grave by themselves: a number, a `not`, an opposite. Others the dictionary cannot
//! decide: an unrelated word in the same place, a wider word, a `just` more or less, words that are missing.
//! One such change in a sentence that is otherwise the same is deliberate, and a reader will believe another
//! thing. One among many belongs to a reworded sentence, where it is a matter of wording unless what it adds
//! or drops is large. So edits that change more words are often the harmless ones.

use crate::divergence::anchor::is_anchored;
use crate::divergence::context::{Context, Side};
use crate::divergence::finding::{Difference, Fallback, KeptIf, RuleFinding};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::divergence::thresholds::{
    CHECKED_LOSS_LEAST_WORDS, CHECKED_LOSS_MORE_WORDS, CHECKED_LOSS_OVERLAP, CHECKED_LOSS_WORDS,
    HALF_UNCHANGED_SHARE, LITTLE_REWORDING, OPEN_CHANGE_REWORDING, RETOLD_OVERLAP, RETOLD_OVERLAP_PER_WORD,
    SOME_REWORDING, TEXT_LOSS_OMITTED_WORDS, TEXT_LOSS_REPLACED_WORDS, UNCHANGED_SENTENCE_SHARE,
    WORDING_CHANGE_REWORDING,
};

/// How many words are so large a loss that a finding keeps its severity, however much is reworded.
struct LossLimit {
    /// Of words that nothing replaces.
    omitted: f32,
    /// Of words that other words replace.
    replaced: f32,
}

impl LossLimit {
    /// No loss is large enough.
    const NONE: Self = Self { omitted: f32::INFINITY, replaced: f32::INFINITY };

    /// A quotation and its source are known to be one utterance: the more they have in common, the more words it
    /// takes to be no accident of telling.
    fn of_checked(overlap: f32) -> Self {
        let words = CHECKED_LOSS_WORDS + CHECKED_LOSS_MORE_WORDS * (overlap - CHECKED_LOSS_OVERLAP);
        let words = words.max(CHECKED_LOSS_LEAST_WORDS);
        Self { omitted: words, replaced: words }
    }

    /// Of two whole texts that is not known. Whether they tell the same is asked of the whole pair: one
    /// longer detail does not make two texts of which most is common tell different things, and many do.
    fn of_whole_texts(overlap: f32, omitted_words: usize) -> Self {
        if overlap <= RETOLD_OVERLAP + RETOLD_OVERLAP_PER_WORD * omitted_words as f32 {
            Self { omitted: TEXT_LOSS_OMITTED_WORDS as f32, replaced: TEXT_LOSS_REPLACED_WORDS as f32 }
        } else {
            Self::NONE
        }
    }
}

/// What an open finding is held against: the rest of its pair.
struct PairMeasures {
    loss: LossLimit,
    /// How much is reworded, in half changes.
    rewording: usize,
    /// Share of the content words that are the same.
    unchanged: f32,
    /// Content words of both sides.
    content_words: usize,
    /// Whether other words show another claim: not where the language is not known or the narrator chose the
    /// words. Then only whom they name and in which order still tells.
    words_tell: bool,
}

impl PairMeasures {
    fn of(context: &Context) -> Self {
        let overlap = context.semantic_overlap();
        let omitted: usize = context.findings().iter().map(omitted_words).sum();
        let all = Side::BOTH.map(|side| context.content_words(side, 0..context.segments(side).len()));
        Self {
            // Two articles render one utterance: however much of it one leaves out or puts in other words, that alone
            // is no other claim.
            loss: if context.is_rendering() {
                LossLimit::NONE
            } else if context.is_quotation() {
                LossLimit::of_checked(overlap)
            } else {
                LossLimit::of_whole_texts(overlap, omitted)
            },
            rewording: context.findings().iter().map(rewording).sum(),
            unchanged: context.same_word_share(),
            content_words: all.iter().sum(),
            words_tell: context.lexicon.knows_meaning() && !context.is_restated(),
        }
    }

    /// Whether an open finding keeps severity meaning.
    fn keep(&self, kept_if: KeptIf) -> bool {
        let little = self.rewording <= LITTLE_REWORDING;
        let some = self.rewording <= SOME_REWORDING;
        let is_loss = |words: usize| words as f32 >= self.loss.omitted;
        match kept_if {
            KeptIf::SomeRewording => some,
            KeptIf::SomeRewordingOrLoss(words) => is_loss(words) || some,
            _ if !self.words_tell => false,
            KeptIf::LittleRewording => little,
            KeptIf::HalfUnchanged => self.unchanged >= HALF_UNCHANGED_SHARE,
            KeptIf::Loss(words) => is_loss(words),
            KeptIf::OnlyOmissionOrLoss(words) => {
                is_loss(words) || (little && self.unchanged >= UNCHANGED_SENTENCE_SHARE)
            }
            KeptIf::OnlyReplacementOrLoss(words) => {
                // The replaced words themselves are not held against the sentence.
                let (all, words) = (self.content_words as f32, words as f32);
                words >= self.loss.replaced
                    || (little && self.unchanged * all >= UNCHANGED_SENTENCE_SHARE * (all - words))
            }
        }
    }
}

/// Decides of every open finding whether it stays as it is or becomes its fallback.
pub(crate) fn settle(context: &mut Context) {
    let pair = PairMeasures::of(context);
    let loose: Vec<Option<String>> = context.findings().iter().map(|found| retold(context, found)).collect();
    for (finding, retold) in context.findings_mut().iter_mut().zip(loose) {
        let fallback = finding.fallback.take();
        let fallback = fallback.filter(|fallback| retold.is_some() || !pair.keep(fallback.kept_if));
        let milder = fallback.map(|fallback| (fallback.kind, fallback.note));
        let milder = milder.or_else(|| retold.map(|note| (DivergenceKind::Paraphrase, note)));
        if let Some((kind, note)) = milder {
            let found = &mut finding.divergence;
            (found.kind, found.note, found.severity) = (kind, note, Severity::Wording);
        }
    }
}

/// What a grave difference between two quotes becomes whose words stand in no common place.
fn retold(context: &Context, finding: &RuleFinding) -> Option<String> {
    let Difference { kind, severity, .. } = finding.divergence;
    let by_place = matches!(
        kind,
        DivergenceKind::Sense
            | DivergenceKind::Entity
            | DivergenceKind::Scope
            | DivergenceKind::Intensity
            | DivergenceKind::Modality
            | DivergenceKind::Tense
    );
    let is_pair = !finding.a.is_empty() && !finding.b.is_empty();
    let is_grave = severity == Severity::Meaning && by_place && is_pair && context.is_rendering();
    (is_grave && !is_anchored(context, finding)).then(|| {
        let words = context.quoted_pair(finding.a.clone(), finding.b.clone());
        format!("{words}: put in other words.")
    })
}

/// How many words a finding says that one side lacks.
fn omitted_words(finding: &RuleFinding) -> usize {
    match &finding.fallback {
        Some(Fallback { kept_if: KeptIf::OnlyOmissionOrLoss(words) | KeptIf::Loss(words), .. }) => *words,
        _ => 0,
    }
}

/// How much a finding shows that the sentence was reworded, in half changes.
fn rewording(finding: &RuleFinding) -> usize {
    match (&finding.fallback, finding.divergence.severity) {
        (Some(fallback), _) => match fallback.kept_if {
            KeptIf::OnlyOmissionOrLoss(_) | KeptIf::OnlyReplacementOrLoss(_) => OPEN_CHANGE_REWORDING,
            KeptIf::Loss(_) => WORDING_CHANGE_REWORDING,
            KeptIf::HalfUnchanged => OPEN_CHANGE_REWORDING,
            KeptIf::LittleRewording | KeptIf::SomeRewording | KeptIf::SomeRewordingOrLoss(_) => 0,
        },
        (None, Severity::Wording) => WORDING_CHANGE_REWORDING,
        (None, _) => 0,
    }
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;
    use crate::divergence::finding::KeptIf;
    use crate::divergence::open_findings::{LossLimit, PairMeasures};

    /// A pair of which nothing is a loss, with so much rewording and so large a share of unchanged words.
    fn pair(rewording: usize, unchanged: f32) -> PairMeasures {
        PairMeasures { loss: LossLimit::NONE, rewording, unchanged, content_words: 10, words_tell: true }
    }

    #[test]
    fn one_change_is_meaning_and_two_are_wording() {
        check(&[
            (
                "The captain repaired the weir near the old mill.",
                "The captain repaired the bakery near the old mill.",
                "sense meaning",
            ),
            (
                "The captain repaired the weir near the old mill.",
                "The captain guarded the bakery near the old mill.",
                "paraphrase wording, paraphrase wording",
            ),
        ]);
    }

    #[test]
    fn rewording_is_little_and_some() {
        let kept = |kept_if| (0..6).take_while(|&rewording| pair(rewording, 1.0).keep(kept_if)).count();
        // One change, and two; counted in halves, from none.
        assert_eq!(kept(KeptIf::LittleRewording), 3);
        assert_eq!(kept(KeptIf::OnlyOmissionOrLoss(1)), 3);
        assert_eq!(kept(KeptIf::OnlyReplacementOrLoss(2)), 3);
        assert_eq!(kept(KeptIf::SomeRewording), 5);
        assert_eq!(kept(KeptIf::SomeRewordingOrLoss(1)), 5);
    }

    #[test]
    fn a_phrase_between_the_same_words() {
        assert!(pair(9, 0.51).keep(KeptIf::HalfUnchanged));
        assert!(!pair(9, 0.49).keep(KeptIf::HalfUnchanged));
        check(&[
            (
                "‘We saw cold rain beside the old weir.’",
                "‘We saw wild geese beside the old weir.’",
                "sense meaning",
            ),
            (
                "‘We saw cold rain beside the old weir.’",
                "‘Cold rain fell on the mill and the pier.’",
                "omission wording, paraphrase wording, paraphrase wording",
            ),
        ]);
    }

    #[test]
    fn an_unchanged_sentence() {
        let kept = |unchanged, kept_if| pair(2, unchanged).keep(kept_if);
        assert!(kept(0.61, KeptIf::OnlyOmissionOrLoss(1)));
        assert!(!kept(0.59, KeptIf::OnlyOmissionOrLoss(1)));
        // Of ten words two stand against each other: of the other eight five are enough.
        assert!(kept(0.5, KeptIf::OnlyReplacementOrLoss(2)));
        assert!(!kept(0.4, KeptIf::OnlyReplacementOrLoss(2)));
    }

    #[test]
    fn words_tell_nothing_of_an_unknown_language_but_names_and_order_do() {
        let unknown = PairMeasures { words_tell: false, ..pair(0, 1.0) };
        assert!(!unknown.keep(KeptIf::OnlyReplacementOrLoss(9)));
        assert!(!unknown.keep(KeptIf::LittleRewording));
        assert!(unknown.keep(KeptIf::SomeRewording));
        assert!(unknown.keep(KeptIf::SomeRewordingOrLoss(1)));
    }

    #[test]
    fn loss_of_checked_quotes() {
        for (overlap, words) in [(0.0, 2.0), (0.55, 2.5), (0.6, 3.0), (0.8, 5.0), (1.0, 7.0)] {
            let limit = LossLimit::of_checked(overlap);
            assert!((limit.omitted - words).abs() < 1e-4, "{overlap}: {}", limit.omitted);
            assert!((limit.replaced - words).abs() < 1e-4, "{overlap}: {}", limit.replaced);
        }
    }

    #[test]
    fn loss_of_whole_texts() {
        let is_loss = |overlap, omitted| LossLimit::of_whole_texts(overlap, omitted).omitted.is_finite();
        assert!(is_loss(0.5, 0), "half is common");
        assert!(!is_loss(0.52, 0), "most is common");
        assert!(is_loss(0.61, 3), "but three words are missing");
        assert!(!is_loss(0.59, 2));
        let apart = PairMeasures { loss: LossLimit::of_whole_texts(0.3, 4), ..pair(9, 0.3) };
        assert!(apart.keep(KeptIf::Loss(2)));
        assert!(!apart.keep(KeptIf::Loss(1)));
        assert!(apart.keep(KeptIf::OnlyReplacementOrLoss(3)));
        assert!(!apart.keep(KeptIf::OnlyReplacementOrLoss(2)));
    }

    #[test]
    fn harmless_changes_count_half() {
        check(&[
            (
                "The mine has a permit of great significance for the talks.",
                "The mine had a permit of great importance for the negotiations.",
                "synonym wording, synonym wording, tense meaning",
            ),
            (
                "The mine has a fair position and a permit of great significance for the talks.",
                "The mine had a fair stance and a permit of great importance for the negotiations.",
                "synonym wording, synonym wording, synonym wording, tense wording",
            ),
        ]);
    }
}
