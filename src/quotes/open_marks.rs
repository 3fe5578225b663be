//! The marks that are still open at some point of a paragraph.

use crate::quotes::mark_glyph::{MarkFamily, MarkShape};
use crate::quotes::thresholds::NESTING_DEPTH;

/// A mark that is still open.
pub(crate) type OpenMark = (MarkFamily, MarkShape);

/// The marks still open, innermost last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct OpenMarks([Option<OpenMark>; NESTING_DEPTH]);

impl OpenMarks {
    /// How many there are.
    pub(crate) fn depth(self) -> usize {
        self.0.iter().flatten().count()
    }

    /// With one more mark, unless they are nested too deep.
    pub(crate) fn push(self, family: MarkFamily, shape: MarkShape) -> Option<Self> {
        let mut marks = self;
        *marks.0.get_mut(self.depth())? = Some((family, shape));
        Some(marks)
    }

    /// The outermost ones alone.
    pub(crate) fn cut(self, depth: usize) -> Self {
        let mut marks = self;
        marks.0.iter_mut().skip(depth).for_each(|mark| *mark = None);
        marks
    }

    /// The mark so many levels above the innermost.
    pub(crate) fn above(self, level: usize) -> Option<OpenMark> {
        let at = self.depth().checked_sub(level + 1)?;
        self.0.get(at).copied().flatten()
    }

    /// Whether a mark of a family is among them.
    pub(crate) fn has(self, family: MarkFamily) -> bool {
        self.0.iter().flatten().any(|&(open, _)| open == family)
    }

    /// A number of its own for every set of marks, by which states of one cost are put in order.
    pub(crate) fn number(self) -> u32 {
        let digit =
            |mark: Option<OpenMark>| mark.map_or(0, |(family, shape)| 1 + family as u32 * 4 + shape as u32);
        self.0.iter().fold(0, |number, &mark| number << 8 | digit(mark))
    }
}

#[cfg(test)]
mod tests {
    use crate::quotes::mark_glyph::{MarkFamily, MarkShape};
    use crate::quotes::open_marks::OpenMarks;

    #[test]
    fn marks_nest_three_deep() {
        let push = |open: OpenMarks, family| open.push(family, MarkShape::Left);
        let one = push(OpenMarks::default(), MarkFamily::Double);
        let two = one.and_then(|open| push(open, MarkFamily::Single));
        let three = two.and_then(|open| push(open, MarkFamily::Angle));
        assert_eq!(three.map(OpenMarks::depth), Some(3));
        assert_eq!(three.and_then(|open| push(open, MarkFamily::Double)), None);
        assert_eq!(three.and_then(|open| open.above(0)), Some((MarkFamily::Angle, MarkShape::Left)));
        assert_eq!(three.and_then(|open| open.above(2)), Some((MarkFamily::Double, MarkShape::Left)));
        assert_eq!(three.and_then(|open| open.above(3)), None);
        assert_eq!(three.map(|open| open.cut(2)), two);
        assert!(three.is_some_and(|open| open.has(MarkFamily::Single) && !open.has(MarkFamily::Corner)));
        assert!(three.map(OpenMarks::number) > two.map(OpenMarks::number));
    }
}
