//! How two words are kin. Each word is resolved once to the synsets and words that it reaches and by which path; two words are kin
//! where their paths meet, so that a comparison is one walk along two short sorted lists.
//!
//! The grades follow the usual order of WordNet measures: one synset, then similar adjectives and verb groups, derivation, one
//! hypernym, two. A meeting in a rare sense of either word counts for less.

use super::graph::{Graph, Pos};

/// What one word is to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// Forms of one word.
    SameLemma,
    /// One form in two spellings.
    Spelling,
    /// Two words for one thing.
    Synonym,
    /// One denies the other.
    Opposite,
    /// The second is the wider term: a hypernym of the first.
    Broader,
    /// The second is the narrower term: a hyponym of the first.
    Narrower,
    /// Near in sense, often of another strength: an adjective and its head, a group of verbs.
    Similar,
    /// Another part of speech of one root.
    Derived,
    /// Two kinds of one thing: related, but different.
    Sister,
    /// Nothing that the lexicon knows.
    None,
}

/// What one word is to another, and how near.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kinship {
    /// What the second word is to the first.
    pub relation: Relation,
    /// From -1, the opposite, by 0, unrelated, to 1, the same.
    pub nearness: f32,
}

impl Kinship {
    /// No kinship.
    pub const NONE: Self = Self { relation: Relation::None, nearness: 0.0 };
    /// Forms of one word.
    pub(super) const SAME: Self = Self { relation: Relation::SameLemma, nearness: 1.0 };
    /// Spellings of one form.
    pub(super) const SPELLING: Self = Self { relation: Relation::Spelling, nearness: 1.0 };

    /// The same kinship seen from the second word.
    #[must_use]
    pub fn reversed(self) -> Self {
        let relation = match self.relation {
            Relation::Broader => Relation::Narrower,
            Relation::Narrower => Relation::Broader,
            other => other,
        };
        Self { relation, ..self }
    }
}

/// How a word reaches a synset or another word. Where it reaches one by several paths the first in this order counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Path {
    /// The word itself.
    Word,
    /// A sense of it.
    Sense,
    /// A word that WordNet names as its antonym.
    Antonym,
    /// The synset of an antonym of a word of its sense.
    Opposite,
    /// A synset near its sense: its head, its verb group.
    Near,
    /// A hypernym of its sense.
    Wider,
    /// A word derived from it or from which it is derived.
    Kin,
    /// A sense of such a word.
    KinSense,
    /// A sense of a word that its form or its gloss denies.
    Denied,
    /// The synset of an antonym of its head.
    NearOpposite,
    /// The synset of an antonym of a derived word.
    KinOpposite,
    /// A hypernym's hypernym.
    Widest,
}

impl Path {
    const ALL: [Self; 12] = [
        Self::Word,
        Self::Sense,
        Self::Antonym,
        Self::Opposite,
        Self::Near,
        Self::Wider,
        Self::Kin,
        Self::KinSense,
        Self::Denied,
        Self::NearOpposite,
        Self::KinOpposite,
        Self::Widest,
    ];

    /// What it means that the path of the first word and that of the second meet. Symmetric up to broader and narrower.
    fn meet(self, other: Self) -> Kinship {
        use Path as P;
        use Relation as R;
        let (relation, nearness) = match (self.min(other), self.max(other)) {
            (P::Word, P::Word) => return Kinship::SAME,
            (P::Word, P::Antonym) => (R::Opposite, -1.0),
            (P::Word, P::Kin) => (R::Derived, 0.9),
            (P::Kin, P::Kin) => (R::Derived, 0.8),
            (P::Sense, P::Sense) => (R::Synonym, 0.95),
            (P::Sense, P::Opposite) => (R::Opposite, -0.95),
            (P::Sense, P::Denied) => (R::Opposite, -0.85),
            (P::Sense, P::NearOpposite) => (R::Opposite, -0.8),
            (P::Sense, P::KinOpposite) => (R::Opposite, -0.85),
            (P::Sense, P::Near) => (R::Similar, 0.8),
            (P::Sense, P::KinSense) => (R::Similar, 0.85),
            (P::Sense, P::Wider) if self == P::Sense => (R::Narrower, 0.7),
            (P::Sense, P::Wider) => (R::Broader, 0.7),
            (P::Sense, P::Widest) if self == P::Sense => (R::Narrower, 0.4),
            (P::Sense, P::Widest) => (R::Broader, 0.4),
            (P::Opposite, P::Near) => (R::Opposite, -0.7),
            (P::Opposite, P::Wider) => (R::Opposite, -0.6),
            (P::Near, P::Near) => (R::Similar, 0.65),
            (P::Near, P::NearOpposite) => (R::Opposite, -0.7),
            (P::Near, P::Denied) => (R::Opposite, -0.6),
            (P::Wider, P::Wider) => (R::Sister, 0.5),
            (P::Wider, P::Widest) => (R::Sister, 0.3),
            (P::KinSense, P::KinSense) => (R::Similar, 0.75),
            (P::KinSense, P::KinOpposite | P::Denied) => (R::Opposite, -0.75),
            (P::Denied, P::Denied) => (R::Synonym, 0.85),
            _ => return Kinship::NONE,
        };
        Kinship { relation, nearness }
    }
}

