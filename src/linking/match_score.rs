//! Do two quotations render one utterance? MatchEvidence for and against, in bits.
//!
//! Each shared word counts for the information it carries, words of like meaning for a part of it, words in
//! the same order for a little more. What the shorter quotation says and the longer one does not counts
//! against. Who speaks tips the scale, and so do the narrator's words around a fragment. The sum is a
//! log-likelihood ratio in spirit: rough in each part, but every part can be read.

use crate::linking::term_weight::{TermId, TermVector, TermWeights};

/// MatchEvidence that two quotations are kin.
#[derive(Clone, Debug, PartialEq)]
pub struct MatchEvidence {
    /// From shared words, near words and their order.
    pub words: f32,
    /// From the sentences around the marks.
    pub context: f32,
    /// From who speaks.
    pub speaker: f32,
    /// Against: what the shorter one says alone. Zero or less.
    pub missing: f32,
    /// The matched words as (word of a's gist, word of b's gist), in order of a.
    pub matches: Vec<(usize, usize)>,
    /// Likewise for the words around them.
    pub around: Vec<(usize, usize)>,
}

impl MatchEvidence {
    /// The sum of all parts.
    pub fn bits(&self) -> f32 {
        self.words + self.context + self.speaker + self.missing
    }
}

/// What is missing between two quotations that cannot be kin, in bits: more than any evidence for it.
pub const RIVALS: f32 = 10_000.0;

/// How two speakers stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpeakerRelation {
    /// One person or body.
    Same,
    /// A body and somebody who may speak for it, or two names that do not exclude each other.
    Akin,
    /// Nothing known of one of them.
    Unknown,
    /// A person and a body, or two bodies, that nothing connects.
    Apart,
    /// Two different people.
    Different,
}

impl SpeakerRelation {
    /// For: few of the many voices of a story are the same by chance. Against: the same words from two people
    /// are mostly two utterances, as formulas are, so that a share of the words' own evidence (`words`, in
    /// bits; none for a phrase) falls with them.
    fn bits(self, words: f32) -> f32 {
        match self {
            Self::Same => 5.0,
            Self::Akin => 1.5,
            Self::Unknown => 0.0,
            Self::Apart => -4.0,
            Self::Different => -8.0 - FORMULA * words,
        }
    }
}

/// A phrase has no more words than this.
const PHRASE_WORDS: usize = 3;
/// How much of the words' evidence is lost if two people share them.
const FORMULA: f32 = 0.6;

/// A quotation as kin are looked for.
#[derive(Clone, Debug)]
pub struct Passage {
    /// The words between the marks.
    pub inside: TermVector,
    /// The narrator's words of the same sentence.
    pub around: TermVector,
}

/// A rendering by another word is worth this share of an equal word.
const RENDERED: f32 = 0.75;
/// What two neighbours add that match in the same order, and what an edge adds that both quotations share:
/// order is evidence of its own.
const IN_ORDER: f32 = 1.5;
const EDGE: f32 = 1.5;
/// How many words may lie between two matches that still go on in order; what such a step costs.
const STRIDE: usize = 4;
const STRIDE_COST: f32 = 0.5;
/// A match elsewhere must first be found among this many words at a time: in a long text something always
/// matches.
const REACH_WORDS: f32 = 6.0;
/// How much a word counts against kinship if only the shorter quotation has it.
const ABSENT: f32 = 0.45;
/// So many places of one word in the other quotation are looked at: a word that stands in more tells little.
const MOST_PLACES: usize = 16;
/// The narrator chooses his own words: they are worth less, and together not more than this.
const AROUND: f32 = 0.45;
const MOST_AROUND: f32 = 9.0;

/// Weighs two quotations.
pub fn weigh(a: &Passage, b: &Passage, voices: SpeakerRelation, terms: &TermWeights) -> MatchEvidence {
    let matches = matched(&a.inside, &b.inside, terms);
    let worth = |&(i, j, near): &(usize, usize, f32)| -> f32 {
        let bits = |gist: &TermVector, at: usize| gist.words.get(at).map_or(0.0, |w| w.bits);
        let both = bits(&a.inside, i).min(bits(&b.inside, j));
        if near >= 1.0 { both } else { both * near * RENDERED }
    };
    let found: f32 = matches.iter().map(worth).sum();
    let longer = a.inside.words.len().max(b.inside.words.len()) as f32;
    let words = found
        + order(&matches, longer)
        + EDGE * edges(&matches, a.inside.words.len(), b.inside.words.len()) as f32;
    let shorter = a.inside.bits.min(b.inside.bits);
    let around = matched(&a.around, &b.around, terms);
    MatchEvidence {
        words,
        // What stands around two fragments cannot make kin of fragments that share nothing.
        context: context(a, b, &around).min(words),
        speaker: voices.bits(if is_phrase(a) && is_phrase(b) { 0.0 } else { words }),
        missing: -ABSENT * (shorter - found).max(0.0),
        matches: places(matches),
        around: places(around),
    }
}

