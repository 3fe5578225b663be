//! A name before a colon: `ADA REED: "…"`, a headline, a turn of a transcript.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::relation::{Attribution, UNWEIGHED};
use crate::attribution::speaker_rule::SpeakerRule;
use crate::attribution::thresholds::confidence::TURN_CONFIDENCE;
use crate::attribution::thresholds::reach::{HEADLINE_ITEMS, LABEL_ITEMS, TURN_NAME_TOKENS};
use crate::document::{Document, Sign};
use crate::quotes::quote_span::MarkPair;
use crate::text::token::Case;

/// `ADA REED: "…`: a name alone before a colon.
pub(crate) fn label(clause: &Clause, quote: ItemIdx) -> Option<Attribution> {
    let colon = quote.checked_sub(1).filter(|&c| clause.sign(c) == Sign::Colon)?;
    let start = items(ItemIdx::FIRST..colon)
        .rev()
        .take(LABEL_ITEMS)
        .find(|&i| clause.is_cut(i))
        .map_or(colon.saturating_sub(LABEL_ITEMS), |i| i + 1);
    if start >= colon || !clause.is_capital(start) {
        return None;
    }
    let tokens = clause.skeleton.tokens_of(&(start..colon));
    Some(Attribution {
        cue: clause.skeleton.tokens_of(&(colon..colon + 1)),
        speaker: Some(tokens),
        rule: SpeakerRule::Colon,
        confidence: UNWEIGHED,
    })
}

/// `| Ada Reed | "…" |`: the cell of a table before the quotation's.
pub(crate) fn cell(clause: &Clause, quote: ItemIdx) -> Option<Attribution> {
    let is_bar = |i: ItemIdx| clause.skeleton.word(i).is_some_and(|t| clause.document.text(t) == "|");
    let bar = quote.checked_sub(1).filter(|&bar| is_bar(bar))?;
    let back = items(ItemIdx::FIRST..bar).rev().take(LABEL_ITEMS);
    let start = back.take_while(|&i| !is_bar(i) && !clause.is_quote(i)).last()?;
    clause.is_capital(start).then(|| Attribution {
        cue: clause.skeleton.tokens_of(&(bar..bar + 1)),
        speaker: Some(clause.skeleton.tokens_of(&(start..bar))),
        rule: SpeakerRule::Colon,
        confidence: TURN_CONFIDENCE,
    })
}

/// `Reed: levy will "…"`: a headline that opens with its speaker.
pub(crate) fn headline(clause: &Clause) -> Option<Attribution> {
    let colon = items(ItemIdx::FIRST + 1..clause.end().min(ItemIdx::new(HEADLINE_ITEMS)))
        .find(|&i| clause.sign(i) == Sign::Colon)?;
    let named = items(ItemIdx::FIRST..colon).all(|i| !clause.is_cut(i) && !clause.is_verb(i))
        && clause.is_capital(ItemIdx::FIRST);
    let tokens = clause.skeleton.tokens_of(&(ItemIdx::FIRST..colon));
    named.then(|| Attribution {
        cue: clause.skeleton.tokens_of(&(colon..colon + 1)),
        speaker: Some(tokens),
        rule: SpeakerRule::Colon,
        confidence: UNWEIGHED,
    })
}

/// `"REED: It is safe.`: a turn of a transcript, its speaker's name in capitals at the front.
pub(crate) fn turn(document: &Document, pair: &MarkPair) -> Option<Attribution> {
    let shouted = |at: &usize| {
        document.token(*at).is_some_and(|t| t.case == Case::Upper) || document.sign(*at) == Sign::Full
    };
    let colon =
        pair.start + (pair.start..pair.end.min(pair.start + TURN_NAME_TOKENS)).take_while(shouted).count();
    let named = colon > pair.start && colon + 1 < pair.end && document.sign(colon) == Sign::Colon;
    named.then(|| Attribution {
        cue: colon..colon + 1,
        speaker: Some(pair.start..colon),
        rule: SpeakerRule::Label,
        confidence: TURN_CONFIDENCE,
    })
}

#[cfg(test)]
mod tests {
    use crate::attribution::pattern::label::{headline, label, turn};
    use crate::attribution::skeleton_examples::{found_at_quote, found_in_clause, furthest};
    use crate::document::Document;
    use crate::lexicon::Language;
    use crate::quotes;
    use crate::text::tokenizer::tokenize;

    /// The speaker and confidence of a turn of a transcript that the text is.
    fn turn_of(source: &str) -> Option<(&str, f32)> {
        let (tokens, norms) = tokenize(source);
        let document = Document::new(source, &tokens, &norms, Language::of_text(source));
        let marked = quotes::find(&document);
        let found = turn(&document, &marked.pairs[0])?;
        Some((document.span(&found.speaker?).of(source), found.confidence))
    }

    #[test]
    fn turns() {
        assert_eq!(turn_of("“ADA REED: It is safe.”"), Some(("ADA REED", 0.9)));
        assert_eq!(turn_of("“Ada Reed: It is safe.”"), None);
        assert_eq!(turn_of("“ADA REED it is safe.”"), None);
    }

    #[test]
    fn turn_length() {
        let found = |words: &str| {
            let names = words.replace('x', "EVE");
            turn_of(&format!("“ADA {names}REED: It is safe.”")).is_some()
        };
        assert_eq!(furthest(found), Some(4));
    }

    #[test]
    fn a_name_before_a_colon() {
        let rows = [
            ("ADA REED: “It is safe.”", Some("ADA REED")),
            ("Yesterday, Ada Reed: “It is safe.”", Some("Ada Reed")),
            ("the mayor: “It is safe.”", None),
            ("Ada Reed “It is safe.”", None),
        ];
        for (source, expected) in rows {
            let speaker = found_at_quote(source, label).map(|(_, speaker, _)| speaker);
            assert_eq!(speaker, expected, "{source}");
        }
    }

    #[test]
    fn length() {
        let found = |words: &str| found_at_quote(&format!("Ada {words}: “It is safe.”"), label).is_some();
        assert_eq!(furthest(found), Some(7));
    }

    #[test]
    fn a_headline_that_opens_with_its_speaker() {
        let rows = [
            ("Reed: levy will “end”", Some("Reed")),
            ("the board: levy will “end”", None),
            ("Ada Reed says: levy will “end”", None),
        ];
        for (source, expected) in rows {
            assert_eq!(
                found_in_clause(source, headline).map(|(_, speaker, _)| speaker),
                expected,
                "{source}"
            );
        }
    }

    #[test]
    fn headline_length() {
        let found =
            |words: &str| found_in_clause(&format!("Reed {words}: levy will “end”"), headline).is_some();
        assert_eq!(furthest(found), Some(7));
    }
}
