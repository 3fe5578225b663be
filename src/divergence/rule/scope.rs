//! # scope
//!
//! A narrower or wider thing: a word that the thesaurus has above or below the other, or the narrator's words
//! that complete a fragment.
//!
//! **Meaning**: the quoted words are said of another thing.
//!
//! - a `bitter` rivalry / a `bitter` campaign (in its sentence)
//! - an `all-weather` pact / an `all-weather` talk (in its sentence)
//!
//! Only the words of the same phrase right beside the marks are compared, never the whole sentence.

use crate::collation::alignment::Bond;
use crate::collation::match_rule::akin;
use crate::collation::segment::Segment;
use crate::divergence::context::{Context, Side};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::lexicon::Class;
use crate::lexicon::endings::is_ed;
use crate::lexicon::thesaurus::{Pos, Relation};

pub(crate) fn find(context: &mut Context) {
    // The head of the phrase: last word after the marks, or loose last word inside them.
    let (a, b) = (head(context, Side::A), head(context, Side::B));
    let (Some((u, outside_a)), Some((v, outside_b))) = (a, b) else { return };
    if !(outside_a || outside_b) || u.form == v.form || ![u, v].iter().all(|segment| is_thing(segment)) {
        return;
    }
    let bond = akin(u, v).map(|(bond, _)| bond);
    let (x, y) = (
        context.line(Side::A).text_of(std::slice::from_ref(u)),
        context.line(Side::B).text_of(std::slice::from_ref(v)),
    );
    let (kind, severity, why) = match bond {
        Some(Bond::Form | Bond::Variant) => return,
        Some(Bond::Kin(k))
            if matches!(k.relation, Relation::Synonym | Relation::Derived | Relation::Similar) =>
        {
            (DivergenceKind::Synonym, Severity::Wording, "another word for what the quotation speaks of")
        }
        _ if !context.lexicon.knows_meaning() => {
            (DivergenceKind::Synonym, Severity::Wording, "another word beside the marks")
        }
        _ => (DivergenceKind::Scope, Severity::Meaning, "the quoted words are said of another thing"),
    };
    let (here, there) = if context.first() == Side::A { (x, y) } else { (y, x) };
    let note = format!("‘{here}’ here, ‘{there}’ there, beside the marks: {why}.");
    let (a, b) = (
        context.line(Side::A).span_of(std::slice::from_ref(u)),
        context.line(Side::B).span_of(std::slice::from_ref(v)),
    );
    context.report_context(kind, severity, a, b, note);
    for side in Side::BOTH {
        if let Some(last) =
            context.segments(side).len().checked_sub(1).filter(|&last| context.is_open(side, last))
        {
            context.explain_side(side, last..last + 1);
        }
    }
}

/// The word that ends the phrase a fragment stands in, and whether the narrator says it.
/// Whether a segment names what can be spoken of: `the “game” built on it` speaks of no `built`.
fn is_thing(segment: &Segment) -> bool {
    segment.entry().pos().contains(Pos::Noun)
        && !segment.is(Class::Function)
        && !segment.is(Class::Past)
        && !is_ed(&segment.form)
}

fn head<'c>(context: &Context<'c>, side: Side) -> Option<(&'c Segment<'c>, bool)> {
    let line = context.line(side);
    if let Some(last) = line.after.last() {
        return (last.is_content() && pairs_last(context, side)).then_some((last, true));
    }
    let at = line.segments.iter().rposition(|u| !u.is_mark())?;
    let previous = at.checked_sub(1)?;
    let loose = context.link_of(side, at).is_none() && context.link_of(side, previous).is_some();
    (loose && line.segments[at].is_content()).then_some((&line.segments[at], false))
}

/// Whether the last quoted word of a side is paired.
fn pairs_last(context: &Context, side: Side) -> bool {
    let last = context.segments(side).iter().rposition(|u| !u.is_mark());
    last.is_some_and(|at| context.link_of(side, at).is_some())
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            ("a ‘bitter’ rivalry", "a ‘bitter’ campaign", "scope meaning"),
            ("a ‘bitter’ rivalry", "a ‘bitter’ rivalry", ""),
        ]);
    }

    #[test]
    fn what_it_leaves_alone() {
        check(&[
            ("a ‘bitter’ rivalry of two towns", "a ‘bitter’ rivalry between the mayors", ""),
            ("He spoke of ‘bitter rivalry’ in spring.", "He wrote of ‘bitter rivalry’ in autumn.", ""),
        ]);
    }
}
