//! Word tables to a language.
//!
//! A table is plain text: lines that start with `#` are its header (what it holds, where it is from); every
//! other line is an entry in normal form, alone or followed by a tab and a value. Entries may be several
//! words joined by single spaces, or an ending behind a hyphen. What values a class knows is told by
//! [`Value::read`], [`shared_rows`] or [`verb_forms`]; a table that says anything else is refused.

use std::borrow::Cow;
use std::fmt;

use rustc_hash::FxHashMap;

use crate::lexicon::language::Language;
use crate::lexicon::morphology::verb_forms;
use crate::lexicon::table_row::shared_rows;
use crate::lexicon::tables::LanguageTables;
use crate::lexicon::value::{ClassRow, Value};
use crate::lexicon::word_class::Class;

/// The classes whose phrases are one unit when two wordings are compared.
pub(crate) const JOINED: &[Class] = &[
    Class::Comparator,
    Class::Condition,
    Class::Degree,
    Class::Function,
    Class::Hedge,
    Class::Measure,
    Class::Modal,
    Class::Negation,
    Class::PseudoNegator,
    Class::Quantifier,
];

/// A row that a word table must not have.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct TableError {
    /// The language.
    tag: &'static str,
    /// The class of the table.
    class: Class,
    /// The row in the table, from 1, its header not counted.
    row: usize,
    /// The value that the class does not know.
    value: &'static str,
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { tag, class, row, value } = self;
        write!(f, "the {tag} table of {class:?} says {value:?} in row {row}, which is unknown")
    }
}

impl Language {
    /// A language without tables.
    pub(crate) fn empty(tag: &'static str) -> Self {
        Self {
            tag,
            grammar: &[],
            entries: FxHashMap::default(),
            openers: FxHashMap::default(),
            endings: Vec::new(),
        }
    }

    /// A language whose tables are part of the program, and known to be sound by a test.
    pub(crate) fn built_in(tables: &LanguageTables) -> Self {
        Self::load(tables).unwrap_or_else(|error| {
            debug_assert!(false, "{error}");
            Self::empty(tables.tag)
        })
    }

    fn load(tables: &LanguageTables) -> Result<Self, TableError> {
        let tag = tables.tag;
        let mut language = Self { grammar: tables.grammar, ..Self::empty(tag) };
        for &(class, table) in tables.verbs {
            for (row, word, text) in rows(table) {
                let forms = verb_forms(word, text).ok_or(TableError { tag, class, row, value: text })?;
                for (form, uses) in forms {
                    let value = if class == Class::Telling { Value::Listed } else { Value::Verb(uses) };
                    language.entries.entry(Cow::Owned(form)).or_default().add(class, value);
                }
            }
        }
        for &(class, table) in tables.shared {
            for (row, word, text) in rows(table) {
                let said = shared_rows(class, text).ok_or(TableError { tag, class, row, value: text })?;
                said.into_iter().flatten().for_each(|row| language.add(word, row));
            }
        }
        for &(class, table) in tables.listed {
            for (row, word, text) in rows(table) {
                let value = Value::read(class, text).ok_or(TableError { tag, class, row, value: text })?;
                language.add(word, (class, value));
            }
        }
        Ok(language)
    }

    /// Adds a word, a phrase or an ending to a class.
    fn add(&mut self, word: &'static str, (class, value): ClassRow) {
        if let Some(ending) = word.strip_prefix('-') {
            self.endings.push((ending, class));
        }
        self.entries.entry(Cow::Borrowed(word)).or_default().add(class, value);
        if let Some((first, rest)) = word.split_once(' ').filter(|_| JOINED.contains(&class)) {
            let length = self.openers.entry(first).or_default();
            *length = (*length).max(2 + rest.matches(' ').count());
        }
    }
}

/// The rows of one table: number, entry, value.
fn rows(table: &'static str) -> impl Iterator<Item = (usize, &'static str, &'static str)> {
    (1..).zip(table.lines()).map(|(row, text)| {
        let (entry, value) = text.split_once('\t').unwrap_or((text, ""));
        (row, entry, value)
    })
}

