//! Mentions: where the narrator names an entity, and what the name does in its sentence.

use crate::document::Document;
use crate::entities::name::Name;
use crate::entities::office::office_before;
use crate::entities::speaking_entity::EntityIdx;
use crate::entities::thresholds::SUBJECT_START_TOKENS;
use crate::lexicon::{Class, ClassSet};
use crate::text::token::TokenRange;

/// Where an entity is named, outside of quotations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mention {
    pub token: usize,
    pub entity: EntityIdx,
    pub role: MentionRole,
}

/// Two or more that one phrase names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Coordination {
    /// From the first name to the last word of the last one.
    pub tokens: TokenRange,
    pub entity: EntityIdx,
    pub role: MentionRole,
    /// How many it names.
    pub members: usize,
}

/// What a name does in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MentionRole {
    /// Likely what the sentence is about: it begins it, follows only an adverbial, or stands before a verb.
    Subject,
    /// Owns something, or depends on a preposition.
    Oblique,
    Other,
}

/// Forms that a subject stands right before.
const VERB: ClassSet = ClassSet::of(&[Class::Auxiliary, Class::Past, Class::Reporting]);

impl MentionRole {
    /// What a name does in its sentence.
    pub(crate) fn of(document: &Document, name: &Name) -> Self {
        let start = name.title.start.min(name.tokens.start);
        let before = start.checked_sub(1);
        let office = office_before(document, name).map_or(start, |office| office.start);
        if document.is_possessive(name.tokens.end - 1)
            || before.is_some_and(|b| document.is(b, Class::Preposition))
        {
            Self::Oblique
        } else {
            Self::of_phrase(document, office, name.tokens.end)
        }
    }

    /// What a phrase that depends on nothing does in its sentence, by its first token and the one behind it.
    pub(crate) fn of_phrase(document: &Document, start: usize, end: usize) -> Self {
        let sentence = document.sentences.get(document.sentence_of(start));
        if sentence.is_some_and(|s| s.start + SUBJECT_START_TOKENS >= start) || document.is_any(end, VERB) {
            Self::Subject
        } else {
            Self::Other
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::document::tests::ask;
    use crate::entities::mention::MentionRole;
    use crate::entities::name::names;

    #[test]
    fn roles() {
        for (source, role) in [
            ("Ada Reed was pleased.", MentionRole::Subject),
            ("On the pier Ada Reed was pleased.", MentionRole::Subject),
            ("The harbour master, Ada Reed, was pleased.", MentionRole::Subject),
            ("Nobody on this pier was pleased, but Ada Reed said so.", MentionRole::Subject),
            ("Ada Reed's boat is old.", MentionRole::Oblique),
            ("This is by Ada Reed.", MentionRole::Oblique),
            ("So we three met Ada Reed there.", MentionRole::Other),
            // A name that starts three tokens into its sentence still leads it.
            ("We three met Ada Reed there.", MentionRole::Subject),
        ] {
            let got = ask(source, "en", |document| {
                names(document).last().map(|name| MentionRole::of(document, name))
            });
            assert_eq!(got, Some(role), "{source:?}");
        }
    }
}
