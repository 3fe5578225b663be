//! Quotations: what stands between two marks, of what kind, and how the pieces of one turn hang together.

use super::speaker::Speaker;
use crate::span::Span;

/// What a quotation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum QuoteKind {
    /// At least one independent clause.
    Direct,
    /// A fragment inside the narrator's sentence.
    Partial,
    /// A label, nickname, fixed phrase or word in scare marks.
    Term,
    /// The title of a work, programme, sign or name.
    Title,
    /// A quotation inside a quotation.
    Nested,
    /// Reported speech without marks.
    Indirect,
}

impl QuoteKind {
    /// The name on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Partial => "partial",
            Self::Term => "term",
            Self::Title => "title",
            Self::Nested => "nested",
            Self::Indirect => "indirect",
        }
    }
}

/// Which of its two marks a quotation has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marks {
    /// Both.
    Paired,
    /// The closing one only.
    MissingOpen,
    /// The opening one only.
    MissingClose,
    /// Neither.
    None,
}

impl Marks {
    /// The name on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Paired => "paired",
            Self::MissingOpen => "missing-open",
            Self::MissingClose => "missing-close",
            Self::None => "none",
        }
    }
}

/// The place of a quotation in its [`Reading`](super::Reading).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuoteIndex(pub u32);

/// One quotation of one article.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// What it is.
    pub kind: QuoteKind,
    /// The words between the marks, without blanks at the edges.
    pub span: Span,
    /// The words with their marks.
    pub outer: Span,
    /// The sentence it stands in, narrator's words included.
    pub context: Span,
    /// Which marks it has.
    pub marks: Marks,
    /// The quotation that goes on with it in the next paragraph.
    pub continues: Option<QuoteIndex>,
    /// The earlier piece of the same turn, which a cue cut in two.
    pub same_turn_as: Option<QuoteIndex>,
    /// The quotation it is nested in.
    pub parent: Option<QuoteIndex>,
    /// The reporting verb or phrase.
    pub cue: Option<Span>,
    /// Who is said to have uttered it.
    pub speaker: Option<Speaker>,
}
