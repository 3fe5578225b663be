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

use crate::collation::alignment::Bond;
use crate::divergence::context::{Context, Side};
use crate::divergence::finding::{Fallback, KeptIf};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::divergence::thresholds::{DENIAL_REACH, DENIAL_SAME_WORD_SHARE, DOUBLE_NEGATIVE_REACH};
use crate::lexicon::grammar_word::is_negative_polarity;
use crate::lexicon::{Class, GrammarWord, Quantifier};

pub(crate) fn find(collation: &mut Context) {
    tidied(collation);
    for side in Side::BOTH {
        for at in negators(collation, side) {
            lone(collation, side, at);
        }
    }
}

/// Units that deny, of which no rule has spoken.
pub(crate) fn negators(collation: &Context, side: Side) -> Vec<usize> {
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
pub(crate) fn target(collation: &Context, side: Side, at: usize) -> Option<usize> {
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
            if negative && any && (0..own).rev().take(DOUBLE_NEGATIVE_REACH).any(|at| negated_before(&at)) {
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
    let denial = (0..partner).rev().take(DENIAL_REACH).find(|&i| {
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
    if swallowed || collation.same_word_share() >= DENIAL_SAME_WORD_SHARE {
        collation.report_pair(DivergenceKind::Negation, Severity::Meaning, side, own, other, note);
    } else {
        // Too little in common to tell what is denied.
        let retold = format!("{} stands only {}.", collation.quoted(side, own.clone()), collation.word(side));
        let fallback =
            Fallback { kind: DivergenceKind::Paraphrase, note: retold, kept_if: KeptIf::SomeRewording };
        let (a, b) = if side == Side::A { (own, other) } else { (other, own) };
        collation.report_open(DivergenceKind::Negation, a, b, note, fallback);
    }
}

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

    #[test]
    fn a_denying_verb_stands_close() {
        check(&[
            ("She refused to even sign the letter.", "She did not sign the letter.", "negation meaning"),
            (
                "She refused to even just sign the letter.",
                "She did not sign the letter.",
                "modality wording, negation meaning, omission wording",
            ),
        ]);
    }

    #[test]
    fn a_double_negative_within_one_clause() {
        check(&[
            (
                "We did not see how the ship of men hit nobody.",
                "We did not see how the ship of men hit anybody.",
                "function-word cosmetic",
            ),
            (
                "We did not see how the ship of the men hit nobody.",
                "We did not see how the ship of the men hit anybody.",
                "negation meaning",
            ),
        ]);
    }

    #[test]
    fn a_denial_in_a_retold_sentence() {
        check(&[
            (
                "We did not sail beside the dam near the boat before the piano beyond the wall under the \
                 grain today.",
                "We did sail beside the road near the boat before the ladder beyond the wall under the \
                 coal today.",
                "negation meaning, paraphrase wording, paraphrase wording, paraphrase wording",
            ),
            (
                "The captain of the ferry did not want to sail on Monday with grain for towns.",
                "The pilot of the barge did want to sail on Monday with coal for farms.",
                "paraphrase wording, paraphrase wording, paraphrase wording, paraphrase wording, synonym \
                 wording",
            ),
        ]);
    }

    #[test]
    fn what_it_leaves_alone() {
        check(&[
            (
                "The well is not only deep but wide.",
                "The well is deep and wide.",
                "function-word cosmetic, function-word cosmetic",
            ),
            ("We will pay, but we will not stay.", "We will pay.", "truncation meaning"),
        ]);
    }
}
