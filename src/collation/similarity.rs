//! How alike two wordings are, 0 to 1, and the parts it is made of.

use crate::collation::alignment::{Alignment, Bond, Link};
use crate::collation::segment::Segment;
use crate::collation::segments::Segments;
use crate::collation::thresholds::{
    FACTS_SHARE, MOST_UNEQUAL_SCORE, ORDER_SHARE, UNLINKED_BUDGET, UNLINKED_SHARE,
};
use crate::lexicon::Lexicon;
use crate::lexicon::thesaurus::Relation;
use crate::lexicon::vectors::nearness;
use crate::text::span::Span;

/// What the score is made of, each 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct SimilarityParts {
    /// How much of either side has a partner, rare words counting more.
    pub coverage: f32,
    /// How near in sense the partners are.
    pub meaning: f32,
    /// How much of the partners stands in one order.
    pub order: f32,
    /// How many of the numbers, names and negations agree.
    pub facts: f32,
}

/// What the judgement of a pair says that its words alone do not.
#[derive(Debug, Default)]
pub(crate) struct JudgedFacts {
    /// Pairs of words that say the same although they are opposites, as "without fault" and "faultless" do;
    /// the two may stand in either order.
    pub cancelled_opposites: Vec<(Span, Span)>,
    /// How many numbers, times, names and negations disagree.
    pub disagreements: usize,
}

/// The score of two aligned wordings and its parts.
pub(crate) fn score(
    a: &Segments,
    b: &Segments,
    alignment: &Alignment,
    facts: &JudgedFacts,
    lexicon: &Lexicon,
) -> (f32, SimilarityParts) {
    let weight = |side: &Segments, segments: std::ops::Range<usize>| -> f32 {
        side.segments.get(segments).unwrap_or(&[]).iter().map(|u| u.weight).sum()
    };
    let all = weight(a, 0..a.segments.len()) + weight(b, 0..b.segments.len());
    let (mut covered, mut near, mut ordered) = (0.0, 0.0, 0.0);
    let mut equal = true;
    for link in &alignment.links {
        let share = weight(a, link.a.clone()) + weight(b, link.b.clone());
        let nearness = match (link.bond, a.segments.get(link.a.start), b.segments.get(link.b.start)) {
            (Bond::Replaced, Some(u), Some(v)) => towards(link.bond.nearness(), by_meaning(u, v, lexicon)),
            (Bond::Kin(kinship), ..)
                if kinship.relation == Relation::Opposite && is_cancelled(a, b, link, facts) =>
            {
                kinship.nearness.abs()
            }
            _ => link.bond.nearness(),
        };
        near += share * nearness;
        if link.bond != Bond::Replaced {
            covered += share;
            ordered += if link.moved { 0.0 } else { share };
        }
        equal &= link.bond == Bond::Equal && !link.moved;
    }
    near += unlinked_gain(a, &alignment.of_a, b, lexicon) + unlinked_gain(b, &alignment.of_b, a, lexicon);
    let words = |side: &Segments, of: &[Option<usize>]| {
        side.segments.iter().zip(of).all(|(u, l)| u.is_mark() || l.is_some())
    };
    equal &= words(a, &alignment.of_a) && words(b, &alignment.of_b);
    let ratio = |x: f32, y: f32| if y > 0.0 { x / y } else { 1.0 };
    let parts = SimilarityParts {
        coverage: ratio(covered, all),
        meaning: ratio(near, covered.max(f32::MIN_POSITIVE)).clamp(0.0, 1.0),
        order: ratio(ordered, covered.max(f32::MIN_POSITIVE)),
        facts: 1.0 / (1.0 + facts.disagreements as f32),
    };
    if equal {
        return (1.0, parts);
    }
    let score = ratio(near, all)
        * (1.0 - ORDER_SHARE + ORDER_SHARE * parts.order)
        * (1.0 - FACTS_SHARE + FACTS_SHARE * parts.facts);
    (score.clamp(0.0, MOST_UNEQUAL_SCORE), parts)
}

/// Whether two opposites were judged to say the same.
fn is_cancelled(a: &Segments, b: &Segments, link: &Link, facts: &JudgedFacts) -> bool {
    let (Some(x), Some(y)) = (a.span(link.a.clone()), b.span(link.b.clone())) else { return false };
    facts
        .cancelled_opposites
        .iter()
        .any(|(one, other)| (one.overlaps(x) && other.overlaps(y)) || (one.overlaps(y) && other.overlaps(x)))
}

/// A nearness raised towards 1 by a part of the way.
fn towards(nearness: f32, part: f32) -> f32 {
    nearness + (1.0 - nearness) * part
}

