//! Checks a draft against its sources, gravest first:
//! `cargo run --example check -- draft.txt source.txt …`
#![allow(clippy::print_stdout, reason = "it prints")]

use std::{env, fs, io};

use variorum::{Article, ArticleRole, check};

fn main() -> io::Result<()> {
    let read = |role: ArticleRole, path: String| -> io::Result<Article> {
        Ok(Article { id: Some(path.clone()), role, ..fs::read_to_string(path)?.into() })
    };
    let mut paths = env::args().skip(1);
    let draft = paths.next().map_or_else(|| Ok(Article::default()), |path| read(ArticleRole::Draft, path))?;
    let sources = paths.map(|path| read(ArticleRole::Source, path)).collect::<io::Result<Vec<_>>>()?;
    print!("{}", check(&draft, &sources).to_text());
    Ok(())
}
