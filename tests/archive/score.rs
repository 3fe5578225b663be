//! How well found families agree with what an archive's quotes render.

use std::collections::BTreeMap;

use crate::archive::TrueArticle;

/// Counts of pairs of quotes of two articles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PairCounts {
    /// That render one utterance.
    pub true_pairs: usize,
    /// That one family holds.
    pub found_pairs: usize,
    /// Both.
    pub right_pairs: usize,
}

impl PairCounts {
    /// Compares families, each the places of its quotes by article and span in UTF-16 code units; quotes that the
    /// archive did not make are passed over.
    pub fn of(archive: &[TrueArticle], families: &[Vec<(usize, (usize, usize))>]) -> Self {
        let mut counts = Self::default();
        let mut renderings: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let mut rendered: BTreeMap<(usize, usize, usize), usize> = BTreeMap::new();
        for (at, article) in archive.iter().enumerate() {
            for quote in &article.quotes {
                renderings.entry(quote.utterance).or_default().push(at);
                rendered.insert((at, quote.span.start, quote.span.end), quote.utterance);
            }
        }
        counts.true_pairs = renderings.values().map(|articles| pairs_across(articles)).sum();
        for family in families {
            let known = family.iter().filter_map(|&(article, (start, end))| {
                Some((*rendered.get(&(article, start, end))?, article))
            });
            let mut by_utterance: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
            known.for_each(|(utterance, article)| by_utterance.entry(utterance).or_default().push(article));
            counts.right_pairs += by_utterance.values().map(|articles| pairs_across(articles)).sum::<usize>();
            let all: Vec<usize> = by_utterance.into_values().flatten().collect();
            counts.found_pairs += pairs_across(&all);
        }
        counts
    }

    pub fn recall(self) -> f64 {
        self.right_pairs as f64 / self.true_pairs.max(1) as f64
    }

    pub fn precision(self) -> f64 {
        self.right_pairs as f64 / self.found_pairs.max(1) as f64
    }
}

/// How many pairs of some quotes are of two articles.
fn pairs_across(articles: &[usize]) -> usize {
    let pairs = |count: usize| count * count.saturating_sub(1) / 2;
    let mut of_article: BTreeMap<usize, usize> = BTreeMap::new();
    articles.iter().for_each(|&article| *of_article.entry(article).or_default() += 1);
    pairs(articles.len()) - of_article.values().map(|&count| pairs(count)).sum::<usize>()
}
