//! A second negative inside a denied clause against `any`: `I don't know how nobody feels` / `how anybody feels`.
//! Reported as function-word: the grammar was tidied.
//!
//! It says nothing where the clause is not denied on both sides: that is negation.

use crate::divergence::context::{Context, Side};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::divergence::thresholds::DOUBLE_NEGATIVE_REACH;
use crate::lexicon::grammar_word::is_negative_polarity;
use crate::lexicon::{Class, Quantifier};

/// Asked before negation, which would take the second negative for a denial of its own.
pub(crate) fn find(context: &mut Context) {
    for link in context.open_links() {
        for side in Side::BOTH {
            let (own, other) =
                (Context::segments_of(link, side).start, Context::segments_of(link, side.other()).start);
            let negative = context.segments(side)[own].said() == Some(Quantifier::NONE);
            let any = is_negative_polarity(&context.segments(side.other())[other].form);
            let negated_before = |at: &usize| {
                context.segments(side)[*at].is(Class::Negation) && context.link_of(side, *at).is_some()
            };
            if negative && any && (0..own).rev().take(DOUBLE_NEGATIVE_REACH).any(|at| negated_before(&at)) {
                let note = format!(
                    "{}: a double negative, tidied.",
                    context.quoted_pair(link.a.clone(), link.b.clone())
                );
                context.report_link(DivergenceKind::FunctionWord, Severity::Cosmetic, link, note);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[(
            "I don't know how nobody feel.",
            "I don't know how anybody feels.",
            "function-word cosmetic, inflection cosmetic",
        )]);
    }

    #[test]
    fn a_double_negative_within_one_clause() {
        check(&[
            (
                "We did not see how the ship of men hit nobody.",
                "We did not see how the ship of men hit anybody.",
                "function-word cosmetic",
            ),
            (
                "We did not see how the ship of the men hit nobody.",
                "We did not see how the ship of the men hit anybody.",
                "negation meaning",
            ),
        ]);
    }
}
