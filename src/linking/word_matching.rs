//! Which words of two stretches of text match: greedy, nearest in meaning first, each word once.

use crate::linking::term::{TermId, TermVector};
use crate::linking::term_weight::TermWeights;
use crate::linking::thresholds::MOST_PLACES_OF_A_TERM;

/// A word of one vector and the word of another that says the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct WordMatch {
    /// The place of the word in the first vector.
    pub a: usize,
    /// The place of the word in the second.
    pub b: usize,
    /// How near they are in meaning, up to 1 for one lemma.
    pub nearness: f32,
}

/// Pairs off the words of two vectors; in order of `a`.
pub(crate) fn match_words(a: &TermVector, b: &TermVector, terms: &TermWeights) -> Vec<WordMatch> {
    let mut found = possible_matches(a, b, terms);
    // Nearest first; among equals the pair whose neighbours match too, so that a repeated word finds its
    // place.
    found.sort_by(|x, y| {
        let place = |found: &WordMatch| (2 - matching_neighbours(a, b, *found), found.a, found.b);
        y.nearness.total_cmp(&x.nearness).then_with(|| place(x).cmp(&place(y)))
    });
    let mut used_a = vec![false; a.words.len()];
    let mut used_b = vec![false; b.words.len()];
    found.retain(|found| match (used_a.get_mut(found.a), used_b.get_mut(found.b)) {
        (Some(x), Some(y)) if !*x && !*y => {
            (*x, *y) = (true, true);
            true
        }
        _ => false,
    });
    found.sort_by_key(|found| (found.a, found.b));
    found
}

/// Every two words that may match.
fn possible_matches(a: &TermVector, b: &TermVector, terms: &TermWeights) -> Vec<WordMatch> {
    // The words of `b` by term, then by place.
    let mut places: Vec<(TermId, usize)> = Vec::new();
    for (j, &word) in b.words.iter().enumerate() {
        places.extend(terms.index_terms(word).map(|term| (term, j)));
    }
    places.sort_unstable();
    let places_of = |term: TermId| {
        let first = places.partition_point(|&place| place < (term, 0));
        let same = places.iter().skip(first).copied().take_while(move |place| place.0 == term);
        same.take(MOST_PLACES_OF_A_TERM)
    };
    let mut found = Vec::new();
    for (i, &x) in a.words.iter().enumerate() {
        let mut meeting: Vec<usize> = terms.query_terms(x).flat_map(places_of).map(|(_, j)| j).collect();
        meeting.sort_unstable();
        meeting.dedup();
        for j in meeting {
            let nearness = b.words.get(j).map_or(0.0, |&y| terms.nearness(x, y));
            if nearness > 0.0 {
                found.push(WordMatch { a: i, b: j, nearness });
            }
        }
    }
    found
}

/// How many of the two neighbours of a match are the same word on both sides.
fn matching_neighbours(a: &TermVector, b: &TermVector, found: WordMatch) -> usize {
    let equal = |i: Option<usize>, j: Option<usize>| -> usize {
        let word =
            |vector: &TermVector, at: Option<usize>| at.and_then(|at| vector.words.get(at)).map(|w| w.term);
        usize::from(word(a, i).is_some_and(|term| word(b, j) == Some(term)))
    };
    equal(found.a.checked_sub(1), found.b.checked_sub(1)) + equal(Some(found.a + 1), Some(found.b + 1))
}

#[cfg(test)]
mod tests {
    use crate::linking::term_weight::TermWeights;
    use crate::linking::word_matching::match_words;

    /// The places matched.
    fn check(a: &str, b: &str, expected: &[(usize, usize)]) {
        let words = format!("{a} {b}");
        let given: Vec<(&str, f32)> = words.split_whitespace().map(|word| (word, 5.0)).collect();
        let terms = TermWeights::given(&given);
        let found = match_words(&terms.vector_of(a), &terms.vector_of(b), &terms);
        let got: Vec<_> = found.iter().map(|found| (found.a, found.b)).collect();
        assert_eq!(got, expected, "{a} ~ {b}");
    }

    #[test]
    fn equal_words_come_before_near_ones() {
        check("big large", "large big", &[(0, 1), (1, 0)]);
        check("big", "large", &[(0, 0)]);
        check("big", "weir", &[]);
    }

    #[test]
    fn a_repeated_word_matches_beside_a_match() {
        check("river bank", "bank weir river bank", &[(0, 2), (1, 3)]);
    }

    #[test]
    fn a_word_that_stands_everywhere_is_looked_for_in_few_places() {
        let many = |count: usize| format!("{}river bank", "bank ".repeat(count));
        check("river bank", &many(15), &[(0, 15), (1, 16)]);
        check("river bank", &many(16), &[(0, 16), (1, 0)]);
    }
}
