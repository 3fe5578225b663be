//! The items of a sentence skeleton: places of their own, which cannot be taken for places of tokens.

use std::ops::{Add, AddAssign, Range, Sub, SubAssign};

/// The place of an item in its skeleton.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ItemIdx(usize);

/// A run of items.
pub(crate) type ItemRange = Range<ItemIdx>;

/// The items of a run, one by one.
#[inline]
pub(crate) fn items(
    range: ItemRange,
) -> impl DoubleEndedIterator<Item = ItemIdx> + ExactSizeIterator + Clone {
    (range.start.0..range.end.0).map(ItemIdx)
}

impl ItemIdx {
    /// The first item of every skeleton.
    pub(crate) const FIRST: Self = Self(0);

    #[inline]
    pub(crate) const fn new(number: usize) -> Self {
        Self(number)
    }

    #[inline]
    pub(crate) const fn get(self) -> usize {
        self.0
    }

    /// The item so many places before, if there is one.
    #[inline]
    pub(crate) fn checked_sub(self, back: usize) -> Option<Self> {
        self.0.checked_sub(back).map(Self)
    }

    /// The item so many places before, at the most back to the first.
    #[inline]
    pub(crate) const fn saturating_sub(self, back: usize) -> Self {
        Self(self.0.saturating_sub(back))
    }

    /// The item before; before the first there is a place where nothing stands.
    #[inline]
    pub(crate) const fn before(self) -> Self {
        Self(self.0.wrapping_sub(1))
    }
}

impl Add<usize> for ItemIdx {
    type Output = Self;

    #[inline]
    fn add(self, on: usize) -> Self {
        Self(self.0 + on)
    }
}

impl AddAssign<usize> for ItemIdx {
    #[inline]
    fn add_assign(&mut self, on: usize) {
        self.0 += on;
    }
}

impl Sub<usize> for ItemIdx {
    type Output = Self;

    #[inline]
    fn sub(self, back: usize) -> Self {
        Self(self.0 - back)
    }
}

impl SubAssign<usize> for ItemIdx {
    #[inline]
    fn sub_assign(&mut self, back: usize) {
        self.0 -= back;
    }
}

/// How many items one place is behind another.
impl Sub for ItemIdx {
    type Output = usize;

    #[inline]
    fn sub(self, earlier: Self) -> usize {
        self.0 - earlier.0
    }
}

#[cfg(test)]
mod tests {
    use crate::attribution::item::{ItemIdx, items};

    #[test]
    fn places_count_from_the_first() {
        let third = ItemIdx::FIRST + 2;
        assert_eq!(third - ItemIdx::FIRST, 2);
        assert_eq!(third - 2, ItemIdx::FIRST);
        assert_eq!(third.checked_sub(3), None);
        assert_eq!(third.saturating_sub(3), ItemIdx::FIRST);
        assert_eq!(third.before(), ItemIdx::new(1));
        assert!(ItemIdx::FIRST.before() > third, "nothing stands before the first");
    }

    #[test]
    fn a_run_is_walked_both_ways() {
        let run = ItemIdx::new(3)..ItemIdx::new(6);
        assert_eq!(items(run.clone()).map(ItemIdx::get).collect::<Vec<_>>(), [3, 4, 5]);
        assert_eq!(items(run).next_back(), Some(ItemIdx::new(5)));
    }
}
