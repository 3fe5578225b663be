//! One article annotated: its tokens with what the word tables say of each, its paragraphs and its sentences.
//!
//! In: the tokens of an article, their normal forms and the language. Out: the [`Document`] that every later
//! stage reads, by [`Document::labelled`]. In reading order:
//!
//! - [`sign`]: punctuation, whatever its glyph;
//! - [`annotated_tokens`]: tokens with their classes, by place;
//! - [`paragraph`]: which line breaks end a paragraph;
//! - [`sentence`]: which full stops end a sentence;
//! - [`turn`]: the turns of a transcript;
//! - [`thresholds`]: their reaches.

pub(crate) mod annotated_tokens;
pub(crate) mod dash_speech;
mod headline;
pub(crate) mod paragraph;
pub(crate) mod post;
pub(crate) mod sentence;
pub(crate) mod sign;
pub(crate) mod thresholds;
pub(crate) mod turn;

use std::iter::repeat_n;
use std::ops::Deref;

use crate::lexicon::Language;
use crate::text::interner::Interner;
use crate::text::token::{Token, TokenRange};
use annotated_tokens::AnnotatedTokens;
use dash_speech::DashSpeech;
use post::Post;
pub(crate) use sign::Sign;
use turn::{Labels, Turn};

/// An article's tokens, the classes of their normal forms, and its paragraphs and sentences. What is asked of
/// a token is asked of the document: it derefs to its [`AnnotatedTokens`].
#[derive(Debug)]
pub(crate) struct Document<'a> {
    tokens: AnnotatedTokens<'a>,
    /// Token ranges that cover all tokens, in order.
    pub paragraphs: Vec<TokenRange>,
    /// Token ranges that cover all tokens, in order; none reaches over the end of a paragraph.
    pub sentences: Vec<TokenRange>,
    /// The turns of a transcript, in order; none in other articles.
    pub turns: Vec<Turn>,
    /// Speech that dashes open, in order.
    pub dash_speeches: Vec<DashSpeech>,
    /// Posts of social networks, in order.
    pub posts: Vec<Post>,
    /// The number of its sentence, by token.
    sentence_by_token: Vec<u32>,
}

impl<'a> Deref for Document<'a> {
    type Target = AnnotatedTokens<'a>;

    #[inline]
    fn deref(&self) -> &Self::Target {
        &self.tokens
    }
}

impl<'a> Document<'a> {
    /// Annotates an article; its text tells what a label is.
    #[cfg(any(test, feature = "fit"))]
    pub(crate) fn new(
        source: &'a str,
        tokens: &'a [Token],
        norms: &'a Interner,
        language: &'static Language,
    ) -> Self {
        Self::labelled(source, tokens, norms, language, Labels::AsTheTextTells)
    }

    /// The document of an article whose labels are taken in one way.
    pub(crate) fn labelled(
        source: &'a str,
        tokens: &'a [Token],
        norms: &'a Interner,
        language: &'static Language,
        labels: Labels,
    ) -> Self {
        let mut tokens = AnnotatedTokens::new(source, tokens, norms, language);
        let paragraphs = paragraph::paragraphs(&tokens);
        tokens.take_for_small(&headline::capital_verbs(&tokens, &paragraphs));
        let sentences = sentence::sentences(&tokens, &paragraphs);
        let numbered = sentences.iter().zip(0..);
        let sentence_by_token =
            numbered.flat_map(|(sentence, number)| repeat_n(number, sentence.len())).collect();
        let turns = turn::turns(&tokens, &paragraphs, labels);
        let dash_speeches = dash_speech::dash_speeches(&tokens, &paragraphs);
        let posts = post::posts(&tokens, &paragraphs);
        Self { tokens, paragraphs, sentences, turns, dash_speeches, posts, sentence_by_token }
    }

    /// Whether a paragraph begins with the token at a place.
    pub(crate) fn is_paragraph_start(&self, at: usize) -> bool {
        self.spaced(at) && self.paragraphs.binary_search_by_key(&at, |paragraph| paragraph.start).is_ok()
    }

    /// The number of the sentence that a token stands in; behind the last token, the number of sentences.
    pub(crate) fn sentence_of(&self, at: usize) -> usize {
        self.sentence_by_token.get(at).map_or(self.sentences.len(), |&sentence| sentence as usize)
    }

    /// The number of the paragraph that a token stands in.
    pub(crate) fn paragraph_of(&self, at: usize) -> usize {
        self.paragraphs.partition_point(|paragraph| paragraph.end <= at)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use crate::document::Document;
    use crate::lexicon::Language;
    use crate::text::tokenizer::tokenize;

    /// Asks something of the document of a text.
    pub(crate) fn ask<T>(source: &str, language: &str, question: impl FnOnce(&Document) -> T) -> T {
        let (tokens, norms) = tokenize(source);
        question(&Document::new(source, &tokens, &norms, Language::of(language)))
    }

    #[test]
    fn every_token_knows_its_sentence_and_paragraph() {
        ask("One pier. Two piers.\n\nThree.", "en", |document| {
            let places = 0..=document.tokens.tokens.len();
            let sentences: Vec<usize> = places.clone().map(|at| document.sentence_of(at)).collect();
            assert_eq!(sentences, [0, 0, 0, 1, 1, 1, 2, 2, 3]);
            let paragraphs: Vec<usize> = places.clone().map(|at| document.paragraph_of(at)).collect();
            assert_eq!(paragraphs, [0, 0, 0, 0, 0, 0, 1, 1, 2]);
            let starts: Vec<usize> = places.filter(|&at| document.is_paragraph_start(at)).collect();
            assert_eq!(starts, [0, 6]);
        });
    }
}
