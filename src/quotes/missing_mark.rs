//! Where the words of a quotation begin and end if one of its marks is missing.

use crate::document::{Document, Sign};
use crate::lexicon::Class;
use crate::quotes::quote_span::MarkPair;
use crate::quotes::thresholds::{CLAUSE_AFTER_QUOTE_LEAST_WORDS, CLAUSE_AFTER_QUOTE_MOST_WORDS};

/// A quotation without the narrator's reporting clause, which lies inside where a mark is missing.
pub(crate) fn without_reporting_clause(document: &Document, pair: MarkPair, paragraph: usize) -> MarkPair {
    if !pair.opened
        && pair.start > paragraph
        && let Some(start) = start_behind_clause(document, &pair)
    {
        return MarkPair { start, outer_start: start, ..pair };
    }
    if !pair.closed
        && pair.depth == 0
        && let Some(end) = end_before_clause(document, &pair)
    {
        return MarkPair { end, outer_end: end, continues: false, ..pair };
    }
    pair
}

/// Where the words of a quotation begin that was never opened, behind the reporting clause of the one before:
/// `"Yes," he said. But no."`
fn start_behind_clause(document: &Document, pair: &MarkPair) -> Option<usize> {
    let stop = |at: &usize| {
        matches!(document.sign(*at), Sign::Full | Sign::Stop)
            && document.spaced(at + 1)
            && document.is_capital(at + 1)
    };
    (pair.start..pair.end).find(stop).map(|at| at + 1).filter(|&start| start < pair.end)
}

/// Where the words of a quotation end that was never closed, if a reporting clause ends its paragraph:
/// `"Will they? he asked.`
fn end_before_clause(document: &Document, pair: &MarkPair) -> Option<usize> {
    let last = pair.end.checked_sub(1).filter(|&at| document.sign(at) == Sign::Full)?;
    let words = (pair.start..last)
        .rev()
        .take(CLAUSE_AFTER_QUOTE_MOST_WORDS)
        .take_while(|&at| document.is_word(at))
        .count();
    let clause = last - words..last;
    let stop = clause.start.checked_sub(1).filter(|&at| at > pair.start)?;
    let told = clause.clone().any(|at| document.is(at, Class::Reporting));
    let named = clause.clone().any(|at| document.is(at, Class::Pronoun) || document.is_capital(at));
    (matches!(document.sign(stop), Sign::Stop | Sign::Comma)
        && told
        && named
        && words >= CLAUSE_AFTER_QUOTE_LEAST_WORDS)
        .then_some(clause.start)
}

#[cfg(test)]
mod tests {
    use crate::quotes::mark_pairing::tests::check;

    #[test]
    fn a_clause_at_the_end_of_an_unclosed_quotation() {
        check("“Will they? he asked.", &["Will they?"]);
        check("“Will they? asked Ada Reed of Leith.", &["Will they?"]);
        check("“Will they? asked Ada Reed of old Leith.", &["Will they? asked Ada Reed of old Leith."]);
        check("“Will they? asked.", &["Will they? asked."]);
        check("“Will they? Said.", &["Will they? Said."]);
        check("“Will they? he slept.", &["Will they? he slept."]);
    }

    #[test]
    fn a_clause_at_the_start_of_an_unopened_quotation() {
        check("“Yes,” he said. But I doubt it.”", &["Yes,", "But I doubt it."]);
        check("The pier is quite safe,\" they say.", &["The pier is quite safe,"]);
    }
}
