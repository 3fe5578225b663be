//! What a rule may ask of two aligned wordings.

use std::ops::Range;

use crate::collation::alignment::{Bond, Link};
use crate::collation::quantity::Quantity;
use crate::collation::reading::Telling;
use crate::collation::segment::Segment;
use crate::collation::segments::Segments;
use crate::divergence::context::side::Side;
use crate::divergence::context::state::Context;
use crate::divergence::finding::Difference;
use crate::lexicon::{Class, ClassValue};

impl<'c> Context<'c> {
    /// One side's line.
    pub(crate) fn line(&self, side: Side) -> &'c Segments<'c> {
        match side {
            Side::A => self.a,
            Side::B => self.b,
        }
    }

    /// One side's segments.
    pub(crate) fn segments(&self, side: Side) -> &'c [Segment<'c>] {
        &self.line(side).segments
    }

    /// All pairs.
    pub(crate) fn links(&self) -> &'c [Link] {
        &self.alignment.links
    }

    /// The pair that a segment belongs to.
    pub(crate) fn link_of(&self, side: Side, at: usize) -> Option<&'c Link> {
        let of = match side {
            Side::A => &self.alignment.of_a,
            Side::B => &self.alignment.of_b,
        };
        self.alignment.links.get((*of.get(at)?)?)
    }

    /// A pair's segments on one side.
    pub(crate) fn segments_of(link: &Link, side: Side) -> Range<usize> {
        match side {
            Side::A => link.a.clone(),
            Side::B => link.b.clone(),
        }
    }

    /// The segment on the other side that a segment is paired with.
    pub(crate) fn partner(&self, side: Side, at: usize) -> Option<usize> {
        self.link_of(side, at).map(|link| Self::segments_of(link, side.other()).start)
    }

    /// Pairs of which no rule has spoken yet.
    pub(crate) fn open_links(&self) -> Vec<&'c Link> {
        self.unequal.iter().copied().filter(|l| !self.is_explained(Side::A, l.a.start)).collect()
    }

    /// Single segments that have no partner and of which no rule has spoken yet.
    pub(crate) fn open_segments(&self, side: Side) -> Vec<usize> {
        self.state(side).unpaired.iter().copied().filter(|&at| !self.is_explained(side, at)).collect()
    }

    /// Whether a segment has no partner and is still unexplained.
    pub(crate) fn is_open(&self, side: Side, at: usize) -> bool {
        self.link_of(side, at).is_none() && at < self.segments(side).len() && !self.is_explained(side, at)
    }

    /// Runs of loose segments, marks between loose words included.
    pub(crate) fn open_runs(&self, side: Side) -> Vec<Range<usize>> {
        let mut runs: Vec<Range<usize>> = Vec::new();
        for at in self.open_segments(side) {
            match runs.last_mut() {
                Some(run)
                    if (run.end..at).all(|between| {
                        self.segments(side)[between].is_mark() && self.link_of(side, between).is_none()
                    }) =>
                {
                    run.end = at + 1;
                }
                _ => runs.push(at..at + 1),
            }
        }
        runs
    }

    /// What stands loose on the other side between the partners of the words before and after a run.
    pub(crate) fn counterpart(&self, side: Side, run: Range<usize>) -> Range<usize> {
        let in_order = |at: usize| {
            self.link_of(side, at).filter(|l| !l.moved).map(|l| Self::segments_of(l, side.other()))
        };
        let start = (0..run.start).rev().find_map(in_order).map_or(0, |r| r.end);
        let end = (run.end..self.segments(side).len())
            .find_map(in_order)
            .map_or(self.segments(side.other()).len(), |r| r.start);
        let loose: Vec<usize> =
            (start..end.max(start)).filter(|&at| self.is_open(side.other(), at)).collect();
        match (loose.first(), loose.last()) {
            (Some(&first), Some(&last)) => first..last + 1,
            _ => start..start,
        }
    }

    /// Whether a divergence of some sort that was found already covers a pair.
    pub(crate) fn is_covered_by(&self, link: &Link, sort: impl Fn(&Difference) -> bool) -> bool {
        let span = self.a.span(link.a.clone());
        let covers = |d: &Difference| d.a.zip(span).is_some_and(|(x, y)| x.covers(y));
        self.found.iter().map(|f| &f.divergence).any(|d| sort(d) && covers(d))
    }

    /// Whether some rule has spoken of a segment, or none needs to.
    pub(crate) fn is_explained(&self, side: Side, at: usize) -> bool {
        self.state(side).is_explained(at)
    }

    /// The share of content words of both sides that are paired with an equal word, form or spelling in the
    /// common order.
    pub(crate) fn same_word_share(&self) -> f32 {
        let equal = |link: &Link| f32::from(u8::from(link.bond.is_same_word() && !link.moved));
        self.share(|segment| f32::from(u8::from(segment.is_content())), equal)
    }

    /// The share of both sides, rare words counting more, that has a partner, each as far as the partner is
    /// near in sense.
    pub(crate) fn semantic_overlap(&self) -> f32 {
        self.share(|segment| segment.weight, |link| link.bond.nearness())
    }

    /// The paired share of both sides by some weight of segments and some value of pairs, cuts left out.
    fn share(&self, weight: impl Fn(&Segment) -> f32, value: impl Fn(&Link) -> f32) -> f32 {
        let (mut paired, mut all) = (0.0, 0.0);
        for side in Side::BOTH {
            let segments = self.segments(side).iter().enumerate();
            for (at, segment) in segments.filter(|(at, _)| !self.state(side).is_cut_off(*at)) {
                all += weight(segment);
                paired += weight(segment) * self.link_of(side, at).map_or(0.0, &value);
            }
        }
        if all > 0.0 { paired / all } else { 1.0 }
    }

    /// Whether a word or its base form is of a class.
    pub(crate) fn is_form_of(&self, segment: &Segment, class: Class) -> bool {
        segment.is(class) || self.lexicon.word(segment.entry().base()).value(class).is_some()
    }

    /// What the tables say of a word, else of its base form.
    pub(crate) fn said_of<T: ClassValue>(&self, segment: &Segment) -> Option<T> {
        segment.said().or_else(|| self.lexicon.word(segment.entry().base()).said())
    }

    /// How many content words a run has.
    pub(crate) fn content_words(&self, side: Side, segments: Range<usize>) -> usize {
        self.segments(side).get(segments).unwrap_or(&[]).iter().filter(|u| u.is_content()).count()
    }

    /// Whether either side is the words of somebody, chosen from a longer utterance.
    pub(crate) fn is_quotation(&self) -> bool {
        self.has_side(|telling| telling != Telling::Text)
    }

    /// Whether the two are renderings of one utterance, either of which may have been cut, translated and edited.
    pub(crate) fn is_rendering(&self) -> bool {
        self.is_quotation() && !self.is_checked()
    }

    /// Whether one is held against the other as its source.
    pub(crate) fn is_checked(&self) -> bool {
        self.has_side(|telling| telling == Telling::Checked)
    }

    fn has_side(&self, sort: impl Fn(Telling) -> bool) -> bool {
        sort(self.a.telling) || sort(self.b.telling)
    }

    /// Whether either side is told in the narrator's own words.
    pub(crate) fn is_restated(&self) -> bool {
        self.has_side(|telling| telling == Telling::Restated)
    }

    /// Which side the caller named first.
    pub(crate) fn first(&self) -> Side {
        self.first
    }

    /// The last word before `at`, marks passed over, with what a class says of it.
    pub(crate) fn said_before<T: ClassValue>(&self, side: Side, at: usize) -> Option<(usize, T)> {
        let segments = self.segments(side);
        let before = (0..at).rev().find(|&i| !segments[i].is_mark())?;
        segments[before].said().map(|value| (before, value))
    }

    /// The values of the numbers of a pair that are not the same by form.
    pub(crate) fn unequal_quantities(&self, link: &Link) -> (Option<Quantity>, Option<Quantity>) {
        if link.bond == Bond::Equal {
            return (None, None);
        }
        (self.segments(Side::A)[link.a.start].quantity, self.segments(Side::B)[link.b.start].quantity)
    }

    /// Whether the words before and after a run are the same on both sides: small words between words told
    /// anew go with those.
    pub(crate) fn has_same_neighbours(&self, side: Side, run: &Range<usize>) -> bool {
        let segments = self.segments(side);
        let same = |at: usize| self.link_of(side, at).is_some_and(|l| !l.moved && l.bond.is_same_word());
        let word = |at: &usize| !segments[*at].is_mark();
        let before = (0..run.start).rev().find(word).is_none_or(same);
        before && (run.end..segments.len()).find(word).is_none_or(same)
    }
}
