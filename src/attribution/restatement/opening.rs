//! Where the words that a cue reports begin behind it: `said on Monday | that …`, `told the board | it …`.

use crate::attribution::clause::Clause;
use crate::attribution::clause_subject::is_span_of_time;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::thresholds::reach::{
    ADDRESSEE_ITEMS, ADVERBIAL_ITEMS, BARE_SUBJECT_ITEMS, OPENER_REACH_ITEMS,
};
use crate::lexicon::{Class, ClassSet, ConjunctionUse, PrepositionUse};

/// The first item of what is reported, if a clause opens there.
pub(crate) fn opening(clause: &Clause, cue: ItemIdx) -> Option<ItemIdx> {
    let limit = clause.end().min(cue + OPENER_REACH_ITEMS);
    let from =
        if clause.is(cue, Class::Telling) { behind_addressee(clause, cue + 1, limit)? } else { cue + 1 };
    let past = behind_adverbials(clause, from, limit);
    let opens = |at: &ItemIdx| *at < limit && opens_clause(clause, *at);
    Some(past).filter(opens).or_else(|| Some(from).filter(opens))
}

/// The place behind a cue with whom it tells, when and where.
pub(crate) fn behind_frame(clause: &Clause, cue: ItemIdx) -> ItemIdx {
    let limit = clause.end().min(cue + OPENER_REACH_ITEMS);
    let told = if clause.is(cue, Class::Telling) { behind_addressee(clause, cue + 1, limit) } else { None };
    behind_adverbials(clause, told.unwrap_or(cue + 1), limit)
}

/// The `that` right behind a cue and whom it tells, adverbs aside.
pub(crate) fn complementizer(clause: &Clause, cue: ItemIdx) -> Option<ItemIdx> {
    let limit = clause.end().min(cue + OPENER_REACH_ITEMS);
    let from =
        if clause.is(cue, Class::Telling) { behind_addressee(clause, cue + 1, limit)? } else { cue + 1 };
    let next = items(from..limit).find(|&i| !clause.is_adverb(i) && !clause.is(i, Class::Time))?;
    clause.marked(next, ConjunctionUse::Complementizer).then_some(next)
}

/// The place behind whom something is told.
fn behind_addressee(clause: &Clause, start: ItemIdx, limit: ItemIdx) -> Option<ItemIdx> {
    const OPENS: ClassSet =
        ClassSet::of(&[Class::Preposition, Class::Time, Class::Conjunction, Class::Relative, Class::Pronoun]);
    if clause.is_any(start, ClassSet::of(&[Class::Conjunction, Class::Relative])) {
        return Some(start);
    }
    let end = limit.min(start + ADDRESSEE_ITEMS);
    let next = |&at: &ItemIdx| {
        clause.is_cut(at)
            || clause.is_any(at, OPENS) && !clause.is_capital(at)
            || clause.is(at, Class::Determiner)
            || opens_name(clause, at)
    };
    items(start + 1..end).find(next)
}

/// The place behind words that tell when, where and how: `on Monday`, `in a statement`, `again`.
fn behind_adverbials(clause: &Clause, start: ItemIdx, limit: ItemIdx) -> ItemIdx {
    let mut at = start;
    while at < limit {
        let before = at;
        if clause.is_adverb(at) && !clause.is(at, Class::Negation) || clause.is(at, Class::Time) {
            at += 1;
        } else if is_span_of_time(clause, at) && !clause.marked(at, ConjunctionUse::Complementizer) {
            at = behind_time(clause, at, limit);
        } else if clause.is(at, Class::Preposition) && !clause.marked(at, PrepositionUse::Infinitive) {
            at = behind_phrase(clause, at + 1, limit);
        } else if clause.is_comma(at) {
            // `said, after the vote, that`
            let close = items(at + 1..limit).find(|&i| clause.is_comma(i));
            if let Some(close) = close.filter(|&c| clause.marked(c + 1, ConjunctionUse::Complementizer)) {
                return close + 1;
            }
            if clause.marked(at + 1, ConjunctionUse::Complementizer) {
                return at + 1;
            }
            break;
        } else {
            break;
        }
        if at == before {
            break;
        }
    }
    at
}

