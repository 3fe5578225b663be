//! Cue, source and content: who said each quotation.

pub mod attribute;
pub mod clause;
pub mod clause_subject;
pub mod cue;
pub mod indirect;
pub mod item;
pub mod model;
pub mod nested;
pub mod noun_phrase;
pub mod parsed_article;
pub mod pattern;
pub mod quote;
pub mod relation;
pub mod skeleton;
pub mod speaker_rule;
pub mod subject;
mod thresholds;
