//! The type of a quotation: somebody's sentence, a fragment of one, a title, or a term in scare quotes.

use serde::{Deserialize, Serialize};

use crate::document::{Document, Sign};
use crate::lexicon::{Class, NamingUse, PrepositionUse};
use crate::quotes::quote_span::MarkPair;
use crate::quotes::thresholds::{GLOSS_TOKENS, NAMING_REACH_TOKENS, QUOTED_TERM_WORDS, QUOTED_TITLE_WORDS};
use crate::text::token::{TokenKind, TokenRange};

/// What a quotation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuoteKind {
    /// At least one independent clause.
    Direct,
    /// A fragment inside the narrator's sentence.
    Partial,
    /// A label, nickname, fixed phrase or word in scare quotes.
    Term,
    /// The title of a work, programme, sign or name.
    Title,
    /// A quotation inside a quotation.
    Nested,
    /// Reported speech without marks.
    Indirect,
}

impl QuoteKind {
    /// The name on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Partial => "partial",
            Self::Term => "term",
            Self::Title => "title",
            Self::Nested => "nested",
            Self::Indirect => "indirect",
        }
    }
}

/// Whether the words stand in the narrator's own sentence, with nothing but a blank before the mark.
pub(crate) fn is_embedded(document: &Document, pair: &MarkPair) -> bool {
    let Some(before) =
        pair.outer_start.checked_sub(1).filter(|_| !document.is_paragraph_start(pair.outer_start))
    else {
        return false;
    };
    matches!(document.kind(before), Some(TokenKind::Word | TokenKind::Number | TokenKind::Symbol))
        || matches!(document.text(before), "-" | "(" | "/")
}

fn follows_comma(document: &Document, pair: &MarkPair) -> bool {
    pair.outer_start.checked_sub(1).is_some_and(|before| document.sign(before) == Sign::Comma)
        && !document.is_paragraph_start(pair.outer_start)
}

/// Whether a comma or the like stands at the closing mark, inside or outside, so that a reporting clause may
/// follow.
pub(crate) fn ends_in_pause(document: &Document, pair: &MarkPair) -> bool {
    let pause = |at: usize| matches!(document.text(at), "," | "!" | "?" | "-" | "—" | "–" | "…");
    pause(pair.end.saturating_sub(1)) || pause(pair.outer_end)
}

/// How clearly the sentence says that the quotation is somebody's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Claim {
    /// Nobody in it can be the speaker.
    None,
    /// It is about somebody, but no verb says that they said it.
    Subject,
    /// It has a cue.
    Cue,
}

/// The type of a quotation, by its own words and its place.
pub(crate) fn kind(document: &Document, pair: &MarkPair, claim: Claim) -> QuoteKind {
    let inside = pair.start..pair.end;
    let words = inside
        .clone()
        .filter(|&at| matches!(document.kind(at), Some(TokenKind::Word | TokenKind::Number)))
        .count();
    let named = is_named(document, pair);
    if is_gloss(document, pair) {
        return QuoteKind::Term;
    }
    let titled = named || is_after_work(document, pair);
    if is_credited(document, pair) && !is_embedded(document, pair) {
        return QuoteKind::Title;
    }
    // A title stands in somebody's sentence; words that stand alone are speech.
    let placed = is_embedded(document, pair) || titled || follows_comma(document, pair);
    if placed && words <= QUOTED_TITLE_WORDS && is_title(document, &inside) && (claim < Claim::Cue || titled)
    {
        return QuoteKind::Title;
    }
    if is_embedded(document, pair) {
        let label = named || claim == Claim::None || claim == Claim::Subject && modifies(document, pair);
        if words <= QUOTED_TERM_WORDS && label {
            return QuoteKind::Term;
        }
        return if is_clause(document, &inside) { QuoteKind::Direct } else { QuoteKind::Partial };
    }
    if is_sentence(document, &inside) || is_clause(document, &inside) {
        QuoteKind::Direct
    } else {
        QuoteKind::Partial
    }
}

/// A name or gloss by its place: alone in brackets, the first half of a compound, or what a source is called.
pub(crate) fn is_gloss(document: &Document, pair: &MarkPair) -> bool {
    let before = pair.outer_start.checked_sub(1);
    let bracketed = before.is_some_and(|b| matches!(document.text(b), "(" | "["))
        && matches!(document.text(pair.outer_end), ")" | "]");
    let compound = !document.spaced(pair.outer_end)
        && matches!(document.text(pair.outer_end), "-" | "‐")
        && !document.spaced(pair.outer_end + 1);
    let source = before.is_some_and(|b| document.is(b, Class::Source));
    (bracketed && pair.outer_end - pair.outer_start <= GLOSS_TOKENS) || compound || source
}

/// `"The Long Pier," by Ada Reed`: a work and its maker.
pub(crate) fn is_credited(document: &Document, pair: &MarkPair) -> bool {
    document.marked(pair.outer_end, PrepositionUse::By) && document.is_capital(pair.outer_end + 1)
}

