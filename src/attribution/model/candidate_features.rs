//! What speaks for and against one possible speaker: the cue, the subject, and how they stand to the
//! quotation.

use crate::attribution::clause::Clause;
use crate::attribution::cue;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::model::candidate_value::{
    Crossed, CueDistance, CueForm, CueGap, CueSort, Flaw, QuoteSide, Rivals, Standing, SubjectDistance,
    SubjectHead, WeighedRule,
};
use crate::attribution::model::feature::Feature;
use crate::attribution::model::feature_sum::FeatureSum;
use crate::attribution::model::neighbour::neighbour;
use crate::attribution::model::place::QuotePlace;
use crate::attribution::relation::Attribution;
use crate::attribution::speaker_rule::SpeakerRule;
use crate::document::Document;
use crate::entities::entity_table::Entities;
use crate::entities::mention::Mention;
use crate::entities::speaking_entity::EntityKind;
use crate::lexicon::endings::is_ing;
use crate::lexicon::{Class, ClassSet, PrepositionUse, PronounReference, Value, VerbUse};
use crate::text::token::TokenRange;

/// The value of a rule.
const fn rule_value(rule: SpeakerRule) -> WeighedRule {
    match rule {
        SpeakerRule::VerbBefore => WeighedRule::VerbBefore,
        SpeakerRule::VerbAfter => WeighedRule::VerbAfter,
        SpeakerRule::VerbAtEnd => WeighedRule::VerbAtEnd,
        SpeakerRule::AccordingTo => WeighedRule::AccordingTo,
        SpeakerRule::Noun => WeighedRule::Noun,
        SpeakerRule::Subject => WeighedRule::Subject,
        SpeakerRule::Passive => WeighedRule::Passive,
        SpeakerRule::Colon => WeighedRule::Colon,
        SpeakerRule::VerbNearby => WeighedRule::VerbNearby,
        SpeakerRule::Dash => WeighedRule::Dash,
        SpeakerRule::NameNearby => WeighedRule::NameNearby,
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
        | SpeakerRule::Exchange
        | SpeakerRule::OuterVoice
        | SpeakerRule::Turn
        | SpeakerRule::ReportedClause => WeighedRule::Other,
    }
}

/// Notes what speaks for a candidate.
pub(crate) fn note(
    clause: &Clause,
    entities: &Entities,
    place: QuotePlace,
    candidate: &Attribution,
    evidence: &mut FeatureSum,
) {
    evidence.note(Feature::Rule(rule_value(candidate.rule)));
    let cue = if candidate.cue.is_empty() { None } else { clause.skeleton.item_of(candidate.cue.start) };
    if let Some(cue) = cue {
        of_cue(clause, place.item, cue, evidence);
    }
    if let Some(subject) = &candidate.speaker {
        of_subject(clause, place.item, subject, cue, evidence);
        evidence.note(Feature::Standing(standing(clause.document, entities, subject)));
    }
}

fn of_cue(clause: &Clause, quote: ItemIdx, cue: ItemIdx, evidence: &mut FeatureSum) {
    const VERBS: ClassSet = ClassSet::of(&[Class::Reporting, Class::Judging]);
    let ahead = cue < quote;
    let (from, to) = if ahead { (cue + 1, quote) } else { (quote + 1, cue) };
    let distance = match items(from..to).len() {
        0 => CueDistance::Zero,
        1 => CueDistance::One,
        2 => CueDistance::Two,
        3 => CueDistance::Three,
        4 | 5 => CueDistance::FourOrFive,
        6..=8 => CueDistance::SixToEight,
        9..=12 => CueDistance::NineToTwelve,
        13..=18 => CueDistance::ThirteenToEighteen,
        19..=28 => CueDistance::NineteenToTwentyEight,
        _ => CueDistance::More,
    };
    evidence.note(if ahead { Feature::Ahead(distance) } else { Feature::After(distance) });
    evidence.note(Feature::Cue(sort(clause, cue)));
    evidence.note(Feature::Form(form(clause, cue)));
    evidence.note(Feature::CueBefore(neighbour(clause, cue.checked_sub(1))));
    evidence.note(Feature::CueBehind(neighbour(clause, Some(cue + 1))));
    let lead = neighbour(clause, quote.checked_sub(1));
    evidence.note(if ahead { Feature::LeadBefore(lead) } else { Feature::LeadAfter(lead) });
    let verbs = items(from..to).filter(|&i| clause.is_any(i, VERBS));
    let (mut strong, mut weak) = (0, false);
    for verb in verbs {
        if cue::is_strong(clause, verb) {
            strong += 1;
        } else {
            weak |= cue::is_cue(clause, verb) || cue::is_judgement(clause, verb);
        }
    }
    evidence.note(Feature::Rivals(match (strong, weak) {
        (0, false) => Rivals::None,
        (1, false) => Rivals::One,
        (_, false) => Rivals::More,
        (0, true) => Rivals::Weak,
        (1, true) => Rivals::OneAndWeak,
        (_, true) => Rivals::MoreAndWeak,
    }));
    let crossed = match items(from..to).filter(|&i| clause.is_quote(i)).count() {
        0 => Crossed::None,
        1 => Crossed::One,
        2 => Crossed::Two,
        _ => Crossed::More,
    };
    let side = if ahead { QuoteSide::Before } else { QuoteSide::Behind };
    evidence.note(Feature::Crossed((crossed, side)));
}

