//! What two words can be to each other, and what it means where the paths from two words meet.

/// What one word is to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Relation {
    /// Forms of one word.
    SameLemma,
    /// One form in two spellings.
    Spelling,
    /// Two words for one thing.
    Synonym,
    /// One denies the other.
    Opposite,
    /// The second is the wider term: a noun that is a hypernym of the first.
    Broader,
    /// The second is the narrower term: a noun that is a hyponym of the first.
    Narrower,
    /// Near in sense, often of another strength or manner: an adjective and its head, a verb and its
    /// hypernym.
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
pub(crate) struct Kinship {
    /// What the second word is to the first.
    pub relation: Relation,
    /// From -1, the opposite, by 0, unrelated, to 1, the same.
    pub nearness: f32,
}

impl Kinship {
    /// No kinship.
    pub(crate) const NONE: Self = Self { relation: Relation::None, nearness: 0.0 };
    /// Forms of one word.
    pub(crate) const SAME: Self = Self { relation: Relation::SameLemma, nearness: 1.0 };
    /// Spellings of one form.
    pub(crate) const SPELLING: Self = Self { relation: Relation::Spelling, nearness: 1.0 };
}

/// How a word reaches a synset or another word. Where it reaches one by several paths the first in this order
/// counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Path {
    /// The word itself.
    Word,
    /// A sense of it.
    Sense,
    /// A word that WordNet names as its antonym.
    Antonym,
    /// The synset of an antonym of a word of its sense.
    Opposite,
    /// A synset near its sense: an adjective's head, a verb's group.
    Near,
    /// The hypernym of a verb's sense, which says the same less the manner.
    Plainer,
    /// A hypernym of a noun's sense.
    Wider,
    /// A word derived from it or from which it is derived.
    Kin,
    /// A sense of such a word.
    KinSense,
    /// A sense of a word that its form or its gloss denies.
    Denied,
    /// The synset of an antonym of an adjective's head or a verb's hypernym.
    NearOpposite,
    /// The synset of an antonym of a derived word.
    KinOpposite,
    /// A hypernym's hypernym.
    Widest,
}

impl Path {
    pub(crate) const ALL: [Self; 13] = [
        Self::Word,
        Self::Sense,
        Self::Antonym,
        Self::Opposite,
        Self::Near,
        Self::Plainer,
        Self::Wider,
        Self::Kin,
        Self::KinSense,
        Self::Denied,
        Self::NearOpposite,
        Self::KinOpposite,
        Self::Widest,
    ];

    /// What it means that the path of the first word and that of the second meet. Symmetric up to broader and
    /// narrower.
    ///
    /// The grades follow the usual order of WordNet measures: one synset, then similar adjectives and verb
    /// groups, derivation, one hypernym, two.
    pub(crate) fn meet(self, other: Self) -> Kinship {
        use {Path as P, Relation as R};
        let (relation, nearness) = match (self.min(other), self.max(other)) {
            (P::Word, P::Word) => return Kinship::SAME,
            (P::Word, P::Antonym) => (R::Opposite, -1.0),
            (P::Word, P::Kin) => (R::Derived, 0.9),
            (P::Kin, P::Kin) => (R::Derived, 0.8),
            (P::Sense, P::Sense) => (R::Synonym, 0.95),
            (P::Sense, P::Opposite) => (R::Opposite, -0.95),
            (P::Sense, P::Denied | P::KinOpposite) => (R::Opposite, -0.85),
            (P::Sense, P::NearOpposite) => (R::Opposite, -0.8),
            (P::Sense, P::Near | P::Plainer) => (R::Similar, 0.8),
            (P::Sense, P::KinSense) => (R::Similar, 0.85),
            (P::Sense, P::Wider) if self == P::Sense => (R::Narrower, 0.7),
            (P::Sense, P::Wider) => (R::Broader, 0.7),
            (P::Sense, P::Widest) if self == P::Sense => (R::Narrower, 0.4),
            (P::Sense, P::Widest) => (R::Broader, 0.4),
            (P::Opposite, P::Near) => (R::Opposite, -0.7),
            (P::Opposite, P::Wider) => (R::Opposite, -0.6),
            (P::Near, P::Near) => (R::Similar, 0.65),
            (P::Near | P::Plainer, P::NearOpposite) => (R::Opposite, -0.7),
            (P::Near, P::Denied) => (R::Opposite, -0.6),
            (P::Wider, P::Wider) | (P::Plainer, P::Plainer) => (R::Sister, 0.5),
            (P::Wider, P::Widest) => (R::Sister, 0.3),
            (P::KinSense, P::KinSense) => (R::Similar, 0.75),
            (P::KinSense, P::KinOpposite | P::Denied) => (R::Opposite, -0.75),
            (P::Denied, P::Denied) => (R::Synonym, 0.85),
            _ => return Kinship::NONE,
        };
        Kinship { relation, nearness }
    }
}
