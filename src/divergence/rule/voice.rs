//! # voice
//!
//! Active here, passive there: `We destroyed the base` / `The base was destroyed by us`.
//!
//! **Wording**: the same deed by the same doer.
//!
//! - `the committee rejected the bill` / `the bill was rejected by the committee`
//! - `will sign documents` / `documents will be signed`
//!
//! It says nothing where doer and done-to change places without the verb changing its voice: that is sense.

use crate::collation::alignment::Bond;
use crate::divergence::context::{Context, Side};
use crate::divergence::{DivergenceKind, Severity};
use crate::lexicon::endings::is_ing;
use crate::lexicon::{AuxiliaryVerb, Class, FunctionWord, GrammarWord};

pub(crate) fn judge(collation: &mut Context) {
    let Some((side, at, be)) = passive(collation) else { return };
    let Some(partner) = collation.partner(side, at) else { return };
    let note = format!("Passive {}, active {}.", collation.word(side), collation.word(side.other()));
    collation.report_pair(
        DivergenceKind::Voice,
        Severity::Wording,
        side,
        be..at + 1,
        partner..partner + 1,
        note,
    );
    for side in Side::BOTH {
        for at in collation.loose(side) {
            if GrammarWord::By.is(&collation.units(side)[at].form) {
                collation.explain_one(side, at..at + 1);
            }
        }
    }
    for link in collation.open_links() {
        let person = |side: Side| collation.units(side)[Context::end(link, side).start].is(Class::Person);
        if link.bond == Bond::Form && person(Side::A) && person(Side::B) {
            collation.explain(link.a.clone(), link.b.clone());
        }
    }
}

/// Whether a verb is passive on one side only.
pub(crate) fn changed(collation: &Context) -> bool {
    passive(collation).is_some()
}

/// The side, the verb and its form of `be` where a paired verb is passive on that side and has no `be` before
/// it on the other.
fn passive(collation: &Context) -> Option<(Side, usize, usize)> {
    for side in Side::BOTH {
        for at in 1..collation.units(side).len() {
            let unit = &collation.units(side)[at];
            let participle = unit.is_content()
                && !unit.is_name()
                && !is_ing(&unit.form)
                && crate::divergence::rule::tense::is_past(collation, side, at);
            if !participle {
                continue;
            }
            let Some(be) = be_before(collation, side, at) else { continue };
            let Some(partner) = collation.partner(side, at) else { continue };
            let moved = collation.links().iter().any(|l| l.moved);
            let active = be_before(collation, side.other(), partner).is_none()
                && !collation.link_of(side, be).is_some_and(|l| l.bond == Bond::Equal);
            if active && moved {
                return Some((side, at, be));
            }
        }
    }
    None
}

fn be_before(collation: &Context, side: Side, at: usize) -> Option<usize> {
    let units = collation.units(side);
    (0..at)
        .rev()
        .take(3)
        .take_while(|&i| !units[i].is_content())
        .find(|&i| units[i].said() == Some(FunctionWord::Auxiliary(AuxiliaryVerb::Be)))
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            ("We destroyed the base.", "The base was destroyed by us.", "voice wording"),
            ("The committee rejected the bill.", "The bill was rejected by the committee.", "voice wording"),
        ]);
    }
}
