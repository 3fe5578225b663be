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
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::divergence::thresholds::TITLE_WORDS;
use crate::lexicon::{Class, GrammarWord};

pub(crate) fn find(context: &mut Context) {
    for link in context.open_links() {
        if link.bond == Bond::Replaced && stands_for_title(context, link) {
            let note =
                format!("{}: beside the same name.", context.quoted_pair(link.a.clone(), link.b.clone()));
            context.report_link(DivergenceKind::TitleForm, Severity::Wording, link, note);
        }
    }
    for side in Side::BOTH {
        let segments = context.segments(side);
        for run in context.open_runs(side) {
            let office = segments[run.clone()].iter().any(|u| u.is(Class::Honorific) || u.is(Class::Role));
            let named = |at: usize| {
                segments.get(at).is_some_and(|u| u.is_name())
                    && context.link_of(side, at).is_some_and(|l| matches!(l.bond, Bond::Equal | Bond::Name))
            };
            let before_name =
                named(run.end) || (segments.get(run.end).is_some_and(|u| u.is_mark()) && named(run.end + 1));
            let short = segments[run.clone()].iter().filter(|u| u.is_content()).count() <= TITLE_WORDS;
            if office
                && before_name
                && short
                && segments[run.clone()]
                    .iter()
                    .all(|u| u.is_content() || u.is(Class::Article) || GrammarWord::Of.is(&u.form))
            {
                let note = format!(
                    "The title {} stands only {}.",
                    context.quoted(side, run.clone()),
                    context.here_or_there(side)
                );
                context.report_one_sided(DivergenceKind::TitleForm, Severity::Wording, side, run, note);
            }
        }
    }
}

/// Whether a title on one side and another or a given name on the other stand before one name: `Mr Okafor`,
/// `Obi Okafor`.
fn stands_for_title(context: &Context, link: &Link) -> bool {
    let title =
        |side: Side| context.segments(side)[Context::segments_of(link, side).start].is(Class::Honorific);
    // `Mr.`: a stop may part the title from the name.
    let behind = |side: Side, at: usize| {
        let is_stop = context.segments(side).get(at).is_some_and(|segment| &*segment.form == ".");
        at + usize::from(is_stop)
    };
    let (a, b) = (behind(Side::A, link.a.end), behind(Side::B, link.b.end));
    let next = context.link_of(Side::A, a).filter(|next| next.b.start == b);
    let named = next.is_some_and(|next| {
        context.segments(Side::A)[next.a.start].is_name() && matches!(next.bond, Bond::Equal | Bond::Name)
    });
    let capital =
        |side: Side| context.segments(side)[Context::segments_of(link, side).start].is_capitalised();
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
            ("on the advice of Mr. Ruiz today", "on the advice of General Ruiz today", "title-form wording"),
        ]);
    }

    #[test]
    fn a_title_is_short() {
        check(&[
            (
                "on the advice of Deputy Chief Harbour Judge Ana Ruiz",
                "on the advice of Ana Ruiz",
                "title-form wording",
            ),
            (
                "on the advice of Acting Deputy Chief Harbour Judge Ana Ruiz",
                "on the advice of Ana Ruiz",
                "omission meaning",
            ),
        ]);
    }

    #[test]
    fn what_it_leaves_alone() {
        check(&[
            ("The mayor will speak today.", "The man will speak today.", "sense meaning"),
            ("The mayor spoke and Ana Ruiz left.", "Ana Ruiz left.", "truncation wording"),
        ]);
    }
}
