//! Which terms of a story are near in meaning.

use crate::linking::term::{Term, TermId};
use crate::linking::thresholds::{MIN_TERM_NEARNESS, MOST_TERMS_OF_A_SENSE, TELLING_TERM_BITS};

/// Notes, with every telling term, the telling terms near it: only those that share a place in the thesaurus
/// can be, so that few of all pairs are asked.
pub(crate) fn note_near_terms(terms: &mut [Term]) {
    let mut places: Vec<(u32, TermId)> = Vec::new();
    for (id, term) in (0u32..).zip(terms.iter()).filter(|(_, term)| term.bits >= TELLING_TERM_BITS) {
        places.extend(term.record.entry().places().map(|place| (place, TermId(id))));
    }
    for (a, b) in sharing_a_place(places) {
        let (Some(one), Some(other)) = (terms.get(a.0 as usize), terms.get(b.0 as usize)) else { continue };
        let nearness = one.record.entry().kinship(other.record.entry()).nearness;
        if nearness >= MIN_TERM_NEARNESS {
            for (from, to) in [(a, b), (b, a)] {
                if let Some(term) = terms.get_mut(from.0 as usize) {
                    term.near.push((to, nearness));
                }
            }
        }
    }
    for term in terms {
        term.near.sort_by_key(|&(id, _)| id);
    }
}

/// Every two terms that share a place to which not too many belong, once.
fn sharing_a_place(mut places: Vec<(u32, TermId)>) -> Vec<(TermId, TermId)> {
    places.sort_unstable();
    let mut pairs = Vec::new();
    let shared = places.chunk_by(|a, b| a.0 == b.0).filter(|terms| terms.len() <= MOST_TERMS_OF_A_SENSE);
    for terms in shared {
        for (at, &(_, one)) in terms.iter().enumerate() {
            pairs.extend(terms.iter().skip(at + 1).map(|&(_, other)| (one, other)));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

#[cfg(test)]
mod tests {
    use crate::linking::near_terms::sharing_a_place;
    use crate::linking::term::TermId;
    use crate::linking::term_weight::TermWeights;

    #[test]
    fn near_words_are_renderings() {
        let terms = TermWeights::given(&[("fear", 5.0), ("worry", 5.0), ("ferry", 5.0), ("boat", 5.0)]);
        let nearness = |a: &str, b: &str| {
            let vector = terms.vector_of(&format!("{a} {b}"));
            terms.nearness(vector.words[0], vector.words[1])
        };
        assert!((nearness("fear", "worry") - 0.72).abs() < 0.01, "similar");
        assert!(nearness("ferry", "boat").abs() < 0.01, "a kind of boat, 0.63, is too far");
    }

    #[test]
    fn a_common_word_is_near_nothing() {
        let near = |bits| {
            let terms = TermWeights::given(&[("fear", bits), ("worry", 5.0)]);
            let vector = terms.vector_of("fear worry");
            terms.nearness(vector.words[0], vector.words[1]) > 0.0
        };
        assert_eq!([near(2.1), near(1.9)], [true, false]);
    }

    #[test]
    fn a_crowded_sense_makes_nothing_near() {
        let pairs = |count: u32| sharing_a_place((0..count).map(|term| (7, TermId(term))).collect()).len();
        assert_eq!([pairs(2), pairs(24), pairs(25)], [1, 24 * 23 / 2, 0]);
        let twice = [(1, TermId(0)), (1, TermId(1)), (2, TermId(0)), (2, TermId(1))];
        assert_eq!(sharing_a_place(twice.into()), [(TermId(0), TermId(1))]);
    }
}
