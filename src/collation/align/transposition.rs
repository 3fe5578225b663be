//! Sure matches out of the common order.

use rustc_hash::FxHashMap as HashMap;

use crate::collation::align::Aligner;
use crate::collation::alignment::Bond;

impl Aligner<'_, '_, '_> {
    /// Sure matches of content words out of the common order, each with the equal words around it.
    pub(crate) fn moves(&mut self) {
        let mut waiting: HashMap<u32, Vec<usize>> = HashMap::default();
        for (j, key) in self.keys_b.iter().enumerate() {
            if !self.of_b[j] && self.b[j].is_content() {
                waiting.entry(key.base).or_default().push(j);
            }
        }
        if waiting.is_empty() {
            return;
        }
        for i in 0..self.a.len() {
            if self.of_a[i] || !self.a[i].is_content() {
                continue;
            }
            let Some(places) = waiting.get(&self.keys_a[i].base) else { continue };
            let free = |j: &&usize| !self.of_b[**j];
            let Some(&j) = places.iter().filter(free).min_by_key(|&&j| (!self.equal(i, j), i.abs_diff(j)))
            else {
                continue;
            };
            let Some(bond) = self.sure(i, j) else { continue };
            self.link(i..i + 1, j..j + 1, bond, true);
            self.spread(i, j);
        }
    }

    /// Takes the equal units right before and after a moved word along with it.
    fn spread(&mut self, i: usize, j: usize) {
        let free = |work: &Self, x: usize, y: usize| {
            x < work.a.len()
                && y < work.b.len()
                && !work.of_a[x]
                && !work.of_b[y]
                && work.equal(x, y)
                && !work.a[x].is_mark()
        };
        let (mut x, mut y) = (i, j);
        while x > 0 && y > 0 && free(self, x - 1, y - 1) {
            (x, y) = (x - 1, y - 1);
            self.link(x..x + 1, y..y + 1, Bond::Equal, true);
        }
        (x, y) = (i + 1, j + 1);
        while free(self, x, y) {
            self.link(x..x + 1, y..y + 1, Bond::Equal, true);
            (x, y) = (x + 1, y + 1);
        }
    }
}
