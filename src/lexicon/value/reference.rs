//! Whom nouns, names and pronouns stand for.

use crate::lexicon::value::worded::worded;

worded! {
    /// Whom a noun for people, a title or a given name can stand for.
    pub enum NounGender {
        /// A man.
        Male = "male",
        /// A woman.
        Female = "female",
        /// A man or a woman, about as often.
        Either = "either",
        /// More than one.
        Plural = "plural",
    }
}

worded! {
    /// Whom a pronoun can stand for.
    pub enum PronounReference {
        /// A man.
        Male = "male",
        /// A woman.
        Female = "female",
        /// More than one.
        Plural = "plural",
        /// A thing.
        Thing = "thing",
        /// Who speaks.
        Speaker = "speaker",
        /// Who is spoken to.
        Hearer = "hearer",
        /// Whoever the subject is: French `se`.
        Anybody = "anybody",
    }
}

worded! {
    /// A pronoun by person and number.
    pub enum Person {
        /// `i`.
        FirstSingular = "first-singular",
        /// `we`.
        FirstPlural = "first-plural",
        /// `you`.
        Second = "second",
        /// `he`.
        ThirdMale = "third-male",
        /// `she`.
        ThirdFemale = "third-female",
        /// `it`.
        ThirdThing = "third-thing",
        /// `they`.
        ThirdPlural = "third-plural",
        /// `one`, `there`.
        Indefinite = "indefinite",
        /// `who`.
        Interrogative = "interrogative",
        /// `this`.
        Demonstrative = "demonstrative",
    }
}

impl Person {
    /// A name for all forms of a personal pronoun, which no word is spelt like; nothing for other pronouns.
    pub(crate) fn shared_base(self) -> Option<&'static str> {
        Some(match self {
            Self::FirstSingular => "first person singular",
            Self::FirstPlural => "first person plural",
            Self::Second => "second person",
            Self::ThirdMale => "third person male",
            Self::ThirdFemale => "third person female",
            Self::ThirdThing => "third person thing",
            Self::ThirdPlural => "third person plural",
            Self::Indefinite | Self::Interrogative | Self::Demonstrative => return None,
        })
    }

    /// Whether it is a personal pronoun.
    pub(crate) fn is_personal(self) -> bool {
        self.shared_base().is_some()
    }

    /// Whether the one stands for a man and the other for a woman.
    pub(crate) fn is_other_sex(self, other: Self) -> bool {
        matches!((self, other), (Self::ThirdMale, Self::ThirdFemale) | (Self::ThirdFemale, Self::ThirdMale))
    }
}
