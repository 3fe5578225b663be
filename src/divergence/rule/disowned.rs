//! What one wording says, the other says that somebody denies, doubts or merely claims.
//!
//! **Meaning**: without its frame the clause is the speaker's own claim.
//!
//! - `It is false that the pier is safe.` / `The pier is safe.`
//! - `My rival claims the pier is safe.` / `The pier is safe.`
//!
//! It says nothing of `I think` and its like (modality), nor of who plainly says or tells it (an attribution).

use crate::collation::segment::Segment;
use crate::divergence::boundaries;
use crate::divergence::context::{Context, Side};
use crate::divergence::denial::negators;
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::divergence::thresholds::FRAME_WORDS;
use crate::lexicon::{Class, ConjunctionUse, Force, ForceScale, Person, Tags};

pub(crate) fn find(context: &mut Context) {
    for side in Side::BOTH {
        let Some(core) = boundaries::core(context, side) else { continue };
        // The first article may have found its like: `The mayor insists that the pier …`, `The pier …`.
        let first = (0..core.start).find(|&at| context.is_open(side, at)).unwrap_or(core.start);
        let paired = |at: usize| !context.is_open(side, at) && !context.segments(side)[at].is_mark();
        let article = |at: usize| context.segments(side)[at].is(Class::Article);
        // The clause may begin with small words that both sides have: `there is`.
        let frame = first..(first..core.start).find(|&at| paired(at)).unwrap_or(core.start);
        if (0..first).any(|at| paired(at) && !article(at)) {
            continue;
        }
        let segments = &context.segments(side)[frame.clone()];
        // The other side begins with the clause itself.
        let begins = boundaries::core(context, side.other()).is_some_and(|other| {
            context.segments(side.other())[..other.start].iter().all(|segment| !segment.is_content())
        });
        let behind = core.end..context.segments(side).len();
        let denied = denies(context, segments) || denies(context, &context.segments(side)[behind.clone()]);
        let inner = negators(context, side).into_iter().find(|at| core.contains(at));
        if let Some(inner) = inner.filter(|_| begins && denied && embeds(segments)) {
            let note = format!(
                "{} and {} cancel each other.",
                context.quoted(side, frame.clone()),
                context.quoted(side, inner..inner + 1)
            );
            context.report_one_sided(DivergenceKind::Synonym, Severity::Wording, side, frame, note);
            context.explain_side(side, inner..inner + 1);
            context.explain_side(side, behind);
        } else if begins && disowns(context, segments) {
            let note = format!(
                "{} stands only {}: there the rest is not the speaker's own claim.",
                context.quoted(side, frame.clone()),
                context.here_or_there(side)
            );
            context.report_one_sided(DivergenceKind::Sense, Severity::Meaning, side, frame, note);
        }
    }
}

/// Whether a frame denies or doubts the clause behind it, or has somebody else claim it.
fn disowns(context: &Context, frame: &[Segment]) -> bool {
    let words = words(frame);
    let claims = words.iter().any(|segment| {
        // What somebody shows or knows is so.
        let claims = |force: Force| force.scale == ForceScale::Claiming && force.rank < Force::STRONGEST;
        let asks = |force: Force| force.scale == ForceScale::Asking;
        segment.is(Class::Reporting)
            && context.said_of::<Force>(segment).is_some_and(|force| claims(force) || asks(force))
    });
    let own = words.iter().any(|segment| {
        segment.is(Class::Pronoun)
            && matches!(segment.said(), Some(Person::FirstSingular | Person::FirstPlural))
    });
    let is_one_clause = words.len() <= FRAME_WORDS && frame.iter().all(|segment| !segment.is_mark());
    is_one_clause && embeds(frame) && (denies(context, frame) || claims && !own)
}

fn words<'s, 'r>(frame: &'s [Segment<'r>]) -> Vec<&'s Segment<'r>> {
    frame.iter().filter(|segment| !segment.is_mark()).collect()
}

/// Whether a frame ends in `that`, in a verb of saying, or in either with an article of the clause.
fn embeds(frame: &[Segment]) -> bool {
    let told = |segment: &&&Segment| segment.is(Class::Reporting) || segment.is(Class::Speech);
    let opens = |segment: &&Segment| {
        segment.said::<Tags<ConjunctionUse>>().is_some_and(|uses| uses.has(ConjunctionUse::Complementizer))
    };
    words(frame).iter().rev().take(2).any(|segment| opens(segment) || told(&segment))
}

/// Whether a word of some says that it is not so.
fn denies(context: &Context, words: &[Segment]) -> bool {
    words.iter().any(|segment| segment.is(Class::Negation) || context.is_form_of(segment, Class::Denial))
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            ("It is false that the pier is safe.", "The pier is safe.", "sense meaning"),
            ("My rival claims the pier is safe.", "The pier is safe.", "sense meaning"),
            ("The mayor insists that the pier is safe.", "The pier is safe.", "sense meaning"),
            ("I'm not saying we should close the pier.", "We should close the pier.", "sense meaning"),
        ]);
    }

    #[test]
    fn two_denials_cancel() {
        check(&[
            ("It is not the case that the pier is not safe.", "The pier is safe.", "synonym wording"),
            ("There is no way that the pier is not safe.", "The pier is safe.", "synonym wording"),
            ("The statement that the pier is not safe is false.", "The pier is safe.", "synonym wording"),
            (
                "It is not true that there is no boat nearby.",
                "There is a boat nearby.",
                "function-word cosmetic, synonym wording",
            ),
            (
                "To hold that the pier is not safe is to hold a falsity.",
                "The pier is safe.",
                "synonym wording",
            ),
        ]);
    }

    #[test]
    fn a_frame_is_short() {
        check(&[
            ("Some old men of the town claim that the pier is safe.", "The pier is safe.", "sense meaning"),
            (
                "Some old men of the town by the sea claim that the pier is safe.",
                "The pier is safe.",
                "truncation meaning",
            ),
        ]);
    }

    #[test]
    fn what_it_leaves_alone() {
        check(&[
            ("The mayor said that the pier is safe.", "The pier is safe.", "omission wording"),
            ("‘The memos show that the pier is safe.’", "‘The pier is safe.’", "omission wording"),
            (
                "‘The boats never came, and some say that the pier is safe.’",
                "‘The pier is safe.’",
                "omission wording",
            ),
        ]);
    }
}
