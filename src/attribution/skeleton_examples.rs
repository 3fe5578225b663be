//! Example sentences, for the tests of the patterns.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::parsed_article::weighed;
use crate::attribution::relation::Attribution;
use crate::attribution::skeleton::skeletons;
use crate::document::Document;
use crate::lexicon::Language;
use crate::quotes;
use crate::text::token::TokenRange;
use crate::text::tokenizer::tokenize;

/// Looks at the first sentence of a text.
pub(crate) fn in_clause<T>(source: &str, look: impl FnOnce(&Clause) -> T) -> T {
    let (tokens, norms) = tokenize(source);
    let document = Document::new(source, &tokens, &norms, Language::of_text(source));
    let marked = quotes::find(&document);
    let skeletons = skeletons(&document, &marked.outermost());
    look(&Clause { document: &document, skeleton: &skeletons[0] })
}

/// The last item of a sentence that is a word.
pub(crate) fn item_of(clause: &Clause, word: &str) -> ItemIdx {
    let found = items(ItemIdx::FIRST..clause.end()).rev().find(|&item| clause.norm(item) == word);
    found.unwrap_or_else(|| panic!("no {word} in the sentence"))
}

/// The words that are found in the first sentence of a text; empty where none are.
pub(crate) fn words_found(source: &str, find: impl FnOnce(&Clause) -> Option<TokenRange>) -> &str {
    in_clause(source, |clause| find(clause).map_or("", |found| clause.document.span(&found).of(source)))
}

/// The names of the features noted of the options of the last quotation that was weighed.
pub(crate) fn features_noted(source: &str) -> Vec<Vec<String>> {
    let sets = weighed(source, Language::of_text(source));
    let options = sets.last().map(|set| set.options.as_slice()).unwrap_or_default();
    options.iter().map(|option| option.features.iter().map(|feature| feature.name()).collect()).collect()
}

/// Looks at the first quotation of the first sentence of a text.
pub(crate) fn at_quote<T>(source: &str, look: impl FnOnce(&Clause, ItemIdx) -> T) -> T {
    in_clause(source, |clause| {
        let quote = clause.skeleton.quotes().next();
        let (item, _) = quote.unwrap_or_else(|| panic!("no quotation in the first sentence: {source}"));
        look(clause, item)
    })
}

/// Cue, speaker and confidence that a pattern finds at the first quotation.
pub(crate) fn found_at_quote(
    source: &str,
    pattern: impl FnOnce(&Clause, ItemIdx) -> Option<Attribution>,
) -> Option<(&str, &str, f32)> {
    at_quote(source, |clause, quote| pattern(clause, quote).map(|found| words(source, clause, &found)))
}

/// Cue, speaker and confidence that a pattern finds in the first sentence.
pub(crate) fn found_in_clause(
    source: &str,
    pattern: impl FnOnce(&Clause) -> Option<Attribution>,
) -> Option<(&str, &str, f32)> {
    in_clause(source, |clause| pattern(clause).map(|found| words(source, clause, &found)))
}

fn words<'s>(source: &'s str, clause: &Clause, found: &Attribution) -> (&'s str, &'s str, f32) {
    let cue = clause.document.span(&found.cue).of(source);
    let speaker = found.speaker.as_ref().map_or("", |speaker| clause.document.span(speaker).of(source));
    (cue, speaker, found.confidence)
}

/// For how many words between, at the most, something is still found.
pub(crate) fn furthest(found: impl Fn(&str) -> bool) -> Option<usize> {
    (0..200).filter(|&count| found(&"x ".repeat(count))).max()
}
