//! A number as a value with its unit, and whether two of them agree.

use crate::collation::thresholds::{
    CONVERSION_ROUNDING_SHARE, DEGREES_ROUNDED, EQUAL_CONVERSION_SHARE, EQUAL_VALUE_SHARE, ROUNDED_DIGITS,
};
use crate::lexicon::{CalendarUnit, Dimension, Measure};

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Count {
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
    /// A day with its month and perhaps its year: `20240503`, `503`.
    Date,
    /// Ten years: 1990, or 90 where the century is not said.
    Decade,
    /// An hour of the day, in minutes.
    Clock,
    /// The same where a zone is named that is so many minutes ahead of Greenwich.
    ZonedClock(i16),
    /// Less than so many: `<5`.
    Below,
    /// More than so many: `>5`.
    Above,
}

/// A number with its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Quantity {
    /// As said, multipliers applied, unit not.
    pub value: f64,
    /// What it counts.
    pub count: Count,
    /// Its unit of measure.
    pub measure: Option<Measure>,
    /// Where it is a range or a score, the other end: `40 to 49`, `3–2`.
    pub upper: Option<f64>,
}

impl Quantity {
    /// A single number without a unit.
    pub(crate) const fn of(value: f64, count: Count) -> Self {
        Self { value, count, measure: None, upper: None }
    }
}

/// How two quantities compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Agreement {
    /// The same value in the same unit.
    Equal,
    /// The same amount in another unit, rounding allowed.
    Converted,
    /// The same, told less exactly: `28.71 percent`, `28.7 percent`.
    LessExact,
    /// The same number of another thing: 20 percent, 20 percentage points.
    OtherUnit,
    /// Another value.
    Different,
}

impl Quantity {
    /// Whether two count things of one kind: two dates, two sums, two shares.
    pub(crate) fn is_of_kind(&self, other: &Self) -> bool {
        self.is_time() == other.is_time() && self.agreement(other) != Agreement::OtherUnit
    }

    /// Compares two quantities.
    pub(crate) fn agreement(&self, other: &Self) -> Agreement {
        let same_time = self
            .as_clock(other)
            .or_else(|| other.as_clock(self))
            .or_else(|| self.as_date(other))
            .or_else(|| other.as_date(self));
        if let Some(agreement) = same_time.or_else(|| self.in_zone(other)) {
            return agreement;
        }
        if self.upper.is_some() || other.upper.is_some() {
            let ends = self.upper.zip(other.upper).is_some_and(|(x, y)| same(x, y, 0.0));
            let lower = Self { upper: None, ..*self }.agreement(&Self { upper: None, ..*other });
            return if ends { lower } else { Agreement::Different };
        }
        if self.count == Count::Decade && other.count == Count::Decade {
            let bare = self.value < 100.0 || other.value < 100.0;
            let years = |value: f64| if bare { value % 100.0 } else { value };
            let equal = years(self.value) == years(other.value);
            return if equal { Agreement::Equal } else { Agreement::Different };
        }
        if self.count != other.count {
            let year_or_count = |c| matches!(c, Count::Year | Count::Cardinal);
            let comparable = year_or_count(self.count) && year_or_count(other.count);
            return if comparable && same(self.value, other.value, 0.0) {
                Agreement::Equal
            } else {
                Agreement::Different
            };
        }
        if let Some(degrees) = self.in_degrees(other).or_else(|| other.in_degrees(self)) {
            return degrees;
        }
        match (self.measure, other.measure) {
            (Some(d), Some(e)) if d.dimension == e.dimension && d.factor != e.factor => {
                let (x, y) = (self.value * d.factor, other.value * e.factor);
                if same(x, y, EQUAL_CONVERSION_SHARE) {
                    Agreement::Equal
                } else if same(x, y, CONVERSION_ROUNDING_SHARE) {
                    Agreement::Converted
                } else {
                    Agreement::Different
                }
            }
            _ if self.count == Count::Cardinal && is_rounded(self.value, other.value) => Agreement::LessExact,
            _ if !same(self.value, other.value, 0.0) => Agreement::Different,
            (Some(d), Some(e)) if d.dimension != e.dimension => Agreement::OtherUnit,
            _ => Agreement::Equal,
        }
    }

    /// Whether `18:30` and `18.30` are the same hour; nothing where the two are no such pair.
    fn as_clock(&self, other: &Self) -> Option<Agreement> {
        let is_clock = matches!(self.count, Count::Clock | Count::ZonedClock(_));
        let hours =
            (is_clock && other.count == Count::Cardinal && other.measure.is_none()).then_some(other.value)?;
        let minutes = (hours.fract() * 100.0).round();
        (hours < 24.0 && minutes < 60.0).then(|| one(hours.trunc() * 60.0 + minutes == self.value))
    }

