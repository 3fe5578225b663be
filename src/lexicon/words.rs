//! Closed word classes, one file a class, one folder a language.
//!
//! A table is plain text: lines that start with `#` are its header (what, source, licence); every other line is an entry in
//! normal form, alone or followed by a tab and a value. Entries may be several words joined by single spaces.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::class::{Class, ClassSet};

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
    // What comparing needs.
    (Class::Article, include_str!("words/en/article.txt")),
    (Class::Calendar, include_str!("words/en/calendar.txt")),
    (Class::Comparator, include_str!("words/en/comparator.txt")),
    (Class::Condition, include_str!("words/en/condition.txt")),
    (Class::Contraction, include_str!("words/en/contraction.txt")),
    (Class::Degree, include_str!("words/en/degree.txt")),
    (Class::Denial, include_str!("words/en/denial.txt")),
    (Class::Function, include_str!("words/en/function.txt")),
    (Class::Hedge, include_str!("words/en/hedge.txt")),
    (Class::Measure, include_str!("words/en/measure.txt")),
    (Class::Modal, include_str!("words/en/modal.txt")),
    (Class::Moment, include_str!("words/en/moment.txt")),
    (Class::Negation, include_str!("words/en/negation.txt")),
    (Class::Numeral, include_str!("words/en/numeral.txt")),
    (Class::Office, include_str!("words/en/office.txt")),
    (Class::Person, include_str!("words/en/person.txt")),
    (Class::PseudoNegator, include_str!("words/en/pseudo_negator.txt")),
    (Class::Quantifier, include_str!("words/en/quantifier.txt")),
    (Class::Relation, include_str!("words/en/relation.txt")),
    (Class::Place, include_str!("words/en/place.txt")),
];

/// The classes whose phrases are one unit when two wordings are compared.
pub const JOINED: &[Class] = &[
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

/// One language's word tables.
#[derive(Debug)]
pub struct Language {
    tag: &'static str,
    entries: HashMap<&'static str, Vec<(Class, &'static str)>>,
    /// First words of the phrases that comparing reads as one unit, with the length in words of the longest.
    openers: HashMap<&'static str, usize>,
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
        let mut openers: HashMap<_, usize> = HashMap::new();
        for &(class, table) in tables {
            for (word, value) in rows(table) {
                entries.entry(word).or_default().push((class, value));
                if let Some((first, rest)) = word.split_once(' ').filter(|_| JOINED.contains(&class)) {
                    let length = openers.entry(first).or_default();
                    *length = (*length).max(2 + rest.matches(' ').count());
                }
            }
        }
        Self { tag, entries, openers }
    }

    /// The primary subtag, or `und` for a language without tables.
    pub fn tag(&self) -> &'static str {
        self.tag
    }

    /// Whether a folded word or phrase belongs to a class.
    pub fn is(&self, folded: &str, class: Class) -> bool {
        self.value(folded, class).is_some()
    }

    /// Every class that a folded word or phrase belongs to.
    pub fn class_set(&self, folded: &str) -> ClassSet {
        self.classes(folded).iter().fold(ClassSet::default(), |set, &(class, _)| set.with(class))
    }

    /// Every class of a folded word or phrase, with what its table says.
    pub fn classes(&self, folded: &str) -> &[(Class, &'static str)] {
        self.entries.get(folded).map_or(&[], Vec::as_slice)
    }

    /// How many words the longest phrase has that begins with this word and is read as one unit; 0 where none does.
    pub fn phrase_length(&self, first: &str) -> usize {
        self.openers.get(first).copied().unwrap_or(0)
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
