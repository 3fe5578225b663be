//! # contraction
//!
//! A short form here, the full words there: `won't` / `will not`.
//!
//! **Cosmetic**: writers of style guides contract or spell out what a speaker said; the claim stays.
//!
//! - `I'm sure` / `I am sure`
//! - `they can't` / `they cannot`
//!
//! It says nothing where the verbs differ (`won't` / `can't`): that is modality.

use crate::collation::alignment::Bond;
use crate::divergence::context::{Context, Side};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::lexicon::contracted_form::GENITIVE;

pub(crate) fn find(context: &mut Context) {
    for link in context.links() {
        let (u, v) = (&context.segments(Side::A)[link.a.start], &context.segments(Side::B)[link.b.start]);
        if link.bond != Bond::Equal || u.is_contracted() == v.is_contracted() {
            continue;
        }
        // One entry for the two halves: the one that is no stem speaks.
        let (side, own) = if u.is_contracted() { (Side::A, link.a.start) } else { (Side::B, link.b.start) };
        let stem = context
            .segments(side)
            .get(own + 1)
            .is_some_and(|next| next.tokens == context.segments(side)[own].tokens);
        if stem || u.form == GENITIVE {
            continue;
        }
        // The full words begin with the partner of the stem.
        let partner = Context::segments_of(link, side.other());
        let stem = own
            .checked_sub(1)
            .filter(|&before| context.segments(side)[before].tokens == context.segments(side)[own].tokens);
        let start = stem
            .and_then(|before| context.partner(side, before))
            .filter(|at| at + 1 == partner.start)
            .unwrap_or(partner.start);
        let (own, full) = (stem.unwrap_or(own)..own + 1, start..partner.end);
        let (a, b) = if side == Side::A { (own, full) } else { (full, own) };
        let note =
            format!("{}: a contraction and its full words.", context.quoted_pair(a.clone(), b.clone()));
        context.report(DivergenceKind::Contraction, Severity::Cosmetic, a, b, note);
    }
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            ("I will not resign.", "I won't resign.", "contraction cosmetic"),
            (
                "I'm sure they can't agree.",
                "I am sure they cannot agree.",
                "contraction cosmetic, contraction cosmetic",
            ),
            ("I won't resign.", "I can't resign.", "modality meaning"),
        ]);
    }

    #[test]
    fn what_it_leaves_alone() {
        check(&[(
            "The mayor's reply was brief.",
            "The reply of the mayor was brief.",
            "reordering cosmetic",
        )]);
    }
}
