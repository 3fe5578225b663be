//! What the reader of an article or a comparison should know: reading never fails, so this is no error.

use serde::{Deserialize, Serialize};

use crate::text::span::Span;

/// What kind of oddity a note tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum DiagnosticCode {
    /// A quotation that is opened and never closed.
    UnclosedMark,
    /// A quotation that is closed and never opened.
    UnopenedMark,
    /// A quotation mark that opens and closes nothing.
    StrayMark,
    /// Quotations that were not weighed against each other, for there are too many.
    PairsLeftOut,
    /// Words that were aligned, in a language whose meaning is not judged.
    MeaningNotJudged,
    /// A source without words, or none at all.
    SourceUnread,
    /// A draft without quotations.
    NoQuotes,
}

/// One oddity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Diagnostic {
    /// Which kind.
    pub code: DiagnosticCode,
    /// Where, if it is about one article.
    pub span: Option<Span>,
    /// One plain sentence.
    pub message: String,
}
