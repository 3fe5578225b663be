//! # negation
//!
//! What one wording affirms the other denies: a `not` too many or too few, a `no` or a `without`, a verb that
//! denies by itself (`refused to`), or a `not` that an ellipsis has swallowed.
//!
//! **Meaning**, always. Two denials that cancel (`not uncommon` / `common`, `not fat` / `thin`) are a
//! synonym, not a negation; and a double negative tidied (`I don't know how nobody feels` / `how anybody
//! feels`) is cosmetic.
//!
//! - `We will accept the deal` / `We will not accept the deal`
//! - `is not permitted` / `is … permitted`
//!
//! It says nothing of a negation that was cut off with its whole clause.

use crate::collation::segment::Segment;
use crate::divergence::context::{Context, Side};
use crate::divergence::denial::{negators, target};
use crate::divergence::finding::{Fallback, KeptIf};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::divergence::thresholds::{DENIAL_REACH, DENIAL_SAME_WORD_SHARE, DOUBLE_NEGATIVE_REACH};
use crate::lexicon::grammar_word::is_negative_polarity;
use crate::lexicon::{Class, Force, ForceScale, GrammarWord, Quantifier};

pub(crate) fn find(context: &mut Context) {
    tidied(context);
    for side in Side::BOTH {
        for at in negators(context, side) {
            lone(context, side, at);
        }
    }
}

/// A second negative inside a negated clause against `any`: tidied grammar.
fn tidied(context: &mut Context) {
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
                context.report(
                    DivergenceKind::FunctionWord,
                    Severity::Cosmetic,
                    link.a.clone(),
                    link.b.clone(),
                    note,
                );
            }
        }
    }
}

/// The place of a word that opens a condition and has no equal on the other side.
fn condition(context: &Context, side: Side, word: GrammarWord) -> Option<usize> {
    (0..context.segments(side).len())
        .find(|&at| word.is(&context.segments(side)[at].form) && !context.is_explained(side, at))
}

/// The negator of the other side that denies what is thought, where this side denies the thinking: `I don't
/// think it is safe`, `I think it is not safe` (Horn 1978, on raised negation).
fn raised(context: &Context, side: Side, denied: usize) -> Option<usize> {
    let thinks = |segment: &Segment| {
        let force = || context.lexicon.word(segment.entry().base()).said::<Force>();
        segment.is(Class::Hedge) || force().is_some_and(|force| force.scale == ForceScale::Claiming)
    };
    if !thinks(&context.segments(side)[denied]) {
        return None;
    }
    negators(context, side.other()).into_iter().find(|&at| {
        let inner = target(context, side.other(), at);
        inner.and_then(|inner| context.partner(side.other(), inner)).is_some_and(|own| own > denied)
    })
}

/// The only negator of the other side, where both are subjects: `nobody`, `no one`.
fn answering_subject(context: &Context, side: Side, at: usize) -> Option<usize> {
    let is_subject = |side: Side, at: usize| context.segments(side)[at].said() == Some(Quantifier::NONE);
    if let Some(answer) = exceptive(context, side, at).or_else(|| comparative(context, side, at)) {
        return Some(answer);
    }
    let (own, others) = (negators(context, side), negators(context, side.other()));
    match (own.as_slice(), others.as_slice()) {
        ([_], &[answer]) if is_subject(side, at) && is_subject(side.other(), answer) => Some(answer),
        _ => None,
    }
}

/// `Nobody but the crew` says what `only the crew` does.
fn exceptive(context: &Context, side: Side, at: usize) -> Option<usize> {
    let own = &context.segments(side)[at..];
    let excepts = own.iter().any(|segment| {
        GrammarWord::But.is(&segment.form) || segment.is(Class::Condition) && &*segment.form == "except"
    });
    let is_only = |segment: &Segment| GrammarWord::Only.is(&segment.form);
    let only = || context.segments(side.other()).iter().position(is_only);
    (excepts && own[0].said() == Some(Quantifier::NONE)).then(only).flatten()
}

/// `Never before so many` says what `more than ever before` does.
fn comparative(context: &Context, side: Side, at: usize) -> Option<usize> {
    let others = context.segments(side.other());
    let is_never = GrammarWord::Never.is(&context.segments(side)[at].form);
    let mut pairs = others.windows(2);
    let than =
        pairs.position(|pair| GrammarWord::Than.is(&pair[0].form) && GrammarWord::Ever.is(&pair[1].form));
    than.filter(|_| is_never).map(|than| than + 1)
}

/// Two negators that deny the same.
fn report_both(context: &mut Context, side: Side, at: usize, answer: usize) {
    let note = format!(
        "{} and {}: both deny.",
        context.quoted(side, at..at + 1),
        context.quoted(side.other(), answer..answer + 1)
    );
    context.report_pair(
        DivergenceKind::Synonym,
        Severity::Wording,
        side,
        at..at + 1,
        answer..answer + 1,
        note,
    );
}

