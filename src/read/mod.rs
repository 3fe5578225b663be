//! One article: text to tokens, sentences, quotations and their speakers. Knows no other article.
//!
//! Reading never fails: what cannot be made out becomes a [`Note`].

// Text to tokens to sentences.
mod compose;
mod cut;
mod eight;
pub mod fold;
pub mod norm;
mod page;
mod paragraph;
pub mod sentence;
pub mod token;

// Marks to quotations.
mod aside;
mod glyph;
mod kind;
mod marks;
pub mod note;
mod pair;
mod piece;
pub mod quote;

// The narrator's words: clauses, subjects, and the frames that report.
mod byline;
mod clause;
mod cue;
mod frame;
mod narration;
mod phrase;
mod reported;
mod subject;

// Who speaks.
mod attribute;
pub mod choice;
mod document;
mod name;
mod nature;
mod people;
mod referent;
pub mod speaker;

use crate::lexicon::Language;
use crate::span::Span;
pub use norm::{NormId, Norms};
pub use note::Note;
pub use quote::{Marks, Quote, QuoteIndex, QuoteKind};
pub use speaker::{Person, PersonIndex, PersonKind, Speaker};
pub use token::{Case, Token, TokenKind, TokenRange};

/// Everything known of one article. All that crosses from reading to comparing.
#[derive(Debug)]
pub struct Reading<'t> {
    /// The text, exactly as given.
    pub source: &'t str,
    /// The language whose tables were used.
    pub language: &'static Language,
    /// Its tokens in order.
    pub tokens: Vec<Token>,
    /// Their normal forms.
    pub norms: Norms,
    /// Its sentences, in order, as token ranges that cover all tokens.
    pub sentences: Vec<TokenRange>,
    /// Its paragraphs, likewise.
    pub paragraphs: Vec<TokenRange>,
    /// Its quotations by start, outer before inner.
    pub quotes: Vec<Quote>,
    /// The persons and bodies that speak, in order of appearance.
    pub people: Vec<Person>,
    /// What its reader should know.
    pub notes: Vec<Note>,
}

impl<'t> Reading<'t> {
    /// The tokens that lie inside a span.
    pub fn tokens_in(&self, span: Span) -> TokenRange {
        let start = self.tokens.partition_point(|t| t.span.start < span.start);
        let end = self.tokens.partition_point(|t| t.span.end <= span.end);
        start..end.max(start)
    }

    /// The span that some tokens cover; `None` for an empty run.
    pub fn span_of(&self, tokens: TokenRange) -> Option<Span> {
        let run = self.tokens.get(tokens)?;
        Some(run.first()?.span.join(run.last()?.span))
    }

    /// The normal form of a token.
    pub fn norm(&self, token: &Token) -> &str {
        self.norms.text(token.norm)
    }

    /// A token as written.
    pub fn text(&self, token: &Token) -> &'t str {
        token.span.of(self.source)
    }
}

/// Reads one article.
pub fn read<'t>(source: &'t str, language: &'static Language) -> Reading<'t> {
    let (tokens, norms) = token::tokenize(source);
    let page = page::Page::new(source, &tokens, &norms, language);
    let (pairs, strays) = pair::pairs(&page);
    let pairs = aside::cut(&page, pairs);
    let mut quotes = piece::quotes(&page, &pairs);
    let people = attribute::attribute(&page, &pairs, &mut quotes, None);
    let notes = note::notes(&page, &pairs, &strays);
    let page::Page { paragraphs, sentences, .. } = page;
    Reading { source, language, sentences, paragraphs, quotes, people, notes, tokens, norms }
}

/// What reading weighs for the speakers of one article, see [`choice`]: a fit of the weights asks for it.
pub fn weighed(source: &str, language: &'static Language) -> Vec<choice::Case> {
    let (tokens, norms) = token::tokenize(source);
    let page = page::Page::new(source, &tokens, &norms, language);
    let (pairs, _) = pair::pairs(&page);
    let pairs = aside::cut(&page, pairs);
    let mut quotes = piece::quotes(&page, &pairs);
    let mut cases = Vec::new();
    attribute::attribute(&page, &pairs, &mut quotes, Some(&mut cases));
    cases
}

/// Reads words that are known to be one quotation, with no marks around them: tokens only.
pub fn read_words<'t>(source: &'t str, language: &'static Language) -> Reading<'t> {
    let (tokens, norms) = token::tokenize(source);
    let all = 0..tokens.len();
    Reading {
        source,
        language,
        sentences: vec![all.clone()],
        paragraphs: vec![all],
        tokens,
        norms,
        quotes: Vec::new(),
        people: Vec::new(),
        notes: Vec::new(),
    }
}
