//! A reading: how one article renders an utterance. What is collated is called a witness elsewhere.

use std::cmp::Ordering;

use crate::attribution::parsed_article::ParsedArticle;
use crate::text::span::Span;
use crate::text::token::TokenRange;

/// How words come to stand where they are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Telling {
    /// They are a text of their own.
    Text,
    /// One of several articles prints them in marks: each may have cut, translated and edited.
    Quoted,
    /// The narrator told them in words of his own.
    Restated,
    /// They are held against the source that they were taken from, where every word counts.
    Checked,
}

/// One reading of an utterance: some tokens of an article.
#[derive(Clone, Debug)]
pub(crate) struct Reading<'r> {
    /// The article.
    pub article: &'r ParsedArticle,
    /// The quotation's words.
    pub tokens: TokenRange,
    /// Its sentence, the narrator's words included; equals `tokens` where there is none.
    pub context: TokenRange,
    /// How its words come to stand there.
    pub telling: Telling,
}

impl<'r> Reading<'r> {
    /// All words of a reading, with no narrator around them.
    pub(crate) fn whole(article: &'r ParsedArticle) -> Self {
        let all = 0..article.tokens.len();
        Self { article, tokens: all.clone(), context: all, telling: Telling::Text }
    }

    /// An order of readings by their words, then their sentence.
    pub(crate) fn order(&self, other: &Self) -> Ordering {
        let words = |reading: &Self, range: &TokenRange| {
            let tokens = reading.article.tokens.get(range.clone()).unwrap_or(&[]);
            let span = tokens
                .first()
                .zip(tokens.last())
                .map_or(Span::default(), |(first, last)| first.span.join(last.span));
            span.of(&reading.article.source)
        };
        let by = |range: fn(&Self) -> &TokenRange| words(self, range(self)).cmp(words(other, range(other)));
        self.tokens
            .len()
            .cmp(&other.tokens.len())
            .then_with(|| by(|w| &w.tokens))
            .then_with(|| by(|w| &w.context))
    }
}
