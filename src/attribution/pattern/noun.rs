//! A noun of saying before its quotation: `Ada Reed's claim of "…"`, `chants of "…"`.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::noun_phrase;
use crate::attribution::relation::{Attribution, UNWEIGHED};
use crate::attribution::speaker_rule::SpeakerRule;
use crate::attribution::thresholds::confidence::OWNED_NOUN_CONFIDENCE;
use crate::attribution::thresholds::reach::OWNER_REACH_ITEMS;
use crate::lexicon::{Class, PrepositionUse};

/// `Ada Reed's claim of "…"`: a noun of saying and whose it is.
pub(crate) fn owned(clause: &Clause, noun: ItemIdx, floor: ItemIdx) -> Option<Attribution> {
    if !clause.is(noun, Class::Speech) {
        return None;
    }
    let owner = items(floor.max(noun.saturating_sub(OWNER_REACH_ITEMS))..noun)
        .rev()
        .take_while(|&i| !clause.is_cut(i))
        .find(|&i| {
            clause.is(i, Class::Oblique) && clause.is(i, Class::Determiner)
                || clause.skeleton.word(i).is_some_and(|t| clause.document.is_possessive(t))
        })?;
    if owner > floor
        && clause.is(owner - 1, Class::Preposition)
        && clause.marked(owner - 1, PrepositionUse::SpeechPlace)
    {
        return None;
    }
    let tokens = clause.skeleton.word(owner)?;
    let phrase = if clause.is(owner, Class::Determiner) {
        tokens..tokens + 1
    } else {
        noun_phrase::owner_ending(clause, owner + 1, floor)
    };
    Some(Attribution::by_cue(clause, noun, Some(phrase), SpeakerRule::Noun, OWNED_NOUN_CONFIDENCE))
}

/// `chants of "…"`: said, by nobody who is named.
pub(crate) fn unnamed(clause: &Clause, quote: ItemIdx) -> Option<Attribution> {
    let of = quote.checked_sub(1).filter(|&of| clause.marked(of, PrepositionUse::Of))?;
    let noun = of.checked_sub(1).filter(|&noun| clause.is(noun, Class::Speech))?;
    Some(Attribution::by_cue(clause, noun, None, SpeakerRule::Noun, UNWEIGHED))
}

#[cfg(test)]
mod tests {
    use crate::attribution::clause::Clause;
    use crate::attribution::item::ItemIdx;
    use crate::attribution::pattern::noun::{owned, unnamed};
    use crate::attribution::relation::Attribution;
    use crate::attribution::skeleton_examples::{found_at_quote, furthest};

    /// The owner of the noun that stands two items before the quotation.
    fn owner(clause: &Clause, quote: ItemIdx) -> Option<Attribution> {
        owned(clause, quote - 2, ItemIdx::FIRST)
    }

    #[test]
    fn confidences() {
        let rows = [
            ("Ada Reed's claim of “enough care” was odd.", Some(("claim", "Ada Reed's", 0.75))),
            ("Her claim of “enough care” was odd.", Some(("claim", "Her", 0.75))),
            ("In her claim of “enough care” it was odd.", None),
            ("Her boat of “enough care” was odd.", None),
        ];
        for (source, expected) in rows {
            assert_eq!(found_at_quote(source, owner), expected, "{source}");
        }
    }

    #[test]
    fn reach() {
        let found = |words: &str| {
            found_at_quote(&format!("Ada Reed's {words}claim of “enough care” was odd."), owner).is_some()
        };
        assert_eq!(furthest(found), Some(3));
    }

    #[test]
    fn said_by_nobody() {
        let chants = found_at_quote("There were chants of “go home” again.", unnamed);
        assert_eq!(chants.map(|(cue, speaker, _)| (cue, speaker)), Some(("chants", "")));
        assert_eq!(found_at_quote("There were boats of “go home” again.", unnamed), None);
    }
}
