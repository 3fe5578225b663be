//! Patterns without a verb of their own beside the quotation: labels, headlines, dashes, owners, lead-in
//! sentences.

use crate::attribution::pattern::{Attribution, Patterns, REACH, SHORT_REACH};
use crate::attribution::speaker_rule::SpeakerRule;
use crate::document::{Document, Sign};
use crate::lexicon::{Class, DeterminerUse, PrepositionUse, VerbUse};
use crate::quotes::quote_span::MarkPair;
use crate::text::token::Case;

/// A sentence that points back has its verb within so many words.
const POINTING_REACH: usize = 14;
/// The name that labels a turn of a transcript has no more tokens than this.
const LONGEST_NAME: usize = 6;

/// `"REED: It is safe.`: a turn of a transcript, its speaker's name in capitals at the front.
pub(crate) fn turn(document: &Document, pair: &MarkPair) -> Option<Attribution> {
    let shouted = |at: &usize| {
        document.token(*at).is_some_and(|t| t.case == Case::Upper) || document.sign(*at) == Sign::Full
    };
    let colon =
        pair.start + (pair.start..pair.end.min(pair.start + LONGEST_NAME)).take_while(shouted).count();
    let named = colon > pair.start && colon + 1 < pair.end && document.sign(colon) == Sign::Colon;
    named.then(|| Attribution {
        cue: colon..colon + 1,
        speaker: Some(pair.start..colon),
        rule: SpeakerRule::Label,
        confidence: 0.9,
    })
}

impl Patterns<'_, '_> {
    /// `ADA REED: "…`: a name alone before a colon.
    pub(crate) fn label(&self, quote: usize) -> Option<Attribution> {
        let colon = quote.checked_sub(1).filter(|&c| self.sign(c) == Sign::Colon)?;
        let start = (0..colon)
            .rev()
            .take(8)
            .find(|&i| self.clause.is_cut(i))
            .map_or(colon.saturating_sub(8), |i| i + 1);
        if start >= colon || !self.clause.is_capital(start) {
            return None;
        }
        let tokens = self.clause.skeleton.tokens_of(&(start..colon));
        Some(Attribution {
            cue: self.clause.skeleton.tokens_of(&(colon..colon + 1)),
            speaker: Some(tokens),
            rule: SpeakerRule::Colon,
            confidence: 0.8,
        })
    }

    /// `Reed: levy will "…"`: a headline that opens with its speaker.
    pub(crate) fn headline(&self) -> Option<Attribution> {
        let colon = (1..self.len().min(9)).find(|&i| self.sign(i) == Sign::Colon)?;
        let named = (0..colon).all(|i| !self.clause.is_cut(i) && !self.clause.is_verb(i))
            && self.clause.is_capital(0);
        let tokens = self.clause.skeleton.tokens_of(&(0..colon));
        named.then(|| Attribution {
            cue: self.clause.skeleton.tokens_of(&(colon..colon + 1)),
            speaker: Some(tokens),
            rule: SpeakerRule::Colon,
            confidence: 0.7,
        })
    }

    /// `"…" — Ada Reed, nurse`: a dash and a name that ends the paragraph.
    pub(crate) fn dash(&self, quote: usize) -> Option<Attribution> {
        let dash = (quote + 1..self.len())
            .find(|&i| !matches!(self.sign(i), Sign::Full | Sign::Stop | Sign::Comma))?;
        if !matches!(self.sign(dash), Sign::Dash | Sign::Hyphen) {
            return None;
        }
        let start = (dash..self.len()).find(|&i| self.clause.is_word(i))?;
        if start > dash + 3 || !self.clause.is_capital(start) || self.len() - start > 14 {
            return None;
        }
        let name = self.clause.phrase_starting(start, self.len())?;
        Some(Attribution {
            cue: self.clause.skeleton.tokens_of(&(dash..start)),
            speaker: Some(name),
            rule: SpeakerRule::Dash,
            confidence: 0.85,
        })
    }

