//! One article: text to tokens, sentences, quotations and their speakers. Knows no other article.
//!
//! Reading never fails: what cannot be made out becomes a [`Diagnostic`].

use crate::attribution::attribute::{Attributed, attribute, candidate_sets};
use crate::attribution::model::CandidateSet;
use crate::attribution::quote::Quote;
use crate::document::Document;
use crate::entities::entity::SpeakingEntity;
use crate::lexicon::Language;
use crate::text::diagnostic::Diagnostic;
use crate::text::interner::Interner;
use crate::text::span::Span;
use crate::text::token::{self, Token, TokenRange};
use crate::{entities, quotes};

/// Everything known of one article. All that crosses from reading to comparing.
#[derive(Debug)]
pub struct ParsedArticle<'t> {
    /// The text, exactly as given.
    pub source: &'t str,
    /// The language whose tables were used.
    pub language: &'static Language,
    /// Its tokens in order.
    pub tokens: Vec<Token>,
    /// Their normal forms.
    pub norms: Interner,
    /// Its sentences, in order, as token ranges that cover all tokens.
    pub sentences: Vec<TokenRange>,
    /// Its paragraphs, likewise.
    pub paragraphs: Vec<TokenRange>,
    /// Its quotations by start, outer before inner.
    pub quotes: Vec<Quote>,
    /// The persons and bodies that speak, in order of appearance.
    pub speakers: Vec<SpeakingEntity>,
    /// What its reader should know.
    pub notes: Vec<Diagnostic>,
}

impl<'t> ParsedArticle<'t> {
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
pub fn read<'t>(source: &'t str, language: &'static Language) -> ParsedArticle<'t> {
    let (tokens, norms) = token::tokenize(source);
    let document = Document::new(source, &tokens, &norms, language);
    let marked = quotes::find(&document);
    let entities = entities::recognize(&document, &marked);
    let Attributed { quotes, speakers } = attribute(&document, &marked, entities);
    let Document { paragraphs, sentences, .. } = document;
    ParsedArticle {
        source,
        language,
        sentences,
        paragraphs,
        quotes,
        speakers,
        notes: marked.notes,
        tokens,
        norms,
    }
}

/// What is weighed for the speakers of one article, see [`model`]: a fit of the weights asks for it.
pub fn weighed(source: &str, language: &'static Language) -> Vec<CandidateSet> {
    let (tokens, norms) = token::tokenize(source);
    let document = Document::new(source, &tokens, &norms, language);
    let marked = quotes::find(&document);
    let entities = entities::recognize(&document, &marked);
    candidate_sets(&document, &marked, entities)
}

/// Reads words that are known to be one quotation, with no marks around them: tokens only.
pub fn read_words<'t>(source: &'t str, language: &'static Language) -> ParsedArticle<'t> {
    let (tokens, norms) = token::tokenize(source);
    let all = 0..tokens.len();
    ParsedArticle {
        source,
        language,
        sentences: vec![all.clone()],
        paragraphs: vec![all],
        tokens,
        norms,
        quotes: Vec::new(),
        speakers: Vec::new(),
        notes: Vec::new(),
    }
}
