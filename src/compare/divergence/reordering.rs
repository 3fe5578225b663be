//! # reordering
//!
//! The same words in another order.
//!
//! **Wording**, as long as nobody's part is exchanged: `the cat and the dog` / `the dog and the cat`.
//!
//! - `peace talks` / `talks of peace`
//! - `in June the talks began` / `the talks began in June`
//!
//! It says nothing where the new order makes another the doer: that is sense.

use super::{Collation, DivergenceKind, Severity, Side};

pub(super) fn judge(collation: &mut Collation) {
    let moved = collation.links().iter().filter(|l| l.moved && collation.units(Side::A)[l.a.start].is_content());
    let Some((a, b)) = moved
        .map(|l| (l.a.clone(), l.b.clone()))
        .reduce(|x, y| (x.0.start.min(y.0.start)..x.0.end.max(y.0.end), x.1.start.min(y.1.start)..x.1.end.max(y.1.end)))
    else {
        return;
    };
    let spoken =
        collation.findings().iter().any(|f| f.divergence.kind == DivergenceKind::Voice || f.divergence.note.ends_with("changed places."));
    if spoken {
        return;
    }
    let note = format!("{}: the same words in another place.", collation.words(a.clone(), b.clone()));
    collation.report(DivergenceKind::Reordering, Severity::Wording, a, b, note);
}
