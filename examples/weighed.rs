//! Prints what reading weighs for the speakers of some texts, for a fit of the weights
//! (`src/attribution/model/fit.py` runs it).
//!
//! Standard input holds the texts, each ended by a NUL. First there is a line `features NAME ...` with the
//! names of all values of all features. For every text there is a line `text`, then the lines of
//! `variorum::fit::weighed_candidates`.
#![allow(clippy::print_stdout, reason = "it prints")]

use std::io::{Read, Result, stdin};

use variorum::fit::{feature_names, weighed_candidates};

fn main() -> Result<()> {
    let mut texts = String::new();
    stdin().read_to_string(&mut texts)?;
    println!("features {}", feature_names().join(" "));
    for text in texts.split_terminator('\0') {
        print!("text\n{}", weighed_candidates(text));
    }
    Ok(())
}
