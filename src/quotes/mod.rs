//! Quotation marks to quotations: what stands between the marks of an article, and of which type it is.
//!
//! In: a [`Document`]. Out: [`MarkedQuotes`], by [`find`]. In reading order:
//!
//! - [`html`], [`mark_glyph`]: what may be a mark, tags passed over;
//! - [`mark_style`], [`mark_neighbour`], [`mark_cost`], [`mark_candidate`]: how likely it opens or closes;
//! - [`open_marks`], [`pairing_search`], [`quote_span`], [`mark_pairing`]: which mark belongs to which;
//! - [`missing_mark`], [`interrupted`]: reporting clauses that lie inside the marks;
//! - [`nesting`], [`mark_note`]: what is nested in what, and which marks are missing or left over;
//! - [`quote_type`]: speech, fragment, term or title, asked by attribution;
//! - [`thresholds`]: costs and reaches.

pub(crate) mod html;
pub(crate) mod interrupted;
pub(crate) mod mark_candidate;
pub(crate) mod mark_cost;
pub(crate) mod mark_glyph;
pub(crate) mod mark_neighbour;
pub(crate) mod mark_note;
pub(crate) mod mark_pairing;
pub(crate) mod mark_style;
pub(crate) mod missing_mark;
pub(crate) mod nesting;
pub(crate) mod open_marks;
pub(crate) mod pairing_search;
pub(crate) mod quote_span;
pub(crate) mod quote_type;
pub(crate) mod thresholds;

use crate::document::Document;
use crate::text::diagnostic::Diagnostic;
use nesting::QuoteSpan;
use quote_span::MarkPair;

/// What stands between quotation marks in one article.
#[derive(Debug)]
pub(crate) struct MarkedQuotes {
    /// The marks of each, by start, outer before inner.
    pub pairs: Vec<MarkPair>,
    /// Where each stands, one for one with its marks.
    pub spans: Vec<QuoteSpan>,
    /// Marks that are missing or left over.
    pub notes: Vec<Diagnostic>,
}

/// Finds the quotations of an article by their marks.
pub(crate) fn find(document: &Document) -> MarkedQuotes {
    let (pairs, strays) = mark_pairing::pairs(document);
    let pairs = interrupted::cut(document, pairs);
    let spans = nesting::quote_spans(document, &pairs);
    let notes = mark_note::notes(document, &pairs, &strays);
    MarkedQuotes { pairs, spans, notes }
}

impl MarkedQuotes {
    /// The quotations that lie in no other, with their numbers.
    pub(crate) fn outermost(&self) -> Vec<(usize, MarkPair)> {
        let numbered = self.pairs.iter().copied().enumerate();
        numbered.zip(&self.spans).filter(|(_, span)| span.parent.is_none()).map(|(pair, _)| pair).collect()
    }
}
