//! How well a mention suits a pronoun as its antecedent: a sum of salience factors, in the manner of Lappin
//! and Leass (1994).

use crate::entities::mention::MentionRole;
use crate::entities::thresholds::{
    DISTANCE_POINTS, EARLIER_SUBJECT_POINTS, HUMAN_POINTS_MOST, LAST_SPEAKER_POINTS, OBLIQUE_POINTS,
    PARAGRAPH_SUBJECT_POINTS, RECENT_DOCUMENT_POINTS, SAME_SENTENCE_SUBJECT_POINTS, SENTENCES_APART_MOST,
    SEX_AGREES_POINTS, SEX_DOUBTFUL_POINTS,
};

/// How far a mention stands from the pronoun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Distance {
    SameSentence,
    SameParagraph,
    Earlier,
}

/// What the sex of an entity says of a pronoun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SexAgreement {
    /// It is known, and that of the pronoun.
    Agrees,
    /// It is unknown, and so is whether the entity is a human being, as the pronoun's must be.
    Doubtful,
    /// It says nothing.
    Neutral,
}

/// What speaks for a mention.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AntecedentEvidence {
    /// How far its entity is of the kind that the pronoun stands for, a human being or a thing.
    pub kind_points: i32,
    pub sentences_apart: i32,
    pub distance: Distance,
    pub role: MentionRole,
    /// Whether its entity spoke last before the pronoun.
    pub is_last_speaker: bool,
    pub sex: SexAgreement,
    /// Whether it is a text that was put out shortly before, and may speak.
    pub is_recent_document: bool,
}

impl AntecedentEvidence {
    /// The sum of what speaks for it and against it.
    pub(crate) fn score(&self) -> i32 {
        let role = match (self.role, self.distance) {
            (MentionRole::Subject, Distance::SameSentence) => SAME_SENTENCE_SUBJECT_POINTS,
            // What the paragraph opened with outlasts who spoke before it.
            (MentionRole::Subject, Distance::SameParagraph) => PARAGRAPH_SUBJECT_POINTS,
            (MentionRole::Subject, Distance::Earlier) => EARLIER_SUBJECT_POINTS,
            (MentionRole::Oblique, _) => OBLIQUE_POINTS,
            (MentionRole::Other, _) => 0,
        };
        let sex = match self.sex {
            SexAgreement::Agrees => SEX_AGREES_POINTS,
            SexAgreement::Doubtful => SEX_DOUBTFUL_POINTS,
            SexAgreement::Neutral => 0,
        };
        self.kind_points.clamp(-HUMAN_POINTS_MOST, HUMAN_POINTS_MOST)
            + DISTANCE_POINTS * self.sentences_apart.min(SENTENCES_APART_MOST)
            + role
            + sex
            + if self.is_last_speaker { LAST_SPEAKER_POINTS } else { 0 }
            + if self.is_recent_document { RECENT_DOCUMENT_POINTS } else { 0 }
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::antecedent::{AntecedentEvidence, Distance, SexAgreement};
    use crate::entities::mention::MentionRole;

    #[test]
    fn what_each_piece_of_evidence_is_worth() {
        let nothing = AntecedentEvidence {
            kind_points: 0,
            sentences_apart: 0,
            distance: Distance::Earlier,
            role: MentionRole::Other,
            is_last_speaker: false,
            sex: SexAgreement::Neutral,
            is_recent_document: false,
        };
        let subject = AntecedentEvidence { role: MentionRole::Subject, ..nothing };
        for (evidence, score) in [
            (nothing, 0),
            (AntecedentEvidence { kind_points: 4, ..nothing }, 4),
            (AntecedentEvidence { kind_points: 5, ..nothing }, 4),
            (AntecedentEvidence { kind_points: -9, ..nothing }, -4),
            (AntecedentEvidence { sentences_apart: 2, ..nothing }, -8),
            (AntecedentEvidence { sentences_apart: 101, ..nothing }, -400),
            (AntecedentEvidence { distance: Distance::SameSentence, ..subject }, 9),
            (AntecedentEvidence { distance: Distance::SameParagraph, ..subject }, 11),
            (subject, 5),
            (AntecedentEvidence { role: MentionRole::Oblique, ..nothing }, -4),
            (AntecedentEvidence { is_last_speaker: true, ..nothing }, 7),
            (AntecedentEvidence { sex: SexAgreement::Agrees, ..nothing }, 2),
            (AntecedentEvidence { sex: SexAgreement::Doubtful, ..nothing }, -6),
            (AntecedentEvidence { is_recent_document: true, ..nothing }, 8),
        ] {
            assert_eq!(evidence.score(), score, "{evidence:?}");
        }
    }
}
