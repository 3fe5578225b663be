//! # function-word
//!
//! Another preposition, conjunction or particle, or one more or less.
//!
//! **Cosmetic**: the same claim, joined in another way. A word that stands opposite (`before` / `after`,
//! `with` / `without`, `for` / `against`) is a change of sense, with its own note.
//!
//! - `threats to Israel` / `threats towards Israel`
//! - `he said that it works` / `he said it works`
//!
//! It says nothing of negators, modals, conditions and quantifiers, which have kinds of their own.

use crate::collation::alignment::Bond;
use crate::divergence::context::{Context, Side};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::lexicon::Opposition;

pub(crate) fn find(context: &mut Context) {
    for link in context.open_links() {
        let segment = |side: Side| &context.segments(side)[Context::segments_of(link, side).start];
        let (u, v) = (segment(Side::A), segment(Side::B));
        if link.bond != Bond::Replaced || u.is_content() || v.is_content() {
            continue;
        }
        let words = context.quoted_pair(link.a.clone(), link.b.clone());
        let opposed = u.said::<Opposition>().zip(v.said()).is_some_and(|(x, y)| x.is_opposite(y));
        if opposed {
            context.report_link(
                DivergenceKind::Sense,
                Severity::Meaning,
                link,
                format!("{words}: the opposite."),
            );
        } else {
            let (a, b) = (link.a.clone(), link.b.clone());
            if !context.has_same_neighbours(Side::A, &a) {
                context.explain(a, b);
                continue;
            }
            let note = format!("{words}: another small word.");
            context.report_link(DivergenceKind::FunctionWord, Severity::Cosmetic, link, note);
        }
    }
    for side in Side::BOTH {
        for run in context.open_runs(side) {
            let segments = &context.segments(side)[run.clone()];
            if segments.iter().any(|u| u.is_content()) || segments.iter().all(|u| u.is_mark()) {
                continue;
            }
            if !context.has_same_neighbours(side, &run) {
                context.explain_side(side, run);
                continue;
            }
            let note =
                format!("{} stands only {}.", context.quoted(side, run.clone()), context.here_or_there(side));
            context.report_one_sided(DivergenceKind::FunctionWord, Severity::Cosmetic, side, run, note);
        }
    }
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

    #[test]
    fn what_it_leaves_alone() {
        check(&[
            ("The ferry sails with no pilot.", "The ferry sails with a pilot.", "negation meaning"),
            ("We may sail.", "We sail.", "modality meaning"),
            ("They gave some boats away.", "They gave all boats away.", "modality meaning"),
        ]);
    }
}
