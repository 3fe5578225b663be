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
use crate::divergence::boundaries::{self, Cut};
use crate::divergence::context::{Context, Side};
use crate::divergence::severity::{Hold, Otherwise};
use crate::divergence::{DivergenceKind, Severity};
use crate::lexicon::{Class, Modal};

pub(crate) fn judge(collation: &mut Context) {
    if boundaries::core(collation, Side::A).is_none() {
        no_overlap(collation);
        return;
    }
    let [a, b] = Side::BOTH.map(|side| boundaries::cuts(collation, side));
    for (side, own, other) in [(Side::A, &a, &b), (Side::B, &b, &a)] {
        for cut in own {
            // Articles and what bounds a number have judges of their own.
            let small = |u: &Segment| u.is_mark() || u.is(Class::Article) || u.is(Class::Comparator);
            if collation.units(side)[cut.units.clone()].iter().all(small) {
                continue;
            }
            let limits = if cut.front { limits_before } else { condition_behind };
            limits(collation, side, cut.units.clone());
            let note = format!(
                "{} was cut off {}.",
                collation.quoted(side, cut.units.clone()),
                collation.word(side.other())
            );
            collation.explain_cut(side, cut.units.clone());
            // A quotation is a choice of words by nature; of two whole texts, what one lacks may be a loss,
            // but for who said it.
            if collation.is_quotation()
                || boundaries::is_attribution(collation, side, &cut.units)
                || !is_sentence(collation, side.other())
                || whole_sentences(collation, side, cut, other)
            {
                collation.report_one(
                    DivergenceKind::Truncation,
                    Severity::Wording,
                    side,
                    cut.units.clone(),
                    note,
                );
                continue;
            }
            let words = boundaries::loss(collation, side, cut.units.clone());
            let otherwise =
                Otherwise { kind: DivergenceKind::Truncation, note: note.clone(), hold: Hold::Cut(words) };
            let (a, b) = if side == Side::A { (cut.units.clone(), 0..0) } else { (0..0, cut.units.clone()) };
            collation.report_open(DivergenceKind::Truncation, a, b, note, otherwise);
        }
    }
}

/// Whether a side has the capital and the stop of a whole sentence, or stands among such.
fn is_sentence(collation: &Context, side: Side) -> bool {
    let units = collation.units(side);
    let stopped = units.iter().rev().take_while(|u| u.is_mark()).any(|u| matches!(&*u.form, "." | "!" | "?"));
    stopped && units.iter().find(|u| !u.is_mark()).is_some_and(|u| u.is_capitalised() || u.quantity.is_some())
}

/// Whether whole sentences were left out, on this side or on the other, where it goes its own way: a choice,
/// too.
fn whole_sentences(collation: &Context, side: Side, cut: &Cut, others: &[Cut]) -> bool {
    let bounded = |side: Side, cut: &Cut| {
        let units = collation.units(side);
        let (first, last) =
            (units.get(cut.units.start), cut.units.end.checked_sub(1).and_then(|at| units.get(at)));
        let stop = |unit: Option<&Segment>| unit.is_some_and(|u| matches!(&*u.form, "." | "!" | "?"));
        let words = units[cut.units.clone()].iter().any(|u| !u.is_mark());
        words
            && if cut.front {
                stop(last)
            } else {
                stop(first) && collation.line(side).is_spaced(cut.units.start + 1)
            }
    };
    bounded(side, cut) || others.iter().any(|other| other.front == cut.front && bounded(side.other(), other))
}

/// As many content words on both sides, but fewer than these, are words in one place, not two pieces.
const PIECE_WORDS: usize = 3;

/// No common content word at all.
fn no_overlap(collation: &mut Context) {
    let content = |side: Side| collation.units(side).iter().filter(|u| u.is_content()).count();
    let (x, y) = (content(Side::A), content(Side::B));
    if x.min(y) == 0 || x.max(y) < PIECE_WORDS && x == y {
        return;
    }
    let (a, b) = (0..collation.units(Side::A).len(), 0..collation.units(Side::B).len());
    let note = "The two pieces share no word.".to_owned();
    if collation.is_quotation() {
        collation.report(DivergenceKind::NoOverlap, Severity::Wording, a, b, note);
    } else {
        let otherwise =
            Otherwise { kind: DivergenceKind::NoOverlap, note: note.clone(), hold: Hold::Cut(x + y) };
        collation.report_open(DivergenceKind::NoOverlap, a, b, note, otherwise);
    }
}

/// A condition or an exception tied to the end of the piece that was cut off with what follows it.
fn condition_behind(collation: &mut Context, side: Side, run: Range<usize>) {
    let units = collation.units(side);
    let opener = run.clone().find(|&at| !units[at].is_mark()).filter(|&at| units[at].is(Class::Condition));
    if let Some(at) = opener {
        let note = format!(
            "The cut takes the condition {} from what is kept {}.",
            collation.quoted(side, run),
            collation.word(side.other())
        );
        collation.report_one(DivergenceKind::Modality, Severity::Meaning, side, at..at + 1, note);
    }
}

/// Whether the narrator's own words before the marks limit what is quoted, in the same way.
fn told_before(collation: &Context, side: Side, kind: DivergenceKind) -> bool {
    let hedge = |unit: &Segment| {
        kind == DivergenceKind::Modality
            && collation.lexicon.word(unit.entry().base()).value(Class::Hedge).is_some()
    };
    collation.line(side).before.iter().any(|unit| limit(unit) == Some(kind) || hedge(unit))
}

/// How a unit limits what follows it.
fn limit(unit: &Segment) -> Option<DivergenceKind> {
    let limits = |class: Class| unit.is(class);
    if limits(Class::PseudoNegator) {
        None
    } else if limits(Class::Negation) {
        Some(DivergenceKind::Negation)
    } else if limits(Class::Hedge)
        || limits(Class::Condition)
        || unit.said().is_some_and(|m| !matches!(m, Modal::Will | Modal::Would))
    {
        Some(DivergenceKind::Modality)
    } else {
        None
    }
}

/// A negator, a hedge, a condition or a modal right before the piece that was cut off with what precedes it.
fn limits_before(collation: &mut Context, side: Side, run: Range<usize>) {
    let units = collation.units(side);
    let governing = run.clone().rev().take_while(|&at| !units[at].is_content() || units[at].is(Class::Hedge));
    let found = governing.filter_map(|at| limit(&units[at]).map(|kind| (at, kind))).last();
    if let Some((at, kind)) = found.filter(|(_, kind)| !told_before(collation, side.other(), *kind)) {
        let note = format!(
            "The cut takes {} from what is kept {}.",
            collation.quoted(side, at..at + 1),
            collation.word(side.other())
        );
        collation.report_one(kind, Severity::Meaning, side, at..at + 1, note);
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
}
