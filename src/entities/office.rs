//! The office that stands beside a name: `the harbour master, Ada Reed`, `Mayor Reed`, `Ada Reed, a teacher`.

use crate::document::Document;
use crate::entities::name::Name;
use crate::entities::thresholds::{OFFICE_BESIDE_NAME_TOKENS, OFFICE_TITLE_LEAST_BYTES};
use crate::lexicon::{Class, DeterminerUse};
use crate::text::token::TokenRange;

/// `The harbour master, Ada Reed,`: the office in a phrase that the name stands in apposition to; from its
/// noun to the comma.
pub(crate) fn office_before(document: &Document, name: &Name) -> Option<TokenRange> {
    let comma =
        name.title.start.min(name.tokens.start).checked_sub(1).filter(|&at| document.text(at) == ",")?;
    // Without a comma or a stop behind it the name is one of a list.
    let closed = matches!(document.text(name.tokens.end), "," | ".")
        && !document.is(name.tokens.end + 1, Class::Conjunction);
    let words =
        (comma.saturating_sub(OFFICE_BESIDE_NAME_TOKENS)..comma).rev().take_while(|&at| document.is_word(at));
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
            || document.is(at, Class::Honorific)
                && document.token(at).is_some_and(|t| t.span.len() >= OFFICE_TITLE_LEAST_BYTES)
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
    let after = name.tokens.end + 1..name.tokens.end + OFFICE_BESIDE_NAME_TOKENS;
    let role = after
        .take_while(|&at| !matches!(document.text(at), "," | "."))
        .find(|&at| document.is(at, Class::Role))?;
    Some(role..role + 1)
}

#[cfg(test)]
mod tests {
    use crate::document::tests::ask;
    use crate::entities::name::names;
    use crate::entities::office::role_beside;

    fn check(source: &str, expected: Option<&str>) {
        ask(source, "en", |document| {
            let names = names(document);
            let office = names.last().and_then(|name| role_beside(document, name));
            let got = office.map(|office| document.span(&office).of(source));
            assert_eq!(got, expected, "{source:?}");
        });
    }

    #[test]
    fn offices_beside_a_name() {
        check("It was President Wixley.", Some("President"));
        check("It was Mrs Wixley.", None);
        check("It was the manager Wixley.", Some("manager"));
        check("So the manager of the pier, Wixley, left.", Some("manager of the pier"));
        check("We met Wixley, a teacher.", Some("teacher"));
        check("We met Wixley here.", None);
    }

    #[test]
    fn an_office_stands_close_to_its_name() {
        check("We met Wixley, an old and very tired but good teacher.", Some("teacher"));
        check("We met Wixley, an old and very tired but quite good teacher.", None);
    }

    #[test]
    fn short_titles_are_no_offices() {
        check("It was Miss Wixley.", None);
        check("It was Madam Wixley.", Some("Madam"));
    }
}
