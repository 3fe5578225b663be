//! A name before a colon: `ADA REED: "…"`, a headline, a turn of a transcript.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::relation::Attribution;
use crate::attribution::speaker_rule::SpeakerRule;
use crate::attribution::thresholds::TURN_NAME_TOKENS;
use crate::document::{Document, Sign};
use crate::quotes::quote_span::MarkPair;
use crate::text::token::Case;

/// `ADA REED: "…`: a name alone before a colon.
pub(crate) fn label(clause: &Clause, quote: ItemIdx) -> Option<Attribution> {
    let colon = quote.checked_sub(1).filter(|&c| clause.sign(c) == Sign::Colon)?;
    let start = items(ItemIdx::FIRST..colon)
        .rev()
        .take(8)
        .find(|&i| clause.is_cut(i))
        .map_or(colon.saturating_sub(8), |i| i + 1);
    if start >= colon || !clause.is_capital(start) {
        return None;
    }
    let tokens = clause.skeleton.tokens_of(&(start..colon));
    Some(Attribution {
        cue: clause.skeleton.tokens_of(&(colon..colon + 1)),
        speaker: Some(tokens),
        rule: SpeakerRule::Colon,
        confidence: 0.8,
    })
}

/// `Reed: levy will "…"`: a headline that opens with its speaker.
pub(crate) fn headline(clause: &Clause) -> Option<Attribution> {
    let colon = items(ItemIdx::FIRST + 1..clause.end().min(ItemIdx::new(9)))
        .find(|&i| clause.sign(i) == Sign::Colon)?;
    let named = items(ItemIdx::FIRST..colon).all(|i| !clause.is_cut(i) && !clause.is_verb(i))
        && clause.is_capital(ItemIdx::FIRST);
    let tokens = clause.skeleton.tokens_of(&(ItemIdx::FIRST..colon));
    named.then(|| Attribution {
        cue: clause.skeleton.tokens_of(&(colon..colon + 1)),
        speaker: Some(tokens),
        rule: SpeakerRule::Colon,
        confidence: 0.7,
    })
}

/// `"REED: It is safe.`: a turn of a transcript, its speaker's name in capitals at the front.
pub(crate) fn turn(document: &Document, pair: &MarkPair) -> Option<Attribution> {
    let shouted = |at: &usize| {
        document.token(*at).is_some_and(|t| t.case == Case::Upper) || document.sign(*at) == Sign::Full
    };
    let colon =
        pair.start + (pair.start..pair.end.min(pair.start + TURN_NAME_TOKENS)).take_while(shouted).count();
    let named = colon > pair.start && colon + 1 < pair.end && document.sign(colon) == Sign::Colon;
    named.then(|| Attribution {
        cue: colon..colon + 1,
        speaker: Some(pair.start..colon),
        rule: SpeakerRule::Label,
        confidence: 0.9,
    })
}