/// `a "harbour first" policy`: the words stand before a noun as its label.
pub(crate) fn modifies(document: &Document, pair: &MarkPair) -> bool {
    let next = pair.outer_end;
    let small = [
        Class::Preposition,
        Class::Conjunction,
        Class::Auxiliary,
        Class::Adverb,
        Class::Relative,
        Class::Determiner,
        Class::Pronoun,
    ];
    document.is_word(next) && !document.is_capital(next) && !small.iter().any(|&c| document.is(next, c))
}

/// Whether the words before name it: `so-called`, `known as the`, `a plan called`.
pub(crate) fn is_named(document: &Document, pair: &MarkPair) -> bool {
    let near = (pair.outer_start.saturating_sub(NAMING_REACH_TOKENS)..pair.outer_start)
        .rev()
        .take_while(|&at| document.is_word(at) || matches!(document.text(at), "," | "-"));
    near.filter(|&at| document.is(at, Class::Naming)).any(|at| {
        let verb = document.marked(at, NamingUse::Verb);
        let so = document.text(at.wrapping_sub(1)) == "-";
        !verb || so || at + 1 == pair.outer_start
    })
}

/// `the film "…"`, `BBC's "…"`, `"…" show`.
pub(crate) fn is_after_work(document: &Document, pair: &MarkPair) -> bool {
    pair.outer_start.checked_sub(1).is_some_and(|before| {
        document.is(before, Class::Work) || document.is_possessive(before) && document.is_capital(before)
    }) || document.is(pair.outer_end, Class::Work)
}

/// Every word but the small ones starts with a capital.
fn is_title(document: &Document, inside: &TokenRange) -> bool {
    let small = |at: usize| {
        [Class::Determiner, Class::Preposition, Class::Conjunction, Class::Particle]
            .iter()
            .any(|&c| document.is(at, c))
    };
    let mut content = inside
        .clone()
        .filter(|&at| document.is_word(at) && (document.is_capital(at) || !small(at)))
        .peekable();
    let first = content.peek().copied();
    let all = content.all(|at| document.is_capital(at));
    let stops = inside.clone().any(|at| matches!(document.text(at), "." | "!" | "?") && at + 1 < inside.end);
    first.is_some_and(|at| document.is_capital(at)) && all && !stops
}

/// Begins with a capital and ends with a full stop or the comma that stands for one.
fn is_sentence(document: &Document, inside: &TokenRange) -> bool {
    let first = document.text(inside.start).starts_with(char::is_uppercase);
    let last = document.text(inside.end.saturating_sub(1));
    first && matches!(last, "." | "!" | "?" | "," | "…" | "—" | "–" | "-")
}

/// Has a subject pronoun, or an auxiliary after its first word.
fn is_clause(document: &Document, inside: &TokenRange) -> bool {
    let finite = |at: usize| document.is(at, Class::Auxiliary);
    inside.clone().any(|at| {
        let subject = document.is(at, Class::Pronoun) && at + 1 < inside.end;
        let later = at > inside.start && finite(at);
        subject || later
    })
}

#[cfg(test)]
mod tests {
    use crate::document::Document;
    use crate::document::tests::ask;
    use crate::quotes::mark_pairing::pairs;
    use crate::quotes::quote_span::MarkPair;
    use crate::quotes::quote_type::{Claim, QuoteKind, is_gloss, is_named, kind};

    /// Asks something of the first quotation by its marks.
    fn first<T>(source: &str, question: impl FnOnce(&Document, &MarkPair) -> T) -> T {
        ask(source, "en", |document| {
            let (pairs, _) = pairs(document);
            question(document, &pairs[0])
        })
    }

    #[test]
    fn terms_and_titles_are_short() {
        for (words, claim, expected) in [
            (["harbour"; 4].join(" "), Claim::None, QuoteKind::Term),
            (["harbour"; 5].join(" "), Claim::None, QuoteKind::Partial),
            (["Harbour"; 12].join(" "), Claim::None, QuoteKind::Title),
            (["Harbour"; 13].join(" "), Claim::None, QuoteKind::Partial),
            (["harbour"; 4].join(" "), Claim::Cue, QuoteKind::Partial),
        ] {
            let source = format!("It spoke of “{words}” at length.");
            assert_eq!(first(&source, |document, pair| kind(document, pair, claim)), expected, "{source:?}");
        }
    }

    #[test]
    fn glosses_are_short() {
        for (words, gloss) in [(5, true), (6, false)] {
            let source = format!("The pier (“{}”) is old.", vec!["harbour"; words].join(" "));
            assert_eq!(first(&source, is_gloss), gloss, "{source:?}");
        }
    }

    #[test]
    fn a_compound_is_written_in_one() {
        for (source, gloss) in [
            ("The “rust”-coloured pier is old.", true),
            ("The “rust”- or mud-coloured pier is old.", false),
            ("The “rust” -coloured pier is old.", false),
        ] {
            assert_eq!(first(source, is_gloss), gloss, "{source:?}");
        }
    }

    #[test]
    fn words_that_name_stand_close() {
        for (source, named) in [
            ("It has the motto “Boats first” now.", true),
            ("It has a motto, old too, “Boats first” now.", false),
            ("Its motto is just “Boats first” now.", true),
            ("Its motto is still just “Boats first” now.", false),
        ] {
            assert_eq!(first(source, is_named), named, "{source:?}");
        }
    }
}
