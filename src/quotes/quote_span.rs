//! Quotations by their marks: which tokens each holds, which of its two marks it has, and where it ends if
//! one is missing.

use serde::{Deserialize, Serialize};

use std::cmp::Reverse;

use crate::document::{Document, Sign};
use crate::lexicon::Class;
use crate::quotes::mark_candidate::{MarkCandidate, MarkStyle, mark_candidates};
use crate::quotes::mark_pairing::{build, cheapest};
use crate::text::token::TokenKind;

/// Which of its two marks a quotation has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Marks {
    /// Both.
    Paired,
    /// The closing one only.
    MissingOpen,
    /// The opening one only.
    MissingClose,
    /// Neither.
    None,
}

impl Marks {
    /// The name on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Paired => "paired",
            Self::MissingOpen => "missing-open",
            Self::MissingClose => "missing-close",
            Self::None => "none",
        }
    }
}

/// A frame that ends a paragraph has no more words than this.
const FRAME: usize = 5;
/// One quotation by its marks; at least one of the two is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MarkPair {
    /// The tokens between the marks.
    pub start: usize,
    pub end: usize,
    /// The tokens with the marks.
    pub outer_start: usize,
    pub outer_end: usize,
    pub opened: bool,
    pub closed: bool,
    /// Whether the next paragraph opens as if to go on with it.
    pub continues: bool,
    pub depth: usize,
}

/// All quotations of an article by their marks, by start, outer before inner, and the marks that belong to
/// none.
pub(crate) fn pairs(document: &Document) -> (Vec<MarkPair>, Vec<MarkCandidate>) {
    let style = MarkStyle::of(document.source);
    let (mut found, mut strays, mut candidates) = (Vec::new(), Vec::new(), Vec::new());
    let mut next_first = None;
    let mut per_paragraph = Vec::with_capacity(document.paragraphs.len());
    for paragraph in &document.paragraphs {
        let from = candidates.len();
        mark_candidates(document, paragraph, style, &mut candidates);
        per_paragraph.push(from..candidates.len());
    }
    let mut groups: Vec<Vec<MarkPair>> = Vec::new();
    for (paragraph, range) in document.paragraphs.iter().zip(&per_paragraph).rev() {
        let here = candidates.get(range.clone()).unwrap_or(&[]);
        let mut group = Vec::new();
        if !here.is_empty() {
            let steps = cheapest(here, next_first);
            group = build(here, &steps, paragraph, next_first, &mut strays);
            group.retain(|pair| has_words(document, pair));
            group.iter_mut().for_each(|pair| *pair = without_frame(document, *pair, paragraph.start));
        }
        groups.push(group);
        next_first = here.first().filter(|g| g.token <= paragraph.start + 1).copied();
    }
    for mut group in groups.into_iter().rev() {
        group.sort_by_key(|p| (p.outer_start, Reverse(p.outer_end)));
        found.append(&mut group);
    }
    strays.sort_by_key(|g| g.token);
    (found, strays)
}

fn has_words(document: &Document, pair: &MarkPair) -> bool {
    (pair.start..pair.end).any(|at| matches!(document.kind(at), Some(TokenKind::Word | TokenKind::Number)))
}

/// A quotation that lacks a mark, without the narrator's frame at its open end.
fn without_frame(document: &Document, pair: MarkPair, paragraph: usize) -> MarkPair {
    if !pair.opened && pair.start > paragraph {
        if let Some(start) = after_frame(document, &pair) {
            return MarkPair { start, outer_start: start, ..pair };
        }
    }
    if !pair.closed && pair.depth == 0 {
        if let Some(end) = before_frame(document, &pair) {
            return MarkPair { end, outer_end: end, continues: false, ..pair };
        }
    }
    pair
}

/// Where the words of a quotation begin that was never opened, behind the frame of the one before: `"Yes," he
/// said. But no."`
fn after_frame(document: &Document, pair: &MarkPair) -> Option<usize> {
    let stop = |at: &usize| {
        matches!(document.sign(*at), Sign::Full | Sign::Stop)
            && document.spaced(at + 1)
            && document.is_capital(at + 1)
    };
    (pair.start..pair.end).find(stop).map(|at| at + 1).filter(|&start| start < pair.end)
}

