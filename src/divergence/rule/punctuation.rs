//! # punctuation
//!
//! Other marks or other capitals around the same words: a comma more, a dash for a colon, `WE WILL ACT` for
//! `We will act`.
//!
//! **Cosmetic**: a reader learns nothing new. A question mark against a full stop is no matter of punctuation
//! but a change of sense.
//!
//! - `We, too, will act` / `We too will act`
//! - `the Summit` / `the summit`
//!
//! It says nothing of the marks at either end of a quotation, which house style sets.

use crate::collation::alignment::Bond;
use crate::divergence::context::{Context, Side};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;

/// Marks and capitals, asked last of all: with other words go other marks, so they count only where the
/// words are the same.
pub(crate) fn find(context: &mut Context) {
    if !context.findings().is_empty() {
        return;
    }
    for side in Side::BOTH {
        let Some(words) = words_of(context, side) else { continue };
        for run in context.open_runs(side) {
            let ellipsis = context.segments(side)[run.clone()].iter().any(|u| u.is_ellipsis());
            if run.start <= words.start || run.end >= words.end || ellipsis {
                continue;
            }
            let other = context.counterpart(side, run.clone());
            let note = if other.is_empty() {
                format!("{} stands only {}.", context.quoted(side, run.clone()), context.here_or_there(side))
            } else {
                "The same words with another mark between them.".to_owned()
            };
            context.report_pair(DivergenceKind::Punctuation, Severity::Cosmetic, side, run, other, note);
        }
    }
    capitals(context);
}

/// From the first word to the last of one side.
fn words_of(context: &Context, side: Side) -> Option<std::ops::Range<usize>> {
    let segments = context.segments(side);
    let is_word = |u: &crate::collation::segment::Segment| !u.is_mark();
    Some(segments.iter().position(is_word)?..segments.iter().rposition(is_word)? + 1)
}

/// Another capital inside the sentence, once for the whole pair.
fn capitals(context: &mut Context) {
    let differs = |(i, j): &(usize, usize)| {
        let (x, y) = (context.line(Side::A).text(*i..i + 1), context.line(Side::B).text(*j..j + 1));
        *i > 0 && *j > 0 && x != y && x.to_lowercase() == y.to_lowercase()
    };
    let equal = context.links().iter().filter(|l| l.bond == Bond::Equal).map(|l| (l.a.start, l.b.start));
    let Some((i, j)) = equal.into_iter().find(differs) else { return };
    let note = format!("{}: the same word with another capital.", context.quoted_pair(i..i + 1, j..j + 1));
    context.report(DivergenceKind::Punctuation, Severity::Cosmetic, i..i + 1, j..j + 1, note);
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            ("We, too, will act.", "We too will act.", "punctuation cosmetic, punctuation cosmetic"),
            ("They met at the Summit in Oslo.", "They met at the summit in Oslo.", "punctuation cosmetic"),
            ("We will act,", "We will act.", ""),
            (
                "Is this the end of the drought?",
                "This is the end of the drought.",
                "function-word cosmetic, function-word cosmetic, sense meaning",
            ),
            ("WE WILL ACT", "We will act.", "punctuation cosmetic"),
        ]);
    }

    #[test]
    fn what_it_leaves_alone() {
        check(&[("‘We will act,’ she said.", "‘We will act.’", "")]);
    }
}
