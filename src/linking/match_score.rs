//! Do two quotes render one utterance? The evidence for and against, in bits.
//!
//! Each shared word counts for the information it carries, words of like meaning for a part of it, words in
//! the same order for a little more. What the shorter quote says and the longer one does not counts against.
//! Who speaks tips the scale, and so do the narrator's words around a fragment. The sum is a match weight
//! after Fellegi and Sunter (1969), a log-likelihood ratio: rough in each part, but every part can be read.

use crate::linking::match_evidence::MatchEvidence;
use crate::linking::passage::Passage;
use crate::linking::speaker_relation::SpeakerRelation;
use crate::linking::term_weight::TermWeights;
use crate::linking::thresholds::{
    ABSENT_SHARE, AKIN_SPEAKERS_BITS, APART_SPEAKERS_BITS, CONTEXT_SHARE, DIFFERENT_SPEAKERS_BITS, EDGE_BITS,
    FORMULA_SHARE, IN_ORDER_BITS, MOST_CONTEXT_BITS, REACH_WORDS, RENDERED_SHARE, SAME_SPEAKER_BITS,
    STRIDE_COST_BITS, STRIDE_WORDS,
};
use crate::linking::word_matching::{WordMatch, match_words};

/// Weighs two passages.
pub fn score_match(
    a: &Passage,
    b: &Passage,
    speakers: SpeakerRelation,
    terms: &TermWeights,
) -> MatchEvidence {
    let matches = match_words(&a.inside, &b.inside, terms);
    let worth = |found: &WordMatch| -> f32 {
        let both = a.inside.bits_at(found.a).min(b.inside.bits_at(found.b));
        if found.nearness >= 1.0 { both } else { both * found.nearness * RENDERED_SHARE }
    };
    let shared: f32 = matches.iter().map(worth).sum();
    let longer = a.inside.words.len().max(b.inside.words.len()) as f32;
    let words = shared
        + order_bits(&matches, longer)
        + EDGE_BITS * shared_edges(&matches, a.inside.words.len(), b.inside.words.len()) as f32;
    let shorter = a.inside.bits.min(b.inside.bits);
    let around = match_words(&a.around, &b.around, terms);
    let formula = if a.is_phrase() && b.is_phrase() { 0.0 } else { words };
    MatchEvidence {
        words,
        // What stands around two fragments cannot link fragments that share nothing.
        context: context_bits(a, b, &around).min(words),
        speaker: speaker_bits(speakers, formula),
        missing: -ABSENT_SHARE * (shorter - shared).max(0.0),
        matches: matches.into_iter().map(|found| (found.a, found.b)).collect(),
        around: around.into_iter().map(|found| (found.a, found.b)).collect(),
    }
}

/// For: few of the many speakers of a story are the same by chance. Against: the same words from two people
/// are mostly two utterances, as formulas are, so that a share of the words' own evidence (`words`, in bits;
/// none for a phrase) is lost with them.
fn speaker_bits(speakers: SpeakerRelation, words: f32) -> f32 {
    match speakers {
        SpeakerRelation::Same => SAME_SPEAKER_BITS,
        SpeakerRelation::Akin => AKIN_SPEAKERS_BITS,
        SpeakerRelation::Unknown => 0.0,
        SpeakerRelation::Apart => APART_SPEAKERS_BITS,
        SpeakerRelation::Different => DIFFERENT_SPEAKERS_BITS - FORMULA_SHARE * words,
    }
}

/// What the order of the matches says: a run is more than its words, a match out of order costs the bits it
/// takes to say where it is.
fn order_bits(matches: &[WordMatch], longer: f32) -> f32 {
    let jump = (longer / REACH_WORDS).max(1.0).log2();
    let step = |pair: &[WordMatch]| match pair {
        [one, next] if next.a == one.a + 1 && next.b == one.b + 1 => IN_ORDER_BITS,
        [one, next] if next.b > one.b && next.a - one.a <= STRIDE_WORDS && next.b - one.b <= STRIDE_WORDS => {
            -STRIDE_COST_BITS
        }
        _ => -jump,
    };
    matches.windows(2).map(step).sum::<f32>() - if matches.is_empty() { 0.0 } else { jump }
}

/// How many of their two edges both quotes have at the same words: an editor's cut repeats itself only by
/// copying.
fn shared_edges(matches: &[WordMatch], length_a: usize, length_b: usize) -> usize {
    let first = matches.first().is_some_and(|found| found.a == 0 && found.b == 0);
    let last = matches.last().is_some_and(|found| found.a + 1 == length_a && found.b + 1 == length_b);
    usize::from(first) + usize::from(last)
}

/// What the sentences around two fragments share.
fn context_bits(a: &Passage, b: &Passage, matches: &[WordMatch]) -> f32 {
    let worth = |found: &WordMatch| found.nearness * a.around.bits_at(found.a).min(b.around.bits_at(found.b));
    (matches.iter().map(worth).sum::<f32>() * CONTEXT_SHARE).min(MOST_CONTEXT_BITS)
}
