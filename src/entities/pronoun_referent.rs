//! Whom a pronoun stands for.

use crate::document::Document;
use crate::entities::antecedent::{AntecedentEvidence, Distance, SexAgreement};
use crate::entities::entity_table::{Entities, Entity};
use crate::entities::entity_type::{Sex, sex_of_pronoun};
use crate::entities::issued_document;
use crate::entities::mention::Mention;
use crate::entities::speaking_entity::{EntityIdx, EntityKind, SpeakingEntityIdx};
use crate::entities::thresholds::{
    COORDINATIONS_BACK, DOUBTFUL_SEX_HUMAN_POINTS, PRONOUN_MENTIONS_BACK, RECENT_DOCUMENT_SENTENCES,
    TEXT_AFTER_PRONOUN_TOKENS,
};
use crate::lexicon::{Class, DeterminerUse, PronounReference, Value};
use crate::text::token::TokenRange;

/// What the table says of a phrase that is a pronoun, or a text by its owner: `her statement`.
pub(crate) fn pronoun_of(document: &Document, phrase: &TokenRange) -> Option<PronounReference> {
    let single = phrase.len() == 1;
    let owned = !single && document.is(phrase.end - 1, Class::Speech);
    let oblique = document.value(phrase.start, Class::Oblique).filter(|_| single || owned);
    document.value(phrase.start, Class::Pronoun).or(oblique).and_then(Value::reference)
}

/// `it says in the statement`: the text that the words after a pronoun name.
pub(crate) fn named_text(entities: &Entities, document: &Document, after: usize) -> Option<EntityIdx> {
    let words = (after..after + TEXT_AFTER_PRONOUN_TOKENS).take_while(|&at| document.is_word(at));
    let noun = words.into_iter().find(|&at| {
        document.is(at, Class::Speech) && document.marked(at.wrapping_sub(1), DeterminerUse::Definite)
    })?;
    issued_document::meant(entities, document, noun)
}

/// The antecedent of a pronoun: of the mentions before it that suit, the most salient one, the latest of
/// equals.
pub(crate) fn antecedent(
    entities: &Entities,
    document: &Document,
    at: usize,
    reference: PronounReference,
    speaker: Option<SpeakingEntityIdx>,
) -> Option<EntityIdx> {
    let speaker = speaker.map(|s| entities.entity_of(s));
    let sex = sex_of_pronoun(reference);
    let suits = |e: &Entity| match reference {
        PronounReference::Male => e.may_be_human() && e.sex != Sex::Female && !e.is_plural,
        PronounReference::Female => e.may_be_human() && e.sex != Sex::Male && !e.is_plural,
        PronounReference::Thing => e.human_points <= 0 && !e.is_plural,
        // More than one: people who go by no name, or an organisation; a name that may be a place is none.
        PronounReference::Plural => e.is_plural || e.kind == EntityKind::Body || e.words.is_empty(),
        _ => true,
    };
    let (sentence, paragraph) = (document.sentence_of(at), document.paragraph_of(at));
    let mut best: Option<(i32, EntityIdx)> = None;
    let groups = entities.last_coordinations(at, COORDINATIONS_BACK).iter();
    let groups =
        groups.map(|found| Mention { token: found.tokens.start, entity: found.entity, role: found.role });
    // `The boss promised it`: who has a name and spoke last may well be the boss.
    let is_named = |entity: EntityIdx| !entities.entity(entity).words.is_empty();
    let may_be_holder = speaker.is_some_and(|s| is_named(s) && suits(entities.entity(s)));
    let holders = entities.last_office_holders(at, PRONOUN_MENTIONS_BACK).iter().copied();
    let holders = holders.filter(|held| is_named(held.entity) || !may_be_holder);
    let named = entities.last_mentions(at, PRONOUN_MENTIONS_BACK).iter().copied();
    // Of equals the last wins: one who is named rather than one who is not.
    for mention in holders.chain(named).chain(groups) {
        let entity = entities.entity(mention.entity);
        if !suits(entity) {
            continue;
        }
        let apart = sentence - document.sentence_of(mention.token);
        let human = entity.human_points;
        let sure = sex != Sex::Unknown && sex == entity.sex;
        let evidence = AntecedentEvidence {
            kind_points: if reference == PronounReference::Thing { -human } else { human },
            sentences_apart: i32::try_from(apart).unwrap_or(i32::MAX),
            distance: if apart == 0 {
                Distance::SameSentence
            } else if document.paragraph_of(mention.token) == paragraph {
                Distance::SameParagraph
            } else {
                Distance::Earlier
            },
            role: mention.role,
            is_last_speaker: Some(mention.entity) == speaker,
            sex: if sure {
                SexAgreement::Agrees
            } else if sex != Sex::Unknown && human <= DOUBTFUL_SEX_HUMAN_POINTS {
                SexAgreement::Doubtful
            } else {
                SexAgreement::Neutral
            },
            is_recent_document: reference == PronounReference::Thing
                && apart <= RECENT_DOCUMENT_SENTENCES
                && issued_document::is_recent(entities, mention.entity, at),
        };
        let score = evidence.score();
        if best.is_none_or(|(known, _)| score >= known) {
            best = Some((score, mention.entity));
        }
    }
    best.map(|(_, entity)| entity).or_else(|| speaker.filter(|&s| suits(entities.entity(s))))
}
