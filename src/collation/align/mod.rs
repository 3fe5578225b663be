//! Pairs the units of two wordings: sure matches first, then meaning with the evidence of the neighbours,
//! then what is left.
//!
//! 1. Equal ends are taken off; long middles are cut at words that both sides have once (patience), so
//!    near-equal texts cost little. 2. Sure matches (equal, same base form, equal value) in order, by dynamic
//!    programming; content words weigh more than function words, those more than marks, and runs more than
//!    scattered words. 3. Sure matches out of order: moves. 4. Words written joined here and apart there,
//!    privatives, acronyms. 5. Akin words in the same gap, nearest first; then across gaps.
//!    6. What stands in the same place with the same part in the sentence: a replacement.
//!
//! The order sure → contextual follows Sultan, Bethard and Sumner (2014); cutting at unique words is the
//! patience method.

mod compound;
mod semantic;
mod sequence;
mod transposition;

use std::ops::Range;

use rustc_hash::FxHashMap as HashMap;

use crate::collation::alignment::{Alignment, Bond, Link};
use crate::collation::match_rule::{Part, Room, base, one_base, one_bearer, one_value, part, replaces};
use crate::collation::segment::{Segment, Segments};

/// Aligns two wordings.
pub fn align(a: &Segments, b: &Segments) -> Alignment {
    let mut work = Aligner::new(&a.units, &b.units);
    work.in_order(0..a.units.len(), 0..b.units.len());
    work.moves();
    work.joined_words();
    work.akin_words();
    work.replacements();
    work.finish()
}

struct Aligner<'w, 'a, 'b> {
    a: &'w [Segment<'a>],
    b: &'w [Segment<'b>],
    keys_a: Vec<MatchKey>,
    keys_b: Vec<MatchKey>,
    links: Vec<Link>,
    of_a: Vec<bool>,
    of_b: Vec<bool>,
}

/// What can be told of a pair without looking at its units.
#[derive(Clone, Copy)]
struct MatchKey {
    /// The numbers of its form and its base: equal numbers, equal words, across both sides.
    form: u32,
    base: u32,
    /// Whether it may be sure of another base: names and numbers.
    varies: bool,
}

impl MatchKey {
    /// Whether two words cannot be a sure match, as most cannot.
    fn excludes(self, other: Self) -> bool {
        self.form != other.form && self.base != other.base && !(self.varies && other.varies)
    }
}

