//! The attribution relation: a cue, and the words that name the source.

use crate::attribution::clause::Clause;
use crate::attribution::item::ItemIdx;
use crate::attribution::speaker_rule::SpeakerRule;
use crate::text::token::TokenRange;

/// A cue and the words that name the speaker.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Attribution {
    /// Empty where no word says that something was said.
    pub cue: TokenRange,
    pub speaker: Option<TokenRange>,
    pub rule: SpeakerRule,
    /// How likely it is, 0..=1.
    pub confidence: f32,
}

impl Attribution {
    /// What the cue at one item says.
    pub fn by_cue(
        clause: &Clause,
        cue: ItemIdx,
        speaker: Option<TokenRange>,
        rule: SpeakerRule,
        confidence: f32,
    ) -> Self {
        Self { cue: clause.skeleton.tokens_of(&(cue..cue + 1)), speaker, rule, confidence }
    }
}
