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
pub(crate) fn score_match(
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
        cover: if shorter > 0.0 { (shared / shorter).min(1.0) } else { 0.0 },
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

#[cfg(test)]
mod tests {
    use crate::linking::match_evidence::MatchEvidence;
    use crate::linking::match_score::score_match;
    use crate::linking::passage::Passage;
    use crate::linking::speaker_relation::SpeakerRelation;
    use crate::linking::term_weight::TermWeights;

    /// The evidence on two wordings, each of the words inside the marks and, after a `/`, around them. All
    /// words weigh ten bits.
    fn score(a: &str, b: &str, speakers: SpeakerRelation) -> MatchEvidence {
        let words = format!("{a} {b}").replace('/', " ");
        let given: Vec<(&str, f32)> = words.split_whitespace().map(|word| (word, 10.0)).collect();
        let terms = TermWeights::given(&given);
        let passage = |text: &str| {
            let (inside, around) = text.split_once('/').unwrap_or((text, ""));
            Passage { inside: terms.vector_of(inside), around: terms.vector_of(around) }
        };
        score_match(&passage(a), &passage(b), speakers, &terms)
    }

    fn check_words(a: &str, b: &str, expected: f32) {
        for (a, b) in [(a, b), (b, a)] {
            let got = score(a, b, SpeakerRelation::Unknown).words;
            assert!((got - expected).abs() < 0.01, "{a} ~ {b}: {got}, not {expected}");
        }
    }

    #[test]
    fn runs_and_edges_add_to_the_words() {
        check_words("river", "river", 10.0 + 2.0 * 1.5);
        check_words("river bank", "river bank", 20.0 + 1.5 + 2.0 * 1.5);
        check_words("river bank", "river bank mill", 20.0 + 1.5 + 1.5);
        check_words("weir river bank", "river bank mill", 20.0 + 1.5);
        check_words("weir", "mill", 0.0);
    }

    #[test]
    fn a_stride_costs_less_than_a_jump() {
        // Twelve words: to find a match elsewhere costs one bit, twelve over six, and so does the first
        // match.
        let first = "salt a1 a2 a3 pepper a5 a6 a7 a8 a9 a10 a11";
        check_words(first, "b0 salt pepper b3", 20.0 - 1.0 - 0.5);
        let later = "salt a1 a2 a3 a4 pepper a6 a7 a8 a9 a10 a11";
        check_words(later, "b0 salt pepper b3", 20.0 - 1.0 - 1.0);
        check_words("salt a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 a11", "b0 pepper b1 salt", 10.0 - 1.0);
    }

    #[test]
    fn near_words_count_for_less() {
        // `big` and `large` are near by 0.95.
        check_words("b0 big b1", "a0 a1 large", 0.95 * 0.75 * 10.0);
    }

    #[test]
    fn what_the_shorter_says_alone_counts_against() {
        let missing = |a, b| score(a, b, SpeakerRelation::Unknown).missing;
        assert!((missing("river bank mill", "river weir") + 4.5).abs() < 0.01);
        assert!(missing("river bank mill", "river").abs() < 0.01);
    }

    #[test]
    fn what_stands_around_counts_for_less() {
        let context = |a, b| score(a, b, SpeakerRelation::Unknown).context;
        assert!((context("river/mill", "river/mill") - 4.5).abs() < 0.01);
        assert!((context("river/mill weir bank", "river/mill weir bank") - 9.0).abs() < 0.01, "at most");
        assert!(context("river/mill", "lake/mill").abs() < 0.01, "nothing shared inside");
    }

    #[test]
    fn who_speaks_tips_the_scale() {
        let speaker = |words: &str, speakers| score(words, words, speakers).speaker;
        let clause = "the river bank broke";
        for (speakers, expected) in [
            (SpeakerRelation::Same, 5.0),
            (SpeakerRelation::Akin, 1.5),
            (SpeakerRelation::Unknown, 0.0),
            (SpeakerRelation::Apart, -4.0),
            // Four words of ten bits, in one run with both edges: 47.5 bits.
            (SpeakerRelation::Different, -8.0 - 0.6 * 47.5),
        ] {
            assert!((speaker(clause, speakers) - expected).abs() < 0.01, "{speakers:?}");
        }
        assert!((speaker("river bank", SpeakerRelation::Different) + 8.0).abs() < 0.01, "a phrase");
    }
}
