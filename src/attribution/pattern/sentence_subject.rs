//! The subject of the sentence round a fragment that no cue reports.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::relation::{Attribution, UNWEIGHED};
use crate::attribution::speaker_rule::SpeakerRule;
use crate::attribution::thresholds::reach::{CUE_REACH_ITEMS, OPENING_REACH_ITEMS};
use crate::attribution::{clause_subject, subject};
use crate::document::Sign;
use crate::lexicon::Class;

/// The subject of the sentence round a fragment that no cue reports.
pub(crate) fn sentence_subject(clause: &Clause, quote: ItemIdx) -> Option<Attribution> {
    let colon = quote.checked_sub(1).filter(|&c| clause.sign(c) == Sign::Colon);
    if let Some(colon) = colon {
        let subject = clause_subject::clause_subject(clause, colon, colon.saturating_sub(CUE_REACH_ITEMS))
            .filter(|s| clause.can_speak(s))?;
        return Some(Attribution {
            cue: clause.skeleton.tokens_of(&(colon..quote)),
            speaker: Some(subject),
            rule: SpeakerRule::Colon,
            confidence: UNWEIGHED,
        });
    }
    let opening = items(quote.saturating_sub(OPENING_REACH_ITEMS)..quote)
        .rev()
        .find_map(|i| subject::subject_after_opening(clause, i));
    let subject = opening
        .or_else(|| clause_subject::clause_subject(clause, quote, quote.saturating_sub(CUE_REACH_ITEMS)));
    let subject = subject?;
    let head_end = (subject.start..subject.end)
        .find(|&t| clause.document.is(t, Class::Preposition))
        .unwrap_or(subject.end);
    let human = clause.can_speak(&(subject.start..head_end));
    human.then_some(Attribution {
        cue: 0..0,
        speaker: Some(subject),
        rule: SpeakerRule::Subject,
        confidence: UNWEIGHED,
    })
}

#[cfg(test)]
mod tests {
    use crate::attribution::pattern::sentence_subject::sentence_subject;
    use crate::attribution::skeleton_examples::{found_at_quote, furthest};

    #[test]
    fn the_subject_round_a_fragment() {
        let rows = [
            ("Ada Reed was in “good health” again.", Some("Ada Reed")),
            ("Calling it “a joke”, Ada Reed left.", Some("Ada Reed")),
            ("The plan of Ada Reed: “It is safe.”", Some("The plan")),
            ("rain was in “good health” again.", None),
        ];
        for (source, expected) in rows {
            let speaker = found_at_quote(source, sentence_subject).map(|(_, speaker, _)| speaker);
            assert_eq!(speaker, expected, "{source}");
        }
    }

    #[test]
    fn reach() {
        let found = |words: &str| {
            let source = format!("It is so; calling {words}“a joke”, Ada Reed left.");
            found_at_quote(&source, sentence_subject).is_some_and(|(_, speaker, _)| speaker == "Ada Reed")
        };
        assert_eq!(furthest(found), Some(7));
    }
}
