//! # synonym
//!
//! Another word of the same sense: `upheld` / `maintained`, `negotiations` / `talks`.
//!
//! **Wording**: other words, the same claim. Where the thesaurus knows the one for wider or narrower than the other it is a matter of
//! **scope**, where it knows them for opposites or for two kinds of one thing, of **sense**: then the claim is another one.
//!
//! - `discussed the significance` / `discussed the importance`
//! - `no-limits` / `limitless`
//!
//! It knows the words of a general dictionary; a set phrase or a term of art may escape it.

use super::{Collation, DivergenceKind, Severity, Side};
use crate::compare::align::Bond;
use crate::lexicon::thesaurus::Relation;

/// Nearness from which two words of one sense are taken for the same claim.
const SAME_CLAIM: f32 = 0.6;

pub(super) fn judge(collation: &mut Collation) {
    for link in collation.open_links() {
        let Bond::Kin(kinship) = link.bond else { continue };
        let words = collation.words(link.a.clone(), link.b.clone());
        let (kind, severity, note) = match kinship.relation {
            Relation::Opposite => (DivergenceKind::Sense, Severity::Meaning, format!("{words}: the opposite.")),
            Relation::Sister => (DivergenceKind::Sense, Severity::Meaning, format!("{words}: related, but another thing.")),
            Relation::Broader => (DivergenceKind::Scope, Severity::Meaning, format!("{words}: the second is wider.")),
            Relation::Narrower => (DivergenceKind::Scope, Severity::Meaning, format!("{words}: the second is narrower.")),
            _ if kinship.nearness < SAME_CLAIM => {
                (DivergenceKind::Intensity, Severity::Meaning, format!("{words}: near, but not the same."))
            }
            _ => (DivergenceKind::Synonym, Severity::Wording, format!("{words}: another word for it.")),
        };
        collation.report(kind, severity, link.a.clone(), link.b.clone(), note);
    }
    let _ = Side::A;
}
