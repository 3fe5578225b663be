//! The command `variorum`: the same words in and the same bytes out as the npm package's command.
//!
//! `arguments` reads the command line, `article_files` and `json_articles` the files that it names, `checked_article`
//! and `article_fields` refuse what is no article, `commands` does the work, and `export/` turns a result into a file of
//! some format. It uses only what the crate exports.

mod arguments;
mod article_fields;
mod article_files;
mod calendar_date;
mod checked_article;
mod commands;
mod export;
mod failure;
mod json_articles;
mod json_value;
mod progress_line;
mod usage_text;

use std::env;
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use crate::commands::Outcome;
use crate::failure::Failure;

fn main() -> ExitCode {
    let outcome = arguments::parsed(env::args_os().skip(1)).and_then(commands::ran);
    match outcome.and_then(printed) {
        Ok(code) => ExitCode::from(code),
        Err(failure) => {
            // Where nobody can be told, the code still tells.
            let _ = write!(io::stderr(), "{failure}");
            ExitCode::from(2)
        }
    }
}

/// Whoever reads may stop early, as `head` does: that is no fault.
fn printed(Outcome { text, code }: Outcome) -> Result<u8, Failure> {
    let mut stdout = io::stdout();
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::Refused(format!("the result cannot be written ({error})")))
        }
        _ => Ok(code),
    }
}
