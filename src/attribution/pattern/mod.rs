//! Reporting frames: the words before and after a quotation that say it was said, and who said it.

pub mod verbless;

use crate::attribution::clause::Clause;
use crate::attribution::skeleton::Skeleton;
use crate::attribution::speaker_rule::SpeakerRule;
use crate::document::{Document, Sign};
use crate::lexicon::{Class, ClassSet, ConjunctionUse, DeterminerUse, PrepositionUse, SourceUse, VerbUse};
use crate::text::token::TokenRange;

/// A frame is looked for no further than this many items from its quotation.
pub(crate) const REACH: usize = 60;
/// A passive and its doer stand this close to their quotation.
pub(crate) const SHORT_REACH: usize = 10;
/// A frame that follows its quotation starts within this many items.
const AFTER_REACH: usize = 40;

/// The words that a frame can be made of.
pub(crate) const FRAMING: ClassSet =
    ClassSet::of(&[Class::Source, Class::Speech, Class::Reporting, Class::Judging]);

/// A cue and the words that name the speaker.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Attribution {
    pub cue: TokenRange,
    pub speaker: Option<TokenRange>,
    pub rule: SpeakerRule,
    pub confidence: f32,
}

/// Reads frames in one period.
#[derive(Clone, Copy)]
pub(crate) struct Patterns<'p, 'a> {
    pub clause: Clause<'p, 'a>,
}

impl<'p, 'a> Patterns<'p, 'a> {
    pub fn new(document: &'p Document<'a>, skeleton: &'p Skeleton) -> Self {
        Self { clause: Clause { document, skeleton } }
    }

    pub(crate) fn sign(&self, item: usize) -> Sign {
        self.clause.sign(item)
    }

    /// How many items the period has.
    pub fn len(&self) -> usize {
        self.clause.skeleton.len()
    }

    pub(crate) fn frame(
        &self,
        cue: usize,
        speaker: Option<TokenRange>,
        rule: SpeakerRule,
        confidence: f32,
    ) -> Attribution {
        Attribution { cue: self.clause.skeleton.tokens_of(&(cue..cue + 1)), speaker, rule, confidence }
    }

    /// The verb at an item with its subject, where somebody can be it.
    pub fn told(&self, verb: usize) -> Option<Attribution> {
        let floor = verb.saturating_sub(REACH);
        let subject = self.clause.subject_before(verb, floor).filter(|s| self.clause.can_speak(s))?;
        Some(self.frame(verb, Some(subject), SpeakerRule::ReportedClause, 0.7))
    }

    /// `…," said Ada Reed`, `…," Ada Reed, a nurse, told reporters`, `…, according to the ministry`.
    ///
    /// A fragment of the narrator's sentence has its frame after it only across a comma.
    pub fn after(&self, quote: usize) -> Option<Attribution> {
        let mut at = quote + 1;
        while at < self.len()
            && self.clause.is_cut(at)
            && !self.clause.is_quote(at)
            && !matches!(self.sign(at), Sign::Full | Sign::Semicolon | Sign::Colon | Sign::Open)
        {
            at += 1;
        }
        if matches!(self.sign(at), Sign::Full | Sign::Semicolon | Sign::Colon | Sign::Open)
            && self.clause.is_cut(at)
        {
            return None;
        }
        let start = at;
        let new_sentence = self.clause.is(start, Class::Pronoun) && self.clause.is_capital(start);
        if new_sentence || self.clause.marked(start, ConjunctionUse::Coordinating) {
            return None;
        }
        if let Some(source) = self.source(start) {
            return Some(source);
        }
        while self.clause.is_adverb(at) || self.clause.is(at, Class::Auxiliary) {
            at += 1;
        }
        let inverted = !self.clause.is(at, Class::Participle) && !self.clause.is(at + 1, Class::Conjunction);
        if self.is_cue(at) && inverted {
            if let Some(subject) = self.clause.phrase_starting(at + 1, at + 1 + AFTER_REACH).filter(|s| {
                !self.clause.is(at + 1, Class::Time) && (self.is_strong(at) || self.clause.can_speak(s))
            }) {
                return Some(self.frame(at, Some(subject), SpeakerRule::VerbAfter, 0.97));
            }
        }
        if let Some(frame) = self.verb_and_pronoun(start) {
            return Some(frame);
        }
        if let Some(frame) = self.unknown_verb(at) {
            return Some(frame);
        }
        // The subject comes first: its verb is the first cue that looks back to it.
        let end = self.len().min(start + AFTER_REACH);
        for verb in start..end {
            if self.clause.is_quote(verb)
                || matches!(self.sign(verb), Sign::Full | Sign::Semicolon | Sign::Stop)
                    && self.clause.is_cut(verb)
            {
                break;
            }
            let cue = self.is_cue(verb) && !self.clause.is_participle(verb);
            if cue || verb > start && self.is_cue_after(verb) {
                let subject = self.clause.subject_before(verb, start)?;
                let first = self.clause.skeleton.word(start)?;
                let lead = (start..verb)
                    .take_while(|&i| self.clause.skeleton.word(i).is_some_and(|t| t < subject.start))
                    .all(|i| {
                        !self.clause.is_cut(i)
                            && !self.clause.is_verb(i)
                            && !self.clause.is(i, Class::Preposition)
                    });
                return lead.then(|| {
                    self.frame(
                        verb,
                        Some(first.min(subject.start)..subject.end),
                        SpeakerRule::VerbAfter,
                        0.95,
                    )
                });
            }
        }
        // `…," Ada Reed, a nurse at the hospital.`: a name and no verb.
        let named = self.clause.is_capital(start) && !self.clause.opens_clause(start);
        let name = self.clause.phrase_starting(start, end).filter(|_| named && at == start)?;
        let after = (start..end).find(|&i| self.clause.skeleton.word(i).is_some_and(|t| t >= name.end))?;
        let stops = self.sign(after) == Sign::Comma || self.clause.is(after, Class::Preposition);
        (name.end - name.start > 1 && stops).then_some(Attribution {
            cue: 0..0,
            speaker: Some(name),
            rule: SpeakerRule::NameAfter,
            confidence: 0.7,
        })
    }

