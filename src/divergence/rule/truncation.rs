//! # truncation and no-overlap
//!
//! One wording is a piece of the other, or both are pieces of one sentence and share no word.
//!
//! **Wording**, as long as what was cut does not limit what was kept. Where it does (a negation, a `may`, an
//! `I think`, an `only if` right before the piece) a second divergence of severity **meaning** names it.
//!
//! - `a wholesale attack on our forests, and it met a weak defence` / `wholesale attack on our forests`
//! - `important bilateral documents` / `important`
//!
//! It does not know what was said beyond the two wordings.

use std::ops::Range;

use crate::collation::segment::Segment;
use crate::divergence::boundaries::{self, Cut, Edge};
use crate::divergence::context::{Context, Side};
use crate::divergence::denial::negators;
use crate::divergence::finding::{Fallback, KeptIf};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::divergence::thresholds::SEPARATE_FRAGMENT_WORDS;
use crate::lexicon::{Class, ConjunctionUse, GrammarWord, Modal, Tags};

pub(crate) fn find(context: &mut Context) {
    if boundaries::core(context, Side::A).is_none() {
        no_overlap(context);
        return;
    }
    let [a, b] = Side::BOTH.map(|side| boundaries::cuts(context, side));
    for (side, own, other) in [(Side::A, &a, &b), (Side::B, &b, &a)] {
        for cut in own {
            // Articles, small words and what bounds a number have rules of their own.
            let small = |u: &Segment| {
                u.is_mark() || u.is(Class::Article) || u.is(Class::Comparator) || is_complementizer(u)
            };
            if context.segments(side)[cut.segments.clone()].iter().all(small) {
                continue;
            }
            let limits = if cut.edge == Edge::Start { limits_before } else { limit_behind };
            limits(context, side, cut.segments.clone());
            let note = format!(
                "{} was cut off {}.",
                context.quoted(side, cut.segments.clone()),
                context.here_or_there(side.other())
            );
            context.explain_cut(side, cut.segments.clone());
            // A quotation is a choice of words by nature; of two whole texts, what one lacks may be a loss,
            // but for who said it.
            if context.is_quotation()
                || boundaries::is_attribution(context, side, &cut.segments)
                || !is_sentence(context, side.other())
                || whole_sentences(context, side, cut, other)
            {
                context.report_one_sided(
                    DivergenceKind::Truncation,
                    Severity::Wording,
                    side,
                    cut.segments.clone(),
                    note,
                );
                continue;
            }
            let words = boundaries::loss_words(context, side, cut.segments.clone());
            let fallback = Fallback {
                kind: DivergenceKind::Truncation,
                note: note.clone(),
                kept_if: KeptIf::Loss(words),
            };
            let (a, b) =
                if side == Side::A { (cut.segments.clone(), 0..0) } else { (0..0, cut.segments.clone()) };
            context.report_open(DivergenceKind::Truncation, a, b, note, fallback);
        }
    }
}

/// Whether a side has the capital and the stop of a whole sentence, or stands among such.
fn is_sentence(context: &Context, side: Side) -> bool {
    let segments = context.segments(side);
    let stopped =
        segments.iter().rev().take_while(|u| u.is_mark()).any(|u| matches!(&*u.form, "." | "!" | "?"));
    stopped
        && segments.iter().find(|u| !u.is_mark()).is_some_and(|u| u.is_capitalised() || u.quantity.is_some())
}

/// Whether whole sentences were left out, on this side or on the other, where it goes its own way: a choice,
/// too.
fn whole_sentences(context: &Context, side: Side, cut: &Cut, others: &[Cut]) -> bool {
    let bounded = |side: Side, cut: &Cut| {
        let segments = context.segments(side);
        let (first, last) = (
            segments.get(cut.segments.start),
            cut.segments.end.checked_sub(1).and_then(|at| segments.get(at)),
        );
        let stop = |segment: Option<&Segment>| segment.is_some_and(|u| matches!(&*u.form, "." | "!" | "?"));
        let words = segments[cut.segments.clone()].iter().any(|u| !u.is_mark());
        words
            && if cut.edge == Edge::Start {
                stop(last)
            } else {
                stop(first) && context.line(side).is_spaced(cut.segments.start + 1)
            }
    };
    bounded(side, cut) || others.iter().any(|other| other.edge == cut.edge && bounded(side.other(), other))
}

/// No common content word at all.
fn no_overlap(context: &mut Context) {
    let content = |side: Side| context.segments(side).iter().filter(|u| u.is_content()).count();
    let (x, y) = (content(Side::A), content(Side::B));
    if x.min(y) == 0 || x.max(y) < SEPARATE_FRAGMENT_WORDS && x == y {
        return;
    }
    let (a, b) = (0..context.segments(Side::A).len(), 0..context.segments(Side::B).len());
    let note = "The two pieces share no word.".to_owned();
    if context.is_quotation() {
        context.report(DivergenceKind::NoOverlap, Severity::Wording, a, b, note);
    } else {
        let fallback =
            Fallback { kind: DivergenceKind::NoOverlap, note: note.clone(), kept_if: KeptIf::Loss(x + y) };
        context.report_open(DivergenceKind::NoOverlap, a, b, note, fallback);
    }
}

