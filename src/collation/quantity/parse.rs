//! Reads the quantity that starts at a token.

use crate::attribution::parsed_article::ParsedArticle;
use crate::collation::quantity::calendar::{calendar_at, clock_at, is_day, is_year};
use crate::collation::quantity::numeral::{digits, half_at, is_hyphen, value_at};
use crate::collation::quantity::value::{Count, Quantity};
use crate::lexicon::numerals::is_unit_suffix;
use crate::lexicon::{Language, Measure};
use crate::text::token::{TokenKind, TokenRange};

/// Reads the quantity that starts at the first token of `range`: its value and how many tokens it takes.
pub(crate) fn read_quantity(article: &ParsedArticle, range: &TokenRange) -> Option<(Quantity, usize)> {
    let language = article.language;
    let mut at = range.start;
    let mut measure = None;
    if article.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Symbol) {
        measure = Some(measure_at(article, at, range.end)?.0);
        at += 1;
    }
    if let Some(calendar) = calendar_at(article, at) {
        return measure.is_none().then_some((calendar, 1));
    }
    if let Some(clock) = clock_at(article, at, range.end).filter(|_| measure.is_none()) {
        return Some(clock);
    }
    let (value, mut count, mut next) =
        half_at(article, at, range.end).or_else(|| value_at(article, at, range.end))?;
    if measure.is_none() && is_day(article, at, next, value) {
        return Some((Quantity { value, count: Count::Day, measure }, next - range.start));
    }
    if measure.is_none() {
        let hyphen = usize::from(article.tokens.get(next).is_some_and(|t| is_hyphen(article, t)));
        if count == Count::Cardinal
            && let Some((found, length)) = measure_at(article, next + hyphen, range.end)
        {
            measure = Some(found);
            next += hyphen + length;
        } else if let Some(found) = glued_measure(article, at, language) {
            measure = Some(found);
        }
    }
    let plain = next == at + 1 && measure.is_none();
    if plain && count == Count::Cardinal && is_year(article, at, value) {
        count = Count::Year;
    }
    Some((Quantity { value, count, measure }, next - range.start))
}

/// The unit of measure at `at` and the number of tokens it takes.
fn measure_at(article: &ParsedArticle, at: usize, end: usize) -> Option<(Measure, usize)> {
    let token = article.tokens.get(at).filter(|_| at < end)?;
    let first = article.norm(token);
    if let Some(second) =
        article.tokens.get(at + 1).filter(|_| at + 1 < end && article.language.phrase_length(first) > 1)
    {
        let phrase = format!("{first} {}", article.norm(second));
        if let Some(found) = article.language.said(&phrase) {
            return Some((found, 2));
        }
    }
    article.language.said(first).map(|m| (m, 1))
}

/// The unit written on to the digits: `5km`.
fn glued_measure(article: &ParsedArticle, at: usize, language: &Language) -> Option<Measure> {
    let token = article.tokens.get(at).filter(|t| t.kind == TokenKind::Number)?;
    let (_, suffix) = digits(article.norm(token))?;
    language.said(suffix).filter(|_| is_unit_suffix(suffix))
}
