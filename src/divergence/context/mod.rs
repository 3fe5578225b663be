//! What the judges see: two lines of units, how they are paired, and what is still unexplained.

pub mod finding;

use std::ops::Range;

use crate::collation::alignment::{Alignment, Bond, Link};
use crate::collation::segment::Segment;
use crate::collation::segments::Segments;
use crate::divergence::context::finding::Finding;
use crate::divergence::{DivergenceKind, Severity};
use crate::lexicon::{ClassValue, Lexicon};

/// One of the two wordings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The first.
    A,
    /// The second.
    B,
}

impl Side {
    /// Both, in order.
    pub const BOTH: [Self; 2] = [Self::A, Self::B];

    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }
}

/// Two aligned wordings under judgement.
pub struct Context<'c> {
    a: &'c Segments<'c>,
    b: &'c Segments<'c>,
    alignment: &'c Alignment,
    /// What is known of the language.
    pub lexicon: &'c Lexicon,
    /// The side that the caller named first: notes speak, and spans are handed back, in the caller's order.
    first: Side,
    /// Pairs that are not equal, and units of either side without a partner: all that a judge can speak of.
    unequal: Vec<&'c Link>,
    alone_a: Vec<usize>,
    alone_b: Vec<usize>,
    explained_a: Vec<bool>,
    explained_b: Vec<bool>,
    found: Vec<Finding>,
    /// Units cut off a quotation: no part of what the two have to agree on.
    cut_a: Vec<bool>,
    cut_b: Vec<bool>,
}

impl<'c> Context<'c> {
    /// Nothing explained yet but what is equal, and the context that completes nothing.
    pub fn new(
        a: &'c Segments<'c>,
        b: &'c Segments<'c>,
        alignment: &'c Alignment,
        lexicon: &'c Lexicon,
        first: Side,
    ) -> Self {
        let alone = |links: &[Option<usize>]| {
            links.iter().enumerate().filter(|(_, link)| link.is_none()).map(|(at, _)| at).collect()
        };
        let mut collation = Self {
            a,
            b,
            alignment,
            lexicon,
            first,
            unequal: alignment.links.iter().filter(|link| link.bond != Bond::Equal).collect(),
            alone_a: alone(&alignment.of_a),
            alone_b: alone(&alignment.of_b),
            explained_a: vec![false; a.segments.len()],
            explained_b: vec![false; b.segments.len()],
            found: Vec::new(),
            cut_a: vec![false; a.segments.len()],
            cut_b: vec![false; b.segments.len()],
        };
        for link in &alignment.links {
            if link.bond == Bond::Equal {
                collation.explain(link.a.clone(), link.b.clone());
            }
        }
        collation
    }

    /// One side's line.
    pub fn line(&self, side: Side) -> &'c Segments<'c> {
        match side {
            Side::A => self.a,
            Side::B => self.b,
        }
    }

