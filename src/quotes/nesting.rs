//! Spans: where each quotation stands, what it is nested in, and the sentence round it.

use crate::document::Document;
use crate::quotes::quote_span::{MarkPair, Marks};
use crate::text::span::Span;

/// Where one quotation stands, by its marks.
#[derive(Clone, Debug)]
pub(crate) struct QuoteSpan {
    /// The words between the marks, without blanks at the edges.
    pub span: Span,
    /// The words with their marks.
    pub outer: Span,
    /// The sentence it stands in, narrator's words included.
    pub context: Span,
    /// Which marks it has.
    pub marks: Marks,
    /// The quotation it is nested in, by its place in the list.
    pub parent: Option<usize>,
}

/// The quotations of an article by their marks, by start, outer before inner.
pub(crate) fn quote_spans(document: &Document, pairs: &[MarkPair]) -> Vec<QuoteSpan> {
    let mut found: Vec<QuoteSpan> = Vec::with_capacity(pairs.len());
    let mut open: Vec<usize> = Vec::new();
    for pair in pairs {
        let span = document.span(&(pair.start..pair.end));
        while open.last().and_then(|q| found.get(*q)).is_some_and(|outer| outer.outer.end <= span.start) {
            open.pop();
        }
        let index = found.len();
        found.push(QuoteSpan {
            span,
            outer: document.span(&(pair.outer_start..pair.outer_end)),
            context: context(document, pair),
            marks: match (pair.opened, pair.closed) {
                (true, true) => Marks::Paired,
                (false, true) => Marks::MissingOpen,
                (true, false) => Marks::MissingClose,
                (false, false) => Marks::None,
            },
            parent: open.last().copied(),
        });
        open.push(index);
    }
    found
}

/// From the start of the sentence with the opening mark to the end of the one with the closing mark.
fn context(document: &Document, pair: &MarkPair) -> Span {
    let first = document.sentences.get(document.sentence_of(pair.outer_start));
    let last = document.sentences.get(document.sentence_of(pair.outer_end.saturating_sub(1)));
    match (first, last) {
        (Some(first), Some(last)) => document.span(&(first.start..last.end)),
        _ => document.span(&(pair.outer_start..pair.outer_end)),
    }
}

#[cfg(test)]
mod tests {
    use crate::document::tests::ask;
    use crate::quotes::find;
    use crate::quotes::quote_span::Marks;

    #[test]
    fn missing_marks_are_told() {
        for (source, marks) in [
            ("“The pier is safe.", Marks::MissingClose),
            ("The pier is quite safe,\" they say.", Marks::MissingOpen),
            ("“The pier is safe.”", Marks::Paired),
        ] {
            assert_eq!(ask(source, "en", |document| find(document).spans[0].marks), marks, "{source:?}");
        }
    }

    #[test]
    fn quotations_know_their_parent_and_their_sentence() {
        let source = "It rained. “He said: ‘It is safe’, and ‘I left’,” she said. “No.”";
        ask(source, "en", |document| {
            let spans = find(document).spans;
            let parents: Vec<Option<usize>> = spans.iter().map(|quote| quote.parent).collect();
            assert_eq!(parents, [None, Some(0), Some(0), None]);
            let sentence = "“He said: ‘It is safe’, and ‘I left’,” she said.";
            assert_eq!(spans[1].context.of(source), sentence);
            assert_eq!(spans[1].outer.of(source), "‘It is safe’");
        });
    }
}
