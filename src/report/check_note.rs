//! What the reader of a check should know of its sources.

use crate::attribution::parsed_article::ParsedArticle;
use crate::lexicon::Lexicon;
use crate::report::coverage_note::meaning_not_judged;
use crate::text::diagnostic::{Diagnostic, DiagnosticCode};
use crate::text::token::TokenKind;

/// By the number of the article, the draft being the first: what has no words, what is not judged.
pub(crate) fn source_notes(articles: &[ParsedArticle]) -> Vec<(usize, Diagnostic)> {
    let mut notes = Vec::new();
    let unread = |message: &str| Diagnostic {
        code: DiagnosticCode::SourceUnread,
        span: None,
        message: message.to_owned(),
    };
    let Some((draft, sources)) = articles.split_first() else { return notes };
    if sources.is_empty() {
        notes.push((0, unread("There is no source to check against.")));
    }
    for (source, number) in sources.iter().zip(1..) {
        if !source.tokens.iter().any(|token| token.kind == TokenKind::Word) {
            notes.push((number, unread("This source has no words.")));
        } else if source.source.contains('\u{0}') {
            notes.push((
                number,
                unread("This source looks like no text; what could be read of it was searched."),
            ));
        } else if source.language.tag() != draft.language.tag() {
            notes.push((
                number,
                Diagnostic {
                    code: DiagnosticCode::MeaningNotJudged,
                    span: None,
                    message: "This source is in another language than the draft: only the same words are found in it."
                        .to_owned(),
                },
            ));
        }
    }
    let language = meaning_not_judged(&Lexicon::of(draft.language.tag()));
    notes.extend(language.map(|note| (0, note)));
    if draft.quotes.is_empty() {
        notes.push((
            0,
            Diagnostic {
                code: DiagnosticCode::NoQuotes,
                span: None,
                message: "The draft has no quotation to check.".to_owned(),
            },
        ));
    }
    notes
}
