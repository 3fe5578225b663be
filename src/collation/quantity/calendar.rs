//! Hours, days of a month, months, weekdays and years.

use crate::attribution::parsed_article::ParsedArticle;
use crate::collation::quantity::numeral::{NumeralPiece, digits, piece};
use crate::collation::quantity::value::{Count, Quantity};
use crate::collation::thresholds::{FIRST_YEAR, LAST_YEAR};
use crate::lexicon::numerals::{half_day, is_oclock};
use crate::lexicon::{CalendarName, CalendarUnit, Class, GrammarWord};
use crate::text::token::{Case, TokenKind};

/// An hour: `6pm`, `6 p.m.`, `18:00`, `5 o'clock`.
pub(crate) fn clock_at(article: &ParsedArticle, at: usize, end: usize) -> Option<(Quantity, usize)> {
    let norm = |i: usize| article.tokens.get(i).filter(|_| i < end).map(|t| article.norm(t));
    let hour_token = article
        .tokens
        .get(at)
        .filter(|t| t.kind == TokenKind::Number || article.language.is(article.norm(t), Class::Numeral))?;
    let (hour, suffix) = match piece(article, hour_token)? {
        NumeralPiece::Value(value, Count::Cardinal) => {
            (value, digits(norm(at)?).map_or("", |(_, suffix)| suffix))
        }
        _ => return None,
    };
    let mut next = at + 1;
    let mut minute = None;
    if norm(next) == Some(":") {
        let token = article.tokens.get(next + 1).filter(|t| !t.spaced && t.span.len() == 2)?;
        minute = Some(digits(article.norm(token))?.0);
        next += 2;
    }
    let half = half_day(suffix).or_else(|| {
        let word = norm(next).filter(|word| half_day(word).is_some())?;
        next += 1;
        half_day(word)
    });
    let oclock = norm(next).is_some_and(is_oclock);
    next += usize::from(oclock);
    if !(0.0..=24.0).contains(&hour) || (half.is_none() && minute.is_none() && !oclock) {
        return None;
    }
    let hours = half.map_or(hour, |half| hour % 12.0 + half);
    Some((
        Quantity { value: hours * 60.0 + minute.unwrap_or(0.0), count: Count::Clock, measure: None },
        next - at,
    ))
}

pub(crate) fn calendar_at(article: &ParsedArticle, at: usize) -> Option<Quantity> {
    let token = article.tokens.get(at)?;
    // A month may also be a verb: only its capital tells.
    let named = token.case != Case::Lower;
    let name: CalendarName = article.language.said(article.norm(token)).filter(|_| named)?;
    Some(Quantity { value: name.number.into(), count: Count::Calendar(name.unit), measure: None })
}

/// Whether a number up to 31 stands beside a month.
pub(crate) fn is_day(article: &ParsedArticle, at: usize, next: usize, value: f64) -> bool {
    let month = |i: Option<usize>| {
        i.and_then(|i| calendar_at(article, i))
            .is_some_and(|q| q.count == Count::Calendar(CalendarUnit::Month))
    };
    let of = article.tokens.get(next).is_some_and(|t| GrammarWord::Of.is(article.norm(t)));
    (1.0..=31.0).contains(&value) && (month(at.checked_sub(1)) || month(Some(next + usize::from(of))))
}

/// Four digits without a comma, from the age of printing to the near future: a year, if no unit follows.
pub(crate) fn is_year(article: &ParsedArticle, at: usize, value: f64) -> bool {
    article.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Number && t.span.len() == 4)
        && (FIRST_YEAR..LAST_YEAR).contains(&value)
}
