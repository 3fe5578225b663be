//! # spelling
//!
//! One word written in two ways: British and American, joined and apart, in digits and in letters, with a
//! slip of the pen, or twice.
//!
//! **Cosmetic**: the same word was said.
//!
//! - `the defence of our neighbour` / `the defense of our neighbor`
//! - `20 per cent` / `20%`
//!
//! It says nothing where both spellings are words of their own (`form` / `from` is read as a slip only where
//! the other is no word).

use crate::collation::alignment::Bond;
use crate::collation::quantity::Agreement;
use crate::divergence::context::{Context, Side};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;

pub(crate) fn find(context: &mut Context) {
    for link in context.open_links() {
        if link.bond != Bond::Variant {
            continue;
        }
        let words = context.quoted_pair(link.a.clone(), link.b.clone());
        let note = match context.unequal_quantities(link) {
            (Some(x), Some(y)) if x.agreement(&y) != Agreement::Equal => continue,
            (Some(_), Some(_)) => format!("{words}: one figure, written in two ways."),
            _ => format!("{words}: one word in two spellings."),
        };
        context.report_link(DivergenceKind::Spelling, Severity::Cosmetic, link, note);
    }
    hyphened(context);
    for side in Side::BOTH {
        joined_by_hyphen(context, side);
    }
    for side in Side::BOTH {
        for at in context.open_segments(side) {
            let segments = context.segments(side);
            let twice = (at > 0 && segments[at - 1].form == segments[at].form)
                || segments.get(at + 1).is_some_and(|next| next.form == segments[at].form);
            if twice && !segments[at].is_mark() {
                let note = format!(
                    "{} is printed twice {}.",
                    context.quoted(side, at..at + 1),
                    context.here_or_there(side)
                );
                context.report_one_sided(
                    DivergenceKind::Spelling,
                    Severity::Cosmetic,
                    side,
                    at..at + 1,
                    note,
                );
            }
        }
    }
}

/// One word with a hyphen inside here, without one there: `build-up`, `buildup`.
fn hyphened(context: &mut Context) {
    for link in context.links() {
        let tokens = |side: Side| context.segments(side)[Context::segments_of(link, side).start].tokens.len();
        let word = context.segments(Side::A)[link.a.start].quantity.is_none();
        if link.bond == Bond::Equal && word && tokens(Side::A) != tokens(Side::B) {
            let note = format!(
                "{}: one word in two spellings.",
                context.quoted_pair(link.a.clone(), link.b.clone())
            );
            context.report_link(DivergenceKind::Spelling, Severity::Cosmetic, link, note);
        }
    }
}

/// Two words with a hyphen between them here, apart there.
fn joined_by_hyphen(context: &mut Context, side: Side) {
    for run in context.open_runs(side) {
        if context.segments(side)[run.clone()].iter().all(|u| u.form == "-")
            && context.has_same_neighbours(side, &run)
        {
            let note = format!(
                "Joined by a hyphen {}, apart {}.",
                context.here_or_there(side),
                context.here_or_there(side.other())
            );
            context.report_one_sided(DivergenceKind::Spelling, Severity::Cosmetic, side, run, note);
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
                "We guard our neighbour's harbour.",
                "We guard our neighbor's harbor.",
                "spelling cosmetic, spelling cosmetic",
            ),
            ("Prices rose by 20 per cent.", "Prices rose by 20%.", "spelling cosmetic"),
            ("It cost five million dollars.", "It cost 5 million dollars.", "spelling cosmetic"),
            ("They met with goodwill here.", "They met with good will here.", "spelling cosmetic"),
            ("a build-up of troops", "a buildup of troops", "spelling cosmetic"),
            ("The the talks failed.", "The talks failed.", "spelling cosmetic"),
            ("It was an enviromental disaster.", "It was an environmental disaster.", "spelling cosmetic"),
            ("The form was signed.", "The farm was signed.", "sense meaning"),
        ]);
    }

    #[test]
    fn what_it_leaves_alone() {
        check(&[
            (
                "The ferry came form Oslo.",
                "The ferry came from Oslo.",
                "function-word cosmetic, omission meaning",
            ),
            ("The cost is steep.", "The costs are steep.", "inflection cosmetic, inflection cosmetic"),
        ]);
    }
}
