//! Number words, units of measure and names of the calendar, as the word tables give them.

use crate::lexicon::decimal::decimal;
use crate::lexicon::value::worded::worded;

/// What a number word adds to a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Numeral {
    /// So many: `five`.
    Cardinal(f64),
    /// A place in an order: `fifth`.
    Ordinal(f64),
    /// So many times what stands before: `thousand`.
    Multiplier(f64),
    /// One of so many parts: `half`.
    Fraction(f64),
}

impl Numeral {
    /// The number word that a table writes so.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let (kind, number) = text.split_once(' ')?;
        let kind = match kind {
            "cardinal" => Self::Cardinal,
            "ordinal" => Self::Ordinal,
            "multiplier" => Self::Multiplier,
            "fraction" => Self::Fraction,
            _ => return None,
        };
        decimal(number).map(kind)
    }
}

worded! {
    /// What a unit measures; units of one dimension convert into each other.
    pub enum Dimension {
        /// Land.
        Area = "area",
        /// Swiss francs.
        Chf = "chf",
        /// Chinese yuan.
        Cny = "cny",
        /// Degrees, of heat or of an angle.
        Degree = "degree",
        /// Time.
        Duration = "duration",
        /// Euros.
        Eur = "eur",
        /// Pounds sterling.
        Gbp = "gbp",
        /// Israeli shekels.
        Ils = "ils",
        /// Indian rupees.
        Inr = "inr",
        /// Japanese yen.
        Jpy = "jpy",
        /// Korean won.
        Krw = "krw",
        /// Distance.
        Length = "length",
        /// Weight.
        Mass = "mass",
        /// Hundredths.
        Percent = "percent",
        /// Percentage points.
        Point = "point",
        /// Power.
        Power = "power",
        /// Russian roubles.
        Rub = "rub",
        /// Speed.
        Speed = "speed",
        /// United States dollars.
        Usd = "usd",
        /// Liquids.
        Volume = "volume",
    }
}

/// A unit of measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Measure {
    /// What it measures.
    pub dimension: Dimension,
    /// How many base units of the dimension it is.
    pub factor: f64,
}

impl Measure {
    /// The unit that a table writes so.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let (dimension, factor) = text.split_once(' ')?;
        Some(Self { dimension: Dimension::read(dimension)?, factor: decimal(factor)? })
    }
}

worded! {
    /// What a name of the calendar names.
    pub enum CalendarUnit {
        /// A month.
        Month = "month",
        /// A day of the week.
        Weekday = "weekday",
    }
}

/// The name of a month or of a day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CalendarName {
    /// Which of the two.
    pub unit: CalendarUnit,
    /// January and Monday are 1.
    pub number: u8,
}

impl CalendarName {
    /// The name that a table writes so.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let (unit, number) = text.split_once(' ')?;
        let unit = CalendarUnit::read(unit)?;
        let count = match unit {
            CalendarUnit::Month => 12,
            CalendarUnit::Weekday => 7,
        };
        number.parse().ok().filter(|number| (1..=count).contains(number)).map(|number| Self { unit, number })
    }
}

/// What the letters written on to digits make of the number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum DigitSuffix {
    /// A place in an order: `21st`.
    Ordinal,
    /// So many times the number: `5bn`.
    Times(f64),
}

impl DigitSuffix {
    /// What some letters make of the number before them; nothing where they are a unit or no suffix.
    pub(crate) fn of(letters: &str) -> Option<Self> {
        Some(match letters {
            "st" | "nd" | "rd" | "th" => Self::Ordinal,
            "k" => Self::Times(1e3),
            "m" | "mn" => Self::Times(1e6),
            "bn" | "b" => Self::Times(1e9),
            "tn" | "trn" => Self::Times(1e12),
            _ => return None,
        })
    }
}

/// The unit that letters written on to digits name: `5km`. `5m` is five million.
pub(crate) fn is_unit_suffix(letters: &str) -> bool {
    letters != "m"
}

/// The hour at which the half of the day begins that a word names: `p.m.`
pub(crate) fn half_day(word: &str) -> Option<f64> {
    match word {
        "am" | "a.m" | "a.m." => Some(0.0),
        "pm" | "p.m" | "p.m." => Some(12.0),
        _ => None,
    }
}

/// Whether a word makes an hour of the number before it.
pub(crate) fn is_oclock(word: &str) -> bool {
    word == "o'clock"
}
