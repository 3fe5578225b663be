//! Paragraphs: which line breaks end one and which only wrap its lines.

use crate::document::annotated_tokens::AnnotatedTokens;
use crate::document::sign::Sign;
use crate::document::thresholds::{
    SHORT_LINE_SHARE, WRAPPED_BLOCK_SHARE, WRAPPED_LINE_LEAST_LETTERS, WRAPPED_LINE_MOST_LETTERS,
};
use crate::document::turn;
use crate::lexicon::{Class, ClassSet};
use crate::text::passed_over::{breaks_of_tag, ends_in_voice_tag};
use crate::text::token::{Case, Token, TokenKind, TokenRange};

/// One printed line: its tokens, how many letters wide it is and how many line breaks come before it.
struct TextLine {
    tokens: TokenRange,
    letters: usize,
    breaks: usize,
    opens: LineOpening,
}

/// What stands right before the first word of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LineOpening {
    /// Nothing but blanks and tags.
    Plain,
    /// The times of a subtitle.
    Subtitle,
    /// The times of a subtitle and a tag with another speaker's name.
    Voice,
}

impl LineOpening {
    fn of(gap: &str) -> Self {
        if ends_in_voice_tag(gap) {
            Self::Voice
        } else if gap.contains("-->") {
            Self::Subtitle
        } else {
            Self::Plain
        }
    }
}

/// Cuts tokens into paragraphs that cover them all, in order.
pub(crate) fn paragraphs(document: &AnnotatedTokens) -> Vec<TokenRange> {
    let lines = lines(document.source, document.tokens);
    let width = wrap_width(&lines);
    let mut found: Vec<TokenRange> = Vec::new();
    for block in lines.chunk_by(|_, next| next.breaks == 1) {
        let is_wrapped = is_wrapped(document, block);
        let mut above: Option<&TextLine> = None;
        for line in block {
            let goes_on = above.is_some_and(|above| match line.opens {
                // What is said goes on from one subtitle to the next until another one speaks.
                LineOpening::Voice => false,
                LineOpening::Subtitle => !turn::opens_with_label(document, &line.tokens),
                LineOpening::Plain => {
                    runs_on(document, above, line)
                        || is_full(document, above, line, width)
                        || is_wrapped && !ends_paragraph(document, above, block)
                }
            });
            match found.last_mut() {
                Some(open) if goes_on => open.end = line.tokens.end,
                _ => found.push(line.tokens.clone()),
            }
            above = Some(line);
        }
    }
    found
}

fn lines(source: &str, tokens: &[Token]) -> Vec<TextLine> {
    let mut lines: Vec<TextLine> = Vec::new();
    let (mut start, mut before, mut opens) = (0, 0, LineOpening::Plain);
    for (at, token) in tokens.iter().enumerate().filter(|(_, token)| token.spaced) {
        let end =
            at.checked_sub(1).and_then(|last| tokens.get(last)).map_or(0, |last| last.span.end as usize);
        let gap = source.get(end..token.span.start as usize).unwrap_or("");
        let breaks = count_breaks(gap);
        if breaks > 0 {
            let line = start..at;
            lines.push(TextLine {
                letters: letters(source, tokens, line.clone()),
                tokens: line,
                breaks: before,
                opens,
            });
            (start, opens) = (at, LineOpening::of(gap));
            before = if opens == LineOpening::Plain { breaks } else { 1 };
        }
    }
    let last = start..tokens.len();
    let letters = letters(source, tokens, last.clone());
    lines.push(TextLine { letters, tokens: last, breaks: before, opens });
    lines.retain(|line| !line.tokens.is_empty());
    lines
}

/// Line breaks in what stands between two tokens: LF, CR, CRLF, form feed, Unicode's own, and tags that begin a
/// paragraph.
fn count_breaks(gap: &str) -> usize {
    if gap.as_bytes() == b" " {
        return 0;
    }
    let mut count = 0;
    let mut before = ' ';
    for (at, c) in gap.char_indices() {
        match c {
            '<' => count += breaks_of_tag(gap.as_bytes(), at),
            '\n' if before == '\r' => {}
            '\n' | '\r' | '\u{b}' | '\u{85}' | '\u{2028}' => count += 1,
            '\u{c}' | '\u{2029}' => count += 2,
            _ => {}
        }
        before = c;
    }
    count
}

/// How many letters wide a line is.
fn letters(source: &str, tokens: &[Token], line: TokenRange) -> usize {
    let ends = tokens.get(line.start).zip(line.end.checked_sub(1).and_then(|last| tokens.get(last)));
    ends.map_or(0, |(first, last)| first.span.join(last.span).of(source).chars().count())
}

/// The width at which the article's lines are wrapped, if they are: that of the longest line that another
/// one follows, in a text without long lines.
fn wrap_width(lines: &[TextLine]) -> Option<usize> {
    let followed = lines.windows(2).filter(|pair| matches!(pair, [_, next] if next.breaks == 1));
    let longest = followed.flatten().map(|line| line.letters).max()?;
    (WRAPPED_LINE_LEAST_LETTERS..=WRAPPED_LINE_MOST_LETTERS).contains(&longest).then_some(longest)
}

/// Whether the first word of a line would not have fitted into the one above.
fn is_full(document: &AnnotatedTokens, above: &TextLine, line: &TextLine, width: Option<usize>) -> bool {
    // A mark and the word that it opens are one piece for whoever wraps.
    let first = line.tokens.start;
    let end = (first + 1..line.tokens.end).find(|&at| document.spaced(at)).unwrap_or(line.tokens.end);
    let piece = document.span(&(first..end)).of(document.source).chars().count();
    width.is_some_and(|width| above.letters + 1 + piece > width)
}

