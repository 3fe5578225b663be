//! How much each trait weighs: a table for each language.

use std::sync::OnceLock;

use crate::attribution::model::feature::{FEATURE_VALUES, Feature};
use crate::lexicon::Language;

const ENGLISH: &str = include_str!("weights/en.txt");
const GERMAN: &str = include_str!("weights/de.txt");

/// The weights of one language.
pub(crate) struct Weights {
    /// By trait and value.
    table: Vec<[i32; FEATURE_VALUES]>,
}

impl Weights {
    /// The weights for a language; those of English where it has none of its own.
    pub fn of(language: &Language) -> &'static Self {
        static KNOWN: [OnceLock<Weights>; 2] = [OnceLock::new(), OnceLock::new()];
        let [english, german] = &KNOWN;
        match language.tag() {
            "de" => german.get_or_init(|| Self::read(GERMAN)),
            _ => english.get_or_init(|| Self::read(ENGLISH)),
        }
    }

    /// The weight of a value of a trait.
    pub fn of_value(&self, what: Feature, value: u8) -> i32 {
        self.table.get(what as usize).and_then(|row| row.get(value as usize)).copied().unwrap_or(0)
    }

    /// A table: on each line a trait and the weights of its values from 0 on, in hundredths.
    fn read(text: &str) -> Self {
        let mut table = vec![[0; FEATURE_VALUES]; Feature::ALL.len()];
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let mut fields = line.split_whitespace();
            let name = fields.next().unwrap_or("");
            let Some(row) =
                Feature::ALL.iter().find(|t| t.name() == name).and_then(|&t| table.get_mut(t as usize))
            else {
                continue;
            };
            for (slot, field) in row.iter_mut().zip(fields) {
                *slot = field.parse().unwrap_or(0);
            }
        }
        Self { table }
    }
}

#[cfg(test)]
mod tests {
    use crate::attribution::model::feature::{FEATURE_VALUES, Feature};
    use crate::attribution::model::weights::{ENGLISH, GERMAN};

    #[test]
    fn every_table_has_a_header_and_numbers_for_known_traits() {
        for table in [ENGLISH, GERMAN] {
            assert!(table.starts_with("# "));
            let rows: Vec<Vec<&str>> =
                table.lines().filter(|l| !l.starts_with('#')).map(|l| l.split(' ').collect()).collect();
            assert!(rows.len() > Feature::ALL.len() / 2);
            for row in rows {
                assert!(Feature::ALL.iter().any(|t| t.name() == row[0]), "{row:?}");
                assert!(
                    row.len() <= FEATURE_VALUES + 1 && row[1..].iter().all(|n| n.parse::<i32>().is_ok()),
                    "{row:?}"
                );
            }
        }
    }
}
