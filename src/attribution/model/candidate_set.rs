//! What was weighed for a quotation, for a fit of the weights.

use crate::attribution::model::feature::Feature;
use crate::text::span::Span;

/// One quotation with what speaks for each of its possible speakers.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct CandidateSet {
    /// The words of the quotation.
    pub quotation: Span,
    /// Whether it stands in the narrator's own sentence.
    pub embedded: bool,
    /// What it may be, first nobody's.
    pub options: Vec<WeighedCandidate>,
    /// Which option was taken.
    pub taken: usize,
}

/// One possible speaker of a quotation.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct WeighedCandidate {
    /// The words that name the speaker; none for nobody.
    pub mention: Option<Span>,
    /// What was noted of it.
    pub features: Vec<Feature>,
}
