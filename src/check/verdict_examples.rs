//! Examples for the rules of a check.

use crate::attribution::parsed_article::{ParsedArticle, read};
use crate::check::checked::{CheckedDraft, check};
use crate::lexicon::Language;

/// Checks a draft against sources.
pub(crate) fn look_at(draft: &str, sources: &[&str], question: impl FnOnce(&[ParsedArticle], &CheckedDraft)) {
    let language = Language::of("en");
    let articles: Vec<ParsedArticle> =
        std::iter::once(&draft).chain(sources).map(|text| read(text, language)).collect();
    question(&articles, &check(&articles));
}

/// The verdict on the last quotation of a draft, and the words of its place behind a bar.
pub(crate) fn verdict(draft: &str, sources: &[&str]) -> String {
    let mut said = String::new();
    look_at(draft, sources, |articles, found| {
        let quote = found.quotes.last().expect("the draft has a quotation");
        let place = quote.place.as_ref();
        let words = place.map_or("", |place| place.span.of(&articles[place.source + 1].source));
        said = format!("{}|{}", quote.verdict.name(), words.split_whitespace().collect::<Vec<_>>().join(" "));
    });
    said
}

/// Holds the verdicts on quotations that Ada Reed is said to have uttered against a talk of hers.
pub(crate) fn check_talk(rows: &[(&str, &str, &str)]) {
    for (source, quotation, expected) in rows {
        let talk = format!("ADA REED: {source}\n\nTOM HILL: Thank you.\n\nADA REED: Good night.");
        let draft = format!("“{quotation},” Ada Reed said.");
        let found = verdict(&draft, &[&talk]);
        assert_eq!(found.split('|').next(), Some(*expected), "{quotation:?} in {source:?}: {found}");
    }
}
