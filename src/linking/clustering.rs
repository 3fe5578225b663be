//! Which quotations belong together: families grown from the surest pair on.
//!
//! Two groups join at their strongest pair, unless the rest of their pairs speak against it: average linkage
//! as a brake on single linkage, so that a chain of half-alike quotations does not become one family.

use crate::linking::match_score::RIVALS;
use crate::linking::thresholds::{BRAKE_BITS, RIVALS_HOLD_BITS, SAMPLED_MEMBERS, STRONGEST_BITS};

/// The places that form one family each, members in order, families by first member. `pairs` are those that
/// may be kin; `bits` is the evidence of any two places.
pub fn gather(
    count: usize,
    pairs: &[(usize, usize)],
    threshold: f32,
    bits: impl Fn(usize, usize) -> f32,
) -> Vec<Vec<usize>> {
    let mut links: Vec<(f32, usize, usize)> =
        pairs.iter().map(|&(i, j)| (bits(i, j), i, j)).filter(|link| link.0 >= threshold).collect();
    links.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));

    let mut group_of: Vec<usize> = (0..count).collect();
    let mut groups: Vec<Vec<usize>> = group_of.iter().map(|&i| vec![i]).collect();
    for (_, i, j) in links {
        let (Some(&x), Some(&y)) = (group_of.get(i), group_of.get(j)) else { continue };
        let size = |group: usize| groups.get(group).map_or(0, Vec::len);
        let (into, from) = if (size(x), y) >= (size(y), x) { (x, y) } else { (y, x) };
        if into == from || mean(groups.get(into), groups.get(from), &bits) < BRAKE_BITS {
            continue;
        }
        let moved = groups.get_mut(from).map(std::mem::take).unwrap_or_default();
        for &member in &moved {
            if let Some(slot) = group_of.get_mut(member) {
                *slot = into;
            }
        }
        if let Some(group) = groups.get_mut(into) {
            group.extend(moved);
        }
    }
    groups.retain(|group| group.len() > 1);
    for group in &mut groups {
        group.sort_unstable();
    }
    groups.sort_by_key(|group| group.first().copied());
    groups
}

/// The mean evidence between two groups; of large ones, between the first members only.
fn mean(a: Option<&Vec<usize>>, b: Option<&Vec<usize>>, bits: impl Fn(usize, usize) -> f32) -> f32 {
    let first = |group: Option<&Vec<usize>>| {
        group.into_iter().flatten().copied().take(SAMPLED_MEMBERS).collect::<Vec<_>>()
    };
    let (a, b) = (first(a), first(b));
    let sum: f32 = a
        .iter()
        .flat_map(|&i| b.iter().map(move |&j| (i, j)))
        .map(|(i, j)| pull(bits(i.min(j), i.max(j))))
        .sum();
    sum / (a.len() * b.len()).max(1) as f32
}

fn pull(bits: f32) -> f32 {
    if bits < -RIVALS / 2.0 { -RIVALS_HOLD_BITS } else { bits.clamp(-STRONGEST_BITS, STRONGEST_BITS) }
}

#[cfg(test)]
mod tests {
    use crate::linking::clustering::gather;

    fn check(count: usize, bits: &[(usize, usize, f32)], expected: &[&[usize]]) {
        let pairs: Vec<_> = bits.iter().map(|&(i, j, _)| (i, j)).collect();
        let found = gather(count, &pairs, 15.0, |i, j| {
            bits.iter().find(|b| (b.0, b.1) == (i, j)).map_or(0.0, |b| b.2)
        });
        assert_eq!(found, expected, "{bits:?}");
    }

    #[test]
    fn a_long_reading_joins_fragments_that_share_nothing() {
        check(3, &[(0, 1, 30.0), (0, 2, 20.0), (1, 2, -3.0)], &[&[0, 1, 2]]);
    }

    #[test]
    fn a_chain_of_half_alike_quotes_is_cut() {
        check(
            4,
            &[(0, 1, 30.0), (2, 3, 30.0), (1, 2, 16.0), (0, 2, -20.0), (0, 3, -20.0), (1, 3, -20.0)],
            &[&[0, 1], &[2, 3]],
        );
    }

    #[test]
    fn nothing_shared_nothing_gathered() {
        check(2, &[(0, 1, 14.0)], &[]);
        check(0, &[], &[]);
    }
}
