//! # intensity
//!
//! A stronger or weaker word for the same thing.
//!
//! **Meaning** where the strength of the claim itself changes (`criticise` / `condemn`, `hopes` / `demands`);
//! **wording** where only an adverb of degree is added, dropped or changed (`very high` / `extremely high`).
//!
//! - `a really special relationship` / `a special relationship`
//! - `somewhat worried` / `extremely worried`
//!
//! It judges by lists of degree and by what the thesaurus calls similar but not the same; it has no scale for
//! every word.

use crate::collation::alignment::{Bond, Link};
use crate::divergence::context::{Context, Side};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::divergence::thresholds::NEAR_DEGREES;
use crate::lexicon::{Class, Degree, Force};

pub(crate) fn find(context: &mut Context) {
    for link in context.open_links() {
        if let Some((x, y)) = force(context, link).filter(|(x, y)| x != y) {
            let strength = if x < y { "weaker" } else { "stronger" };
            let words = context.quoted_pair(link.a.clone(), link.b.clone());
            let note = format!("{words}: the {strength} word {}.", context.here_or_there(Side::A));
            context.report_link(DivergenceKind::Intensity, Severity::Meaning, link, note);
        }
    }
    for link in context.open_links() {
        let rank =
            |side: Side| context.segments(side)[Context::segments_of(link, side).start].said::<Degree>();
        let (Some(x), Some(y)) = (rank(Side::A), rank(Side::B)) else { continue };
        if link.bond == Bond::Equal {
            continue;
        }
        let severity = if x.steps_to(y) > NEAR_DEGREES { Severity::Meaning } else { Severity::Wording };
        let note = format!("{}: another degree.", context.quoted_pair(link.a.clone(), link.b.clone()));
        context.report_link(DivergenceKind::Intensity, severity, link, note);
    }
    for side in Side::BOTH {
        for at in context.open_segments(side) {
            let kept = context.segments(side).iter().enumerate().skip(at + 1).find(|(_, u)| u.is_content());
            let kept = kept.is_some_and(|(i, _)| context.link_of(side, i).is_some());
            if context.segments(side)[at].is(Class::Degree) && kept {
                let note = format!(
                    "{} stands only {}.",
                    context.quoted(side, at..at + 1),
                    context.here_or_there(side)
                );
                context.report_one_sided(
                    DivergenceKind::Intensity,
                    Severity::Wording,
                    side,
                    at..at + 1,
                    note,
                );
            }
        }
    }
}

/// The ranks of two verbs on one scale of force.
fn force(context: &Context, link: &Link) -> Option<(u8, u8)> {
    if !matches!(link.bond, Bond::Kin(_) | Bond::Replaced) {
        return None;
    }
    let value = |side: Side| {
        context.said_of::<Force>(&context.segments(side)[Context::segments_of(link, side).start])
    };
    let (x, y) = (value(Side::A)?, value(Side::B)?);
    (x.scale == y.scale).then_some((x.rank, y.rank))
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            ("It is a really special relationship.", "It is a special relationship.", "intensity wording"),
            ("The minister asked for patience.", "The minister demanded patience.", "intensity meaning"),
            (
                "They criticise the decision to move.",
                "They condemn the decision to move.",
                "intensity meaning",
            ),
            ("We were somewhat worried by it.", "We were extremely worried by it.", "intensity meaning"),
        ]);
    }

    #[test]
    fn neighbouring_degrees_are_wording() {
        check(&[
            ("We were quite worried.", "We were very worried.", "intensity wording"),
            ("We were slightly worried.", "We were very worried.", "intensity meaning"),
        ]);
    }

    #[test]
    fn what_it_leaves_alone() {
        check(&[
            ("We were very worried by it.", "We were very worried by it.", ""),
            ("We asked the captain.", "We met the captain.", "sense meaning"),
        ]);
    }
}
