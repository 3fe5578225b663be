//! The thresholds of attribution, see [`crate::threshold`].

pub(crate) mod confidence;
pub(crate) mod reach;
