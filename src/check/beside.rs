//! What stands right beside a stretch and changes what it says: a condition, a denial, a hedge, a question, a
//! report of what somebody else claims.

use std::ops::Range;

use crate::check::heard::Heard;
use crate::check::hidden_words::is_contracted_not;
use crate::check::thresholds::{
    BESIDE_CERTAINTY, CONDITION_WORDS, GOVERNING_WORDS, HEDGING_WORDS, REPORTING_WORDS, SENTENCE_WORDS,
};
use crate::divergence::finding::{Difference, Ground, Place};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::lexicon::endings::{ends_in_s, is_ing};
use crate::lexicon::{Class, ConjunctionUse, Language, Lexicon, Modal, Person, Tags};

/// What the words beside a stretch do to it.
#[derive(Clone, Debug)]
pub(crate) struct BesideFinding {
    pub kind: DivergenceKind,
    /// The words, tokens of the source.
    pub words: Range<usize>,
    pub certainty: f32,
}

/// The words of the draft around a quotation.
pub(crate) struct Narration<'n> {
    pub words: &'n [&'n str],
    pub language: &'static Language,
    /// The words of the quotation itself.
    pub quoted: Vec<&'n str>,
    pub ends_in_question: bool,
}

impl Narration<'_> {
    fn has(&self, class: Class) -> bool {
        self.words.iter().any(|word| self.language.is(word, class))
    }

    fn says(&self, words: &[&str]) -> bool {
        self.words.iter().chain(&self.quoted).any(|word| words.contains(word))
    }
}

/// What stands beside a stretch of a source.
pub(crate) struct Beside<'h, 'r> {
    heard: &'h Heard<'r>,
    stretch: Range<usize>,
    /// From where its sentence begins, and to where it ends.
    before: Range<usize>,
    after: Range<usize>,
}

impl<'h, 'r> Beside<'h, 'r> {
    pub(crate) fn of(heard: &'h Heard<'r>, stretch: Range<usize>) -> Self {
        let is_end = |at: usize| heard.is_stop(at) && !heard.is_ellipsis(at);
        let mut start = stretch.start;
        while start > 0
            && !is_end(start - 1)
            && !heard.opens_part(start)
            && stretch.start - start < SENTENCE_WORDS
        {
            start -= 1;
        }
        let mut end = stretch.end;
        let is_over = stretch.end > 0 && is_end(stretch.end - 1);
        while !is_over && end < heard.len() && !heard.opens_part(end) && end - stretch.end < SENTENCE_WORDS {
            end += 1;
            if is_end(end - 1) {
                break;
            }
        }
        Self { heard, before: start..stretch.start, after: stretch.end..end, stretch }
    }

    /// The gravest that stands there.
    pub(crate) fn finding(&self, narration: &Narration) -> Option<BesideFinding> {
        self.denied(narration)
            .or_else(|| self.conditional(narration))
            .or_else(|| self.hedged(narration))
            .or_else(|| self.asked(narration))
            .or_else(|| self.disowned())
    }

    fn found(&self, kind: DivergenceKind, words: Range<usize>) -> BesideFinding {
        BesideFinding { kind, words, certainty: BESIDE_CERTAINTY }
    }

