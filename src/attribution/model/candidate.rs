//! Who may be the speaker: first the frames in the order in which a reader would try them, then every other
//! verb of saying with every phrase that may be its subject.

use crate::attribution::pattern::{Attribution, FRAMING, Patterns, REACH};
use crate::attribution::speaker_rule::SpeakerRule;
use crate::lexicon::{Class, ClassSet, DeterminerUse};
use crate::quotes::quote_span::MarkPair;
use crate::quotes::quote_type;
use crate::text::token::TokenRange;

/// A frame before its quotation that is this sure is tried before one behind it.
const NEARBY: f32 = 0.9;
/// Beside a frame of a whole sentence of speech that is this sure nobody else is asked for.
const SURE: f32 = 0.9;
/// No more verbs than this are asked for their subjects on either side.
const VERBS: usize = 2;
/// Names are looked for no further than this from the quotation.
const NAMES: usize = 30;
/// A quotation has no more possible speakers than this.
const MOST: usize = 8;

/// The possible frames of a quotation, each speaker once.
pub(crate) fn candidates(
    patterns: &Patterns,
    item: usize,
    embedded: bool,
    pair: &MarkPair,
) -> Vec<Attribution> {
    let mut found = Vec::with_capacity(MOST);
    in_order(patterns, item, embedded, pair, &mut found);
    if embedded || found.first().is_none_or(|f| f.confidence < SURE) {
        others(patterns, item, &mut found);
        nearby(patterns, item, &mut found);
    }
    found
}

fn in_order(patterns: &Patterns, item: usize, embedded: bool, pair: &MarkPair, found: &mut Vec<Attribution>) {
    let pause = quote_type::ends_in_pause(patterns.clause.document, pair);
    let before = patterns.before(item);
    let near = before.as_ref().is_some_and(|f| f.confidence >= NEARBY);
    let after = patterns.dash(item).or_else(|| patterns.after(item).filter(|_| pause || !embedded));
    let (first, second) = if near || embedded && after.is_none() { (before, after) } else { (after, before) };
    let rest = [
        patterns.trailing(item),
        patterns.label(item),
        patterns.headline(),
        patterns.passive(item),
        patterns.unnamed(item),
        patterns.subject(item),
    ];
    [first, second].into_iter().chain(rest).flatten().for_each(|frame| add(frame, found));
}

fn others(patterns: &Patterns, item: usize, found: &mut Vec<Attribution>) {
    let clause = &patterns.clause;
    let floor = item.saturating_sub(REACH);
    let speaks = |&at: &usize| {
        clause.is_any(at, FRAMING)
            && (patterns.is_cue(at) || patterns.is_judgement(at) || clause.is(at, Class::Source))
    };
    let ahead = (floor..item).rev().filter(speaks).take(VERBS);
    let behind = (item + 1..patterns.len().min(item + REACH)).filter(speaks).take(VERBS);
    for verb in ahead.chain(behind) {
        if let Some(source) = patterns.source(verb).or_else(|| patterns.source_before(verb, floor)) {
            add(source, found);
            continue;
        }
        let floor = (verb.saturating_sub(REACH)..verb)
            .rev()
            .find(|&i| clause.is_quote(i))
            .map_or(verb.saturating_sub(REACH), |q| q + 1);
        let subjects = [
            clause.subject_before(verb, floor),
            clause.main_subject(verb, floor),
            clause.phrase_starting(verb + 1, verb + REACH),
        ];
        for subject in subjects.into_iter().flatten().filter(|s| clause.can_speak(s)) {
            add(patterns.frame(verb, Some(subject), SpeakerRule::VerbNearby, 0.5), found);
        }
    }
}

/// Everybody else whom the sentence names.
fn nearby(patterns: &Patterns, item: usize, found: &mut Vec<Attribution>) {
    const SOMEBODY: ClassSet = ClassSet::of(&[Class::Pronoun, Class::Role]);
    let clause = &patterns.clause;
    let mut at = item.saturating_sub(NAMES);
    let end = patterns.len().min(item + NAMES);
    while at < end && found.len() < MOST {
        let opens = clause.is_any(at, SOMEBODY)
            || clause.is_capital(at)
            || clause.marked(at, DeterminerUse::Definite);
        let phrase = if opens { clause.phrase_starting(at, end) } else { None };
        let Some(phrase) = phrase else {
            at += 1;
            continue;
        };
        at = clause.item_end(&phrase, at).max(at + 1);
        if names_somebody(patterns, &phrase) {
            add(
                Attribution {
                    cue: 0..0,
                    speaker: Some(phrase),
                    rule: SpeakerRule::NameNearby,
                    confidence: 0.5,
                },
                found,
            );
        }
    }
}

/// A pronoun, an office, a body, a given name, or more than one capital.
fn names_somebody(patterns: &Patterns, phrase: &TokenRange) -> bool {
    const PEOPLE: ClassSet = ClassSet::of(&[Class::Role, Class::Body, Class::Pronoun, Class::Given]);
    let document = patterns.clause.document;
    phrase.clone().any(|t| document.is_any(t, PEOPLE))
        || phrase.clone().filter(|&t| document.is_capital(t)).count() > 1
}

fn add(frame: Attribution, found: &mut Vec<Attribution>) {
    let known = found.iter().any(|f| same(f.speaker.as_ref(), frame.speaker.as_ref()));
    if !known && found.len() < MOST {
        found.push(frame);
    }
}

fn same(a: Option<&TokenRange>, b: Option<&TokenRange>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a.start == b.start && a.end == b.end,
        (a, b) => a.is_none() && b.is_none(),
    }
}