    /// The subject of the sentence round a fragment that no cue reports.
    pub(crate) fn subject(&self, quote: usize) -> Option<Attribution> {
        let colon = quote.checked_sub(1).filter(|&c| self.sign(c) == Sign::Colon);
        if let Some(colon) = colon {
            let subject = self
                .clause
                .clause_subject(colon, colon.saturating_sub(REACH))
                .filter(|s| self.clause.can_speak(s))?;
            return Some(Attribution {
                cue: self.clause.skeleton.tokens_of(&(colon..quote)),
                speaker: Some(subject),
                rule: SpeakerRule::Colon,
                confidence: 0.6,
            });
        }
        let opening =
            (quote.saturating_sub(8)..quote).rev().find_map(|i| self.clause.subject_after_opening(i));
        let subject = opening.or_else(|| self.clause.clause_subject(quote, quote.saturating_sub(REACH)));
        let subject = subject?;
        let head_end = (subject.start..subject.end)
            .find(|&t| self.clause.document.is(t, Class::Preposition))
            .unwrap_or(subject.end);
        let human = self.clause.can_speak(&(subject.start..head_end));
        human.then_some(Attribution {
            cue: 0..0,
            speaker: Some(subject),
            rule: SpeakerRule::Subject,
            confidence: 0.45,
        })
    }

    /// A cue anywhere in a sentence without a quotation that leads in to the next: `Ada Reed had this to
    /// say:`.
    pub(crate) fn lead_in(&self) -> Option<Attribution> {
        let end = self.len();
        let last = end.checked_sub(1)?;
        if self.clause.skeleton.word(last).map(|t| self.clause.document.text(t)) != Some(":") {
            return None;
        }
        let mut verb = last;
        while verb > last.saturating_sub(REACH) {
            verb -= 1;
            if self.is_cue(verb) {
                if let Some(subject) = self.clause.subject_before(verb, 0) {
                    return Some(self.frame(verb, Some(subject), SpeakerRule::LeadIn, 0.85));
                }
            }
        }
        let first = (0..last).rev().find(|&i| self.clause.is_capital(i))?;
        let start = (0..=first).rev().take_while(|&i| self.clause.is_capital(i)).last()?;
        Some(Attribution {
            cue: self.clause.skeleton.tokens_of(&(last..end)),
            speaker: Some(self.clause.skeleton.tokens_of(&(start..first + 1))),
            rule: SpeakerRule::LeadIn,
            confidence: 0.75,
        })
    }

    /// Who says something in a sentence where nothing is quoted.
    pub(crate) fn teller(&self) -> Option<Attribution> {
        let verb = (0..self.len().min(REACH))
            .find(|&i| self.is_cue(i) && !self.how(i).has(VerbUse::OftenOther) && !self.is_modal(i))?;
        let subject = self.clause.subject_before(verb, 0)?;
        Some(self.frame(verb, Some(subject), SpeakerRule::TellerBefore, 0.65))
    }

    /// Whom the sentence is about, where nothing is said or quoted in it.
    pub(crate) fn topic(&self) -> Option<Attribution> {
        let subject = self.clause.main_subject(self.len().min(REACH), 0)?;
        Some(Attribution {
            cue: 0..0,
            speaker: Some(subject),
            rule: SpeakerRule::SentenceBefore,
            confidence: 0.5,
        })
    }

    /// `chants of "…"`: said, by nobody who is named.
    pub(crate) fn unnamed(&self, quote: usize) -> Option<Attribution> {
        let of = quote.checked_sub(1).filter(|&of| self.clause.marked(of, PrepositionUse::Of))?;
        let noun = of.checked_sub(1).filter(|&noun| self.clause.is(noun, Class::Speech))?;
        Some(self.frame(noun, None, SpeakerRule::Noun, 0.5))
    }

