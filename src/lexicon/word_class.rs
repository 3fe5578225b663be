//! The closed word classes that the core asks for. What belongs to each is in the tables of `words/`.
//!
//! Two pairs of classes share their tables, see `table_row`: what is a preposition, conjunction, adverb or
//! helping verb to reading is a function word to comparing, and what is a time is a moment.

/// A closed class of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Class {
    /// Words that end in a full stop without ending a sentence.
    Abbreviation,
    /// Adverbs that stand between a subject and its verb or open a sentence.
    Adverb,
    /// `a`, `an`, `the`.
    Article,
    /// Words whose complement is a question.
    Asking,
    /// Forms of be, have and do, and modals.
    Auxiliary,
    /// Nouns for institutions, groups and documents that speak.
    Body,
    /// Names of months and days, with their number.
    Calendar,
    /// What loosens or bounds a number: `at least`, `about`.
    Comparator,
    /// What opens a condition or an exception.
    Condition,
    /// Words that join clauses or their parts.
    Conjunction,
    /// Contracted forms not made by rule, with the full words.
    Contraction,
    /// Adverbs of degree, with their rank.
    Degree,
    /// Words whose complement is not so: `refuse`, `lack`.
    Denial,
    /// Words that open a noun phrase.
    Determiner,
    /// What follows an apostrophe that opens a word.
    Elision,
    /// Sounds that fill a pause: `um`.
    Filler,
    /// Verbs of saying and wanting, with scale and rank.
    Force,
    /// Words that hold a sentence together, with their part of speech: the prepositions, conjunctions,
    /// adverbs and helping verbs that are compared as such, and particles.
    Function,
    /// Words for nobody in particular: `someone`.
    Generic,
    /// Given names, with the sex of their bearers.
    Given,
    /// What weakens a claim: `perhaps`, `i think`.
    Hedge,
    /// Titles before a name, with the sex they tell.
    Honorific,
    /// Nouns for relatives, whose bearer shares somebody's name.
    Kin,
    /// Verbs by which a speaker passes judgement.
    Judging,
    /// Nouns for news media, which pass on what others say.
    Outlet,
    /// Nouns for what answers a question.
    Reply,
    /// Participles by which a news medium names whom it quotes.
    Relay,
    /// Units of measure, with dimension and factor.
    Measure,
    /// Modals and their paraphrases, with what they claim.
    Modal,
    /// Words that place a thing in time.
    Moment,
    /// Words after which a phrase in marks is a name or a term.
    Naming,
    /// Negators, full or near.
    Negation,
    /// Familiar forms of given names, with the full ones.
    Nickname,
    /// Number words, with their value.
    Numeral,
    /// Pronouns that cannot.
    Oblique,
    /// Forms that hang a verb on a clause: `saying`.
    Participle,
    /// Small words inside a name.
    Particle,
    /// Forms of the past: `called`.
    Past,
    /// Pronouns, with person, number and role.
    Person,
    /// Names, adjectives, inhabitants and capitals of states, with the usual name of the state.
    Place,
    /// Notices that stand for a word that is not printed.
    Placeholder,
    /// Prepositions.
    Preposition,
    /// Pronouns that can be a subject, with sex or number.
    Pronoun,
    /// Phrases that hold a negator and deny nothing: `not only`.
    PseudoNegator,
    /// Quantifiers, with scale and rank.
    Quantifier,
    /// Verbs whose negation is heard of their complement.
    Raising,
    /// Closed-class words that stand opposite each other, with axis and pole.
    Relation,
    /// Words that open a relative clause.
    Relative,
    /// Verbs and phrases that report speech, in every form.
    Reporting,
    /// Nouns for people by what they do or are, with their sex or number.
    Role,
    /// Words that name a source without a verb: `according to`.
    Source,
    /// Nouns for something said or written.
    Speech,
    /// What a record puts in brackets and nobody said: `laughter`, `sic`.
    StageDirection,
    /// Those of them whose object is the hearer.
    Telling,
    /// Names of days, months and parts of the calendar.
    Time,
    /// Nouns whose name in marks is a title.
    Work,
}

/// What holds of a language as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Grammar {
    /// A phrase before the verb sends its subject behind it.
    VerbSecond,
    /// Every noun has a capital.
    CapitalNouns,
    /// An attribution may stand inside the quotation marks.
    AsidesInside,
    /// Only quotation marks open speech, no dash does.
    MarksAlone,
}

/// A set of classes, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct ClassSet(u64);

impl ClassSet {
    /// Whether the class is in the set.
    pub(crate) fn has(self, class: Class) -> bool {
        self.0 & (1 << class as u32) != 0
    }

    /// The set of some classes.
    pub(crate) const fn of(classes: &[Class]) -> Self {
        let (mut bits, mut at) = (0, 0);
        while at < classes.len() {
            bits |= 1 << classes[at] as u32;
            at += 1;
        }
        Self(bits)
    }

    /// Whether the two sets share a class.
    pub(crate) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The set with one more class.
    pub(crate) fn with(self, class: Class) -> Self {
        Self(self.0 | 1 << class as u32)
    }
}
