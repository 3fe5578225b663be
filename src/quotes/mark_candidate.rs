//! Everything in a paragraph that may be a quotation mark, with what each reading of it costs.

use crate::document::Document;
use crate::quotes::mark_cost::MarkPlace;
use crate::quotes::mark_glyph::{MarkFamily, MarkGlyph, MarkShape};
use crate::quotes::mark_neighbour::MarkNeighbour;
use crate::quotes::mark_style::MarkStyle;
use crate::quotes::thresholds::CONTINUING_MARK_COST;
use crate::text::span::Span;
use crate::text::token::TokenRange;

/// One candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MarkCandidate {
    /// Its first token, and how many it takes.
    pub token: usize,
    pub width: usize,
    pub family: MarkFamily,
    pub shape: MarkShape,
    /// What it costs to open or to close a quotation with it; `None` where it cannot.
    pub opening_cost: Option<u16>,
    pub closing_cost: Option<u16>,
    /// What it costs to leave it out of every quotation.
    pub unpaired_cost: u16,
    /// Whether a sentence's or clause's punctuation stands right before it, as before a mark that closes
    /// direct speech.
    pub after_stop: bool,
}

impl MarkCandidate {
    pub(crate) fn end(&self) -> usize {
        self.token + self.width
    }

    pub(crate) fn span(&self, document: &Document) -> Span {
        document.span(&(self.token..self.end()))
    }

    /// Whether the mark, first in its paragraph, may go on with a quotation that the paragraph before left
    /// open.
    pub(crate) fn continues(&self, family: MarkFamily) -> bool {
        // French repeats either of its marks before each paragraph.
        let opens = self.opening_cost.is_some_and(|cost| cost < CONTINUING_MARK_COST);
        self.family == family && (opens || family == MarkFamily::Angle)
    }
}

/// Appends the candidates of one paragraph, in order.
pub(crate) fn mark_candidates(
    document: &Document,
    paragraph: &TokenRange,
    style: MarkStyle,
    out: &mut Vec<MarkCandidate>,
) {
    let mut at = paragraph.start;
    while at < paragraph.end {
        let Some(glyph) = MarkGlyph::at(document, at, paragraph.end) else {
            at += 1;
            continue;
        };
        let place = MarkPlace::of(document, paragraph, at, glyph);
        out.push(MarkCandidate {
            token: at,
            width: glyph.width,
            family: glyph.family,
            shape: glyph.shape,
            opening_cost: place.opening_cost(document, style),
            closing_cost: place.closing_cost(document),
            unpaired_cost: place.unpaired_cost(document),
            after_stop: matches!(place.before, MarkNeighbour::Stop | MarkNeighbour::Comma),
        });
        at += glyph.width;
    }
}

#[cfg(test)]
mod tests {
    use crate::document::tests::ask;
    use crate::quotes::mark_candidate::{MarkCandidate, mark_candidates};
    use crate::quotes::mark_glyph::{MarkFamily, MarkShape};
    use crate::quotes::mark_style::MarkStyle;

    #[test]
    fn candidates_of_a_paragraph() {
        let source = "<a href=\"x\">Pier</a> is ``safe'', she said.";
        ask(source, "en", |document| {
            let mut marks = Vec::new();
            let all = 0..document.tokens.len();
            mark_candidates(document, &all, MarkStyle::of(source), &mut marks);
            let places: Vec<_> =
                marks.iter().map(|mark| (mark.family, mark.shape, mark.span(document).of(source))).collect();
            let double = MarkFamily::Double;
            assert_eq!(places, [(double, MarkShape::Left, "``"), (double, MarkShape::Right, "''")]);
        });
    }

    #[test]
    fn marks_that_continue() {
        let mark = |opening_cost| MarkCandidate {
            token: 0,
            width: 1,
            family: MarkFamily::Double,
            shape: MarkShape::Straight,
            opening_cost,
            closing_cost: None,
            unpaired_cost: 0,
            after_stop: false,
        };
        assert!(mark(Some(11)).continues(MarkFamily::Double));
        assert!(!mark(Some(12)).continues(MarkFamily::Double));
        assert!(!mark(None).continues(MarkFamily::Double));
        assert!(MarkCandidate { family: MarkFamily::Angle, ..mark(None) }.continues(MarkFamily::Angle));
        assert!(!mark(Some(0)).continues(MarkFamily::Angle));
    }
}
