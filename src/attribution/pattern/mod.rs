//! Attribution patterns, a file each: how a text names the speaker beside a quotation.

pub mod after;
pub mod before;
pub mod dash;
pub mod label;
pub mod lead_in;
pub mod noun;
pub mod passive;
pub mod pointing_back;
pub mod sentence_subject;
pub mod source;
pub mod trailing;
