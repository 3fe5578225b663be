//! What a capital tells: a name, initials of a state, or nothing.

use std::rc::Rc;

use crate::collation::segmentation::wording::Wording;
use crate::lexicon::{Class, Grammar, WordRecord};
use crate::text::token::{Case, TokenKind, TokenRange};

/// The state that goes by some initials, with or without full stops.
pub(crate) fn state(words: &Wording, initials: &str) -> Option<Rc<WordRecord>> {
    let dotted: String = initials.chars().filter(|c| c.is_alphanumeric()).flat_map(|c| [c, '.']).collect();
    Some(words.lexicon.word(&dotted)).filter(|word| word.value(Class::Place).is_some())
}

/// A capital marks a name unless it opens a sentence or the whole wording is set in capitals.
pub(crate) fn is_name(words: &Wording, tokens: &TokenRange, word: &WordRecord) -> bool {
    let Some(token) = words.article.tokens.get(tokens.start) else { return false };
    let place = word.value(Class::Place).is_some();
    let unknown = || words.lexicon.knows_meaning() && !word.entry().is_known();
    if words.is_headline || words.lexicon.language.has(Grammar::CapitalNouns) {
        return place || word.value(Class::Given).is_some() || unknown();
    }
    if token.case == Case::Upper {
        return true;
    }
    let before = tokens.start.checked_sub(1).and_then(|b| words.article.tokens.get(b));
    let inside = before.is_some_and(|b| {
        b.kind == TokenKind::Word
            || b.kind == TokenKind::Number
            || matches!(words.article.norm(b), "," | "-" | "–" | "(" | "[" | "&" | "/" | "'" | "’")
    });
    // At the start of a sentence only a word that the dictionary lacks is surely a name, and a given name
    // before another.
    let after =
        words.article.tokens.get(tokens.end).filter(|t| t.kind == TokenKind::Word && t.case != Case::Lower);
    inside || place || (after.is_some() && word.value(Class::Given).is_some()) || unknown()
}
