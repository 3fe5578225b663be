//! What one open finding weighs among the others.
//!
//! Some differences are grave by themselves: a number, a `not`, an opposite. Others the dictionary cannot
//! decide: an unrelated word in the same place, a wider word, a `just` more or less, words that are missing.
//! One such change in a sentence that otherwise stands still is deliberate, and a reader will believe another
//! thing; one among many belongs to a sentence told anew, where it is a matter of wording unless what it adds
//! or drops is large. So edits that change more words are often the harmless ones.

use crate::divergence::context::finding::Finding;
use crate::divergence::context::{Context, Side};
use crate::divergence::{DivergenceKind, Severity};

/// What a finding is where it does not stand alone.
#[derive(Clone, Debug)]
pub struct Otherwise {
    /// Its kind.
    pub kind: DivergenceKind,
    /// Its note.
    pub note: String,
    /// What keeps it grave.
    pub hold: Hold,
}

/// What keeps an open finding grave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// Little retelling round it, in a sentence that stands still; or so many content words on both sides
    /// that they are a loss.
    Words(usize),
    /// The same for words that stand against words: less is lost by them.
    Instead(usize),
    /// Little retelling round it.
    Lone,
    /// Some retelling at most; or as many words as make a loss.
    Name(usize),
    /// Some retelling at most.
    Exchange,
    /// Only a loss: what is cut off is no change of words.
    Cut(usize),
}

/// Retelling is the number of open changes of words and half the number of changes of wording. Up to this an
/// open finding is grave.
const LITTLE: f32 = 1.0;
/// The same for names, which are seldom changed for style.
const SOME: f32 = 2.0;
/// Share of equal content words from which a sentence stands still round one change.
const STILL: f32 = 0.6;

/// How many words are a loss.
struct Loss {
    /// Where nothing stands for them.
    dropped: f32,
    /// Where other words stand for them.
    replaced: f32,
}

/// Words that are a loss in readings of one utterance of which three fifths are common, and how many more it
/// takes where all is.
const UTTERED: f32 = 3.0;
const UTTERED_COMMON: f32 = 10.0;
const COMMON: f32 = 0.6;
/// One word alone is no loss.
const FEWEST: f32 = 2.0;

/// Two texts tell different things where no more than this is common, and by how much more for each word that
/// one of them lacks.
const APART: f32 = 0.5;
const APART_A_WORD: f32 = 0.04;
/// Words that are a loss in two such texts.
const OF_TEXTS: Loss = Loss { dropped: 2.0, replaced: 3.0 };
/// In two texts that tell the same.
const NONE: Loss = Loss { dropped: f32::INFINITY, replaced: f32::INFINITY };

impl Loss {
    /// Readings of one utterance are known to render the same: the more alike they are, the more of a
    /// difference it takes to be no accident of telling.
    fn of_utterance(common: f32) -> Self {
        let words = (UTTERED + UTTERED_COMMON * (common - COMMON)).max(FEWEST);
        Self { dropped: words, replaced: words }
    }

    /// Of two whole texts that is not known. Whether they tell the same is asked of the whole pair: one
    /// longer detail does not make two texts of which most is common tell different things, and many do.
    fn of_texts(common: f32, dropped: usize) -> Self {
        if common <= APART + APART_A_WORD * dropped as f32 { OF_TEXTS } else { NONE }
    }
}

/// Settles the open findings.
pub(crate) fn weigh(collation: &mut Context) {
    let (common, still) = (collation.common(), collation.still());
    let all =
        Side::BOTH.map(|side| collation.content(side, 0..collation.units(side).len())).iter().sum::<usize>()
            as f32;
    let dropped: usize = collation.findings().iter().map(drops).sum();
    let loss =
        if collation.is_quotation() { Loss::of_utterance(common) } else { Loss::of_texts(common, dropped) };
    // Where the language is not known, or the narrator chose the words, whom they name and in which order
    // still tells.
    let words_tell = collation.lexicon.knows_meaning() && !collation.is_restated();
    let retelling: f32 = collation.findings().iter().map(retells).sum();
    for finding in collation.findings_mut() {
        let Some(otherwise) = finding.otherwise.take() else { continue };
        let lost = |words: usize| words as f32 >= loss.dropped;
        let stands = match otherwise.hold {
            Hold::Words(_) | Hold::Instead(_) | Hold::Lone | Hold::Cut(_) if !words_tell => false,
            Hold::Words(words) => lost(words) || (retelling <= LITTLE && still >= STILL),
            Hold::Instead(words) => {
                words as f32 >= loss.replaced
                    || (retelling <= LITTLE && still * all >= STILL * (all - words as f32))
            }
            Hold::Lone => retelling <= LITTLE,
            Hold::Exchange => retelling <= SOME,
            Hold::Name(words) => lost(words) || retelling <= SOME,
            Hold::Cut(words) => lost(words),
        };
        if !stands {
            finding.divergence.kind = otherwise.kind;
            finding.divergence.note = otherwise.note;
            finding.divergence.severity = Severity::Wording;
        }
    }
}

/// How many words a finding says that one side lacks.
fn drops(finding: &Finding) -> usize {
    match &finding.otherwise {
        Some(Otherwise { hold: Hold::Words(words) | Hold::Cut(words), .. }) => *words,
        _ => 0,
    }
}

/// How much a finding tells of a sentence told anew.
fn retells(finding: &Finding) -> f32 {
    match (&finding.otherwise, finding.divergence.severity) {
        (Some(Otherwise { hold: Hold::Words(_) | Hold::Instead(_), .. }), _) => 1.0,
        (Some(Otherwise { hold: Hold::Cut(_), .. }), _) | (None, Severity::Wording) => 0.5,
        _ => 0.0,
    }
}
