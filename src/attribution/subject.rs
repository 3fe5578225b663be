//! The subject of a verb: right before it, before an aside, behind it, or where its clause begins.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::thresholds::reach::{
    ABSOLUTE_REACH_ITEMS, BRACKET_ITEMS, OPENING_ITEMS, PHRASE_ITEMS, RELATIVE_REACH_ITEMS,
};
use crate::attribution::{clause_subject, noun_phrase};
use crate::document::Sign;
use crate::lexicon::{Class, ClassSet, ConjunctionUse, Grammar, PrepositionUse};
use crate::text::token::TokenRange;

/// The subject of the verb at an item, looking back no further than `floor`.
pub(crate) fn subject_before(clause: &Clause, verb: ItemIdx, floor: ItemIdx) -> Option<TokenRange> {
    if clause.document.language.has(Grammar::VerbSecond)
        && let Some(behind) = subject_behind(clause, verb, floor)
    {
        return Some(behind);
    }
    subject_in_front(clause, verb, floor)
}

/// The subject behind a verb whose clause opens with something else: German `Später sagte die
/// Ministerin`.
pub(crate) fn subject_behind(clause: &Clause, verb: ItemIdx, floor: ItemIdx) -> Option<TokenRange> {
    let start = items(floor..verb).rev().find(|&i| clause.is_cut(i)).map_or(floor, |cut| cut + 1);
    let adverbial = clause.is(start, Class::Preposition)
        || clause.is_adverb(start)
        || start == verb
        || clause.is(start, Class::Conjunction) && start + 1 == verb;
    let subject = noun_phrase::phrase_starting(clause, verb + 1, verb + 1 + PHRASE_ITEMS)
        .filter(|_| adverbial && !clause.is_quote(start.before()))?;
    clause.can_speak(&subject).then_some(subject)
}

pub(crate) fn subject_in_front(clause: &Clause, verb: ItemIdx, floor: ItemIdx) -> Option<TokenRange> {
    let mut at = verb;
    loop {
        at = at.checked_sub(1).filter(|&at| at >= floor)?;
        if clause.is(at, Class::Auxiliary) || clause.is_adverb(at) && !clause.is(at, Class::Time) {
            continue;
        }
        if clause.is(at, Class::Time) && !clause.is(at.before(), Class::Determiner) {
            if at > floor && clause.is(at - 1, Class::Preposition) {
                at -= 1;
            }
            continue;
        }
        break;
    }
    if clause.sign(at) == Sign::Close {
        // `Ada Reed (R-Ohio) said`
        let open = items(floor..at).rev().take(BRACKET_ITEMS).find(|&i| clause.sign(i) == Sign::Open)?;
        return subject_in_front(clause, open, floor);
    }
    if clause.is_quote(at) {
        return None;
    }
    if clause.is(at, Class::Relative) {
        return antecedent(clause, at, floor);
    }
    if clause.marked(at, PrepositionUse::Infinitive) {
        return clause_subject::clause_subject(clause, at, floor);
    }
    if clause.is(at, Class::Conjunction) && !clause.is_participle(verb) {
        return clause_subject::subordinate_subject(clause, at, floor)
            .or_else(|| clause_subject::main_subject(clause, at, floor));
    }
    if clause.is_participle(verb) {
        return participle_subject(clause, at, floor);
    }
    if clause.is_cut(at) {
        return if clause.is_comma(at) || matches!(clause.sign(at), Sign::Dash | Sign::Hyphen) {
            clause_subject::subject_before_aside(clause, at, floor)
        } else {
            None
        };
    }
    if let Some(relative) = relative_before(clause, at, floor) {
        return antecedent(clause, relative, floor);
    }
    noun_phrase::phrase_ending(clause, at + 1, floor)
        .or_else(|| clause_subject::clause_subject(clause, at + 1, floor))
}

