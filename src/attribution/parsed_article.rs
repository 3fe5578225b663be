//! One article: text to tokens, sentences, quotations and their speakers. Knows no other article.
//!
//! Reading never fails: what cannot be made out becomes a [`Diagnostic`].

#[cfg(any(test, feature = "fit"))]
use crate::attribution::candidate_sets;
#[cfg(any(test, feature = "fit"))]
use crate::attribution::model::candidate_set::CandidateSet;
use crate::attribution::quote::AttributedQuote;
use crate::attribution::{Attributed, attribute};
use crate::document::Document;
use crate::document::turn::{Labels, Turn};
use crate::entities::speaking_entity::SpeakingEntity;
use crate::lexicon::Language;
use crate::text::diagnostic::Diagnostic;
use crate::text::interner::Interner;
use crate::text::span::Span;
use crate::text::token::{Token, TokenRange};
use crate::text::tokenizer::tokenize;
use crate::{entities, quotes};

/// Everything known of one article. All that crosses from reading to comparing.
#[derive(Debug)]
pub(crate) struct ParsedArticle {
    /// The text, exactly as given.
    pub source: String,
    /// The language whose tables were used.
    pub language: &'static Language,
    /// Its tokens in order.
    pub tokens: Vec<Token>,
    /// Their normal forms.
    pub norms: Interner,
    /// Its sentences, in order, as token ranges that cover all tokens.
    pub sentences: Vec<TokenRange>,
    /// The turns of a transcript, in order; none in other articles.
    pub turns: Vec<Turn>,
    /// Its quotations by start, outer before inner.
    pub quotes: Vec<AttributedQuote>,
    /// The persons and bodies that speak, in order of appearance.
    pub speakers: Vec<SpeakingEntity>,
    /// What its reader should know.
    pub notes: Vec<Diagnostic>,
}

impl ParsedArticle {
    /// The tokens that lie inside a span.
    pub(crate) fn tokens_in(&self, span: Span) -> TokenRange {
        let start = self.tokens.partition_point(|t| t.span.start < span.start);
        let end = self.tokens.partition_point(|t| t.span.end <= span.end);
        start..end.max(start)
    }

    /// The span that some tokens cover; `None` for an empty run.
    pub(crate) fn span_of(&self, tokens: TokenRange) -> Option<Span> {
        let run = self.tokens.get(tokens)?;
        Some(run.first()?.span.join(run.last()?.span))
    }

    /// The normal form of a token.
    pub(crate) fn norm(&self, token: &Token) -> &str {
        self.norms.text(token.norm)
    }

    /// A token as written.
    pub(crate) fn text(&self, token: &Token) -> &str {
        token.span.of(&self.source)
    }
}

/// Reads one article, in which the text tells what a label is.
#[cfg(test)]
pub(crate) fn read(source: &str, language: &'static Language) -> ParsedArticle {
    read_labelled(source, language, Labels::AsTheTextTells)
}

/// Reads one article.
pub(crate) fn read_labelled(source: &str, language: &'static Language, labels: Labels) -> ParsedArticle {
    let (tokens, norms) = tokenize(source);
    let document = Document::labelled(source, &tokens, &norms, language, labels);
    let marked = quotes::find(&document);
    let entities = entities::recognize(&document, &marked);
    let Attributed { quotes, speakers } = attribute(&document, &marked, entities);
    let Document { sentences, turns, .. } = document;
    let source = source.to_owned();
    ParsedArticle { source, language, sentences, turns, quotes, speakers, notes: marked.notes, tokens, norms }
}

/// What is weighed for the speakers of one article, see [`model`]: a fit of the weights asks for it.
#[cfg(any(test, feature = "fit"))]
pub(crate) fn weighed(source: &str, language: &'static Language) -> Vec<CandidateSet> {
    let (tokens, norms) = tokenize(source);
    let document = Document::new(source, &tokens, &norms, language);
    let marked = quotes::find(&document);
    let entities = entities::recognize(&document, &marked);
    candidate_sets(&document, &marked, entities)
}

