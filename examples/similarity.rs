//! Compares two wordings: `cargo run --example similarity -- "We will act." "We will not act."`
#![allow(clippy::print_stdout, reason = "it prints")]

use std::env;

use variorum::{SimilarityOptions, similarity};

fn main() {
    let [a, b] = [1, 2].map(|at| env::args().nth(at).unwrap_or_default());
    let found = similarity(&a, &b, &SimilarityOptions::default());
    println!("{}: {} alike", found.severity.name(), found.similarity.score);
    for divergence in found.divergences {
        println!("{}, {}: {}", divergence.severity.name(), divergence.kind.name(), divergence.note);
    }
}
