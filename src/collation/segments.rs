//! The segments of one reading, with their place in its article.

use std::ops::Range;

use crate::collation::reading::Telling;
use crate::collation::segment::{Segment, SegmentTrait};
use crate::collation::thresholds::NAME_WEIGHT;
use crate::text::span::Span;
use crate::text::token::Token;

/// The segments of one side of a comparison.
#[derive(Debug)]
pub(crate) struct Segments<'r> {
    /// The quoted segments in order.
    pub segments: Vec<Segment<'r>>,
    /// The narrator's words right before the marks, if they belong to the same phrase.
    pub before: Vec<Segment<'r>>,
    /// The narrator's words right after the marks, likewise.
    pub after: Vec<Segment<'r>>,
    /// How its words come to stand there.
    pub telling: Telling,
    pub(crate) source: &'r str,
    pub(crate) article_tokens: &'r [Token],
}

impl Segments<'_> {
    /// Where some quoted segments stand in the article; `None` for no segments.
    pub(crate) fn span(&self, segments: Range<usize>) -> Option<Span> {
        self.span_of(self.segments.get(segments)?)
    }

    /// Where a run of segments stands in the article; `None` for no segments.
    pub(crate) fn span_of(&self, segments: &[Segment]) -> Option<Span> {
        let first = self.article_tokens.get(segments.first()?.tokens.start)?.span;
        let last = self.article_tokens.get(segments.last()?.tokens.end.checked_sub(1)?)?.span;
        Some(first.join(last))
    }

    /// Some quoted segments as written.
    pub(crate) fn text(&self, segments: Range<usize>) -> String {
        self.text_of(self.segments.get(segments).unwrap_or(&[]))
    }

    /// A run of segments as written.
    pub(crate) fn text_of(&self, segments: &[Segment]) -> String {
        let span = self.span_of(segments).unwrap_or_default();
        span.of(self.source).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Whether a blank stands before a quoted segment.
    pub(crate) fn is_spaced(&self, at: usize) -> bool {
        self.segments
            .get(at)
            .and_then(|segment| self.article_tokens.get(segment.tokens.start))
            .is_some_and(|token| token.spaced)
    }
}

/// Marks as names the words that stand with a capital on both sides and are surely names on one.
pub(crate) fn share_names(a: &mut Segments, b: &mut Segments) {
    borrow_names(a, b);
    borrow_names(b, a);
}

fn borrow_names(side: &mut Segments, other: &Segments) {
    for segment in side.segments.iter_mut().filter(|u| u.is_capitalised() && !u.is_name() && u.is_content()) {
        if other.segments.iter().any(|o| o.is_name() && o.form == segment.form) {
            segment.traits.add(SegmentTrait::Name);
            segment.weight = NAME_WEIGHT;
        }
    }
}
