//! Prints what reading weighs for the speakers of some texts, for a fit of the weights
//! (`src/attribution/model/fit.py` runs it).
//!
//! Standard input holds the texts, each ended by a NUL. First there is a line `features NAME ...` with the
//! names of all values of all features. For every text there is a line `text`; for every quotation weighed a
//! line `quotation START END embedded|free`; for every possible speaker, nobody first, a line
//! `speaker START END FEATURE.VALUE ...`, with `- -` where no words name one. Places are bytes.
#![allow(clippy::print_stdout)] // It prints.

use std::io::{Read, Result, stdin};

use variorum::attribution::model::feature::Feature;
use variorum::attribution::parsed_article::weighed;
use variorum::lexicon::Language;

fn main() -> Result<()> {
    let mut texts = String::new();
    stdin().read_to_string(&mut texts)?;
    println!("features {}", Feature::all_names().join(" "));
    for text in texts.split_terminator('\0') {
        println!("text");
        for case in weighed(text, Language::of_text(text)) {
            let place = if case.embedded { "embedded" } else { "free" };
            println!("quotation {} {} {place}", case.quotation.start, case.quotation.end);
            for option in &case.options {
                let mention =
                    option.mention.map_or("- -".to_owned(), |span| format!("{} {}", span.start, span.end));
                let features: Vec<String> = option.features.iter().map(|feature| feature.name()).collect();
                println!("speaker {mention} {}", features.join(" "));
            }
        }
    }
    Ok(())
}
