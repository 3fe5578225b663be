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
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::divergence::verb::{OneSidedPassive, exchanged_passive, one_sided_passive};
use crate::lexicon::{Class, GrammarWord};

pub(crate) fn find(context: &mut Context) {
    if let Some(OneSidedPassive { side, be, verb, active }) = exchanged_passive(context) {
        let note = format!(
            "{} {}, {} {}: who does it to whom is exchanged.",
            context.quoted(side, be..verb + 1),
            context.here_or_there(side),
            context.quoted(side.other(), active..active + 1),
            context.here_or_there(side.other())
        );
        let (own, other) = (be..verb + 1, active..active + 1);
        context.report_pair(DivergenceKind::Sense, Severity::Meaning, side, own, other, note);
        return;
    }
    let Some(OneSidedPassive { side, be, verb, active }) = one_sided_passive(context) else { return };
    let note =
        format!("Passive {}, active {}.", context.here_or_there(side), context.here_or_there(side.other()));
    context.report_pair(
        DivergenceKind::Voice,
        Severity::Wording,
        side,
        be..verb + 1,
        active..active + 1,
        note,
    );
    for side in Side::BOTH {
        for at in context.open_segments(side) {
            if GrammarWord::By.is(&context.segments(side)[at].form) {
                context.explain_side(side, at..at + 1);
            }
        }
    }
    for link in context.open_links() {
        let person =
            |side: Side| context.segments(side)[Context::segments_of(link, side).start].is(Class::Person);
        if link.bond == Bond::Form && person(Side::A) && person(Side::B) {
            context.explain(link.a.clone(), link.b.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            ("We destroyed the base.", "The base was destroyed by us.", "voice wording"),
            ("A board cuts the pay.", "The pay is cut by a board.", "voice wording"),
            ("The committee rejected the bill.", "The bill was rejected by the committee.", "voice wording"),
            (
                "The board is closing the pier.",
                "The pier is being closed by the board.",
                "inflection cosmetic, voice wording",
            ),
        ]);
    }

    #[test]
    fn a_passive_in_the_same_order_exchanges_the_parts() {
        check(&[(
            "The board is suing the port.",
            "The board is being sued by the port.",
            "function-word cosmetic, sense meaning",
        )]);
    }

    #[test]
    fn be_stands_close_to_the_participle() {
        check(&[
            (
                "We destroyed the base.",
                "The base was not even destroyed by us.",
                "modality wording, negation meaning, voice wording",
            ),
            (
                "We destroyed the base.",
                "The base was not even then destroyed by us.",
                "modality wording, negation meaning, reordering wording",
            ),
        ]);
    }

    #[test]
    fn what_it_leaves_alone() {
        check(&[
            ("The dog bit the man.", "The man bit the dog.", "sense meaning"),
            ("The dam was destroyed.", "The dam was wrecked.", "synonym wording"),
        ]);
    }
}
