//! What a record prints and a clean copy does not, or an editor puts in and nobody said: fillers, words begun
//! twice, `[sic]`, stage directions, a word masked. Reported as spelling or synonym.
//!
//! - `We, uh, we can pay` / `We can pay`
//! - `The goverment [sic] will pay` / `The government will pay`
//! - `a [expletive] disgrace` / `a damn disgrace`, `a f***ing disgrace`
//!
//! It says nothing of brackets that stand for a name or a fact: those are judged as what they say.

use std::ops::Range;

use crate::collation::segment::Segment;
use crate::divergence::context::{Context, Side};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::lexicon::Class;

pub(crate) fn find(context: &mut Context) {
    for link in context.open_links() {
        let is_hidden =
            |side: Side| is_placeholder(&context.segments(side)[Context::segments_of(link, side)]);
        if Side::BOTH.into_iter().any(is_hidden) {
            report_mask(context, link.a.clone(), link.b.clone());
        }
    }
    for side in Side::BOTH {
        for run in context.open_runs(side) {
            if masks(context, side, &run) {
                continue;
            }
            let note = if is_direction(context, side, &run) {
                "is the record's or the editor's"
            } else if is_disfluent(context, side, &run) {
                "is how it was spoken"
            } else {
                continue;
            };
            let words = context.quoted(side, run.clone());
            let note = format!("{words} {note}, and stands only {}.", context.here_or_there(side));
            context.report_one_sided(DivergenceKind::Spelling, Severity::Cosmetic, side, run, note);
        }
    }
}

fn words<'s, 'r>(segments: &'s [Segment<'r>]) -> impl Iterator<Item = &'s Segment<'r>> {
    segments.iter().filter(|segment| !segment.is_mark())
}

/// `[sic]`, `(laughter)`.
fn is_direction(context: &Context, side: Side, run: &Range<usize>) -> bool {
    let segments = &context.segments(side)[run.clone()];
    let fences = [run.start.checked_sub(1), Some(run.start), Some(run.end)];
    let fenced = fences.into_iter().flatten().filter_map(|at| context.segments(side).get(at));
    let mut fenced = fenced.filter(|segment| matches!(&*segment.form, "[" | "(" | "]" | ")"));
    words(segments).next().is_some()
        && words(segments).all(|word| word.is(Class::StageDirection))
        && fenced.next().is_some()
}

/// Nothing but fillers and words that are said again right behind or before.
fn is_disfluent(context: &Context, side: Side, run: &Range<usize>) -> bool {
    let segments = context.segments(side);
    let before = words(&segments[..run.start]).last();
    let behind = words(&segments[run.end..]).next();
    let is_again =
        |word: &Segment| [before, behind].into_iter().flatten().any(|other| other.form == word.form);
    let own = &segments[run.clone()];
    // `— you know —`: words that fill a pause between marks.
    let marks = |at: usize| segments.get(at).is_none_or(Segment::is_mark);
    let fenced = marks(run.start) && marks(run.end - 1)
        || run.start.checked_sub(1).is_none_or(marks) && marks(run.end);
    let phrase = words(own).map(|word| &*word.form).collect::<Vec<_>>().join(" ");
    if fenced && context.lexicon.language.is(&phrase, Class::Filler) {
        return true;
    }
    let fills = words(own).any(|word| word.is(Class::Filler));
    fills && words(own).all(|word| word.is(Class::Filler) || is_again(word))
}

/// A word in brackets, or with stars in it, that the other side prints: explains both.
fn masks(context: &mut Context, side: Side, run: &Range<usize>) -> bool {
    let own = context.segments(side)[run.clone()].to_vec();
    let is_mask = own.iter().any(|segment| &*segment.form == "*") || is_placeholder(&own);
    let other = context.counterpart(side, run.clone());
    let single = words(&context.segments(side.other())[other.clone()]).count() == 1;
    if !is_mask || !single {
        return false;
    }
    let (a, b) = if side == Side::A { (run.clone(), other) } else { (other, run.clone()) };
    report_mask(context, a, b);
    true
}

fn report_mask(context: &mut Context, a: Range<usize>, b: Range<usize>) {
    let note = format!("{}: one word, masked.", context.quoted_pair(a.clone(), b.clone()));
    context.report(DivergenceKind::Spelling, Severity::Cosmetic, a, b, note);
}

/// `[expletive]`, `[expletive deleted]`.
fn is_placeholder(segments: &[Segment]) -> bool {
    let mut own = words(segments);
    own.next().is_some_and(|word| word.is_bracketed() && word.is(Class::Placeholder))
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            ("We, uh, we can pay by June.", "We can pay by June.", "spelling cosmetic"),
            ("We can, you know, pay by June.", "We can pay by June.", "spelling cosmetic"),
            (
                "The goverment [sic] will pay.",
                "The government will pay.",
                "spelling cosmetic, spelling cosmetic",
            ),
            ("It holds (laughter) for now.", "It holds for now.", "spelling cosmetic"),
            ("It is a [expletive] disgrace.", "It is a damn disgrace.", "spelling cosmetic"),
            ("It is a d***ed disgrace.", "It is a damned disgrace.", "spelling cosmetic"),
        ]);
    }

    #[test]
    fn what_it_leaves_alone() {
        check(&[("We like music here.", "We like it here.", "pronoun wording")]);
    }
}
