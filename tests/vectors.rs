//! Word vectors, loaded: they raise the score of words alike in use, and touch nothing else. A process of its
//! own, for they stay loaded.

use variorum::attribution::parsed_article::read_words;
use variorum::collation::reading::Reading;
use variorum::divergence::compare_pair::{PairComparison, compare_pair};
use variorum::lexicon::{Lexicon, VectorsError, load_vectors};

fn likeness(a: &str, b: &str) -> PairComparison {
    let lexicon = Lexicon::of("en");
    let [a, b] = [a, b].map(|text| read_words(text, lexicon.language));
    compare_pair(&Reading::whole(&a), &Reading::whole(&b), &lexicon)
}

#[test]
fn they_raise_scores_and_leave_verdicts() {
    let rows = [
        ("The soldiers left the valley.", "The troops left the valley.", true),
        ("The police searched the barn.", "The officers searched the barn.", true),
        ("Rents rose in spring.", "Rents fell in spring.", false),
        ("The bridge opens at noon.", "The bridge opens at noon.", false),
        ("The bridge opens in 2012.", "The bridge opens in 2021.", false),
    ];
    let before = rows.map(|(a, b, _)| likeness(a, b));
    assert_eq!(load_vectors(b"no vectors"), Err(VectorsError::Foreign));
    assert!(Lexicon::of("en").vectors.is_none());
    load_vectors(include_bytes!("../src/lexicon/vectors.bin")).unwrap();
    assert!(Lexicon::of("fr").vectors.is_none());
    for ((a, b, raised), before) in rows.iter().zip(before) {
        let after = likeness(a, b);
        assert_eq!(after.score > before.score, *raised, "{a} {b}: {} {}", before.score, after.score);
        assert_eq!((after.score < before.score, after.divergences), (false, before.divergences), "{a} {b}");
    }
}
