//! Text without language: spans, tokens, normal forms.

pub mod ascii_fast_path;
pub mod diagnostic;
pub mod interner;
pub mod normalize;
pub mod span;
pub mod token;
pub mod utf16;
pub mod word_break;
