//! One difference: as the report has it, and as a rule finds it.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::text::span::Span;

/// Where a difference stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// Inside the marks.
    Quote,
    /// In the narrator's words that complete the quotation.
    Context,
    /// In who is said to have spoken.
    Attribution,
}

impl Place {
    /// Its name outside.
    pub fn name(self) -> &'static str {
        match self {
            Self::Quote => "quote",
            Self::Context => "context",
            Self::Attribution => "attribution",
        }
    }
}

/// How a difference is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ground {
    /// The words themselves exclude each other, or a rule of grammar says what they do.
    Known,
    /// They have no known relation: that it is grave follows from the rest being the same.
    Open,
}

/// One difference between two wordings.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Difference {
    /// Which kind.
    pub kind: DivergenceKind,
    /// How grave.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// How it is known.
    pub ground: Ground,
    /// The words of the first side.
    pub a: Option<Span>,
    /// The words of the second side.
    pub b: Option<Span>,
    /// One plain sentence for an editor.
    pub note: String,
}

/// A divergence as a rule finds it, before all findings of a pair are weighed together.
#[derive(Clone, Debug)]
pub(crate) struct RuleFinding {
    /// The segment of the first side where it stands, for the order.
    pub(crate) at: usize,
    /// Its segments on the first side; empty where it has none there.
    pub(crate) a: Range<usize>,
    /// Its segments on the second side.
    pub(crate) b: Range<usize>,
    /// What was found.
    pub divergence: Difference,
    /// What the divergence becomes where the rest of the pair does not bear it out; `None` where it is
    /// certain.
    pub fallback: Option<Fallback>,
}

/// What becomes of a finding of severity meaning that is still open, where the words around it do not keep
/// it: the same place, of severity wording.
#[derive(Clone, Debug)]
pub(crate) struct Fallback {
    /// The kind it falls back to.
    pub kind: DivergenceKind,
    /// The note it falls back to.
    pub note: String,
    /// What prevents that.
    pub kept_if: KeptIf,
}

/// What keeps an open finding at severity meaning. Numbers are content words; how many of them are a loss,
/// and how much rewording is little or some, is decided in
/// [`open_findings`](crate::divergence::open_findings).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeptIf {
    /// Words that one side lacks: the only change in a sentence that is otherwise the same, or a loss.
    OnlyOmissionOrLoss(usize),
    /// Words that replace others, counted on both sides: likewise.
    OnlyReplacementOrLoss(usize),
    /// At least half of the sentence is the same.
    HalfUnchanged,
    /// At most little rewording.
    LittleRewording,
    /// At most some rewording, or a loss of so many words.
    SomeRewordingOrLoss(usize),
    /// At most some rewording.
    SomeRewording,
    /// A loss of so many words, however little is reworded: what is cut off is no change of words.
    Loss(usize),
}
