//! What the reader should know of a comparison as a whole.

use crate::lexicon::Lexicon;
use crate::text::diagnostic::{Diagnostic, DiagnosticCode};

/// Pairs of quotations that were not weighed against each other; none where all were.
pub(crate) fn pairs_left_out(count: usize) -> Option<Diagnostic> {
    let message =
        format!("There are too many quotations to weigh all against all: {count} pairs were left out.");
    (count > 0).then_some(Diagnostic { code: DiagnosticCode::PairsLeftOut, span: None, message })
}

/// That meaning was not judged in this language; none where it was.
pub(crate) fn meaning_not_judged(lexicon: &Lexicon) -> Option<Diagnostic> {
    let tag = lexicon.language.tag();
    let of = if tag == "und" {
        "of a language that is not known here".to_owned()
    } else {
        format!("in the language ‘{tag}’")
    };
    let message = format!(
        "Words {of} were lined up; what they mean was not judged, so that other words count as wording."
    );
    (!lexicon.knows_meaning()).then_some(Diagnostic {
        code: DiagnosticCode::MeaningNotJudged,
        span: None,
        message,
    })
}
