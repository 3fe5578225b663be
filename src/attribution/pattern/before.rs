//! A verb of saying before its quotation: `Ada Reed said: "…"`.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::pattern::{noun, source};
use crate::attribution::relation::Attribution;
use crate::attribution::speaker_rule::SpeakerRule;
use crate::attribution::thresholds::{AFTER_REACH_ITEMS, CUE_REACH_ITEMS};
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
        if let Some(frame) = noun::owned(clause, verb, floor).filter(|_| quote - verb <= 3) {
            return Some(frame);
        }
        if cue::is_cue(clause, verb) || cue::is_judgement(clause, verb) {
            let near = quote - verb;
            let subject = inserted_subject(clause, verb)
                .or_else(|| hanging_subject(clause, verb, floor))
                .or_else(|| subject::subject_before(clause, verb, floor))
                .or_else(|| subject::subject_after_opening(clause, verb));
            let close = near <= 3
                || cue::is_cue(clause, verb)
                    && near <= 12
                    && items(verb + 1..quote)
                        .all(|i| !clause.is_verb(i) && !clause.is(i, Class::Conjunction));
            let confidence = if close {
                0.95
            } else if near <= 10 {
                0.85
            } else {
                0.7
            };
            let weak = !cue::is_cue(clause, verb)
                || cue::how(clause, verb).has(VerbUse::OftenOther)
                || cue::is_unreal(clause, verb);
            // `Reed said the levy would show "…"`: what is reported holds the weaker verb.
            let own = subject.as_ref().is_some_and(|s| opens_clause(clause, s));
            if weak && !own || subject.is_none() {
                if let Some(outer) = governor(clause, verb, floor) {
                    return Some(outer);
                }
            }
            if subject.is_some() {
                return Some(Attribution::by_cue(clause, verb, subject, SpeakerRule::VerbBefore, confidence));
            }
            // `said Ada Reed: "…`
            let inverted = verb == ItemIdx::FIRST || clause.is_cut(verb - 1) && !clause.is_quote(verb - 1);
            if inverted && !clause.is(verb + 1, Class::Time) {
                if let Some(subject) = noun_phrase::phrase_starting(clause, verb + 1, quote) {
                    return Some(Attribution::by_cue(
                        clause,
                        verb,
                        Some(subject),
                        SpeakerRule::VerbBefore,
                        0.8,
                    ));
                }
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
    Some(Attribution::by_cue(clause, outer, Some(subject), SpeakerRule::VerbBefore, 0.8))
}