    /// Compares two hours where a zone is named: `18:00 GMT` and `19:00 CET` are one moment.
    fn in_zone(&self, other: &Self) -> Option<Agreement> {
        let offset = |of: &Self| match of.count {
            Count::ZonedClock(offset) => Some(Some(f64::from(offset))),
            Count::Clock => Some(None),
            _ => None,
        };
        match (offset(self)?, offset(other)?) {
            (Some(x), Some(y)) => {
                let day = |minutes: f64| minutes.rem_euclid(24.0 * 60.0);
                let equal = day(self.value - x) == day(other.value - y);
                Some(if equal && x != y { Agreement::Converted } else { one(equal) })
            }
            _ => Some(one(self.value == other.value)),
        }
    }

    /// Compares a date with another one, or with a day alone, by what both say.
    fn as_date(&self, other: &Self) -> Option<Agreement> {
        if self.count != Count::Date {
            return None;
        }
        let (year, month, day) = date_parts(self.value);
        let is_day = |value: f64| (1.0..=31.0).contains(&value) && value.fract() == 0.0;
        match other.count {
            Count::Date => {
                let (other_year, other_month, other_day) = date_parts(other.value);
                let one_year = year == other_year || year == 0 || other_year == 0;
                Some(one(one_year && (month, day) == (other_month, other_day)))
            }
            Count::Day | Count::Ordinal | Count::Cardinal
                if other.measure.is_none() && is_day(other.value) =>
            {
                Some(one(f64::from(day) == other.value))
            }
            _ => None,
        }
    }

    /// Compares heat in degrees of one scale with that of another, or of none.
    fn in_degrees(&self, other: &Self) -> Option<Agreement> {
        let (own, others) = (self.measure?.dimension, other.measure?.dimension);
        match (own, others) {
            (Dimension::Celsius, Dimension::Fahrenheit) => {
                let celsius = (other.value - 32.0) / 1.8;
                let near = (self.value - celsius).abs() <= DEGREES_ROUNDED;
                Some(if near { Agreement::Converted } else { Agreement::Different })
            }
            (Dimension::Celsius | Dimension::Fahrenheit, Dimension::Degree) => {
                Some(one(same(self.value, other.value, 0.0)))
            }
            _ => None,
        }
    }

    /// Whether it tells a time: a year, a month, a day, a span of time.
    pub(crate) fn is_time(&self) -> bool {
        matches!(
            self.count,
            Count::Year
                | Count::Calendar(_)
                | Count::Day
                | Count::Date
                | Count::Decade
                | Count::Clock
                | Count::ZonedClock(_)
        ) || self.measure.is_some_and(|measure| measure.dimension == Dimension::Duration)
    }
}

const fn one(is: bool) -> Agreement {
    if is { Agreement::Equal } else { Agreement::Different }
}

/// Year, month and day of a date; 0 for a year that is not said.
fn date_parts(value: f64) -> (u32, u32, u32) {
    let digits = value as u32;
    (digits / 10_000, digits / 100 % 100, digits % 100)
}

/// Whether one number is the other rounded to a digit less, of which enough are left to be no round number.
fn is_rounded(x: f64, y: f64) -> bool {
    let digits = |value: f64| {
        format!("{:e}", value.abs()).bytes().take_while(|b| *b != b'e').filter(u8::is_ascii_digit).count()
    };
    let (fine, rough) = if digits(x) > digits(y) { (x, y) } else { (y, x) };
    let left = digits(rough);
    left >= ROUNDED_DIGITS
        && digits(fine) == left + 1
        && format!("{fine:.*e}", left - 1).parse::<f64>().is_ok_and(|rounded| same(rounded, rough, 0.0))
}

/// Whether two numbers differ by no more than a share of the larger one.
fn same(x: f64, y: f64, tolerance: f64) -> bool {
    (x - y).abs() <= tolerance.max(EQUAL_VALUE_SHARE) * x.abs().max(y.abs())
}

#[cfg(test)]
mod tests {
    use crate::collation::quantity::value::{Agreement, Count, Quantity};
    use crate::lexicon::{Dimension, Measure};

    fn agreement(x: (f64, f64), y: (f64, f64)) -> Agreement {
        let quantity = |(value, factor): (f64, f64)| Quantity {
            value,
            count: Count::Cardinal,
            measure: Some(Measure { dimension: Dimension::Duration, factor }),
            upper: None,
        };
        quantity(x).agreement(&quantity(y))
    }

    #[test]
    fn arithmetic_makes_no_difference() {
        assert_eq!(agreement((1.0, 60.0), (60.0 + 0.9e-9 * 60.0, 1.0)), Agreement::Equal);
        assert_eq!(agreement((1.0, 60.0), (60.0 + 1.1e-9 * 60.0, 1.0)), Agreement::Converted);
        assert_eq!(agreement((1.0, 1.0), (1.0 + 0.9e-12, 1.0)), Agreement::Equal);
        assert_eq!(agreement((1.0, 1.0), (1.0 + 1.1e-12, 1.0)), Agreement::Different);
    }
}
