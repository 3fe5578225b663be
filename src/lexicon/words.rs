//! Closed word classes, one file a class, one folder a language.
//!
//! A table is plain text: lines that start with `#` are its header (what, source, licence); every other line is an entry in
//! normal form, alone or followed by a tab and a value. Entries may be several words joined by single spaces.

use std::collections::HashMap;
use std::sync::OnceLock;

/// A closed class of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    // What reading needs.
    /// Verbs and phrases that report speech, in every form.
    Reporting,
    /// Those of them whose object is the hearer.
    Telling,
    /// Verbs by which a speaker passes judgement.
    Judging,
    /// Nouns for something said or written.
    Speech,
    /// Nouns for institutions, groups and documents that speak.
    Body,
    /// Nouns for people by what they do or are, with their sex or number.
    Role,
    /// Titles before a name, with the sex they tell.
    Honorific,
    /// Words that open a noun phrase.
    Determiner,
    /// Prepositions.
    Preposition,
    /// Words that join clauses: `s` subordinates, `c` coordinates.
    Conjunction,
    /// Words that open a relative clause.
    Relative,
    /// Pronouns that can be a subject, with sex or number.
    Pronoun,
    /// Pronouns that cannot.
    Oblique,
    /// Forms of be, have and do, and modals.
    Auxiliary,
    /// Adverbs that stand between a subject and its verb or open a sentence.
    Adverb,
    /// Names of days, months and parts of the calendar.
    Time,
    /// Words that end in a full stop without ending a sentence.
    Abbreviation,
    /// What follows an apostrophe that opens a word.
    Elision,
    /// Small words inside a name.
    Particle,
    /// Nouns whose name in marks is a title.
    Work,
    /// Words after which a phrase in marks is a name or a term.
    Naming,
    /// Given names, with the sex of their bearers.
    Given,
}

/// A set of classes, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ClassSet(u64);

impl ClassSet {
    /// Whether the class is in the set.
    pub fn has(self, class: Class) -> bool {
        self.0 & (1 << class as u32) != 0
    }

    fn with(self, class: Class) -> Self {
        Self(self.0 | 1 << class as u32)
    }
}

/// The classes of one language and the file of each.
type Tables = &'static [(Class, &'static str)];

const ENGLISH: Tables = &[
    // What reading needs.
    (Class::Reporting, include_str!("words/en/reporting.txt")),
    (Class::Telling, include_str!("words/en/telling.txt")),
    (Class::Judging, include_str!("words/en/judging.txt")),
    (Class::Speech, include_str!("words/en/speech.txt")),
    (Class::Body, include_str!("words/en/body.txt")),
    (Class::Role, include_str!("words/en/role.txt")),
    (Class::Honorific, include_str!("words/en/honorific.txt")),
    (Class::Determiner, include_str!("words/en/determiner.txt")),
    (Class::Preposition, include_str!("words/en/preposition.txt")),
    (Class::Conjunction, include_str!("words/en/conjunction.txt")),
    (Class::Relative, include_str!("words/en/relative.txt")),
    (Class::Pronoun, include_str!("words/en/pronoun.txt")),
    (Class::Oblique, include_str!("words/en/oblique.txt")),
    (Class::Auxiliary, include_str!("words/en/auxiliary.txt")),
    (Class::Adverb, include_str!("words/en/adverb.txt")),
    (Class::Time, include_str!("words/en/time.txt")),
    (Class::Abbreviation, include_str!("words/en/abbreviation.txt")),
    (Class::Elision, include_str!("words/en/elision.txt")),
    (Class::Particle, include_str!("words/en/particle.txt")),
    (Class::Work, include_str!("words/en/work.txt")),
    (Class::Naming, include_str!("words/en/naming.txt")),
    (Class::Given, include_str!("words/en/given.txt")),
];

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

    /// Every class that a folded word belongs to.
    pub fn classes(&self, folded: &str) -> ClassSet {
        let found = self.entries.get(folded).map_or(&[][..], Vec::as_slice);
        found.iter().fold(ClassSet::default(), |set, &(class, _)| set.with(class))
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
