//! The columns of an edition: for each reading the words that stand in one place.

use serde::{Deserialize, Serialize};

use crate::attribution::parsed_article::ParsedArticle;
use crate::collation::edit_script::Edit;
use crate::text::span::Span;
use crate::text::token::TokenRange;

/// What a column shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ColumnKind {
    /// Every reading has these words.
    Same,
    /// Readings have other words here.
    Variant,
    /// Some readings have nothing here.
    Gap,
    /// A reading has these words in another place.
    Moved,
}

impl ColumnKind {
    /// The name on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Variant => "variant",
            Self::Gap => "gap",
            Self::Moved => "moved",
        }
    }
}

/// One column: a cell for each reading of the family, in the family's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct AlignedColumn {
    /// What it shows.
    pub kind: ColumnKind,
    /// The words of each reading, as a span of its article.
    pub cells: Vec<Option<Span>>,
}

/// One reading of a family.
pub(crate) struct Row<'r> {
    /// The article it stands in.
    pub article: &'r ParsedArticle,
    /// Its words.
    pub tokens: TokenRange,
    /// Its alignment with the base (the base on side `a`); empty for the base itself.
    pub edits: Vec<Edit>,
}
