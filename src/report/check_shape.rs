//! What a check gives back, as it is serialised.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::check::verdict_kind::{Tier, VerdictKind};
use crate::report::shape::{ArticleInfo, Divergence, Note, Quote, Speaker, share};
use crate::report::utf16_span::Utf16Span;

/// Every quotation of a draft, held against its sources.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Check {
    /// The version of these shapes.
    pub schema_version: String,
    /// One for each quotation in marks, in the order of the draft.
    pub verdicts: Vec<Verdict>,
    /// How many there are of each kind.
    pub summary: BTreeMap<VerdictKind, usize>,
    /// What its reader should know: a source that is empty, a language that is not judged.
    pub notes: Vec<Note>,
    /// The draft, then the sources.
    pub articles: Vec<ArticleInfo>,
    /// The quotations of the draft.
    pub quotes: Vec<Quote>,
}

/// What is said of one quotation of a draft.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Verdict {
    /// The id of the quotation.
    pub quote: String,
    /// Which of the eight.
    pub verdict: VerdictKind,
    /// The chance that it is right, 0 to 1.
    #[serde(serialize_with = "share")]
    pub certainty: f64,
    /// Where its words stand; for what stands nowhere the nearest place, if there is one.
    pub source: Option<SourcePlace>,
    /// What differs, `a` being the draft and `b` the source.
    pub divergences: Vec<Divergence>,
    /// What had to be folded to find it; none for what stands nowhere.
    pub tier: Option<Tier>,
    /// One plain sentence for an editor, with the source's words.
    pub note: String,
}

/// A stretch of a source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SourcePlace {
    /// The id of the source.
    pub article: String,
    /// The least stretch that renders the quotation.
    pub span: Utf16Span,
    /// Who speaks there.
    pub speaker: Option<Speaker>,
    /// The words before it.
    pub before: String,
    /// The words behind it.
    pub after: String,
}
