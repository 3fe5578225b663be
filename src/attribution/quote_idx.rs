//! The places of quotations.

/// The place of a quotation in its article; until restatements are merged in, among the marked ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct QuoteIdx(pub u32);

impl QuoteIdx {
    /// The place with a number. An article has fewer quotations than bytes, and those a `u32` can count.
    pub(crate) fn at(number: usize) -> Self {
        debug_assert!(u32::try_from(number).is_ok(), "{number} quotations");
        Self(number as u32)
    }

    /// The number of the place.
    pub(crate) const fn get(self) -> usize {
        self.0 as usize
    }
}

#[cfg(test)]
mod tests {
    use crate::attribution::quote_idx::QuoteIdx;

    #[test]
    fn a_place_is_a_number() {
        assert_eq!(QuoteIdx::at(3).get(), 3);
        assert!(QuoteIdx::at(3) < QuoteIdx::at(4));
    }
}
