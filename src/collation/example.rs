//! Two wordings of our own, segmented and partly aligned, for the tests of each step.

use crate::attribution::parsed_article::read_words;
use crate::collation::align::alignment_state::AlignmentState;
use crate::collation::reading::Reading;
use crate::collation::segment::Segment;
use crate::collation::segmentation::segment;
use crate::collation::segments::Segments;
use crate::lexicon::Lexicon;

/// Asks something of the segments of two English wordings.
pub(crate) fn with_segments<T>(a: &str, b: &str, ask: impl FnOnce(&Segments, &Segments) -> T) -> T {
    let lexicon = Lexicon::of("en");
    let [a, b] = [a, b].map(|words| read_words(words, lexicon.language));
    let [a, b] =
        [&a, &b].map(|article| segment(&Reading::whole(article), &(0..article.tokens.len()), &lexicon));
    ask(&a, &b)
}

/// Asks something of the last segments of two English wordings.
pub(crate) fn with_last<T>(a: &str, b: &str, ask: impl FnOnce(&Segment, &Segment) -> T) -> T {
    with_segments(a, b, |a, b| {
        ask(a.segments.last().expect("has words"), b.segments.last().expect("has words"))
    })
}

/// Asks something of an alignment that has not begun.
pub(crate) fn with_state<T>(a: &str, b: &str, ask: impl FnOnce(&mut AlignmentState) -> T) -> T {
    with_segments(a, b, |a, b| ask(&mut AlignmentState::new(&a.segments, &b.segments)))
}

/// The links that some steps make: `sails=departs`, and `~` for words out of the common order.
pub(crate) fn links(a: &str, b: &str, steps: impl FnOnce(&mut AlignmentState)) -> String {
    with_segments(a, b, |a, b| {
        let mut state = AlignmentState::new(&a.segments, &b.segments);
        steps(&mut state);
        let forms = |segments: &[Segment]| {
            segments.iter().map(|segment| &*segment.form).collect::<Vec<_>>().join("+")
        };
        let shown = state.finish().links.into_iter().map(|link| {
            let sign = if link.moved { '~' } else { '=' };
            format!("{}{sign}{}", forms(&a.segments[link.a]), forms(&b.segments[link.b]))
        });
        shown.collect::<Vec<_>>().join(" ")
    })
}
