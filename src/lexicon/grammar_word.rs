//! English words of grammar that a rule asks for one by one, each by what it is and not by its spelling.

use crate::lexicon::value::worded::worded;

worded! {
    /// A word of grammar.
    pub enum GrammarWord {
        /// `a`, the indefinite article before a consonant.
        A = "a",
        /// `an`, the indefinite article before a vowel.
        An = "an",
        /// `and`.
        And = "and",
        /// `but`, a conjunction or `except`.
        But = "but",
        /// `by`.
        By = "by",
        /// `ever`.
        Ever = "ever",
        /// `from`.
        From = "from",
        /// `if`.
        If = "if",
        /// `in`.
        In = "in",
        /// `little`.
        Little = "little",
        /// `never`.
        Never = "never",
        /// `no`, an answer.
        No = "no",
        /// `of`.
        Of = "of",
        /// `one`, a number or a pronoun.
        One = "one",
        /// `only`.
        Only = "only",
        /// `or`.
        Or = "or",
        /// `out`.
        Out = "out",
        /// `point`, of a decimal as it is spoken.
        Point = "point",
        /// `than`.
        Than = "than",
        /// `that`.
        That = "that",
        /// `the`.
        The = "the",
        /// `to`.
        To = "to",
        /// `unless`.
        Unless = "unless",
        /// `yes`, an answer.
        Yes = "yes",
    }
}

impl GrammarWord {
    /// Whether a folded form is this word.
    pub(crate) fn is(self, form: &str) -> bool {
        Self::read(form) == Some(self)
    }
}

/// Whether a folded form stands between two things that are named alike: `and`, `or`.
pub(crate) fn is_coordinator(form: &str) -> bool {
    matches!(GrammarWord::read(form), Some(GrammarWord::And | GrammarWord::Or))
}

/// Whether a folded form is an article.
pub(crate) fn is_article(form: &str) -> bool {
    matches!(form, "the" | "a" | "an")
}

/// Whether an acronym leaves the word out: `of`, `and`, `the`.
pub(crate) fn is_left_out_of_acronyms(form: &str) -> bool {
    matches!(GrammarWord::read(form), Some(GrammarWord::Of | GrammarWord::And | GrammarWord::The))
}

/// Whether a folded form stands for `no` and its like in a clause that is denied already.
pub(crate) fn is_negative_polarity(form: &str) -> bool {
    matches!(form, "any" | "anybody" | "anyone" | "anything" | "ever")
}

/// Whether a folded form points at what was said: `this`, `that`.
pub(crate) fn is_demonstrative(form: &str) -> bool {
    matches!(form, "this" | "that" | "these" | "those")
}

/// Whether one folded form is the initial of the other, a quarter of the sky, as names of places have it: `W. Bank`,
/// `West Bank`.
pub(crate) fn is_initial_of_quarter(initial: &str, word: &str) -> bool {
    matches!((initial, word), ("n", "north") | ("s", "south") | ("e", "east") | ("w", "west"))
}

/// Whether one folded form is the other with a prefix that denies: `unsurprisingly`, `surprisingly`.
pub(crate) fn denies_by_prefix(long: &str, short: &str) -> bool {
    const PREFIXES: [&str; 6] = ["un", "in", "im", "ir", "il", "dis"];
    long.strip_suffix(short).is_some_and(|prefix| PREFIXES.contains(&prefix))
}

/// Whether a folded form opens a condition as a participle, and is a verb elsewhere.
pub(crate) fn is_participle_of_condition(form: &str) -> bool {
    matches!(form, "provided" | "providing" | "assuming" | "supposing")
}

/// Whether `one` is a pronoun between these words: `no one`, `this one`, `one another`.
pub(crate) fn makes_one_a_pronoun(before: &str, after: &str) -> bool {
    matches!(before, "no" | "any" | "every" | "some" | "this" | "that" | "the" | "each" | "which")
        || matches!(after, "another" | "'s" | "is" | "can" | "must" | "should")
}

/// What the form of a helping verb says of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AuxiliaryTense {
    /// `is`, `has`.
    Present,
    /// `was`, `had`, `did`.
    Past,
    /// `be`, `been`: nothing.
    Bare,
    /// `being`: nothing but that it goes on.
    Progressive,
}

impl AuxiliaryTense {
    /// What a form of `be`, `have` or `do` says of time; nothing for other forms.
    pub(crate) fn of(form: &str) -> Option<Self> {
        match form {
            "is" | "are" | "am" | "has" => Some(Self::Present),
            "was" | "were" | "had" | "did" => Some(Self::Past),
            "be" | "been" => Some(Self::Bare),
            "being" => Some(Self::Progressive),
            _ => None,
        }
    }
}
