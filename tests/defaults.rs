//! What the public types say of an option is what the code does.
#![cfg(not(target_family = "wasm"))] // It reads a file.
// A failing test may say so in the shortest way.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeMap;
use std::fs;

use variorum::{Article, Indirect, Options, compare};

/// The optional fields of the types, each with its comment.
fn optional_fields() -> BTreeMap<String, String> {
    let types = fs::read_to_string("src/report/types.d.ts").expect("the types are there");
    let mut comment = String::new();
    let mut fields = BTreeMap::new();
    for line in types.lines().map(str::trim) {
        if line.starts_with("/**") {
            comment.clear();
        }
        if line.starts_with("/*") || line.starts_with('*') {
            comment.push_str(line.trim_start_matches(['/', '*']).trim_end_matches("*/"));
        } else if let Some((name, _)) = line.split_once("?: ") {
            let both: &mut String = fields.entry(name.to_owned()).or_default();
            both.push_str(&comment);
        }
    }
    fields
}

/// What follows a word of a comment.
fn after<'c>(comment: &'c str, word: &str) -> Vec<&'c str> {
    let words: Vec<&str> = comment.split_whitespace().collect();
    let pairs = words.windows(2).filter(|pair| pair[0] == word);
    pairs.map(|pair| pair[1].trim_end_matches([';', '.', ',']).trim_matches('"')).collect()
}

#[test]
fn defaults_are_those_of_the_code() {
    let options = Options::default();
    let expected = BTreeMap::from([
        ("evidence", options.evidence.to_string()),
        ("indirect", (options.indirect == Indirect::Keep).to_string()),
    ]);
    let fields = optional_fields();
    let stated: BTreeMap<&str, String> = fields
        .iter()
        .filter_map(|(name, comment)| {
            Some((name.as_str(), (*after(comment, "@default").first()?).to_owned()))
        })
        .collect();
    assert_eq!(stated, expected);
}

#[test]
fn without_a_language_the_text_tells() {
    assert_eq!(after(&optional_fields()["lang"], "text's"), ["small"]);
    for (text, tag) in [
        ("„Die Fähre fährt nicht, und das ist auch gut so“, sagte der Hafenmeister am Montag.", "de"),
        ("“The ferry is not running, and that is good,” the harbour master said on Monday.", "en"),
    ] {
        assert_eq!(compare(&[Article::from(text)], &Options::default()).articles[0].lang, tag);
    }
}
