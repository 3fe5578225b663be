//! How alike two wordings are, 0 to 1, and the parts it is made of.

use crate::collation::alignment::{Alignment, Bond, Link};
use crate::collation::segment::{Segment, Segments};
use crate::lexicon::Lexicon;
use crate::lexicon::thesaurus::Relation;
use crate::lexicon::vectors::nearness;
use crate::text::span::Span;

/// What the score is made of, each 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SimilarityParts {
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
pub struct JudgedFacts {
    /// Pairs of words that say the same although they are opposites, as "without fault" and "faultless" do;
    /// the two may stand in either order.
    pub cancelled_opposites: Vec<(Span, Span)>,
    /// How many numbers, times, names and negations disagree.
    pub disagreements: usize,
}

/// What a word without a partner counts of its nearness to the nearest word of the other side. Fitted like
/// the weights.
const LEFT_OVER: f32 = 0.7;

/// Pairs of words that may be weighed for the words without a partner, so that long texts cost no more than
/// they are worth.
const LEFT_OVER_BUDGET: usize = 4000;

/// The score of two aligned wordings and its parts.
pub fn score(
    a: &Segments,
    b: &Segments,
    alignment: &Alignment,
    facts: &JudgedFacts,
    lexicon: &Lexicon,
) -> (f32, SimilarityParts) {
    let weight = |line: &Segments, units: std::ops::Range<usize>| -> f32 {
        line.units.get(units).unwrap_or(&[]).iter().map(|u| u.weight).sum()
    };
    let all = weight(a, 0..a.units.len()) + weight(b, 0..b.units.len());
    let (mut covered, mut near, mut ordered) = (0.0, 0.0, 0.0);
    let mut equal = true;
    for link in &alignment.links {
        let share = weight(a, link.a.clone()) + weight(b, link.b.clone());
        let nearness = match (link.bond, a.units.get(link.a.start), b.units.get(link.b.start)) {
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
    near += left_over(a, &alignment.of_a, b, lexicon) + left_over(b, &alignment.of_b, a, lexicon);
    let words = |line: &Segments, of: &[Option<usize>]| {
        line.units.iter().zip(of).all(|(u, l)| u.is_mark() || l.is_some())
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
    let score = ratio(near, all) * (0.96 + 0.04 * parts.order) * (0.96 + 0.04 * parts.facts);
    (score.clamp(0.0, 0.999), parts)
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
fn left_over(line: &Segments, links: &[Option<usize>], other: &Segments, lexicon: &Lexicon) -> f32 {
    let alone = line
        .units
        .iter()
        .zip(links)
        .filter(|(unit, link)| link.is_none() && is_plain(unit))
        .map(|(unit, _)| unit);
    let most = LEFT_OVER_BUDGET / other.units.len().max(1);
    let gain = |unit: &Segment| other.units.iter().map(|v| by_meaning(unit, v, lexicon)).fold(0.0, f32::max);
    alone.take(most).map(|unit| LEFT_OVER * unit.weight * gain(unit)).sum()
}

/// How near two words are in meaning and use, from 0 to 1; 0 for names and numbers.
fn by_meaning(u: &Segment, v: &Segment, lexicon: &Lexicon) -> f32 {
    if !is_plain(u) || !is_plain(v) {
        return 0.0;
    }
    let cosine = lexicon.vectors.and_then(|vectors| vectors.cosine_of(u.entry(), v.entry()));
    nearness(u.entry().kinship(v.entry()), cosine).max(0.0)
}

fn is_plain(unit: &Segment) -> bool {
    unit.is_content() && !unit.name && unit.quantity.is_none()
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read_words;
    use crate::divergence::compare_pair::{Reading, compare_pair};
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
}
