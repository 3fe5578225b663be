//! The subject of a verb: right before it, before an aside, behind it, or where its clause begins.

use crate::attribution::clause::Clause;
use crate::attribution::noun_phrase::LONGEST;
use crate::document::Sign;
use crate::lexicon::{Class, ClassSet, ConjunctionUse, Grammar, PrepositionUse};
use crate::text::token::{Case, TokenRange};

/// The agency of a dateline stands within so many items.
const DATELINE: usize = 6;

impl Clause<'_, '_> {
    /// The subject of the verb at an item, looking back no further than `floor`.
    pub(crate) fn subject_before(&self, verb: usize, floor: usize) -> Option<TokenRange> {
        if self.document.language.has(Grammar::VerbSecond) {
            if let Some(behind) = self.subject_behind(verb, floor) {
                return Some(behind);
            }
        }
        self.subject_in_front(verb, floor)
    }

    /// The subject behind a verb whose clause opens with something else: German `Später sagte die
    /// Ministerin`.
    pub(crate) fn subject_behind(&self, verb: usize, floor: usize) -> Option<TokenRange> {
        let start = (floor..verb).rev().find(|&i| self.is_cut(i)).map_or(floor, |cut| cut + 1);
        let adverbial = self.is(start, Class::Preposition)
            || self.is_adverb(start)
            || start == verb
            || self.is(start, Class::Conjunction) && start + 1 == verb;
        let subject = self
            .phrase_starting(verb + 1, verb + 1 + LONGEST)
            .filter(|_| adverbial && !self.is_quote(start.wrapping_sub(1)))?;
        self.can_speak(&subject).then_some(subject)
    }

    pub(crate) fn subject_in_front(&self, verb: usize, floor: usize) -> Option<TokenRange> {
        let mut at = verb;
        loop {
            at = at.checked_sub(1).filter(|&at| at >= floor)?;
            if self.is(at, Class::Auxiliary) || self.is_adverb(at) && !self.is(at, Class::Time) {
                continue;
            }
            if self.is(at, Class::Time) && !self.is(at.wrapping_sub(1), Class::Determiner) {
                if at > floor && self.is(at - 1, Class::Preposition) {
                    at -= 1;
                }
                continue;
            }
            break;
        }
        if self.sign(at) == Sign::Close {
            // `Ada Reed (R-Ohio) said`
            let open = (floor..at).rev().take(12).find(|&i| self.sign(i) == Sign::Open)?;
            return self.subject_in_front(open, floor);
        }
        if self.is_quote(at) {
            return None;
        }
        if self.is(at, Class::Relative) {
            return self.antecedent(at, floor);
        }
        if self.marked(at, PrepositionUse::Infinitive) {
            return self.clause_subject(at, floor);
        }
        if self.is(at, Class::Conjunction) && !self.is_participle(verb) {
            return self.subordinate_subject(at, floor).or_else(|| self.main_subject(at, floor));
        }
        if self.is_participle(verb) {
            return self.participle_subject(at, floor);
        }
        if self.is_cut(at) {
            return if self.is_comma(at) || matches!(self.sign(at), Sign::Dash | Sign::Hyphen) {
                self.subject_before_aside(at, floor)
            } else {
                None
            };
        }
        if let Some(relative) = self.relative_before(at, floor) {
            return self.antecedent(relative, floor);
        }
        self.phrase_ending(at + 1, floor).or_else(|| self.clause_subject(at + 1, floor))
    }

    /// `Calling it "…," the board …`: the subject after a participle that opens the sentence.
    pub(crate) fn subject_after_opening(&self, verb: usize) -> Option<TokenRange> {
        let opens = self.is_participle(verb) && (verb == 0 || self.is_wall(verb - 1));
        let comma = (verb + 1..self.skeleton.len().min(verb + 40))
            .find(|&i| self.is_comma(i) || self.is_quote(i) && self.starts_subject(i + 1))?;
        if opens { self.phrase_starting(comma + 1, comma + 1 + LONGEST) } else { None }
    }

    pub(crate) fn starts_subject(&self, item: usize) -> bool {
        self.is(item, Class::Pronoun) || self.is(item, Class::Determiner) || self.is_capital(item)
    }

