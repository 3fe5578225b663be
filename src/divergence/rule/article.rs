//! # article
//!
//! `a` or `the` added, dropped or exchanged.
//!
//! **Cosmetic**: translators and editors set articles freely.
//!
//! - `the height of the tides` / `the height of tides`
//! - `a warm welcome` / `warm welcome`
//!
//! It says nothing of `one`, `some` or `this`, which claim more than an article.

use crate::divergence::context::{Context, Side};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::lexicon::Class;

pub(crate) fn find(context: &mut Context) {
    for link in context.open_links() {
        let article =
            |side: Side| context.segments(side)[Context::segments_of(link, side).start].is(Class::Article);
        if !article(Side::A) || !article(Side::B) {
            continue;
        }
        if !context.has_same_neighbours(Side::A, &link.a) {
            context.explain(link.a.clone(), link.b.clone());
        } else {
            let note = format!("{}: another article.", context.quoted_pair(link.a.clone(), link.b.clone()));
            context.report_link(DivergenceKind::Article, Severity::Cosmetic, link, note);
        }
    }
    for side in Side::BOTH {
        for run in context.open_runs(side) {
            if !context.segments(side)[run.clone()].iter().all(|u| u.is(Class::Article)) {
                continue;
            }
            if !context.has_same_neighbours(side, &run) {
                context.explain_side(side, run);
            } else {
                let note = format!(
                    "The article {} stands only {}.",
                    context.quoted(side, run.clone()),
                    context.here_or_there(side)
                );
                context.report_one_sided(DivergenceKind::Article, Severity::Cosmetic, side, run, note);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            ("the height of the tides", "the height of tides", "article cosmetic"),
            ("They restored a warm welcome.", "They restored the warm welcome.", "article cosmetic"),
            (
                "They restored one warm welcome.",
                "They restored some warm welcome.",
                "function-word cosmetic, modality wording",
            ),
        ]);
    }

    #[test]
    fn what_it_leaves_alone() {
        check(&[
            ("We restored this weir.", "We restored the weir.", "function-word cosmetic"),
            ("We warned the old mayor.", "They met a young pilot.", "no-overlap meaning"),
        ]);
    }
}
