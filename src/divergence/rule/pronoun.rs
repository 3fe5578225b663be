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

use crate::collation::alignment::{Bond, Link};
use crate::divergence::context::{Context, Side};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::divergence::thresholds::NOUN_PHRASE_WORDS;
use crate::lexicon::{Class, GrammarWord, Person};

pub(crate) fn find(context: &mut Context) {
    for link in context.open_links() {
        let person = |side: Side, at: usize| context.segments(side)[at].said::<Person>();
        let (Some(x), Some(y)) = (person(Side::A, link.a.start), person(Side::B, link.b.start)) else {
            continue;
        };
        let words = context.quoted_pair(link.a.clone(), link.b.clone());
        let (severity, note) = match (x, y) {
            _ if x == y || link.bond == Bond::Form => {
                (Severity::Cosmetic, format!("{words}: another form of the pronoun."))
            }
            _ if is_whoever(context, link) => (Severity::Wording, format!("{words}: whoever it is.")),
            _ if x.is_other_sex(y) => (Severity::Meaning, format!("{words}: another person.")),
            _ => (Severity::Wording, format!("{words}: another pronoun.")),
        };
        context.report_link(DivergenceKind::Pronoun, severity, link, note);
    }
    for side in Side::BOTH {
        noun_for_pronoun(context, side);
    }
}

/// `those who`, `he who`: nobody in particular.
fn is_whoever(context: &Context, link: &Link) -> bool {
    Side::BOTH.into_iter().all(|side| {
        let next = Context::segments_of(link, side).end;
        context.segments(side).get(next).is_some_and(|next| next.said() == Some(Person::Interrogative))
    })
}

/// A pronoun on one side, a noun in its place on the other.
fn noun_for_pronoun(context: &mut Context, side: Side) {
    for at in context.open_segments(side) {
        let segment = &context.segments(side)[at];
        if !segment.said().is_some_and(Person::is_personal) {
            continue;
        }
        let other = context.counterpart(side, at..at + 1);
        let segments = &context.segments(side.other())[other.clone()];
        let content = segments.iter().filter(|u| u.is_content()).count();
        let phrase = (1..=NOUN_PHRASE_WORDS).contains(&content)
            && segments.iter().all(|u| {
                u.is_content() || u.is_mark() || u.is(Class::Article) || GrammarWord::Of.is(&u.form)
            });
        if !phrase {
            continue;
        }
        let bracketed = segments.iter().any(|u| u.is_bracketed());
        let severity = if bracketed { Severity::Cosmetic } else { Severity::Wording };
        let note = if bracketed {
            format!(
                "An editor put {} for {}.",
                context.quoted(side.other(), other.clone()),
                context.quoted(side, at..at + 1)
            )
        } else {
            format!(
                "A pronoun {}, the noun {}: {}.",
                context.here_or_there(side),
                context.here_or_there(side.other()),
                context.quoted(side.other(), other.clone())
            )
        };
        context.report_pair(DivergenceKind::Pronoun, severity, side, at..at + 1, other, note);
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

    #[test]
    fn a_noun_phrase_is_short() {
        check(&[
            (
                "I know that she will leave in May.",
                "I know that the grey old harbour captain will leave in May.",
                "pronoun wording",
            ),
            (
                "I know that she will leave in May.",
                "I know that the grey old stout harbour captain will leave in May.",
                "addition meaning, function-word cosmetic",
            ),
        ]);
    }

    #[test]
    fn what_it_leaves_alone() {
        check(&[("She will meet the board.", "She will meet the board.", "")]);
    }
}
