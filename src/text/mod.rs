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
//! - [`diagnostic`], [`thresholds`]: typed places in lists, diagnostics, bounds on memory.

pub(crate) mod ascii_fast_path;
pub(crate) mod diagnostic;
pub(crate) mod interner;
pub(crate) mod normalize;
pub(crate) mod passed_over;
pub(crate) mod plain_letters;
pub(crate) mod plain_word;
pub(crate) mod span;
pub(crate) mod thresholds;
pub(crate) mod token;
pub(crate) mod tokenizer;
pub(crate) mod utf16;
pub(crate) mod word_break;
