//! How the examples of the rules are checked: each row is two wordings and all that is said of them, from
//! both sides.

use crate::attribution::parsed_article::{ParsedArticle, read_words};
use crate::collation::reading::{Reading, Telling};
use crate::collation::{Collation, collate};
use crate::divergence::compare_pair::{PairComparison, compare_pair};
use crate::divergence::context::{Context, Side};
use crate::lexicon::Lexicon;
use crate::text::span::Span;

/// Rows of: first wording, second wording, the kinds and severities found, sorted. Words in ‘ ’ are the
/// quotation, the rest narrates.
pub(crate) fn check(rows: &[(&str, &str, &str)]) {
    let lexicon = Lexicon::of("en");
    for (a, b, expected) in rows {
        let (x, y) = (read_words(a, lexicon.language), read_words(b, lexicon.language));
        let (there, back) = (
            compare_pair(&reading(&x), &reading(&y), &lexicon),
            compare_pair(&reading(&y), &reading(&x), &lexicon),
        );
        assert_eq!(&said(&there), expected, "{a} ~ {b}: {:?}", there.divergences);
        assert_eq!(turned(&said(&back)), turned(expected), "{b} ~ {a}");
    }
}

/// Kinds and severities as they are from either side: an omission here is an addition there.
fn turned(said: &str) -> Vec<String> {
    let mut kinds: Vec<String> = said.split(", ").map(|kind| kind.replace("addition", "omission")).collect();
    kinds.sort();
    kinds
}

/// Shows two wordings, aligned and not yet judged, to a test.
pub(crate) fn look_at(a: &str, b: &str, test: impl FnOnce(&mut Context)) {
    let lexicon = Lexicon::of("en");
    let (x, y) = (read_words(a, lexicon.language), read_words(b, lexicon.language));
    let Collation { a, b, alignment } = collate(&reading(&x), &reading(&y), &lexicon);
    test(&mut Context::new(&a, &b, &alignment, &lexicon, Side::A));
}

fn reading<'r>(article: &'r ParsedArticle) -> Reading<'r> {
    let marks = article.source.find('‘').zip(article.source.rfind('’')).filter(|(open, close)| open < close);
    let all = Reading::whole(article);
    match marks {
        Some((open, close)) => {
            let tokens = article.tokens_in(Span::new(open + '‘'.len_utf8(), close));
            Reading { tokens, telling: Telling::Quoted, ..all }
        }
        None => all,
    }
}

fn said(comparison: &PairComparison) -> String {
    let mut found: Vec<String> =
        comparison.divergences.iter().map(|d| format!("{} {}", d.kind.name(), d.severity.name())).collect();
    found.sort();
    found.join(", ")
}