/// A condition, an exception or a hedge tied to the end of the piece that was cut off with what follows it.
fn limit_behind(context: &mut Context, side: Side, run: Range<usize>) {
    let segments = context.segments(side);
    let first = run.clone().find(|&at| !segments[at].is_mark());
    let limits = |at: &usize| segments[*at].is(Class::Condition) || segments[*at].is(Class::Hedge);
    if let Some(at) = first.filter(limits) {
        let end = run.end;
        let what = if segments[at].is(Class::Condition) { "the condition " } else { "" };
        let note = format!(
            "The cut takes {what}{} from what is kept {}.",
            context.quoted(side, run),
            context.here_or_there(side.other())
        );
        context.report_one_sided(DivergenceKind::Modality, Severity::Meaning, side, at..end, note);
    }
}

/// Whether the narrator's own words before the marks limit what is quoted, in the same way.
fn told_before(context: &Context, side: Side, kind: DivergenceKind) -> bool {
    let hedge =
        |segment: &Segment| kind == DivergenceKind::Modality && context.is_form_of(segment, Class::Hedge);
    context.line(side).before.iter().any(|segment| limit(segment) == Some(kind) || hedge(segment))
}

/// How a segment limits what follows it.
fn limit(segment: &Segment) -> Option<DivergenceKind> {
    let limits = |class: Class| segment.is(class);
    if limits(Class::PseudoNegator) {
        None
    } else if limits(Class::Negation) {
        Some(DivergenceKind::Negation)
    } else if limits(Class::Hedge)
        || limits(Class::Condition)
        || segment.said().is_some_and(|m| !matches!(m, Modal::Will | Modal::Would))
    {
        Some(DivergenceKind::Modality)
    } else {
        None
    }
}

/// Whether a segment opens what is said: `that`.
fn is_complementizer(segment: &Segment) -> bool {
    segment.said::<Tags<ConjunctionUse>>().is_some_and(|uses| uses.has(ConjunctionUse::Complementizer))
}

/// A negator, a hedge, a condition or a modal right before the piece that was cut off with what precedes it.
fn limits_before(context: &mut Context, side: Side, run: Range<usize>) {
    let segments = context.segments(side);
    let is_stop = |at: usize| matches!(&*segments[at].form, "." | "!" | "?" | ";");
    // Behind `that` stands what the predicate before it governs, asides passed over: `It is possible, though it is
    // early, that the pier leaks`.
    let is_complement = run
        .clone()
        .rev()
        .find(|&at| !segments[at].is_mark())
        .is_some_and(|at| is_complementizer(&segments[at]));
    let is_coordinate =
        |at: usize| GrammarWord::But.is(&segments[at].form) || GrammarWord::And.is(&segments[at].form);
    let governs = |at: usize| {
        let small = !segments[at].is_content() || segments[at].is(Class::Hedge);
        !is_stop(at) && !is_coordinate(at) && (small || is_complement)
    };
    let governing = run.clone().rev().take_while(|&at| governs(at));
    let found = governing.filter_map(|at| limit(&segments[at]).map(|kind| (at, kind))).last();
    let denied_there = |kind| kind == DivergenceKind::Negation && !negators(context, side.other()).is_empty();
    // `I need help`, `needed help`: the other side opens with a limit of its own.
    let limited_there = |kind| {
        let others = context.segments(side.other());
        let opening = boundaries::core(context, side.other()).map_or(0, |core| core.start);
        others[..opening].iter().any(|segment| limit(segment) == Some(kind))
    };
    let lost = found.filter(|&(_, kind)| {
        !told_before(context, side.other(), kind) && !denied_there(kind) && !limited_there(kind)
    });
    if let Some((at, kind)) = lost {
        let note = format!(
            "The cut takes {} from what is kept {}.",
            context.quoted(side, at..at + 1),
            context.here_or_there(side.other())
        );
        context.report_one_sided(kind, Severity::Meaning, side, at..at + 1, note);
    }
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            (
                "The pier is safe for all boats, the harbour master told reporters on Monday.",
                "The pier is safe for all boats.",
                "truncation wording",
            ),
            (
                "a wholesale attack on our forests, and it met a weak defence",
                "wholesale attack on our forests",
                "article cosmetic, truncation wording",
            ),
            (
                "But I think that there is a great chance.",
                "There is a great chance.",
                "modality meaning, truncation wording",
            ),
            (
                "We will pay, provided the court agrees.",
                "We will pay.",
                "modality meaning, truncation meaning",
            ),
            (
                "It is possible, though we came only once, that the pier leaks.",
                "The pier leaks.",
                "modality meaning, truncation wording",
            ),
            ("that the pier leaks at high tide", "The pier leaks at high tide.", "function-word cosmetic"),
            ("We had guards in name only.", "We had guards.", "modality meaning, truncation meaning"),
            (
                "We will sail as soon as the insurers have signed.",
                "We will sail.",
                "modality meaning, truncation meaning",
            ),
            (
                "‘I believe that the dam will hold.’",
                "She said she believed ‘the dam will hold’.",
                "truncation wording",
            ),
            (
                "He spoke of ‘the village harvest festival’.",
                "They came ‘on the last night’.",
                "no-overlap wording",
            ),
        ]);
    }

    #[test]
    fn two_words_are_no_fragments() {
        check(&[
            ("old weirs", "boats sink", "sense meaning"),
            ("old weirs leak", "new boats sink", "no-overlap meaning"),
        ]);
    }

    #[test]
    fn what_it_leaves_alone() {
        check(&[
            ("We will not pay.", "We will pay.", "negation meaning"),
            ("The pier, said the mayor, is safe.", "The pier is safe.", "omission wording"),
        ]);
    }
}
