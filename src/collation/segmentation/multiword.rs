//! Several tokens that are one segment, and one token that is several: phrases, compounds and contractions.

use std::borrow::Cow;
use std::rc::Rc;

use crate::collation::segmentation::wording::Wording;
use crate::lexicon::{Class, JOINED, Value, WordRecord, contracted_form};
use crate::text::token::{TokenKind, TokenRange};

/// The longest phrase of the tables that starts here: its length in tokens, its form, what is known of
/// it.
pub(crate) fn phrase(
    words: &Wording,
    at: usize,
    end: usize,
    longest: usize,
) -> Option<(usize, String, Rc<WordRecord>)> {
    (2..=longest.min(end - at)).rev().find_map(|length| {
        let form = joined(words, at..at + length, " ");
        let word = words.lexicon.word(&form);
        word.classes.iter().any(|(c, _)| JOINED.contains(c)).then_some((length, form, word))
    })
}

/// Two words joined by a hyphen that the thesaurus has as one: `co-operation`, `build-up`.
pub(crate) fn compound(words: &Wording, at: usize, end: usize) -> Option<(String, Rc<WordRecord>)> {
    let [first, hyphen, second, ..] = words.article.tokens.get(at..end)? else { return None };
    let glued = !hyphen.spaced
        && !second.spaced
        && second.kind == TokenKind::Word
        && hyphen.kind == TokenKind::Punctuation;
    if !glued || !matches!(words.article.norm(hyphen), "-" | "‐" | "‑") {
        return None;
    }
    let (first, second) = (words.article.norm(first), words.article.norm(second));
    let written = ["", "-", " "].into_iter().map(|glue| format!("{first}{glue}{second}"));
    written
        .map(|form| (words.lexicon.word(&form), form))
        .find(|(word, _)| word.entry().is_known())
        .map(|(word, form)| (form, word))
}

/// The full words of a contraction: `won't` → will, not; `bob's` → bob, 's.
pub(crate) fn contraction<'r>(
    words: &Wording<'r, '_>,
    at: usize,
    form: &'r str,
    word: &WordRecord,
) -> Option<Vec<Cow<'r, str>>> {
    if let Some(full) = word.value(Class::Contraction).and_then(Value::words) {
        return Some(full.split(' ').map(Cow::Borrowed).collect());
    }
    let (stem, tail) = form.rsplit_once('\'').filter(|(stem, _)| !stem.is_empty())?;
    let next = words.article.tokens.get(at + 1).map_or("", |t| words.article.norm(t));
    let is_person = || words.lexicon.word(stem).value(Class::Person).is_some();
    let full = contracted_form::full_words(stem, tail, next, is_person)?;
    Some(full.into_iter().map(Cow::Borrowed).collect())
}

/// Some tokens as one form.
pub(crate) fn joined(words: &Wording, tokens: TokenRange, glue: &str) -> String {
    let tokens = words.article.tokens.get(tokens).unwrap_or(&[]);
    tokens.iter().map(|t| words.article.norm(t)).collect::<Vec<_>>().join(glue)
}