/// Who does the saying in `, saying`, `for saying`, `a letter saying`.
pub(crate) fn participle_subject(clause: &Clause, before: ItemIdx, floor: ItemIdx) -> Option<TokenRange> {
    if clause.marked(before, PrepositionUse::Ground) && before > floor {
        let object = noun_phrase::phrase_ending(clause, before, floor);
        let of = object
            .as_ref()
            .and_then(|object| clause.skeleton.item_of(object.start))
            .is_some_and(|start| start > floor && clause.marked(start - 1, PrepositionUse::Of));
        // `cross with Ada Reed for saying`: whom the ground is given against.
        let with =
            items(floor..before).rev().take(PHRASE_ITEMS).find(|&i| clause.marked(i, PrepositionUse::With));
        let against = with.filter(|&w| w + 1 < before).map(|w| clause.skeleton.tokens_of(&(w + 1..before)));
        return if of { clause_subject::clause_subject(clause, before, floor) } else { against.or(object) };
    }
    if clause.is_cut(before) || clause.is(before, Class::Conjunction) {
        return clause_subject::main_subject(clause, before, floor);
    }
    if clause.is(before, Class::Preposition) || clause.is(before, Class::Speech) {
        return clause_subject::clause_subject(clause, before, floor);
    }
    let beside =
        noun_phrase::phrase_ending(clause, before + 1, floor).or_else(|| absolute(clause, before + 1, floor));
    beside
        .filter(|phrase| clause.can_speak(phrase))
        .or_else(|| clause_subject::main_subject(clause, before, floor))
}

/// `with the mayor saying`: the phrase after a preposition.
pub(crate) fn absolute(clause: &Clause, end: ItemIdx, floor: ItemIdx) -> Option<TokenRange> {
    let with = items(floor..end)
        .rev()
        .take(ABSOLUTE_REACH_ITEMS)
        .find(|&i| clause.marked(i, PrepositionUse::With))?;
    (with + 1 < end).then(|| clause.skeleton.tokens_of(&(with + 1..end)))
}

/// `who in turn said`: the relative pronoun before a phrase with a preposition that stands before the
/// verb.
fn relative_before(clause: &Clause, at: ItemIdx, floor: ItemIdx) -> Option<ItemIdx> {
    let nearest = |i: &ItemIdx| clause.is(*i, Class::Relative) || clause.is_cut(*i) || clause.is_verb(*i);
    let relative = items(floor..at)
        .rev()
        .take(RELATIVE_REACH_ITEMS)
        .find(nearest)
        .filter(|&i| clause.is(i, Class::Relative))?;
    (clause.is(relative + 1, Class::Preposition) && !clause.marked(relative, ConjunctionUse::Complementizer))
        .then_some(relative)
}

/// The phrase before a relative pronoun.
pub(crate) fn antecedent(clause: &Clause, relative: ItemIdx, floor: ItemIdx) -> Option<TokenRange> {
    let mut end = relative;
    if end > floor && clause.is_comma(end - 1) {
        end -= 1;
    }
    let named = noun_phrase::phrase_ending(clause, end, floor)?;
    let who = clause.skeleton.word(relative)?;
    let start = last_named(clause, &named).unwrap_or(named.start);
    Some(start..who + 1)
}

/// Where the name begins that ends a phrase of other things: `a call with | Ada Reed`, `the board met |
/// Ada Reed`.
fn last_named(clause: &Clause, phrase: &TokenRange) -> Option<usize> {
    const NAMING: ClassSet = ClassSet::of(&[Class::Role, Class::Honorific, Class::Particle]);
    let document = clause.document;
    let named = |t: usize| document.is_capital(t) || document.is_any(t, NAMING) || !document.is_word(t);
    let last = phrase.end.checked_sub(1).filter(|&last| document.is_capital(last))?;
    let start = (phrase.start..last).rev().take_while(|&t| named(t)).last().unwrap_or(last);
    let start =
        if start > phrase.start && document.is(start - 1, Class::Determiner) { start - 1 } else { start };
    let before = start.checked_sub(1).filter(|&before| before >= phrase.start)?;
    // `a nurse of | the Harbour Board`, `a nurse from | Leeds`: the first noun is the head.
    let hangs = document.is(before, Class::Preposition)
        && (document.marked(before, PrepositionUse::Of) || clause.can_speak(&(phrase.start..before)));
    (!hangs).then_some(start)
}

