//! Words by degree: how sure, how many, how strong, which of two poles.

use crate::lexicon::value::worded::worded;

worded! {
    /// What a modal claims.
    pub enum Modal {
        /// It is possible or allowed.
        May = "may",
        /// It is in somebody's power.
        Can = "can",
        /// It would be so.
        Would = "would",
        /// It ought to be.
        Should = "should",
        /// It will be.
        Will = "will",
        /// It has to be.
        Must = "must",
    }
}

impl Modal {
    /// Whether two claim the same but for its strength: that it may be, that it ought to be, that it will be.
    pub(crate) fn is_near(self, other: Self) -> bool {
        let group = |modal| match modal {
            Self::May | Self::Can => 0,
            Self::Would | Self::Will => 1,
            Self::Should | Self::Must => 2,
        };
        group(self) == group(other)
    }
}

worded! {
    /// What opens a condition or an exception; those alike are as strong.
    pub enum Condition {
        /// `if`.
        If = "if",
        /// `unless`.
        Unless = "unless",
        /// `only if`.
        Only = "only",
        /// `except`.
        Except = "except",
        /// `depending on`.
        Depending = "depending",
    }
}

worded! {
    /// How a negator denies.
    pub enum Negator {
        /// Altogether: `not`.
        Full = "full",
        /// Almost: `hardly`.
        Near = "near",
    }
}

worded! {
    /// The bound that a word sets on a number.
    pub enum Bound {
        /// No other number.
        Exactly = "exactly",
        /// A number near it.
        About = "about",
        /// A smaller one.
        Below = "below",
        /// It or a smaller one.
        AtMost = "at-most",
        /// It or a greater one.
        AtLeast = "at-least",
        /// A greater one.
        Above = "above",
    }
}

worded! {
    /// How far an adverb of degree goes.
    pub enum Degree {
        /// It damps.
        Slight = "slight",
        /// To a fair degree.
        Moderate = "moderate",
        /// It heightens.
        High = "high",
        /// No further degree.
        Utmost = "utmost",
    }
}

impl Degree {
    /// How many steps lie between two degrees.
    pub(crate) fn steps_to(self, other: Self) -> u8 {
        (self as u8).abs_diff(other as u8)
    }
}

worded! {
    /// On what scale a word places a thing in time.
    pub enum MomentScale {
        /// `yesterday`, `today`, `tomorrow`.
        Day = "day",
        /// `former`, `current`, `future`.
        Era = "era",
        /// `morning`, `evening`.
        Hour = "hour",
        /// `before`, `after`.
        Order = "order",
        /// `daily`, `weekly`.
        Rate = "rate",
        /// `spring`, `autumn`.
        Season = "season",
        /// `day`, `week`.
        Span = "span",
        /// `last`, `next`.
        Turn = "turn",
    }
}

/// A word that places a thing in time, by its place on a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Moment {
    /// On what scale.
    pub scale: MomentScale,
    /// How far along it, from 1.
    pub place: u8,
}

/// The last place of the longest scale.
const LAST_PLACE: u8 = 9;

impl Moment {
    /// The place in time that a table writes so.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let (scale, place) = on_scale(text, MomentScale::read, LAST_PLACE)?;
        Some(Self { scale, place })
    }

    /// Whether a thing cannot be at both. Hours of a day run into each other: `evening`, `night`.
    pub(crate) fn excludes(self, other: Self) -> bool {
        let steps = self.place.abs_diff(other.place);
        self.scale == other.scale && steps > u8::from(self.scale == MomentScale::Hour)
    }
}

worded! {
    /// What a quantifier measures.
    pub enum QuantifierScale {
        /// The part of a whole, from none (0) to all (6).
        Part = "part",
        /// That others are excluded.
        Only = "only",
        /// That others are included.
        Also = "also",
        /// A smaller number than another.
        Less = "less",
        /// A greater one.
        More = "more",
    }
}

/// A quantifier by scale and rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Quantifier {
    /// What it measures.
    pub scale: QuantifierScale,
    /// How far up the scale.
    pub rank: u8,
}

/// The rank of everything.
const WHOLE: u8 = 6;

