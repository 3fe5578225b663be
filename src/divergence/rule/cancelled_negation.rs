//! Two denials that cancel: `not uncommon` / `common`, a negator on one side and the opposite word on the
//! other. Reported as synonym.
//!
//! It says nothing where the word denied is the same on both sides: that is negation.

use crate::collation::alignment::{Bond, Link};
use crate::divergence::context::{Context, Side};
use crate::divergence::denial::{negators, target};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::lexicon::thesaurus::Relation;

/// Asked before cuts, which would take the negator away.
pub(crate) fn find(context: &mut Context) {
    for side in Side::BOTH {
        for at in negators(context, side) {
            let Some(denied) = target(context, side, at) else { continue };
            let Some(link) = context.link_of(side, denied).filter(|l| opposite(l)) else { continue };
            let other = Context::segments_of(link, side.other());
            let note = format!(
                "{} and {}: two ways of denying the same.",
                context.quoted(side, at..denied + 1),
                context.quoted(side.other(), other.clone())
            );
            let own = if at < denied { at..denied + 1 } else { denied..at + 1 };
            context.report_pair(DivergenceKind::Synonym, Severity::Wording, side, own, other, note);
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
