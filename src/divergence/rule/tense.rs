//! # tense
//!
//! The fact is put in another time: done, going on, to come.
//!
//! **Meaning**: what has happened is not what will. **Wording** where only the aspect differs (`has said` /
//! `said`), or where a quoted word is shifted back to fit the narrator's past (`would be set out` for `will
//! be set out`). **Cosmetic** in reported speech without marks, which shifts by rule.
//!
//! - `the mine has a permit` / `the mine had a permit`
//! - `they will maintain` / `they have maintained`
//!
//! It says nothing of infinitives and participles, which have no time of their own.

use crate::collation::alignment::{Bond, Link};
use crate::collation::segment::Segment;
use crate::divergence::context::{Context, Side};
use crate::divergence::finding::{Fallback, KeptIf};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::divergence::verb::{VerbTime, time_of};
use crate::lexicon::thesaurus::Pos;
use crate::lexicon::{AuxiliaryVerb, FunctionWord};

pub(crate) fn find(context: &mut Context) {
    for link in context.links() {
        let (i, j) = (link.a.start, link.b.start);
        if link.a.len() > 1 || link.b.len() > 1 || !verbal(context, link) {
            continue;
        }
        let (Some((x, from_a)), Some((y, from_b))) =
            (time_of(context, Side::A, i), time_of(context, Side::B, j))
        else {
            continue;
        };
        if x == y {
            continue;
        }
        let (a, b) = (from_a..i + 1, from_b..j + 1);
        if a.clone().all(|at| context.is_explained(Side::A, at))
            && b.clone().all(|at| context.is_explained(Side::B, at))
        {
            continue;
        }
        let aspect = |x, y| {
            matches!(
                (x, y),
                (VerbTime::Perfect, VerbTime::Past | VerbTime::Present)
                    | (VerbTime::Present, VerbTime::Progress)
            )
        };
        let aspect = aspect(x, y) || aspect(y, x);
        let note = format!("{}: another time of the fact.", context.quoted_pair(a.clone(), b.clone()));
        if context.is_restated() {
            let note = format!(
                "{}: shifted in time as reported speech is.",
                context.quoted_pair(a.clone(), b.clone())
            );
            context.report(DivergenceKind::Tense, Severity::Cosmetic, a, b, note);
        } else if aspect {
            context.report(DivergenceKind::Tense, Severity::Wording, a, b, note);
        } else {
            let fallback = Fallback {
                kind: DivergenceKind::Tense,
                note: note.clone(),
                kept_if: KeptIf::LittleRewording,
            };
            context.report_open(DivergenceKind::Tense, a, b, note, fallback);
        }
    }
}

/// Whether both ends of a pair are forms of one verb, or auxiliaries.
fn verbal(context: &Context, link: &Link) -> bool {
    let (u, v) = (&context.segments(Side::A)[link.a.start], &context.segments(Side::B)[link.b.start]);
    if u.is_mark() || u.is_name() || u.quantity.is_some() {
        return false;
    }
    let auxiliary = |value: Option<FunctionWord>| {
        matches!(value, Some(FunctionWord::Auxiliary(AuxiliaryVerb::Be | AuxiliaryVerb::Have)))
    };
    if auxiliary(u.said()) {
        return link.bond == Bond::Form && auxiliary(v.said());
    }
    let verb = |segment: &Segment| segment.entry().pos().contains(Pos::Verb);
    u.is_content() && matches!(link.bond, Bond::Equal | Bond::Form) && verb(u) && verb(v)
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            ("The mine has a permit.", "The mine had a permit.", "tense meaning"),
            ("They will maintain the road.", "They have maintained the road.", "tense meaning"),
            ("She has said it.", "She said it.", "tense wording"),
        ]);
    }

    #[test]
    fn auxiliaries_stand_close_to_the_verb() {
        check(&[
            (
                "They will now also still rarely maintain the road.",
                "They now also still rarely maintain the road.",
                "tense meaning",
            ),
            (
                "They will now also still very rarely maintain the road.",
                "They now also still very rarely maintain the road.",
                "function-word cosmetic",
            ),
        ]);
    }

    #[test]
    fn what_it_leaves_alone() {
        check(&[
            (
                "They want to maintain the road.",
                "They want to have maintained the road.",
                "function-word cosmetic, inflection cosmetic",
            ),
            (
                "A maintained road is safe.",
                "Maintained roads are safe.",
                "article cosmetic, inflection cosmetic, inflection cosmetic",
            ),
        ]);
    }
}
