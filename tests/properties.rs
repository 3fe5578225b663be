//! What holds for every text: generated news, noise, and our own stories cut anywhere.
//!
//! Each run tries other cases; one that fails is made as small as it gets and kept in
//! `tests/properties.regressions`, which every later run tries first.
#![cfg(not(target_family = "wasm"))]
// A failing test may say so in the shortest way.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

#[path = "properties/check.rs"]
mod check_laws;
mod engine;
mod news;
#[path = "news/noise.rs"]
mod noise;
#[path = "news/soundness.rs"]
mod soundness;

use std::fs;

use engine::{Comparison, DivergenceKind, Report, Units, compare, extract, similarity};
use news::clause::{clause, edit};
use news::{fragments, story};
use noise::noise;
use proptest::prelude::{ProptestConfig, Strategy, any, prop_oneof, proptest};
use proptest::sample::Index;
use proptest::test_runner::FileFailurePersistence;
use proptest::{prop_assert, prop_assert_eq, prop_assume};
use soundness::{Utf16Text, check_comparison, check_quotations, check_report};

fn cases(cases: u32) -> ProptestConfig {
    let persistence = FileFailurePersistence::WithSource("regressions");
    ProptestConfig { cases, failure_persistence: Some(Box::new(persistence)), ..ProptestConfig::default() }
}

/// Words that somebody may have said, or noise.
fn wording() -> impl Strategy<Value = String> {
    prop_oneof![(clause(), edit()).prop_map(|(clause, edit)| edit.of(&clause).words()), noise(25)]
}

/// The words of a text in lower case.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn any_text_can_be_read(text in noise(60)) {
        check_quotations(&text, &extract(&text));
    }

    #[test]
    fn two_wordings_are_as_alike_both_ways(a in wording(), b in wording()) {
        let (there, back) = (similarity(&a, &b), similarity(&b, &a));
        check_comparison(&a, &b, &there);
        prop_assert_eq!((there.score, there.severity), (back.score, back.severity));
        let kinds = |found: &Comparison| {
            let mut kinds: Vec<_> = found
                .divergences
                .iter()
                .map(|(kind, severity, ..)| match kind {
                    // What one lacks, the other adds.
                    DivergenceKind::Omission => (DivergenceKind::Addition, *severity),
                    kind => (*kind, *severity),
                })
                .collect();
            kinds.sort();
            kinds
        };
        prop_assert_eq!(kinds(&there), kinds(&back));
    }

    #[test]
    fn only_the_same_words_are_wholly_alike(a in wording(), b in wording()) {
        prop_assume!(!words(&a).is_empty());
        let own = similarity(&a, &a);
        prop_assert_eq!(own.score, 1.0);
        // A text may be broken in itself.
        prop_assert!(own.divergences.iter().all(|(kind, ..)| *kind == DivergenceKind::Garbled), "{:?}", own);
        prop_assert!(words(&a) == words(&b) || similarity(&a, &b).score < 1.0);
    }
}

proptest! {
    #![proptest_config(cases(80))]

    #[test]
    fn any_texts_can_be_compared(text in noise(40), at in any::<Index>(), word in wording(), other in noise(30)) {
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let mut changed = text.clone();
        changed.insert_str(*at.get(&places), &word);
        let texts = [text, changed, other];
        check_report(&texts, &compare(&texts));
    }

    #[test]
    fn news_can_be_compared(story in prop_oneof![story(), fragments()]) {
        let texts = story.texts();
        let report = compare(&texts);
        check_report(&texts, &report);
        check_columns(&texts, &report);
        prop_assert_eq!(format!("{report:?}"), format!("{:?}", compare(&texts)), "the same bytes");
    }
}

/// The columns of a family hold every reading whole, and tell what turns one reading into another: where they
/// are the same the first reading's words stand, elsewhere the second's.
fn check_columns(texts: &[String], report: &Report) {
    for family in &report.families {
        let text = |row: usize| Utf16Text::of(&texts[report.quotes[family.quotes[row]].article]);
        let cell = |row: usize, column: &(bool, Vec<Option<Units>>)| {
            column.1[row].as_ref().map_or_else(String::new, |span| text(row).slice(span))
        };
        for row in 0..family.quotes.len() {
            let mut spans: Vec<_> =
                family.columns.iter().filter_map(|(_, cells)| cells[row].clone()).collect();
            spans.sort_by_key(|span| span.start);
            let quote = &report.quotes[family.quotes[row]].text;
            let joined: Vec<String> = spans.iter().map(|span| text(row).slice(span)).collect();
            assert_eq!(words(&joined.join(" ")), words(quote), "all words once: {:?}", family.columns);
            let mut edited: Vec<String> = Vec::new();
            for column in &family.columns {
                let (first, own) = (cell(0, column), cell(row, column));
                let kept = column.0 && !first.is_empty() && !own.is_empty();
                edited.extend(words(if kept { &first } else { &own }));
            }
            // What was moved stands where the base has it.
            let mut expected = words(quote);
            edited.sort();
            expected.sort();
            assert_eq!(edited, expected, "{:?}", family.columns);
        }
    }
}

#[test]
fn our_own_stories_can_be_cut_anywhere() {
    let folders =
        fs::read_dir("tests/stories").expect("stories are there").flatten().map(|entry| entry.path());
    let mut texts = Vec::new();
    for folder in folders.filter(|path| path.is_dir()) {
        let names = ["a.txt", "b.txt", "c.txt", "d.txt"].into_iter();
        texts.extend(names.filter_map(|name| fs::read_to_string(folder.join(name)).ok()));
    }
    assert!(texts.len() > 30, "the stories are there");
    let mut runner = proptest::test_runner::TestRunner::new(cases(40));
    let cut = (proptest::sample::select(texts), any::<Index>());
    let run = runner.run(&cut, |(text, at)| {
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let cut = &text[*at.get(&places)..];
        check_quotations(cut, &extract(cut));
        Ok(())
    });
    run.unwrap_or_else(|error| panic!("{error}"));
}
