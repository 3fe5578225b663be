//! Our own stories: what a careful journalist would expect of each, and the whole comparison as a golden that
//! one can read.
//!
//! `tests/stories/README.md` says how a story is written. `UPDATE=1 cargo test --test stories` rewrites the
//! goldens: review the diff.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)] // A failing test may say so in the shortest way.

use std::fs;
use std::path::{Path, PathBuf};

use variorum::{Article, Options, Pair, Quote, QuoteKind, Report, Severity, compare};

const NAMES: [&str; 4] = ["a", "b", "c", "d"];

struct Story {
    articles: Vec<Article>,
    report: Report,
}

impl Story {
    /// The quotation that has these words; `c:` before them names the article, else the field's place does.
    fn quote(&self, place: usize, words: &str) -> Result<&Quote, String> {
        let named = words
            .split_once(':')
            .and_then(|(name, rest)| Some((NAMES.iter().position(|n| *n == name)?, rest.trim())));
        let (article, words) = named.unwrap_or((place, words));
        let name = NAMES.get(article).filter(|_| article < self.articles.len());
        let name = *name.ok_or_else(|| format!("there is no article {article}"))?;
        // Of nested quotations the innermost is meant, which stands after those around it; a restatement only
        // where no marks are.
        let has_words = |q: &&Quote| q.text.split_whitespace().collect::<Vec<_>>().join(" ").contains(words);
        let quotes = || self.report.quotes.iter().filter(|q| q.article == name);
        let marked = quotes().filter(|q| q.kind != QuoteKind::Indirect).rfind(has_words);
        marked
            .or_else(|| quotes().find(has_words))
            .ok_or_else(|| format!("no quotation in {name} has “{words}”"))
    }

    fn pair(&self, a: &Quote, b: &Quote) -> Option<&Pair> {
        let is_of = |p: &&Pair| (&p.a, &p.b) == (&a.id, &b.id) || (&p.a, &p.b) == (&b.id, &a.id);
        self.report.families.iter().flat_map(|f| &f.pairs).find(is_of)
    }

    fn family(&self, quote: &Quote) -> Option<usize> {
        self.report.families.iter().position(|f| f.quotes.contains(&quote.id))
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
                let homes: Vec<_> = quotes.iter().map(|q| self.family(q)).collect();
                let together = homes.iter().all(|home| home.is_some() && *home == homes[0]);
                if together == (what == "joined") { Ok(()) } else { Err(format!("families {homes:?}")) }
            }
            "differs" => {
                let [a, b, severity, kind] = fields[..] else {
                    return Err("four fields are wanted".to_owned());
                };
                let pair =
                    self.pair(self.quote(0, a)?, self.quote(1, b)?).ok_or("the two are in no family")?;
                let kinds: Vec<_> = pair.divergences.iter().map(|d| d.kind.name()).collect();
                let right = pair.severity.name() == severity && (kind == "*" || kinds.contains(&kind));
                if right { Ok(()) } else { Err(format!("is {}: {kinds:?}", pair.severity.name())) }
            }
            "quiet" => {
                let worst = self.report.families.iter().map(|f| f.severity).max().unwrap_or(Severity::Same);
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
                let quote = (0..self.articles.len())
                    .find_map(|at| self.quote(at, words).ok())
                    .ok_or(format!("nobody says “{words}”"))?;
                let got = quote.speaker.as_ref().map_or("nobody", |speaker| &speaker.name);
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

/// Compares the articles of a folder.
fn story(folder: &Path) -> Story {
    let article = |name: &&str| {
        let text = fs::read_to_string(folder.join(format!("{name}.txt"))).ok()?;
        Some(Article { id: Some((*name).to_owned()), lang: Some("en".to_owned()), ..text.into() })
    };
    let articles: Vec<Article> = NAMES.iter().filter_map(article).collect();
    Story { report: compare(&articles, &Options::default()), articles }
}

#[test]
fn stories_come_out_as_a_journalist_wants_them() {
    let mut wrong = Vec::new();
    let mut lines = 0;
    for folder in folders() {
        let want = fs::read_to_string(folder.join("want.txt")).expect("each story says what it wants");
        let story = story(&folder);
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
        let story = story(&folder);
        let fresh = format!("{}\n{}", story.report.quotes_to_text(), story.report.to_text(&story.articles));
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
