//! Restatements without marks: `The board warned that the pier would close`, `Work starts in May, the mayor
//! said`.
//!
//! A cue with its subject is a `frame`. What it reports stands behind it (`content_behind`), before it or on both
//! sides (`content_before`), or beside a source without a verb (`verbless_source`).

mod content_before;
mod content_behind;
mod content_end;
mod frame;
mod opening;
mod verbless_source;

use crate::attribution::clause::Clause;
use crate::attribution::cue;
use crate::attribution::item::{ItemIdx, ItemRange};
use crate::attribution::relation::Attribution;
use crate::attribution::restatement::frame::Frame;
use crate::lexicon::{Class, ClassSet};
use crate::text::token::TokenRange;

/// What somebody is said to have uttered, in the narrator's words.
#[derive(Clone, Debug)]
pub(crate) struct Reported {
    pub content: TokenRange,
    /// What follows the frame where it interrupts: `The pier, she said, | is safe`.
    pub rest: Option<TokenRange>,
    pub attribution: Attribution,
}

/// Everything that one sentence restates, in order; nothing lies in anything else.
pub(crate) fn reported(clause: &Clause) -> Vec<Reported> {
    let mut found: Vec<Frame> = Vec::new();
    let mut at = ItemIdx::FIRST;
    while at < clause.end() {
        let Some(frame) = at_cue(clause, at) else {
            at += 1;
            continue;
        };
        let end = frame.rest.as_ref().unwrap_or(&frame.content).end;
        // A frame at the end of a sentence reports all of it, frames within included.
        while found.last().is_some_and(|inner| inner.content.start >= frame.content.start) {
            found.pop();
        }
        at = end.max(at + 1);
        if found.last().is_none_or(|outer| outer.content.end <= frame.content.start) {
            found.push(frame);
        }
    }
    let tokens = |run: ItemRange| clause.skeleton.tokens_of(&run);
    let told = |frame: Frame| Reported {
        content: tokens(frame.content),
        rest: frame.rest.map(tokens),
        attribution: frame.attribution,
    };
    found.into_iter().map(told).collect()
}

