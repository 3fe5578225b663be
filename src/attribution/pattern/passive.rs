//! A passive and its doer: `was called "…" by Ada Reed`.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::noun_phrase;
use crate::attribution::relation::{Attribution, UNWEIGHED};
use crate::attribution::speaker_rule::SpeakerRule;
use crate::attribution::thresholds::reach::{DOER_BEHIND_ITEMS, PASSIVE_REACH_ITEMS};
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
        .or_else(|| items(quote + 1..clause.end().min(quote + DOER_BEHIND_ITEMS)).find(doer))?;
    let subject = noun_phrase::phrase_starting(clause, by + 1, by + 1 + PASSIVE_REACH_ITEMS)
        .filter(|s| clause.can_speak(s))?;
    Some(Attribution::by_cue(clause, verb, Some(subject), SpeakerRule::Passive, UNWEIGHED))
}

#[cfg(test)]
mod tests {
    use crate::attribution::pattern::passive::passive;
    use crate::attribution::skeleton_examples::{found_at_quote, furthest};

    #[test]
    fn a_passive_and_its_doer() {
        let rows = [
            ("The plan was called “a joke” by Ada Reed.", Some(("called", "Ada Reed"))),
            ("The plan, called by some “a joke”, failed.", Some(("called", "some"))),
            ("The plan was called “a joke” by noon.", None),
            ("The plan was “a joke” by Ada Reed.", None),
        ];
        for (source, expected) in rows {
            let found = found_at_quote(source, passive).map(|(cue, speaker, _)| (cue, speaker));
            assert_eq!(found, expected, "{source}");
        }
    }

    #[test]
    fn reach() {
        let found = |words: &str| {
            found_at_quote(&format!("The plan was called {words}“a joke” by Ada Reed."), passive).is_some()
        };
        assert_eq!(furthest(found), Some(9));
    }

    #[test]
    fn reach_behind() {
        let found = |words: &str| {
            found_at_quote(&format!("The plan was called “a joke” {words}by Ada Reed."), passive).is_some()
        };
        assert_eq!(furthest(found), Some(1));
    }
}
