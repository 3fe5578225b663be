//! The speakers of a story, each linked across its articles.

use crate::entities::speaking_entity::{EntityKind, SpeakingEntityIdx};
use crate::lexicon::{Class, Language};
use crate::linking::speaker_relation::SpeakerRelation;

/// The place of a person or organisation in [`SpeakerLinks`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct SpeakerId(pub u32);

/// A person or organisation of the whole story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LinkedSpeaker {
    /// The fullest form of the name that any article has.
    pub name: String,
    /// A human being or an institution.
    pub kind: EntityKind,
    /// Whether it is a pronoun that was resolved to nobody.
    pub is_nobody: bool,
    /// Whether it is a news medium.
    pub is_outlet: bool,
    /// The distinctive words of all forms of the name.
    pub(crate) words: Vec<String>,
    /// The distinctive words of all roles.
    pub(crate) role_words: Vec<String>,
}

impl LinkedSpeaker {
    /// Whether the name is a proper name, and no common noun.
    fn is_named(&self) -> bool {
        self.name.split_whitespace().any(|word| word.starts_with(char::is_uppercase))
    }

    /// Whether it is the name of one person alone: no common noun in it, as `ministers of Norway` has.
    fn is_person(&self) -> bool {
        let is_particle = |word: &str| Language::of("en").is(word, Class::Particle);
        self.kind == EntityKind::Human
            && self
                .name
                .split_whitespace()
                .all(|word| !word.starts_with(char::is_lowercase) || is_particle(word))
    }

    /// Whether a word of the name stands in the other one's name or role.
    fn is_named_by(&self, other: &Self) -> bool {
        self.words.iter().any(|word| other.words.contains(word) || other.role_words.contains(word))
    }
}

/// Everyone who speaks in a story.
#[derive(Debug, Default)]
pub(crate) struct SpeakerLinks {
    /// The speakers, by name.
    pub members: Vec<LinkedSpeaker>,
    /// For each article the speaker of each of its entities.
    pub(crate) of: Vec<Vec<SpeakerId>>,
}

impl SpeakerLinks {
    /// The speaker that an entity of one article is.
    pub(crate) fn id(&self, article: usize, entity: SpeakingEntityIdx) -> Option<SpeakerId> {
        self.of.get(article)?.get(entity.0 as usize).copied()
    }

    /// The number and fullest name of a person of one article.
    pub(crate) fn named(&self, article: usize, person: usize) -> Option<(usize, &str)> {
        let id = self.id(article, SpeakingEntityIdx(u32::try_from(person).ok()?))?;
        Some((id.0 as usize, self.member(id)?.name.as_str()))
    }

    /// A speaker by place.
    pub(crate) fn member(&self, id: SpeakerId) -> Option<&LinkedSpeaker> {
        self.members.get(id.0 as usize)
    }

    /// How two speakers are related.
    ///
    /// Two people with names of their own are different people, unless one name may be short for the other.
    /// An organisation speaks through people: a role that names it makes the two akin. "The leaders" or "a
    /// statement" excludes nobody.
    pub(crate) fn relation(&self, a: SpeakerId, b: SpeakerId) -> SpeakerRelation {
        let (Some(x), Some(y)) = (self.member(a), self.member(b)) else { return SpeakerRelation::Unknown };
        if a == b {
            SpeakerRelation::Same
        } else if x.is_nobody || y.is_nobody {
            SpeakerRelation::Unknown
        } else if x.is_named_by(y) || y.is_named_by(x) {
            SpeakerRelation::Akin
        } else if !x.is_named() || !y.is_named() {
            SpeakerRelation::Unknown
        } else if x.is_person() && y.is_person() {
            SpeakerRelation::Different
        } else {
            SpeakerRelation::Apart
        }
    }
}
