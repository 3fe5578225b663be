//! A stretch of one article's text, in bytes.

/// A half-open byte range `start..end` of one article's text, on character boundaries.
///
/// A span never travels without its article: two spans of different articles must not be compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A span from byte offsets; an end before the start gives an empty span at the start.
    pub(crate) fn new(start: usize, end: usize) -> Self {
        let start = u32::try_from(start).unwrap_or(u32::MAX);
        let end = u32::try_from(end).unwrap_or(u32::MAX);
        Self { start, end: end.max(start) }
    }

    /// The number of bytes.
    pub(crate) fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether nothing lies inside.
    pub(crate) fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies wholly inside.
    pub(crate) fn covers(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub(crate) fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    pub(crate) fn join(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The words of `source` that the span covers; empty where the span does not fit the source.
    pub(crate) fn of(self, source: &str) -> &str {
        source.get(self.start as usize..self.end as usize).unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use crate::text::span::Span;

    #[test]
    fn a_span_that_does_not_fit_is_empty_text() {
        assert_eq!(Span::new(1, 2).of("é"), "");
        assert_eq!(Span::new(5, 9).of("abc"), "");
        assert_eq!(Span::new(3, 1), Span::new(3, 3));
    }

    #[test]
    fn relations() {
        let (a, b, c) = (Span::new(0, 5), Span::new(3, 4), Span::new(5, 8));
        assert!(a.covers(b) && a.overlaps(b) && !a.overlaps(c) && !b.covers(a));
        assert_eq!(b.join(c), Span::new(3, 8));
    }
}