/// Where the words of a quotation end that was never closed, if the narrator's frame ends its paragraph:
/// `"Will they? he asked.`
fn before_frame(document: &Document, pair: &MarkPair) -> Option<usize> {
    let last = pair.end.checked_sub(1).filter(|&at| document.sign(at) == Sign::Full)?;
    let words = (pair.start..last).rev().take(FRAME).take_while(|&at| document.is_word(at)).count();
    let frame = last - words..last;
    let stop = frame.start.checked_sub(1).filter(|&at| at > pair.start)?;
    let told = frame.clone().any(|at| document.is(at, Class::Reporting));
    let named = frame.clone().any(|at| document.is(at, Class::Pronoun) || document.is_capital(at));
    (matches!(document.sign(stop), Sign::Stop | Sign::Comma) && told && named && words > 1)
        .then_some(frame.start)
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read;
    use crate::lexicon::Language;
    use crate::quotes::quote_span::Marks;
    use crate::quotes::quote_type::QuoteKind;

    fn check(source: &str, expected: &[&str]) {
        let reading = read(source, Language::of("en"));
        let got: Vec<&str> = reading
            .quotes
            .iter()
            .filter(|q| q.kind != QuoteKind::Indirect)
            .map(|q| q.span.of(source))
            .collect();
        assert_eq!(got, expected, "{source:?}");
    }

    #[test]
    fn every_style_of_marks() {
        for (open, close) in [
            ("\"", "\""),
            ("“", "”"),
            ("„", "“"),
            ("„", "”"),
            ("«", "»"),
            ("»", "«"),
            ("”", "”"),
            ("“", "\""),
            ("\"", "”"),
            ("‘", "’"),
            ("'", "'"),
            ("``", "''"),
            ("ˋˋ", "''"),
            ("＂", "＂"),
            ("「", "」"),
            ("&quot;", "&quot;"),
            ("&ldquo;", "&rdquo;"),
            ("&#34;", "&#34;"),
        ] {
            let source = format!("{open}The pier is safe,{close} she said. Nobody went.");
            check(&source, &["The pier is safe,"]);
        }
        check("«\u{a0}Le quai est sûr\u{a0}», dit-elle.", &["Le quai est sûr"]);
        check("“The pier is safe,“ she said.", &["The pier is safe,"]);
        check("\"The pier is safe, \" she said.", &["The pier is safe,"]);
    }

    #[test]
    fn apostrophes_inches_and_bullets_are_no_marks() {
        check("The farmers' market and the drivers' strike began at noon.", &[]);
        check("In the 'sixties he was singin' all day, rock 'n' roll too.", &[]);
        check("A 4\" hose and a 6\" hose burst, \"a flood,\" he said.", &["a flood,"]);
        check("She is 5'9\" tall. \"I can reach it,\" she said.", &["I can reach it,"]);
        check("'It's the Lewis' boat,' she said.", &["It's the Lewis' boat,"]);
        check("» More: Pier closes\n“We will act,” she said.", &["We will act,"]);
        check("<a href=\"https://a.example/b\">Pier</a> is \"safe\", she said.", &["safe"]);
    }

    #[test]
    fn quotations_inside_quotations() {
        check(
            "“He told me: ‘It is safe’, and left.”",
            &["He told me: ‘It is safe’, and left.", "It is safe"],
        );
        check("“They call it “Old Tom” here,” she said.", &["They call it “Old Tom” here,", "Old Tom"]);
        check(
            "“One ‘two “three” four’ five,” he said.",
            &["One ‘two “three” four’ five,", "two “three” four", "three"],
        );
    }

    #[test]
    fn a_wrong_mark_swallows_nothing() {
        check("\"Yes, he said.\n\n\"No,\" said Ada Reed.", &["Yes,", "No,"]);
        check("\"Yes,\" he said, \"and no.", &["Yes,", "and no."]);
        check(
            "Fire 'out' on Mill Street\"\nTwo men fled.\n\"It is over,\" police said.",
            &["out", "It is over,"],
        );
        check("“He left. “She stayed,” he said.", &["He left.", "She stayed,"]);
        check("\"Yes,\" she said in Leith. But I doubt it. I do.\"", &["Yes,", "But I doubt it. I do."]);
        check("\"\"=", &[]);
        check(&"\"".repeat(5000), &[]);
    }

    #[test]
    fn missing_marks_are_told() {
        for (source, marks) in [
            ("“The pier is safe.", Marks::MissingClose),
            ("The pier is quite safe,\" they say.", Marks::MissingOpen),
            ("“The pier is safe.”", Marks::Paired),
        ] {
            assert_eq!(read(source, Language::of("en")).quotes[0].marks, marks, "{source:?}");
        }
    }

    #[test]
    fn speech_goes_on_over_paragraphs() {
        let reading = read("“One,” Ada Reed said. “Two.\n\n“Three.\n\n“Four.”", Language::of("en"));
        let next: Vec<Option<u32>> = reading.quotes.iter().map(|q| q.continues.map(|n| n.0)).collect();
        assert_eq!(next, [None, Some(2), Some(3), None]);
        assert!(reading.quotes.iter().all(|q| q.speaker.is_some()));
    }
}
