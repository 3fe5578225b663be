//! The frame of a restatement: a cue and its subject, with the items that they report.

use crate::attribution::clause::Clause;
use crate::attribution::cue;
use crate::attribution::item::{ItemIdx, ItemRange};
use crate::attribution::relation::Attribution;
use crate::attribution::speaker_rule::SpeakerRule;
use crate::attribution::subject;
use crate::attribution::thresholds::confidence::REPORTED_CLAUSE_CONFIDENCE;
use crate::attribution::thresholds::reach::CUE_REACH_ITEMS;
use crate::text::token::TokenRange;

/// A frame with the items that it reports.
pub(crate) struct Frame {
    pub content: ItemRange,
    pub rest: Option<ItemRange>,
    pub attribution: Attribution,
}

/// The verb at an item with its subject, where somebody can be it.
pub(crate) fn told_by(clause: &Clause, verb: ItemIdx) -> Option<Attribution> {
    let floor = verb.saturating_sub(CUE_REACH_ITEMS);
    let says = |subject: &TokenRange| clause.can_speak(subject) || cue::is_strong(clause, verb);
    let subject = subject::subject_before(clause, verb, floor).filter(says)?;
    Some(by(clause, verb, subject))
}

/// What the cue at an item says of its subject.
pub(crate) fn by(clause: &Clause, verb: ItemIdx, subject: TokenRange) -> Attribution {
    let rule = SpeakerRule::ReportedClause;
    Attribution::by_cue(clause, verb, Some(subject), rule, REPORTED_CLAUSE_CONFIDENCE)
}

#[cfg(test)]
mod tests {
    use crate::attribution::restatement::frame::told_by;
    use crate::attribution::skeleton_examples::{in_clause, item_of};

    #[test]
    fn anything_may_say_and_only_people_judge() {
        for (source, cue, expected) in [
            ("Then the slide said so.", "said", true),
            ("Then the slide deplored it.", "deplored", false),
            ("Then the board deplored it.", "deplored", true),
        ] {
            assert_eq!(
                in_clause(source, |clause| told_by(clause, item_of(clause, cue)).is_some()),
                expected,
                "{source}"
            );
        }
    }
}
