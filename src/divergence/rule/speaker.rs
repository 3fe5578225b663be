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
//! It says nothing where either article leaves the speaker open, names a pronoun or no name, or where the speaker
//! was hard to make out.

use crate::attribution::quote::SpeakerAttribution;
use crate::divergence::finding::{Difference, Ground, Place};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::divergence::thresholds::SURE_ATTRIBUTION_CONFIDENCE;
use crate::linking::linked_speaker::{SpeakerId, SpeakerLinks};
use crate::linking::speaker_relation::SpeakerRelation;

/// One side: who speaks, as linked across articles and as the article has it.
#[derive(Clone, Copy)]
pub(crate) struct AttributedSpeaker<'r> {
    /// The member of the speakers.
    pub id: SpeakerId,
    /// The article's own attribution.
    pub speaker: &'r SpeakerAttribution,
    /// How the article names them there.
    pub named: Named,
}

/// How a speaker is named beside a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Named {
    /// By a name, an office or a noun.
    Noun,
    /// By a pronoun, whose noun was found by the rest.
    Pronoun,
}

/// What differs in who is said to speak, if anything does.
pub(crate) fn diverge(
    a: AttributedSpeaker,
    b: AttributedSpeaker,
    speakers: &SpeakerLinks,
) -> Option<Difference> {
    let is_sure = |side: &AttributedSpeaker| {
        side.speaker.rule.is_told() && side.speaker.confidence >= SURE_ATTRIBUTION_CONFIDENCE
    };
    if ![a, b].iter().all(is_sure) {
        return None;
    }
    // A news medium passes on what somebody else said.
    if [a, b].iter().any(|v| speakers.member(v.id).is_none_or(|m| m.is_nobody || m.is_outlet)) {
        return None;
    }
    let severity = match speakers.relation(a.id, b.id) {
        SpeakerRelation::Same => return None,
        // Whom `she` stands for is a guess: no ground to accuse anybody.
        _ if [a, b].iter().any(|side| side.named == Named::Pronoun) => return None,
        SpeakerRelation::Different => Severity::Meaning,
        SpeakerRelation::Akin | SpeakerRelation::Apart | SpeakerRelation::Unknown => Severity::Wording,
    };
    let name = |v: AttributedSpeaker| speakers.member(v.id).map(|m| m.name.clone()).unwrap_or_default();
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
    Some(Difference {
        kind: DivergenceKind::Speaker,
        severity,
        place: Place::Attribution,
        ground: Ground::Known,
        a: a.speaker.mention,
        b: b.speaker.mention,
        note,
    })
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read_words;
    use crate::attribution::quote::SpeakerAttribution;
    use crate::attribution::speaker_rule::SpeakerRule;
    use crate::divergence::rule::speaker::{AttributedSpeaker, Named, diverge};
    use crate::divergence::severity::Severity;
    use crate::entities::speaking_entity::{EntityKind, SpeakingEntity, SpeakingEntityIdx};
    use crate::lexicon::Language;
    use crate::linking::speaker_link::link_speakers;

    /// What is said of two articles that attribute a quote to one speaker each, with some confidence.
    fn severity(
        a: (&str, Option<&str>, EntityKind),
        b: (&str, Option<&str>, EntityKind),
        confidence: f32,
        named: Named,
    ) -> Option<Severity> {
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
        let speakers = link_speakers(&articles);
        let speaker = SpeakerAttribution {
            person: SpeakingEntityIdx(0),
            mention: None,
            rule: SpeakerRule::VerbAfter,
            confidence,
        };
        let voice = |article| AttributedSpeaker {
            id: speakers.id(article, SpeakingEntityIdx(0)).expect("is linked"),
            speaker: &speaker,
            named,
        };
        diverge(voice(0), voice(1), &speakers).map(|d| d.severity)
    }

    #[test]
    fn two_people_exclude_each_other_and_a_body_its_spokesman_does_not() {
        use EntityKind::{Body, Human};
        let port = ("Port Authority", None, Body);
        let check = |a, b, expected| assert_eq!(severity(a, b, 0.9, Named::Noun), expected, "{a:?} {b:?}");
        check(("Ada Quill", None, Human), ("Jonas Wick", None, Human), Some(Severity::Meaning));
        check(("Ada Quill", None, Human), ("Quill", None, Human), None);
        check(port, ("statement", None, Body), None);
        check(port, ("Ada Quill", Some("head of the port authority"), Human), Some(Severity::Wording));
    }

    #[test]
    fn unsure_attributions_are_not_compared() {
        let (one, other) = (("Ada Quill", None, EntityKind::Human), ("Jonas Wick", None, EntityKind::Human));
        assert_eq!(severity(one, other, 0.66, Named::Noun), Some(Severity::Meaning));
        assert_eq!(severity(one, other, 0.64, Named::Noun), None);
        assert_eq!(severity(one, other, 0.9, Named::Pronoun), None, "whom a pronoun stands for is a guess");
    }
}
