//! Quotation marks to quote spans.

pub mod interrupted;
pub mod mark_candidate;
pub mod mark_note;
pub mod mark_pairing;
pub mod nesting;
pub mod quote_span;
pub mod quote_type;
