//! Closed word classes, one file a class, one folder a language.
//!
//! A table is plain text: lines that start with `#` are its header (what, source, licence); every other line
//! is an entry in normal form, alone or followed by a tab and a value. Entries may be several words joined by
//! single spaces. What values a class knows is told by [`Value::read`]; a table that says anything else is
//! refused.

use std::fmt;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::lexicon::tables::{ENGLISH, FRENCH, GERMAN, Tables};
use crate::lexicon::value::{ClassRow, ClassValue, Value, said_in, value_in};
use crate::lexicon::word_class::{Class, ClassSet};

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

/// What the tables say of one word or phrase.
#[derive(Debug, Default)]
struct TableEntry {
    set: ClassSet,
    rows: Vec<ClassRow>,
}

/// An ending counts only where at least one more byte than this comes before it.
const SHORTEST_STEM: usize = 2;

/// The classes of words that hold sentences together, by which a language is told.
const SMALL: ClassSet = ClassSet::of(&[
    Class::Determiner,
    Class::Preposition,
    Class::Conjunction,
    Class::Pronoun,
    Class::Auxiliary,
]);

/// What holds of German.
const GERMAN_GRAMMAR: &[Grammar] = &[Grammar::VerbSecond, Grammar::CapitalNouns];

/// What holds of French.
const FRENCH_GRAMMAR: &[Grammar] = &[Grammar::AsidesInside];

/// How many languages have tables.
const LANGUAGES: usize = 3;

/// A language is told by so many words from the start of a text.
const SAMPLE: usize = 400;

/// A row that a word table must not have.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct TableError {
    /// The language.
    tag: &'static str,
    /// The class of the table.
    class: Class,
    /// The line in the table, from 1.
    line: usize,
    /// The value that the class does not know.
    value: &'static str,
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { tag, class, line, value } = self;
        write!(f, "the {tag} table of {class:?} says {value:?} in line {line}, which is unknown")
    }
}

/// What holds of a language as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grammar {
    /// A phrase before the verb sends its subject behind it.
    VerbSecond,
    /// Every noun has a capital.
    CapitalNouns,
    /// An attribution may stand inside the quotation marks.
    AsidesInside,
}

/// One language's word tables.
#[derive(Debug)]
pub struct Language {
    tag: &'static str,
    grammar: &'static [Grammar],
    entries: FxHashMap<&'static str, TableEntry>,
    /// First words of the phrases that comparing reads as one unit, with the length in words of the longest.
    openers: FxHashMap<&'static str, usize>,
    /// Endings that put any longer word into a class.
    endings: Vec<(&'static str, Class)>,
}

impl Language {
    /// The language of a BCP 47 tag, by its first subtag; one without tables where we have none.
    pub fn of(tag: &str) -> &'static Self {
        let primary = tag.split(['-', '_']).next().unwrap_or("");
        Self::known().into_iter().find(|l| l.tag.eq_ignore_ascii_case(primary)).unwrap_or_else(|| {
            static NONE: OnceLock<Language> = OnceLock::new();
            NONE.get_or_init(|| Self::empty("und"))
        })
    }

