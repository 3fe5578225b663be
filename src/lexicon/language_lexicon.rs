//! All that is known of one language, and the records of its words, looked up once and remembered: texts
//! repeat their words, and comparisons ask again and again.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::OnceLock;

use rustc_hash::FxHashMap as HashMap;

use crate::lexicon::language::Language;
use crate::lexicon::thesaurus::Thesaurus;
use crate::lexicon::thresholds::REMEMBERED_FORMS;
use crate::lexicon::vectors::{Vectors, VectorsError};
use crate::lexicon::word_record::WordRecord;

/// All that is known of one language.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lexicon {
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
    pub(crate) fn of(tag: &str) -> Self {
        static NONE: OnceLock<Thesaurus> = OnceLock::new();
        let language = Language::of(tag);
        let is_english = language.tag() == "en";
        let thesaurus = if is_english { Thesaurus::embedded() } else { NONE.get_or_init(Thesaurus::empty) };
        Self { language, thesaurus, vectors: ENGLISH_VECTORS.get().filter(|_| is_english) }
    }

    /// Whether meaning can be judged in this language.
    pub(crate) fn knows_meaning(&self) -> bool {
        self.language.tag() == "en"
    }
}

/// Words by form.
type Forms = HashMap<Box<str>, Rc<WordRecord>>;

thread_local! {
    /// By lexicon, of which there are few, then form. A cache only: what it answers is what the tables would.
    static MEMORY: RefCell<Vec<(Lexicon, Forms)>> = RefCell::default();
}

impl Lexicon {
    /// Everything known of a folded form.
    pub(crate) fn word(&self, form: &str) -> Rc<WordRecord> {
        MEMORY.with_borrow_mut(|memory| {
            let Some(words) = forms_of(self, memory) else { return self.look_up(form) };
            if let Some(word) = words.get(form) {
                return Rc::clone(word);
            }
            if words.len() >= REMEMBERED_FORMS {
                words.clear();
            }
            let word = self.look_up(form);
            words.insert(form.into(), Rc::clone(&word));
            word
        })
    }

    fn look_up(&self, form: &str) -> Rc<WordRecord> {
        Rc::new(WordRecord::new(form, self.language, self.thesaurus))
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

#[cfg(test)]
mod tests {
    use crate::lexicon::language_lexicon::{Lexicon, MEMORY};

    #[test]
    fn memory_stays_bounded() {
        let lexicon = Lexicon::of("und");
        let remembered = || {
            MEMORY.with_borrow(|memory| {
                memory.iter().find(|(other, _)| other.is(&lexicon)).map_or(0, |(_, forms)| forms.len())
            })
        };
        let most = (0..10_000).map(|number| {
            lexicon.word(&number.to_string());
            remembered()
        });
        assert_eq!(most.max(), Some(8192));
        assert_eq!(remembered(), 10_000 - 8192);
    }
}
