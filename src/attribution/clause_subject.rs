//! The subject of the clause that a place lies in, and where that clause begins.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::noun_phrase;
use crate::attribution::thresholds::reach::{DATELINE_ITEMS, PHRASE_ITEMS, PREDICATE_ITEMS, TIME_SPAN_ITEMS};
use crate::document::Sign;
use crate::lexicon::{Class, ConjunctionUse};
use crate::text::token::{Case, TokenRange};

/// The subject of the clause that a place lies in.
pub(crate) fn clause_subject(clause: &Clause, place: ItemIdx, floor: ItemIdx) -> Option<TokenRange> {
    let start = clause_start(clause, place, floor);
    subordinate_subject(clause, place, start).or_else(|| {
        if start > floor && clause.marked(start - 1, ConjunctionUse::Complementizer) {
            noun_phrase::phrase_starting(clause, start, place)
        } else {
            main_subject(clause, place, floor)
        }
    })
}

/// The subject of the nearest clause that a conjunction opens before a place: `though the board …`.
pub(crate) fn subordinate_subject(clause: &Clause, place: ItemIdx, floor: ItemIdx) -> Option<TokenRange> {
    for at in items(floor..place).rev() {
        if clause.is_wall(at) {
            return None;
        }
        if clause.is(at, Class::Conjunction)
            && !clause.marked(at, ConjunctionUse::Complementizer)
            && at + 1 < place
            && let Some(subject) = noun_phrase::phrase_starting(clause, at + 1, place)
            && starts_predicate(clause, clause.item_end(&subject, at + 1), place)
        {
            return Some(subject);
        }
    }
    None
}

/// The subject of the main clause before a place, whatever clauses hang on it.
pub(crate) fn main_subject(clause: &Clause, place: ItemIdx, floor: ItemIdx) -> Option<TokenRange> {
    let start = items(floor..place)
        .rev()
        .find(|&i| clause.is_wall(i))
        .map_or(floor, |wall| wall + 1)
        .max(dateline(clause));
    let start = bracket(clause, start, place).map_or(start, |open| open + 1);
    let mut from = start;
    for at in items(start..place) {
        if clause.is_comma(at) {
            if !opens_adverbial(clause, from) {
                break;
            }
            from = at + 1;
        }
    }
    if from >= place {
        from = start;
    }
    while from < place
        && (clause.is(from, Class::Conjunction) || clause.is_adverb(from) || clause.is_cut(from))
    {
        from += 1;
    }
    noun_phrase::phrase_starting(clause, from, place)
}

/// The subject before one or more asides: `Ada Reed, a nurse, who came late, said`.
pub(crate) fn subject_before_aside(clause: &Clause, comma: ItemIdx, floor: ItemIdx) -> Option<TokenRange> {
    let start = clause_start(clause, comma, floor);
    let mut from = start;
    let mut at = start;
    while at <= comma {
        if clause.is_comma(at) || at == comma || matches!(clause.sign(at), Sign::Open | Sign::Dash) {
            if from < at && !opens_adverbial(clause, from) {
                let end = items(from..at).find(|&i| i > from && clause.is(i, Class::Relative)).unwrap_or(at);
                // A verb in it: the subject is what goes before the verb.
                let verb = items(from + 1..end).any(|i| clause.is_verb(i) && clause.is_lower(i));
                let subject = if verb { reported_subject(clause, from, end) } else { None };
                return Some(
                    subject.unwrap_or_else(|| noun_phrase::without_lead(clause, from..end.max(from + 1))),
                );
            }
            from = at + 1;
        }
        at += 1;
    }
    None
}

/// The subject of a stretch with a verb in it: what is reported has its own, `Tom said | the mayor, Ada Reed,`.
fn reported_subject(clause: &Clause, from: ItemIdx, end: ItemIdx) -> Option<TokenRange> {
    let reported = items(from..end).rev().find(|&i| clause.is_verb(i)).filter(|&verb| {
        clause.is_sure(verb, Class::Reporting) && verb + 1 < end && subject_opens(clause, verb + 1)
    });
    let own = reported.and_then(|verb| noun_phrase::phrase_starting(clause, verb + 1, end));
    own.or_else(|| noun_phrase::phrase_starting(clause, from, end))
}

fn subject_opens(clause: &Clause, item: ItemIdx) -> bool {
    clause.is(item, Class::Pronoun) || clause.is(item, Class::Determiner) || clause.is_capital(item)
}

/// Where the clause that a place lies in begins.
pub(crate) fn clause_start(clause: &Clause, place: ItemIdx, floor: ItemIdx) -> ItemIdx {
    let floor = bracket(clause, floor, place).map_or(floor, |open| open + 1);
    let mut at = place;
    while at > floor {
        let before = at - 1;
        if clause.is_wall(before)
            || clause.marked(before, ConjunctionUse::Complementizer) && clause.is_verb(before.before())
        {
            break;
        }
        at = before;
    }
    at
}

