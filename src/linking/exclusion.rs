//! Which clusters cannot be one utterance: those of which one article prints members apart.
//!
//! An article prints an utterance once, and again at most in part. Where it has two quotes of which neither
//! holds the other, the two are neighbours in one talk, however alike their readings elsewhere are; a
//! must-not-link constraint, as in correlation clustering (Bansal, Blum and Chawla 2004). Two parts of one
//! sentence are no neighbours: another article prints the sentence whole.

use crate::linking::pair_table::PairTable;
use crate::linking::quote_candidate::{CandidateIdx, Candidates};
use crate::linking::thresholds::{HOST_COVER, MOST_ASKED_MEMBERS, REPEAT_COVER};

/// Whether two clusters, members in order, hold quotes that one article prints apart.
pub(crate) fn printed_apart(
    candidates: &Candidates,
    pairs: &PairTable,
    one: &[CandidateIdx],
    other: &[CandidateIdx],
) -> bool {
    let asked = |cluster: &[CandidateIdx]| cluster.len().min(MOST_ASKED_MEMBERS);
    let (one, other) = (&one[..asked(one)], &other[..asked(other)]);
    let is_host = |z: CandidateIdx, x: CandidateIdx, y: CandidateIdx| {
        let [host, a, b] =
            [z, x, y].map(|at| candidates.get(at).map_or(0.0, |found| found.passage.inside.bits));
        z != x
            && z != y
            && host >= a.max(b)
            && pairs.figures(z, x).cover >= HOST_COVER
            && pairs.figures(z, y).cover >= HOST_COVER
    };
    let apart = |x: CandidateIdx, y: CandidateIdx| {
        let Some((a, b)) = candidates.get(x).zip(candidates.get(y)) else { return false };
        a.shares_article(b)
            && (a.overlaps(b)
                || pairs.figures(x, y).cover < REPEAT_COVER
                    && !one.iter().chain(other).any(|&z| is_host(z, x, y)))
    };
    one.iter().any(|&x| other.iter().any(|&y| apart(x, y)))
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read;
    use crate::lexicon::{Language, Lexicon};
    use crate::linking::exclusion::printed_apart;
    use crate::linking::pair_table::PairTable;
    use crate::linking::quote_candidate::{CandidateIdx, Candidates};
    use crate::linking::speaker_link::link_speakers;
    use crate::linking::term_weight::TermWeights;
    use crate::options::Options;

    /// Whether the clusters of the quotes that hold the words of either list are printed apart.
    fn check(texts: &[&str], one: &[&str], other: &[&str], expected: bool) {
        let articles: Vec<_> = texts.iter().map(|text| read(text, Language::of("en"))).collect();
        let terms = TermWeights::of(&articles, &Lexicon::of("en"));
        let candidates = Candidates::of(&articles, link_speakers(&articles), terms, &Options::default());
        let words = |at: CandidateIdx| {
            let quote = candidates.get(at)?.quotes().next()?;
            Some(quote.of(&articles)?.span.of(texts[quote.article]))
        };
        let cluster = |wanted: &[&str]| -> Vec<CandidateIdx> {
            let all = CandidateIdx::all(candidates.list().len());
            all.filter(|&at| words(at).is_some_and(|text| wanted.contains(&text))).collect()
        };
        let (one, other) = (cluster(one), cluster(other));
        assert!(!one.is_empty() && !other.is_empty(), "{texts:?}");
        let pairs = PairTable::of(&candidates);
        assert_eq!(printed_apart(&candidates, &pairs, &one, &other), expected, "{texts:?}");
    }

    #[test]
    fn neighbours_in_one_talk() {
        check(
            &["“The weir broke on Sunday,” said Ada Quill. “The harbour flooded at night,” she said."],
            &["The weir broke on Sunday,"],
            &["The harbour flooded at night,"],
            true,
        );
        check(
            &["“The weir broke on Sunday,” said Ada Quill.", "“The harbour flooded at night,” she said."],
            &["The weir broke on Sunday,"],
            &["The harbour flooded at night,"],
            false,
        );
    }

    #[test]
    fn a_repeat_in_part() {
        check(
            &["“The weir broke on Sunday,” said Ada Quill. It was “broke on Sunday” again."],
            &["The weir broke on Sunday,"],
            &["broke on Sunday"],
            false,
        );
    }

    #[test]
    fn two_parts_of_a_sentence_that_another_article_has() {
        let whole = "“The weir broke on Sunday and the harbour flooded at night,” said Ada Quill.";
        let parts = "Quill said “the weir broke on Sunday” and “the harbour flooded at night”.";
        let [first, second] = ["the weir broke on Sunday", "the harbour flooded at night"];
        check(&[whole, parts], &[first], &[second], true);
        check(
            &[whole, parts],
            &[first, "The weir broke on Sunday and the harbour flooded at night,"],
            &[second],
            false,
        );
    }

    #[test]
    fn large_clusters_are_asked_in_part() {
        for (before, expected) in [(63, true), (64, false)] {
            let mut texts: Vec<String> =
                (0..before).map(|at| format!("“The ferry a{at:02} sank,” said Ada Quill.")).collect();
            texts
                .push("“The ferry b00 sank,” said Ada Quill. “My goats escaped twice,” she said.".to_owned());
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            let sank: Vec<String> = (0..before)
                .map(|at| format!("The ferry a{at:02} sank,"))
                .chain(["The ferry b00 sank,".to_owned()])
                .collect();
            let sank: Vec<&str> = sank.iter().map(String::as_str).collect();
            check(&texts, &sank, &["My goats escaped twice,"], expected);
        }
    }

    #[test]
    fn a_quote_within_a_quote() {
        check(
            &["“They called it ‘the weir of sorrow’ for years,” said Ada Quill."],
            &["They called it ‘the weir of sorrow’ for years,"],
            &["the weir of sorrow"],
            true,
        );
    }
}
