//! Which quotes of a story render one utterance.
//!
//! Input: parsed articles, each quote with its words and its speaker. Output: [`LinkedQuotes`], the groups of
//! quotes that render one utterance, with the speakers linked across articles, the evidence on demand, and
//! how many pairs were left out. Public function: [`link`].
//!
//! Files in reading order: [`quote_ref`]; who is who, in [`speaker_name`], [`name_resolution`],
//! [`speaker_relation`], [`linked_speaker`] and [`speaker_link`]; what a quote says, in [`term`],
//! [`term_weight`], [`near_terms`] and [`passage`]; which pairs are asked, in [`quote_candidate`] and
//! [`blocking`]; what speaks for a pair, in [`word_matching`], [`match_evidence`], [`match_score`] and
//! [`mod@pair_evidence`]; then [`pair_table`], [`exclusion`], [`clustering`] and [`explanation`]. All numbers stand in [`thresholds`].

pub(crate) mod blocking;
pub(crate) mod clustering;
pub(crate) mod exclusion;
pub(crate) mod explanation;
pub(crate) mod linked_speaker;
pub(crate) mod match_evidence;
pub(crate) mod match_score;
pub(crate) mod name_resolution;
pub(crate) mod near_terms;
pub(crate) mod pair_evidence;
pub(crate) mod pair_table;
pub(crate) mod passage;
pub(crate) mod quote_candidate;
pub(crate) mod quote_ref;
pub(crate) mod speaker_link;
pub(crate) mod speaker_name;
pub(crate) mod speaker_relation;
pub(crate) mod term;
pub(crate) mod term_weight;
pub(crate) mod thresholds;
pub(crate) mod word_matching;

use std::collections::BTreeMap;

use crate::attribution::parsed_article::ParsedArticle;
use crate::lexicon::Lexicon;
use crate::linking::blocking::candidate_pairs;
use crate::linking::clustering::cluster;
use crate::linking::exclusion::printed_apart;
use crate::linking::explanation::explain;
use crate::linking::linked_speaker::SpeakerLinks;
use crate::linking::pair_table::PairTable;
use crate::linking::quote_candidate::{CandidateIdx, Candidates};
use crate::linking::quote_ref::QuoteRef;
use crate::linking::speaker_link::link_speakers;
use crate::linking::term_weight::TermWeights;
use crate::options::Options;

/// The quotes of a story, grouped by utterance.
#[derive(Debug)]
pub(crate) struct LinkedQuotes {
    /// The groups of two or more quotes, from two or more articles.
    pub groups: Vec<QuoteGroup>,
    /// How many pairs of quotes were not weighed, at most, to stay within the budget.
    pub pairs_left_out: usize,
    candidates: Candidates,
}

/// Quotes that render one utterance.
#[derive(Debug)]
pub(crate) struct QuoteGroup {
    /// By article and place.
    pub quotes: Vec<QuoteRef>,
    members: Vec<CandidateIdx>,
}

/// Groups the quotes of a story.
pub(crate) fn link(articles: &[ParsedArticle], options: &Options) -> LinkedQuotes {
    link_by_stages(articles, options, &mut |_, _| {})
}

/// As [`link`]; `done` is told the name of each stage when it is over, and how many it made.
pub(crate) fn link_by_stages(
    articles: &[ParsedArticle],
    options: &Options,
    done: &mut dyn FnMut(&'static str, usize),
) -> LinkedQuotes {
    let speakers = link_speakers(articles);
    done("speakers", speakers.members.len());
    let terms = TermWeights::of(articles, &shared_lexicon(articles));
    done("weights", terms.count());
    let candidates = Candidates::of(articles, speakers, terms, options);
    done("candidates", candidates.list().len());
    let found = candidate_pairs(&candidates, options.pair_budget);
    done("blocking", found.pairs.len());
    let pairs = PairTable::of(&candidates);
    let clusters = cluster(
        candidates.list().len(),
        &found.pairs,
        options.evidence,
        |one, other| pairs.figures(one, other).bits,
        |one, other| printed_apart(&candidates, &pairs, one, other),
    );
    let mut groups: Vec<QuoteGroup> = clusters
        .into_iter()
        .map(|members| QuoteGroup { quotes: candidates.quotes(&members), members })
        .filter(|group| group.quotes.first().map(|q| q.article) != group.quotes.last().map(|q| q.article))
        .collect();
    groups.sort_by(|one, other| one.quotes.cmp(&other.quotes));
    done("clustering", groups.len());
    LinkedQuotes { groups, pairs_left_out: found.left_out, candidates }
}

impl LinkedQuotes {
    /// Why the quotes of a group belong together, in sentences.
    pub(crate) fn explanation(&self, group: &QuoteGroup) -> Vec<String> {
        explain(&group.members, &self.candidates)
    }

    /// Everyone who speaks in the story.
    pub(crate) fn speakers(&self) -> &SpeakerLinks {
        &self.candidates.speakers
    }

    /// The speakers alone, when the groups are no longer needed.
    pub(crate) fn into_speakers(self) -> SpeakerLinks {
        self.candidates.speakers
    }
}

/// The lexicon by which the quotes of a story are matched: that of the language that most articles have,
/// among equals the first by its tag, so that the order of articles does not matter.
fn shared_lexicon(articles: &[ParsedArticle]) -> Lexicon {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for article in articles {
        *counts.entry(article.language.tag()).or_default() += 1;
    }
    let most = counts.values().copied().max().unwrap_or(0);
    Lexicon::of(counts.iter().find(|(_, count)| **count == most).map_or("en", |(tag, _)| tag))
}
