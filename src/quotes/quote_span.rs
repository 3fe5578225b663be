//! A quotation by its marks: which tokens it holds, and which of its two marks it has.

use serde::{Deserialize, Serialize};

/// Which of its two marks a quotation has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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

/// One quotation by its marks; at least one of the two is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MarkPair {
    /// The tokens between the marks.
    pub start: usize,
    pub end: usize,
    /// The tokens with the marks.
    pub outer_start: usize,
    pub outer_end: usize,
    pub opened: bool,
    pub closed: bool,
    /// Whether the next paragraph opens as if to go on with it.
    pub continues: bool,
    pub depth: usize,
}
