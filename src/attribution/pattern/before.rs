//! A verb of saying before its quotation: `Ada Reed said: "…"`.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::pattern::{noun, source};
use crate::attribution::relation::Attribution;
use crate::attribution::speaker_rule::SpeakerRule;
use crate::attribution::thresholds::confidence::{
    CLOSE_VERB_CONFIDENCE, FAR_VERB_CONFIDENCE, GOVERNOR_CONFIDENCE, INVERTED_VERB_CONFIDENCE,
    NEAR_VERB_CONFIDENCE,
};
use crate::attribution::thresholds::reach::{
    AFTER_REACH_ITEMS, CLOSE_CLAUSE_ITEMS, CLOSE_ITEMS, CUE_REACH_ITEMS, NEAR_ITEMS, OWNED_NOUN_ITEMS,
};
use crate::attribution::{cue, noun_phrase, subject};
use crate::document::Sign;
use crate::lexicon::{Class, VerbUse};
use crate::text::token::TokenRange;

/// `Ada Reed said: "…`, `Ada Reed told reporters on Monday that "…`.
pub(crate) fn before(clause: &Clause, quote: ItemIdx) -> Option<Attribution> {
    let floor = quote.saturating_sub(CUE_REACH_ITEMS);
    let mut verb = quote;
    while verb > floor {
        verb -= 1;
        if !clause.is_any(verb, cue::CUE_CLASSES) {
            continue;
        }
        if let Some(source) =
            source::source(clause, verb).or_else(|| source::source_before(clause, verb, floor))
        {
            return Some(source);
        }
        if let Some(owned) = noun::owned(clause, verb, floor).filter(|_| quote - verb <= OWNED_NOUN_ITEMS) {
            return Some(owned);
        }
        if cue::is_cue(clause, verb) || cue::is_judgement(clause, verb) {
            let near = quote - verb;
            let subject = inserted_subject(clause, verb)
                .or_else(|| hanging_subject(clause, verb, floor))
                .or_else(|| subject::subject_before(clause, verb, floor))
                .or_else(|| subject::subject_after_opening(clause, verb));
            let close = near <= CLOSE_ITEMS
                || cue::is_cue(clause, verb)
                    && near <= CLOSE_CLAUSE_ITEMS
                    && items(verb + 1..quote)
                        .all(|i| !clause.is_verb(i) && !clause.is(i, Class::Conjunction));
            let confidence = if close {
                CLOSE_VERB_CONFIDENCE
            } else if near <= NEAR_ITEMS {
                NEAR_VERB_CONFIDENCE
            } else {
                FAR_VERB_CONFIDENCE
            };
            let weak = !cue::is_cue(clause, verb)
                || cue::how(clause, verb).has(VerbUse::OftenOther)
                || cue::is_unreal(clause, verb);
            // `Reed said the levy would show "…"`: what is reported holds the weaker verb.
            let own = subject.as_ref().is_some_and(|s| opens_clause(clause, s));
            if (weak && !own || subject.is_none())
                && let Some(outer) = governor(clause, verb, floor)
            {
                return Some(outer);
            }
            if subject.is_some() {
                return Some(Attribution::by_cue(clause, verb, subject, SpeakerRule::VerbBefore, confidence));
            }
            // `said Ada Reed: "…`
            let inverted = verb == ItemIdx::FIRST || clause.is_cut(verb - 1) && !clause.is_quote(verb - 1);
            if inverted
                && !clause.is(verb + 1, Class::Time)
                && let Some(subject) = noun_phrase::phrase_starting(clause, verb + 1, quote)
            {
                return Some(Attribution::by_cue(
                    clause,
                    verb,
                    Some(subject),
                    SpeakerRule::VerbBefore,
                    INVERTED_VERB_CONFIDENCE,
                ));
            }
        }
    }
    None
}

/// `The point, says Ada Reed, is "…"`: the subject behind a verb between two commas.
fn inserted_subject(clause: &Clause, verb: ItemIdx) -> Option<TokenRange> {
    let before = verb.checked_sub(1).filter(|&b| clause.is_comma(b))?;
    let subject = noun_phrase::phrase_starting(clause, verb + 1, verb + 1 + AFTER_REACH_ITEMS)
        .filter(|_| clause.is_capital(verb + 1) && before > ItemIdx::FIRST)?;
    let end =
        items(verb + 1..clause.end()).find(|&i| clause.skeleton.word(i).is_none_or(|t| t >= subject.end))?;
    clause.is_comma(end).then_some(subject)
}

