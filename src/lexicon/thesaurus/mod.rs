//! A lean WordNet: what words are forms of, how they are kin, what they deny, how rare they are.
//!
//! `lexicon.bin` is built by `generate/lexicon.py` from WordNet 3.1, a frequency rank of news and
//! encyclopedia text, and VarCon's spellings. All questions take words in lower case as they stand in a text;
//! a phrase has single spaces between its words.

pub(crate) mod decode;
mod entry;
mod forms;
mod graph;
mod kinship;
mod pos;

use std::sync::OnceLock;

pub(crate) use crate::lexicon::thesaurus::entry::WordEntry;
pub(crate) use crate::lexicon::thesaurus::graph::RAREST;
pub(crate) use crate::lexicon::thesaurus::kinship::{Kinship, Relation};
#[cfg(test)]
use crate::lexicon::thesaurus::pos::PosSet;
pub(crate) use crate::lexicon::thesaurus::pos::{Pos, PosMask};

use crate::lexicon::thesaurus::graph::Graph;

/// The number of a lemma; stable for one build of the lexicon only.
#[cfg(test)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct LemmaId(u32);

/// The thesaurus. One that is [`empty`](Self::empty) knows nothing, and the core works with it, less sharp.
#[derive(Debug, Default)]
pub(crate) struct Thesaurus {
    graph: Graph,
}

/// The English lexicon; `generate/lexicon.py` makes it.
const ENGLISH: &[u8] = include_bytes!("../lexicon.bin");

impl Thesaurus {
    /// The English lexicon inside the module, decoded at the first call.
    pub(crate) fn embedded() -> &'static Self {
        static EMBEDDED: OnceLock<Thesaurus> = OnceLock::new();
        EMBEDDED.get_or_init(|| Self { graph: Graph::read(ENGLISH).unwrap_or_default() })
    }

    /// A thesaurus without words.
    pub(crate) fn empty() -> Self {
        Self::default()
    }

    /// The checksum of the embedded lexicon, by which what was made for it can be told.
    pub(crate) fn checksum() -> u32 {
        decode::checksum(ENGLISH)
    }

    /// How many lemmas there are.
    pub(crate) fn lemma_count(&self) -> usize {
        self.graph.words.len()
    }

    /// The most likely lemma of a form; the form itself where none is known.
    pub(crate) fn base<'a>(&'a self, word: &'a str) -> &'a str {
        self.graph.lemmas(word).base().unwrap_or(word)
    }

    /// Looks a word up once, to be compared with many.
    pub(crate) fn resolve(&self, word: &str) -> WordEntry {
        self.graph.entry(word)
    }

    /// The American spelling of a form that is spelt otherwise.
    pub(crate) fn spelling(&self, word: &str) -> Option<String> {
        self.graph.spelling.get(word)
    }
}

/// What only tests ask, of words that are looked up once.
#[cfg(test)]
impl Thesaurus {
    /// Whether a word or phrase is known, in any of its forms.
    pub(crate) fn contains(&self, word: &str) -> bool {
        self.graph.words.find(word).is_some() || !self.graph.lemmas(word).list.is_empty()
    }

    /// The lemmas that a form may belong to, the commonest first.
    pub(crate) fn lemmas(&self, word: &str) -> Vec<(LemmaId, Pos)> {
        self.graph.lemmas(word).list.into_iter().map(|(lemma, pos)| (LemmaId(lemma), pos)).collect()
    }

    /// The text of a lemma.
    pub(crate) fn text(&self, lemma: LemmaId) -> &str {
        self.graph.words.get(lemma.0)
    }

    /// Which parts of speech a form can be.
    pub(crate) fn pos(&self, word: &str) -> PosSet {
        self.graph.lemmas(word).pos()
    }

    /// What `b` is to `a`, for words that are compared once; symmetric up to broader and narrower.
    pub(crate) fn kinship(&self, a: &str, b: &str) -> Kinship {
        self.resolve(a).kinship(&self.resolve(b))
    }