/// A negator without a counterpart.
fn lone(context: &mut Context, side: Side, at: usize) {
    if context.is_explained(side, at) {
        return;
    }
    if let Some(answer) = answering_subject(context, side, at) {
        report_both(context, side, at, answer);
        return;
    }
    let Some(denied) = target(context, side, at) else { return };
    let Some(link) = context.link_of(side, denied) else { return };
    let partner = Context::segments_of(link, side.other()).start;
    // The other side may deny by a negator of its own, in other words.
    let answer = negators(context, side.other())
        .into_iter()
        .find(|&n| target(context, side.other(), n) == Some(partner));
    if let Some(answer) = answer {
        report_both(context, side, at, answer);
        return;
    }
    if let Some(inner) = raised(context, side, denied) {
        let note = format!(
            "{} denies the outer clause {}, {} the inner one {}: the same claim.",
            context.quoted(side, at..at + 1),
            context.here_or_there(side),
            context.quoted(side.other(), inner..inner + 1),
            context.here_or_there(side.other())
        );
        context.report_pair(
            DivergenceKind::Synonym,
            Severity::Wording,
            side,
            at..at + 1,
            inner..inner + 1,
            note,
        );
        return;
    }
    // A word that denies by itself: `refused to sign` is more than `did not sign`.
    let denial = (0..partner).rev().take(DENIAL_REACH).find(|&i| {
        let segment = &context.segments(side.other())[i];
        let base = || context.lexicon.word(segment.entry().base()).value(Class::Denial).is_some();
        context.is_open(side.other(), i) && segment.is_content() && (segment.is(Class::Denial) || base())
    });
    if let Some(denial) = denial {
        let (own, other) = (at..at + 1, denial..partner);
        let note = format!(
            "{} and {}: two denials of unlike force.",
            context.quoted(side, own.clone()),
            context.quoted(side.other(), other.clone())
        );
        context.report_pair(DivergenceKind::Negation, Severity::Meaning, side, own, other, note);
        return;
    }
    if let (Some(own), Some(other)) =
        (condition(context, side, GrammarWord::If), condition(context, side.other(), GrammarWord::Unless))
    {
        let note = "‘if … not’ and ‘unless’: one condition.".to_owned();
        context.report_pair(
            DivergenceKind::Synonym,
            Severity::Wording,
            side,
            own..own + 1,
            other..other + 1,
            note,
        );
        context.explain_side(side, at..at + 1);
        return;
    }
    let ellipsis = context.counterpart(side, at..at + 1);
    let swallowed = context
        .segments(side.other())
        .get(ellipsis.start.saturating_sub(1)..ellipsis.end)
        .is_some_and(|u| u.iter().any(|u| u.is_ellipsis()));
    let note = if swallowed {
        format!(
            "The ellipsis {} leaves out {}.",
            context.here_or_there(side.other()),
            context.quoted(side, at..at + 1)
        )
    } else {
        format!(
            "{} is denied {}, not {}.",
            context.quoted(side, denied..denied + 1),
            context.here_or_there(side),
            context.here_or_there(side.other())
        )
    };
    let other = match context.link_of(side, at) {
        Some(own_link) => Context::segments_of(own_link, side.other()),
        None => partner..partner + 1,
    };
    let own = at..at + 1;
    if swallowed || context.same_word_share() >= DENIAL_SAME_WORD_SHARE {
        context.report_pair(DivergenceKind::Negation, Severity::Meaning, side, own, other, note);
    } else {
        // Too little in common to tell what is denied.
        let retold =
            format!("{} stands only {}.", context.quoted(side, own.clone()), context.here_or_there(side));
        let fallback =
            Fallback { kind: DivergenceKind::Paraphrase, note: retold, kept_if: KeptIf::SomeRewording };
        let (a, b) = if side == Side::A { (own, other) } else { (other, own) };
        context.report_open(DivergenceKind::Negation, a, b, note, fallback);
    }
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            ("We will accept the deal.", "We will not accept the deal.", "negation meaning"),
            (
                "the landlord is not permitted to end the lease",
                "the landlord is ... permitted to end the lease",
                "negation meaning",
            ),
            ("Such floods are not uncommon.", "Such floods are common.", "synonym wording"),
            (
                "I don't know how nobody feel.",
                "I don't know how anybody feels.",
                "function-word cosmetic, inflection cosmetic",
            ),
            ("The sky has no clouds.", "The sky is cloudless.", "synonym wording"),
            (
                "We will not only defend ourselves but win.",
                "We will defend ourselves and win.",
                "function-word cosmetic, function-word cosmetic",
            ),
            ("She refused to sign the letter.", "She did not sign the letter.", "negation meaning"),
        ]);
    }

    #[test]
    fn a_denying_verb_stands_close() {
        check(&[
            ("She refused to even sign the letter.", "She did not sign the letter.", "negation meaning"),
            (
                "She refused to even just sign the letter.",
                "She did not sign the letter.",
                "modality wording, negation meaning, omission wording",
            ),
        ]);
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

    #[test]
    fn a_denial_in_a_retold_sentence() {
        check(&[
            (
                "We did not sail beside the dam near the boat before the piano beyond the wall under the \
                 grain today.",
                "We did sail beside the road near the boat before the ladder beyond the wall under the \
                 coal today.",
                "negation meaning, paraphrase wording, paraphrase wording, paraphrase wording",
            ),
            (
                "The captain of the ferry did not want to sail on Monday with grain for towns.",
                "The pilot of the barge did want to sail on Monday with coal for farms.",
                "paraphrase wording, paraphrase wording, paraphrase wording, paraphrase wording, synonym \
                 wording",
            ),
        ]);
    }

    #[test]
    fn a_denial_raised_from_the_inner_clause() {
        check(&[(
            "I don't think the pier is safe.",
            "I think the pier is not safe.",
            "paraphrase wording, synonym wording",
        )]);
    }

    #[test]
    fn what_it_leaves_alone() {
        check(&[
            (
                "The well is not only deep but wide.",
                "The well is deep and wide.",
                "function-word cosmetic, function-word cosmetic",
            ),
            ("We will pay, but we will not stay.", "We will pay.", "truncation meaning"),
        ]);
    }
}
