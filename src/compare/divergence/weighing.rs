//! What one open finding weighs among the others.
//!
//! Some differences are grave by themselves: a number, a `not`, an opposite. Others the dictionary cannot decide: an unrelated word in
//! the same place, a wider word, a `just` more or less, words that are missing. One such change in a sentence that otherwise stands
//! still is deliberate, and a reader will believe another thing; one among many belongs to a sentence told anew, where it is a matter
//! of wording unless what it adds or drops is large. So edits that change more words are often the harmless ones.

use super::collation::{Collation, Finding};
use super::{DivergenceKind, Severity};

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
    /// Little retelling round it, in a sentence that stands still; or so many content words on both sides that they are a loss.
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

/// Retelling is the number of open changes of words and half the number of changes of wording. Up to this an open finding is grave.
const LITTLE: f32 = 1.0;
/// The same for names, which are seldom changed for style.
const SOME: f32 = 2.0;
/// Share of equal content words from which a sentence stands still round one change.
const STILL: f32 = 0.6;
/// Content words on both sides that are a loss where three fifths of the rest is common, and how many more it takes where all is:
/// the more alike two sentences are, the more of a difference it takes to be no accident of telling. Readings of one utterance are
/// known to render the same; of two whole texts that is not known, and less is a loss.
struct Loss {
    words: f32,
    words_common: f32,
}

const OF_UTTERANCE: Loss = Loss { words: 3.0, words_common: 10.0 };
const OF_TEXTS: Loss = Loss { words: 1.5, words_common: 8.0 };
const COMMON: f32 = 0.6;

impl Loss {
    /// The number of words that are a loss; one alone never is.
    fn at(&self, common: f32) -> f32 {
        (self.words + self.words_common * (common - COMMON)).max(2.0)
    }
}

/// Settles the open findings.
pub(super) fn weigh(collation: &mut Collation) {
    let common = collation.common();
    let measure = if collation.is_quotation() { OF_UTTERANCE } else { OF_TEXTS };
    let (still, loss) = (collation.still(), measure.at(common));
    let retelling: f32 = collation.findings().iter().map(retells).sum();
    for finding in collation.findings_mut() {
        let Some(otherwise) = finding.otherwise.take() else { continue };
        let lost = |words: usize| words as f32 >= loss;
        let stands = match otherwise.hold {
            Hold::Words(words) => lost(words) || (retelling <= LITTLE && still >= STILL),
            Hold::Instead(words) => words as f32 >= OF_UTTERANCE.at(common) || (retelling <= LITTLE && still >= STILL),
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

/// How much a finding tells of a sentence told anew.
fn retells(finding: &Finding) -> f32 {
    match (&finding.otherwise, finding.divergence.severity) {
        (Some(Otherwise { hold: Hold::Words(_) | Hold::Instead(_), .. }), _) => 1.0,
        (Some(Otherwise { hold: Hold::Cut(_), .. }), _) | (None, Severity::Wording) => 0.5,
        _ => 0.0,
    }
}
