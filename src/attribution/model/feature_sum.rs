//! The sum of what speaks for one option.

use crate::attribution::model::feature::Feature;
use crate::attribution::model::weights::Weights;

/// Whether the features noted are kept beside their sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Record {
    /// For a fit of the weights.
    Kept,
    Dropped,
}

/// The features noted of one option, weighed.
pub(crate) struct FeatureSum<'w> {
    /// In hundredths of a natural logarithm.
    pub weight: i32,
    pub noted: Vec<Feature>,
    weights: &'w Weights,
    record: Record,
}

impl<'w> FeatureSum<'w> {
    pub(crate) fn new(weights: &'w Weights, record: Record) -> Self {
        Self { weight: 0, noted: Vec::new(), weights, record }
    }

    /// Notes a feature.
    pub(crate) fn note(&mut self, feature: Feature) {
        self.weight += self.weights.of_feature(feature);
        if self.record == Record::Kept {
            self.noted.push(feature);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::attribution::model::candidate_value::{Flaw, SubjectHead};
    use crate::attribution::model::feature::Feature;
    use crate::attribution::model::feature_sum::{FeatureSum, Record};
    use crate::attribution::model::weights::Weights;
    use crate::lexicon::Language;

    #[test]
    fn what_is_noted_adds_up() {
        let weights = Weights::of(Language::of("en"));
        let features = [Feature::Head(SubjectHead::They), Feature::Flaw(Flaw::Verb)];
        let whole: i32 = features.iter().map(|&feature| weights.of_feature(feature)).sum();
        for (record, kept) in [(Record::Kept, 2), (Record::Dropped, 0)] {
            let mut sum = FeatureSum::new(weights, record);
            features.iter().for_each(|&feature| sum.note(feature));
            assert_eq!((sum.weight, sum.noted.len()), (whole, kept));
        }
    }
}
