//! # omission and addition
//!
//! Words inside one wording that the other lacks: an omission where the first has them, an addition where the
//! second has.
//!
//! **Meaning** where what is missing names a thing, a deed, a quality or a number that the claim rests on;
//! **wording** where the rest says as much without it.
//!
//! - `nuclear weapons knowledge` / `nuclear knowledge`
//! - `the campaign and its agents ran the show` / `the campaign ran the show`
//!
//! It says nothing of what was cut off at the ends (truncation), nor of small words.

use std::ops::Range;

use crate::collation::alignment::Bond;
use crate::collation::segment::Segment;
use crate::divergence::boundaries;
use crate::divergence::context::{Context, Side};
use crate::divergence::finding::{Fallback, KeptIf};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::replacement::report_replacement;
use crate::divergence::severity::Severity;
use crate::divergence::thresholds::{CONDITION_CLAUSE_WORDS, CUT_CLAUSE_WORDS, MODIFIER_WORDS, WHOLE_REACH};
use crate::lexicon::grammar_word::is_coordinator;
use crate::lexicon::thesaurus::Pos;
use crate::lexicon::{Class, GrammarWord, Quantifier};

pub(crate) fn find(context: &mut Context) {
    for side in Side::BOTH {
        for run in context.open_runs(side) {
            let segments = &context.segments(side)[run.clone()];
            if segments.iter().all(|u| u.is_mark()) {
                continue;
            }
            let kind =
                if side == context.first() { DivergenceKind::Omission } else { DivergenceKind::Addition };
            let note =
                format!("{} stands only {}.", context.quoted(side, run.clone()), context.here_or_there(side));
            let words = context.content_words(side, run.clone());
            if words == 0 {
                context.report_one_sided(kind, Severity::Cosmetic, side, run, note);
                continue;
            }
            if boundaries::is_attribution(context, side, &run) {
                context.report_one_sided(kind, Severity::Wording, side, run, note);
                continue;
            }
            // A clause of condition restricts the claim, however much else is told anew.
            let opener = segments.iter().find(|u| !u.is_mark());
            if words >= CONDITION_CLAUSE_WORDS && opener.is_some_and(|u| u.is(Class::Condition)) {
                let note = format!(
                    "The condition {} stands only {}.",
                    context.quoted(side, run.clone()),
                    context.here_or_there(side)
                );
                context.report_one_sided(DivergenceKind::Modality, Severity::Meaning, side, run, note);
                continue;
            }
            if narrows(context, side, &run) || restricts_whole(context, side, &run) {
                let note = format!(
                    "{} narrows what is said of all, and stands only {}.",
                    context.quoted(side, run.clone()),
                    context.here_or_there(side)
                );
                context.report_one_sided(DivergenceKind::Scope, Severity::Meaning, side, run, note);
                continue;
            }
            if let Some(kept) = headless(context, side, &run) {
                let whole = context.quoted(side, kept.start..run.end);
                let other = context.partner(side, kept.start).map_or(0..0, |at| at..at + 1);
                let words = context.quoted(side.other(), other.clone());
                let note = format!(
                    "{whole} {}, {words} {}: another thing is named.",
                    context.here_or_there(side),
                    context.here_or_there(side.other())
                );
                context.report_pair(
                    DivergenceKind::Scope,
                    Severity::Meaning,
                    side,
                    kept.start..run.end,
                    other,
                    note,
                );
                continue;
            }
            // A clause of its own that the other leaves out is a cut: what is left says what it said. So is, in a
            // quotation, whatever does not narrow a word that both have.
            if is_clause(segments) || context.is_rendering() && !is_modifier(context, side, &run) {
                context.report_one_sided(kind, Severity::Wording, side, run, note);
                continue;
            }
            let instead = context.counterpart(side, run.clone());
            if context.content_words(side.other(), instead.clone()) > 0 {
                report_replacement(context, side, run, instead);
                continue;
            }
            let fallback = Fallback {
                kind,
                note: note.clone(),
                kept_if: KeptIf::OnlyOmissionOrLoss(boundaries::loss_words(context, side, run.clone())),
            };
            let (a, b) = if side == Side::A { (run, 0..0) } else { (0..0, run) };
            context.report_open(kind, a, b, note, fallback);
        }
    }
}

/// Whether words are a clause that `and` or `but` joins to the rest.
fn is_clause(segments: &[Segment]) -> bool {
    let words: Vec<&Segment> = segments.iter().filter(|segment| !segment.is_mark()).collect();
    let coordinates = |at: Option<&&Segment>| at.is_some_and(|segment| is_coordinator(&segment.form));
    let joined =
        coordinates(words.first()) || coordinates(words.last()) || coordinates(words.iter().nth_back(1));
    let verb = words.iter().any(|segment| segment.is_content() && segment.entry().pos().contains(Pos::Verb));
    joined && verb && words.iter().filter(|segment| segment.is_content()).count() >= CUT_CLAUSE_WORDS
}

/// What is left of a noun and its adjective where the other side makes a noun of the adjective: `democratic change`,
/// `democracy`. The first is the thing, the second what it was like.
fn headless(context: &Context, side: Side, run: &Range<usize>) -> Option<Range<usize>> {
    let segments = context.segments(side);
    let is = |segment: &Segment, pos: Pos| segment.entry().pos().dominant() == Some(pos);
    let kept = run.start.checked_sub(1).filter(|&at| is(&segments[at], Pos::Adjective))?;
    let link = context.link_of(side, kept).filter(|link| !link.moved && link.bond != Bond::Equal)?;
    let other = &context.segments(side.other())[Context::segments_of(link, side.other()).start];
    let single = run.len() == 1 && is(&segments[run.start], Pos::Noun);
    (single && is(other, Pos::Noun) && link.bond != Bond::Replaced).then_some(kept..run.start)
}

