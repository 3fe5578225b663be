//! Many readings: pairs, alignment, divergences, score, families. Sees tokens, never raw characters.

pub mod people;
