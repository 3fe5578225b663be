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
//! It judges by lists of degree and by what the thesaurus holds for similar, not the same; it has no scale
//! for every word.

use crate::collation::alignment::{Bond, Link};
use crate::divergence::context::{Context, Side};
use crate::divergence::{DivergenceKind, Severity};
use crate::lexicon::{Class, Degree, Force};

pub(crate) fn judge(collation: &mut Context) {
    for link in collation.open_links() {
        if let Some((x, y)) = force(collation, link).filter(|(x, y)| x != y) {
            let strength = if x < y { "weaker" } else { "stronger" };
            let words = collation.words(link.a.clone(), link.b.clone());
            let note = format!("{words}: the {strength} word {}.", collation.word(Side::A));
            collation.report(
                DivergenceKind::Intensity,
                Severity::Meaning,
                link.a.clone(),
                link.b.clone(),
                note,
            );
        }
    }
    for link in collation.open_links() {
        let rank = |side: Side| collation.units(side)[Context::end(link, side).start].said::<Degree>();
        let (Some(x), Some(y)) = (rank(Side::A), rank(Side::B)) else { continue };
        if link.bond == Bond::Equal {
            continue;
        }
        let severity = if x.steps_to(y) > 1 { Severity::Meaning } else { Severity::Wording };
        let note = format!("{}: another degree.", collation.words(link.a.clone(), link.b.clone()));
        collation.report(DivergenceKind::Intensity, severity, link.a.clone(), link.b.clone(), note);
    }
    for side in Side::BOTH {
        for at in collation.loose(side) {
            let kept = collation.units(side).iter().enumerate().skip(at + 1).find(|(_, u)| u.is_content());
            let kept = kept.is_some_and(|(i, _)| collation.link_of(side, i).is_some());
            if collation.units(side)[at].is(Class::Degree) && kept {
                let note =
                    format!("{} stands only {}.", collation.quoted(side, at..at + 1), collation.word(side));
                collation.report_one(DivergenceKind::Intensity, Severity::Wording, side, at..at + 1, note);
            }
        }
    }
}

/// The ranks of two verbs on one scale of force.
fn force(collation: &Context, link: &Link) -> Option<(u8, u8)> {
    if !matches!(link.bond, Bond::Kin(_) | Bond::Replaced) {
        return None;
    }
    let value = |side: Side| {
        let unit = &collation.units(side)[Context::end(link, side).start];
        unit.said().or_else(|| collation.lexicon.word(unit.entry().base()).said::<Force>())
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
}
