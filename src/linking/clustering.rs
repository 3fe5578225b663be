//! Which quotes belong together: clusters grown from the surest pair on.
//!
//! Two clusters join at their strongest pair, as in single linkage, unless the mean of all their pairs, as in
//! average linkage, speaks against it: a chain of half-alike quotes does not become one cluster.

use crate::linking::quote_candidate::CandidateIdx;
use crate::linking::thresholds::{
    IMPOSSIBLE_BITS, LEAST_MEAN_BITS, MOST_PAIR_BITS, MOST_SAMPLED_MEMBERS, RIVALS_HOLD_BITS,
};

/// All clusters, members in order, clusters by first member. `pairs` are those that may be linked; `bits` is
/// the evidence of any two places, the smaller first, and `apart` whether two clusters cannot be one.
pub(crate) fn cluster(
    count: usize,
    pairs: &[(CandidateIdx, CandidateIdx)],
    threshold: f32,
    bits: impl Fn(CandidateIdx, CandidateIdx) -> f32,
    apart: impl Fn(&[CandidateIdx], &[CandidateIdx]) -> bool,
) -> Vec<Vec<CandidateIdx>> {
    let mut links: Vec<(f32, CandidateIdx, CandidateIdx)> =
        pairs.iter().map(|&(i, j)| (bits(i, j), i, j)).filter(|link| link.0 >= threshold).collect();
    links.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));

    let mut cluster_of: Vec<usize> = (0..count).collect();
    let mut clusters: Vec<Vec<CandidateIdx>> = CandidateIdx::all(count).map(|at| vec![at]).collect();
    for (_, i, j) in links {
        let (Some(&x), Some(&y)) = (cluster_of.get(i.get()), cluster_of.get(j.get())) else { continue };
        let size = |cluster: usize| clusters.get(cluster).map_or(0, Vec::len);
        let (into, from) = if (size(x), y) >= (size(y), x) { (x, y) } else { (y, x) };
        if into == from
            || mean_bits(clusters.get(into), clusters.get(from), &bits) < LEAST_MEAN_BITS
            || clusters.get(into).zip(clusters.get(from)).is_some_and(|(x, y)| apart(x, y))
        {
            continue;
        }
        let moved = clusters.get_mut(from).map(std::mem::take).unwrap_or_default();
        for &member in &moved {
            if let Some(slot) = cluster_of.get_mut(member.get()) {
                *slot = into;
            }
        }
        if let Some(cluster) = clusters.get_mut(into) {
            cluster.extend(moved);
        }
    }
    clusters.retain(|cluster| !cluster.is_empty());
    for cluster in &mut clusters {
        cluster.sort_unstable();
    }
    clusters.sort_by_key(|cluster| cluster.first().copied());
    clusters
}

/// The mean evidence between two clusters; of large ones, between the first members only.
fn mean_bits(
    a: Option<&Vec<CandidateIdx>>,
    b: Option<&Vec<CandidateIdx>>,
    bits: impl Fn(CandidateIdx, CandidateIdx) -> f32,
) -> f32 {
    let first = |cluster: Option<&Vec<CandidateIdx>>| {
        cluster.into_iter().flatten().copied().take(MOST_SAMPLED_MEMBERS).collect::<Vec<_>>()
    };
    let (a, b) = (first(a), first(b));
    let sum: f32 = a
        .iter()
        .flat_map(|&i| b.iter().map(move |&j| (i, j)))
        .map(|(i, j)| bounded(bits(i.min(j), i.max(j))))
        .sum();
    sum / (a.len() * b.len()).max(1) as f32
}

/// The evidence of one pair as it counts in a mean.
fn bounded(bits: f32) -> f32 {
    if bits < -IMPOSSIBLE_BITS / 2.0 {
        -RIVALS_HOLD_BITS
    } else {
        bits.clamp(-MOST_PAIR_BITS, MOST_PAIR_BITS)
    }
}

#[cfg(test)]
mod tests {
    use crate::linking::clustering::cluster;
    use crate::linking::quote_candidate::CandidateIdx;

    fn check(count: usize, bits: &[(u32, u32, f32)], expected: &[&[u32]]) {
        let pairs: Vec<_> = bits.iter().map(|&(i, j, _)| (CandidateIdx(i), CandidateIdx(j))).collect();
        let found = cluster(
            count,
            &pairs,
            15.0,
            |i, j| bits.iter().find(|b| (b.0, b.1) == (i.0, j.0)).map_or(0.0, |b| b.2),
            |_, _| false,
        );
        let found = found.iter().filter(|members| members.len() > 1);
        let got: Vec<Vec<u32>> =
            found.map(|members| members.iter().map(|member| member.0).collect()).collect();
        assert_eq!(got, expected, "{bits:?}");
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
    fn clusters_join_down_to_the_least_mean() {
        // The mean of (0, 2) at 16 and (1, 2): -5.5 and -6.5 bits.
        check(3, &[(0, 1, 30.0), (0, 2, 16.0), (1, 2, -25.0)], &[&[0, 1, 2]]);
        check(4, &[(0, 1, 30.0), (0, 2, 28.0), (0, 3, 16.0), (1, 3, -16.0), (2, 3, -16.0)], &[&[0, 1, 2, 3]]);
        check(4, &[(0, 1, 30.0), (0, 2, 28.0), (0, 3, 16.0), (1, 3, -18.0), (2, 3, -18.0)], &[&[0, 1, 2]]);
    }

    #[test]
    fn one_strong_pair_does_not_outvote_the_others() {
        // At most 25 bits for the copied pair: (25 - 23 - 23) / 3 = -7.
        let bits = |copied| [(0, 1, 40.0), (0, 2, 39.0), (0, 3, copied), (1, 3, -23.0), (2, 3, -23.0)];
        check(4, &bits(38.0), &[&[0, 1, 2]]);
        // Nor against: (25 - 25) / 2 = 0.
        check(3, &[(0, 1, 40.0), (0, 2, 39.0), (1, 2, -90.0)], &[&[0, 1, 2]]);
    }

    #[test]
    fn rivals_hold_their_clusters_apart() {
        let bits = |second, rival| {
            [(0, 1, 40.0), (0, 2, 39.5), (1, 2, 39.0), (0, 3, 38.0), (1, 3, second), (2, 3, rival)]
        };
        // (25 + 3 - 60) / 3 = -10.7; where two strong pairs pull, (25 + 25 - 60) / 3 = -3.3.
        check(4, &bits(3.0, -9_980.0), &[&[0, 1, 2]]);
        check(4, &bits(37.0, -9_980.0), &[&[0, 1, 2, 3]]);
        // From half of what makes a match impossible on: (25 + 3 - 25) / 3 = 1.
        check(4, &bits(3.0, -5_010.0), &[&[0, 1, 2]]);
        check(4, &bits(3.0, -4_990.0), &[&[0, 1, 2, 3]]);
    }

    #[test]
    fn the_first_members_speak_for_a_large_cluster() {
        // Of eight members the mean is -44 / 8 = -5.5; of seven or nine it would be less than -6.
        let mut bits: Vec<(u32, u32, f32)> = (1..9).map(|member| (0, member, 40.0)).collect();
        bits.push((0, 9, 16.0));
        bits.extend((1..7).map(|member| (member, 9, -10.0)));
        bits.push((7, 9, 0.0));
        bits.push((8, 9, -25.0));
        check(10, &bits, &[&[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]]);
    }

    #[test]
    fn nothing_shared_nothing_linked() {
        check(2, &[(0, 1, 14.0)], &[]);
        check(0, &[], &[]);
    }
}
