//! Which quotations render one utterance.

pub mod blocking;
pub mod clustering;
pub mod explanation;
pub mod match_score;
pub mod speaker_link;
pub mod term_weight;
pub mod thresholds;
