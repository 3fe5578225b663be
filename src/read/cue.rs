//! Reporting frames: the words round a quotation that say it was said, and who said it.

use super::name::is_possessive;
use super::narration::Period;
use super::page::{Page, Sign};
use super::phrase::Clause;
use super::token::{TokenKind, TokenRange};
use crate::lexicon::Class;

/// A frame is looked for no further than this many items from its quotation.
const REACH: usize = 60;
/// A passive and its doer stand this close to their quotation.
const SHORT_REACH: usize = 10;
/// A frame that follows its quotation starts within this many items.
const AFTER_REACH: usize = 40;

/// A cue and the words that name the speaker.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Frame {
    pub cue: TokenRange,
    pub speaker: Option<TokenRange>,
    pub via: &'static str,
    pub confidence: f32,
}

/// Reads frames in one period.
#[derive(Clone, Copy)]
pub(super) struct Frames<'p, 'a> {
    pub clause: Clause<'p, 'a>,
}

impl<'p, 'a> Frames<'p, 'a> {
    pub fn new(page: &'p Page<'a>, period: &'p Period) -> Self {
        Self { clause: Clause { page, period } }
    }

    fn sign(&self, item: usize) -> Sign {
        self.clause.sign(item)
    }

    /// How many items the period has.
    pub fn len(&self) -> usize {
        self.clause.period.len()
    }

    fn frame(&self, cue: usize, speaker: Option<TokenRange>, via: &'static str, confidence: f32) -> Frame {
        Frame { cue: self.clause.period.tokens_of(&(cue..cue + 1)), speaker, via, confidence }
    }

    /// Whether a verb of saying stands at an item: a reporting verb that is no noun there.
    fn is_cue(&self, item: usize) -> bool {
        self.clause.is(item, Class::Reporting)
            && !self.clause.is_capital(item)
            && !self.is_noun_place(item)
            && !self.is_told(item)
            && self.fits(item, self.how(item))
    }

    /// A cue whose form may also be a noun's: right after a quotation it is the verb.
    fn is_cue_after(&self, item: usize) -> bool {
        self.clause.is(item, Class::Reporting) && !self.clause.is_capital(item) && !self.is_noun_place(item) && self.how(item).contains('n')
    }

    /// Whether a verb stands at an item that hardly means anything but saying.
    pub fn is_strong(&self, item: usize) -> bool {
        self.is_cue(item) && !self.how(item).contains('w') && !self.is_modal(item)
    }

    /// The verb at an item with its subject, where somebody can be it.
    pub fn told(&self, verb: usize) -> Option<Frame> {
        let floor = verb.saturating_sub(REACH);
        let subject = self.clause.subject_before(verb, floor).filter(|s| self.clause.can_speak(s))?;
        Some(self.frame(verb, Some(subject), "reported-clause", 0.7))
    }

