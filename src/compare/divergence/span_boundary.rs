//! # span-boundary
//!
//! A word that one outlet keeps inside the marks stands just outside them in the other: `at the invitation of` / at `the invitation of`.
//!
//! **Cosmetic**: both print the word; only the marks differ.
//!
//! - `discussed the summit` / discussed `the summit`
//! - `a limitless friendship` / a `limitless` friendship
//!
//! It says nothing of words that the other article does not print beside the quotation; those were cut.

use super::{Collation, DivergenceKind, Severity, Side};
use crate::compare::align::Bond;

pub(super) fn judge(collation: &mut Collation) {
    for side in Side::BOTH {
        let mut at = 0;
        while at < collation.units(side).len() {
            let Some(first) = crossing(collation, side, at) else {
                at += 1;
                continue;
            };
            let mut run = 1;
            while crossing(collation, side, at + run) == Some(first + run) {
                run += 1;
            }
            let (own, other) = (at..at + run, first..first + run);
            let note = format!(
                "{} stands inside the marks {}, outside them {}.",
                collation.quoted(side, own.clone()),
                side.word(),
                side.other().word()
            );
            collation.report_pair(DivergenceKind::SpanBoundary, Severity::Cosmetic, side, own, other, note);
            at += run;
        }
    }
}

/// Where a quoted word stands on the other side, if it stands outside the marks there.
fn crossing(collation: &Collation, side: Side, at: usize) -> Option<usize> {
    let unit = collation.units(side).get(at).filter(|u| u.is_quoted() && !u.is_mark())?;
    let link = collation.link_of(side, at).filter(|l| matches!(l.bond, Bond::Equal | Bond::Form | Bond::Variant))?;
    let other = Collation::end(link, side.other()).start;
    let outside = collation.units(side.other()).get(other).is_some_and(|u| !u.is_quoted());
    (outside && !unit.is_mark()).then_some(other)
}
