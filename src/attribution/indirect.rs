//! Restatements without marks: `The board warned that the pier would close`, `Work starts in May, the mayor
//! said`.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, ItemRange, items};
use crate::attribution::pattern::source;
use crate::attribution::relation::Attribution;
use crate::attribution::speaker_rule::SpeakerRule;
use crate::attribution::thresholds::confidence::REPORTED_CLAUSE_CONFIDENCE;
use crate::attribution::thresholds::reach::{
    BARE_SUBJECT_ITEMS, CLAUSE_ITEMS, CUE_REACH_ITEMS, LEAST_CLAUSE_WORDS, OPENER_REACH_ITEMS, TAIL_ITEMS,
};
use crate::attribution::{cue, noun_phrase, subject};
use crate::lexicon::{Class, ClassSet, ConjunctionUse, PrepositionUse};
use crate::text::token::TokenRange;

/// A clause that somebody is said to have uttered, in the narrator's words.
#[derive(Clone, Debug)]
pub(crate) struct Reported {
    pub content: TokenRange,
    pub attribution: Attribution,
}

/// Every reported clause of one sentence, in order; none lies in another.
pub(crate) fn reported(clause: &Clause) -> Vec<Reported> {
    let mut found: Vec<Reported> = Vec::new();
    let mut at = ItemIdx::FIRST;
    while at < clause.end() {
        match at_cue(clause, at) {
            Some((run, attribution)) => {
                at = run.end.max(at + 1);
                let content = clause.skeleton.tokens_of(&run);
                if found.last().is_none_or(|before| before.content.end <= content.start) {
                    found.push(Reported { content, attribution });
                }
            }
            None => at += 1,
        }
    }
    found
}

/// The clause that the cue at an item reports, if one stands there.
fn at_cue(clause: &Clause, at: ItemIdx) -> Option<(ItemRange, Attribution)> {
    const CUE: ClassSet = ClassSet::of(&[Class::Source, Class::Reporting, Class::Judging]);
    if !clause.is_any(at, CUE) {
        return None;
    }
    if clause.is(at, Class::Source) {
        return by_source(clause, at);
    }
    if cue::is_strong(clause, at) {
        return before_inverted_cue(clause, at)
            .or_else(|| after_cue(clause, at))
            .or_else(|| before_cue(clause, at));
    }
    if cue::is_judgement(clause, at) { judged(clause, at) } else { None }
}

/// `said that …`, `told reporters on Monday that …`, `said …`.
fn after_cue(clause: &Clause, cue: ItemIdx) -> Option<(ItemRange, Attribution)> {
    let opener = items(cue + 1..clause.end().min(cue + OPENER_REACH_ITEMS))
        .take_while(|&i| !clause.is_quote(i) && !clause.is_verb(i))
        .find(|&i| clause.marked(i, ConjunctionUse::Complementizer));
    let start = match opener {
        Some(that) => that,
        None if clause.is(cue, Class::Telling) => return ordered(clause, cue),
        None => cue + 1,
    };
    let opens = clause.is_capital(start)
        || clause.is(start, Class::Determiner)
        || clause.is(start, Class::Pronoun)
        || opener.is_some()
        || !clause.is(cue, Class::Telling) && opens_bare(clause, start);
    let end = clause_end(clause, start);
    let attribution = told_by(clause, cue)?;
    (opens && says_something(clause, start..end)).then_some((start..end, attribution))
}

/// `said fishermen first noticed …`, `said there were …`: no article, but a verb soon behind a noun.
fn opens_bare(clause: &Clause, start: ItemIdx) -> bool {
    const NO_NOUN: ClassSet = ClassSet::of(&[
        Class::Preposition,
        Class::Time,
        Class::Conjunction,
        Class::Relative,
        Class::Reporting,
    ]);
    let is_existential = clause.is_adverb(start) && clause.is(start + 1, Class::Auxiliary);
    let verb = items(start + 1..clause.end().min(start + BARE_SUBJECT_ITEMS))
        .take_while(|&i| !clause.is_cut(i))
        .any(|i| clause.is(i, Class::Auxiliary) || clause.is(i, Class::Past) || clause.is_verb(i));
    let is_noun = clause.is_word(start) && !clause.is_any(start, NO_NOUN) && !clause.is_adverb(start);
    verb && (is_existential || is_noun && !clause.is_verb(start))
}

/// `urged the board to reopen the pier`: told to do, the verb included.
fn ordered(clause: &Clause, cue: ItemIdx) -> Option<(ItemRange, Attribution)> {
    let end = clause_end(clause, cue + 1);
    let to = items(cue + 1..end).any(|i| clause.marked(i, PrepositionUse::Infinitive));
    let attribution = told_by(clause, cue).filter(|_| to)?;
    Some((cue..end, attribution))
}

