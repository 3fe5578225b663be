//! A question here, a statement there: `Will the pier close?` / `Will the pier close.` Reported as sense.
//!
//! It says nothing where either side ends without a mark, as a fragment does.

use crate::divergence::context::{Context, Side};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;

/// By the first mark behind the last word of either side that ends a sentence.
pub(crate) fn find(context: &mut Context) {
    let ending = |side: Side| {
        let segments = context.segments(side);
        let after = segments.iter().rposition(|u| !u.is_mark())? + 1;
        segments
            .iter()
            .enumerate()
            .skip(after)
            .find(|(_, u)| matches!(&*u.form, "." | "!" | "?"))
            .map(|(at, u)| (at, u.form == "?"))
    };
    let (Some((i, asks)), Some((j, asks_too))) = (ending(Side::A), ending(Side::B)) else { return };
    if asks == asks_too {
        return;
    }
    let (side, at) = if asks { (Side::A, i) } else { (Side::B, j) };
    if context.is_rendering() && !has_head(context, side, at) {
        return;
    }
    let note = format!(
        "A question {}, a statement {}.",
        context.here_or_there(side),
        context.here_or_there(side.other())
    );
    context.report_one_sided(DivergenceKind::Sense, Severity::Meaning, side, at..at + 1, note);
}

/// Whether the other side has the first word of content of the sentence that ends at a place: else only its end
/// was quoted.
fn has_head(context: &Context, side: Side, end: usize) -> bool {
    let segments = context.segments(side);
    let start =
        segments[..end].iter().rposition(|u| matches!(&*u.form, "." | "!" | "?")).map_or(0, |at| at + 1);
    let head = (start..end).find(|&at| segments[at].is_content());
    head.is_some_and(|head| context.link_of(side, head).is_some_and(|link| link.bond.is_same_word()))
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            ("Will the pier close?", "Will the pier close.", "sense meaning"),
            ("The pier will close!", "The pier will close.", ""),
            ("Will the pier close?", "Will the pier close", ""),
            ("‘Will the board hear about the old pier?’", "‘about the old pier.’", "truncation wording"),
        ]);
    }

    #[test]
    fn what_it_leaves_alone() {
        check(&[("Who will close the pier?", "Who will close the pier?", "")]);
    }
}
