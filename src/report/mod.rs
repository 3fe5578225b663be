//! The contract's shapes, and how a comparison becomes a report.
//!
//! `article_input` is what goes in and `shape` what comes out. `comparison` asks the rooms before this one,
//! `family` assembles the readings of one utterance, `conversion` turns bytes and indices into UTF-16 units and
//! ids, `text_report` prints a report for people.

pub mod article_input;
pub mod comparison;
pub mod conversion;
pub mod coverage_note;
pub mod family;
pub mod shape;
pub mod text_report;
pub mod utf16_span;
