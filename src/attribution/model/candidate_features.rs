//! What speaks for and against one possible speaker: the cue, the subject, and how they stand to the
//! quotation.

use crate::attribution::clause::Clause;
use crate::attribution::model::QuotePlace;
use crate::attribution::model::feature::{Feature, FeatureSum};
use crate::attribution::model::neighbour::neighbour;
use crate::attribution::pattern::{Attribution, Patterns};
use crate::attribution::speaker_rule::SpeakerRule;
use crate::document::Document;
use crate::entities::mention::Entities;
use crate::lexicon::{Class, ClassSet};
use crate::text::token::TokenRange;

/// The value of the rules that never compete with others, and of `name-after`: the fit knew it by no value of
/// its own.
const OTHER_RULE: u8 = 11;

/// The value of a rule.
const fn rule_value(rule: SpeakerRule) -> u8 {
    match rule {
        SpeakerRule::VerbBefore => 0,
        SpeakerRule::VerbAfter => 1,
        SpeakerRule::VerbAtEnd => 2,
        SpeakerRule::AccordingTo => 3,
        SpeakerRule::Noun => 4,
        SpeakerRule::Subject => 5,
        SpeakerRule::Passive => 6,
        SpeakerRule::Colon => 7,
        SpeakerRule::VerbNearby => 8,
        SpeakerRule::Dash => 9,
        SpeakerRule::NameNearby => 10,
        SpeakerRule::NameAfter
        | SpeakerRule::Label
        | SpeakerRule::NamedAfter
        | SpeakerRule::LeadIn
        | SpeakerRule::TellerBefore
        | SpeakerRule::SentenceBefore
        | SpeakerRule::HeardBefore
        | SpeakerRule::Continued
        | SpeakerRule::SameTurn
        | SpeakerRule::SpeakerBefore
        | SpeakerRule::ReportedClause => OTHER_RULE,
    }
}

/// Notes what speaks for a frame.
pub(crate) fn note(
    patterns: &Patterns,
    entities: &Entities,
    place: QuotePlace,
    frame: &Attribution,
    evidence: &mut FeatureSum,
) {
    let clause = &patterns.clause;
    evidence.note(Feature::Rule, rule_value(frame.rule));
    let cue = if frame.cue.is_empty() { None } else { clause.skeleton.item_of(frame.cue.start) };
    if let Some(cue) = cue {
        of_cue(patterns, place.item, cue, evidence);
    }
    if let Some(subject) = &frame.speaker {
        of_subject(patterns, place.item, subject, cue, evidence);
        evidence.note(Feature::Standing, standing(patterns.clause.document, entities, subject));
    }
}

fn of_cue(patterns: &Patterns, quote: usize, cue: usize, evidence: &mut FeatureSum) {
    const VERBS: ClassSet = ClassSet::of(&[Class::Reporting, Class::Judging]);
    let clause = &patterns.clause;
    let ahead = cue < quote;
    let (from, to) = if ahead { (cue + 1, quote) } else { (quote + 1, cue) };
    let distance = match to.saturating_sub(from) {
        near @ 0..=3 => near as u8,
        4 | 5 => 4,
        6..=8 => 5,
        9..=12 => 6,
        13..=18 => 7,
        19..=28 => 8,
        _ => 9,
    };
    evidence.note(if ahead { Feature::Ahead } else { Feature::After }, distance);
    evidence.note(Feature::Cue, sort(patterns, cue));
    evidence.note(Feature::Form, form(patterns, cue));
    evidence.note(Feature::CueBefore, neighbour(clause, cue.checked_sub(1)));
    evidence.note(Feature::CueBehind, neighbour(clause, Some(cue + 1)));
    let lead = neighbour(clause, quote.checked_sub(1));
    evidence.note(if ahead { Feature::LeadBefore } else { Feature::LeadAfter }, lead);
    let verbs = (from..to).filter(|&i| clause.is_any(i, VERBS));
    let (mut strong, mut weak) = (0, false);
    for verb in verbs {
        if patterns.is_strong(verb) {
            strong += 1;
        } else {
            weak |= patterns.is_cue(verb) || patterns.is_judgement(verb);
        }
    }
    evidence.note(Feature::Rivals, strong.min(2) + 3 * u8::from(weak));
    let crossed = (from..to).filter(|&i| clause.is_quote(i)).count();
    evidence.note(Feature::Crossed, crossed.min(3) as u8 + 4 * u8::from(!ahead));
}

fn sort(patterns: &Patterns, cue: usize) -> u8 {
    let clause = &patterns.clause;
    if clause.is(cue, Class::Source) {
        6
    } else if patterns.is_judgement(cue) {
        2
    } else if !patterns.is_cue(cue) {
        if clause.is(cue, Class::Speech) { 4 } else { 5 }
    } else if patterns.how(cue).contains('w') {
        1
    } else if clause.is(cue, Class::Telling) {
        3
    } else {
        0
    }
}

