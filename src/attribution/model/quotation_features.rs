//! What a quotation's own words and place say for its being nobody's: a name, a label, words held at arm's
//! length.

use crate::attribution::model::QuotePlace;
use crate::attribution::model::feature::{Feature, FeatureSum};
use crate::attribution::model::neighbour::neighbour;
use crate::attribution::pattern::Patterns;
use crate::document::Document;
use crate::lexicon::endings::{is_ed, is_ing};
use crate::lexicon::{Class, ClassSet, PronounReference, Value};
use crate::quotes::quote_type;
use crate::text::token::{TokenKind, TokenRange};

/// Notes what speaks for nobody.
pub(crate) fn note(patterns: &Patterns, place: QuotePlace, evidence: &mut FeatureSum) {
    let document = patterns.clause.document;
    let inside = place.pair.start..place.pair.end;
    let embedded = quote_type::is_embedded(document, place.pair);
    evidence.note(Feature::Words, words(document, &inside));
    evidence.note(Feature::Capitals, capitals(document, &inside));
    evidence.note(Feature::Called, called(document, place));
    evidence.note(Feature::Before, neighbour(&patterns.clause, place.item.checked_sub(1)));
    evidence.note(Feature::Behind, neighbour(&patterns.clause, Some(place.item + 1)));
    evidence.note(Feature::Opening, opening(document, inside.start));
    evidence.note(Feature::Clausal, clausal(document, &inside));
    evidence.note(Feature::Company, place.company);
    let label = quote_type::modifies(document, place.pair);
    evidence.note(Feature::Setting, u8::from(embedded) + 2 * u8::from(label));
}

fn words(document: &Document, inside: &TokenRange) -> u8 {
    let count = inside
        .clone()
        .filter(|&at| matches!(document.kind(at), Some(TokenKind::Word | TokenKind::Number)))
        .count();
    match count {
        0..=4 => count as u8,
        5 | 6 => 5,
        7..=9 => 6,
        10..=14 => 7,
        _ => 8,
    }
}

/// All capitals but the small words; one word with a capital; the first only; none; a later one; a number
/// first.
fn capitals(document: &Document, inside: &TokenRange) -> u8 {
    const SMALL: ClassSet =
        ClassSet::of(&[Class::Determiner, Class::Preposition, Class::Conjunction, Class::Particle]);
    let words: Vec<usize> = inside.clone().filter(|&at| document.is_word(at)).collect();
    let large = words.iter().filter(|&&at| document.is_capital(at)).count();
    let first = words.first().is_some_and(|&at| document.is_capital(at));
    let all = words.iter().all(|&at| document.is_capital(at) || document.is_any(at, SMALL));
    match (words.len(), large) {
        (0, _) => 5,
        (1, 1) => 1,
        _ if first && all && large > 1 => 0,
        (_, 1) if first => 2,
        (_, 0) => 3,
        _ if first => 6,
        _ => 4,
    }
}

fn called(document: &Document, place: QuotePlace) -> u8 {
    let before = place.pair.outer_start.saturating_sub(1);
    let name = document.is_capital(before)
        && document.is_capital(place.pair.outer_end)
        && !document.spaced(place.pair.end);
    if quote_type::is_gloss(document, place.pair) {
        1
    } else if quote_type::is_named(document, place.pair) {
        if document.is(before, Class::Naming) { 2 } else { 3 }
    } else if quote_type::is_after_work(document, place.pair) {
        if document.is(before, Class::Work) { 4 } else { 5 }
    } else if quote_type::is_credited(document, place.pair) {
        6
    } else if name {
        7
    } else {
        0
    }
}

fn opening(document: &Document, at: usize) -> u8 {
    const OPENINGS: [Class; 8] = [
        Class::Pronoun,
        Class::Determiner,
        Class::Auxiliary,
        Class::Preposition,
        Class::Conjunction,
        Class::Adverb,
        Class::Reporting,
        Class::Relative,
    ];
    let known = OPENINGS.iter().position(|&c| document.is(at, c));
    match known {
        Some(class) => class as u8,
        None if document.kind(at) == Some(TokenKind::Number) => 8,
        None if document.is_capital(at) => 9,
        None if is_ing(document.text(at)) => 10,
        None if is_ed(document.text(at)) => 11,
        None => 12,
    }
}

/// A pronoun of the first or second person, another subject pronoun, a helping verb.
fn clausal(document: &Document, inside: &TokenRange) -> u8 {
    let mut value = 0;
    for at in inside.clone() {
        let reference = |class: Class| document.value(at, class).and_then(Value::reference);
        let own =
            matches!(reference(Class::Pronoun), Some(PronounReference::Speaker | PronounReference::Hearer))
                || reference(Class::Oblique) == Some(PronounReference::Speaker);
        if own {
            return 3;
        }
        if document.is(at, Class::Pronoun) {
            value = value.max(2);
        } else if document.is(at, Class::Auxiliary) {
            value = value.max(1);
        }
    }
    value
}