/// A phrase is taken up by others, a clause is not: two people's use of one phrase is still that phrase.
fn is_phrase(passage: &Passage) -> bool {
    passage.inside.words.len() <= PHRASE_WORDS
}

/// What the order of the matches says: a run is more than its words, a match out of order costs the bits it
/// takes to say where it is.
fn order(matches: &[(usize, usize, f32)], longer: f32) -> f32 {
    let jump = (longer / REACH_WORDS).max(1.0).log2();
    let step = |pair: &[(usize, usize, f32)]| match pair {
        [(i, j, _), (k, l, _)] if *k == i + 1 && *l == j + 1 => IN_ORDER,
        [(i, j, _), (k, l, _)] if *l > *j && k - i <= STRIDE && l - j <= STRIDE => -STRIDE_COST,
        _ => -jump,
    };
    matches.windows(2).map(step).sum::<f32>() - if matches.is_empty() { 0.0 } else { jump }
}

/// How many of their two edges both quotations have at the same words: an editor's cut repeats itself only by
/// copying.
fn edges(matches: &[(usize, usize, f32)], a: usize, b: usize) -> usize {
    let first = matches.first().is_some_and(|&(i, j, _)| i == 0 && j == 0);
    let last = matches.last().is_some_and(|&(i, j, _)| i + 1 == a && j + 1 == b);
    usize::from(first) + usize::from(last)
}

/// What the sentences around two fragments share, in bits.
fn context(a: &Passage, b: &Passage, matches: &[(usize, usize, f32)]) -> f32 {
    let worth = |&(i, j, near): &(usize, usize, f32)| {
        Some(near * a.around.words.get(i)?.bits.min(b.around.words.get(j)?.bits))
    };
    (matches.iter().filter_map(worth).sum::<f32>() * AROUND).min(MOST_AROUND)
}

fn places(matches: Vec<(usize, usize, f32)>) -> Vec<(usize, usize)> {
    matches.into_iter().map(|(i, j, _)| (i, j)).collect()
}

/// Pairs off the words of two gists, nearest first, each word once; in order of `a`.
fn matched(a: &TermVector, b: &TermVector, terms: &TermWeights) -> Vec<(usize, usize, f32)> {
    // The words of `b` by term, then by place.
    let mut places: Vec<(u32, u32)> = Vec::new();
    for (j, &word) in (0u32..).zip(&b.words) {
        places.extend(terms.signs(word).map(|sign| (sign.0, j)));
    }
    places.sort_unstable();
    let places_of = |term: TermId| {
        let first = places.partition_point(|&place| place < (term.0, 0));
        places.iter().skip(first).copied().take_while(move |place| place.0 == term.0).take(MOST_PLACES)
    };
    let mut found: Vec<(usize, usize, f32)> = Vec::new();
    for (i, &x) in a.words.iter().enumerate() {
        let mut meeting: Vec<u32> = terms.meets(x).flat_map(places_of).map(|(_, j)| j).collect();
        meeting.sort_unstable();
        meeting.dedup();
        for j in meeting.into_iter().map(|j| j as usize) {
            let near = b.words.get(j).map_or(0.0, |&y| terms.nearness(x, y));
            if near > 0.0 {
                found.push((i, j, near));
            }
        }
    }
    // Nearest first; among equals the pair whose neighbours match too, so that a repeated word finds its
    // place.
    let beside = |i: usize, j: usize| {
        let equal = |i: Option<usize>, j: Option<usize>| -> usize {
            let word =
                |gist: &TermVector, at: Option<usize>| at.and_then(|at| gist.words.get(at)).map(|w| w.term);
            usize::from(word(a, i).is_some_and(|term| word(b, j) == Some(term)))
        };
        equal(i.checked_sub(1), j.checked_sub(1)) + equal(Some(i + 1), Some(j + 1))
    };
    found.sort_by(|x, y| {
        let place = |&(i, j, _): &(usize, usize, f32)| (2 - beside(i, j), i, j);
        y.2.total_cmp(&x.2).then_with(|| place(x).cmp(&place(y)))
    });
    let mut used_a = vec![false; a.words.len()];
    let mut used_b = vec![false; b.words.len()];
    found.retain(|&(i, j, _)| match (used_a.get_mut(i), used_b.get_mut(j)) {
        (Some(x), Some(y)) if !*x && !*y => {
            (*x, *y) = (true, true);
            true
        }
        _ => false,
    });
    found.sort_by_key(|&(i, j, _)| (i, j));
    found
}
