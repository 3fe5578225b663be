//! Lists the quotations of an article, each with its kind and speaker: `cargo run --example extract -- a.txt`
#![allow(clippy::print_stdout, reason = "it prints")]

use std::{env, fs, io};

use variorum::{Article, extract};

fn main() -> io::Result<()> {
    for path in env::args().skip(1) {
        for quote in extract(&Article::from(fs::read_to_string(&path)?)).quotes {
            let speaker = quote.speaker.map_or_else(|| "?".to_owned(), |speaker| speaker.name);
            println!("{path}: {} {speaker}: {}", quote.kind.name(), quote.text);
        }
    }
    Ok(())
}
