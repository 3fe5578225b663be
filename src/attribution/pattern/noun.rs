//! A noun of saying before its quotation: `Ada Reed's claim of "…"`, `chants of "…"`.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::noun_phrase;
use crate::attribution::relation::Attribution;
use crate::attribution::speaker_rule::SpeakerRule;
use crate::lexicon::{Class, PrepositionUse};

/// `Ada Reed's claim of "…"`: a noun of saying and whose it is.
pub(crate) fn owned(clause: &Clause, noun: ItemIdx, floor: ItemIdx) -> Option<Attribution> {
    if !clause.is(noun, Class::Speech) {
        return None;
    }
    let owner = items(floor.max(noun.saturating_sub(4))..noun)
        .rev()
        .take_while(|&i| !clause.is_cut(i))
        .find(|&i| {
            clause.is(i, Class::Oblique) && clause.is(i, Class::Determiner)
                || clause.skeleton.word(i).is_some_and(|t| clause.document.is_possessive(t))
        })?;
    if owner > floor
        && clause.is(owner - 1, Class::Preposition)
        && clause.marked(owner - 1, PrepositionUse::SpeechPlace)
    {
        return None;
    }
    let tokens = clause.skeleton.word(owner)?;
    let phrase = if clause.is(owner, Class::Determiner) {
        tokens..tokens + 1
    } else {
        noun_phrase::owner_ending(clause, owner + 1, floor)
    };
    Some(Attribution::by_cue(clause, noun, Some(phrase), SpeakerRule::Noun, 0.75))
}

/// `chants of "…"`: said, by nobody who is named.
pub(crate) fn unnamed(clause: &Clause, quote: ItemIdx) -> Option<Attribution> {
    let of = quote.checked_sub(1).filter(|&of| clause.marked(of, PrepositionUse::Of))?;
    let noun = of.checked_sub(1).filter(|&noun| clause.is(noun, Class::Speech))?;
    Some(Attribution::by_cue(clause, noun, None, SpeakerRule::Noun, 0.5))
}
