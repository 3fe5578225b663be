//! Who may be the speaker: first what the patterns find, in the order in which a reader would try them, then
//! every other verb of saying with every phrase that may be its subject, then whoever else is named.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::model::place::QuotePlace;
use crate::attribution::pattern::{
    after, before, dash, label, noun, passive, sentence_subject, source, trailing,
};
use crate::attribution::relation::{Attribution, UNWEIGHED};
use crate::attribution::speaker_rule::SpeakerRule;
use crate::attribution::thresholds::confidence::{SURE_BEFORE_CONFIDENCE, SURE_CONFIDENCE};
use crate::attribution::thresholds::reach::{
    CUE_REACH_ITEMS, MOST_CANDIDATES, NAME_REACH_ITEMS, OTHER_CUES_PER_SIDE,
};
use crate::attribution::{clause_subject, cue, noun_phrase, subject};
use crate::lexicon::{Class, ClassSet, DeterminerUse};
use crate::quotes::quote_type;
use crate::text::token::TokenRange;

/// The possible attributions of a quotation, each speaker once.
pub(crate) fn candidates(clause: &Clause, place: QuotePlace) -> Vec<Attribution> {
    let mut found = Vec::with_capacity(MOST_CANDIDATES);
    let embedded = quote_type::is_embedded(clause.document, place.pair);
    by_pattern(clause, place, &mut found);
    if embedded || found.first().is_none_or(|first| first.confidence < SURE_CONFIDENCE) {
        by_other_cues(clause, place.item, &mut found);
        by_name(clause, place.item, &mut found);
    }
    found
}

fn by_pattern(clause: &Clause, place: QuotePlace, found: &mut Vec<Attribution>) {
    let item = place.item;
    let pause = quote_type::ends_in_pause(clause.document, place.pair);
    let embedded = quote_type::is_embedded(clause.document, place.pair);
    let before = before::before(clause, item);
    let near = before.as_ref().is_some_and(|found| found.confidence >= SURE_BEFORE_CONFIDENCE);
    let after =
        dash::dash(clause, item).or_else(|| after::after(clause, item).filter(|_| pause || !embedded));
    let (first, second) = if near || embedded && after.is_none() { (before, after) } else { (after, before) };
    let rest = [
        trailing::trailing(clause, item),
        label::label(clause, item),
        label::headline(clause),
        passive::passive(clause, item),
        noun::unnamed(clause, item),
        sentence_subject::sentence_subject(clause, item),
    ];
    [first, second].into_iter().chain(rest).flatten().for_each(|attribution| add(attribution, found));
}

fn by_other_cues(clause: &Clause, quote: ItemIdx, found: &mut Vec<Attribution>) {
    let floor = quote.saturating_sub(CUE_REACH_ITEMS);
    let speaks = |&at: &ItemIdx| {
        clause.is_any(at, cue::CUE_CLASSES)
            && (cue::is_cue(clause, at) || cue::is_judgement(clause, at) || clause.is(at, Class::Source))
    };
    let ahead = items(floor..quote).rev().filter(speaks).take(OTHER_CUES_PER_SIDE);
    let end = clause.end().min(quote + CUE_REACH_ITEMS);
    let behind = items(quote + 1..end).filter(speaks).take(OTHER_CUES_PER_SIDE);
    for verb in ahead.chain(behind) {
        let source = source::source(clause, verb).or_else(|| source::source_before(clause, verb, floor));
        if let Some(source) = source {
            add(source, found);
            continue;
        }
        let floor = items(verb.saturating_sub(CUE_REACH_ITEMS)..verb)
            .rev()
            .find(|&i| clause.is_quote(i))
            .map_or(verb.saturating_sub(CUE_REACH_ITEMS), |quote| quote + 1);
        let subjects = [
            subject::subject_before(clause, verb, floor),
            clause_subject::main_subject(clause, verb, floor),
            noun_phrase::phrase_starting(clause, verb + 1, verb + CUE_REACH_ITEMS),
        ];
        for subject in subjects.into_iter().flatten().filter(|subject| clause.can_speak(subject)) {
            let rule = SpeakerRule::VerbNearby;
            add(Attribution::by_cue(clause, verb, Some(subject), rule, UNWEIGHED), found);
        }
    }
}