/// Whether a comma parts a subject from what goes before, so that no verb before it governs its clause.
pub(crate) fn opens_clause(clause: &Clause, subject: &TokenRange) -> bool {
    subject.start.checked_sub(1).is_some_and(|before| clause.document.sign(before) == Sign::Comma)
}

/// `…," the board said, adding "…`: a participle that hangs on an earlier cue has its subject.
pub(crate) fn hanging_subject(clause: &Clause, verb: ItemIdx, floor: ItemIdx) -> Option<TokenRange> {
    if !clause.is(verb, Class::Participle) || verb == ItemIdx::FIRST || !clause.is_cut(verb - 1) {
        return None;
    }
    let earlier = items(floor..verb).rev().find(|&i| {
        cue::is_cue(clause, i)
            && !clause.is(i, Class::Participle)
            && !cue::how(clause, i).has(VerbUse::OftenOther)
    })?;
    let quoted = items(floor..earlier).any(|i| clause.is_quote(i));
    let before = subject::subject_before(clause, earlier, floor);
    let after = || noun_phrase::phrase_starting(clause, earlier + 1, verb);
    if quoted { before.or_else(after) } else { None }
}

/// The reporting verb whose reported clause holds a later, weaker verb.
pub(crate) fn governor(clause: &Clause, verb: ItemIdx, floor: ItemIdx) -> Option<Attribution> {
    let outer = items(floor..verb)
        .rev()
        .take_while(|&i| {
            !(matches!(clause.sign(i), Sign::Full | Sign::Semicolon | Sign::Colon) && clause.is_cut(i))
        })
        .find(|&i| cue::is_cue(clause, i) && !cue::how(clause, i).has(VerbUse::OftenOther))?;
    let holds =
        items(outer + 1..verb).all(|i| !clause.is_quote(i)) && !clause.is(verb - 1, Class::Conjunction);
    let subject = subject::subject_before(clause, outer, floor).filter(|_| holds)?;
    Some(Attribution::by_cue(clause, outer, Some(subject), SpeakerRule::VerbBefore, GOVERNOR_CONFIDENCE))
}

#[cfg(test)]
mod tests {
    use crate::attribution::pattern::before::before;
    use crate::attribution::skeleton_examples::{found_at_quote, furthest};

    #[test]
    fn confidences() {
        let rows = [
            ("Ada Reed said: “It is safe.”", Some(("said", "Ada Reed", 0.95))),
            ("Yesterday, said Ada Reed: “It is safe.”", Some(("said", "Ada Reed", 0.8))),
            ("The point, says Ada Reed, is “safe”.", Some(("says", "Ada Reed", 0.85))),
            ("Ada Reed believed it was “safe”.", Some(("believed", "Ada Reed", 0.95))),
            ("Ada Reed said Tom Hill believed it was “safe”.", Some(("said", "Ada Reed", 0.8))),
            ("Ada Reed's claim of “enough care” was odd.", Some(("claim", "Ada Reed's", 0.75))),
            ("The pier is “safe for now”.", None),
        ];
        for (source, expected) in rows {
            assert_eq!(found_at_quote(source, before), expected, "{source}");
        }
    }

    #[test]
    fn confidence_by_distance() {
        let confidence = |text: &str, words: usize| {
            let source = text.replace('%', &"x ".repeat(words));
            found_at_quote(&source, before).map(|(_, _, confidence)| confidence)
        };
        let other_clause = [(0, 0.95), (1, 0.85), (7, 0.85), (8, 0.7)];
        for (words, expected) in other_clause {
            assert_eq!(confidence("Ada Reed said it was %“a joke”.", words), Some(expected), "{words}");
        }
        for (words, expected) in [(0, 0.95), (11, 0.95), (12, 0.7)] {
            assert_eq!(confidence("Ada Reed said %“a joke”.", words), Some(expected), "{words}");
        }
    }

    #[test]
    fn reach() {
        let found =
            |words: &str| found_at_quote(&format!("Ada Reed said {words}“a joke” again."), before).is_some();
        assert_eq!(furthest(found), Some(58));
    }

    #[test]
    fn owned_noun_reach() {
        let found =
            |words: &str| found_at_quote(&format!("Her claim {words}“a joke” again."), before).is_some();
        assert_eq!(furthest(found), Some(2));
    }
}
