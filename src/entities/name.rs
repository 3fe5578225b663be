//! Proper names: runs of capitalised words, with the titles and offices in front of them told apart.

use crate::document::Document;
use crate::lexicon::{Class, ClassSet};
use crate::text::token::{Case, TokenKind, TokenRange};

/// The closed classes: a capital alone makes no name of their words.
const SMALL: ClassSet = ClassSet::of(&[
    Class::Determiner,
    Class::Preposition,
    Class::Pronoun,
    Class::Conjunction,
    Class::Auxiliary,
    Class::Relative,
    Class::Oblique,
    Class::Time,
]);
/// Words that open sentences in capitals without being names.
const ORDINARY: ClassSet = ClassSet::of(&[
    Class::Adverb,
    Class::Reporting,
    Class::Judging,
    Class::Role,
    Class::Body,
    Class::Speech,
    Class::Time,
    Class::Participle,
]);
/// Titles and offices.
pub(crate) const TITLE: ClassSet = ClassSet::of(&[Class::Honorific, Class::Role]);

/// A proper name as it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Name {
    /// Its words, without titles.
    pub tokens: TokenRange,
    /// The titles and offices right before it: `President`, `Labour MP`.
    pub title: TokenRange,
}

/// Every proper name of an article, in order.
pub(crate) fn names(page: &Document) -> Vec<Name> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < page.tokens.len() {
        if !starts_name(page, at) {
            at += 1;
            continue;
        }
        let end = run_end(page, at);
        let name = without_title(page, at..end);
        let office = (at..end)
            .filter(|&t| page.is_word(t))
            .all(|t| page.is(t, Class::Role) || page.is(t, Class::Honorific));
        let first = page.sentences.get(page.sentence_of(at)).is_some_and(|s| s.start == at);
        let doubtful = first
            && end == at + 1
            && !page.is(at, Class::Given)
            && page.token(at).is_some_and(|t| t.case == Case::Capital);
        let named = (page.is(at, Class::Given) || !office) && !(doubtful && is_ordinary(page, at));
        if named && !name.tokens.is_empty() {
            found.push(name);
        }
        at = end;
    }
    add_surnames_like_words(page, &mut found);
    found
}

/// `May`, `Will`, `Case`: a small word in capitals is a name where a longer name of the article ends with it.
fn add_surnames_like_words(page: &Document, found: &mut Vec<Name>) {
    let mut is_surname = vec![false; page.norms.len()];
    let mut any = false;
    for name in found.iter().filter(|name| name.tokens.len() > 1 && is_small_word(page, name.tokens.end - 1))
    {
        if let Some(known) =
            page.token(name.tokens.end - 1).and_then(|t| is_surname.get_mut(t.norm.0 as usize))
        {
            (*known, any) = (true, true);
        }
    }
    if !any {
        return;
    }
    let alone = |at: &usize| {
        page.is_capital(*at)
            && page.token(*at).is_some_and(|t| is_surname.get(t.norm.0 as usize) == Some(&true))
            && !page.is(at.wrapping_sub(1), Class::Preposition)
            && page.kind(at + 1) != Some(TokenKind::Number)
    };
    let lone: Vec<Name> = (0..page.tokens.len())
        .filter(alone)
        .filter(|&at| {
            let place = found.partition_point(|name| name.tokens.start <= at);
            place.checked_sub(1).and_then(|before| found.get(before)).is_none_or(|name| name.tokens.end <= at)
        })
        .map(|at| Name { tokens: at..at + 1, title: at..at })
        .collect();
    found.extend(lone);
    found.sort_by_key(|name| name.tokens.start);
}

/// Whether a capitalised word at the start of a sentence is an ordinary one.
fn is_ordinary(page: &Document, at: usize) -> bool {
    page.is_any(at, ORDINARY)
}

fn starts_name(page: &Document, at: usize) -> bool {
    if !page.is_capital(at) {
        return false;
    }
    !is_small_word(page, at)
        || page.is(at, Class::Given) && page.is_capital(at + 1) && !page.is(at + 1, Class::Time)
        || page.token(at).is_some_and(|t| {
            t.case == Case::Upper
                && t.span.len() <= 4
                && !page.is(at, Class::Time)
                && !page.is(at, Class::Determiner)
        })
}

/// Whether a word is of a closed class, so that its capital alone makes it no name.
fn is_small_word(page: &Document, at: usize) -> bool {
    page.is_any(at, SMALL)
}

/// The first token after a run of capitals and what may stand between them.
fn run_end(page: &Document, start: usize) -> usize {
    let mut at = start + 1;
    while at < page.tokens.len() {
        if page.is_possessive(at - 1) {
            break;
        }
        let glued = !page.spaced(at);
        let text = page.text(at);
        let before = page.token(at - 1);
        let joins = match page.kind(at) {
            Some(TokenKind::Word) if page.is_capital(at) => {
                // A break of line or sentence, or a weekday, ends a name.
                !page.is(at, Class::Time) || page.is(at, Class::Given)
            }
            Some(TokenKind::Word) => {
                page.is(at, Class::Particle)
                    && !page.is(at, Class::Conjunction)
                    && !page.marked(at, Class::Preposition, 'o')
                    && page.is_capital(at + 1)
                    && text.len() <= 4
            }
            Some(TokenKind::Punctuation) if text == "." => {
                let initial =
                    before.is_some_and(|t| t.case == Case::Initial || page.is(at - 1, Class::Abbreviation));
                glued
                    && initial
                    && (page.is_capital(at + 1) && page.spaced(at + 1) || page.text(at + 1) == ".")
                    && !page.is(at + 1, Class::Determiner)
            }
            Some(TokenKind::Punctuation) if matches!(text, "-" | "‐" | "‑") => {
                glued && !page.spaced(at + 1) && page.is_word(at + 1)
            }
            Some(TokenKind::Symbol) => text == "&" && page.is_capital(at + 1),
            Some(TokenKind::Number) => glued,
            _ => false,
        };
        let after_hyphen =
            page.kind(at) == Some(TokenKind::Word) && matches!(page.text(at - 1), "-" | "‐" | "‑") && glued;
        if !(joins || after_hyphen) || page.is_paragraph_start(at) {
            break;
        }
        at += 1;
    }
    while at > start + 1 && !page.is_word(at - 1) {
        at -= 1;
    }
    at
}

/// Splits the titles and offices off the front of a run of capitals.
fn without_title(page: &Document, run: TokenRange) -> Name {
    let is_title = |at: usize| page.is_any(at, TITLE);
    let mut cut = run.start;
    for at in run.start..run.end {
        let more = run.end > at + 1;
        if is_title(at) && more && !(page.is(at, Class::Given) && at == cut) {
            cut = at + 1;
            if page.text(cut) == "." {
                cut += 1;
            }
        }
    }
    // "Florida Ada Reed" hardly occurs, "Republican Ada Reed" does: a later given name begins the name.
    if cut == run.start && !page.is(cut, Class::Given) {
        let given = (cut + 1..run.end)
            .find(|&at| page.is(at, Class::Given) && at + 1 < run.end && page.is_capital(at + 1));
        if let Some(given) = given.filter(|_| run.end - run.start > 2) {
            cut = given;
        }
    }
    while cut < run.end && !page.is_word(cut) {
        cut += 1;
    }
    Name { tokens: cut..run.end, title: run.start..cut }
}
