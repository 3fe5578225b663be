//! Closed word classes, one file a class, one folder a language.
//!
//! A table is plain text: lines that start with `#` are its header (what, source, licence); every other line is an entry in
//! normal form, alone or followed by a tab and a value. Entries may be several words joined by single spaces.

use std::collections::HashMap;
use std::sync::OnceLock;

/// A closed class of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Verbs and phrases that report speech, in every form.
    Reporting,
}

/// The classes of one language and the file of each.
type Tables = &'static [(Class, &'static str)];

const ENGLISH: Tables = &[(Class::Reporting, include_str!("words/en/reporting.txt"))];

/// One language's word tables.
#[derive(Debug)]
pub struct Language {
    tag: &'static str,
    entries: HashMap<&'static str, Vec<(Class, &'static str)>>,
}

impl Language {
    /// The language of a BCP 47 tag, by its first subtag; one without tables where we have none.
    pub fn of(tag: &str) -> &'static Self {
        static EN: OnceLock<Language> = OnceLock::new();
        static NONE: OnceLock<Language> = OnceLock::new();
        let primary = tag.split(['-', '_']).next().unwrap_or("");
        if primary.eq_ignore_ascii_case("en") {
            EN.get_or_init(|| Self::load("en", ENGLISH))
        } else {
            NONE.get_or_init(|| Self::load("und", &[]))
        }
    }

    fn load(tag: &'static str, tables: Tables) -> Self {
        let mut entries: HashMap<_, Vec<_>> = HashMap::new();
        for &(class, table) in tables {
            for (word, value) in rows(table) {
                entries.entry(word).or_default().push((class, value));
            }
        }
        Self { tag, entries }
    }

    /// The primary subtag, or `und` for a language without tables.
    pub fn tag(&self) -> &'static str {
        self.tag
    }

    /// Whether a folded word or phrase belongs to a class.
    pub fn is(&self, folded: &str, class: Class) -> bool {
        self.value(folded, class).is_some()
    }

    /// What a class's table says of a folded word; empty where the table only lists it.
    pub fn value(&self, folded: &str, class: Class) -> Option<&'static str> {
        self.entries.get(folded)?.iter().find(|(c, _)| *c == class).map(|(_, value)| *value)
    }
}

/// The entries of one table.
fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).map(|l| l.split_once('\t').unwrap_or((l, "")))
}

#[cfg(test)]
mod tests {
    use super::{Class, ENGLISH, Language, rows};
    use crate::read::fold::fold;

    #[test]
    fn every_table_has_a_header_and_sorted_folded_entries() {
        for (class, table) in ENGLISH {
            assert!(table.starts_with("# "), "{class:?} has no header");
            let words: Vec<_> = rows(table).map(|(w, _)| w).collect();
            assert!(!words.is_empty(), "{class:?} is empty");
            for pair in words.windows(2) {
                assert!(pair[0] < pair[1], "{class:?}: {pair:?} out of order");
            }
            for word in words {
                assert_eq!(word, fold(word), "{class:?}");
            }
        }
    }

    #[test]
    fn a_language_without_tables_answers_no() {
        assert!(Language::of("en-GB").is("said", Class::Reporting));
        assert!(!Language::of("xx").is("said", Class::Reporting));
    }
}
