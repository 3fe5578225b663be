//! A dash and a name behind a quotation: `"…" — Ada Reed, nurse`.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::noun_phrase;
use crate::attribution::relation::Attribution;
use crate::attribution::speaker_rule::SpeakerRule;
use crate::document::Sign;

/// `"…" — Ada Reed, nurse`: a dash and a name that ends the paragraph.
pub(crate) fn dash(clause: &Clause, quote: ItemIdx) -> Option<Attribution> {
    let dash = items(quote + 1..clause.end())
        .find(|&i| !matches!(clause.sign(i), Sign::Full | Sign::Stop | Sign::Comma))?;
    if !matches!(clause.sign(dash), Sign::Dash | Sign::Hyphen) {
        return None;
    }
    let start = items(dash..clause.end()).find(|&i| clause.is_word(i))?;
    if start > dash + 3 || !clause.is_capital(start) || clause.end() - start > 14 {
        return None;
    }
    let name = noun_phrase::phrase_starting(clause, start, clause.end())?;
    Some(Attribution {
        cue: clause.skeleton.tokens_of(&(dash..start)),
        speaker: Some(name),
        rule: SpeakerRule::Dash,
        confidence: 0.85,
    })
}
