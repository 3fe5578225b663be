//! What holds of any two wordings compared, whatever they say.

use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, Strategy, proptest};
use proptest::prop_assert_eq;
use proptest::sample::select;

use crate::attribution::parsed_article::read_words;
use crate::collation::reading::Reading;
use crate::divergence::compare_pair::{PairComparison, compare_pair};
use crate::divergence::severity::Severity;
use crate::lexicon::thesaurus::Thesaurus;
use crate::lexicon::{Language, Lexicon};

/// Words, marks and signs, joined by blanks or by nothing.
fn wording() -> impl Strategy<Value = String> {
    let pieces = "the council will not no may open harbour harbor 5 1,500 20% May don't U.S. tidal “ ” \
                  ' - … . , é e\u{301} \u{200b} 👍🏿 没有 ß";
    let piece = select(pieces.split(' ').chain(["\n"]).collect::<Vec<_>>());
    vec((piece, select(vec![" ", " ", ""])), 0..40)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, blank)| [piece, blank]).collect())
}

fn compared(a: &str, b: &str, lexicon: &Lexicon) -> PairComparison {
    let [x, y] = [a, b].map(|text| read_words(text, Language::of("en")));
    compare_pair(&Reading::whole(&x), &Reading::whole(&y), lexicon)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_edit_script_holds_each_token_once(a in wording(), b in wording()) {
        let edits = compared(&a, &b, &Lexicon::of("en")).edits;
        let tokens = |text: &str| read_words(text, Language::of("en")).tokens.len();
        let mut of_a: Vec<usize> = edits.iter().flat_map(|edit| edit.a.clone()).collect();
        let mut of_b: Vec<usize> = edits.iter().flat_map(|edit| edit.b.clone()).collect();
        of_a.sort_unstable();
        of_b.sort_unstable();
        prop_assert_eq!(of_a, (0..tokens(&a)).collect::<Vec<_>>());
        prop_assert_eq!(of_b, (0..tokens(&b)).collect::<Vec<_>>());
    }
}

#[test]
fn without_a_thesaurus_it_works_less_sharp() {
    let plain = Lexicon { thesaurus: Box::leak(Box::new(Thesaurus::empty())), ..Lexicon::of("en") };
    let (a, b) = ("a flawless rehearsal of the crews", "a faultless rehearsal of the crews");
    let [without, with] = [&plain, &Lexicon::of("en")].map(|lexicon| compared(a, b, lexicon).score);
    assert!(without < with, "a synonym is known only with the thesaurus");
    let denied = compared("We will open the bridge.", "We will not open the bridge.", &plain);
    assert_eq!(denied.severity, Severity::Meaning, "a negation is seen without it");
}
