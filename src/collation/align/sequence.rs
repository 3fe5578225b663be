//! Sure matches that keep their order: equal ends, cuts at words that both sides have once, and dynamic
//! programming over what is left.
//!
//! Cutting at unique common words is Bram Cohen's patience diff, with the longest increasing subsequence
//! found by patience sorting; it keeps near-equal texts cheap. The rest is a weighted longest common
//! subsequence (Wagner and Fischer 1974): content words weigh more than function words, those more than
//! marks, and runs more than scattered words.

use std::ops::Range;

use rustc_hash::FxHashMap as HashMap;

use crate::collation::align::state::{AlignmentState, MatchKey};
use crate::collation::alignment::Bond;
use crate::collation::segment::SegmentKind;
use crate::collation::thresholds::{
    CONTENT_MATCH, FUNCTION_MATCH, INEXACT_MATCH_SHARE, MOST_TABLE_CELLS, PUNCTUATION_MATCH, RUN_MATCH,
};

/// Links the sure matches of two stretches that keep their order.
pub(crate) fn match_in_order(state: &mut AlignmentState, mut a: Range<usize>, mut b: Range<usize>) {
    // Equal ends first; but not past a word that would be pulled from its place by a repeated function word.
    while a.start < a.end && b.start < b.end && state.equal(a.start, b.start) {
        state.pair(a.start, b.start, Bond::Equal);
        (a.start, b.start) = (a.start + 1, b.start + 1);
    }
    let mut tail = 0;
    while a.start < a.end - tail && b.start < b.end - tail && state.equal(a.end - tail - 1, b.end - tail - 1)
    {
        tail += 1;
    }
    for back in 1..=tail {
        state.pair(a.end - back, b.end - back, Bond::Equal);
    }
    (a.end, b.end) = (a.end - tail, b.end - tail);
    if a.is_empty() || b.is_empty() {
        return;
    }
    if a.len() * b.len() <= MOST_TABLE_CELLS {
        match_by_table(state, &a, &b);
        return;
    }
    let cuts = unique_common(state, &a, &b);
    if cuts.is_empty() {
        return;
    }
    let (mut i, mut j) = (a.start, b.start);
    for (x, y) in cuts {
        match_in_order(state, i..x, j..y);
        state.pair(x, y, Bond::Equal);
        (i, j) = (x + 1, y + 1);
    }
    match_in_order(state, i..a.end, j..b.end);
}

/// Where a form stands in one stretch.
#[derive(Clone, Copy, Default)]
enum Occurrence {
    #[default]
    Nowhere,
    Once(usize),
    Often,
}

impl Occurrence {
    fn and_at(self, at: usize) -> Self {
        if matches!(self, Self::Nowhere) { Self::Once(at) } else { Self::Often }
    }
}

/// Words that both stretches have exactly once, in the longest common order.
fn unique_common(state: &AlignmentState, a: &Range<usize>, b: &Range<usize>) -> Vec<(usize, usize)> {
    let occurrences = |keys: &[MatchKey], range: &Range<usize>| {
        let mut seen: HashMap<u32, Occurrence> = HashMap::default();
        for (at, key) in range.clone().zip(keys.get(range.clone()).unwrap_or(&[])) {
            let found = seen.entry(key.form).or_default();
            *found = found.and_at(at);
        }
        seen
    };
    let in_b = occurrences(&state.keys_b, b);
    let in_a = occurrences(&state.keys_a, a);
    let once = |at: usize| {
        let form = state.keys_a.get(at)?.form;
        match (in_a.get(&form)?, in_b.get(&form)?) {
            (Occurrence::Once(x), Occurrence::Once(y)) => Some((*x, *y)),
            _ => None,
        }
    };
    longest_rising(&a.clone().filter_map(once).collect::<Vec<_>>())
}

/// The heaviest common order of sure matches, by dynamic programming over all cells of two stretches.
fn match_by_table(state: &mut AlignmentState, a: &Range<usize>, b: &Range<usize>) {
    let (rows, columns) = (a.len(), b.len());
    let width = columns + 1;
    // Best weight from each cell to the end; and the weight of the match at the cell itself, 0 for none.
    let mut best = vec![0.0_f32; (rows + 1) * width];
    let mut here = vec![0.0_f32; rows * columns];
    for r in (0..rows).rev() {
        for c in (0..columns).rev() {
            let mut top = best[(r + 1) * width + c].max(best[r * width + c + 1]);
            let excluded = state.keys_a[a.start + r].excludes(state.keys_b[b.start + c]);
            if !excluded && let Some(weight) = match_weight(state, a.start + r, b.start + c) {
                let follows = r + 1 < rows && c + 1 < columns && here[(r + 1) * columns + c + 1] > 0.0;
                let weight = if follows { weight + RUN_MATCH } else { weight };
                here[r * columns + c] = weight;
                top = top.max(weight + best[(r + 1) * width + c + 1]);
            }
            best[r * width + c] = top;
        }
    }
    let (mut r, mut c) = (0, 0);
    while r < rows && c < columns {
        let (weight, top) = (here[r * columns + c], best[r * width + c]);
        if weight > 0.0 && weight + best[(r + 1) * width + c + 1] >= top {
            let (i, j) = (a.start + r, b.start + c);
            let bond = state.sure(i, j).unwrap_or(Bond::Equal);
            state.pair(i, j, bond);
            (r, c) = (r + 1, c + 1);
        } else if best[(r + 1) * width + c] >= top {
            r += 1;
        } else {
            c += 1;
        }
    }
}

/// What a sure match counts in the common order.
fn match_weight(state: &AlignmentState, i: usize, j: usize) -> Option<f32> {
    let bond = state.sure(i, j)?;
    let share = if bond == Bond::Equal { 1.0 } else { INEXACT_MATCH_SHARE };
    let weight = match state.a.get(i)?.kind {
        SegmentKind::Content => CONTENT_MATCH,
        SegmentKind::Function => FUNCTION_MATCH,
        SegmentKind::Punctuation => PUNCTUATION_MATCH,
    };
    Some(share * weight)
}

/// The longest run of pairs, sorted by their first part, whose second part rises too.
fn longest_rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut tails: Vec<usize> = Vec::new();
    let mut before = vec![None; pairs.len()];
    for (at, pair) in pairs.iter().enumerate() {
        let place = tails.partition_point(|&t| pairs[t].1 < pair.1);
        before[at] = place.checked_sub(1).and_then(|p| tails.get(p)).copied();
        if place < tails.len() {
            tails[place] = at;
        } else {
            tails.push(at);
        }
    }
    let mut run = Vec::with_capacity(tails.len());
    let mut next = tails.last().copied();
    while let Some(at) = next {
        run.push(pairs[at]);
        next = before[at];
    }
    run.reverse();
    run
}
