//! # sense
//!
//! Any other change of what is claimed: an unrelated word in the same place, roles exchanged, a question made
//! a statement.
//!
//! **Meaning**: a reader would believe another thing. Where several words stand against several, none of them
//! akin, it is a **paraphrase** of severity wording: the dictionary cannot tell, and says so.
//!
//! - `we stay united in our strong support of the harbour` / `we stay alone in our strong support of the
//!   harbour`
//! - `lack of ownership` / `lack of uniqueness`
//!
//! It cannot tell a metaphor or an idiom from a change of claim.

use std::ops::Range;

use crate::collation::alignment::Bond;
use crate::divergence::context::{Context, Side};
use crate::divergence::severity::{Hold, Otherwise};
use crate::divergence::{DivergenceKind, Severity};

pub(crate) fn judge(collation: &mut Context) {
    for link in collation.open_links() {
        if link.bond != Bond::Replaced || collation.is_explained(Side::A, link.a.start) {
            continue;
        }
        let (a, b) = around(collation, link.a.start, link.b.start);
        replaced(collation, Side::A, a, b);
    }
}

/// Reports words that stand against others in the same place.
pub(crate) fn replaced(collation: &mut Context, side: Side, own: Range<usize>, other: Range<usize>) {
    let (a, b) = if side == Side::A { (own, other) } else { (other, own) };
    let words = collation.words(a.clone(), b.clone());
    if !collation.lexicon.knows_meaning() {
        let note = format!("{words}: other words; meaning is not judged in this language.");
        collation.report(DivergenceKind::Paraphrase, Severity::Wording, a, b, note);
        return;
    }
    let (x, y) = (collation.content(Side::A, a.clone()), collation.content(Side::B, b.clone()));
    let retold = format!("{words}: put in other words.");
    let otherwise = Otherwise { kind: DivergenceKind::Paraphrase, note: retold, hold: Hold::Instead(x + y) };
    collation.report_open(DivergenceKind::Sense, a, b, format!("{words}: a different claim."), otherwise);
}

/// The loose and replaced words round a replaced pair, on both sides.
fn around(collation: &Context, i: usize, j: usize) -> (Range<usize>, Range<usize>) {
    let grow = |side: Side, at: usize| {
        let units = collation.units(side);
        let open = |x: usize| {
            !collation.is_explained(side, x)
                && collation.link_of(side, x).is_none_or(|l| l.bond == Bond::Replaced)
                && !units[x].is_mark()
        };
        let start = (0..at).rev().take_while(|&x| open(x)).last().unwrap_or(at);
        let end = (at + 1..units.len()).take_while(|&x| open(x)).last().map_or(at + 1, |x| x + 1);
        start..end
    };
    (grow(Side::A, i), grow(Side::B, j))
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            (
                "The captain made it plain that ferries will sail.",
                "The captain understood that ferries will sail.",
                "sense meaning",
            ),
            (
                "We stay united in our strong support of the harbour.",
                "We stay alone in our strong support of the harbour.",
                "sense meaning",
            ),
            ("lack of ownership", "lack of uniqueness", "sense meaning"),
        ]);
    }
}
