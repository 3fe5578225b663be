//! How grave a difference is.

use serde::{Deserialize, Serialize};

/// How grave a difference is, or the gravest of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// No difference.
    Same,
    /// A reader learns nothing new: only a proofreader would see it.
    Cosmetic,
    /// Other words for the same claim: an editor would accept either.
    Wording,
    /// The two cannot both be reported as what was said.
    Meaning,
}

impl Severity {
    /// Its name outside.
    pub fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Cosmetic => "cosmetic",
            Self::Wording => "wording",
            Self::Meaning => "meaning",
        }
    }
}
