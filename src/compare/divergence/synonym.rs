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

use super::{Collation, DivergenceKind, Hold, Otherwise, Severity};
use crate::compare::align::Bond;
use crate::lexicon::thesaurus::Relation;

/// Nearness from which two words of one sense are taken for the same claim.
const SAME_CLAIM: f32 = 0.6;

pub(super) fn judge(collation: &mut Collation) {
    for link in collation.open_links() {
        let Bond::Kin(kinship) = link.bond else { continue };
        let words = collation.words(link.a.clone(), link.b.clone());
        let (a, b) = (link.a.clone(), link.b.clone());
        let (kind, why) = match kinship.relation {
            Relation::Opposite => {
                collation.report(DivergenceKind::Sense, Severity::Meaning, a, b, format!("{words}: the opposite."));
                continue;
            }
            Relation::Sister => (DivergenceKind::Sense, "related, but another thing"),
            Relation::Broader => (DivergenceKind::Scope, "one is wider than the other"),
            Relation::Narrower => (DivergenceKind::Scope, "one is narrower than the other"),
            _ if kinship.nearness < SAME_CLAIM => (DivergenceKind::Intensity, "near, but not the same"),
            _ => {
                collation.report(DivergenceKind::Synonym, Severity::Wording, a, b, format!("{words}: another word for it."));
                continue;
            }
        };
        let otherwise = Otherwise { kind: DivergenceKind::Synonym, note: format!("{words}: a kindred word."), words: 1, hold: Hold::Loose };
        collation.report_open(kind, a, b, format!("{words}: {why}."), otherwise);
    }
}