fn form(patterns: &Patterns, cue: usize) -> u8 {
    let clause = &patterns.clause;
    if clause.is_participle(cue) {
        1
    } else if clause.marked(cue.wrapping_sub(1), Class::Preposition, 'i') {
        2
    } else if patterns.is_unreal(cue) {
        3
    } else if patterns.is_passive(cue) {
        4
    } else if patterns.is_noun_place(cue) {
        5
    } else if patterns.how(cue).contains('n') {
        6
    } else if patterns.how(cue).contains('b') {
        7
    } else if clause.norm(cue).ends_with("ing") {
        8
    } else {
        0
    }
}

fn of_subject(
    patterns: &Patterns,
    quote: usize,
    subject: &TokenRange,
    cue: Option<usize>,
    evidence: &mut FeatureSum,
) {
    let clause = &patterns.clause;
    let document = clause.document;
    let Some(start) = clause.skeleton.item_of(subject.start) else { return };
    let end = clause.skeleton.item_of(subject.end.saturating_sub(1)).map_or(start + 1, |last| last + 1);
    if let Some(cue) = cue {
        let gap = match (end <= cue, cue < start) {
            (true, _) => [0, 1, 2, 3, 3, 4, 4, 4, 4, 5][(cue - end).min(9)],
            (_, true) => [6, 7, 7, 8][(start - cue - 1).min(3)],
            _ => 9,
        };
        evidence.note(Feature::Gap, gap);
    }
    evidence.note(Feature::Head, head(clause, subject));
    evidence.note(Feature::First, neighbour(clause, Some(start)));
    let near = match (end <= quote, start.max(quote) - end.min(quote)) {
        (true, apart) => [0, 1, 1, 2, 2, 2, 3, 3, 3, 4][(apart / 2).min(9)],
        (false, apart) => 5 + [0, 1, 1, 2, 2, 2, 3, 3, 3, 4][(apart / 2).min(9)],
    };
    evidence.note(Feature::Near, near);
    evidence.note(Feature::SubjectBehind, neighbour(clause, Some(end)));
    evidence.note(Feature::SubjectBefore, neighbour(clause, start.checked_sub(1)));
    let verb = (start..end).any(|i| clause.is_verb(i));
    let oblique = document.marked(subject.start, Class::Determiner, 'o');
    let owner = document.is_possessive(subject.end.saturating_sub(1));
    let flaw = if verb {
        1
    } else if oblique {
        2
    } else if owner {
        3
    } else if (start..end).any(|i| clause.is_number(i)) {
        4
    } else if (start..end).any(|i| clause.is(i, Class::Time)) {
        5
    } else if (start..end).any(|i| clause.is_quote(i) || clause.is_cut(i)) {
        6
    } else {
        0
    };
    evidence.note(Feature::Flaw, flaw);
}

/// What the article tells of the name in a subject: a human being, a thing, nothing; and whether it has
/// spoken before.
fn standing(document: &Document, entities: &Entities, subject: &TokenRange) -> u8 {
    let from = entities.sightings.partition_point(|s| s.token < subject.start);
    let Some(sighting) = entities.sightings.get(from).filter(|s| s.token < subject.end) else { return 0 };
    let Some(entity) = entities.entity(sighting.entity) else { return 0 };
    // Whose something is does not say it.
    if (sighting.token..subject.end.saturating_sub(1)).any(|t| document.is_possessive(t)) {
        return 11;
    }
    let nature = match entity.human {
        2.. => 1,
        1 => 2,
        0 => 3,
        -2..0 => 4,
        _ => 5,
    };
    nature + if entity.has_spoken() { 5 } else { 0 }
}

fn head(clause: &Clause, subject: &TokenRange) -> u8 {
    const ENDS: ClassSet = ClassSet::of(&[Class::Preposition, Class::Relative]);
    let document = clause.document;
    match document.value(subject.start, Class::Pronoun) {
        Some("m" | "f") => return 1,
        Some("i") => return 2,
        Some("p") => return 3,
        Some("n") => return 4,
        Some(_) => return 5,
        None => {}
    }
    if document.is(subject.start, Class::Generic) {
        return 5;
    }
    let head_end =
        (subject.start + 1..subject.end).find(|&t| document.is_any(t, ENDS)).unwrap_or(subject.end);
    let words = subject.start..head_end;
    let large = words.clone().filter(|&t| document.is_capital(t)).count();
    let last = head_end.saturating_sub(1);
    if words.clone().any(|t| document.is(t, Class::Given) && document.is_capital(t)) {
        6
    } else if document.is(last, Class::Body) {
        7
    } else if document.is(last, Class::Speech) {
        8
    } else if document.is(last, Class::Role) {
        9
    } else if document.is(last, Class::Relative) {
        10
    } else if large > 1 {
        11
    } else if document.is_capital(last) {
        12
    } else if words.clone().any(|t| document.is(t, Class::Role)) {
        13
    } else {
        14
    }
}
