//! Where one wording begins later or ends earlier than the other.

use std::ops::Range;

use crate::collation::alignment::{Bond, Link};
use crate::collation::segment::Segment;
use crate::divergence::context::{Context, Side};
use crate::lexicon::Class;

/// What one side has beyond the last common word at one end.
pub(crate) struct Cut {
    /// Its units.
    pub units: Range<usize>,
    /// At the start or at the end.
    pub front: bool,
}

/// The classes of words that tell who speaks, and of those that tell how, where and when.
const SOURCES: &[Class] = &[Class::Role, Class::Body, Class::Honorific, Class::Person];
const SAYING: &[Class] = &[Class::Reporting, Class::Speech, Class::Time, Class::Moment];

/// Of so many content words of an attribution one may be another.
const SOURCE_WORDS: usize = 3;

/// Whether a run of units does nothing but attribute the rest: `the harbour master told reporters on Monday`.
pub(crate) fn is_attribution(collation: &Context, side: Side, run: &Range<usize>) -> bool {
    let units = &collation.units(side)[run.clone()];
    let is = |unit: &Segment, classes: &[Class]| classes.iter().any(|class| unit.is(*class));
    let source = |unit: &Segment| (unit.is_name() || is(unit, SOURCES)) && !unit.is(Class::Reporting);
    let saying = |unit: &Segment| is(unit, SAYING) || unit.quantity.is_some_and(|q| q.is_time());
    let (content, others) =
        units.iter().filter(|u| u.is_content()).fold((0, 0), |(content, others), unit| {
            (content + 1, others + usize::from(!source(unit) && !saying(unit)))
        });
    units.iter().any(source)
        && units.iter().any(|u| is(u, &[Class::Reporting, Class::Source]))
        && others * SOURCE_WORDS <= content
        && !units.iter().any(|u| is(u, &[Class::Negation, Class::Condition, Class::Modal]))
}

/// How many words a run that the other side lacks counts as: its content words; one more where it is a phrase
/// that a preposition or a conjunction joins, which says when, where or why; and one more at the end, where
/// English puts what is new (Quirk et al. 1985).
pub(crate) fn loss(collation: &Context, side: Side, run: Range<usize>) -> usize {
    let units = collation.units(side);
    let last = units.iter().rposition(|u| !u.is_mark());
    let opener = run.clone().find_map(|at| units.get(at).filter(|u| !u.is_mark()));
    let joined = opener.is_some_and(|u| {
        [Class::Preposition, Class::Conjunction, Class::Relative].iter().any(|class| u.is(*class))
    });
    collation.content(side, run.clone())
        + usize::from(joined)
        + usize::from(last.is_some_and(|last| run.contains(&last)))
}

/// Nearness below which an akin pair is no common word.
const COMMON: f32 = 0.6;

/// Content words at one end from which each side is taken to go its own way there.
const OWN_WAY: usize = 3;

/// Whether a pair surely renders the same word in the common order.
pub(crate) fn is_common(link: &Link) -> bool {
    let sure = match link.bond {
        Bond::Replaced => false,
        Bond::Kin(kinship) => kinship.nearness.abs() >= COMMON,
        _ => true,
    };
    sure && !link.moved
}

/// From the first common content word of a side to the last, with the common small words around; `None`
/// without any.
pub(crate) fn core(collation: &Context, side: Side) -> Option<Range<usize>> {
    let units = collation.units(side);
    let common = |at: usize| collation.link_of(side, at).is_some_and(is_common);
    let solid = |at: &usize| units[*at].is_content() && common(*at);
    // Akin words alone are no common ground of two longer pieces.
    let sure = (0..units.len()).any(|at| {
        units[at].is_content() && collation.link_of(side, at).is_some_and(|l| l.bond.is_same_word())
    });
    let content = |side: Side| collation.content(side, 0..collation.units(side).len());
    if !sure && content(Side::A).min(content(Side::B)) >= OWN_WAY {
        return None;
    }
    let first = (0..units.len()).find(solid)?;
    let last = (0..units.len()).rfind(solid)?;
    // Other pairs go along as far as they stand without a break on both sides.
    let joined = |at: usize, next: usize| {
        let (Some(x), Some(y)) = (collation.partner(side, at), collation.partner(side, next)) else {
            return false;
        };
        collation.link_of(side, at).is_some_and(|l| !l.moved) && x.abs_diff(y) == 1
    };
    let start = (0..first).rev().take_while(|&at| joined(at, at + 1)).last().unwrap_or(first);
    let end = (last + 1..units.len()).take_while(|&at| joined(at, at - 1)).last().unwrap_or(last);
    Some(start..end + 1)
}

/// The ends of a side that the other lacks: words beyond the common ones where the other side has none, or
/// goes its own way.
pub(crate) fn cuts(collation: &Context, side: Side) -> Vec<Cut> {
    let (Some(own), Some(other)) = (core(collation, side), core(collation, side.other())) else {
        return Vec::new();
    };
    let ends = |side: Side, core: Range<usize>| [0..core.start, core.end..collation.units(side).len()];
    let content = |side: Side, run: &Range<usize>| {
        collation.units(side)[run.clone()].iter().filter(|u| u.is_content()).count()
    };
    let words = |side: Side, run: &Range<usize>| {
        collation.units(side)[run.clone()].iter().filter(|u| !u.is_mark()).count()
    };
    if !is_piece(collation, &own, &other, side) {
        return Vec::new();
    }
    let mut cuts = Vec::new();
    for (front, (mine, theirs)) in
        [true, false].into_iter().zip(ends(side, own).into_iter().zip(ends(side.other(), other)))
    {
        let (x, y) = (content(side, &mine), content(side.other(), &theirs));
        let moved = mine.clone().any(|at| collation.link_of(side, at).is_some_and(|l| l.moved));
        let alone = words(side.other(), &theirs) == 0 || (y == 0 && x >= 2);
        let apart = x.min(y) >= OWN_WAY || (x >= OWN_WAY && y <= 1);
        if words(side, &mine) > 0 && !moved && (alone || apart) && !collation.is_explained(side, mine.start) {
            cuts.push(Cut { units: mine, front });
        }
    }
    cuts
}

/// Share of equal words in the common part from which it is the same utterance, told word for word.
const VERBATIM: f32 = 0.7;

/// Whether what both have is told word for word, or the other side is no whole sentence; else the sentence is
/// told anew, not cut.
fn is_piece(collation: &Context, own: &Range<usize>, other: &Range<usize>, side: Side) -> bool {
    let content = |side: Side, core: &Range<usize>| {
        core.clone().filter(|&at| collation.units(side)[at].is_content()).count()
    };
    let equal = |at: &usize| {
        collation.units(side)[*at].is_content()
            && collation.link_of(side, *at).is_some_and(|l| !l.moved && l.bond.is_same_word())
    };
    let all = content(side, own) + content(side.other(), other);
    let same = own.clone().filter(equal).count() * 2;
    let fragment = collation.units(side.other()).first().is_some_and(|u| !u.is_capitalised() && !u.is_mark());
    fragment || same as f32 >= VERBATIM * all as f32
}
