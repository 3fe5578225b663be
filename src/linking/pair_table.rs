//! The evidence on pairs of wordings, each pair weighed once.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use crate::linking::pair_evidence::pair_evidence;
use crate::linking::quote_candidate::{CandidateIdx, Candidates};

/// What clustering asks of a pair.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct PairFigures {
    /// The evidence that both render one utterance.
    pub bits: f32,
    /// How much of the shorter one's information the longer one has, from 0 to 1.
    pub cover: f32,
}

/// The pairs that were asked for.
pub(crate) struct PairTable<'c> {
    candidates: &'c Candidates,
    weighed: RefCell<FxHashMap<(CandidateIdx, CandidateIdx), PairFigures>>,
}

impl<'c> PairTable<'c> {
    /// No pair weighed yet.
    pub(crate) fn of(candidates: &'c Candidates) -> Self {
        Self { candidates, weighed: RefCell::default() }
    }

    /// The figures of a pair, in either order.
    pub(crate) fn figures(&self, one: CandidateIdx, other: CandidateIdx) -> PairFigures {
        let pair = (one.min(other), one.max(other));
        *self.weighed.borrow_mut().entry(pair).or_insert_with(|| {
            pair_evidence(self.candidates, pair.0, pair.1).map_or_else(PairFigures::default, |found| {
                PairFigures { bits: found.bits(), cover: found.cover }
            })
        })
    }
}
