//! # omission and addition
//!
//! Words inside one wording that the other lacks: an omission where the first has them, an addition where the second has.
//!
//! **Meaning** where what is missing names a thing, a deed, a quality or a number that the claim rests on; **wording** where the rest says
//! as much without it.
//!
//! - `nuclear weapons knowledge` / `nuclear knowledge`
//! - `the campaign and its agents ran the show` / `the campaign ran the show`
//!
//! It says nothing of what was cut off at the ends (truncation), nor of small words.

use super::{Collation, DivergenceKind, Hold, Otherwise, Severity, Side, cut};
use crate::lexicon::Class;

pub(super) fn judge(collation: &mut Collation) {
    for side in Side::BOTH {
        for run in collation.loose_runs(side) {
            let units = &collation.units(side)[run.clone()];
            if units.iter().all(|u| u.is_mark()) {
                continue;
            }
            let kind = if side == collation.first() { DivergenceKind::Omission } else { DivergenceKind::Addition };
            let note = format!("{} stands only {}.", collation.quoted(side, run.clone()), collation.word(side));
            let words = collation.content(side, run.clone());
            if words == 0 {
                collation.report_one(kind, Severity::Cosmetic, side, run, note);
                continue;
            }
            if cut::is_attribution(collation, side, &run) {
                collation.report_one(kind, Severity::Wording, side, run, note);
                continue;
            }
            // A clause of condition restricts the claim, however much else is told anew.
            let opener = units.iter().find(|u| !u.is_mark());
            if words > 1 && opener.is_some_and(|u| u.is(Class::Condition)) {
                let note = format!("The condition {} stands only {}.", collation.quoted(side, run.clone()), collation.word(side));
                collation.report_one(DivergenceKind::Modality, Severity::Meaning, side, run, note);
                continue;
            }
            let otherwise = Otherwise { kind, note: note.clone(), hold: Hold::Words(cut::loss(collation, side, run.clone())) };
            let (a, b) = if side == Side::A { (run, 0..0) } else { (0..0, run) };
            collation.report_open(kind, a, b, note, otherwise);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::examples::check;

    #[test]
    fn examples() {
        check(&[
            ("They kept the nuclear weapons knowledge.", "They kept the nuclear knowledge.", "omission meaning"),
            ("The rich people will buy a car.", "Rich people will buy a car.", "article cosmetic"),
        ]);
    }
}
