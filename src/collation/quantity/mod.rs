//! Numbers as values: `five million dollars`, `$5m` and `USD 5,000,000` are one quantity.
//!
//! A quantity is read from a run of tokens: a currency sign, digits or number words, a multiplier, a unit of
//! measure. Values are compared in the base of their dimension, so that kilometres meet miles.

mod calendar;
mod numeral;

use crate::attribution::parsed_article::ParsedArticle;
use crate::collation::quantity::calendar::{calendar_at, clock_at, is_day, is_year};
use crate::collation::quantity::numeral::{digits, half_at, value_at};
use crate::lexicon::{CalendarUnit, Dimension, Language, Measure};
use crate::text::token::{Token, TokenKind, TokenRange};

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// So many of a thing.
    Cardinal,
    /// A place in an order: `third`, `21st`.
    Ordinal,
    /// A calendar year.
    Year,
    /// A month or weekday by its number.
    Calendar(CalendarUnit),
    /// A day of a month.
    Day,
    /// An hour of the day, in minutes.
    Clock,
}

/// A number with its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quantity {
    /// As said, multipliers applied, unit not.
    pub value: f64,
    /// What it counts.
    pub count: Count,
    /// Its unit of measure.
    pub measure: Option<Measure>,
}

/// How two quantities compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// The same value in the same unit.
    Equal,
    /// The same amount in another unit, rounding allowed.
    Converted,
    /// The same number of another thing: 20 percent, 20 percentage points.
    OtherUnit,
    /// Another value.
    Different,
}

/// Two amounts in unlike units are the same when they differ by less than what rounding to a whole number
/// commonly costs.
const ROUNDING: f64 = 0.06;

impl Quantity {
    /// Compares two quantities.
    pub fn agreement(&self, other: &Self) -> Agreement {
        if self.count != other.count {
            let year_or_count = |c| matches!(c, Count::Year | Count::Cardinal);
            let comparable = year_or_count(self.count) && year_or_count(other.count);
            return if comparable && same(self.value, other.value, 0.0) {
                Agreement::Equal
            } else {
                Agreement::Different
            };
        }
        match (self.measure, other.measure) {
            (Some(d), Some(e)) if d.dimension == e.dimension && d.factor != e.factor => {
                let (x, y) = (self.value * d.factor, other.value * e.factor);
                if same(x, y, 1e-9) {
                    Agreement::Equal
                } else if same(x, y, ROUNDING) {
                    Agreement::Converted
                } else {
                    Agreement::Different
                }
            }
            _ if !same(self.value, other.value, 0.0) => Agreement::Different,
            (Some(d), Some(e)) if d.dimension != e.dimension => Agreement::OtherUnit,
            _ => Agreement::Equal,
        }
    }

    /// Whether it tells a time: a year, a month, a day, a span of time.
    pub fn is_time(&self) -> bool {
        matches!(self.count, Count::Year | Count::Calendar(_) | Count::Day | Count::Clock)
            || self.measure.is_some_and(|measure| measure.dimension == Dimension::Duration)
    }
}

fn same(x: f64, y: f64, tolerance: f64) -> bool {
    (x - y).abs() <= tolerance.max(1e-12) * x.abs().max(y.abs())
}

/// Reads the quantity that starts at the first token of `range`: its value and how many tokens it takes.
pub fn read_quantity(article: &ParsedArticle, range: &TokenRange) -> Option<(Quantity, usize)> {
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

fn is_hyphen(article: &ParsedArticle, token: &Token) -> bool {
    !token.spaced && matches!(article.text(token), "-" | "‐" | "‑")
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
    language.said(suffix).filter(|_| suffix != "m")
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read_words;
    use crate::collation::quantity::{Agreement, read_quantity};
    use crate::lexicon::Language;

    fn check(a: &str, b: &str, expected: Agreement) {
        let [x, y] = [a, b].map(|text| {
            let article = read_words(text, Language::of("en"));
            let (quantity, length) = read_quantity(&article, &(0..article.tokens.len())).expect(text);
            assert_eq!(length, article.tokens.len(), "{text}: {quantity:?}");
            quantity
        });
        assert_eq!(x.agreement(&y), expected, "{a} ~ {b}: {x:?} {y:?}");
        assert_eq!(y.agreement(&x), expected, "{b} ~ {a}");
    }

    #[test]
    fn one_amount_many_spellings() {
        for (a, b) in [
            ("5 million", "five million"),
            ("$1.5 billion", "1,500 million dollars"),
            ("20%", "20 per cent"),
            ("twenty-one", "21"),
            ("one hundred and five", "105"),
            ("third", "3rd"),
            ("two dozen", "24"),
            ("two weeks", "14 days"),
            ("20-year", "20 years"),
            ("Jan", "January"),
            ("£5m", "5 million pounds"),
            ("half a million", "500,000"),
            ("500 000", "500,000"),
            ("one third", "one-third"),
            ("6pm", "18:00"),
            ("6 p.m", "6pm"),
        ] {
            check(a, b, Agreement::Equal);
        }
        check("5 km", "three miles", Agreement::Converted);
    }

    #[test]
    fn other_amounts() {
        for (a, b) in [
            ("five", "fifty"),
            ("1.5", "15"),
            ("Monday", "Tuesday"),
            ("2019", "2020"),
            ("third", "3"),
            ("5 km", "5 miles"),
            ("6pm", "6am"),
        ] {
            check(a, b, Agreement::Different);
        }
        check("20 percent", "20 percentage points", Agreement::OtherUnit);
    }
}
