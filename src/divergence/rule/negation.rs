//! # negation
//!
//! What one wording affirms the other denies: a `not` too many or too few, a `no` or a `without`, a verb that
//! denies by itself (`refused to`), or a `not` that an ellipsis has swallowed.
//!
//! **Meaning**, always. Two denials that cancel (`not uncommon` / `common`, `not fat` / `thin`) are a
//! synonym, not a negation.
//!
//! - `We will accept the deal` / `We will not accept the deal`
//! - `is not permitted` / `is … permitted`
//!
//! It says nothing of a negation that was cut off with its whole clause.

use crate::collation::segment::Segment;
use crate::divergence::context::{Context, Side};
use crate::divergence::denial::{denies_the_whole, deny_alike, negators, target};
use crate::divergence::finding::{Fallback, KeptIf};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::divergence::thresholds::{DENIAL_REACH, DENIAL_SAME_WORD_SHARE};
use crate::lexicon::{Class, DenialUse, GrammarWord, Quantifier};

pub(crate) fn find(context: &mut Context) {
    for side in Side::BOTH {
        answers(context, side);
    }
    for side in Side::BOTH {
        for at in negators(context, side) {
            lone(context, side, at);
        }
    }
}

/// `Yes` here, `No` there, as answers.
fn answers(context: &mut Context, side: Side) {
    let answer = |side: Side, word: GrammarWord| {
        let segments = context.segments(side);
        (0..segments.len()).find(|&at| {
            word.is(&segments[at].form)
                && !context.is_explained(side, at)
                && segments.get(at + 1).is_none_or(|next| next.is_mark())
        })
    };
    let Some((yes, no)) = answer(side, GrammarWord::Yes).zip(answer(side.other(), GrammarWord::No)) else {
        return;
    };
    let note = format!("Yes {}, no {}.", context.here_or_there(side), context.here_or_there(side.other()));
    let (own, other) = (yes..yes + 1, no..no + 1);
    context.report_pair(DivergenceKind::Negation, Severity::Meaning, side, own, other, note);
}

/// The place of a word that opens a condition and has no equal on the other side.
fn condition(context: &Context, side: Side, word: GrammarWord) -> Option<usize> {
    (0..context.segments(side).len())
        .find(|&at| word.is(&context.segments(side)[at].form) && !context.is_explained(side, at))
}

/// The negator of the other side that denies what is thought, where this side denies the thinking: `I don't
/// think it is safe`, `I think it is not safe` (Horn 1978, on raised negation).
fn raised(context: &Context, side: Side, denied: usize) -> Option<usize> {
    let verb = &context.segments(side)[denied];
    if !context.is_form_of(verb, Class::Raising) {
        return None;
    }
    negators(context, side.other()).into_iter().find(|&at| {
        let inner = target(context, side.other(), at);
        inner.and_then(|inner| context.partner(side.other(), inner)).is_some_and(|own| own > denied)
    })
}

fn report_raised(context: &mut Context, side: Side, outer: usize, inner: usize) {
    let note = format!(
        "{} denies the outer clause {}, {} the inner one {}: the same claim.",
        context.quoted(side, outer..outer + 1),
        context.here_or_there(side),
        context.quoted(side.other(), inner..inner + 1),
        context.here_or_there(side.other())
    );
    let (kind, severity) = (DivergenceKind::Synonym, Severity::Wording);
    context.report_pair(kind, severity, side, outer..outer + 1, inner..inner + 1, note);
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

/// Two negators of one claim; what one denies of all the other may deny of every one.
fn report_answered(context: &mut Context, side: Side, at: usize, answer: usize) {
    let whole = [denies_the_whole(context, side, at), denies_the_whole(context, side.other(), answer)];
    if whole[0] == whole[1] {
        report_both(context, side, at, answer);
        return;
    }
    let note = format!(
        "{} and {}: one denies that it is so of all, the other that it is so at all.",
        context.quoted(side, at..at + 1 + usize::from(whole[0])),
        context.quoted(side.other(), answer..answer + 1 + usize::from(whole[1]))
    );
    let (own, other) = (at..at + 1, answer..answer + 1);
    context.report_pair(DivergenceKind::Negation, Severity::Meaning, side, own, other, note);
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
    if let Some(inner) = raised(context, side, denied) {
        report_raised(context, side, at, inner);
        return;
    }
    let outer = negators(context, side.other()).into_iter().find(|&outer| {
        let thought = target(context, side.other(), outer);
        thought.and_then(|thought| raised(context, side.other(), thought)) == Some(at)
    });
    if let Some(outer) = outer {
        report_raised(context, side.other(), outer, at);
        return;
    }
    // The other side may deny by a negator of its own, in other words.
    let answer = negators(context, side.other()).into_iter().find(|&answer| {
        target(context, side.other(), answer) == Some(partner)
            || deny_alike(context, side, at, answer)
            || deny_alike(context, side.other(), answer, at)
    });
    if let Some(answer) = answer {
        report_answered(context, side, at, answer);
        return;
    }
    // A word that denies by itself: `refused to sign` is more than `did not sign`.
    let denial = (0..partner).rev().take(DENIAL_REACH).find(|&i| {
        let segment = &context.segments(side.other())[i];
        context.is_open(side.other(), i) && segment.is_content() && context.is_form_of(segment, Class::Denial)
    });
    if let Some(denial) = denial {
        let willed = context.said_of::<DenialUse>(&context.segments(side.other())[denial]).is_some();
        let (own, other) = (at..at + 1, denial..partner);
        let words = format!(
            "{} and {}",
            context.quoted(side, own.clone()),
            context.quoted(side.other(), other.clone())
        );
        let (kind, severity, note) = if willed {
            (DivergenceKind::Negation, Severity::Meaning, format!("{words}: two denials of unlike force."))
        } else {
            (DivergenceKind::Synonym, Severity::Wording, format!("{words}: both deny."))
        };
        context.report_pair(kind, severity, side, own, other, note);
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
            ("Yes, we will.", "No, we will not.", "function-word cosmetic, negation meaning"),
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
    fn one_denial_in_other_words() {
        check(&[
            (
                "The board did not give a clear answer.",
                "The board gave no definite answer.",
                "inflection cosmetic, synonym wording, synonym wording",
            ),
            ("It does not pose a threat.", "It poses no threat.", "inflection cosmetic, synonym wording"),
            (
                "We will not close the pier but open the mill.",
                "We will close the pier but not open the mill.",
                "negation meaning, negation meaning",
            ),
            (
                "It has not yet been decided.",
                "It is yet to be decided.",
                "inflection cosmetic, synonym wording",
            ),
            ("She failed to sign the letter.", "She did not sign the letter.", "synonym wording"),
        ]);
    }

    #[test]
    fn a_whole_denied() {
        check(&[
            ("Not all the boats leak.", "None of the boats leak.", "negation meaning"),
            ("Not all the boats leak.", "Not all of the boats leak.", "function-word cosmetic"),
        ]);
    }

    #[test]
    fn denials_without_not() {
        check(&[
            ("The work is far from finished.", "The work is finished.", "negation meaning"),
            ("We are yet to sign the deal.", "We have signed the deal.", "negation meaning, tense wording"),
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
        check(&[
            (
                "I don't think the pier is safe.",
                "I think the pier is not safe.",
                "paraphrase wording, synonym wording",
            ),
            (
                "We do not expect that they will come.",
                "We expect that they will not come.",
                "paraphrase wording, synonym wording",
            ),
        ]);
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