/// Whether a word or two stand right before a word that both have, with no mark beside or between them, and say
/// no more than what it is: no aside, no adjunct, no clause.
fn is_modifier(context: &Context, side: Side, run: &Range<usize>) -> bool {
    const OTHER: [Class; 7] = [
        Class::Preposition,
        Class::Conjunction,
        Class::Relative,
        Class::Moment,
        Class::Time,
        Class::Degree,
        Class::Reporting,
    ];
    let segments = context.segments(side);
    let words = &segments[run.clone()];
    let plain = words
        .iter()
        .all(|word| !word.is_mark() && !word.is_bracketed() && !OTHER.iter().any(|c| word.is(*c)));
    let beside = |at: Option<usize>| at.and_then(|at| segments.get(at));
    let fenced = beside(run.start.checked_sub(1)).is_some_and(Segment::is_mark);
    let head = beside(Some(run.end)).is_some_and(|next| {
        next.is_content() && context.link_of(side, run.end).is_some_and(|l| !l.moved && l.bond.is_same_word())
    });
    plain && head && !fenced && words.iter().filter(|word| word.is_content()).count() <= MODIFIER_WORDS
}

/// Whether a relative clause is left out that narrows what is said of all or none: `every rule that applied then`.
fn restricts_whole(context: &Context, side: Side, run: &Range<usize>) -> bool {
    let segments = context.segments(side);
    let whole = |at: usize| {
        matches!(segments[at].said(), Some(Quantifier::NONE | Quantifier::ALL))
            && context.link_of(side, at).is_some()
    };
    let opener = &segments[run.start];
    let relates = opener.is(Class::Relative) || GrammarWord::That.is(&opener.form);
    relates && (run.start.saturating_sub(WHOLE_REACH)..run.start).any(whole)
}

/// Whether words stand between a quantifier of the whole and the noun that both sides have: `all cargo
/// flights`.
fn narrows(context: &Context, side: Side, run: &Range<usize>) -> bool {
    let (segments, paired) = (context.segments(side), |at: usize| {
        context.link_of(side, at).is_some_and(|l| l.bond.is_same_word())
    });
    let whole = |segment: &Segment| {
        matches!(segment.said(), Some(Quantifier::NONE | Quantifier::ANY | Quantifier::ALL))
    };
    let before = run.start.checked_sub(1).filter(|&at| whole(&segments[at]) && paired(at));
    let after = segments
        .get(run.end)
        .is_some_and(|segment| segment.is_content() && segment.entry().pos().contains(Pos::Noun))
        && paired(run.end);
    before.is_some() && after && segments[run.clone()].iter().all(Segment::is_content)
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            (
                "They kept the nuclear weapons knowledge.",
                "They kept the nuclear knowledge.",
                "omission meaning",
            ),
            ("We stopped all ferries at noon.", "We stopped all cargo ferries at noon.", "scope meaning"),
            ("The rich people will buy a car.", "Rich people will buy a car.", "article cosmetic"),
            (
                "They brought democratic change here.",
                "They brought democracy here.",
                "scope meaning, synonym wording",
            ),
        ]);
    }

    #[test]
    fn a_clause_that_narrows_all() {
        check(&[
            (
                "‘They met every rule that applied then and they passed.’",
                "‘They met every rule and they passed.’",
                "scope meaning",
            ),
            (
                "‘They met the rule that applied then and they passed.’",
                "‘They met the rule and they passed.’",
                "omission wording",
            ),
        ]);
    }

    #[test]
    fn what_a_quotation_leaves_out() {
        check(&[
            ("‘We saw the huge old weir.’", "‘We saw the weir.’", "omission meaning"),
            ("‘We saw the huge old dry weir.’", "‘We saw the weir.’", "omission wording"),
            ("‘Your visit, Madam Mayor, helps.’", "‘Your visit helps.’", "omission wording"),
            (
                "‘We have grown over the last year and thrive.’",
                "‘We have grown and thrive.’",
                "omission wording",
            ),
            ("‘The (Leith) mayor told us.’", "‘The mayor told us.’", "omission wording"),
        ]);
    }

    #[test]
    fn a_clause_left_out_is_a_cut() {
        check(&[
            (
                "The board bought two new boats and it has closed the pier.",
                "The board has closed the pier.",
                "omission wording",
            ),
            ("The board bought boats and closed the pier.", "The board closed the pier.", "omission meaning"),
        ]);
    }

    #[test]
    fn a_condition_is_a_clause() {
        check(&[
            (
                "The boats sail if the wind drops and come home.",
                "The boats sail and come home.",
                "modality meaning",
            ),
            ("The boats sail if asked and come home.", "The boats sail and come home.", "omission meaning"),
        ]);
    }

    #[test]
    fn what_it_leaves_alone() {
        check(&[
            (
                "The pier is safe for all boats today.",
                "The pier is safe for all boats.",
                "truncation wording",
            ),
            ("The pier, said the mayor, is safe.", "The pier is safe.", "omission wording"),
        ]);
    }
}
