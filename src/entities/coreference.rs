//! Whom a noun phrase means: names, offices, issued documents and pronouns resolved to the entities of the
//! article.

use crate::document::Document;
use crate::entities::antecedent::{AntecedentEvidence, Distance, SexAgreement};
use crate::entities::entity_table::{Entities, Entity};
use crate::entities::entity_type::{Sex, sex_of_pronoun};
use crate::entities::issued_document;
use crate::entities::mention::Mention;
use crate::entities::name_index::printed;
use crate::entities::speaking_entity::{EntityIdx, EntityKind, SpeakingEntityIdx};
use crate::entities::thresholds::{
    APPOSED_NAME_TOKENS, APPOSITION_REACH_TOKENS, DOUBTFUL_SEX_HUMAN_POINTS, OFFICE_MENTIONS_BACK,
    PRONOUN_MENTIONS_BACK, RECENT_DOCUMENT_SENTENCES, TEXT_AFTER_PRONOUN_TOKENS,
};
use crate::lexicon::{Class, ClassSet, DeterminerUse, PrepositionUse, PronounReference, Value};
use crate::text::token::TokenRange;

/// The speaker that a noun phrase names; `speaker` is who spoke last before it.
pub(crate) fn speaker(
    entities: &mut Entities,
    document: &Document,
    phrase: &TokenRange,
    speaker: Option<SpeakingEntityIdx>,
) -> Option<SpeakingEntityIdx> {
    let entity = referent(entities, document, phrase, speaker)?;
    Some(entities.speaks(entity))
}

/// The entity that a noun phrase means, a new one if the article does not name it.
fn referent(
    entities: &mut Entities,
    document: &Document,
    phrase: &TokenRange,
    speaker: Option<SpeakingEntityIdx>,
) -> Option<EntityIdx> {
    if let Some(reference) = pronoun_of(document, phrase) {
        let text = if reference == PronounReference::Thing {
            named_text(entities, document, phrase.end)
        } else {
            None
        };
        let known = text.or_else(|| antecedent(entities, document, phrase.start, reference, speaker));
        // A pronoun that stands for nobody in the text is all that is known of its speaker.
        let kind = if reference == PronounReference::Thing { EntityKind::Body } else { EntityKind::Human };
        return Some(known.unwrap_or_else(|| {
            entities.add_unnamed(document.norm(phrase.start).to_owned(), kind, sex_of_pronoun(reference))
        }));
    }
    const HEAD_ENDS: ClassSet = ClassSet::of(&[Class::Preposition, Class::Relative]);
    let head_end = (phrase.start + 1..phrase.end)
        .find(|&at| document.is_any(at, HEAD_ENDS) || document.text(at) == ",")
        .unwrap_or(phrase.end);
    let named = named(entities, document, phrase, head_end)
        .or_else(|| author(entities, document, phrase, head_end))
        .or_else(|| apposition(entities, document, phrase));
    if named.is_some() {
        return named;
    }
    let start =
        (phrase.start..head_end).find(|&at| !document.is(at, Class::Determiner)).unwrap_or(phrase.start);
    let definite = start > phrase.start && document.marked(phrase.start, DeterminerUse::Definite);
    let head = head_end.checked_sub(1)?;
    let text = if definite { issued_document::meant(entities, document, head) } else { None };
    let held = text.or_else(|| {
        if definite || document.is_capital(start) {
            by_office(entities, document, head, phrase.start)
        } else {
            None
        }
    });
    if held.is_some() {
        return held;
    }
    let full_end = (head_end..phrase.end)
        .find(|&at| document.text(at) == "," || document.is(at, Class::Relative))
        .unwrap_or(phrase.end);
    let end = if document.marked(head_end, PrepositionUse::Of) { full_end } else { head_end };
    let kind = if document.is(head, Class::Role) { EntityKind::Human } else { EntityKind::Body };
    Some(entities.add_unnamed(printed(document, &(start..end.max(start + 1))), kind, Sex::Unknown))
}

