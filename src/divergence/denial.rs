//! Negators, and what they deny.

use crate::collation::alignment::Bond;
use std::ops::Range;

use crate::collation::segment::Segment;
use crate::divergence::context::{Context, Side};
use crate::divergence::thresholds::DENIED_REACH;
use crate::lexicon::{Class, ConjunctionUse, GrammarWord, Quantifier, Tags};

/// Units that deny, of which no rule has spoken.
pub(crate) fn negators(context: &Context, side: Side) -> Vec<usize> {
    let denies = |at: &usize| {
        context.segments(side)[*at].is(Class::Negation)
            && !context.segments(side)[*at].is(Class::PseudoNegator)
            && !bounds_number(context, side, *at)
    };
    let open = |at: &usize| match context.link_of(side, *at) {
        None => context.is_open(side, *at),
        Some(link) => link.bond == Bond::Replaced && !context.is_explained(side, *at),
    };
    (0..context.segments(side).len()).filter(denies).filter(open).collect()
}

/// `Almost 40`, `nearly half`, `nearly all`: it loosens a number.
fn bounds_number(context: &Context, side: Side, at: usize) -> bool {
    context.segments(side)[at].is(Class::Comparator)
        && context.segments(side).get(at + 1).is_some_and(|next| {
            next.quantity.is_some() || next.is(Class::Quantifier) || next.is(Class::Article)
        })
}

/// The words around a negator that it may deny: to the next marks, or to a `but`, either way.
fn clause(context: &Context, side: Side, at: usize) -> Range<usize> {
    let segments = context.segments(side);
    let subordinates = |segment: &Segment| {
        segment.is(Class::Relative)
            || segment.said::<Tags<ConjunctionUse>>().is_some_and(|uses| {
                uses.has(ConjunctionUse::Complementizer) || uses.has(ConjunctionUse::Subordinating)
            })
    };
    let ends = |i: &usize| {
        let segment = &segments[*i];
        segment.is_mark() || GrammarWord::But.is(&segment.form) || subordinates(segment)
    };
    // `No child who has seen it forgets it`: what is denied of a subject is its verb, beyond its relative clause.
    let is_subject = segments[at].said() == Some(Quantifier::NONE);
    let ends = |i: &usize| ends(i) && !(is_subject && segments[*i].is(Class::Relative));
    let start = (0..at).rev().find(ends).map_or(0, |end| end + 1);
    start..(at + 1..segments.len()).find(ends).unwrap_or(segments.len())
}

/// Whether two negators deny the same in other words: `did not give a clear answer`, `gave no definite answer`.
/// What the first denies stands in the clause of the second, and what the second denies behind the first, unless
/// the other side has no such word.
pub(crate) fn deny_alike(context: &Context, side: Side, at: usize, answer: usize) -> bool {
    let (Some(denied), Some(answered)) = (target(context, side, at), target(context, side.other(), answer))
    else {
        return false;
    };
    // Not to say that it holds is not to say that it does not.
    let says = |side: Side, at: usize| context.segments(side)[at].is(Class::Reporting);
    if says(side, denied) != says(side.other(), answered) {
        return false;
    }
    let behind = at + 1..clause(context, side, at).end;
    let reach = answer.saturating_sub(DENIED_REACH)..answer + DENIED_REACH;
    let is_there = context.partner(side, denied).is_some_and(|there| {
        clause(context, side.other(), answer).contains(&there) && reach.contains(&there)
    });
    is_there && context.partner(side.other(), answered).is_none_or(|back| behind.contains(&back))
}

/// Whether a negator denies a whole only: `not all`, `not always`, so that a part may be so.
pub(crate) fn denies_the_whole(context: &Context, side: Side, at: usize) -> bool {
    let next = context.segments(side).get(at + 1);
    next.is_some_and(|next| next.said() == Some(Quantifier::ALL))
}

/// The word that a negator denies: the next content word of its clause that is no adverb of degree, an aside
/// between commas passed over, else the one before.
pub(crate) fn target(context: &Context, side: Side, at: usize) -> Option<usize> {
    let segments = context.segments(side);
    let content = |i: &usize| segments[*i].is_content() && !segments[*i].is(Class::Degree);
    let clause = |i: &usize| !matches!(&*segments[*i].form, "." | ";" | "!" | "?");
    let comma = |i: &usize| segments[*i].form == ",";
    let aside = segments
        .get(at + 1)
        .filter(|u| u.form == ",")
        .and_then(|_| (at + 2..segments.len()).take_while(clause).find(comma));
    let next = aside.unwrap_or(at) + 1;
    (next..segments.len())
        .take_while(clause)
        .find(content)
        .or_else(|| (0..at).rev().take_while(clause).find(content))
}
