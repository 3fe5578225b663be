//! # omission and addition
//!
//! Words inside one wording that the other lacks: an omission where the first has them, an addition where the
//! second has.
//!
//! **Meaning** where what is missing names a thing, a deed, a quality or a number that the claim rests on;
//! **wording** where the rest says as much without it.
//!
//! - `nuclear weapons knowledge` / `nuclear knowledge`
//! - `the campaign and its agents ran the show` / `the campaign ran the show`
//!
//! It says nothing of what was cut off at the ends (truncation), nor of small words.

use std::ops::Range;

use crate::collation::segment::Segment;
use crate::divergence::context::{Context, Side};
use crate::divergence::rule::sense;
use crate::divergence::severity::{Hold, Otherwise};
use crate::divergence::{DivergenceKind, Severity, boundaries};
use crate::lexicon::thesaurus::Pos;
use crate::lexicon::{Class, Quantifier};

pub(crate) fn judge(collation: &mut Context) {
    for side in Side::BOTH {
        for run in collation.loose_runs(side) {
            let units = &collation.units(side)[run.clone()];
            if units.iter().all(|u| u.is_mark()) {
                continue;
            }
            let kind =
                if side == collation.first() { DivergenceKind::Omission } else { DivergenceKind::Addition };
            let note =
                format!("{} stands only {}.", collation.quoted(side, run.clone()), collation.word(side));
            let words = collation.content(side, run.clone());
            if words == 0 {
                collation.report_one(kind, Severity::Cosmetic, side, run, note);
                continue;
            }
            if boundaries::is_attribution(collation, side, &run) {
                collation.report_one(kind, Severity::Wording, side, run, note);
                continue;
            }
            // A clause of condition restricts the claim, however much else is told anew.
            let opener = units.iter().find(|u| !u.is_mark());
            if words > 1 && opener.is_some_and(|u| u.is(Class::Condition)) {
                let note = format!(
                    "The condition {} stands only {}.",
                    collation.quoted(side, run.clone()),
                    collation.word(side)
                );
                collation.report_one(DivergenceKind::Modality, Severity::Meaning, side, run, note);
                continue;
            }
            if narrows(collation, side, &run) {
                let note = format!(
                    "{} narrows what is said of all, and stands only {}.",
                    collation.quoted(side, run.clone()),
                    collation.word(side)
                );
                collation.report_one(DivergenceKind::Scope, Severity::Meaning, side, run, note);
                continue;
            }
            let instead = collation.counterpart(side, run.clone());
            if collation.content(side.other(), instead.clone()) > 0 {
                sense::replaced(collation, side, run, instead);
                continue;
            }
            let otherwise = Otherwise {
                kind,
                note: note.clone(),
                hold: Hold::Words(boundaries::loss(collation, side, run.clone())),
            };
            let (a, b) = if side == Side::A { (run, 0..0) } else { (0..0, run) };
            collation.report_open(kind, a, b, note, otherwise);
        }
    }
}

/// Whether words stand between a quantifier of the whole and the noun that both sides have: `all cargo
/// flights`.
fn narrows(collation: &Context, side: Side, run: &Range<usize>) -> bool {
    let (units, paired) = (collation.units(side), |at: usize| {
        collation.link_of(side, at).is_some_and(|l| l.bond.is_same_word())
    });
    let whole =
        |unit: &Segment| matches!(unit.said(), Some(Quantifier::NONE | Quantifier::ANY | Quantifier::ALL));
    let before = run.start.checked_sub(1).filter(|&at| whole(&units[at]) && paired(at));
    let after =
        units.get(run.end).is_some_and(|unit| unit.is_content() && unit.entry().pos().contains(Pos::Noun))
            && paired(run.end);
    before.is_some() && after && units[run.clone()].iter().all(Segment::is_content)
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            (
                "They kept the nuclear weapons knowledge.",
                "They kept the nuclear knowledge.",
                "omission meaning",
            ),
            ("We stopped all ferries at noon.", "We stopped all cargo ferries at noon.", "scope meaning"),
            ("The rich people will buy a car.", "Rich people will buy a car.", "article cosmetic"),
        ]);
    }
}
