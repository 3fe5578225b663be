//! Words of a closed class that here are something else: no condition in `the fund provided clues`, `to see if it
//! holds`, `apart from this`; no quantity in `a little boy`.

use crate::collation::segmentation::wording::Wording;
use crate::collation::thresholds::CONDITION_CLAUSE_TOKENS;
use crate::lexicon::grammar_word::{is_demonstrative, is_participle_of_condition};
use crate::lexicon::thesaurus::Pos;
use crate::lexicon::{Class, FunctionWord, GrammarWord};
use crate::text::token::TokenKind;

/// What a word of a closed class is where it stands.
pub(crate) enum UseInContext {
    /// What the tables say.
    AsTabled,
    /// It holds the sentence together and sets no condition.
    NoCondition,
    /// A word like any other.
    PlainWord,
}

impl UseInContext {
    /// That of the word at a token.
    pub(crate) fn of(words: &Wording, at: usize, form: &str) -> Self {
        if is_condition_verb(words, at, form) || tells_size(words, at) {
            Self::PlainWord
        } else if opens_question(words, at, form) {
            Self::NoCondition
        } else {
            Self::AsTabled
        }
    }
}

/// Whether the word at a token, which could open a condition, is a verb: behind a helping verb, or behind a noun
/// and with no clause of its own.
fn is_condition_verb(words: &Wording, at: usize, form: &str) -> bool {
    if !is_participle_of_condition(form) {
        return false;
    }
    let (article, language) = (words.article, words.lexicon.language);
    let norm = |at: usize| article.tokens.get(at).map_or("", |token| article.norm(token));
    if GrammarWord::That.is(norm(at + 1)) {
        return false;
    }
    let Some(before) = at.checked_sub(1).and_then(|before| article.tokens.get(before)) else { return false };
    let before_norm = article.norm(before);
    let helps = |norm: &str| matches!(language.said(norm), Some(FunctionWord::Auxiliary(_)));
    let pos = |norm: &str| words.lexicon.word(norm).entry().pos().dominant();
    let follows_subject = before.kind == TokenKind::Word
        && (language.is(before_norm, Class::Person) || pos(before_norm) != Some(Pos::Verb));
    let opens_clause =
        language.is(norm(at + 1), Class::Determiner) || language.is(norm(at + 1), Class::Person);
    let is_verb = |norm: &str| {
        opens_clause && (helps(norm) || language.is(norm, Class::Modal) || pos(norm) == Some(Pos::Verb))
    };
    let clause = (at + 1..at + 1 + CONDITION_CLAUSE_TOKENS)
        .take_while(|&at| article.tokens.get(at).is_some_and(|token| token.kind != TokenKind::Punctuation));
    helps(before_norm) || follows_subject && !clause.map(norm).any(is_verb)
}

/// Whether `if` opens what is asked: `to check if it holds`.
fn opens_question(words: &Wording, at: usize, form: &str) -> bool {
    let before = at.checked_sub(1).and_then(|before| words.article.tokens.get(before));
    let asks = |norm: &str| {
        let base = words.lexicon.word(norm);
        base.value(Class::Asking)
            .or_else(|| words.lexicon.word(base.entry().base()).value(Class::Asking))
            .is_some()
    };
    GrammarWord::If.is(form) && before.is_some_and(|before| asks(words.article.norm(before)))
}

/// Whether what follows a word of condition is no clause but what was said before: `apart from this, …`.
pub(crate) fn refers_back(words: &Wording, next: usize) -> bool {
    let norm = |at: usize| words.article.tokens.get(at).map_or("", |token| words.article.norm(token));
    is_demonstrative(norm(next))
        && words.article.tokens.get(next + 1).is_none_or(|token| token.kind != TokenKind::Word)
}

/// Whether `little` tells how large a thing is, not how much of it there is: `a little boy`, `the boy is little`.
pub(crate) fn tells_size(words: &Wording, at: usize) -> bool {
    let (article, language) = (words.article, words.lexicon.language);
    let token = |at: usize| article.tokens.get(at).filter(|token| token.kind == TokenKind::Word);
    let norm = |at: usize| token(at).map_or("", |token| article.norm(token));
    if !GrammarWord::Little.is(norm(at)) {
        return false;
    }
    let before = at.checked_sub(1).map_or("", norm);
    let pos = |norm: &str| words.lexicon.word(norm).entry().pos().dominant();
    let in_phrase = language.is(before, Class::Determiner)
        || language.is(before, Class::Article)
        || pos(before) == Some(Pos::Adjective);
    let is_helping = matches!(language.said(before), Some(FunctionWord::Auxiliary(_)));
    in_phrase && matches!(pos(norm(at + 1)), Some(Pos::Noun | Pos::Adjective))
        || is_helping && token(at + 1).is_none()
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read_words;
    use crate::collation::reading::Reading;
    use crate::collation::segmentation::segment;
    use crate::lexicon::{Class, Lexicon};

    #[test]
    fn how_large_and_how_much() {
        for (text, denies) in [
            ("The old little pier holds.", false),
            ("A little boy came.", false),
            ("The boy is little.", false),
            ("It has little effect.", true),
            ("Little has changed.", true),
        ] {
            let lexicon = Lexicon::of("en");
            let article = read_words(text, lexicon.language);
            let line = segment(&Reading::whole(&article), &(0..article.tokens.len()), &lexicon);
            let measures = |word: &crate::collation::segment::Segment| {
                word.is(Class::Negation) || word.is(Class::Quantifier)
            };
            assert_eq!(line.segments.iter().any(measures), denies, "{text}");
        }
    }

    #[test]
    fn a_verb_and_a_condition() {
        for (text, sets_a_condition) in [
            ("We sail provided the wind drops.", true),
            ("We will sail, provided that it drops.", true),
            ("The fund provided 400 crowns to the families.", false),
            ("It has provided the town with boats.", false),
            ("The boats are providing food.", false),
            ("We will see if it holds.", false),
            ("We will stay if it holds.", true),
            ("Apart from this, it holds.", false),
            ("Apart from the weir, it holds.", true),
        ] {
            let lexicon = Lexicon::of("en");
            let article = read_words(text, lexicon.language);
            let line = segment(&Reading::whole(&article), &(0..article.tokens.len()), &lexicon);
            assert_eq!(
                line.segments.iter().any(|word| word.is(Class::Condition)),
                sets_a_condition,
                "{text}"
            );
        }
    }
}
