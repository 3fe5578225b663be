//! Values that a table writes as one word each.

/// A list of values, each with the word by which the tables write it.
macro_rules! worded {
    (
        $(#[$doc:meta])*
        pub enum $name:ident { $($(#[$said:meta])* $variant:ident = $word:literal,)+ }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum $name { $($(#[$said])* $variant,)+ }

        impl $name {
            /// The value that a table writes so.
            pub(crate) fn read(word: &str) -> Option<Self> {
                match word {
                    $($word => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }
    };
}
pub(crate) use worded;
