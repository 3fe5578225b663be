//! Blocking: which pairs of quotes are compared at all. A counted budget keeps large stories in bounds.

use crate::linking::candidate::{CandidateIdx, Candidates};
use crate::linking::term::TermId;
use crate::linking::thresholds::TELLING_TERM_BITS;

/// The pairs of a story that are worth weighing.
#[derive(Debug, PartialEq, Eq)]
pub struct CandidatePairs {
    /// In order, the smaller place first.
    pub pairs: Vec<(CandidateIdx, CandidateIdx)>,
    /// How many the budget left out, at most.
    pub left_out: usize,
}

/// The quotes that share a telling word, or words near in meaning: one block per term. At most `budget` pairs
/// are made, from the smallest blocks, those of the rarest words, first.
pub fn candidate_pairs(candidates: &Candidates, budget: usize) -> CandidatePairs {
    let mut blocks = blocks(candidates);
    blocks.sort_by_key(Block::cost);
    let mut pairs: Vec<(CandidateIdx, CandidateIdx)> = Vec::new();
    let (mut spent, mut left_out) = (0, 0);
    let overlap =
        |i, j| candidates.get(i).zip(candidates.get(j)).is_some_and(|(one, other)| one.overlaps(other));
    for block in blocks {
        let cost = block.cost();
        if spent + cost > budget {
            // Each pair was counted from both of its ends.
            left_out += cost / 2;
            continue;
        }
        spent += cost;
        let all = block.having.iter().flat_map(|&i| block.asking.iter().map(move |&j| (i.min(j), i.max(j))));
        pairs.extend(all.filter(|&(i, j)| i != j && !overlap(i, j)));
    }
    pairs.sort_unstable();
    pairs.dedup();
    CandidatePairs { pairs, left_out }
}

/// The quotes that one term brings together.
#[derive(Clone, Default)]
struct Block {
    /// Those that have it.
    having: Vec<CandidateIdx>,
    /// Those that have it or a word near it.
    asking: Vec<CandidateIdx>,
}

impl Block {
    fn cost(&self) -> usize {
        self.having.len() * self.asking.len()
    }
}

/// A block for every term.
fn blocks(candidates: &Candidates) -> Vec<Block> {
    let terms = &candidates.terms;
    let mut blocks = vec![Block::default(); terms.count()];
    for (at, candidate) in CandidateIdx::all(candidates.list().len()).zip(candidates.list()) {
        let telling = candidate.passage.inside.words.iter().filter(|word| word.bits >= TELLING_TERM_BITS);
        for &word in telling {
            terms.index_terms(word).for_each(|term| add(&mut blocks, term, |block| &mut block.having, at));
            terms.query_terms(word).for_each(|term| add(&mut blocks, term, |block| &mut block.asking, at));
        }
    }
    blocks
}

/// Adds a quote to one list of a term's block, once.
fn add(blocks: &mut [Block], term: TermId, list: fn(&mut Block) -> &mut Vec<CandidateIdx>, at: CandidateIdx) {
    if let Some(list) = blocks.get_mut(term.0 as usize).map(list).filter(|list| list.last() != Some(&at)) {
        list.push(at);
    }
}
