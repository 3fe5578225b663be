//! How much each value of each feature weighs: a table for each language.

use std::sync::OnceLock;

use crate::attribution::model::feature::{Feature, FeatureKind};
use crate::lexicon::Language;

const ENGLISH: &str = include_str!("weights/en.txt");
const GERMAN: &str = include_str!("weights/de.txt");

type Table<T> = [[T; FeatureKind::MOST_VALUES]; FeatureKind::ALL.len()];

/// The weights of one language, in hundredths of a natural logarithm.
#[derive(Debug)]
pub(crate) struct Weights {
    /// By feature and value.
    table: Table<i32>,
}

/// What is wrong with a table of weights, with the number of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum WeightsError {
    /// The line is not a name and a number.
    Form(usize),
    /// No feature has this name.
    Feature(usize),
    /// The feature has no value of this name.
    Value(usize),
    /// The number is not one with two decimals.
    Number(usize),
    /// The value has its weight on an earlier line.
    Twice(usize),
    /// A value of a feature without a line.
    Missing(FeatureKind, usize),
}

impl Weights {
    /// The weights for a language; those of English where it has none of its own.
    pub(crate) fn of(language: &Language) -> &'static Self {
        static KNOWN: [OnceLock<Weights>; 2] = [OnceLock::new(), OnceLock::new()];
        let [english, german] = &KNOWN;
        match language.tag() {
            "de" => german.get_or_init(|| Self::built_in(GERMAN)),
            _ => english.get_or_init(|| Self::built_in(ENGLISH)),
        }
    }

    /// The weight of a feature's value.
    pub(crate) fn of_feature(&self, feature: Feature) -> i32 {
        self.table[feature.kind() as usize][feature.value()]
    }

    /// A table that a test has read before.
    fn built_in(text: &str) -> Self {
        match Self::parse(text) {
            Ok(weights) => weights,
            Err(_) => unreachable!("a test has read the table"),
        }
    }

    /// A table: on each line a value of a feature and its weight, `head.they -0.53`.
    fn parse(text: &str) -> Result<Self, WeightsError> {
        let mut read: Table<Option<i32>> = Table::default();
        for (line, number) in text.lines().zip(1..).filter(|(line, _)| !line.starts_with('#')) {
            let (name, weight) = line.split_once(' ').ok_or(WeightsError::Form(number))?;
            let (feature, value) = name.split_once('.').ok_or(WeightsError::Form(number))?;
            let kind = FeatureKind::ALL.iter().find(|kind| kind.name() == feature);
            let kind = *kind.ok_or(WeightsError::Feature(number))?;
            let value = kind.parse_value(value).ok_or(WeightsError::Value(number))?;
            let weight = hundredths(weight).ok_or(WeightsError::Number(number))?;
            if read[kind as usize][value].replace(weight).is_some() {
                return Err(WeightsError::Twice(number));
            }
        }
        let mut table: Table<i32> = Table::default();
        for &kind in FeatureKind::ALL {
            for value in 0..kind.count() {
                let weight = read[kind as usize][value];
                table[kind as usize][value] = weight.ok_or(WeightsError::Missing(kind, value))?;
            }
        }
        Ok(Self { table })
    }
}

/// `-0.53` as -53.
fn hundredths(text: &str) -> Option<i32> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, part) =
        digits.split_once('.').filter(|(whole, part)| !whole.is_empty() && part.len() == 2)?;
    if !whole.bytes().chain(part.bytes()).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some(sign * (100 * whole.parse::<i32>().ok()? + part.parse::<i32>().ok()?))
}

#[cfg(test)]
mod tests {
    use crate::attribution::model::candidate_value::SubjectHead;
    use crate::attribution::model::feature::{Feature, FeatureKind};
    use crate::attribution::model::weights::{ENGLISH, GERMAN, Weights, WeightsError, hundredths};

    #[test]
    fn every_table_has_a_header_and_a_weight_for_every_value() {
        for table in [ENGLISH, GERMAN] {
            assert!(table.starts_with("# "));
            assert!(Weights::parse(table).is_ok(), "{:?}", Weights::parse(table).err());
        }
    }

    #[test]
    fn a_weight_is_found_by_name() {
        let changed = ENGLISH.replace("head.they ", "head.they 7.05\n# ");
        let weights = Weights::parse(&changed).ok();
        assert_eq!(weights.map(|w| w.of_feature(Feature::Head(SubjectHead::They))), Some(705));
    }

    #[test]
    fn a_faulty_line_is_named() {
        let rows = [
            ("head.they", WeightsError::Form(2)),
            ("head 0.10", WeightsError::Form(2)),
            ("haed.they 0.10", WeightsError::Feature(2)),
            ("head.thy 0.10", WeightsError::Value(2)),
            ("previous.sentence 0.10", WeightsError::Value(2)),
            ("head.they 0.1", WeightsError::Number(2)),
            ("head.they 0.10 0.20", WeightsError::Number(2)),
            ("head.they 0.10\nhead.they 0.10", WeightsError::Twice(3)),
            ("head.they 0.10", WeightsError::Missing(FeatureKind::Words, 0)),
        ];
        for (lines, error) in rows {
            assert_eq!(Weights::parse(&format!("# Header\n{lines}")).err(), Some(error), "{lines}");
        }
    }

    #[test]
    fn numbers_have_two_decimals() {
        let rows = [("-0.53", Some(-53)), ("1.20", Some(120)), ("0.00", Some(0)), ("12.05", Some(1205))];
        let faults = ["", "1", "1.2", ".50", "1.234", "--1.00", "+1.00", "1,00", "a.bc", "-", "1.-1"];
        for (text, number) in rows.into_iter().chain(faults.map(|fault| (fault, None))) {
            assert_eq!(hundredths(text), number, "{text:?}");
        }
    }
}
