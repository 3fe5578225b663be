//! Hours, days of a month, months, weekdays and years.

use crate::attribution::parsed_article::ParsedArticle;
use crate::collation::quantity::numeral::{NumeralPiece, digits, piece};
use crate::collation::quantity::value::{Count, Quantity};
use crate::collation::thresholds::{FIRST_YEAR, LAST_YEAR, LONGEST_ZONE};
use crate::lexicon::numerals::{half_day, is_oclock, named_hour, zone_offset};
use crate::lexicon::{CalendarName, CalendarUnit, Class, GrammarWord};
use crate::text::token::{Case, Token, TokenKind};

/// An hour, with its zone where one is named: `6pm`, `18:00 GMT`, `noon Eastern Standard Time`.
pub(crate) fn clock_at(article: &ParsedArticle, at: usize, end: usize) -> Option<(Quantity, usize)> {
    let (quantity, length) = named_hour_at(article, at, end).or_else(|| hour_at(article, at, end))?;
    let Some((offset, zone)) = zone_at(article, at + length, end) else { return Some((quantity, length)) };
    Some((Quantity { count: Count::ZonedClock(offset), ..quantity }, length + zone))
}

/// A zone: how far it is ahead of Greenwich, and how many tokens name it.
fn zone_at(article: &ParsedArticle, at: usize, end: usize) -> Option<(i16, usize)> {
    (1..=LONGEST_ZONE).rev().find_map(|length| {
        let tokens = article.tokens.get(at..at + length).filter(|_| at + length <= end)?;
        let words: Vec<&str> = tokens.iter().map(|token| article.norm(token)).collect();
        zone_offset(&words.join(" ")).map(|offset| (offset, length))
    })
}

/// `noon GMT`: an hour only where a zone says that it is one.
fn named_hour_at(article: &ParsedArticle, at: usize, end: usize) -> Option<(Quantity, usize)> {
    let value = named_hour(article.norm(article.tokens.get(at)?))?;
    zone_at(article, at + 1, end)?;
    Some((Quantity::of(value, Count::Clock), 1))
}

/// `6pm`, `6 p.m.`, `18:00`, `5 o'clock`.
fn hour_at(article: &ParsedArticle, at: usize, end: usize) -> Option<(Quantity, usize)> {
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
    Some((Quantity::of(hours * 60.0 + minute.unwrap_or(0.0), Count::Clock), next - at))
}

/// A day with its month: `May 3, 2024`, `3rd of May`, `2024-05-03`.
pub(crate) fn date_at(article: &ParsedArticle, at: usize, end: usize) -> Option<(Quantity, usize)> {
    let (year, month, day, next) = iso_date(article, at, end)
        .or_else(|| month_first(article, at, end))
        .or_else(|| day_first(article, at, end))?;
    let value = year * 10_000.0 + month * 100.0 + day;
    Some((Quantity::of(value, Count::Date), next - at))
}

type DateParts = (f64, f64, f64, usize);

/// `2024-05-03` (ISO 8601).
fn iso_date(article: &ParsedArticle, at: usize, end: usize) -> Option<DateParts> {
    let [year, first, month, second, day] = article.tokens.get(at..at + 5).filter(|_| at + 5 <= end)? else {
        return None;
    };
    let glued = [first, month, second, day].iter().all(|token| !token.spaced);
    let joined = [first, second].iter().all(|token| article.text(token) == "-");
    let number = |token: &Token, length: usize| {
        let plain = token.kind == TokenKind::Number && token.span.len() == length;
        plain.then(|| digits(article.norm(token))).flatten().map(|(value, _)| value)
    };
    let (year, month, day) = (number(year, 4)?, number(month, 2)?, number(day, 2)?);
    let is_date = (1.0..=12.0).contains(&month) && (1.0..=31.0).contains(&day);
    (glued && joined && is_date).then_some((year, month, day, at + 5))
}

/// `May 3`, `May 3rd, 2024`.
fn month_first(article: &ParsedArticle, at: usize, end: usize) -> Option<DateParts> {
    let month = month_at(article, at)?;
    let day = day_at(article, at + 1, end)?;
    let (year, next) = year_behind(article, at + 2, end);
    Some((year, month, day, next))
}

/// `3 May`, `the 3rd of May 2024`.
fn day_first(article: &ParsedArticle, at: usize, end: usize) -> Option<DateParts> {
    let day = day_at(article, at, end)?;
    let of = article.tokens.get(at + 1).is_some_and(|token| GrammarWord::Of.is(article.norm(token)));
    let month_place = at + 1 + usize::from(of);
    let month = month_at(article, month_place).filter(|_| month_place < end)?;
    let (year, next) = year_behind(article, month_place + 1, end);
    Some((year, month, day, next))
}

/// The month beside a day, which tells it where it is printed small; `may 3` is none.
fn month_at(article: &ParsedArticle, at: usize) -> Option<f64> {
    let token = article.tokens.get(at)?;
    let norm = article.norm(token);
    let name: CalendarName = article.language.said(norm)?;
    let named = token.case != Case::Lower || !article.language.is(norm, Class::Auxiliary);
    (named && name.unit == CalendarUnit::Month).then(|| name.number.into())
}

fn day_at(article: &ParsedArticle, at: usize, end: usize) -> Option<f64> {
    let token = article.tokens.get(at).filter(|token| at < end && token.kind == TokenKind::Number)?;
    match piece(article, token)? {
        NumeralPiece::Value(day, Count::Cardinal | Count::Ordinal) if (1.0..=31.0).contains(&day) => {
            Some(day)
        }
        _ => None,
    }
}

/// The year behind a day and its month, a comma passed over, and the token after it; 0 where none is said.
fn year_behind(article: &ParsedArticle, at: usize, end: usize) -> (f64, usize) {
    let comma = article.tokens.get(at).is_some_and(|token| article.norm(token) == ",");
    let place = at + usize::from(comma);
    let year =
        article.tokens.get(place).filter(|_| place < end).and_then(|token| match piece(article, token)? {
            NumeralPiece::Value(year, Count::Cardinal) if is_year(article, place, year) => Some(year),
            _ => None,
        });
    year.map_or((0.0, at), |year| (year, place + 1))
}

pub(crate) fn calendar_at(article: &ParsedArticle, at: usize) -> Option<Quantity> {
    let token = article.tokens.get(at)?;
    // A month may also be a verb: only its capital tells.
    let named = token.case != Case::Lower;
    let name: CalendarName = article.language.said(article.norm(token)).filter(|_| named)?;
    Some(Quantity::of(name.number.into(), Count::Calendar(name.unit)))
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
