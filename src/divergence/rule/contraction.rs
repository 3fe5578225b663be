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
use crate::divergence::{DivergenceKind, Severity};
use crate::lexicon::contraction::GENITIVE;

pub(crate) fn judge(collation: &mut Context) {
    for link in collation.links() {
        let (u, v) = (&collation.units(Side::A)[link.a.start], &collation.units(Side::B)[link.b.start]);
        let short = |side: Side, at: usize| {
            collation.units(side)[at].is_contracted()
                && collation.line(side).text(at..at + 1).contains(['\'', '’', '‘'])
        };
        if link.bond != Bond::Equal || u.is_contracted() == v.is_contracted() {
            continue;
        }
        // One entry for the two halves: the one that is no stem speaks.
        let (side, own) = if u.is_contracted() { (Side::A, link.a.start) } else { (Side::B, link.b.start) };
        let stem = collation
            .units(side)
            .get(own + 1)
            .is_some_and(|next| next.tokens == collation.units(side)[own].tokens);
        if stem
            || !(short(side, own) || collation.line(side).text(own..own + 1).len() > 3)
            || u.form == GENITIVE
        {
            continue;
        }
        // The full words begin with the partner of the stem.
        let partner = Context::end(link, side.other());
        let stem = own
            .checked_sub(1)
            .filter(|&before| collation.units(side)[before].tokens == collation.units(side)[own].tokens);
        let start = stem
            .and_then(|before| collation.partner(side, before))
            .filter(|at| at + 1 == partner.start)
            .unwrap_or(partner.start);
        let (own, full) = (stem.unwrap_or(own)..own + 1, start..partner.end);
        let (a, b) = if side == Side::A { (own, full) } else { (full, own) };
        let note = format!("{}: a contraction and its full words.", collation.words(a.clone(), b.clone()));
        collation.report(DivergenceKind::Contraction, Severity::Cosmetic, a, b, note);
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
}