/// The first item behind a dateline: `LEEDS, May 3 (PA) — `, `Leeds (PA) – `.
pub(crate) fn dateline(clause: &Clause) -> ItemIdx {
    let upper = |item: ItemIdx| {
        clause
            .skeleton
            .word(item)
            .and_then(|t| clause.document.token(t))
            .is_some_and(|t| t.case == Case::Upper)
    };
    let agency = |item: ItemIdx| {
        clause.sign(item) == Sign::Open && upper(item + 1) && clause.sign(item + 2) == Sign::Close
    };
    let dated = upper(ItemIdx::FIRST)
        || clause.is_capital(ItemIdx::FIRST)
            && items(ItemIdx::FIRST + 1..ItemIdx::new(DATELINE_ITEMS)).any(agency);
    let dash = if dated {
        items(ItemIdx::FIRST + 1..clause.end().min(ItemIdx::new(PHRASE_ITEMS)))
            .find(|&i| clause.sign(i) == Sign::Dash)
    } else {
        None
    };
    dash.map_or(ItemIdx::FIRST, |dash| dash + 1)
}

/// The bracket that is open at a place.
fn bracket(clause: &Clause, floor: ItemIdx, place: ItemIdx) -> Option<ItemIdx> {
    let sign = items(floor..place).rev().find(|&i| matches!(clause.sign(i), Sign::Open | Sign::Close))?;
    (clause.sign(sign) == Sign::Open).then_some(sign)
}

pub(crate) fn opens_adverbial(clause: &Clause, item: ItemIdx) -> bool {
    clause.is(item, Class::Preposition)
        || clause.is(item, Class::Conjunction) && !clause.marked(item, ConjunctionUse::Coordinating)
        || clause.is(item, Class::Relative)
        || clause.is_adverb(item)
        || clause.is(item, Class::Time)
        || clause.is_number(item)
        || clause.is_quote(item)
        || is_span_of_time(clause, item)
        || clause.is(item, Class::Participle) && !clause.is_capital(item + 1)
        || clause.is(item, Class::Past)
}

/// `a few days later`, `two hours after`, `last week`.
pub(crate) fn is_span_of_time(clause: &Clause, item: ItemIdx) -> bool {
    (clause.is(item, Class::Determiner) || clause.is_adverb(item))
        && items(item + 1..item + TIME_SPAN_ITEMS)
            .take_while(|&i| !clause.is_cut(i))
            .any(|i| clause.is(i, Class::Time))
}

pub(crate) fn starts_predicate(clause: &Clause, item: ItemIdx, ceiling: ItemIdx) -> bool {
    items(item..ceiling.min(item + PREDICATE_ITEMS)).any(|i| clause.is_verb(i))
}

#[cfg(test)]
mod tests {
    use crate::attribution::clause::Clause;
    use crate::attribution::clause_subject::{
        clause_subject, dateline, is_span_of_time, main_subject, starts_predicate,
    };
    use crate::attribution::item::ItemIdx;
    use crate::attribution::skeleton_examples::{furthest, in_clause, item_of, words_found};

    #[test]
    fn subjects_of_clauses() {
        let rows = [
            ("Ada Reed said no.", "Ada Reed", "Ada Reed"),
            ("The pier is old, though the board had said no.", "the board", "The pier"),
            ("It rained; the board said no.", "the board", "the board"),
            ("LEEDS, May 3 (PA) — Ada Reed said no.", "Ada Reed", "Ada Reed"),
        ];
        for (source, of_clause, main) in rows {
            let at = |clause: &Clause| item_of(clause, "said");
            let found = words_found(source, |clause| clause_subject(clause, at(clause), ItemIdx::FIRST));
            assert_eq!(found, of_clause, "{source}");
            let found = words_found(source, |clause| main_subject(clause, at(clause), ItemIdx::FIRST));
            assert_eq!(found, main, "{source}");
        }
    }

    #[test]
    fn dateline_reach() {
        let found = |fill: &str| {
            in_clause(&format!("Leeds {fill}(PA) – Ada Reed said no."), dateline) > ItemIdx::FIRST
        };
        assert_eq!(furthest(found), Some(4));
    }

    #[test]
    fn time_span_reach() {
        let found = |fill: &str| {
            in_clause(&format!("the {fill}week was long"), |clause| is_span_of_time(clause, ItemIdx::FIRST))
        };
        assert_eq!(furthest(found), Some(3));
    }

    #[test]
    fn predicate_reach() {
        let found = |fill: &str| {
            in_clause(&format!("{fill}said no"), |clause| {
                starts_predicate(clause, ItemIdx::FIRST, clause.end())
            })
        };
        assert_eq!(furthest(found), Some(2));
    }
}
