//! What a quotation's own words and place say for its being nobody's: a name, a label, words held at arm's
//! length.

use crate::attribution::model::QuotePlace;
use crate::attribution::model::feature::{Feature, FeatureSum};
use crate::attribution::model::neighbour::neighbour;
use crate::attribution::pattern::Patterns;
use crate::document::Document;
use crate::lexicon::{Class, ClassSet};
use crate::quotes::quote_type;
use crate::text::token::{TokenKind, TokenRange};

/// Notes what speaks for nobody.
pub(crate) fn note(frames: &Patterns, place: QuotePlace, evidence: &mut FeatureSum) {
    let page = frames.clause.page;
    let inside = place.pair.start..place.pair.end;
    let embedded = quote_type::is_embedded(page, place.pair);
    evidence.note(Feature::Words, words(page, &inside));
    evidence.note(Feature::Capitals, capitals(page, &inside));
    evidence.note(Feature::Called, called(page, place));
    evidence.note(Feature::Before, neighbour(&frames.clause, place.item.checked_sub(1)));
    evidence.note(Feature::Behind, neighbour(&frames.clause, Some(place.item + 1)));
    evidence.note(Feature::Opening, opening(page, inside.start));
    evidence.note(Feature::Clausal, clausal(page, &inside));
    evidence.note(Feature::Company, place.company);
    let label = quote_type::modifies(page, place.pair);
    evidence.note(Feature::Setting, u8::from(embedded) + 2 * u8::from(label));
}

fn words(page: &Document, inside: &TokenRange) -> u8 {
    let count = inside
        .clone()
        .filter(|&at| matches!(page.kind(at), Some(TokenKind::Word | TokenKind::Number)))
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
fn capitals(page: &Document, inside: &TokenRange) -> u8 {
    const SMALL: ClassSet =
        ClassSet::of(&[Class::Determiner, Class::Preposition, Class::Conjunction, Class::Particle]);
    let words: Vec<usize> = inside.clone().filter(|&at| page.is_word(at)).collect();
    let large = words.iter().filter(|&&at| page.is_capital(at)).count();
    let first = words.first().is_some_and(|&at| page.is_capital(at));
    let all = words.iter().all(|&at| page.is_capital(at) || page.is_any(at, SMALL));
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

fn called(page: &Document, place: QuotePlace) -> u8 {
    let before = place.pair.outer_start.saturating_sub(1);
    let name =
        page.is_capital(before) && page.is_capital(place.pair.outer_end) && !page.spaced(place.pair.end);
    if quote_type::is_gloss(page, place.pair) {
        1
    } else if quote_type::is_named(page, place.pair) {
        if page.is(before, Class::Naming) { 2 } else { 3 }
    } else if quote_type::is_after_work(page, place.pair) {
        if page.is(before, Class::Work) { 4 } else { 5 }
    } else if quote_type::is_credited(page, place.pair) {
        6
    } else if name {
        7
    } else {
        0
    }
}

fn opening(page: &Document, at: usize) -> u8 {
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
    let known = OPENINGS.iter().position(|&c| page.is(at, c));
    match known {
        Some(class) => class as u8,
        None if page.kind(at) == Some(TokenKind::Number) => 8,
        None if page.is_capital(at) => 9,
        None if page.text(at).ends_with("ing") => 10,
        None if page.text(at).ends_with("ed") => 11,
        None => 12,
    }
}

/// A pronoun of the first or second person, another subject pronoun, a helping verb.
fn clausal(page: &Document, inside: &TokenRange) -> u8 {
    let mut value = 0;
    for at in inside.clone() {
        let own = page.marked(at, Class::Pronoun, 'i')
            || page.marked(at, Class::Pronoun, 'y')
            || page.marked(at, Class::Oblique, 'i');
        if own {
            return 3;
        }
        if page.is(at, Class::Pronoun) {
            value = value.max(2);
        } else if page.is(at, Class::Auxiliary) {
            value = value.max(1);
        }
    }
    value
}
