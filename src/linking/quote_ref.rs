//! A quote of a story, named by its article and its place there.

use crate::attribution::parsed_article::ParsedArticle;
use crate::attribution::quote::{AttributedQuote, QuoteIdx};

/// A quote of a story: the article's place in the list, and the quote's place in the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct QuoteRef {
    /// Which article.
    pub article: usize,
    /// Which of its quotes.
    pub quote: QuoteIdx,
}

impl QuoteRef {
    /// The quote itself.
    pub(crate) fn of(self, articles: &[ParsedArticle]) -> Option<&AttributedQuote> {
        articles.get(self.article)?.quotes.get(self.quote.0 as usize)
    }
}
