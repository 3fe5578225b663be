//! # pronoun
//!
//! Another pronoun, or a pronoun where the other wording has the noun it stands for.
//!
//! **Cosmetic** where an editor's brackets put the noun for the pronoun, or only the case differs;
//! **wording** where the person shifts with who tells it (`our` / `their`); **meaning** where `he` becomes
//! `she`.
//!
//! - `He will resign` / `[Smith] will resign`
//! - `proud of our harbour` / `proud of their harbour`
//!
//! It does not know whom a pronoun stands for.

use crate::collation::alignment::Bond;
use crate::divergence::context::{Context, Side};
use crate::divergence::{DivergenceKind, Severity};
use crate::lexicon::{Class, GrammarWord, Person};

pub(crate) fn judge(collation: &mut Context) {
    for link in collation.open_links() {
        let person = |side: Side, at: usize| collation.units(side)[at].said::<Person>();
        let (Some(x), Some(y)) = (person(Side::A, link.a.start), person(Side::B, link.b.start)) else {
            continue;
        };
        let words = collation.words(link.a.clone(), link.b.clone());
        let (severity, note) = match (x, y) {
            _ if x == y || link.bond == Bond::Form => {
                (Severity::Cosmetic, format!("{words}: another form of the pronoun."))
            }
            _ if x.is_other_sex(y) => (Severity::Meaning, format!("{words}: another person.")),
            _ => (Severity::Wording, format!("{words}: another pronoun.")),
        };
        collation.report(DivergenceKind::Pronoun, severity, link.a.clone(), link.b.clone(), note);
    }
    for side in Side::BOTH {
        noun_for_pronoun(collation, side);
    }
}

/// A pronoun on one side, a noun in its place on the other.
fn noun_for_pronoun(collation: &mut Context, side: Side) {
    for at in collation.loose(side) {
        let unit = &collation.units(side)[at];
        if !unit.said().is_some_and(Person::is_personal) {
            continue;
        }
        let other = collation.counterpart(side, at..at + 1);
        let units = &collation.units(side.other())[other.clone()];
        let content = units.iter().filter(|u| u.is_content()).count();
        let phrase = (1..=4).contains(&content)
            && units.iter().all(|u| {
                u.is_content() || u.is_mark() || u.is(Class::Article) || GrammarWord::Of.is(&u.form)
            });
        if !phrase {
            continue;
        }
        let bracketed = units.iter().any(|u| u.is_bracketed());
        let severity = if bracketed { Severity::Cosmetic } else { Severity::Wording };
        let note = if bracketed {
            format!(
                "An editor put {} for {}.",
                collation.quoted(side.other(), other.clone()),
                collation.quoted(side, at..at + 1)
            )
        } else {
            format!(
                "A pronoun {}, the noun {}: {}.",
                collation.word(side),
                collation.word(side.other()),
                collation.quoted(side.other(), other.clone())
            )
        };
        collation.report_pair(DivergenceKind::Pronoun, severity, side, at..at + 1, other, note);
    }
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            ("He will retire in June.", "[Larsen] will retire in June.", "pronoun cosmetic"),
            (
                "proud of our defence of the harbour",
                "proud of their defence of the harbour",
                "pronoun wording",
            ),
            ("She will meet the board.", "He will meet the board.", "pronoun meaning"),
        ]);
    }
}
