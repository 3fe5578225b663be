//! A word looked up once, with all that it reaches: two words are kin where their paths meet, so that
//! comparing them is one walk along two short sorted lists.

use crate::lexicon::thesaurus::graph::{Graph, RAREST};
use crate::lexicon::thesaurus::kinship::{Kinship, Path, Relation};
use crate::lexicon::thesaurus::pos::{Pos, PosSet};
use crate::lexicon::thresholds::{FAINTEST_OPPOSITE_NEARNESS, LEVEL_WEIGHTS, STEPS_A_LEVEL};

/// A place reached, by which path, in which level of sense: packed into one number so that a list of them
/// sorts by place.
type Reach = u32;

const PATH_SHIFT: u32 = 2;
const PLACE_SHIFT: u32 = 6;

fn place(reach: Reach) -> u32 {
    reach >> PLACE_SHIFT
}

fn path(reach: Reach) -> Path {
    Path::ALL.get((reach >> PATH_SHIFT & 15) as usize).copied().unwrap_or(Path::Widest)
}

fn level(reach: Reach) -> usize {
    (reach & 3) as usize
}

/// A word looked up once, ready to be compared with many.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct WordEntry {
    form: Box<str>,
    american: Option<Box<str>>,
    base: Box<str>,
    root: Option<Box<str>>,
    rarity: u8,
    pos: PosSet,
    lemmas: Box<[u32]>,
    reaches: Box<[Reach]>,
}

impl WordEntry {
    /// Whether the lexicon knows the word.
    pub(crate) fn is_known(&self) -> bool {
        !self.reaches.is_empty()
    }

    /// Its American spelling, which for most words is its form.
    pub(crate) fn spelling(&self) -> &str {
        self.american.as_deref().unwrap_or(&self.form)
    }

    /// Its most likely lemma, see [`crate::lexicon::thesaurus::Thesaurus::base`].
    pub(crate) fn base(&self) -> &str {
        &self.base
    }

    /// The numbers of its lemmas, the commonest first.
    pub(crate) fn lemmas(&self) -> impl Iterator<Item = u32> {
        self.lemmas.iter().copied()
    }

    /// What it denies by its own form: "harm" for "harmless"; `None` where a word merely begins with "un"
    /// or "in".
    pub(crate) fn privative(&self) -> Option<&str> {
        self.root.as_deref()
    }

    /// How rare it is: 0 the commonest, 1 rare or unknown, even steps in the
    /// logarithm of its share of running text.
    pub(crate) fn rarity(&self) -> f32 {
        f32::from(self.rarity) / f32::from(RAREST)
    }

    /// The same in steps, from 0 to [`RAREST`].
    pub(crate) fn rarity_step(&self) -> u8 {
        self.rarity
    }

    /// Which parts of speech it can be.
    pub(crate) fn pos(&self) -> PosSet {
        self.pos
    }

    /// The numbers of the places in the lexicon that it reaches, ascending: words that share none are no kin.
    pub(crate) fn places(&self) -> impl Iterator<Item = u32> {
        self.reaches.iter().map(|reach| place(*reach))
    }

