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

pub(crate) fn find(collation: &mut Context) {
    for link in collation.open_links() {
        let article = |side: Side| collation.units(side)[Context::end(link, side).start].is(Class::Article);
        if !article(Side::A) || !article(Side::B) {
            continue;
        }
        if !collation.has_same_neighbours(Side::A, &link.a) {
            collation.explain(link.a.clone(), link.b.clone());
        } else {
            let note = format!("{}: another article.", collation.words(link.a.clone(), link.b.clone()));
            collation.report(
                DivergenceKind::Article,
                Severity::Cosmetic,
                link.a.clone(),
                link.b.clone(),
                note,
            );
        }
    }
    for side in Side::BOTH {
        for run in collation.loose_runs(side) {
            if !collation.units(side)[run.clone()].iter().all(|u| u.is(Class::Article)) {
                continue;
            }
            if !collation.has_same_neighbours(side, &run) {
                collation.explain_one(side, run);
            } else {
                let note = format!(
                    "The article {} stands only {}.",
                    collation.quoted(side, run.clone()),
                    collation.word(side)
                );
                collation.report_one(DivergenceKind::Article, Severity::Cosmetic, side, run, note);
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
                "function-word cosmetic, modality meaning",
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
