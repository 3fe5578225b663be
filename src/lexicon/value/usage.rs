//! How words of the small classes and verbs of saying are used, and in what part of speech they hold a
//! sentence together.

use std::marker::PhantomData;

use crate::lexicon::value::worded::worded;

/// One of the uses that a word of a class can have, several at a time.
pub(crate) trait Tag: Copy {
    /// The use that a table writes so.
    fn read_tag(word: &str) -> Option<Self>;

    /// Its bit in a set of uses.
    fn bit(self) -> u8;
}

/// The uses of one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tags<T> {
    bits: u8,
    kind: PhantomData<T>,
}

impl<T> Default for Tags<T> {
    fn default() -> Self {
        Self { bits: 0, kind: PhantomData }
    }
}

impl<T: Tag> Tags<T> {
    /// The uses that a table writes so, set apart by spaces; nothing where one of them is unknown.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let mut uses = Self::default();
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            uses = uses.with(T::read_tag(word)?);
        }
        Some(uses)
    }

    /// These uses and one more.
    pub(crate) fn with(mut self, tag: T) -> Self {
        self.bits |= tag.bit();
        self
    }

    /// Whether the word has a use.
    #[inline]
    pub(crate) fn has(self, tag: T) -> bool {
        self.bits & tag.bit() != 0
    }
}

/// Uses that go together in a set.
macro_rules! tags {
    (
        $(#[$doc:meta])*
        pub enum $name:ident { $($(#[$said:meta])* $variant:ident = $word:literal,)+ }
    ) => {
        worded! {
            $(#[$doc])*
            pub enum $name { $($(#[$said])* $variant = $word,)+ }
        }

        impl Tag for $name {
            fn read_tag(word: &str) -> Option<Self> {
                Self::read(word)
            }

            #[inline]
            fn bit(self) -> u8 {
                1 << self as u8
            }
        }
    };
}

worded! {
    /// How the full stop of an abbreviation is read.
    pub enum AbbreviationUse {
        /// It shortens only before a number: `No. 5`.
        BeforeNumber = "before-number",
        /// A sentence may end with it: `Inc.`
        MayEndSentence = "may-end-sentence",
    }
}

worded! {
    /// How a word denies its complement.
    pub enum DenialUse {
        /// By somebody's will: `refuse`.
        Willed = "willed",
    }
}

tags! {
    /// What a helping verb helps to say.
    pub enum AuxiliaryUse {
        /// A form of `be`, or one that makes a passive as `be` does.
        Be = "be",
        /// A form of `do`.
        Do = "do",
        /// A form of `get`.
        Get = "get",
        /// A form of `have`.
        Have = "have",
        /// What may, can or must be.
        Modal = "modal",
        /// What will be.
        Future = "future",
        /// What others say: the German subjunctive of reported speech.
        Reportive = "reportive",
    }
}

tags! {
    /// How a conjunction joins.
    pub enum ConjunctionUse {
        /// Side by side: `and`.
        Coordinating = "coordinating",
        /// One under the other: `because`.
        Subordinating = "subordinating",
        /// It adds one to the other: `and`.
        Additive = "additive",
        /// It opens what is said: `that`.
        Complementizer = "complementizer",
    }
}

tags! {
    /// How a determiner opens its phrase.
    pub enum DeterminerUse {
        /// A noun must follow: `the`, `my`.
        Attributive = "attributive",
        /// The noun is a known one: `the`, `this`.
        Definite = "definite",
        /// It can stand alone: `many`.
        Pronominal = "pronominal",
    }
}

tags! {
    /// How a word names what stands in quotation marks.
    pub enum NamingUse {
        /// A verb, which names only right before the marks.
        Verb = "verb",
    }
}

tags! {
    /// What a preposition is for.
    pub enum PrepositionUse {
        /// It stands before an infinitive: `to`.
        Infinitive = "infinitive",
        /// Belonging: `of`.
        Of = "of",
        /// Company: `with`.
        With = "with",
        /// A ground: `for`.
        Ground = "ground",
        /// The place of a speech: `at`, `in`.
        SpeechPlace = "speech-place",
        /// The doer: `by`.
        By = "by",
        /// The sender: `from`.
        Origin = "origin",
    }
}

tags! {
    /// How a word names its source.
    pub enum SourceUse {
        /// An owner or a doer must follow: German `nach Angaben der Behörde`.
        Owned = "owned",
        /// It follows its source: German `dem Amt zufolge`.
        Postposed = "postposed",
    }
}

tags! {
    /// What else the form of a reporting or judging verb may be.
    pub enum VerbUse {
        /// It has no ending: `say`.
        Base = "base",
        /// It is a noun as well: `claims`.
        NounLike = "noun-like",
        /// It reports only before `on`.
        BeforeOn = "before-on",
        /// It more often means something else.
        OftenOther = "often-other",
    }
}

/// A verb that helps other verbs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AuxiliaryVerb {
    /// `be`.
    Be,
    /// `do`.
    Do,
    /// `get`, as in `got hurt`.
    Get,
    /// `have`.
    Have,
}

impl AuxiliaryVerb {
    /// Its base form.
    pub(crate) fn base(self) -> &'static str {
        match self {
            Self::Be => "be",
            Self::Do => "do",
            Self::Get => "get",
            Self::Have => "have",
        }
    }
}

/// The part of speech of a word that holds a sentence together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FunctionWord {
    /// `still`.
    Adverb,
    /// A form of a verb that helps others.
    Auxiliary(AuxiliaryVerb),
    /// `and`.
    Conjunction,
    /// `up`.
    Particle,
    /// `at`.
    Preposition,
}

impl FunctionWord {
    /// The part of speech that a table writes so; the others have tables of their own.
    pub(crate) fn read(text: &str) -> Option<Self> {
        (text == "particle").then_some(Self::Particle)
    }

    /// Whether another word is the same part of speech.
    pub(crate) fn is_like(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }
}
