//! Sentence ranges over tokens: where a full stop ends one and where it only abbreviates.

use crate::document::{Document, Sign};
use crate::lexicon::{AbbreviationUse, Class};
use crate::text::token::{Case, TokenKind, TokenRange};

/// How many tokens after a closing mark may pass before the reporting verb of the same sentence.
const FRAME_REACH: usize = 6;
/// The same where an aside stands between the name and the verb.
const ASIDE_REACH: usize = 16;

/// Cuts each paragraph into sentences that cover all its tokens. Words after a quotation that report it
/// (`"Go!" he said.`) stay in its sentence.
pub(crate) fn sentences(document: &Document) -> Vec<TokenRange> {
    let mut found = Vec::new();
    for paragraph in &document.paragraphs {
        let mut start = paragraph.start;
        let mut at = paragraph.start;
        while at < paragraph.end {
            if is_stop(document, at) {
                let end = after_stop(document, at, paragraph.end);
                if end < paragraph.end && ends_sentence(document, at, end, paragraph) {
                    found.push(start..end);
                    start = end;
                }
                at = end;
            } else {
                at += 1;
            }
        }
        if start < paragraph.end {
            found.push(start..paragraph.end);
        }
    }
    found
}

fn is_stop(document: &Document, at: usize) -> bool {
    matches!(document.sign(at), Sign::Full | Sign::Stop)
}

/// The first token that no longer belongs to the stop: further stops, brackets and closing marks do.
fn after_stop(document: &Document, at: usize, end: usize) -> usize {
    let mut next = at + 1;
    while next < end {
        let belongs = match document.kind(next) {
            Some(TokenKind::Mark) => !document.spaced(next) || closes_late(document, next, end),
            Some(TokenKind::Punctuation) => {
                !document.spaced(next)
                    && matches!(
                        document.text(next),
                        "." | "!" | "?" | "…" | ")" | "]" | "。" | "！" | "？" | "）"
                    )
            }
            _ => false,
        };
        if !belongs {
            break;
        }
        next += 1;
    }
    next
}

/// A closing mark after a stray blank: a blank, or nothing, follows it too.
fn closes_late(document: &Document, at: usize, end: usize) -> bool {
    at + 1 >= end || document.spaced(at + 1)
}

fn ends_sentence(document: &Document, stop: usize, next: usize, paragraph: &TokenRange) -> bool {
    let unspaced_script = matches!(document.text(stop), "。" | "！" | "？");
    if !document.spaced(next) && !unspaced_script && document.kind(next - 1) != Some(TokenKind::Mark) {
        return false;
    }
    let lower = document.token(next).is_some_and(|t| {
        t.kind == TokenKind::Word
            && t.case == Case::Lower
            && document.text(next).starts_with(char::is_lowercase)
    });
    let quoted = document.kind(next - 1) == Some(TokenKind::Mark);
    // `"…" — Ada Reed`
    if lower || quoted && matches!(document.text(next), "-" | "–" | "—" | "―") {
        return false;
    }
    if document.text(stop) == "." && next == stop + 1 && abbreviates(document, stop, next, paragraph) {
        return false;
    }
    let reported = if document.text(stop) == "." {
        only_reports(document, next)
    } else {
        reports(document, next, paragraph.end)
    };
    !(quoted && reported)
}

/// Whether the full stop belongs to the word before it.
fn abbreviates(document: &Document, stop: usize, next: usize, paragraph: &TokenRange) -> bool {
    let Some(word) = stop.checked_sub(1).filter(|&w| w >= paragraph.start && !document.spaced(stop)) else {
        return false;
    };
    if document.is(word, Class::Abbreviation) {
        return match document.said(word) {
            Some(AbbreviationUse::BeforeNumber) => document.kind(next) == Some(TokenKind::Number),
            Some(AbbreviationUse::MayEndSentence) => !opens_sentence(document, next),
            None => true,
        };
    }
    // The J of "J. Smith"; a lone "I" ends a sentence.
    document.token(word).is_some_and(|t| t.case == Case::Initial && t.span.len() <= 2)
        && document.text(word) != "I"
        && document.is_capital(next)
}

/// Whether a word that no name begins with stands there: then a full stop before it ended a sentence.
fn opens_sentence(document: &Document, at: usize) -> bool {
    document.kind(at) == Some(TokenKind::Mark)
        || [Class::Determiner, Class::Pronoun, Class::Preposition, Class::Conjunction, Class::Adverb]
            .iter()
            .any(|&c| document.is(at, c))
}

/// Whether a reporting verb follows within reach: before any other stop, or right after a comma that ends an
/// aside to a name.
fn reports(document: &Document, from: usize, end: usize) -> bool {
    let near = from + FRAME_REACH;
    let plain = |at: &usize| !matches!(document.kind(*at), Some(TokenKind::Punctuation | TokenKind::Mark));
    let reporting = |at: usize| document.is(at, Class::Reporting);
    if (from..end.min(near)).take_while(plain).any(reporting) {
        return true;
    }
    let inside = |at: &usize| {
        plain(at)
            || matches!(document.sign(*at), Sign::Comma | Sign::Hyphen)
            || is_stop(document, *at)
                && !document.spaced(*at)
                && abbreviates(document, *at, at + 1, &(from..end))
    };
    document.is_capital(from)
        && (from..end.min(from + ASIDE_REACH))
            .take_while(inside)
            .any(|at| reporting(at) && document.sign(at - 1) == Sign::Comma)
}

/// Whether the words from a place on are a frame and nothing else: `Ada Reed said.`
fn only_reports(document: &Document, from: usize) -> bool {
    let named = (from..from + FRAME_REACH).take_while(|&at| document.is_capital(at)).count();
    named > 0 && document.is(from + named, Class::Reporting) && is_stop(document, from + named + 1)
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read;
    use crate::lexicon::Language;

    fn check(source: &str, expected: &[&str]) {
        let reading = read(source, Language::of("en"));
        let got: Vec<&str> = reading
            .sentences
            .iter()
            .map(|s| {
                &source
                    [reading.tokens[s.start].span.start as usize..reading.tokens[s.end - 1].span.end as usize]
            })
            .collect();
        assert_eq!(got, expected, "{source:?}");
    }

    #[test]
    fn a_full_stop_may_only_abbreviate() {
        check("Mr. Reed met Gov. J. Hart. They left.", &["Mr. Reed met Gov. J. Hart.", "They left."]);
        check(
            "It met on Jan. 5. The U.S. envoy came from the U.S. He spoke.",
            &["It met on Jan. 5.", "The U.S. envoy came from the U.S.", "He spoke."],
        );
        check("So do I. Then go.", &["So do I.", "Then go."]);
    }

    #[test]
    fn words_that_report_stay_with_what_they_report() {
        check("\"Go away!\" he said. She went.", &["\"Go away!\" he said.", "She went."]);
        check("“Why?” Marta Lind asked. “Because.”", &["“Why?” Marta Lind asked.", "“Because.”"]);
        check(
            "“Go away!” Ada Reed, R-Pa., the head of the board, said on Monday.",
            &["“Go away!” Ada Reed, R-Pa., the head of the board, said on Monday."],
        );
        check("“Go away.” Ada Reed said.", &["“Go away.” Ada Reed said."]);
        check("“Go away.” Ada Reed said nothing.", &["“Go away.”", "Ada Reed said nothing."]);
        check("她走了。他说。", &["她走了。", "他说。"]);
    }
}
