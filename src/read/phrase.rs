//! Noun phrases: the subject of a verb, found without a parser, from closed word classes and capitals alone.

use super::narration::{Item, Period};
use super::page::{Page, Sign};
use super::token::{Case, TokenKind, TokenRange};
use crate::lexicon::Class;

/// A noun phrase of more items than this is a misreading.
const LONGEST: usize = 16;

/// One period of an article, seen as words.
#[derive(Clone, Copy)]
pub(super) struct Clause<'p, 'a> {
    pub page: &'p Page<'a>,
    pub period: &'p Period,
}

impl Clause<'_, '_> {
    /// The normal form at an item; empty for a quotation.
    pub fn norm(&self, item: usize) -> &str {
        self.period.word(item).map_or("", |t| self.page.norm(t))
    }

    /// Whether a word of a class stands at an item.
    pub fn is(&self, item: usize, class: Class) -> bool {
        self.period.word(item).is_some_and(|t| self.page.is(t, class))
    }

    /// Whether the table of a class marks the word at an item with a letter.
    pub fn marked(&self, item: usize, class: Class, letter: char) -> bool {
        self.period.word(item).is_some_and(|t| self.page.marked(t, class, letter))
    }

    /// Whether a word stands at an item.
    pub fn is_word(&self, item: usize) -> bool {
        self.period.word(item).is_some_and(|t| self.page.is_word(t))
    }

    /// Whether a quotation stands at an item.
    pub fn is_quote(&self, item: usize) -> bool {
        matches!(self.period.item(item), Some(Item::Quote(_)))
    }

    /// Whether a word in capitals, or with one in front, stands at an item.
    pub fn is_capital(&self, item: usize) -> bool {
        self.period.word(item).is_some_and(|t| self.page.is_capital(t))
    }

    fn is_lower(&self, item: usize) -> bool {
        self.period.word(item).and_then(|t| self.page.token(t)).is_some_and(|t| t.kind == TokenKind::Word && t.case == Case::Lower)
    }

    fn is_number(&self, item: usize) -> bool {
        self.period.word(item).is_some_and(|t| self.page.kind(t) == Some(TokenKind::Number))
    }

    /// Whether a clause or phrase is cut here: punctuation, or a quotation.
    pub fn is_cut(&self, item: usize) -> bool {
        match self.period.item(item) {
            Some(Item::Word(token)) => match self.page.kind(token) {
                Some(TokenKind::Punctuation) => !self.joins(token),
                Some(TokenKind::Mark) => self.page.spaced(token),
                _ => false,
            },
            _ => true,
        }
    }

    /// A hyphen inside a word, the full stop of an abbreviation or initial, a slash.
    fn joins(&self, token: usize) -> bool {
        let glued = !self.page.spaced(token);
        match self.page.sign(token) {
            Sign::Hyphen | Sign::Slash => glued && !self.page.spaced(token + 1),
            Sign::Full => {
                glued
                    && token > 0
                    && (self.page.is(token - 1, Class::Abbreviation)
                        || self.page.token(token - 1).is_some_and(|t| t.case == Case::Initial || self.page.text(token - 1).contains('.')))
            }
            _ => false,
        }
    }

    /// Whether a hyphen that joins two words stands at an item.
    pub fn is_hyphen(&self, item: usize) -> bool {
        self.sign(item) == Sign::Hyphen && !self.is_cut(item)
    }

    /// Which sign of punctuation stands at an item.
    pub fn sign(&self, item: usize) -> Sign {
        self.period.word(item).map_or(Sign::None, |t| self.page.sign(t))
    }

    pub fn is_comma(&self, item: usize) -> bool {
        self.sign(item) == Sign::Comma
    }

    /// Words that may stand between a subject and its verb.
    pub fn is_adverb(&self, item: usize) -> bool {
        self.is(item, Class::Adverb) && (item == 0 || !self.is_capital(item))
    }

    /// Whether a clause of its own begins with this word.
    pub fn opens_clause(&self, item: usize) -> bool {
        self.is(item, Class::Conjunction) && !(self.is(item, Class::Preposition) && !self.clause_follows(item))
    }

    fn clause_follows(&self, item: usize) -> bool {
        self.is(item + 1, Class::Pronoun)
    }

