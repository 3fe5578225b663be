//! Sure matches that keep their order: equal ends, cuts at words that both sides have once, and dynamic
//! programming over what is left.
//!
//! Cutting at unique common words is Bram Cohen's patience diff, with the longest increasing subsequence
//! found by patience sorting; it keeps near-equal texts cheap. The rest is a weighted longest common
//! subsequence (Wagner and Fischer 1974): content words weigh more than function words, those more than
//! marks, and runs more than scattered words.

use std::ops::Range;

use rustc_hash::FxHashMap as HashMap;

use crate::collation::align::alignment_state::{AlignmentState, MatchKey};
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

/// Links the heaviest common order of sure matches.
fn match_by_table(state: &mut AlignmentState, a: &Range<usize>, b: &Range<usize>) {
    for (i, j) in MatchTable::of(state, a, b).heaviest_order() {
        let (i, j) = (a.start + i, b.start + j);
        let bond = state.sure(i, j).unwrap_or(Bond::Equal);
        state.pair(i, j, bond);
    }
}

/// The table of dynamic programming over all cells of two stretches.
struct MatchTable {
    rows: usize,
    columns: usize,
    /// The best weight from each cell to the end, the cells past the end included.
    best: Vec<f32>,
    /// The weight of the match at each cell itself, 0 for none.
    here: Vec<f32>,
}

impl MatchTable {
    fn of(state: &AlignmentState, a: &Range<usize>, b: &Range<usize>) -> Self {
        let (rows, columns) = (a.len(), b.len());
        let (best, here) = (vec![0.0; (rows + 1) * (columns + 1)], vec![0.0; rows * columns]);
        let mut table = Self { rows, columns, best, here };
        for r in (0..rows).rev() {
            for c in (0..columns).rev() {
                let mut top = table.best(r + 1, c).max(table.best(r, c + 1));
                let (i, j) = (a.start + r, b.start + c);
                let excluded = state.keys_a[i].excludes(state.keys_b[j]);
                if !excluded && let Some(weight) = match_weight(state, i, j) {
                    let follows = r + 1 < rows && c + 1 < columns && table.here(r + 1, c + 1) > 0.0;
                    let weight = if follows { weight + RUN_MATCH } else { weight };
                    table.here[r * columns + c] = weight;
                    top = top.max(weight + table.best(r + 1, c + 1));
                }
                table.best[r * (columns + 1) + c] = top;
            }
        }
        table
    }

    fn best(&self, row: usize, column: usize) -> f32 {
        self.best[row * (self.columns + 1) + column]
    }

    fn here(&self, row: usize, column: usize) -> f32 {
        self.here[row * self.columns + column]
    }

    /// The cells of the heaviest common order.
    fn heaviest_order(&self) -> Vec<(usize, usize)> {
        let mut order = Vec::new();
        let (mut r, mut c) = (0, 0);
        while r < self.rows && c < self.columns {
            let (weight, top) = (self.here(r, c), self.best(r, c));
            if weight > 0.0 && weight + self.best(r + 1, c + 1) >= top {
                order.push((r, c));
                (r, c) = (r + 1, c + 1);
            } else if self.best(r + 1, c) >= top {
                r += 1;
            } else {
                c += 1;
            }
        }
        order
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

#[cfg(test)]
mod tests {
    use crate::collation::align::sequence::{MatchTable, longest_rising, match_in_order};
    use crate::collation::example::{links, with_state};

    /// The weight of the heaviest order of two wordings.
    fn weight(a: &str, b: &str) -> f32 {
        with_state(a, b, |state| MatchTable::of(state, &(0..state.a.len()), &(0..state.b.len())).best(0, 0))
    }

    fn in_order(a: &str, b: &str) -> String {
        links(a, b, |state| match_in_order(state, 0..state.a.len(), 0..state.b.len()))
    }

    #[test]
    fn the_heaviest_order_wins() {
        for (a, b, expected) in [
            ("weir", "weir", 1.0),
            ("the", "the", 0.3),
            (";", ";", 0.05),
            ("boat", "boats", 0.9),
            ("weir mill", "weir mill", 2.12),
            ("weir gate mill", "weir mill", 2.0),
        ] {
            assert!((weight(a, b) - expected).abs() < 0.001, "{a} ~ {b}: {}", weight(a, b));
        }
        assert_eq!(in_order("now the of the weir here", "so weir the of the there"), "the=the of=of the=the");
        assert_eq!(in_order("now the of weir here", "so weir the of there"), "weir=weir");
    }

    #[test]
    fn equal_ends_are_taken_off() {
        assert_eq!(in_order("weir gate mill", "weir lock mill"), "weir=weir mill=mill");
        assert_eq!(in_order("weir weir", "weir"), "weir=weir");
    }

    #[test]
    fn long_stretches_are_cut_at_unique_words() {
        // All words stand more than once, so that a stretch too long for a table finds nothing.
        let wording = |pair: &str, ends: [&str; 2], length: usize| {
            format!("{} {}{}", ends[0], format!("{pair} ").repeat(length / 2 - 1), ends[1])
        };
        let found = |length: usize| {
            let a = wording("weir mill", ["gate", "lock"], length);
            let b = wording("mill weir", ["pier", "quay"], length);
            !in_order(&a, &b).is_empty()
        };
        assert_eq!([found(98), found(102)], [true, false], "9,604 and 10,404 cells");
    }

    #[test]
    fn the_longest_rising_run_is_kept() {
        assert_eq!(longest_rising(&[(0, 5), (1, 1), (2, 2), (3, 0), (4, 7)]), [(1, 1), (2, 2), (4, 7)]);
        assert_eq!(longest_rising(&[]), []);
    }
}
