//! Small cases, one a line: false alarms, missed differences, speakers. Where an issue form ends up.
//!
//! A `fixme` line is right and known to come out wrong. The test wants it to stay wrong, so that a fix is noticed
//! and the mark taken away. `docs/tricky.md` shows all of them: `UPDATE=1 cargo test --test cases` writes it.
#![cfg(not(target_family = "wasm"))] // It reads files.
#![allow(clippy::expect_used, clippy::panic)] // A failing test may say so in the shortest way.

use std::fmt::Write;
use std::fs;

use variorum::{Article, Severity, SimilarityOptions, extract, similarity};

/// A file of cases, with what is asked of each of its lines.
struct Cases {
    path: &'static str,
    /// The heading of its section in the page of known faults.
    heading: &'static str,
    /// What comes out where that is not as the fields want it.
    check: fn(&[&str]) -> Result<(), String>,
}

const FALSE_ALARMS: Cases =
    Cases { path: "tests/cases/false-alarms.txt", heading: "False alarms", check: is_at_most };
const MISSED_DIFFERENCES: Cases =
    Cases { path: "tests/cases/missed-differences.txt", heading: "Missed differences", check: is_at_least };
const SPEAKERS: Cases =
    Cases { path: "tests/cases/speakers.txt", heading: "Wrong speakers", check: is_spoken_by };

impl Cases {
    /// The fields of each line, and whether the case is known to come out wrong.
    fn lines(&self) -> Vec<(Vec<String>, bool)> {
        let text = fs::read_to_string(self.path).expect("the cases are there");
        let cases = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let fields = |case: &str| case.split(" | ").map(|field| field.trim().to_owned()).collect();
        cases
            .map(|line| line.strip_prefix("fixme ").map_or((fields(line), false), |c| (fields(c), true)))
            .collect()
    }

    fn outcome(&self, fields: &[String]) -> Result<(), String> {
        (self.check)(&fields.iter().map(String::as_str).collect::<Vec<_>>())
    }

    fn hold(&self) {
        let wrong: Vec<String> = self
            .lines()
            .iter()
            .filter_map(|(fields, known)| match self.outcome(fields) {
                Err(got) if !known => Some(format!("{}\n    {got}", fields.join(" | "))),
                Ok(()) if *known => {
                    Some(format!("{}\n    comes out right: take `fixme` away", fields.join(" | ")))
                }
                _ => None,
            })
            .collect();
        assert!(wrong.is_empty(), "{}:\n{}", self.path, wrong.join("\n"));
    }
}

fn severity(name: &str) -> Severity {
    let all = [Severity::Same, Severity::Cosmetic, Severity::Wording, Severity::Meaning];
    all.into_iter().find(|severity| severity.name() == name).unwrap_or_else(|| panic!("no severity {name}"))
}

/// The severity of two wordings, with the notes that explain it.
fn judged(a: &str, b: &str) -> (Severity, String) {
    let found = similarity(a, b, &SimilarityOptions { lang: Some("en".to_owned()) });
    let notes: Vec<String> = found.divergences.into_iter().map(|divergence| divergence.note).collect();
    (found.severity, format!("{}: {}", found.severity.name(), notes.join(" ")))
}

fn is_at_most(fields: &[&str]) -> Result<(), String> {
    let [a, b, most] = fields else { return Err("three fields are wanted".to_owned()) };
    let (got, notes) = judged(a, b);
    if got <= severity(most) { Ok(()) } else { Err(notes) }
}

fn is_at_least(fields: &[&str]) -> Result<(), String> {
    let [a, b, wanted] = fields else { return Err("three fields are wanted".to_owned()) };
    let (got, notes) = judged(a, b);
    if got >= severity(wanted) { Ok(()) } else { Err(notes) }
}

fn is_spoken_by(fields: &[&str]) -> Result<(), String> {
    let [text, words, name] = fields else { return Err("three fields are wanted".to_owned()) };
    let article = Article { lang: Some("en".to_owned()), ..text.replace("\\n", "\n").into() };
    let quotes = extract(&article).quotes;
    let quote = quotes.iter().find(|quote| quote.text.starts_with(words));
    let quote = quote.ok_or_else(|| "no quotation".to_owned())?;
    let got = quote.speaker.as_ref().map_or("nobody", |speaker| &speaker.name);
    if got == *name { Ok(()) } else { Err(got.to_owned()) }
}

#[test]
fn false_alarms() {
    FALSE_ALARMS.hold();
}

#[test]
fn missed_differences() {
    MISSED_DIFFERENCES.hold();
}

#[test]
fn speakers() {
    SPEAKERS.hold();
}

const PAGE: &str = "docs/tricky.md";

const OPENING: &str = "\
# What comes out wrong today

Small cases that variorum is known to get wrong, with what an editor would want. The page is made from the `fixme` lines of
`tests/cases`, by `UPDATE=1 cargo test --test cases`; [BENCHMARKS.md](../BENCHMARKS.md) says how often such things happen.
";

#[test]
fn the_page_of_known_faults_is_as_the_cases_say() {
    let mut page = OPENING.to_owned();
    for cases in [FALSE_ALARMS, MISSED_DIFFERENCES, SPEAKERS] {
        let _ =
            write!(page, "\n## {}\n\n| case | wanted | comes out |\n| --- | --- | --- |\n", cases.heading);
        for (fields, _) in cases.lines().into_iter().filter(|(_, known)| *known) {
            let (wanted, case) = fields.split_last().expect("a line has fields");
            let got = cases.outcome(&fields).err().unwrap_or_default();
            let case = case.iter().map(|field| field.replace("\\n", " ⏎ ")).collect::<Vec<_>>().join(" / ");
            let _ = writeln!(page, "| {case} | {wanted} | {got} |");
        }
    }
    if std::env::var_os("UPDATE").is_some() {
        fs::write(PAGE, &page).expect("writable");
    }
    let committed = fs::read_to_string(PAGE).unwrap_or_default();
    assert!(committed == page, "{PAGE} is stale: run `UPDATE=1 cargo test --test cases`");
}
