//! What every step of aligning knows and adds to: the segments of both sides, which are taken, and the links
//! so far.

use rustc_hash::FxHashMap as HashMap;

use crate::collation::alignment::{Alignment, Bond, Link};
use crate::collation::match_rule::{base, one_base, one_bearer, one_value};
use crate::collation::segment::Segment;

/// An alignment in the making. Both sides are indexed from 0: `i` is a place of `a`, `j` one of `b`.
pub(crate) struct AlignmentState<'w, 'a, 'b> {
    pub(crate) a: &'w [Segment<'a>],
    pub(crate) b: &'w [Segment<'b>],
    pub(crate) keys_a: Vec<MatchKey>,
    pub(crate) keys_b: Vec<MatchKey>,
    /// Whether each segment of `a` has a link.
    pub(crate) taken_a: Vec<bool>,
    /// Whether each segment of `b` has a link.
    pub(crate) taken_b: Vec<bool>,
    links: Vec<Link>,
}

/// What can be told of a pair without looking at its segments.
#[derive(Clone, Copy)]
pub(crate) struct MatchKey {
    /// The number of its form: equal numbers, equal forms, across both sides.
    pub(crate) form: u32,
    /// The number of its base form, likewise.
    pub(crate) base: u32,
    /// Whether a segment of another base may be a sure match: names and numbers.
    varies: bool,
}

impl MatchKey {
    /// Whether two segments cannot be a sure match, as most cannot.
    pub(crate) fn excludes(self, other: Self) -> bool {
        self.form != other.form && self.base != other.base && !(self.varies && other.varies)
    }
}

impl<'w, 'a, 'b> AlignmentState<'w, 'a, 'b> {
    pub(crate) fn new(a: &'w [Segment<'a>], b: &'w [Segment<'b>]) -> Self {
        let mut numbers: HashMap<&'w str, u32> =
            HashMap::with_capacity_and_hasher(2 * (a.len() + b.len()), Default::default());
        let mut number = |form: &'w str| {
            let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            *numbers.entry(form).or_insert(next)
        };
        let mut keys = |segment: &'w Segment| {
            let form = &*segment.form;
            let base = if segment.is_mark() { form } else { base(segment) };
            let own = number(form);
            let base = if base == form { own } else { number(base) };
            MatchKey { form: own, base, varies: segment.is_name() || segment.quantity.is_some() }
        };
        let keys_a = a.iter().map(&mut keys).collect();
        let keys_b = b.iter().map(&mut keys).collect();
        let (taken_a, taken_b) = (vec![false; a.len()], vec![false; b.len()]);
        Self { a, b, keys_a, keys_b, taken_a, taken_b, links: Vec::new() }
    }

    /// Adds a link and takes its segments.
    pub(crate) fn add(&mut self, link: Link) {
        for (taken, segments) in [(&mut self.taken_a, &link.a), (&mut self.taken_b, &link.b)] {
            if let Some(flags) = taken.get_mut(segments.clone()) {
                flags.fill(true);
            }
        }
        self.links.push(link);
    }

    /// Links two segments that stand in the common order.
    pub(crate) fn pair(&mut self, i: usize, j: usize, bond: Bond) {
        self.add(Link { a: i..i + 1, b: j..j + 1, bond, moved: false });
    }

    /// Links two segments out of the common order.
    pub(crate) fn pair_moved(&mut self, i: usize, j: usize, bond: Bond) {
        self.add(Link { a: i..i + 1, b: j..j + 1, bond, moved: true });
    }

    /// The bond of a sure match.
    pub(crate) fn sure(&self, i: usize, j: usize) -> Option<Bond> {
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

    /// Whether two segments have one form.
    pub(crate) fn equal(&self, i: usize, j: usize) -> bool {
        self.keys_a.get(i).zip(self.keys_b.get(j)).is_some_and(|(x, y)| x.form == y.form)
    }

    /// The words of `a` without a link.
    pub(crate) fn free_words_a(&self) -> Vec<usize> {
        free_words(self.a, &self.taken_a).collect()
    }

    /// The words of `b` without a link.
    pub(crate) fn free_words_b(&self) -> Vec<usize> {
        free_words(self.b, &self.taken_b).collect()
    }

    /// Whether both sides have words without a link.
    pub(crate) fn has_free_words(&self) -> bool {
        free_words(self.a, &self.taken_a).next().is_some()
            && free_words(self.b, &self.taken_b).next().is_some()
    }

    /// The gap of the common order that each segment of either side stands in: how many links in order end
    /// before it.
    pub(crate) fn gaps(&self) -> (Vec<u32>, Vec<u32>) {
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

    /// The alignment, when all steps are done.
    pub(crate) fn finish(mut self) -> Alignment {
        self.links.sort_by_key(|link| link.a.start);
        Alignment::of(self.links, self.a.len(), self.b.len())
    }
}

fn free_words(segments: &[Segment], taken: &[bool]) -> impl Iterator<Item = usize> {
    let free = segments.iter().zip(taken).map(|(segment, taken)| !taken && !segment.is_mark());
    free.enumerate().filter(|(_, free)| *free).map(|(at, _)| at)
}
