//! One article: text to tokens, sentences, quotations and their speakers. Knows no other article.
//!
//! Reading never fails: what cannot be made out becomes a [`Note`].

use crate::attribution::quote::Quote;
use crate::attribution::{attribute, model};
use crate::document::Document;
use crate::entities::entity::SpeakingEntity;
use crate::lexicon::Language;
use crate::quotes::{interrupted, mark_note, nesting, quote_span};
use crate::text::interner::Interner;
use crate::text::note::Note;
use crate::text::span::Span;
use crate::text::token::{self, Token, TokenRange};

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
    pub people: Vec<SpeakingEntity>,
    /// What its reader should know.
    pub notes: Vec<Note>,
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
    let page = Document::new(source, &tokens, &norms, language);
    let (pairs, strays) = quote_span::pairs(&page);
    let pairs = interrupted::cut(&page, pairs);
    let mut quotes = nesting::quotes(&page, &pairs);
    let people = attribute::attribute(&page, &pairs, &mut quotes, None);
    let notes = mark_note::notes(&page, &pairs, &strays);
    let Document { paragraphs, sentences, .. } = page;
    ParsedArticle { source, language, sentences, paragraphs, quotes, people, notes, tokens, norms }
}

/// What reading weighs for the speakers of one article, see [`choice`]: a fit of the weights asks for it.
pub fn weighed(source: &str, language: &'static Language) -> Vec<model::CandidateSet> {
    let (tokens, norms) = token::tokenize(source);
    let page = Document::new(source, &tokens, &norms, language);
    let (pairs, _) = quote_span::pairs(&page);
    let pairs = interrupted::cut(&page, pairs);
    let mut quotes = nesting::quotes(&page, &pairs);
    let mut cases = Vec::new();
    attribute::attribute(&page, &pairs, &mut quotes, Some(&mut cases));
    cases
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
        people: Vec::new(),
        notes: Vec::new(),
    }
}
