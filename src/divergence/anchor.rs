//! Whether the words around a difference correspond, so that its two sides stand in one place.
//!
//! An alignment pairs what is left between words that it is sure of. Where the neighbours have nothing to do with
//! each other, the pair in between tells nothing: neither an opposite, nor another name, nor exchanged parts.

use std::ops::Range;

use crate::divergence::context::{Context, Side};
use crate::divergence::finding::RuleFinding;

/// Whether the next words on both sides of a finding are partners of each other, as far as there are any.
pub(crate) fn is_anchored(context: &Context, finding: &RuleFinding) -> bool {
    let (a, b) = (&finding.a, &finding.b);
    let before = |side: Side, range: &Range<usize>| {
        (0..range.start).rev().find(|&at| !context.segments(side)[at].is_mark())
    };
    let behind = |side: Side, range: &Range<usize>| {
        let segments = context.segments(side);
        (range.end..segments.len()).find(|&at| !segments[at].is_mark())
    };
    // Nothing is beside the end of a fragment that could contradict.
    let are_partners = |x: Option<usize>, y: Option<usize>| {
        x.zip(y)
            .map(|(x, y)| context.link_of(Side::A, x).is_some_and(|link| !link.moved && link.b.contains(&y)))
    };
    let neighbours = [
        are_partners(before(Side::A, a), before(Side::B, b)),
        are_partners(behind(Side::A, a), behind(Side::B, b)),
    ];
    neighbours.iter().all(|are| are.unwrap_or(true)) && neighbours.contains(&Some(true))
}

#[cfg(test)]
mod tests {
    use crate::divergence::anchor::is_anchored;
    use crate::divergence::context::Side;
    use crate::divergence::examples::look_at;
    use crate::divergence::finding::RuleFinding;
    use crate::divergence::kind::DivergenceKind;
    use crate::divergence::severity::Severity;

    /// Whether a pair of single words is anchored.
    fn anchored(a: &str, b: &str, words: (&str, &str)) -> bool {
        let mut is = false;
        look_at(a, b, |context| {
            let at = |side: Side, word: &str| {
                let place = context.segments(side).iter().position(|segment| &*segment.form == word);
                place.map_or(0..0, |at| at..at + 1)
            };
            let (x, y) = (at(Side::A, words.0), at(Side::B, words.1));
            context.report(DivergenceKind::Sense, Severity::Meaning, x, y, String::new());
            is = context.findings().last().is_some_and(|found: &RuleFinding| is_anchored(context, found));
        });
        is
    }

    #[test]
    fn neighbours_that_correspond() {
        assert!(anchored("The old weir leaks.", "The old bakery leaks.", ("weir", "bakery")));
        assert!(anchored("weir leaks", "bakery leaks", ("weir", "bakery")), "both begin there");
        assert!(anchored("The old weir leaks.", "bakery leaks", ("weir", "bakery")), "one begins there");
        assert!(!anchored("The old weir leaks.", "The bakery of Leith leaks.", ("weir", "bakery")));
    }
}
