//! What a language knows of a folded word, and which language a text is in.

use std::borrow::Cow;
use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::lexicon::tables::{ENGLISH, FRENCH, GERMAN, OTHER_SMALL_WORDS, OTHERS};
use crate::lexicon::thresholds::{LANGUAGE_SAMPLE_WORDS, OTHER_LANGUAGE_TIMES, SHORTEST_STEM_BYTES};
use crate::lexicon::value::{ClassRow, ClassValue, Value, said_in, value_in};
use crate::lexicon::word_class::{Class, ClassSet, Grammar};

/// What the tables say of one word or phrase.
#[derive(Debug, Default)]
pub(crate) struct TableEntry {
    pub(crate) set: ClassSet,
    pub(crate) rows: Vec<ClassRow>,
}

impl TableEntry {
    /// Notes that the word belongs to a class, and what its table says.
    pub(crate) fn add(&mut self, class: Class, value: Value) {
        self.set = self.set.with(class);
        self.rows.push((class, value));
    }
}

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

/// One language's word tables.
#[derive(Debug)]
pub(crate) struct Language {
    pub(crate) tag: &'static str,
    pub(crate) grammar: &'static [Grammar],
    pub(crate) entries: FxHashMap<Cow<'static, str>, TableEntry>,
    /// First words of the phrases that comparing reads as one unit, with the length in words of the longest.
    pub(crate) openers: FxHashMap<&'static str, usize>,
    /// Endings that put any longer word into a class.
    pub(crate) endings: Vec<(&'static str, Class)>,
}

impl Language {
    /// The language of a BCP 47 tag, by its first subtag; one without tables where we have none.
    pub(crate) fn of(tag: &str) -> &'static Self {
        let primary = tag.split(['-', '_']).next().unwrap_or("");
        Self::known()
            .into_iter()
            .find(|l| l.tag.eq_ignore_ascii_case(primary))
            .unwrap_or_else(|| Self::without_tables())
    }

