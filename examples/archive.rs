//! Prints an invented archive, one article a line, with what its quotes render: `cargo run --release --example
//! archive -- 500 7` prints 500 articles made with seed 7.
//!
//! A line is an object with `id`, `outlet`, `text` and `truth`: for each quote where it starts and ends, in UTF-16
//! code units, and the number of the utterance that it renders.
#![allow(clippy::print_stdout, reason = "it prints")]

#[path = "../tests/archive/mod.rs"]
mod archive;

use std::env;
use std::error::Error;
use std::io::{Write, stdout};

use serde_json::json;

fn main() -> Result<(), Box<dyn Error>> {
    let mut numbers = env::args().skip(1).map(|number| number.parse::<usize>());
    let articles = numbers.next().transpose()?.unwrap_or(50);
    let seed = numbers.next().transpose()?.unwrap_or(7) as u64;
    let mut out = stdout().lock();
    for article in archive::archive(articles, seed) {
        let truth: Vec<_> =
            article.quotes.iter().map(|quote| (quote.span.start, quote.span.end, quote.utterance)).collect();
        let line = json!({"id": article.id, "outlet": article.outlet, "text": article.text, "truth": truth});
        writeln!(out, "{line}")?;
    }
    Ok(())
}
