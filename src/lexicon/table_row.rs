//! Rows that reading and comparing share: one fact, told once.
//!
//! Reading asks whether a word is a preposition; comparing asks whether it holds a sentence together, and as
//! what. One table answers both. Where the two take a word differently, its row ends with `reading-only` or
//! `comparing-only`.

use crate::lexicon::value::usage::{AuxiliaryUse, AuxiliaryVerb, FunctionWord};
use crate::lexicon::value::{ClassRow, Value};
use crate::lexicon::word_class::Class;

/// What a row of a shared table says to reading and to comparing; nothing where it says what no class knows.
pub(crate) fn shared_rows(class: Class, text: &'static str) -> Option<[Option<ClassRow>; 2]> {
    let read = |text| {
        let value = Value::read(class, text)?;
        Some(((class, value), compared_as(class, value)))
    };
    if let Some(text) = text.strip_suffix("reading-only") {
        let (own, compared) = read(text.trim_end())?;
        return compared.map(|_| [Some(own), None]);
    }
    if let Some(text) = text.strip_suffix("comparing-only") {
        let (_, compared) = read(text.trim_end())?;
        return compared.map(|compared| [None, Some(compared)]);
    }
    read(text).map(|(own, compared)| [Some(own), compared])
}

/// What a row of a table that reading asks is to comparing, or the other way round.
fn compared_as(class: Class, value: Value) -> Option<ClassRow> {
    let function = match (class, value) {
        (Class::Adverb, _) => FunctionWord::Adverb,
        (Class::Auxiliary, Value::Auxiliary(uses)) => {
            let verbs = [
                (AuxiliaryUse::Get, AuxiliaryVerb::Get),
                (AuxiliaryUse::Do, AuxiliaryVerb::Do),
                (AuxiliaryUse::Have, AuxiliaryVerb::Have),
                (AuxiliaryUse::Be, AuxiliaryVerb::Be),
            ];
            let (_, verb) = verbs.into_iter().find(|(tag, _)| uses.has(*tag))?;
            FunctionWord::Auxiliary(verb)
        }
        (Class::Calendar, _) => return Some((Class::Time, Value::Listed)),
        (Class::Conjunction, _) => FunctionWord::Conjunction,
        (Class::Preposition, _) => FunctionWord::Preposition,
        (Class::Time, value) => return Some((Class::Moment, value)),
        _ => return None,
    };
    Some((Class::Function, Value::Function(function)))
}

#[cfg(test)]
mod tests {
    use crate::lexicon::table_row::shared_rows;
    use crate::lexicon::word_class::Class;

    #[test]
    fn a_row_tells_who_may_ask_it() {
        for (class, text, expected) in [
            (Class::Preposition, "", Some([true, true])),
            (Class::Preposition, "of", Some([true, true])),
            (Class::Preposition, "reading-only", Some([true, false])),
            (Class::Adverb, "comparing-only", Some([false, true])),
            (Class::Auxiliary, "modal", Some([true, false])),
            (Class::Auxiliary, "be get", Some([true, true])),
            (Class::Auxiliary, "modal reading-only", None),
            (Class::Preposition, "off reading-only", None),
        ] {
            let asked = shared_rows(class, text).map(|rows| rows.map(|row| row.is_some()));
            assert_eq!(asked, expected, "{class:?} {text:?}");
        }
    }
}
