//! Stretches of a pasted text that are no words of it: tags, times of subtitles, footnote figures, the marks of
//! quoted mail. They yield no tokens, so that a sentence reads the same with them and without.

use crate::text::thresholds::{FOOTNOTE_DIGITS, TAG_BYTES, TIME_BYTES, VOICE_REACH_BYTES};

/// A stretch that yields no token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PassedOver {
    pub end: usize,
    /// Whether it parts the words on either side, as a blank does.
    pub parts_words: bool,
}

/// The stretch to pass over at a place, if one starts there.
#[inline]
pub(crate) fn passed_over(text: &[u8], at: usize) -> Option<PassedOver> {
    match text.get(at)? {
        b'<' => voice(text, at).or_else(|| tag(text, at)),
        b'[' => bracketed(text, at),
        b'>' => mail_mark(text, at),
        b'0'..=b'9' => subtitle_times(text, at).or_else(|| footnote(text, at)),
        _ => None,
    }
}

/// Tags that begin a paragraph.
const BLOCK_TAGS: [&[u8]; 13] = [
    b"p",
    b"div",
    b"li",
    b"h1",
    b"h2",
    b"h3",
    b"h4",
    b"tr",
    b"td",
    b"blockquote",
    b"section",
    b"article",
    b"figure",
];

/// How many line breaks the tag at a place stands for.
pub(crate) fn breaks_of_tag(text: &[u8], at: usize) -> usize {
    let Some(name) = tag_name(text, at) else { return 0 };
    match name.to_ascii_lowercase().as_slice() {
        b"br" => 1,
        name if BLOCK_TAGS.contains(&name) => 2,
        _ => 0,
    }
}

fn tag_name(text: &[u8], at: usize) -> Option<&[u8]> {
    let rest = text.get(at + 1..)?;
    let rest = rest.strip_prefix(b"/").unwrap_or(rest);
    let end = rest.iter().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(rest.len());
    rest.get(..end).filter(|name| name.first().is_some_and(u8::is_ascii_alphabetic))
}

/// `<v `, `<v.loud `: WebVTT's tag of who speaks, up to the name; all of it where the tag before has the same
/// name.
fn voice(text: &[u8], at: usize) -> Option<PassedOver> {
    let (name, end) = voice_name(text, at)?;
    let before = text.get(..at)?;
    let is_open = |&from: &usize| before[from..].starts_with(b"<v");
    let last = (0..at).rev().take(VOICE_REACH_BYTES).find(is_open);
    let goes_on = last.and_then(|last| voice_name(text, last)).is_some_and(|(other, _)| other == name);
    let end = if goes_on { end + 1 } else { end - name.len() };
    Some(PassedOver { end, parts_words: true })
}

/// Whether a text ends in the beginning of a tag of who speaks, right before the name.
pub(crate) fn ends_in_voice_tag(before: &str) -> bool {
    let text = before.as_bytes();
    // The tag stands in one line; a text without tags is not searched to its beginning.
    let line = text.iter().rev().take(TAG_BYTES).take_while(|&&byte| !matches!(byte, b'>' | b'\n'));
    let length = line.into_iter().position(|&byte| byte == b'<').filter(|_| before.ends_with(' '));
    length.is_some_and(|length| text[text.len() - length..].starts_with(b"v"))
}

/// The name in the tag at a place, and where the tag closes.
fn voice_name(text: &[u8], at: usize) -> Option<(&[u8], usize)> {
    let rest = text.get(at..text.len().min(at + TAG_BYTES))?;
    let behind = rest.strip_prefix(b"<v").filter(|rest| matches!(rest.first(), Some(b' ' | b'.')))?;
    let close = rest.iter().position(|&byte| matches!(byte, b'>' | b'\n'))?;
    let class = behind.iter().position(|&byte| byte == b' ')? + 3;
    let name = rest.get(class..close).filter(|name| !name.trim_ascii().is_empty())?;
    (rest.get(close) == Some(&b'>')).then_some((name, at + close))
}

/// `<b>`, `</p>`, `<a href="…">`.
fn tag(text: &[u8], at: usize) -> Option<PassedOver> {
    tag_name(text, at)?;
    let limit = text.len().min(at + TAG_BYTES);
    let close = text.get(at + 1..limit)?.iter().position(|&byte| matches!(byte, b'<' | b'>'))? + at + 1;
    let parts_words = breaks_of_tag(text, at) > 0;
    (text.get(close) == Some(&b'>')).then_some(PassedOver { end: close + 1, parts_words })
}

/// `[00:12:31]`; `[12]` or `[a]` right behind a word or a stop.
fn bracketed(text: &[u8], at: usize) -> Option<PassedOver> {
    let rest = text.get(at + 1..)?;
    let length = rest.iter().take(TIME_BYTES).position(|&byte| byte == b']')?;
    let inside = rest.get(..length)?;
    let is_number = |part: &[u8]| !part.is_empty() && part.iter().all(u8::is_ascii_digit);
    let is_time = inside.contains(&b':')
        && inside
            .split(|&byte| matches!(byte, b':' | b'.' | b','))
            .all(|part| is_number(part) && part.len() <= 6);
    let is_note =
        at.checked_sub(1).and_then(|before| text.get(before)).is_some_and(|byte| !byte.is_ascii_whitespace())
            && (inside.len() <= FOOTNOTE_DIGITS && is_number(inside)
                || inside.len() == 1 && inside[0].is_ascii_lowercase());
    (is_time || is_note).then_some(PassedOver { end: at + length + 2, parts_words: is_time })
}

