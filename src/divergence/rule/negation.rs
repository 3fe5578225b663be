//! # negation
//!
//! What one wording affirms the other denies: a `not` too many or too few, a `no` or a `without`, a verb that
//! denies by itself (`refused to`), or a `not` that an ellipsis has swallowed.
//!
//! **Meaning**, always. Two denials that cancel (`not uncommon` / `common`, `not fat` / `thin`) are a
//! synonym, not a negation; and a double negative tidied (`I don't know how nobody feels` / `how anybody
//! feels`) is cosmetic.
//!
//! - `We will accept the deal` / `We will not accept the deal`
//! - `is not permitted` / `is … permitted`
//!
//! It says nothing of a negation that was cut off with its whole clause.

use crate::collation::alignment::{Bond, Link};
use crate::divergence::context::{Context, Side};
use crate::divergence::severity::{Hold, Otherwise};
use crate::divergence::{DivergenceKind, Severity};
use crate::lexicon::grammar_word::is_negative_polarity;
use crate::lexicon::thesaurus::Relation;
use crate::lexicon::{Class, GrammarWord, Quantifier};

pub(crate) fn judge(collation: &mut Context) {
    tidied(collation);
    for side in Side::BOTH {
        for at in negators(collation, side) {
            lone(collation, side, at);
        }
    }
}

/// Units that deny, of which no judge has spoken.
fn negators(collation: &Context, side: Side) -> Vec<usize> {
    let denies = |at: &usize| {
        collation.units(side)[*at].is(Class::Negation) && !collation.units(side)[*at].is(Class::PseudoNegator)
    };
    let open = |at: &usize| match collation.link_of(side, *at) {
        None => collation.is_loose(side, *at),
        Some(link) => link.bond == Bond::Replaced && !collation.is_explained(side, *at),
    };
    (0..collation.units(side).len()).filter(denies).filter(open).collect()
}

/// The word that a negator denies: the next content word of its clause that is no adverb of degree, an aside
/// between commas passed over, else the one before.
fn target(collation: &Context, side: Side, at: usize) -> Option<usize> {
    let units = collation.units(side);
    let content = |i: &usize| units[*i].is_content() && !units[*i].is(Class::Degree);
    let clause = |i: &usize| !matches!(&*units[*i].form, "." | ";" | "!" | "?");
    let comma = |i: &usize| units[*i].form == ",";
    let aside = units
        .get(at + 1)
        .filter(|u| u.form == ",")
        .and_then(|_| (at + 2..units.len()).take_while(clause).find(comma));
    let next = aside.unwrap_or(at) + 1;
    (next..units.len())
        .take_while(clause)
        .find(content)
        .or_else(|| (0..at).rev().take_while(clause).find(content))
}

fn opposite(link: &Link) -> bool {
    matches!(link.bond, Bond::Kin(kinship) if kinship.relation == Relation::Opposite)
}

/// A second negative inside a negated clause against `any`: tidied grammar.
fn tidied(collation: &mut Context) {
    for link in collation.open_links() {
        for side in Side::BOTH {
            let (own, other) = (Context::end(link, side).start, Context::end(link, side.other()).start);
            let negative = collation.units(side)[own].said() == Some(Quantifier::NONE);
            let any = is_negative_polarity(&collation.units(side.other())[other].form);
            let negated_before = |at: &usize| {
                collation.units(side)[*at].is(Class::Negation) && collation.link_of(side, *at).is_some()
            };
            if negative && any && (0..own).rev().take(8).any(|at| negated_before(&at)) {
                let note = format!(
                    "{}: a double negative, tidied.",
                    collation.words(link.a.clone(), link.b.clone())
                );
                collation.report(
                    DivergenceKind::FunctionWord,
                    Severity::Cosmetic,
                    link.a.clone(),
                    link.b.clone(),
                    note,
                );
            }
        }
    }
}

/// A negator on one side and an opposite across: the same claim. Asked before cuts, which would take the
/// negator away.
pub(crate) fn judge_cancelled(collation: &mut Context) {
    for side in Side::BOTH {
        for at in negators(collation, side) {
            let Some(denied) = target(collation, side, at) else { continue };
            let Some(link) = collation.link_of(side, denied).filter(|l| opposite(l)) else { continue };
            let other = Context::end(link, side.other());
            let note = format!(
                "{} and {}: two ways of denying the same.",
                collation.quoted(side, at..denied + 1),
                collation.quoted(side.other(), other.clone())
            );
            let own = if at < denied { at..denied + 1 } else { denied..at + 1 };
            collation.report_pair(DivergenceKind::Synonym, Severity::Wording, side, own, other, note);
        }
    }
}