fn sort(clause: &Clause, cue: ItemIdx) -> CueSort {
    if clause.is(cue, Class::Source) {
        CueSort::Source
    } else if cue::is_judgement(clause, cue) {
        CueSort::Judging
    } else if !cue::is_cue(clause, cue) {
        if clause.is(cue, Class::Speech) { CueSort::SpeechNoun } else { CueSort::Other }
    } else if cue::how(clause, cue).has(VerbUse::OftenOther) {
        CueSort::WeakSaying
    } else if clause.is(cue, Class::Telling) {
        CueSort::Telling
    } else {
        CueSort::Saying
    }
}

fn form(clause: &Clause, cue: ItemIdx) -> CueForm {
    if clause.is_participle(cue) {
        CueForm::Participle
    } else if clause.marked(cue.before(), PrepositionUse::Infinitive) {
        CueForm::Infinitive
    } else if cue::is_unreal(clause, cue) {
        CueForm::Unreal
    } else if cue::is_passive(clause, cue) {
        CueForm::Passive
    } else if cue::is_noun_place(clause, cue) {
        CueForm::NounPlace
    } else if cue::how(clause, cue).has(VerbUse::NounLike) {
        CueForm::NounLike
    } else if cue::how(clause, cue).has(VerbUse::Base) {
        CueForm::Plain
    } else if is_ing(clause.norm(cue)) {
        CueForm::Ing
    } else {
        CueForm::Finite
    }
}

fn of_subject(
    clause: &Clause,
    quote: ItemIdx,
    subject: &TokenRange,
    cue: Option<ItemIdx>,
    evidence: &mut FeatureSum,
) {
    let document = clause.document;
    let Some(start) = clause.skeleton.item_of(subject.start) else { return };
    let end = clause.skeleton.item_of(subject.end.saturating_sub(1)).map_or(start + 1, |last| last + 1);
    if let Some(cue) = cue {
        let gap = match (end <= cue, cue < start) {
            (true, _) => match cue - end {
                0 => CueGap::Before0,
                1 => CueGap::Before1,
                2 => CueGap::Before2,
                3 | 4 => CueGap::Before3To4,
                5..=8 => CueGap::Before5To8,
                _ => CueGap::Before9On,
            },
            (_, true) => match start - cue - 1 {
                0 => CueGap::Behind0,
                1 | 2 => CueGap::Behind1To2,
                _ => CueGap::Behind3On,
            },
            _ => CueGap::Round,
        };
        evidence.note(Feature::Gap(gap));
    }
    evidence.note(Feature::Head(head(clause, subject)));
    evidence.note(Feature::First(neighbour(clause, Some(start))));
    let distance = match start.max(quote) - end.min(quote) {
        0 | 1 => SubjectDistance::Zero,
        2..=5 => SubjectDistance::Two,
        6..=11 => SubjectDistance::Six,
        12..=17 => SubjectDistance::Twelve,
        _ => SubjectDistance::More,
    };
    let side = if end <= quote { QuoteSide::Before } else { QuoteSide::Behind };
    evidence.note(Feature::Near((distance, side)));
    evidence.note(Feature::SubjectBehind(neighbour(clause, Some(end))));
    evidence.note(Feature::SubjectBefore(neighbour(clause, start.checked_sub(1))));
    let verb = items(start..end).any(|i| clause.is_verb(i));
    let owner = document.is_possessive(subject.end.saturating_sub(1));
    let flaw = if verb {
        Flaw::Verb
    } else if owner {
        Flaw::Owner
    } else if items(start..end).any(|i| clause.is_number(i)) {
        Flaw::Number
    } else if items(start..end).any(|i| clause.is(i, Class::Time)) {
        Flaw::Time
    } else if items(start..end).any(|i| clause.is_quote(i) || clause.is_cut(i)) {
        Flaw::Cut
    } else {
        Flaw::Nothing
    };
    evidence.note(Feature::Flaw(flaw));
}

