//! Quotation marks to quote spans.

pub mod interrupted;
pub mod mark_candidate;
pub mod mark_note;
pub mod mark_pairing;
pub mod nesting;
pub mod quote_span;
pub mod quote_type;

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
    let (pairs, strays) = quote_span::pairs(document);
    let pairs = interrupted::cut(document, pairs);
    let spans = nesting::quote_spans(document, &pairs);
    let notes = mark_note::notes(document, &pairs, &strays);
    MarkedQuotes { pairs, spans, notes }
}

impl MarkedQuotes {
    /// The quotations that lie in no other, with their numbers.
    pub fn outermost(&self) -> Vec<(usize, MarkPair)> {
        let numbered = self.pairs.iter().copied().enumerate();
        numbered.zip(&self.spans).filter(|(_, span)| span.parent.is_none()).map(|(pair, _)| pair).collect()
    }
}
