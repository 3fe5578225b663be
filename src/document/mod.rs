//! One article cut into tokens, with what the word tables say of each: the ground that every later stage
//! stands on.

pub mod paragraph;
pub mod sentence;

use crate::lexicon::endings::{ends_in_s, is_genitive};
use crate::lexicon::{Class, ClassRow, ClassSet, ClassValue, Language, Tag, Tags, Value, value_in};
use crate::text::interner::Interner;
use crate::text::span::Span;
use crate::text::token::{Case, Token, TokenKind, TokenRange};

/// An article's tokens, the classes of their normal forms, and its paragraphs and sentences.
#[derive(Debug)]
pub(crate) struct Document<'a> {
    pub source: &'a str,
    pub tokens: &'a [Token],
    pub norms: &'a Interner,
    pub language: &'static Language,
    pub paragraphs: Vec<TokenRange>,
    pub sentences: Vec<TokenRange>,
    /// By token.
    facts: Vec<TokenFacts>,
    /// By number of the normal form, so that each distinct word is looked up once.
    values: Vec<&'static [ClassRow]>,
}

/// What is known of one token without asking for its words.
#[derive(Clone, Copy, Debug)]
struct TokenFacts {
    classes: ClassSet,
    /// The number of its sentence.
    sentence: u32,
    sign: Sign,
    ending: Ending,
    opens_paragraph: bool,
}

/// How a normal form ends, as far as an owner may be told by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// An apostrophe and an s.
    Owner,
    /// An s.
    S,
    Other,
}

impl Ending {
    fn of(norm: &str) -> Self {
        if is_genitive(norm) {
            Self::Owner
        } else if ends_in_s(norm) {
            Self::S
        } else {
            Self::Other
        }
    }
}

/// A sign of punctuation, all its glyphs taken together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// No punctuation.
    None,
    Comma,
    Semicolon,
    Colon,
    /// What ends a sentence or an abbreviation.
    Full,
    /// What ends a sentence for sure.
    Stop,
    Hyphen,
    Dash,
    Slash,
    Open,
    Close,
    Other,
}

impl Sign {
    fn of(text: &str) -> Self {
        match text {
            "," | "，" | "、" => Self::Comma,
            ";" | "；" => Self::Semicolon,
            ":" | "：" => Self::Colon,
            "." | "．" => Self::Full,
            "!" | "?" | "…" | "。" | "！" | "？" => Self::Stop,
            "-" | "‐" | "‑" => Self::Hyphen,
            "–" | "—" | "―" | "‒" => Self::Dash,
            "/" => Self::Slash,
            "(" | "[" | "{" | "（" | "【" => Self::Open,
            ")" | "]" | "}" | "）" | "】" => Self::Close,
            _ => Self::Other,
        }
    }
}

impl<'a> Document<'a> {
    /// Looks up every distinct word of an article.
    pub fn new(
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
                sentence: 0,
                sign: Sign::of(norm),
                ending: Ending::of(norm),
                opens_paragraph: false,
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
        let paragraphs = paragraph::paragraphs(source, tokens);
        for paragraph in &paragraphs {
            if let Some(first) = facts.get_mut(paragraph.start) {
                first.opens_paragraph = true;
            }
        }
        let mut document =
            Self { source, tokens, norms, language, paragraphs, sentences: Vec::new(), facts, values };
        document.sentences = sentence::sentences(&document);
        for (sentence, number) in document.sentences.iter().zip(0..) {
            let inside = document.facts.get_mut(sentence.clone()).unwrap_or_default();
            inside.iter_mut().for_each(|fact| fact.sentence = number);
        }
        document
    }

