//! Cues: which words report speech where they stand, and which only look like it.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::relation::Attribution;
use crate::attribution::thresholds::reach::{AUXILIARY_REACH_ITEMS, CUE_REACH_ITEMS, UNREAL_REACH_ITEMS};
use crate::document::Sign;
use crate::lexicon::endings::may_be_plural;
use crate::lexicon::{
    AuxiliaryUse, Class, ClassSet, ConjunctionUse, DeterminerUse, PrepositionUse, Tags, VerbUse,
};

/// The words that a cue can be made of.
pub(crate) const CUE_CLASSES: ClassSet =
    ClassSet::of(&[Class::Source, Class::Speech, Class::Reporting, Class::Judging]);

/// Whether a verb of saying stands at an item: a reporting verb that is no noun there.
pub(crate) fn is_cue(clause: &Clause, item: ItemIdx) -> bool {
    clause.is(item, Class::Reporting)
        && !clause.is_capital(item)
        && !is_noun_place(clause, item)
        && !is_told(clause, item)
        && fits(clause, item, how(clause, item))
}

/// A cue whose form may also be a noun's: right after a quotation it is the verb.
pub(crate) fn is_cue_after(clause: &Clause, item: ItemIdx) -> bool {
    clause.is(item, Class::Reporting)
        && !clause.is_capital(item)
        && !is_noun_place(clause, item)
        && how(clause, item).has(VerbUse::NounLike)
}

/// Whether a verb stands at an item that hardly means anything but saying.
pub(crate) fn is_strong(clause: &Clause, item: ItemIdx) -> bool {
    is_cue(clause, item) && !how(clause, item).has(VerbUse::OftenOther) && !is_modal(clause, item)
}

/// What the table says of the reporting verb at an item.
pub(crate) fn how(clause: &Clause, item: ItemIdx) -> Tags<VerbUse> {
    clause.verb_uses(item, Class::Reporting)
}

/// Whether the form at an item can be a verb where it stands.
pub(crate) fn fits(clause: &Clause, item: ItemIdx, how: Tags<VerbUse>) -> bool {
    (!how.has(VerbUse::Base) || may_be_plain(clause, item))
        && (!how.has(VerbUse::NounLike) || may_be_singular(clause, item))
        && (!how.has(VerbUse::BeforeOn)
            || clause.is(item + 1, Class::Preposition)
                && (clause.is_cut(item + 2) || clause.marked(item + 2, PrepositionUse::Infinitive)))
}

/// Whether a verb that looks like a plural noun can stand here: after a name, a person, an institution, a
/// text.
pub(crate) fn may_be_singular(clause: &Clause, item: ItemIdx) -> bool {
    let Some(before) = item.checked_sub(1) else { return false };
    clause.is_capital(before)
        || clause.is_cut(before)
        || clause.is_adverb(before)
        || !clause.marked(before, ConjunctionUse::Complementizer)
            && [
                Class::Role,
                Class::Body,
                Class::Speech,
                Class::Pronoun,
                Class::Relative,
                Class::Conjunction,
                Class::Time,
            ]
            .iter()
            .any(|&c| clause.is(before, c))
}

/// Whether a verb without an ending can stand here: after a plural, a helping verb, `to`, `who`.
pub(crate) fn may_be_plain(clause: &Clause, item: ItemIdx) -> bool {
    let Some(before) =
        items(item.saturating_sub(AUXILIARY_REACH_ITEMS)..item).rev().find(|&i| !clause.is_adverb(i))
    else {
        return true;
    };
    let norm = clause.norm(before);
    clause.marked(before, PrepositionUse::Infinitive)
        || may_be_plural(norm)
        || [Class::Auxiliary, Class::Pronoun, Class::Relative, Class::Role, Class::Conjunction]
            .iter()
            .any(|&c| clause.is(before, c))
        || clause.is_cut(before)
        || clause.is_number(before)
        || clause.is_any(before, ClassSet::of(&[Class::Generic, Class::Numeral]))
}

/// Whether a verb that passes judgement stands at an item.
pub(crate) fn is_judgement(clause: &Clause, item: ItemIdx) -> bool {
    clause.is(item, Class::Judging)
        && !clause.is_capital(item)
        && !is_noun_place(clause, item)
        && !is_passive(clause, item)
        && fits(clause, item, clause.verb_uses(item, Class::Judging))
}

/// Where only a noun or a participle used as one can stand: after an article, an owner or a preposition.
pub(crate) fn is_noun_place(clause: &Clause, item: ItemIdx) -> bool {
    let Some(before) = item.checked_sub(1) else { return false };
    if clause.is_hyphen(before) || clause.is_hyphen(item + 1) {
        return true;
    }
    let owner = clause.skeleton.word(before).is_some_and(|t| clause.document.is_possessive(t))
        && !clause.is(before, Class::Pronoun);
    let particle = clause.is(before, Class::Preposition)
        && !clause.marked(before, PrepositionUse::Infinitive)
        && !clause.is(item, Class::Participle);
    let who = clause.is(before, Class::Relative) || clause.is(before, Class::Pronoun);
    owner || particle || clause.marked(before, DeterminerUse::Attributive) && !who
}

