//! The whole evidence on two quotes of a story: their words, who speaks, and whether one article prints both.

use crate::linking::candidate::{Candidate, CandidateIdx, Candidates};
use crate::linking::linked_speaker::SpeakerLinks;
use crate::linking::match_evidence::MatchEvidence;
use crate::linking::match_score::score_match;
use crate::linking::speaker_relation::SpeakerRelation;
use crate::linking::thresholds::{
    IMPOSSIBLE_BITS, RIVAL_MISSING_BITS, RIVAL_SHARED_BITS, RIVAL_SHARED_TIMES, SURE_SPEAKER_PAIR,
};

/// The evidence that two quotes render one utterance.
pub fn pair_evidence(candidates: &Candidates, a: CandidateIdx, b: CandidateIdx) -> Option<MatchEvidence> {
    let (one, other) = (candidates.get(a)?, candidates.get(b)?);
    let relation = speaker_relation(one, other, &candidates.speakers);
    let mut evidence = score_match(&one.passage, &other.passage, relation, &candidates.terms);
    if one.quote.article == other.quote.article && are_rivals(&evidence) {
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
fn speaker_relation(a: &Candidate, b: &Candidate, speakers: &SpeakerLinks) -> SpeakerRelation {
    match (a.speaker, b.speaker) {
        (Some((x, _)), Some((y, _))) if x == y => SpeakerRelation::Same,
        (Some((x, sure)), Some((y, as_sure))) if sure * as_sure >= SURE_SPEAKER_PAIR => {
            speakers.relation(x, y)
        }
        _ => SpeakerRelation::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use crate::linking::match_evidence::MatchEvidence;
    use crate::linking::pair_evidence::are_rivals;

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
            let evidence =
                MatchEvidence { words, missing, context: 0.0, speaker: 0.0, matches: vec![], around: vec![] };
            assert_eq!(are_rivals(&evidence), rivals, "{words} shared, {missing} missing");
        }
    }
}