    /// Who does the saying in `, saying`, `for saying`, `a letter saying`.
    pub(crate) fn participle_subject(&self, before: usize, floor: usize) -> Option<TokenRange> {
        if self.marked(before, PrepositionUse::Ground) && before > floor {
            let object = self.phrase_ending(before, floor);
            let of = object
                .as_ref()
                .is_some_and(|o| o.start > floor && self.marked(o.start - 1, PrepositionUse::Of));
            // `cross with Ada Reed for saying`: whom the ground is given against.
            let with = (floor..before).rev().take(LONGEST).find(|&i| self.marked(i, PrepositionUse::With));
            let against = with.filter(|&w| w + 1 < before).map(|w| self.skeleton.tokens_of(&(w + 1..before)));
            return if of { self.clause_subject(before, floor) } else { against.or(object) };
        }
        if self.is_cut(before) || self.is(before, Class::Conjunction) {
            return self.main_subject(before, floor);
        }
        if self.is(before, Class::Preposition) || self.is(before, Class::Speech) {
            return self.clause_subject(before, floor);
        }
        let beside = self.phrase_ending(before + 1, floor).or_else(|| self.absolute(before + 1, floor));
        beside.filter(|phrase| self.can_speak(phrase)).or_else(|| self.main_subject(before, floor))
    }

    /// `who in turn said`: the relative pronoun before a phrase with a preposition that stands before the
    /// verb.
    fn relative_before(&self, at: usize, floor: usize) -> Option<usize> {
        let nearest = |i: &usize| self.is(*i, Class::Relative) || self.is_cut(*i) || self.is_verb(*i);
        let relative =
            (floor..at).rev().take(LONGEST / 2).find(nearest).filter(|&i| self.is(i, Class::Relative))?;
        (self.is(relative + 1, Class::Preposition) && !self.marked(relative, ConjunctionUse::Complementizer))
            .then_some(relative)
    }

    /// `with the mayor saying`: the phrase after a preposition.
    pub(crate) fn absolute(&self, end: usize, floor: usize) -> Option<TokenRange> {
        let with = (floor..end).rev().take(8).find(|&i| self.marked(i, PrepositionUse::With))?;
        (with + 1 < end).then(|| self.skeleton.tokens_of(&(with + 1..end)))
    }

    /// The phrase before a relative pronoun.
    pub(crate) fn antecedent(&self, relative: usize, floor: usize) -> Option<TokenRange> {
        let mut end = relative;
        if end > floor && self.is_comma(end - 1) {
            end -= 1;
        }
        let named = self.phrase_ending(end, floor)?;
        let who = self.skeleton.word(relative)?;
        let start = self.last_named(&named).unwrap_or(named.start);
        Some(start..who + 1)
    }

    /// Where the name begins that ends a phrase of other things: `a call with | Ada Reed`, `the board met |
    /// Ada Reed`.
    fn last_named(&self, phrase: &TokenRange) -> Option<usize> {
        const NAMING: ClassSet = ClassSet::of(&[Class::Role, Class::Honorific, Class::Particle]);
        let document = self.document;
        let named = |t: usize| document.is_capital(t) || document.is_any(t, NAMING) || !document.is_word(t);
        let last = phrase.end.checked_sub(1).filter(|&last| document.is_capital(last))?;
        let start = (phrase.start..last).rev().take_while(|&t| named(t)).last().unwrap_or(last);
        let start =
            if start > phrase.start && document.is(start - 1, Class::Determiner) { start - 1 } else { start };
        let before = start.checked_sub(1).filter(|&before| before >= phrase.start)?;
        // `a nurse of | the Harbour Board`, `a nurse from | Leeds`: the first noun is the head.
        let hangs = document.is(before, Class::Preposition)
            && (document.marked(before, PrepositionUse::Of) || self.can_speak(&(phrase.start..before)));
        (!hangs).then_some(start)
    }

    /// The subject before one or more asides: `Ada Reed, a nurse, who came late, said`.
    pub(crate) fn subject_before_aside(&self, comma: usize, floor: usize) -> Option<TokenRange> {
        let start = self.clause_start(comma, floor);
        let mut from = start;
        let mut at = start;
        while at <= comma {
            if self.is_comma(at) || at == comma || matches!(self.sign(at), Sign::Open | Sign::Dash) {
                if from < at && !self.opens_adverbial(from) {
                    let end = (from..at).find(|&i| i > from && self.is(i, Class::Relative)).unwrap_or(at);
                    return Some(self.without_lead(from..end.max(from + 1)));
                }
                from = at + 1;
            }
            at += 1;
        }
        None
    }

    pub(crate) fn opens_adverbial(&self, item: usize) -> bool {
        self.is(item, Class::Preposition)
            || self.is(item, Class::Conjunction) && !self.marked(item, ConjunctionUse::Coordinating)
            || self.is(item, Class::Relative)
            || self.is_adverb(item)
            || self.is(item, Class::Time)
            || self.is_number(item)
            || self.is_quote(item)
            || self.is_span_of_time(item)
            || self.is(item, Class::Participle) && !self.is_capital(item + 1)
            || self.is(item, Class::Past)
    }