    /// What a word denies by its own form: "harm" for "harmless". `None` where a word merely begins with "un"
    /// or "in".
    pub(crate) fn privative(&self, word: &str) -> Option<&str> {
        self.graph.lemmas(word).root()
    }

    /// How rare a word is: 0 the commonest, 1 rare or unknown, even steps in the logarithm of its share of
    /// running text.
    pub(crate) fn rarity(&self, word: &str) -> f32 {
        f32::from(self.graph.lemmas(word).rarity_step()) / f32::from(RAREST)
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::thesaurus::{Pos, Thesaurus};

    #[test]
    fn the_embedded_file_is_read_whole() {
        let graph = &Thesaurus::embedded().graph;
        assert_eq!(graph.words.len(), graph.rarity.len());
        assert!(graph.words.len() > 15_000, "{} words", graph.words.len());
        for word in 1..graph.words.len() as u32 {
            assert!(
                graph.words.get(word - 1) < graph.words.get(word),
                "{} is out of order",
                graph.words.get(word)
            );
        }
    }

    #[test]
    fn a_damaged_file_gives_a_poor_lexicon_and_no_panic() {
        let whole = crate::lexicon::thesaurus::ENGLISH;
        for cut in [0, 3, 4, 40, 1000, 200_000, whole.len() - 1] {
            let mut bytes = whole[..cut].to_vec();
            drop(crate::lexicon::thesaurus::Graph::read(&bytes));
            bytes.iter_mut().skip(60).step_by(97).for_each(|byte| *byte = !*byte);
            if let Some(graph) = crate::lexicon::thesaurus::Graph::read(&bytes) {
                graph.entry("house").kinship(&graph.entry("home"));
            }
        }
    }

    #[test]
    fn an_empty_thesaurus_knows_nothing() {
        let empty = Thesaurus::empty();
        assert!(!empty.contains("house"));
        assert_eq!(empty.base("houses"), "houses");
        assert_eq!(empty.kinship("house", "home"), crate::lexicon::thesaurus::Kinship::NONE);
        assert!((empty.rarity("house") - 1.0).abs() < f32::EPSILON);
    }

    #[test]
    fn a_word_denies_its_root_only_where_the_sources_bear_it_out() {
        let rows = [
            ("harmless", Some("harm")),
            ("endless", Some("end")),
            ("merciless", Some("mercy")),
            ("unlimited", Some("limit")),
            ("unarmed", Some("arm")),
            ("illegal", Some("legal")),
            ("impossible", Some("possible")),
            ("disagree", Some("agree")),
            ("unemployment", Some("employment")),
            ("union", None),
            ("under", None),
            ("important", None),
            ("invaluable", None),
            ("priceless", None),
            ("bless", None),
            ("disease", None),
            ("increase", None),
        ];
        for (word, root) in rows {
            assert_eq!(Thesaurus::embedded().privative(word), root, "{word}");
        }
    }

    #[test]
    fn rarity_grows_from_the_commonest_words_to_unknown_ones() {
        let rows = ["the", "year", "parliament", "ceasefire", "boundless", "qwertyish"];
        for pair in rows.windows(2) {
            let [a, b] = [pair[0], pair[1]].map(|word| Thesaurus::embedded().rarity(word));
            assert!((0.0..=1.0).contains(&a) && a < b, "{pair:?}: {a} {b}");
        }
    }

    #[test]
    fn parts_of_speech() {
        let rows = [
            ("said", Pos::Verb, true),
            ("houses", Pos::Noun, true),
            ("quickly", Pos::Adverb, true),
            ("happier", Pos::Adjective, true),
            ("quickly", Pos::Noun, false),
        ];
        for (word, pos, is) in rows {
            let set = Thesaurus::embedded().pos(word);
            assert_eq!((set.contains(pos), set.dominant() == Some(pos)), (is, is), "{word}");
        }
    }

    #[test]
    fn phrases_are_known_in_their_forms() {
        for (phrase, known) in [("called for", true), ("prime ministers", true), ("green houseboat", false)] {
            assert_eq!(Thesaurus::embedded().contains(phrase), known, "{phrase}");
        }
    }
}
