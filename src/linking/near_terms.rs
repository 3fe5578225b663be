//! Which terms of a story are near in meaning.

use crate::linking::term::{Term, TermId};
use crate::linking::thresholds::{MIN_TERM_NEARNESS, MOST_TERMS_OF_A_SENSE, TELLING_TERM_BITS};

/// Notes, with every telling term, the telling terms near it: only those that share a place in the thesaurus
/// can be, so that few of all pairs are asked.
pub(crate) fn note_near_terms(terms: &mut [Term]) {
    let mut places: Vec<(u32, u32)> = Vec::new();
    for (id, term) in (0u32..).zip(terms.iter()).filter(|(_, term)| term.bits >= TELLING_TERM_BITS) {
        places.extend(term.record.entry().places().map(|place| (place, id)));
    }
    places.sort_unstable();
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    let shared = places.chunk_by(|a, b| a.0 == b.0).filter(|terms| terms.len() <= MOST_TERMS_OF_A_SENSE);
    for sharing in shared {
        for (at, &one) in sharing.iter().enumerate() {
            pairs.extend(sharing.iter().skip(at + 1).map(|&other| (one.1, other.1)));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    for (a, b) in pairs {
        let (Some(one), Some(other)) = (terms.get(a as usize), terms.get(b as usize)) else { continue };
        let nearness = one.record.entry().kinship(other.record.entry()).nearness;
        if nearness >= MIN_TERM_NEARNESS {
            for (from, to) in [(a, b), (b, a)] {
                if let Some(term) = terms.get_mut(from as usize) {
                    term.near.push((TermId(to), nearness));
                }
            }
        }
    }
    for term in terms {
        term.near.sort_by_key(|&(id, _)| id);
    }
}
