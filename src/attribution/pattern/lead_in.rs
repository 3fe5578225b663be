//! A sentence before a quotation that says who speaks next.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::relation::Attribution;
use crate::attribution::speaker_rule::SpeakerRule;
use crate::attribution::thresholds::confidence::{
    LEAD_IN_CONFIDENCE, LEAD_IN_NAME_CONFIDENCE, TELLER_CONFIDENCE, TOPIC_CONFIDENCE,
};
use crate::attribution::thresholds::reach::CUE_REACH_ITEMS;
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
        if cue::is_cue(clause, verb)
            && let Some(subject) = subject::subject_before(clause, verb, ItemIdx::FIRST)
        {
            return Some(Attribution::by_cue(
                clause,
                verb,
                Some(subject),
                SpeakerRule::LeadIn,
                LEAD_IN_CONFIDENCE,
            ));
        }
    }
    let first = items(ItemIdx::FIRST..last).rev().find(|&i| clause.is_capital(i))?;
    let start = items(ItemIdx::FIRST..first + 1).rev().take_while(|&i| clause.is_capital(i)).last()?;
    Some(Attribution {
        cue: clause.skeleton.tokens_of(&(last..end)),
        speaker: Some(clause.skeleton.tokens_of(&(start..first + 1))),
        rule: SpeakerRule::LeadIn,
        confidence: LEAD_IN_NAME_CONFIDENCE,
    })
}

/// Who says something in a sentence where nothing is quoted.
pub(crate) fn teller(clause: &Clause) -> Option<Attribution> {
    let verb = items(ItemIdx::FIRST..clause.end().min(ItemIdx::new(CUE_REACH_ITEMS))).find(|&i| {
        cue::is_cue(clause, i) && !cue::how(clause, i).has(VerbUse::OftenOther) && !cue::is_modal(clause, i)
    })?;
    let subject = subject::subject_before(clause, verb, ItemIdx::FIRST)?;
    Some(Attribution::by_cue(clause, verb, Some(subject), SpeakerRule::TellerBefore, TELLER_CONFIDENCE))
}

/// Whom the sentence is about, where nothing is said or quoted in it.
pub(crate) fn topic(clause: &Clause) -> Option<Attribution> {
    let end = items(ItemIdx::FIRST..clause.end()).find(|&i| clause.is_wall(i)).unwrap_or(clause.end());
    let reach = end.min(ItemIdx::new(CUE_REACH_ITEMS));
    let subject = clause_subject::main_subject(clause, reach, ItemIdx::FIRST)?;
    Some(Attribution {
        cue: 0..0,
        speaker: Some(subject),
        rule: SpeakerRule::SentenceBefore,
        confidence: TOPIC_CONFIDENCE,
    })
}

#[cfg(test)]
mod tests {
    use crate::attribution::pattern::lead_in::{lead_in, teller, topic};
    use crate::attribution::skeleton_examples::found_in_clause;

    #[test]
    fn confidences() {
        let rows = [
            ("Ada Reed had this to say:", Some(("say", "Ada Reed", 0.85))),
            ("And from the mayor, Ada Reed:", Some((":", "Ada Reed", 0.75))),
            ("Ada Reed said this.", None),
        ];
        for (source, expected) in rows {
            assert_eq!(found_in_clause(source, lead_in), expected, "{source}");
        }
        let told = found_in_clause("Ada Reed said the pier is old.", teller);
        assert_eq!(told, Some(("said", "Ada Reed", 0.65)));
        assert_eq!(found_in_clause("Ada Reed would say the pier is old.", teller), None);
        assert_eq!(found_in_clause("Ada Reed left the pier", topic), Some(("", "Ada Reed", 0.5)));
        assert_eq!(found_in_clause("Ada Reed left the pier.", topic), Some(("", "Ada Reed", 0.5)));
    }
}