    /// The language of a text that came without a tag, by its small words: English unless another has clearly
    /// more of them.
    pub fn of_text(text: &str) -> &'static Self {
        let (known, small) = (Self::known(), Self::small_words());
        let mut counts = [0; LANGUAGES];
        let mut folded = String::new();
        for word in
            text.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|w| !w.is_empty()).take(SAMPLE)
        {
            folded.clear();
            if word.is_ascii() {
                folded.push_str(word);
                folded.make_ascii_lowercase();
            } else {
                folded.extend(word.chars().flat_map(char::to_lowercase));
            }
            for (count, is_small) in counts.iter_mut().zip(small.get(folded.as_str()).into_iter().flatten()) {
                *count += usize::from(*is_small);
            }
        }
        let ([english, others @ ..], [ours, theirs @ ..]) = (known, counts);
        let clearly_more = others.into_iter().zip(theirs).filter(|(_, count)| *count > ours + ours / 2);
        clearly_more.max_by_key(|(_, count)| *count).map_or(english, |(language, _)| language)
    }

    /// The languages that have tables.
    fn known() -> [&'static Self; LANGUAGES] {
        static EN: OnceLock<Language> = OnceLock::new();
        static DE: OnceLock<Language> = OnceLock::new();
        static FR: OnceLock<Language> = OnceLock::new();
        [
            EN.get_or_init(|| Self::built_in("en", ENGLISH, &[])),
            DE.get_or_init(|| Self::built_in("de", GERMAN, GERMAN_GRAMMAR)),
            FR.get_or_init(|| Self::built_in("fr", FRENCH, FRENCH_GRAMMAR)),
        ]
    }

    /// The words that hold sentences together, each with whether it does so in each of the languages.
    fn small_words() -> &'static FxHashMap<&'static str, [bool; LANGUAGES]> {
        static SMALL_WORDS: OnceLock<FxHashMap<&'static str, [bool; LANGUAGES]>> = OnceLock::new();
        SMALL_WORDS.get_or_init(|| {
            let mut small: FxHashMap<_, [bool; LANGUAGES]> = FxHashMap::default();
            for (tables, place) in [ENGLISH, GERMAN, FRENCH].into_iter().zip(0..) {
                for (_, word, _) in
                    tables.iter().filter(|(class, _)| SMALL.has(*class)).flat_map(|(_, table)| rows(table))
                {
                    if let Some(is_small) = small.entry(word).or_default().get_mut(place) {
                        *is_small = true;
                    }
                }
            }
            small
        })
    }

    /// A language without tables.
    fn empty(tag: &'static str) -> Self {
        Self {
            tag,
            grammar: &[],
            entries: FxHashMap::default(),
            openers: FxHashMap::default(),
            endings: Vec::new(),
        }
    }

    /// A language whose tables are part of the program, and known to be sound by a test.
    fn built_in(tag: &'static str, tables: Tables, grammar: &'static [Grammar]) -> Self {
        Self::load(tag, tables, grammar).unwrap_or_else(|error| {
            debug_assert!(false, "{error}");
            Self::empty(tag)
        })
    }

    fn load(tag: &'static str, tables: Tables, grammar: &'static [Grammar]) -> Result<Self, TableError> {
        let mut entries: FxHashMap<_, TableEntry> = FxHashMap::default();
        let mut openers: FxHashMap<_, usize> = FxHashMap::default();
        let mut endings = Vec::new();
        for &(class, table) in tables {
            for (line, word, text) in rows(table) {
                let value = Value::read(class, text).ok_or(TableError { tag, class, line, value: text })?;
                if let Some(ending) = word.strip_prefix('-') {
                    endings.push((ending, class));
                }
                let entry = entries.entry(word).or_default();
                for (class, value) in [(class, value)].into_iter().chain(implied(class)) {
                    entry.set = entry.set.with(class);
                    entry.rows.push((class, value));
                }
                if let Some((first, rest)) = word.split_once(' ').filter(|_| JOINED.contains(&class)) {
                    let length = openers.entry(first).or_default();
                    *length = (*length).max(2 + rest.matches(' ').count());
                }
            }
        }
        Ok(Self { tag, grammar, entries, openers, endings })
    }

    /// The primary subtag, or `und` for a language without tables.
    pub fn tag(&self) -> &'static str {
        self.tag
    }

    /// Whether something holds of the language as a whole.
    pub fn has(&self, grammar: Grammar) -> bool {
        self.grammar.contains(&grammar)
    }

    /// Whether a folded word or phrase belongs to a class.
    pub fn is(&self, folded: &str, class: Class) -> bool {
        self.value(folded, class).is_some()
    }

    /// Every class that a folded word belongs to, by its entries or by its ending, and what the tables say of
    /// it.
    pub fn word(&self, folded: &str) -> (ClassSet, &[ClassRow]) {
        let (set, rows) = self
            .entries
            .get(folded)
            .map_or((ClassSet::default(), &[][..]), |entry| (entry.set, entry.rows.as_slice()));
        let ends = |ending: &str| folded.len() > ending.len() + SHORTEST_STEM && folded.ends_with(ending);
        let set = self
            .endings
            .iter()
            .filter(|(ending, _)| ends(ending))
            .fold(set, |set, &(_, class)| set.with(class));
        (set, rows)
    }

    /// Every class of a folded word or phrase, with what its table says.
    pub fn classes(&self, folded: &str) -> &[ClassRow] {
        self.entries.get(folded).map_or(&[], |entry| entry.rows.as_slice())
    }

    /// How many words the longest phrase has that begins with this word and is read as one unit; 0 where none
    /// does.
    pub fn phrase_length(&self, first: &str) -> usize {
        self.openers.get(first).copied().unwrap_or(0)
    }

    /// What a class's table says of a folded word.
    pub fn value(&self, folded: &str, class: Class) -> Option<Value> {
        value_in(self.classes(folded), class)
    }

    /// What the tables say of a folded word, by the type of the answer.
    pub fn said<T: ClassValue>(&self, folded: &str) -> Option<T> {
        said_in(self.classes(folded))
    }

    /// The usual name of the state that a folded name, adjective, inhabitant or capital belongs to.
    pub fn state(&self, folded: &str) -> Option<&'static str> {
        self.value(folded, Class::Place).and_then(Value::words)
    }
}

