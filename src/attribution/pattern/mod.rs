//! Attribution patterns, a file each: how a text names the speaker beside a quotation.

pub(crate) mod after;
pub(crate) mod before;
pub(crate) mod dash;
pub(crate) mod label;
pub(crate) mod lead_in;
pub(crate) mod noun;
pub(crate) mod passive;
pub(crate) mod pointing_back;
pub(crate) mod relay;
pub(crate) mod sentence_subject;
pub(crate) mod source;
pub(crate) mod trailing;
