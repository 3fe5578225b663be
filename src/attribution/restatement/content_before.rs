//! What stands before its frame, or round it: `Work starts in May, the mayor said`, `Work, she said, starts
//! in May`.

use crate::attribution::clause::Clause;
use crate::attribution::clause_subject::opens_adverbial;
use crate::attribution::item::{ItemIdx, ItemRange, items};
use crate::attribution::restatement::content_end::{clause_end, says_something};
use crate::attribution::restatement::frame::{Frame, by, told_by};
use crate::attribution::restatement::opening::behind_frame;
use crate::attribution::thresholds::reach::{CLAUSE_ITEMS, CUE_REACH_ITEMS, TAIL_ITEMS};
use crate::attribution::{noun_phrase, subject};
use crate::lexicon::{Class, ClassSet, ConjunctionUse, PrepositionUse};
use crate::text::token::TokenRange;

/// `Work starts in May, said Ada Reed, who heads the board.`
pub(crate) fn inverted(clause: &Clause, cue: ItemIdx) -> Option<Frame> {
    const GOES_ON: ClassSet =
        ClassSet::of(&[Class::Preposition, Class::Time, Class::Relative, Class::Conjunction]);
    const NO_SPEECH: ClassSet = ClassSet::of(&[Class::Participle, Class::Telling]);
    let comma = cue.checked_sub(1).filter(|&c| clause.is_comma(c) && !clause.is_any(cue, NO_SPEECH))?;
    let speaker = noun_phrase::phrase_starting(clause, cue + 1, cue + 1 + CUE_REACH_ITEMS)
        .filter(|_| subject::starts_subject(clause, cue + 1) && !clause.is(cue + 1, Class::Time))
        .filter(|speaker| clause.can_speak(speaker))?;
    let end = clause.item_end(&speaker, cue + 1);
    let pronoun = clause.is(cue + 1, Class::Pronoun);
    let ends = end >= clause.end()
        || clause.is_cut(end) && !clause.is_quote(end)
        || clause.is_any(end, GOES_ON) && !pronoun;
    let that = clause.marked(cue + 1, ConjunctionUse::Complementizer);
    let content = back_to_wall(clause, comma)?;
    let object = clause.is(cue + 1, Class::Oblique);
    let told = ends && !object && !that && tells(clause, content.clone());
    // Behind a name goes on what it is: `said Ada Reed, a nurse`.
    let rest = interrupted(clause, end).filter(|rest| pronoun || joins(clause, rest.start));
    told.then(|| Frame { content, rest, attribution: by(clause, cue, speaker) })
}

/// `Work starts in May, the mayor said.`
pub(crate) fn before(clause: &Clause, cue: ItemIdx) -> Option<Frame> {
    if clause.is_participle(cue) {
        return None;
    }
    let attribution = told_by(clause, cue)?;
    let in_clause = |speaker: &TokenRange| !clause.document.is(speaker.end - 1, Class::Relative);
    let speaker = attribution.speaker.clone().filter(in_clause)?;
    let first = items(ItemIdx::FIRST..cue)
        .rev()
        .take(CLAUSE_ITEMS)
        .find(|&i| clause.skeleton.word(i).is_some_and(|t| t <= speaker.start))?;
    let comma = first.checked_sub(1).filter(|&c| clause.is_comma(c))?;
    let end = items(cue + 1..clause.end()).find(|&i| clause.is_cut(i)).unwrap_or(clause.end());
    let content = back_to_wall(clause, comma)?;
    let rest = interrupted(clause, end).filter(|_| behind_frame(clause, cue) == end);
    if rest.is_none() && clause.marked(cue + 1, PrepositionUse::Infinitive) {
        return None;
    }
    let told = match &rest {
        Some(rest) => says_something(clause, rest.clone()) || tells(clause, content.clone()),
        None => tells(clause, content.clone()),
    };
    (end - cue <= TAIL_ITEMS && told).then_some(Frame { content, rest, attribution })
}

/// What goes on behind a frame between two commas.
fn interrupted(clause: &Clause, end: ItemIdx) -> Option<ItemRange> {
    if !clause.is_comma(end) || clause.is(end + 1, Class::Relative) || clause.is_participle(end + 1) {
        return None;
    }
    if clause.marked(end + 1, ConjunctionUse::Coordinating) {
        return None;
    }
    let rest = end + 1..clause_end(clause, end + 1);
    (!rest.is_empty() && items(rest.clone()).any(|i| clause.is_word(i))).then_some(rest)
}

/// Whether what begins at an item goes on with a sentence, not with a name before it.
fn joins(clause: &Clause, item: ItemIdx) -> bool {
    const JOINS: ClassSet = ClassSet::of(&[Class::Conjunction, Class::Preposition]);
    clause.is_any(item, JOINS) || clause.is_verb(item)
}

/// From strong punctuation, or the start of the sentence, to a comma.
pub(crate) fn back_to_wall(clause: &Clause, comma: ItemIdx) -> Option<ItemRange> {
    let back = items(ItemIdx::FIRST..comma).rev().take(CLAUSE_ITEMS);
    Some(back.take_while(|&i| !clause.is_wall(i)).last()?..comma)
}

/// Whether a stretch is a main clause: `Asked about it`, `After the vote was taken` are none.
fn tells(clause: &Clause, run: ItemRange) -> bool {
    let opens = opens_adverbial(clause, run.start) || clause.is(run.start, Class::Reporting);
    if !opens {
        return says_something(clause, run);
    }
    let comma = items(run.clone()).find(|&i| clause.is_comma(i));
    comma.is_some_and(|comma| says_something(clause, comma + 1..run.end))
}
