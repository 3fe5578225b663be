//! What stands behind a quotation and says who spoke: `So said Ada Reed`, or a name alone.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::relation::Attribution;
use crate::attribution::speaker_rule::SpeakerRule;
use crate::attribution::thresholds::confidence::POINTING_BACK_CONFIDENCE;
use crate::attribution::thresholds::reach::{
    POINTING_REACH_ITEMS, SIGNATURE_ITEMS, SIGNED_NAME_WORDS_LEAST, SIGNED_NAME_WORDS_MOST,
};
use crate::attribution::{noun_phrase, subject};
use crate::document::Sign;
use crate::lexicon::{Class, DeterminerUse};

/// `So said Ada Reed`, `That is how Ada Reed put it`: who said what stands before this sentence.
pub(crate) fn pointing_back(clause: &Clause) -> Option<Attribution> {
    let second = ItemIdx::FIRST + 1;
    let points = clause.is(ItemIdx::FIRST, Class::Adverb)
        || clause.marked(ItemIdx::FIRST, DeterminerUse::Definite) && !clause.is(second, Class::Role);
    let verb = items(second..clause.end().min(ItemIdx::new(POINTING_REACH_ITEMS)))
        .find(|&i| clause.is(i, Class::Reporting) && !clause.is_capital(i))?;
    let subject = if verb == second {
        noun_phrase::phrase_starting(clause, second + 1, clause.end())
    } else {
        subject::subject_before(clause, verb, second)
    };
    let named = subject.filter(|s| points && s.clone().any(|t| clause.document.is_capital(t)))?;
    Some(Attribution::by_cue(clause, verb, Some(named), SpeakerRule::NamedAfter, POINTING_BACK_CONFIDENCE))
}

/// `Ada Reed, mayor of Leith`: a paragraph of its own below a quotation that is set off, and no sentence.
pub(crate) fn signature(clause: &Clause) -> Option<Attribution> {
    let tokens = &clause.skeleton.tokens;
    let paragraphs = &clause.document.paragraphs;
    let place = paragraphs.binary_search_by_key(&tokens.start, |paragraph| paragraph.start);
    let is_paragraph = place.is_ok_and(|at| paragraphs[at].end == tokens.end);
    let end = clause.end();
    let is_sentence = items(ItemIdx::FIRST..end).any(|i| {
        clause.is_verb(i) && !clause.is_capital(i)
            || clause.is(i, Class::Auxiliary)
            || clause.is_quote(i)
            || matches!(clause.sign(i), Sign::Stop | Sign::Colon)
    });
    let name_end = items(ItemIdx::FIRST..end).find(|&i| clause.is_comma(i)).unwrap_or(end);
    let is_name = items(ItemIdx::FIRST..name_end).all(|i| clause.is_capital(i))
        && (SIGNED_NAME_WORDS_LEAST..=SIGNED_NAME_WORDS_MOST).contains(&(name_end.get()))
        && !clause.is(ItemIdx::FIRST, Class::Determiner);
    let is_short =
        end.get() <= SIGNATURE_ITEMS && (name_end < end || clause.is(ItemIdx::FIRST, Class::Given));
    (is_paragraph && is_name && is_short && !is_sentence).then(|| Attribution {
        cue: tokens.start..tokens.start,
        speaker: Some(clause.skeleton.tokens_of(&(ItemIdx::FIRST..name_end))),
        rule: SpeakerRule::NamedAfter,
        confidence: POINTING_BACK_CONFIDENCE,
    })
}

#[cfg(test)]
mod tests {
    use crate::attribution::pattern::pointing_back::{pointing_back, signature};
    use crate::attribution::skeleton_examples::{found_in_clause, furthest};

    #[test]
    fn confidences() {
        let rows = [
            ("So said Ada Reed.", Some(("said", "Ada Reed", 0.75))),
            ("Then Ada Reed said so.", Some(("said", "Ada Reed", 0.75))),
            ("The mayor said so.", None),
            ("So said everybody.", None),
        ];
        for (source, expected) in rows {
            assert_eq!(found_in_clause(source, pointing_back), expected, "{source}");
        }
    }

    #[test]
    fn signatures() {
        for (source, speaker) in [
            ("Ada Reed, mayor of Leith", Some("Ada Reed")),
            ("Ada Maria van Reed", None),
            ("Ada Reed", Some("Ada Reed")),
            ("Wixley Hall", None),
            ("Reed, mayor of Leith", None),
            ("Ada Reed left, and Tom Hill stayed", None),
            ("Ada Reed, mayor of Leith.", Some("Ada Reed")),
            ("Ada Reed, who was once the mayor of old Leith", None),
        ] {
            let found = found_in_clause(source, signature).map(|(_, speaker, _)| speaker);
            assert_eq!(found, speaker, "{source}");
        }
    }

    #[test]
    fn a_signature_is_short() {
        let found = |words: usize| {
            found_in_clause(&format!("Ada Reed, {}mayor", "old ".repeat(words)), signature).is_some()
        };
        assert_eq!([8, 9].map(found), [true, false]);
        let named = |words: usize| {
            found_in_clause(&format!("{}Reed, mayor", "Ada ".repeat(words)), signature).is_some()
        };
        assert_eq!([0, 1, 3, 4].map(named), [false, true, true, false]);
    }

    #[test]
    fn reach() {
        let found = |words: &str| {
            found_in_clause(&format!("That is {words}how Ada Reed said it."), pointing_back).is_some()
        };
        assert_eq!(furthest(found), Some(8));
    }
}