    /// What `other` is to this word.
    pub(crate) fn kinship(&self, other: &Self) -> Kinship {
        if self.form == other.form {
            return Kinship::SAME;
        }
        if self.spelling() == other.spelling() {
            return Kinship::SPELLING;
        }
        let mut best = Kinship::NONE;
        let (mut ours, mut theirs) = (self.reaches.iter(), other.reaches.iter());
        let (mut a, mut b) = (ours.next(), theirs.next());
        while let (Some(&x), Some(&y)) = (a, b) {
            match place(x).cmp(&place(y)) {
                std::cmp::Ordering::Less => a = ours.next(),
                std::cmp::Ordering::Greater => b = theirs.next(),
                std::cmp::Ordering::Equal => {
                    let mut met = path(x).meet(path(y));
                    if met.relation == Relation::SameLemma {
                        return met;
                    }
                    met.nearness *= LEVEL_WEIGHTS.get(level(x).max(level(y))).copied().unwrap_or(1.0);
                    let faint = FAINTEST_OPPOSITE_NEARNESS < met.nearness && met.nearness < 0.0;
                    if !faint && met.nearness.abs() > best.nearness.abs() {
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
    pub(crate) fn entry(&self, form: &str) -> WordEntry {
        let lemmas = self.lemmas(form);
        let mut words: Vec<u32> = lemmas.list.iter().map(|lemma| lemma.0).collect();
        words.dedup();
        let commonest = words.first().map_or(0, |word| self.rarity_step(*word));
        let mut reaches = Reaches { graph: self, list: Vec::new(), floor: 0 };
        for &word in &words {
            reaches.floor = self.rarity_step(word).saturating_sub(commonest) / STEPS_A_LEVEL;
            reaches.add_word(word);
        }
        WordEntry {
            form: form.into(),
            american: self.spelling.get(form).map(Into::into),
            base: lemmas.base().unwrap_or(form).into(),
            root: lemmas.root().map(Into::into),
            rarity: lemmas.rarity_step(),
            pos: lemmas.pos(),
            lemmas: words.into(),
            reaches: reaches.sorted(),
        }
    }
}

/// The reaches of one word while they are gathered.
struct Reaches<'a> {
    graph: &'a Graph,
    list: Vec<Reach>,
    /// The least level that the lemma in hand counts as.
    floor: u8,
}

impl Reaches<'_> {
    fn add_word(&mut self, word: u32) {
        let graph = self.graph;
        self.reach_word(word, Path::Word, 0);
        for sense in graph.senses_of(word) {
            self.add_sense(word, sense.synset, sense.level);
        }
        for &kin in graph.derived.get(word) {
            self.reach_word(kin, Path::Kin, 0);
            for sense in graph.senses_of(kin) {
                self.reach_synset(sense.synset, Path::KinSense, sense.level);
                for antonym in graph.antonyms_of(sense.synset) {
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
        for antonym in graph.antonyms_of(synset) {
            self.reach_synset(antonym.synset, Path::Opposite, level);
            if antonym.own_word == word {
                self.reach_word(antonym.word, Path::Antonym, level);
            }
        }
        for &denied in graph.denied.get(synset) {
            self.deny(denied, level);
        }
        let Some(parent) = graph.parent(synset) else { return };
        let pos = graph.pos(synset);
        if pos == Pos::Noun {
            self.reach_synset(parent, Path::Wider, level);
            if let Some(above) = graph.parent(parent) {
                self.reach_synset(above, Path::Widest, level);
            }
        } else {
            self.reach_synset(parent, if pos == Pos::Verb { Path::Plainer } else { Path::Near }, level);
            for antonym in graph.antonyms_of(parent) {
                self.reach_synset(antonym.synset, Path::NearOpposite, level);
            }
        }
    }

    fn deny(&mut self, word: u32, level: u8) {
        for sense in self.graph.senses_of(word) {
            self.reach_synset(sense.synset, Path::Denied, sense.level.max(level));
        }
    }

    fn reach_synset(&mut self, synset: u32, path: Path, level: u8) {
        let level = level.max(self.floor).min(3);
        self.list.push(synset << PLACE_SHIFT | (path as u32) << PATH_SHIFT | u32::from(level));
    }

    /// Words are numbered after the synsets.
    fn reach_word(&mut self, word: u32, path: Path, level: u8) {
        self.reach_synset(self.graph.synsets() + word, path, level);
    }

    /// The reaches in the order of their places, each place once.
    fn sorted(mut self) -> Box<[Reach]> {
        self.list.sort_unstable();
        self.list.dedup_by_key(|reach| place(*reach));
        self.list.into()
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::thesaurus::{Kinship, Relation as R, Thesaurus};
    use crate::lexicon::thresholds::LEVEL_WEIGHTS;

    fn check(a: &str, b: &str, relation: R) {
        let kinship = Thesaurus::embedded().kinship(a, b);
        assert_eq!(kinship.relation, relation, "{a} {b}: {kinship:?}");
        let back = match kinship.relation {
            R::Broader => R::Narrower,
            R::Narrower => R::Broader,
            other => other,
        };
        let expected = Kinship { relation: back, ..kinship };
        assert_eq!(Thesaurus::embedded().kinship(b, a), expected, "{b} {a}");
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
            ("soared", "rose", R::Similar),
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
            ("marriage", "contract", R::None),
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

    #[test]
    fn each_level_of_sense_counts_a_tenth_less() {
        let steps = LEVEL_WEIGHTS.windows(2).map(|pair| pair[0] - pair[1]);
        assert!(steps.into_iter().all(|step| (step - 0.1).abs() < 0.01), "{LEVEL_WEIGHTS:?}");
        assert_eq!(LEVEL_WEIGHTS[0], 1.0);
    }

    #[test]
    fn a_rarer_lemma_counts_less_by_its_steps() {
        let nearness = Thesaurus::embedded().kinship("saw", "fell").nearness;
        assert!((nearness - 0.4).abs() < 1e-6, "{nearness}");
    }

    #[test]
    fn a_faint_opposite_is_none() {
        let nearness = |a, b| Thesaurus::embedded().kinship(a, b).nearness;
        assert!(nearness("much", "i") >= 0.0 && nearness("hot", "cold") < 0.0);
    }
}
