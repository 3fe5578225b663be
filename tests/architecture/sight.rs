//! The test sees what it guards: small sources with one fault each.

use crate::crate_map::CrateMap;
use crate::source::Source;
use crate::threshold_table::{faults, test_paths};

fn map(files: &[(&str, &str)]) -> CrateMap {
    CrateMap::of(files.iter().map(|(path, text)| Source::parse(path, text)).collect())
}

/// A file of the text room beside a room above it that defines `Report`.
fn below_a_report(text: &str) -> Vec<String> {
    map(&[
        ("src/lib.rs", "pub mod text; pub mod report;"),
        ("src/text/mod.rs", "pub mod span;"),
        ("src/text/span.rs", text),
        ("src/report/mod.rs", "pub mod shape; pub use shape::Report;"),
        ("src/report/shape.rs", "pub struct Report;"),
    ])
    .upward_imports()
}

#[test]
fn an_upward_import_is_seen_in_every_form() {
    for text in [
        "use crate::report::shape::Report;",
        "use crate::report::Report as Other;",
        "use crate::{text::span, report::{self, shape::Report}};",
        "use super::super::report::shape;",
        "pub use crate::report::Report;",
        "use crate::report::*;",
        "fn f() -> crate::report::Report { todo!() }",
        "fn f() { let _ = crate::report::shape::Report; }",
        "fn f() { assert!(matches!(x, crate::report::Report)); }",
        "macro_rules! m { () => { $crate::report::shape::Report } }",
        "#[cfg(test)] mod tests { } use crate::report::Report;",
        "#[cfg(not(test))] use crate::report::Report;",
        "mod inner { use super::super::super::report::Report; }",
        "impl From<crate::report::Report> for u8 {}",
    ] {
        assert!(!below_a_report(text).is_empty(), "{text}");
    }
}

#[test]
fn what_only_tests_import_or_comments_say_is_not_seen() {
    for text in [
        "#[cfg(test)] mod tests { use crate::report::Report; }",
        "#[cfg(all(test, unix))] use crate::report::Report;",
        "#[test] fn f() { crate::report::shape(); }",
        "/// See [`crate::report::Report`].\nstruct S; // crate::report::Report",
        "const WORDS: &str = \"crate::report::Report\";",
        "use std::report::Report; use crate::text::span;",
    ] {
        assert_eq!(below_a_report(text), [""; 0], "{text}");
    }
}

#[test]
fn a_forgotten_file_is_seen() {
    let files = [
        ("src/lib.rs", "mod text; mod inner { }"),
        ("src/text/mod.rs", "#[cfg(test)] mod laws;"),
        ("src/text/laws.rs", ""),
        ("src/text/span.rs", "struct Span;"),
    ];
    assert_eq!(map(&files).forgotten_files(), ["src/text/span.rs"]);
}

#[test]
fn the_command_is_a_crate_of_its_own() {
    let found = map(&[
        ("src/lib.rs", "mod report; pub use report::Report;"),
        ("src/report/mod.rs", "pub struct Report;"),
        ("src/cli/main.rs", "mod arguments; mod files;"),
        ("src/cli/arguments.rs", "use variorum::Report; use crate::files::File; pub struct Asked;"),
        ("src/cli/files.rs", "use crate::arguments::Asked; pub struct File;"),
    ]);
    assert_eq!(found.forgotten_files(), [""; 0]);
    assert_eq!(found.upward_imports(), [""; 0]);
    assert_eq!(found.circles().len(), 1, "{:?}", found.circles());
    let lines = found.imports();
    assert!(lines.iter().any(|import| found.sources[import.to].path == "src/report/mod.rs"), "{lines:?}");
}

#[test]
fn a_room_without_a_place_is_named() {
    assert_eq!(map(&[("src/attic.rs", "")]).upward_imports().len(), 1);
}

#[test]
fn a_circle_is_seen_through_a_re_export() {
    let circle = |mod_rs: &str, a: &str| {
        let files = [
            ("src/text/mod.rs", mod_rs),
            ("src/text/a.rs", a),
            ("src/text/b.rs", "use crate::text::a::A; pub struct B;"),
        ];
        map(&files).circles().len()
    };
    assert_eq!(circle("mod a; mod b; pub use b::B;", "use crate::text::B; pub struct A;"), 1);
    assert_eq!(circle("mod a; mod b;", "use super::b::B; pub struct A;"), 1);
    assert_eq!(circle("mod a; mod b; pub struct C; fn f() { a::g(); }", "use crate::text::C;"), 1);
    assert_eq!(circle("mod a; mod b; pub use b::B;", "pub struct A;"), 0);
    assert_eq!(circle("mod a; mod b;", "#[cfg(test)] use crate::text::b::B; pub struct A;"), 0);
}

#[test]
fn one_name_for_two_things_is_seen() {
    let found = map(&[
        ("src/text/place.rs", "struct Place; type Words = u8;"),
        ("src/report/place.rs", "macro_rules! m { () => { pub enum Place {} } } trait Words {}"),
        ("src/report/mod.rs", "#[cfg(test)] struct Place; impl Iterator for X { type Item = u8; }"),
    ]);
    assert_eq!(found.doubled_types().len(), 2, "{:?}", found.doubled_types());
    assert_eq!(found.doubled_files(), ["place.rs: src/text/place.rs, src/report/place.rs"]);
}

#[test]
fn an_impl_away_from_home_is_seen() {
    let stray = |text: &str| {
        map(&[("src/text/span.rs", "pub struct Span;"), ("src/report/shape.rs", text)])
            .stray_implementations()
            .len()
    };
    assert_eq!(stray("impl Span { fn f() {} }"), 1);
    assert_eq!(stray("impl Clone for crate::text::span::Span {}"), 1);
    assert_eq!(stray("trait Shaped {} impl Shaped for Span {} struct Own; impl Own {}"), 0);
}

#[test]
fn numbers_and_tables_are_seen() {
    let text =
        "const A: f32 = 1.0; const B: [u8; 2] = [1, 2]; const C: &str = \"\"; impl X { const D: usize = 1; }
        fn f() { const E: i64 = 2; } #[cfg(test)] mod tests { const F: u8 = 1; #[test] fn g() {} }
        thresholds! { /// Why.
        LONG: usize = 6, unit \"letters\", set_on \"stories\", held_by \"text::span::tests\";
        /// Why.
        SHORT: f32 = -6.0, unit \" \", set_on \"stories\", held_by \"text::span::tests::h\"; }";
    let source = Source::parse("src/text/span.rs", text);
    let numbers: Vec<&str> = source.numbers.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(numbers, ["A", "B", "D", "E"]);
    let tests = test_paths([&source]);
    let faults: Vec<usize> = source.thresholds.iter().map(|row| faults(row, &tests).len()).collect();
    assert_eq!(faults, [0, 2], "{:?}", source.thresholds);
}
