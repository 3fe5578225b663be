//! Our own stories: what a careful journalist would expect of each, and the whole comparison as a golden that
//! one can read.
//!
//! `tests/stories/README.md` says how a story is written. `UPDATE=1 cargo test --test stories` rewrites the
//! goldens: review the diff.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)] // A failing test may say so in the shortest way.

use std::fs;
use std::path::{Path, PathBuf};

use variorum::attribution::parsed_article::{ParsedArticle, read};
use variorum::attribution::quote::{Quote, QuoteIdx};
use variorum::divergence::compare_pair::ComparedPair;
use variorum::divergence::severity::Severity;
use variorum::lexicon::Language;
use variorum::linking::quote_ref::QuoteRef;
use variorum::options::Options;
use variorum::quotes::quote_type::QuoteKind;
use variorum::report::comparison::{Comparison, compare};
use variorum::report::text_report::{show, show_quotes};

const NAMES: [&str; 4] = ["a", "b", "c", "d"];

struct Story<'t> {
    readings: Vec<ParsedArticle<'t>>,
    comparison: Comparison,
}

impl Story<'_> {
    /// The quotation that has these words; `c:` before them names the article, else the field's place does.
    fn quote(&self, place: usize, words: &str) -> Result<QuoteRef, String> {
        let named = words
            .split_once(':')
            .and_then(|(name, rest)| Some((NAMES.iter().position(|n| *n == name)?, rest.trim())));
        let (article, words) = named.unwrap_or((place, words));
        let reading = self.readings.get(article).ok_or_else(|| format!("there is no article {article}"))?;
        // Of nested quotations the innermost is meant, which stands after those around it; a restatement only
        // where no marks are.
        let has_words = |q: &Quote| {
            q.span.of(reading.source).split_whitespace().collect::<Vec<_>>().join(" ").contains(words)
        };
        let marked = reading.quotes.iter().rposition(|q| q.kind != QuoteKind::Indirect && has_words(q));
        let found = marked.or_else(|| reading.quotes.iter().position(has_words));
        let quote = found.ok_or_else(|| format!("no quotation in {} has “{words}”", NAMES[article]))?;
        Ok(QuoteRef { article, quote: QuoteIdx(quote as u32) })
    }

    fn pair(&self, a: QuoteRef, b: QuoteRef) -> Option<&ComparedPair> {
        self.comparison
            .families
            .iter()
            .flat_map(|f| &f.pairs)
            .find(|p| (p.a, p.b) == (a, b) || (p.a, p.b) == (b, a))
    }

    fn family(&self, quote: QuoteRef) -> Option<usize> {
        self.comparison.families.iter().position(|f| f.quotes.contains(&quote))
    }

    /// What is not as the line wants it.
    fn check(&self, line: &str) -> Result<(), String> {
        let (what, rest) = line.split_once(':').ok_or("a line is `what: fields`")?;
        let fields: Vec<&str> = rest.split('|').map(str::trim).collect();
        match what {
            "joined" | "apart" => {
                let quotes = fields
                    .iter()
                    .enumerate()
                    .map(|(at, words)| self.quote(at, words))
                    .collect::<Result<Vec<_>, _>>()?;
                let homes: Vec<_> = quotes.iter().map(|&q| self.family(q)).collect();
                let together = homes.iter().all(|home| home.is_some() && *home == homes[0]);
                if together == (what == "joined") { Ok(()) } else { Err(format!("families {homes:?}")) }
            }
            "differs" => {
                let [a, b, severity, kind] = fields[..] else {
                    return Err("four fields are wanted".to_owned());
                };
                let pair =
                    self.pair(self.quote(0, a)?, self.quote(1, b)?).ok_or("the two are in no family")?;
                let kinds: Vec<_> = pair.comparison.divergences.iter().map(|d| d.kind.name()).collect();
                let right =
                    pair.comparison.severity.name() == severity && (kind == "*" || kinds.contains(&kind));
                if right { Ok(()) } else { Err(format!("is {}: {kinds:?}", pair.comparison.severity.name())) }
            }
            "quiet" => {
                let worst =
                    self.comparison.families.iter().map(|f| f.severity).max().unwrap_or(Severity::Same);
                let most = [Severity::Same, Severity::Cosmetic, Severity::Wording]
                    .into_iter()
                    .find(|s| s.name() == rest.trim());
                if worst <= most.ok_or("unknown severity")? {
                    Ok(())
                } else {
                    Err(format!("is {}", worst.name()))
                }
            }
            "speaker" => {
                let [words, name] = fields[..] else { return Err("two fields are wanted".to_owned()) };
                let quote = (0..self.readings.len())
                    .find_map(|at| self.quote(at, words).ok())
                    .ok_or(format!("nobody says “{words}”"))?;
                let person =
                    quote.of(&self.readings).and_then(|q| q.speaker.as_ref()).map(|s| s.person.0 as usize);
                let got = person
                    .and_then(|p| self.comparison.speaker(quote.article, p))
                    .map_or("nobody", |(_, name)| name);
                if got == name { Ok(()) } else { Err(format!("is {got}")) }
            }
            _ => Err("unknown line".to_owned()),
        }
    }
}