impl<'w, 'a, 'b> Aligner<'w, 'a, 'b> {
    fn new(a: &'w [Segment<'a>], b: &'w [Segment<'b>]) -> Self {
        let mut numbers: HashMap<&'w str, u32> =
            HashMap::with_capacity_and_hasher(2 * (a.len() + b.len()), Default::default());
        let mut number = |form: &'w str| {
            let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            *numbers.entry(form).or_insert(next)
        };
        let mut keys = |unit: &'w Segment| {
            let (form, base) = (&*unit.form, if unit.is_mark() { &unit.form } else { base(unit) });
            let own = number(form);
            let base = if base == form { own } else { number(base) };
            MatchKey { form: own, base, varies: unit.name || unit.quantity.is_some() }
        };
        let keys_a = a.iter().map(&mut keys).collect();
        let keys_b = b.iter().map(&mut keys).collect();
        Self {
            a,
            b,
            keys_a,
            keys_b,
            links: Vec::new(),
            of_a: vec![false; a.len()],
            of_b: vec![false; b.len()],
        }
    }

    fn link(&mut self, a: Range<usize>, b: Range<usize>, bond: Bond, moved: bool) {
        for (taken, units) in [(&mut self.of_a, &a), (&mut self.of_b, &b)] {
            if let Some(flags) = taken.get_mut(units.clone()) {
                flags.fill(true);
            }
        }
        self.links.push(Link { a, b, bond, moved });
    }

    /// The bond of a sure match.
    fn sure(&self, i: usize, j: usize) -> Option<Bond> {
        let (x, y) = (self.keys_a.get(i)?, self.keys_b.get(j)?);
        if x.form == y.form {
            return Some(Bond::Equal);
        }
        if x.excludes(*y) {
            return None;
        }
        let (u, v) = (self.a.get(i)?, self.b.get(j)?);
        if u.quantity.is_some() || v.quantity.is_some() {
            return one_value(u, v);
        }
        if x.base == y.base { Some(one_base(u, v)) } else { one_bearer(u, v) }
    }

    fn equal(&self, i: usize, j: usize) -> bool {
        self.keys_a.get(i).zip(self.keys_b.get(j)).is_some_and(|(x, y)| x.form == y.form)
    }

    /// Whether both sides have words without a partner.
    fn has_free_words(&self) -> bool {
        let free = |units: &[Segment], of: &[bool]| {
            units.iter().zip(of).any(|(unit, taken)| !taken && !unit.is_mark())
        };
        free(self.a, &self.of_a) && free(self.b, &self.of_b)
    }

    /// The gap of the common order that each unit stands in: how many links in order end before it.
    fn gaps(&self) -> (Vec<u32>, Vec<u32>) {
        let fill = |length: usize, end: fn(&Link) -> usize| {
            let mut gaps = vec![0; length + 1];
            for link in self.links.iter().filter(|link| !link.moved) {
                if let Some(gap) = gaps.get_mut(end(link)) {
                    *gap += 1;
                }
            }
            let mut before = 0;
            for gap in &mut gaps {
                before += *gap;
                *gap = before;
            }
            gaps.truncate(length);
            gaps
        };
        (fill(self.a.len(), |link| link.a.end), fill(self.b.len(), |link| link.b.end))
    }

    /// Units in the same gap that play the same part, in order.
    fn replacements(&mut self) {
        if !self.has_free_words() {
            return;
        }
        let (gap_a, gap_b) = self.gaps();
        let (mut i, mut j) = (0, 0);
        while i < self.a.len() && j < self.b.len() {
            let gap = gap_a[i].min(gap_b[j]);
            let run =
                |gaps: &[u32], from: usize| gaps[from..].iter().take_while(|&&g| g == gap).count() + from;
            let (end_a, end_b) = (run(&gap_a, i), run(&gap_b, j));
            if gap_a[i] == gap_b[j] {
                self.replace_in(i..end_a, j..end_b);
            }
            (i, j) = (end_a, end_b);
        }
    }

    fn replace_in(&mut self, a: Range<usize>, b: Range<usize>) {
        let free_a: Vec<usize> = a.filter(|&i| !self.of_a[i]).collect();
        let free_b: Vec<usize> = b.filter(|&j| !self.of_b[j]).collect();
        let content =
            |units: &[Segment], free: &[usize]| free.iter().filter(|&&i| units[i].is_content()).count();
        let room = if content(self.a, &free_a) == 1 && content(self.b, &free_b) == 1 {
            Room::Single
        } else {
            Room::Shared
        };
        // What a part has not found behind a place it never will, so that units that play the same part
        // search on from there.
        let mut searched: HashMap<Part, usize> = HashMap::default();
        // From the end: the head of an English phrase comes last.
        for &i in free_a.iter().rev() {
            let until = searched.entry(part(&self.a[i])).or_insert(free_b.len());
            let place = free_b[..*until]
                .iter()
                .rposition(|&j| !self.of_b[j] && replaces(&self.a[i], &self.b[j], room));
            *until = place.unwrap_or(0);
            if let Some(j) = place.map(|place| free_b[place]) {
                self.link(i..i + 1, j..j + 1, Bond::Replaced, false);
            }
        }
    }

    fn finish(mut self) -> Alignment {
        self.links.sort_by_key(|l| l.a.start);
        Alignment::of(self.links, self.a.len(), self.b.len())
    }
}