/// What the article tells of the name in a subject: a human being, a thing, nothing; and whether it has
/// spoken before.
fn standing(document: &Document, entities: &Entities, subject: &TokenRange) -> Standing {
    // Of those who go by no name the article tells nothing.
    let is_named = |mention: &&Mention| entities.entity(mention.entity).kind != EntityKind::Group;
    let Some(mention) = entities.mentions_in(subject).iter().find(is_named) else { return Standing::Unknown };
    let entity = entities.entity(mention.entity);
    // Whose something is does not say it.
    if (mention.token..subject.end.saturating_sub(1)).any(|t| document.is_possessive(t)) {
        return Standing::Owner;
    }
    match (entity.human_points, entity.has_spoken()) {
        (2.., false) => Standing::Human,
        (1, false) => Standing::LikelyHuman,
        (0, false) => Standing::Open,
        (-2..0, false) => Standing::LikelyThing,
        (_, false) => Standing::Thing,
        (2.., true) => Standing::HumanSpoke,
        (1, true) => Standing::LikelyHumanSpoke,
        (0, true) => Standing::OpenSpoke,
        (-2..0, true) => Standing::LikelyThingSpoke,
        (_, true) => Standing::ThingSpoke,
    }
}

fn head(clause: &Clause, subject: &TokenRange) -> SubjectHead {
    const ENDS: ClassSet = ClassSet::of(&[Class::Preposition, Class::Relative]);
    let document = clause.document;
    match document.value(subject.start, Class::Pronoun).and_then(Value::reference) {
        Some(PronounReference::Male | PronounReference::Female) => return SubjectHead::HeOrShe,
        Some(PronounReference::Speaker) => return SubjectHead::First,
        Some(PronounReference::Plural) => return SubjectHead::They,
        Some(PronounReference::Thing) => return SubjectHead::It,
        Some(_) => return SubjectHead::Generic,
        None => {}
    }
    if document.is(subject.start, Class::Generic) {
        return SubjectHead::Generic;
    }
    let head_end =
        (subject.start + 1..subject.end).find(|&t| document.is_any(t, ENDS)).unwrap_or(subject.end);
    let words = subject.start..head_end;
    let large = words.clone().filter(|&t| document.is_capital(t)).count();
    let last = head_end.saturating_sub(1);
    if words.clone().any(|t| document.is(t, Class::Given) && document.is_capital(t)) {
        SubjectHead::GivenName
    } else if document.is(last, Class::Body) {
        SubjectHead::Body
    } else if document.is(last, Class::Speech) {
        SubjectHead::SpeechNoun
    } else if document.is(last, Class::Role) {
        SubjectHead::Role
    } else if document.is(last, Class::Relative) {
        SubjectHead::Relative
    } else if large > 1 {
        SubjectHead::Name
    } else if document.is_capital(last) {
        SubjectHead::OneCapital
    } else if words.clone().any(|t| document.is(t, Class::Role)) {
        SubjectHead::RoleBefore
    } else {
        SubjectHead::Other
    }
}

#[cfg(test)]
mod tests {
    use crate::attribution::skeleton_examples::features_noted;

    #[test]
    fn what_speaks_for_a_possible_speaker() {
        let rows: [(&str, &[&str]); 8] = [
            (
                "Ada Reed said it was “quite safe”.",
                &["rule.verb-before", "ahead.2", "cue.saying", "gap.before-0"],
            ),
            (
                "They said it was “quite safe”.",
                &["head.they", "form.finite", "first.pronoun", "flaw.nothing"],
            ),
            ("She condemned it as “quite safe”.", &["head.he-or-she", "cue.judging", "rivals.0"]),
            ("Ada Reed is to say it was “quite safe”.", &["form.infinitive", "gap.before-2"]),
            ("According to the board it was “quite safe”.", &["cue.source", "rule.according-to"]),
            ("It was “quite safe”, said the board.", &["after.1", "gap.behind-0", "near.2-5.behind"]),
            ("It was “safe” and “dry”, Ada Reed told Tom.", &["cue.telling", "crossed.0.behind"]),
            ("Ada Reed, 47, said it was “quite safe”.", &["standing.human", "subject-before.edge"]),
        ];
        for (source, expected) in rows {
            let found = &features_noted(source)[1];
            for name in expected {
                assert!(found.iter().any(|noted| noted == name), "{source}: no {name} in {found:?}");
            }
        }
    }

    #[test]
    fn a_name_behind_a_quotation_has_the_value_of_other_rules() {
        let found = &features_noted("“It is safe for now,” Ada Reed, the mayor of Leith.")[1];
        assert!(found.contains(&"rule.other".to_owned()), "{found:?}");
    }
}