/// What the table says of a phrase that is a pronoun, or a text by its owner: `her statement`.
fn pronoun_of(document: &Document, phrase: &TokenRange) -> Option<PronounReference> {
    let single = phrase.len() == 1;
    let owned = !single && document.is(phrase.end - 1, Class::Speech);
    let oblique = document.value(phrase.start, Class::Oblique).filter(|_| single || owned);
    document.value(phrase.start, Class::Pronoun).or(oblique).and_then(Value::reference)
}

/// The name that is the head of the phrase, or ends it behind an office.
fn named(
    entities: &Entities,
    document: &Document,
    phrase: &TokenRange,
    head_end: usize,
) -> Option<EntityIdx> {
    if let Some(head) = entities.mentions_in(&(phrase.start..head_end)).last() {
        // The name is the head of the phrase, not the owner of it.
        let end = name_end(document, head.token, head_end);
        if end >= head_end && !document.is_possessive(end - 1) || end >= phrase.end {
            return Some(head.entity);
        }
    }
    // `the head of the harbour board Ada Reed`: the name ends the phrase and depends on no preposition.
    let depends = |m: &Mention| {
        document.is(m.token - 1, Class::Preposition) || document.is(m.token - 1, Class::Determiner)
    };
    let last = entities
        .mentions_in(phrase)
        .last()
        .filter(|m| m.token > phrase.start && document.is(head_end - 1, Class::Role) && !depends(m))?;
    let ends =
        name_end(document, last.token, phrase.end) >= phrase.end && !document.is_possessive(phrase.end - 1);
    let human = entities.entity(last.entity).human_points > 0;
    (ends && human).then_some(last.entity)
}

/// `Reed's long statement`: a text by its author, who speaks in it.
fn author(
    entities: &Entities,
    document: &Document,
    phrase: &TokenRange,
    head_end: usize,
) -> Option<EntityIdx> {
    let head = head_end.checked_sub(1).filter(|&at| document.is(at, Class::Speech))?;
    let owner = entities.mentions_in(&(phrase.start..head)).last()?;
    let end = name_end(document, owner.token, head);
    document.is_possessive(end - 1).then_some(owner.entity)
}

/// The first token after the name that starts or goes on at a place.
fn name_end(document: &Document, at: usize, ceiling: usize) -> usize {
    (at..ceiling)
        .find(|&i| document.is_word(i) && !document.is_capital(i) && !document.is(i, Class::Particle))
        .unwrap_or(ceiling)
}

/// `the harbour's manager, Ada Reed,`: the name that follows an office after a comma.
fn apposition(entities: &Entities, document: &Document, phrase: &TokenRange) -> Option<EntityIdx> {
    const OFFICE: ClassSet = ClassSet::of(&[Class::Role, Class::Body]);
    if !phrase.clone().any(|at| document.is_any(at, OFFICE)) {
        return None;
    }
    let goes_on = document.text(phrase.end) == "," || document.is(phrase.end, Class::Preposition);
    let reach = phrase.end..phrase.end + if goes_on { APPOSITION_REACH_TOKENS } else { 0 };
    let comma = reach
        .take_while(|&at| document.is_word(at) || document.text(at) == ",")
        .find(|&at| document.text(at) == ",")?;
    let name = entities.mentions_in(&(comma + 1..comma + 1 + APPOSED_NAME_TOKENS)).first()?;
    let entity = entities.entity(name.entity);
    let fits = entity.human_points > 0 || entity.human_points == 0 && entity.words.len() > 1;
    fits.then_some(name.entity)
}

/// The last person before a place whose office is the given noun, or the organisation whose name ends with
/// it.
fn by_office(entities: &Entities, document: &Document, noun: usize, before: usize) -> Option<EntityIdx> {
    let (norm, text) = (document.token(noun)?.norm, document.norm(noun));
    let back = entities.last_mentions(before, OFFICE_MENTIONS_BACK);
    back.iter().rev().map(|mention| mention.entity).find(|&at| {
        let entity = entities.entity(at);
        if entity.human_points > 0 {
            entity.offices.contains(&norm)
        } else {
            entities.ends_with(entity, text)
        }
    })
}

