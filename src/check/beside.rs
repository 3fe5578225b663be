//! What stands right beside a stretch and changes what it says: a condition, a denial, a hedge, a question, a
//! report of what somebody else claims.

use std::ops::Range;

use crate::check::heard::Heard;
use crate::check::thresholds::{BESIDE_CERTAINTY, GOVERNING_WORDS, HEDGING_WORDS, SENTENCE_WORDS};
use crate::divergence::finding::{Difference, Place};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::lexicon::{Class, GrammarWord, Language, Person};

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
pub(crate) struct Beside<'h, 'r, 't> {
    heard: &'h Heard<'r, 't>,
    stretch: Range<usize>,
    /// From where its sentence begins, and to where it ends.
    before: Range<usize>,
    after: Range<usize>,
}

impl<'h, 'r, 't> Beside<'h, 'r, 't> {
    pub(crate) fn of(heard: &'h Heard<'r, 't>, stretch: Range<usize>) -> Self {
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
            .or_else(|| self.disowned(narration))
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
            (self.heard.is(*at, Class::Negation)
                || self.heard.norm(*at).ends_with("n't")
                || self.heard.norm(*at).ends_with("n’t"))
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
        let told = narration.has(Class::Condition) || narration.says(&["if", "unless", "provided", "until"]);
        if told {
            return None;
        }
        let before = self.before.clone().find_map(|at| self.is_condition(at));
        if let Some(opener) = before {
            return Some(self.found(DivergenceKind::Modality, opener.start..self.stretch.start));
        }
        let first = self.following().next()?;
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
                    .said::<crate::lexicon::Modal>(self.heard.norm(*at))
                    .is_some_and(|modal| {
                        !matches!(modal, crate::lexicon::Modal::Will | crate::lexicon::Modal::Would)
                    })
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

    /// `They say that …`, `… is a lie`.
    fn disowned(&self, narration: &Narration) -> Option<BesideFinding> {
        let language = self.heard.article.language;
        let own = |at: usize| {
            language
                .said::<Person>(self.heard.norm(at))
                .is_some_and(|person| matches!(person, Person::FirstSingular | Person::FirstPlural))
        };
        let governing: Vec<usize> = self.governing().take(4).collect();
        let verb = governing
            .iter()
            .copied()
            .take(2)
            .find(|&at| self.heard.is(at, Class::Reporting) && !GrammarWord::To.is(self.heard.norm(at)));
        let reported = verb.filter(|&verb| {
            let subject: Vec<usize> = governing.iter().copied().filter(|&at| at < verb).collect();
            !subject.is_empty() && !subject.iter().any(|&at| own(at))
        });
        if let Some(verb) = reported.filter(|_| self.heard.article.turns.len() > 1) {
            let start = governing.last().copied().unwrap_or(verb);
            return Some(self.found(DivergenceKind::Sense, start..self.stretch.start));
        }
        let _ = narration;
        None
    }
}

/// What the finding is as a difference of the draft's words and the source's.
pub(crate) fn difference(found: &BesideFinding, heard: &Heard) -> Difference {
    Difference {
        kind: found.kind,
        severity: Severity::Meaning,
        place: Place::Context,
        a: None,
        b: heard.span(&found.words),
        note: String::new(),
    }
}
