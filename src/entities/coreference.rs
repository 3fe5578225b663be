//! Whom a noun phrase means: names, offices, issued documents and pronouns resolved to the entities of the
//! article.

use crate::document::Document;
use crate::entities::entity_table::Entities;
use crate::entities::entity_type::{Sex, sex_of_pronoun};
use crate::entities::issued_document;
use crate::entities::mention::{Coordination, Mention, MentionRole};
use crate::entities::name_index::printed;
use crate::entities::pronoun_referent::{antecedent, named_text, pronoun_of};
use crate::entities::speaking_entity::{EntityIdx, EntityKind, SpeakingEntityIdx};
use crate::entities::thresholds::{
    APPOSED_NAME_TOKENS, APPOSITION_REACH_TOKENS, COORDINATIONS_BACK, OFFICE_MENTIONS_BACK,
    ORGANISATION_POINTS,
};
use crate::lexicon::{Class, ClassSet, DeterminerUse, NounGender, PrepositionUse, PronounReference, Value};
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

/// The speaker that goes by a phrase as printed, or whom it names: `Leith Port of Call`, of an account.
pub(crate) fn account(
    entities: &mut Entities,
    document: &Document,
    phrase: &TokenRange,
) -> Option<SpeakingEntityIdx> {
    if !phrase.clone().any(|at| document.is(at, Class::Preposition)) {
        return speaker(entities, document, phrase, None);
    }
    let entity = entities.add_unnamed(printed(document, phrase), EntityKind::Body, Sex::Unknown);
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
        if let Some(entity) = known {
            entities.tell_sex(entity, sex_of_pronoun(reference));
        }
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
    // `the statement | made by the board`: what was done to the text is no part of its head.
    let made = head_end.saturating_sub(1);
    let head_end =
        if made > phrase.start && document.is(made - 1, Class::Speech) && !document.is(made, Class::Speech) {
            made
        } else {
            head_end
        };
    let named = coordinated(entities, document, phrase)
        .or_else(|| named(entities, document, phrase, head_end))
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
    // `A second said`: a count without a noun is nobody.
    const COUNT: ClassSet = ClassSet::of(&[Class::Determiner, Class::Numeral]);
    let indefinite = document.is(phrase.start, Class::Article) && !definite;
    if indefinite && phrase.len() > 1 && phrase.clone().all(|at| document.is_any(at, COUNT)) {
        return None;
    }
    let kind = if document.is(head, Class::Role) { EntityKind::Human } else { EntityKind::Body };
    Some(entities.add_unnamed(printed(document, &(start..end.max(start + 1))), kind, Sex::Unknown))
}

/// Those whom the phrase names together, or the last of whom it names as the subject: `Ada Reed and | the mayor,
/// Tom Hill,`; `the two leaders` who were named together before.
fn coordinated(entities: &Entities, document: &Document, phrase: &TokenRange) -> Option<EntityIdx> {
    let covers = |found: &&Coordination| {
        let shared = found.tokens.start.max(phrase.start) < found.tokens.end.min(phrase.end);
        let whole = phrase.start <= found.tokens.start && found.tokens.end <= phrase.end;
        let ends = found.role == MentionRole::Subject
            && phrase.end >= found.tokens.end
            && document.sentence_of(phrase.start) == document.sentence_of(found.tokens.start)
            && document.is_any(phrase.start.wrapping_sub(1), ClassSet::of(&[Class::Conjunction]));
        shared && (whole || ends)
    };
    let near = entities.last_coordinations(phrase.end + 1, COORDINATIONS_BACK).iter().rev();
    if let Some(found) = near.clone().find(covers) {
        return Some(found.entity);
    }
    let count =
        (phrase.start..phrase.end).find_map(|at| document.value(at, Class::Numeral)).and_then(Value::count);
    let definite = document.marked(phrase.start, DeterminerUse::Definite);
    let last = phrase.end - 1;
    let several = document.value(last, Class::Role).and_then(Value::gender) == Some(NounGender::Plural)
        || document.is(last, Class::Numeral);
    near.clone().find(|found| definite && several && count == Some(found.members)).map(|found| found.entity)
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
    let owner = entities.mentions_in(&(phrase.start..head)).last();
    let owns = |owner: &&Mention| document.is_possessive(name_end(document, owner.token, head) - 1);
    if let Some(owner) = owner.filter(owns) {
        return Some(owner.entity);
    }
    issued_document::author_behind(entities, document, head, phrase.end)
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
    let office = phrase.clone().any(|at| document.is_any(at, OFFICE));
    let noun = document.is(phrase.start, Class::Determiner) && !document.is_capital(phrase.end - 1);
    if !office && !noun {
        return None;
    }
    const GOES_ON: ClassSet = ClassSet::of(&[Class::Preposition, Class::Conjunction]);
    let goes_on = document.text(phrase.end) == "," || document.is_any(phrase.end, GOES_ON);
    let reach = phrase.end..phrase.end + if goes_on { APPOSITION_REACH_TOKENS } else { 0 };
    let comma = reach
        .take_while(|&at| document.is_word(at) || document.text(at) == ",")
        .find(|&at| document.text(at) == ",")?;
    let name = entities.mentions_in(&(comma + 1..comma + 1 + APPOSED_NAME_TOKENS)).first()?;
    let entity = entities.entity(name.entity);
    // `The mayor, Reed, said`: one word between two commas, behind an office.
    let closed = office && document.text(name.token + 1) == ",";
    let fits = entity.human_points > 0 && (office || entity.words.len() > 1)
        || entity.human_points == 0 && entity.words.len() > 1
        || closed && entity.human_points > ORGANISATION_POINTS;
    fits.then_some(name.entity)
}