    /// The token at a place.
    #[inline]
    pub fn token(&self, at: usize) -> Option<&'a Token> {
        self.tokens.get(at)
    }

    /// Whether the token at a place is of a class; no where there is none.
    #[inline]
    pub fn is(&self, at: usize, class: Class) -> bool {
        self.classes_of(at).has(class)
    }

    /// Whether the token at a place is of one of some classes.
    #[inline]
    pub fn is_any(&self, at: usize, classes: ClassSet) -> bool {
        self.classes_of(at).meets(classes)
    }

    /// The classes of the token at a place.
    #[inline]
    pub fn classes_of(&self, at: usize) -> ClassSet {
        self.facts.get(at).map_or(ClassSet::default(), |fact| fact.classes)
    }

    /// Which sign of punctuation stands at a place.
    #[inline]
    pub fn sign(&self, at: usize) -> Sign {
        self.facts.get(at).map_or(Sign::None, |fact| fact.sign)
    }

    /// How the normal form at a place ends.
    pub fn ending(&self, at: usize) -> Ending {
        self.facts.get(at).map_or(Ending::Other, |fact| fact.ending)
    }

    /// Whether the word at a place bears a possessive ending.
    pub fn is_possessive(&self, at: usize) -> bool {
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
    pub fn value(&self, at: usize, class: Class) -> Option<Value> {
        if !self.is(at, class) {
            return None;
        }
        let rows = self.token(at).and_then(|t| self.values.get(t.norm.0 as usize))?;
        value_in(rows, class)
    }

    /// What the tables say of the token at a place, by the type of the answer.
    #[inline]
    pub fn said<T: ClassValue>(&self, at: usize) -> Option<T> {
        self.value(at, T::CLASS).and_then(T::of)
    }

    /// Whether the token at a place has a use.
    #[inline]
    pub fn marked<T: Tag>(&self, at: usize, tag: T) -> bool
    where
        Tags<T>: ClassValue,
    {
        self.said::<Tags<T>>(at).is_some_and(|uses| uses.has(tag))
    }

    /// The normal form at a place; empty where there is none.
    pub fn norm(&self, at: usize) -> &'a str {
        self.token(at).map_or("", |t| self.norms.text(t.norm))
    }

    /// The token at a place as written.
    pub fn text(&self, at: usize) -> &'a str {
        self.token(at).map_or("", |t| t.span.of(self.source))
    }

    /// The kind of the token at a place.
    #[inline]
    pub fn kind(&self, at: usize) -> Option<TokenKind> {
        self.token(at).map(|t| t.kind)
    }

    /// Whether a word stands there.
    #[inline]
    pub fn is_word(&self, at: usize) -> bool {
        self.kind(at) == Some(TokenKind::Word)
    }

    /// Whether a word stands there that starts with a capital.
    #[inline]
    pub fn is_capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.kind == TokenKind::Word && t.case != Case::Lower)
    }

    /// Whether white space, or the edge of the text, comes before the token at a place.
    #[inline]
    pub fn spaced(&self, at: usize) -> bool {
        self.token(at).is_none_or(|t| t.spaced)
    }

    /// The source words of a run of tokens.
    pub fn span(&self, range: &TokenRange) -> Span {
        match (self.token(range.start), range.end.checked_sub(1).and_then(|last| self.token(last))) {
            (Some(first), Some(last)) if range.start < range.end => first.span.join(last.span),
            (Some(first), _) => Span { start: first.span.start, end: first.span.start },
            _ => Span::default(),
        }
    }

    /// Whether a paragraph begins with the token at a place.
    pub fn is_paragraph_start(&self, at: usize) -> bool {
        self.spaced(at) && self.facts.get(at).is_some_and(|fact| fact.opens_paragraph)
    }

    /// The number of the sentence that a token stands in.
    pub fn sentence_of(&self, at: usize) -> usize {
        self.facts.get(at).map_or(self.sentences.len(), |fact| fact.sentence as usize)
    }

    /// The number of the paragraph that a token stands in.
    pub fn paragraph_of(&self, at: usize) -> usize {
        self.paragraphs.partition_point(|p| p.end <= at)
    }
}
