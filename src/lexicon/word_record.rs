//! Everything known of one form, looked up once and remembered: texts repeat their words, and comparisons ask
//! again and again.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use rustc_hash::FxHashMap as HashMap;

use crate::lexicon::value::{ClassRow, ClassValue, Value, said_in, value_in};
use crate::lexicon::{Class, Lexicon, Thesaurus, WordEntry};

/// One folded word or phrase with its classes and its thesaurus entry.
#[derive(Debug)]
pub struct WordRecord {
    /// Its closed classes, with what their tables say.
    pub classes: &'static [ClassRow],
    /// How many words the longest phrase has that begins with it; 0 where none does.
    pub phrase_length: usize,
    form: Box<str>,
    thesaurus: &'static Thesaurus,
    entry: OnceCell<WordEntry>,
}

impl WordRecord {
    /// What the thesaurus has of it.
    pub fn entry(&self) -> &WordEntry {
        self.entry.get_or_init(|| self.thesaurus.resolve(&self.form))
    }

    /// What a class says of it.
    pub fn value(&self, class: Class) -> Option<Value> {
        value_in(self.classes, class)
    }

    /// What its tables say, by the type of the answer.
    pub fn said<T: ClassValue>(&self) -> Option<T> {
        said_in(self.classes)
    }
}

/// How many forms are remembered; more and the memory starts afresh, so that it stays bounded.
const REMEMBERED: usize = 8192;

/// Words by form.
type Forms = HashMap<Box<str>, Rc<WordRecord>>;

thread_local! {
    /// By lexicon, of which there are few, then form. A cache only: what it answers is what the tables would.
    static MEMORY: RefCell<Vec<(Lexicon, Forms)>> = RefCell::default();
}

impl Lexicon {
    /// Everything known of a folded form.
    pub fn word(&self, form: &str) -> Rc<WordRecord> {
        MEMORY.with_borrow_mut(|memory| {
            let Some(words) = forms_of(self, memory) else { return self.look_up(form) };
            if let Some(word) = words.get(form) {
                return Rc::clone(word);
            }
            if words.len() >= REMEMBERED {
                words.clear();
            }
            let word = self.look_up(form);
            words.insert(form.into(), Rc::clone(&word));
            word
        })
    }

    fn look_up(&self, form: &str) -> Rc<WordRecord> {
        Rc::new(WordRecord {
            classes: self.language.classes(form),
            phrase_length: self.language.phrase_length(form),
            form: form.into(),
            thesaurus: self.thesaurus,
            entry: OnceCell::new(),
        })
    }

    /// Whether the other one has the same tables.
    fn is(&self, other: &Self) -> bool {
        std::ptr::eq(self.language, other.language) && std::ptr::eq(self.thesaurus, other.thesaurus)
    }
}

/// The words of a lexicon that are remembered.
fn forms_of<'m>(lexicon: &Lexicon, memory: &'m mut Vec<(Lexicon, Forms)>) -> Option<&'m mut Forms> {
    let known = memory.iter().position(|(other, _)| other.is(lexicon));
    let at = known.unwrap_or_else(|| {
        memory.push((*lexicon, Forms::default()));
        memory.len() - 1
    });
    memory.get_mut(at).map(|(_, forms)| forms)
}
