//! # function-word
//!
//! Another preposition, conjunction or particle, or one more or less.
//!
//! **Cosmetic**: the same claim with another joint. A word that stands opposite (`before` / `after`, `with` /
//! `without`, `for` / `against`) is a change of sense, with its own note.
//!
//! - `threats to Israel` / `threats towards Israel`
//! - `he said that it works` / `he said it works`
//!
//! It says nothing of negators, modals, conditions and quantifiers, which have kinds of their own.

use std::ops::Range;

use crate::collation::alignment::Bond;
use crate::divergence::context::{Context, Side};
use crate::divergence::{DivergenceKind, Severity};
use crate::lexicon::Opposition;

pub(crate) fn judge(collation: &mut Context) {
    for link in collation.open_links() {
        let unit = |side: Side| &collation.units(side)[Context::end(link, side).start];
        let (u, v) = (unit(Side::A), unit(Side::B));
        if link.bond != Bond::Replaced || u.is_content() || v.is_content() {
            continue;
        }
        let words = collation.words(link.a.clone(), link.b.clone());
        let opposed = u.said::<Opposition>().zip(v.said()).is_some_and(|(x, y)| x.is_opposite(y));
        if opposed {
            collation.report(
                DivergenceKind::Sense,
                Severity::Meaning,
                link.a.clone(),
                link.b.clone(),
                format!("{words}: the opposite."),
            );
        } else {
            let (a, b) = (link.a.clone(), link.b.clone());
            if !stands_still(collation, Side::A, &a) {
                collation.explain(a, b);
                continue;
            }
            let note = format!("{words}: another small word.");
            collation.report(
                DivergenceKind::FunctionWord,
                Severity::Cosmetic,
                link.a.clone(),
                link.b.clone(),
                note,
            );
        }
    }
    for side in Side::BOTH {
        for run in collation.loose_runs(side) {
            let units = &collation.units(side)[run.clone()];
            if units.iter().any(|u| u.is_content()) || units.iter().all(|u| u.is_mark()) {
                continue;
            }
            if !stands_still(collation, side, &run) {
                collation.explain_one(side, run);
                continue;
            }
            let note =
                format!("{} stands only {}.", collation.quoted(side, run.clone()), collation.word(side));
            collation.report_one(DivergenceKind::FunctionWord, Severity::Cosmetic, side, run, note);
        }
    }
}

/// Whether the words before and after are the same on both sides: small words between words told anew go with
/// those.
pub(crate) fn stands_still(collation: &Context, side: Side, run: &Range<usize>) -> bool {
    let units = collation.units(side);
    let same = |at: usize| collation.link_of(side, at).is_some_and(|l| !l.moved && l.bond.is_same_word());
    let word = |at: &usize| !units[*at].is_mark();
    let before = (0..run.start).rev().find(word).is_none_or(same);
    before && (run.end..units.len()).find(word).is_none_or(same)
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            (
                "We warned of threats to the coast.",
                "We warned of threats towards the coast.",
                "function-word cosmetic",
            ),
            ("She said that the bridge is safe.", "She said the bridge is safe.", "function-word cosmetic"),
            ("We will vote for the treaty.", "We will vote against the treaty.", "sense meaning"),
        ]);
    }
}
