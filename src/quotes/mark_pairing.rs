//! The quotations of an article by their marks.

use std::cmp::Reverse;

use crate::document::Document;
use crate::quotes::mark_candidate::{MarkCandidate, mark_candidates};
use crate::quotes::mark_style::MarkStyle;
use crate::quotes::missing_mark::without_reporting_clause;
use crate::quotes::pairing_search::{PairingStep, cheapest};
use crate::quotes::quote_span::MarkPair;
use crate::quotes::thresholds::NOTED_STRAY_COST;
use crate::text::token::{TokenKind, TokenRange};

/// All quotations of an article by their marks, by start, outer before inner, and the marks that belong to
/// none.
pub(crate) fn pairs(document: &Document) -> (Vec<MarkPair>, Vec<MarkCandidate>) {
    let style = MarkStyle::of(document.source);
    let (mut found, mut strays, mut candidates) = (Vec::new(), Vec::new(), Vec::new());
    let mut next_first: Option<MarkCandidate> = None;
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
            group
                .iter_mut()
                .for_each(|pair| *pair = without_reporting_clause(document, *pair, paragraph.start));
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

/// Turns the steps of one paragraph into quotations; `strays` takes the marks that belong to none.
fn build(
    marks: &[MarkCandidate],
    steps: &[PairingStep],
    paragraph: &TokenRange,
    next_first: Option<MarkCandidate>,
    strays: &mut Vec<MarkCandidate>,
) -> Vec<MarkPair> {
    let mut found: Vec<MarkPair> = Vec::new();
    let mut open: Vec<MarkCandidate> = Vec::new();
    let mut last_end = paragraph.start;
    for (mark, step) in marks.iter().zip(steps) {
        match *step {
            PairingStep::Nothing => {
                if mark.unpaired_cost > NOTED_STRAY_COST {
                    strays.push(*mark);
                }
            }
            PairingStep::Open => open.push(*mark),
            PairingStep::Reopen => {
                if let Some(before) = open.pop() {
                    found.push(unclosed(&before, mark.token, open.len()));
                }
                open.push(*mark);
            }
            PairingStep::Close(level) => {
                for _ in 0..level {
                    if let Some(inner) = open.pop() {
                        found.push(unclosed(&inner, mark.token, open.len()));
                    }
                }
                if let Some(start) = open.pop() {
                    found.push(MarkPair {
                        start: start.end(),
                        end: mark.token,
                        outer_start: start.token,
                        outer_end: mark.end(),
                        opened: true,
                        closed: true,
                        continues: false,
                        depth: open.len(),
                    });
                    last_end = mark.end();
                }
            }
            PairingStep::Unopened => {
                found.push(MarkPair {
                    start: last_end,
                    end: mark.token,
                    outer_start: last_end,
                    outer_end: mark.end(),
                    opened: false,
                    closed: true,
                    continues: false,
                    depth: 0,
                });
                last_end = mark.end();
            }
        }
    }
    for (depth, mark) in open.iter().enumerate() {
        let continues = depth == 0 && next_first.is_some_and(|next| next.continues(mark.family));
        found.push(MarkPair { continues, ..unclosed(mark, paragraph.end, depth) });
    }
    found
}

/// A quotation that opens with a mark and is never closed.
fn unclosed(mark: &MarkCandidate, end: usize, depth: usize) -> MarkPair {
    MarkPair {
        start: mark.end(),
        end,
        outer_start: mark.token,
        outer_end: end,
        opened: true,
        closed: false,
        continues: false,
        depth,
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use crate::document::tests::ask;
    use crate::quotes::mark_candidate::MarkCandidate;
    use crate::quotes::mark_glyph::{MarkFamily, MarkShape};
    use crate::quotes::mark_pairing::{build, pairs};
    use crate::quotes::pairing_search::PairingStep;

    /// The quotations of a text by their marks.
    pub(crate) fn check(source: &str, expected: &[&str]) {
        ask(source, "en", |document| {
            let (pairs, _) = pairs(document);
            let got: Vec<&str> =
                pairs.iter().map(|pair| document.span(&(pair.start..pair.end)).of(source)).collect();
            assert_eq!(got, expected, "{source:?}");
        });
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
    fn apostrophes_are_not_noted() {
        for (source, noted) in [
            ("The farmer' market", 0),
            ("The pier ‘is safe", 1),
            ("The pier \" is safe", 1),
            ("The farmers' market", 0),
        ] {
            let strays = ask(source, "en", |document| pairs(document).1.len());
            assert_eq!(strays, noted, "{source:?}");
        }
    }

    #[test]
    fn a_mark_that_costs_little_to_leave_out_is_no_stray() {
        let costly = |unpaired_cost| MarkCandidate {
            token: 0,
            width: 1,
            family: MarkFamily::Single,
            shape: MarkShape::Straight,
            opening_cost: None,
            closing_cost: None,
            unpaired_cost,
            after_stop: false,
        };
        let is_stray = |cost| {
            let mut strays = Vec::new();
            build(&[costly(cost)], &[PairingStep::Nothing], &(0..1), None, &mut strays);
            !strays.is_empty()
        };
        assert_eq!([12, 13].map(is_stray), [false, true]);
    }

    #[test]
    fn a_quotation_goes_on_in_the_next_paragraph() {
        let source = "“One,” Ada Reed said. “Two.\n\n“Three.\n\n“Four.”";
        let continues: Vec<bool> =
            ask(source, "en", |document| pairs(document).0.iter().map(|pair| pair.continues).collect());
        assert_eq!(continues, [false, true, true, false]);
    }
}
