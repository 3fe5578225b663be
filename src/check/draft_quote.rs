//! A quotation of a draft as it is looked for and judged.

use crate::attribution::parsed_article::ParsedArticle;
use crate::attribution::quote::AttributedQuote;
use crate::check::heard::Heard;
use crate::text::token::TokenKind;

/// The words of one quotation.
pub(crate) struct DraftQuote<'r, 't> {
    pub heard: Heard<'r, 't>,
    /// The words of its sentence that stand outside its marks.
    pub beside: Vec<&'r str>,
    /// How many ellipses it has.
    pub ellipses: usize,
}

impl<'r, 't> DraftQuote<'r, 't> {
    pub(crate) fn of(draft: &'r ParsedArticle<'t>, quote: &AttributedQuote) -> Self {
        let heard = Heard::within(draft, quote.span);
        let sentence = draft.tokens_in(quote.context);
        let inside = draft.tokens_in(quote.span);
        let beside = sentence
            .filter(|at| !inside.contains(at))
            .filter_map(|at| draft.tokens.get(at))
            .filter(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number))
            .map(|token| draft.norm(token))
            .collect();
        let ellipses = (0..heard.len()).filter(|&at| heard.is_ellipsis(at)).count();
        Self { heard, beside, ellipses }
    }
}
