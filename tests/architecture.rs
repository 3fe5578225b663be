//! The structure of the code, told from its syntax: imports point one way, no two things have one name, each
//! package has its room, files stay small, numbers have an origin.
//!
//! `cargo test --test architecture -- --nocapture` also prints what it counts.
#![cfg(not(target_family = "wasm"))] // It reads files.
// A failing test may say so in the shortest way.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

#[path = "architecture/crate_map.rs"]
mod crate_map;
#[path = "architecture/sight.rs"]
mod sight;
#[path = "architecture/source.rs"]
mod source;
#[path = "architecture/test_items.rs"]
mod test_items;
#[path = "architecture/threshold_table.rs"]
mod threshold_table;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use crate_map::CrateMap;
use source::Source;

/// A file longer than this is split.
const LONGEST_FILE: usize = 400;

/// Where each package may be named. An empty list: wherever it serves.
const PACKAGE_ROOMS: [(&str, &[&str]); 15] = [
    ("fnv", &["src/report/article_view.rs"]),
    ("hashbrown", &["src/text/interner.rs"]),
    ("js_sys", &["src/wasm.rs"]),
    ("lexopt", &["src/cli/arguments.rs"]),
    ("percent_encoding", &["src/cli/export/"]),
    // A hasher has no subject of its own.
    ("rustc_hash", &[]),
    ("serde", &["src/report/", "src/options.rs", "src/wasm.rs", "src/cli/"]),
    ("serde_json", &["src/cli/"]),
    ("serde_wasm_bindgen", &["src/wasm.rs"]),
    ("strsim", &["src/collation/", "src/linking/"]),
    ("unicode_normalization", &["src/text/normalize", "src/text/plain_letters.rs"]),
    ("unicode_properties", &["src/cli/export/js_text.rs"]),
    ("unicode_segmentation", &["src/text/word_break.rs"]),
    ("url", &["src/cli/export/web_address.rs"]),
    ("wasm_bindgen", &["src/wasm.rs"]),
];

/// Numbers that are no thresholds: with another value no answer would be better or worse, only broken or
/// later.
const NOT_THRESHOLDS: [(&str, &[&str], &str); 15] = [
    ("src/text/interner.rs", &["BYTES_PER_DISTINCT_FORM"], "how much room is reserved"),
    (
        "src/lexicon/value/grade.rs",
        &["WHOLE", "STRONGEST", "LAST_PLACE"],
        "the last ranks of scales that the word tables write",
    ),
    ("src/text/ascii_fast_path.rs", &["ONES", "HIGH", "SMALL_SHIFT"], "masks for eight bytes at once"),
    ("src/text/utf16.rs", &["LOWEST"], "a mask for eight bytes at once"),
    ("src/text/interner.rs", &["LONGEST", "HASHED", "LENGTH_SHIFT", "MIX"], "the layout of a packed key"),
    ("src/lexicon/language.rs", &["LANGUAGES"], "the length of the list of languages"),
    ("src/lexicon/vectors.rs", &["CENTROIDS", "NO_ROW"], "the layout of the vectors' file"),
    ("src/lexicon/thesaurus/entry.rs", &["PATH_SHIFT", "PLACE_SHIFT"], "the layout of the thesaurus' file"),
    ("src/lexicon/thesaurus/graph.rs", &["RAREST"], "the layout of the thesaurus' file"),
    ("src/attribution/model/feature_value.rs", &["COUNT"], "the length of a row of the model's file"),
    ("src/cli/checked_article.rs", &["LONGEST_TEXTS", "MOST_ARTICLES"], "the limits of the npm package"),
    ("src/cli/article_fields.rs", &["LONGEST_TEXT", "LONGEST_FIELD"], "the limits of the npm package"),
    ("src/cli/export/sentences.rs", &["SURE_SPEAKER", "MOST_NAMES"], "as the npm package words a result"),
    (
        "src/cli/export/text_fragment.rs",
        &["WHOLE_LETTERS", "TELLING_WORDS"],
        "as the npm package makes links",
    ),
    ("src/attribution/relation.rs", &["UNWEIGHED"], "stands for a chance that is not computed yet"),
];

/// The crate, parsed once.
static CRATE: LazyLock<CrateMap> = LazyLock::new(|| CrateMap::of(sources("src")));

/// All Rust files below a folder of the repository.
fn sources(folder: &str) -> Vec<Source> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(folder).to_path_buf()];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(&folder).expect("the folder is there").flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                folders.extend((!path.ends_with("target")).then_some(path));
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.to_string_lossy().replace('\\', "/");
                found.push(Source::parse(&name, &fs::read_to_string(&path).expect("readable")));
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// Prints how many there are, and fails where there is one.
#[allow(clippy::print_stdout)] // For `--nocapture`.
fn none(what: &str, found: &[String]) {
    println!("{what}: {}", found.len());
    assert!(found.is_empty(), "{what}: {}\n{}", found.len(), found.join("\n"));
}

