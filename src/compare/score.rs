//! How alike two wordings are, 0 to 1, and the parts it is made of.

use super::align::{Alignment, Bond};
use super::divergence::{Divergence, DivergenceKind, Severity};
use super::unit::Line;

/// What the score is made of, each 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Parts {
    /// How much of either side has a partner, rare words counting more.
    pub coverage: f32,
    /// How near in sense the partners are.
    pub meaning: f32,
    /// How much of the partners stands in one order.
    pub order: f32,
    /// How many of the numbers, names and negations agree.
    pub facts: f32,
}

/// The score of two aligned wordings and its parts.
pub fn score(a: &Line, b: &Line, alignment: &Alignment, divergences: &[Divergence]) -> (f32, Parts) {
    let weight =
        |line: &Line, units: std::ops::Range<usize>| -> f32 { line.units.get(units).unwrap_or(&[]).iter().map(|u| u.weight).sum() };
    let all = weight(a, 0..a.units.len()) + weight(b, 0..b.units.len());
    let (mut covered, mut near, mut ordered) = (0.0, 0.0, 0.0);
    let mut equal = true;
    for link in &alignment.links {
        let share = weight(a, link.a.clone()) + weight(b, link.b.clone());
        let nearness = link.bond.nearness();
        near += share * nearness;
        if link.bond != Bond::Replaced {
            covered += share;
            ordered += if link.moved { 0.0 } else { share };
        }
        equal &= link.bond == Bond::Equal && !link.moved;
    }
    let words = |line: &Line, of: &[Option<usize>]| line.units.iter().zip(of).all(|(u, l)| u.is_mark() || l.is_some());
    equal &= words(a, &alignment.of_a) && words(b, &alignment.of_b);
    let ratio = |x: f32, y: f32| if y > 0.0 { x / y } else { 1.0 };
    let grave = divergences.iter().filter(|d| {
        d.severity == Severity::Meaning
            && matches!(d.kind, DivergenceKind::Number | DivergenceKind::Time | DivergenceKind::Negation | DivergenceKind::Entity)
    });
    let parts = Parts {
        coverage: ratio(covered, all),
        meaning: ratio(near, covered.max(f32::MIN_POSITIVE)).clamp(0.0, 1.0),
        order: ratio(ordered, covered.max(f32::MIN_POSITIVE)),
        facts: 1.0 / (1.0 + grave.count() as f32),
    };
    if equal {
        return (1.0, parts);
    }
    let score = ratio(near, all) * (0.96 + 0.04 * parts.order) * (0.96 + 0.04 * parts.facts);
    (score.clamp(0.0, 0.999), parts)
}
