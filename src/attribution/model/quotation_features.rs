//! What a quotation's own words and place say for its being nobody's: a name, a label, scare
//! quotes.

use crate::attribution::clause::Clause;
use crate::attribution::model::feature::Feature;
use crate::attribution::model::feature_sum::FeatureSum;
use crate::attribution::model::neighbour::neighbour;
use crate::attribution::model::place::QuotePlace;
use crate::attribution::model::quotation_value::{Called, Capitals, Clausal, Opening, Setting, WordCount};
use crate::document::Document;
use crate::lexicon::endings::{is_ed, is_ing};
use crate::lexicon::{Class, ClassSet, PronounReference, Value};
use crate::quotes::quote_type;
use crate::text::token::{TokenKind, TokenRange};

/// Notes what speaks for nobody.
pub(crate) fn note(clause: &Clause, place: QuotePlace, evidence: &mut FeatureSum) {
    let document = clause.document;
    let inside = place.pair.start..place.pair.end;
    let embedded = quote_type::is_embedded(document, place.pair);
    evidence.note(Feature::Words(words(document, &inside)));
    evidence.note(Feature::Capitals(capitals(document, &inside)));
    evidence.note(Feature::Called(called(document, place)));
    evidence.note(Feature::Before(neighbour(clause, place.item.checked_sub(1))));
    evidence.note(Feature::Behind(neighbour(clause, Some(place.item + 1))));
    evidence.note(Feature::Opening(opening(document, inside.start)));
    evidence.note(Feature::Clausal(clausal(document, &inside)));
    evidence.note(Feature::Company(place.company));
    let label = quote_type::modifies(document, place.pair);
    evidence.note(Feature::Setting(match (embedded, label) {
        (false, false) => Setting::Free,
        (true, false) => Setting::Embedded,
        (false, true) => Setting::FreeLabel,
        (true, true) => Setting::EmbeddedLabel,
    }));
}

fn words(document: &Document, inside: &TokenRange) -> WordCount {
    let count = inside
        .clone()
        .filter(|&at| matches!(document.kind(at), Some(TokenKind::Word | TokenKind::Number)))
        .count();
    match count {
        0 => WordCount::None,
        1 => WordCount::One,
        2 => WordCount::Two,
        3 => WordCount::Three,
        4 => WordCount::Four,
        5 | 6 => WordCount::FiveOrSix,
        7..=9 => WordCount::SevenToNine,
        10..=14 => WordCount::TenToFourteen,
        _ => WordCount::More,
    }
}

fn capitals(document: &Document, inside: &TokenRange) -> Capitals {
    const SMALL: ClassSet =
        ClassSet::of(&[Class::Determiner, Class::Preposition, Class::Conjunction, Class::Particle]);
    let words: Vec<usize> = inside.clone().filter(|&at| document.is_word(at)).collect();
    let large = words.iter().filter(|&&at| document.is_capital(at)).count();
    let first = words.first().is_some_and(|&at| document.is_capital(at));
    let all = words.iter().all(|&at| document.is_capital(at) || document.is_any(at, SMALL));
    match (words.len(), large) {
        (0, _) => Capitals::NoWords,
        (1, 1) => Capitals::OneWord,
        _ if first && all && large > 1 => Capitals::Title,
        (_, 1) if first => Capitals::First,
        (_, 0) => Capitals::None,
        _ if first => Capitals::FirstAndOthers,
        _ => Capitals::Later,
    }
}

fn called(document: &Document, place: QuotePlace) -> Called {
    let before = place.pair.outer_start.saturating_sub(1);
    let name = document.is_capital(before)
        && document.is_capital(place.pair.outer_end)
        && !document.spaced(place.pair.end);
    if quote_type::is_gloss(document, place.pair) {
        Called::Gloss
    } else if quote_type::is_named(document, place.pair) {
        if document.is(before, Class::Naming) { Called::NamedBeside } else { Called::Named }
    } else if quote_type::is_after_work(document, place.pair) {
        if document.is(before, Class::Work) { Called::WorkBeside } else { Called::Work }
    } else if quote_type::is_credited(document, place.pair) {
        Called::Credited
    } else if name {
        Called::InName
    } else {
        Called::Nothing
    }
}

fn opening(document: &Document, at: usize) -> Opening {
    const OPENINGS: [(Class, Opening); 8] = [
        (Class::Pronoun, Opening::Pronoun),
        (Class::Determiner, Opening::Determiner),
        (Class::Auxiliary, Opening::Auxiliary),
        (Class::Preposition, Opening::Preposition),
        (Class::Conjunction, Opening::Conjunction),
        (Class::Adverb, Opening::Adverb),
        (Class::Reporting, Opening::Reporting),
        (Class::Relative, Opening::Relative),
    ];
    let known = OPENINGS.iter().find(|(class, _)| document.is(at, *class));
    match known {
        Some(&(_, opening)) => opening,
        None if document.kind(at) == Some(TokenKind::Number) => Opening::Number,
        None if document.is_capital(at) => Opening::Capital,
        None if is_ing(document.text(at)) => Opening::Ing,
        None if is_ed(document.text(at)) => Opening::Ed,
        None => Opening::Other,
    }
}

fn clausal(document: &Document, inside: &TokenRange) -> Clausal {
    let mut value = Clausal::Nothing;
    for at in inside.clone() {
        let reference = |class: Class| document.value(at, class).and_then(Value::reference);
        let own =
            matches!(reference(Class::Pronoun), Some(PronounReference::Speaker | PronounReference::Hearer))
                || reference(Class::Oblique) == Some(PronounReference::Speaker);
        if own {
            return Clausal::OwnPronoun;
        }
        if document.is(at, Class::Pronoun) {
            value = value.max(Clausal::Pronoun);
        } else if document.is(at, Class::Auxiliary) {
            value = value.max(Clausal::Auxiliary);
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use crate::attribution::skeleton_examples::features_noted;

    #[test]
    fn what_speaks_for_nobody() {
        let rows: [(&str, &[&str]); 7] = [
            ("He saw “The Old Pier Again” at sea.", &["words.4", "capitals.title", "opening.determiner"]),
            ("He saw “harbour lights” at sea.", &["words.2", "capitals.none", "opening.other"]),
            (
                "He saw the film “harbour lights”.",
                &["called.work-beside", "before.word", "behind.punctuation"],
            ),
            ("He saw the ship called “harbour lights”.", &["called.named-beside", "setting.embedded"]),
            ("He saw a “harbour first” policy.", &["setting.embedded-label", "before.determiner"]),
            ("He thinks “we are old”.", &["clausal.own-pronoun", "opening.pronoun"]),
            ("He says it was “sinking 3”.", &["opening.ing", "clausal.nothing", "company.none"]),
        ];
        for (source, expected) in rows {
            let found = &features_noted(source)[0];
            for name in expected {
                assert!(found.iter().any(|noted| noted == name), "{source}: no {name} in {found:?}");
            }
        }
    }
}
