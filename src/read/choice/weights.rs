//! How much each trait weighs: a table for each language.

use std::sync::OnceLock;

use super::traits::{Trait, VALUES};
use crate::lexicon::Language;

const ENGLISH: &str = include_str!("weights/en.txt");
const GERMAN: &str = include_str!("weights/de.txt");

/// The weights of one language.
pub(super) struct Weights {
    /// By trait and value.
    table: Vec<[i32; VALUES]>,
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
    pub fn of_value(&self, what: Trait, value: u8) -> i32 {
        self.table.get(what as usize).and_then(|row| row.get(value as usize)).copied().unwrap_or(0)
    }

    /// A table: on each line a trait and the weights of its values from 0 on, in hundredths.
    fn read(text: &str) -> Self {
        let mut table = vec![[0; VALUES]; Trait::ALL.len()];
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let mut fields = line.split_whitespace();
            let name = fields.next().unwrap_or("");
            let Some(row) = Trait::ALL.iter().find(|t| t.name() == name).and_then(|&t| table.get_mut(t as usize)) else { continue };
            for (slot, field) in row.iter_mut().zip(fields) {
                *slot = field.parse().unwrap_or(0);
            }
        }
        Self { table }
    }
}
