//! What a reader should know of an article's marks: those that are missing, and those that are left over.

use crate::document::Document;
use crate::quotes::mark_candidate::MarkCandidate;
use crate::quotes::quote_span::MarkPair;
use crate::text::note::Note;

/// One note for each missing and each left-over mark, in order.
pub(crate) fn notes(document: &Document, pairs: &[MarkPair], strays: &[MarkCandidate]) -> Vec<Note> {
    let note = |code, span, message: &str| Note { code, span: Some(span), message: message.to_owned() };
    let mut found: Vec<Note> = strays
        .iter()
        .map(|glyph| {
            note(
                "stray-mark",
                glyph.span(document),
                "This quotation mark opens and closes nothing, so it was left out.",
            )
        })
        .collect();
    for pair in pairs {
        let outer = document.span(&(pair.outer_start..pair.outer_end));
        if !pair.closed && !pair.continues {
            found.push(note(
                "unclosed-mark",
                outer,
                "This quotation is never closed; it was read to the end of its paragraph or its words.",
            ));
        }
        if !pair.opened {
            found.push(note(
                "unopened-mark",
                outer,
                "This quotation is closed but never opened; it was read from the start of its sentence.",
            ));
        }
    }
    found.sort_by_key(|n| n.span.map_or((0, 0), |span| (span.start, span.end)));
    found
}