    /// `was called "…" by Ada Reed`, `known by some as "…"`.
    pub(crate) fn passive(&self, quote: usize) -> Option<Attribution> {
        let floor = quote.saturating_sub(SHORT_REACH);
        let verb = (floor..quote).rev().take_while(|&i| !self.clause.is_wall(i)).find(|&i| {
            self.clause.is(i, Class::Past)
                || self.clause.is(i, Class::Judging)
                || self.clause.is(i, Class::Naming)
        })?;
        let doer = |i: &usize| self.clause.marked(*i, PrepositionUse::By);
        let by =
            (verb + 1..quote).find(doer).or_else(|| (quote + 1..self.len().min(quote + 3)).find(doer))?;
        let subject =
            self.clause.phrase_starting(by + 1, by + 1 + SHORT_REACH).filter(|s| self.clause.can_speak(s))?;
        Some(self.frame(verb, Some(subject), SpeakerRule::Passive, 0.7))
    }

    /// `… in comparison, Ada Reed said.`: a frame that ends the sentence, some words after the quotation.
    pub(crate) fn trailing(&self, quote: usize) -> Option<Attribution> {
        let end = self.len();
        let last = (quote + 1..end).rev().take(REACH).find(|&i| !self.clause.is_cut(i))?;
        let verb = (quote + 1..last + 1)
            .rev()
            .take(12)
            .find(|&i| self.is_cue(i) || self.clause.is_quote(i))
            .filter(|&i| self.is_cue(i))?;
        let subject = self
            .clause
            .subject_before(verb, quote + 1)
            .filter(|s| !self.clause.document.is(s.end - 1, Class::Relative))?;
        let before = (quote + 1..verb)
            .rev()
            .find(|&i| self.clause.skeleton.word(i).is_some_and(|t| t < subject.start))?;
        (self.sign(before) == Sign::Comma)
            .then(|| self.frame(verb, Some(subject), SpeakerRule::VerbAtEnd, 0.85))
    }

    /// `Ada Reed's claim of "…"`: a noun of saying and whose it is.
    pub(crate) fn owned(&self, noun: usize, floor: usize) -> Option<Attribution> {
        if !self.clause.is(noun, Class::Speech) {
            return None;
        }
        let owner = (floor.max(noun.saturating_sub(4))..noun)
            .rev()
            .take_while(|&i| !self.clause.is_cut(i))
            .find(|&i| {
            self.clause.is(i, Class::Oblique) && self.clause.is(i, Class::Determiner)
                || self.clause.skeleton.word(i).is_some_and(|t| self.clause.document.is_possessive(t))
        })?;
        if owner > floor
            && self.clause.is(owner - 1, Class::Preposition)
            && self.clause.marked(owner - 1, PrepositionUse::SpeechPlace)
        {
            return None;
        }
        let tokens = self.clause.skeleton.word(owner)?;
        let phrase = if self.clause.is(owner, Class::Determiner) {
            tokens..tokens + 1
        } else {
            self.clause.owner_ending(owner + 1, floor)
        };
        Some(self.frame(noun, Some(phrase), SpeakerRule::Noun, 0.75))
    }

    /// `So said Ada Reed`, `That is how Ada Reed put it`: who said what stands before this sentence.
    pub(crate) fn pointing_back(&self) -> Option<Attribution> {
        let points = self.clause.is(0, Class::Adverb)
            || self.clause.marked(0, DeterminerUse::Definite) && !self.clause.is(1, Class::Role);
        let verb = (1..self.len().min(POINTING_REACH))
            .find(|&i| self.clause.is(i, Class::Reporting) && !self.clause.is_capital(i))?;
        let subject = if verb == 1 {
            self.clause.phrase_starting(2, self.len())
        } else {
            self.clause.subject_before(verb, 1)
        };
        let named = subject.filter(|s| points && s.clone().any(|t| self.clause.document.is_capital(t)))?;
        Some(self.frame(verb, Some(named), SpeakerRule::NamedAfter, 0.75))
    }
}
