//! # speaker
//!
//! One utterance, two speakers: the articles do not agree on who said it.
//!
//! **Meaning** where two people are named who exclude each other. **Wording** for one source under two names:
//! a ministry and its spokeswoman, a body and a document of its own.
//!
//! - `“The pier is safe,” said Ada Quill.` / `“The pier is safe,” said Jonas Wick.` (in its sentence)
//! - `“The pier is safe,” the port authority said.` / `“The pier is safe,” said Ada Quill of the port
//!   authority.` (in its sentence)
//!
//! It says nothing where either article leaves the speaker open or without a name, or where the speaker was
//! hard to make out.

use crate::attribution::quote::Speaker;
use crate::divergence::{Divergence, DivergenceKind, Severity, Where};
use crate::linking::linked_speaker::{SpeakerId, SpeakerLinks};
use crate::linking::speaker_relation::SpeakerRelation;

/// One side: who speaks, by the story's cast and as the article has it.
#[derive(Clone, Copy)]
pub struct AttributedSpeaker<'r> {
    /// The member of the cast.
    pub id: SpeakerId,
    /// The article's own attribution.
    pub speaker: &'r Speaker,
}

/// Both attributions must be at least this sure before they are held against each other.
const SURE: f32 = 0.6;

/// What differs in who is said to speak, if anything does.
pub fn diverge(a: AttributedSpeaker, b: AttributedSpeaker, cast: &SpeakerLinks) -> Option<Divergence> {
    if a.speaker.confidence < SURE || b.speaker.confidence < SURE {
        return None;
    }
    if [a, b].iter().any(|v| cast.member(v.id).is_none_or(|m| m.is_nobody)) {
        return None;
    }
    let severity = match cast.relation(a.id, b.id) {
        SpeakerRelation::Same => return None,
        SpeakerRelation::Different => Severity::Meaning,
        SpeakerRelation::Akin | SpeakerRelation::Apart | SpeakerRelation::Unknown => Severity::Wording,
    };
    let name = |v: AttributedSpeaker| cast.member(v.id).map(|m| m.name.clone()).unwrap_or_default();
    let (one, other) = (name(a), name(b));
    // "A statement", "the ministers": named by no name, they may be the source that the other article names.
    let is_unnamed = |name: &String| name.contains(char::is_lowercase) && !name.contains(char::is_uppercase);
    if is_unnamed(&one) || is_unnamed(&other) {
        return None;
    }
    let note = match severity {
        Severity::Meaning => format!("Said by {one} here, by {other} there: two different speakers."),
        _ => format!("Attributed to {one} here, to {other} there."),
    };
    Some(Divergence {
        kind: DivergenceKind::Speaker,
        severity,
        place: Where::Attribution,
        a: a.speaker.mention,
        b: b.speaker.mention,
        note,
    })
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read_words;
    use crate::attribution::quote::Speaker;
    use crate::attribution::speaker_rule::SpeakerRule;
    use crate::divergence::Severity;
    use crate::divergence::rule::speaker::{AttributedSpeaker, diverge};
    use crate::entities::entity::{EntityKind, SpeakingEntity, SpeakingEntityIdx};
    use crate::lexicon::Language;
    use crate::linking::speaker_link::link_speakers;

    fn check(
        a: (&str, Option<&str>, EntityKind),
        b: (&str, Option<&str>, EntityKind),
        expected: Option<Severity>,
    ) {
        let article = |(name, role, kind): (&str, Option<&str>, EntityKind)| {
            let mut article = read_words("", Language::of("en"));
            article.speakers.push(SpeakingEntity {
                name: name.to_owned(),
                role: role.map(str::to_owned),
                kind,
            });
            article
        };
        let articles = [article(a), article(b)];
        let cast = link_speakers(&articles);
        let speaker = Speaker {
            person: SpeakingEntityIdx(0),
            mention: None,
            rule: SpeakerRule::VerbAfter,
            confidence: 0.9,
        };
        let voice = |article| AttributedSpeaker {
            id: cast.id(article, SpeakingEntityIdx(0)).expect("is cast"),
            speaker: &speaker,
        };
        let found = diverge(voice(0), voice(1), &cast).map(|d| d.severity);
        assert_eq!(found, expected, "{a:?} {b:?}");
    }

    #[test]
    fn two_people_exclude_each_other_and_a_body_its_spokesman_does_not() {
        use EntityKind::{Body, Human};
        check(("Ada Quill", None, Human), ("Jonas Wick", None, Human), Some(Severity::Meaning));
        check(("Ada Quill", None, Human), ("Quill", None, Human), None);
        check(("Port Authority", None, Body), ("statement", None, Body), None);
        check(
            ("Port Authority", None, Body),
            ("Ada Quill", Some("head of the port authority"), Human),
            Some(Severity::Wording),
        );
    }
}
