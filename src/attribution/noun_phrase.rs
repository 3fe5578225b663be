//! Noun phrases, found without a parser, from closed word classes and capitals alone.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, ItemRange, items};
use crate::attribution::thresholds::reach::{OFFICE_REACH_ITEMS, OWNER_ITEMS, PHRASE_ITEMS};
use crate::document::Sign;
use crate::lexicon::{Class, ClassSet, ConjunctionUse};
use crate::text::token::TokenRange;

/// Whose the noun after it is: the phrase that ends with a possessive.
pub(crate) fn owner_ending(clause: &Clause, end: ItemIdx, floor: ItemIdx) -> TokenRange {
    let mut start = end - 1;
    let capital = clause.is_capital(start);
    while start > floor
        && end - start < OWNER_ITEMS
        && !clause.is_cut(start - 1)
        && !clause.is(start, Class::Determiner)
    {
        let goes_on = if capital {
            clause.is_capital(start - 1)
                || clause.is(start - 1, Class::Role)
                || clause.sign(start - 1) == Sign::Full
        } else {
            !clause.is(start - 1, Class::Preposition) && !clause.is_verb(start - 1)
        };
        if !goes_on {
            break;
        }
        start -= 1;
    }
    clause.skeleton.tokens_of(&(start..end))
}

/// The noun phrase that ends right before an item.
pub(crate) fn phrase_ending(clause: &Clause, end: ItemIdx, floor: ItemIdx) -> Option<TokenRange> {
    let mut start = end;
    while start > floor && end - start < PHRASE_ITEMS {
        let before = start - 1;
        if clause.is_cut(before)
            || clause.is(before, Class::Relative) && !clause.is(before, Class::Determiner)
        {
            break;
        }
        if clause.is(before, Class::Pronoun) {
            return if start == end {
                Some(clause.skeleton.tokens_of(&(before..end)))
            } else {
                trim_phrase(clause, start..end)
            };
        }
        let joint = clause.marked(before, ConjunctionUse::Coordinating)
            && clause.is_capital(start)
            && clause.is_capital(before.before())
            && start < end;
        if clause.is(before, Class::Conjunction) && !joint
            || clause.is(before, Class::Oblique) && !clause.is(before, Class::Determiner)
        {
            break;
        }
        if start < end && clause.is_verb(before) || clause.is(before, Class::Auxiliary) {
            break;
        }
        start = before;
    }
    if start == end {
        return None;
    }
    // `Ada Reed, party leader and health spokeswoman said`: an office without an article hangs on the
    // name before it.
    let bare = !clause.is(start, Class::Determiner) && clause.is(end - 1, Class::Role) && start > floor;
    if bare && (clause.is_comma(start - 1) || clause.marked(start - 1, ConjunctionUse::Coordinating)) {
        let comma = items(floor..start)
            .rev()
            .take(OFFICE_REACH_ITEMS)
            .find(|&i| clause.is_comma(i) && i > floor && clause.is_capital(i - 1));
        if let Some(name) = comma
            .and_then(|comma| phrase_ending(clause, comma, floor.max(comma.saturating_sub(PHRASE_ITEMS))))
        {
            return Some(name);
        }
    }
    trim_phrase(clause, start..end)
}

/// A phrase without leading adverbs and, where it begins with a preposition, only its last part.
pub(crate) fn trim_phrase(clause: &Clause, run: ItemRange) -> Option<TokenRange> {
    let mut start = run.start;
    while start < run.end && (clause.is_adverb(start) || clause.is_cut(start)) {
        start += 1;
    }
    if start < run.end && clause.is(start, Class::Preposition) {
        // The phrase after the preposition's own: `On Friday | the minister`.
        start = items(start + 2..run.end).rev().find(|&i| {
            clause.is(i, Class::Determiner) && !clause.is(i - 1, Class::Preposition)
                || clause.is_capital(i)
                    && !clause.is_capital(i - 1)
                    && !clause.is(i, Class::Time)
                    && !clause.is(i - 1, Class::Determiner)
                    && !clause.is(i - 1, Class::Preposition)
        })?;
    }
    let head = without_lead(clause, start..run.end);
    (head.start < head.end).then_some(head)
}

pub(crate) fn without_lead(clause: &Clause, run: ItemRange) -> TokenRange {
    let mut start = run.start;
    while start + 1 < run.end && (clause.is_adverb(start) || clause.is(start, Class::Conjunction)) {
        start += 1;
    }
    clause.skeleton.tokens_of(&(start..run.end))
}

