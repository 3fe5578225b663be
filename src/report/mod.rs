//! The contract's shapes.

pub mod comparison;
pub mod coverage_note;
pub mod family;
pub mod tape;
pub mod text_report;
pub mod wire;
