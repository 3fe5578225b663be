//! The attribution relation: a cue, and the words that name the source.

use crate::attribution::clause::Clause;
use crate::attribution::item::ItemIdx;
use crate::attribution::speaker_rule::SpeakerRule;
use crate::text::token::TokenRange;

/// The confidence of what is only ever weighed against others, which makes it a chance.
pub(crate) const UNWEIGHED: f32 = 0.0;

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
    pub(crate) fn by_cue(
        clause: &Clause,
        cue: ItemIdx,
        speaker: Option<TokenRange>,
        rule: SpeakerRule,
        confidence: f32,
    ) -> Self {
        Self { cue: clause.skeleton.tokens_of(&(cue..cue + 1)), speaker, rule, confidence }
    }
}

#[cfg(test)]
mod tests {
    use crate::attribution::relation::Attribution;
    use crate::attribution::skeleton_examples::found_at_quote;
    use crate::attribution::speaker_rule::SpeakerRule;

    #[test]
    fn a_cue_is_one_item() {
        let source = "Ada Reed said “no”.";
        let found = found_at_quote(source, |clause, quote| {
            Some(Attribution::by_cue(clause, quote - 1, None, SpeakerRule::VerbBefore, 0.5))
        });
        assert_eq!(found, Some(("said", "", 0.5)));
    }
}
