//! Every quote of a story that may render what another one says.

use crate::attribution::parsed_article::ParsedArticle;
use crate::attribution::quote::{AttributedQuote, QuoteIdx, SpeakerAttribution};
use crate::linking::linked_speaker::{SpeakerId, SpeakerLinks};
use crate::linking::passage::Passage;
use crate::linking::quote_ref::QuoteRef;
use crate::linking::term_weight::TermWeights;
use crate::options::Indirect;
use crate::quotes::quote_type::QuoteKind;
use crate::text::span::Span;

/// The place of a quote in [`Candidates`].
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

/// One quote with all that is asked of it when it is matched.
#[derive(Debug)]
pub(crate) struct Candidate {
    /// Which quote it is.
    pub quote: QuoteRef,
    /// Its words.
    pub passage: Passage,
    /// Who speaks, and how sure that is.
    pub speaker: Option<(SpeakerId, f32)>,
    span: Span,
}

impl Candidate {
    /// Whether one quote stands inside the other: a part is no second reading.
    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        self.quote.article == other.quote.article && self.span.overlaps(other.span)
    }
}

/// Every quote of a story that may be linked, in the order of the articles, and what is needed to weigh two.
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
        indirect: Indirect,
    ) -> Self {
        let mut list = Vec::new();
        for (at, article) in articles.iter().enumerate() {
            for (number, quote) in (0u32..).zip(&article.quotes) {
                let is_asked = quote.kind != QuoteKind::Indirect
                    || (indirect == Indirect::Keep && stands_alone(article, quote));
                if is_asked {
                    let known = |speaker: &SpeakerAttribution| {
                        Some((speakers.id(at, speaker.person)?, speaker.confidence))
                    };
                    list.push(Candidate {
                        quote: QuoteRef { article: at, quote: QuoteIdx(number) },
                        passage: Passage::of(at, article, quote, &terms),
                        speaker: quote.speaker.as_ref().and_then(known),
                        span: quote.span,
                    });
                }
            }
        }
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

    /// The quotes of a group.
    pub(crate) fn quotes(&self, group: &[CandidateIdx]) -> Vec<QuoteRef> {
        group.iter().filter_map(|&at| self.get(at)).map(|found| found.quote).collect()
    }

    /// How many articles a group comes from; its members are in order.
    pub(crate) fn article_count(&self, group: &[CandidateIdx]) -> usize {
        let mut articles: Vec<usize> = self.quotes(group).iter().map(|quote| quote.article).collect();
        articles.dedup();
        articles.len()
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
    use crate::options::Indirect;

    /// How many quotes of a text are candidates.
    fn count(text: &str, indirect: Indirect) -> usize {
        let articles = [read(text, Language::of("en"))];
        let terms = TermWeights::of(&articles, &Lexicon::of("en"));
        Candidates::of(&articles, link_speakers(&articles), terms, indirect).list().len()
    }

    #[test]
    fn a_restatement_is_a_candidate_where_no_quote_stands_beside_it() {
        let restated = "Ada Quill said that the harbour wall was cracked beyond repair.";
        assert_eq!(count(restated, Indirect::Keep), 1);
        assert_eq!(count(restated, Indirect::Drop), 0);
        assert_eq!(count("Ada Quill said that the wall was “cracked beyond repair”.", Indirect::Keep), 1);
    }
}
