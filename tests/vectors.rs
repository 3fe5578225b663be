//! Word vectors, loaded: they raise the score of words alike in use, and touch nothing else. A process of its
//! own, for they stay loaded.

use variorum::{Likeness, SimilarityOptions, VectorsError, load_vectors, similarity};

fn likeness(a: &str, b: &str, lang: &str) -> Likeness {
    similarity(a, b, &SimilarityOptions { lang: Some(lang.to_owned()) })
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
    let all = |lang| rows.map(|(a, b, _)| likeness(a, b, lang));
    let (before, french) = (all("en"), all("fr"));
    assert_eq!(load_vectors(b"no vectors"), Err(VectorsError::Foreign));
    assert_eq!(all("en"), before, "what cannot be loaded changes nothing");
    load_vectors(include_bytes!("../src/lexicon/vectors.bin")).unwrap();
    assert_eq!(all("fr"), french, "they are of English alone");
    for ((a, b, raised), before) in rows.iter().zip(before) {
        let after = likeness(a, b, "en");
        let (was, is) = (before.similarity.score, after.similarity.score);
        assert_eq!(is > was, *raised, "{a} {b}: {was} {is}");
        assert_eq!((is < was, after.divergences), (false, before.divergences), "{a} {b}");
    }
}
