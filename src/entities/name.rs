//! Proper names: runs of capitalised words, with the titles and offices in front of them split off.

use crate::document::Document;
use crate::entities::dateline::dateline_end;
use crate::entities::thresholds::{FAMILY_NAME_FIRST_BYTES, PARTICLE_BYTES, SMALL_WORD_ACRONYM_BYTES};
use crate::lexicon::{Class, ClassSet, PrepositionUse};
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
/// Words that stand with a capital at the start of many a sentence.
const OPENERS: ClassSet = ClassSet::of(&[
    Class::Preposition,
    Class::Determiner,
    Class::Conjunction,
    Class::Pronoun,
    Class::Oblique,
]);
/// Words that begin names though they are common words too.
const NAME_STARTS: ClassSet = ClassSet::of(&[
    Class::Given,
    Class::Honorific,
    Class::Role,
    Class::Body,
    Class::Abbreviation,
    Class::Particle,
    Class::Place,
]);
/// Titles and offices.
pub(crate) const TITLE: ClassSet = ClassSet::of(&[Class::Honorific, Class::Role]);
/// What the name of an office is made of.
const OFFICE_WORDS: ClassSet = ClassSet::of(&[Class::Honorific, Class::Role, Class::Place]);

/// A proper name as it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Name {
    /// Its words, without titles.
    pub tokens: TokenRange,
    /// The titles and offices right before it: `President`, `Labour MP`.
    pub title: TokenRange,
}

/// Every proper name of an article, in order.
pub(crate) fn names(document: &Document) -> Vec<Name> {
    let mut found = Vec::new();
    let mut at = 0;
    let printed_small = printed_small(document);
    let mut datelines = document.paragraphs.iter().filter_map(|paragraph| {
        let end = dateline_end(document, paragraph)?;
        Some((paragraph.start, end))
    });
    let mut dateline = datelines.next();
    while at < document.tokens.len() {
        if let Some((start, end)) = dateline
            && at >= start
        {
            at = at.max(end);
            dateline = datelines.next();
            continue;
        }
        if !starts_name(document, at) || opens_sentence(document, at, &printed_small) {
            at += 1;
            continue;
        }
        let end = run_end(document, at);
        let name = without_title(document, at..end);
        // `U.S. President` is as little a name as `President`.
        let office = (at..end).any(|t| document.is_any(t, TITLE))
            && (at..end)
                .filter(|&t| document.is_word(t))
                .all(|t| document.is_any(t, OFFICE_WORDS) || is_initials(document.text(t)));
        let first = document.sentences.get(document.sentence_of(at)).is_some_and(|s| s.start == at);
        let doubtful = first
            && end == at + 1
            && !document.is(at, Class::Given)
            && document.token(at).is_some_and(|t| t.case == Case::Capital);
        let named = (document.is(at, Class::Given) || !office) && !(doubtful && is_ordinary(document, at));
        if named && !name.tokens.is_empty() {
            found.push(name);
        }
        at = end;
    }
    add_surnames_like_words(document, &mut found);
    found
}

/// Which normal forms the article prints without a capital somewhere.
fn printed_small(document: &Document) -> Vec<bool> {
    let mut small = vec![false; document.norms.len()];
    for token in document.tokens {
        if token.case == Case::Lower
            && let Some(seen) = small.get_mut(token.norm.0 as usize)
        {
            *seen = true;
        }
    }
    small
}

/// Whether a word owes its capital to the sentence that it opens, and no name begins with it: `Later Reed
/// left`, `Angry Hill left` where `angry` is printed small elsewhere.
fn opens_sentence(document: &Document, at: usize, printed_small: &[bool]) -> bool {
    let Some(token) = document.token(at) else { return false };
    token.case == Case::Capital
        && document.is_capital(at + 1)
        && document.sentences.get(document.sentence_of(at)).is_some_and(|s| s.start == at)
        && !document.is_any(at, NAME_STARTS)
        && (document.is(at, Class::Adverb) || printed_small.get(token.norm.0 as usize) == Some(&true))
}

