//! The whole evidence on two quotes of a story: their words, who speaks, and whether one article prints both.

use crate::linking::linked_speaker::{SpeakerId, SpeakerLinks};
use crate::linking::match_evidence::MatchEvidence;
use crate::linking::match_score::score_match;
use crate::linking::quote_candidate::{CandidateIdx, Candidates};
use crate::linking::speaker_relation::SpeakerRelation;
use crate::linking::thresholds::{
    IMPOSSIBLE_BITS, RIVAL_MISSING_BITS, RIVAL_SHARED_BITS, RIVAL_SHARED_TIMES, SURE_SPEAKER_PAIR,
};

/// The evidence that two quotes render one utterance.
pub(crate) fn pair_evidence(
    candidates: &Candidates,
    a: CandidateIdx,
    b: CandidateIdx,
) -> Option<MatchEvidence> {
    let (one, other) = (candidates.get(a)?, candidates.get(b)?);
    let speakers = relation(one.speaker, other.speaker, &candidates.speakers);
    let mut evidence = score_match(&one.passage, &other.passage, speakers, &candidates.terms);
    if one.shares_article(other) && are_rivals(&evidence) {
        evidence.missing = -IMPOSSIBLE_BITS;
    }
    Some(evidence)
}

/// Whether two quotes of one article are alike and yet not one: an article repeats a quote word for word or
/// in part; where it prints two that share much and differ in something, they are two.
fn are_rivals(evidence: &MatchEvidence) -> bool {
    evidence.missing < -RIVAL_MISSING_BITS
        && evidence.words > RIVAL_SHARED_BITS.max(-RIVAL_SHARED_TIMES * evidence.missing)
}

/// How the speakers of two quotes are related, where both are known and sure.
fn relation(a: AttributedTo, b: AttributedTo, speakers: &SpeakerLinks) -> SpeakerRelation {
    match (a, b) {
        (Some((x, _)), Some((y, _))) if x == y => SpeakerRelation::Same,
        (Some((x, sure)), Some((y, as_sure))) if sure * as_sure >= SURE_SPEAKER_PAIR => {
            speakers.relation(x, y)
        }
        _ => SpeakerRelation::Unknown,
    }
}

/// Who speaks, if that is known, and how sure it is.
type AttributedTo = Option<(SpeakerId, f32)>;

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read_words;
    use crate::entities::speaking_entity::{EntityKind, SpeakingEntity, SpeakingEntityIdx};
    use crate::lexicon::Language;
    use crate::linking::match_evidence::MatchEvidence;
    use crate::linking::pair_evidence::{are_rivals, relation};
    use crate::linking::speaker_link::link_speakers;
    use crate::linking::speaker_relation::SpeakerRelation;

    #[test]
    fn much_in_common_and_something_missing_makes_rivals() {
        for (words, missing, rivals) in [
            (21.0, -3.0, true),
            (19.0, -3.0, false),
            (21.0, -2.6, true),
            (21.0, -2.4, false),
            (29.0, -9.0, true),
            (26.0, -9.0, false),
        ] {
            let evidence = MatchEvidence {
                words,
                missing,
                context: 0.0,
                speaker: 0.0,
                cover: 0.5,
                matches: vec![],
                around: vec![],
            };
            assert_eq!(are_rivals(&evidence), rivals, "{words} shared, {missing} missing");
        }
    }

    #[test]
    fn unsure_speakers_do_not_part_two_quotes() {
        let articles = ["Mary Hall", "John Wick"].map(|name| {
            let mut article = read_words("", Language::of("en"));
            let (name, kind) = (name.to_owned(), EntityKind::Human);
            article.speakers.push(SpeakingEntity { name, role: None, kind });
            article
        });
        let speakers = link_speakers(&articles);
        let relation = |confidence: f32| {
            let said_by = |article| (speakers.id(article, SpeakingEntityIdx(0)).expect("linked"), confidence);
            relation(Some(said_by(0)), Some(said_by(1)), &speakers)
        };
        assert_eq!(relation(0.8), SpeakerRelation::Different, "0.64");
        assert_eq!(relation(0.75), SpeakerRelation::Unknown, "0.56");
    }
}
