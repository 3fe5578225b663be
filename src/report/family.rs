//! A family: the readings of one utterance or phrase, compared two by two and lined up against the fullest.

use serde::{Deserialize, Serialize};

use crate::attribution::parsed_article::ParsedArticle;
use crate::collation::column::{Column, Row};
use crate::collation::edit_script::{Edit, flipped};
use crate::collation::reading::Reading;
use crate::collation::table::columns;
use crate::divergence::compare_pair::{ComparedPair, compare_pair};
use crate::divergence::fragment::FragmentCoverage;
use crate::divergence::pivot::join_by_pivot;
use crate::divergence::rule::speaker::{self, AttributedSpeaker};
use crate::divergence::severity::Severity;
use crate::lexicon::Lexicon;
use crate::linking::quote_ref::QuoteRef;
use crate::linking::{LinkedQuotes, QuoteGroup};
use crate::quotes::quote_type::QuoteKind;

/// What holds a family together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// One saying.
    Utterance,
    /// One fixed phrase, whoever uses it.
    Phrase,
}

impl Basis {
    /// The name on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utterance => "utterance",
            Self::Phrase => "phrase",
        }
    }
}

/// The readings of one utterance or phrase.
#[derive(Debug)]
pub struct AssembledFamily {
    /// A short heading: the words of the base, shortened.
    pub label: String,
    /// What holds it together.
    pub basis: Basis,
    /// That of its gravest pair.
    pub severity: Severity,
    /// The readings, by article and place.
    pub quotes: Vec<QuoteRef>,
    /// The fullest reading, which the others are lined up against.
    pub base: QuoteRef,
    /// Every two readings; in a family of more than 40, every reading with the base.
    pub pairs: Vec<ComparedPair>,
    /// All readings side by side.
    pub columns: Vec<Column>,
    /// Why they belong together, in sentences.
    pub evidence: Vec<String>,
}

/// Everything a family is made from.
pub struct FamilyAssembly<'r, 't> {
    /// The articles.
    pub readings: &'r [ParsedArticle<'t>],
    /// Their quotes, grouped by utterance.
    pub linked: &'r LinkedQuotes,
}

impl<'r, 't> FamilyAssembly<'r, 't> {
    /// Compares the members of one group.
    pub fn family(&self, group: &QuoteGroup) -> Option<AssembledFamily> {
        let quotes = group.quotes.clone();
        let wordings: Vec<Reading<'r, 't>> = quotes.iter().filter_map(|&q| self.wording(q)).collect();
        let longest = self.longest(&quotes, &wordings)?;
        let likened = |i: usize, j: usize| quotes.len() <= COMPARED_IN_FULL || i == longest || j == longest;
        let mut pairs: Vec<(usize, usize, ComparedPair)> = Vec::new();
        for (i, (a, x)) in quotes.iter().zip(&wordings).enumerate() {
            for (j, (b, y)) in
                quotes.iter().zip(&wordings).enumerate().skip(i + 1).filter(|(j, _)| likened(i, *j))
            {
                pairs.push((
                    i,
                    j,
                    ComparedPair { a: *a, b: *b, comparison: compare_pair(x, y, &common_lexicon(x, y)) },
                ));
            }
        }
        let base = self.base(longest, &wordings, &pairs);
        let pieces: Vec<FragmentCoverage> = wordings
            .iter()
            .enumerate()
            .map(|(at, w)| FragmentCoverage::of(w, &steps_from(base, at, &pairs)))
            .collect();
        for (i, j, pair) in pairs.iter_mut().filter(|(i, j, _)| *i != base && *j != base) {
            if let (Some(x), Some(y)) = (pieces.get(*i), pieces.get(*j))
                && x.is_disjoint_from(y)
            {
                let span = |at: usize| wordings.get(at).and_then(|w| w.article.span_of(w.tokens.clone()));
                pair.comparison.mark_disjoint(span(*i), span(*j));
            }
        }
        join_by_pivot(&mut pairs, |at, span| wordings.get(at).map_or("", |w| span.of(w.article.source)));
        for (_, _, pair) in &mut pairs {
            if let Some(divergence) = self.attribution(pair.a, pair.b) {
                pair.comparison.add(divergence);
            }
        }
        let rows: Vec<Row> = wordings
            .iter()
            .enumerate()
            .map(|(at, w)| Row {
                article: w.article,
                tokens: w.tokens.clone(),
                edits: steps_from(base, at, &pairs),
            })
            .collect();
        Some(AssembledFamily {
            label: self.label(*quotes.get(base)?),
            basis: self.basis(&quotes),
            severity: pairs.iter().map(|(_, _, p)| p.comparison.severity).max().unwrap_or(Severity::Same),
            base: *quotes.get(base)?,
            columns: columns(&rows, base),
            evidence: self.linked.explanation(group),
            pairs: pairs.into_iter().map(|(_, _, pair)| pair).collect(),
            quotes,
        })
    }

