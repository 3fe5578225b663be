//! Accuracy on our own stories: how much of what a careful editor marks the program finds, and how much of
//! what it says is right.
//!
//! `cargo test` prints the table; with `MISSES=1` before it every miss too.
//! `tests/accuracy/README.md` says what the figures mean and how a story is added.
#![allow(clippy::expect_used)] // A failing test may say so in the shortest way.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

#[path = "accuracy/families.rs"]
mod families;
#[path = "accuracy/found.rs"]
mod found;
#[path = "accuracy/gold.rs"]
mod gold;
#[path = "accuracy/lines.rs"]
mod lines;
#[path = "accuracy/matching.rs"]
mod matching;
#[path = "accuracy/place.rs"]
mod place;
#[path = "accuracy/score.rs"]
mod score;
#[path = "accuracy/speakers.rs"]
mod speakers;

use gold::{Gold, Weight};
use score::{Figure, Item, judge};

/// What each figure may not fall below: what was measured last, less a small margin. A floor only rises.
const FLOORS: [(Figure, &str, f64); 14] = [
    (Figure::MarkedPrecision, "quotes in marks, precision", 0.99),
    (Figure::MarkedRecall, "quotes in marks, recall", 0.965),
    (Figure::IndirectPrecision, "reported speech, precision", 0.74),
    (Figure::IndirectRecall, "reported speech, recall", 0.84),
    (Figure::Kinds, "kinds of quotes in marks", 0.93),
    (Figure::SpeakerPrecision, "speakers, precision", 0.82),
    (Figure::SpeakerRecall, "speakers, recall", 0.755),
    (Figure::PairPrecision, "pairs in families, precision", 0.97),
    (Figure::PairRecall, "pairs in families, recall", 0.79),
    (Figure::BCubedPrecision, "families, B-cubed precision", 0.985),
    (Figure::BCubedRecall, "families, B-cubed recall", 0.885),
    (Figure::AlarmPrecision, "alarms, precision", 0.84),
    (Figure::AlarmRecall, "alarms, recall (heard)", 0.77),
    (Figure::Differences, "named differences, recall", 0.81),
];