/// Reads words that are known to be one quotation, with no marks around them: tokens only.
pub(crate) fn read_words(source: &str, language: &'static Language) -> ParsedArticle {
    let (tokens, norms) = tokenize(source);
    let all = 0..tokens.len();
    ParsedArticle {
        source: source.to_owned(),
        language,
        sentences: vec![all.clone()],
        turns: Vec::new(),
        tokens,
        norms,
        quotes: Vec::new(),
        speakers: Vec::new(),
        notes: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::{read, read_words};
    use crate::lexicon::Language;
    use crate::quotes::quote_type::QuoteKind;

    #[test]
    fn spans_and_tokens_lead_to_each_other() {
        let source = "Ada Reed said “no” again.";
        let article = read(source, Language::of("en"));
        let span = article.quotes[0].span;
        let tokens = article.tokens_in(span);
        assert_eq!(article.span_of(tokens.clone()), Some(span));
        assert_eq!(article.text(&article.tokens[tokens.start]), "no");
        assert_eq!(article.norm(&article.tokens[0]), "ada");
        assert_eq!(article.span_of(3..3), None);
    }

    #[test]
    fn words_alone_are_tokens_without_quotations() {
        let words = read_words("“It is” safe", Language::of("en"));
        assert_eq!((words.tokens.len(), words.quotes.len(), words.speakers.len()), (5, 0, 0));
        assert_eq!(words.sentences.len(), 1);
        assert_eq!(words.sentences[0], 0..5);
    }

    #[test]
    fn types_of_quotations() {
        for (source, kind) in [
            ("“The pier is safe,” she said.", QuoteKind::Direct),
            ("She said the pier was “quite safe for now”.", QuoteKind::Partial),
            ("She hailed a “never-ending” summer.", QuoteKind::Partial),
            ("The so-called “quiet hour” ended at noon.", QuoteKind::Term),
            ("It is a word like “grockle”.", QuoteKind::Term),
            ("He starred in the film “The Long Pier”.", QuoteKind::Title),
            ("“Pier reopens at last,” by Ada Reed, is worth a look.", QuoteKind::Title),
            ("Das stand so in der Zeitung „Leither Bote“.", QuoteKind::Title),
        ] {
            let reading = read(source, Language::of_text(source));
            let marked = reading.quotes.iter().map(|q| q.kind).find(|&kind| kind != QuoteKind::Indirect);
            assert_eq!(marked, Some(kind), "{source:?}");
        }
    }

    #[test]
    fn speech_goes_on_over_paragraphs() {
        let reading = read("“One,” Ada Reed said. “Two.\n\n“Three.\n\n“Four.”", Language::of("en"));
        let next: Vec<Option<u32>> = reading.quotes.iter().map(|q| q.continues.map(|n| n.0)).collect();
        assert_eq!(next, [None, Some(2), Some(3), None]);
        assert!(reading.quotes.iter().all(|q| q.speaker.is_some()));
    }

    /// The speaker of the last quotation of a text.
    fn check_speaker(source: &str, expected: &str) {
        let reading = read(source, Language::of("en"));
        let last = reading.quotes.last().and_then(|q| q.speaker.as_ref());
        let name = last.and_then(|s| reading.speakers.get(s.person.0 as usize)).map(|p| p.name.as_str());
        assert_eq!(name, Some(expected), "{source:?}");
    }

    #[test]
    fn an_office_with_its_name_in_apposition_leads_its_sentence() {
        let before = "“I have heard that before,” said Tom Hill, who sells tickets.\n\n";
        check_speaker(
            &format!("{before}The harbour master, Ivo Reed, had bad news. “The pier will close,” he said."),
            "Ivo Reed",
        );
        check_speaker(
            &format!("{before}The head of the port, Ivo Reed, had bad news. “The pier will close,” he said."),
            "Ivo Reed",
        );
    }

    #[test]
    fn an_office_is_resolved_to_its_holder() {
        let before = "For Ann Hill it came in time. ‘It was long,’ \
                      she said after the mayor of Leith, Ada Reed, had signed.\n\n";
        check_speaker(&format!("{before}The mayor spoke of ‘a lasting bond between the towns’."), "Ada Reed");
        check_speaker(
            &format!("{before}The mayor spoke of ‘a lasting bond’. ‘Boats will run all year,’ she said."),
            "Ada Reed",
        );
    }
}