#[cfg(test)]
mod tests {
    use crate::lexicon::language::Language;
    use crate::lexicon::loader::rows;
    use crate::lexicon::tables::{ENGLISH, FRENCH, GERMAN, LanguageTables, OTHERS};
    use crate::lexicon::value::usage::VerbUse;
    use crate::lexicon::word_class::Class;
    use crate::text::normalize::fold;

    #[test]
    fn every_file_says_where_its_words_are_from() {
        let words = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lexicon/words");
        let folders = ["en", "de", "fr", "und"].map(|tag| std::fs::read_dir(words.join(tag)).expect(tag));
        let mut files = 0;
        for file in folders.into_iter().flatten() {
            let path = file.expect("a file").path();
            let text = std::fs::read_to_string(&path).expect("a text");
            let header: Vec<&str> = text.lines().take_while(|line| line.starts_with("# ")).collect();
            let says = |start: &str| header.iter().any(|line| line.starts_with(start));
            assert!(header.len() > 1, "{path:?} has no header");
            assert!(says("# Source: ") != says("# curated: "), "{path:?}");
            files += 1;
        }
        let tables = [ENGLISH, GERMAN, FRENCH, OTHERS]
            .map(|language| language.verbs.len() + language.shared.len() + language.listed.len());
        // German and French share the English given names; one file is no table but a list of small words.
        assert_eq!(files + 2 - 1, tables.iter().sum::<usize>());
    }

    #[test]
    fn every_table_has_sorted_folded_entries() {
        let all = [ENGLISH, GERMAN, FRENCH, OTHERS]
            .map(|language| [language.verbs, language.shared, language.listed]);
        for (class, table) in all.as_flattened().iter().copied().flatten() {
            let words: Vec<_> = rows(table).map(|(_, w, _)| w).collect();
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
    fn every_table_says_what_its_class_knows_and_that_once() {
        for tables in [ENGLISH, GERMAN, FRENCH, OTHERS] {
            let language = Language::load(&tables).expect(tables.tag);
            let twice = language.entries.iter().find(|(_, entry)| {
                let classes: Vec<Class> = entry.rows.iter().map(|&(class, _)| class).collect();
                classes.iter().enumerate().any(|(at, class)| classes[..at].contains(class))
            });
            assert!(twice.is_none(), "{}: {twice:?}", tables.tag);
        }
    }

    /// Every form of the verbs of saying with its uses, as a checksum (FNV-1a): what was once a list of
    /// forms.
    #[test]
    fn the_forms_of_verbs_are_those_that_were_collected() {
        const USES: [(VerbUse, &str); 4] = [
            (VerbUse::Base, "base"),
            (VerbUse::NounLike, "noun-like"),
            (VerbUse::BeforeOn, "before-on"),
            (VerbUse::OftenOther, "often-other"),
        ];
        let english = Language::of("en");
        for (class, count, sum) in [
            (Class::Reporting, 938, 0x53ec_32b6_8bdd_9cdb),
            (Class::Judging, 292, 0x2c8a_e969_17c3_4383),
            (Class::Telling, 96, 0x6870_0d5f_ecec_0e61),
        ] {
            let said = english.entries.iter().filter_map(|(form, entry)| {
                let value = entry.rows.iter().find(|(c, _)| *c == class)?.1;
                let uses: Vec<_> = USES
                    .into_iter()
                    .filter(|(tag, _)| value.verb().has(*tag))
                    .map(|(_, word)| word)
                    .collect();
                Some(format!("{form} {}", uses.join(" ")))
            });
            let mut said: Vec<String> = said.collect();
            said.sort();
            let bytes = said.join("\n");
            let fnv = bytes.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| {
                (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            });
            assert_eq!((said.len(), fnv), (count, sum), "{class:?}");
        }
    }

    #[test]
    fn an_unknown_value_names_its_table_and_row() {
        let listed = &[(Class::Modal, "can\tcan\nmust\tmus\n")];
        let tables = LanguageTables { tag: "xx", grammar: &[], verbs: &[], shared: &[], listed };
        let error = Language::load(&tables).expect_err("no modal means that");
        let message = "the xx table of Modal says \"mus\" in row 2, which is unknown";
        assert_eq!(error.to_string(), message);
    }
}
