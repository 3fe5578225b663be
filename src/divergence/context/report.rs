//! How a rule says what it found, and the words of its note.

use std::ops::Range;

use crate::collation::alignment::Link;
use crate::divergence::context::side::Side;
use crate::divergence::context::state::Context;
use crate::divergence::finding::{Difference, Fallback, Ground, Place, RuleFinding};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::divergence::thresholds::NOTE_CHARACTERS;
use crate::text::span::Span;

impl Context<'_> {
    /// Reports a difference between segments of both sides and explains them.
    pub(crate) fn report(
        &mut self,
        kind: DivergenceKind,
        severity: Severity,
        a: Range<usize>,
        b: Range<usize>,
        note: String,
    ) {
        let at = if a.is_empty() { self.place_of_b(b.start) } else { a.start };
        let divergence = Difference {
            kind,
            severity,
            place: Place::Quote,
            ground: Ground::Known,
            a: self.a.span(a.clone()),
            b: self.b.span(b.clone()),
            note,
        };
        self.found.push(RuleFinding { at, a: a.clone(), b: b.clone(), divergence, fallback: None });
        self.explain(a, b);
    }

    /// Reports a difference between the two sides of a link.
    pub(crate) fn report_link(
        &mut self,
        kind: DivergenceKind,
        severity: Severity,
        link: &Link,
        note: String,
    ) {
        self.report(kind, severity, link.a.clone(), link.b.clone(), note);
    }

    /// Reports a difference that is grave if it stands alone, and otherwise what `fallback` says.
    pub(crate) fn report_open(
        &mut self,
        kind: DivergenceKind,
        a: Range<usize>,
        b: Range<usize>,
        note: String,
        fallback: Fallback,
    ) {
        self.report(kind, Severity::Meaning, a, b, note);
        if let Some(finding) = self.found.last_mut() {
            finding.divergence.ground = Ground::Open;
            finding.fallback = Some(fallback);
        }
    }

    /// Reports a difference that involves the narrator's words beside the marks.
    pub(crate) fn report_context(
        &mut self,
        kind: DivergenceKind,
        severity: Severity,
        a: Option<Span>,
        b: Option<Span>,
        note: String,
    ) {
        let (place, ground) = (Place::Context, Ground::Known);
        let divergence = Difference { kind, severity, place, ground, a, b, note };
        self.found.push(RuleFinding { at: usize::MAX, a: 0..0, b: 0..0, divergence, fallback: None });
    }

    /// Reports a difference that stands on one side only; `at` is the empty place on the other.
    pub(crate) fn report_one_sided(
        &mut self,
        kind: DivergenceKind,
        severity: Severity,
        side: Side,
        segments: Range<usize>,
        note: String,
    ) {
        match side {
            Side::A => self.report(kind, severity, segments, 0..0, note),
            Side::B => self.report(kind, severity, 0..0, segments, note),
        }
    }

    /// Reports a difference with segments in the order of `side` and the other side.
    pub(crate) fn report_pair(
        &mut self,
        kind: DivergenceKind,
        severity: Severity,
        side: Side,
        own: Range<usize>,
        other: Range<usize>,
        note: String,
    ) {
        match side {
            Side::A => self.report(kind, severity, own, other, note),
            Side::B => self.report(kind, severity, other, own, note),
        }
    }

    /// The words of a pair, quoted, as a note says them.
    pub(crate) fn quoted_pair(&self, a: Range<usize>, b: Range<usize>) -> String {
        let (here, there) = if self.first == Side::A {
            (self.a.text(a), self.b.text(b))
        } else {
            (self.b.text(b), self.a.text(a))
        };
        format!("‘{}’ here, ‘{}’ there", clipped(&here), clipped(&there))
    }

    /// Some segments of one side, quoted, as a note says them.
    pub(crate) fn quoted(&self, side: Side, segments: Range<usize>) -> String {
        format!("‘{}’", clipped(&self.line(side).text(segments)))
    }

    /// How a note points at a side.
    pub(crate) fn here_or_there(&self, side: Side) -> &'static str {
        if side == self.first { "here" } else { "there" }
    }

    /// What the rules found, in the order of the caller's first text.
    pub(crate) fn into_divergences(mut self) -> Vec<Difference> {
        let place =
            |span: Option<Span>| span.map_or([0, 0], |span| [span.start as usize + 1, span.end as usize]);
        self.found.sort_by_key(|f| (f.at, f.divergence.kind, place(f.divergence.b)));
        let mut found: Vec<Difference> = self.found.into_iter().map(|finding| finding.divergence).collect();
        if self.first == Side::B {
            for divergence in &mut found {
                std::mem::swap(&mut divergence.a, &mut divergence.b);
            }
            found.sort_by_key(|d| d.a.map_or(u32::MAX, |span| span.start));
        }
        found
    }

    /// Where in the first side a loose segment of the second would stand.
    fn place_of_b(&self, at: usize) -> usize {
        (0..at).rev().find_map(|j| self.partner(Side::B, j)).unwrap_or(0)
    }
}

/// Some words, shortened to fit a note.
fn clipped(text: &str) -> String {
    if text.chars().count() <= NOTE_CHARACTERS {
        return text.to_owned();
    }
    let cut: String = text.chars().take(NOTE_CHARACTERS).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(head, _)| head);
    format!("{whole} …")
}

#[cfg(test)]
mod tests {
    use crate::divergence::context::report::clipped;

    #[test]
    fn long_words_are_clipped() {
        let sixty = format!("{} end", "long ".repeat(11) + "o");
        assert_eq!(sixty.len(), 60);
        assert_eq!(clipped(&sixty), sixty);
        let longer = format!("{sixty}s");
        assert_eq!(clipped(&longer), format!("{} …", sixty.trim_end_matches(" end")));
    }
}
