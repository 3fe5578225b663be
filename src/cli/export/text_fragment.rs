//! A link to the very words in a page (WICG, URL Fragment Text Directives).

use percent_encoding::{AsciiSet, utf8_percent_encode};
use variorum::Utf16Span;

use crate::export::js_text::{URI_COMPONENT, is_letter_or_digit, is_white, spaced, units};

/// Longer words are named by their beginning and their end.
const WHOLE_LETTERS: usize = 120;
/// So many words tell a beginning, an end, or what stands beside.
const TELLING_WORDS: usize = 5;

/// A hyphen parts a directive.
const ENCODED: &AsciiSet = &URI_COMPONENT.add(b'-');

/// The address of a span's words in the page that prints them.
pub(crate) fn link_to_words(span: Utf16Span, text: &str, url: &str) -> String {
    let page = url.split('#').next().unwrap_or_default();
    format!("{page}#:~:text={}", directive(span, text))
}

/// What finds a span of a text, with the words beside it where it does not stand alone.
fn directive(span: Utf16Span, text: &str) -> String {
    let place = span.byte_range(text);
    let words: Vec<&str> = text[place.clone()].split(is_white).filter(|word| !word.is_empty()).collect();
    let whole = words.join(" ");
    let is_long = units(&whole) > WHOLE_LETTERS && words.len() > 2 * TELLING_WORDS;
    let first = &words[..words.len().min(TELLING_WORDS)];
    let (quoted, found) = if is_long {
        let last = &words[words.len() - TELLING_WORDS..];
        (format!("{},{}", encoded(first), encoded(last)), first.join(" "))
    } else {
        (encoded(&words), whole)
    };
    if occurrences(text, &found) <= 1 {
        return quoted;
    }
    // Directives are told by words of their own paragraph.
    let line = text[..place.start].rfind('\n').map_or(0, |at| at + 1);
    let before = telling_words(&text[line..place.start]);
    let behind = &text[place.end..];
    let behind = telling_words(behind.split('\n').next().unwrap_or_default());
    let before = &before[before.len().saturating_sub(TELLING_WORDS)..];
    let behind = &behind[..behind.len().min(TELLING_WORDS)];
    let prefix = if before.is_empty() { String::new() } else { format!("{}-,", encoded(before)) };
    let suffix = if behind.is_empty() { String::new() } else { format!(",-{}", encoded(behind)) };
    format!("{prefix}{quoted}{suffix}")
}

fn telling_words(text: &str) -> Vec<&str> {
    text.split(is_white).filter(|word| word.contains(is_letter_or_digit)).collect()
}

fn encoded(words: &[&str]) -> String {
    utf8_percent_encode(&words.join(" "), ENCODED).to_string()
}

fn occurrences(text: &str, words: &str) -> usize {
    let flat = spaced(text);
    // Between all units, as JavaScript parts a text at nothing.
    if words.is_empty() { units(&flat).saturating_sub(1) } else { flat.matches(words).count() }
}

#[cfg(test)]
mod tests {
    use variorum::Utf16Span;

    use crate::export::js_text::units;
    use crate::export::text_fragment::link_to_words;

    fn link(words: &str, text: &str) -> String {
        let at = text.rfind(words).unwrap();
        let start = units(&text[..at]) as u32;
        let span = Utf16Span { start, end: start + units(words) as u32 };
        link_to_words(span, text, "https://wire.example/a#top")
    }

    #[test]
    fn words_that_stand_alone() {
        assert_eq!(
            link("We’ll  re-open, (soon)", "👍 He said: We’ll  re-open, (soon)"),
            "https://wire.example/a#:~:text=We%E2%80%99ll%20re%2Dopen%2C%20(soon)"
        );
    }

    #[test]
    fn words_that_stand_twice_have_neighbours() {
        let text = "No more, he said.\n“No more” – she said then, and\nleft.";
        assert_eq!(
            link("No more", text),
            "https://wire.example/a#:~:text=No%20more,-she%20said%20then%2C%20and"
        );
    }

    #[test]
    fn many_words_have_ends() {
        let many = (100..140).map(|number| number.to_string()).collect::<Vec<_>>().join(" ");
        assert_eq!(
            link(&many, &many),
            "https://wire.example/a#:~:text=100%20101%20102%20103%20104,135%20136%20137%20138%20139"
        );
    }
}
