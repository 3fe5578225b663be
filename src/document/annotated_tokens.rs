//! The tokens of one article, with what the word tables say of each.

use crate::document::sign::Sign;
use crate::lexicon::endings::{ends_in_s, is_genitive};
use crate::lexicon::{Class, ClassRow, ClassSet, ClassValue, Language, Tag, Tags, Value, value_in};
use crate::text::interner::Interner;
use crate::text::span::Span;
use crate::text::token::{Case, Token, TokenKind, TokenRange};

/// Tokens, and the classes and values of their normal forms.
#[derive(Debug)]
pub(crate) struct AnnotatedTokens<'a> {
    pub source: &'a str,
    pub tokens: &'a [Token],
    pub norms: &'a Interner,
    pub language: &'static Language,
    /// By token.
    facts: Vec<TokenFacts>,
    /// By number of the normal form, so that each distinct word is looked up once.
    values: Vec<&'static [ClassRow]>,
}

/// What is known of one token without asking for its words.
#[derive(Clone, Copy, Debug)]
struct TokenFacts {
    classes: ClassSet,
    sign: Sign,
    ending: Ending,
    /// Whether its capital is that of its headline alone.
    taken_for_small: bool,
}

/// How a normal form ends, as far as a possessive can be told by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// An apostrophe and an s.
    Owner,
    /// An s.
    S,
    Other,
}

impl Ending {
    pub(crate) fn of(norm: &str) -> Self {
        if is_genitive(norm) {
            Self::Owner
        } else if ends_in_s(norm) {
            Self::S
        } else {
            Self::Other
        }
    }
}

impl<'a> AnnotatedTokens<'a> {
    /// Looks up every distinct word of an article.
    pub(crate) fn new(
        source: &'a str,
        tokens: &'a [Token],
        norms: &'a Interner,
        language: &'static Language,
    ) -> Self {
        let mut by_norm = Vec::with_capacity(norms.len());
        let mut values = Vec::with_capacity(norms.len());
        for norm in norms.iter() {
            let (classes, rows) = language.word(norm);
            by_norm.push(TokenFacts {
                classes,
                sign: Sign::of(norm),
                ending: Ending::of(norm),
                taken_for_small: false,
            });
            values.push(rows);
        }
        let mut facts = Vec::with_capacity(tokens.len());
        for token in tokens {
            let Some(&known) = by_norm.get(token.norm.0 as usize) else { continue };
            facts.push(if token.kind == TokenKind::Punctuation {
                known
            } else {
                TokenFacts { sign: Sign::None, ..known }
            });
        }
        Self { source, tokens, norms, language, facts, values }
    }