/// `>` before each line of quoted mail.
fn mail_mark(text: &[u8], at: usize) -> Option<PassedOver> {
    let before = text.get(..at)?.iter().rev();
    let opens = before
        .into_iter()
        .find(|&&byte| !matches!(byte, b'>' | b' ' | b'\t'))
        .is_none_or(|&byte| byte == b'\n');
    opens.then_some(PassedOver { end: at + 1, parts_words: true })
}

/// The line `00:00:43,390 --> 00:00:44,160`, and the number of the subtitle above it.
fn subtitle_times(text: &[u8], at: usize) -> Option<PassedOver> {
    let starts_line = at == 0 || text.get(at - 1) == Some(&b'\n');
    if !starts_line {
        return None;
    }
    let line_end = |from: usize| {
        let rest = text.get(from..).unwrap_or(&[]);
        from + rest.iter().position(|&byte| byte == b'\n').unwrap_or(rest.len())
    };
    let is_times = |line: &[u8]| {
        line.windows(3).any(|three| three == b"-->") && line.contains(&b':') && line[0].is_ascii_digit()
    };
    let end = line_end(at);
    let line = text.get(at..end)?;
    if is_times(line) {
        return Some(PassedOver { end, parts_words: true });
    }
    let is_number = line.trim_ascii_end().iter().all(u8::is_ascii_digit);
    let next_end = line_end(end + 1);
    let next = text.get(end + 1..next_end).filter(|line| !line.is_empty())?;
    (is_number && is_times(next)).then_some(PassedOver { end: next_end, parts_words: true })
}

/// `findings,3 and`: a small figure right behind the stop behind a word.
fn footnote(text: &[u8], at: usize) -> Option<PassedOver> {
    let behind_stop = text.get(..at)?;
    let word = behind_stop.strip_suffix(b",").or_else(|| behind_stop.strip_suffix(b"."))?;
    let is_word = word.len() > 1 && word[word.len() - 2..].iter().all(u8::is_ascii_lowercase);
    let digits = text.get(at..)?.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let ends = text.get(at + digits).is_none_or(u8::is_ascii_whitespace);
    (is_word && ends && digits <= FOOTNOTE_DIGITS)
        .then_some(PassedOver { end: at + digits, parts_words: false })
}

#[cfg(test)]
mod tests {
    use crate::text::passed_over::{breaks_of_tag, passed_over};
    use crate::text::tokenizer::tokenize;

    fn check(source: &str, expected: &str) {
        let (tokens, _) = tokenize(source);
        let got: Vec<&str> = tokens.iter().map(|t| t.span.of(source)).collect();
        assert_eq!(got.join(" "), expected, "{source:?}");
    }

    #[test]
    fn tags() {
        check("<p>It <em>will not</em> close.</p>", "It will not close .");
        check("said <a href=\"/people/reed\">Ada Reed</a>.", "said Ada Reed .");
        check("1 < 2 and 3 > 2", "1 < 2 and 3 > 2");
        assert_eq!(
            ["<p>", "</DIV>", "<br/>", "<b>", "< p"].map(|tag| breaks_of_tag(tag.as_bytes(), 0)),
            [2, 2, 1, 0, 0]
        );
        let long = |bytes: usize| passed_over(format!("<a {}>", "x".repeat(bytes)).as_bytes(), 0).is_some();
        assert_eq!([1_900, 2_100].map(long), [true, false]);
    }

    #[test]
    fn footnote_figures() {
        check("the findings,3 and more", "the findings , and more");
        check("not inspected[a] by the board.[12]", "not inspected by the board .");
        check("It fell by 1.5 to 2,5 in v.3 alone", "It fell by 1.5 to 2,5 in v . 3 alone");
        check("the findings,123 and", "the findings , 123 and");
        check("We [a]ll know [12] it", "We [ a ] ll know [ 12 ] it");
    }

    #[test]
    fn marks_of_mail() {
        check("> We will\n> not go.\n>> So.", "We will not go . So .");
        check("It is > 3.", "It is > 3 .");
    }

    #[test]
    fn voices() {
        check("<v Ada Reed>It holds.</v>", "Ada Reed > It holds .");
        check("<v.loud Reed>It <v Reed>holds. <v Hill>No.", "Reed > It holds . Hill > No .");
        check("<v>It holds. <v", "It holds . < v");
        let apart = |bytes: usize| format!("<v Reed>{}<v Reed>", "a ".repeat(bytes / 2));
        let tokens = |bytes: usize| tokenize(&apart(bytes)).0.len() - bytes / 2;
        assert_eq!([900, 1_100].map(tokens), [2, 4]);
    }

    #[test]
    fn times_of_subtitles() {
        check("We will\n\n50\n00:00:43,390 --> 00:00:44,160\nrebuild.", "We will rebuild .");
        check("[00:12] The dam [00:14:31] held.", "The dam held .");
        check("50\nships", "50 ships");
        check("[00:14:31.000000] held", "held");
        check("[00:14:31.000:000:000:000] held", "[ 00 : 14 : 31.000 : 000 : 000 : 000 ] held");
    }
}
