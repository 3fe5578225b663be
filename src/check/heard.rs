//! The words of an article that somebody said or wrote: without labels of speakers, fillers and stutters.

use std::ops::Range;

use crate::attribution::parsed_article::ParsedArticle;
use crate::check::clean_text::CleanText;
use crate::check::thresholds::STUTTER_WORDS;
use crate::lexicon::Class;
use crate::text::span::Span;
use crate::text::token::{Token, TokenKind};

/// The tokens of an article that count, by place.
#[derive(Debug)]
pub(crate) struct Heard<'r> {
    pub article: &'r ParsedArticle,
    /// Their numbers in the article.
    tokens: Vec<u32>,
}

impl<'r> Heard<'r> {
    /// All that is heard of an article.
    pub(crate) fn all(article: &'r ParsedArticle) -> Self {
        let mut tokens = Vec::with_capacity(article.tokens.len());
        let mut start = 0;
        for turn in &article.turns {
            push(&mut tokens, start..turn.label.start);
            start = turn.label.end;
        }
        push(&mut tokens, start..article.tokens.len());
        Self::fluent(article, tokens)
    }

    /// What is heard of a stretch of an article.
    pub(crate) fn within(article: &'r ParsedArticle, span: Span) -> Self {
        let mut tokens = Vec::new();
        push(&mut tokens, article.tokens_in(span));
        Self::fluent(article, tokens)
    }

    /// The words of a stretch as one text: all that is printed but labels of speakers.
    pub(crate) fn spoken(article: &'r ParsedArticle, span: Span) -> String {
        let is_label = |at: &usize| article.turns.iter().any(|turn| turn.label.contains(at));
        let mut tokens = Vec::new();
        push(&mut tokens, article.tokens_in(span));
        tokens.retain(|&at| !is_label(&(at as usize)));
        let heard = Self { article, tokens };
        heard.clean(0..heard.len()).text
    }

    /// Leaves out what a clean print does: `um`, `[sic]`, a stage direction, the first of words said twice.
    fn fluent(article: &'r ParsedArticle, tokens: Vec<u32>) -> Self {
        let mut heard = Self { article, tokens };
        let mut kept: Vec<bool> = vec![true; heard.len()];
        let mut at = 0;
        while at < heard.len() {
            if let Some(end) = heard.aside_end(at) {
                kept[at..end].fill(false);
                at = end;
            } else {
                if heard.is_filler(at) {
                    kept[at] = false;
                    // The comma that sets it off goes with it, or the dash where it breaks off.
                    let sign = at + 1;
                    if heard.is_sign(sign, &[",", "-", "–", "—"]) {
                        kept[sign] = false;
                    }
                }
                at += 1;
            }
        }
        heard.keep(&kept);
        // A stutter may be of several words, and three times: the longest first.
        for length in (1..=STUTTER_WORDS).rev() {
            let mut kept: Vec<bool> = vec![true; heard.len()];
            for at in 0..heard.len() {
                if let Some(next) = heard.stutter(at, length) {
                    kept[at..next].fill(false);
                }
            }
            heard.keep(&kept);
        }
        heard
    }

    fn keep(&mut self, kept: &[bool]) {
        let mut at = 0;
        self.tokens.retain(|_| {
            at += 1;
            kept.get(at - 1) != Some(&false)
        });
    }

    /// Whether there is anything to find.
    pub(crate) fn has_words(&self) -> bool {
        (0..self.len()).any(|at| self.is_word(at))
    }

    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The number of a token in the article.
    pub(crate) fn number(&self, at: usize) -> Option<usize> {
        self.tokens.get(at).map(|&token| token as usize)
    }

