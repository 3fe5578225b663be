//! Pairs the segments of two wordings: sure matches first, then meaning with the evidence of the neighbours,
//! then what is left.
//!
//! Input: two [`Segments`]. Output: an [`Alignment`]. Public function: [`align`]. The steps, a file each, add
//! to one [`alignment_state`]:
//!
//! 1. [`sequence`]: sure matches in order (equal, same base form, equal value).
//! 2. [`transposition`]: sure matches out of order.
//! 3. [`compound`]: words written joined here and apart there, and initials.
//! 4. [`semantic`]: akin words in the same gap, nearest first; then across gaps.
//! 5. [`substitution`]: what stands in the same place with the same part in the sentence.
//!
//! The order sure → contextual follows Sultan, Bethard and Sumner, "Back to Basics for Monolingual Alignment"
//! (2014).

pub(crate) mod alignment_state;
pub(crate) mod compound;
pub(crate) mod semantic;
pub(crate) mod sequence;
pub(crate) mod substitution;
pub(crate) mod transposition;

use crate::collation::align::alignment_state::AlignmentState;
use crate::collation::align::compound::match_compounds;
use crate::collation::align::semantic::match_akin_words;
use crate::collation::align::sequence::match_in_order;
use crate::collation::align::substitution::pair_replacements;
use crate::collation::align::transposition::match_moved;
use crate::collation::alignment::Alignment;
use crate::collation::segments::Segments;

/// Aligns two wordings.
pub(crate) fn align(a: &Segments, b: &Segments) -> Alignment {
    let mut state = AlignmentState::new(&a.segments, &b.segments);
    match_in_order(&mut state, 0..a.segments.len(), 0..b.segments.len());
    match_moved(&mut state);
    match_compounds(&mut state);
    match_akin_words(&mut state);
    pair_replacements(&mut state);
    state.finish()
}
