//! The kinds of difference, a closed list. The order of the list is the order of the docs page.

use serde::{Deserialize, Serialize};

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $name:literal,)*) => {
        /// The kinds of difference: a closed list.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum DivergenceKind {
            $($(#[$doc])* $kind,)*
        }

        impl DivergenceKind {
            /// Every kind, in the order of the list.
            pub const ALL: &[Self] = &[$(Self::$kind,)*];

            /// Its name outside, in kebab-case.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)*
                }
            }
        }
    };
}

kinds! {
    /// Marks and capitals.
    Punctuation = "punctuation",
    /// One word spelt in two ways.
    Spelling = "spelling",
    /// `a`, `an`, `the` or none.
    Article = "article",
    /// `won't` and `will not`.
    Contraction = "contraction",
    /// Another form of the word, the same claim.
    Inflection = "inflection",
    /// Another preposition, conjunction or particle.
    FunctionWord = "function-word",
    /// A word inside the marks here, just outside them there.
    SpanBoundary = "span-boundary",
    /// Another pronoun, or a pronoun for a noun.
    Pronoun = "pronoun",
    /// Another form of one name.
    NameForm = "name-form",
    /// Another word of the same sense.
    Synonym = "synonym",
    /// Several other words for the same claim.
    Paraphrase = "paraphrase",
    /// The same words in another order.
    Reordering = "reordering",
    /// Active here, passive there.
    Voice = "voice",
    /// A title or office added, dropped or changed.
    TitleForm = "title-form",
    /// One is a piece of the other.
    Truncation = "truncation",
    /// Two pieces without a common word.
    NoOverlap = "no-overlap",
    /// Words of the first that the second lacks.
    Omission = "omission",
    /// Words of the second that the first lacks.
    Addition = "addition",
    /// Another number or unit.
    Number = "number",
    /// Another date, hour or span of time.
    Time = "time",
    /// Another person, place, body or thing.
    Entity = "entity",
    /// Affirmed here, denied there.
    Negation = "negation",
    /// Fact, belief, possibility, duty, condition, or how many.
    Modality = "modality",
    /// Another time of the fact.
    Tense = "tense",
    /// A stronger or weaker word.
    Intensity = "intensity",
    /// A narrower or wider thing.
    Scope = "scope",
    /// Any other change of the claim.
    Sense = "sense",
    /// Another source.
    Speaker = "speaker",
    /// Broken text.
    Garbled = "garbled",
}
