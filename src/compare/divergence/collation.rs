//! What the judges see: two lines of units, how they are paired, and what is still unexplained.

use std::ops::Range;

use super::{Divergence, DivergenceKind, Severity, Where};
use crate::compare::align::{Alignment, Bond, Link};
use crate::compare::unit::{Line, Unit};
use crate::lexicon::{Class, Lexicon};

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

    /// How a note points at it.
    pub fn word(self) -> &'static str {
        match self {
            Self::A => "here",
            Self::B => "there",
        }
    }
}

/// Two aligned wordings under judgement.
pub struct Collation<'c> {
    a: &'c Line<'c>,
    b: &'c Line<'c>,
    alignment: &'c Alignment,
    /// What is known of the language.
    pub lexicon: &'c Lexicon,
    explained_a: Vec<bool>,
    explained_b: Vec<bool>,
    found: Vec<(usize, Divergence)>,
}

impl<'c> Collation<'c> {
    /// Nothing explained yet but what is equal, and the context that completes nothing.
    pub fn new(a: &'c Line<'c>, b: &'c Line<'c>, alignment: &'c Alignment, lexicon: &'c Lexicon) -> Self {
        let loose_context = |line: &Line, of: &[Option<usize>]| {
            line.units.iter().zip(of).map(|(unit, link)| !unit.is_quoted() && link.is_none()).collect::<Vec<_>>()
        };
        let mut collation = Self {
            a,
            b,
            alignment,
            lexicon,
            explained_a: loose_context(a, &alignment.of_a),
            explained_b: loose_context(b, &alignment.of_b),
            found: Vec::new(),
        };
        for link in &alignment.links {
            let one_place = |line: &Line, units: &Range<usize>| line.units.get(units.start).map(|u| u.place);
            if link.bond == Bond::Equal && one_place(a, &link.a) == one_place(b, &link.b) {
                collation.explain(link.a.clone(), link.b.clone());
            }
        }
        collation
    }

    /// One side's line.
    pub fn line(&self, side: Side) -> &'c Line<'c> {
        match side {
            Side::A => self.a,
            Side::B => self.b,
        }
    }

    /// One side's units.
    pub fn units(&self, side: Side) -> &'c [Unit<'c>] {
        &self.line(side).units
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
        self.links().iter().filter(|l| !self.is_explained(Side::A, l.a.start)).collect()
    }

    /// Single units that have no partner and of which no judge has spoken yet.
    pub fn loose(&self, side: Side) -> Vec<usize> {
        (0..self.units(side).len()).filter(|&at| self.is_loose(side, at)).collect()
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
                Some(run) if (run.end..at).all(|between| self.units(side)[between].is_mark() && self.link_of(side, between).is_none()) => {
                    run.end = at + 1;
                }
                _ => runs.push(at..at + 1),
            }
        }
        runs
    }

    /// What stands loose on the other side between the partners of the words before and after a run.
    pub fn counterpart(&self, side: Side, run: Range<usize>) -> Range<usize> {
        let in_order = |at: usize| self.link_of(side, at).filter(|l| !l.moved).map(|l| Self::end(l, side.other()));
        let start = (0..run.start).rev().find_map(in_order).map_or(0, |r| r.end);
        let end = (run.end..self.units(side).len()).find_map(in_order).map_or(self.units(side.other()).len(), |r| r.start);
        let loose: Vec<usize> = (start..end.max(start)).filter(|&at| self.is_loose(side.other(), at)).collect();
        match (loose.first(), loose.last()) {
            (Some(&first), Some(&last)) => first..last + 1,
            _ => start..start,
        }
    }

    /// Whether some judge has spoken of a pair that was not equal to begin with.
    pub fn is_reported(&self, link: &Link) -> bool {
        let span = self.a.span(link.a.clone());
        self.found().any(|d| d.severity == Severity::Meaning && d.a.zip(span).is_some_and(|(x, y)| x.covers(y)))
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
        for flag in self.explained_a.get_mut(a).into_iter().flatten().chain(self.explained_b.get_mut(b).into_iter().flatten()) {
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

    /// Reports a difference between units of both sides and explains them.
    pub fn report(&mut self, kind: DivergenceKind, severity: Severity, a: Range<usize>, b: Range<usize>, note: String) {
        let in_context =
            |line: &Line, units: &Range<usize>| line.units.get(units.clone()).is_some_and(|u| u.iter().any(|u| !u.is_quoted()));
        let place = if in_context(self.a, &a) || in_context(self.b, &b) { Where::Context } else { Where::Quote };
        let at = if a.is_empty() { self.place_of_b(b.start) } else { a.start };
        let divergence = Divergence { kind, severity, place, a: self.a.span(a.clone()), b: self.b.span(b.clone()), note };
        self.found.push((at, divergence));
        self.explain(a, b);
    }

    /// Reports a difference that stands on one side only; `at` is the empty place on the other.
    pub fn report_one(&mut self, kind: DivergenceKind, severity: Severity, side: Side, units: Range<usize>, note: String) {
        match side {
            Side::A => self.report(kind, severity, units, 0..0, note),
            Side::B => self.report(kind, severity, 0..0, units, note),
        }
    }

    /// Reports a difference with units in the order of `side` and the other side.
    pub fn report_pair(
        &mut self,
        kind: DivergenceKind,
        severity: Severity,
        side: Side,
        own: Range<usize>,
        other: Range<usize>,
        note: String,
    ) {
        match side {
            Side::A => self.report(kind, severity, own, other, note),
            Side::B => self.report(kind, severity, other, own, note),
        }
    }

    /// Where in the first side a loose unit of the second would stand.
    fn place_of_b(&self, at: usize) -> usize {
        (0..at).rev().find_map(|j| self.partner(Side::B, j)).unwrap_or(0)
    }

    /// The words of a pair, quoted, as a note says them.
    pub fn words(&self, a: Range<usize>, b: Range<usize>) -> String {
        format!("‘{}’ here, ‘{}’ there", clipped(&self.a.text(a)), clipped(&self.b.text(b)))
    }

    /// Some units of one side, quoted, as a note says them.
    pub fn quoted(&self, side: Side, units: Range<usize>) -> String {
        format!("‘{}’", clipped(&self.line(side).text(units)))
    }

    /// The last word before `at`, marks passed over, if it belongs to a class.
    pub fn class_before(&self, side: Side, at: usize, class: Class) -> Option<(usize, &'static str)> {
        let units = self.units(side);
        let before = (0..at).rev().find(|&i| !units[i].is_mark())?;
        units[before].value(class).map(|value| (before, value))
    }

    /// What was found so far.
    pub fn found(&self) -> impl Iterator<Item = &Divergence> {
        self.found.iter().map(|(_, d)| d)
    }

    /// What the judges found, in the order of the first text.
    pub fn into_divergences(mut self) -> Vec<Divergence> {
        self.found.sort_by(|x, y| (x.0, x.1.kind, x.1.b).cmp(&(y.0, y.1.kind, y.1.b)));
        self.found.into_iter().map(|(_, divergence)| divergence).collect()
    }
}

/// At most so many characters of a wording go into a note.
const NOTE_WORDS: usize = 60;

fn clipped(text: &str) -> String {
    if text.chars().count() <= NOTE_WORDS {
        return text.to_owned();
    }
    let cut: String = text.chars().take(NOTE_WORDS).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(head, _)| head);
    format!("{whole} …")
}