    /// French `dit-il`, `a-t-elle ajouté`: a verb and a pronoun that a hyphen joins.
    pub(crate) fn verb_and_pronoun(&self, at: usize) -> Option<Attribution> {
        let words = at..(at..self.len().min(at + 8))
            .find(|&i| self.clause.is_cut(i))
            .unwrap_or(self.len().min(at + 8));
        let pronoun = words
            .clone()
            .skip(1)
            .find(|&i| self.clause.is(i, Class::Pronoun) && self.clause.is_hyphen(i - 1))?;
        let verb = words.clone().find(|&i| self.clause.is(i, Class::Reporting))?;
        Some(self.frame(
            verb,
            Some(self.clause.skeleton.tokens_of(&(pronoun..pronoun + 1))),
            SpeakerRule::VerbAfter,
            0.9,
        ))
    }

    /// `…," reminisced Ada Reed`: after a quotation any small word before a name or pronoun reports it.
    pub(crate) fn unknown_verb(&self, at: usize) -> Option<Attribution> {
        const SMALL: ClassSet = ClassSet::of(&[
            Class::Determiner,
            Class::Preposition,
            Class::Conjunction,
            Class::Relative,
            Class::Pronoun,
            Class::Adverb,
            Class::Auxiliary,
            Class::Role,
            Class::Body,
            Class::Speech,
            Class::Work,
            Class::Participle,
            Class::Honorific,
            Class::Time,
            Class::Source,
        ]);
        let verb = self.clause.is_word(at) && !self.clause.is_capital(at) && !self.clause.is_any(at, SMALL);
        // German and French set a reflexive pronoun between the two.
        let next = if self.clause.is(at + 1, Class::Oblique) { at + 2 } else { at + 1 };
        let named = self.clause.is_capital(next)
            || self.clause.is(next, Class::Pronoun)
            || self.clause.marked(next, DeterminerUse::Definite);
        let subject = self.clause.phrase_starting(next, next + AFTER_REACH).filter(|_| verb && named)?;
        self.clause.can_speak(&subject).then(|| self.frame(at, Some(subject), SpeakerRule::VerbAfter, 0.75))
    }

    /// A source named without a verb, from an item on: `according to the ministry`.
    pub fn source(&self, at: usize) -> Option<Attribution> {
        if !self.clause.is(at, Class::Source) || self.clause.marked(at, SourceUse::Postposed) {
            return None;
        }
        let owned = self.clause.marked(at, SourceUse::Owned);
        if owned && !(at > 0 && self.clause.is(at - 1, Class::Preposition)) {
            return None;
        }
        let skip = [PrepositionUse::Infinitive, PrepositionUse::Of, PrepositionUse::By]
            .iter()
            .any(|&tag| self.clause.marked(at + 1, tag));
        let from = if skip { at + 2 } else { at + 1 };
        let source = self.long_phrase(from)?;
        Some(Attribution {
            cue: self.clause.skeleton.tokens_of(&(at..from)),
            speaker: Some(source),
            rule: SpeakerRule::AccordingTo,
            confidence: 0.9,
        })
    }

    /// A source before its word: German `dem Amt zufolge`.
    pub(crate) fn source_before(&self, at: usize, floor: usize) -> Option<Attribution> {
        self.clause
            .marked(at, SourceUse::Postposed)
            .then(|| self.clause.phrase_ending(at, floor))
            .flatten()
            .map(|source| self.frame(at, Some(source), SpeakerRule::AccordingTo, 0.85))
    }

    pub(crate) fn long_phrase(&self, at: usize) -> Option<TokenRange> {
        let end =
            (at..self.len().min(at + 12)).find(|&i| self.clause.is_cut(i)).unwrap_or(self.len().min(at + 12));
        (at < end).then(|| self.clause.skeleton.tokens_of(&(at..end)))
    }

