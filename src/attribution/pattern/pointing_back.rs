//! A sentence behind a quotation that says who spoke: `So said Ada Reed`.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::relation::Attribution;
use crate::attribution::speaker_rule::SpeakerRule;
use crate::attribution::thresholds::confidence::POINTING_BACK_CONFIDENCE;
use crate::attribution::thresholds::reach::POINTING_REACH_ITEMS;
use crate::attribution::{noun_phrase, subject};
use crate::lexicon::{Class, DeterminerUse};

/// `So said Ada Reed`, `That is how Ada Reed put it`: who said what stands before this sentence.
pub(crate) fn pointing_back(clause: &Clause) -> Option<Attribution> {
    let second = ItemIdx::FIRST + 1;
    let points = clause.is(ItemIdx::FIRST, Class::Adverb)
        || clause.marked(ItemIdx::FIRST, DeterminerUse::Definite) && !clause.is(second, Class::Role);
    let verb = items(second..clause.end().min(ItemIdx::new(POINTING_REACH_ITEMS)))
        .find(|&i| clause.is(i, Class::Reporting) && !clause.is_capital(i))?;
    let subject = if verb == second {
        noun_phrase::phrase_starting(clause, second + 1, clause.end())
    } else {
        subject::subject_before(clause, verb, second)
    };
    let named = subject.filter(|s| points && s.clone().any(|t| clause.document.is_capital(t)))?;
    Some(Attribution::by_cue(clause, verb, Some(named), SpeakerRule::NamedAfter, POINTING_BACK_CONFIDENCE))
}

#[cfg(test)]
mod tests {
    use crate::attribution::pattern::pointing_back::pointing_back;
    use crate::attribution::skeleton_examples::{found_in_clause, furthest};

    #[test]
    fn confidences() {
        let rows = [
            ("So said Ada Reed.", Some(("said", "Ada Reed", 0.75))),
            ("Then Ada Reed said so.", Some(("said", "Ada Reed", 0.75))),
            ("The mayor said so.", None),
            ("So said everybody.", None),
        ];
        for (source, expected) in rows {
            assert_eq!(found_in_clause(source, pointing_back), expected, "{source}");
        }
    }

    #[test]
    fn reach() {
        let found = |words: &str| {
            found_in_clause(&format!("That is {words}how Ada Reed said it."), pointing_back).is_some()
        };
        assert_eq!(furthest(found), Some(8));
    }
}
