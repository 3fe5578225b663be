//! Everything known of one form, looked up once and remembered: texts repeat their words, and comparisons ask again and again.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use rustc_hash::FxHashMap as HashMap;

use super::{Class, Lexicon, Thesaurus, WordEntry};

/// One folded word or phrase with its classes and its thesaurus entry.
#[derive(Debug)]
pub struct Word {
    /// Its closed classes, with what their tables say.
    pub classes: &'static [(Class, &'static str)],
    /// How many words the longest phrase has that begins with it; 0 where none does.
    pub phrase_length: usize,
    form: Box<str>,
    thesaurus: &'static Thesaurus,
    entry: OnceCell<WordEntry>,
}

impl Word {
    /// What the thesaurus has of it.
    pub fn entry(&self) -> &WordEntry {
        self.entry.get_or_init(|| self.thesaurus.resolve(&self.form))
    }

    /// What a class says of it.
    pub fn value(&self, class: Class) -> Option<&'static str> {
        self.classes.iter().find(|(c, _)| *c == class).map(|(_, value)| *value)
    }
}

/// How many forms are remembered; more and the memory starts afresh, so that it stays bounded.
const REMEMBERED: usize = 8192;

/// Words by form.
type Forms = HashMap<Box<str>, Rc<Word>>;

thread_local! {
    /// By language tag and thesaurus, then form. A cache only: what it answers is what the tables would.
    static MEMORY: RefCell<HashMap<(&'static str, *const Thesaurus), Forms>> = RefCell::default();
}

impl Lexicon {
    /// Everything known of a folded form.
    pub fn word(&self, form: &str) -> Rc<Word> {
        MEMORY.with_borrow_mut(|memory| {
            let words = memory.entry((self.language.tag(), std::ptr::from_ref(self.thesaurus))).or_default();
            if let Some(word) = words.get(form) {
                return Rc::clone(word);
            }
            if words.len() >= REMEMBERED {
                words.clear();
            }
            let word = Rc::new(Word {
                classes: self.language.classes(form),
                phrase_length: self.language.phrase_length(form),
                form: form.into(),
                thesaurus: self.thesaurus,
                entry: OnceCell::new(),
            });
            words.insert(form.into(), Rc::clone(&word));
            word
        })
    }
}
