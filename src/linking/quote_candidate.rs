//! Every quote of a story that may render what another one says. Equal ones are one from the start: what many
//! papers print is weighed once.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::attribution::parsed_article::ParsedArticle;
use crate::attribution::quote::{AttributedQuote, QuoteIdx, SpeakerAttribution};
use crate::linking::linked_speaker::{SpeakerId, SpeakerLinks};
use crate::linking::match_score::score_match;
use crate::linking::passage::Passage;
use crate::linking::quote_ref::QuoteRef;
use crate::linking::speaker_relation::SpeakerRelation;
use crate::linking::term::{TermVector, WeightedWord};
use crate::linking::term_weight::TermWeights;
use crate::options::{Indirect, Options};
use crate::quotes::quote_type::QuoteKind;
use crate::text::span::Span;

/// The place of a wording in [`Candidates`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct CandidateIdx(pub u32);

impl CandidateIdx {
    /// All places of a list of so many.
    pub(crate) fn all(count: usize) -> impl Iterator<Item = Self> {
        (0..u32::try_from(count).unwrap_or(u32::MAX)).map(Self)
    }

    /// The place as a number.
    pub(crate) fn get(self) -> usize {
        self.0 as usize
    }
}

/// One wording as its articles print it: a quote, or several that are equal in their words, in the words that
/// they lean on and in their speaker.
#[derive(Debug)]
pub(crate) struct Candidate {
    /// Where it is printed, by article and place.
    printed: Vec<PrintedQuote>,
    /// Its words.
    pub passage: Passage,
    /// Who speaks, and how sure that is.
    pub speaker: Option<(SpeakerId, f32)>,
}

/// A quote and its place in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct PrintedQuote {
    quote: QuoteRef,
    span: Span,
}

impl Candidate {
    /// The quotes that print it.
    pub(crate) fn quotes(&self) -> impl Iterator<Item = QuoteRef> + '_ {
        self.printed.iter().map(|printed| printed.quote)
    }

    /// Whether one stands inside the other somewhere: a part is no second reading.
    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        self.in_one_article(other).any(|(one, other)| one.span.overlaps(other.span))
    }

    /// Whether one article prints both.
    pub(crate) fn shares_article(&self, other: &Self) -> bool {
        self.in_one_article(other).next().is_some()
    }

    fn in_one_article<'c>(
        &'c self,
        other: &'c Self,
    ) -> impl Iterator<Item = (&'c PrintedQuote, &'c PrintedQuote)> {
        self.printed.iter().flat_map(|one| {
            let article = one.quote.article;
            let first = other.printed.partition_point(|printed| printed.quote.article < article);
            let same = other.printed.iter().skip(first);
            same.take_while(move |printed| printed.quote.article == article).map(move |other| (one, other))
        })
    }

    /// Enters a quote of the same words.
    fn print_again(&mut self, other: Self) {
        self.printed.extend(other.printed);
        for (word, again) in self.passage.words_mut().zip(other.passage.words()) {
            word.bits = word.bits.max(again.bits);
        }
        self.passage.sum_bits();
        if let (Some((_, sure)), Some((_, again))) = (&mut self.speaker, other.speaker) {
            *sure = sure.max(again);
        }
    }
}