    fn wording(&self, quote: QuoteRef) -> Option<Reading<'r, 't>> {
        let reading = self.readings.get(quote.article)?;
        let found = quote.of(self.readings)?;
        let restated = found.kind == QuoteKind::Indirect;
        Some(Reading {
            article: reading,
            tokens: reading.tokens_in(found.span),
            context: reading.tokens_in(found.context),
            restated,
        })
    }

    /// The longest reading; among equals the first by its words, so that the order of articles does not
    /// matter.
    fn longest(&self, quotes: &[QuoteRef], wordings: &[Reading]) -> Option<usize> {
        let words = |q: &QuoteRef| q.of(self.readings).map_or("", |quote| quote.span.of(self.source(*q)));
        let keys = quotes
            .iter()
            .zip(wordings)
            .enumerate()
            .map(|(at, (q, w))| (std::cmp::Reverse(w.tokens.len()), words(q), at));
        keys.min().map(|(_, _, at)| at)
    }

    /// Of the readings that are as full as the longest, or nearly, the one most like the others: the odd one
    /// out is no base.
    fn base(&self, longest: usize, wordings: &[Reading], pairs: &[(usize, usize, ComparedPair)]) -> usize {
        if wordings.len() > COMPARED_IN_FULL {
            return longest;
        }
        let full = |at: usize| wordings.get(at).map_or(0, |w| w.tokens.len()) as f32;
        let likeness = |at: usize| -> f32 {
            pairs.iter().filter(|(i, j, _)| *i == at || *j == at).map(|(_, _, p)| p.comparison.score).sum()
        };
        let mut best = longest;
        for at in (0..wordings.len()).filter(|&at| full(at) >= NEARLY * full(longest)) {
            if likeness(at) > likeness(best) + EVEN {
                best = at;
            }
        }
        best
    }

    fn source(&self, quote: QuoteRef) -> &'r str {
        self.readings.get(quote.article).map_or("", |r| r.source)
    }

    fn attribution(&self, a: QuoteRef, b: QuoteRef) -> Option<crate::divergence::finding::Divergence> {
        let voice = |q: QuoteRef| {
            let speaker = q.of(self.readings)?.speaker.as_ref()?;
            Some(AttributedSpeaker { id: self.linked.speakers().id(q.article, speaker.person)?, speaker })
        };
        speaker::diverge(voice(a)?, voice(b)?, self.linked.speakers())
    }

    /// A family of terms is a phrase, and so are a few words in marks that several voices use; one clause
    /// makes it an utterance.
    fn basis(&self, quotes: &[QuoteRef]) -> Basis {
        let is_term = |q: &QuoteRef| {
            q.of(self.readings).is_some_and(|q| matches!(q.kind, QuoteKind::Term | QuoteKind::Title))
        };
        let is_short = |q: &QuoteRef| self.wording(*q).is_some_and(|w| w.tokens.len() <= PHRASE_TOKENS);
        let voice = |q: &QuoteRef| {
            self.linked.speakers().id(q.article, q.of(self.readings)?.speaker.as_ref()?.person)
        };
        let mut voices = quotes.iter().filter_map(voice);
        let several = voices.next().is_some_and(|first| voices.any(|other| other != first));
        let taken_up = several && quotes.iter().all(is_short);
        if taken_up || quotes.iter().filter(|q| is_term(q)).count() * 2 > quotes.len() {
            Basis::Phrase
        } else {
            Basis::Utterance
        }
    }

    /// The first words of a reading.
    fn label(&self, quote: QuoteRef) -> String {
        let words = quote.of(self.readings).map_or("", |q| q.span.of(self.source(quote)));
        let mut label = String::new();
        for word in words.split_whitespace() {
            if label.chars().count() + word.chars().count() > LABEL_CHARACTERS {
                label.push('…');
                break;
            }
            if !label.is_empty() {
                label.push(' ');
            }
            label.push_str(word);
        }
        label.trim_end_matches([',', '.', ';', ':']).to_owned()
    }
}

/// A family of more readings than this is compared with its base only.
const COMPARED_IN_FULL: usize = 40;
/// A reading with this share of the longest one's words is as full.
const NEARLY: f32 = 0.9;
/// Sums of scores that differ by less are even.
const EVEN: f32 = 1e-4;
/// A phrase has no more tokens than this.
const PHRASE_TOKENS: usize = 4;
/// A heading that fits one line of a page.
const LABEL_CHARACTERS: usize = 72;

/// What is known of the language of two readings; of two languages nothing is known in common.
fn common_lexicon(a: &Reading, b: &Reading) -> Lexicon {
    let tag = a.article.language.tag();
    Lexicon::of(if tag == b.article.language.tag() { tag } else { "und" })
}

/// How a reading is aligned with the base; empty for the base itself.
fn steps_from(base: usize, at: usize, pairs: &[(usize, usize, ComparedPair)]) -> Vec<Edit> {
    let found = pairs.iter().find(|(i, j, _)| (*i, *j) == (base.min(at), base.max(at)));
    found.map_or_else(Vec::new, |(i, _, pair)| {
        if *i == base { pair.comparison.steps.clone() } else { flipped(&pair.comparison.steps) }
    })
}
