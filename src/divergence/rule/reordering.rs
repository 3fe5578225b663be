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
use crate::divergence::{DivergenceKind, Severity};
use crate::lexicon::GrammarWord;
use crate::lexicon::contraction::GENITIVE;

pub(crate) fn judge(collation: &mut Context) {
    for side in Side::BOTH {
        genitives(collation, side);
    }
    let moved: Vec<(Range<usize>, Range<usize>)> = collation
        .links()
        .iter()
        .filter(|l| l.moved && collation.units(Side::A)[l.a.start].is_content() && !collation.is_settled(l))
        .map(|l| (l.a.clone(), l.b.clone()))
        .collect();
    let cover = |x: Range<usize>, y: Range<usize>| x.start.min(y.start)..x.end.max(y.end);
    let Some((a, b)) = moved.into_iter().reduce(|x, y| (cover(x.0, y.0), cover(x.1, y.1))) else { return };
    let told = |f: &crate::divergence::context::finding::Finding| {
        f.divergence.kind == DivergenceKind::Voice || f.divergence.note.ends_with("changed places.")
    };
    if collation.findings().iter().any(told) {
        return;
    }
    let note = if collation.line(Side::A).text(a.clone()) == collation.line(Side::B).text(b.clone()) {
        format!("{} stands in another place.", collation.quoted(Side::A, a.clone()))
    } else {
        format!("{}: the same words in another place.", collation.words(a.clone(), b.clone()))
    };
    collation.report(DivergenceKind::Reordering, Severity::Wording, a, b, note);
}

/// `Norway's position` and `the position of Norway`.
fn genitives(collation: &mut Context, side: Side) {
    let units = collation.units(side);
    for (at, unit) in units.iter().enumerate().skip(1) {
        if unit.form != GENITIVE || collation.link_of(side, at).is_some() {
            continue;
        }
        // The owner stands after `of` on the other side.
        let Some(owner) = collation.partner(side, at - 1) else { continue };
        let other = collation.units(side.other());
        let of = (0..owner)
            .rev()
            .take(2)
            .find(|&i| GrammarWord::Of.is(&other[i].form) && collation.link_of(side.other(), i).is_none());
        let Some(of) = of else { continue };
        let note = format!(
            "{} and {}: two genitives.",
            collation.quoted(side, at..at + 1),
            collation.quoted(side.other(), of..owner + 1)
        );
        collation.report_pair(
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
}
