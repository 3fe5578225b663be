//! # span-boundary
//!
//! A word that one outlet keeps inside the marks stands just outside them in the other: `with the blessing
//! of` / with `the blessing of`.
//!
//! **Cosmetic**: both print the word; only the marks differ.
//!
//! - `discussed the harvest` / discussed `the harvest` (in its sentence)
//! - `at the cost of the town` / at `the cost of the town` (in its sentence)
//!
//! It says nothing of words that the other article does not print beside the quotation, nor of longer pieces;
//! those were cut.

use crate::divergence::boundaries::{self, Edge};
use crate::divergence::context::{Context, Side};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::divergence::thresholds::BOUNDARY_WORDS;

pub(crate) fn find(context: &mut Context) {
    for side in Side::BOTH {
        for cut in boundaries::cuts(context, side) {
            let segments = &context.segments(side)[cut.segments.clone()];
            let forms: Vec<&str> = segments.iter().filter(|u| !u.is_mark()).map(|u| &*u.form).collect();
            let other = context.line(side.other());
            // What leads up to the quotation; a head noun left outside its end leaves a shorter piece.
            let Some(rest) = other.before.len().checked_sub(forms.len()).filter(|_| cut.edge == Edge::Start)
            else {
                continue;
            };
            let printed = other.before.get(rest..).unwrap_or(&[]);
            if forms.is_empty()
                || forms.len() > BOUNDARY_WORDS
                || !printed.iter().map(|u| &*u.form).eq(forms.iter().copied())
            {
                continue;
            }
            let note = format!(
                "{} stands inside the marks {}, outside them {}.",
                context.quoted(side, cut.segments.clone()),
                context.here_or_there(side),
                context.here_or_there(side.other())
            );
            let (own, outside) = (context.line(side).span(cut.segments.clone()), other.span_of(printed));
            let (a, b) = if side == Side::A { (own, outside) } else { (outside, own) };
            context.explain_side(side, cut.segments);
            context.report_context(DivergenceKind::SpanBoundary, Severity::Cosmetic, a, b, note);
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
                "He spoke with ‘the blessing of the mayor’.",
                "He spoke ‘with the blessing of the mayor’.",
                "span-boundary cosmetic",
            ),
            (
                "They ‘discussed the harvest’ in May.",
                "They discussed ‘the harvest’ in May.",
                "span-boundary cosmetic",
            ),
            ("They ‘discussed the harvest’ in May.", "They rued ‘the harvest’ in May.", "truncation wording"),
        ]);
    }

    #[test]
    fn longer_runs_are_cuts() {
        check(&[
            (
                "He spoke with the full ‘blessing of the mayor’.",
                "He spoke ‘with the full blessing of the mayor’.",
                "span-boundary cosmetic",
            ),
            (
                "He spoke with the full old ‘blessing of the mayor’.",
                "He spoke ‘with the full old blessing of the mayor’.",
                "truncation wording",
            ),
        ]);
    }
}
