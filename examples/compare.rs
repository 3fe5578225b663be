//! Compares articles: `cargo run --example compare -- a.txt b.txt`
#![allow(clippy::print_stdout, reason = "it prints")]

use std::{env, fs, io};

use variorum::{Article, Options, compare};

fn main() -> io::Result<()> {
    let read = |path: String| Ok(Article { id: Some(path.clone()), ..fs::read_to_string(path)?.into() });
    let articles = env::args().skip(1).map(read).collect::<io::Result<Vec<_>>>()?;
    print!("{}", compare(&articles, &Options::default()).to_text(&articles));
    Ok(())
}
