//! # name-form
//!
//! Another form of one name: another transliteration, a short form, initials for the full name.
//!
//! **Cosmetic**: the same person, place or body is meant.
//!
//! - `Sergiyev` / `Sergiev`
//! - `the United Nations` / `the UN`
//!
//! It says nothing of a name that stands for another one: Mali and Malta are a difference of entity.

use crate::collation::alignment::Bond;
use crate::divergence::context::{Context, Side};
use crate::divergence::{DivergenceKind, Severity};

pub(crate) fn judge(collation: &mut Context) {
    for link in collation.open_links() {
        if link.bond == Bond::Name {
            let note = format!("{}: two forms of one name.", collation.words(link.a.clone(), link.b.clone()));
            collation.report(
                DivergenceKind::NameForm,
                Severity::Cosmetic,
                link.a.clone(),
                link.b.clone(),
                note,
            );
        }
    }
    for side in Side::BOTH {
        longer_name(collation, side);
    }
}

/// A forename beside a surname that both have.
fn longer_name(collation: &mut Context, side: Side) {
    let units = collation.units(side);
    for run in collation.loose_runs(side) {
        let is_named = |at: usize| {
            units.get(at).is_some_and(|u| u.is_name())
                && collation.link_of(side, at).is_some_and(|l| l.bond == Bond::Equal)
        };
        let all_names = units[run.clone()].iter().all(|u| u.is_name() && !u.is_mark());
        let beside = is_named(run.end);
        let answered = !collation.counterpart(side, run.clone()).is_empty();
        if all_names && beside && !answered && run.len() <= 2 {
            let note = format!(
                "{} is part of the name only {}.",
                collation.quoted(side, run.clone()),
                collation.word(side)
            );
            collation.report_one(DivergenceKind::NameForm, Severity::Cosmetic, side, run, note);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            ("Timothy Muir opened the pier.", "Tim Muir opened the pier.", "name-form cosmetic"),
            ("President Sergiyev will attend.", "President Sergiev will attend.", "name-form cosmetic"),
            ("The vote at the United Nations failed.", "The vote at the UN failed.", "name-form cosmetic"),
            ("I thank Anna Okafor for her work.", "I thank Okafor for her work.", "name-form cosmetic"),
            (
                "The whole Peruvian fleet sailed home today.",
                "The whole fleet of Peru sailed home today.",
                "name-form cosmetic, reordering wording",
            ),
            ("The fleet of Mali sailed home.", "The fleet of Malta sailed home.", "entity meaning"),
        ]);
    }
}
