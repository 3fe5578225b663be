//! Numbers as values: `five million dollars`, `$5m` and `USD 5,000,000` are one quantity.
//!
//! A quantity is read from a run of tokens: a currency sign, digits or number words, a multiplier, a unit of measure. Values are
//! compared in the base of their dimension, so that kilometres meet miles.

use crate::lexicon::{Class, Language};
use crate::read::{Reading, Token, TokenKind, TokenRange};

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
    Calendar(&'static str),
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
    /// The dimension of its unit of measure and the factor to the base of that dimension.
    pub measure: Option<(&'static str, f64)>,
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

/// Two amounts in unlike units are the same when they differ by less than what rounding to a whole number commonly costs.
const ROUNDING: f64 = 0.06;

impl Quantity {
    /// Compares two quantities.
    pub fn agreement(&self, other: &Self) -> Agreement {
        if self.count != other.count {
            let year_or_count = |c| matches!(c, Count::Year | Count::Cardinal);
            let comparable = year_or_count(self.count) && year_or_count(other.count);
            return if comparable && same(self.value, other.value, 0.0) { Agreement::Equal } else { Agreement::Different };
        }
        match (self.measure, other.measure) {
            (Some((d, f)), Some((e, g))) if d == e && f != g => {
                let (x, y) = (self.value * f, other.value * g);
                if same(x, y, 1e-9) {
                    Agreement::Equal
                } else if same(x, y, ROUNDING) {
                    Agreement::Converted
                } else {
                    Agreement::Different
                }
            }
            _ if !same(self.value, other.value, 0.0) => Agreement::Different,
            (Some((d, _)), Some((e, _))) if d != e => Agreement::OtherUnit,
            _ => Agreement::Equal,
        }
    }

    /// Whether it tells a time: a year, a month, a day, a span of time.
    pub fn is_time(&self) -> bool {
        matches!(self.count, Count::Year | Count::Calendar(_) | Count::Day | Count::Clock) || matches!(self.measure, Some(("duration", _)))
    }
}

fn same(x: f64, y: f64, tolerance: f64) -> bool {
    (x - y).abs() <= tolerance.max(1e-12) * x.abs().max(y.abs())
}

/// What one token or word adds to a number.
enum Piece {
    Value(f64, Count),
    Times(f64),
    Part(f64),
}

/// Reads the quantity that starts at the first token of `range`: its value and how many tokens it takes.
pub fn read_quantity(reading: &Reading, range: &TokenRange) -> Option<(Quantity, usize)> {
    let language = reading.language;
    let mut at = range.start;
    let mut measure = None;
    if reading.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Symbol) {
        measure = Some(measure_at(reading, at, range.end)?.0);
        at += 1;
    }
    if let Some(calendar) = calendar_at(reading, at) {
        return measure.is_none().then_some((calendar, 1));
    }
    if let Some(clock) = clock_at(reading, at, range.end).filter(|_| measure.is_none()) {
        return Some(clock);
    }
    let (value, mut count, mut next) = half_at(reading, at, range.end).or_else(|| value_at(reading, at, range.end))?;
    if measure.is_none() && is_day(reading, at, next, value) {
        return Some((Quantity { value, count: Count::Day, measure }, next - range.start));
    }
    if measure.is_none() {
        let hyphen = usize::from(reading.tokens.get(next).is_some_and(|t| is_hyphen(reading, t)));
        if count == Count::Cardinal
            && let Some((found, length)) = measure_at(reading, next + hyphen, range.end)
        {
            measure = Some(found);
            next += hyphen + length;
        } else if let Some(found) = glued_measure(reading, at, language) {
            measure = Some(found);
        }
    }
    let plain = next == at + 1 && measure.is_none();
    if plain && count == Count::Cardinal && is_year(reading, at, value) {
        count = Count::Year;
    }
    Some((Quantity { value, count, measure }, next - range.start))
}

/// The part that `a third of` names.
fn one_part(reading: &Reading, at: usize) -> Option<f64> {
    let norm = |i: Option<usize>| i.and_then(|i| reading.tokens.get(i)).map(|t| reading.norm(t));
    match piece(reading, reading.tokens.get(at)?)? {
        Piece::Value(part, Count::Ordinal) if part > 2.0 && norm(at.checked_sub(1)) == Some("a") && norm(Some(at + 1)) == Some("of") => {
            Some(part)
        }
        _ => None,
    }
}

/// `half a million`: two tokens that part a multiplier.
fn half_at(reading: &Reading, at: usize, end: usize) -> Option<(f64, Count, usize)> {
    let [half, article, multiplier, ..] = reading.tokens.get(at..end)? else { return None };
    match (piece(reading, half)?, reading.norm(article), piece(reading, multiplier)?) {
        (Piece::Part(part), "a", Piece::Times(times)) => Some((times / part, Count::Cardinal, at + 3)),
        _ => None,
    }
}

/// An hour: `6pm`, `6 p.m.`, `18:00`, `5 o'clock`.
fn clock_at(reading: &Reading, at: usize, end: usize) -> Option<(Quantity, usize)> {
    let norm = |i: usize| reading.tokens.get(i).filter(|_| i < end).map(|t| reading.norm(t));
    let half_day = |word: &str| match word {
        "am" | "a.m" | "a.m." => Some(0.0),
        "pm" | "p.m" | "p.m." => Some(12.0),
        _ => None,
    };
    let hour_token =
        reading.tokens.get(at).filter(|t| t.kind == TokenKind::Number || reading.language.is(reading.norm(t), Class::Numeral))?;
    let (hour, suffix) = match piece(reading, hour_token)? {
        Piece::Value(value, Count::Cardinal) => (value, digits(norm(at)?).map_or("", |(_, suffix)| suffix)),
        _ => return None,
    };
    let mut next = at + 1;
    let mut minute = None;
    if norm(next) == Some(":") {
        let token = reading.tokens.get(next + 1).filter(|t| !t.spaced && t.span.len() == 2)?;
        minute = Some(digits(reading.norm(token))?.0);
        next += 2;
    }
    let half = half_day(suffix).or_else(|| {
        let word = norm(next).filter(|word| half_day(word).is_some())?;
        next += 1;
        half_day(word)
    });
    let oclock = norm(next) == Some("o'clock");
    next += usize::from(oclock);
    if !(0.0..=24.0).contains(&hour) || (half.is_none() && minute.is_none() && !oclock) {
        return None;
    }
    let hours = half.map_or(hour, |half| hour % 12.0 + half);
    Some((Quantity { value: hours * 60.0 + minute.unwrap_or(0.0), count: Count::Clock, measure: None }, next - at))
}

/// Whether a number up to 31 stands beside a month.
fn is_day(reading: &Reading, at: usize, next: usize, value: f64) -> bool {
    let month = |i: Option<usize>| i.and_then(|i| calendar_at(reading, i)).is_some_and(|q| q.count == Count::Calendar("month"));
    let of = reading.tokens.get(next).is_some_and(|t| reading.norm(t) == "of");
    (1.0..=31.0).contains(&value) && (month(at.checked_sub(1)) || month(Some(next + usize::from(of))))
}

/// Four digits without a comma, from the age of printing to the near future: a year, if no unit follows.
fn is_year(reading: &Reading, at: usize, value: f64) -> bool {
    reading.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Number && t.span.len() == 4) && (1400.0..2200.0).contains(&value)
}

