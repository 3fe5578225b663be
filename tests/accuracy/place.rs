//! Where an article has the words that a line of the gold gives.

use std::ops::Range;

/// Stands for the words that a long quotation leaves out of its line.
const LEFT_OUT: &str = " [...] ";

/// Every character that prints a quotation mark somewhere.
const QUOTATION_MARKS: &str = "\"'“”‘’„‚«»‹›`";

/// What must stand around the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Around {
    /// A quotation mark before them, and one after them or the end of the paragraph.
    Marks,
    /// Anything but the rest of a word.
    Anything,
}

/// The first place at or after byte `from` that has the words, whatever its line breaks.
///
/// A long quotation is given by its first and its last words: `We will freeze [...] northern reservoirs`.
pub(crate) fn find(article: &str, words: &str, from: usize, around: Around) -> Option<Range<usize>> {
    let (first, last) = words.split_once(LEFT_OUT).unwrap_or((words, ""));
    let mut at = from;
    while let Some(start) = run(article, first, at) {
        if around == Around::Anything || opens(article, start.start) {
            let end = ends(article, last, start.end, around);
            if let Some(end) = end {
                return Some(start.start..end);
            }
        }
        at = next(article, start.start);
    }
    None
}

/// The end of the nearest run of `last` behind `from` that is closed as it should be.
fn ends(article: &str, last: &str, from: usize, around: Around) -> Option<usize> {
    let closed = |end: usize| around == Around::Anything || closes(article, end);
    if last.is_empty() {
        return closed(from).then_some(from);
    }
    let mut at = from;
    while let Some(found) = run(article, last, at) {
        if closed(found.end) {
            return Some(found.end);
        }
        at = next(article, found.start);
    }
    None
}

/// The first run of whole words at or after `from`; any white space equals any other.
fn run(article: &str, words: &str, from: usize) -> Option<Range<usize>> {
    let starts = article.char_indices().map(|(at, _)| at).filter(|&at| at >= from);
    starts.into_iter().find_map(|start| {
        let end = start + matched(article.get(start..)?, words)?;
        let inside = |at: usize| {
            let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            word(article[..at].chars().next_back()) && word(article[at..].chars().next())
        };
        (!inside(start) && !inside(end)).then_some(start..end)
    })
}

/// How many bytes at the beginning of `text` are the words.
fn matched(text: &str, words: &str) -> Option<usize> {
    let mut rest = text;
    for (place, word) in words.split_whitespace().enumerate() {
        let blank = rest.len() - rest.trim_start().len();
        if (place == 0) != (blank == 0) {
            return None;
        }
        rest = rest.trim_start().strip_prefix(word)?;
    }
    (rest.len() < text.len()).then_some(text.len() - rest.len())
}

fn next(article: &str, at: usize) -> usize {
    at + article[at..].chars().next().map_or(1, char::len_utf8)
}

fn opens(article: &str, start: usize) -> bool {
    let before = article[..start].chars().rev().take_while(|c| !c.is_alphanumeric());
    before.into_iter().any(|c| QUOTATION_MARKS.contains(c))
}

fn closes(article: &str, end: usize) -> bool {
    let rest = &article[end..];
    let paragraph = rest.split_once("\n\n").map_or(rest, |(paragraph, _)| paragraph);
    let after: String = paragraph.chars().take_while(|c| !c.is_alphanumeric()).collect();
    after.len() == paragraph.len() || after.chars().any(|c| QUOTATION_MARKS.contains(c))
}

/// A span without the punctuation and blanks at its edges, which a paper puts inside or outside the marks.
pub(crate) fn trimmed(article: &str, span: Range<usize>) -> Range<usize> {
    let words = &article[span.clone()];
    let from_start = words.trim_start_matches(|c: char| !c.is_alphanumeric());
    let start = span.end - from_start.len();
    start..start + from_start.trim_end_matches(|c: char| !c.is_alphanumeric()).len()
}

#[cfg(test)]
mod tests {
    use super::{Around, find, trimmed};

    fn check(article: &str, words: &str, around: Around, expected: Option<&str>) {
        assert_eq!(find(article, words, 0, around).map(|span| &article[span]), expected, "{words}");
    }

    #[test]
    fn words_are_found_across_line_breaks() {
        check("He said \"we\nwill go\".", "we will go", Around::Marks, Some("we\nwill go"));
    }

    #[test]
    fn a_part_of_a_word_is_not_the_word() {
        check("Nobody said “No”.", "No", Around::Marks, Some("No"));
        check("Nobody came.", "No", Around::Anything, None);
    }

    #[test]
    fn marks_settle_which_of_two_places_is_meant() {
        let article = "The bridge is old. “The bridge is old,” she said.";
        assert_eq!(find(article, "The bridge is old", 0, Around::Marks).map(|span| span.start), Some(22));
        assert_eq!(find(article, "The bridge is old", 0, Around::Anything).map(|span| span.start), Some(0));
    }

    #[test]
    fn the_middle_may_be_left_out() {
        let article = "“We go home when it rains, and we stay home,” he said. “We go.”";
        check(article, "We go [...] home", Around::Marks, Some("We go home when it rains, and we stay home"));
        check(article, "We go [...] rains", Around::Marks, None);
    }

    #[test]
    fn a_paragraph_may_end_without_a_mark() {
        check("“It rained.\n\n“Then it snowed.”", "It rained", Around::Marks, Some("It rained"));
    }

    #[test]
    fn edges_are_trimmed() {
        let article = "a “Yes,” b";
        assert_eq!(&article[trimmed(article, 2..article.len() - 2)], "Yes");
    }
}
