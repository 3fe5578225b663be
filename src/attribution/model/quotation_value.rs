//! The values of the features of a quotation and of its place.

use crate::attribution::model::feature_value::feature_values;

feature_values! {
    /// How many words a quotation has.
    WordCount {
        /// No word.
        None "0"
        /// 1 word.
        One "1"
        /// 2 words.
        Two "2"
        /// 3 words.
        Three "3"
        /// 4 words.
        Four "4"
        /// 5 or 6 words.
        FiveOrSix "5-6"
        /// 7 to 9 words.
        SevenToNine "7-9"
        /// 10 to 14 words.
        TenToFourteen "10-14"
        /// More words.
        More "15-on"
    }

    /// Which words of a quotation have capitals.
    Capitals {
        /// The first and all others but the small ones, as in a title.
        Title "title"
        /// Its only word.
        OneWord "one-word"
        /// The first alone.
        First "first"
        /// None.
        None "none"
        /// Not the first, but a later one.
        Later "later"
        /// It has no words.
        NoWords "no-words"
        /// The first and some others.
        FirstAndOthers "first-and-others"
    }

    /// What the words round a quotation call it.
    Called {
        /// Nothing.
        Nothing "nothing"
        /// It is a gloss: alone in brackets, the first half of a compound, what a source is called.
        Gloss "gloss"
        /// A word of naming stands right before it: `called "…"`.
        NamedBeside "named-beside"
        /// A word of naming stands further before it.
        Named "named"
        /// A noun for a work stands right before it: `the film "…"`.
        WorkBeside "work-beside"
        /// A noun for a work stands behind it, or an owner before it.
        Work "work"
        /// A work with its maker: `"…" by Ada Reed`.
        Credited "credited"
        /// It stands between the parts of a name.
        InName "in-name"
    }

    /// What a quotation begins with.
    Opening {
        /// A pronoun.
        Pronoun "pronoun"
        /// A determiner.
        Determiner "determiner"
        /// An auxiliary.
        Auxiliary "auxiliary"
        /// A preposition.
        Preposition "preposition"
        /// A conjunction.
        Conjunction "conjunction"
        /// An adverb.
        Adverb "adverb"
        /// A reporting verb.
        Reporting "reporting"
        /// A relative pronoun.
        Relative "relative"
        /// A number.
        Number "number"
        /// Another word with a capital.
        Capital "capital"
        /// Another word that ends in `ing`.
        Ing "ing"
        /// Another word that ends in `ed`.
        Ed "ed"
        /// Anything else.
        Other "other"
    }

    /// What a quotation has of a clause.
    Clausal {
        /// Nothing.
        Nothing "nothing"
        /// An auxiliary.
        Auxiliary "auxiliary"
        /// A pronoun that can be a subject.
        Pronoun "pronoun"
        /// A pronoun of the first or second person.
        OwnPronoun "own-pronoun"
    }

    /// The nearest quotation before that has a speaker.
    Company {
        /// None near.
        None "none"
        /// In the last paragraph.
        LastParagraph "last-paragraph"
        /// In the same paragraph.
        Paragraph "paragraph"
        /// In the same sentence.
        Sentence "sentence"
    }

    /// Whether a quotation stands in the narrator's sentence, and whether it is the label of a noun there.
    Setting {
        /// It stands alone.
        Free "free"
        /// It stands in the narrator's sentence.
        Embedded "embedded"
        /// It stands alone, but before a noun.
        FreeLabel "free-label"
        /// It stands in the narrator's sentence before a noun.
        EmbeddedLabel "embedded-label"
    }

    /// How far the last words that name a speaker stand before a quotation.
    Recency {
        /// In the same sentence.
        Sentence "sentence"
        /// In the sentence before.
        LastSentence "last-sentence"
        /// In the same paragraph.
        Paragraph "paragraph"
        /// In the paragraph before, at most two sentences back.
        LastParagraph "last-paragraph"
        /// In the paragraph before, further back.
        FarInLastParagraph "far-in-last-paragraph"
        /// Further back.
        Further "further"
    }

    /// Who vouches for the sentence of a quotation.
    Telling {
        /// The narrator.
        Firsthand "firsthand"
        /// Somebody else, as the mood of its verbs shows.
        Secondhand "secondhand"
    }

    /// How many other speakers are possible.
    OtherSpeakers {
        /// None.
        None "0"
        /// 1.
        One "1"
        /// 2.
        Two "2"
        /// More.
        More "3-on"
    }

    /// Whether a quotation stands in the narrator's sentence.
    Placement {
        /// It stands alone.
        Free "free"
        /// It stands in the narrator's sentence.
        Embedded "embedded"
    }

    /// Whether another quotation of the paragraph has a speaker.
    Turn {
        /// No.
        New "new"
        /// Yes, one before it.
        Begun "begun"
    }
}