    /// The token at a place.
    #[inline]
    pub(crate) fn token(&self, at: usize) -> Option<&'a Token> {
        self.tokens.get(at)
    }

    /// Whether there is a token at a place and it is of a class.
    #[inline]
    pub(crate) fn is(&self, at: usize, class: Class) -> bool {
        self.classes_of(at).has(class)
    }

    /// Whether the token at a place is of one of some classes.
    #[inline]
    pub(crate) fn is_any(&self, at: usize, classes: ClassSet) -> bool {
        self.classes_of(at).meets(classes)
    }

    /// The classes of the token at a place.
    #[inline]
    pub(crate) fn classes_of(&self, at: usize) -> ClassSet {
        self.facts.get(at).map_or(ClassSet::default(), |fact| fact.classes)
    }

    /// Which sign of punctuation stands at a place, if one does.
    #[inline]
    pub(crate) fn sign(&self, at: usize) -> Sign {
        self.facts.get(at).map_or(Sign::None, |fact| fact.sign)
    }

    /// How the normal form at a place ends.
    fn ending(&self, at: usize) -> Ending {
        self.facts.get(at).map_or(Ending::Other, |fact| fact.ending)
    }

    /// Whether the word at a place is a possessive.
    pub(crate) fn is_possessive(&self, at: usize) -> bool {
        match self.ending(at) {
            Ending::Owner => true,
            Ending::S => {
                !self.spaced(at + 1) && self.spaced(at + 2) && matches!(self.text(at + 1), "'" | "’")
            }
            Ending::Other => false,
        }
    }

    /// What a class's table says of the token at a place.
    #[inline]
    pub(crate) fn value(&self, at: usize, class: Class) -> Option<Value> {
        if !self.is(at, class) {
            return None;
        }
        let rows = self.token(at).and_then(|t| self.values.get(t.norm.0 as usize))?;
        value_in(rows, class)
    }

    /// What the tables say of the token at a place, by the type of the answer.
    #[inline]
    pub(crate) fn said<T: ClassValue>(&self, at: usize) -> Option<T> {
        self.value(at, T::CLASS).and_then(T::of)
    }

    /// Whether the token at a place has a use.
    #[inline]
    pub(crate) fn marked<T: Tag>(&self, at: usize, tag: T) -> bool
    where
        Tags<T>: ClassValue,
    {
        self.said::<Tags<T>>(at).is_some_and(|uses| uses.has(tag))
    }

    /// The normal form at a place; empty where there is none.
    pub(crate) fn norm(&self, at: usize) -> &'a str {
        self.token(at).map_or("", |t| self.norms.text(t.norm))
    }

    /// The token at a place as written.
    pub(crate) fn text(&self, at: usize) -> &'a str {
        self.token(at).map_or("", |t| t.span.of(self.source))
    }

    /// The kind of the token at a place.
    #[inline]
    pub(crate) fn kind(&self, at: usize) -> Option<TokenKind> {
        self.token(at).map(|t| t.kind)
    }

    /// Whether a word stands there.
    #[inline]
    pub(crate) fn is_word(&self, at: usize) -> bool {
        self.kind(at) == Some(TokenKind::Word)
    }

    /// Whether a word stands there that starts with a capital.
    #[inline]
    pub(crate) fn is_capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.kind == TokenKind::Word && t.case != Case::Lower)
            && !self.facts[at].taken_for_small
    }

    /// Has the capitals of some tokens mean nothing.
    pub(crate) fn take_for_small(&mut self, tokens: &[usize]) {
        for &at in tokens {
            if let Some(facts) = self.facts.get_mut(at) {
                facts.taken_for_small = true;
            }
        }
    }

    /// Whether white space, or the edge of the text, comes before the token at a place.
    #[inline]
    pub(crate) fn spaced(&self, at: usize) -> bool {
        self.token(at).is_none_or(|t| t.spaced)
    }

    /// The span from the first of some tokens to the last.
    pub(crate) fn span(&self, range: &TokenRange) -> Span {
        match (self.token(range.start), range.end.checked_sub(1).and_then(|last| self.token(last))) {
            (Some(first), Some(last)) if range.start < range.end => first.span.join(last.span),
            (Some(first), _) => Span { start: first.span.start, end: first.span.start },
            _ => Span::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::document::annotated_tokens::AnnotatedTokens;
    use crate::document::sign::Sign;
    use crate::lexicon::Language;
    use crate::text::tokenizer::tokenize;

    #[test]
    fn possessives() {
        for (source, possessive) in [
            ("Reed's pier", true),
            ("Reed’s pier", true),
            ("the Reeds’ pier", true),
            ("the Reeds pier", false),
            ("‘the Reeds’, they say", false),
            ("Reed pier", false),
        ] {
            let (tokens, norms) = tokenize(source);
            let annotated = AnnotatedTokens::new(source, &tokens, &norms, Language::of("en"));
            assert_eq!((0..tokens.len()).any(|at| annotated.is_possessive(at)), possessive, "{source:?}");
        }
    }

    #[test]
    fn only_punctuation_is_a_sign() {
        let source = "No, . ! – - / ( ) ; : 5 € “";
        let (tokens, norms) = tokenize(source);
        let annotated = AnnotatedTokens::new(source, &tokens, &norms, Language::of("en"));
        let signs: Vec<Sign> = (0..tokens.len() + 1).map(|at| annotated.sign(at)).collect();
        let expected = [
            Sign::None,
            Sign::Comma,
            Sign::Full,
            Sign::Stop,
            Sign::Dash,
            Sign::Hyphen,
            Sign::Slash,
            Sign::Open,
            Sign::Close,
            Sign::Semicolon,
            Sign::Colon,
            Sign::None,
            Sign::None,
            Sign::None,
            Sign::None,
        ];
        assert_eq!(signs, expected);
    }

    #[test]
    fn a_place_without_a_token_is_nothing() {
        let annotated = |source: &str| {
            let (tokens, norms) = tokenize(source);
            let annotated = AnnotatedTokens::new(source, &tokens, &norms, Language::of("en"));
            (annotated.text(1).to_owned(), annotated.is_word(1), annotated.spaced(1), annotated.span(&(1..1)))
        };
        assert_eq!(annotated("Pier"), (String::new(), false, true, Default::default()));
    }
}
