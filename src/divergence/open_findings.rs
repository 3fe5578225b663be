//! Settles the open findings of a pair: which keep severity meaning, and which fall back to wording.
//!
//! Some differences are grave by themselves: a number, a `not`, an opposite. Others the dictionary cannot
//! decide: an unrelated word in the same place, a wider word, a `just` more or less, words that are missing.
//! One such change in a sentence that is otherwise the same is deliberate, and a reader will believe another
//! thing. One among many belongs to a reworded sentence, where it is a matter of wording unless what it adds
//! or drops is large. So edits that change more words are often the harmless ones.

use crate::divergence::context::{Context, Side};
use crate::divergence::finding::{Fallback, Finding, KeptIf};
use crate::divergence::severity::Severity;
use crate::divergence::thresholds::{
    LITTLE_REWORDING_CHANGES, OPEN_CHANGE_COUNTS, QUOTE_LOSS_LEAST_WORDS, QUOTE_LOSS_MORE_WORDS,
    QUOTE_LOSS_OVERLAP, QUOTE_LOSS_WORDS, RETOLD_OVERLAP, RETOLD_OVERLAP_PER_WORD, SOME_REWORDING_CHANGES,
    TEXT_LOSS_OMITTED_WORDS, TEXT_LOSS_REPLACED_WORDS, UNCHANGED_SENTENCE_SHARE, WORDING_CHANGE_COUNTS,
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

    /// Two quotes are known to render one utterance: the more they have in common, the more words it takes to
    /// be no accident of telling.
    fn of_quotes(overlap: f32) -> Self {
        let words = QUOTE_LOSS_WORDS + QUOTE_LOSS_MORE_WORDS * (overlap - QUOTE_LOSS_OVERLAP);
        let words = words.max(QUOTE_LOSS_LEAST_WORDS);
        Self { omitted: words, replaced: words }
    }

    /// Of two whole texts that is not known. Whether they tell the same is asked of the whole pair: one
    /// longer detail does not make two texts of which most is common tell different things, and many do.
    fn of_whole_texts(overlap: f32, omitted_words: usize) -> Self {
        if overlap <= RETOLD_OVERLAP + RETOLD_OVERLAP_PER_WORD * omitted_words as f32 {
            Self { omitted: TEXT_LOSS_OMITTED_WORDS, replaced: TEXT_LOSS_REPLACED_WORDS }
        } else {
            Self::NONE
        }
    }
}

/// Decides of every open finding whether it stays as it is or becomes its fallback.
pub(crate) fn settle(context: &mut Context) {
    let (overlap, unchanged) = (context.semantic_overlap(), context.same_word_share());
    let all =
        Side::BOTH.map(|side| context.content(side, 0..context.units(side).len())).iter().sum::<usize>();
    let omitted: usize = context.findings().iter().map(omitted_words).sum();
    let limit = if context.is_quotation() {
        LossLimit::of_quotes(overlap)
    } else {
        LossLimit::of_whole_texts(overlap, omitted)
    };
    // Where the language is not known, or the narrator chose the words, only whom they name and in which
    // order still tells.
    let words_tell = context.lexicon.knows_meaning() && !context.is_restated();
    let rewording: f32 = context.findings().iter().map(rewording).sum();
    let little = rewording <= LITTLE_REWORDING_CHANGES;
    let some = rewording <= SOME_REWORDING_CHANGES;
    for finding in context.findings_mut() {
        let Some(fallback) = finding.fallback.take() else { continue };
        let is_loss = |words: usize| words as f32 >= limit.omitted;
        let is_kept = match fallback.kept_if {
            KeptIf::OnlyOmissionOrLoss(_)
            | KeptIf::OnlyReplacementOrLoss(_)
            | KeptIf::LittleRewording
            | KeptIf::Loss(_)
                if !words_tell =>
            {
                false
            }
            KeptIf::OnlyOmissionOrLoss(words) => {
                is_loss(words) || (little && unchanged >= UNCHANGED_SENTENCE_SHARE)
            }
            KeptIf::OnlyReplacementOrLoss(words) => {
                // The replaced words themselves are not held against the sentence.
                let (all, words) = (all as f32, words as f32);
                words >= limit.replaced
                    || (little && unchanged * all >= UNCHANGED_SENTENCE_SHARE * (all - words))
            }
            KeptIf::LittleRewording => little,
            KeptIf::SomeRewording => some,
            KeptIf::SomeRewordingOrLoss(words) => is_loss(words) || some,
            KeptIf::Loss(words) => is_loss(words),
        };
        if !is_kept {
            finding.divergence.kind = fallback.kind;
            finding.divergence.note = fallback.note;
            finding.divergence.severity = Severity::Wording;
        }
    }
}

/// How many words a finding says that one side lacks.
fn omitted_words(finding: &Finding) -> usize {
    match &finding.fallback {
        Some(Fallback { kept_if: KeptIf::OnlyOmissionOrLoss(words) | KeptIf::Loss(words), .. }) => *words,
        _ => 0,
    }
}

/// How much a finding shows that the sentence was reworded, counted in changes.
fn rewording(finding: &Finding) -> f32 {
    match (&finding.fallback, finding.divergence.severity) {
        (
            Some(Fallback {
                kept_if: KeptIf::OnlyOmissionOrLoss(_) | KeptIf::OnlyReplacementOrLoss(_), ..
            }),
            _,
        ) => OPEN_CHANGE_COUNTS,
        (Some(Fallback { kept_if: KeptIf::Loss(_), .. }), _) | (None, Severity::Wording) => {
            WORDING_CHANGE_COUNTS
        }
        _ => 0.0,
    }
}
