//! Paragraphs: which line breaks end one and which only wrap its lines.

use crate::document::thresholds::{WRAPPED_LINE_LEAST_BYTES, WRAPPED_LINE_MOST_BYTES};
use crate::text::token::{Token, TokenRange};

/// One printed line: its tokens and how many line breaks come before it.
struct TextLine {
    tokens: TokenRange,
    breaks: usize,
}

/// Cuts tokens into paragraphs that cover them all, in order.
pub(crate) fn paragraphs(source: &str, tokens: &[Token]) -> Vec<TokenRange> {
    let lines = lines(source, tokens);
    let width = wrap_width(tokens, &lines);
    let mut found: Vec<TokenRange> = Vec::new();
    let mut before: Option<&TextLine> = None;
    for line in &lines {
        match (found.last_mut(), before) {
            (Some(open), Some(above)) if line.breaks == 1 && wraps(source, tokens, above, line, width) => {
                open.end = line.tokens.end
            }
            _ => found.push(line.tokens.clone()),
        }
        before = Some(line);
    }
    found
}

fn lines(source: &str, tokens: &[Token]) -> Vec<TextLine> {
    let mut lines: Vec<TextLine> = Vec::new();
    let (mut start, mut before) = (0, 0);
    for (at, token) in tokens.iter().enumerate().filter(|(_, token)| token.spaced) {
        let end =
            at.checked_sub(1).and_then(|last| tokens.get(last)).map_or(0, |last| last.span.end as usize);
        let breaks = count_breaks(source.get(end..token.span.start as usize).unwrap_or(""));
        if breaks > 0 {
            lines.push(TextLine { tokens: start..at, breaks: before });
            (start, before) = (at, breaks);
        }
    }
    lines.push(TextLine { tokens: start..tokens.len(), breaks: before });
    lines.retain(|line| !line.tokens.is_empty());
    lines
}

/// Line breaks in the white space between two tokens: LF, CR, CRLF, form feed, and Unicode's own.
fn count_breaks(gap: &str) -> usize {
    if gap.as_bytes() == b" " {
        return 0;
    }
    let mut count = 0;
    let mut before = ' ';
    for c in gap.chars() {
        match c {
            '\n' if before == '\r' => {}
            '\n' | '\r' | '\u{b}' | '\u{85}' | '\u{2028}' => count += 1,
            '\u{c}' | '\u{2029}' => count += 2,
            _ => {}
        }
        before = c;
    }
    count
}

fn length(tokens: &[Token], line: &TextLine) -> usize {
    let first = tokens.get(line.tokens.start).map_or(0, |t| t.span.start);
    let last = line.tokens.end.checked_sub(1).and_then(|at| tokens.get(at)).map_or(first, |t| t.span.end);
    (last - first) as usize
}

/// The width at which the article's lines are wrapped, if they are: the longest line of a text without long
/// lines.
fn wrap_width(tokens: &[Token], lines: &[TextLine]) -> Option<usize> {
    let longest = lines.iter().map(|line| length(tokens, line)).max()?;
    (lines.len() > 1 && (WRAPPED_LINE_LEAST_BYTES..=WRAPPED_LINE_MOST_BYTES).contains(&longest))
        .then_some(longest)
}

/// Whether `line` continues the paragraph of `above`: its first word would not have fitted there, or the
/// sentence visibly runs on.
fn wraps(source: &str, tokens: &[Token], above: &TextLine, line: &TextLine, width: Option<usize>) -> bool {
    let first = tokens.get(line.tokens.start).map_or("", |t| t.span.of(source));
    let last = line
        .tokens
        .end
        .checked_sub(1)
        .and(above.tokens.end.checked_sub(1))
        .and_then(|at| tokens.get(at))
        .map_or("", |t| t.span.of(source));
    let runs_on =
        first.starts_with(char::is_lowercase) && (last.ends_with(char::is_alphanumeric) || last == ",");
    let full = width.is_some_and(|width| length(tokens, above) + 1 + first.len() > width);
    runs_on || full
}

#[cfg(test)]
mod tests {
    use crate::document::paragraph::paragraphs;
    use crate::text::tokenizer::tokenize;

    fn check(source: &str, expected: &[&str]) {
        let (tokens, _) = tokenize(source);
        let got: Vec<&str> = paragraphs(source, &tokens)
            .into_iter()
            .map(|p| &source[tokens[p.start].span.start as usize..tokens[p.end - 1].span.end as usize])
            .collect();
        assert_eq!(got, expected, "{source:?}");
    }

    #[test]
    fn every_line_break_ends_a_paragraph() {
        check(
            "One.\nTwo.\r\nThree.\u{2028}Four.\r\n\r\nFive.",
            &["One.", "Two.", "Three.", "Four.", "Five."],
        );
        check("", &[]);
    }

    #[test]
    fn hard_wrapped_lines_are_one_paragraph() {
        let wrapped = "The harbour board said on Monday that it would not\n\
                       reopen the old pier before the storms are over and\n\
                       the damage is known.\n\nWork starts in May.";
        check(wrapped, &[&wrapped[..wrapped.len() - 21], "Work starts in May."]);
        check("He went to the harbour with\nhis brother.", &["He went to the harbour with\nhis brother."]);
    }

    #[test]
    fn only_lines_of_a_usual_length_are_wrapped() {
        // A line of so many bytes, and one that goes on with it.
        let paragraphs_at = |bytes: usize| {
            let source = format!("{} Reed\nHill left.", "x".repeat(bytes - 5));
            let (tokens, _) = tokenize(&source);
            paragraphs(&source, &tokens).len()
        };
        assert_eq!([39, 40, 110, 111].map(paragraphs_at), [2, 1, 1, 2]);
    }
}
