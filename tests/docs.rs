//! `docs/divergences.md` is made from the heads of the rules: one truth, tested by its own
//! examples.
//!
//! `UPDATE=1 cargo test --test docs` writes the page again.
// A failing test may say so in the shortest way.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::Path;

use variorum::{Article, DivergenceKind, SimilarityOptions, VerdictKind, check, similarity};

const PAGE: &str = "docs/divergences.md";

const OPENING: &str = "\
# Divergences

Where two readings of a quote part, variorum names the kind of difference and how grave it is. The kinds are
a closed list.

- **cosmetic**: a reader learns nothing new; only a proofreader would see it.
- **wording**: other words, the same claim; an editor would accept either.
- **meaning**: the two cannot both be reported as what was said, or a reader would believe another thing.

Severity is judged between the two texts, not against the truth. A difference may stand in the quote, in the
narrator's words that complete it (*context*), or in who is said to have spoken (*attribution*).

This page is made from the heads of the rules in `src/divergence/rule` by `UPDATE=1 cargo test --test docs`;
each example is tested.
";

/// A file's head: which kinds it is about, and its text.
struct Section {
    kinds: Vec<String>,
    text: String,
}

/// The `//!` head of a file that opens with a heading, as Markdown one level down.
fn section(path: &Path) -> Option<Section> {
    let source = fs::read_to_string(path).ok()?;
    let head: Vec<&str> = source
        .lines()
        .map_while(|l| l.strip_prefix("//!"))
        .map(|l| l.strip_prefix(' ').unwrap_or(l))
        .collect();
    let title = head.first()?.strip_prefix("# ")?;
    let kinds = title.split([',', ' ']).filter(|w| !w.is_empty() && *w != "and").map(str::to_owned).collect();
    Some(Section { kinds, text: format!("#{}", head.join("\n")) })
}

fn sections() -> Vec<Section> {
    let mut paths: Vec<_> = fs::read_dir("src/divergence/rule")
        .expect("the rules are there")
        .flatten()
        .map(|e| e.path())
        .collect();
    paths.sort();
    let mut found: Vec<Section> = paths.iter().filter_map(|p| section(p)).collect();
    let place = |section: &Section| {
        DivergenceKind::ALL.iter().position(|kind| section.kinds.iter().any(|k| k == kind.name()))
    };
    found.sort_by_key(|section| place(section));
    found
}

/// The example pairs of a section: bullets of two quotes; what needs its sentence around it is left out.
fn examples(text: &str) -> Vec<(String, String)> {
    // A long bullet goes on, indented, in the next line.
    let joined = text.replace("\n  ", " ");
    let bullets = joined.lines().filter(|l| l.starts_with("- `") && !l.contains("(in its sentence)"));
    bullets
        .filter_map(|l| l.trim_start_matches("- ").split_once(" / "))
        .map(|(a, b)| (a.trim_matches('`').to_owned(), b.trim_matches('`').to_owned()))
        .collect()
}

#[test]
fn every_kind_has_its_section_with_two_examples() {
    let sections = sections();
    for kind in DivergenceKind::ALL {
        let own: Vec<&Section> =
            sections.iter().filter(|s| s.kinds.iter().any(|k| k == kind.name())).collect();
        assert_eq!(own.len(), 1, "{} has {} sections", kind.name(), own.len());
        assert!(
            own[0].text.lines().filter(|l| l.starts_with("- ")).count() >= 2,
            "{} has too few examples",
            kind.name()
        );
    }
}

#[test]
fn examples_show_what_they_say() {
    let english = SimilarityOptions { lang: Some("en".to_owned()) };
    let mut wrong = Vec::new();
    let mut tried = 0;
    for section in sections() {
        for (a, b) in examples(&section.text) {
            let found = similarity(&a, &b, &english);
            let kinds: Vec<&str> = found.divergences.iter().map(|d| d.kind.name()).collect();
            tried += 1;
            if !section.kinds.iter().any(|k| kinds.contains(&k.as_str())) {
                wrong.push(format!("{:?}: {a} / {b} is {kinds:?}", section.kinds));
            }
        }
    }
    assert!(tried > 30, "only {tried} examples");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn verdicts_of_the_page_on_checks() {
    let page = fs::read_to_string("docs/check.md").expect("is there");
    let rows: Vec<Vec<&str>> = page
        .lines()
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .filter(|cells: &Vec<&str>| cells.len() == 3 && VerdictKind::ALL.iter().any(|k| k.name() == cells[2]))
        .collect();
    assert!(rows.len() >= 10, "only {} rows", rows.len());
    for row in rows {
        let draft = Article::from(format!("“{},” Ada Reed said.", row[1]));
        let source = format!("ADA REED: {}\n\nTOM HILL: Thank you.\n\nADA REED: Good night.", row[0]);
        let found = check(&draft, &[Article::from(source)]);
        assert_eq!(found.verdicts[0].verdict.name(), row[2], "{row:?}");
    }
    for kind in VerdictKind::ALL {
        assert!(page.contains(&format!("- **{}**", kind.name())), "{} is not described", kind.name());
    }
}

#[test]
fn the_page_is_as_the_files_say() {
    let page = sections()
        .into_iter()
        .fold(OPENING.to_owned(), |page, section| format!("{page}\n{}\n", section.text.trim_end()));
    if std::env::var_os("UPDATE").is_some() {
        fs::write(PAGE, &page).expect("writable");
    }
    assert!(
        fs::read_to_string(PAGE).unwrap_or_default() == page,
        "{PAGE} is stale: run `UPDATE=1 cargo test --test docs`"
    );
}
