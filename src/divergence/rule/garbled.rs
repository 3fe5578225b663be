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
use crate::divergence::{DivergenceKind, Severity};

pub(crate) fn judge(collation: &mut Context) {
    for side in Side::BOTH {
        let units = collation.units(side);
        for at in 0..units.len().saturating_sub(2) {
            let [first, hyphen, second] = &units[at..at + 3] else { continue };
            if first.is_name() && first.form == second.form && matches!(&*hyphen.form, "-" | "–") {
                let answered = [at, at + 2].into_iter().any(|at| collation.link_of(side, at).is_some());
                let severity = if answered { Severity::Meaning } else { Severity::Wording };
                let note = format!(
                    "{} {}: a name joined to itself.",
                    collation.quoted(side, at..at + 3),
                    collation.word(side)
                );
                collation.report_one(DivergenceKind::Garbled, severity, side, at..at + 3, note);
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
}
