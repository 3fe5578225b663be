//! What the targets do with the bytes that the fuzzer hands them: the promises that `tests/properties.rs`
//! checks.

#[path = "../../tests/engine/mod.rs"]
pub mod engine;
#[path = "../../tests/news/soundness.rs"]
pub mod soundness;

/// Between the texts of one input: a form feed, which no news has.
const SEPARATOR: char = '\u{c}';

/// Reads one article.
pub fn extract(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    soundness::check_quotations(&text, &engine::extract(&text));
}

/// Compares up to four articles.
pub fn compare(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let articles: Vec<&str> = text.split(SEPARATOR).take(4).collect();
    soundness::check_report(&articles, &engine::compare(&articles));
}

/// Compares two wordings.
pub fn similarity(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let (a, b) = text.split_once(SEPARATOR).unwrap_or((&text, &text));
    let (there, back) = (engine::similarity(a, b), engine::similarity(b, a));
    soundness::check_comparison(a, b, &there);
    assert_eq!((there.score, there.severity), (back.score, back.severity), "the same both ways");
    assert_eq!(engine::similarity(a, a).score, 1.0, "wholly alike to itself");
}
