//! The values of features, by name: what a table of weights calls each, and at which place of its row it
//! stands.

/// A type whose values are few and have names.
pub(crate) trait FeatureValue: Copy {
    /// How many values there are.
    const COUNT: usize;

    /// The number of a value, from 0 on.
    fn ordinal(self) -> usize;

    /// The number of the value with a name.
    fn parse(name: &str) -> Option<usize>;

    /// The name of the value with a number.
    #[cfg(any(test, feature = "fit"))]
    fn name_of(ordinal: usize) -> String;
}

/// Two values noted together: `next-sentence.secondhand`.
impl<A: FeatureValue, B: FeatureValue> FeatureValue for (A, B) {
    const COUNT: usize = A::COUNT * B::COUNT;

    fn ordinal(self) -> usize {
        self.0.ordinal() + A::COUNT * self.1.ordinal()
    }

    fn parse(name: &str) -> Option<usize> {
        let (first, second) = name.split_once('.')?;
        Some(A::parse(first)? + A::COUNT * B::parse(second)?)
    }

    #[cfg(any(test, feature = "fit"))]
    fn name_of(ordinal: usize) -> String {
        format!("{}.{}", A::name_of(ordinal % A::COUNT), B::name_of(ordinal / A::COUNT))
    }
}

/// Declares a type of values with their names.
macro_rules! feature_values {
    ($($(#[$doc:meta])+ $kind:ident { $($(#[$why:meta])+ $value:ident $name:literal)+ })+) => {
        $(
            $(#[$doc])+
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
            pub(crate) enum $kind {
                $($(#[$why])+ $value,)+
            }

            impl $crate::attribution::model::feature_value::FeatureValue for $kind {
                const COUNT: usize = [$($name),+].len();

                fn ordinal(self) -> usize {
                    self as usize
                }

                fn parse(name: &str) -> Option<usize> {
                    [$($name),+].iter().position(|&known| known == name)
                }

                #[cfg(any(test, feature = "fit"))]
                fn name_of(ordinal: usize) -> String {
                    [$($name),+].get(ordinal).copied().unwrap_or_default().to_owned()
                }
            }
        )+
    };
}
pub(crate) use feature_values;

#[cfg(test)]
mod tests {
    use crate::attribution::model::candidate_value::{QuoteSide, Rivals};
    use crate::attribution::model::feature_value::FeatureValue;

    #[test]
    fn names_lead_to_values_and_back() {
        assert_eq!(QuoteSide::COUNT, 2);
        for (value, name) in [(QuoteSide::Before, "before"), (QuoteSide::Behind, "behind")] {
            assert_eq!(QuoteSide::parse(name), Some(value.ordinal()));
            assert_eq!(QuoteSide::name_of(value.ordinal()), name);
        }
        assert_eq!(QuoteSide::parse("beside"), None);
    }

    #[test]
    fn a_pair_has_a_place_for_each_combination() {
        type Both = (QuoteSide, Rivals);
        assert_eq!(Both::COUNT, 12);
        assert_eq!((QuoteSide::Behind, Rivals::More).ordinal(), 5);
        assert_eq!(Both::parse("behind.2-on"), Some(5));
        for number in 0..Both::COUNT {
            assert_eq!(Both::parse(&Both::name_of(number)), Some(number));
        }
        for wrong in ["behind", "2-on.behind", "behind.2-on.0", "."] {
            assert_eq!(Both::parse(wrong), None, "{wrong}");
        }
    }
}