/// Everybody else whom the sentence names.
fn by_name(clause: &Clause, quote: ItemIdx, found: &mut Vec<Attribution>) {
    const SOMEBODY: ClassSet = ClassSet::of(&[Class::Pronoun, Class::Role]);
    let mut at = quote.saturating_sub(NAME_REACH_ITEMS);
    let end = clause.end().min(quote + NAME_REACH_ITEMS);
    while at < end && found.len() < MOST_CANDIDATES {
        let opens = clause.is_any(at, SOMEBODY)
            || clause.is_capital(at)
            || clause.marked(at, DeterminerUse::Definite);
        let phrase = if opens { noun_phrase::phrase_starting(clause, at, end) } else { None };
        let Some(phrase) = phrase else {
            at += 1;
            continue;
        };
        at = clause.item_end(&phrase, at).max(at + 1);
        if names_somebody(clause, &phrase) {
            let attribution = Attribution {
                cue: 0..0,
                speaker: Some(phrase),
                rule: SpeakerRule::NameNearby,
                confidence: UNWEIGHED,
            };
            add(attribution, found);
        }
    }
}

/// A pronoun, an office, an institution, a given name, or more than one capital.
fn names_somebody(clause: &Clause, phrase: &TokenRange) -> bool {
    const PEOPLE: ClassSet = ClassSet::of(&[Class::Role, Class::Body, Class::Pronoun, Class::Given]);
    let document = clause.document;
    phrase.clone().any(|t| document.is_any(t, PEOPLE))
        || phrase.clone().filter(|&t| document.is_capital(t)).count() > 1
}

fn add(attribution: Attribution, found: &mut Vec<Attribution>) {
    let known = found.iter().any(|other| other.speaker == attribution.speaker);
    if !known && found.len() < MOST_CANDIDATES {
        found.push(attribution);
    }
}

#[cfg(test)]
mod tests {
    use crate::attribution::clause::Clause;
    use crate::attribution::model::candidate::candidates;
    use crate::attribution::model::place::QuotePlace;
    use crate::attribution::model::quotation_value::Company;
    use crate::attribution::skeleton::skeletons;
    use crate::attribution::skeleton_examples::furthest;
    use crate::attribution::speaker_rule::SpeakerRule;
    use crate::document::Document;
    use crate::lexicon::Language;
    use crate::quotes;
    use crate::text::tokenizer::tokenize;

    /// The speakers that may have said the first quotation, with the rules that found them.
    fn speakers(source: &str) -> Vec<(&str, SpeakerRule)> {
        let (tokens, norms) = tokenize(source);
        let document = Document::new(source, &tokens, &norms, Language::of_text(source));
        let marked = quotes::find(&document);
        let skeletons = skeletons(&document, &marked.outermost());
        let clause = Clause { document: &document, skeleton: &skeletons[0] };
        let (item, quote) = clause.skeleton.quotes().next().expect("a quotation in the first sentence");
        let pair = &marked.pairs[quote.get()];
        let place = QuotePlace { item, pair, company: Company::None, previous: None };
        let found = candidates(&clause, place).into_iter();
        found
            .map(|found| (found.speaker.map_or("", |words| document.span(&words).of(source)), found.rule))
            .collect()
    }

    #[test]
    fn order() {
        let rows = [
            ("Ada Reed said: “It is safe,” Tom Hill said.", "Ada Reed"),
            ("Ada Reed said that was so: “It is safe,” Tom Hill said.", "Tom Hill"),
        ];
        for (source, first) in rows {
            assert_eq!(speakers(source)[0].0, first, "{source}");
        }
    }

    #[test]
    fn a_sure_cue_has_no_rivals() {
        let rows = [
            ("Ada Reed, who met Tom Hill, said: “It is safe.”", false),
            ("Ada Reed, who met Tom Hill, said this was so: “It is safe.”", true),
        ];
        for (source, asked) in rows {
            let found = speakers(source);
            assert_eq!(found.iter().any(|(name, _)| *name == "Tom Hill"), asked, "{source}: {found:?}");
        }
    }

    #[test]
    fn other_cues() {
        let source = "Jim Dow said Ann Poe said Sam Roe said Tom Hill said it was “safe” again.";
        let found = speakers(source);
        let by_cue = found.iter().filter(|(_, rule)| *rule == SpeakerRule::VerbNearby);
        assert_eq!(by_cue.count(), 2, "{found:?}");
    }

    #[test]
    fn name_reach() {
        let found = |fill: &str| {
            let source = format!("It was “the pier” again {fill}with Ada Reed.");
            speakers(&source).iter().any(|(name, _)| *name == "Ada Reed")
        };
        assert_eq!(furthest(found), Some(25));
    }

    #[test]
    fn most_candidates() {
        let names = "Tom Hill and Eve Moss and Jim Dow and Ann Poe and Sam Roe and Kim Low and Ben Fry";
        assert_eq!(speakers(&format!("Ada Reed met {names} on “the pier” again.")).len(), 8);
        assert_eq!(speakers(&format!("Ada Reed met {names} and Liz Orr on “the pier” again.")).len(), 8);
    }
}
