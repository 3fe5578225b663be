//! Many readings: pairs, alignment, divergences, score, families. Sees tokens, never raw characters.

pub mod affinity;
pub mod align;
pub mod divergence;
pub mod likeness;
pub mod people;
pub mod quantity;
pub mod score;
pub mod unit;
