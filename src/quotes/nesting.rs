//! From pairs of marks to quotations: exact spans, what is nested in what, and the sentence round each.

use crate::attribution::quote::{Quote, QuoteIdx};
use crate::document::Document;
use crate::quotes::quote_span::{MarkPair, Marks};
use crate::quotes::quote_type::QuoteKind;
use crate::text::order;
use crate::text::span::Span;

/// The quotations of an article by their marks, by start, outer before inner; kinds and speakers are still to
/// be found.
pub(crate) fn quotes(page: &Document, pairs: &[MarkPair]) -> Vec<Quote> {
    let mut found: Vec<Quote> = Vec::with_capacity(pairs.len());
    let mut open: Vec<QuoteIdx> = Vec::new();
    for pair in pairs {
        let span = page.span(&(pair.start..pair.end));
        while open
            .last()
            .and_then(|q| found.get(q.0 as usize))
            .is_some_and(|outer| outer.outer.end <= span.start)
        {
            open.pop();
        }
        let index = QuoteIdx(u32::try_from(found.len()).unwrap_or(u32::MAX));
        found.push(Quote {
            kind: if open.is_empty() { QuoteKind::Direct } else { QuoteKind::Nested },
            span,
            outer: page.span(&(pair.outer_start..pair.outer_end)),
            context: context(page, pair),
            marks: match (pair.opened, pair.closed) {
                (true, true) => Marks::Paired,
                (false, true) => Marks::MissingOpen,
                (true, false) => Marks::MissingClose,
                (false, false) => Marks::None,
            },
            continues: None,
            same_turn_as: None,
            parent: open.last().copied(),
            cue: None,
            speaker: None,
        });
        open.push(index);
    }
    found
}

/// From the start of the sentence with the opening mark to the end of the one with the closing mark.
fn context(page: &Document, pair: &MarkPair) -> Span {
    let first = page.sentences.get(page.sentence_of(pair.outer_start));
    let last = page.sentences.get(page.sentence_of(pair.outer_end.saturating_sub(1)));
    match (first, last) {
        (Some(first), Some(last)) => page.span(&(first.start..last.end)),
        _ => page.span(&(pair.outer_start..pair.outer_end)),
    }
}

/// Puts restatements among the quotations, by start, and renumbers what points at a quotation.
pub(crate) fn merge(quotes: &mut Vec<Quote>, restated: Vec<Quote>) {
    let mut all: Vec<(Option<usize>, Quote)> =
        quotes.drain(..).enumerate().map(|(number, quote)| (Some(number), quote)).collect();
    let marked = all.len();
    all.extend(restated.into_iter().map(|quote| (None, quote)));
    order::by_key(&mut all, |(number, quote)| {
        order::key([
            quote.outer.start as usize,
            order::falling(quote.outer.end as usize),
            usize::from(number.is_none()),
            0,
        ])
    });
    let mut place = vec![0; marked];
    for (at, (number, _)) in all.iter().enumerate() {
        if let Some(known) = number.and_then(|n| place.get_mut(n)) {
            *known = at;
        }
    }
    let moved = |index: QuoteIdx| {
        place.get(index.0 as usize).and_then(|&at| u32::try_from(at).ok()).map_or(index, QuoteIdx)
    };
    quotes.extend(all.into_iter().map(|(_, mut quote)| {
        quote.continues = quote.continues.map(moved);
        quote.same_turn_as = quote.same_turn_as.map(moved);
        quote.parent = quote.parent.map(moved);
        quote
    }));
}
