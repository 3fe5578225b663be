//! Restatements without marks: `The board warned that the pier would close`, `Work starts in May, the mayor
//! said`.

use crate::attribution::pattern::{Attribution, Patterns};
use crate::lexicon::{Class, ClassSet, ConjunctionUse, PrepositionUse};
use crate::text::token::TokenRange;

/// A reported clause has at least so many words.
const LEAST_WORDS: usize = 3;
/// The word that opens a reported clause stands no further than this from its cue.
const OPENER_REACH: usize = 12;
/// No clause is longer than this many items.
const LONGEST: usize = 120;

/// A clause that somebody is said to have uttered, in the narrator's words.
#[derive(Clone, Debug)]
pub(crate) struct Reported {
    pub clause: TokenRange,
    pub frame: Attribution,
}

/// Every reported clause of one period, in order; none lies in another.
pub(crate) fn reported(patterns: &Patterns) -> Vec<Reported> {
    let mut found: Vec<Reported> = Vec::new();
    let mut at = 0;
    while at < patterns.len() {
        match at_cue(patterns, at) {
            Some((items, frame)) => {
                at = items.end.max(at + 1);
                let clause = patterns.clause.skeleton.tokens_of(&items);
                if found.last().is_none_or(|before| before.clause.end <= clause.start) {
                    found.push(Reported { clause, frame });
                }
            }
            None => at += 1,
        }
    }
    found
}

/// The clause that the cue at an item reports, if one stands there.
fn at_cue(patterns: &Patterns, at: usize) -> Option<(TokenRange, Attribution)> {
    const CUE: ClassSet = ClassSet::of(&[Class::Source, Class::Reporting, Class::Judging]);
    if !patterns.clause.is_any(at, CUE) {
        return None;
    }
    if patterns.clause.is(at, Class::Source) {
        return by_source(patterns, at);
    }
    if patterns.is_strong(at) {
        return after_cue(patterns, at).or_else(|| before_cue(patterns, at));
    }
    if patterns.is_judgement(at) { judged(patterns, at) } else { None }
}

/// `said that …`, `told reporters on Monday that …`, `said …`.
fn after_cue(patterns: &Patterns, cue: usize) -> Option<(TokenRange, Attribution)> {
    let clause = &patterns.clause;
    let opener = (cue + 1..patterns.len().min(cue + OPENER_REACH))
        .take_while(|&i| !clause.is_quote(i) && !clause.is_verb(i))
        .find(|&i| clause.marked(i, ConjunctionUse::Complementizer));
    let start = match opener {
        Some(that) => that + 1,
        None if clause.is(cue, Class::Telling) => return ordered(patterns, cue),
        None => cue + 1,
    };
    let opens = clause.is_capital(start)
        || clause.is(start, Class::Determiner)
        || clause.is(start, Class::Pronoun)
        || opener.is_some();
    let end = clause_end(patterns, start);
    let frame = patterns.told(cue)?;
    (opens && says_something(patterns, start..end)).then_some((start..end, frame))
}

/// `urged the board to reopen the pier`: told to do, the verb included.
fn ordered(patterns: &Patterns, cue: usize) -> Option<(TokenRange, Attribution)> {
    let end = clause_end(patterns, cue + 1);
    let to = (cue + 1..end).any(|i| patterns.clause.marked(i, PrepositionUse::Infinitive));
    let frame = patterns.told(cue).filter(|_| to)?;
    Some((cue..end, frame))
}

/// `condemned the closure`: the judgement itself, the verb included.
fn judged(patterns: &Patterns, verb: usize) -> Option<(TokenRange, Attribution)> {
    let end = clause_end(patterns, verb + 1);
    let frame = patterns.told(verb)?;
    let quoted = (verb..end).any(|i| patterns.clause.is_quote(i));
    let words = (verb..end).filter(|&i| patterns.clause.is_word(i)).count();
    (words >= LEAST_WORDS && !quoted).then_some((verb..end, frame))
}

/// `Work starts in May, the mayor said.`
fn before_cue(patterns: &Patterns, cue: usize) -> Option<(TokenRange, Attribution)> {
    let frame = patterns.told(cue)?;
    let speaker = frame.speaker.clone()?;
    let clause = &patterns.clause;
    let first = (0..cue)
        .rev()
        .take(LONGEST)
        .find(|&i| clause.skeleton.word(i).is_some_and(|t| t <= speaker.start))?;
    let comma = first.checked_sub(1).filter(|&c| clause.is_comma(c))?;
    let last = (cue + 1..patterns.len()).take_while(|&i| !clause.is_cut(i)).count();
    let start = (0..comma).rev().take(LONGEST).take_while(|&i| !clause.is_wall(i)).last()?;
    (last <= OPENER_REACH && says_something(patterns, start..comma)).then_some((start..comma, frame))
}

/// `According to the board, …`, `…, according to the board`.
fn by_source(patterns: &Patterns, at: usize) -> Option<(TokenRange, Attribution)> {
    let frame = patterns.source(at)?;
    let clause = &patterns.clause;
    let end = frame.speaker.as_ref()?.end;
    let after = (at..patterns.len()).find(|&i| clause.skeleton.word(i).is_some_and(|t| t >= end))?;
    let leads = at == 0 || clause.is_wall(at - 1);
    let items = if leads && clause.is_comma(after) {
        after + 1..clause_end(patterns, after + 1)
    } else {
        let comma = at.checked_sub(1).filter(|&c| clause.is_comma(c))?;
        let start = (0..comma).rev().take(LONGEST).take_while(|&i| !clause.is_wall(i)).last()?;
        start..comma
    };
    says_something(patterns, items.clone()).then_some((items, frame))
}

/// Where a reported clause ends: at strong punctuation, or where another cue goes on after a conjunction.
fn clause_end(patterns: &Patterns, start: usize) -> usize {
    let clause = &patterns.clause;
    let limit = patterns.len().min(start + LONGEST);
    let mut at = start;
    while at < limit {
        if clause.is_wall(at) && !clause.is_quote(at) {
            break;
        }
        let joined = clause.is(at, Class::Conjunction) && !clause.marked(at, ConjunctionUse::Complementizer);
        let next = (at + 1..at + 3).find(|&i| !clause.is_adverb(i)).unwrap_or(at + 1);
        if joined
            && (patterns.is_strong(next)
                || patterns.is_judgement(next)
                || clause.marked(next, ConjunctionUse::Complementizer))
        {
            break;
        }
        at += 1;
    }
    // The comma before the conjunction belongs to neither clause.
    if at > start && clause.is_comma(at - 1) { at - 1 } else { at }
}

/// Whether a stretch is a clause of the narrator's: words enough, a verb, and no more quoted than told.
fn says_something(patterns: &Patterns, items: TokenRange) -> bool {
    let clause = &patterns.clause;
    let words = items.clone().filter(|&i| clause.is_word(i)).count();
    let starts_quoted = clause.is_quote(items.start);
    words >= LEAST_WORDS
        && !starts_quoted
        && items.clone().any(|i| clause.is_verb(i) || clause.is(i, Class::Reporting))
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read;
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
            &[("the pier would close in May", "The board")],
        );
        check("Ada Reed told reporters on Monday that work was late.", &[("work was late", "Ada Reed")]);
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
    }
}
