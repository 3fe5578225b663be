//! A dash and a name behind a quotation: `"…" — Ada Reed, nurse`.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::noun_phrase;
use crate::attribution::relation::{Attribution, UNWEIGHED};
use crate::attribution::speaker_rule::SpeakerRule;
use crate::attribution::thresholds::reach::{DASH_GAP_ITEMS, DASH_NAME_ITEMS};
use crate::document::Sign;

/// `"…" — Ada Reed, nurse`: a dash and a name that ends the paragraph.
pub(crate) fn dash(clause: &Clause, quote: ItemIdx) -> Option<Attribution> {
    let dash = items(quote + 1..clause.end())
        .find(|&i| !matches!(clause.sign(i), Sign::Full | Sign::Stop | Sign::Comma))?;
    if !matches!(clause.sign(dash), Sign::Dash | Sign::Hyphen) {
        return None;
    }
    let start = items(dash..clause.end()).find(|&i| clause.is_word(i))?;
    if start > dash + DASH_GAP_ITEMS || !clause.is_capital(start) || clause.end() - start > DASH_NAME_ITEMS {
        return None;
    }
    let name = noun_phrase::phrase_starting(clause, start, clause.end())?;
    Some(Attribution {
        cue: clause.skeleton.tokens_of(&(dash..start)),
        speaker: Some(name),
        rule: SpeakerRule::Dash,
        confidence: UNWEIGHED,
    })
}

#[cfg(test)]
mod tests {
    use crate::attribution::pattern::dash::dash;
    use crate::attribution::skeleton_examples::{found_at_quote, furthest};

    #[test]
    fn a_dash_and_a_name() {
        let rows = [
            ("“It is safe.” — Ada Reed, mayor", Some("Ada Reed")),
            ("“It is safe” – said the board", None),
            ("“It is safe”, Ada Reed", None),
        ];
        for (source, expected) in rows {
            let speaker = found_at_quote(source, dash).map(|(_, speaker, _)| speaker);
            assert_eq!(speaker, expected, "{source}");
        }
    }

    #[test]
    fn gap() {
        let found = |words: &str| {
            let stars = words.replace('x', "*");
            found_at_quote(&format!("“It is safe” – {stars}Ada Reed"), dash).is_some()
        };
        assert_eq!(furthest(found), Some(2));
    }

    #[test]
    fn length() {
        let found =
            |words: &str| found_at_quote(&format!("“It is safe” – Ada Reed, {words}mayor"), dash).is_some();
        assert_eq!(furthest(found), Some(10));
    }
}
