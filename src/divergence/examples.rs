//! How the judges' examples are checked: each row is two wordings and all that is said of them, from both
//! sides.

use crate::attribution::parsed_article::{ParsedArticle, read_words};
use crate::collation::reading::Reading;
use crate::divergence::compare_pair::{Likeness, liken};
use crate::lexicon::Lexicon;
use crate::text::span::Span;

/// Rows of: first wording, second wording, the kinds and severities found, sorted. Words in ‘ ’ are the
/// quotation, the rest narrates.
pub(crate) fn check(rows: &[(&str, &str, &str)]) {
    let lexicon = Lexicon::of("en");
    for (a, b, expected) in rows {
        let (x, y) = (read_words(a, lexicon.language), read_words(b, lexicon.language));
        let (there, back) =
            (liken(&reading(&x), &reading(&y), &lexicon), liken(&reading(&y), &reading(&x), &lexicon));
        assert_eq!(&said(&there), expected, "{a} ~ {b}: {:?}", there.divergences);
        assert_eq!(
            said(&back).replace("addition", "omission"),
            expected.replace("addition", "omission"),
            "{b} ~ {a}"
        );
    }
}

fn reading<'r, 't>(article: &'r ParsedArticle<'t>) -> Reading<'r, 't> {
    let marks = article.source.find('‘').zip(article.source.rfind('’')).filter(|(open, close)| open < close);
    let all = Reading::whole(article);
    match marks {
        Some((open, close)) => {
            Reading { tokens: article.tokens_in(Span::new(open + '‘'.len_utf8(), close)), ..all }
        }
        None => all,
    }
}

fn said(likeness: &Likeness) -> String {
    let mut found: Vec<String> =
        likeness.divergences.iter().map(|d| format!("{} {}", d.kind.name(), d.severity.name())).collect();
    found.sort();
    found.join(", ")
}
