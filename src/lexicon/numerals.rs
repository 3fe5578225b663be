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
    /// Ten years: `nineties`.
    Decade(f64),
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
            "decade" => Self::Decade,
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
        /// Australian dollars.
        Aud = "aud",
        /// Canadian dollars.
        Cad = "cad",
        /// Degrees of Celsius.
        Celsius = "celsius",
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
        /// Degrees of Fahrenheit.
        Fahrenheit = "fahrenheit",
        /// Pounds sterling.
        Gbp = "gbp",
        /// Hong Kong dollars.
        Hkd = "hkd",
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
        /// New Zealand dollars.
        Nzd = "nzd",
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

impl Dimension {
    /// Whether it is money.
    pub(crate) const fn is_currency(self) -> bool {
        matches!(
            self,
            Self::Aud
                | Self::Cad
                | Self::Chf
                | Self::Cny
                | Self::Eur
                | Self::Gbp
                | Self::Hkd
                | Self::Ils
                | Self::Inr
                | Self::Jpy
                | Self::Krw
                | Self::Nzd
                | Self::Rub
                | Self::Usd
        )
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
    /// Ten years: `1990s`.
    Decade,
}

impl DigitSuffix {
    /// What some letters make of the number before them; nothing where they are a unit or no suffix.
    pub(crate) fn of(letters: &str) -> Option<Self> {
        Some(match letters {
            "st" | "nd" | "rd" | "th" => Self::Ordinal,
            "k" => Self::Times(1e3),
            "m" | "mn" => Self::Times(1e6),
            "million" => Self::Times(1e6),
            "bn" | "b" | "billion" => Self::Times(1e9),
            "tn" | "trn" | "trillion" => Self::Times(1e12),
            "s" | "'s" | "’s" => Self::Decade,
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

/// Whether a word makes the number behind it one below zero.
pub(crate) fn is_minus(word: &str) -> bool {
    word == "minus"
}

/// Noon and midnight, in minutes.
pub(crate) fn named_hour(word: &str) -> Option<f64> {
    match word {
        "noon" | "midday" => Some(12.0 * 60.0),
        "midnight" => Some(0.0),
        _ => None,
    }
}

/// How many minutes a zone that is named behind an hour is ahead of Greenwich (IANA time zone database).
pub(crate) fn zone_offset(words: &str) -> Option<i16> {
    let hours = match words {
        "gmt" | "utc" | "greenwich mean time" | "universal time" => 0.0,
        "bst" | "cet" | "wat" | "british summer time" | "central european time" => 1.0,
        "cest" | "eet" | "sast" | "cat" | "central european summer time" | "eastern european time" => 2.0,
        "eest" | "msk" | "eat" | "moscow time" => 3.0,
        "gst" => 4.0,
        "pkt" => 5.0,
        "ist" | "indian standard time" => 5.5,
        "ict" => 7.0,
        "hkt" | "sgt" | "awst" | "beijing time" => 8.0,
        "jst" | "kst" | "japan standard time" => 9.0,
        "aest" => 10.0,
        "aedt" => 11.0,
        "nzst" => 12.0,
        "est" | "eastern standard time" => -5.0,
        "edt" | "eastern daylight time" => -4.0,
        "cst" | "central standard time" => -6.0,
        "cdt" | "central daylight time" => -5.0,
        "mst" | "mountain standard time" => -7.0,
        "mdt" | "mountain daylight time" => -6.0,
        "pst" | "pacific standard time" => -8.0,
        "pdt" | "pacific daylight time" => -7.0,
        _ => return None,
    };
    Some((hours * 60.0) as i16)
}

/// Whether a word makes an hour of the number before it.
pub(crate) fn is_oclock(word: &str) -> bool {
    word == "o'clock"
}