/// `Calling it "…," the board …`: the subject after a participle that opens the sentence.
pub(crate) fn subject_after_opening(clause: &Clause, verb: ItemIdx) -> Option<TokenRange> {
    let opens = clause.is_participle(verb) && (verb == ItemIdx::FIRST || clause.is_wall(verb - 1));
    let comma = items(verb + 1..clause.end().min(verb + OPENING_ITEMS))
        .find(|&i| clause.is_comma(i) || clause.is_quote(i) && starts_subject(clause, i + 1))?;
    if opens { noun_phrase::phrase_starting(clause, comma + 1, comma + 1 + PHRASE_ITEMS) } else { None }
}

pub(crate) fn starts_subject(clause: &Clause, item: ItemIdx) -> bool {
    clause.is(item, Class::Pronoun) || clause.is(item, Class::Determiner) || clause.is_capital(item)
}

#[cfg(test)]
mod tests {
    use crate::attribution::clause::Clause;
    use crate::attribution::item::ItemIdx;
    use crate::attribution::skeleton::skeletons;
    use crate::attribution::skeleton_examples::{furthest, item_of, words_found};
    use crate::attribution::subject::{absolute, subject_after_opening, subject_before};
    use crate::document::Document;
    use crate::lexicon::Language;
    use crate::quotes;
    use crate::text::tokenizer::tokenize;

    fn subject_of<'s>(source: &'s str, verb: &str) -> &'s str {
        words_found(source, |clause| subject_before(clause, item_of(clause, verb), ItemIdx::FIRST))
    }

    #[test]
    fn subjects_of_verbs() {
        let rows = [
            ("Ada Reed said no.", "said", "Ada Reed"),
            ("Ada Reed, a nurse, who came late, said no.", "said", "Ada Reed"),
            ("Tom met Ada Reed, who in turn said no.", "said", "Ada Reed, who"),
            ("Tom was cross with Ada Reed for saying no.", "saying", "Ada Reed"),
            ("With the mayor saying no, Tom left.", "saying", "the mayor"),
            ("On Monday the mayor said no.", "said", "the mayor"),
            ("Am Montag sagte die Ministerin Ada Reed nein.", "sagte", "die Ministerin Ada Reed"),
            ("The harbour board, angry, said no.", "said", "The harbour board"),
            ("It rained; said no.", "said", ""),
        ];
        for (source, verb, expected) in rows {
            assert_eq!(subject_of(source, verb), expected, "{source}");
        }
    }

    #[test]
    fn bracket_reach() {
        let found = |fill: &str| subject_of(&format!("Ada Reed ({fill}Ohio) said no."), "said") == "Ada Reed";
        assert_eq!(furthest(found), Some(10));
    }

    #[test]
    fn absolute_reach() {
        let found = |fill: &str| {
            let source = format!("with {fill}Tom saying no");
            !words_found(&source, |clause| absolute(clause, item_of(clause, "saying"), ItemIdx::FIRST))
                .is_empty()
        };
        assert_eq!(furthest(found), Some(6));
    }

    #[test]
    fn relative_reach() {
        let found = |fill: &str| {
            subject_of(&format!("Tom met Ada Reed, who in {fill}turn said no."), "said").ends_with("who")
        };
        assert_eq!(furthest(found), Some(6));
    }

    #[test]
    fn opening_reach() {
        let found = |fill: &str| {
            let source = format!("Calling it {fill}bad, Ada Reed left.");
            words_found(&source, |clause| subject_after_opening(clause, ItemIdx::FIRST)) == "Ada Reed"
        };
        assert_eq!(furthest(found), Some(36));
    }

    #[test]
    fn a_token_is_no_item() {
        // Ten tokens before the sentence: `of` is the item whose number is that of the token before `cross`.
        let source = "It rained and rained and rained and rained again. \
                      Tom was cross with Ada Reed for saying no to all of them.";
        let second = |clause: &Clause| subject_before(clause, item_of(clause, "saying"), ItemIdx::FIRST);
        let (tokens, norms) = tokenize(source);
        let document = Document::new(source, &tokens, &norms, Language::of_text(source));
        let marked = quotes::find(&document);
        let skeletons = skeletons(&document, &marked.outermost());
        let found = second(&Clause { document: &document, skeleton: &skeletons[1] });
        assert_eq!(found.map(|found| document.span(&found).of(source)), Some("Ada Reed"));
    }
}
