//! Variorum: finds the quotations in news articles, gathers the readings of one utterance, lines up their
//! words and says where they diverge.
//!
//! A *variorum* is an edition that prints every known reading of a text side by side. The flow, and the
//! files, in reading order:
//!
//! ```text
//! article text -> tokens -> marks -> quotes -> cues -> speakers                                      read/     knows one article
//! readings -> people -> candidate pairs -> families -> alignment -> divergences -> score -> columns   compare/  knows no raw text
//! comparison -> plain data -> JavaScript                                                            tape, wire, wasm  the rim
//! ```
//!
//! What holds everywhere:
//!
//! - Reading sees one article; comparing sees tokens and spans, never raw characters. [`read::Reading`] is
//!   all that crosses.
//! - Reading cannot fail: what cannot be made out becomes a note. Errors exist only at the rim.
//! - Offsets are bytes, always on character boundaries. Only `wire` and `units` know UTF-16, only `lexicon`
//!   knows a language. Only `wasm` knows JavaScript, but that `read/compose` asks it for Unicode's normal
//!   forms.
//! - No normalised copy of a text exists: a token holds its span and its normal form.
//! - No clock, no randomness, no hash order: the same articles give the same bytes, and another order of
//!   articles the same families.
//! - Every number that is shown comes with the parts it is made of.
//!
//! Imports point up this list; `tests/architecture` says so.

mod threshold;

pub mod text;

pub mod options;

pub mod lexicon;

pub mod document;

pub mod quotes;

pub mod entities;

pub mod attribution;

pub mod linking;

pub mod collation;

pub mod divergence;

pub mod report;

#[cfg(target_family = "wasm")]
pub mod wasm;
