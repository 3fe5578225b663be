//! Which entities go under a name, a word of one, or its initials.

use crate::document::Document;
use crate::entities::speaking_entity::EntityIdx;
use crate::entities::thresholds::NAMESAKES_MOST;
use crate::lexicon::endings::without_printed_genitive;
use crate::text::interner::{Interner, Symbol};
use crate::text::token::TokenRange;

/// A name, by numbers.
#[derive(Clone, Debug)]
pub(crate) struct NameSymbols {
    pub words: Vec<Symbol>,
    pub whole: Symbol,
}

/// The entities of an article by name.
#[derive(Debug)]
pub(crate) struct NameIndex {
    /// The words, whole names and initials of all names.
    texts: Interner,
    by_word: Vec<Vec<EntityIdx>>,
    by_name: Vec<Option<EntityIdx>>,
    by_initials: Vec<Option<EntityIdx>>,
}

impl NameIndex {
    /// An empty index with room for names of so many bytes.
    pub(crate) fn for_length(bytes: usize) -> Self {
        Self {
            texts: Interner::for_length(bytes),
            by_word: Vec::new(),
            by_name: Vec::new(),
            by_initials: Vec::new(),
        }
    }

    /// The number of a text, new or known.
    pub(crate) fn intern(&mut self, text: &str) -> Symbol {
        self.texts.intern(text)
    }

    /// The number of a normal form, if some name has it.
    pub(crate) fn find(&self, norm: &str) -> Option<Symbol> {
        self.texts.find(norm)
    }

    /// The numbers of a name. Parts that a hyphen joins are one word: a Smith-Jones is no Smith.
    pub(crate) fn form(&mut self, document: &Document, tokens: &TokenRange) -> NameSymbols {
        let mut words = Vec::with_capacity(tokens.len());
        let mut at = tokens.start;
        while at < tokens.end {
            let start = at;
            at += 1;
            while at < tokens.end
                && !document.spaced(at)
                && (is_hyphen(document, at) || is_hyphen(document, at - 1))
            {
                at += 1;
            }
            if document.is_word(start) {
                let word = document.span(&(start..at)).of(document.source);
                words.push(self.intern(without_printed_genitive(word)));
            }
        }
        let whole = match words[..] {
            [only] => only,
            _ => self.intern(&printed(document, tokens)),
        };
        NameSymbols { words, whole }
    }

    /// Enters an entity under its name; `whole` is the number of the name.
    pub(crate) fn add(&mut self, whole: Symbol, words: &[Symbol], entity: EntityIdx) {
        for &word in words {
            let namesakes = slot(&mut self.by_word, word);
            if namesakes.len() >= NAMESAKES_MOST {
                namesakes.remove(0);
            }
            namesakes.push(entity);
        }
        if words.len() > 1 {
            let initials: String = words.iter().filter_map(|&w| self.texts.text(w).chars().next()).collect();
            let initials = self.intern(&initials);
            slot(&mut self.by_initials, initials).get_or_insert(entity);
        }
        *slot(&mut self.by_name, whole) = Some(entity);
    }

    /// Enters an entity under an acronym.
    pub(crate) fn add_acronym(&mut self, form: &NameSymbols, entity: EntityIdx) {
        for &word in &form.words {
            slot(&mut self.by_word, word).push(entity);
        }
        *slot(&mut self.by_name, form.whole) = Some(entity);
    }

    /// The entity of exactly this name.
    pub(crate) fn called(&self, whole: Symbol) -> Option<EntityIdx> {
        self.by_name.get(whole.0 as usize).copied().flatten()
    }

    /// The first entity of these initials.
    pub(crate) fn with_initials(&mut self, initials: &str) -> Option<EntityIdx> {
        let initials = self.intern(initials);
        self.by_initials.get(initials.0 as usize).copied().flatten()
    }

    /// The latest entities whose names have a word.
    pub(crate) fn namesakes(&self, word: Symbol) -> &[EntityIdx] {
        self.by_word.get(word.0 as usize).map_or(&[], Vec::as_slice)
    }
}

/// The place for a number in a list that grows as needed.
fn slot<T: Default>(list: &mut Vec<T>, number: Symbol) -> &mut T {
    let at = number.0 as usize;
    if list.len() <= at {
        list.resize_with(at + 1, T::default);
    }
    // The line above made room for it.
    &mut list[at]
}

fn is_hyphen(document: &Document, at: usize) -> bool {
    matches!(document.text(at), "-" | "‐" | "‑")
}

/// Words as printed, on one line and without a possessive ending.
pub(crate) fn printed(document: &Document, tokens: &TokenRange) -> String {
    let text = without_printed_genitive(document.span(tokens).of(document.source));
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

#[cfg(test)]
mod tests {
    use crate::document::tests::ask;
    use crate::entities::name_index::{NameIndex, printed};
    use crate::entities::speaking_entity::EntityIdx;

    #[test]
    fn names_are_printed_on_one_line() {
        let of = |source: &str| ask(source, "en", |document| printed(document, &(0..document.tokens.len())));
        assert_eq!(of("Ada\n  Reed’s"), "Ada Reed");
        assert_eq!(of("Ada-Maria Reed"), "Ada-Maria Reed");
    }

    #[test]
    fn words_of_a_name() {
        for (source, words) in [("Ada Reed's", 2), ("Ada Reed-Hill", 2), ("A. B. Reed", 3), ("Reed", 1)] {
            let form = ask(source, "en", |document| {
                NameIndex::for_length(0).form(document, &(0..document.tokens.len()))
            });
            assert_eq!(form.words.len(), words, "{source:?}");
            assert_eq!(form.words[0] == form.whole, words == 1, "{source:?}");
        }
    }

    #[test]
    fn the_latest_namesakes_are_remembered() {
        let mut names = NameIndex::for_length(0);
        let reed = names.intern("reed");
        for number in 0..9 {
            let given = names.intern(&format!("given{number}"));
            let whole = names.intern(&format!("given{number} reed"));
            names.add(whole, &[given, reed], EntityIdx::new(number));
        }
        let expected: Vec<EntityIdx> = (1..9).map(EntityIdx::new).collect();
        assert_eq!(names.namesakes(reed), expected);
        assert_eq!(names.with_initials("GR"), Some(EntityIdx::new(0)));
    }
}