/// What a meeting counts for by the level of the sense on one side, see [`super::graph::Sense`].
const LEVEL_WEIGHT: [f32; 4] = [1.0, 1.0, 0.9, 0.7];

/// A place reached, by which path, in which level of sense; packed so that a list of them sorts by place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Reach(u32);

impl Reach {
    const PATH_SHIFT: u32 = 2;
    const PLACE_SHIFT: u32 = 6;

    fn new(place: u32, path: Path, level: u8) -> Self {
        Self(place << Self::PLACE_SHIFT | (path as u32) << Self::PATH_SHIFT | u32::from(level.min(3)))
    }

    fn place(self) -> u32 {
        self.0 >> Self::PLACE_SHIFT
    }

    fn path(self) -> Path {
        Path::ALL.get((self.0 >> Self::PATH_SHIFT & 15) as usize).copied().unwrap_or(Path::Widest)
    }

    fn weight(self) -> f32 {
        LEVEL_WEIGHT.get((self.0 & 3) as usize).copied().unwrap_or(1.0)
    }
}

/// A word looked up once, ready to be compared with many.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WordEntry {
    form: Box<str>,
    american: Option<Box<str>>,
    reaches: Box<[Reach]>,
}

impl WordEntry {
    /// Whether the lexicon knows the word.
    pub fn is_known(&self) -> bool {
        !self.reaches.is_empty()
    }

    /// The places that the word reaches, each once, in order: two words that share none are strangers.
    pub fn places(&self) -> impl Iterator<Item = u32> + '_ {
        self.reaches.iter().map(|reach| reach.place())
    }

    fn spelling(&self) -> &str {
        self.american.as_deref().unwrap_or(&self.form)
    }

    /// What `other` is to this word.
    pub fn kinship(&self, other: &Self) -> Kinship {
        if self.form == other.form {
            return Kinship::SAME;
        }
        if self.spelling() == other.spelling() {
            return Kinship::SPELLING;
        }
        let mut best = Kinship::NONE;
        let (mut ours, mut theirs) = (self.reaches.iter(), other.reaches.iter());
        let (mut a, mut b) = (ours.next(), theirs.next());
        while let (Some(x), Some(y)) = (a, b) {
            match x.place().cmp(&y.place()) {
                std::cmp::Ordering::Less => a = ours.next(),
                std::cmp::Ordering::Greater => b = theirs.next(),
                std::cmp::Ordering::Equal => {
                    let mut met = x.path().meet(y.path());
                    if met.relation == Relation::SameLemma {
                        return met;
                    }
                    met.nearness *= x.weight() * y.weight();
                    if met.nearness.abs() > best.nearness.abs() {
                        best = met;
                    }
                    a = ours.next();
                    b = theirs.next();
                }
            }
        }
        best
    }
}

impl Graph {
    /// Looks a word up, in lower case, with all that it reaches.
    pub(super) fn entry(&self, form: &str) -> WordEntry {
        let mut lemmas: Vec<u32> = self.lemmas(form).into_iter().map(|lemma| lemma.0).collect();
        lemmas.sort_unstable();
        lemmas.dedup();
        let mut reaches = Reaches { graph: self, list: Vec::new() };
        for &word in &lemmas {
            reaches.add_word(word);
        }
        WordEntry { form: form.into(), american: self.spelling.get(form).map(Into::into), reaches: reaches.sorted() }
    }
}

/// The reaches of one word while they are gathered.
struct Reaches<'a> {
    graph: &'a Graph,
    list: Vec<Reach>,
}

