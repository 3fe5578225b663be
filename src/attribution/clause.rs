//! One sentence seen as words: what each is by its class, its capital and the punctuation round it.

use crate::attribution::item::ItemIdx;
use crate::attribution::skeleton::{Skeleton, SkeletonItem};
use crate::document::{Document, Sign};
use crate::lexicon::{Class, ClassSet, ClassValue, Tag, Tags, Value, VerbUse};
use crate::text::token::{Case, TokenKind, TokenRange};

/// One sentence of an article with its quotations as items, seen as words.
#[derive(Clone, Copy)]
pub(crate) struct Clause<'p, 'a> {
    pub document: &'p Document<'a>,
    pub skeleton: &'p Skeleton,
}

impl Clause<'_, '_> {
    /// The place behind the last item.
    pub(crate) fn end(&self) -> ItemIdx {
        self.skeleton.end()
    }

    /// The first item behind some tokens, looking from an item on.
    pub(crate) fn item_end(&self, tokens: &TokenRange, from: ItemIdx) -> ItemIdx {
        self.skeleton.item_from(tokens.end, from).unwrap_or(self.end())
    }

    /// The normal form at an item; empty for a quotation.
    pub(crate) fn norm(&self, item: ItemIdx) -> &str {
        self.skeleton.word(item).map_or("", |t| self.document.norm(t))
    }

    /// Whether a word of a class stands at an item.
    #[inline]
    pub(crate) fn is(&self, item: ItemIdx, class: Class) -> bool {
        self.skeleton.word(item).is_some_and(|t| self.document.is(t, class))
    }

    /// Whether a word of one of some classes stands at an item.
    #[inline]
    pub(crate) fn is_any(&self, item: ItemIdx, classes: ClassSet) -> bool {
        self.skeleton.word(item).is_some_and(|t| self.document.is_any(t, classes))
    }

    /// Whether the word at an item has a use.
    #[inline]
    pub(crate) fn marked<T: Tag>(&self, item: ItemIdx, tag: T) -> bool
    where
        Tags<T>: ClassValue,
    {
        self.skeleton.word(item).is_some_and(|t| self.document.marked(t, tag))
    }

    /// Whether a word stands at an item.
    pub(crate) fn is_word(&self, item: ItemIdx) -> bool {
        self.skeleton.word(item).is_some_and(|t| self.document.is_word(t))
    }

    /// Whether a quotation stands at an item.
    pub(crate) fn is_quote(&self, item: ItemIdx) -> bool {
        matches!(self.skeleton.item(item), Some(SkeletonItem::Quote(_)))
    }

    /// Whether a word in capitals, or with one in front, stands at an item.
    #[inline]
    pub(crate) fn is_capital(&self, item: ItemIdx) -> bool {
        self.skeleton.word(item).is_some_and(|t| self.document.is_capital(t))
    }

    pub(crate) fn is_lower(&self, item: ItemIdx) -> bool {
        self.is_word(item) && !self.is_number(item) && !self.is_capital(item)
    }

    pub(crate) fn is_number(&self, item: ItemIdx) -> bool {
        self.skeleton.word(item).is_some_and(|t| self.document.kind(t) == Some(TokenKind::Number))
    }

    /// Whether a clause or phrase is cut here: punctuation, or a quotation.
    #[inline]
    pub(crate) fn is_cut(&self, item: ItemIdx) -> bool {
        match self.skeleton.item(item) {
            Some(SkeletonItem::Word(token)) => match self.document.kind(token) {
                Some(TokenKind::Punctuation) => !self.joins(token),
                Some(TokenKind::Mark) => self.document.spaced(token),
                _ => false,
            },
            _ => true,
        }
    }

    /// A hyphen inside a word, the full stop of an abbreviation or initial, a slash.
    pub(crate) fn joins(&self, token: usize) -> bool {
        let glued = !self.document.spaced(token);
        match self.document.sign(token) {
            Sign::Hyphen | Sign::Slash => glued && !self.document.spaced(token + 1),
            Sign::Full => {
                glued
                    && token > 0
                    && (self.document.is(token - 1, Class::Abbreviation)
                        || self.document.token(token - 1).is_some_and(|t| {
                            t.case == Case::Initial || self.document.text(token - 1).contains('.')
                        }))
            }
            _ => false,
        }
    }

    /// Whether a hyphen that joins two words stands at an item.
    pub(crate) fn is_hyphen(&self, item: ItemIdx) -> bool {
        self.sign(item) == Sign::Hyphen && !self.is_cut(item)
    }

    /// Which sign of punctuation stands at an item.
    #[inline]
    pub(crate) fn sign(&self, item: ItemIdx) -> Sign {
        self.skeleton.word(item).map_or(Sign::None, |t| self.document.sign(t))
    }

