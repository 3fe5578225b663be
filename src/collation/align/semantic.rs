//! Akin words: by meaning, with the evidence of the neighbours.

use crate::collation::align::alignment_state::AlignmentState;
use crate::collation::alignment::{Bond, Link};
use crate::collation::match_rule::akin;
use crate::collation::segment::Segment;
use crate::collation::syntactic_role::same_part;
use crate::collation::thresholds::{
    AKIN_ACROSS_GAPS, AKIN_BUDGET, AKIN_IN_ONE_GAP, CANCELLED_EVIDENCE, NEIGHBOUR_EVIDENCE, SAME_GAP_EVIDENCE,
};
use crate::lexicon::Class;
use crate::lexicon::thesaurus::Relation;

/// Links akin words: nearest first, those in one gap before those across gaps.
pub(crate) fn match_akin_words(state: &mut AlignmentState) {
    if !state.has_free_words() {
        return;
    }
    let (gap_a, gap_b) = state.gaps();
    let free_b = state.free_words_b();
    let mut found = Vec::new();
    let mut budget = AKIN_BUDGET;
    for i in state.free_words_a() {
        for &j in &free_b {
            let Some(rest) = budget.checked_sub(1) else { break };
            budget = rest;
            let is_near = gap_a[i] == gap_b[j] || is_beside(state, i, j);
            let place = if is_near { Nearby::Near } else { Nearby::Far };
            if let Some((bond, strength)) = strength(state, i, j, place) {
                found.push((strength, i, j, bond));
            }
        }
    }
    found.sort_by(|x, y| {
        let place = |&(_, i, j, _): &(f32, usize, usize, Bond)| (i.abs_diff(j), i + j, i);
        y.0.total_cmp(&x.0).then_with(|| place(x).cmp(&place(y)))
    });
    for (_, i, j, bond) in found {
        if !state.taken_a[i] && !state.taken_b[j] {
            state.add(Link { a: i..i + 1, b: j..j + 1, bond, moved: gap_a[i] != gap_b[j] });
        }
    }
}

/// Where two words stand to each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Nearby {
    /// In one gap of the common order, or beside a match.
    Near,
    /// Anywhere else.
    Far,
}

/// The bond of two akin words and its strength with the evidence of their place, if that is enough.
fn strength(state: &AlignmentState, i: usize, j: usize, place: Nearby) -> Option<(Bond, f32)> {
    let (bond, strength) = akin(&state.a[i], &state.b[j])?;
    // One denies by a word what the other denies by its form: no limits, unlimited.
    let opposite = matches!(bond, Bond::Kin(kinship) if kinship.relation == Relation::Opposite);
    let cancelled = opposite && is_denied(state.a, i) != is_denied(state.b, j);
    let strength = strength
        + match place {
            Nearby::Near => SAME_GAP_EVIDENCE + NEIGHBOUR_EVIDENCE * equal_neighbours(state, i, j),
            Nearby::Far if cancelled => CANCELLED_EVIDENCE,
            Nearby::Far => 0.0,
        };
    // Across gaps only words of one sense, or of its opposite, are one word moved.
    let one_sense = || match bond {
        Bond::Kin(kinship) => match kinship.relation {
            Relation::Broader | Relation::Narrower | Relation::Sister => false,
            Relation::Derived => true,
            Relation::Opposite if cancelled => true,
            _ => same_part(&state.a[i], &state.b[j]),
        },
        _ => true,
    };
    let is_enough = match place {
        Nearby::Near => strength >= AKIN_IN_ONE_GAP,
        Nearby::Far => strength >= AKIN_ACROSS_GAPS && one_sense(),
    };
    is_enough.then_some((bond, strength))
}

/// Whether the words right before or right after a possible pair are paired with each other.
fn is_beside(state: &AlignmentState, i: usize, j: usize) -> bool {
    let before = i > 0 && j > 0 && state.taken_a[i - 1] && state.taken_b[j - 1] && state.equal(i - 1, j - 1);
    let after = i + 1 < state.a.len()
        && j + 1 < state.b.len()
        && state.taken_a[i + 1]
        && state.taken_b[j + 1]
        && state.equal(i + 1, j + 1);
    (before && state.a[i - 1].is_content()) || (after && state.a[i + 1].is_content())
}

/// How many of the two neighbours of a possible pair are equal.
fn equal_neighbours(state: &AlignmentState, i: usize, j: usize) -> f32 {
    let before = i > 0 && j > 0 && state.equal(i - 1, j - 1);
    let after = state.equal(i + 1, j + 1);
    f32::from(u8::from(before)) + f32::from(u8::from(after))
}

/// Whether a negator stands right before a word.
fn is_denied(segments: &[Segment], at: usize) -> bool {
    at.checked_sub(1).and_then(|before| segments.get(before)).is_some_and(|word| word.is(Class::Negation))
}

#[cfg(test)]
mod tests {
    use crate::collation::align::semantic::{Nearby, match_akin_words, strength};
    use crate::collation::example::{links, with_state};

    /// The strength of the words at two places.
    fn at(a: (&str, usize), b: (&str, usize), place: Nearby) -> f32 {
        with_state(a.0, b.0, |state| strength(state, a.1, b.1, place)).map_or(0.0, |(_, strength)| strength)
    }

    fn check(got: f32, expected: f32) {
        assert!((got - expected).abs() < 0.001, "{got}, not {expected}");
    }

    #[test]
    fn akin_words_need_more_across_gaps() {
        // Two kinds of vehicle, 0.21, and two of money, 0.3; two words of one sense, 0.855 and 0.665.
        check(at(("car", 0), ("train", 0), Nearby::Near), 0.0);
        check(at(("money", 0), ("cash", 0), Nearby::Near), 0.4);
        check(at(("money", 0), ("cash", 0), Nearby::Far), 0.0);
        check(at(("talk", 0), ("speak", 0), Nearby::Far), 0.855);
        check(at(("bridge", 0), ("span", 0), Nearby::Far), 0.0);
        check(at(("bridge", 0), ("span", 0), Nearby::Near), 0.765);
    }

    #[test]
    fn equal_neighbours_decide() {
        check(at(("old money", 1), ("old cash", 1), Nearby::Near), 0.5);
        check(at(("old money box", 1), ("old cash box", 1), Nearby::Near), 0.6);
    }

    #[test]
    fn a_denied_opposite_is_found_across_gaps() {
        check(at(("no limits", 1), ("unlimited", 0), Nearby::Far), 1.1);
        check(at(("the limits", 1), ("unlimited", 0), Nearby::Far), 0.0);
    }

    #[test]
    fn the_budget_bounds_the_pairs() {
        let found = |free: usize| {
            let a = format!("{}talk", "zqxv ".repeat(free - 1));
            let b = format!("{}speak", "kbwj ".repeat(free - 1));
            links(&a, &b, match_akin_words)
        };
        assert_eq!([&*found(140), &found(143)], ["talk=speak", ""], "19,600 and 20,449 pairs");
    }
}
