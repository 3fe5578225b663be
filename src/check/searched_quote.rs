//! A quotation of a draft as it is looked for: its words, and those of the sentence around it.

use crate::attribution::parsed_article::{ParsedArticle, read_words};
use crate::attribution::quote::AttributedQuote;
use crate::check::heard::Heard;
use crate::check::passage_index::{LemmaNumbers, SearchedWords};
use crate::collation::reading::Reading;
use crate::collation::segmentation::segment;
use crate::collation::segments::Segments;
use crate::lexicon::Lexicon;
use crate::text::token::TokenKind;

/// The words of one quotation.
pub(crate) struct QuotedWords<'r> {
    pub heard: Heard<'r>,
    /// The words of its sentence that stand outside its marks.
    pub beside: Vec<&'r str>,
}

impl<'r> QuotedWords<'r> {
    pub(crate) fn of(draft: &'r ParsedArticle, quote: &AttributedQuote) -> Self {
        let inside = draft.tokens_in(quote.span);
        let beside = draft
            .tokens_in(quote.context)
            .filter(|at| !inside.contains(at))
            .filter_map(|at| draft.tokens.get(at))
            .filter(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number))
            .map(|token| draft.norm(token))
            .collect();
        Self { heard: Heard::within(draft, quote.span), beside }
    }

    /// Its words as one text, for [`SearchedQuote`].
    pub(crate) fn text(&self) -> String {
        self.heard.clean(0..self.heard.len()).unhyphenated()
    }
}

/// Whether the words of the draft's language are known in a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tongue {
    /// It is in the draft's language.
    Own,
    /// It is in another one: words are equal or not.
    Other,
}

impl Tongue {
    /// That of a source.
    pub(crate) fn of(draft: &ParsedArticle, source: &ParsedArticle) -> Self {
        if draft.language.tag() == source.language.tag() { Self::Own } else { Self::Other }
    }

    /// The lexicon that both sides share.
    pub(crate) fn lexicon(self, draft: &ParsedArticle) -> Lexicon {
        Lexicon::of(if self == Self::Own { draft.language.tag() } else { "und" })
    }
}

/// The words of a quotation read once for all sources of one tongue.
pub(crate) struct SearchedQuote<'q> {
    pub words: SearchedWords,
    pub segments: Segments<'q>,
}

impl<'q> SearchedQuote<'q> {
    /// `article` is the text of `quoted`, read in the language of `lexicon`.
    pub(crate) fn of(
        quoted: &QuotedWords,
        article: &'q ParsedArticle,
        lexicon: &Lexicon,
        lemmas: &LemmaNumbers,
    ) -> Self {
        let reading = Reading::whole(article);
        Self {
            words: SearchedWords::of(&quoted.heard, &quoted.beside, lexicon, lemmas),
            segments: segment(&reading, &reading.context, lexicon),
        }
    }
}

/// The words of a quotation as an article of their own.
pub(crate) fn as_article(text: &str, lexicon: &Lexicon) -> ParsedArticle {
    read_words(text, lexicon.language)
}
