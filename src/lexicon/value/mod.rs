//! What a word table says of a word, typed: read once, when the tables of a language are.
//!
//! Each class says one kind of thing, see `Value::read`. A class that only lists its words gives
//! [`Value::Listed`], and so does a row without a value where the class lets it be missing.

pub(crate) mod grade;
pub(crate) mod reference;
pub(crate) mod usage;
pub(crate) mod worded;

use crate::lexicon::numerals::{CalendarName, Measure, Numeral};
use crate::lexicon::value::grade::{
    Bound, Condition, Degree, Force, Modal, Moment, Negator, Opposition, Quantifier,
};
use crate::lexicon::value::reference::{NounGender, Person, PronounReference};
use crate::lexicon::value::usage::{
    AbbreviationUse, AuxiliaryUse, ConjunctionUse, DenialUse, DeterminerUse, FunctionWord, NamingUse,
    PrepositionUse, SourceUse, Tags, VerbUse,
};
use crate::lexicon::word_class::Class;

/// What the table of a class says of a word.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Value {
    /// That it belongs to the class, no more.
    Listed,
    /// Of an abbreviation.
    Abbreviation(AbbreviationUse),
    /// Of a helping verb.
    Auxiliary(Tags<AuxiliaryUse>),
    /// Of a comparator.
    Bound(Bound),
    /// Of a month or a day of the week.
    Calendar(CalendarName),
    /// Of what opens a condition.
    Condition(Condition),
    /// Of a conjunction.
    Conjunction(Tags<ConjunctionUse>),
    /// Of an adverb of degree.
    Degree(Degree),
    /// Of a word that denies its complement.
    Denial(DenialUse),
    /// Of a determiner.
    Determiner(Tags<DeterminerUse>),
    /// Of a verb of saying or wanting.
    Force(Force),
    /// Of a word that holds a sentence together.
    Function(FunctionWord),
    /// Of a given name, a title or a noun for people.
    Gender(NounGender),
    /// Of a unit of measure.
    Measure(Measure),
    /// Of a word that places a thing in time.
    Moment(Moment),
    /// Of a modal.
    Modal(Modal),
    /// Of a word that names.
    Naming(Tags<NamingUse>),
    /// Of a negator.
    Negator(Negator),
    /// Of a number word.
    Numeral(Numeral),
    /// Of a pronoun, compared.
    Person(Person),
    /// Of a preposition.
    Preposition(Tags<PrepositionUse>),
    /// Of a quantifier.
    Quantifier(Quantifier),
    /// Of a pronoun, read.
    Reference(PronounReference),
    /// Of a word that stands opposite another.
    Opposition(Opposition),
    /// Of a word that names a source.
    Source(Tags<SourceUse>),
    /// Of a reporting or judging verb.
    Verb(Tags<VerbUse>),
    /// Other words: the full ones of a contraction, the usual name of a state, the full names of a familiar one.
    Words(&'static str),
}

impl Value {
    /// The value that a table of a class writes so; nothing where the class knows no such value.
    pub(crate) fn read(class: Class, text: &'static str) -> Option<Self> {
        match class {
            Class::Abbreviation => optional(text, AbbreviationUse::read, Self::Abbreviation),
            Class::Auxiliary => Tags::read(text).map(Self::Auxiliary),
            Class::Calendar => CalendarName::read(text).map(Self::Calendar),
            Class::Comparator => Bound::read(text).map(Self::Bound),
            Class::Condition => Condition::read(text).map(Self::Condition),
            Class::Conjunction => required(text).and_then(Tags::read).map(Self::Conjunction),
            Class::Contraction | Class::Nickname | Class::Place => required(text).map(Self::Words),
            Class::Degree => Degree::read(text).map(Self::Degree),
            Class::Denial => optional(text, DenialUse::read, Self::Denial),
            Class::Determiner => required(text).and_then(Tags::read).map(Self::Determiner),
            Class::Force => Force::read(text).map(Self::Force),
            Class::Function => FunctionWord::read(text).map(Self::Function),
            Class::Given => NounGender::read(text).map(Self::Gender),
            Class::Honorific | Class::Role => optional(text, NounGender::read, Self::Gender),
            // Tables of verbs list base forms, see `morphology`.
            Class::Judging | Class::Reporting => Tags::read(text).map(Self::Verb),
            Class::Measure => Measure::read(text).map(Self::Measure),
            Class::Modal => Modal::read(text).map(Self::Modal),
            Class::Naming => Tags::read(text).map(Self::Naming),
            Class::Negation => Negator::read(text).map(Self::Negator),
            Class::Numeral => Numeral::read(text).map(Self::Numeral),
            Class::Oblique | Class::Pronoun => PronounReference::read(text).map(Self::Reference),
            Class::Person => Person::read(text).map(Self::Person),
            Class::Preposition => Tags::read(text).map(Self::Preposition),
            Class::Quantifier => Quantifier::read(text).map(Self::Quantifier),
            Class::Relation => Opposition::read(text).map(Self::Opposition),
            Class::Source => Tags::read(text).map(Self::Source),
            Class::Moment | Class::Time => optional(text, Moment::read, Self::Moment),
            // These only list their words.
            Class::Adverb
            | Class::Article
            | Class::Asking
            | Class::Body
            | Class::Elision
            | Class::Generic
            | Class::Hedge
            | Class::Kin
            | Class::Outlet
            | Class::Participle
            | Class::Particle
            | Class::Past
            | Class::Placeholder
            | Class::PseudoNegator
            | Class::Raising
            | Class::Relative
            | Class::Relay
            | Class::Filler
            | Class::StageDirection
            | Class::Reply
            | Class::Speech
            | Class::Telling
            | Class::Work => text.is_empty().then_some(Self::Listed),
        }
    }