/// What the cue at an item reports, if one stands there.
fn at_cue(clause: &Clause, at: ItemIdx) -> Option<Frame> {
    const CUE: ClassSet = ClassSet::of(&[Class::Source, Class::Reporting, Class::Judging]);
    if !clause.is_any(at, CUE) {
        return None;
    }
    if clause.is(at, Class::Source) {
        return verbless_source::verbless_source(clause, at);
    }
    if cue::is_strong(clause, at) {
        return content_before::inverted(clause, at)
            .or_else(|| content_behind::behind(clause, at))
            .or_else(|| content_before::before(clause, at));
    }
    if cue::is_cue(clause, at)
        && let Some(said) = content_behind::behind_that(clause, at)
    {
        return Some(said);
    }
    if cue::is_judgement(clause, at) { content_behind::judged(clause, at) } else { None }
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read;
    use crate::attribution::skeleton_examples::furthest;
    use crate::lexicon::Language;
    use crate::quotes::quote_type::QuoteKind;

    fn check(source: &str, expected: &[(&str, &str)]) {
        let reading = read(source, Language::of("en"));
        let got: Vec<(&str, &str)> = reading
            .quotes
            .iter()
            .filter(|q| q.kind == QuoteKind::Indirect)
            .map(|q| {
                (q.span.of(source), q.speaker.as_ref().and_then(|s| s.mention).map_or("", |m| m.of(source)))
            })
            .collect();
        assert_eq!(got, expected, "{source:?}");
    }

    #[test]
    fn behind_a_cue() {
        let rows = [
            (
                "The board said that the pier would close in May.",
                "that the pier would close in May",
                "The board",
            ),
            (
                "Ada Reed said fishermen first noticed the leak.",
                "fishermen first noticed the leak",
                "Ada Reed",
            ),
            ("Ada Reed said there were signs of a leak.", "there were signs of a leak", "Ada Reed"),
            ("Ada Reed said if elected she could reopen it.", "if elected she could reopen it", "Ada Reed"),
            ("Ada Reed said this week that work was late.", "that work was late", "Ada Reed"),
            ("Ada Reed said, after the vote, that work was late.", "that work was late", "Ada Reed"),
            ("Ada Reed said in a long letter on Monday she would leave.", "she would leave", "Ada Reed"),
            ("Ada Reed told reporters on Monday that work was late.", "that work was late", "Ada Reed"),
            ("Ada Reed told the Leith Argus-News of Leith she would go.", "she would go", "Ada Reed"),
            ("One in five say that will not be true.", "that will not be true", "One in five"),
            ("The poll showed that few people swim.", "that few people swim", "The poll"),
            ("The survey found the pier is unsafe.", "the pier is unsafe", "The survey"),
            ("She asked whether the pier was safe.", "whether the pier was safe", "She"),
            ("The board said it would offer a “fair share”.", "it would offer a “fair share”", "The board"),
        ];
        for (source, words, speaker) in rows {
            check(source, &[(words, speaker)]);
        }
    }

    #[test]
    fn an_order_and_a_judgement_begin_with_whom_they_are_of() {
        let rows = [
            ("The union urged the board to reopen the pier.", "the board to reopen the pier", "The union"),
            ("Critics condemned the closure of the pier.", "the closure of the pier", "Critics"),
            ("Ada Reed accused the board of lying.", "the board of lying", "Ada Reed"),
            ("Ada Reed came to condemn the closure of the pier.", "", ""),
        ];
        for (source, words, speaker) in rows {
            let expected = if words.is_empty() { vec![] } else { vec![(words, speaker)] };
            check(source, &expected);
        }
    }

    #[test]
    fn where_it_ends() {
        let rows = [
            ("The board said the pier was shut, which it was.", "the pier was shut"),
            ("The board said the pier, which is old, was shut.", "the pier, which is old, was shut"),
            ("The board said it was sold to Leith Bank, a small lender.", "it was sold to Leith Bank"),
            ("The board said it was shut, saying nothing more.", "it was shut"),
            ("The board said it was shut - as it was.", "it was shut"),
            ("After the board said it was shut, people left.", "it was shut"),
            ("The board said that it was shut and that it was old.", "that it was shut and that it was old"),
        ];
        for (source, words) in rows {
            assert_eq!(restated(source).map(|(found, _)| found).as_deref(), Some(words), "{source}");
        }
        check(
            "She said the pier was safe and called for a new study.",
            &[("the pier was safe", "She"), ("a new study", "She")],
        );
        check(
            "She said the pier was safe and Tom Hill said it was not.",
            &[("the pier was safe", "She"), ("it was not", "Tom Hill")],
        );
    }

    #[test]
    fn before_a_frame_and_round_it() {
        check("The pier will close, the mayor said.", &[("The pier will close", "the mayor")]);
        check(
            "The works were late and will be late, said Ada Reed, director of the institute.",
            &[("The works were late and will be late", "Ada Reed")],
        );
        check(
            "The old pier, the mayor said, will close in May.",
            &[("The old pier", "the mayor"), ("will close in May", "the mayor")],
        );
        check(
            "The board told Ada Reed it would pay, the Leith Argus reported on Monday.",
            &[("The board told Ada Reed it would pay", "the Leith Argus")],
        );
        check("Ada Reed, a nurse, said she would go.", &[("she would go", "Ada Reed")]);
        check("Ada Reed, in a long letter, said that she would go.", &[("that she would go", "Ada Reed")]);
        check("In the end, the board agreed to pay.", &[]);
    }

    #[test]
    fn beside_a_source() {
        check("According to the mayor, the pier will close.", &[("the pier will close", "the mayor")]);
        check("According to Ada Reed the pier will close.", &[("the pier will close", "Ada Reed")]);
        check("The pier will close, according to the mayor.", &[("The pier will close", "the mayor")]);
        check(
            "The board accused him of lying, according to the mayor.",
            &[("The board accused him of lying", "the mayor")],
        );
    }

    #[test]
    fn words_in_marks_are_not_restated() {
        check("\"The pier is safe,\" the mayor said.", &[]);
        check("The mayor said: \"It is safe.\"", &[]);
        check("The pier is old and made of wood.", &[]);
        check("Asked about the old pier, the mayor said nothing.", &[]);
    }

    /// The first restatement of a text and how sure it is.
    fn restated(source: &str) -> Option<(String, f32)> {
        let article = read(source, Language::of("en"));
        let quote = article.quotes.into_iter().find(|quote| quote.kind == QuoteKind::Indirect)?;
        Some((quote.span.of(source).to_owned(), quote.speaker?.confidence))
    }

    #[test]
    fn confidences() {
        let found = restated("The board said it was closed.");
        assert_eq!(found, Some(("it was closed".to_owned(), 0.7)));
    }

    #[test]
    fn least_words() {
        assert!(restated("The board said it was closed.").is_some());
        assert_eq!(restated("The board said it was."), None);
    }

    #[test]
    fn opener_reach() {
        let found = |fill: &str| {
            let fill = fill.replace('x', "again");
            restated(&format!("The board said {fill}that the pier was old."))
                .is_some_and(|(words, _)| words == "that the pier was old")
        };
        assert_eq!(furthest(found), Some(22));
    }

    #[test]
    fn tail_reach() {
        let found =
            |fill: &str| restated(&format!("The pier will close, the mayor said {fill}again.")).is_some();
        assert_eq!(furthest(found), Some(10));
    }

    #[test]
    fn bare_subjects_are_short() {
        let found =
            |fill: &str| restated(&format!("The board said fishermen {fill}were angry again.")).is_some();
        assert_eq!(furthest(found), Some(4));
    }

    #[test]
    fn clause_length() {
        let whole = |fill: &str| {
            restated(&format!("The board said that the pier was {fill}old."))
                .is_some_and(|(words, _)| words.ends_with("old"))
        };
        assert_eq!(furthest(whole), Some(115));
    }
}
