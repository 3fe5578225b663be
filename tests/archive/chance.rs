//! Chance that comes out the same for the same seed.

/// A generator of numbers: SplitMix64 (Steele, Lea and Flood 2014).
#[derive(Clone, Debug)]
pub struct Chance {
    state: u64,
}

impl Chance {
    pub fn of(seed: u64) -> Self {
        Self { state: seed }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 up to 1.
    fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    pub fn happens(&mut self, odds: f64) -> bool {
        self.share() < odds
    }

    /// A number below another.
    pub fn below(&mut self, end: usize) -> usize {
        ((self.share() * end as f64) as usize).min(end.saturating_sub(1))
    }

    /// A number from one up to another, both included.
    pub fn between(&mut self, least: usize, most: usize) -> usize {
        least + self.below(most - least + 1)
    }

    pub fn one_of<'l, Item>(&mut self, list: &'l [Item]) -> &'l Item {
        &list[self.below(list.len())]
    }

    /// A rank below `end`: its chance is as one over it and a shift (Zipf's law as Mandelbrot has it; drawn by the
    /// inverse of the sum's integral, which is close enough for words).
    pub fn zipf(&mut self, end: usize, shift: f64) -> usize {
        let rank = shift * ((end as f64 + shift) / shift).powf(self.share()) - shift;
        (rank as usize).min(end - 1)
    }

    /// One of a list whose first items are the commonest.
    pub fn common<'l, Item>(&mut self, list: &'l [Item]) -> &'l Item {
        &list[self.zipf(list.len(), 25.0)]
    }
}
