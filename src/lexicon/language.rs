//! Closed word classes, one file a class, one folder a language.
//!
//! A table is plain text: lines that start with `#` are its header (what, source, licence); every other line
//! is an entry in normal form, alone or followed by a tab and a value. Entries may be several words joined by
//! single spaces.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::lexicon::tables::{ENGLISH, FRENCH, GERMAN, Tables};
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
    rows: Vec<(Class, &'static str)>,
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

/// How many languages have tables.
const LANGUAGES: usize = 3;

/// A language is told by so many words from the start of a text.
const SAMPLE: usize = 400;

/// One language's word tables.
#[derive(Debug)]
pub struct Language {
    tag: &'static str,
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
            NONE.get_or_init(|| Self::load("und", &[]))
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
            EN.get_or_init(|| Self::load("en", ENGLISH)),
            DE.get_or_init(|| Self::load("de", GERMAN)),
            FR.get_or_init(|| Self::load("fr", FRENCH)),
        ]
    }

    /// The words that hold sentences together, each with whether it does so in each of the languages.
    fn small_words() -> &'static FxHashMap<&'static str, [bool; LANGUAGES]> {
        static SMALL_WORDS: OnceLock<FxHashMap<&'static str, [bool; LANGUAGES]>> = OnceLock::new();
        SMALL_WORDS.get_or_init(|| {
            let mut small: FxHashMap<_, [bool; LANGUAGES]> = FxHashMap::default();
            for (tables, place) in [ENGLISH, GERMAN, FRENCH].into_iter().zip(0..) {
                for (word, _) in
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

    fn load(tag: &'static str, tables: Tables) -> Self {
        let mut entries: FxHashMap<_, TableEntry> = FxHashMap::default();
        let mut openers: FxHashMap<_, usize> = FxHashMap::default();
        let mut endings = Vec::new();
        for &(class, table) in tables {
            for (word, value) in rows(table) {
                if let Some(ending) = word.strip_prefix('-') {
                    endings.push((ending, class));
                }
                let entry = entries.entry(word).or_default();
                entry.set = entry.set.with(class);
                entry.rows.push((class, value));
                if let Some((first, rest)) = word.split_once(' ').filter(|_| JOINED.contains(&class)) {
                    let length = openers.entry(first).or_default();
                    *length = (*length).max(2 + rest.matches(' ').count());
                }
            }
        }
        Self { tag, entries, openers, endings }
    }

    /// The primary subtag, or `und` for a language without tables.
    pub fn tag(&self) -> &'static str {
        self.tag
    }

    /// Whether a folded word or phrase belongs to a class.
    pub fn is(&self, folded: &str, class: Class) -> bool {
        self.value(folded, class).is_some()
    }

    /// Every class that a folded word belongs to, by its entries or by its ending, and what the tables say of
    /// it.
    pub fn word(&self, folded: &str) -> (ClassSet, &[(Class, &'static str)]) {
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
    pub fn classes(&self, folded: &str) -> &[(Class, &'static str)] {
        self.entries.get(folded).map_or(&[], |entry| entry.rows.as_slice())
    }

    /// How many words the longest phrase has that begins with this word and is read as one unit; 0 where none
    /// does.
    pub fn phrase_length(&self, first: &str) -> usize {
        self.openers.get(first).copied().unwrap_or(0)
    }

    /// What a class's table says of a folded word; empty where the table only lists it.
    pub fn value(&self, folded: &str, class: Class) -> Option<&'static str> {
        self.entries.get(folded)?.rows.iter().find(|(c, _)| *c == class).map(|(_, value)| *value)
    }
}

/// The entries of one table.
fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table
        .lines()
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
        .map(|l| l.split_once('\t').unwrap_or((l, "")))
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
