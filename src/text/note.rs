//! A diagnostic: what a reader should know of an article or a comparison.

use crate::text::span::Span;

/// Something about an article that its reader should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Which kind, in kebab-case: `unclosed-mark`, `unopened-mark`, `stray-mark`.
    pub code: &'static str,
    /// Where.
    pub span: Option<Span>,
    /// One plain sentence.
    pub message: String,
}