    /// `a few days later`, `two hours after`, `last week`.
    pub(crate) fn is_span_of_time(&self, item: usize) -> bool {
        (self.is(item, Class::Determiner) || self.is_adverb(item))
            && (item + 1..item + 5).take_while(|&i| !self.is_cut(i)).any(|i| self.is(i, Class::Time))
    }

    /// Where the clause that a place lies in begins.
    pub(crate) fn clause_start(&self, place: usize, floor: usize) -> usize {
        let floor = self.bracket(floor, place).map_or(floor, |open| open + 1);
        let mut at = place;
        while at > floor {
            let before = at - 1;
            if self.is_wall(before)
                || self.marked(before, ConjunctionUse::Complementizer) && self.is_verb(before.wrapping_sub(1))
            {
                break;
            }
            at = before;
        }
        at
    }

    /// The first item behind a dateline: `LEEDS, May 3 (PA) — `, `Leeds (PA) – `.
    pub(crate) fn dateline(&self) -> usize {
        let upper = |item: usize| {
            self.skeleton
                .word(item)
                .and_then(|t| self.document.token(t))
                .is_some_and(|t| t.case == Case::Upper)
        };
        let agency = |item: usize| {
            self.sign(item) == Sign::Open && upper(item + 1) && self.sign(item + 2) == Sign::Close
        };
        let dated = upper(0) || self.is_capital(0) && (1..DATELINE).any(agency);
        let dash = if dated {
            (1..self.skeleton.len().min(LONGEST)).find(|&i| self.sign(i) == Sign::Dash)
        } else {
            None
        };
        dash.map_or(0, |dash| dash + 1)
    }

    /// The subject of the clause that a place lies in.
    pub(crate) fn clause_subject(&self, place: usize, floor: usize) -> Option<TokenRange> {
        let start = self.clause_start(place, floor);
        self.subordinate_subject(place, start).or_else(|| {
            if start > floor && self.marked(start - 1, ConjunctionUse::Complementizer) {
                self.phrase_starting(start, place)
            } else {
                self.main_subject(place, floor)
            }
        })
    }

    /// The subject of the nearest clause that a conjunction opens before a place: `though the board …`.
    pub(crate) fn subordinate_subject(&self, place: usize, floor: usize) -> Option<TokenRange> {
        for at in (floor..place).rev() {
            if self.is_wall(at) {
                return None;
            }
            if self.is(at, Class::Conjunction)
                && !self.marked(at, ConjunctionUse::Complementizer)
                && at + 1 < place
            {
                if let Some(subject) = self.phrase_starting(at + 1, place) {
                    if self.starts_predicate(self.item_end(&subject, at + 1), place) {
                        return Some(subject);
                    }
                }
            }
        }
        None
    }

    /// The subject of the main clause before a place, whatever clauses hang on it.
    pub(crate) fn main_subject(&self, place: usize, floor: usize) -> Option<TokenRange> {
        let start = (floor..place)
            .rev()
            .find(|&i| self.is_wall(i))
            .map_or(floor, |wall| wall + 1)
            .max(self.dateline());
        let start = self.bracket(start, place).map_or(start, |open| open + 1);
        let mut from = start;
        for at in start..place {
            if self.is_comma(at) {
                if !self.opens_adverbial(from) {
                    break;
                }
                from = at + 1;
            }
        }
        if from >= place {
            from = start;
        }
        while from < place && (self.is(from, Class::Conjunction) || self.is_adverb(from) || self.is_cut(from))
        {
            from += 1;
        }
        self.phrase_starting(from, place)
    }

    /// The bracket that is open at a place.
    fn bracket(&self, floor: usize, place: usize) -> Option<usize> {
        let sign = (floor..place).rev().find(|&i| matches!(self.sign(i), Sign::Open | Sign::Close))?;
        (self.sign(sign) == Sign::Open).then_some(sign)
    }

    pub(crate) fn item_end(&self, tokens: &TokenRange, from: usize) -> usize {
        (from..self.skeleton.len())
            .find(|&i| self.skeleton.word(i).is_none_or(|t| t >= tokens.end))
            .unwrap_or(self.skeleton.len())
    }

    pub(crate) fn starts_predicate(&self, item: usize, ceiling: usize) -> bool {
        (item..ceiling.min(item + 3)).any(|i| self.is_verb(i))
    }
}