/// `May`, `Will`, `Case`: a small word in capitals is a name where a longer name of the article ends with it.
fn add_surnames_like_words(document: &Document, found: &mut Vec<Name>) {
    let mut is_surname = vec![false; document.norms.len()];
    let mut any = false;
    for name in
        found.iter().filter(|name| name.tokens.len() > 1 && is_small_word(document, name.tokens.end - 1))
    {
        if let Some(known) =
            document.token(name.tokens.end - 1).and_then(|t| is_surname.get_mut(t.norm.0 as usize))
        {
            (*known, any) = (true, true);
        }
    }
    if !any {
        return;
    }
    let alone = |at: &usize| {
        document.is_capital(*at)
            && document.token(*at).is_some_and(|t| is_surname.get(t.norm.0 as usize) == Some(&true))
            && !document.is(at.wrapping_sub(1), Class::Preposition)
            && document.kind(at + 1) != Some(TokenKind::Number)
            // `In` may end a name, and yet opens sentences.
            && !(document.is_any(*at, OPENERS) && document.sentences[document.sentence_of(*at)].start == *at)
    };
    let lone: Vec<Name> = (0..document.tokens.len())
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
fn is_ordinary(document: &Document, at: usize) -> bool {
    document.is_any(at, ORDINARY)
}

fn starts_name(document: &Document, at: usize) -> bool {
    if !document.is_capital(at) {
        return false;
    }
    !is_small_word(document, at)
        || document.is(at, Class::Given) && document.is_capital(at + 1) && !document.is(at + 1, Class::Time)
        || document.token(at).is_some_and(|t| {
            t.case == Case::Upper
                && t.span.len() <= SMALL_WORD_ACRONYM_BYTES
                && !document.is(at, Class::Time)
                && !document.is(at, Class::Determiner)
        })
}

/// Whether a word is of a closed class, so that its capital alone makes it no name.
fn is_small_word(document: &Document, at: usize) -> bool {
    document.is_any(at, SMALL)
}

/// The first token after a run of capitals and what may stand between them.
fn run_end(document: &Document, start: usize) -> usize {
    let mut at = start + 1;
    while at < document.tokens.len() {
        if document.is_possessive(at - 1) {
            break;
        }
        let glued = !document.spaced(at);
        let text = document.text(at);
        let before = document.token(at - 1);
        let joins = match document.kind(at) {
            Some(TokenKind::Word) if document.is_capital(at) => {
                // A weekday or a month ends a name.
                !document.is(at, Class::Time) || document.is(at, Class::Given)
            }
            Some(TokenKind::Word) => {
                document.is(at, Class::Particle)
                    && !document.is(at, Class::Conjunction)
                    && !document.marked(at, PrepositionUse::Of)
                    && (document.is_capital(at + 1)
                        || is_hyphen(document, at + 1) && document.is_capital(at + 2))
                    && text.len() <= PARTICLE_BYTES
            }
            Some(TokenKind::Punctuation) if text == "." => {
                let initial = before.is_some_and(|t| t.case == Case::Initial)
                    || document.is(at - 1, Class::Abbreviation)
                    || is_initials(document.text(at - 1));
                glued
                    && initial
                    && (document.is_capital(at + 1) && document.spaced(at + 1)
                        || document.text(at + 1) == ".")
                    && !document.is(at + 1, Class::Determiner)
            }
            Some(TokenKind::Punctuation) if matches!(text, "-" | "‐" | "‑") => {
                glued && !document.spaced(at + 1) && document.is_word(at + 1)
            }
            Some(TokenKind::Symbol) => text == "&" && document.is_capital(at + 1),
            Some(TokenKind::Number) => glued,
            _ => false,
        };
        let after_hyphen = document.kind(at) == Some(TokenKind::Word)
            && matches!(document.text(at - 1), "-" | "‐" | "‑")
            && glued;
        if !(joins || after_hyphen) || document.is_paragraph_start(at) {
            break;
        }
        at += 1;
    }
    while at > start + 1 && !document.is_word(at - 1) {
        at -= 1;
    }
    at
}

fn is_hyphen(document: &Document, at: usize) -> bool {
    matches!(document.text(at), "-" | "‐" | "‑")
}

/// `J.R`, as it stands before its last full stop.
fn is_initials(word: &str) -> bool {
    word.contains('.')
        && word.split('.').all(|part| part.chars().count() == 1 && part.starts_with(char::is_uppercase))
}

/// Splits the titles and offices off the front of a run of capitals.
fn without_title(document: &Document, run: TokenRange) -> Name {
    let is_title = |at: usize| document.is_any(at, TITLE);
    let mut cut = run.start;
    for at in run.start..run.end {
        let more = run.end > at + 1;
        if is_title(at) && more && !(document.is(at, Class::Given) && at == cut) {
            cut = at + 1;
            if document.text(cut) == "." {
                cut += 1;
            }
        }
    }
    // "Florida Ada Reed" hardly occurs, "Republican Ada Reed" does: a later given name begins the name.
    // A short first word that is no office may be a family name: `Kwon Yong Ho`.
    let may_be_family_name = document.token(cut).is_some_and(|t| t.span.len() <= FAMILY_NAME_FIRST_BYTES)
        && !document.is_any(cut, OFFICE_WORDS)
        && !document.is(cut, Class::Body);
    if cut == run.start && !document.is(cut, Class::Given) && !may_be_family_name {
        let given = (cut + 1..run.end)
            .find(|&at| document.is(at, Class::Given) && at + 1 < run.end && document.is_capital(at + 1));
        if let Some(given) = given {
            cut = given;
        }
    }
    while cut < run.end && !document.is_word(cut) {
        cut += 1;
    }
    Name { tokens: cut..run.end, title: run.start..cut }
}

#[cfg(test)]
mod tests {
    use crate::document::tests::ask;
    use crate::entities::name::names;

    /// The names of a text, the title of each before a bar.
    fn check(source: &str, expected: &[&str]) {
        let got: Vec<String> = ask(source, "en", |document| {
            let text = |tokens| document.span(tokens).of(source);
            names(document)
                .iter()
                .map(|name| match text(&name.title) {
                    "" => text(&name.tokens).to_owned(),
                    title => format!("{title}|{}", text(&name.tokens)),
                })
                .collect()
        });
        assert_eq!(got, expected, "{source:?}");
    }

    #[test]
    fn runs_of_capitals() {
        check("The pier of Leith was closed by Ada Reed on Monday.", &["Leith", "Ada Reed"]);
        check("Ada M. Reed met J. R. Hill-Wixley.", &["Ada M. Reed", "J. R. Hill-Wixley"]);
        check("So J.R. Reed met Tom al-Wixley.", &["J.R. Reed", "Tom al-Wixley"]);
        check("Reed & Hill sold Ada Reed's boat.", &["Reed & Hill", "Ada Reed's"]);
        check("However, the pier was closed.", &[]);
        check("LEITH, May 3 (HBA) — Ada Reed left.\n\nLeith was old.", &["Ada Reed", "Leith"]);
        check("Later Reed left. Quickly Hill left.", &["Reed", "Hill"]);
        check("Angry Reed left. So Hill was angry.", &["Reed", "Hill"]);
        check("Angry Reed left.", &["Angry Reed"]);
        check("Ada van Reed met Ada.", &["Ada van Reed", "Ada"]);
    }

    #[test]
    fn titles_are_split_off() {
        check("We met President Ada Reed.", &["President|Ada Reed"]);
        check("We met Mr. Reed.", &["Mr.|Reed"]);
        check("We met the President.", &[]);
        check("We met the French President.", &[]);
    }

    #[test]
    fn a_later_given_name_begins_the_name() {
        check("We met Wixley Ada Reed.", &["Wixley|Ada Reed"]);
        check("We met Kwan Ada Reed.", &["Kwan Ada Reed"]);
        check("We met Kwano Ada Reed.", &["Kwano Ada Reed"]);
        check("We met Wixley Ada.", &["Wixley Ada"]);
    }

    #[test]
    fn small_words_in_capitals_may_be_acronyms() {
        check("So WILL was founded.", &["WILL"]);
        check("So COULD was founded.", &[]);
        check("Then Ada In left. In a letter they said so.", &["Ada In"]);
        check("We saw may. Then Ada May left, and May was tired.", &["Ada May", "May"]);
    }

    #[test]
    fn only_short_particles_join() {
        check("We met Ada bint Reed.", &["Ada bint Reed"]);
        check("We met Ada della Reed.", &["Ada", "Reed"]);
    }
}