    /// `Ada Reed said: "…`, `Ada Reed told reporters on Monday that "…`.
    pub fn before(&self, quote: usize) -> Option<Attribution> {
        let floor = quote.saturating_sub(REACH);
        let mut verb = quote;
        while verb > floor {
            verb -= 1;
            if !self.clause.is_any(verb, FRAMING) {
                continue;
            }
            if let Some(source) = self.source(verb).or_else(|| self.source_before(verb, floor)) {
                return Some(source);
            }
            if let Some(frame) = self.owned(verb, floor).filter(|_| quote - verb <= 3) {
                return Some(frame);
            }
            if self.is_cue(verb) || self.is_judgement(verb) {
                let near = quote - verb;
                let subject = self
                    .inserted_subject(verb)
                    .or_else(|| self.hanging_subject(verb, floor))
                    .or_else(|| self.clause.subject_before(verb, floor))
                    .or_else(|| self.clause.subject_after_opening(verb));
                let close = near <= 3
                    || self.is_cue(verb)
                        && near <= 12
                        && (verb + 1..quote)
                            .all(|i| !self.clause.is_verb(i) && !self.clause.is(i, Class::Conjunction));
                let confidence = if close {
                    0.95
                } else if near <= 10 {
                    0.85
                } else {
                    0.7
                };
                let weak =
                    !self.is_cue(verb) || self.how(verb).has(VerbUse::OftenOther) || self.is_unreal(verb);
                // `Reed said the levy would show "…"`: what is reported holds the weaker verb.
                let own = subject.as_ref().is_some_and(|s| self.opens_clause(s));
                if weak && !own || subject.is_none() {
                    if let Some(outer) = self.governor(verb, floor) {
                        return Some(outer);
                    }
                }
                if subject.is_some() {
                    return Some(self.frame(verb, subject, SpeakerRule::VerbBefore, confidence));
                }
                // `said Ada Reed: "…`
                let inverted = verb == 0 || self.clause.is_cut(verb - 1) && !self.clause.is_quote(verb - 1);
                if inverted && !self.clause.is(verb + 1, Class::Time) {
                    if let Some(subject) = self.clause.phrase_starting(verb + 1, quote) {
                        return Some(self.frame(verb, Some(subject), SpeakerRule::VerbBefore, 0.8));
                    }
                }
            }
        }
        None
    }

    /// `The point, says Ada Reed, is "…"`: the subject behind a verb between two commas.
    fn inserted_subject(&self, verb: usize) -> Option<TokenRange> {
        let before = verb.checked_sub(1).filter(|&b| self.clause.is_comma(b))?;
        let subject = self
            .clause
            .phrase_starting(verb + 1, verb + 1 + AFTER_REACH)
            .filter(|_| self.clause.is_capital(verb + 1) && before > 0)?;
        let end = (verb + 1..self.len())
            .find(|&i| self.clause.skeleton.word(i).is_none_or(|t| t >= subject.end))?;
        self.clause.is_comma(end).then_some(subject)
    }

    /// Whether a comma parts a subject from what goes before, so that no verb before it governs its clause.
    pub(crate) fn opens_clause(&self, subject: &TokenRange) -> bool {
        subject.start.checked_sub(1).is_some_and(|before| self.clause.document.sign(before) == Sign::Comma)
    }

    /// `…," the board said, adding "…`: a participle that hangs on an earlier cue has its subject.
    pub(crate) fn hanging_subject(&self, verb: usize, floor: usize) -> Option<TokenRange> {
        if !self.clause.is(verb, Class::Participle) || verb == 0 || !self.clause.is_cut(verb - 1) {
            return None;
        }
        let earlier = (floor..verb).rev().find(|&i| {
            self.is_cue(i) && !self.clause.is(i, Class::Participle) && !self.how(i).has(VerbUse::OftenOther)
        })?;
        let quoted = (floor..earlier).any(|i| self.clause.is_quote(i));
        let before = self.clause.subject_before(earlier, floor);
        let after = || self.clause.phrase_starting(earlier + 1, verb);
        if quoted { before.or_else(after) } else { None }
    }

    /// The reporting verb whose reported clause holds a later, weaker verb.
    pub(crate) fn governor(&self, verb: usize, floor: usize) -> Option<Attribution> {
        let outer = (floor..verb)
            .rev()
            .take_while(|&i| {
                !(matches!(self.sign(i), Sign::Full | Sign::Semicolon | Sign::Colon) && self.clause.is_cut(i))
            })
            .find(|&i| self.is_cue(i) && !self.how(i).has(VerbUse::OftenOther))?;
        let holds = (outer + 1..verb).all(|i| !self.clause.is_quote(i))
            && !self.clause.is(verb - 1, Class::Conjunction);
        let subject = self.clause.subject_before(outer, floor).filter(|_| holds)?;
        Some(self.frame(outer, Some(subject), SpeakerRule::VerbBefore, 0.8))
    }
}
