//! One article as what leaves the core needs it: ids for indices, UTF-16 units for bytes.

use std::borrow::Borrow;
use std::hash::Hasher;

use fnv::FnvHasher;

use crate::attribution::parsed_article::ParsedArticle;
use crate::attribution::quote::{self, QuoteIdx};
use crate::divergence::finding::Difference;
use crate::report::article_id::article_ids;
use crate::report::article_input::Article;
use crate::report::shape::{ArticleInfo, Cue, Divergence, Note, Quote, Speaker};
use crate::report::speaker_list::speaker_id;
use crate::report::utf16_span::Utf16Span;
use crate::text::diagnostic::Diagnostic;
use crate::text::span::Span;
use crate::text::utf16::Utf16Offsets;

/// An article with what its spans and indices need to leave the core.
pub(super) struct ArticleView<'r> {
    pub(super) id: String,
    /// What it goes by in a sentence: its outlet, or else its title, or else its id.
    pub(super) name: String,
    pub(super) parsed: &'r ParsedArticle,
    utf16: Utf16Offsets<'r>,
}

impl<'r> ArticleView<'r> {
    pub(super) fn new(id: String, parsed: &'r ParsedArticle) -> Self {
        Self { name: id.clone(), id, parsed, utf16: Utf16Offsets::of(&parsed.source) }
    }

    /// The views of all articles of a call; `parsed` are the same in the same order.
    pub(super) fn all(articles: &[impl Borrow<Article>], parsed: &'r [ParsedArticle]) -> Vec<Self> {
        let views = article_ids(articles).into_iter().zip(parsed).map(|(id, parsed)| Self::new(id, parsed));
        let named = |(view, article): (Self, &_)| {
            let Article { outlet, title, .. } = Borrow::<Article>::borrow(article);
            let name = [outlet, title].into_iter().flatten().find(|name| !name.is_empty()).cloned();
            Self { name: name.unwrap_or_else(|| view.id.clone()), ..view }
        };
        views.zip(articles).map(named).collect()
    }

    pub(super) fn info(&self, article: &Article) -> ArticleInfo {
        ArticleInfo {
            id: self.id.clone(),
            title: article.title.clone(),
            outlet: article.outlet.clone(),
            byline: article.byline.clone(),
            url: article.url.clone(),
            published: article.published.clone(),
            lang: article.lang.clone().unwrap_or_else(|| self.parsed.language.tag().to_owned()),
            length: self.utf16.at(article.text.len()),
        }
    }

    /// The quotations; `named` gives the number and fullest name of a speaker of this article.
    pub(super) fn quotes<'n>(
        &self,
        named: impl Fn(usize) -> Option<(usize, &'n str)>,
    ) -> impl Iterator<Item = Quote> {
        self.parsed.quotes.iter().zip(0..).map(move |(quote, at)| {
            let speaker = quote.speaker.as_ref().and_then(|found| {
                let (number, name) = named(found.person.0 as usize)?;
                Some(self.speaker(found, number, name))
            });
            self.quote(QuoteIdx(at), quote, speaker)
        })
    }

    fn quote(&self, index: QuoteIdx, quote: &quote::AttributedQuote, speaker: Option<Speaker>) -> Quote {
        let source = &self.parsed.source;
        Quote {
            id: self.quote_id(index),
            article: self.id.clone(),
            kind: quote.kind,
            span: self.span(quote.span),
            outer: self.span(quote.outer),
            text: quote.span.of(source).to_owned(),
            context: self.span(quote.context),
            marks: quote.marks,
            continues: quote.continues.map(|index| self.quote_id(index)),
            same_turn_as: quote.same_turn_as.map(|index| self.quote_id(index)),
            parent: quote.parent.map(|index| self.quote_id(index)),
            cue: quote.cue.map(|cue| Cue { span: self.span(cue), text: cue.of(source).to_owned() }),
            speaker,
            family: None,
            key: key(quote.span, source),
        }
    }

    pub(super) fn speaker(&self, found: &quote::SpeakerAttribution, number: usize, name: &str) -> Speaker {
        Speaker {
            id: speaker_id(number),
            name: name.to_owned(),
            mention: found.mention.map(|mention| self.span(mention)),
            via: found.rule,
            confidence: rounded(found.confidence),
        }
    }

    pub(super) fn notes(&self) -> impl Iterator<Item = Note> {
        self.parsed.notes.iter().map(|found| Note {
            article: Some(self.id.clone()),
            span: found.span.map(|span| self.span(span)),
            ..unplaced_note(found.clone())
        })
    }

    pub(super) fn quote_id(&self, index: QuoteIdx) -> String {
        format!("{}-q{}", self.id, index.0 + 1)
    }

    pub(super) fn span(&self, span: Span) -> Utf16Span {
        Utf16Span { start: self.utf16.at(span.start as usize), end: self.utf16.at(span.end as usize) }
    }
}

/// The words and their place, as 16 letters and digits.
fn key(span: Span, source: &str) -> String {
    let mut hasher = FnvHasher::default();
    hasher.write(&span.start.to_le_bytes());
    hasher.write(span.of(source).as_bytes());
    format!("{:016x}", hasher.finish())
}

/// A difference between two articles.
pub(super) fn divergence(found: Difference, a: &ArticleView, b: &ArticleView) -> Divergence {
    Divergence {
        kind: found.kind,
        severity: found.severity,
        place: found.place,
        a: found.a.map(|span| a.span(span)),
        b: found.b.map(|span| b.span(span)),
        note: found.note,
    }
}

/// A note about no article in particular.
pub(super) fn unplaced_note(found: Diagnostic) -> Note {
    Note { article: None, span: None, code: found.code, message: found.message }
}

/// In steps of a ten-thousandth: what differs beyond them is noise, and would differ between machines. Only
/// equal words may read as 1.
pub(super) fn rounded(value: f32) -> f64 {
    let steps = (f64::from(value.clamp(0.0, 1.0)) * 1e4).round();
    (if value < 1.0 { steps.min(9_999.0) } else { steps }) / 1e4
}

#[cfg(test)]
mod tests {
    use crate::report::article_view::rounded;

    #[test]
    fn only_equal_words_read_as_one() {
        for (value, shown) in
            [(0.0, 0.0), (0.123_44, 0.1234), (0.999_99, 0.9999), (1.0, 1.0), (1.5, 1.0), (-1.0, 0.0)]
        {
            assert_eq!(rounded(value), shown, "{value}");
        }
    }
}