/// The row that a row of a class implies: the name of a month or a day places a thing in time.
fn implied(class: Class) -> Option<ClassRow> {
    (class == Class::Calendar).then_some((Class::Time, Value::Listed))
}

/// The rows of one table: line, entry, value.
fn rows(table: &'static str) -> impl Iterator<Item = (usize, &'static str, &'static str)> {
    (1..).zip(table.lines()).filter(|(_, text)| !text.is_empty() && !text.starts_with('#')).map(
        |(line, text)| {
            let (entry, value) = text.split_once('\t').unwrap_or((text, ""));
            (line, entry, value)
        },
    )
}

#[cfg(test)]
mod tests {
    use crate::lexicon::language::{Class, ENGLISH, GERMAN, Language, rows};
    use crate::lexicon::tables::FRENCH;
    use crate::text::normalize::fold;

    #[test]
    fn every_table_has_a_header_and_sorted_folded_entries() {
        for (class, table) in [ENGLISH, GERMAN, FRENCH].into_iter().flatten() {
            assert!(table.starts_with("# "), "{class:?} has no header");
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
    fn every_table_says_what_its_class_knows() {
        for (tag, tables) in [("en", ENGLISH), ("de", GERMAN), ("fr", FRENCH)] {
            assert_eq!(Language::load(tag, tables, &[]).err(), None);
        }
    }

    #[test]
    fn an_unknown_value_names_its_table_and_line() {
        let tables = &[(Class::Modal, "# Modals.\ncan\tcan\nmust\tmus\n")];
        let error = Language::load("xx", tables, &[]).expect_err("no modal means that");
        let message = "the xx table of Modal says \"mus\" in line 3, which is unknown";
        assert_eq!(error.to_string(), message);
    }

    #[test]
    fn the_small_words_of_a_text_tell_its_language() {
        for (text, tag) in [
            ("The board said that it would not close the pier.", "en"),
            ("Der Vorstand sagte, dass er den Steg nicht schließen werde.", "de"),
            ("Le conseil a dit qu'il ne fermerait pas la jetée.", "fr"),
            ("", "en"),
        ] {
            assert_eq!(Language::of_text(text).tag(), tag, "{text:?}");
        }
    }

    #[test]
    fn a_language_without_tables_answers_no() {
        assert!(Language::of("en-GB").is("said", Class::Reporting));
        assert!(!Language::of("xx").is("said", Class::Reporting));
    }
}
