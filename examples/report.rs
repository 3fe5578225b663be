//! Prints the report of some articles as the contract's JSON: `cargo run --example report -- a.txt b.txt`
//!
//! The word vectors are in, as they are in the npm package once it is ready: the bytes are those of
//! `JSON.stringify` there.
#![allow(clippy::print_stdout, reason = "it prints")]

use std::error::Error;
use std::{env, fs, io};

use variorum::{Article, Options, compare, load_vectors};

fn main() -> Result<(), Box<dyn Error>> {
    load_vectors(include_bytes!("../src/lexicon/vectors.bin"))?;
    let read = |path: String| Ok(Article::from(fs::read_to_string(path)?));
    let articles = env::args().skip(1).map(read).collect::<io::Result<Vec<_>>>()?;
    println!("{}", serde_json::to_string(&compare(&articles, &Options::default()))?);
    Ok(())
}
