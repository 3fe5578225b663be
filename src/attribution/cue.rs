//! Cues: which words report speech where they stand, and which only look like it.

use crate::attribution::pattern::{Attribution, Patterns, REACH};
use crate::document::Sign;
use crate::lexicon::{AuxiliaryUse, Class, ConjunctionUse, DeterminerUse, PrepositionUse, Tags, VerbUse};

impl Patterns<'_, '_> {
    /// Whether a verb of saying stands at an item: a reporting verb that is no noun there.
    pub(crate) fn is_cue(&self, item: usize) -> bool {
        self.clause.is(item, Class::Reporting)
            && !self.clause.is_capital(item)
            && !self.is_noun_place(item)
            && !self.is_told(item)
            && self.fits(item, self.how(item))
    }

    /// A cue whose form may also be a noun's: right after a quotation it is the verb.
    pub(crate) fn is_cue_after(&self, item: usize) -> bool {
        self.clause.is(item, Class::Reporting)
            && !self.clause.is_capital(item)
            && !self.is_noun_place(item)
            && self.how(item).has(VerbUse::NounLike)
    }

    /// Whether a verb stands at an item that hardly means anything but saying.
    pub fn is_strong(&self, item: usize) -> bool {
        self.is_cue(item) && !self.how(item).has(VerbUse::OftenOther) && !self.is_modal(item)
    }

    /// What the table says of the reporting verb at an item.
    pub(crate) fn how(&self, item: usize) -> Tags<VerbUse> {
        self.clause.how(item, Class::Reporting)
    }

    /// Whether the form at an item can be a verb where it stands.
    pub(crate) fn fits(&self, item: usize, how: Tags<VerbUse>) -> bool {
        (!how.has(VerbUse::Base) || self.may_be_plain(item))
            && (!how.has(VerbUse::NounLike) || self.may_be_singular(item))
            && (!how.has(VerbUse::BeforeOn)
                || self.clause.is(item + 1, Class::Preposition)
                    && (self.clause.is_cut(item + 2)
                        || self.clause.marked(item + 2, PrepositionUse::Infinitive)))
    }

    /// Whether a verb that looks like a plural noun can stand here: after a name, a person, a body, a text.
    pub(crate) fn may_be_singular(&self, item: usize) -> bool {
        let Some(before) = item.checked_sub(1) else { return false };
        self.clause.is_capital(before)
            || self.clause.is_cut(before)
            || self.clause.is_adverb(before)
            || !self.clause.marked(before, ConjunctionUse::Complementizer)
                && [
                    Class::Role,
                    Class::Body,
                    Class::Speech,
                    Class::Pronoun,
                    Class::Relative,
                    Class::Conjunction,
                    Class::Time,
                ]
                .iter()
                .any(|&c| self.clause.is(before, c))
    }

    /// Whether a verb without an ending can stand here: after a plural, a helping verb, `to`, `who`.
    pub(crate) fn may_be_plain(&self, item: usize) -> bool {
        let Some(before) = (item.saturating_sub(3)..item).rev().find(|&i| !self.clause.is_adverb(i)) else {
            return true;
        };
        let norm = self.clause.norm(before);
        self.clause.marked(before, PrepositionUse::Infinitive)
            || norm.ends_with('s') && !norm.ends_with("ss") && !norm.ends_with("'s")
            || [Class::Auxiliary, Class::Pronoun, Class::Relative, Class::Role, Class::Conjunction]
                .iter()
                .any(|&c| self.clause.is(before, c))
            || self.clause.is_cut(before)
            || self.clause.is(before, Class::Generic)
    }

    /// Whether a verb that passes judgement stands at an item.
    pub fn is_judgement(&self, item: usize) -> bool {
        self.clause.is(item, Class::Judging)
            && !self.clause.is_capital(item)
            && !self.is_noun_place(item)
            && !self.is_passive(item)
            && self.fits(item, self.clause.how(item, Class::Judging))
    }

    /// Where only a noun or a participle used as one can stand: after an article, an owner or a preposition.
    pub(crate) fn is_noun_place(&self, item: usize) -> bool {
        let Some(before) = item.checked_sub(1) else { return false };
        if self.clause.is_hyphen(before) || self.clause.is_hyphen(item + 1) {
            return true;
        }
        let owner = self.clause.skeleton.word(before).is_some_and(|t| self.clause.document.is_possessive(t))
            && !self.clause.is(before, Class::Pronoun);
        let particle = self.clause.is(before, Class::Preposition)
            && !self.clause.marked(before, PrepositionUse::Infinitive)
            && !self.clause.is(item, Class::Participle);
        let who = self.clause.is(before, Class::Relative) || self.clause.is(before, Class::Pronoun);
        owner || particle || self.clause.marked(before, DeterminerUse::Attributive) && !who
    }

    /// `was told`, `were asked`: the subject heard it.
    pub(crate) fn is_told(&self, item: usize) -> bool {
        self.clause.is(item, Class::Telling) && self.is_passive(item)
    }

    pub(crate) fn is_passive(&self, item: usize) -> bool {
        let before = (item.saturating_sub(3)..item).rev().find(|&i| !self.clause.is_adverb(i));
        before.is_some_and(|b| self.clause.marked(b, AuxiliaryUse::Be))
            && !self.clause.is(item, Class::Participle)
    }

    /// Not said yet, or only wished: `will say`, `to announce`.
    pub(crate) fn is_unreal(&self, item: usize) -> bool {
        let before = item.wrapping_sub(1);
        self.is_modal(item)
            || self.clause.marked(before, AuxiliaryUse::Future)
            || self.clause.marked(before, PrepositionUse::Infinitive)
    }

    /// `should add`, `would have to say`: nothing was said.
    pub(crate) fn is_modal(&self, item: usize) -> bool {
        item > 0 && self.clause.marked(item - 1, AuxiliaryUse::Modal)
    }

    /// Whether a frame reports words that were uttered, not words that somebody would, could or never did
    /// say.
    pub fn is_uttered(&self, frame: &Attribution) -> bool {
        let Some(cue) =
            (0..self.len()).rev().find(|&i| self.clause.skeleton.word(i) == Some(frame.cue.start))
        else {
            return false;
        };
        let unreal = (cue.saturating_sub(4)..cue).rev().take_while(|&i| !self.clause.is_cut(i)).any(|i| {
            self.is_modal(i + 1)
                || self.clause.marked(i, PrepositionUse::Infinitive)
                || self.clause.is(i, Class::Negation)
        });
        let anyone = frame.speaker.as_ref().is_some_and(|s| self.clause.document.is(s.start, Class::Generic));
        self.is_cue(cue) && !self.how(cue).has(VerbUse::OftenOther) && !unreal && !anyone
    }

    /// Whether the sentence round a fragment tells at second hand: German `Das sei "…"`, or what somebody has
    /// announced.
    pub fn is_secondhand(&self, quote: usize) -> bool {
        let floor = quote.saturating_sub(REACH);
        let clause =
            (floor..quote).rev().take_while(|&i| !(self.clause.is_cut(i) && self.sign(i) != Sign::Comma));
        clause.into_iter().any(|i| {
            self.clause.marked(i, AuxiliaryUse::Reportive) || self.clause.marked(i, AuxiliaryUse::Future)
        })
    }
}
