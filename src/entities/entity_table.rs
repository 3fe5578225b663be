//! The entities of one article, and where it mentions them.

use crate::entities::entity_type::Sex;
use crate::entities::mention::{Coordination, Mention};
use crate::entities::name_index::NameIndex;
use crate::entities::speaking_entity::{EntityIdx, EntityKind, SpeakingEntity, SpeakingEntityIdx};
use crate::text::interner::Symbol;
use crate::text::token::TokenRange;

/// A person or organisation that the article names.
#[derive(Debug)]
pub(crate) struct Entity {
    /// Its fullest name.
    pub name: String,
    /// The words of the name, and its acronym.
    pub words: Vec<Symbol>,
    pub role: Option<String>,
    /// Every noun of office that stood beside the name, as the document numbers its words.
    pub offices: Vec<Symbol>,
    pub kind: EntityKind,
    pub sex: Sex,
    /// Whether the article calls the bearer somebody's relative, with whom the name may be shared.
    pub is_relative: bool,
    /// Whether it is several people.
    pub is_plural: bool,
    /// How often it is named.
    pub count: usize,
    /// What speaks for a human being (above 0) or against one.
    pub human_points: i32,
    speaks: Option<SpeakingEntityIdx>,
}

impl Entity {
    /// An entity of which only the name is known.
    pub(crate) fn new(name: String, words: &[Symbol], kind: EntityKind) -> Self {
        Self {
            name,
            words: words.to_vec(),
            role: None,
            offices: Vec::new(),
            kind,
            sex: Sex::Unknown,
            is_relative: false,
            is_plural: false,
            count: 0,
            human_points: 0,
            speaks: None,
        }
    }

    /// Whether something that it said was found before.
    pub(crate) fn has_spoken(&self) -> bool {
        self.speaks.is_some()
    }

    /// Whether `he` or `she` may stand for it: a human being, or one whose name is like a human being's.
    pub(crate) fn may_be_human(&self) -> bool {
        let has_full_name = self.kind == EntityKind::Human && self.words.len() > 1;
        self.human_points > 0 || self.human_points == 0 && has_full_name
    }
}

/// The persons and organisations of one article.
#[derive(Debug)]
pub(crate) struct Entities {
    entities: Vec<Entity>,
    /// Mentions outside of quotations, by token.
    mentions: Vec<Mention>,
    /// Those of them that introduce a text somebody put out: `a statement`.
    issued_documents: Vec<Mention>,
    /// Phrases that name several people, in order.
    coordinations: Vec<Coordination>,
    /// Where somebody is named by an office alone, in order.
    office_holders: Vec<Mention>,
    /// The entities that speak, in order of appearance.
    speakers: Vec<EntityIdx>,
    names: NameIndex,
}

impl Entities {
    /// Entities, known by their names, and their mentions in order.
    pub(crate) fn new(entities: Vec<Entity>, names: NameIndex, mentions: Vec<Mention>) -> Self {
        Self {
            entities,
            mentions,
            issued_documents: Vec::new(),
            coordinations: Vec::new(),
            office_holders: Vec::new(),
            speakers: Vec::new(),
            names,
        }
    }

    /// An entity.
    pub(crate) fn entity(&self, entity: EntityIdx) -> &Entity {
        // Only this table hands out indices.
        &self.entities[entity.get()]
    }

    /// The entity that a speaker is.
    pub(crate) fn entity_of(&self, speaker: SpeakingEntityIdx) -> EntityIdx {
        self.speakers[speaker.0 as usize]
    }

    /// The mentions inside some tokens, in order.
    pub(crate) fn mentions_in(&self, tokens: &TokenRange) -> &[Mention] {
        within(&self.mentions, tokens)
    }

    /// The last mentions before a token, in order, and no more than so many.
    pub(crate) fn last_mentions(&self, before: usize, most: usize) -> &[Mention] {
        last(&self.mentions, before, most)
    }

    /// The last mentions before a token that introduce issued documents, in order, and no more than so many.
    pub(crate) fn last_issued_documents(&self, before: usize, most: usize) -> &[Mention] {
        last(&self.issued_documents, before, most)
    }

    /// Enters more mentions.
    pub(crate) fn mention(&mut self, mentions: Vec<Mention>) {
        self.mentions.extend(mentions);
        self.mentions.sort_by_key(|mention| mention.token);
    }

    /// Enters mentions, in order, that introduce issued documents.
    pub(crate) fn issue(&mut self, documents: Vec<Mention>) {
        self.issued_documents.clone_from(&documents);
        self.mention(documents);
    }

    /// Enters the phrases that name several people, in order.
    pub(crate) fn coordinate(&mut self, coordinations: Vec<Coordination>) {
        self.coordinations = coordinations;
    }

    /// The last phrases before a token that name several people, in order, and no more than so many.
    pub(crate) fn last_coordinations(&self, before: usize, most: usize) -> &[Coordination] {
        let end = self.coordinations.partition_point(|found| found.tokens.end <= before);
        &self.coordinations[end.saturating_sub(most)..end]
    }

    /// Enters where somebody is named by an office alone, in order.
    pub(crate) fn hold_offices(&mut self, holders: Vec<Mention>) {
        self.office_holders = holders;
    }

    /// The last mentions before a token that name somebody by an office alone, in order, and no more than so many.
    pub(crate) fn last_office_holders(&self, before: usize, most: usize) -> &[Mention] {
        last(&self.office_holders, before, most)
    }

    /// The group that goes under a noun phrase as printed.
    pub(crate) fn add_group(&mut self, text: String) -> EntityIdx {
        let group = self.add_unnamed(text, EntityKind::Group, Sex::Unknown);
        self.entities[group.get()].is_plural = true;
        group
    }

