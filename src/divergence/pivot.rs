//! A third reading as a pivot: where one paper prints a synonym of both words, the two are synonyms.
//!
//! A thesaurus has no link between "lasting" and "permanent", but links both to "enduring". Alone the two
//! would count as different claims; between two papers of which a third prints "enduring" in the same place
//! they are renderings of one.

use crate::divergence::compare_pair::ComparedPair;
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::text::span::Span;

/// Two words that stand in one place of two readings and are synonyms: the readings' places in the family,
/// and the words.
type SynonymLink = (usize, Span, usize, Span);

/// Turns a change of sense into a synonym where a third reading of the family has a synonym of both words.
/// `words` gives the words of a reading's span.
pub(crate) fn join_by_pivot<'t>(
    pairs: &mut [(usize, usize, ComparedPair)],
    words: impl Fn(usize, Span) -> &'t str,
) {
    let mut links: Vec<SynonymLink> = Vec::new();
    for (i, j, pair) in pairs.iter() {
        for divergence in pair.comparison.divergences.iter().filter(|d| d.kind == DivergenceKind::Synonym) {
            if let (Some(a), Some(b)) = (divergence.a, divergence.b) {
                links.extend([(*i, a, *j, b), (*j, b, *i, a)]);
            }
        }
    }
    let synonyms = |article: usize, word: Span| {
        links
            .iter()
            .filter(move |link| (link.0, link.1) == (article, word))
            .map(|link| (link.2, link.3))
            .collect::<Vec<_>>()
    };
    for (i, j, pair) in pairs {
        for divergence in pair.comparison.divergences.iter_mut().filter(|d| d.kind == DivergenceKind::Sense) {
            let (Some(a), Some(b)) = (divergence.a, divergence.b) else { continue };
            let others = synonyms(*j, b);
            if synonyms(*i, a).iter().any(|word| others.contains(word)) {
                divergence.kind = DivergenceKind::Synonym;
                divergence.severity = Severity::Wording;
                divergence.note = format!(
                    "‘{}’ here, ‘{}’ there: near words, as a third reading shows.",
                    words(*i, a),
                    words(*j, b)
                );
            }
        }
        pair.comparison.severity =
            pair.comparison.divergences.iter().map(|d| d.severity).max().unwrap_or(Severity::Same);
    }
}
