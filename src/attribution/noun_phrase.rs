//! Noun phrases, found without a parser, from closed word classes and capitals alone.

use crate::attribution::clause::Clause;
use crate::document::Sign;
use crate::lexicon::{Class, ClassSet, ConjunctionUse};
use crate::text::token::TokenRange;

/// A noun phrase of more items than this is a misreading.
pub(crate) const LONGEST: usize = 16;

impl Clause<'_, '_> {
    /// Whose the noun after it is: the phrase that ends with a possessive.
    pub(crate) fn owner_ending(&self, end: usize, floor: usize) -> TokenRange {
        let mut start = end - 1;
        let capital = self.is_capital(start);
        while start > floor
            && end - start < 6
            && !self.is_cut(start - 1)
            && !self.is(start, Class::Determiner)
        {
            let goes_on = if capital {
                self.is_capital(start - 1)
                    || self.is(start - 1, Class::Role)
                    || self.sign(start - 1) == Sign::Full
            } else {
                !self.is(start - 1, Class::Preposition) && !self.is_verb(start - 1)
            };
            if !goes_on {
                break;
            }
            start -= 1;
        }
        self.skeleton.tokens_of(&(start..end))
    }

    /// The noun phrase that ends right before an item.
    pub(crate) fn phrase_ending(&self, end: usize, floor: usize) -> Option<TokenRange> {
        let mut start = end;
        while start > floor && end - start < LONGEST {
            let before = start - 1;
            if self.is_cut(before) || self.is(before, Class::Relative) && !self.is(before, Class::Determiner)
            {
                break;
            }
            if self.is(before, Class::Pronoun) {
                return if start == end {
                    Some(self.skeleton.tokens_of(&(before..end)))
                } else {
                    self.trim_phrase(start..end)
                };
            }
            let joint = self.marked(before, ConjunctionUse::Coordinating)
                && self.is_capital(start)
                && self.is_capital(before.wrapping_sub(1))
                && start < end;
            if self.is(before, Class::Conjunction) && !joint
                || self.is(before, Class::Oblique) && !self.is(before, Class::Determiner)
            {
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
        // `Ada Reed, party leader and health spokeswoman said`: an office without an article hangs on the
        // name before it.
        let bare = !self.is(start, Class::Determiner) && self.is(end - 1, Class::Role) && start > floor;
        if bare && (self.is_comma(start - 1) || self.marked(start - 1, ConjunctionUse::Coordinating)) {
            let comma = (floor..start)
                .rev()
                .take(12)
                .find(|&i| self.is_comma(i) && i > floor && self.is_capital(i - 1));
            if let Some(name) =
                comma.and_then(|comma| self.phrase_ending(comma, floor.max(comma.saturating_sub(LONGEST))))
            {
                return Some(name);
            }
        }
        self.trim_phrase(start..end)
    }

    /// A phrase without leading adverbs and, where it begins with a preposition, only its last part.
    pub(crate) fn trim_phrase(&self, items: TokenRange) -> Option<TokenRange> {
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

    pub(crate) fn without_lead(&self, items: TokenRange) -> TokenRange {
        let mut start = items.start;
        while start + 1 < items.end && (self.is_adverb(start) || self.is(start, Class::Conjunction)) {
            start += 1;
        }
        self.skeleton.tokens_of(&(start..items.end))
    }

    /// The noun phrase that starts at an item.
    pub(crate) fn phrase_starting(&self, start: usize, ceiling: usize) -> Option<TokenRange> {
        const NO_HEAD: ClassSet = ClassSet::of(&[Class::Preposition, Class::Oblique]);
        const ENDS: ClassSet =
            ClassSet::of(&[Class::Relative, Class::Auxiliary, Class::Conjunction, Class::Pronoun]);
        let stop = ceiling.min(self.skeleton.len()).min(start + LONGEST);
        let surname_follows = self.is_capital(start) && self.is_capital(start + 1);
        if start >= stop
            || self.is_cut(start)
            || self.is(start, Class::Auxiliary) && !surname_follows
            || self.is_any(start, NO_HEAD)
        {
            return None;
        }
        if self.is(start, Class::Pronoun) {
            return Some(self.skeleton.tokens_of(&(start..start + 1)));
        }
        let mut end = start + 1;
        let named = |i: usize| {
            self.is_capital(i) || self.is(i, Class::Particle) || !self.is_cut(i) && !self.is_word(i)
        };
        let mut in_name = self.is_capital(start) && !self.is(start, Class::Determiner);
        while end < stop {
            if self.is_cut(end)
                || self.is(end, Class::Preposition)
                    && !(in_name && self.is(end, Class::Particle) && self.is_capital(end + 1))
                || self.is_any(end, ENDS)
                || self.is_adverb(end)
                || self.is(end, Class::Determiner) && end > start + 2
            {
                break;
            }
            if in_name && !named(end) && self.is_lower(end) && !self.is(end, Class::Role) {
                break;
            }
            if self.is_lower(end) && end > start && self.is_verb(end) && !self.is(end - 1, Class::Determiner)
            {
                break;
            }
            in_name |= self.is_capital(end);
            end += 1;
        }
        Some(self.skeleton.tokens_of(&(start..end)))
    }
}
