//! Completes a fragment by the narrator's words right beside its marks: `a “bitter” rivalry` speaks of a
//! rivalry.

use crate::attribution::parsed_article::ParsedArticle;
use crate::divergence::thresholds::COMPLETING_WORDS;
use crate::lexicon::{Class, Language};
use crate::text::token::{Case, TokenKind, TokenRange};

/// The quotation with the words of its sentence that complete it: those of the same phrase, right beside the
/// marks.
pub(crate) fn completed(
    article: &ParsedArticle,
    quoted: &TokenRange,
    sentence: &TokenRange,
    language: &Language,
) -> TokenRange {
    let tokens = &article.tokens;
    let word = |at: usize| tokens.get(at).filter(|t| t.kind == TokenKind::Word).map(|t| article.norm(t));
    let is_mark = |at: usize| tokens.get(at).is_some_and(|t| t.kind == TokenKind::Mark);
    let mut end = quoted.end;
    let closed = quoted.end.checked_sub(1).is_some_and(|last| word(last).is_none());
    if !closed && is_mark(end) && end < sentence.end {
        // Up to the end of the phrase: the first word that is no name of a thing or quality.
        let mut at = end + 1;
        while at < sentence.end && at <= end + COMPLETING_WORDS {
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
    let mut start = quoted.start;
    let lower = tokens.get(start).is_some_and(|t| t.case == Case::Lower);
    if lower && start > sentence.start && is_mark(start - 1) {
        let mut at = start - 1;
        while at > sentence.start && at + COMPLETING_WORDS >= start && word(at - 1).is_some() {
            at -= 1;
        }
        if at < start - 1 {
            start = at;
        }
    }
    start..end.max(quoted.end)
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read_words;
    use crate::divergence::fragment_completion::completed;
    use crate::lexicon::Language;
    use crate::text::span::Span;

    #[test]
    fn at_most_four_words_complete_a_fragment() {
        let check = |text: &str, expected: &str| {
            let article = read_words(text, Language::of("en"));
            let (open, close) =
                (text.find('‘').expect("opens") + '‘'.len_utf8(), text.find('’').expect("closes"));
            let quoted = article.tokens_in(Span::new(open, close));
            let all = 0..article.tokens.len();
            let found =
                article.span_of(completed(&article, &quoted, &all, article.language)).expect("has words");
            assert_eq!(found.of(text), expected);
        };
        check("a ‘bitter’ rivalry of two towns", "a ‘bitter’ rivalry");
        check("Quite ‘bitter’ old harbour town pilot rivalry", "Quite ‘bitter’ old harbour town pilot");
        check("all five grey old towns ‘stay bitter’", "five grey old towns ‘stay bitter");
        check("He said ‘Stay bitter’", "Stay bitter");
        check("The ‘bitter.’ rivalry", "The ‘bitter.");
    }
}
