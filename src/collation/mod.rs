//! Lines readings up.
//!
//! Input: two [`reading::Reading`]s of one utterance, as linking has grouped them. Output: a [`Collation`],
//! the segments of both and their alignment. Public function: [`collate`]; after it, [`similarity::score`]
//! says how alike two readings are, and [`table::columns`] sets all readings of a group side by side.
//!
//! Files in reading order: [`reading`], [`completion`]; what is lined up, in [`mod@segment`] and
//! [`segments`], made by [`segmentation`], each number a [`quantity`]; what may match, in
//! [`spelling_variant`], [`match_rule`] and [`syntactic_role`]; [`alignment`] and the steps of [`mod@align`];
//! [`edit_script`], [`similarity`]; [`mod@column`], [`track`] and [`table`]. All numbers stand in
//! [`thresholds`].

pub(crate) mod align;
pub(crate) mod alignment;
pub(crate) mod column;
pub(crate) mod completion;
pub(crate) mod edit_script;
#[cfg(test)]
pub(crate) mod example;
pub(crate) mod match_rule;
pub(crate) mod quantity;
pub(crate) mod reading;
pub(crate) mod segment;
pub(crate) mod segmentation;
pub(crate) mod segments;
pub(crate) mod similarity;
pub(crate) mod spelling_variant;
pub(crate) mod syntactic_role;
pub(crate) mod table;
pub(crate) mod thresholds;
pub(crate) mod track;

use crate::collation::align::align;
use crate::collation::alignment::Alignment;
use crate::collation::completion::completed;
use crate::collation::edit_script::{Edit, edits};
use crate::collation::reading::Reading;
use crate::collation::segmentation::segment;
use crate::collation::segments::{Segments, share_names};
use crate::lexicon::Lexicon;

/// Two readings lined up.
#[derive(Debug)]
pub(crate) struct Collation<'r> {
    /// The first reading.
    pub a: Segments<'r>,
    /// The second reading.
    pub b: Segments<'r>,
    /// Which of their segments belong together.
    pub alignment: Alignment,
}

/// Segments two readings and aligns them.
pub(crate) fn collate<'r>(a: &Reading<'r>, b: &Reading<'r>, lexicon: &Lexicon) -> Collation<'r> {
    let [mut a, mut b] = [a, b].map(|reading| segment(reading, &completed(reading, lexicon), lexicon));
    share_names(&mut a, &mut b);
    let alignment = align(&a, &b);
    Collation { a, b, alignment }
}

impl Collation<'_> {
    /// The alignment over all tokens of the two readings that were collated.
    pub(crate) fn edits(&self, a: &Reading, b: &Reading) -> Vec<Edit> {
        edits(&self.a, &self.b, &self.alignment, &a.tokens, &b.tokens)
    }
}
