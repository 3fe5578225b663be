//! Typed places: an index into one list cannot be taken for an index into another.

/// A place in a list, as a type of its own.
pub(crate) trait Index: Copy + Ord {
    /// The place as a number.
    fn get(self) -> usize;
    /// The place of a number.
    fn at(number: usize) -> Self;
}

/// Declares a type for the places of one list.
macro_rules! index_type {
    ($(#[$doc:meta])+ $name:ident) => {
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) struct $name(usize);

        impl $crate::text::index::Index for $name {
            #[inline]
            fn get(self) -> usize {
                self.0
            }

            #[inline]
            fn at(number: usize) -> Self {
                Self(number)
            }
        }

        impl std::ops::Add<usize> for $name {
            type Output = Self;
            #[inline]
            fn add(self, more: usize) -> Self {
                Self(self.0 + more)
            }
        }
    };
}
pub(crate) use index_type;
