//! News media that pass on what somebody else says: `Ada Reed called it "…", the Leith Argus reported`.

use crate::attribution::clause::Clause;
use crate::attribution::cue;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::noun_phrase;
use crate::attribution::pattern::{after, before};
use crate::attribution::relation::Attribution;
use crate::attribution::thresholds::reach::{AFTER_REACH_ITEMS, PHRASE_ITEMS};
use crate::lexicon::Class;

/// Whom a news medium quotes, where the sentence names both: the one whose words they are.
pub(crate) fn relayed(clause: &Clause, quote: ItemIdx) -> Option<Attribution> {
    if !items(ItemIdx::FIRST..clause.end()).any(|item| clause.is(item, Class::Outlet)) {
        return None;
    }
    let told = after::after(clause, quote).filter(|told| is_outlet(clause, told))?;
    quoted_behind(clause, &told).or_else(|| {
        let said = before::before(clause, quote).filter(|said| !is_outlet(clause, said))?;
        let verb = clause.skeleton.item_of(said.cue.start)?;
        // A wall between the two, or nothing said as yet: the medium itself speaks.
        let reports = cue::is_cue(clause, verb) || cue::is_judgement(clause, verb);
        let near = items(verb..quote).all(|item| !clause.is_wall(item));
        (said.speaker.is_some() && reports && near).then_some(said)
    })
}

fn is_outlet(clause: &Clause, attribution: &Attribution) -> bool {
    attribution.speaker.clone().is_some_and(|mut words| words.any(|t| clause.document.is(t, Class::Outlet)))
}

/// `…," the agency said, quoting Ada Reed`.
fn quoted_behind(clause: &Clause, told: &Attribution) -> Option<Attribution> {
    let verb = clause.skeleton.item_of(told.cue.start)?;
    let end = clause.end().min(verb + AFTER_REACH_ITEMS);
    let quoting = items(verb + 1..end)
        .take_while(|&item| !clause.is_wall(item))
        .find(|&item| clause.is(item, Class::Relay))?;
    let source = noun_phrase::phrase_starting(clause, quoting + 1, quoting + 1 + PHRASE_ITEMS)?;
    Some(Attribution { speaker: Some(source), ..told.clone() })
}

#[cfg(test)]
mod tests {
    use crate::attribution::pattern::relay::relayed;
    use crate::attribution::skeleton_examples::found_at_quote;

    #[test]
    fn the_words_are_whose_the_medium_quotes() {
        let rows = [
            ("Ada Reed called it “a joke”, the Leith Times reported.", Some("Ada Reed")),
            ("“It is a joke,” the Leith Times said, quoting Ada Reed.", Some("Ada Reed")),
            ("“It is a joke,” the Leith Times said.", None),
            ("“It is a joke,” Ada Reed said, quoting Tom Hill.", None),
            ("It rained: “It is a joke,” the Leith Times said.", None),
        ];
        for (source, expected) in rows {
            let found = found_at_quote(source, relayed);
            assert_eq!(found.map(|(_, speaker, _)| speaker), expected, "{source}");
        }
    }
}
