//! Akin words: by meaning, with the evidence of the neighbours.

use crate::collation::align::Aligner;
use crate::collation::alignment::Bond;
use crate::collation::match_rule::{akin, same_part};
use crate::collation::segment::Segment;
use crate::lexicon::Class;
use crate::lexicon::thesaurus::Relation;

/// Pairs of akin words that may be weighed in one comparison.
const KIN_BUDGET: usize = 20_000;

/// Nearness from which akin words are paired: in one gap, and across gaps.
const KIN_NEAR: f32 = 0.34;
const KIN_FAR: f32 = 0.75;

impl Aligner<'_, '_, '_> {
    /// Akin words: nearest first, those in one gap before those across gaps.
    pub(crate) fn akin_words(&mut self) {
        if !self.has_free_words() {
            return;
        }
        let (gap_a, gap_b) = self.gaps();
        let free_b: Vec<usize> =
            (0..self.b.len()).filter(|&j| !self.of_b[j] && !self.b[j].is_mark()).collect();
        let mut found = Vec::new();
        let mut budget = KIN_BUDGET;
        for i in (0..self.a.len()).filter(|&i| !self.of_a[i] && !self.a[i].is_mark()) {
            for &j in &free_b {
                let Some(rest) = budget.checked_sub(1) else { break };
                budget = rest;
                let Some((bond, strength)) = akin(&self.a[i], &self.b[j]) else { continue };
                let near = gap_a[i] == gap_b[j] || self.beside(i, j);
                // One denies by a word what the other denies by its form: no limits, unlimited.
                let opposite = matches!(bond, Bond::Kin(kinship) if kinship.relation == Relation::Opposite);
                let cancelled = opposite && denied(self.a, i) != denied(self.b, j);
                let evidence = if near {
                    0.1 + 0.1 * self.neighbours(i, j)
                } else {
                    0.1 * f32::from(u8::from(cancelled))
                };
                // Across gaps only words of one sense, or of its opposite, are one word moved.
                let one_sense = match bond {
                    Bond::Kin(k) => match k.relation {
                        Relation::Broader | Relation::Narrower | Relation::Sister => false,
                        Relation::Derived => true,
                        Relation::Opposite if cancelled => true,
                        _ => same_part(&self.a[i], &self.b[j]),
                    },
                    _ => true,
                };
                if strength + evidence >= if near { KIN_NEAR } else { KIN_FAR } && (near || one_sense) {
                    found.push((strength + evidence, i, j, bond));
                }
            }
        }
        found.sort_by(|x, y| {
            let place = |&(_, i, j, _): &(f32, usize, usize, Bond)| (i.abs_diff(j), i + j, i);
            y.0.total_cmp(&x.0).then_with(|| place(x).cmp(&place(y)))
        });
        for (_, i, j, bond) in found {
            if !self.of_a[i] && !self.of_b[j] {
                self.link(i..i + 1, j..j + 1, bond, gap_a[i] != gap_b[j]);
            }
        }
    }

    /// Whether the words right before or right after a possible pair are paired with each other.
    fn beside(&self, i: usize, j: usize) -> bool {
        let before = i > 0 && j > 0 && self.of_a[i - 1] && self.of_b[j - 1] && self.equal(i - 1, j - 1);
        let after = i + 1 < self.a.len()
            && j + 1 < self.b.len()
            && self.of_a[i + 1]
            && self.of_b[j + 1]
            && self.equal(i + 1, j + 1);
        (before && self.a[i - 1].is_content()) || (after && self.a[i + 1].is_content())
    }

    /// How many of the two neighbours of a possible pair are paired with each other.
    fn neighbours(&self, i: usize, j: usize) -> f32 {
        let before = i > 0 && j > 0 && self.equal(i - 1, j - 1);
        let after = self.equal(i + 1, j + 1);
        f32::from(u8::from(before)) + f32::from(u8::from(after))
    }
}

/// Whether a negator stands right before a word.
fn denied(units: &[Segment], at: usize) -> bool {
    at.checked_sub(1).and_then(|before| units.get(before)).is_some_and(|unit| unit.is(Class::Negation))
}
