//! What a quotation says, as weighted words: the ground on which kin are looked for.
//!
//! A word's weight is the information, in bits, of meeting it again by chance in another sentence of the same
//! story: a word that every sentence of these articles has tells nothing, however rare it is elsewhere. The
//! odds are those of the story or those of the language, whichever are greater.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use crate::attribution::parsed_article::ParsedArticle;
use crate::lexicon::endings::without_genitive;
use crate::lexicon::{self, Class, Lexicon, WordEntry};
use crate::text::token::{TokenKind, TokenRange};

/// The number of a lemma in [`TermWeights`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TermId(pub u32);

/// One lemma of a story.
#[derive(Debug)]
pub struct Term {
    /// Its base form.
    pub word: String,
    /// How telling it is, in bits.
    pub bits: f32,
    known: Rc<lexicon::WordRecord>,
    /// What it denies, if it does: "end" for "endless".
    denied: Option<Rc<lexicon::WordRecord>>,
    /// The same as a term, where the story has it.
    denied_term: Option<TermId>,
    /// The other terms of the story that are near in meaning, by number.
    near: Vec<(TermId, f32)>,
}

/// The lemmas of a story and how telling each is.
#[derive(Debug)]
pub struct TermWeights<'l> {
    lexicon: &'l Lexicon,
    list: Vec<Term>,
    /// For each article, the term of each normal form; `None` for what is not a word.
    of_norm: Vec<Vec<Option<TermId>>>,
}

impl Term {
    /// What a word of this term denies: by its form, or by the "no" before it.
    fn root(&self, word: WeighedWord) -> Option<&WordEntry> {
        if word.denied { Some(self.known.entry()) } else { self.denied.as_ref().map(|root| root.entry()) }
    }
}

/// One word of a gist.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeighedWord {
    /// Which lemma.
    pub term: TermId,
    /// Which token of its article.
    pub token: usize,
    /// Whether "no", "without" or the like stands right before it.
    pub denied: bool,
    /// How telling it is, in bits.
    pub bits: f32,
}

/// The words of a stretch of text, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TermVector {
    /// The words.
    pub words: Vec<WeighedWord>,
    /// The sum of their bits.
    pub bits: f32,
}

/// Words that are nearer than this count as renderings of each other.
pub const NEAR: f32 = 0.7;
/// Words that tell less than this, in bits, match by chance everywhere: only the same word counts.
pub const TELLING: f32 = 2.0;
/// A place of the thesaurus where more terms of a story meet than this is too general to make any two of them
/// near.
const CROWD: usize = 24;
/// No single word counts for more: beyond this, rarity says no more about kinship (a name is not an
/// utterance).
const MOST_BITS: f32 = 12.0;
/// So many sentences are thought to stand beside the story, so that in three short texts not every word
/// counts as common.
const UNSEEN_SENTENCES: f32 = 30.0;
/// Words of a typical news sentence, to turn the odds of a word into the odds of a sentence.
const SENTENCE_WORDS: f32 = 20.0;
/// How many times commoner the commonest word is than one of rarity 1, and the share of running text that it
/// takes (see the generator of the lexicon).
const RANGE: f32 = 37_000.0;
const COMMONEST: f32 = 0.0275;

impl<'l> TermWeights<'l> {
    /// Counts the lemmas of all sentences of a story.
    pub fn of(readings: &[ParsedArticle], lexicon: &'l Lexicon) -> Self {
        let mut terms = Self { lexicon, list: Vec::new(), of_norm: Vec::new() };
        let mut numbers: FxHashMap<String, TermId> = FxHashMap::default();
        for reading in readings {
            let mut of_norm = vec![None; reading.norms.len()];
            for token in &reading.tokens {
                let Some(slot) = of_norm.get_mut(token.norm.0 as usize) else { continue };
                if slot.is_some() || !matches!(token.kind, TokenKind::Word | TokenKind::Number) {
                    continue;
                }
                let word = lemma(reading.norm(token), lexicon);
                *slot = Some(*numbers.entry(word).or_insert_with_key(|word| terms.add(word)));
            }
            terms.of_norm.push(of_norm);
        }
        // What a word denies is a term too, so that "endless" and "without limit" can meet.
        for at in 0..terms.list.len() {
            let root = terms.list.get(at).and_then(|term| term.known.entry().privative().map(str::to_owned));
            if let Some(root) = root {
                numbers.entry(root).or_insert_with_key(|root| terms.add(root));
            }
        }
        for term in &mut terms.list {
            term.denied_term = term.known.entry().privative().and_then(|root| numbers.get(root).copied());
        }
        terms.weigh(readings);
        terms.meet();
        terms
    }

