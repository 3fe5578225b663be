//! What alignment pairs and divergences speak of: a word, a number with its unit of measure, a fixed phrase
//! (`at least`, `no longer`), half a contraction (`do` + `not`), or a mark.

use std::borrow::Cow;
use std::rc::Rc;

use crate::collation::quantity::Quantity;
use crate::lexicon::{Class, ClassRow, ClassValue, Value, WordEntry, WordRecord, said_in, value_in};
use crate::text::token::TokenRange;

/// What a segment does in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SegmentKind {
    /// A word with a meaning of its own: a noun, verb, adjective, adverb, number or name.
    Content,
    /// A word of a closed class.
    Function,
    /// No word: punctuation and other symbols.
    Punctuation,
}

/// One word, number, phrase or mark of a wording.
#[derive(Clone, Debug)]
pub(crate) struct Segment<'r> {
    /// Its tokens. The halves of a contraction share theirs.
    pub tokens: TokenRange,
    /// Its normal form.
    pub form: Cow<'r, str>,
    /// What it does.
    pub kind: SegmentKind,
    /// Its closed classes.
    pub classes: &'static [ClassRow],
    /// Its value, if it is a number.
    pub quantity: Option<Quantity>,
    /// How much it counts, from 0: rare words, names and numbers more.
    pub weight: f32,
    /// How it is written.
    pub(crate) traits: SegmentTraits,
    /// What the lexicon knows of its form.
    pub(crate) record: Rc<WordRecord>,
}

impl Segment<'_> {
    /// Whether it belongs to a class.
    pub(crate) fn is(&self, class: Class) -> bool {
        self.value(class).is_some()
    }

    /// What a class says of it.
    pub(crate) fn value(&self, class: Class) -> Option<Value> {
        value_in(self.classes, class)
    }

    /// What its classes say of it, by the type of the answer.
    pub(crate) fn said<T: ClassValue>(&self) -> Option<T> {
        said_in(self.classes)
    }

    /// What the thesaurus has of it.
    pub(crate) fn entry(&self) -> &WordEntry {
        self.record.entry()
    }

    /// Whether it has a capital.
    pub(crate) fn is_capitalised(&self) -> bool {
        self.traits.has(SegmentTrait::Capitalised)
    }

    /// Whether its capital marks a name and not the start of a sentence or a headline.
    pub(crate) fn is_name(&self) -> bool {
        self.traits.has(SegmentTrait::Name)
    }

    /// Whether an editor put it in square brackets.
    pub(crate) fn is_bracketed(&self) -> bool {
        self.traits.has(SegmentTrait::Bracketed)
    }

    /// Whether it is half a contraction.
    pub(crate) fn is_contracted(&self) -> bool {
        self.traits.has(SegmentTrait::Contracted)
    }

    /// Whether it is a word with a meaning of its own.
    pub(crate) fn is_content(&self) -> bool {
        self.kind == SegmentKind::Content
    }

    /// Whether it is no word.
    pub(crate) fn is_mark(&self) -> bool {
        self.kind == SegmentKind::Punctuation
    }

    /// Whether it marks words that were left out.
    pub(crate) fn is_ellipsis(&self) -> bool {
        self.form == ELLIPSIS
    }
}

/// The normal form of every ellipsis.
pub(crate) const ELLIPSIS: &str = "…";

/// A way in which a segment is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SegmentTrait {
    /// See [`Segment::is_capitalised`].
    Capitalised = 1,
    /// See [`Segment::is_name`].
    Name = 2,
    /// See [`Segment::is_bracketed`].
    Bracketed = 4,
    /// See [`Segment::is_contracted`].
    Contracted = 8,
}

/// The ways in which a segment is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct SegmentTraits(u8);

impl SegmentTraits {
    pub(crate) fn has(self, asked: SegmentTrait) -> bool {
        self.0 & asked as u8 != 0
    }

    pub(crate) fn add(&mut self, new: SegmentTrait) {
        self.0 |= new as u8;
    }
}