/// `it says in the statement`: the text that the words after a pronoun name.
fn named_text(entities: &Entities, document: &Document, after: usize) -> Option<EntityIdx> {
    let words = (after..after + TEXT_AFTER_PRONOUN_TOKENS).take_while(|&at| document.is_word(at));
    let noun = words
        .into_iter()
        .find(|&at| document.is(at, Class::Speech) && document.is(at.wrapping_sub(1), Class::Determiner))?;
    issued_document::meant(entities, document, noun)
}

/// The antecedent of a pronoun: of the mentions before it that suit, the most salient one, the latest of
/// equals.
fn antecedent(
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
    for mention in entities.last_mentions(at, PRONOUN_MENTIONS_BACK) {
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

#[cfg(test)]
mod tests {
    use crate::document::tests::ask;
    use crate::entities::coreference::speaker;
    use crate::entities::issued_document;
    use crate::entities::name_clustering::cluster;

    /// The name of the entity that the last occurrence of a phrase means.
    fn check_phrase(source: &str, phrase: &str, expected: &str) {
        ask(source, "en", |document| {
            let mut entities = cluster(document, &[]);
            issued_document::gather(&mut entities, document, &[]);
            let start = source.rfind(phrase).unwrap_or_default();
            let tokens = &document.tokens;
            let first = tokens.partition_point(|token| (token.span.start as usize) < start);
            let end = tokens.partition_point(|token| (token.span.start as usize) < start + phrase.len());
            let speaker = speaker(&mut entities, document, &(first..end), None);
            let name = speaker.map(|s| entities.entity(entities.entity_of(s)).name.to_lowercase());
            assert_eq!(name.as_deref(), Some(expected), "{source:?}");
        });
    }

    #[test]
    fn mentions_far_back_are_out_of_reach() {
        let check = |first: &str, others: usize, phrase: &str, expected: &str| {
            let source = format!("{first} {}{phrase} slept.", "HBA left. ".repeat(others));
            check_phrase(&source, phrase, expected);
        };
        check("Ada Reed left.", 23, "She", "ada reed");
        check("Ada Reed left.", 24, "She", "she");
        check("The mayor, Ada Reed, left.", 47, "The mayor", "ada reed");
        check("The mayor, Ada Reed, left.", 48, "The mayor", "mayor");
    }

    #[test]
    fn a_text_is_its_authors() {
        check_phrase("Ada Reed left. Then Reed's statement came.", "Reed's statement", "ada reed");
        check_phrase("Ada Reed left. Then Reed's brother came.", "Reed's brother", "reed's brother");
    }

    #[test]
    fn an_apposition_stands_close() {
        check_phrase("The manager of the old pier by the sea, Ivo Reed, slept.", "The manager", "ivo reed");
        check_phrase(
            "The manager of the old pier by the blue sea, Ivo Reed, slept.",
            "The manager",
            "manager",
        );
        check_phrase("The manager, old Ivo Reed, slept.", "The manager", "ivo reed");
        check_phrase("The manager, rather old Ivo Reed, slept.", "The manager", "manager");
    }

    #[test]
    fn a_text_named_after_its_pronoun() {
        let before = "HBA issued a statement. HBX issued a letter.";
        check_phrase(&format!("{before} It says so in the statement."), "It", "hba (statement)");
        check_phrase(&format!("{before} It says so here in the statement."), "It", "hbx");
    }

    #[test]
    fn he_is_sooner_somebody_who_is_surely_human() {
        check_phrase("The manager, Holmby, slept. Wixley said no. He slept.", "He", "holmby");
    }

    #[test]
    fn it_is_a_document_just_issued() {
        check_phrase("HBA issued a statement.\n\nIt was long.", "It", "hba (statement)");
        check_phrase("HBA issued a statement.\n\nThen rain fell. It was long.", "It", "hba");
    }
}
