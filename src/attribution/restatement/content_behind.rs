//! What a cue reports behind it: `said that …`, `urged the board to …`, `criticised the …`.

use crate::attribution::clause::Clause;
use crate::attribution::cue;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::noun_phrase;
use crate::attribution::restatement::content_end::{has_words, reported_end, says_something};
use crate::attribution::restatement::frame::{Frame, told_by};
use crate::attribution::restatement::opening::{complementizer, opening};
use crate::attribution::thresholds::reach::CUE_REACH_ITEMS;
use crate::lexicon::{Class, ConjunctionUse, PrepositionUse};

/// `said that …`, `told reporters on Monday that …`, `said …`.
pub(crate) fn behind(clause: &Clause, cue: ItemIdx) -> Option<Frame> {
    let start = opening(clause, cue);
    let quoted =
        |start: ItemIdx| !clause.marked(start, ConjunctionUse::Complementizer) && follows_quote(clause, cue);
    match start.filter(|&start| !quoted(start)) {
        Some(start) => reported_from(clause, cue, start),
        None if clause.is(cue, Class::Telling) => ordered(clause, cue),
        None => None,
    }
}

/// `“It is safe,” Reed said after the vote`: whether the cue reports the quotation before it.
fn follows_quote(clause: &Clause, cue: ItemIdx) -> bool {
    let back = items(cue.saturating_sub(CUE_REACH_ITEMS)..cue).rev();
    let cut = back.into_iter().find(|&i| clause.is_cut(i));
    cut.is_some_and(|cut| clause.is_quote(cut))
}

/// `noted that …`: a verb that often means something else reports where `that` follows.
pub(crate) fn behind_that(clause: &Clause, cue: ItemIdx) -> Option<Frame> {
    let start = complementizer(clause, cue).or_else(|| {
        // `The survey found the pier is unsafe`: a subject and its verb.
        opening(clause, cue).filter(|&at| at == cue + 1 && has_subject_and_verb(clause, at))
    })?;
    reported_from(clause, cue, start)
}

/// Whether a noun phrase with a helping verb right behind it begins at an item.
fn has_subject_and_verb(clause: &Clause, start: ItemIdx) -> bool {
    let subject = noun_phrase::phrase_starting(clause, start, clause.end());
    subject.is_some_and(|subject| {
        let verb = clause.item_end(&subject, start);
        clause.is(verb, Class::Auxiliary) || clause.is_adverb(verb) && clause.is(verb + 1, Class::Auxiliary)
    })
}

fn reported_from(clause: &Clause, cue: ItemIdx, start: ItemIdx) -> Option<Frame> {
    let attribution = told_by(clause, cue)?;
    let content = start..reported_end(clause, cue, start);
    says_something(clause, content.clone()).then_some(Frame { content, rest: None, attribution })
}

/// `urged the board to reopen the pier`: whom it is told, and to do what.
fn ordered(clause: &Clause, cue: ItemIdx) -> Option<Frame> {
    let content = cue + 1..reported_end(clause, cue, cue + 1);
    let to = items(content.clone()).any(|i| clause.marked(i, PrepositionUse::Infinitive));
    let attribution = told_by(clause, cue).filter(|_| to)?;
    Some(Frame { content, rest: None, attribution })
}

/// `condemned the closure`: what is judged.
pub(crate) fn judged(clause: &Clause, verb: ItemIdx) -> Option<Frame> {
    let start = if clause.is(verb + 1, Class::Preposition) { verb + 2 } else { verb + 1 };
    let attribution = told_by(clause, verb).filter(|_| !cue::is_unreal(clause, verb))?;
    let end = reported_end(clause, verb, start);
    let content = start..items(start..end).find(|&i| clause.is_comma(i)).unwrap_or(end);
    let quoted = items(content.clone()).any(|i| clause.is_quote(i));
    (has_words(clause, content.clone()) && !quoted).then_some(Frame { content, rest: None, attribution })
}
