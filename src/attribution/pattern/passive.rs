//! A passive and its doer: `was called "…" by Ada Reed`.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::noun_phrase;
use crate::attribution::relation::Attribution;
use crate::attribution::speaker_rule::SpeakerRule;
use crate::attribution::thresholds::PASSIVE_REACH_ITEMS;
use crate::lexicon::{Class, PrepositionUse};

/// `was called "…" by Ada Reed`, `known by some as "…"`.
pub(crate) fn passive(clause: &Clause, quote: ItemIdx) -> Option<Attribution> {
    let floor = quote.saturating_sub(PASSIVE_REACH_ITEMS);
    let verb = items(floor..quote).rev().take_while(|&i| !clause.is_wall(i)).find(|&i| {
        clause.is(i, Class::Past) || clause.is(i, Class::Judging) || clause.is(i, Class::Naming)
    })?;
    let doer = |i: &ItemIdx| clause.marked(*i, PrepositionUse::By);
    let by = items(verb + 1..quote)
        .find(doer)
        .or_else(|| items(quote + 1..clause.end().min(quote + 3)).find(doer))?;
    let subject = noun_phrase::phrase_starting(clause, by + 1, by + 1 + PASSIVE_REACH_ITEMS)
        .filter(|s| clause.can_speak(s))?;
    Some(Attribution::by_cue(clause, verb, Some(subject), SpeakerRule::Passive, 0.7))
}
