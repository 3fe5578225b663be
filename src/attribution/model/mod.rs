//! Which of its possible speakers a quotation has, or none: the evidence for each is weighed, and the
//! heaviest wins.
//!
//! A log-linear model over hand-made features, as ranking models of quotation attribution use them (O'Keefe
//! et al., *A Sequence Labelling Approach to Quote Attribution*, 2012; Muzny et al., *A Two-stage Sieve
//! Approach for Quote Attribution*, 2017). The weights are tables, one a language, that `fit.py` makes from
//! labelled articles.

pub(crate) mod candidate;
pub(crate) mod candidate_features;
pub(crate) mod candidate_set;
pub(crate) mod candidate_value;
pub(crate) mod choice;
pub(crate) mod feature;
pub(crate) mod feature_sum;
pub(crate) mod feature_value;
pub(crate) mod neighbour;
pub(crate) mod place;
pub(crate) mod previous_speaker_features;
pub(crate) mod quotation_features;
pub(crate) mod quotation_value;
pub(crate) mod weights;
