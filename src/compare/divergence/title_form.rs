//! # title-form
//!
//! A title or office stands before a name in one wording and not in the other, or is put in other words.
//!
//! **Wording**: the same person is meant, and a quoted word is changed.
//!
//! - `Governor Ana Ruiz` / `Ana Ruiz`
//! - `the foreign minister, Qin Gang` / `Qin Gang`
//!
//! It says nothing of an office without a name beside it.

use super::{Collation, DivergenceKind, Severity, Side};
use crate::compare::align::Bond;
use crate::lexicon::Class;

pub(super) fn judge(collation: &mut Collation) {
    for side in Side::BOTH {
        let units = collation.units(side);
        for run in collation.loose_runs(side) {
            let office = units[run.clone()].iter().any(|u| u.is(Class::Honorific) || u.is(Class::Role));
            let named = |at: usize| {
                units.get(at).is_some_and(|u| u.name)
                    && collation.link_of(side, at).is_some_and(|l| matches!(l.bond, Bond::Equal | Bond::Name))
            };
            let before_name = named(run.end) || (units.get(run.end).is_some_and(|u| u.is_mark()) && named(run.end + 1));
            let short = units[run.clone()].iter().filter(|u| u.is_content()).count() <= 4;
            if office && before_name && short && units[run.clone()].iter().all(|u| u.is_content() || u.is(Class::Article) || u.form == "of")
            {
                let note = format!("The title {} stands only {}.", collation.quoted(side, run.clone()), collation.word(side));
                collation.report_one(DivergenceKind::TitleForm, Severity::Wording, side, run, note);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::examples::check;

    #[test]
    fn examples() {
        check(&[("at the invitation of President Ana Ruiz", "at the invitation of Ana Ruiz", "title-form wording")]);
    }
}