fn is_hyphen(reading: &Reading, token: &Token) -> bool {
    !token.spaced && matches!(reading.text(token), "-" | "‐" | "‑")
}

fn calendar_at(reading: &Reading, at: usize) -> Option<Quantity> {
    let token = reading.tokens.get(at)?;
    // A month may also be a verb: only its capital tells.
    let named = token.case != crate::read::Case::Lower;
    let (name, number) = reading.language.value(reading.norm(token), Class::Calendar).filter(|_| named)?.split_once(' ')?;
    Some(Quantity { value: number.parse().ok()?, count: Count::Calendar(name), measure: None })
}

/// The number that starts at `at`: value, what it counts, and the token after it.
fn value_at(reading: &Reading, at: usize, end: usize) -> Option<(f64, Count, usize)> {
    if let Some(third) = one_part(reading, at) {
        return Some((1.0 / third, Count::Cardinal, at + 1));
    }
    // A running group below the next multiplier, and what multipliers above have already closed.
    let (mut total, mut group, mut count) = (0.0, None::<f64>, Count::Cardinal);
    let mut next = at;
    let mut last = f64::INFINITY;
    while next < end {
        let Some(token) = reading.tokens.get(next) else { break };
        let glue = group.is_some() && (is_hyphen(reading, token) || (reading.norm(token) == "and" && last >= 100.0));
        let at_word = next + usize::from(glue);
        let Some(word) = reading.tokens.get(at_word).filter(|_| at_word < end) else { break };
        match (piece(reading, word), group) {
            (Some(Piece::Value(v, c)), None) => (group, count, last) = (Some(v), c, v),
            // "twenty-one", "hundred and five": each word below the one before; digits do not add up.
            (Some(Piece::Value(v, c)), Some(g)) if v < last && last >= 20.0 && word.kind == TokenKind::Word && v < 100.0 => {
                (group, count, last) = (Some(g + v), c, v);
            }
            (Some(Piece::Times(m)), Some(g)) if !glue || is_hyphen(reading, token) => {
                if m >= 1000.0 {
                    (total, group) = (total + g * m, Some(0.0));
                } else {
                    group = Some(g * m);
                }
                last = m;
            }
            // "500 000": groups of three digits set apart by a space.
            (Some(Piece::Value(v, Count::Cardinal)), Some(g)) if grouped(reading, next) && last < 1000.0 => {
                (group, last) = (Some(g * 1000.0 + v), v)
            }
            // "one third"
            (Some(Piece::Value(v, Count::Ordinal)), Some(g)) if g < 20.0 && v > 2.0 && word.kind == TokenKind::Word => {
                (group, last) = (Some(g / v), 0.0);
            }
            (Some(Piece::Part(p)), Some(g)) if g < 20.0 && word.kind == TokenKind::Word => (group, last) = (Some(g / p), 0.0),
            _ => break,
        }
        next = at_word + 1;
        if count != Count::Cardinal || last == 0.0 {
            break;
        }
    }
    group.map(|g| (total + g, count, next))
}

