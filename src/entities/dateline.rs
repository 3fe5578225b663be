//! Datelines: `LEEDS, May 3 (PA) — `. The places and agencies in front of an article act in no sentence.

use crate::document::{Document, Sign};
use crate::entities::thresholds::DATELINE_TOKENS;
use crate::lexicon::Class;
use crate::text::token::{Case, TokenKind, TokenRange};

/// The first token behind the dateline of a paragraph, if it begins with one.
pub(crate) fn dateline_end(document: &Document, paragraph: &TokenRange) -> Option<usize> {
    let end = paragraph.end.min(paragraph.start + DATELINE_TOKENS);
    let dash = (paragraph.start + 1..end).find(|&at| is_spaced_dash(document, at))?;
    let front = paragraph.start..dash;
    // A place in capitals, or an agency in brackets.
    let shouted = document.token(front.start).is_some_and(|token| token.case == Case::Upper);
    let agency = front.clone().any(|at| document.sign(at) == Sign::Open);
    let plain = front.clone().all(|at| match document.kind(at) {
        Some(TokenKind::Word) => document.is_capital(at) || document.is(at, Class::Preposition),
        Some(TokenKind::Number) => true,
        _ => matches!(document.text(at), "," | "." | "(" | ")" | "/" | ":"),
    });
    ((shouted || agency) && plain).then_some(dash + 1)
}

fn is_spaced_dash(document: &Document, at: usize) -> bool {
    let is_dash = document.sign(at) == Sign::Dash || matches!(document.text(at), "-" | "--");
    is_dash && document.spaced(at) && document.spaced(at + 1)
}

#[cfg(test)]
mod tests {
    use crate::document::tests::ask;
    use crate::entities::dateline::dateline_end;

    /// What stands behind the dateline of a text.
    fn check(source: &str, expected: Option<&str>) {
        let got = ask(source, "en", |document| {
            let end = dateline_end(document, &document.paragraphs[0])?;
            Some(document.span(&(end..document.paragraphs[0].end)).of(source).to_owned())
        });
        assert_eq!(got.as_deref(), expected, "{source:?}");
    }

    #[test]
    fn datelines() {
        check("LEITH — Ada Reed left.", Some("Ada Reed left."));
        check("LEITH, May 3 (HBA) - Ada Reed left.", Some("Ada Reed left."));
        check("Leith (HBA) – Ada Reed left.", Some("Ada Reed left."));
        check("Leith – Ada Reed left.", None);
        check("HBA said — and Ada Reed left.", None);
        check("Ada Reed left.", None);
    }

    #[test]
    fn datelines_are_short() {
        let source = |words: usize| format!("{}— Reed left.", "LEITH ".repeat(words));
        let found = |words: usize| ask(&source(words), "en", |d| dateline_end(d, &d.paragraphs[0]).is_some());
        assert_eq!([13, 14].map(found), [true, false]);
    }
}
