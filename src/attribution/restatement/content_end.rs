//! Where reported words end, and whether they say anything.

use crate::attribution::clause::Clause;
use crate::attribution::cue;
use crate::attribution::item::{ItemIdx, ItemRange, items};
use crate::attribution::noun_phrase;
use crate::attribution::thresholds::reach::{CLAUSE_ITEMS, CUE_REACH_ITEMS, LEAST_CLAUSE_WORDS};
use crate::document::Sign;
use crate::lexicon::endings::{is_ed, may_be_plural};
use crate::lexicon::{Class, ClassSet, ConjunctionUse, PrepositionUse, SourceUse, VerbUse};

/// Where a clause ends that a cue reports: at strong punctuation, at a remark of the narrator's behind a comma,
/// or where another frame goes on.
pub(crate) fn reported_end(clause: &Clause, cue: ItemIdx, start: ItemIdx) -> ItemIdx {
    let end = clause_end(clause, start);
    if !hangs_on(clause, cue) {
        return end;
    }
    // `After Reed said that it was safe, | Hill left`: the main clause goes on behind the next comma.
    items(start..end).find(|&i| clause.is_comma(i)).unwrap_or(end)
}

/// Whether a cue stands in a clause that hangs on another: `when Reed said`, `Reed, who had said`.
fn hangs_on(clause: &Clause, cue: ItemIdx) -> bool {
    let opens = |i: &ItemIdx| {
        clause.is(*i, Class::Conjunction) && !clause.marked(*i, ConjunctionUse::Coordinating)
            || clause.is(*i, Class::Relative) && !clause.marked(*i, ConjunctionUse::Complementizer)
    };
    let back = items(cue.saturating_sub(CUE_REACH_ITEMS)..cue).rev().take_while(|&i| !clause.is_cut(i));
    back.last().is_some_and(|first| opens(&first))
}

/// Where a clause ends that begins at an item.
pub(crate) fn clause_end(clause: &Clause, start: ItemIdx) -> ItemIdx {
    const ENDS: ClassSet = ClassSet::of(&[Class::Conjunction, Class::Source]);
    let limit = clause.end().min(start + CLAUSE_ITEMS);
    let mut at = start;
    while at < limit {
        let ends = match clause.sign(at) {
            // Most items are words, of which few can end a clause.
            Sign::None => clause.is_any(at, ENDS) && (is_source(clause, at) || joins_frame(clause, at)),
            Sign::Comma => {
                if let Some(close) = aside(clause, at, limit) {
                    at = close;
                    continue;
                }
                narrator_goes_on(clause, at, limit)
            }
            _ => clause.is_wall(at) || is_dash(clause, at),
        };
        if ends && !clause.is_quote(at) {
            break;
        }
        at += 1;
    }
    // The comma before the conjunction belongs to neither clause.
    if at > start && clause.is_comma(at - 1) { at - 1 } else { at }
}

/// A dash, or a hyphen that stands for one.
fn is_dash(clause: &Clause, item: ItemIdx) -> bool {
    clause.sign(item) == Sign::Dash || clause.sign(item) == Sign::Hyphen && clause.is_cut(item)
}

/// Whether a source that needs no verb is named from an item on: `according to the board`.
fn is_source(clause: &Clause, item: ItemIdx) -> bool {
    clause.is(item, Class::Source)
        && clause.marked(item + 1, PrepositionUse::Infinitive)
        && !clause.marked(item, SourceUse::Postposed)
}

/// The comma that closes an aside within a clause: `the pier, which is old, | was closed`.
fn aside(clause: &Clause, comma: ItemIdx, limit: ItemIdx) -> Option<ItemIdx> {
    if !clause.is(comma + 1, Class::Relative) {
        return None;
    }
    let close = items(comma + 1..limit).find(|&i| clause.is_comma(i) || clause.is_wall(i))?;
    let verb = items(close + 1..limit).find(|&i| !clause.is_adverb(i))?;
    (clause.is_comma(close) && clause.is_verb(verb)).then_some(close + 1)
}

