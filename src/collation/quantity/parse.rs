//! Reads the quantity that starts at a token.

use crate::attribution::parsed_article::ParsedArticle;
use crate::collation::quantity::calendar::{calendar_at, clock_at, date_at, is_day, is_year};
use crate::collation::quantity::numeral::{NumeralPiece, digits, half_at, is_hyphen, piece, value_at};
use crate::collation::quantity::value::{Count, Quantity};
use crate::lexicon::numerals::is_unit_suffix;
use crate::lexicon::{GrammarWord, Language, Measure};
use crate::text::token::{TokenKind, TokenRange};

/// Reads the quantity that starts at the first token of `range`: its value and how many tokens it takes.
pub(crate) fn read_quantity(article: &ParsedArticle, range: &TokenRange) -> Option<(Quantity, usize)> {
    let language = article.language;
    let mut at = range.start;
    let mut measure = None;
    if let Some((currency, length)) = currency_before(article, at, range.end) {
        measure = Some(currency);
        at += length;
    } else if article.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Symbol) {
        measure = Some(measure_at(article, at, range.end)?.0);
        at += 1;
    }
    if let Some(date) = date_at(article, at, range.end).filter(|_| measure.is_none()) {
        return Some(date);
    }
    if let Some(calendar) = calendar_at(article, at) {
        return measure.is_none().then_some((calendar, 1));
    }
    if let Some(clock) = clock_at(article, at, range.end).filter(|_| measure.is_none()) {
        return Some(clock);
    }
    let (value, mut count, mut next) = half_at(article, at, range.end)
        .or_else(|| decade_at(article, at))
        .or_else(|| value_at(article, at, range.end))?;
    let mut upper = None;
    if let Some((other_end, behind)) = upper_at(article, next, range.end, count) {
        (upper, next) = (Some(other_end), behind);
    }
    if measure.is_none() && is_day(article, at, next, value) {
        return Some((Quantity { value, count: Count::Day, measure, upper: None }, next - range.start));
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
    Some((Quantity { value, count, measure, upper }, next - range.start))
}

/// Money named before its number: `US$5`, `Rs 500`, `dlrs 400,000`, `EUR 5m`.
fn currency_before(article: &ParsedArticle, at: usize, end: usize) -> Option<(Measure, usize)> {
    let token = article.tokens.get(at).filter(|token| token.kind == TokenKind::Word)?;
    let next = article.tokens.get(at + 1).filter(|_| at + 1 < end)?;
    let sign = next.kind == TokenKind::Symbol && !next.spaced;
    let (form, length) = if sign {
        (format!("{}{}", article.norm(token), article.norm(next)), 2)
    } else {
        (article.norm(token).to_owned(), 1)
    };
    let number = article.tokens.get(at + length).filter(|_| at + length < end)?;
    let measure: Measure = article.language.said(&form)?;
    (measure.dimension.is_currency() && number.kind == TokenKind::Number).then_some((measure, length))
}

/// `1990s`, `nineties`.
fn decade_at(article: &ParsedArticle, at: usize) -> Option<(f64, Count, usize)> {
    match piece(article, article.tokens.get(at)?)? {
        NumeralPiece::Decade(years) => Some((years, Count::Decade, at + 1)),
        _ => None,
    }
}

/// The other end of a range or score whose first number ends before a token: `40–49`, `6-3`, `40 to 49`.
fn upper_at(article: &ParsedArticle, at: usize, end: usize, count: Count) -> Option<(f64, usize)> {
    let sign = article.tokens.get(at).filter(|_| at + 1 < end && count == Count::Cardinal)?;
    let number = article.tokens.get(at + 1).filter(|token| token.kind == TokenKind::Number)?;
    let joined = sign.spaced == number.spaced && matches!(article.text(sign), "-" | "–" | "‐" | "‑");
    let first = at.checked_sub(2).and_then(|before| article.tokens.get(before));
    let from = first.is_some_and(|word| GrammarWord::From.is(article.norm(word)));
    let spoken = GrammarWord::To.is(article.norm(sign)) && !from && sign.spaced;
    if !(joined || spoken) {
        return None;
    }
    match value_at(article, at + 1, end)? {
        (value, Count::Cardinal, next) => Some((value, next)),
        _ => None,
    }
}

/// The unit of measure at `at` and the number of tokens it takes.
fn measure_at(article: &ParsedArticle, at: usize, end: usize) -> Option<(Measure, usize)> {
    let token = article.tokens.get(at).filter(|_| at < end)?;
    let first = article.norm(token);
    if let Some([per, time]) = article.tokens.get(at + 1..at + 3).filter(|_| at + 3 <= end)
        && article.norm(per) == "/"
        && let Some(found) = article.language.said(&format!("{first}/{}", article.norm(time)))
    {
        return Some((found, 3));
    }
    if first == "°"
        && let Some(scale) = article.tokens.get(at + 1).filter(|token| at + 1 < end && !token.spaced)
        && let Some(found) = article.language.said(&format!("°{}", article.norm(scale)))
    {
        return Some((found, 2));
    }
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