/// What the content words of one side that have no partner gain by the nearest word of the other: a word said
/// again in other words.
fn unlinked_gain(side: &Segments, links: &[Option<usize>], other: &Segments, lexicon: &Lexicon) -> f32 {
    let alone = side
        .segments
        .iter()
        .zip(links)
        .filter(|(segment, link)| link.is_none() && is_plain(segment))
        .map(|(segment, _)| segment);
    let most = UNLINKED_BUDGET / other.segments.len().max(1);
    let gain = |segment: &Segment| {
        other.segments.iter().map(|v| by_meaning(segment, v, lexicon)).fold(0.0, f32::max)
    };
    alone.take(most).map(|segment| UNLINKED_SHARE * segment.weight * gain(segment)).sum()
}

/// How near two words are in meaning and use, from 0 to 1; 0 for names and numbers.
fn by_meaning(u: &Segment, v: &Segment, lexicon: &Lexicon) -> f32 {
    if !is_plain(u) || !is_plain(v) {
        return 0.0;
    }
    let cosine = lexicon.vectors.and_then(|vectors| vectors.cosine_of(u.entry(), v.entry()));
    nearness(u.entry().kinship(v.entry()), cosine).max(0.0)
}

fn is_plain(segment: &Segment) -> bool {
    segment.is_content() && !segment.is_name() && segment.quantity.is_none()
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read_words;
    use crate::collation::align::align;
    use crate::collation::example::with_segments;
    use crate::collation::reading::Reading;
    use crate::collation::similarity::{JudgedFacts, by_meaning, unlinked_gain};
    use crate::divergence::compare_pair::compare_pair;
    use crate::lexicon::{Language, Lexicon};

    fn score(a: &str, b: &str) -> f32 {
        let [a, b] = [a, b].map(|words| read_words(words, Language::of("en")));
        compare_pair(&Reading::whole(&a), &Reading::whole(&b), &Lexicon::of("en")).score
    }

    /// The pairs get less and less alike.
    fn check(pairs: &[(&str, &str)]) {
        let scores: Vec<f32> = pairs.iter().map(|(a, b)| score(a, b)).collect();
        assert!(scores.windows(2).all(|w| w[0] > w[1]), "{pairs:?}: {scores:?}");
    }

    #[test]
    fn scores_follow_how_alike_two_wordings_are() {
        check(&[
            ("The ferry sails at noon.", "The ferry sails at noon."),
            ("The ferry sails at noon.", "The ferry departs at noon."),
            ("The ferry sails at noon.", "The ferry was late."),
            ("The ferry sails at noon.", "Apples are cheap this year."),
        ]);
    }

    #[test]
    fn two_ways_of_denying_the_same_are_alike() {
        check(&[
            ("without fault", "faultless"),
            ("without fault", "with faults and flaws"),
            ("without fault", "green paint"),
        ]);
    }

    #[test]
    fn order_and_facts_lower_the_score() {
        for (disagreements, facts) in [(0, 1.0), (1, 0.98), (3, 0.97)] {
            let judged = JudgedFacts { disagreements, ..JudgedFacts::default() };
            let (a, b) = ("the ferry sails at noon", "at noon the ferry sails");
            let (score, parts) = with_segments(a, b, |a, b| {
                crate::collation::similarity::score(a, b, &align(a, b), &judged, &Lexicon::of("en"))
            });
            assert!(parts.order < 0.9, "words have moved: {parts:?}");
            let expected = (1.0 - 0.04 * (1.0 - parts.order)) * facts;
            assert!((score - expected).abs() < 0.0001, "{score}, not {expected}");
        }
    }

    /// What the words of one side gain that have no partner, in weights of the word.
    fn gain(words: &str, other: &str) -> f32 {
        with_segments(words, other, |a, b| {
            let lexicon = Lexicon::of("en");
            let nearness = by_meaning(&a.segments[0], &b.segments[0], &lexicon);
            let none = vec![None; a.segments.len()];
            unlinked_gain(a, &none, b, &lexicon) / (a.segments[0].weight * nearness)
        })
    }

    #[test]
    fn a_word_said_again_elsewhere_counts_in_part() {
        assert!((gain("house", "building") - 0.7).abs() < 0.001);
        assert!((gain("house house", "building weir") - 1.4).abs() < 0.001);
    }

    #[test]
    fn the_budget_bounds_the_pairs() {
        let other = "building ".repeat(40);
        let gains = |words: usize| gain(&"house ".repeat(words), &other);
        assert!((gains(99) - 99.0 * 0.7).abs() < 0.01);
        assert!((gains(120) - 100.0 * 0.7).abs() < 0.01, "4,000 pairs of 4,800");
    }

    #[test]
    fn only_equal_words_are_wholly_alike() {
        let long = "harbour ferry weir mill quay lock bridge tower market orchard";
        assert_eq!(score(&format!("{long} is {long}"), &format!("{long} are {long}")), 0.999);
        assert_eq!(score(long, long), 1.0);
    }
}