/// The place of a word that opens a condition and has no equal on the other side.
fn condition(collation: &Context, side: Side, word: GrammarWord) -> Option<usize> {
    (0..collation.units(side).len())
        .find(|&at| word.is(&collation.units(side)[at].form) && !collation.is_explained(side, at))
}

/// A negator without a counterpart.
fn lone(collation: &mut Context, side: Side, at: usize) {
    if collation.is_explained(side, at) {
        return;
    }
    let Some(denied) = target(collation, side, at) else { return };
    let Some(link) = collation.link_of(side, denied) else { return };
    let partner = Context::end(link, side.other()).start;
    // The other side may deny by a negator of its own, in other words.
    let answer = negators(collation, side.other())
        .into_iter()
        .find(|&n| target(collation, side.other(), n) == Some(partner));
    if let Some(answer) = answer {
        let note = format!(
            "{} and {}: both deny.",
            collation.quoted(side, at..at + 1),
            collation.quoted(side.other(), answer..answer + 1)
        );
        collation.report_pair(
            DivergenceKind::Synonym,
            Severity::Wording,
            side,
            at..at + 1,
            answer..answer + 1,
            note,
        );
        return;
    }
    // A word that denies by itself: `refused to sign` is more than `did not sign`.
    let denial = (0..partner).rev().take(3).find(|&i| {
        let unit = &collation.units(side.other())[i];
        let base = || collation.lexicon.word(unit.entry().base()).value(Class::Denial).is_some();
        collation.is_loose(side.other(), i) && unit.is_content() && (unit.is(Class::Denial) || base())
    });
    if let Some(denial) = denial {
        let (own, other) = (at..at + 1, denial..partner);
        let note = format!(
            "{} and {}: two denials of unlike force.",
            collation.quoted(side, own.clone()),
            collation.quoted(side.other(), other.clone())
        );
        collation.report_pair(DivergenceKind::Negation, Severity::Meaning, side, own, other, note);
        return;
    }
    if let (Some(own), Some(other)) =
        (condition(collation, side, GrammarWord::If), condition(collation, side.other(), GrammarWord::Unless))
    {
        let note = "‘if … not’ and ‘unless’: one condition.".to_owned();
        collation.report_pair(
            DivergenceKind::Synonym,
            Severity::Wording,
            side,
            own..own + 1,
            other..other + 1,
            note,
        );
        collation.explain_one(side, at..at + 1);
        return;
    }
    let ellipsis = collation.counterpart(side, at..at + 1);
    let swallowed = collation
        .units(side.other())
        .get(ellipsis.start.saturating_sub(1)..ellipsis.end)
        .is_some_and(|u| u.iter().any(|u| u.is_ellipsis()));
    let note = if swallowed {
        format!(
            "The ellipsis {} leaves out {}.",
            collation.word(side.other()),
            collation.quoted(side, at..at + 1)
        )
    } else {
        format!(
            "{} is denied {}, not {}.",
            collation.quoted(side, denied..denied + 1),
            collation.word(side),
            collation.word(side.other())
        )
    };
    let other = match collation.link_of(side, at) {
        Some(own_link) => Context::end(own_link, side.other()),
        None => partner..partner + 1,
    };
    let own = at..at + 1;
    if swallowed || collation.still() >= COMMON_GROUND {
        collation.report_pair(DivergenceKind::Negation, Severity::Meaning, side, own, other, note);
    } else {
        // Too little in common to tell what is denied.
        let retold = format!("{} stands only {}.", collation.quoted(side, own.clone()), collation.word(side));
        let otherwise = Otherwise { kind: DivergenceKind::Paraphrase, note: retold, hold: Hold::Name(1) };
        let (a, b) = if side == Side::A { (own, other) } else { (other, own) };
        collation.report_open(DivergenceKind::Negation, a, b, note, otherwise);
    }
}

/// Share of equal content words from which a denial on one side only is surely of the same claim.
const COMMON_GROUND: f32 = 0.5;

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            ("We will accept the deal.", "We will not accept the deal.", "negation meaning"),
            (
                "the landlord is not permitted to end the lease",
                "the landlord is ... permitted to end the lease",
                "negation meaning",
            ),
            ("Such floods are not uncommon.", "Such floods are common.", "synonym wording"),
            (
                "I don't know how nobody feel.",
                "I don't know how anybody feels.",
                "function-word cosmetic, inflection cosmetic",
            ),
            ("The sky has no clouds.", "The sky is cloudless.", "synonym wording"),
            (
                "We will not only defend ourselves but win.",
                "We will defend ourselves and win.",
                "function-word cosmetic, function-word cosmetic",
            ),
            ("She refused to sign the letter.", "She did not sign the letter.", "negation meaning"),
        ]);
    }
}
