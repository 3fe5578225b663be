//! The only place that knows a language. It asks no other room but `text`, and every other room asks it.
//!
//! The rest of the core asks typed questions (is this a reporting verb? what does this modal claim? may this
//! form be a plural?) and works, less sharp, where the answer is always no: a language without tables still
//! gets exact quotations and alignment.
//!
//! In the order in which it is built:
//!
//! - `words/<language>/*.txt`, one table a class, named in `tables`, read by `loader`;
//! - [`word_class`]: which classes there are; [`value`]: what a table can say of a word, typed;
//! - `table_row`: tables that two stages share; `morphology`: verbs listed once, with all their forms;
//! - [`language`]: the classes of a word, and which language a text is in;
//! - [`thesaurus`] and [`vectors`]: for English, how words are akin and how they are used;
//! - [`word_record`]: all of this for one form; [`Lexicon`] remembers the records of a language;
//! - [`grammar_word`], [`contracted_form`], [`endings`], [`numerals`], [`transliteration`]: English by rule.
//!
//! A new word is a row in a table. A new class is a table, a variant of [`Class`], a line in `tables` and,
//! where its rows say more than that a word belongs to it, a type in [`value`]. What was set by judgement and
//! could be another number is in `thresholds`.

pub(crate) mod contracted_form;
mod decimal;
pub(crate) mod endings;
pub(crate) mod grammar_word;
pub(crate) mod language;
pub(crate) mod language_lexicon;
mod loader;
mod morphology;
pub(crate) mod numerals;
mod table_row;
mod tables;
pub(crate) mod thesaurus;
mod thresholds;
pub(crate) mod transliteration;
pub(crate) mod value;
pub(crate) mod vectors;
pub(crate) mod word_class;
pub(crate) mod word_record;

pub(crate) use crate::lexicon::decimal::decimal;
pub(crate) use crate::lexicon::grammar_word::{AuxiliaryTense, GrammarWord};
pub(crate) use crate::lexicon::language::Language;
pub(crate) use crate::lexicon::language_lexicon::Lexicon;
pub(crate) use crate::lexicon::loader::JOINED;
pub(crate) use crate::lexicon::numerals::{CalendarName, CalendarUnit, Dimension, Measure, Numeral};
pub(crate) use crate::lexicon::thesaurus::WordEntry;
pub(crate) use crate::lexicon::value::grade::{
    Bound, Degree, Force, ForceScale, Modal, Moment, Opposition, Quantifier, QuantifierScale,
};
pub(crate) use crate::lexicon::value::reference::{NounGender, Person, PronounReference};
pub(crate) use crate::lexicon::value::usage::{
    AbbreviationUse, AuxiliaryUse, AuxiliaryVerb, ConjunctionUse, DenialUse, DeterminerUse, FunctionWord,
    NamingUse, PrepositionUse, SourceUse, Tag, Tags, VerbUse,
};
pub(crate) use crate::lexicon::value::{ClassRow, ClassValue, Value};
pub(crate) use crate::lexicon::value::{said_in, value_in};
pub(crate) use crate::lexicon::word_class::{Class, ClassSet, Grammar};
pub(crate) use crate::lexicon::word_record::WordRecord;

/// Which word data the core was built with.
pub(crate) const VERSION: &str = "WordNet 3.1, GloVe 6B ranks, VarCon 1.0.5";