/// `condemned the closure`: the judgement itself, the verb included.
fn judged(clause: &Clause, verb: ItemIdx) -> Option<(ItemRange, Attribution)> {
    let end = clause_end(clause, verb + 1);
    let attribution = told_by(clause, verb)?;
    let quoted = items(verb..end).any(|i| clause.is_quote(i));
    let words = items(verb..end).filter(|&i| clause.is_word(i)).count();
    (words >= LEAST_CLAUSE_WORDS && !quoted).then_some((verb..end, attribution))
}

/// `Work starts in May, said Ada Reed, who heads the board.`
fn before_inverted_cue(clause: &Clause, cue: ItemIdx) -> Option<(ItemRange, Attribution)> {
    let comma = cue.checked_sub(1).filter(|&c| clause.is_comma(c))?;
    let speaker = noun_phrase::phrase_starting(clause, cue + 1, cue + 1 + CUE_REACH_ITEMS)
        .filter(|_| subject::starts_subject(clause, cue + 1))
        .filter(|speaker| clause.can_speak(speaker))?;
    let start =
        items(ItemIdx::FIRST..comma).rev().take(CLAUSE_ITEMS).take_while(|&i| !clause.is_wall(i)).last()?;
    let attribution = Attribution::by_cue(
        clause,
        cue,
        Some(speaker),
        SpeakerRule::ReportedClause,
        REPORTED_CLAUSE_CONFIDENCE,
    );
    let told = says_something(clause, start..comma) && !clause.is(start, Class::Reporting);
    told.then_some((start..comma, attribution))
}

/// `Work starts in May, the mayor said.`
fn before_cue(clause: &Clause, cue: ItemIdx) -> Option<(ItemRange, Attribution)> {
    let attribution = told_by(clause, cue)?;
    let speaker = attribution.speaker.clone()?;
    let first = items(ItemIdx::FIRST..cue)
        .rev()
        .take(CLAUSE_ITEMS)
        .find(|&i| clause.skeleton.word(i).is_some_and(|t| t <= speaker.start))?;
    let comma = first.checked_sub(1).filter(|&c| clause.is_comma(c))?;
    let last = items(cue + 1..clause.end()).take_while(|&i| !clause.is_cut(i)).count();
    let start =
        items(ItemIdx::FIRST..comma).rev().take(CLAUSE_ITEMS).take_while(|&i| !clause.is_wall(i)).last()?;
    // `Asked about it, the mayor said …` restates nothing in front.
    let told = says_something(clause, start..comma) && !clause.is(start, Class::Reporting);
    (last <= TAIL_ITEMS && told).then_some((start..comma, attribution))
}

/// `According to the board, …`, `…, according to the board`.
fn by_source(clause: &Clause, at: ItemIdx) -> Option<(ItemRange, Attribution)> {
    let attribution = source::source(clause, at)?;
    let end = attribution.speaker.as_ref()?.end;
    let after = items(at..clause.end()).find(|&i| clause.skeleton.word(i).is_some_and(|t| t >= end))?;
    let leads = at == ItemIdx::FIRST || clause.is_wall(at - 1);
    let run = if leads && clause.is_comma(after) {
        after + 1..clause_end(clause, after + 1)
    } else {
        let comma = at.checked_sub(1).filter(|&c| clause.is_comma(c))?;
        let start = items(ItemIdx::FIRST..comma)
            .rev()
            .take(CLAUSE_ITEMS)
            .take_while(|&i| !clause.is_wall(i))
            .last()?;
        start..comma
    };
    says_something(clause, run.clone()).then_some((run, attribution))
}

/// Where a reported clause ends: at strong punctuation, or where another cue goes on after a conjunction.
fn clause_end(clause: &Clause, start: ItemIdx) -> ItemIdx {
    let limit = clause.end().min(start + CLAUSE_ITEMS);
    let mut at = start;
    while at < limit {
        if clause.is_wall(at) && !clause.is_quote(at) {
            break;
        }
        let joined = clause.is(at, Class::Conjunction) && !clause.marked(at, ConjunctionUse::Complementizer);
        let next = items(at + 1..at + 3).find(|&i| !clause.is_adverb(i)).unwrap_or(at + 1);
        if joined && (cue::is_strong(clause, next) || cue::is_judgement(clause, next)) {
            break;
        }
        at += 1;
    }
    // The comma before the conjunction belongs to neither clause.
    if at > start && clause.is_comma(at - 1) { at - 1 } else { at }
}

/// Whether a stretch is a clause of the narrator's: words enough, a verb, and no more quoted than told.
fn says_something(clause: &Clause, run: ItemRange) -> bool {
    let words = items(run.clone()).filter(|&i| clause.is_word(i)).count();
    let starts_quoted = clause.is_quote(run.start);
    words >= LEAST_CLAUSE_WORDS
        && !starts_quoted
        && items(run.clone()).any(|i| clause.is_verb(i) || clause.is(i, Class::Reporting))
}