#[test]
fn imports_point_one_way() {
    let map = &*CRATE;
    assert!(map.imports().len() > 200, "the test sees imports");
    println!("public items: {}", map.sources.iter().map(|source| source.public_items).sum::<usize>());
    none("imports that point up", &map.upward_imports());
}

#[test]
fn no_files_know_each_other_in_a_circle() {
    none("circles of files", &CRATE.circles());
}

#[test]
fn no_two_types_have_one_name() {
    none("type names with several types", &CRATE.doubled_types());
}

#[test]
fn no_file_is_forgotten() {
    none("files that no module declares", &CRATE.forgotten_files());
}

#[test]
fn no_two_files_have_one_name() {
    none("file names with several files", &CRATE.doubled_files());
}

#[test]
fn types_are_implemented_in_their_own_room() {
    none("impl blocks outside the room of their type", &CRATE.stray_implementations());
}

#[test]
fn each_package_has_its_room() {
    let manifest = fs::read_to_string("Cargo.toml").expect("Cargo.toml is there");
    let mut packages = BTreeSet::new();
    let mut in_use = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            in_use = line.ends_with("dependencies]") && !line.contains("dev-");
        } else if let Some((name, _)) = line.split_once(" = ").filter(|_| in_use) {
            packages.insert(name.replace('-', "_"));
        }
    }
    let rooms: BTreeSet<String> = PACKAGE_ROOMS.iter().map(|(package, _)| (*package).to_owned()).collect();
    assert_eq!(packages, rooms, "each package of Cargo.toml has a room");
    let mut wrong = Vec::new();
    for source in &CRATE.sources {
        for path in &source.paths {
            let row = PACKAGE_ROOMS.iter().find(|(package, _)| *package == path.segments[0]);
            let Some((package, rooms)) = row.filter(|(_, rooms)| !rooms.is_empty()) else { continue };
            // A type says where it is defined that it can be serialised.
            let derived = *package == "serde" && matches!(&*path.segments[1], "Serialize" | "Deserialize");
            if !derived && !rooms.iter().any(|room| source.path.starts_with(room)) {
                wrong.push(format!("{}:{}: {package}", source.path, path.line));
            }
        }
    }
    none("packages outside their room", &wrong);
}

#[test]
fn files_stay_small() {
    let all =
        ["src", "tests", "fuzz"].into_iter().filter(|folder| Path::new(folder).exists()).flat_map(sources);
    let long: Vec<String> = all
        .filter(|source| source.lines > LONGEST_FILE)
        .map(|source| format!("{}: {} lines", source.path, source.lines))
        .collect();
    none(&format!("files of more than {LONGEST_FILE} lines"), &long);
}

#[test]
fn each_threshold_has_an_origin_and_a_test() {
    let map = &*CRATE;
    let mut tests = threshold_table::test_paths(&map.sources);
    // `properties::symmetric`: a test of `tests/properties.rs`.
    for mut source in sources("tests") {
        source.tests.iter_mut().for_each(|test| drop(test.remove(0)));
        tests.extend(threshold_table::test_paths([&source]));
    }
    let rows: Vec<_> = map.sources.iter().flat_map(|source| &source.thresholds).collect();
    let mut wrong: Vec<String> = rows.iter().flat_map(|row| threshold_table::faults(row, &tests)).collect();
    let mut names = BTreeSet::new();
    wrong
        .extend(rows.iter().filter(|row| !names.insert(&row.name)).map(|row| format!("{}: twice", row.name)));
    println!("thresholds with an origin: {}", rows.len());
    none("faults of rows", &wrong);
}

#[test]
fn numbers_stand_in_the_tables() {
    let map = &*CRATE;
    let mut loose = Vec::new();
    for source in map.sources.iter().filter(|source| !source.path.contains("/thresholds")) {
        let exempt = |name: &str| {
            NOT_THRESHOLDS.iter().any(|(path, names, _)| source.path == *path && names.contains(&name))
        };
        let others = source.numbers.iter().filter(|(name, _)| !exempt(name));
        loose.extend(others.map(|(name, line)| format!("{}:{line}: {name}", source.path)));
    }
    let numbers_of = |path: &str| map.sources.iter().find(|s| s.path == path).map_or(&[][..], |s| &s.numbers);
    for (path, names, reason) in NOT_THRESHOLDS {
        let gone = names.iter().filter(|name| !numbers_of(path).iter().any(|(found, _)| found == *name));
        loose.extend(gone.map(|name| format!("{path}: {name} ({reason}) is gone: take it off the list")));
    }
    none("numbers outside the tables", &loose);
}