    /// Finds, for every telling term, the telling terms that are near: only those that share a place in the
    /// thesaurus can be.
    fn meet(&mut self) {
        // A place and a term, then two terms, as one number each.
        let mut places: Vec<(u32, u32)> = Vec::new();
        for (id, term) in (0u32..).zip(&self.list).filter(|(_, term)| term.bits >= TELLING) {
            places.extend(term.known.entry().places().map(|place| (place, id)));
        }
        places.sort_unstable();
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        for crowd in places.chunk_by(|a, b| a.0 == b.0).filter(|crowd| crowd.len() <= CROWD) {
            for (at, &one) in crowd.iter().enumerate() {
                pairs.extend(crowd.iter().skip(at + 1).map(|&other| (one.1, other.1)));
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        for (a, b) in pairs {
            let (Some(one), Some(other)) = (self.list.get(a as usize), self.list.get(b as usize)) else {
                continue;
            };
            let nearness = one.known.entry().kinship(other.known.entry()).nearness;
            if nearness >= NEAR {
                for (from, to) in [(a, b), (b, a)] {
                    if let Some(term) = self.list.get_mut(from as usize) {
                        term.near.push((TermId(to), nearness));
                    }
                }
            }
        }
        for term in &mut self.list {
            term.near.sort_by_key(|&(id, _)| id);
        }
    }

    fn add(&mut self, word: &str) -> TermId {
        let id = TermId(u32::try_from(self.list.len()).unwrap_or(u32::MAX));
        let known = self.lexicon.word(word);
        let denied = known.entry().privative().map(|root| self.lexicon.word(root));
        self.list.push(Term {
            word: word.to_owned(),
            bits: 0.0,
            known,
            denied,
            denied_term: None,
            near: Vec::new(),
        });
        id
    }

    fn weigh(&mut self, readings: &[ParsedArticle]) {
        let mut sentences_with = vec![0u32; self.list.len()];
        let mut last_seen = vec![0u32; self.list.len()];
        let mut sentences = 0;
        for (article, reading) in readings.iter().enumerate() {
            for range in &reading.sentences {
                sentences += 1;
                for (_, term) in self.terms_in(article, reading, range.clone()) {
                    let at = term.0 as usize;
                    if let (Some(seen), Some(count)) = (last_seen.get_mut(at), sentences_with.get_mut(at))
                        && *seen != sentences
                    {
                        *seen = sentences;
                        *count += 1;
                    }
                }
            }
        }
        for (term, count) in self.list.iter_mut().zip(sentences_with) {
            // The two sentences that are being compared are no evidence of how common the word is.
            let here = count.saturating_sub(2) as f32 / (sentences as f32 + UNSEEN_SENTENCES);
            let usual = SENTENCE_WORDS * COMMONEST / RANGE.powf(term.known.entry().rarity());
            term.bits = (-here.max(usual).log2()).clamp(0.0, MOST_BITS);
        }
    }

    fn terms_in<'r>(
        &'r self,
        article: usize,
        reading: &'r ParsedArticle,
        range: TokenRange,
    ) -> impl Iterator<Item = (usize, TermId)> + 'r {
        let of_norm = self.of_norm.get(article);
        let tokens = reading.tokens.get(range.clone()).unwrap_or(&[]);
        range.zip(tokens).filter_map(move |(at, token)| Some((at, (*of_norm?.get(token.norm.0 as usize)?)?)))
    }

    /// The gist of some tokens of one article.
    pub fn gist(&self, article: usize, reading: &ParsedArticle, range: TokenRange) -> TermVector {
        let mut gist = TermVector::default();
        let mut denying = false;
        for (token, id) in self.terms_in(article, reading, range) {
            let Some(term) = self.term(id) else { continue };
            let denied = std::mem::replace(&mut denying, reading.language.is(&term.word, Class::Negation));
            gist.bits += term.bits;
            gist.words.push(WeighedWord { term: id, token, denied, bits: term.bits });
        }
        gist
    }

    /// A term by number.
    pub fn term(&self, id: TermId) -> Option<&Term> {
        self.list.get(id.0 as usize)
    }

    /// How near two words are in meaning, where that is at least [`NEAR`]: 1 for one lemma. 0 for all others.
    pub fn nearness(&self, a: WeighedWord, b: WeighedWord) -> f32 {
        if a.term == b.term {
            return 1.0;
        }
        let (Some(one), Some(other)) = (self.term(a.term), self.term(b.term)) else { return 0.0 };
        let found =
            one.near.binary_search_by_key(&b.term, |&(id, _)| id).ok().and_then(|at| one.near.get(at));
        let whole = found.map_or(0.0, |&(_, nearness)| nearness);
        // "without end" and "endless" meet by what both deny.
        match (one.root(a), other.root(b)) {
            (Some(x), Some(y)) => {
                Some(whole.max(x.kinship(y).nearness)).filter(|&n| n >= NEAR).unwrap_or(0.0)
            }
            _ => whole,
        }
    }

    /// The terms under which a word is found: itself, and what it denies.
    pub fn signs(&self, word: WeighedWord) -> impl Iterator<Item = TermId> + '_ {
        std::iter::once(word.term).chain(self.term(word.term).and_then(|term| term.denied_term))
    }

    /// The terms that a word may meet: its signs, and those near them.
    pub fn meets(&self, word: WeighedWord) -> impl Iterator<Item = TermId> + '_ {
        self.signs(word).flat_map(|id| {
            let near = self.term(id).map(|term| term.near.as_slice()).unwrap_or(&[]);
            std::iter::once(id).chain(near.iter().map(|&(id, _)| id))
        })
    }

    /// How many lemmas there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether no article has a word.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

fn lemma(norm: &str, lexicon: &Lexicon) -> String {
    let bare = without_genitive(norm);
    let base = lexicon.thesaurus.base(bare);
    lexicon.thesaurus.spelling(base).unwrap_or_else(|| base.to_owned())
}