/// The stories of this folder, by name.
fn folders() -> Vec<PathBuf> {
    let entries = fs::read_dir("tests/accuracy").expect("gold is there").flatten();
    let mut folders: Vec<_> = entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

fn name(folder: &Path) -> String {
    folder.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The articles beside the gold, or else those of the story of that name in `tests/stories`.
fn articles(folder: &Path) -> Vec<String> {
    let in_folder = |folder: &Path| -> Vec<String> {
        let paths = ["a", "b", "c", "d"].map(|letter| folder.join(format!("{letter}.txt")));
        paths.iter().filter_map(|path| fs::read_to_string(path).ok()).collect()
    };
    let own = in_folder(folder);
    if own.is_empty() { in_folder(&Path::new("tests/stories").join(name(folder))) } else { own }
}

fn gold(folder: &Path, articles: &[String]) -> Result<Gold, String> {
    let lines = fs::read_to_string(folder.join("gold.txt")).map_err(|error| error.to_string())?;
    Gold::read(&lines, articles).map_err(|wrong| wrong.join("\n"))
}

/// The items of all stories, each miss with the name of its story.
fn measured() -> Vec<Item> {
    let mut items = Vec::new();
    for folder in folders() {
        let articles = articles(&folder);
        let gold = gold(&folder, &articles).expect("the gold is in order");
        let story = judge(&articles, &gold, &found::found(&articles)).into_iter();
        items.extend(story.map(|item| Item { what: format!("{}: {}", name(&folder), item.what), ..item }));
    }
    items
}

/// What was right, and of how many.
fn sum(items: &[Item], figure: Figure) -> (f64, usize) {
    let of = items.iter().filter(|item| item.figure == figure);
    (of.clone().map(|item| item.value).sum(), of.count())
}

fn table(items: &[Item]) -> String {
    let mut table = format!("{:32} {:>7} {:>5} {:>6} {:>6}\n", "", "right", "of", "", "floor");
    for (figure, label, floor) in FLOORS {
        let (right, of) = sum(items, figure);
        let _ = writeln!(table, "{label:32} {right:>7.1} {of:>5} {:>6.3} {floor:>6.3}", right / of as f64);
    }
    table
}

fn misses(items: &[Item]) -> String {
    let mut list = String::new();
    for (figure, label, _) in FLOORS {
        let missed = items.iter().filter(|item| item.figure == figure && item.value < 1.0);
        for item in missed {
            let _ = writeln!(list, "{label} | {}", item.what);
        }
    }
    list
}

/// Prints past the capture of the test runner: the figures are what a reader of the run looks for.
fn print(text: &str) {
    let _ = writeln!(std::io::stdout(), "\n{text}");
}

#[test]
fn every_story_has_gold_in_order() {
    let faults: Vec<String> = folders()
        .iter()
        .filter_map(|folder| {
            Some(format!("{}\n{}", folder.display(), gold(folder, &articles(folder)).err()?))
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    let stories = fs::read_dir("tests/stories").expect("stories are there").flatten();
    let without =
        stories.filter(|s| s.path().is_dir() && !Path::new("tests/accuracy").join(s.file_name()).is_dir());
    assert_eq!(
        without.map(|s| s.file_name()).collect::<Vec<_>>(),
        Vec::<std::ffi::OsString>::new(),
        "have no gold"
    );
}

#[test]
fn half_of_the_stories_are_quiet_and_those_have_no_grave_difference() {
    let quiet = folders().iter().filter(|folder| name(folder).starts_with("quiet-")).count();
    assert!(quiet * 2 >= folders().len(), "{quiet} of {}", folders().len());
    for folder in folders() {
        let gold = gold(&folder, &articles(&folder)).expect("the gold is in order");
        let grave = gold.differences.iter().any(|d| d.severity == "meaning" && d.weight == Weight::Counts);
        assert_eq!(grave, !name(&folder).starts_with("quiet-"), "{}", name(&folder));
    }
}

#[test]
fn no_figure_falls_below_its_floor() {
    let items = measured();
    let table = table(&items);
    print(&table);
    if std::env::var_os("MISSES").is_some() {
        print(&misses(&items));
    }
    let fallen: Vec<_> = FLOORS
        .iter()
        .filter(|(figure, _, floor)| {
            let (right, of) = sum(&items, *figure);
            // A figure of nothing is no figure.
            of == 0 || right / (of as f64) < *floor
        })
        .map(|(_, label, _)| *label)
        .collect();
    assert!(fallen.is_empty(), "below the floor: {fallen:?}\n{table}");
}

/// Of those said to be right nine times in ten, nine in ten should be: the mean distance between what is said
/// and what is right over ten bins (the expected calibration error of Naeini et al. 2015).
#[test]
fn the_chances_of_speakers_are_as_good_as_said() {
    const MOST: f64 = 0.08;
    let mut bins = [(0.0, 0_usize, 0_usize); 10];
    for folder in folders() {
        let articles = articles(&folder);
        let gold = gold(&folder, &articles).expect("the gold is in order");
        for (chance, right) in score::chances(&articles, &gold, &found::found(&articles)) {
            let (said, rights, all) = &mut bins[((chance * 10.0) as usize).min(9)];
            (*said, *rights, *all) = (*said + chance, *rights + usize::from(right), *all + 1);
        }
    }
    let total: usize = bins.iter().map(|(_, _, all)| all).sum();
    let distance: f64 = bins.iter().map(|(said, rights, _)| (said - *rights as f64).abs()).sum();
    let error = distance / total as f64;
    print(&format!("chances of {total} speakers: {error:.3} from what is right"));
    assert!(error <= MOST, "{error:.3}: {bins:?}");
}