    pub(crate) fn token(&self, at: usize) -> Option<&'r Token> {
        self.article.tokens.get(self.number(at)?)
    }

    pub(crate) fn text(&self, at: usize) -> &'r str {
        self.token(at).map_or("", |token| self.article.text(token))
    }

    pub(crate) fn norm(&self, at: usize) -> &'r str {
        self.token(at).map_or("", |token| self.article.norm(token))
    }

    pub(crate) fn is(&self, at: usize, class: Class) -> bool {
        self.article.language.is(self.norm(at), class)
    }

    /// Whether a word or a number stands there.
    pub(crate) fn is_word(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number))
    }

    pub(crate) fn is_sign(&self, at: usize, signs: &[&str]) -> bool {
        let text = self.text(at);
        !text.is_empty() && signs.contains(&text)
    }

    /// Whether a sentence ends with the token.
    pub(crate) fn is_stop(&self, at: usize) -> bool {
        self.is_sign(at, &[".", "!", "?", "…"])
    }

    /// Whether another one speaks from the token on, or another paragraph begins.
    pub(crate) fn opens_part(&self, at: usize) -> bool {
        let (Some(before), Some(here)) = (at.checked_sub(1).and_then(|b| self.number(b)), self.number(at))
        else {
            return true;
        };
        let turns = &self.article.turns;
        let turn = |token: usize| turns.partition_point(|turn| turn.label.start <= token);
        if !turns.is_empty() {
            return turn(before) != turn(here);
        }
        let between =
            self.article.tokens[before].span.end as usize..self.article.tokens[here].span.start as usize;
        self.article.source.get(between).is_some_and(|gap| gap.matches('\n').count() > 1)
    }

    /// The span in the article from the first of some tokens to the last.
    pub(crate) fn span(&self, range: &Range<usize>) -> Option<Span> {
        let last = range.end.checked_sub(1).filter(|last| *last >= range.start)?;
        Some(self.token(range.start)?.span.join(self.token(last)?.span))
    }

    /// Some tokens as one text.
    pub(crate) fn clean(&self, range: Range<usize>) -> CleanText {
        let mut text = CleanText::default();
        let mut before: Option<usize> = None;
        for at in range {
            let (Some(number), Some(token)) = (self.number(at), self.token(at)) else { break };
            let joined = before.is_some_and(|before| before + 1 == number) && !token.spaced;
            text.push(token.span, &self.article.source, joined);
            before = Some(number);
        }
        text
    }

    /// Whether an ellipsis stands there, or one of the full stops of one.
    pub(crate) fn is_ellipsis(&self, at: usize) -> bool {
        let is_stop = |at: usize| self.text(at) == ".";
        self.text(at) == "…" || is_stop(at) && (is_stop(at + 1) || at > 0 && is_stop(at - 1))
    }

    /// The runs of tokens without ellipses and without what stands in square brackets.
    pub(crate) fn outside_brackets(&self) -> Vec<Range<usize>> {
        let mut runs = Vec::new();
        let (mut start, mut depth) = (0, 0_usize);
        for at in 0..self.len() {
            let text = self.text(at);
            let is_cut = self.is_ellipsis(at) || text == "[" || text == "]" || depth > 0;
            if is_cut {
                runs.push(start..at);
                start = at + 1;
            }
            match text {
                "[" => depth += 1,
                "]" => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        runs.push(start..self.len());
        runs.retain(|run| !run.is_empty());
        runs
    }

    /// All that the article prints from the first of some tokens to the last but labels of speakers, in single
    /// blanks: also what is not heard.
    pub(crate) fn printed(&self, range: Range<usize>) -> String {
        let mut text = String::new();
        let first = self.number(range.start);
        let last = range.end.checked_sub(1).and_then(|last| self.number(last));
        let Some((first, last)) = first.zip(last) else { return text };
        let is_label = |token: usize| self.article.turns.iter().any(|turn| turn.label.contains(&token));
        for token in
            (first..=last).filter(|&token| !is_label(token)).filter_map(|at| self.article.tokens.get(at))
        {
            if token.spaced && !text.is_empty() {
                text.push(' ');
            }
            text.push_str(self.article.text(token));
        }
        text
    }

    fn is_filler(&self, at: usize) -> bool {
        let is_cut_off = || {
            // `w- send`: a beginning that is begun again.
            let next = self.norm(at + 2);
            self.is_sign(at + 1, &["-", "–", "—"])
                && self.token(at + 1).is_some_and(|token| !token.spaced)
                && self.token(at + 2).is_some_and(|token| token.spaced)
                && !self.norm(at).is_empty()
                && next.starts_with(self.norm(at))
        };
        self.is(at, Class::Filler) || self.is_word(at) && is_cut_off()
    }

    /// The end of a stage direction or an editor's `[sic]` that begins at a place.
    fn aside_end(&self, at: usize) -> Option<usize> {
        let close = match self.text(at) {
            "(" => ")",
            "[" => "]",
            _ => return None,
        };
        let end = (at + 1..(at + 6).min(self.len())).find(|&end| self.text(end) == close)?;
        let is_direction = (at + 1..end).any(|at| self.is(at, Class::StageDirection));
        is_direction.then_some(end + 1)
    }

    /// Where the words at a place are said again: `we like it, we like it`.
    fn stutter(&self, at: usize, length: usize) -> Option<usize> {
        let mut next = at + length;
        while self.is_sign(next, &[",", "-", "–", "—", "…", "..."]) {
            next += 1;
        }
        if !self.is_word(at)
            || self.token(at).map(|token| token.norm) != self.token(next).map(|token| token.norm)
        {
            return None;
        }
        // `had had` and `that that` are no stutter; print sets one off.
        if next == at + length && length == 1 && !self.is(at, Class::Article) && !self.is(at, Class::Pronoun)
        {
            return None;
        }
        let again =
            (0..length).all(|word| self.is_word(at + word) && self.norm(at + word) == self.norm(next + word));
        (again && !self.opens_part(next)).then_some(next)
    }
}

fn push(tokens: &mut Vec<u32>, range: Range<usize>) {
    tokens.extend(range.filter_map(|at| u32::try_from(at).ok()));
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read;
    use crate::check::heard::Heard;
    use crate::lexicon::Language;

    fn check(source: &str, expected: &str) {
        let article = read(source, Language::of("en"));
        let heard = Heard::all(&article);
        assert_eq!(heard.clean(0..heard.len()).text, expected, "{source:?}");
    }

    #[test]
    fn labels_and_directions_are_not_heard() {
        check("ADA REED: It holds. (Laughter.)\n\nTOM HILL: It [sic] leaks.", "It holds. It leaks.");
        check("The pier [of Leith] holds (so far).", "The pier [of Leith] holds (so far).");
    }

    #[test]
    fn fillers() {
        check("It is, um, an old pier, uh, I think.", "It is, an old pier, I think.");
        check("They sold no an- anchors.", "They sold no anchors.");
        check("A half-hour show", "A half-hour show");
    }

    #[test]
    fn stutters() {
        check("we like it, we like it here", "we like it here");
        check("well in -- in -- in other words", "well in other words");
        check("we have seen it, we have seen it grow", "we have seen it grow");
        check(
            "we have all seen it, we have all seen it grow",
            "we have all seen it, we have all seen it grow",
        );
        check("He had had that that Ada had", "He had had that that Ada had");
        check("Four times. Four times.", "Four times. Four times.");
    }

    #[test]
    fn what_is_printed_between_two_words() {
        let article = read("ADA REED: It holds, um, well.\n\nTOM HILL: No.", Language::of("en"));
        let heard = Heard::all(&article);
        assert_eq!(heard.printed(0..2), "It holds");
        assert_eq!(heard.printed(0..4), "It holds, um, well");
        assert!(heard.opens_part(5) && !heard.opens_part(1));
    }
}
