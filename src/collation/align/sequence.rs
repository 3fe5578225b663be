//! Sure matches that keep their order: equal ends, cuts at unique words, and dynamic programming over what is
//! left.

use std::ops::Range;

use rustc_hash::FxHashMap as HashMap;

use crate::collation::align::{Aligner, MatchKey};
use crate::collation::alignment::Bond;
use crate::collation::segment::SegmentKind;

/// Cells that one table of dynamic programming may have; wider stretches are first cut at unique common
/// words.
const CELLS: usize = 10_000;

/// What a match counts in the common order.
const MATCH_CONTENT: f32 = 1.0;
const MATCH_FUNCTION: f32 = 0.3;
const MATCH_MARK: f32 = 0.05;

/// What a match gains that follows on a match, so that runs win over scattered words.
const MATCH_RUN: f32 = 0.12;

impl Aligner<'_, '_, '_> {
    /// Sure matches of two stretches that keep their order.
    pub(crate) fn in_order(&mut self, mut a: Range<usize>, mut b: Range<usize>) {
        // Equal ends first; but not past a word that would be pulled from its place by a repeated function
        // word.
        while a.start < a.end && b.start < b.end && self.equal(a.start, b.start) {
            self.link(a.start..a.start + 1, b.start..b.start + 1, Bond::Equal, false);
            (a.start, b.start) = (a.start + 1, b.start + 1);
        }
        let mut tail = 0;
        while a.start < a.end - tail
            && b.start < b.end - tail
            && self.equal(a.end - tail - 1, b.end - tail - 1)
        {
            tail += 1;
        }
        for k in 1..=tail {
            self.link(a.end - k..a.end - k + 1, b.end - k..b.end - k + 1, Bond::Equal, false);
        }
        (a.end, b.end) = (a.end - tail, b.end - tail);
        if a.is_empty() || b.is_empty() {
            return;
        }
        if a.len() * b.len() <= CELLS {
            self.table(&a, &b);
            return;
        }
        let cuts = self.unique_common(&a, &b);
        if cuts.is_empty() {
            return;
        }
        let (mut i, mut j) = (a.start, b.start);
        for (x, y) in cuts {
            self.in_order(i..x, j..y);
            self.link(x..x + 1, y..y + 1, Bond::Equal, false);
            (i, j) = (x + 1, y + 1);
        }
        self.in_order(i..a.end, j..b.end);
    }

    /// Words that both stretches have exactly once, in the longest common order.
    fn unique_common(&self, a: &Range<usize>, b: &Range<usize>) -> Vec<(usize, usize)> {
        let mut seen: HashMap<u32, (Option<usize>, Option<usize>, bool)> = HashMap::default();
        for (range, keys, first) in [(a, &self.keys_a, true), (b, &self.keys_b, false)] {
            for at in range.clone() {
                let Some(&MatchKey { form, .. }) = keys.get(at) else { continue };
                let entry = seen.entry(form).or_default();
                let slot = if first { &mut entry.0 } else { &mut entry.1 };
                entry.2 |= slot.is_some();
                *slot = Some(at);
            }
        }
        let once = |at: usize| match seen.get(&self.keys_a.get(at)?.form)? {
            (Some(x), Some(y), false) => Some((*x, *y)),
            _ => None,
        };
        longest_rising(&a.clone().filter_map(once).collect::<Vec<_>>())
    }

    /// The heaviest common order of sure matches, by dynamic programming over all cells of two stretches.
    fn table(&mut self, a: &Range<usize>, b: &Range<usize>) {
        let (rows, columns) = (a.len(), b.len());
        let width = columns + 1;
        // Best weight from each cell to the end; and the weight of the match at the cell itself, 0 for none.
        let mut best = vec![0.0_f32; (rows + 1) * width];
        let mut here = vec![0.0_f32; rows * columns];
        for r in (0..rows).rev() {
            for c in (0..columns).rev() {
                let mut top = best[(r + 1) * width + c].max(best[r * width + c + 1]);
                let apart = self.keys_a[a.start + r].excludes(self.keys_b[b.start + c]);
                if !apart && let Some(weight) = self.weight(a.start + r, b.start + c) {
                    let follows = r + 1 < rows && c + 1 < columns && here[(r + 1) * columns + c + 1] > 0.0;
                    let weight = if follows { weight + MATCH_RUN } else { weight };
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
                let bond = self.sure(i, j).unwrap_or(Bond::Equal);
                self.link(i..i + 1, j..j + 1, bond, false);
                (r, c) = (r + 1, c + 1);
            } else if best[(r + 1) * width + c] >= top {
                r += 1;
            } else {
                c += 1;
            }
        }
    }

    fn weight(&self, i: usize, j: usize) -> Option<f32> {
        let bond = self.sure(i, j)?;
        let unit = self.a.get(i)?;
        let share = if bond == Bond::Equal { 1.0 } else { 0.9 };
        Some(
            share
                * match unit.sort {
                    SegmentKind::Content => MATCH_CONTENT,
                    SegmentKind::Function => MATCH_FUNCTION,
                    SegmentKind::Punctuation => MATCH_MARK,
                },
        )
    }
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
