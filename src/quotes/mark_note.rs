//! What a reader should know of an article's marks: those that are missing, and those that are left over.

use crate::document::Document;
use crate::quotes::mark_candidate::MarkCandidate;
use crate::quotes::quote_span::MarkPair;
use crate::text::diagnostic::{Diagnostic, DiagnosticCode};

/// One note for each missing and each left-over mark, in order.
pub(crate) fn notes(document: &Document, pairs: &[MarkPair], strays: &[MarkCandidate]) -> Vec<Diagnostic> {
    let note = |code, span, message: &str| Diagnostic { code, span: Some(span), message: message.to_owned() };
    let mut found: Vec<Diagnostic> = strays
        .iter()
        .map(|glyph| {
            note(
                DiagnosticCode::StrayMark,
                glyph.span(document),
                "This quotation mark opens and closes nothing, so it was left out.",
            )
        })
        .collect();
    for pair in pairs {
        let outer = document.span(&(pair.outer_start..pair.outer_end));
        if !pair.closed && !pair.continues {
            found.push(note(
                DiagnosticCode::UnclosedMark,
                outer,
                "This quotation is never closed; it was read to the end of its paragraph or its words.",
            ));
        }
        if !pair.opened {
            found.push(note(
                DiagnosticCode::UnopenedMark,
                outer,
                "This quotation is closed but never opened; it was read from the start of its sentence.",
            ));
        }
    }
    found.sort_by_key(|n| n.span.map_or((0, 0), |span| (span.start, span.end)));
    found
}
