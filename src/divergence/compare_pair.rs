//! How alike two wordings are, what differs, and their alignment: one call.

use std::cmp::Ordering;

use crate::attribution::parsed_article::ParsedArticle;
use crate::collation::align::align;
use crate::collation::alignment::Alignment;
use crate::collation::edit_script::{Edit, flipped, steps};
use crate::collation::segment::{Segments, read_line, share_names};
use crate::collation::similarity::{JudgedFacts, SimilarityParts, score};
use crate::divergence::context::Side;
use crate::divergence::finding::{Divergence, Place};
use crate::divergence::fragment_completion::completed;
use crate::divergence::kind::DivergenceKind;
use crate::divergence::registry;
use crate::divergence::severity::Severity;
use crate::lexicon::Lexicon;
use crate::linking::blocking::QuoteRef;
use crate::text::span::Span;
use crate::text::token::TokenRange;

/// One side of a comparison: some tokens of a reading.
#[derive(Clone, Debug)]
pub struct Reading<'r, 't> {
    /// The article.
    pub article: &'r ParsedArticle<'t>,
    /// The quotation's words.
    pub tokens: TokenRange,
    /// Its sentence, the narrator's words included; equals `tokens` where there is none.
    pub context: TokenRange,
    /// Whether it is the narrator who chose the words: reported speech without marks.
    pub restated: bool,
}

impl<'r, 't> Reading<'r, 't> {
    /// All words of a reading, with no narrator around them.
    pub fn whole(article: &'r ParsedArticle<'t>) -> Self {
        let all = 0..article.tokens.len();
        Self { article, tokens: all.clone(), context: all, restated: false }
    }

    /// An order of wordings by their words, then their sentence.
    fn order(&self, other: &Self) -> Ordering {
        let words = |reading: &Self, range: &TokenRange| {
            let tokens = reading.article.tokens.get(range.clone()).unwrap_or(&[]);
            let span = tokens
                .first()
                .zip(tokens.last())
                .map_or(Span::default(), |(first, last)| first.span.join(last.span));
            span.of(reading.article.source)
        };
        let by = |range: fn(&Self) -> &TokenRange| words(self, range(self)).cmp(words(other, range(other)));
        self.tokens
            .len()
            .cmp(&other.tokens.len())
            .then_with(|| by(|w| &w.tokens))
            .then_with(|| by(|w| &w.context))
    }
}

/// Two readings compared.
#[derive(Debug)]
pub struct ComparedPair {
    /// The earlier reading in the family's order.
    pub a: QuoteRef,
    /// The later one.
    pub b: QuoteRef,
    /// How alike they are, and where they part.
    pub comparison: PairComparison,
}

/// How alike two wordings are, and what differs.
#[derive(Clone, Debug)]
pub struct PairComparison {
    /// From 0 to 1, symmetric, 1 only for equal words. It never decides meaning.
    pub score: f32,
    /// What the score is made of.
    pub parts: SimilarityParts,
    /// The gravest divergence.
    pub severity: Severity,
    /// Every difference, in the order of the first text.
    pub divergences: Vec<Divergence>,
    /// The alignment, for building columns.
    pub steps: Vec<Edit>,
}

impl PairComparison {
    /// The two are different pieces of one utterance: what differs between their words tells nothing.
    pub fn mark_disjoint(&mut self, a: Option<Span>, b: Option<Span>) {
        let note = "Two different pieces of one utterance.".to_owned();
        let (kind, severity, place) = (DivergenceKind::NoOverlap, Severity::Wording, Place::Quote);
        self.divergences = vec![Divergence { kind, severity, place, a, b, note }];
        self.severity = severity;
    }

    /// Takes in a divergence that the words alone do not show.
    pub fn add(&mut self, divergence: Divergence) {
        self.severity = self.severity.max(divergence.severity);
        self.divergences.push(divergence);
    }
}

/// Compares two wordings.
pub fn compare_pair(a: &Reading, b: &Reading, lexicon: &Lexicon) -> PairComparison {
    // Ties are broken by place: one order for both directions makes the outcome symmetric.
    if a.order(b).is_gt() {
        let comparison = compare_in_order(b, a, lexicon, Side::B);
        return PairComparison { steps: flipped(&comparison.steps), ..comparison };
    }
    compare_in_order(a, b, lexicon, Side::A)
}

/// The segments of both readings, and how they are aligned.
pub(crate) fn collated<'r>(
    a: &Reading<'r, '_>,
    b: &Reading<'r, '_>,
    lexicon: &Lexicon,
) -> (Segments<'r>, Segments<'r>, Alignment) {
    let line = |reading: &Reading<'r, '_>| {
        let Reading { article, tokens, context, restated } = reading;
        let around = completed(article, tokens, context, lexicon.language);
        let mut line = read_line(article, &around, tokens, lexicon);
        line.restated = *restated;
        line
    };
    let (mut left, mut right) = (line(a), line(b));
    share_names(&mut left, &mut right);
    let alignment = align(&left, &right);
    (left, right, alignment)
}

fn compare_in_order(a: &Reading, b: &Reading, lexicon: &Lexicon, first: Side) -> PairComparison {
    let (left, right, alignment) = collated(a, b, lexicon);
    let divergences = registry::divergences(&left, &right, &alignment, lexicon, first);
    let severity = divergences.iter().map(|d| d.severity).max().unwrap_or(Severity::Same);
    let (score, parts) = score(&left, &right, &alignment, &judged_facts(&divergences), lexicon);
    let steps = steps(&left, &right, &alignment, &a.tokens, &b.tokens);
    PairComparison { score, parts, severity, divergences, steps }
}

/// What the divergences tell the score.
fn judged_facts(divergences: &[Divergence]) -> JudgedFacts {
    let is_fact = |kind| {
        matches!(
            kind,
            DivergenceKind::Number | DivergenceKind::Time | DivergenceKind::Negation | DivergenceKind::Entity
        )
    };
    let synonyms = divergences.iter().filter(|d| d.kind == DivergenceKind::Synonym);
    let grave = divergences.iter().filter(|d| d.severity == Severity::Meaning && is_fact(d.kind));
    JudgedFacts {
        cancelled_opposites: synonyms.filter_map(|d| d.a.zip(d.b)).collect(),
        disagreements: grave.count(),
    }
}
