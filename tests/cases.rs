//! Small cases, one a line: false alarms, missed differences, speakers. Where an issue form ends up.
//!
//! A `fixme` line is right and known to come out wrong. The test wants it to stay wrong, so that a fix is
//! noticed and the mark taken away.
#![allow(clippy::expect_used, clippy::panic)] // A failing test may say so in the shortest way.

use std::fs;

use variorum::{Article, Severity, SimilarityOptions, extract, similarity};

/// Checks every line of a file; `check` says what came out where that is not as the fields want it.
fn check_lines(path: &str, check: impl Fn(&[&str]) -> Result<(), String>) {
    let lines = fs::read_to_string(path).expect("the cases are there");
    let mut wrong = Vec::new();
    let cases = lines.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    for line in cases {
        let (case, known) = line.strip_prefix("fixme ").map_or((line, false), |case| (case, true));
        let fields: Vec<&str> = case.split(" | ").map(str::trim).collect();
        match check(&fields) {
            Err(got) if !known => wrong.push(format!("{case}\n    {got}")),
            Ok(()) if known => wrong.push(format!("{case}\n    comes out right: take `fixme` away")),
            _ => {}
        }
    }
    assert!(wrong.is_empty(), "{path}:\n{}", wrong.join("\n"));
}

fn severity(name: &str) -> Severity {
    let all = [Severity::Same, Severity::Cosmetic, Severity::Wording, Severity::Meaning];
    all.into_iter().find(|severity| severity.name() == name).unwrap_or_else(|| panic!("no severity {name}"))
}

/// The severity of two wordings, with the notes that explain it.
fn judged(a: &str, b: &str) -> (Severity, String) {
    let found = similarity(a, b, &SimilarityOptions { lang: Some("en".to_owned()) });
    let notes: Vec<String> = found.divergences.into_iter().map(|divergence| divergence.note).collect();
    (found.severity, format!("is {}: {}", found.severity.name(), notes.join(" ")))
}

#[test]
fn false_alarms() {
    check_lines("tests/cases/false-alarms.txt", |fields| {
        let [a, b, most] = fields else { return Err("three fields are wanted".to_owned()) };
        let (got, notes) = judged(a, b);
        if got <= severity(most) { Ok(()) } else { Err(notes) }
    });
}

#[test]
fn missed_differences() {
    check_lines("tests/cases/missed-differences.txt", |fields| {
        let [a, b, wanted] = fields else { return Err("three fields are wanted".to_owned()) };
        let (got, notes) = judged(a, b);
        if got >= severity(wanted) { Ok(()) } else { Err(notes) }
    });
}

#[test]
fn speakers() {
    check_lines("tests/cases/speakers.txt", |fields| {
        let [text, words, name] = fields else { return Err("three fields are wanted".to_owned()) };
        let article = Article { lang: Some("en".to_owned()), ..text.replace("\\n", "\n").into() };
        let quotes = extract(&article).quotes;
        let quote = quotes.iter().find(|quote| quote.text.starts_with(words));
        let quote = quote.ok_or_else(|| format!("no quotation begins with “{words}”"))?;
        let got = quote.speaker.as_ref().map_or("nobody", |speaker| &speaker.name);
        if got == *name { Ok(()) } else { Err(format!("is {got}")) }
    });
}