/// The place behind `this week`, `a few days later`.
fn behind_time(clause: &Clause, start: ItemIdx, limit: ItemIdx) -> ItemIdx {
    let time = items(start + 1..limit).find(|&i| clause.is(i, Class::Time));
    time.map_or(start, |time| time + 1)
}

/// The place behind the noun phrase of a preposition.
fn behind_phrase(clause: &Clause, start: ItemIdx, limit: ItemIdx) -> ItemIdx {
    const ENDS: ClassSet = ClassSet::of(&[
        Class::Conjunction,
        Class::Pronoun,
        Class::Preposition,
        Class::Time,
        Class::Relative,
        Class::Auxiliary,
    ]);
    let end = limit.min(start + ADVERBIAL_ITEMS);
    let next = |&at: &ItemIdx| {
        clause.is_cut(at)
            || clause.is_quote(at)
            || clause.is_any(at, ENDS)
            || clause.is(at, Class::Determiner)
            || opens_name(clause, at)
    };
    items(start + 1..end).find(next).unwrap_or(end)
}

/// Whether a name begins at an item, behind a word that is no part of it.
fn opens_name(clause: &Clause, at: ItemIdx) -> bool {
    let joined = clause.is_hyphen(at - 1) || clause.is(at - 1, Class::Determiner);
    clause.is_capital(at) && !clause.is_capital(at - 1) && !joined
}

/// Whether what is said can begin with the word at an item.
fn opens_clause(clause: &Clause, at: ItemIdx) -> bool {
    const OPENS: ClassSet = ClassSet::of(&[Class::Determiner, Class::Pronoun]);
    clause.is_capital(at)
        || clause.is_any(at, OPENS)
        || clause.is_number(at)
        || opens_question(clause, at)
        || opens_bare(clause, at)
}

/// `that`, `whether`, `if`, `when`, `what`: a word that opens a clause.
fn opens_question(clause: &Clause, at: ItemIdx) -> bool {
    clause.marked(at, ConjunctionUse::Complementizer)
        || clause.is(at, Class::Relative)
        || clause.is(at, Class::Conjunction)
            && !clause.marked(at, ConjunctionUse::Coordinating)
            && !clause.is(at, Class::Preposition)
}

/// `said fishermen first noticed …`, `said there were …`: no article, but a verb soon behind a noun.
fn opens_bare(clause: &Clause, start: ItemIdx) -> bool {
    const NO_NOUN: ClassSet = ClassSet::of(&[
        Class::Preposition,
        Class::Time,
        Class::Conjunction,
        Class::Relative,
        Class::Reporting,
    ]);
    let is_existential = clause.is_adverb(start) && clause.is(start + 1, Class::Auxiliary);
    let verb = items(start + 1..clause.end().min(start + BARE_SUBJECT_ITEMS))
        .take_while(|&i| !clause.is_cut(i))
        .any(|i| clause.is(i, Class::Auxiliary) || clause.is(i, Class::Past) || clause.is_verb(i));
    let is_noun = clause.is_word(start) && !clause.is_any(start, NO_NOUN) && !clause.is_adverb(start);
    verb && (is_existential || is_noun && !clause.is_verb(start))
}

#[cfg(test)]
mod tests {
    use crate::attribution::item::items;
    use crate::attribution::restatement::opening::opening;
    use crate::attribution::skeleton_examples::{furthest, in_clause, item_of};

    /// The words from the opening behind a cue on.
    fn opened(source: &str, cue: &str) -> String {
        in_clause(source, |clause| {
            let start = opening(clause, item_of(clause, cue)).unwrap_or(clause.end());
            let words: Vec<&str> = items(start..clause.end()).map(|item| clause.norm(item)).collect();
            words.join(" ")
        })
    }

    #[test]
    fn what_may_stand_between() {
        assert_eq!(opened("he said on Monday in Leith she left", "said"), "she left");
        assert_eq!(opened("he told the old board she left", "told"), "she left");
        assert_eq!(opened("he said nothing more", "said"), "");
    }

    #[test]
    fn addressee_length() {
        let found =
            |fill: &str| opened(&format!("he told the {fill}board that she left"), "told") == "that she left";
        assert_eq!(furthest(found), Some(7));
    }

    #[test]
    fn adverbial_length() {
        let found = |fill: &str| {
            opened(&format!("he said in the {fill}pub that she left"), "said") == "that she left"
        };
        assert_eq!(furthest(found), Some(8));
    }
}
