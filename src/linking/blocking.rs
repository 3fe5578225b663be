//! Which pairs of quotations may be kin, each with its evidence. A counted budget keeps large stories in
//! bounds.

use crate::attribution::parsed_article::ParsedArticle;
use crate::attribution::quote::{Quote, QuoteIdx};
use crate::linking::match_score::{MatchEvidence, Passage, RIVALS, SpeakerRelation, weigh};
use crate::linking::speaker_link::SpeakerLinks;
use crate::linking::term_weight::{TELLING, TermId, TermVector, TermWeights};
use crate::options::{Indirect, Options};
use crate::quotes::quote_type::QuoteKind;

/// A quotation of a story: the article's place in the list, and the quotation's place in the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuoteRef {
    /// Which article.
    pub article: usize,
    /// Which of its quotations.
    pub quote: QuoteIdx,
}

impl QuoteRef {
    /// The quotation itself.
    pub fn of<'r>(self, readings: &'r [ParsedArticle]) -> Option<&'r Quote> {
        readings.get(self.article)?.quotes.get(self.quote.0 as usize)
    }
}

/// Every quotation of a story that may have kin.
pub struct Candidates<'r, 't> {
    /// The quotations, by article and place.
    pub quotes: Vec<QuoteRef>,
    /// What each says.
    pub passages: Vec<Passage>,
    /// The weight of their words.
    pub terms: &'r TermWeights<'r>,
    readings: &'r [ParsedArticle<'t>],
    cast: &'r SpeakerLinks,
}

/// A fragment of up to this many words leans on the sentence around it.
const FRAGMENT_WORDS: usize = 9;

/// So many tokens of its sentence on either side are looked at.
const AROUND_WORDS: usize = 40;

