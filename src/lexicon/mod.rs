//! The only place that knows a language: closed word classes by language, and for English a thesaurus.
//!
//! The rest of the core asks typed questions (is this a reporting verb? a negator?) and works, less sharp, where the answer is
//! always no: a language without tables still gets exact quotations and alignment.

pub mod thesaurus;
pub mod words;

pub use words::{Class, ClassSet, Language};