/// The verb at an item with its subject, where somebody can be it.
pub(crate) fn told_by(clause: &Clause, verb: ItemIdx) -> Option<Attribution> {
    let floor = verb.saturating_sub(CUE_REACH_ITEMS);
    let subject = subject::subject_before(clause, verb, floor).filter(|s| clause.can_speak(s))?;
    Some(Attribution::by_cue(
        clause,
        verb,
        Some(subject),
        SpeakerRule::ReportedClause,
        REPORTED_CLAUSE_CONFIDENCE,
    ))
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read;
    use crate::attribution::skeleton_examples::furthest;
    use crate::lexicon::Language;
    use crate::quotes::quote_type::QuoteKind;

    fn check(source: &str, expected: &[(&str, &str)]) {
        let reading = read(source, Language::of("en"));
        let got: Vec<(&str, &str)> = reading
            .quotes
            .iter()
            .filter(|q| q.kind == QuoteKind::Indirect)
            .map(|q| {
                (q.span.of(source), q.speaker.as_ref().and_then(|s| s.mention).map_or("", |m| m.of(source)))
            })
            .collect();
        assert_eq!(got, expected, "{source:?}");
    }

    #[test]
    fn clauses_that_somebody_is_said_to_have_uttered() {
        check(
            "The board said that the pier would close in May.",
            &[("that the pier would close in May", "The board")],
        );
        check(
            "Ada Reed said fishermen first noticed the leak.",
            &[("fishermen first noticed the leak", "Ada Reed")],
        );
        check("Ada Reed said there were signs of a leak.", &[("there were signs of a leak", "Ada Reed")]);
        check(
            "The works were late and will come too late, said Ada Reed, director of the institute.",
            &[("The works were late and will come too late", "Ada Reed")],
        );
        check(
            "The board said that it would not close the pier and that nobody would leave.",
            &[("that it would not close the pier and that nobody would leave", "The board")],
        );
        check("Ada Reed told reporters on Monday that work was late.", &[("that work was late", "Ada Reed")]);
        check(
            "The board said it would offer a “fair share” on Monday.",
            &[("it would offer a “fair share” on Monday", "The board")],
        );
        check(
            "The board said it would offer a “fair share”.",
            &[("it would offer a “fair share”", "The board")],
        );
        check("The pier will close, the mayor said.", &[("The pier will close", "the mayor")]);
        check("According to the mayor, the pier will close.", &[("the pier will close", "the mayor")]);
        check(
            "The union urged the board to reopen the pier.",
            &[("urged the board to reopen the pier", "The union")],
        );
        check(
            "Critics condemned the closure of the pier.",
            &[("condemned the closure of the pier", "Critics")],
        );
        check(
            "She said the pier was safe and called for a new study.",
            &[("the pier was safe", "She"), ("called for a new study", "She")],
        );
    }

    #[test]
    fn words_in_marks_are_not_restated() {
        check("\"The pier is safe,\" the mayor said.", &[]);
        check("The mayor said: \"It is safe.\"", &[]);
        check("The pier is old and made of wood.", &[]);
        check("Asked about the old pier, the mayor said nothing.", &[]);
    }

    /// The first restatement of a text and how sure it is.
    fn restated(source: &str) -> Option<(String, f32)> {
        let article = read(source, Language::of("en"));
        let quote = article.quotes.into_iter().find(|quote| quote.kind == QuoteKind::Indirect)?;
        Some((quote.span.of(source).to_owned(), quote.speaker?.confidence))
    }

    #[test]
    fn confidences() {
        let found = restated("The board said it was closed.");
        assert_eq!(found, Some(("it was closed".to_owned(), 0.7)));
    }

    #[test]
    fn least_words() {
        assert!(restated("The board said it was closed.").is_some());
        assert_eq!(restated("The board said it was."), None);
    }

    #[test]
    fn opener_reach() {
        let found = |fill: &str| {
            restated(&format!("The board said {fill}that the pier was old."))
                .is_some_and(|(words, _)| words == "that the pier was old")
        };
        assert_eq!(furthest(found), Some(10));
    }

    #[test]
    fn tail_reach() {
        let found =
            |fill: &str| restated(&format!("The pier will close, the mayor said {fill}again.")).is_some();
        assert_eq!(furthest(found), Some(11));
    }

    #[test]
    fn bare_subjects_are_short() {
        let found =
            |fill: &str| restated(&format!("The board said fishermen {fill}were angry again.")).is_some();
        assert_eq!(furthest(found), Some(4));
    }

    #[test]
    fn clause_length() {
        let whole = |fill: &str| {
            restated(&format!("The board said that the pier was {fill}old."))
                .is_some_and(|(words, _)| words.ends_with("old"))
        };
        assert_eq!(furthest(whole), Some(115));
    }
}
