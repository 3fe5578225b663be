//! Two denials that cancel: `not uncommon` / `common`, a negator on one side and the opposite word on the
//! other. Reported as synonym.
//!
//! It says nothing where the word denied is the same on both sides: that is negation.

use crate::collation::alignment::{Bond, Link};
use crate::divergence::context::{Context, Side};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::rule::negation::{negators, target};
use crate::divergence::severity::Severity;
use crate::lexicon::thesaurus::Relation;

/// Asked before cuts, which would take the negator away.
pub(crate) fn find(collation: &mut Context) {
    for side in Side::BOTH {
        for at in negators(collation, side) {
            let Some(denied) = target(collation, side, at) else { continue };
            let Some(link) = collation.link_of(side, denied).filter(|l| opposite(l)) else { continue };
            let other = Context::end(link, side.other());
            let note = format!(
                "{} and {}: two ways of denying the same.",
                collation.quoted(side, at..denied + 1),
                collation.quoted(side.other(), other.clone())
            );
            let own = if at < denied { at..denied + 1 } else { denied..at + 1 };
            collation.report_pair(DivergenceKind::Synonym, Severity::Wording, side, own, other, note);
        }
    }
}

/// Whether two words are paired as opposites.
fn opposite(link: &Link) -> bool {
    matches!(link.bond, Bond::Kin(kinship) if kinship.relation == Relation::Opposite)
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            ("Such floods are not uncommon.", "Such floods are common.", "synonym wording"),
            ("Such floods are not common.", "Such floods are common.", "negation meaning"),
        ]);
    }
}
