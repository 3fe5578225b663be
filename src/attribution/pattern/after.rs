//! A verb of saying behind its quotation: `"…," said Ada Reed`.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::pattern::source;
use crate::attribution::relation::Attribution;
use crate::attribution::speaker_rule::SpeakerRule;
use crate::attribution::thresholds::confidence::{
    HYPHENATED_CONFIDENCE, INVERTED_AFTER_CONFIDENCE, NAME_AFTER_CONFIDENCE, SUBJECT_AFTER_CONFIDENCE,
    UNKNOWN_VERB_CONFIDENCE,
};
use crate::attribution::thresholds::reach::{AFTER_REACH_ITEMS, HYPHENATED_ITEMS};
use crate::attribution::{cue, noun_phrase, subject};
use crate::document::Sign;
use crate::lexicon::{Class, ClassSet, ConjunctionUse, DeterminerUse};

/// `…," said Ada Reed`, `…," Ada Reed, a nurse, told reporters`, `…, according to the ministry`.
///
/// A fragment of the narrator's sentence has its cue behind it only across a comma.
pub(crate) fn after(clause: &Clause, quote: ItemIdx) -> Option<Attribution> {
    let mut at = quote + 1;
    while at < clause.end()
        && clause.is_cut(at)
        && !clause.is_quote(at)
        && !matches!(clause.sign(at), Sign::Full | Sign::Semicolon | Sign::Colon | Sign::Open)
    {
        at += 1;
    }
    if matches!(clause.sign(at), Sign::Full | Sign::Semicolon | Sign::Colon | Sign::Open) && clause.is_cut(at)
    {
        return None;
    }
    let start = at;
    let new_sentence = clause.is(start, Class::Pronoun) && clause.is_capital(start);
    if new_sentence || clause.marked(start, ConjunctionUse::Coordinating) {
        return None;
    }
    if let Some(source) = source::source(clause, start) {
        return Some(source);
    }
    while clause.is_adverb(at) || clause.is(at, Class::Auxiliary) {
        at += 1;
    }
    let inverted = !clause.is(at, Class::Participle) && !clause.is(at + 1, Class::Conjunction);
    if cue::is_cue(clause, at)
        && inverted
        && let Some(subject) = noun_phrase::phrase_starting(clause, at + 1, at + 1 + AFTER_REACH_ITEMS)
            .filter(|s| {
                !clause.is(at + 1, Class::Time) && (cue::is_strong(clause, at) || clause.can_speak(s))
            })
    {
        return Some(Attribution::by_cue(
            clause,
            at,
            Some(subject),
            SpeakerRule::VerbAfter,
            INVERTED_AFTER_CONFIDENCE,
        ));
    }
    if let Some(found) = verb_and_pronoun(clause, start) {
        return Some(found);
    }
    if let Some(found) = unknown_verb(clause, at) {
        return Some(found);
    }
    // The subject comes first: its verb is the first cue that looks back to it.
    let end = clause.end().min(start + AFTER_REACH_ITEMS);
    for verb in items(start..end) {
        if clause.is_quote(verb)
            || matches!(clause.sign(verb), Sign::Full | Sign::Semicolon | Sign::Stop) && clause.is_cut(verb)
        {
            break;
        }
        let cue = cue::is_cue(clause, verb) && !clause.is_participle(verb);
        if cue || verb > start && cue::is_cue_after(clause, verb) {
            let subject = subject::subject_before(clause, verb, start)?;
            let first = clause.skeleton.word(start)?;
            let lead = items(start..verb)
                .take_while(|&i| clause.skeleton.word(i).is_some_and(|t| t < subject.start))
                .all(|i| !clause.is_cut(i) && !clause.is_verb(i) && !clause.is(i, Class::Preposition));
            return lead.then(|| {
                Attribution::by_cue(
                    clause,
                    verb,
                    Some(first.min(subject.start)..subject.end),
                    SpeakerRule::VerbAfter,
                    SUBJECT_AFTER_CONFIDENCE,
                )
            });
        }
    }
    // `…," Ada Reed, a nurse at the hospital.`: a name and no verb.
    let named =
        clause.is_capital(start) && !clause.opens_clause(start) && !clause.is(start, Class::Determiner);
    let name = noun_phrase::phrase_starting(clause, start, end).filter(|_| named && at == start)?;
    let after = items(start..end).find(|&i| clause.skeleton.word(i).is_some_and(|t| t >= name.end))?;
    let stops = clause.sign(after) == Sign::Comma || clause.is(after, Class::Preposition);
    (name.end - name.start > 1 && stops).then_some(Attribution {
        cue: 0..0,
        speaker: Some(name),
        rule: SpeakerRule::NameAfter,
        confidence: NAME_AFTER_CONFIDENCE,
    })
}

