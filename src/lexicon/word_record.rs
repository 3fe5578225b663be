//! Everything known of one form, for reading and for comparing alike.

use std::cell::OnceCell;

use crate::lexicon::language::Language;
use crate::lexicon::thesaurus::{Thesaurus, WordEntry};
use crate::lexicon::value::{ClassRow, ClassValue, Value, said_in, value_in};
use crate::lexicon::word_class::Class;

/// One folded word or phrase with its classes and its thesaurus entry.
#[derive(Debug)]
pub(crate) struct WordRecord {
    /// Its closed classes, with what their tables say.
    pub classes: &'static [ClassRow],
    /// How many words the longest phrase has that begins with it; 0 where none does.
    pub phrase_length: usize,
    form: Box<str>,
    thesaurus: &'static Thesaurus,
    entry: OnceCell<WordEntry>,
}

impl WordRecord {
    /// The record of a folded form.
    pub(crate) fn new(form: &str, language: &'static Language, thesaurus: &'static Thesaurus) -> Self {
        Self {
            classes: language.classes(form),
            phrase_length: language.phrase_length(form),
            form: form.into(),
            thesaurus,
            entry: OnceCell::new(),
        }
    }

    /// What the thesaurus has of it.
    pub(crate) fn entry(&self) -> &WordEntry {
        self.entry.get_or_init(|| self.thesaurus.resolve(&self.form))
    }

    /// What a class says of it.
    pub(crate) fn value(&self, class: Class) -> Option<Value> {
        value_in(self.classes, class)
    }

    /// What its tables say, by the type of the answer.
    pub(crate) fn said<T: ClassValue>(&self) -> Option<T> {
        said_in(self.classes)
    }
}
