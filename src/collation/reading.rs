//! A reading: how one article renders an utterance. What is collated is called a witness elsewhere.

use std::cmp::Ordering;

use crate::attribution::parsed_article::ParsedArticle;
use crate::text::span::Span;
use crate::text::token::TokenRange;

/// One reading of an utterance: some tokens of an article.
#[derive(Clone, Debug)]
pub(crate) struct Reading<'r, 't> {
    /// The article.
    pub article: &'r ParsedArticle<'t>,
    /// The quotation's words.
    pub tokens: TokenRange,
    /// Its sentence, the narrator's words included; equals `tokens` where there is none.
    pub context: TokenRange,
    /// Whether it is the narrator who chose the words: reported speech without marks.
    pub restated: bool,
}

impl<'r, 't> Reading<'r, 't> {
    /// All words of a reading, with no narrator around them.
    pub(crate) fn whole(article: &'r ParsedArticle<'t>) -> Self {
        let all = 0..article.tokens.len();
        Self { article, tokens: all.clone(), context: all, restated: false }
    }

    /// An order of readings by their words, then their sentence.
    pub(crate) fn order(&self, other: &Self) -> Ordering {
        let words = |reading: &Self, range: &TokenRange| {
            let tokens = reading.article.tokens.get(range.clone()).unwrap_or(&[]);
            let span = tokens
                .first()
                .zip(tokens.last())
                .map_or(Span::default(), |(first, last)| first.span.join(last.span));
            span.of(reading.article.source)
        };
        let by = |range: fn(&Self) -> &TokenRange| words(self, range(self)).cmp(words(other, range(other)));
        self.tokens
            .len()
            .cmp(&other.tokens.len())
            .then_with(|| by(|w| &w.tokens))
            .then_with(|| by(|w| &w.context))
    }
}
