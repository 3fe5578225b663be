//! Sentences: which full stop ends one and which only abbreviates.

use crate::document::annotated_tokens::AnnotatedTokens;
use crate::document::sign::Sign;
use crate::document::thresholds::{ASIDE_BEFORE_VERB_TOKENS, INITIAL_BYTES, VERB_AFTER_MARK_TOKENS};
use crate::lexicon::{AbbreviationUse, Class};
use crate::text::token::{Case, TokenKind, TokenRange};

/// Cuts each paragraph into sentences that cover all its tokens. Words after a quotation that report it
/// (`"Go!" he said.`) stay in its sentence.
pub(crate) fn sentences(tokens: &AnnotatedTokens, paragraphs: &[TokenRange]) -> Vec<TokenRange> {
    let mut found = Vec::new();
    for paragraph in paragraphs {
        let mut start = paragraph.start;
        let mut at = paragraph.start;
        while at < paragraph.end {
            if is_stop(tokens, at) {
                let end = after_stop(tokens, at, paragraph.end);
                if end < paragraph.end && ends_sentence(tokens, at, end, paragraph) {
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

fn is_stop(tokens: &AnnotatedTokens, at: usize) -> bool {
    matches!(tokens.sign(at), Sign::Full | Sign::Stop)
}

/// The first token that no longer belongs to the stop, as further stops, brackets and closing marks do.
fn after_stop(tokens: &AnnotatedTokens, at: usize, end: usize) -> usize {
    let mut next = at + 1;
    while next < end {
        let belongs = match tokens.kind(next) {
            Some(TokenKind::Mark) => !tokens.spaced(next) || closes_late(tokens, next, end),
            Some(TokenKind::Punctuation) => {
                !tokens.spaced(next)
                    && matches!(
                        tokens.text(next),
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
fn closes_late(tokens: &AnnotatedTokens, at: usize, end: usize) -> bool {
    // Two single marks may stand for one double one.
    let twin = at + 1 < end && !tokens.spaced(at + 1) && tokens.text(at + 1) == tokens.text(at);
    let behind = if twin { at + 2 } else { at + 1 };
    behind >= end || tokens.spaced(behind)
}

fn ends_sentence(tokens: &AnnotatedTokens, stop: usize, next: usize, paragraph: &TokenRange) -> bool {
    let unspaced_script = matches!(tokens.text(stop), "。" | "！" | "？");
    if !tokens.spaced(next) && !unspaced_script && tokens.kind(next - 1) != Some(TokenKind::Mark) {
        return false;
    }
    let lower = tokens.token(next).is_some_and(|t| {
        t.kind == TokenKind::Word
            && t.case == Case::Lower
            && tokens.text(next).starts_with(char::is_lowercase)
    });
    let quoted = tokens.kind(next - 1) == Some(TokenKind::Mark);
    // `"…" — Ada Reed`
    if lower || quoted && matches!(tokens.text(next), "-" | "–" | "—" | "―") {
        return false;
    }
    if tokens.text(stop) == "." && next == stop + 1 && abbreviates(tokens, stop, next, paragraph) {
        return false;
    }
    let reported = if tokens.text(stop) == "." {
        only_reports(tokens, next)
    } else {
        reports(tokens, next, paragraph.end)
    };
    // What a colon led in needs no cue behind it: `They cried: “No!” The mayor, Ada Reed, called for order.`
    !(quoted && reported && !led_in(tokens, next - 1, paragraph.start))
}

/// Whether a colon stands before the quotation that closes with a mark.
fn led_in(tokens: &AnnotatedTokens, close: usize, floor: usize) -> bool {
    let open = (floor..close).rev().find(|&at| tokens.kind(at) == Some(TokenKind::Mark));
    open.and_then(|open| open.checked_sub(1)).is_some_and(|before| tokens.sign(before) == Sign::Colon)
}

/// Whether the full stop belongs to the word before it.
fn abbreviates(tokens: &AnnotatedTokens, stop: usize, next: usize, paragraph: &TokenRange) -> bool {
    let Some(word) = stop.checked_sub(1).filter(|&w| w >= paragraph.start && !tokens.spaced(stop)) else {
        return false;
    };
    if tokens.is(word, Class::Abbreviation) {
        return match tokens.said(word) {
            Some(AbbreviationUse::BeforeNumber) => tokens.kind(next) == Some(TokenKind::Number),
            Some(AbbreviationUse::MayEndSentence) => !opens_sentence(tokens, next),
            None => true,
        };
    }
    // The J of "J. Smith"; a lone "I" ends a sentence.
    tokens.token(word).is_some_and(|t| t.case == Case::Initial && t.span.len() <= INITIAL_BYTES)
        && tokens.text(word) != "I"
        && tokens.is_capital(next)
}

/// Whether a word stands there that begins no name, so that a full stop before it ended a sentence.
fn opens_sentence(tokens: &AnnotatedTokens, at: usize) -> bool {
    // What is quoted from the middle of a sentence begins small: `in the U.S. “for good”`.
    tokens.kind(at) == Some(TokenKind::Mark) && tokens.token(at + 1).is_none_or(|t| t.case != Case::Lower)
        || [Class::Determiner, Class::Pronoun, Class::Preposition, Class::Conjunction, Class::Adverb]
            .iter()
            .any(|&c| tokens.is(at, c))
}

/// Whether a reporting verb follows within reach: before any other punctuation, or right after the comma that
/// ends an apposition to a name.
fn reports(tokens: &AnnotatedTokens, from: usize, end: usize) -> bool {
    let near = from + VERB_AFTER_MARK_TOKENS;
    let plain = |at: &usize| !matches!(tokens.kind(*at), Some(TokenKind::Punctuation | TokenKind::Mark));
    let reporting = |at: usize| tokens.is(at, Class::Reporting);
    if (from..end.min(near)).take_while(plain).any(reporting) {
        return true;
    }
    let inside = |at: &usize| {
        plain(at)
            || matches!(tokens.sign(*at), Sign::Comma | Sign::Hyphen)
            || is_stop(tokens, *at) && !tokens.spaced(*at) && abbreviates(tokens, *at, at + 1, &(from..end))
    };
    tokens.is_capital(from)
        && (from..end.min(from + ASIDE_BEFORE_VERB_TOKENS))
            .take_while(inside)
            .any(|at| reporting(at) && tokens.sign(at - 1) == Sign::Comma)
}

/// Whether the words from a place on are a reporting clause and nothing else: `Ada Reed said.`
fn only_reports(tokens: &AnnotatedTokens, from: usize) -> bool {
    let named = (from..from + VERB_AFTER_MARK_TOKENS).take_while(|&at| tokens.is_capital(at)).count();
    named > 0 && tokens.is(from + named, Class::Reporting) && is_stop(tokens, from + named + 1)
}

#[cfg(test)]
mod tests {
    use crate::document::tests::ask;

    fn check(source: &str, expected: &[&str]) {
        ask(source, "en", |document| {
            let got: Vec<&str> = document.sentences.iter().map(|s| document.span(s).of(source)).collect();
            assert_eq!(got, expected, "{source:?}");
        });
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

    #[test]
    fn a_reporting_verb_is_looked_for_nearby() {
        check("“Why?” The old man from Leith asked.", &["“Why?” The old man from Leith asked."]);
        check(
            "“Why?” The old man from North Leith asked.",
            &["“Why?”", "The old man from North Leith asked."],
        );
        let apposed = "“No!” Ada Reed, the head of the harbour board in the town of Leith, said.";
        check(apposed, &[apposed]);
        check(
            "“No!” Ada Reed, the head of the old harbour board in the town of Leith, said.",
            &["“No!”", "Ada Reed, the head of the old harbour board in the town of Leith, said."],
        );
    }

    #[test]
    fn initials_are_short() {
        check("We met É. Reed there.", &["We met É. Reed there."]);
        check("We met at dock A12. Reed came.", &["We met at dock A12.", "Reed came."]);
    }
}
