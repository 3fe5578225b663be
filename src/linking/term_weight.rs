//! What a quote says, as weighted words.
//!
//! A word's weight is its information content (as in inverse document frequency, Spärck Jones 1972): the bits
//! of meeting it again by chance in another sentence of the same article. A word that every sentence of an
//! article has tells nothing there, however rare it is elsewhere. The odds are those of the article or those
//! of the language, whichever are greater. They are each article's own, and of its distinct sentences: what
//! twenty papers print is no commoner for it, so that neither reprints nor unrelated articles change a
//! weight.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::attribution::parsed_article::ParsedArticle;
use crate::lexicon::endings::without_genitive;
use crate::lexicon::{Class, Lexicon};
use crate::linking::near_terms::note_near_terms;
use crate::linking::term::{Term, TermId, TermVector, WeightedWord};
use crate::linking::thresholds::{
    COMMONEST_WORD_SHARE, MIN_TERM_NEARNESS, MOST_TERM_BITS, OWN_SENTENCES, RARITY_RANGE,
    TYPICAL_SENTENCE_WORDS, UNSEEN_SENTENCES,
};
use crate::text::token::{TokenKind, TokenRange};

/// The lemmas of a story and how much information each carries.
#[derive(Debug)]
pub(crate) struct TermWeights {
    terms: Vec<Term>,
    /// For each article, the term of each normal form and its weight there; `None` for what is not a word.
    of_norm: Vec<Vec<Option<(TermId, f32)>>>,
}

impl TermWeights {
    /// Counts the lemmas of all sentences of a story.
    pub(crate) fn of(articles: &[ParsedArticle], lexicon: &Lexicon) -> Self {
        let mut terms: Vec<Term> = Vec::new();
        let mut ids: FxHashMap<String, TermId> = FxHashMap::default();
        let mut id_of = |word: String, terms: &mut Vec<Term>| {
            *ids.entry(word).or_insert_with_key(|word| {
                terms.push(Term::unweighted(word, lexicon));
                TermId(u32::try_from(terms.len() - 1).unwrap_or(u32::MAX))
            })
        };
        // Articles share most of their words: each is looked up once for all of them.
        let mut of_word: FxHashMap<&str, TermId> = FxHashMap::default();
        let mut of_norm = Vec::with_capacity(articles.len());
        for article in articles {
            let mut of_article = vec![None; article.norms.len()];
            for token in &article.tokens {
                let Some(slot) = of_article.get_mut(token.norm.0 as usize) else { continue };
                if slot.is_some() || !matches!(token.kind, TokenKind::Word | TokenKind::Number) {
                    continue;
                }
                let norm = article.norm(token);
                let term = *of_word.entry(norm).or_insert_with(|| id_of(lemma(norm, lexicon), &mut terms));
                *slot = Some((term, 0.0));
            }
            of_norm.push(of_article);
        }
        // What a word denies is a term too, so that "endless" and "without limit" can meet.
        for at in 0..terms.len() {
            let root = terms.get(at).and_then(|term| term.record.entry().privative().map(str::to_owned));
            if let Some(root) = root {
                id_of(root, &mut terms);
            }
        }
        for term in &mut terms {
            term.denied_term = term.record.entry().privative().and_then(|root| ids.get(root).copied());
        }
        let mut weights = Self { terms, of_norm };
        weights.weigh(articles);
        note_near_terms(&mut weights.terms);
        weights
    }

    fn weigh(&mut self, articles: &[ParsedArticle]) {
        for term in &mut self.terms {
            term.bits = bits(usual_odds(term));
        }
        let mut sentences_with = vec![0u32; self.terms.len()];
        let mut last_seen = vec![0u32; self.terms.len()];
        for (at, article) in articles.iter().enumerate() {
            let mut distinct: FxHashSet<Vec<TermId>> = FxHashSet::default();
            let mut seen: Vec<TermId> = Vec::new();
            for range in &article.sentences {
                let sentence: Vec<TermId> =
                    self.terms_in(at, article, range.clone()).map(|word| word.term).collect();
                if !distinct.insert(sentence.clone()) {
                    continue;
                }
                let number = u32::try_from(distinct.len()).unwrap_or(u32::MAX);
                for term in sentence {
                    let place = term.0 as usize;
                    if let (Some(last), Some(count)) =
                        (last_seen.get_mut(place), sentences_with.get_mut(place))
                        && *last != number
                    {
                        if *count == 0 {
                            seen.push(term);
                        }
                        *last = number;
                        *count += 1;
                    }
                }
            }
            let sentences = distinct.len() as f32 + UNSEEN_SENTENCES;
            let terms = &self.terms;
            for (id, weight) in self.of_norm.get_mut(at).into_iter().flatten().flatten() {
                let count = sentences_with.get(id.0 as usize).copied().unwrap_or(0);
                let here = count.saturating_sub(OWN_SENTENCES) as f32 / sentences;
                *weight = terms.get(id.0 as usize).map_or(0.0, |term| bits(here.max(usual_odds(term))));
            }
            for term in seen {
                if let (Some(last), Some(count)) =
                    (last_seen.get_mut(term.0 as usize), sentences_with.get_mut(term.0 as usize))
                {
                    (*last, *count) = (0, 0);
                }
            }
        }
    }