/// The noun phrase that starts at an item.
pub(crate) fn phrase_starting(clause: &Clause, start: ItemIdx, ceiling: ItemIdx) -> Option<TokenRange> {
    const NO_HEAD: ClassSet = ClassSet::of(&[Class::Preposition, Class::Oblique]);
    const ENDS: ClassSet =
        ClassSet::of(&[Class::Relative, Class::Auxiliary, Class::Conjunction, Class::Pronoun]);
    let stop = ceiling.min(clause.end()).min(start + PHRASE_ITEMS);
    let surname_follows = clause.is_capital(start) && clause.is_capital(start + 1);
    if start >= stop
        || clause.is_cut(start)
        || clause.is(start, Class::Auxiliary) && !surname_follows
        || clause.is_any(start, NO_HEAD)
    {
        return None;
    }
    if clause.is(start, Class::Pronoun) {
        return Some(clause.skeleton.tokens_of(&(start..start + 1)));
    }
    let mut end = start + 1;
    let named = |i: ItemIdx| {
        clause.is_capital(i) || clause.is(i, Class::Particle) || !clause.is_cut(i) && !clause.is_word(i)
    };
    let mut in_name = clause.is_capital(start) && !clause.is(start, Class::Determiner);
    while end < stop {
        if clause.is_cut(end)
            || clause.is(end, Class::Preposition)
                && !(in_name && clause.is(end, Class::Particle) && clause.is_capital(end + 1))
            || clause.is_any(end, ENDS)
            || clause.is_adverb(end)
            || clause.is(end, Class::Determiner) && end > start + 2
        {
            break;
        }
        let owned = clause.skeleton.word(end - 1).is_some_and(|t| clause.document.is_possessive(t));
        if in_name && !owned && !named(end) && clause.is_lower(end) && !clause.is(end, Class::Role) {
            break;
        }
        if clause.is_lower(end)
            && end > start
            && clause.is_verb(end)
            && !clause.is(end - 1, Class::Determiner)
        {
            break;
        }
        // `Leith's deputy mayor`: what an owner has is no more of its name.
        in_name = clause.is_capital(end) || in_name && !owned;
        end += 1;
    }
    Some(clause.skeleton.tokens_of(&(start..end)))
}

#[cfg(test)]
mod tests {
    use crate::attribution::item::ItemIdx;
    use crate::attribution::noun_phrase::{owner_ending, phrase_ending, phrase_starting};
    use crate::attribution::skeleton_examples::{furthest, item_of, words_found};

    #[test]
    fn phrases_that_start_at_an_item() {
        let rows = [
            ("the old board of Leeds met", "the old board"),
            ("Ada Reed met Tom", "Ada Reed"),
            ("she met Tom", "she"),
            ("Ada van Dyk left Leeds", "Ada van Dyk"),
            ("on Monday", ""),
        ];
        for (source, expected) in rows {
            let found = words_found(source, |clause| phrase_starting(clause, ItemIdx::FIRST, clause.end()));
            assert_eq!(found, expected, "{source}");
        }
    }

    #[test]
    fn phrases_that_end_before_an_item() {
        let rows = [
            ("Ada Reed said no", "Ada Reed"),
            ("On Monday the mayor said no", "the mayor"),
            ("Ada Reed tried to say she said no", "she"),
            ("The pier is old, though the board said no", "the board"),
            ("Ada Reed, party leader and mayor said no", "Ada Reed"),
            ("said no", ""),
        ];
        for (source, expected) in rows {
            let found =
                words_found(source, |clause| phrase_ending(clause, item_of(clause, "said"), ItemIdx::FIRST));
            assert_eq!(found, expected, "{source}");
        }
    }

    #[test]
    fn length() {
        let starting = |fill: &str| {
            let source = format!("the {fill}board.");
            words_found(&source, |clause| phrase_starting(clause, ItemIdx::FIRST, clause.end()))
                .ends_with("board")
        };
        let ending = |fill: &str| {
            let source = format!("the {fill}board said");
            words_found(&source, |clause| phrase_ending(clause, item_of(clause, "said"), ItemIdx::FIRST))
                .starts_with("the")
        };
        assert_eq!((furthest(starting), furthest(ending)), (Some(14), Some(14)));
    }

    #[test]
    fn owner_length() {
        let whole = |fill: &str| {
            let source = format!("the {fill}board's claim");
            words_found(&source, |clause| {
                Some(owner_ending(clause, item_of(clause, "claim"), ItemIdx::FIRST))
            })
            .starts_with("the")
        };
        assert_eq!(furthest(whole), Some(4));
    }

    #[test]
    fn office_reach() {
        let found = |fill: &str| {
            let source = format!("Then Ada Reed, party {fill}leader and mayor said no.");
            words_found(&source, |clause| phrase_ending(clause, item_of(clause, "said"), ItemIdx::FIRST))
                .ends_with("Ada Reed")
        };
        assert_eq!(furthest(found), Some(8));
    }
}
