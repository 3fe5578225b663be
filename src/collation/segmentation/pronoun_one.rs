//! `one` as a pronoun is no number.

use crate::collation::segmentation::wording::Wording;
use crate::lexicon::GrammarWord;
use crate::lexicon::grammar_word::makes_one_a_pronoun;

/// `one` as a pronoun: `no one`, `one of`, `this one`.
pub(crate) fn is_pronoun_one(words: &Wording, at: usize, form: &str) -> bool {
    let neighbour =
        |i: Option<usize>| i.and_then(|i| words.article.tokens.get(i)).map_or("", |t| words.article.norm(t));
    GrammarWord::One.is(form) && makes_one_a_pronoun(neighbour(at.checked_sub(1)), neighbour(Some(at + 1)))
}