    /// The words right before, nearest first, up to a break in the clause.
    fn governing(&self) -> impl Iterator<Item = usize> + '_ {
        self.before
            .clone()
            .rev()
            .take_while(|&at| !self.heard.is_sign(at, &[",", ";", ":", "–", "—", "-", "(", "\"", "“"]))
            .filter(|&at| self.heard.is_word(at))
    }

    /// The first words behind, from the comma on if there is one.
    fn following(&self) -> impl Iterator<Item = usize> + '_ {
        self.after.clone().filter(|&at| self.heard.is_word(at))
    }

    fn denied(&self, narration: &Narration) -> Option<BesideFinding> {
        let is_negator = |at: &usize| {
            (self.heard.is(*at, Class::Negation) || is_contracted_not(self.heard.norm(*at)))
                && !self.is_pseudo(*at)
        };
        if narration.has(Class::Negation)
            || narration.has(Class::Denial)
            || narration.words.iter().any(|word| word.ends_with("n't") || word.ends_with("n’t"))
        {
            return None;
        }
        if let Some(at) = self.governing().take(GOVERNING_WORDS).find(is_negator) {
            return Some(self.found(DivergenceKind::Negation, at..self.stretch.start));
        }
        let next = self.following().next().filter(|&at| at == self.after.start && is_negator(&at));
        next.map(|at| self.found(DivergenceKind::Negation, at..at + 1))
    }

    fn is_pseudo(&self, at: usize) -> bool {
        let pair = format!("{} {}", self.heard.norm(at), self.heard.norm(at + 1));
        self.heard.article.language.is(&pair, Class::PseudoNegator)
    }

    fn is_condition(&self, at: usize) -> Option<Range<usize>> {
        let language = self.heard.article.language;
        let mut phrase = String::new();
        let mut found = None;
        for end in at..(at + 4).min(self.heard.len()) {
            if !phrase.is_empty() {
                phrase.push(' ');
            }
            phrase.push_str(self.heard.norm(end));
            if language.is(&phrase, Class::Condition) {
                found = Some(at..end + 1);
            }
        }
        found
    }

    fn conditional(&self, narration: &Narration) -> Option<BesideFinding> {
        let told = narration.has(Class::Condition)
            || narration.says(&["if", "unless", "provided", "until", "when", "once", "whenever", "should"]);
        if told {
            return None;
        }
        // `If it rains, …`: one comma parts the condition from the clause that it limits.
        let is_break = |at: &usize| self.heard.is_sign(*at, &[",", ";", ":", "–", "—", "-"]);
        let mut near = self.before.clone().rev().take(CONDITION_WORDS);
        let before = near.find_map(|at| {
            self.is_condition(at).filter(|_| (at..self.stretch.start).filter(is_break).count() <= 1)
        });
        if let Some(opener) = before {
            return Some(self.found(DivergenceKind::Modality, opener.start..self.stretch.start));
        }
        // `…, but only if`.
        let joins = |at: &usize| self.heard.is(*at, Class::Conjunction) && self.is_condition(*at).is_none();
        let first = self.following().find(|at| !joins(at))?;
        let opener = self.is_condition(first)?;
        Some(self.found(DivergenceKind::Modality, opener.start..self.after.end))
    }

    fn hedged(&self, narration: &Narration) -> Option<BesideFinding> {
        let is_hedge = |at: &usize| {
            self.heard.is(*at, Class::Hedge) && !self.heard.is(*at, Class::Function)
                || self
                    .heard
                    .article
                    .language
                    .said::<Modal>(self.heard.norm(*at))
                    .is_some_and(|modal| !matches!(modal, Modal::Will | Modal::Would))
        };
        if narration.has(Class::Hedge) || narration.has(Class::Modal) {
            return None;
        }
        let at = self.governing().take(HEDGING_WORDS).find(is_hedge)?;
        Some(self.found(DivergenceKind::Modality, at..self.stretch.start))
    }

    fn asked(&self, narration: &Narration) -> Option<BesideFinding> {
        let last = self.after.end.checked_sub(1)?;
        let is_question = !self.after.is_empty() && self.heard.text(last) == "?";
        let told = narration.ends_in_question
            || narration.says(&[
                "asked", "asks", "asking", "ask", "wondered", "wonders", "question", "whether", "know",
                "how", "why", "what",
            ]);
        (is_question && !told).then(|| self.found(DivergenceKind::Sense, last..last + 1))
    }

    /// `They told us that …`: somebody else's claim, in the mouth of whoever speaks.
    fn disowned(&self) -> Option<BesideFinding> {
        let heard = self.heard;
        let governing: Vec<usize> = self.governing().take(REPORTING_WORDS).collect();
        let is_that = |at: usize| {
            let uses = heard.article.language.said::<Tags<ConjunctionUse>>(heard.norm(at));
            uses.is_some_and(|uses| uses.has(ConjunctionUse::Complementizer))
        };
        let verb = *governing.iter().find(|&&at| !is_that(at) && !heard.is(at, Class::Oblique))?;
        let subject = *governing.iter().find(|&&at| at < verb)?;
        let is_own = |at: usize| {
            let person = heard.article.language.said::<Person>(heard.norm(at));
            person.is_some_and(|person| matches!(person, Person::FirstSingular | Person::FirstPlural))
        };
        let norm = heard.norm(verb);
        let record = Lexicon::of(heard.article.language.tag()).word(norm);
        let is_past = record.entry().base() != norm && !ends_in_s(norm) && !is_ing(norm);
        let claims = heard.is(verb, Class::Reporting)
            && is_past
            && !heard.is(subject, Class::Determiner)
            && (heard.is(subject, Class::Pronoun) || heard.is(subject, Class::Quantifier))
            && !is_own(subject);
        claims.then(|| self.found(DivergenceKind::Sense, subject..self.stretch.start))
    }
}

/// What the finding is as a difference of the draft's words and the source's.
pub(crate) fn difference(found: &BesideFinding, heard: &Heard) -> Difference {
    Difference {
        kind: found.kind,
        severity: Severity::Meaning,
        place: Place::Context,
        ground: Ground::Known,
        a: None,
        b: heard.span(&found.words),
        note: "Words beside it change what it says.".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use crate::check::verdict_examples::{check_talk, verdict};

    #[test]
    fn examples() {
        check_talk(&[
            ("I don't believe that the old pier will hold.", "the old pier will hold", "altered"),
            ("It is not true at all, and the old pier will hold.", "the old pier will hold", "verbatim"),
            ("If nobody pays, the old pier will fall.", "the old pier will fall", "altered"),
            ("If nobody pays, we go, and the old pier will fall.", "the old pier will fall", "verbatim"),
            ("The pier will close, but only if the court agrees.", "The pier will close", "altered"),
            ("The old pier may fall into the sea.", "fall into the sea", "altered"),
            ("So the old pier will close in May?", "the old pier will close in May", "altered"),
            ("They told us that the old pier would hold.", "the old pier would hold", "altered"),
            ("They say the old pier would hold.", "the old pier would hold", "verbatim"),
            ("I told you that the old pier would hold.", "the old pier would hold", "verbatim"),
            ("We were paid. We were not.", "We were paid. We were", "altered"),
            ("He called it almost comical.", "comical", "altered"),
        ]);
    }

    #[test]
    fn what_the_narrator_says_himself() {
        let talk =
            "ADA REED: If nobody pays, the old pier will fall. Does the old weir hold?\n\nTOM HILL: No.";
        for (draft, expected) in [
            ("If nobody paid, Ada Reed said, “the old pier will fall”.", "verbatim|the old pier will fall"),
            ("Ada Reed asked whether “the old weir” would hold.", "verbatim|the old weir"),
        ] {
            assert_eq!(verdict(draft, &[talk]), expected);
        }
    }
}
