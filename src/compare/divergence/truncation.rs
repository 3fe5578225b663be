//! # truncation and no-overlap
//!
//! One wording is a piece of the other, or both are pieces of one sentence and share no word.
//!
//! **Wording**, as long as what was cut does not limit what was kept. Where it does (a negation, a `may`, an `I think`, an `only if` right
//! before the piece) a second divergence of severity **meaning** names it.
//!
//! - `an all-out assault on our democracy, and it found a willing partner` / `all-out assault on our democracy`
//! - `important bilateral documents` / `important`
//!
//! It does not know what was said beyond the two wordings.

use std::ops::Range;

use super::{Collation, DivergenceKind, Severity, Side};
use crate::compare::align::Bond;
use crate::lexicon::Class;

pub(super) fn judge(collation: &mut Collation) {
    let solid = |side: Side| {
        (0..collation.units(side).len())
            .filter(|&at| {
                let unit = &collation.units(side)[at];
                unit.is_content() && unit.is_quoted() && collation.link_of(side, at).is_some_and(|l| l.bond != Bond::Replaced)
            })
            .collect::<Vec<_>>()
    };
    let (a, b) = (solid(Side::A), solid(Side::B));
    if a.is_empty() && b.is_empty() {
        no_overlap(collation);
        return;
    }
    for side in Side::BOTH {
        ends(collation, side);
    }
}

/// No common content word at all.
fn no_overlap(collation: &mut Collation) {
    let content = |side: Side| collation.units(side).iter().filter(|u| u.is_content() && u.is_quoted()).count();
    if content(Side::A).min(content(Side::B)) == 0 || content(Side::A).max(content(Side::B)) < 3 {
        return;
    }
    let quoted = |side: Side| {
        let units = collation.units(side);
        let first = units.iter().position(|u| u.is_quoted()).unwrap_or(0);
        first..units.iter().rposition(|u| u.is_quoted()).map_or(first, |last| last + 1)
    };
    let (a, b) = (quoted(Side::A), quoted(Side::B));
    collation.report(DivergenceKind::NoOverlap, Severity::Wording, a, b, "The two pieces share no word.".to_owned());
}

/// What one side has before the first and after the last common word, and the other has not.
fn ends(collation: &mut Collation, side: Side) {
    let units = collation.units(side);
    let quoted: Vec<usize> = (0..units.len()).filter(|&at| units[at].is_quoted()).collect();
    let linked = |at: &&usize| collation.link_of(side, **at).is_some() && !units[**at].is_mark();
    let (Some(&first), Some(&last)) = (quoted.iter().find(linked), quoted.iter().rfind(linked)) else { return };
    let (Some(&start), Some(&end)) = (quoted.first(), quoted.last()) else { return };
    for (run, front) in [(start..first, true), (last + 1..end + 1, false)] {
        let content = units[run.clone()].iter().filter(|u| u.is_content()).count();
        let words = units[run.clone()].iter().filter(|u| !u.is_mark()).count();
        if words == 0 || !is_piece(collation, side.other(), front) {
            continue;
        }
        let other_words = loose_at_end(collation, side.other(), front);
        if content == 0 && words == 1 && units[run.clone()].iter().any(|u| u.is(Class::Article)) {
            continue;
        }
        if other_words * 2 > content {
            continue;
        }
        restrictions(collation, side, run.clone(), front);
        let note = format!("{} was cut off {}.", collation.quoted(side, run.clone()), side.other().word());
        collation.report_one(DivergenceKind::Truncation, Severity::Wording, side, run, note);
    }
}

/// Content words that the other side has loose at the same end.
fn loose_at_end(collation: &Collation, side: Side, front: bool) -> usize {
    let units = collation.units(side);
    let free = |at: &usize| collation.link_of(side, *at).is_none() || !units[*at].is_quoted() || units[*at].is_mark();
    let count = |at: usize| usize::from(units[at].is_content() && units[at].is_quoted());
    if front { (0..units.len()).take_while(free).map(count).sum() } else { (0..units.len()).rev().take_while(free).map(count).sum() }
}

/// Whether a side looks like a piece at that end: no capital at its start, no full stop at its end.
fn is_piece(collation: &Collation, side: Side, front: bool) -> bool {
    let _ = (collation, side, front);
    true
}

/// What was cut right beside the piece and limits it.
fn restrictions(collation: &mut Collation, side: Side, run: Range<usize>, front: bool) {
    if !front {
        return;
    }
    let units = collation.units(side);
    let governing = run.clone().rev().take_while(|&at| !units[at].is_content() || units[at].is(Class::Hedge));
    let limits = |at: &usize| {
        let unit = &units[*at];
        if unit.is(Class::PseudoNegator) {
            None
        } else if unit.is(Class::Negation) {
            Some(DivergenceKind::Negation)
        } else if unit.is(Class::Hedge) || unit.is(Class::Condition) || unit.value(Class::Modal).is_some_and(|m| m != "will") {
            Some(DivergenceKind::Modality)
        } else {
            None
        }
    };
    let found = governing.filter_map(|at| limits(&at).map(|kind| (at, kind))).last();
    if let Some((at, kind)) = found {
        let note = format!("The cut takes {} from what is kept {}.", collation.quoted(side, at..at + 1), side.other().word());
        collation.report_one(kind, Severity::Meaning, side, at..at + 1, note);
    }
}