    /// What the table says of the reporting verb at an item.
    fn how(&self, item: usize) -> &'static str {
        self.clause.how(item, Class::Reporting)
    }

    /// Whether the form at an item can be a verb where it stands.
    fn fits(&self, item: usize, how: &str) -> bool {
        (!how.contains('b') || self.may_be_plain(item))
            && (!how.contains('n') || self.may_be_singular(item))
            && (!how.contains('o')
                || self.clause.is(item + 1, Class::Preposition)
                    && (self.clause.is_cut(item + 2) || self.clause.marked(item + 2, Class::Preposition, 'i')))
    }

    /// Whether a verb that looks like a plural noun can stand here: after a name, a person, a body, a text.
    fn may_be_singular(&self, item: usize) -> bool {
        let Some(before) = item.checked_sub(1) else { return false };
        self.clause.is_capital(before)
            || self.clause.is_cut(before)
            || self.clause.is_adverb(before)
            || !self.clause.marked(before, Class::Conjunction, 't')
                && [Class::Role, Class::Body, Class::Speech, Class::Pronoun, Class::Relative, Class::Conjunction, Class::Time]
                    .iter()
                    .any(|&c| self.clause.is(before, c))
    }

    /// Whether a verb without an ending can stand here: after a plural, a helping verb, `to`, `who`.
    fn may_be_plain(&self, item: usize) -> bool {
        let Some(before) = (item.saturating_sub(3)..item).rev().find(|&i| !self.clause.is_adverb(i)) else { return true };
        let norm = self.clause.norm(before);
        self.clause.marked(before, Class::Preposition, 'i')
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
    fn is_noun_place(&self, item: usize) -> bool {
        let Some(before) = item.checked_sub(1) else { return false };
        if self.clause.is_hyphen(before) || self.clause.is_hyphen(item + 1) {
            return true;
        }
        let owner =
            self.clause.period.word(before).is_some_and(|t| is_possessive(self.clause.page, t)) && !self.clause.is(before, Class::Pronoun);
        let particle = self.clause.is(before, Class::Preposition)
            && !self.clause.marked(before, Class::Preposition, 'i')
            && !self.clause.is(item, Class::Participle);
        let who = self.clause.is(before, Class::Relative) || self.clause.is(before, Class::Pronoun);
        owner || particle || self.clause.marked(before, Class::Determiner, 'a') && !who
    }

    /// `was told`, `were asked`: the subject heard it.
    fn is_told(&self, item: usize) -> bool {
        self.clause.is(item, Class::Telling) && self.is_passive(item)
    }

    fn is_passive(&self, item: usize) -> bool {
        let before = (item.saturating_sub(3)..item).rev().find(|&i| !self.clause.is_adverb(i));
        before.is_some_and(|b| self.clause.marked(b, Class::Auxiliary, 'b')) && !self.clause.is(item, Class::Participle)
    }

    /// `…," said Ada Reed`, `…," Ada Reed, a nurse, told reporters`, `…, according to the ministry`.
    ///
    /// A fragment of the narrator's sentence has its frame after it only across a comma.
    pub fn after(&self, quote: usize) -> Option<Frame> {
        let mut at = quote + 1;
        while at < self.len()
            && self.clause.is_cut(at)
            && !self.clause.is_quote(at)
            && !matches!(self.sign(at), Sign::Full | Sign::Semicolon | Sign::Colon | Sign::Open)
        {
            at += 1;
        }
        if matches!(self.sign(at), Sign::Full | Sign::Semicolon | Sign::Colon | Sign::Open) && self.clause.is_cut(at) {
            return None;
        }
        let start = at;
        if self.clause.marked(start, Class::Conjunction, 'c') {
            return None;
        }
        if let Some(source) = self.source(start, true) {
            return Some(source);
        }
        while self.clause.is_adverb(at) || self.clause.is(at, Class::Auxiliary) {
            at += 1;
        }
        let inverted = !self.clause.is(at, Class::Participle) && !self.clause.is(at + 1, Class::Conjunction);
        if self.is_cue(at) && inverted {
            if let Some(subject) = self
                .clause
                .phrase_starting(at + 1, at + 1 + AFTER_REACH)
                .filter(|s| !self.clause.is(at + 1, Class::Time) && self.clause.can_speak(s))
            {
                return Some(self.frame(at, Some(subject), "verb-after", 0.97));
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
                || matches!(self.sign(verb), Sign::Full | Sign::Semicolon | Sign::Stop) && self.clause.is_cut(verb)
            {
                break;
            }
            if self.is_cue(verb) || verb > start && self.is_cue_after(verb) {
                let subject = self.clause.subject_before(verb, start)?;
                let first = self.clause.period.word(start)?;
                let lead = (start..verb)
                    .take_while(|&i| self.clause.period.word(i).is_some_and(|t| t < subject.start))
                    .all(|i| !self.clause.is_cut(i) && !self.clause.is_verb(i) && !self.clause.is(i, Class::Preposition));
                return lead.then(|| self.frame(verb, Some(first.min(subject.start)..subject.end), "verb-after", 0.95));
            }
        }
        // `…," Ada Reed, a nurse at the hospital.`: a name and no verb.
        let named = self.clause.is_capital(start) && !self.clause.opens_clause(start);
        let name = self.clause.phrase_starting(start, end).filter(|_| named && at == start)?;
        let after = (start..end).find(|&i| self.clause.period.word(i).is_some_and(|t| t >= name.end))?;
        let stops = self.sign(after) == Sign::Comma || self.clause.is(after, Class::Preposition);
        (name.end - name.start > 1 && stops).then(|| Frame { cue: 0..0, speaker: Some(name), via: "name-after", confidence: 0.7 })
    }

    /// French `dit-il`, `a-t-elle ajouté`: a verb and a pronoun that a hyphen joins.
    fn verb_and_pronoun(&self, at: usize) -> Option<Frame> {
        let words = at..(at..self.len().min(at + 8)).find(|&i| self.clause.is_cut(i)).unwrap_or(self.len().min(at + 8));
        let pronoun = words.clone().skip(1).find(|&i| self.clause.is(i, Class::Pronoun) && self.clause.is_hyphen(i - 1))?;
        let verb = words.clone().find(|&i| self.clause.is(i, Class::Reporting))?;
        Some(self.frame(verb, Some(self.clause.period.tokens_of(&(pronoun..pronoun + 1))), "verb-after", 0.9))
    }

    /// `…," reminisced Ada Reed`: after a quotation any small word before a name or pronoun reports it.
    fn unknown_verb(&self, at: usize) -> Option<Frame> {
        let small = [
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
        ];
        let verb = self.clause.is_word(at) && !self.clause.is_capital(at) && !small.iter().any(|&c| self.clause.is(at, c));
        // German and French set a reflexive pronoun between the two.
        let next = if self.clause.is(at + 1, Class::Oblique) { at + 2 } else { at + 1 };
        let named =
            self.clause.is_capital(next) || self.clause.is(next, Class::Pronoun) || self.clause.marked(next, Class::Determiner, 'd');
        let subject = self.clause.phrase_starting(next, next + AFTER_REACH).filter(|_| verb && named)?;
        self.clause.can_speak(&subject).then(|| self.frame(at, Some(subject), "verb-after", 0.75))
    }

    /// A source named without a verb, from an item on: `according to the ministry`; `close` where a quotation ends right before.
    pub fn source(&self, at: usize, close: bool) -> Option<Frame> {
        let how = self.clause.how(at, Class::Source);
        if !self.clause.is(at, Class::Source) || how.contains('p') || how.contains('a') && !close {
            return None;
        }
        let owned = how.contains('o');
        if owned && !(at > 0 && self.clause.is(at - 1, Class::Preposition)) {
            return None;
        }
        let skip = ["i", "o", "b"].iter().any(|l| self.clause.how(at + 1, Class::Preposition).contains(l));
        let from = if skip { at + 2 } else { at + 1 };
        let source = self.long_phrase(from)?;
        Some(Frame { cue: self.clause.period.tokens_of(&(at..from)), speaker: Some(source), via: "according-to", confidence: 0.9 })
    }

    /// A source before its word: German `dem Amt zufolge`.
    fn source_before(&self, at: usize, floor: usize) -> Option<Frame> {
        self.clause
            .how(at, Class::Source)
            .contains('p')
            .then(|| self.clause.phrase_ending(at, floor))
            .flatten()
            .map(|source| self.frame(at, Some(source), "according-to", 0.85))
    }

    fn long_phrase(&self, at: usize) -> Option<TokenRange> {
        let end = (at..self.len().min(at + 12)).find(|&i| self.clause.is_cut(i)).unwrap_or(self.len().min(at + 12));
        (at < end).then(|| self.clause.period.tokens_of(&(at..end)))
    }

    /// `Ada Reed said: "…`, `Ada Reed told reporters on Monday that "…`.
    pub fn before(&self, quote: usize) -> Option<Frame> {
        let floor = quote.saturating_sub(REACH);
        let mut verb = quote;
        while verb > floor {
            verb -= 1;
            if let Some(source) = self.source(verb, false).or_else(|| self.source_before(verb, floor)) {
                return Some(source);
            }
            if let Some(frame) = self.owned(verb, floor).filter(|_| quote - verb <= 3) {
                return Some(frame);
            }
            if self.is_cue(verb) || self.is_judgement(verb) {
                let near = quote - verb;
                let subject = self
                    .hanging_subject(verb, floor)
                    .or_else(|| self.clause.subject_before(verb, floor))
                    .or_else(|| self.clause.subject_after_opening(verb));
                let close = near <= 3
                    || self.is_cue(verb)
                        && near <= 12
                        && (verb + 1..quote).all(|i| !self.clause.is_verb(i) && !self.clause.is(i, Class::Conjunction));
                let confidence = if close {
                    0.95
                } else if near <= 10 {
                    0.85
                } else {
                    0.7
                };
                let weak = !self.is_cue(verb) || self.how(verb).contains('w') || self.is_unreal(verb);
                // `Reed said the levy would show "…"`: what is reported holds the weaker verb.
                let own = subject.as_ref().is_some_and(|s| self.opens_clause(s));
                if weak && !own || subject.is_none() {
                    if let Some(outer) = self.governor(verb, floor) {
                        return Some(outer);
                    }
                }
                if subject.is_some() {
                    return Some(self.frame(verb, subject, "verb-before", confidence));
                }
                // `said Ada Reed: "…`
                let inverted = verb == 0 || self.clause.is_cut(verb - 1) && !self.clause.is_quote(verb - 1);
                if inverted && !self.clause.is(verb + 1, Class::Time) {
                    if let Some(subject) = self.clause.phrase_starting(verb + 1, quote) {
                        return Some(self.frame(verb, Some(subject), "verb-before", 0.8));
                    }
                }
            }
        }
        None
    }

    /// Whether a comma parts a subject from what goes before, so that no verb before it governs its clause.
    fn opens_clause(&self, subject: &TokenRange) -> bool {
        subject.start.checked_sub(1).is_some_and(|before| self.clause.page.sign(before) == Sign::Comma)
    }

    /// `…," the board said, adding "…`: a participle that hangs on an earlier cue has its subject.
    fn hanging_subject(&self, verb: usize, floor: usize) -> Option<TokenRange> {
        if !self.clause.is(verb, Class::Participle) || verb == 0 || !self.clause.is_cut(verb - 1) {
            return None;
        }
        let earlier =
            (floor..verb).rev().find(|&i| self.is_cue(i) && !self.clause.is(i, Class::Participle) && !self.how(i).contains('w'))?;
        let quoted = (floor..earlier).any(|i| self.clause.is_quote(i));
        let before = self.clause.subject_before(earlier, floor);
        let after = || self.clause.phrase_starting(earlier + 1, verb);
        if quoted { before.or_else(after) } else { None }
    }

    /// The reporting verb whose reported clause holds a later, weaker verb.
    fn governor(&self, verb: usize, floor: usize) -> Option<Frame> {
        let outer = (floor..verb)
            .rev()
            .take_while(|&i| !(matches!(self.sign(i), Sign::Full | Sign::Semicolon | Sign::Colon) && self.clause.is_cut(i)))
            .find(|&i| self.is_cue(i) && !self.how(i).contains('w'))?;
        let holds = (outer + 1..verb).all(|i| !self.clause.is_quote(i)) && !self.clause.is(verb - 1, Class::Conjunction);
        let subject = self.clause.subject_before(outer, floor).filter(|_| holds)?;
        Some(self.frame(outer, Some(subject), "verb-before", 0.8))
    }

    /// `Ada Reed's claim of "…"`: a noun of saying and whose it is.
    fn owned(&self, noun: usize, floor: usize) -> Option<Frame> {
        if !self.clause.is(noun, Class::Speech) {
            return None;
        }
        let owner = (floor.max(noun.saturating_sub(4))..noun).rev().take_while(|&i| !self.clause.is_cut(i)).find(|&i| {
            self.clause.is(i, Class::Oblique) && self.clause.is(i, Class::Determiner)
                || self.clause.period.word(i).is_some_and(|t| is_possessive(self.clause.page, t))
        })?;
        if owner > floor && self.clause.is(owner - 1, Class::Preposition) && self.clause.marked(owner - 1, Class::Preposition, 'p') {
            return None;
        }
        let tokens = self.clause.period.word(owner)?;
        let phrase = if self.clause.is(owner, Class::Determiner) { tokens..tokens + 1 } else { self.clause.owner_ending(owner + 1, floor) };
        Some(self.frame(noun, Some(phrase), "noun", 0.75))
    }

    /// `chants of "…"`: said, by nobody who is named; `Ada Reed's "…"`: hers, if the sentence says no more.
    pub fn beside(&self, quote: usize) -> Option<Frame> {
        let before = quote.checked_sub(1)?;
        let noun =
            before.checked_sub(1).filter(|&n| self.clause.marked(before, Class::Preposition, 'o') && self.clause.is(n, Class::Speech));
        if let Some(noun) = noun {
            return Some(self.frame(noun, None, "noun", 0.5));
        }
        let owner = self.clause.period.word(before).filter(|&t| is_possessive(self.clause.page, t))?;
        let phrase = self.clause.owner_ending(before + 1, before.saturating_sub(REACH));
        self.clause.is_capital(before).then(|| Frame { cue: owner..owner, speaker: Some(phrase), via: "owner", confidence: 0.5 })
    }

    /// `was called "…" by Ada Reed`, `known by some as "…"`.
    pub fn passive(&self, quote: usize) -> Option<Frame> {
        let floor = quote.saturating_sub(SHORT_REACH);
        let verb = (floor..quote)
            .rev()
            .take_while(|&i| !self.clause.is_wall(i))
            .find(|&i| self.clause.is(i, Class::Past) || self.clause.is(i, Class::Judging) || self.clause.is(i, Class::Naming))?;
        let doer = |i: &usize| self.clause.marked(*i, Class::Preposition, 'b');
        let by = (verb + 1..quote).find(doer).or_else(|| (quote + 1..self.len().min(quote + 3)).find(doer))?;
        let subject = self.clause.phrase_starting(by + 1, by + 1 + SHORT_REACH).filter(|s| self.clause.can_speak(s))?;
        Some(self.frame(verb, Some(subject), "passive", 0.7))
    }

    /// `… in comparison, Ada Reed said.`: a frame that ends the sentence, some words after the quotation.
    pub fn trailing(&self, quote: usize) -> Option<Frame> {
        let end = self.len();
        let last = (quote + 1..end).rev().take(REACH).find(|&i| !self.clause.is_cut(i))?;
        let verb = (quote + 1..last + 1).rev().take(12).find(|&i| self.is_cue(i) || self.clause.is_quote(i)).filter(|&i| self.is_cue(i))?;
        let subject = self.clause.subject_before(verb, quote + 1).filter(|s| !self.clause.page.is(s.end - 1, Class::Relative))?;
        let before = (quote + 1..verb).rev().find(|&i| self.clause.period.word(i).is_some_and(|t| t < subject.start))?;
        (self.sign(before) == Sign::Comma).then(|| self.frame(verb, Some(subject), "verb-at-end", 0.85))
    }

    /// Whether a frame reports words that were uttered, not words that somebody would, could or never did say.
    pub fn is_uttered(&self, frame: &Frame) -> bool {
        let Some(cue) = (0..self.len()).rev().find(|&i| self.clause.period.word(i) == Some(frame.cue.start)) else { return false };
        let unreal = (cue.saturating_sub(4)..cue)
            .rev()
            .take_while(|&i| !self.clause.is_cut(i))
            .any(|i| self.is_modal(i + 1) || self.clause.marked(i, Class::Preposition, 'i') || self.clause.is(i, Class::Negation));
        let anyone = frame.speaker.as_ref().is_some_and(|s| self.clause.page.is(s.start, Class::Generic));
        self.is_cue(cue) && !self.how(cue).contains('w') && !unreal && !anyone
    }

    /// Not said yet, or only wished: `will say`, `to announce`.
    fn is_unreal(&self, item: usize) -> bool {
        let before = item.wrapping_sub(1);
        self.is_modal(item) || self.clause.marked(before, Class::Auxiliary, 'f') || self.clause.marked(before, Class::Preposition, 'i')
    }

    /// `should add`, `would have to say`: nothing was said.
    fn is_modal(&self, item: usize) -> bool {
        item > 0 && self.clause.marked(item - 1, Class::Auxiliary, 'm')
    }

    /// `ADA REED: "…`: a name alone before a colon.
    pub fn label(&self, quote: usize) -> Option<Frame> {
        let colon = quote.checked_sub(1).filter(|&c| self.sign(c) == Sign::Colon)?;
        let start = (0..colon).rev().take(8).find(|&i| self.clause.is_cut(i)).map_or(colon.saturating_sub(8), |i| i + 1);
        if start >= colon || !self.clause.is_capital(start) {
            return None;
        }
        let tokens = self.clause.period.tokens_of(&(start..colon));
        Some(Frame { cue: self.clause.period.tokens_of(&(colon..colon + 1)), speaker: Some(tokens), via: "colon", confidence: 0.8 })
    }

    /// `Reed: levy will "…"`: a headline that opens with its speaker.
    pub fn headline(&self) -> Option<Frame> {
        let colon = (1..self.len().min(9)).find(|&i| self.sign(i) == Sign::Colon)?;
        let named = (0..colon).all(|i| !self.clause.is_cut(i) && !self.clause.is_verb(i)) && self.clause.is_capital(0);
        let tokens = self.clause.period.tokens_of(&(0..colon));
        named.then(|| Frame {
            cue: self.clause.period.tokens_of(&(colon..colon + 1)),
            speaker: Some(tokens),
            via: "colon",
            confidence: 0.7,
        })
    }

    /// `"…" — Ada Reed, nurse`: a dash and a name that ends the paragraph.
    pub fn dash(&self, quote: usize) -> Option<Frame> {
        let dash = (quote + 1..self.len()).find(|&i| !matches!(self.sign(i), Sign::Full | Sign::Stop | Sign::Comma))?;
        if !matches!(self.sign(dash), Sign::Dash | Sign::Hyphen) {
            return None;
        }
        let start = (dash..self.len()).find(|&i| self.clause.is_word(i))?;
        if start > dash + 3 || !self.clause.is_capital(start) || self.len() - start > 14 {
            return None;
        }
        let name = self.clause.phrase_starting(start, self.len())?;
        Some(Frame { cue: self.clause.period.tokens_of(&(dash..start)), speaker: Some(name), via: "dash", confidence: 0.85 })
    }

    /// The subject of the sentence round a fragment that no cue reports.
    pub fn subject(&self, quote: usize) -> Option<Frame> {
        let colon = quote.checked_sub(1).filter(|&c| self.sign(c) == Sign::Colon);
        if let Some(colon) = colon {
            let subject = self.clause.clause_subject(colon, colon.saturating_sub(REACH)).filter(|s| self.clause.can_speak(s))?;
            return Some(Frame {
                cue: self.clause.period.tokens_of(&(colon..quote)),
                speaker: Some(subject),
                via: "colon",
                confidence: 0.6,
            });
        }
        let opening = (quote.saturating_sub(8)..quote).rev().find_map(|i| self.clause.subject_after_opening(i));
        let subject = opening.or_else(|| self.clause.clause_subject(quote, quote.saturating_sub(REACH)));
        let subject = subject?;
        let head_end = (subject.start..subject.end).find(|&t| self.clause.page.is(t, Class::Preposition)).unwrap_or(subject.end);
        let human = self.clause.can_speak(&(subject.start..head_end));
        human.then_some(Frame { cue: 0..0, speaker: Some(subject), via: "subject", confidence: 0.45 })
    }

    /// Whether the sentence round a fragment tells at second hand: German `Das sei "…"`, or what somebody has announced.
    pub fn is_secondhand(&self, quote: usize) -> bool {
        let floor = quote.saturating_sub(REACH);
        let clause = (floor..quote).rev().take_while(|&i| !(self.clause.is_cut(i) && self.sign(i) != Sign::Comma));
        clause.into_iter().any(|i| self.clause.how(i, Class::Auxiliary).contains(['k', 'f']))
    }

    /// A cue anywhere in a sentence without a quotation that leads in to the next: `Ada Reed had this to say:`.
    pub fn lead_in(&self) -> Option<Frame> {
        let end = self.len();
        let last = end.checked_sub(1)?;
        if self.clause.period.word(last).map(|t| self.clause.page.text(t)) != Some(":") {
            return None;
        }
        let mut verb = last;
        while verb > last.saturating_sub(REACH) {
            verb -= 1;
            if self.is_cue(verb) {
                if let Some(subject) = self.clause.subject_before(verb, 0) {
                    return Some(self.frame(verb, Some(subject), "lead-in", 0.85));
                }
            }
        }
        let first = (0..last).rev().find(|&i| self.clause.is_capital(i))?;
        let start = (0..=first).rev().take_while(|&i| self.clause.is_capital(i)).last()?;
        Some(Frame {
            cue: self.clause.period.tokens_of(&(last..end)),
            speaker: Some(self.clause.period.tokens_of(&(start..first + 1))),
            via: "lead-in",
            confidence: 0.75,
        })
    }

    /// Who says something in a sentence where nothing is quoted.
    pub fn teller(&self) -> Option<Frame> {
        let verb = (0..self.len().min(REACH)).find(|&i| self.is_cue(i) && !self.how(i).contains('w') && !self.is_modal(i))?;
        let subject = self.clause.subject_before(verb, 0)?;
        Some(self.frame(verb, Some(subject), "teller-before", 0.65))
    }

    /// Whom the sentence is about, where nothing is said or quoted in it.
    pub fn topic(&self) -> Option<Frame> {
        let subject = self.clause.main_subject(self.len().min(REACH), 0)?;
        Some(Frame { cue: 0..0, speaker: Some(subject), via: "sentence-before", confidence: 0.5 })
    }

    /// Whether the quotation is glued into the sentence: no comma, colon or sentence end parts it from the words before.
    pub fn is_embedded(&self, quote: usize) -> bool {
        quote > 0
            && self
                .clause
                .period
                .word(quote - 1)
                .is_some_and(|t| self.clause.page.kind(t) == Some(TokenKind::Word) || self.clause.page.kind(t) == Some(TokenKind::Number))
    }
}