/// What makes two quotes one wording.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct WordingKey<'t> {
    inside: Vec<(&'t str, bool)>,
    around: Vec<(&'t str, bool)>,
    speaker: Option<(&'t str, SpeakerId)>,
    /// Of a quote that says too little to be known again by its words.
    alone: Option<QuoteRef>,
}

/// Every wording of a story that may be linked, and what is needed to weigh two.
///
/// They are in the order of their words, which no order of articles changes.
#[derive(Debug)]
pub(crate) struct Candidates {
    list: Vec<Candidate>,
    /// The weight of their words.
    pub terms: TermWeights,
    /// Who speaks in the story.
    pub speakers: SpeakerLinks,
}

impl Candidates {
    /// Reads the passage of every quote.
    pub(crate) fn of(
        articles: &[ParsedArticle],
        speakers: SpeakerLinks,
        terms: TermWeights,
        options: &Options,
    ) -> Self {
        let mut wordings: BTreeMap<WordingKey, Candidate> = BTreeMap::new();
        for (at, article) in articles.iter().enumerate() {
            for (number, quote) in (0u32..).zip(&article.quotes) {
                let is_asked = quote.kind != QuoteKind::Indirect
                    || (options.indirect == Indirect::Keep && stands_alone(article, quote));
                if !is_asked {
                    continue;
                }
                let known = |speaker: &SpeakerAttribution| {
                    Some((speakers.id(at, speaker.person)?, speaker.confidence))
                };
                let place = QuoteRef { article: at, quote: QuoteIdx(number) };
                let candidate = Candidate {
                    printed: vec![PrintedQuote { quote: place, span: quote.span }],
                    passage: Passage::of(at, article, quote, &terms),
                    speaker: quote.speaker.as_ref().and_then(known),
                };
                let key = wording_key(&candidate, place, &terms, &speakers, options.evidence);
                match wordings.entry(key) {
                    Entry::Vacant(entry) => {
                        entry.insert(candidate);
                    }
                    Entry::Occupied(mut entry) => entry.get_mut().print_again(candidate),
                }
            }
        }
        let list = wordings.into_values().collect();
        Self { list, terms, speakers }
    }

    /// All of them, in order.
    pub(crate) fn list(&self) -> &[Candidate] {
        &self.list
    }

    /// The one at a place.
    pub(crate) fn get(&self, at: CandidateIdx) -> Option<&Candidate> {
        self.list.get(at.get())
    }

    /// The quotes of a group, by article and place.
    pub(crate) fn quotes(&self, group: &[CandidateIdx]) -> Vec<QuoteRef> {
        let mut quotes: Vec<QuoteRef> =
            group.iter().filter_map(|&at| self.get(at)).flat_map(Candidate::quotes).collect();
        quotes.sort_unstable();
        quotes
    }
}

fn wording_key<'t>(
    candidate: &Candidate,
    place: QuoteRef,
    terms: &'t TermWeights,
    speakers: &'t SpeakerLinks,
    evidence: f32,
) -> WordingKey<'t> {
    let printed = |vector: &TermVector| -> Vec<(&'t str, bool)> {
        let word = |word: &WeightedWord| Some((terms.term(word.term)?.word.as_str(), word.denied));
        vector.words.iter().filter_map(word).collect()
    };
    let passage = &candidate.passage;
    let relation = if candidate.speaker.is_some() { SpeakerRelation::Same } else { SpeakerRelation::Unknown };
    let says_enough = score_match(passage, passage, relation, terms).bits() >= evidence;
    let named = |(id, _)| Some((speakers.member(id)?.name.as_str(), id));
    WordingKey {
        inside: printed(&passage.inside),
        around: printed(&passage.around),
        speaker: candidate.speaker.and_then(named),
        alone: (!says_enough).then_some(place),
    }
}

/// Whether no marked quote stands in the sentence of a restatement: where one does, it is the article's
/// reading.
fn stands_alone(article: &ParsedArticle, restated: &AttributedQuote) -> bool {
    let first = article.quotes.partition_point(|q| q.outer.start < restated.context.start);
    let inside = article.quotes.iter().skip(first).take_while(|q| q.outer.start < restated.context.end);
    inside.into_iter().all(|q| q.kind == QuoteKind::Indirect)
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read;
    use crate::lexicon::{Language, Lexicon};
    use crate::linking::quote_candidate::Candidates;
    use crate::linking::speaker_link::link_speakers;
    use crate::linking::term_weight::TermWeights;
    use crate::options::{Indirect, Options};

    /// How many quotes of a text are candidates.
    fn count(text: &str, indirect: Indirect) -> usize {
        let articles = [read(text, Language::of("en"))];
        let terms = TermWeights::of(&articles, &Lexicon::of("en"));
        let options = Options { indirect, ..Options::default() };
        Candidates::of(&articles, link_speakers(&articles), terms, &options).list().len()
    }

    #[test]
    fn a_restatement_is_a_candidate_where_no_quote_stands_beside_it() {
        let restated = "Ada Quill said that the harbour wall was cracked beyond repair.";
        assert_eq!(count(restated, Indirect::Keep), 1);
        assert_eq!(count(restated, Indirect::Drop), 0);
        assert_eq!(count("Ada Quill said that the wall was “cracked beyond repair”.", Indirect::Keep), 1);
    }
}
