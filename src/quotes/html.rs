//! HTML that was pasted with a text: marks written as character references.
//!
//! Only the references of quotation marks are decoded, in the spellings that occur: a decoder of all of HTML
//! (`htmlize`) works on strings, while tokens stay where they are in the source.

use crate::document::Document;
use crate::text::token::TokenKind;

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
    use crate::quotes::html::referenced_mark;

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