impl<'r, 't> Candidates<'r, 't> {
    /// Takes the gist of every quotation.
    pub fn of(
        readings: &'r [ParsedArticle<'t>],
        cast: &'r SpeakerLinks,
        terms: &'r TermWeights<'r>,
        options: &Options,
    ) -> Self {
        let mut found = Self { quotes: Vec::new(), passages: Vec::new(), terms, readings, cast };
        for (article, reading) in readings.iter().enumerate() {
            for (at, quote) in (0u32..).zip(&reading.quotes) {
                if quote.kind != QuoteKind::Indirect
                    || (options.indirect == Indirect::Keep && stands_alone(reading, quote))
                {
                    found.quotes.push(QuoteRef { article, quote: QuoteIdx(at) });
                    found.passages.push(passage(article, reading, quote, terms));
                }
            }
        }
        found
    }

    /// The pairs of places in `quotes` that share a telling word, or words that are near, the smaller place
    /// first. At most `budget` are taken, those that share the rarest words first; the second part counts
    /// what was left out.
    pub fn pairs(&self, budget: usize) -> (Vec<(usize, usize)>, usize) {
        // For each term the places that have it, and those that have it or a word near it.
        let mut having: Vec<Vec<u32>> = vec![Vec::new(); self.terms.len()];
        let mut asking: Vec<Vec<u32>> = vec![Vec::new(); self.terms.len()];
        for (at, passage) in (0u32..).zip(&self.passages) {
            let add = |lists: &mut Vec<Vec<u32>>, term: TermId| {
                if let Some(list) = lists.get_mut(term.0 as usize).filter(|list| list.last() != Some(&at)) {
                    list.push(at);
                }
            };
            for &word in passage.inside.words.iter().filter(|w| w.bits >= TELLING) {
                self.terms.signs(word).for_each(|term| add(&mut having, term));
                self.terms.meets(word).for_each(|term| add(&mut asking, term));
            }
        }
        let mut meetings: Vec<(usize, &[u32], &[u32])> = having
            .iter()
            .zip(&asking)
            .map(|(with, asked)| (with.len() * asked.len(), with.as_slice(), asked.as_slice()))
            .collect();
        meetings.sort_by_key(|meeting| meeting.0);
        // Each pair as one number, the smaller place first.
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        let (mut spent, mut left_out) = (0, 0);
        for (cost, with, asked) in meetings {
            if spent + cost > budget {
                left_out += cost / 2;
                continue;
            }
            spent += cost;
            let both = with.iter().flat_map(|&i| asked.iter().map(move |&j| (i.min(j), i.max(j))));
            let apart = both.filter(|&(i, j)| i != j && !self.overlap(i as usize, j as usize));
            pairs.extend(apart);
        }
        pairs.sort_unstable();
        pairs.dedup();
        (pairs.into_iter().map(|(i, j)| (i as usize, j as usize)).collect(), left_out)
    }

    /// How many articles a group of places comes from.
    pub fn articles(&self, group: &[usize]) -> usize {
        // The list is in the order of the articles, and so is a group.
        let mut articles: Vec<usize> =
            group.iter().filter_map(|&at| self.quotes.get(at)).map(|q| q.article).collect();
        articles.dedup();
        articles.len()
    }

    /// Whether one quotation stands inside the other: a part is no second reading.
    fn overlap(&self, a: usize, b: usize) -> bool {
        let found =
            |at: usize| self.quotes.get(at).and_then(|q| Some((q.article, q.of(self.readings)?.span)));
        matches!((found(a), found(b)), (Some((x, one)), Some((y, other))) if x == y && one.overlaps(other))
    }

    /// What speaks for and against two quotations being kin.
    pub fn evidence(&self, a: usize, b: usize) -> Option<MatchEvidence> {
        let (one, other) = (*self.quotes.get(a)?, *self.quotes.get(b)?);
        let mut evidence =
            weigh(self.passages.get(a)?, self.passages.get(b)?, self.voices(one, other), self.terms);
        if one.article == other.article
            && evidence.missing < -RIVAL_WORD
            && evidence.words > RIVAL_WORDS.max(-3.0 * evidence.missing)
        {
            // An article repeats a quotation word for word or in part; where it prints two that are alike but
            // not the same, they are two.
            evidence.missing = -RIVALS;
        }
        Some(evidence)
    }

    fn voices(&self, a: QuoteRef, b: QuoteRef) -> SpeakerRelation {
        let speaker = |q: QuoteRef| q.of(self.readings)?.speaker.as_ref();
        let (Some(x), Some(y)) = (speaker(a), speaker(b)) else { return SpeakerRelation::Unknown };
        let id = |q: QuoteRef, person: u32| self.cast.id(q.article, person as usize);
        match (id(a, x.person.0), id(b, y.person.0)) {
            (Some(i), Some(j)) if i == j => SpeakerRelation::Same,
            (Some(i), Some(j)) if x.confidence * y.confidence >= SURE => self.cast.voices(i, j),
            _ => SpeakerRelation::Unknown,
        }
    }
}

/// Two quotations of one article that share this much, in bits, but for a word that weighs that much are
/// rivals.
const RIVAL_WORD: f32 = 2.5;
const RIVAL_WORDS: f32 = 20.0;

/// Whether no marked quotation stands in the sentence of a restatement: where one does, it is the article's
/// reading.
fn stands_alone(reading: &ParsedArticle, restated: &Quote) -> bool {
    let first = reading.quotes.partition_point(|q| q.outer.start < restated.context.start);
    let inside = reading.quotes.iter().skip(first).take_while(|q| q.outer.start < restated.context.end);
    inside.into_iter().all(|q| q.kind == QuoteKind::Indirect)
}

/// Two speakers part two quotations only if both are right in at least three cases of five.
const SURE: f32 = 0.6;

fn passage(article: usize, reading: &ParsedArticle, quote: &Quote, terms: &TermWeights) -> Passage {
    let inside = terms.gist(article, reading, reading.tokens_in(quote.span));
    if inside.words.len() > FRAGMENT_WORDS {
        return Passage { inside, around: TermVector::default() };
    }
    let outer = reading.tokens_in(quote.outer);
    let sentence = reading.tokens_in(quote.context);
    let near = outer.start.saturating_sub(AROUND_WORDS).max(sentence.start)
        ..(outer.end + AROUND_WORDS).min(sentence.end);
    let mut around = terms.gist(article, reading, near);
    around.words.retain(|w| !outer.contains(&w.token));
    around.bits = around.words.iter().map(|w| w.bits).sum();
    Passage { inside, around }
}
