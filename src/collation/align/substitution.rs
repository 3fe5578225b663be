//! What stands in the same place with the same part in the sentence: one word for another.

use std::ops::Range;

use rustc_hash::FxHashMap as HashMap;

use crate::collation::align::alignment_state::AlignmentState;
use crate::collation::alignment::Bond;
use crate::collation::segment::Segment;
use crate::collation::syntactic_role::{GapWords, Part, part, replaces};

/// Pairs free segments in the same gap that play the same part, in order.
pub(crate) fn pair_replacements(state: &mut AlignmentState) {
    if !state.has_free_words() {
        return;
    }
    let (gap_a, gap_b) = state.gaps();
    let (mut i, mut j) = (0, 0);
    while i < gap_a.len() && j < gap_b.len() {
        let gap = gap_a[i].min(gap_b[j]);
        let run = |gaps: &[u32], from: usize| gaps[from..].iter().take_while(|&&g| g == gap).count() + from;
        let (end_a, end_b) = (run(&gap_a, i), run(&gap_b, j));
        if gap_a[i] == gap_b[j] {
            replace_in(state, i..end_a, j..end_b);
        }
        (i, j) = (end_a, end_b);
    }
}

fn replace_in(state: &mut AlignmentState, a: Range<usize>, b: Range<usize>) {
    let free_a: Vec<usize> = a.filter(|&i| !state.taken_a[i]).collect();
    let free_b: Vec<usize> = b.filter(|&j| !state.taken_b[j]).collect();
    let content =
        |segments: &[Segment], free: &[usize]| free.iter().filter(|&&at| segments[at].is_content()).count();
    let words = if content(state.a, &free_a) == 1 && content(state.b, &free_b) == 1 {
        GapWords::OneEach
    } else {
        GapWords::More
    };
    // What a part has not found behind a place it never will, so that segments that play the same part search
    // on from there.
    let mut searched: HashMap<Part, usize> = HashMap::default();
    // From the end: the head of an English phrase comes last.
    for &i in free_a.iter().rev() {
        let segment = &state.a[i];
        let until = searched.entry(part(segment)).or_insert(free_b.len());
        let place = free_b[..*until]
            .iter()
            .rposition(|&j| !state.taken_b[j] && replaces(segment, &state.b[j], words));
        *until = place.unwrap_or(0);
        if let Some(j) = place.map(|place| free_b[place]) {
            state.pair(i, j, Bond::Replaced);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::collation::align::sequence::match_in_order;
    use crate::collation::align::substitution::pair_replacements;
    use crate::collation::example::links;

    fn check(a: &str, b: &str, expected: &str) {
        let found = links(a, b, |state| {
            match_in_order(state, 0..state.a.len(), 0..state.b.len());
            pair_replacements(state);
        });
        assert_eq!(found, expected, "{a} ~ {b}");
    }

    #[test]
    fn what_plays_the_same_part_in_one_place_is_paired() {
        check("the weir broke", "the mill broke", "the=the weir=mill broke=broke");
        check("it cost 40 then", "it cost cheaply then", "it=it cost=cost then=then");
        check("it cost 40 then", "it cost 14 then", "it=it cost=cost 40=14 then=then");
    }
}
