//! # sense
//!
//! Any other change of what is claimed: an unrelated word in the same place, roles exchanged, a question made
//! a statement.
//!
//! **Meaning**: a reader would believe another thing. Where several words stand against several, none of them
//! akin, it is a **paraphrase** of severity wording: the dictionary cannot tell, and says so.
//!
//! - `It is false that the pier is safe.` / `The pier is safe.`
//! - `we stay united in our strong support of the harbour` / `we stay alone in our strong support of the
//!   harbour`
//! - `lack of ownership` / `lack of uniqueness`
//!
//! It cannot tell a metaphor or an idiom from a change of claim.

use std::ops::Range;

use crate::collation::alignment::Bond;
use crate::divergence::context::{Context, Side};
use crate::divergence::replacement::report_replacement;

pub(crate) fn find(context: &mut Context) {
    for link in context.open_links() {
        if link.bond != Bond::Replaced || context.is_explained(Side::A, link.a.start) {
            continue;
        }
        let (a, b) = around(context, link.a.start, link.b.start);
        report_replacement(context, Side::A, a, b);
    }
}

/// The loose and replaced words round a replaced pair, on both sides.
fn around(context: &Context, i: usize, j: usize) -> (Range<usize>, Range<usize>) {
    let grow = |side: Side, at: usize| {
        let segments = context.segments(side);
        let open = |x: usize| {
            !context.is_explained(side, x)
                && context.link_of(side, x).is_none_or(|l| l.bond == Bond::Replaced)
                && !segments[x].is_mark()
        };
        let start = (0..at).rev().take_while(|&x| open(x)).last().unwrap_or(at);
        let end = (at + 1..segments.len()).take_while(|&x| open(x)).last().map_or(at + 1, |x| x + 1);
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

    #[test]
    fn what_it_leaves_alone() {
        check(&[("We upheld it.", "We maintained it.", "synonym wording")]);
    }
}
