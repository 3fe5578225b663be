//! What a reader should know of an article's marks: those that are missing, and those that are left over.

use super::glyph::Glyph;
use super::page::Page;
use super::pair::Pair;
use crate::sort;
use crate::span::Span;

/// Something about an article that its reader should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Which kind, in kebab-case: `unclosed-mark`, `unopened-mark`, `stray-mark`.
    pub code: &'static str,
    /// Where.
    pub span: Option<Span>,
    /// One plain sentence.
    pub message: String,
}

/// One note for each missing and each left-over mark, in order.
pub(super) fn notes(page: &Page, pairs: &[Pair], strays: &[Glyph]) -> Vec<Note> {
    let note = |code, span, message: &str| Note { code, span: Some(span), message: message.to_owned() };
    let mut found: Vec<Note> = strays
        .iter()
        .map(|glyph| note("stray-mark", glyph.span(page), "This quotation mark opens and closes nothing, so it was left out."))
        .collect();
    for pair in pairs {
        let outer = page.span(&(pair.outer_start..pair.outer_end));
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
    sort::by_key(&mut found, |n| sort::key(n.span.map_or([0; 4], |span| [span.start as usize, span.end as usize, 0, 0])));
    found
}