    fn terms_in<'r>(
        &'r self,
        at: usize,
        article: &'r ParsedArticle,
        range: TokenRange,
    ) -> impl Iterator<Item = WeightedWord> + 'r {
        let of_norm = self.of_norm.get(at);
        let tokens = article.tokens.get(range.clone()).unwrap_or(&[]);
        range.zip(tokens).filter_map(move |(at, token)| {
            let (term, bits) = (*of_norm?.get(token.norm.0 as usize)?)?;
            Some(WeightedWord { term, token: at, denied: false, bits })
        })
    }

    /// The term vector of some tokens of the article at a place.
    pub(crate) fn vector(&self, at: usize, article: &ParsedArticle, range: TokenRange) -> TermVector {
        let mut vector = TermVector::default();
        let mut denying = false;
        for word in self.terms_in(at, article, range) {
            let Some(term) = self.term(word.term) else { continue };
            let denied = std::mem::replace(&mut denying, article.language.is(&term.word, Class::Negation));
            vector.bits += word.bits;
            vector.words.push(WeightedWord { denied, ..word });
        }
        vector
    }

    /// A term by its place.
    pub(crate) fn term(&self, id: TermId) -> Option<&Term> {
        self.terms.get(id.0 as usize)
    }

    /// How many terms there are.
    pub(crate) fn count(&self) -> usize {
        self.terms.len()
    }

    /// How near two words are in meaning, where they are near enough to count: 1 for one lemma. 0
    /// for all others.
    pub(crate) fn nearness(&self, a: WeightedWord, b: WeightedWord) -> f32 {
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
                Some(whole.max(x.kinship(y).nearness)).filter(|&n| n >= MIN_TERM_NEARNESS).unwrap_or(0.0)
            }
            _ => whole,
        }
    }

    /// The terms under which a word is indexed: itself, and what it denies.
    pub(crate) fn index_terms(&self, word: WeightedWord) -> impl Iterator<Item = TermId> + '_ {
        std::iter::once(word.term).chain(self.term(word.term).and_then(|term| term.denied_term))
    }

    /// The terms that a word may match: its index terms, and those near them.
    pub(crate) fn query_terms(&self, word: WeightedWord) -> impl Iterator<Item = TermId> + '_ {
        self.index_terms(word).flat_map(|id| {
            let near = self.term(id).map(|term| term.near.as_slice()).unwrap_or(&[]);
            std::iter::once(id).chain(near.iter().map(|&(id, _)| id))
        })
    }
}

/// The odds of a word in a sentence of its language.
fn usual_odds(term: &Term) -> f32 {
    TYPICAL_SENTENCE_WORDS * COMMONEST_WORD_SHARE / RARITY_RANGE.powf(term.record.entry().rarity())
}

fn bits(odds: f32) -> f32 {
    (-odds.log2()).clamp(0.0, MOST_TERM_BITS)
}

fn lemma(norm: &str, lexicon: &Lexicon) -> String {
    let bare = without_genitive(norm);
    let base = lexicon.thesaurus.base(bare);
    lexicon.thesaurus.spelling(base).unwrap_or_else(|| base.to_owned())
}

#[cfg(test)]
impl TermWeights {
    /// English words of given weights.
    pub(crate) fn given(words: &[(&str, f32)]) -> Self {
        let lexicon = Lexicon::of("en");
        let term = |&(word, bits): &(&str, f32)| {
            let mut term = Term::unweighted(word, &lexicon);
            term.bits = bits;
            term
        };
        let mut terms: Vec<Term> = words.iter().map(term).collect();
        note_near_terms(&mut terms);
        Self { terms, of_norm: Vec::new() }
    }

    /// The vector of some of the given words; others carry nothing.
    pub(crate) fn vector_of(&self, words: &str) -> TermVector {
        let mut vector = TermVector::default();
        for (token, word) in words.split_whitespace().enumerate() {
            let at = self.terms.iter().position(|term| term.word == word).expect("is given");
            let bits = self.terms[at].bits;
            vector.bits += bits;
            let term = TermId(u32::try_from(at).expect("few"));
            vector.words.push(WeightedWord { term, token, denied: false, bits });
        }
        vector
    }
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read;
    use crate::lexicon::{Language, Lexicon};
    use crate::linking::term_weight::TermWeights;

    /// The bits of the last word of some sentences.
    fn bits_of_last(sentences: &[&str]) -> f32 {
        let text = sentences.join(" ");
        let article = read(&text, Language::of("en"));
        assert_eq!(article.sentences.len(), sentences.len(), "{text}");
        let terms = TermWeights::of(std::slice::from_ref(&article), &Lexicon::of("en"));
        terms.vector(0, &article, 0..article.tokens.len()).words.last().expect("has words").bits
    }

    fn check(sentences: &[&str], expected: f32) {
        let got = bits_of_last(sentences);
        assert!((got - expected).abs() < 0.01, "{sentences:?}: {got}, not {expected}");
    }

    #[test]
    fn a_word_weighs_its_information() {
        // By the language: 37,000 to the power of the word's rarity, over the odds of the commonest word in a
        // sentence of twenty.
        check(&["They rebuilt the house."], 6.93);
        // By the article: nine other sentences of ten, and thirty unseen.
        let many = ["one", "two", "six", "ten", "red", "blue", "old", "new", "big", "low"];
        let many = many.map(|what| format!("In {what} they rebuilt the house."));
        check(&many.each_ref().map(String::as_str), 2.15);
        // A sentence that is printed again tells nothing new.
        check(&["They rebuilt the house."; 10], 6.93);
        check(&["They rebuilt the house."; 2], 6.93);
        // A word that nobody knows.
        check(&["They rebuilt the zorblatt."], 12.0);
    }
}