/// `was told`, `were asked`: the subject heard it.
pub(crate) fn is_told(clause: &Clause, item: ItemIdx) -> bool {
    clause.is(item, Class::Telling) && is_passive(clause, item)
}

pub(crate) fn is_passive(clause: &Clause, item: ItemIdx) -> bool {
    let before =
        items(item.saturating_sub(AUXILIARY_REACH_ITEMS)..item).rev().find(|&i| !clause.is_adverb(i));
    before.is_some_and(|b| clause.marked(b, AuxiliaryUse::Be)) && !clause.is(item, Class::Participle)
}

/// Not said yet, or only wished: `will say`, `to announce`.
pub(crate) fn is_unreal(clause: &Clause, item: ItemIdx) -> bool {
    let before = item.before();
    is_modal(clause, item)
        || clause.marked(before, AuxiliaryUse::Future)
        || clause.marked(before, PrepositionUse::Infinitive)
}

/// `should add`, `would have to say`: nothing was said.
pub(crate) fn is_modal(clause: &Clause, item: ItemIdx) -> bool {
    item > ItemIdx::FIRST && clause.marked(item - 1, AuxiliaryUse::Modal)
}

/// Whether an attribution reports words that were uttered, not words that somebody would, could or never did
/// say.
pub(crate) fn is_uttered(clause: &Clause, attribution: &Attribution) -> bool {
    let Some(cue) = items(ItemIdx::FIRST..clause.end())
        .rev()
        .find(|&i| clause.skeleton.word(i) == Some(attribution.cue.start))
    else {
        return false;
    };
    let unreal = items(cue.saturating_sub(UNREAL_REACH_ITEMS)..cue)
        .rev()
        .take_while(|&i| !clause.is_cut(i))
        .any(|i| {
            is_modal(clause, i + 1)
                || clause.marked(i, PrepositionUse::Infinitive)
                || clause.is(i, Class::Negation)
        });
    let anyone = attribution.speaker.as_ref().is_some_and(|s| clause.document.is(s.start, Class::Generic));
    is_cue(clause, cue) && !how(clause, cue).has(VerbUse::OftenOther) && !unreal && !anyone
}

/// Whether the sentence round a fragment tells at second hand: German `Das sei "…"`, or what somebody has
/// announced.
pub(crate) fn is_secondhand(clause: &Clause, quote: ItemIdx) -> bool {
    let floor = quote.saturating_sub(CUE_REACH_ITEMS);
    items(floor..quote)
        .rev()
        .take_while(|&i| !clause.is_cut(i) || clause.sign(i) == Sign::Comma)
        .any(|i| clause.marked(i, AuxiliaryUse::Reportive) || clause.marked(i, AuxiliaryUse::Future))
}

#[cfg(test)]
mod tests {
    use crate::attribution::cue::{is_cue, is_judgement, is_passive, is_strong, is_uttered};
    use crate::attribution::pattern::before;
    use crate::attribution::skeleton_examples::{at_quote, furthest, in_clause, item_of};

    #[test]
    fn verbs_of_saying_and_what_looks_like_them() {
        let rows = [
            ("Ada Reed said so", "said", true),
            ("the said pier", "said", false),
            ("her call for help", "call", false),
            ("Ada Reed was told so", "told", false),
            ("Ada Reed told Tom", "told", true),
        ];
        for (source, word, expected) in rows {
            assert_eq!(
                in_clause(source, |clause| is_cue(clause, item_of(clause, word))),
                expected,
                "{source}"
            );
        }
        assert!(in_clause("Ada Reed said so", |clause| is_strong(clause, item_of(clause, "said"))));
        assert!(!in_clause("Ada Reed would say so", |clause| is_strong(clause, item_of(clause, "say"))));
        assert!(in_clause("Ada Reed condemned it", |clause| is_judgement(
            clause,
            item_of(clause, "condemned")
        )));
    }

    #[test]
    fn auxiliary_reach() {
        let found = |fill: &str| {
            let source = format!("it was {}told so", fill.replace('x', "also"));
            in_clause(&source, |clause| is_passive(clause, item_of(clause, "told")))
        };
        assert_eq!(furthest(found), Some(2));
    }

    #[test]
    fn unreal_reach() {
        let denied = |fill: &str| {
            at_quote(&format!("Ada Reed did not {fill}said “a joke”"), |clause, quote| {
                before::before(clause, quote).is_some_and(|found| !is_uttered(clause, &found))
            })
        };
        assert_eq!(furthest(denied), Some(3));
    }
}
