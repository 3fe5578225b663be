//! What a check can say of a quotation.

use serde::{Deserialize, Serialize};

/// The verdicts, from what nobody needs to look at to what everybody does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VerdictKind {
    /// The same characters but for white space.
    Verbatim,
    /// The same words: quotation marks, dashes, capitals, spelling, figures, fillers.
    Typography,
    /// Words left out at an ellipsis, or put in brackets; what is left means the same.
    Trimmed,
    /// Other words, the same claim.
    Reworded,
    /// No table knows the language, or no source could be read.
    NotJudged,
    /// A reader would believe another thing, be it by a cut.
    Altered,
    /// Those words, another person.
    OtherSpeaker,
    /// No source has them.
    Nowhere,
}

impl VerdictKind {
    /// Every verdict, in order.
    pub const ALL: &[Self] = &[
        Self::Verbatim,
        Self::Typography,
        Self::Trimmed,
        Self::Reworded,
        Self::NotJudged,
        Self::Altered,
        Self::OtherSpeaker,
        Self::Nowhere,
    ];

    /// Its name outside, in kebab-case.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Verbatim => "verbatim",
            Self::Typography => "typography",
            Self::Trimmed => "trimmed",
            Self::Reworded => "reworded",
            Self::NotJudged => "not-judged",
            Self::Altered => "altered",
            Self::OtherSpeaker => "other-speaker",
            Self::Nowhere => "nowhere",
        }
    }
}

/// How the words of a place were found to be those of the quotation: each tier folds what the ones before do and
/// more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tier {
    /// Folds white space.
    Exact,
    /// Folds marks, dashes, hyphens and fillers.
    Typography,
    /// Folds capitals.
    Case,
    /// Folds forms of a word, spellings, contractions and figures.
    Words,
    /// Folds words akin in meaning.
    Meaning,
}