/// Words that end no sentence, heading or line of verse.
const GOES_ON: ClassSet = ClassSet::of(&[
    Class::Determiner,
    Class::Preposition,
    Class::Conjunction,
    Class::Auxiliary,
    Class::Reporting,
    Class::Honorific,
    Class::Abbreviation,
]);
/// Words that open a sentence rather than go on with a name.
const SENTENCE_OPENERS: ClassSet =
    ClassSet::of(&[Class::Determiner, Class::Preposition, Class::Conjunction, Class::Pronoun, Class::Adverb]);

/// Whether a sentence visibly runs on from one line to the next.
fn runs_on(document: &AnnotatedTokens, above: &TextLine, line: &TextLine) -> bool {
    let Some(last) = above.tokens.end.checked_sub(1) else { return false };
    let first = line.tokens.start;
    let stops = matches!(document.sign(last), Sign::Full | Sign::Stop);
    if document.token(first).is_some_and(|t| t.kind == TokenKind::Word && t.case == Case::Lower)
        && document.text(first).starts_with(char::is_lowercase)
    {
        return !stops;
    }
    let word =
        if document.text(last) == "." && !document.spaced(last) { last.saturating_sub(1) } else { last };
    let is_initial = word < last && document.token(word).is_some_and(|t| t.case == Case::Initial);
    let is_small = document.is_any(word, GOES_ON) && (word == last || document.is_any(word, ABBREVIATED));
    let opens_name = document.is_word(first) && !document.is_any(first, SENTENCE_OPENERS);
    let is_given = document.is(word, Class::Given) && word == last && opens_name;
    (document.is_word(first) && document.is_word(word) && (is_initial || is_small || is_given))
        || document.text(last) == ","
}

/// What a full stop abbreviates.
const ABBREVIATED: ClassSet = ClassSet::of(&[Class::Honorific, Class::Abbreviation]);

/// Whether the lines of a block are wrapped prose: at most of its breaks the sentence runs on.
fn is_wrapped(document: &AnnotatedTokens, block: &[TextLine]) -> bool {
    let running = block.windows(2).filter(|pair| runs_on(document, &pair[0], &pair[1])).count();
    let longest = block.iter().map(|line| line.letters).max().unwrap_or(0);
    block.len() > 2
        && longest <= WRAPPED_LINE_MOST_LETTERS
        && running as f32 >= WRAPPED_BLOCK_SHARE * (block.len() - 1) as f32
}

/// Whether a line of wrapped prose is the last of its paragraph: a sentence ends there well before the margin.
fn ends_paragraph(document: &AnnotatedTokens, line: &TextLine, block: &[TextLine]) -> bool {
    let longest = block.iter().map(|line| line.letters).max().unwrap_or(0);
    let last =
        (line.tokens.start..line.tokens.end).rev().find(|&at| document.kind(at) != Some(TokenKind::Mark));
    let stops = last.is_some_and(|at| matches!(document.sign(at), Sign::Full | Sign::Stop));
    stops && (line.letters as f32) < SHORT_LINE_SHARE * longest as f32
}

#[cfg(test)]
mod tests {
    use crate::document::tests::ask;

    fn check(source: &str, expected: &[&str]) {
        let got: Vec<String> = ask(source, "en", |document| {
            let text = |paragraph| document.span(paragraph).of(source).to_owned();
            document.paragraphs.iter().map(text).collect()
        });
        assert_eq!(got, expected, "{source:?}");
    }

    #[test]
    fn narrow_lines_are_wrapped_where_their_sentences_run_on() {
        let narrow = "The crane fell shortly after four\nin the morning. “I heard a\nnoise as if it came\ndown,” said Ada\n\
                      Reed, who sells fish beside\nthe gate. “Then there was\ndust.”";
        check(narrow, &[narrow]);
        let two = "The crane fell shortly after four in\nthe morning and then it was\nsilent.\nAda Reed saw it from the\ngate and ran.";
        check(two, &[&two[..two.len() - 39], &two[two.len() - 38..]]);
        check("Ferries\nBridges\nRoads", &["Ferries", "Bridges", "Roads"]);
    }

    #[test]
    fn a_name_or_a_title_goes_on() {
        for wrapped in [
            "“No,” said Ada\nReed.",
            "“No,” said Rep. Charles T.\nHill of Leith.",
            "“No,” said\nAda Reed.",
            "“No,” said Rep.\nHill.",
        ] {
            check(wrapped, &[wrapped]);
        }
        check("It is old.\nReed left.", &["It is old.", "Reed left."]);
        check("Bridge is safe\nAda Reed said so.", &["Bridge is safe", "Ada Reed said so."]);
    }

    #[test]
    fn tags_begin_paragraphs() {
        check("<p>One <b>pier</b>.</p><p>Two.</p>", &["One <b>pier</b>.", "Two."]);
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
        // A line of so many letters, and one that goes on with it.
        let paragraphs_at = |letters: usize| {
            let source = format!("{} pier\nHill left.", "x".repeat(letters - 5));
            ask(&source, "en", |document| document.paragraphs.len())
        };
        assert_eq!([35, 36, 110, 111].map(paragraphs_at), [2, 1, 1, 2]);
    }
}
