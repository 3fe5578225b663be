//! # garbled
//!
//! Broken text: words that a machine or a slip has mangled, so that the sentence cannot have been said.
//!
//! **Wording** where the sense can be guessed, **meaning** where the broken text claims another thing.
//!
//! - `Peruvian-Peruvian talks began` / `Chilean-Peruvian talks began`
//! - `Chilean-Chilean trade grew` / `Chilean-Peruvian trade grew`
//!
//! It knows only a name joined to itself; other broken text is judged as it stands.

use crate::divergence::context::{Context, Side};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;

pub(crate) fn find(context: &mut Context) {
    for side in Side::BOTH {
        let segments = context.segments(side);
        for at in 0..segments.len().saturating_sub(2) {
            let [first, hyphen, second] = &segments[at..at + 3] else { continue };
            if first.is_name() && first.form == second.form && matches!(&*hyphen.form, "-" | "–") {
                let answered = [at, at + 2].into_iter().any(|at| context.link_of(side, at).is_some());
                let severity = if answered { Severity::Meaning } else { Severity::Wording };
                let note = format!(
                    "{} {}: a name joined to itself.",
                    context.quoted(side, at..at + 3),
                    context.here_or_there(side)
                );
                context.report_one_sided(DivergenceKind::Garbled, severity, side, at..at + 3, note);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[("Chilean-Chilean trade grew.", "Chilean-Peruvian trade grew.", "garbled meaning")]);
    }

    #[test]
    fn what_it_leaves_alone() {
        check(&[
            ("Chilean-Peruvian trade grew.", "Peruvian-Chilean trade grew.", "reordering wording"),
            ("The well-well drilled crew sailed.", "The well drilled crew sailed.", "function-word cosmetic"),
        ]);
    }
}
