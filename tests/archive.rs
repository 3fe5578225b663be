//! Families of an invented archive, held against what its quotes render.
#![cfg(not(target_family = "wasm"))] // It takes too long there.
// A failing test may say so in the shortest way.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

#[path = "archive/mod.rs"]
mod archive;
#[path = "archive/score.rs"]
mod score;

use std::collections::BTreeMap;

use archive::archive;
use score::PairCounts;
use variorum::{Article, Options, Utf16Span, compare};

/// How families of so many articles score.
fn counts(articles: usize) -> PairCounts {
    let truth = archive(articles, 7);
    let given: Vec<Article> = truth.iter().map(|article| Article::from(article.text.as_str())).collect();
    let report = compare(&given, &Options::default());
    let place = |quote: &variorum::Quote| {
        let article =
            report.articles.iter().position(|article| article.id == quote.article).expect("is given");
        (article, (quote.span.start as usize, quote.span.end as usize))
    };
    let places: BTreeMap<&str, _> =
        report.quotes.iter().map(|quote| (quote.id.as_str(), place(quote))).collect();
    let families: Vec<Vec<_>> = report
        .families
        .iter()
        .map(|family| family.quotes.iter().map(|id| places[id.as_str()]).collect())
        .collect();
    PairCounts::of(&truth, &families)
}

#[test]
fn an_archive_is_the_same_each_time() {
    assert_eq!(archive(30, 7), archive(30, 7));
    assert_ne!(archive(30, 7), archive(30, 8));
}

#[test]
fn its_quotes_stand_between_marks() {
    for article in archive(60, 7) {
        for quote in &article.quotes {
            let span = |start: usize, end: usize| Utf16Span { start: start as u32, end: end as u32 };
            let marked = span(quote.span.start - 1, quote.span.end + 1).of(&article.text);
            assert!(marked.starts_with('“') && marked.ends_with('”'), "{marked}");
        }
    }
}

#[test]
fn quotes_of_a_small_archive_find_each_other() {
    let found = counts(50);
    assert!(found.true_pairs > 300, "{found:?}");
    assert!(found.recall() >= 0.99 && found.precision() >= 0.97, "{found:?}");
}
