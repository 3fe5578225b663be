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
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::divergence::thresholds::GIVEN_NAME_WORDS;

pub(crate) fn find(context: &mut Context) {
    for link in context.open_links() {
        if link.bond == Bond::Name {
            let note =
                format!("{}: two forms of one name.", context.quoted_pair(link.a.clone(), link.b.clone()));
            context.report_link(DivergenceKind::NameForm, Severity::Cosmetic, link, note);
        }
    }
    for side in Side::BOTH {
        longer_name(context, side);
    }
}

/// A forename beside a surname that both have.
fn longer_name(context: &mut Context, side: Side) {
    let segments = context.segments(side);
    for run in context.open_runs(side) {
        let is_named = |at: usize| {
            segments.get(at).is_some_and(|u| u.is_name())
                && context.link_of(side, at).is_some_and(|l| l.bond == Bond::Equal)
        };
        let all_names = segments[run.clone()].iter().all(|u| u.is_name() && !u.is_mark());
        let beside = is_named(run.end);
        let answered = !context.counterpart(side, run.clone()).is_empty();
        if all_names && beside && !answered && run.len() <= GIVEN_NAME_WORDS {
            let note = format!(
                "{} is part of the name only {}.",
                context.quoted(side, run.clone()),
                context.here_or_there(side)
            );
            context.report_one_sided(DivergenceKind::NameForm, Severity::Cosmetic, side, run, note);
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
            ("They met in West Leith.", "They met in W. Leith.", "name-form cosmetic"),
            ("Then Egypt votes.", "Then Egyptians vote.", "inflection cosmetic, name-form cosmetic"),
            (
                "The whole Peruvian fleet sailed home today.",
                "The whole fleet of Peru sailed home today.",
                "name-form cosmetic, reordering wording",
            ),
            ("The fleet of Mali sailed home.", "The fleet of Malta sailed home.", "entity meaning"),
        ]);
    }

    #[test]
    fn given_names_are_few() {
        check(&[
            ("I thank Anna Maria Okafor for her work.", "I thank Okafor for her work.", "name-form cosmetic"),
            (
                "I thank Anna Maria Lena Okafor for her work.",
                "I thank Okafor for her work.",
                "omission meaning",
            ),
        ]);
    }

    #[test]
    fn what_it_leaves_alone() {
        check(&[
            ("The fleet of Mali sailed home.", "The fleet of Malta sailed home.", "entity meaning"),
            ("I thank Anna Okafor and Lena Wick.", "I thank Anna Okafor.", "truncation wording"),
        ]);
    }
}