    /// A finite verb as far as one can tell by its form alone.
    pub fn is_verb(&self, item: usize) -> bool {
        self.is(item, Class::Auxiliary)
            || self.is_lower(item)
                && (self.is_sure(item, Class::Reporting) || self.is_sure(item, Class::Judging) || self.is(item, Class::Past))
                && !self.is(item.wrapping_sub(1), Class::Determiner)
                && !self.is_hyphen(item.wrapping_sub(1))
    }

    /// What the table of a class of verbs says of an item.
    pub fn how(&self, item: usize, class: Class) -> &'static str {
        self.period.word(item).and_then(|t| self.page.value(t, class)).unwrap_or("")
    }

    /// A form of a verb that is never a noun.
    fn is_sure(&self, item: usize, class: Class) -> bool {
        self.is(item, class) && !self.how(item, class).contains(['b', 'n'])
    }

    /// The subject of the verb at an item, looking back no further than `floor`.
    pub fn subject_before(&self, verb: usize, floor: usize) -> Option<TokenRange> {
        if self.page.language.is("verb-second", Class::Grammar) {
            if let Some(behind) = self.subject_behind(verb, floor) {
                return Some(behind);
            }
        }
        self.subject_in_front(verb, floor)
    }

    /// The subject behind a verb whose clause opens with something else: German `Später sagte die Ministerin`.
    fn subject_behind(&self, verb: usize, floor: usize) -> Option<TokenRange> {
        let start = (floor..verb).rev().find(|&i| self.is_cut(i)).map_or(floor, |cut| cut + 1);
        let adverbial = self.is(start, Class::Preposition)
            || self.is_adverb(start)
            || start == verb
            || self.is(start, Class::Conjunction) && start + 1 == verb;
        let subject = self.phrase_starting(verb + 1, verb + 1 + LONGEST).filter(|_| adverbial && !self.is_quote(start.wrapping_sub(1)))?;
        self.can_speak(&subject).then_some(subject)
    }

    fn subject_in_front(&self, verb: usize, floor: usize) -> Option<TokenRange> {
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
        if self.marked(at, Class::Preposition, 'i') {
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
        self.phrase_ending(at + 1, floor).or_else(|| self.clause_subject(at + 1, floor))
    }

    /// `Calling it "…," the board …`: the subject after a participle that opens the sentence.
    pub fn subject_after_opening(&self, verb: usize) -> Option<TokenRange> {
        let opens = self.is_participle(verb) && (verb == 0 || self.is_wall(verb - 1));
        let comma =
            (verb + 1..self.period.len().min(verb + 40)).find(|&i| self.is_comma(i) || self.is_quote(i) && self.starts_subject(i + 1))?;
        if opens { self.phrase_starting(comma + 1, comma + 1 + LONGEST) } else { None }
    }

    fn starts_subject(&self, item: usize) -> bool {
        self.is(item, Class::Pronoun) || self.is(item, Class::Determiner) || self.is_capital(item)
    }

    fn is_participle(&self, verb: usize) -> bool {
        self.is(verb, Class::Participle)
    }

    /// Who does the saying in `, saying`, `for saying`, `a letter saying`.
    fn participle_subject(&self, before: usize, floor: usize) -> Option<TokenRange> {
        if self.marked(before, Class::Preposition, 'f') && before > floor {
            let object = self.phrase_ending(before, floor);
            let of = object.as_ref().is_some_and(|o| o.start > floor && self.marked(o.start - 1, Class::Preposition, 'o'));
            return if of { self.clause_subject(before, floor) } else { object };
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

    /// Whether a phrase names somebody, or something that speaks.
    pub fn can_speak(&self, phrase: &TokenRange) -> bool {
        (phrase.start..phrase.end).any(|t| {
            self.page.is_capital(t) || [Class::Role, Class::Body, Class::Pronoun, Class::Relative].iter().any(|&c| self.page.is(t, c))
        })
    }

    /// `with the mayor saying`: the phrase after a preposition.
    fn absolute(&self, end: usize, floor: usize) -> Option<TokenRange> {
        let with = (floor..end).rev().take(8).find(|&i| self.marked(i, Class::Preposition, 'w'))?;
        (with + 1 < end).then(|| self.period.tokens_of(&(with + 1..end)))
    }

    /// The phrase before a relative pronoun.
    fn antecedent(&self, relative: usize, floor: usize) -> Option<TokenRange> {
        let mut end = relative;
        if end > floor && self.is_comma(end - 1) {
            end -= 1;
        }
        let named = self.phrase_ending(end, floor)?;
        let who = self.period.word(relative)?;
        Some(named.start..who + 1)
    }

    /// Whose the noun after it is: the phrase that ends with a possessive.
    pub fn owner_ending(&self, end: usize, floor: usize) -> TokenRange {
        let mut start = end - 1;
        let capital = self.is_capital(start);
        while start > floor && end - start < 6 && !self.is_cut(start - 1) && !self.is(start, Class::Determiner) {
            let goes_on = if capital {
                self.is_capital(start - 1) || self.is(start - 1, Class::Role) || self.sign(start - 1) == Sign::Full
            } else {
                !self.is(start - 1, Class::Preposition) && !self.is_verb(start - 1)
            };
            if !goes_on {
                break;
            }
            start -= 1;
        }
        self.period.tokens_of(&(start..end))
    }

    /// The subject before one or more asides: `Ada Reed, a nurse, who came late, said`.
    fn subject_before_aside(&self, comma: usize, floor: usize) -> Option<TokenRange> {
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

    fn opens_adverbial(&self, item: usize) -> bool {
        self.is(item, Class::Preposition)
            || self.is(item, Class::Conjunction) && !self.marked(item, Class::Conjunction, 'c')
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
    fn is_span_of_time(&self, item: usize) -> bool {
        (self.is(item, Class::Determiner) || self.is_adverb(item))
            && (item + 1..item + 5).take_while(|&i| !self.is_cut(i)).any(|i| self.is(i, Class::Time))
    }

    /// Where the clause that a place lies in begins.
    fn clause_start(&self, place: usize, floor: usize) -> usize {
        let mut at = place;
        while at > floor {
            let before = at - 1;
            if self.is_wall(before) || self.marked(before, Class::Conjunction, 't') && self.is_verb(before.wrapping_sub(1)) {
                break;
            }
            at = before;
        }
        at
    }

    /// The first item behind a dateline: `LEEDS, May 3 (PA) — `.
    fn dateline(&self) -> usize {
        let shouted = self.period.word(0).and_then(|t| self.page.token(t)).is_some_and(|t| t.case == Case::Upper);
        let dash = if shouted { (1..self.period.len().min(LONGEST)).find(|&i| self.sign(i) == Sign::Dash) } else { None };
        dash.map_or(0, |dash| dash + 1)
    }

    /// What no clause reaches across: strong punctuation, or a quotation that is a sentence of its own.
    pub fn is_wall(&self, item: usize) -> bool {
        let strong = matches!(self.sign(item), Sign::Semicolon | Sign::Colon | Sign::Full | Sign::Stop) && self.is_cut(item);
        strong || self.is_quote(item) && (item == 0 || self.is_cut(item - 1))
    }

    /// The subject of the clause that a place lies in.
    pub fn clause_subject(&self, place: usize, floor: usize) -> Option<TokenRange> {
        let start = self.clause_start(place, floor);
        self.subordinate_subject(place, start).or_else(|| {
            if start > floor && self.marked(start - 1, Class::Conjunction, 't') {
                self.phrase_starting(start, place)
            } else {
                self.main_subject(place, floor)
            }
        })
    }

    /// The subject of the nearest clause that a conjunction opens before a place: `though the board …`.
    fn subordinate_subject(&self, place: usize, floor: usize) -> Option<TokenRange> {
        for at in (floor..place).rev() {
            if self.is_wall(at) {
                return None;
            }
            if self.is(at, Class::Conjunction) && !self.marked(at, Class::Conjunction, 't') && at + 1 < place {
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
    pub fn main_subject(&self, place: usize, floor: usize) -> Option<TokenRange> {
        let start = (floor..place).rev().find(|&i| self.is_wall(i)).map_or(floor, |wall| wall + 1).max(self.dateline());
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
        while from < place && (self.is(from, Class::Conjunction) || self.is_adverb(from) || self.is_cut(from)) {
            from += 1;
        }
        self.phrase_starting(from, place)
    }

    fn item_end(&self, tokens: &TokenRange, from: usize) -> usize {
        (from..self.period.len()).find(|&i| self.period.word(i).is_none_or(|t| t >= tokens.end)).unwrap_or(self.period.len())
    }

    fn starts_predicate(&self, item: usize, ceiling: usize) -> bool {
        (item..ceiling.min(item + 3)).any(|i| self.is_verb(i))
    }

    /// The noun phrase that ends right before an item.
    pub fn phrase_ending(&self, end: usize, floor: usize) -> Option<TokenRange> {
        let mut start = end;
        while start > floor && end - start < LONGEST {
            let before = start - 1;
            if self.is_cut(before) || self.is(before, Class::Relative) && !self.is(before, Class::Determiner) {
                break;
            }
            if self.is(before, Class::Pronoun) {
                return if start == end { Some(self.period.tokens_of(&(before..end))) } else { self.trim_phrase(start..end) };
            }
            let joint = self.marked(before, Class::Conjunction, 'c')
                && self.is_capital(start)
                && self.is_capital(before.wrapping_sub(1))
                && start < end;
            if self.is(before, Class::Conjunction) && !joint || self.is(before, Class::Oblique) && !self.is(before, Class::Determiner) {
                break;
            }
            if start < end && self.is_verb(before) || self.is(before, Class::Auxiliary) {
                break;
            }
            start = before;
        }
        if start == end {
            return None;
        }
        // `Ada Reed, party leader and health spokeswoman said`: an office without an article hangs on the name before it.
        let bare = !self.is(start, Class::Determiner) && self.is(end - 1, Class::Role) && start > floor;
        if bare && (self.is_comma(start - 1) || self.marked(start - 1, Class::Conjunction, 'c')) {
            let comma = (floor..start).rev().take(12).find(|&i| self.is_comma(i) && i > floor && self.is_capital(i - 1));
            if let Some(name) = comma.and_then(|comma| self.phrase_ending(comma, floor.max(comma.saturating_sub(LONGEST)))) {
                return Some(name);
            }
        }
        self.trim_phrase(start..end)
    }

    /// A phrase without leading adverbs and, where it begins with a preposition, only its last part.
    fn trim_phrase(&self, items: TokenRange) -> Option<TokenRange> {
        let mut start = items.start;
        while start < items.end && (self.is_adverb(start) || self.is_cut(start)) {
            start += 1;
        }
        if start < items.end && self.is(start, Class::Preposition) {
            // The phrase after the preposition's own: `On Friday | the minister`.
            start = (start + 2..items.end).rev().find(|&i| {
                self.is(i, Class::Determiner) && !self.is(i - 1, Class::Preposition)
                    || self.is_capital(i)
                        && !self.is_capital(i - 1)
                        && !self.is(i, Class::Time)
                        && !self.is(i - 1, Class::Determiner)
                        && !self.is(i - 1, Class::Preposition)
            })?;
        }
        let head = self.without_lead(start..items.end);
        (head.start < head.end).then_some(head)
    }

    fn without_lead(&self, items: TokenRange) -> TokenRange {
        let mut start = items.start;
        while start + 1 < items.end && (self.is_adverb(start) || self.is(start, Class::Conjunction)) {
            start += 1;
        }
        self.period.tokens_of(&(start..items.end))
    }

    /// The noun phrase that starts at an item.
    pub fn phrase_starting(&self, start: usize, ceiling: usize) -> Option<TokenRange> {
        let stop = ceiling.min(self.period.len()).min(start + LONGEST);
        let surname_follows = self.is_capital(start) && self.is_capital(start + 1);
        if start >= stop
            || self.is_cut(start)
            || self.is(start, Class::Auxiliary) && !surname_follows
            || self.is(start, Class::Preposition)
            || self.is(start, Class::Oblique)
        {
            return None;
        }
        if self.is(start, Class::Pronoun) {
            return Some(self.period.tokens_of(&(start..start + 1)));
        }
        let mut end = start + 1;
        let named = |i: usize| self.is_capital(i) || self.is(i, Class::Particle) || !self.is_cut(i) && !self.is_word(i);
        let mut in_name = self.is_capital(start) && !self.is(start, Class::Determiner);
        while end < stop {
            if self.is_cut(end)
                || self.is(end, Class::Preposition) && !(in_name && self.is(end, Class::Particle) && self.is_capital(end + 1))
                || self.is(end, Class::Relative)
                || self.is(end, Class::Auxiliary)
            {
                break;
            }
            if self.is(end, Class::Conjunction)
                || self.is(end, Class::Pronoun)
                || self.is_adverb(end)
                || self.is(end, Class::Determiner) && end > start + 2
            {
                break;
            }
            if in_name && !named(end) && self.is_lower(end) && !self.is(end, Class::Role) {
                break;
            }
            if self.is_lower(end) && end > start && self.is_verb(end) && !self.is(end - 1, Class::Determiner) {
                break;
            }
            in_name |= self.is_capital(end);
            end += 1;
        }
        Some(self.period.tokens_of(&(start..end)))
    }
}
