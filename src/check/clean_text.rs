//! A text put together from pieces of an article, and where each piece stands there.

use crate::text::span::Span;

/// Words without what stands between them in the article.
#[derive(Clone, Debug, Default)]
pub(crate) struct CleanText {
    pub text: String,
    /// Where each piece begins in the text, and its span in the article.
    pieces: Vec<(u32, Span)>,
}

impl CleanText {
    /// Puts a token behind the rest, after a blank unless it is joined to the one before.
    pub(crate) fn push(&mut self, span: Span, source: &str, joined: bool) {
        if !self.text.is_empty() && !joined {
            self.text.push(' ');
        }
        self.pieces.push((u32::try_from(self.text.len()).unwrap_or(u32::MAX), span));
        self.text.push_str(span.of(source));
    }

    /// The same with blanks for hyphens and dashes: compounds in their words.
    pub(crate) fn unhyphenated(&self) -> String {
        let mut text = self.text.clone();
        while let Some(at) = text.find(['-', '‐', '‑', '–', '—']) {
            let length = text[at..].chars().next().map_or(1, char::len_utf8);
            text.replace_range(at..at + length, &" ".repeat(length));
        }
        text
    }

    /// Puts another text behind, after a blank.
    pub(crate) fn append(&mut self, other: &Self) {
        if other.text.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        let start = u32::try_from(self.text.len()).unwrap_or(u32::MAX);
        self.pieces.extend(other.pieces.iter().map(|&(at, span)| (start + at, span)));
        self.text.push_str(&other.text);
    }

    /// The span in the article of a span of the text.
    pub(crate) fn in_article(&self, span: Span) -> Option<Span> {
        let place = |at: u32| self.pieces.partition_point(|&(start, _)| start <= at).checked_sub(1);
        let first = self.pieces.get(place(span.start)?)?.1;
        let last = self.pieces.get(place(span.end.checked_sub(1)?)?)?.1;
        Some(Span { start: first.start, end: last.end.max(first.start) })
    }

    /// The number of the piece that a byte stands in.
    pub(crate) fn piece_of(&self, at: u32) -> usize {
        self.pieces.partition_point(|&(start, _)| start <= at).saturating_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use crate::check::clean_text::CleanText;
    use crate::text::span::Span;

    #[test]
    fn every_byte_leads_back_to_its_piece() {
        let source = "It, um, is full–time here.";
        let mut text = CleanText::default();
        for (start, end, joined) in
            [(0, 2, false), (8, 10, false), (11, 15, false), (15, 18, true), (18, 22, true)]
        {
            text.push(Span::new(start, end), source, joined);
        }
        assert_eq!(text.text, "It is full–time");
        assert_eq!(text.in_article(Span::new(3, 10)), Some(Span::new(8, 15)));
        assert_eq!((text.piece_of(0), text.piece_of(3), text.piece_of(12)), (0, 1, 3));
        assert_eq!(text.unhyphenated(), "It is full   time");
        let mut twice = text.clone();
        twice.append(&text);
        assert_eq!(twice.in_article(Span::new(18, 20)), Some(Span::new(0, 2)));
        assert_eq!(twice.in_article(Span::new(0, 0)), None);
    }
}
