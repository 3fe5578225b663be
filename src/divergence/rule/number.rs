//! # number
//!
//! Another number, another unit, or another bound on the number.
//!
//! **Meaning** where the values differ or a floor becomes a ceiling; **cosmetic** where one is the other
//! converted and rounded; **wording** where only exactness comes or goes: `about`, `nearly`, `more than`, a digit.
//!
//! - `five people were killed` / `fifty people were killed`
//! - `20 percent` / `20 percentage points`
//!
//! It says nothing of one value in two spellings (`5 million`, `five million`): that is spelling.

use crate::collation::alignment::Link;
use crate::collation::quantity::Agreement;
use crate::divergence::context::{Context, Side};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::lexicon::{Bound, GrammarWord};

pub(crate) fn find(context: &mut Context) {
    for link in context.open_links() {
        let (Some(x), Some(y)) = context.unequal_quantities(link) else { continue };
        if x.is_time() || y.is_time() {
            continue;
        }
        let words = context.quoted_pair(link.a.clone(), link.b.clone());
        let (severity, note) = match x.agreement(&y) {
            Agreement::Converted => {
                (Severity::Cosmetic, format!("{words}: the same amount in another unit."))
            }
            Agreement::LessExact => {
                (Severity::Wording, format!("{words}: the same amount, told less exactly."))
            }
            Agreement::OtherUnit => (Severity::Meaning, format!("{words}: another unit.")),
            _ => (Severity::Meaning, format!("{words}: another number.")),
        };
        context.report_link(DivergenceKind::Number, severity, link, note);
    }
    bounds(context);
    bare_bounds(context);
    relations(context);
}

/// `at least 40` against `at most 40`, `more than 40` or plain 40.
fn bounds(context: &mut Context) {
    for link in context.links() {
        let (i, j) = (link.a.start, link.b.start);
        if context.segments(Side::A)[i].quantity.is_none() || context.segments(Side::B)[j].quantity.is_none()
        {
            continue;
        }
        let (x, y) = (context.said_before(Side::A, i), context.said_before(Side::B, j));
        let sign = |bound: Option<(usize, Bound)>| bound.map_or(Bound::Exactly, |(_, sign)| sign);
        if sign(x) == sign(y) {
            if let (Some((p, _)), Some((q, _))) = (x, y)
                && context.is_open(Side::A, p)
                && context.is_open(Side::B, q)
            {
                let note =
                    format!("{}: the same bound in other words.", context.quoted_pair(p..p + 1, q..q + 1));
                context.report(DivergenceKind::Synonym, Severity::Wording, p..p + 1, q..q + 1, note);
            }
            continue;
        }
        let place = |bound: Option<(usize, Bound)>| bound.map_or(0..0, |(at, _)| at..at + 1);
        let severity = if are_opposed(sign(x), sign(y)) { Severity::Meaning } else { Severity::Wording };
        let whole = |at: usize, bound: Option<(usize, Bound)>| bound.map_or(at, |(p, _)| p)..at + 1;
        let note =
            format!("{}: the number is bounded otherwise.", context.quoted_pair(whole(i, x), whole(j, y)));
        context.report(DivergenceKind::Number, severity, place(x), place(y), note);
    }
}

/// Whether one bound has the number as the least and the other as the most: `at least`, `at most`; `more than`,
/// `up to`. Beside the bare number either is a matter of exactness.
const fn are_opposed(x: Bound, y: Bound) -> bool {
    const fn is_floor(bound: Bound) -> bool {
        matches!(bound, Bound::AtLeast | Bound::Above)
    }
    const fn is_ceiling(bound: Bound) -> bool {
        matches!(bound, Bound::AtMost | Bound::Below)
    }
    is_floor(x) && is_ceiling(y) || is_ceiling(x) && is_floor(y)
}

/// `fell by 3 percent` against `fell to 3 percent`: what the number is of the change.
fn relations(context: &mut Context) {
    let relation = |side: Side, at: usize| match GrammarWord::read(&context.segments(side)[at].form) {
        Some(word @ (GrammarWord::By | GrammarWord::To | GrammarWord::From)) => Some(word),
        _ => None,
    };
    let is_turned = |link: &&Link| {
        let words = relation(Side::A, link.a.start).zip(relation(Side::B, link.b.start));
        let number = context.link_of(Side::A, link.a.end).filter(|next| next.b.start == link.b.end);
        words.is_some_and(|(x, y)| x != y)
            && number.is_some_and(|next| context.segments(Side::A)[next.a.start].quantity.is_some())
    };
    let turned: Vec<&Link> = context.open_links().into_iter().filter(is_turned).collect();
    for link in turned {
        let words = context.quoted_pair(link.a.clone(), link.b.clone());
        let note = format!("{words}: the number is another part of the change.");
        context.report_link(DivergenceKind::Number, Severity::Meaning, link, note);
    }
}

/// `no less than before` against `no more than before`: a bound without a number.
fn bare_bounds(context: &mut Context) {
    for link in context.open_links() {
        let bound =
            |side: Side| context.segments(side)[Context::segments_of(link, side).start].said::<Bound>();
        if !bound(Side::A).zip(bound(Side::B)).is_some_and(|(x, y)| are_opposed(x, y)) {
            continue;
        }
        let words = context.quoted_pair(link.a.clone(), link.b.clone());
        let note = format!("{words}: one says how little at least, the other how much at most.");
        context.report_link(DivergenceKind::Number, Severity::Meaning, link, note);
    }
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            ("Five people were hurt.", "Fifty people were hurt.", "number meaning"),
            ("Hiring fell by 20 percent.", "Hiring fell by 20 percentage points.", "number meaning"),
            ("The blast was heard 5 km away.", "The blast was heard three miles away.", "number cosmetic"),
            ("At least 40 people came.", "At most 40 people came.", "number meaning"),
            ("About 40 people came.", "40 people came.", "number wording"),
            ("More than 40 people came.", "40 people came.", "number wording"),
            ("It holds no less than before.", "It holds no more than before.", "number meaning"),
            ("It rose by 28.71 percent.", "It rose by 28.7 percent.", "number wording"),
            ("Exports fell by 3 percent.", "Exports fell to 3 percent.", "number meaning"),
            ("One in five boats leaks.", "One in four boats leaks.", "number meaning"),
            ("She won 6-4, 6-3.", "She won 6-4, 3-6.", "number meaning"),
        ]);
    }

    #[test]
    fn what_it_leaves_alone() {
        check(&[
            ("It cost five million dollars.", "It cost 5 million dollars.", "spelling cosmetic"),
            ("It was -5 degrees at dawn.", "It was minus 5 degrees at dawn.", "spelling cosmetic"),
            (
                "It cost over 5 million dollars.",
                "It cost more than 5 million dollars.",
                "function-word cosmetic",
            ),
        ]);
    }
}
