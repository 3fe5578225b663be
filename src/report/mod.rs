//! The contract's shapes, and how a comparison becomes a report.
//!
//! `article_input` is what goes in and `shape` what comes out. `comparison` asks the rooms before this one,
//! `family` assembles the readings of one utterance, `assembled_finding` what an editor reads of it and
//! `finding_note` its sentence, `speaker_list` gathers who speaks, `conversion` turns bytes and indices into
//! UTF-16 units and ids by `article_view` and `article_id`, `text_report` prints a report for people. A check has its own
//! `check_shape`, `check_conversion`, `check_note`, `verdict_note` and `check_text`.

mod article_id;
pub(crate) mod article_input;
mod article_view;
pub(crate) mod assembled_finding;
pub(crate) mod check_conversion;
mod check_note;
pub(crate) mod check_shape;
mod check_text;
pub(crate) mod comparison;
pub(crate) mod conversion;
pub(crate) mod coverage_note;
pub(crate) mod family;
pub(crate) mod finding_note;
pub(crate) mod shape;
pub(crate) mod speaker_list;
pub(crate) mod text_report;
pub(crate) mod thresholds;
pub(crate) mod utf16_span;
mod verdict_note;