impl Quantifier {
    /// `no`, `nobody`.
    pub(crate) const NONE: Self = Self { scale: QuantifierScale::Part, rank: 0 };
    /// `any`, `anybody`.
    pub(crate) const ANY: Self = Self { scale: QuantifierScale::Part, rank: 1 };
    /// `some`.
    pub(crate) const SOME: Self = Self { scale: QuantifierScale::Part, rank: 3 };
    /// `all`, `everybody`.
    pub(crate) const ALL: Self = Self { scale: QuantifierScale::Part, rank: WHOLE };
    /// `just`, which may exclude others and may not.
    pub(crate) const JUST: Self = Self { scale: QuantifierScale::Only, rank: 0 };
    /// `only`.
    pub(crate) const ONLY: Self = Self { scale: QuantifierScale::Only, rank: 1 };
    /// `also`.
    pub(crate) const ALSO: Self = Self { scale: QuantifierScale::Also, rank: 1 };

    /// Whether two are neighbours on one scale, and neither is all or none: `some`, `many`.
    pub(crate) fn is_near(self, other: Self) -> bool {
        let is_end = |of: Self| of.scale == QuantifierScale::Part && (of.rank == 0 || of.rank == WHOLE);
        self.scale == other.scale && self.rank.abs_diff(other.rank) <= 1 && !is_end(self) && !is_end(other)
    }

    /// The quantifier that a table writes so.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let (scale, rank) = on_scale(text, QuantifierScale::read, WHOLE)?;
        Some(Self { scale, rank })
    }
}

worded! {
    /// What a verb of saying or wanting does.
    pub enum ForceScale {
        /// It asks for something.
        Asking = "asking",
        /// It blames.
        Blaming = "blaming",
        /// It holds something to be so.
        Claiming = "claiming",
        /// It fears.
        Fearing = "fearing",
        /// It owns up to something.
        Owning = "owning",
        /// It tells.
        Telling = "telling",
    }
}

/// A verb of saying or wanting by scale and rank, the weaker first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Force {
    /// What it does.
    pub scale: ForceScale,
    /// How strongly, from 1.
    pub rank: u8,
}

impl Force {
    /// The rank of the most forceful verbs.
    pub(crate) const STRONGEST: u8 = 3;

    /// The force that a table writes so.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let (scale, rank) = on_scale(text, ForceScale::read, Self::STRONGEST)?;
        Some(Self { scale, rank })
    }
}

/// A scale and a rank on it, as a table writes them: `part 3`.
fn on_scale<Scale>(text: &str, read: fn(&str) -> Option<Scale>, ceiling: u8) -> Option<(Scale, u8)> {
    let (scale, rank) = text.split_once(' ')?;
    Some((read(scale)?, rank_in(rank, ceiling)?))
}

/// A rank of one digit, no higher than a ceiling.
fn rank_in(text: &str, ceiling: u8) -> Option<u8> {
    match text.as_bytes() {
        [digit @ b'0'..=b'9'] => Some(digit - b'0').filter(|rank| *rank <= ceiling),
        _ => None,
    }
}

worded! {
    /// An axis on which words of the closed classes stand opposite each other.
    pub enum Axis {
        /// More and less.
        Amount = "amount",
        /// Because and despite.
        Cause = "cause",
        /// With and without.
        Company = "company",
        /// Above and below.
        Height = "height",
        /// Into and out of.
        Motion = "motion",
        /// After and before.
        Order = "order",
        /// To and from.
        Origin = "origin",
        /// Inside and outside.
        Side = "side",
        /// For and against.
        Stance = "stance",
    }
}

worded! {
    /// An end of an axis.
    pub enum Pole {
        /// The one.
        Plus = "+",
        /// The other.
        Minus = "-",
    }
}

/// A word that stands opposite others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Opposition {
    /// On what axis.
    pub axis: Axis,
    /// At which end.
    pub pole: Pole,
}

impl Opposition {
    /// The opposition that a table writes so.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let (axis, pole) = text.split_once(' ')?;
        Some(Self { axis: Axis::read(axis)?, pole: Pole::read(pole)? })
    }

    /// Whether another word stands at the other end of the same axis.
    pub(crate) fn is_opposite(self, other: Self) -> bool {
        self.axis == other.axis && self.pole != other.pole
    }
}