/// Whether the words behind a comma are the narrator's again: `, which is old`, `, adding that`, `, Hill said`.
fn narrator_goes_on(clause: &Clause, comma: ItemIdx, limit: ItemIdx) -> bool {
    let next = comma + 1;
    clause.is(next, Class::Relative)
        || opens_apposition(clause, next, limit)
        || clause.is_participle(next) && cue::is_cue(clause, next)
        || opens_frame(clause, next, limit)
}

/// Whether what a noun before it is begins at an item: `, the old one`, with no verb and no list.
fn opens_apposition(clause: &Clause, start: ItemIdx, limit: ItemIdx) -> bool {
    if !clause.is(start, Class::Article) {
        return false;
    }
    let rest = || items(start..limit).take_while(|&i| !clause.is_wall(i));
    let lists = |i: ItemIdx| clause.marked(i, ConjunctionUse::Coordinating) && clause.is_comma(i.before());
    let verb = rest().take_while(|&i| !clause.is(i, Class::Relative)).any(|i| clause.is_verb(i));
    !verb && !rest().any(lists)
}

/// Whether a subject with a verb of saying begins at an item.
fn opens_frame(clause: &Clause, start: ItemIdx, limit: ItemIdx) -> bool {
    let ceiling = limit.min(start + CUE_REACH_ITEMS);
    let Some(subject) = noun_phrase::phrase_starting(clause, start, ceiling) else { return false };
    let verb = clause.item_end(&subject, start);
    let verb = items(verb..limit).find(|&i| !clause.is_adverb(i) && !clause.is(i, Class::Auxiliary));
    let speaks = |verb| cue::is_strong(clause, verb) || is_past_judgement(clause, verb);
    clause.can_speak(&subject) && verb.is_some_and(speaks)
}

/// Whether a conjunction at an item joins another frame: `and called for`, `and he said`.
fn joins_frame(clause: &Clause, at: ItemIdx) -> bool {
    let joins = clause.is(at, Class::Conjunction) && !clause.marked(at, ConjunctionUse::Complementizer);
    if !joins {
        return false;
    }
    let skipped = |i: &ItemIdx| !clause.is_adverb(*i) && !clause.is(*i, Class::Auxiliary);
    let next = items(at + 1..clause.end()).find(skipped).unwrap_or(at + 1);
    cue::is_strong(clause, next)
        || is_past_judgement(clause, next)
        || opens_frame(clause, at + 1, clause.end())
}

/// Whether a verb of judgement that has an ending stands at an item.
fn is_past_judgement(clause: &Clause, item: ItemIdx) -> bool {
    cue::is_judgement(clause, item) && !clause.verb_uses(item, Class::Judging).has(VerbUse::Base)
}

/// Whether a stretch is a clause of the narrator's: words enough, what may be a verb, and no more quoted than
/// told.
pub(crate) fn says_something(clause: &Clause, run: ItemRange) -> bool {
    let opened = clause.is(run.start, Class::Pronoun) && !clause.is(run.start, Class::Determiner)
        || clause.marked(run.start, ConjunctionUse::Complementizer);
    has_words(clause, run.clone()) && (opened || items(run).any(|i| may_be_finite(clause, i)))
}

/// Whether the word at an item may be a finite verb, by its class or its ending.
fn may_be_finite(clause: &Clause, item: ItemIdx) -> bool {
    const NOUN_PLACE: ClassSet = ClassSet::of(&[Class::Determiner, Class::Preposition]);
    let ending = || {
        let norm = clause.norm(item);
        (is_ed(norm) || may_be_plural(norm))
            && clause.is_lower(item)
            && !clause.is_any(item.before(), NOUN_PLACE)
    };
    (clause.is_verb(item) || clause.is(item, Class::Reporting)) && !clause.is_participle(item) || ending()
}

/// Whether a stretch has words enough of the narrator's, and does not begin with quoted ones.
pub(crate) fn has_words(clause: &Clause, run: ItemRange) -> bool {
    let words = items(run.clone()).filter(|&i| clause.is_word(i)).count();
    words >= LEAST_CLAUSE_WORDS && !clause.is_quote(run.start)
}
