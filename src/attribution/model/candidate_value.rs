//! The values of the features of a possible speaker.

use crate::attribution::model::feature_value::feature_values;

feature_values! {
    /// The rule that found a possible speaker.
    WeighedRule {
        /// As [`SpeakerRule::VerbBefore`](crate::attribution::speaker_rule::SpeakerRule::VerbBefore).
        VerbBefore "verb-before"
        /// As `SpeakerRule::VerbAfter`.
        VerbAfter "verb-after"
        /// As `SpeakerRule::VerbAtEnd`.
        VerbAtEnd "verb-at-end"
        /// As `SpeakerRule::AccordingTo`.
        AccordingTo "according-to"
        /// As `SpeakerRule::Noun`.
        Noun "noun"
        /// As `SpeakerRule::Subject`.
        Subject "subject"
        /// As `SpeakerRule::Passive`.
        Passive "passive"
        /// As `SpeakerRule::Colon`.
        Colon "colon"
        /// As `SpeakerRule::VerbNearby`.
        VerbNearby "verb-nearby"
        /// As `SpeakerRule::Dash`.
        Dash "dash"
        /// As `SpeakerRule::NameNearby`.
        NameNearby "name-nearby"
        /// `name-after`, and the rules that never compete with others.
        Other "other"
    }

    /// How many items stand between a cue and its quotation.
    CueDistance {
        /// None.
        Zero "0"
        /// 1.
        One "1"
        /// 2.
        Two "2"
        /// 3.
        Three "3"
        /// 4 or 5.
        FourOrFive "4-5"
        /// 6 to 8.
        SixToEight "6-8"
        /// 9 to 12.
        NineToTwelve "9-12"
        /// 13 to 18.
        ThirteenToEighteen "13-18"
        /// 19 to 28.
        NineteenToTwentyEight "19-28"
        /// More.
        More "29-on"
    }

    /// What sort of word a cue is.
    CueSort {
        /// A verb that means saying.
        Saying "saying"
        /// A verb that may mean saying.
        WeakSaying "weak-saying"
        /// A verb that passes judgement.
        Judging "judging"
        /// A verb that names a hearer.
        Telling "telling"
        /// A noun of saying.
        SpeechNoun "speech-noun"
        /// None of these where it stands.
        Other "other"
        /// A word that names a source.
        Source "source"
    }

    /// The form of a cue.
    CueForm {
        /// A finite verb as far as one can tell.
        Finite "finite"
        /// A participle.
        Participle "participle"
        /// An infinitive.
        Infinitive "infinitive"
        /// Not said yet, or only wished.
        Unreal "unreal"
        /// Passive.
        Passive "passive"
        /// Where only a noun can stand.
        NounPlace "noun-place"
        /// A form that may be a noun's.
        NounLike "noun-like"
        /// A form without an ending.
        Plain "plain"
        /// Another form in `ing`.
        Ing "ing"
    }

    /// Where a subject stands from its cue, and how many items lie between.
    CueGap {
        /// Right before it.
        Before0 "before-0"
        /// Before it, 1 item between.
        Before1 "before-1"
        /// Before it, 2 items between.
        Before2 "before-2"
        /// Before it, 3 or 4 items between.
        Before3To4 "before-3-4"
        /// Before it, 5 to 8 items between.
        Before5To8 "before-5-8"
        /// Further before it.
        Before9On "before-9-on"
        /// Right behind it.
        Behind0 "behind-0"
        /// Behind it, 1 or 2 items between.
        Behind1To2 "behind-1-2"
        /// Further behind it.
        Behind3On "behind-3-on"
        /// Round it.
        Round "round"
    }

    /// What a subject is, by its head.
    SubjectHead {
        /// `he`, `she`.
        HeOrShe "he-or-she"
        /// `I`, `we`.
        First "first-person"
        /// `they`.
        They "they"
        /// `it`.
        It "it"
        /// Another pronoun, or a word for anybody.
        Generic "generic"
        /// A given name is part of it.
        GivenName "given-name"
        /// A noun for an institution.
        Body "body"
        /// A noun of saying: a statement.
        SpeechNoun "speech-noun"
        /// A noun for an office or a person.
        Role "role"
        /// A relative pronoun.
        Relative "relative"
        /// More than one word with a capital.
        Name "name"
        /// One word with a capital.
        OneCapital "one-capital"
        /// A noun for an office stands before the head.
        RoleBefore "role-before"
        /// Anything else.
        Other "other"
    }

    /// What makes a subject unlikely.
    Flaw {
        /// Nothing.
        Nothing "nothing"
        /// A verb stands in it.
        Verb "verb"
        /// It owns something.
        Owner "owner"
        /// A number stands in it.
        Number "number"
        /// A word of time stands in it.
        Time "time"
        /// Punctuation or a quotation stands in it.
        Cut "cut"
    }

    /// Other verbs of saying between a cue and its quotation.
    Rivals {
        /// None.
        None "0"
        /// One strong one.
        One "1"
        /// More strong ones.
        More "2-on"
        /// Weak ones alone.
        Weak "weak"
        /// A strong one and weak ones.
        OneAndWeak "1-and-weak"
        /// More strong ones and weak ones.
        MoreAndWeak "2-on-and-weak"
    }

    /// How many other quotations stand between a cue and its quotation.
    Crossed {
        /// None.
        None "0"
        /// 1.
        One "1"
        /// 2.
        Two "2"
        /// More.
        More "3-on"
    }

    /// How many items stand between a subject and the quotation.
    SubjectDistance {
        /// 0 or 1.
        Zero "0-1"
        /// 2 to 5.
        Two "2-5"
        /// 6 to 11.
        Six "6-11"
        /// 12 to 17.
        Twelve "12-17"
        /// More.
        More "18-on"
    }

    /// On which side of its quotation a cue or subject stands.
    QuoteSide {
        /// Before it.
        Before "before"
        /// Behind it.
        Behind "behind"
    }

    /// What the article tells of the name in a subject.
    Standing {
        /// It is no name that the article has.
        Unknown "unknown"
        /// Surely a human being.
        Human "human"
        /// Likely a human being.
        LikelyHuman "likely-human"
        /// Either.
        Open "open"
        /// Likely a thing.
        LikelyThing "likely-thing"
        /// Surely a thing.
        Thing "thing"
        /// Surely a human being, who has spoken before.
        HumanSpoke "human-spoke"
        /// Likely a human being, who has spoken before.
        LikelyHumanSpoke "likely-human-spoke"
        /// Either, and it has spoken before.
        OpenSpoke "open-spoke"
        /// Likely a thing that has spoken before.
        LikelyThingSpoke "likely-thing-spoke"
        /// Surely a thing, and it has spoken before.
        ThingSpoke "thing-spoke"
        /// It owns something else in the subject.
        Owner "owner"
    }
}
