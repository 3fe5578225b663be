//! An alignment as steps over tokens, for building columns: each token of either side in exactly one.

use std::ops::Range;

use crate::collation::alignment::{Alignment, Bond};
use crate::collation::segments::Segments;
use crate::text::token::TokenRange;

/// Why the tokens of a step stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditKind {
    /// The same word.
    Equal,
    /// Two words in one place.
    Variant,
    /// On the first side only.
    OnlyA,
    /// On the second side only.
    OnlyB,
    /// The same or an akin word out of the common order.
    Moved,
}

/// Tokens of the two sides that stand together; one range is empty where a side lacks them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Why.
    pub kind: EditKind,
    /// Tokens of the first reading.
    pub a: TokenRange,
    /// Tokens of the second reading.
    pub b: TokenRange,
}

impl Edit {
    /// The same step seen from the other side.
    #[must_use]
    pub fn flipped(&self) -> Self {
        let kind = match self.kind {
            EditKind::OnlyA => EditKind::OnlyB,
            EditKind::OnlyB => EditKind::OnlyA,
            both => both,
        };
        Self { kind, a: self.b.clone(), b: self.a.clone() }
    }
}

/// The alignment of the quoted tokens, each in exactly one step, in the order of the first side, then the
/// second.
pub(crate) fn steps(
    a: &Segments,
    b: &Segments,
    alignment: &Alignment,
    tokens_a: &TokenRange,
    tokens_b: &TokenRange,
) -> Vec<Edit> {
    let mut taken_b = vec![false; tokens_b.len()];
    let paired = disjoint(a, b, alignment, tokens_b.start, &mut taken_b);
    let free_b = |token: &usize| {
        !token.checked_sub(tokens_b.start).and_then(|at| taken_b.get(at)).copied().unwrap_or(false)
    };
    let only_a = |token: usize| Edit { kind: EditKind::OnlyA, a: token..token + 1, b: 0..0 };
    let only_b = |token: usize| Edit { kind: EditKind::OnlyB, a: 0..0, b: token..token + 1 };
    let mut steps = Vec::with_capacity(tokens_a.len() + tokens_b.len());
    let (mut i, mut j) = (tokens_a.start, tokens_b.start);
    for step in paired {
        steps.extend((i..step.a.start).map(only_a));
        if step.kind != EditKind::Moved {
            steps.extend((j..step.b.start).filter(free_b).map(only_b));
            j = j.max(step.b.end);
        }
        i = i.max(step.a.end);
        steps.push(step);
    }
    steps.extend((i..tokens_a.end).map(only_a));
    steps.extend((j..tokens_b.end).filter(free_b).map(only_b));
    steps
}

/// The pairs as tokens, so that no token is in two: the halves of a contraction share theirs and stand
/// together.
fn disjoint(
    a: &Segments,
    b: &Segments,
    alignment: &Alignment,
    start_b: usize,
    taken_b: &mut [bool],
) -> Vec<Edit> {
    let tokens = |side: &Segments, segments: &Range<usize>| {
        let segments = side.segments.get(segments.clone()).unwrap_or(&[]);
        segments
            .first()
            .zip(segments.last())
            .map_or(0..0, |(first, last)| first.tokens.start..last.tokens.end)
    };
    let mut steps: Vec<Edit> = Vec::with_capacity(alignment.links.len());
    for link in &alignment.links {
        let (x, y) = (tokens(a, &link.a), tokens(b, &link.b));
        let kind = match link.bond {
            _ if link.moved => EditKind::Moved,
            Bond::Equal => EditKind::Equal,
            _ => EditKind::Variant,
        };
        let own = y.start.saturating_sub(start_b)..y.end.saturating_sub(start_b);
        let taken = taken_b.get(own.clone()).is_some_and(|flags| flags.contains(&true));
        // Links come in the order of the first side, so only the last step can share a token there.
        let overlaps = |p: &TokenRange, q: &TokenRange| p.start < q.end && q.start < p.end;
        match steps.last_mut() {
            Some(last) if overlaps(&last.a, &x) || (taken && overlaps(&last.b, &y)) => {
                let joined = |p: &TokenRange, q: &TokenRange| {
                    (q.start >= p.start && q.start <= p.end).then(|| p.start..q.end.max(p.end))
                };
                let free = !taken || overlaps(&last.b, &y);
                let (Some(wider_a), Some(wider_b)) =
                    (joined(&last.a, &x), joined(&last.b, &y).filter(|_| free))
                else {
                    continue;
                };
                *last = Edit { kind: EditKind::Variant, a: wider_a, b: wider_b };
            }
            _ if taken => continue,
            _ => steps.push(Edit { kind, a: x, b: y }),
        }
        taken_b.get_mut(own).into_iter().flatten().for_each(|flag| *flag = true);
    }
    steps
}

/// Steps seen from the other side, in its order.
pub fn flipped(steps: &[Edit]) -> Vec<Edit> {
    let mut flipped: Vec<Edit> = Vec::with_capacity(steps.len());
    let (mut lone, mut rest): (Vec<Edit>, Vec<Edit>) =
        steps.iter().map(Edit::flipped).partition(|s| s.kind == EditKind::OnlyB);
    rest.sort_by_key(|s| s.a.start);
    lone.sort_by_key(|s| s.b.start);
    let mut lone = lone.into_iter().peekable();
    for step in rest {
        if !matches!(step.kind, EditKind::Moved | EditKind::OnlyA) {
            while let Some(before) = lone.next_if(|s| s.b.start < step.b.start) {
                flipped.push(before);
            }
        }
        flipped.push(step);
    }
    flipped.extend(lone);
    flipped
}
