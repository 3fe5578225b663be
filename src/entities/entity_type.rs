//! What a name and its neighbours tell of its bearer: a human being or a body, of which sex, in what office.

use crate::document::Document;
use crate::entities::entity::EntityKind;
use crate::entities::name::{Name, TITLE};
use crate::lexicon::{Class, ClassSet, DeterminerUse, NounGender, PronounReference, Value};
use crate::text::token::{Case, TokenRange};

/// An acronym is no longer than this, in bytes.
const ACRONYM: usize = 9;
/// An office after a name and a comma stands within so many words.
const OFFICE_REACH: usize = 9;

/// What is known of a person's sex.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sex {
    Unknown,
    Male,
    Female,
}

/// Whether a name is one word in capitals.
pub(crate) fn is_acronym(document: &Document, name: &Name) -> bool {
    name.tokens.len() == 1
        && document.token(name.tokens.start).is_some_and(|t| t.case == Case::Upper && t.span.len() <= ACRONYM)
}

/// What one sighting of a name says for (or against) a human being.
pub(crate) fn humanity(document: &Document, name: &Name, long: bool) -> i32 {
    const SPEAKS: ClassSet = ClassSet::of(&[Class::Reporting, Class::Relative]);
    const MODIFIED: ClassSet = ClassSet::of(&[Class::Role, Class::Body]);
    let (start, end) = (name.tokens.start, name.tokens.end);
    let before = start.checked_sub(1);
    let given = document.is(start, Class::Given);
    let titled = name.title.clone().any(|at| document.is_any(at, TITLE));
    let body = name.tokens.clone().any(|at| document.is(at, Class::Body));
    let signs = [
        (given && long, 2),
        (given, 1),
        (titled, 2),
        (before.is_some_and(|b| document.is(b, Class::Role) || document.is(b, Class::Abbreviation)), 1),
        (office_before(document, name).is_some(), 2),
        (document.is_any(end, SPEAKS), 1),
        (body && !titled, -4),
        (name.title.is_empty() && before.is_some_and(|b| document.is(b, Class::Determiner)), -2),
        (!long && document.is_word(end) && document.is_any(end, MODIFIED), -1),
    ];
    signs.iter().filter(|(holds, _)| *holds).map(|(_, weight)| weight).sum()
}

pub(crate) fn kind_of(document: &Document, name: &Name) -> EntityKind {
    let body = name.tokens.clone().any(|at| document.is(at, Class::Body));
    let before = name.title.start.checked_sub(1);
    let the = name.title.is_empty() && before.is_some_and(|b| document.marked(b, DeterminerUse::Definite));
    let thing = body || the || is_acronym(document, name);
    if thing && !document.is(name.tokens.start, Class::Given) { EntityKind::Body } else { EntityKind::Human }
}

fn sex_from(value: Option<Value>) -> Sex {
    match value.and_then(Value::gender) {
        Some(NounGender::Male) => Sex::Male,
        Some(NounGender::Female) => Sex::Female,
        _ => Sex::Unknown,
    }
}

pub(crate) fn sex_of_pronoun(reference: PronounReference) -> Sex {
    match reference {
        PronounReference::Male => Sex::Male,
        PronounReference::Female => Sex::Female,
        _ => Sex::Unknown,
    }
}

pub(crate) fn sex_of_title(document: &Document, name: &Name) -> Sex {
    let told = |at| {
        sex_from(
            document
                .value(at, Class::Honorific)
                .filter(|v| v.gender().is_some())
                .or_else(|| document.value(at, Class::Role)),
        )
    };
    name.title.clone().map(told).find(|&sex| sex != Sex::Unknown).unwrap_or(Sex::Unknown)
}

pub(crate) fn sex_of(document: &Document, name: &Name) -> Sex {
    match sex_of_title(document, name) {
        Sex::Unknown => sex_from(document.value(name.tokens.start, Class::Given)),
        known => known,
    }
}

/// `The harbour master, Ada Reed,`: the office in a phrase that the name stands in apposition to; from its
/// noun to the comma.
pub(crate) fn office_before(document: &Document, name: &Name) -> Option<TokenRange> {
    let comma =
        name.title.start.min(name.tokens.start).checked_sub(1).filter(|&at| document.text(at) == ",")?;
    // Without a comma or a stop behind it the name is one of a list.
    let closed = matches!(document.text(name.tokens.end), "," | ".")
        && !document.is(name.tokens.end + 1, Class::Conjunction);
    let words = (comma.saturating_sub(OFFICE_REACH)..comma).rev().take_while(|&at| document.is_word(at));
    let start = words.filter(|&at| document.is(at, Class::Determiner)).last()?;
    let definite = document.marked(start, DeterminerUse::Definite);
    let head_end = (start + 1..comma).find(|&at| document.is(at, Class::Preposition)).unwrap_or(comma);
    let held = closed && definite && document.is(head_end - 1, Class::Role);
    held.then_some(head_end - 1..comma)
}

/// The office beside a name: before it as a title, a small word or a phrase of its own, or after a comma.
pub(crate) fn role_beside(document: &Document, name: &Name) -> Option<TokenRange> {
    let is_role = |at: usize| {
        document.is(at, Class::Role)
            || document.is(at, Class::Honorific) && document.token(at).is_some_and(|t| t.span.len() > 4)
    };
    if let Some(at) = name.title.clone().find(|&at| is_role(at)) {
        return Some(at..name.title.end);
    }
    let before = name.title.start.checked_sub(1)?;
    if is_role(before) {
        return Some(before..before + 1);
    }
    if let Some(office) = office_before(document, name) {
        return Some(office);
    }
    if document.norm(name.tokens.end) != "," {
        return None;
    }
    let after = name.tokens.end + 1..name.tokens.end + OFFICE_REACH;
    let role = after
        .take_while(|&at| !matches!(document.text(at), "," | "."))
        .find(|&at| document.is(at, Class::Role))?;
    Some(role..role + 1)
}