    /// The gender it tells.
    pub(crate) fn gender(self) -> Option<NounGender> {
        if let Self::Gender(gender) = self { Some(gender) } else { None }
    }

    /// The whole number that a number word counts: `two`.
    pub(crate) fn count(self) -> Option<usize> {
        match self {
            Self::Numeral(Numeral::Cardinal(number)) => Some(number as usize),
            _ => None,
        }
    }

    /// Whom a pronoun can stand for.
    pub(crate) fn reference(self) -> Option<PronounReference> {
        if let Self::Reference(reference) = self { Some(reference) } else { None }
    }

    /// How a verb is used; no use at all where it says nothing of a verb.
    pub(crate) fn verb(self) -> Tags<VerbUse> {
        if let Self::Verb(uses) = self { uses } else { Tags::default() }
    }

    /// The words it gives for a word.
    pub(crate) fn words(self) -> Option<&'static str> {
        if let Self::Words(words) = self { Some(words) } else { None }
    }
}

/// A value that a row may lack.
fn optional<T>(text: &str, read: fn(&str) -> Option<T>, value: fn(T) -> Value) -> Option<Value> {
    if text.is_empty() { Some(Value::Listed) } else { read(text).map(value) }
}

/// A text that a row must have.
fn required(text: &'static str) -> Option<&'static str> {
    Some(text).filter(|text| !text.is_empty())
}

/// What one class alone says of its words, so that the type of the value tells the class.
pub(crate) trait ClassValue: Copy {
    /// The class.
    const CLASS: Class;

    /// What its table says.
    fn of(value: Value) -> Option<Self>;
}

/// Ties types to the class and the variant of [`Value`] that hold them.
macro_rules! class_values {
    ($($kind:ty: $variant:ident of $class:ident,)+) => {$(
        impl ClassValue for $kind {
            const CLASS: Class = Class::$class;

            #[inline]
            fn of(value: Value) -> Option<Self> {
                if let Value::$variant(said) = value { Some(said) } else { None }
            }
        }
    )+};
}

class_values! {
    AbbreviationUse: Abbreviation of Abbreviation,
    Bound: Bound of Comparator,
    CalendarName: Calendar of Calendar,
    Condition: Condition of Condition,
    Degree: Degree of Degree,
    Force: Force of Force,
    DenialUse: Denial of Denial,
    FunctionWord: Function of Function,
    Measure: Measure of Measure,
    Modal: Modal of Modal,
    Moment: Moment of Moment,
    Negator: Negator of Negation,
    Numeral: Numeral of Numeral,
    Person: Person of Person,
    Quantifier: Quantifier of Quantifier,
    Opposition: Opposition of Relation,
    Tags<AuxiliaryUse>: Auxiliary of Auxiliary,
    Tags<ConjunctionUse>: Conjunction of Conjunction,
    Tags<DeterminerUse>: Determiner of Determiner,
    Tags<NamingUse>: Naming of Naming,
    Tags<PrepositionUse>: Preposition of Preposition,
    Tags<SourceUse>: Source of Source,
}

/// A row of a word: a class that it belongs to, and what the table of the class says.
pub(crate) type ClassRow = (Class, Value);

/// What some rows say of a class.
#[inline]
pub(crate) fn value_in(rows: &[ClassRow], class: Class) -> Option<Value> {
    rows.iter().find(|(c, _)| *c == class).map(|&(_, value)| value)
}

/// What some rows say, by the type of the answer.
#[inline]
pub(crate) fn said_in<T: ClassValue>(rows: &[ClassRow]) -> Option<T> {
    value_in(rows, T::CLASS).and_then(T::of)
}

#[cfg(test)]
mod tests {
    use crate::lexicon::value::Value;
    use crate::lexicon::value::grade::Modal;
    use crate::lexicon::word_class::Class;

    #[test]
    fn a_table_may_say_only_what_its_class_knows() {
        for (class, text, known) in [
            (Class::Modal, "must", true),
            (Class::Modal, "mus", false),
            (Class::Modal, "", false),
            (Class::Preposition, "infinitive of", true),
            (Class::Preposition, "", true),
            (Class::Preposition, "i", false),
            (Class::Conjunction, "", false),
            (Class::Quantifier, "part 6", true),
            (Class::Quantifier, "part 7", false),
            (Class::Quantifier, "part", false),
            (Class::Numeral, "ordinal 8", true),
            (Class::Numeral, "8th", false),
            (Class::Measure, "length 0.3048", true),
            (Class::Measure, "lenght 0.3048", false),
            (Class::Calendar, "month 12", true),
            (Class::Calendar, "weekday 12", false),
            (Class::Hedge, "", true),
            (Class::Hedge, "weak", false),
        ] {
            assert_eq!(Value::read(class, text).is_some(), known, "{class:?} {text:?}");
        }
        assert_eq!(Value::read(Class::Modal, "must"), Some(Value::Modal(Modal::Must)));
    }
}
