//! Lines readings up.
//!
//! Input: two [`reading::Reading`]s of one utterance, as linking has grouped them. Output: a [`Collation`],
//! the segments of both and their alignment. Public function: [`collate`]; after it, [`similarity::score`]
//! says how alike two readings are, and [`table::columns`] sets all readings of a group side by side.
//!
//! Files in reading order: [`reading`], [`completion`]; what is lined up, in [`mod@segment`] and
//! [`segments`], made by [`segmentation`], each number a [`quantity`]; what may match, in [`spelling`],
//! [`match_rule`] and [`syntactic_role`]; [`alignment`] and the steps of [`mod@align`]; [`edit_script`],
//! [`similarity`]; [`mod@column`], [`track`] and [`table`]. All numbers stand in [`thresholds`].

pub mod align;
pub mod alignment;
pub mod column;
pub mod completion;
pub mod edit_script;
#[cfg(test)]
pub(crate) mod example;
pub mod match_rule;
pub mod quantity;
pub mod reading;
pub mod segment;
pub mod segmentation;
pub mod segments;
pub mod similarity;
pub mod spelling;
pub mod syntactic_role;
pub mod table;
pub mod thresholds;
pub mod track;

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
pub struct Collation<'r> {
    /// The first reading.
    pub a: Segments<'r>,
    /// The second reading.
    pub b: Segments<'r>,
    /// Which of their segments belong together.
    pub alignment: Alignment,
}

/// Segments two readings and aligns them.
pub fn collate<'r>(a: &Reading<'r, '_>, b: &Reading<'r, '_>, lexicon: &Lexicon) -> Collation<'r> {
    let [mut a, mut b] = [a, b].map(|reading| segment(reading, &completed(reading, lexicon), lexicon));
    share_names(&mut a, &mut b);
    let alignment = align(&a, &b);
    Collation { a, b, alignment }
}

impl Collation<'_> {
    /// The alignment over all tokens of the two readings that were collated.
    pub fn edits(&self, a: &Reading, b: &Reading) -> Vec<Edit> {
        edits(&self.a, &self.b, &self.alignment, &a.tokens, &b.tokens)
    }
}
