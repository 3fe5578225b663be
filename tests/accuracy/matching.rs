//! Which quotation of the program is which of the gold.

use std::ops::Range;

use super::found::{Found, FoundQuote};
use super::gold::{Gold, Quote, Weight};
use super::place::trimmed;

/// For each quotation of one side its place in the other, if it is there.
#[derive(Debug)]
pub(crate) struct Matching {
    pub of_gold: Vec<Option<usize>>,
    pub of_found: Vec<Option<usize>>,
}

/// Matches one to one; what counts is matched before what may be left out.
pub(crate) fn matching(gold: &Gold, found: &Found, articles: &[String]) -> Matching {
    let mut matching =
        Matching { of_gold: vec![None; gold.quotes.len()], of_found: vec![None; found.quotes.len()] };
    for weight in [Weight::Counts, Weight::EitherWay] {
        for (at, quote) in gold.quotes.iter().enumerate().filter(|(_, quote)| quote.weight == weight) {
            let free =
                found.quotes.iter().enumerate().filter(|&(other, _)| matching.of_found[other].is_none());
            let likely = free.map(|(other, found)| (likeness(quote, found, &articles[quote.article]), other));
            // The first of the best.
            let best =
                likely.rev().max_by_key(|&(likeness, _)| likeness).filter(|&(likeness, _)| likeness > 0);
            if let Some((_, other)) = best {
                matching.of_gold[at] = Some(other);
                matching.of_found[other] = Some(at);
            }
        }
    }
    matching
}

/// How well two spans agree, in bytes; 0 where they are not the same quotation.
///
/// Marks say exactly where a quotation ends. Reported speech is the same where the spans share half of the
/// longer one, or where the program stops early, as before a second "that". Of speech that may be left out,
/// half of the shorter one is enough.
fn likeness(gold: &Quote, found: &FoundQuote, article: &str) -> usize {
    let indirect = found.kind == "indirect";
    if gold.article != found.article || gold.is_indirect() != indirect {
        return 0;
    }
    let (a, b) = (trimmed(article, gold.span.clone()), trimmed(article, found.span.clone()));
    if !indirect {
        return if a == b { a.len() } else { 0 };
    }
    let shared = overlap(&a, &b);
    let stops_early = a.start == b.start && b.end <= a.end;
    let measure = match gold.weight {
        Weight::Counts => a.len().max(b.len()),
        Weight::EitherWay => a.len().min(b.len()),
    };
    if stops_early || shared * 2 >= measure { shared } else { 0 }
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> usize {
    a.end.min(b.end).saturating_sub(a.start.max(b.start))
}

#[cfg(test)]
mod tests {
    use super::matching;
    use crate::found::{Found, FoundQuote};
    use crate::gold::Gold;

    #[track_caller]
    fn check(kind: &str, span: &str, expected: Option<usize>) {
        let articles = vec![
            "Reed said that the old bridge was safe. “Go,” she said. It held.".to_owned(),
            String::new(),
        ];
        let lines = "a1 | indirect | Reed | the old bridge was safe\na2 | direct | Reed | Go";
        let gold = Gold::read(lines, &articles).expect("no fault");
        let start = articles[0].find(span).expect("in the article");
        let quote =
            FoundQuote { article: 0, span: start..start + span.len(), kind: kind.to_owned(), speaker: None };
        let found = Found { quotes: vec![quote], families: Vec::new() };
        assert_eq!(matching(&gold, &found, &articles).of_found[0], expected, "{kind} {span}");
    }

    #[test]
    fn half_of_reported_speech_is_enough() {
        check("indirect", "the old bridge", Some(0));
        check("indirect", "the", Some(0));
        check("indirect", "old", None);
        check("indirect", "that the old bridge was safe. “Go,” she said. It held.", None);
    }

    #[test]
    fn marks_are_exact_but_for_edges() {
        check("partial", "Go,", Some(1));
        check("indirect", "Go,", None);
        check("direct", "Go,” she", None);
    }
}
