//! What one open finding weighs among the others.
//!
//! Some differences are grave by themselves: a number, a name, a `not`. Others the dictionary cannot decide: an unrelated word in the
//! same place, a wider word, words that are missing. One such change in a sentence that otherwise stands still is deliberate, and a
//! reader will believe another thing; one among many belongs to a sentence told anew, where it is a matter of wording unless what it
//! adds or drops is large. So edits that change more words are often the harmless ones.

use super::collation::{Collation, Finding};
use super::{DivergenceKind, Severity};

/// What a finding is where it does not stand alone.
#[derive(Clone, Debug)]
pub struct Otherwise {
    /// Its kind.
    pub kind: DivergenceKind,
    /// Its note.
    pub note: String,
    /// Content words of its longer side.
    pub words: usize,
    /// How firmly it is held to be grave.
    pub hold: Hold,
}

/// How much retelling round it a finding bears before it counts as wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// Only where it stands alone.
    Loose,
    /// Unless much else is told anew.
    Firm,
}

/// Open findings and changes of wording, the latter by half, up to which a loose finding is grave.
const LOOSE_RETELLING: f32 = 1.0;
/// The same for a firm one.
const FIRM_RETELLING: f32 = 3.0;
/// Share of equal words from which a sentence stands still round one change.
const STILL: f32 = 0.7;
/// Content words that are a grave loss by themselves where three words in five are equal, and how many more it takes where all are.
const LOSS_WORDS: f32 = 3.0;
const LOSS_WORDS_STILL: f32 = 5.0;
const STILL_HALF: f32 = 0.6;

/// Settles the open findings.
pub(super) fn weigh(collation: &mut Collation) {
    let still = collation.still();
    let loose = |f: &Finding| f.otherwise.as_ref().is_some_and(|o| o.hold == Hold::Loose);
    let retelling: f32 = collation
        .findings()
        .iter()
        .map(|f| match f.divergence.severity {
            Severity::Meaning if loose(f) => 1.0,
            Severity::Wording => 0.5,
            _ => 0.0,
        })
        .sum();
    for finding in collation.findings_mut() {
        let Some(otherwise) = finding.otherwise.take() else { continue };
        let stands = match otherwise.hold {
            Hold::Loose => {
                let lost = otherwise.words as f32 >= LOSS_WORDS + LOSS_WORDS_STILL * (still - STILL_HALF);
                lost || (retelling <= LOOSE_RETELLING && still >= STILL)
            }
            Hold::Firm => retelling <= FIRM_RETELLING,
        };
        if !stands {
            finding.divergence.kind = otherwise.kind;
            finding.divergence.note = otherwise.note;
            finding.divergence.severity = Severity::Wording;
        }
    }
}
