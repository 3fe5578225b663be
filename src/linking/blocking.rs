//! Blocking: which pairs of quotes are compared at all. A counted budget keeps large stories in bounds.

use crate::linking::quote_candidate::{CandidateIdx, Candidates};
use crate::linking::term::TermId;
use crate::linking::thresholds::TELLING_TERM_BITS;

/// The pairs of a story that are worth weighing.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct CandidatePairs {
    /// In order, the smaller place first.
    pub pairs: Vec<(CandidateIdx, CandidateIdx)>,
    /// How many the budget left out, at most.
    pub left_out: usize,
}

/// The quotes that share a telling word, or words near in meaning: one block per term. At most `budget` pairs
/// are made, from the smallest blocks, those of the rarest words, first.
pub(crate) fn candidate_pairs(candidates: &Candidates, budget: usize) -> CandidatePairs {
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

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read;
    use crate::lexicon::{Language, Lexicon};
    use crate::linking::blocking::candidate_pairs;
    use crate::linking::quote_candidate::Candidates;
    use crate::linking::speaker_link::link_speakers;
    use crate::linking::term_weight::TermWeights;
    use crate::options::{Indirect, Options};

    /// The pairs of a story, and how many were left out.
    fn pairs(texts: &[&str], budget: usize) -> (Vec<(u32, u32)>, usize) {
        let articles: Vec<_> = texts.iter().map(|text| read(text, Language::of("en"))).collect();
        let terms = TermWeights::of(&articles, &Lexicon::of("en"));
        let candidates = Candidates::of(
            &articles,
            link_speakers(&articles),
            terms,
            &Options { indirect: Indirect::Drop, ..Options::default() },
        );
        let found = candidate_pairs(&candidates, budget);
        (found.pairs.iter().map(|(i, j)| (i.0, j.0)).collect(), found.left_out)
    }

    #[test]
    fn quotes_with_a_telling_word_in_common_are_a_pair() {
        let story = ["“The weir broke,” he said.", "“A weir?” he said.", "“Apples are cheap,” he said."];
        // In the order of their words, the apples are between the two.
        assert_eq!(pairs(&story, 1_000), (vec![(0, 2)], 0));
        let near = ["“A flawless show,” he said.", "“Their faultless play,” he said."];
        assert_eq!(pairs(&near, 1_000).0, [(0, 1)]);
    }

    #[test]
    fn common_words_make_no_block() {
        assert_eq!(pairs(&["“The weir,” he said.", "“The town,” he said."], 1_000).0, []);
    }

    #[test]
    fn the_budget_goes_to_the_rarest_words() {
        let story = ["“A weir in town,” he said.", "“The weir and town,” he said.", "“This town,” he said."];
        assert_eq!(pairs(&story, 1_000), (vec![(0, 1), (0, 2), (1, 2)], 0));
        // Four asked for the weir; nine for the town are too many.
        assert_eq!(pairs(&story, 12), (vec![(0, 1)], 4));
    }

    #[test]
    fn a_part_is_no_second_reading() {
        assert_eq!(pairs(&["“He called it ‘a weir’ twice,” Ada Quill said."], 1_000).0, []);
    }
}
