//! Negators, and what they deny.

use crate::collation::alignment::Bond;
use crate::divergence::context::{Context, Side};
use crate::lexicon::Class;

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
