//! Lemmas with their weight, and stretches of text as vectors of them.

use std::rc::Rc;

use crate::lexicon::{Lexicon, WordEntry, WordRecord};

/// The place of a lemma in [`TermWeights`](crate::linking::term_weight::TermWeights).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct TermId(pub u32);

/// One lemma of a story.
#[derive(Debug)]
pub(crate) struct Term {
    /// Its base form.
    pub word: String,
    /// How much information it carries in its language, in bits.
    pub bits: f32,
    /// What the lexicon knows of it.
    pub(crate) record: Rc<WordRecord>,
    /// What it denies by its own form, if it does: "end" for "endless".
    denied: Option<Rc<WordRecord>>,
    /// The same as a term, where the story has it.
    pub(crate) denied_term: Option<TermId>,
    /// The other terms of the story that are near in meaning, by number, and how near.
    pub(crate) near: Vec<(TermId, f32)>,
}

impl Term {
    /// A term that nothing has been counted of yet.
    pub(crate) fn unweighted(word: &str, lexicon: &Lexicon) -> Self {
        let record = lexicon.word(word);
        let denied = record.entry().privative().map(|root| lexicon.word(root));
        Self { word: word.to_owned(), bits: 0.0, record, denied, denied_term: None, near: Vec::new() }
    }

    /// What a word of this term denies: by its form, or by the "no" before it.
    pub(crate) fn root(&self, word: WeightedWord) -> Option<&WordEntry> {
        if word.denied { Some(self.record.entry()) } else { self.denied.as_ref().map(|root| root.entry()) }
    }
}

/// One word of a stretch of text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct WeightedWord {
    /// Which lemma.
    pub term: TermId,
    /// Which token of its article.
    pub token: usize,
    /// Whether "no", "without" or the like stands right before it.
    pub denied: bool,
    /// How much information it carries in its article, in bits.
    pub bits: f32,
}

/// The words of a stretch of text, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct TermVector {
    /// The words.
    pub words: Vec<WeightedWord>,
    /// The sum of their bits.
    pub bits: f32,
}

impl TermVector {
    /// The information of the word at a place; none where there is no word.
    pub(crate) fn bits_at(&self, at: usize) -> f32 {
        self.words.get(at).map_or(0.0, |word| word.bits)
    }
}