impl Reaches<'_> {
    fn add_word(&mut self, word: u32) {
        let graph = self.graph;
        self.reach_word(word, Path::Word, 0);
        for sense in graph.senses.get(word) {
            self.add_sense(word, sense.synset, sense.level);
        }
        for &kin in graph.derived.get(word) {
            self.reach_word(kin, Path::Kin, 0);
            for sense in graph.senses.get(kin) {
                self.reach_synset(sense.synset, Path::KinSense, sense.level);
                for antonym in graph.antonyms.get(sense.synset) {
                    self.reach_synset(antonym.synset, Path::KinOpposite, sense.level);
                }
            }
        }
        for &root in graph.roots.get(word) {
            self.deny(root, 0);
        }
    }

    fn add_sense(&mut self, word: u32, synset: u32, level: u8) {
        let graph = self.graph;
        self.reach_synset(synset, Path::Sense, level);
        for &near in graph.links.get(synset) {
            self.reach_synset(near, Path::Near, level);
        }
        for antonym in graph.antonyms.get(synset) {
            self.reach_synset(antonym.synset, Path::Opposite, level);
            if antonym.own_word == word {
                self.reach_word(antonym.word, Path::Antonym, level);
            }
        }
        for &denied in graph.denied.get(synset) {
            self.deny(denied, level);
        }
        let Some(parent) = graph.parent(synset) else { return };
        if graph.pos(synset) == Pos::Adjective {
            self.reach_synset(parent, Path::Near, level);
            for antonym in graph.antonyms.get(parent) {
                self.reach_synset(antonym.synset, Path::NearOpposite, level);
            }
        } else {
            self.reach_synset(parent, Path::Wider, level);
            if let Some(above) = graph.parent(parent) {
                self.reach_synset(above, Path::Widest, level);
            }
        }
    }

    fn deny(&mut self, word: u32, level: u8) {
        for sense in self.graph.senses.get(word) {
            self.reach_synset(sense.synset, Path::Denied, sense.level.max(level));
        }
    }

    fn reach_synset(&mut self, synset: u32, path: Path, level: u8) {
        self.list.push(Reach::new(synset, path, level));
    }

    /// Words are numbered after the synsets.
    fn reach_word(&mut self, word: u32, path: Path, level: u8) {
        self.list.push(Reach::new(self.graph.synsets() + word, path, level));
    }

    /// The reaches in the order of their places, each place once.
    fn sorted(mut self) -> Box<[Reach]> {
        self.list.sort_unstable();
        self.list.dedup_by_key(|reach| reach.place());
        self.list.into()
    }
}

#[cfg(test)]
mod tests {
    use super::Relation as R;
    use crate::lexicon::thesaurus::Thesaurus;

    fn check(a: &str, b: &str, relation: R) {
        let kinship = Thesaurus::embedded().kinship(a, b);
        assert_eq!(kinship.relation, relation, "{a} {b}: {kinship:?}");
        assert_eq!(Thesaurus::embedded().kinship(b, a), kinship.reversed(), "{b} {a}");
        assert_eq!(kinship.nearness < 0.0, relation == R::Opposite, "{a} {b}: {kinship:?}");
        assert!(kinship.nearness.abs() <= 1.0, "{a} {b}: {kinship:?}");
    }

    #[test]
    fn words_are_kin_in_one_way_or_another() {
        let rows = [
            ("houses", "house", R::SameLemma),
            ("bought", "buying", R::SameLemma),
            ("colour", "color", R::Spelling),
            ("buy", "purchased", R::Synonym),
            ("bound", "limits", R::Synonym),
            ("talks", "negotiations", R::Synonym),
            ("ceasefire", "truce", R::Synonym),
            ("called for", "demanded", R::Synonym),
            ("boundless", "unlimited", R::Synonym),
            ("doctor", "physician", R::Synonym),
            ("soared", "rose", R::Broader),
            ("rifle", "gun", R::Broader),
            ("weapon", "gun", R::Narrower),
            ("large", "huge", R::Similar),
            ("huge", "massive", R::Similar),
            ("decide", "decision", R::Derived),
            ("slowly", "slow", R::Derived),
            ("rise", "fall", R::Opposite),
            ("increased", "decrease", R::Opposite),
            ("accept", "rejected", R::Opposite),
            ("accepted", "refused", R::Opposite),
            ("friend", "enemy", R::Opposite),
            ("legal", "unlawful", R::Opposite),
            ("harm", "harmless", R::Opposite),
            ("jobless", "job", R::Opposite),
            ("winning", "lost", R::Opposite),
            ("friendship", "partnership", R::None),
            ("banana", "parliament", R::None),
        ];
        for (a, b, relation) in rows {
            check(a, b, relation);
        }
    }

    #[test]
    fn a_rare_sense_counts_for_less() {
        // "beef" is a complaint in slang alone.
        let nearness = |a, b| Thesaurus::embedded().kinship(a, b).nearness;
        assert!(nearness("beef", "complaint") < nearness("grievance", "complaint"));
    }
}
