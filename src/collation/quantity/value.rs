//! A number as a value with its unit, and whether two of them agree.

use crate::collation::thresholds::{CONVERSION_ROUNDING_SHARE, EQUAL_CONVERSION_SHARE, EQUAL_VALUE_SHARE};
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
    /// An hour of the day, in minutes.
    Clock,
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
}

/// How two quantities compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Agreement {
    /// The same value in the same unit.
    Equal,
    /// The same amount in another unit, rounding allowed.
    Converted,
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
        if let Some(clocks) = self.as_clock(other).or_else(|| other.as_clock(self)) {
            return if clocks { Agreement::Equal } else { Agreement::Different };
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
            _ if !same(self.value, other.value, 0.0) => Agreement::Different,
            (Some(d), Some(e)) if d.dimension != e.dimension => Agreement::OtherUnit,
            _ => Agreement::Equal,
        }
    }

    /// Whether `18:30` and `18.30` are the same hour; nothing where the two are no such pair.
    fn as_clock(&self, other: &Self) -> Option<bool> {
        let hours = (self.count == Count::Clock && other.count == Count::Cardinal && other.measure.is_none())
            .then_some(other.value)?;
        let minutes = (hours.fract() * 100.0).round();
        (hours < 24.0 && minutes < 60.0).then_some(hours.trunc() * 60.0 + minutes == self.value)
    }

    /// Whether it tells a time: a year, a month, a day, a span of time.
    pub(crate) fn is_time(&self) -> bool {
        matches!(self.count, Count::Year | Count::Calendar(_) | Count::Day | Count::Clock)
            || self.measure.is_some_and(|measure| measure.dimension == Dimension::Duration)
    }
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
