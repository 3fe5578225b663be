//! A sentence before a quotation that says who speaks next.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::relation::Attribution;
use crate::attribution::speaker_rule::SpeakerRule;
use crate::attribution::thresholds::CUE_REACH_ITEMS;
use crate::attribution::{clause_subject, cue, subject};
use crate::lexicon::VerbUse;

/// A cue anywhere in a sentence without a quotation that leads in to the next: `Ada Reed had this to
/// say:`.
pub(crate) fn lead_in(clause: &Clause) -> Option<Attribution> {
    let end = clause.end();
    let last = end.checked_sub(1)?;
    if clause.skeleton.word(last).map(|t| clause.document.text(t)) != Some(":") {
        return None;
    }
    let mut verb = last;
    while verb > last.saturating_sub(CUE_REACH_ITEMS) {
        verb -= 1;
        if cue::is_cue(clause, verb) {
            if let Some(subject) = subject::subject_before(clause, verb, ItemIdx::FIRST) {
                return Some(Attribution::by_cue(clause, verb, Some(subject), SpeakerRule::LeadIn, 0.85));
            }
        }
    }
    let first = items(ItemIdx::FIRST..last).rev().find(|&i| clause.is_capital(i))?;
    let start = items(ItemIdx::FIRST..first + 1).rev().take_while(|&i| clause.is_capital(i)).last()?;
    Some(Attribution {
        cue: clause.skeleton.tokens_of(&(last..end)),
        speaker: Some(clause.skeleton.tokens_of(&(start..first + 1))),
        rule: SpeakerRule::LeadIn,
        confidence: 0.75,
    })
}

/// Who says something in a sentence where nothing is quoted.
pub(crate) fn teller(clause: &Clause) -> Option<Attribution> {
    let verb = items(ItemIdx::FIRST..clause.end().min(ItemIdx::new(CUE_REACH_ITEMS))).find(|&i| {
        cue::is_cue(clause, i) && !cue::how(clause, i).has(VerbUse::OftenOther) && !cue::is_modal(clause, i)
    })?;
    let subject = subject::subject_before(clause, verb, ItemIdx::FIRST)?;
    Some(Attribution::by_cue(clause, verb, Some(subject), SpeakerRule::TellerBefore, 0.65))
}

/// Whom the sentence is about, where nothing is said or quoted in it.
pub(crate) fn topic(clause: &Clause) -> Option<Attribution> {
    let subject = clause_subject::main_subject(
        clause,
        clause.end().min(ItemIdx::new(CUE_REACH_ITEMS)),
        ItemIdx::FIRST,
    )?;
    Some(Attribution {
        cue: 0..0,
        speaker: Some(subject),
        rule: SpeakerRule::SentenceBefore,
        confidence: 0.5,
    })
}
