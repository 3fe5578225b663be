//! The only place that knows a language: closed word classes by language, and for English a thesaurus.
//!
//! The rest of the core asks typed questions (is this a reporting verb? a negator?) and works, less sharp,
//! where the answer is always no: a language without tables still gets exact quotations and alignment.

mod decimal;
pub mod language;
pub mod numerals;
mod tables;
pub mod thesaurus;
pub mod value;
pub mod vectors;
pub mod word_class;
pub mod word_record;

use std::sync::OnceLock;

pub(crate) use crate::lexicon::decimal::decimal;
pub use crate::lexicon::language::{Grammar, Language};
pub use crate::lexicon::numerals::{CalendarName, CalendarUnit, Dimension, Measure, Numeral};
pub use crate::lexicon::thesaurus::{Thesaurus, WordEntry};
pub use crate::lexicon::value::grade::{
    Bound, Condition, Degree, Force, ForceScale, Modal, Negator, Opposition, Quantifier, QuantifierScale,
};
pub use crate::lexicon::value::reference::{NounGender, Person, PronounReference};
pub use crate::lexicon::value::usage::{
    AbbreviationUse, AuxiliaryUse, AuxiliaryVerb, ConjunctionUse, DeterminerUse, FunctionWord, NamingUse,
    PrepositionUse, SourceUse, Tag, Tags, VerbUse,
};
pub use crate::lexicon::value::{ClassRow, ClassValue, Value};
pub(crate) use crate::lexicon::value::{said_in, value_in};
pub use crate::lexicon::vectors::{Vectors, VectorsError};
pub use crate::lexicon::word_class::{Class, ClassSet};
pub use crate::lexicon::word_record::WordRecord;

/// Which word data the core was built with.
pub const VERSION: &str = "WordNet 3.1, GloVe 6B ranks, VarCon 1.0.5";

/// All that is known of one language.
#[derive(Clone, Copy, Debug)]
pub struct Lexicon {
    /// Its closed classes.
    pub language: &'static Language,
    /// How its open-class words are akin; empty where we have none.
    pub thesaurus: &'static Thesaurus,
    /// How its words are used; where they were loaded, see [`load_vectors`].
    pub vectors: Option<&'static Vectors>,
}

static ENGLISH_VECTORS: OnceLock<Vectors> = OnceLock::new();

/// Loads the word vectors of English from the bytes of `vectors.bin`, once for all later comparisons; a
/// second call changes nothing.
///
/// # Errors
/// If the bytes are no such file, or one of another version.
pub fn load_vectors(bytes: &[u8]) -> Result<(), VectorsError> {
    let vectors = Vectors::load(bytes)?;
    ENGLISH_VECTORS.get_or_init(|| vectors);
    Ok(())
}

impl Lexicon {
    /// What is known of the language of a BCP 47 tag.
    pub fn of(tag: &str) -> Self {
        static NONE: OnceLock<Thesaurus> = OnceLock::new();
        let language = Language::of(tag);
        let is_english = language.tag() == "en";
        let thesaurus = if is_english { Thesaurus::embedded() } else { NONE.get_or_init(Thesaurus::empty) };
        Self { language, thesaurus, vectors: ENGLISH_VECTORS.get().filter(|_| is_english) }
    }

    /// Whether meaning can be judged in this language.
    pub fn knows_meaning(&self) -> bool {
        self.language.tag() == "en"
    }
}
