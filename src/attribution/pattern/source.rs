//! A source named without a verb: `according to Ada Reed`.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::noun_phrase;
use crate::attribution::relation::Attribution;
use crate::attribution::speaker_rule::SpeakerRule;
use crate::lexicon::{Class, PrepositionUse, SourceUse};
use crate::text::token::TokenRange;

/// A source named without a verb, from an item on: `according to the ministry`.
pub(crate) fn source(clause: &Clause, at: ItemIdx) -> Option<Attribution> {
    if !clause.is(at, Class::Source) || clause.marked(at, SourceUse::Postposed) {
        return None;
    }
    let owned = clause.marked(at, SourceUse::Owned);
    if owned && !(at > ItemIdx::FIRST && clause.is(at - 1, Class::Preposition)) {
        return None;
    }
    let skip = [PrepositionUse::Infinitive, PrepositionUse::Of, PrepositionUse::By]
        .iter()
        .any(|&tag| clause.marked(at + 1, tag));
    let from = if skip { at + 2 } else { at + 1 };
    let source = long_phrase(clause, from)?;
    Some(Attribution {
        cue: clause.skeleton.tokens_of(&(at..from)),
        speaker: Some(source),
        rule: SpeakerRule::AccordingTo,
        confidence: 0.9,
    })
}

/// A source before its word: German `dem Amt zufolge`.
pub(crate) fn source_before(clause: &Clause, at: ItemIdx, floor: ItemIdx) -> Option<Attribution> {
    clause
        .marked(at, SourceUse::Postposed)
        .then(|| noun_phrase::phrase_ending(clause, at, floor))
        .flatten()
        .map(|source| Attribution::by_cue(clause, at, Some(source), SpeakerRule::AccordingTo, 0.85))
}

pub(crate) fn long_phrase(clause: &Clause, at: ItemIdx) -> Option<TokenRange> {
    let end =
        items(at..clause.end().min(at + 12)).find(|&i| clause.is_cut(i)).unwrap_or(clause.end().min(at + 12));
    (at < end).then(|| clause.skeleton.tokens_of(&(at..end)))
}
