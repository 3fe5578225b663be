//! HTML that was pasted with a text: tags, which are passed over, and marks written as character references.
//!
//! Only the references of quotation marks are decoded, in the spellings that occur: a decoder of all of HTML
//! (`htmlize`) works on strings, while tokens stay where they are in the source.

use crate::document::Document;
use crate::quotes::thresholds::HTML_TAG_TOKENS;
use crate::text::token::TokenKind;

/// The first token behind the tag that starts at a place, if one does: marks inside it quote nothing.
pub(crate) fn tag_end(document: &Document, at: usize, end: usize) -> Option<usize> {
    let opens = document.kind(at) == Some(TokenKind::Symbol)
        && document.text(at) == "<"
        && !document.spaced(at + 1)
        && (document.is_word(at + 1) || document.text(at + 1) == "/");
    if !opens {
        return None;
    }
    let limit = end.min(at + HTML_TAG_TOKENS);
    let close = (at + 1..limit).find(|&i| matches!(document.text(i), "<" | ">"))?;
    (document.text(close) == ">").then_some(close + 1)
}

/// The quotation mark that is written as a character reference at a place (`&quot;`, `&#34;`, `&ldquo;`), and
/// how many tokens that takes.
pub(crate) fn referenced_mark(document: &Document, at: usize, end: usize) -> Option<(char, usize)> {
    if document.kind(at) != Some(TokenKind::Symbol) || document.text(at) != "&" {
        return None;
    }
    let glued = |place: usize| place < end && !document.spaced(place);
    let numeric = glued(at + 1) && document.text(at + 1) == "#";
    let name = at + 1 + usize::from(numeric);
    if !glued(name) || !glued(name + 1) || document.text(name + 1) != ";" {
        return None;
    }
    let mark = match (numeric, document.text(name)) {
        (false, "quot" | "QUOT") | (true, "34" | "034" | "x22") => '"',
        (false, "ldquo") | (true, "8220" | "x201c" | "x201C") => '“',
        (false, "rdquo") | (true, "8221" | "x201d" | "x201D") => '”',
        (false, "bdquo") | (true, "8222" | "x201e" | "x201E") => '„',
        (false, "apos") | (true, "39" | "039" | "x27") => '\'',
        (false, "lsquo") | (true, "8216" | "x2018") => '‘',
        (false, "rsquo") | (true, "8217" | "x2019") => '’',
        (false, "laquo") | (true, "171" | "xab" | "xAB") => '«',
        (false, "raquo") | (true, "187" | "xbb" | "xBB") => '»',
        _ => return None,
    };
    Some((mark, name + 2 - at))
}

#[cfg(test)]
mod tests {
    use crate::document::tests::ask;
    use crate::quotes::html::{referenced_mark, tag_end};

    #[test]
    fn tags_end_with_their_bracket() {
        for (source, end) in [
            ("<b>Pier", Some(3)),
            ("</b>Pier", Some(4)),
            ("<a href=\"x\">Pier", Some(8)),
            ("< b>", None),
            ("<5 boats>", None),
            ("<b and <c>", None),
            ("<b and no more", None),
            ("Pier", None),
        ] {
            let got = ask(source, "en", |document| tag_end(document, 0, document.tokens.len()));
            assert_eq!(got, end, "{source:?}");
        }
    }

    #[test]
    fn a_bracket_far_off_ends_no_tag() {
        let tag_of = |tokens: usize| format!("<a{}>", " x".repeat(tokens - 3));
        let is_tag = |source: &str| {
            ask(source, "en", |document| tag_end(document, 0, document.tokens.len()).is_some())
        };
        assert_eq!([200, 201].map(|tokens| is_tag(&tag_of(tokens))), [true, false]);
    }

    #[test]
    fn marks_are_read_from_their_references() {
        for (source, mark) in [
            ("&quot;", Some(('"', 3))),
            ("&#34;", Some(('"', 4))),
            ("&#x201C;", Some(('“', 4))),
            ("&rdquo; he", Some(('”', 3))),
            ("&bdquo;", Some(('„', 3))),
            ("&#039;", Some(('\'', 4))),
            ("&lsquo;", Some(('‘', 3))),
            ("&#8217;", Some(('’', 4))),
            ("&laquo;", Some(('«', 3))),
            ("&#xbb;", Some(('»', 4))),
            ("&amp;", None),
            ("&quot", None),
            ("& quot;", None),
            ("quot;", None),
        ] {
            let got = ask(source, "en", |document| referenced_mark(document, 0, document.tokens.len()));
            assert_eq!(got, mark, "{source:?}");
        }
    }
}
