//! What a name and its neighbours tell of its bearer: a human being or an organisation, and of which sex.

use crate::document::Document;
use crate::entities::name::{Name, TITLE};
use crate::entities::office::office_before;
use crate::entities::speaking_entity::EntityKind;
use crate::entities::thresholds::{
    ACRONYM_BYTES, APPOSED_OFFICE_POINTS, DETERMINER_POINTS, FULL_GIVEN_NAME_POINTS, GIVEN_NAME_POINTS,
    MODIFIER_POINTS, OFFICE_BEFORE_POINTS, ORGANISATION_POINTS, SPEAKS_POINTS, TITLE_POINTS,
};
use crate::lexicon::{Class, ClassSet, DeterminerUse, NounGender, PronounReference, Value};
use crate::text::token::{Case, TokenRange};

/// What is known of a person's sex.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sex {
    Unknown,
    Male,
    Female,
}

impl Sex {
    /// Whether two are known and differ.
    pub(crate) fn excludes(self, other: Self) -> bool {
        self != Self::Unknown && other != Self::Unknown && self != other
    }
}

/// Whether a name is one word in capitals.
pub(crate) fn is_acronym(document: &Document, name: &Name) -> bool {
    name.tokens.len() == 1
        && document
            .token(name.tokens.start)
            .is_some_and(|t| t.case == Case::Upper && t.span.len() <= ACRONYM_BYTES)
}

/// How many words a name has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NameLength {
    One,
    Several,
}

/// What one mention of a name says for a human being, or against one.
pub(crate) fn human_points(document: &Document, name: &Name, length: NameLength) -> i32 {
    const SPEAKS: ClassSet = ClassSet::of(&[Class::Reporting, Class::Relative]);
    const MODIFIED: ClassSet = ClassSet::of(&[Class::Role, Class::Body]);
    let (start, end) = (name.tokens.start, name.tokens.end);
    let before = start.checked_sub(1);
    let given = document.is(start, Class::Given);
    let titled = name.title.clone().any(|at| document.is_any(at, TITLE));
    let body = name.tokens.clone().any(|at| document.is(at, Class::Body));
    let signs = [
        (given && length == NameLength::Several, FULL_GIVEN_NAME_POINTS),
        (given, GIVEN_NAME_POINTS),
        (titled, TITLE_POINTS),
        (
            before.is_some_and(|b| document.is(b, Class::Role) || document.is(b, Class::Abbreviation)),
            OFFICE_BEFORE_POINTS,
        ),
        (office_before(document, name).is_some(), APPOSED_OFFICE_POINTS),
        (document.is_any(end, SPEAKS), SPEAKS_POINTS),
        (body && !titled, ORGANISATION_POINTS),
        (
            name.title.is_empty() && before.is_some_and(|b| document.is(b, Class::Determiner)),
            DETERMINER_POINTS,
        ),
        (
            length == NameLength::One && document.is_word(end) && document.is_any(end, MODIFIED),
            MODIFIER_POINTS,
        ),
    ];
    signs.iter().filter(|(holds, _)| *holds).map(|(_, points)| points).sum()
}

/// The kind of entity that a name by itself stands for.
pub(crate) fn kind_of(document: &Document, name: &Name) -> EntityKind {
    let body = name.tokens.clone().any(|at| document.is(at, Class::Body));
    let before = name.title.start.checked_sub(1);
    let the = name.title.is_empty() && before.is_some_and(|b| document.marked(b, DeterminerUse::Definite));
    let thing = body || the || is_acronym(document, name);
    if thing && !document.is(name.tokens.start, Class::Given) { EntityKind::Body } else { EntityKind::Human }
}

/// The sex that a word table gives.
fn sex_from(value: Option<Value>) -> Sex {
    match value.and_then(Value::gender) {
        Some(NounGender::Male) => Sex::Male,
        Some(NounGender::Female) => Sex::Female,
        _ => Sex::Unknown,
    }
}

/// The sex of whom a pronoun stands for.
pub(crate) fn sex_of_pronoun(reference: PronounReference) -> Sex {
    match reference {
        PronounReference::Male => Sex::Male,
        PronounReference::Female => Sex::Female,
        _ => Sex::Unknown,
    }
}

/// The sex that the title before a name tells.
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

/// The sex that an office beside a name tells: `widow`, `spokeswoman`.
pub(crate) fn sex_of_office(document: &Document, office: &TokenRange) -> Sex {
    let told = |at| sex_from(document.value(at, Class::Role));
    office.clone().map(told).find(|&sex| sex != Sex::Unknown).unwrap_or(Sex::Unknown)
}

/// The sex that a title, or else the given name, tells.
pub(crate) fn sex_of(document: &Document, name: &Name) -> Sex {
    match sex_of_title(document, name) {
        Sex::Unknown => sex_from(document.value(name.tokens.start, Class::Given)),
        known => known,
    }
}

#[cfg(test)]
mod tests {
    use crate::document::tests::ask;
    use crate::entities::entity_type::{NameLength, Sex, human_points, is_acronym, kind_of, sex_of};
    use crate::entities::name::names;
    use crate::entities::speaking_entity::EntityKind;

    #[test]
    fn what_speaks_for_a_human_being() {
        for (source, points) in [
            ("We met Ada Reed there.", 2 + 1),
            ("We met Ada there.", 1),
            ("We met Mrs Wixley there.", 2 + 1),
            ("We met the manager Wixley there.", 1),
            ("It was here. The harbour master, Wixley, left.", 2),
            ("So Wixley said.", 1),
            ("At Wixley Association they left.", -4),
            ("We met the Wixley there.", -2),
            ("At Wixley council they left.", -1),
        ] {
            let got = ask(source, "en", |document| {
                names(document).last().map(|name| {
                    let length = if name.tokens.len() > 1 { NameLength::Several } else { NameLength::One };
                    human_points(document, name, length)
                })
            });
            assert_eq!(got, Some(points), "{source:?}");
        }
    }

    #[test]
    fn kinds_of_entities() {
        for (source, kind) in [
            ("We met Ada Reed there.", EntityKind::Human),
            ("We met the Wixley there.", EntityKind::Body),
            ("We met Wixley Council there.", EntityKind::Body),
            ("We met HBA there.", EntityKind::Body),
        ] {
            let got =
                ask(source, "en", |document| names(document).last().map(|name| kind_of(document, name)));
            assert_eq!(got, Some(kind), "{source:?}");
        }
    }

    #[test]
    fn sexes() {
        for (source, sex) in [
            ("We met Mrs Wixley there.", Sex::Female),
            ("We met Mr Wixley there.", Sex::Male),
            ("We met Maria Wixley there.", Sex::Female),
            ("We met Wixley there.", Sex::Unknown),
        ] {
            let got = ask(source, "en", |document| names(document).last().map(|name| sex_of(document, name)));
            assert_eq!(got, Some(sex), "{source:?}");
        }
    }

    #[test]
    fn acronyms_are_short() {
        for (source, acronym) in [
            ("We met HBA there.", true),
            ("We met HBAHBAHBA there.", true),
            ("We met HBAHBAHBAH there.", false),
            ("We met Hba there.", false),
            ("We met HBA HBX there.", false),
        ] {
            let got =
                ask(source, "en", |document| names(document).last().map(|name| is_acronym(document, name)));
            assert_eq!(got, Some(acronym), "{source:?}");
        }
    }
}