    /// One side's units.
    pub fn units(&self, side: Side) -> &'c [Segment<'c>] {
        &self.line(side).segments
    }

    /// All pairs.
    pub fn links(&self) -> &'c [Link] {
        &self.alignment.links
    }

    /// The pair that a unit belongs to.
    pub fn link_of(&self, side: Side, at: usize) -> Option<&'c Link> {
        let of = match side {
            Side::A => &self.alignment.of_a,
            Side::B => &self.alignment.of_b,
        };
        self.alignment.links.get((*of.get(at)?)?)
    }

    /// A pair's units on one side.
    pub fn end(link: &Link, side: Side) -> Range<usize> {
        match side {
            Side::A => link.a.clone(),
            Side::B => link.b.clone(),
        }
    }

    /// The unit on the other side that a unit is paired with.
    pub fn partner(&self, side: Side, at: usize) -> Option<usize> {
        self.link_of(side, at).map(|link| Self::end(link, side.other()).start)
    }

    /// Pairs of which no judge has spoken yet.
    pub fn open_links(&self) -> Vec<&'c Link> {
        self.unequal.iter().copied().filter(|l| !self.is_explained(Side::A, l.a.start)).collect()
    }

    /// Single units that have no partner and of which no judge has spoken yet.
    pub fn loose(&self, side: Side) -> Vec<usize> {
        let alone = if side == Side::A { &self.alone_a } else { &self.alone_b };
        alone.iter().copied().filter(|&at| !self.is_explained(side, at)).collect()
    }

    /// Whether a unit has no partner and is still unexplained.
    pub fn is_loose(&self, side: Side, at: usize) -> bool {
        self.link_of(side, at).is_none() && at < self.units(side).len() && !self.is_explained(side, at)
    }

    /// Runs of loose units, marks between loose words included.
    pub fn loose_runs(&self, side: Side) -> Vec<Range<usize>> {
        let mut runs: Vec<Range<usize>> = Vec::new();
        for at in self.loose(side) {
            match runs.last_mut() {
                Some(run)
                    if (run.end..at).all(|between| {
                        self.units(side)[between].is_mark() && self.link_of(side, between).is_none()
                    }) =>
                {
                    run.end = at + 1;
                }
                _ => runs.push(at..at + 1),
            }
        }
        runs
    }

    /// What stands loose on the other side between the partners of the words before and after a run.
    pub fn counterpart(&self, side: Side, run: Range<usize>) -> Range<usize> {
        let in_order =
            |at: usize| self.link_of(side, at).filter(|l| !l.moved).map(|l| Self::end(l, side.other()));
        let start = (0..run.start).rev().find_map(in_order).map_or(0, |r| r.end);
        let end = (run.end..self.units(side).len())
            .find_map(in_order)
            .map_or(self.units(side.other()).len(), |r| r.start);
        let loose: Vec<usize> =
            (start..end.max(start)).filter(|&at| self.is_loose(side.other(), at)).collect();
        match (loose.first(), loose.last()) {
            (Some(&first), Some(&last)) => first..last + 1,
            _ => start..start,
        }
    }

    /// Whether a divergence that is no matter of words covers a pair.
    pub fn is_settled(&self, link: &Link) -> bool {
        let span = self.a.span(link.a.clone());
        self.found
            .iter()
            .map(|f| &f.divergence)
            .any(|d| d.kind == DivergenceKind::Reordering && d.a.zip(span).is_some_and(|(x, y)| x.covers(y)))
    }

    /// Whether some judge has spoken of a pair that was not equal to begin with.
    pub fn is_reported(&self, link: &Link) -> bool {
        let span = self.a.span(link.a.clone());
        self.found
            .iter()
            .map(|f| &f.divergence)
            .any(|d| d.severity == Severity::Meaning && d.a.zip(span).is_some_and(|(x, y)| x.covers(y)))
    }

    /// Whether some judge has spoken of a unit, or none needs to.
    pub fn is_explained(&self, side: Side, at: usize) -> bool {
        let flags = match side {
            Side::A => &self.explained_a,
            Side::B => &self.explained_b,
        };
        flags.get(at).copied().unwrap_or(true)
    }

    /// Takes units out of the later judges' sight.
    pub fn explain(&mut self, a: Range<usize>, b: Range<usize>) {
        for flag in self
            .explained_a
            .get_mut(a)
            .into_iter()
            .flatten()
            .chain(self.explained_b.get_mut(b).into_iter().flatten())
        {
            *flag = true;
        }
    }

    /// Takes the units of one side out of the later judges' sight.
    pub fn explain_one(&mut self, side: Side, units: Range<usize>) {
        match side {
            Side::A => self.explain(units, 0..0),
            Side::B => self.explain(0..0, units),
        }
    }

    /// Takes units out of sight together with whatever they are paired with.
    pub fn explain_cut(&mut self, side: Side, units: Range<usize>) {
        for at in units.clone() {
            if let Some(link) = self.link_of(side, at) {
                self.explain(link.a.clone(), link.b.clone());
            }
        }
        let cut = if side == Side::A { &mut self.cut_a } else { &mut self.cut_b };
        if self.a.quoted || self.b.quoted {
            cut.get_mut(units.clone()).into_iter().flatten().for_each(|flag| *flag = true);
        }
        self.explain_one(side, units);
    }

    /// The share of content words of both sides that are paired with an equal word, form or spelling in the
    /// common order.
    pub fn still(&self) -> f32 {
        let equal = |link: &Link| f32::from(u8::from(link.bond.is_same_word() && !link.moved));
        self.share(|unit| f32::from(u8::from(unit.is_content())), equal)
    }

    /// The share of both sides, rare words counting more, that has a partner, each as far as the partner is
    /// near in sense.
    pub fn common(&self) -> f32 {
        self.share(|unit| unit.weight, |link| link.bond.nearness())
    }

    /// The paired share of both sides by some weight of units and some value of pairs, cuts left out.
    fn share(&self, weight: impl Fn(&Segment) -> f32, value: impl Fn(&Link) -> f32) -> f32 {
        let (mut paired, mut all) = (0.0, 0.0);
        for (side, cut) in [(Side::A, &self.cut_a), (Side::B, &self.cut_b)] {
            for (at, unit) in
                self.units(side).iter().enumerate().filter(|(at, _)| !cut.get(*at).copied().unwrap_or(false))
            {
                all += weight(unit);
                paired += weight(unit) * self.link_of(side, at).map_or(0.0, &value);
            }
        }
        if all > 0.0 { paired / all } else { 1.0 }
    }

    /// How many content words a run has.
    pub fn content(&self, side: Side, units: Range<usize>) -> usize {
        self.units(side).get(units).unwrap_or(&[]).iter().filter(|u| u.is_content()).count()
    }

    /// Whether either side stands in an article, so that its words were chosen from a longer utterance.
    pub fn is_quotation(&self) -> bool {
        self.a.quoted || self.b.quoted
    }

    /// Whether either side is told in the narrator's own words.
    pub fn is_restated(&self) -> bool {
        self.a.restated || self.b.restated
    }

    /// Which side the caller named first.
    pub fn first(&self) -> Side {
        self.first
    }

    /// The last word before `at`, marks passed over, with what a class says of it.
    pub fn said_before<T: ClassValue>(&self, side: Side, at: usize) -> Option<(usize, T)> {
        let units = self.units(side);
        let before = (0..at).rev().find(|&i| !units[i].is_mark())?;
        units[before].said().map(|value| (before, value))
    }

    /// What was found so far.
    pub fn findings(&self) -> &[Finding] {
        &self.found
    }

    /// What was found, to be weighed.
    pub fn findings_mut(&mut self) -> &mut [Finding] {
        &mut self.found
    }
}
