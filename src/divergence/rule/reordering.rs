//! # reordering
//!
//! The same words in another order.
//!
//! **Wording**, as long as nobody's part is exchanged: `the cat and the dog` / `the dog and the cat`.
//!
//! - `peace talks` / `talks of peace`
//! - `in June the talks began` / `the talks began in June`
//!
//! It says nothing where the new order makes another the doer: that is sense.

use std::ops::Range;

use crate::divergence::context::{Context, Side};
use crate::divergence::finding::RuleFinding;
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::divergence::thresholds::GENITIVE_REACH;
use crate::lexicon::GrammarWord;
use crate::lexicon::contracted_form::GENITIVE;

pub(crate) fn find(context: &mut Context) {
    for side in Side::BOTH {
        genitives(context, side);
    }
    let moved: Vec<(Range<usize>, Range<usize>)> = context
        .links()
        .iter()
        .filter(|l| {
            l.moved
                && context.segments(Side::A)[l.a.start].is_content()
                && !context.is_covered_by(l, |d| d.kind == DivergenceKind::Reordering)
        })
        .map(|l| (l.a.clone(), l.b.clone()))
        .collect();
    let cover = |x: Range<usize>, y: Range<usize>| x.start.min(y.start)..x.end.max(y.end);
    let Some((a, b)) = moved.into_iter().reduce(|x, y| (cover(x.0, y.0), cover(x.1, y.1))) else { return };
    // A change of voice or of roles moves words by itself.
    let swaps_roles =
        |f: &RuleFinding| f.fallback.as_ref().is_some_and(|f| f.kind == DivergenceKind::Reordering);
    let is_told = |f: &RuleFinding| f.divergence.kind == DivergenceKind::Voice || swaps_roles(f);
    if context.findings().iter().any(is_told) {
        return;
    }
    let note = if context.line(Side::A).text(a.clone()) == context.line(Side::B).text(b.clone()) {
        format!("{} stands in another place.", context.quoted(Side::A, a.clone()))
    } else {
        format!("{}: the same words in another place.", context.quoted_pair(a.clone(), b.clone()))
    };
    context.report(DivergenceKind::Reordering, Severity::Wording, a, b, note);
}

/// `Norway's position` and `the position of Norway`.
fn genitives(context: &mut Context, side: Side) {
    let segments = context.segments(side);
    for (at, segment) in segments.iter().enumerate().skip(1) {
        if segment.form != GENITIVE || context.link_of(side, at).is_some() {
            continue;
        }
        // The owner stands after `of` on the other side.
        let Some(owner) = context.partner(side, at - 1) else { continue };
        let other = context.segments(side.other());
        let of = (0..owner)
            .rev()
            .take(GENITIVE_REACH)
            .find(|&i| GrammarWord::Of.is(&other[i].form) && context.link_of(side.other(), i).is_none());
        let Some(of) = of else { continue };
        let note = format!(
            "{} and {}: two genitives.",
            context.quoted(side, at..at + 1),
            context.quoted(side.other(), of..owner + 1)
        );
        context.report_pair(
            DivergenceKind::Reordering,
            Severity::Cosmetic,
            side,
            at - 1..at + 1,
            of..owner + 1,
            note,
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            ("They called for peace talks.", "They called for talks of peace.", "reordering wording"),
            (
                "We praise Norway's careful reply.",
                "We praise the careful reply of Norway.",
                "article cosmetic, reordering cosmetic",
            ),
        ]);
    }

    #[test]
    fn of_stands_close_to_the_owner() {
        check(&[
            (
                "We praise the mayor's careful reply.",
                "We praise the careful reply of the mayor.",
                "reordering cosmetic",
            ),
            (
                "We praise the old mayor's careful reply.",
                "We praise the careful reply of the old mayor.",
                "reordering wording",
            ),
        ]);
    }

    #[test]
    fn what_it_leaves_alone() {
        check(&[
            ("Norway attacked Denmark first.", "Denmark attacked Norway first.", "sense meaning"),
            ("The mayor met the pilot.", "The pilot was met by the mayor.", "voice wording"),
        ]);
    }
}