/// The last person before a place whose office is the given noun, or the organisation whose name ends with
/// it.
pub(crate) fn by_office(
    entities: &Entities,
    document: &Document,
    noun: usize,
    before: usize,
) -> Option<EntityIdx> {
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

#[cfg(test)]
mod tests {
    use crate::document::tests::ask;
    use crate::entities::coordination;
    use crate::entities::coreference::speaker;
    use crate::entities::issued_document;
    use crate::entities::name_clustering::cluster;
    use crate::entities::office_holder;

    /// The name of the entity that the last occurrence of a phrase means.
    fn check_phrase(source: &str, phrase: &str, expected: &str) {
        ask(source, "en", |document| {
            let mut entities = cluster(document, &[]);
            coordination::gather(&mut entities, document, &[]);
            issued_document::gather(&mut entities, document, &[]);
            office_holder::gather(&mut entities, document, &[]);
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

    #[test]
    fn she_is_the_holder_of_an_office_just_named() {
        let told = "The mayor, Ivy Holt, left. Ms Reed was glad. Her members waited.\n\n";
        check_phrase(&format!("{told}The mayor spoke. Then she slept."), "she", "ivy holt");
        check_phrase(&format!("{told}Then she slept."), "she", "reed");
        check_phrase("Ms Reed was glad. Her members waited.\n\nThe mayor spoke. She slept.", "She", "mayor");
        check_phrase("Ada Reed crossed the road. The driver braked. She slept.", "She", "ada reed");
    }

    #[test]
    fn those_named_together() {
        check_phrase("Ada Reed and Tom Hill left. They slept.", "They", "ada reed and tom hill");
        check_phrase(
            "Ada Reed and Tom Hill left. The two leaders slept.",
            "The two leaders",
            "ada reed and tom hill",
        );
        check_phrase("Ada Reed and Tom Hill left. The three leaders slept.", "The three leaders", "leaders");
        check_phrase("Ada Reed and Tom Hill slept.", "Ada Reed and Tom Hill", "ada reed and tom hill");
        check_phrase("Ada Reed and the mayor, Tom Hill, slept. He left.", "He", "tom hill");
    }

    #[test]
    fn groups_far_back_are_out_of_reach() {
        let others =
            ["Eve Moss and Jim Dow", "Ann Poe and Sam Roe", "Kim Low and Ben Fry", "Liz Orr and Max Ash"];
        let source = |count: usize| {
            format!("Ada Reed and Tom Hill left. {}. The two leaders slept.", others[..count].join(". "))
        };
        check_phrase(&source(1), "The two leaders", "eve moss and jim dow");
        check_phrase(
            "Ada Reed, Tom Hill and Eve Moss left. Jim Dow and Ann Poe left. Jim Dow and Ann Poe left. Jim Dow and Ann Poe left. The three leaders slept.",
            "The three leaders",
            "ada reed, tom hill and eve moss",
        );
        check_phrase(
            "Ada Reed, Tom Hill and Eve Moss left. Jim Dow and Ann Poe left. Jim Dow and Ann Poe left. Jim Dow and Ann Poe left. Jim Dow and Ann Poe left. The three leaders slept.",
            "The three leaders",
            "leaders",
        );
    }

    #[test]
    fn a_name_between_commas_is_in_apposition() {
        check_phrase("The U.K. President, Bodin, slept.", "The U.K. President", "bodin");
        check_phrase("Another walker, Ivo Reed from Leith, slept.", "Another walker", "ivo reed");
        check_phrase(
            "The deputy minister and senior envoy, Ivo Reed, slept.",
            "The deputy minister",
            "ivo reed",
        );
    }
}