    /// The entity that goes under a noun phrase or pronoun as printed.
    pub(crate) fn add_unnamed(&mut self, text: String, kind: EntityKind, sex: Sex) -> EntityIdx {
        let whole = self.names.intern(&text);
        let entity = self.names.called(whole).unwrap_or_else(|| {
            let entity = EntityIdx::new(self.entities.len());
            self.entities.push(Entity::new(text, &[], kind));
            self.names.add(whole, &[], entity);
            entity
        });
        let unnamed = &mut self.entities[entity.get()];
        unnamed.human_points = unnamed.human_points.max(i32::from(kind == EntityKind::Human));
        if sex != Sex::Unknown {
            unnamed.sex = sex;
        }
        entity
    }

    /// What a pronoun tells of one who goes by no name.
    pub(crate) fn tell_sex(&mut self, entity: EntityIdx, sex: Sex) {
        let told = &mut self.entities[entity.get()];
        if told.words.is_empty() && told.sex == Sex::Unknown {
            told.sex = sex;
        }
    }

    /// Whether a normal form is among an entity's words from the second on.
    pub(crate) fn ends_with(&self, entity: &Entity, word: &str) -> bool {
        self.names.find(word).is_some_and(|word| entity.words.iter().skip(1).any(|&w| w == word))
    }

    /// Makes an entity one that speaks.
    pub(crate) fn speaks(&mut self, entity: EntityIdx) -> SpeakingEntityIdx {
        let next = SpeakingEntityIdx(u32::try_from(self.speakers.len()).unwrap_or(u32::MAX));
        let speaker = *self.entities[entity.get()].speaks.get_or_insert(next);
        if speaker == next {
            self.speakers.push(entity);
        }
        speaker
    }

    /// The entities that speak, in order of appearance.
    pub(crate) fn into_speakers(mut self) -> Vec<SpeakingEntity> {
        let entities = &mut self.entities;
        let speaker = |entity: &EntityIdx| {
            let entity = &mut entities[entity.get()];
            SpeakingEntity {
                name: std::mem::take(&mut entity.name),
                role: entity.role.take(),
                kind: entity.kind,
            }
        };
        self.speakers.iter().map(speaker).collect()
    }
}

/// The mentions inside some tokens.
fn within<'m>(mentions: &'m [Mention], tokens: &TokenRange) -> &'m [Mention] {
    let start = mentions.partition_point(|mention| mention.token < tokens.start);
    let rest = &mentions[start..];
    &rest[..rest.partition_point(|mention| mention.token < tokens.end)]
}

/// The last mentions before a token, no more than so many.
fn last(mentions: &[Mention], before: usize, most: usize) -> &[Mention] {
    let end = mentions.partition_point(|mention| mention.token < before);
    &mentions[end.saturating_sub(most)..end]
}

#[cfg(test)]
mod tests {
    use crate::entities::entity_table::{Entities, Entity, last, within};
    use crate::entities::entity_type::Sex;
    use crate::entities::mention::{Mention, MentionRole};
    use crate::entities::name_index::NameIndex;
    use crate::entities::speaking_entity::{EntityIdx, EntityKind};

    #[test]
    fn mentions_are_found_by_token() {
        let mentions =
            [3, 5, 5, 9].map(|token| Mention { token, entity: EntityIdx::new(0), role: MentionRole::Other });
        let tokens = |found: &[Mention]| found.iter().map(|mention| mention.token).collect::<Vec<_>>();
        assert_eq!(tokens(within(&mentions, &(4..9))), [5, 5]);
        assert_eq!(tokens(within(&mentions, &(9..9))), [0; 0]);
        assert_eq!(tokens(last(&mentions, 9, 2)), [5, 5]);
        assert_eq!(tokens(last(&mentions, 5, 2)), [3]);
    }

    #[test]
    fn equal_phrases_are_one_entity() {
        let mut entities = Entities::new(Vec::new(), NameIndex::for_length(0), Vec::new());
        let she = entities.add_unnamed("she".to_owned(), EntityKind::Human, Sex::Female);
        let it = entities.add_unnamed("it".to_owned(), EntityKind::Body, Sex::Unknown);
        assert_eq!(entities.add_unnamed("She".to_owned(), EntityKind::Human, Sex::Female), she);
        assert!(entities.entity(she).may_be_human() && !entities.entity(it).may_be_human());
        let first = entities.speaks(it);
        assert_eq!(entities.speaks(it), first);
        assert_eq!(entities.entity_of(first), it);
        assert!(!entities.entity(she).has_spoken());
        let names: Vec<String> = entities.into_speakers().into_iter().map(|speaker| speaker.name).collect();
        assert_eq!(names, ["it"]);
    }

    #[test]
    fn what_a_pronoun_told_is_not_forgotten() {
        let mut entities = Entities::new(Vec::new(), NameIndex::for_length(0), Vec::new());
        let add =
            |entities: &mut Entities, sex| entities.add_unnamed("verger".to_owned(), EntityKind::Human, sex);
        let verger = add(&mut entities, Sex::Unknown);
        entities.tell_sex(verger, Sex::Male);
        assert_eq!(add(&mut entities, Sex::Unknown), verger);
        assert_eq!(entities.entity(verger).sex, Sex::Male);
    }

    #[test]
    fn a_full_name_may_be_a_human_being() {
        let mut names = NameIndex::for_length(0);
        let words = [names.intern("ada"), names.intern("reed")];
        let entity = |words: &[_], kind| Entity::new("Ada Reed".to_owned(), words, kind);
        assert!(entity(&words, EntityKind::Human).may_be_human());
        assert!(!entity(&words, EntityKind::Body).may_be_human());
        assert!(!entity(&words[..1], EntityKind::Human).may_be_human());
    }
}