/// French `dit-il`, `a-t-elle ajouté`: a verb and a pronoun that a hyphen joins.
pub(crate) fn verb_and_pronoun(clause: &Clause, at: ItemIdx) -> Option<Attribution> {
    let limit = clause.end().min(at + HYPHENATED_ITEMS);
    let end = items(at..limit).find(|&i| clause.is_cut(i)).unwrap_or(limit);
    let pronoun =
        items(at..end).skip(1).find(|&i| clause.is(i, Class::Pronoun) && clause.is_hyphen(i - 1))?;
    let verb = items(at..end).find(|&i| clause.is(i, Class::Reporting))?;
    Some(Attribution::by_cue(
        clause,
        verb,
        Some(clause.skeleton.tokens_of(&(pronoun..pronoun + 1))),
        SpeakerRule::VerbAfter,
        HYPHENATED_CONFIDENCE,
    ))
}

/// `…," reminisced Ada Reed`: after a quotation any small word before a name or pronoun reports it.
pub(crate) fn unknown_verb(clause: &Clause, at: ItemIdx) -> Option<Attribution> {
    const SMALL: ClassSet = ClassSet::of(&[
        Class::Determiner,
        Class::Preposition,
        Class::Conjunction,
        Class::Relative,
        Class::Pronoun,
        Class::Adverb,
        Class::Auxiliary,
        Class::Role,
        Class::Body,
        Class::Speech,
        Class::Work,
        Class::Participle,
        Class::Honorific,
        Class::Time,
        Class::Source,
    ]);
    let verb = clause.is_word(at) && !clause.is_capital(at) && !clause.is_any(at, SMALL);
    // German and French set a reflexive pronoun between the two.
    let next = if clause.is(at + 1, Class::Oblique) { at + 2 } else { at + 1 };
    let named = clause.is_capital(next)
        || clause.is(next, Class::Pronoun)
        || clause.marked(next, DeterminerUse::Definite);
    let subject =
        noun_phrase::phrase_starting(clause, next, next + AFTER_REACH_ITEMS).filter(|_| verb && named)?;
    clause.can_speak(&subject).then(|| {
        Attribution::by_cue(clause, at, Some(subject), SpeakerRule::VerbAfter, UNKNOWN_VERB_CONFIDENCE)
    })
}

#[cfg(test)]
mod tests {
    use crate::attribution::pattern::after::after;
    use crate::attribution::skeleton_examples::{found_at_quote, furthest};

    #[test]
    fn confidences() {
        let rows = [
            ("“It is safe,” said Ada Reed.", Some(("said", "Ada Reed", 0.97))),
            ("“It is safe,” Ada Reed said.", Some(("said", "Ada Reed", 0.95))),
            ("“It is safe,” according to Ada Reed.", Some(("according to", "Ada Reed", 0.9))),
            ("« Le quai est sûr », dit-il lundi.", Some(("dit", "il", 0.9))),
            ("« Le quai est sûr », a-t-elle ajouté lundi.", Some(("ajouté", "elle", 0.9))),
            ("“It is safe,” reminisced Ada Reed.", Some(("reminisced", "Ada Reed", 0.75))),
            ("“It is safe,” Ada Reed, a nurse, left.", Some(("", "Ada Reed", 0.7))),
            ("“It is safe”; Ada Reed said no.", None),
            ("“It is safe,” and Ada Reed said no.", None),
        ];
        for (source, expected) in rows {
            assert_eq!(found_at_quote(source, after), expected, "{source}");
        }
    }

    #[test]
    fn reach() {
        let found =
            |words: &str| found_at_quote(&format!("“It is safe,” the {words}board said."), after).is_some();
        assert_eq!(furthest(found), Some(37));
    }

    #[test]
    fn hyphenated_reach() {
        let found = |words: &str| {
            found_at_quote(&format!("« Le quai est sûr », a {words}dit-il lundi."), after).is_some()
        };
        assert_eq!(furthest(found), Some(4));
    }
}
