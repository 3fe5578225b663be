//! What is known of a quotation's place beside its sentence.

use crate::attribution::item::ItemIdx;
use crate::attribution::model::quotation_value::Company;
use crate::attribution::quote::SpeakerAttribution;
use crate::quotes::quote_span::MarkPair;

/// A quotation in its sentence and its article.
#[derive(Clone, Copy)]
pub(crate) struct QuotePlace<'q> {
    /// The item of its sentence.
    pub item: ItemIdx,
    pub pair: &'q MarkPair,
    /// The nearest quotation before it that has a speaker.
    pub company: Company,
    /// Who spoke last, quoted or not, if anybody did.
    pub previous: Option<&'q PreviousSpeaker>,
}

/// Who spoke last.
#[derive(Clone, Debug)]
pub(crate) struct PreviousSpeaker {
    pub speaker: SpeakerAttribution,
    /// The sentence and the paragraph in which that was told.
    pub sentence: usize,
    pub paragraph: usize,
}
