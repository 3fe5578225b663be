//! The rules that find the speaker of a quotation, by name.

use serde::{Deserialize, Serialize};

use crate::quotes::quote_type::Claim;

macro_rules! speaker_rules {
    ($($(#[$doc:meta])+ $rule:ident $name:literal)+) => {
        /// The rule that found a speaker. The report prints its name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[non_exhaustive]
        pub enum SpeakerRule {
            $($(#[$doc])+ #[serde(rename = $name)] $rule,)+
        }

        impl SpeakerRule {
            /// All rules.
            #[cfg(test)]
            pub(crate) const ALL: &[Self] = &[$(Self::$rule,)+];

            /// The name in the report, in kebab-case.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$rule => $name,)+ }
            }
        }
    };
}

speaker_rules! {
    // Words in the sentence of the quotation.
    /// `Ada Reed said: "…"`
    VerbBefore "verb-before"
    /// `"…," said Ada Reed`
    VerbAfter "verb-after"
    /// `"…" in comparison, Ada Reed said.`
    VerbAtEnd "verb-at-end"
    /// `according to Ada Reed, "…"`
    AccordingTo "according-to"
    /// `Ada Reed's claim of "…"`
    Noun "noun"
    /// The subject of the sentence round a fragment that no cue reports.
    Subject "subject"
    /// `was called "…" by Ada Reed`
    Passive "passive"
    /// `ADA REED: "…"`
    Colon "colon"
    /// Another verb of saying near the quotation.
    VerbNearby "verb-nearby"
    /// `"…" — Ada Reed, mayor`
    Dash "dash"
    /// Somebody else whom the sentence names.
    NameNearby "name-nearby"
    /// `"…," Ada Reed, the mayor of Leith.`
    NameAfter "name-after"
    /// `"REED: …"`: the speaker's name stands inside the marks.
    Label "label"

    // Words in another sentence.
    /// `So said Ada Reed.` in the next sentence.
    NamedAfter "named-after"
    /// `And from the mayor, Ada Reed:` in the sentence before.
    LeadIn "lead-in"
    /// Somebody says something in the sentence before.
    TellerBefore "teller-before"
    /// The sentence before is about somebody.
    SentenceBefore "sentence-before"

    // The speaker of another quotation.
    /// Who spoke last, quoted or not.
    HeardBefore "heard-before"
    /// The quotation goes on with the one in the paragraph before.
    Continued "continued"
    /// The quotation before it in the same paragraph has the speaker.
    SameTurn "same-turn"
    /// The other one of two who talk answers.
    Exchange "exchange"
    /// A quotation a paragraph or two before has the speaker.
    SpeakerBefore "speaker-before"

    /// The quotation stands inside another one and names nobody: its speaker is the outer one's.
    OuterVoice "outer-voice"

    // No marks.
    /// `REED: …`: a turn of a transcript.
    Turn "turn"
    /// `Ada Reed said that …`: a restatement.
    ReportedClause "reported-clause"
}

impl SpeakerRule {
    /// Whether the words of the quotation's own sentence name the speaker.
    pub(crate) fn is_in_sentence(self) -> bool {
        self.claim() == Claim::Cue
    }

    /// Whether words say that the speaker uttered it; a name that stands nearby does not.
    pub(crate) fn is_told(self) -> bool {
        self.is_in_sentence() && !matches!(self, Self::NameNearby | Self::VerbNearby)
    }

    /// How strongly the quotation's own sentence claims it for the speaker that the rule finds.
    pub(crate) const fn claim(self) -> Claim {
        match self {
            Self::VerbBefore
            | Self::VerbAfter
            | Self::VerbAtEnd
            | Self::AccordingTo
            | Self::Noun
            | Self::Passive
            | Self::Colon
            | Self::VerbNearby
            | Self::Dash
            | Self::NameNearby
            | Self::NameAfter
            | Self::Label
            | Self::Turn
            | Self::ReportedClause => Claim::Cue,
            Self::Subject | Self::HeardBefore => Claim::Subject,
            Self::NamedAfter
            | Self::LeadIn
            | Self::TellerBefore
            | Self::SentenceBefore
            | Self::Continued
            | Self::SameTurn
            | Self::SpeakerBefore
            | Self::Exchange
            | Self::OuterVoice => Claim::None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::attribution::speaker_rule::SpeakerRule;
    use crate::quotes::quote_type::Claim;

    #[test]
    fn only_words_in_its_own_sentence_claim_a_quotation() {
        assert_eq!(SpeakerRule::VerbBefore.claim(), Claim::Cue);
        assert_eq!(SpeakerRule::NameNearby.claim(), Claim::Cue);
        assert_eq!(SpeakerRule::Subject.claim(), Claim::Subject);
        assert_eq!(SpeakerRule::LeadIn.claim(), Claim::None);
    }

    #[test]
    fn every_rule_has_a_kebab_case_name_of_its_own() {
        let names: BTreeSet<&str> = SpeakerRule::ALL.iter().map(|rule| rule.name()).collect();
        assert_eq!(names.len(), SpeakerRule::ALL.len());
        for name in names {
            assert!(name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{name}");
        }
    }
}