    fn without_tables() -> &'static Self {
        static NONE: OnceLock<Language> = OnceLock::new();
        NONE.get_or_init(|| Self::built_in(&OTHERS))
    }

    /// The language of a text that came without a tag, by its small words and its letters: English unless
    /// another has clearly more of them, and none that we know where those of others are clearly more.
    pub(crate) fn of_text(text: &str) -> &'static Self {
        let (known, small) = (Self::known(), Self::small_words());
        let mut counts = [0_u32; LANGUAGES];
        let mut folded = String::new();
        let (mut elsewhere, mut latin, mut other_letters) = (0_u32, 0_u32, 0_u32);
        for word in text
            .split(|c: char| !c.is_alphanumeric() && c != '\'')
            .filter(|w| !w.is_empty())
            .take(LANGUAGE_SAMPLE_WORDS)
        {
            folded.clear();
            if word.is_ascii() {
                folded.push_str(word);
                folded.make_ascii_lowercase();
            } else {
                folded.extend(word.chars().flat_map(char::to_lowercase));
            }
            if let Some(first) = folded.chars().next().filter(|c| c.is_alphabetic()) {
                // The letters of Latin end where those of Greek begin.
                let is_latin = first < '\u{370}' || ('\u{1e00}'..'\u{1f00}').contains(&first);
                *(if is_latin { &mut latin } else { &mut other_letters }) += 1;
            }
            elsewhere += u32::from(Self::other_small_words().contains(folded.as_str()));
            for (count, is_small) in counts.iter_mut().zip(small.get(folded.as_str()).into_iter().flatten()) {
                *count += u32::from(*is_small);
            }
        }
        let most = counts.into_iter().max().unwrap_or(0);
        if other_letters > latin || f64::from(elsewhere) > OTHER_LANGUAGE_TIMES * f64::from(most) {
            return Self::without_tables();
        }
        let ([english, others @ ..], [ours, theirs @ ..]) = (known, counts);
        let clearly_more = others
            .into_iter()
            .zip(theirs)
            .filter(|(_, count)| f64::from(*count) > OTHER_LANGUAGE_TIMES * f64::from(ours));
        clearly_more.max_by_key(|(_, count)| *count).map_or(english, |(language, _)| language)
    }

    /// The languages that have tables.
    fn known() -> [&'static Self; LANGUAGES] {
        static EN: OnceLock<Language> = OnceLock::new();
        static DE: OnceLock<Language> = OnceLock::new();
        static FR: OnceLock<Language> = OnceLock::new();
        [
            EN.get_or_init(|| Self::built_in(&ENGLISH)),
            DE.get_or_init(|| Self::built_in(&GERMAN)),
            FR.get_or_init(|| Self::built_in(&FRENCH)),
        ]
    }

    /// The words that hold sentences together, each with whether it does so in each of the languages.
    fn small_words() -> &'static FxHashMap<&'static str, [bool; LANGUAGES]> {
        static SMALL_WORDS: OnceLock<FxHashMap<&'static str, [bool; LANGUAGES]>> = OnceLock::new();
        SMALL_WORDS.get_or_init(|| {
            let mut small: FxHashMap<_, [bool; LANGUAGES]> = FxHashMap::default();
            for (language, place) in Self::known().into_iter().zip(0..) {
                let words = language.entries.iter().filter(|(_, entry)| entry.set.meets(SMALL));
                words.for_each(|(word, _)| {
                    if let Some(is_small) = small.entry(word.as_ref()).or_default().get_mut(place) {
                        *is_small = true;
                    }
                });
            }
            small
        })
    }

    /// The words that hold sentences together in languages without tables.
    fn other_small_words() -> &'static FxHashSet<&'static str> {
        static OTHER: OnceLock<FxHashSet<&'static str>> = OnceLock::new();
        OTHER.get_or_init(|| OTHER_SMALL_WORDS.lines().collect())
    }

    /// The primary subtag, or `und` for a language without tables.
    pub(crate) fn tag(&self) -> &'static str {
        self.tag
    }

    /// Whether there are words of the language here besides its figures: of one without, only its signs can be read.
    pub(crate) fn has_tables(&self) -> bool {
        self.tag != OTHERS.tag
    }

    /// Whether something holds of the language as a whole.
    pub(crate) fn has(&self, grammar: Grammar) -> bool {
        self.grammar.contains(&grammar)
    }

    /// Whether a folded word or phrase belongs to a class.
    pub(crate) fn is(&self, folded: &str, class: Class) -> bool {
        self.value(folded, class).is_some()
    }

    /// Every class that a folded word belongs to, by its entries or by its ending, and what the tables say of
    /// it.
    pub(crate) fn word(&self, folded: &str) -> (ClassSet, &[ClassRow]) {
        let (set, rows) = self
            .entries
            .get(folded)
            .map_or((ClassSet::default(), &[][..]), |entry| (entry.set, entry.rows.as_slice()));
        let ends =
            |ending: &str| folded.len() > ending.len() + SHORTEST_STEM_BYTES && folded.ends_with(ending);
        let set = self
            .endings
            .iter()
            .filter(|(ending, _)| ends(ending))
            .fold(set, |set, &(_, class)| set.with(class));
        (set, rows)
    }

    /// Every class of a folded word or phrase, with what its table says.
    pub(crate) fn classes(&self, folded: &str) -> &[ClassRow] {
        self.entries.get(folded).map_or(&[], |entry| entry.rows.as_slice())
    }

    /// How many words the longest phrase has that begins with this word and is read as one unit; 0 where none
    /// does.
    pub(crate) fn phrase_length(&self, first: &str) -> usize {
        self.openers.get(first).copied().unwrap_or(0)
    }

    /// What a class's table says of a folded word.
    pub(crate) fn value(&self, folded: &str, class: Class) -> Option<Value> {
        value_in(self.classes(folded), class)
    }

    /// What the tables say of a folded word, by the type of the answer.
    pub(crate) fn said<T: ClassValue>(&self, folded: &str) -> Option<T> {
        said_in(self.classes(folded))
    }

    /// The usual name of the state that a folded name, adjective, inhabitant or capital belongs to.
    pub(crate) fn state(&self, folded: &str) -> Option<&'static str> {
        self.value(folded, Class::Place).and_then(Value::words)
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::language::{Class, Language};

    #[test]
    fn the_small_words_of_a_text_tell_its_language() {
        for (text, tag) in [
            ("The board said that it would not close the pier.", "en"),
            ("Der Vorstand sagte, dass er den Steg nicht schließen werde.", "de"),
            ("Le conseil a dit qu'il ne fermerait pas la jetée.", "fr"),
            ("", "en"),
            ("El consejo dijo que no cerrará el muelle para los barcos.", "und"),
            ("Het bestuur zei dat de pier niet dicht gaat voor een jaar.", "und"),
            ("Zarząd powiedział, że nie zamknie się przystani.", "und"),
            ("Styrelsen sade att bryggan inte stängs.", "und"),
            ("A tanács azt mondta, hogy nem zárja be az egyik mólót.", "und"),
            ("Правление не закроет пристань.", "und"),
            ("Η προβλήτα δεν θα κλείσει.", "und"),
            ("委员会说码头不会关闭。", "und"),
            ("“Que será será,” the mayor said of the pier.", "en"),
            ("“No,” Reed said.", "en"),
        ] {
            assert_eq!(Language::of_text(text).tag(), tag, "{text:?}");
        }
    }

    #[test]
    fn only_the_start_of_a_text_tells_its_language() {
        let text = |english: usize| format!("{}{}", "the ".repeat(english), "der ".repeat(1000));
        assert_eq!(Language::of_text(&text(159)).tag(), "de");
        assert_eq!(Language::of_text(&text(160)).tag(), "en");
    }

    #[test]
    fn another_language_needs_clearly_more_small_words() {
        let text = |german: usize| format!("{}{}", "the ".repeat(12), "der ".repeat(german));
        assert_eq!(Language::of_text(&text(18)).tag(), "en");
        assert_eq!(Language::of_text(&text(19)).tag(), "de");
    }

    #[test]
    fn an_ending_needs_a_stem() {
        let is_adverb = |word: &str| Language::of("en").word(word).0.has(Class::Adverb);
        assert!(!is_adverb("ugly") && is_adverb("badly"));
    }

    #[test]
    fn a_language_without_tables_answers_no() {
        assert!(Language::of("en-GB").is("said", Class::Reporting));
        assert!(!Language::of("xx").is("said", Class::Reporting));
    }
}
