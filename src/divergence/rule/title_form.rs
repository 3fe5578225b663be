//! # title-form
//!
//! A title or office stands before a name in one wording and not in the other, or is put in other words.
//!
//! **Wording**: the same person is meant, and a quoted word is changed.
//!
//! - `Governor Ana Ruiz` / `Ana Ruiz`
//! - `they met Judge Ana Ruiz in May` / `they met Ana Ruiz in May`
//!
//! It says nothing of an office without a name beside it.

use crate::collation::alignment::{Bond, Link};
use crate::divergence::context::{Context, Side};
use crate::divergence::{DivergenceKind, Severity};
use crate::lexicon::{Class, GrammarWord};

pub(crate) fn judge(collation: &mut Context) {
    for link in collation.open_links() {
        if link.bond == Bond::Replaced && stands_for_title(collation, link) {
            let note = format!("{}: beside the same name.", collation.words(link.a.clone(), link.b.clone()));
            collation.report(
                DivergenceKind::TitleForm,
                Severity::Wording,
                link.a.clone(),
                link.b.clone(),
                note,
            );
        }
    }
    for side in Side::BOTH {
        let units = collation.units(side);
        for run in collation.loose_runs(side) {
            let office = units[run.clone()].iter().any(|u| u.is(Class::Honorific) || u.is(Class::Role));
            let named = |at: usize| {
                units.get(at).is_some_and(|u| u.is_name())
                    && collation.link_of(side, at).is_some_and(|l| matches!(l.bond, Bond::Equal | Bond::Name))
            };
            let before_name =
                named(run.end) || (units.get(run.end).is_some_and(|u| u.is_mark()) && named(run.end + 1));
            let short = units[run.clone()].iter().filter(|u| u.is_content()).count() <= 4;
            if office
                && before_name
                && short
                && units[run.clone()]
                    .iter()
                    .all(|u| u.is_content() || u.is(Class::Article) || GrammarWord::Of.is(&u.form))
            {
                let note = format!(
                    "The title {} stands only {}.",
                    collation.quoted(side, run.clone()),
                    collation.word(side)
                );
                collation.report_one(DivergenceKind::TitleForm, Severity::Wording, side, run, note);
            }
        }
    }
}

/// Whether a title on one side and another or a given name on the other stand before one name: `Mr Okafor`,
/// `Obi Okafor`.
fn stands_for_title(collation: &Context, link: &Link) -> bool {
    let title = |side: Side| collation.units(side)[Context::end(link, side).start].is(Class::Honorific);
    let next = collation.link_of(Side::A, link.a.end).filter(|next| next.b.start == link.b.end);
    let named = next.is_some_and(|next| {
        collation.units(Side::A)[next.a.start].is_name() && matches!(next.bond, Bond::Equal | Bond::Name)
    });
    let capital = |side: Side| collation.units(side)[Context::end(link, side).start].is_capitalised();
    named && Side::BOTH.into_iter().any(title) && Side::BOTH.into_iter().all(capital)
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            ("on the advice of President Ana Ruiz", "on the advice of Ana Ruiz", "title-form wording"),
            ("on the advice of Mr Ruiz today", "on the advice of Pablo Ruiz today", "title-form wording"),
        ]);
    }
}
