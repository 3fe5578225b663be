//! Texts that speak, and whose they are: `the statement` is its issuer's.

use crate::document::Document;
use crate::entities::entity::EntityKind;
use crate::entities::entity_type::Sex;
use crate::entities::mention::{Entities, Mention, MentionPlace};
use crate::lexicon::{Class, DeterminerUse};

/// An article stands no further before its noun than this.
const ARTICLE_REACH: usize = 7;
/// How many texts back `the statement` may reach.
const REACH: usize = 24;

/// A text that somebody put out.
#[derive(Clone, Copy, Debug)]
pub(crate) struct IssuedDocument {
    /// The noun that introduces it.
    noun: usize,
    /// The entity it is, named after its issuer and its kind.
    pub entity: usize,
}

/// Notes every text that a sentence says somebody put out: `The board issued a long statement`.
pub(crate) fn gather(entities: &mut Entities, document: &Document, quoted: &[bool]) {
    let mut texts = Vec::new();
    let mut from = 0;
    for sentence in &document.sentences {
        while entities.sightings.get(from).is_some_and(|s| s.token < sentence.start) {
            from += 1;
        }
        let Some(lead) =
            entities.sightings.get(from).filter(|s| s.token < sentence.end && s.place == MentionPlace::Lead)
        else {
            continue;
        };
        for noun in lead.token..sentence.end {
            if document.is(noun, Class::Speech) && quoted.get(noun) != Some(&true) {
                let article = (lead.token.max(noun.saturating_sub(ARTICLE_REACH))..noun).rev().find(|&i| {
                    document.is(i, Class::Determiner)
                        || document.spaced(i) && !document.is_word(i)
                        || document.text(i) == ","
                });
                if article.is_some_and(|a| {
                    document.is(a, Class::Determiner) && !document.marked(a, DeterminerUse::Definite)
                }) {
                    texts.push((noun, lead.entity));
                }
            }
        }
    }
    if texts.is_empty() {
        return;
    }
    for (noun, issuer) in texts {
        let name = format!("{} ({})", entities.name(issuer), document.norm(noun));
        let entity = entities.add_unnamed(name, EntityKind::Body, Sex::Unknown);
        entities.documents.push(IssuedDocument { noun, entity });
        entities.sightings.push(Mention { token: noun, entity, place: MentionPlace::Other });
    }
    entities.sightings.sort_by_key(|s| s.token);
}

/// The text that `the statement` or `the suit` means: the last one before, of that noun or one that ends with
/// it.
pub(crate) fn meant(entities: &Entities, document: &Document, noun: usize) -> Option<usize> {
    let end = entities.documents.partition_point(|d| d.noun < noun);
    let back = entities.documents.get(end.saturating_sub(REACH)..end)?;
    back.iter().rev().find(|d| document.norm(d.noun).ends_with(document.norm(noun))).map(|d| d.entity)
}

/// Whether an entity is one of the texts put out shortly before a place.
pub(crate) fn is_recent(entities: &Entities, entity: usize, before: usize) -> bool {
    let end = entities.documents.partition_point(|d| d.noun < before);
    entities
        .documents
        .get(end.saturating_sub(REACH)..end)
        .is_some_and(|back| back.iter().any(|d| d.entity == entity))
}