    pub(crate) fn is_comma(&self, item: ItemIdx) -> bool {
        self.sign(item) == Sign::Comma
    }

    /// Words that may stand between a subject and its verb.
    pub(crate) fn is_adverb(&self, item: ItemIdx) -> bool {
        self.is(item, Class::Adverb) && (item == ItemIdx::FIRST || !self.is_capital(item))
    }

    /// Whether a clause of its own begins with this word.
    pub(crate) fn opens_clause(&self, item: ItemIdx) -> bool {
        self.is(item, Class::Conjunction) && (self.clause_follows(item) || !self.is(item, Class::Preposition))
    }

    pub(crate) fn clause_follows(&self, item: ItemIdx) -> bool {
        self.is(item + 1, Class::Pronoun)
    }

    /// A finite verb as far as one can tell by its form alone.
    pub(crate) fn is_verb(&self, item: ItemIdx) -> bool {
        self.is(item, Class::Auxiliary)
            || self.is_lower(item)
                && (self.is_sure(item, Class::Reporting)
                    || self.is_sure(item, Class::Judging)
                    || self.is(item, Class::Past))
                && !self.is(item.before(), Class::Determiner)
                && !self.is_hyphen(item.before())
    }

    /// What the table of a class of verbs says of an item.
    pub(crate) fn verb_uses(&self, item: ItemIdx, class: Class) -> Tags<VerbUse> {
        let said = self.skeleton.word(item).and_then(|t| self.document.value(t, class));
        said.map_or(Tags::default(), Value::verb)
    }

    /// A form of a verb that is never a noun.
    pub(crate) fn is_sure(&self, item: ItemIdx, class: Class) -> bool {
        let how = self.verb_uses(item, class);
        self.is(item, class) && !how.has(VerbUse::Base) && !how.has(VerbUse::NounLike)
    }

    pub(crate) fn is_participle(&self, verb: ItemIdx) -> bool {
        self.is(verb, Class::Participle)
    }

    /// Whether a phrase names somebody, or something that speaks.
    pub(crate) fn can_speak(&self, phrase: &TokenRange) -> bool {
        (phrase.start..phrase.end).any(|t| {
            self.document.is_capital(t)
                || [Class::Role, Class::Body, Class::Pronoun, Class::Relative]
                    .iter()
                    .any(|&c| self.document.is(t, c))
        })
    }

    /// What no clause reaches across: strong punctuation, or a quotation that is a sentence of its own.
    pub(crate) fn is_wall(&self, item: ItemIdx) -> bool {
        let strong = matches!(self.sign(item), Sign::Semicolon | Sign::Colon | Sign::Full | Sign::Stop)
            && self.is_cut(item);
        strong || self.is_quote(item) && (item == ItemIdx::FIRST || self.is_cut(item - 1))
    }
}

#[cfg(test)]
mod tests {
    use crate::attribution::clause::Clause;
    use crate::attribution::item::{ItemIdx, items};
    use crate::attribution::skeleton_examples::in_clause;

    /// What holds of each item of a sentence: one letter an item, a dot where it does not.
    fn marks(source: &str, holds: impl Fn(&Clause, ItemIdx) -> bool) -> String {
        in_clause(source, |clause| {
            let marks = items(ItemIdx::FIRST..clause.end());
            marks.map(|item| if holds(clause, item) { 'x' } else { '.' }).collect()
        })
    }

    #[test]
    fn what_stands_at_an_item() {
        let source = "Mr. Reed, a half-wit, said 3 “no” now.";
        // Mr . Reed , a half - wit , said 3 Q now .
        assert_eq!(marks(source, |clause, item| clause.is_word(item)), "x.x.xx.x.x..x.");
        assert_eq!(marks(source, |clause, item| clause.is_capital(item)), "x.x...........");
        assert_eq!(marks(source, |clause, item| clause.is_cut(item)), "...x....x..x.x");
        assert_eq!(marks(source, |clause, item| clause.is_hyphen(item)), "......x.......");
        assert_eq!(marks(source, |clause, item| clause.is_comma(item)), "...x....x.....");
        assert_eq!(marks(source, |clause, item| clause.is_number(item)), "..........x...");
        assert_eq!(marks(source, |clause, item| clause.is_quote(item)), "...........x..");
        assert_eq!(marks(source, |clause, item| clause.is_verb(item)), ".........x....");
        assert_eq!(marks(source, |clause, item| clause.is_wall(item)), ".............x");
    }

    #[test]
    fn who_can_speak() {
        for (phrase, expected) in
            [("Ada Reed", true), ("the mayor", true), ("she", true), ("the rain", false)]
        {
            let found = in_clause(phrase, |clause| clause.can_speak(&(0..clause.document.tokens.len())));
            assert_eq!(found, expected, "{phrase}");
        }
    }
}
