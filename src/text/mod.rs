//! Text without language: what any text is made of, whatever it says.
//!
//! In: the source of an article. Out: its tokens and the interner of their normal forms, by
//! [`tokenizer::tokenize`]. In reading order:
//!
//! - [`span`], [`utf16`]: stretches of the source in bytes, and the same in JavaScript's units;
//! - [`normalize`], [`interner`]: the normal form of a word, one number for equal words;
//! - [`word_break`]: where Unicode cuts words;
//! - [`token`], [`tokenizer`]: what a token is, and the source cut into tokens;
//! - [`plain_word`], [`ascii_fast_path`]: the same for words of ASCII letters, eight bytes at a time;
//! - [`index`], [`diagnostic`], [`thresholds`]: typed places in lists, diagnostics, bounds on memory.

pub mod ascii_fast_path;
pub mod diagnostic;
pub mod index;
pub mod interner;
pub mod normalize;
pub mod plain_word;
pub mod span;
pub mod thresholds;
pub mod token;
pub mod tokenizer;
pub mod utf16;
pub mod word_break;
