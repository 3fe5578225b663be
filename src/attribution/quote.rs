//! Quotations: what stands between two marks, of what kind, and how the pieces of one turn hang together.

use crate::entities::entity::SpeakingEntityIdx;
use crate::quotes::quote_span::Marks;
use crate::quotes::quote_type::QuoteKind;
use crate::text::span::Span;

/// The place of a quotation in its [`ParsedArticle`](crate::attribution::parsed_article::ParsedArticle).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuoteIdx(pub u32);

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
    pub continues: Option<QuoteIdx>,
    /// The earlier piece of the same turn, which a cue cut in two.
    pub same_turn_as: Option<QuoteIdx>,
    /// The quotation it is nested in.
    pub parent: Option<QuoteIdx>,
    /// The reporting verb or phrase.
    pub cue: Option<Span>,
    /// Who is said to have uttered it.
    pub speaker: Option<Speaker>,
}

/// The speaker of one quotation.
#[derive(Clone, Debug, PartialEq)]
pub struct Speaker {
    /// Who it is.
    pub person: SpeakingEntityIdx,
    /// The words beside the quotation that name the speaker.
    pub mention: Option<Span>,
    /// The rule that found the speaker, in kebab-case: `verb-after`, `colon`, `same-turn`, ...
    pub via: &'static str,
    /// How sure the rule is, 0..=1.
    pub confidence: f32,
}