/// Whether a token is three bare digits after a space and after digits.
fn grouped(reading: &Reading, at: usize) -> bool {
    let digits = |token: &Token| reading.norm(token).bytes().all(|b| b.is_ascii_digit());
    let [before, group] = at.checked_sub(1).and_then(|from| reading.tokens.get(from..=at)).unwrap_or(&[]) else { return false };
    group.kind == TokenKind::Number && group.spaced && group.span.len() == 3 && digits(group) && digits(before) && before.span.len() <= 3
}

fn piece(reading: &Reading, token: &Token) -> Option<Piece> {
    let norm = reading.norm(token);
    if token.kind == TokenKind::Number {
        let (value, suffix) = digits(norm)?;
        return match suffix {
            "st" | "nd" | "rd" | "th" => Some(Piece::Value(value, Count::Ordinal)),
            "m" | "mn" => Some(Piece::Value(value * 1e6, Count::Cardinal)),
            "bn" | "b" => Some(Piece::Value(value * 1e9, Count::Cardinal)),
            "tn" | "trn" => Some(Piece::Value(value * 1e12, Count::Cardinal)),
            "k" => Some(Piece::Value(value * 1e3, Count::Cardinal)),
            _ => Some(Piece::Value(value, Count::Cardinal)),
        };
    }
    let said = reading.language.value(norm, Class::Numeral)?;
    if let Some(factor) = said.strip_prefix('x') {
        return factor.parse().ok().map(Piece::Times);
    }
    if let Some(part) = said.strip_prefix('/') {
        return part.parse().ok().map(Piece::Part);
    }
    match said.strip_suffix("th") {
        Some(place) => place.parse().ok().map(|v| Piece::Value(v, Count::Ordinal)),
        None => said.parse().ok().map(|v| Piece::Value(v, Count::Cardinal)),
    }
}

/// The leading digits of a folded token with grouping commas taken out, and what follows them.
fn digits(norm: &str) -> Option<(f64, &str)> {
    let end = norm.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(norm.len());
    let (number, suffix) = norm.split_at_checked(end)?;
    // A comma groups thousands when three digits follow it, and parts decimals otherwise.
    let decimal_comma = number.rsplit_once(',').is_some_and(|(_, tail)| tail.len() != 3 && !tail.contains('.'));
    let plain = if decimal_comma { number.replace(',', ".") } else { number.replace(',', "") };
    plain.parse().ok().map(|value| (value, suffix))
}

/// The unit of measure at `at` and the number of tokens it takes.
fn measure_at(reading: &Reading, at: usize, end: usize) -> Option<((&'static str, f64), usize)> {
    let token = reading.tokens.get(at).filter(|_| at < end)?;
    let first = reading.norm(token);
    if let Some(second) = reading.tokens.get(at + 1).filter(|_| at + 1 < end && reading.language.phrase_length(first) > 1) {
        let phrase = format!("{first} {}", reading.norm(second));
        if let Some(found) = reading.language.value(&phrase, Class::Measure).and_then(parse_measure) {
            return Some((found, 2));
        }
    }
    reading.language.value(first, Class::Measure).and_then(parse_measure).map(|m| (m, 1))
}

/// The unit written on to the digits: `5km`.
fn glued_measure(reading: &Reading, at: usize, language: &Language) -> Option<(&'static str, f64)> {
    let token = reading.tokens.get(at).filter(|t| t.kind == TokenKind::Number)?;
    let (_, suffix) = digits(reading.norm(token))?;
    language.value(suffix, Class::Measure).filter(|_| suffix != "m").and_then(parse_measure)
}

fn parse_measure(said: &'static str) -> Option<(&'static str, f64)> {
    let (dimension, factor) = said.split_once(' ')?;
    Some((dimension, factor.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::{Agreement, read_quantity};
    use crate::lexicon::Language;
    use crate::read::read_words;

    fn check(a: &str, b: &str, expected: Agreement) {
        let [x, y] = [a, b].map(|text| {
            let reading = read_words(text, Language::of("en"));
            let (quantity, length) = read_quantity(&reading, &(0..reading.tokens.len())).expect(text);
            assert_eq!(length, reading.tokens.len(), "{text}: {quantity:?}");
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
        for (a, b) in
            [("five", "fifty"), ("1.5", "15"), ("Monday", "Tuesday"), ("2019", "2020"), ("third", "3"), ("5 km", "5 miles"), ("6pm", "6am")]
        {
            check(a, b, Agreement::Different);
        }
        check("20 percent", "20 percentage points", Agreement::OtherUnit);
    }
}
