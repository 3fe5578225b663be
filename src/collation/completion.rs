//! A fragment completed: the narrator's words that belong to the same phrase.

use crate::collation::reading::Reading;
use crate::collation::thresholds::MOST_COMPLETING_WORDS;
use crate::lexicon::{Class, Lexicon};
use crate::text::token::{Case, TokenKind, TokenRange};

/// The quote with the words of its sentence that complete it: those of the same phrase, right beside the
/// marks.
pub(crate) fn completed(reading: &Reading, lexicon: &Lexicon) -> TokenRange {
    let (tokens, language) = (&reading.article.tokens, lexicon.language);
    let word =
        |at: usize| tokens.get(at).filter(|t| t.kind == TokenKind::Word).map(|t| reading.article.norm(t));
    let mark = |at: usize| tokens.get(at).is_some_and(|t| t.kind == TokenKind::Mark);
    let mut end = reading.tokens.end;
    let closed = reading.tokens.end.checked_sub(1).is_some_and(|last| word(last).is_none());
    if !closed && mark(end) && end < reading.context.end {
        // Up to the end of the phrase: the first word that is no name of a thing or quality.
        let mut at = end + 1;
        while at < reading.context.end && at <= end + MOST_COMPLETING_WORDS {
            let Some(norm) = word(at) else { break };
            if language.is(norm, Class::Reporting)
                || language.is(norm, Class::Function)
                || language.is(norm, Class::Person)
            {
                break;
            }
            at += 1;
        }
        if at > end + 1 {
            end = at;
        }
    }
    let mut start = reading.tokens.start;
    let lower = tokens.get(start).is_some_and(|t| t.case == Case::Lower);
    if lower && start > reading.context.start && mark(start - 1) {
        let mut at = start - 1;
        while at > reading.context.start && at + MOST_COMPLETING_WORDS >= start && word(at - 1).is_some() {
            at -= 1;
        }
        if at < start - 1 {
            start = at;
        }
    }
    start..end.max(reading.tokens.end)
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read;
    use crate::collation::completion::completed;
    use crate::collation::reading::{Reading, Telling};
    use crate::lexicon::Lexicon;

    /// The completed words of the only quote of a text.
    fn check(text: &str, expected: &str) {
        let lexicon = Lexicon::of("en");
        let article = read(text, lexicon.language);
        let quote = &article.quotes[0];
        let (tokens, context) = (article.tokens_in(quote.span), article.tokens_in(quote.context));
        let found =
            completed(&Reading { article: &article, tokens, context, telling: Telling::Quoted }, &lexicon);
        assert_eq!(article.span_of(found).map(|span| span.of(text)), Some(expected));
    }

    #[test]
    fn few_words_beside_the_marks_complete_a_fragment() {
        check(
            "Ada Quill praised the “very old” stone harbour wall gate pier bridge.",
            "Ada Quill praised the “very old” stone harbour wall gate",
        );
        check("Ada Quill praised our “old” weir.", "Ada Quill praised our “old” weir");
        check("Then Ada Quill praised our “old” weir and mill.", "Ada Quill praised our “old” weir");
    }
}
