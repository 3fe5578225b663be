//! Whom a noun phrase means: names, offices, texts and pronouns led back to the persons and bodies of the
//! article.

use crate::document::Document;
use crate::entities::entity::{EntityKind, SpeakingEntityIdx};
use crate::entities::entity_type::{Sex, sex_of_pronoun};
use crate::entities::issued_document;
use crate::entities::mention::{Entities, Mention, MentionPlace, printed};
use crate::lexicon::{Class, ClassSet, DeterminerUse, PrepositionUse, PronounReference, Value};
use crate::text::token::TokenRange;

/// How many names back a pronoun may reach, and twice as many an office.
const REACH: usize = 24;
const PARAGRAPH_LEAD: i32 = 11;
/// A name in apposition stands no further behind its office than this.
const APPOSITION_REACH: usize = 8;

/// Who speaks where a noun phrase names the speaker; `speaker` is who spoke last before it.
pub(crate) fn speaker(
    entities: &mut Entities,
    document: &Document,
    phrase: &TokenRange,
    speaker: Option<SpeakingEntityIdx>,
) -> Option<SpeakingEntityIdx> {
    let entity = referent(entities, document, phrase, speaker)?;
    entities.speaks(entity)
}

fn referent(
    entities: &mut Entities,
    document: &Document,
    phrase: &TokenRange,
    speaker: Option<SpeakingEntityIdx>,
) -> Option<usize> {
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
    let named =
        named(entities, document, phrase, head_end).or_else(|| apposition(entities, document, phrase));
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
fn named(entities: &Entities, document: &Document, phrase: &TokenRange, head_end: usize) -> Option<usize> {
    let from = entities.sightings.partition_point(|s| s.token < phrase.start);
    let inside = || entities.sightings.iter().skip(from).take_while(|s| s.token < phrase.end);
    if let Some(head) = inside().take_while(|s| s.token < head_end).last() {
        // The name is the head of the phrase, not the owner of it.
        let end = name_end(document, head.token, head_end);
        if end >= head_end && !document.is_possessive(end - 1) || end >= phrase.end {
            return Some(head.entity);
        }
    }
    // `the head of the harbour board Ada Reed`: the name ends the phrase and hangs on no preposition.
    let hangs = |s: &&Mention| {
        document.is(s.token - 1, Class::Preposition) || document.is(s.token - 1, Class::Determiner)
    };
    let last = inside()
        .last()
        .filter(|s| s.token > phrase.start && document.is(head_end - 1, Class::Role) && !hangs(s))?;
    let ends =
        name_end(document, last.token, phrase.end) >= phrase.end && !document.is_possessive(phrase.end - 1);
    let human = entities.entity(last.entity).is_some_and(|e| e.human > 0);
    (ends && human).then_some(last.entity)
}

/// The first token after the name that starts or goes on at a place.
fn name_end(document: &Document, at: usize, ceiling: usize) -> usize {
    (at..ceiling)
        .find(|&i| document.is_word(i) && !document.is_capital(i) && !document.is(i, Class::Particle))
        .unwrap_or(ceiling)
}

/// `the harbour's manager, Ada Reed,`: the name that follows an office after a comma.
fn apposition(entities: &Entities, document: &Document, phrase: &TokenRange) -> Option<usize> {
    const OFFICE: ClassSet = ClassSet::of(&[Class::Role, Class::Body]);
    if !phrase.clone().any(|at| document.is_any(at, OFFICE)) {
        return None;
    }
    let hangs = document.text(phrase.end) == "," || document.is(phrase.end, Class::Preposition);
    let reach = phrase.end..phrase.end + if hangs { APPOSITION_REACH } else { 0 };
    let comma = reach
        .take_while(|&at| document.is_word(at) || document.text(at) == ",")
        .find(|&at| document.text(at) == ",")?;
    let from = entities.sightings.partition_point(|s| s.token <= comma);
    let name = entities.sightings.get(from).filter(|s| s.token <= comma + 2)?;
    let fits = entities.entity(name.entity).is_some_and(|e| e.human > 0 || e.human == 0 && e.words.len() > 1);
    fits.then_some(name.entity)
}

/// The last person before a place whose office is the given noun, or the body whose name ends with it.
fn by_office(entities: &Entities, document: &Document, noun: usize, before: usize) -> Option<usize> {
    let (norm, text) = (document.token(noun)?.norm, document.norm(noun));
    let end = entities.sightings.partition_point(|s| s.token < before);
    let back = entities.sightings.get(end.saturating_sub(REACH * 2)..end)?;
    back.iter().rev().map(|s| s.entity).find(|&at| {
        entities.entity(at).is_some_and(|e| {
            if e.human > 0 { e.offices.contains(&norm) } else { entities.ends_with(e, text) }
        })
    })
}

/// `it says in the statement`: the text that the words after a pronoun name.
fn named_text(entities: &Entities, document: &Document, after: usize) -> Option<usize> {
    let words = (after..after + 5).take_while(|&at| document.is_word(at));
    let noun = words
        .into_iter()
        .find(|&at| document.is(at, Class::Speech) && document.is(at.wrapping_sub(1), Class::Determiner))?;
    issued_document::meant(entities, document, noun)
}

/// Whom a pronoun stands for: of the names before it that suit, the one that speaks for itself most.
fn antecedent(
    entities: &Entities,
    document: &Document,
    at: usize,
    reference: PronounReference,
    speaker: Option<SpeakingEntityIdx>,
) -> Option<usize> {
    let speaker = speaker.and_then(|p| entities.entity_of(p));
    let suits = |at: usize| {
        entities.entity(at).is_some_and(|e| match reference {
            PronounReference::Male => entities.may_be_human(at) && e.sex != Sex::Female,
            PronounReference::Female => entities.may_be_human(at) && e.sex != Sex::Male,
            PronounReference::Thing => e.human <= 0,
            // More than one: a body, or people who go by no name.
            PronounReference::Plural => e.human <= 0 || e.words.is_empty(),
            _ => true,
        })
    };
    let (sentence, paragraph) = (document.sentence_of(at), document.paragraph_of(at));
    let end = entities.sightings.partition_point(|s| s.token < at);
    let back = entities.sightings.get(end.saturating_sub(REACH)..end).unwrap_or(&[]);
    let mut best: Option<(i32, usize)> = None;
    for sighting in back.iter().filter(|s| suits(s.entity)) {
        let Some(entity) = entities.entity(sighting.entity) else { continue };
        let apart =
            i32::try_from(sentence - document.sentence_of(sighting.token)).unwrap_or(i32::MAX).min(100);
        let human = entity.human.clamp(-4, 4);
        let sex = sex_of_pronoun(reference);
        let sure = sex != Sex::Unknown && sex == entity.sex;
        let text = reference == PronounReference::Thing
            && apart <= 1
            && issued_document::is_recent(entities, sighting.entity, at);
        let mut score = if reference == PronounReference::Thing { -human } else { human };
        score -= 4 * apart;
        score += match sighting.place {
            MentionPlace::Lead if apart == 0 => 9,
            // What the paragraph opened with outlasts who spoke before it.
            MentionPlace::Lead if document.paragraph_of(sighting.token) == paragraph => PARAGRAPH_LEAD,
            MentionPlace::Lead => 5,
            MentionPlace::Aside => -4,
            MentionPlace::Other => 0,
        };
        score += if Some(sighting.entity) == speaker { 7 } else { 0 };
        score += if sure { 6 } else { 0 };
        score -= if sex != Sex::Unknown && !sure && human <= 1 { 6 } else { 0 };
        score += if text { 8 } else { 0 };
        if best.is_none_or(|(known, _)| score >= known) {
            best = Some((score, sighting.entity));
        }
    }
    best.map(|(_, entity)| entity).or_else(|| speaker.filter(|&s| suits(s)))
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read;
    use crate::lexicon::Language;

    /// The speaker of the last quotation of a text.
    fn check(source: &str, expected: &str) {
        let reading = read(source, Language::of("en"));
        let last = reading.quotes.last().and_then(|q| q.speaker.as_ref());
        let name = last.and_then(|s| reading.speakers.get(s.person.0 as usize)).map(|p| p.name.as_str());
        assert_eq!(name, Some(expected), "{source:?}");
    }

    #[test]
    fn an_office_with_its_name_in_apposition_leads_its_sentence() {
        let before = "“I have heard that before,” said Tom Hill, who sells tickets.\n\n";
        check(
            &format!("{before}The harbour master, Ivo Reed, had bad news. “The pier will close,” he said."),
            "Ivo Reed",
        );
        check(
            &format!("{before}The head of the port, Ivo Reed, had bad news. “The pier will close,” he said."),
            "Ivo Reed",
        );
    }

    #[test]
    fn an_office_is_led_back_to_its_holder() {
        let before = "For Ann Hill it came in time. ‘It was long,’ she said after the mayor of Leith, Ada Reed, had signed.\n\n";
        check(&format!("{before}The mayor spoke of ‘a lasting bond between the towns’."), "Ada Reed");
        check(
            &format!("{before}The mayor spoke of ‘a lasting bond’. ‘Boats will run all year,’ she said."),
            "Ada Reed",
        );
    }
}
