//! Variorum: finds the quotations in news articles, gathers the readings of one utterance, lines up their words and says where they
//! diverge.

pub mod span;

pub mod options;

pub mod lexicon;

pub mod read;

pub mod compare;
