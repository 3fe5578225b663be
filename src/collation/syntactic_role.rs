//! What a segment does in its sentence, and which segments can stand for each other there.

use crate::collation::segment::{Segment, SegmentKind};
use crate::lexicon::thesaurus::PosMask;
use crate::lexicon::{Class, Value};

/// How many content words without a partner a gap of the common order has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum GapWords {
    /// One on either side.
    OneEach,
    /// More.
    More,
}

/// Whether two segments without a partner in one gap play the same part, so that one stands for the other.
pub(crate) fn replaces(u: &Segment, v: &Segment, words: GapWords) -> bool {
    match (part(u), part(v)) {
        (Part::Mark, _) | (_, Part::Mark) => false,
        (Part::Amount, y) => y == Part::Amount,
        (Part::Time, y) => y == Part::Time,
        (_, Part::Amount | Part::Time) => false,
        (Part::Small(_), Part::Small(_)) => shared_class(u, v),
        (Part::Small(_), _) | (_, Part::Small(_)) => false,
        _ if words == GapWords::OneEach => true,
        (Part::Word(x), Part::Word(y)) => x.meets(y),
        (x, y) => x == y,
    }
}

/// What a segment does in its sentence: of segments that do the same, each can stand for the same others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Part<'u> {
    /// Prints, but is no word.
    Mark,
    /// How many or how much.
    Amount,
    /// When or how long.
    Time,
    /// A name.
    Name,
    /// A word that can be of these parts of speech.
    Word(PosMask),
    /// A word of a closed class, which is a part of its own.
    Small(&'u str),
}

/// What a segment does.
pub(crate) fn part<'u>(segment: &'u Segment) -> Part<'u> {
    match segment.kind {
        SegmentKind::Punctuation => Part::Mark,
        SegmentKind::Function => Part::Small(&segment.form),
        SegmentKind::Content if segment.is(Class::Degree) => Part::Small(&segment.form),
        SegmentKind::Content => match segment.quantity {
            Some(quantity) if quantity.is_time() => Part::Time,
            Some(_) => Part::Amount,
            None if segment.is_name() => Part::Name,
            None => Part::Word(segment.entry().pos().mask()),
        },
    }
}

/// Whether two words can be the same part of speech.
pub(crate) fn same_part(u: &Segment, v: &Segment) -> bool {
    u.entry().pos().mask().meets(v.entry().pos().mask())
}

fn shared_class(u: &Segment, v: &Segment) -> bool {
    u.classes.iter().any(|(class, x)| {
        v.value(*class).is_some_and(|y| match (x, y) {
            (Value::Function(x), Value::Function(y)) => x.is_like(y),
            _ => true,
        })
    })
}