fn folders() -> Vec<PathBuf> {
    let mut folders: Vec<_> = fs::read_dir("tests/stories")
        .expect("stories are there")
        .flatten()
        .map(|e| e.path())
        .filter(|p| p.is_dir())
        .collect();
    folders.sort();
    folders
}

/// Reads and compares the articles of a folder.
fn with_story<R>(folder: &Path, run: impl FnOnce(&Story) -> R) -> R {
    let texts: Vec<String> =
        NAMES.iter().filter_map(|name| fs::read_to_string(folder.join(format!("{name}.txt"))).ok()).collect();
    let readings: Vec<_> = texts.iter().map(|text| read(text, Language::of("en"))).collect();
    let comparison = compare(&readings, &Options::default(), &mut |_, _| {});
    run(&Story { readings, comparison })
}

#[test]
fn stories_come_out_as_a_journalist_wants_them() {
    let mut wrong = Vec::new();
    let mut lines = 0;
    for folder in folders() {
        let want = fs::read_to_string(folder.join("want.txt")).expect("each story says what it wants");
        with_story(&folder, |story| {
            for line in want.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')) {
                lines += 1;
                // What is known to come out wrong is wanted wrong, so that nobody mends it unseen.
                let (line, known) = line.strip_prefix("fixme ").map_or((line, false), |rest| (rest, true));
                match story.check(line) {
                    Err(got) if !known => wrong.push(format!("{}: {line}\n    {got}", folder.display())),
                    Ok(()) if known => wrong.push(format!(
                        "{}: {line}\n    comes out right now: take `fixme` away",
                        folder.display()
                    )),
                    _ => {}
                }
            }
        });
    }
    assert!(lines > 30, "the stories want something");
    assert!(wrong.is_empty(), "{} of {lines} wants are not met:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn half_of_the_stories_are_quiet() {
    let all = folders();
    let quiet = all
        .iter()
        .filter(|f| f.file_name().is_some_and(|n| n.to_string_lossy().starts_with("quiet-")))
        .count();
    assert!(quiet * 2 >= all.len(), "{quiet} of {}", all.len());
}

#[test]
fn goldens_are_as_committed() {
    let update = std::env::var_os("UPDATE").is_some();
    let mut stale = Vec::new();
    for folder in folders() {
        let path = folder.join("expect.txt");
        let fresh = with_story(&folder, |story| {
            let quotes = show_quotes(&NAMES, &story.readings, &story.comparison);
            format!("{quotes}\n{}", show(&NAMES, &story.readings, &story.comparison))
        });
        if update {
            fs::write(&path, fresh).expect("writable");
        } else if fs::read_to_string(&path).unwrap_or_default() != fresh {
            stale.push(path.display().to_string());
        }
    }
    assert!(
        stale.is_empty(),
        "these goldens differ; run `UPDATE=1 cargo test --test stories` and review the diff:\n{}",
        stale.join("\n")
    );
}
