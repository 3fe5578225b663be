//! # synonym and paraphrase
//!
//! Another word of the same sense: `upheld` / `maintained`, `negotiations` / `talks`.
//!
//! **Wording**: other words, the same claim. Where the thesaurus knows the one for wider or narrower than the
//! other it is a matter of **scope**, where it knows them for opposites or for two kinds of one thing, of
//! **sense**: then the claim is another one.
//!
//! - `discussed the significance` / `discussed the importance`
//! - `no clouds` / `cloudless`
//!
//! It knows the words of a general dictionary; a set phrase or a term of art may escape it.

use crate::collation::alignment::{Bond, Link};
use crate::divergence::context::{Context, Side};
use crate::divergence::severity::{Hold, Otherwise};
use crate::divergence::{DivergenceKind, Severity};
use crate::lexicon::endings::is_abstract_noun;
use crate::lexicon::thesaurus::{Pos, Relation};

/// Nearness from which two words of one sense are taken for the same claim.
const SAME_CLAIM: f32 = 0.6;

pub(crate) fn judge(collation: &mut Context) {
    for link in collation.open_links() {
        let Bond::Kin(kinship) = link.bond else { continue };
        let words = collation.words(link.a.clone(), link.b.clone());
        let (a, b) = (link.a.clone(), link.b.clone());
        let (kind, why) = match kinship.relation {
            Relation::Opposite => {
                collation.report(
                    DivergenceKind::Sense,
                    Severity::Meaning,
                    a,
                    b,
                    format!("{words}: the opposite."),
                );
                continue;
            }
            Relation::Sister => (DivergenceKind::Sense, "related, but another thing"),
            // Verbs differ in manner more than in claim, and so do nouns of quality: significance,
            // importance.
            Relation::Broader | Relation::Narrower if loose_sense(collation, link) => {
                collation.report(
                    DivergenceKind::Synonym,
                    Severity::Wording,
                    a,
                    b,
                    format!("{words}: a kindred word."),
                );
                continue;
            }
            Relation::Broader => (DivergenceKind::Scope, "one is wider than the other"),
            Relation::Narrower => (DivergenceKind::Scope, "one is narrower than the other"),
            _ if kinship.nearness < SAME_CLAIM => (DivergenceKind::Intensity, "near, but not the same"),
            _ => {
                collation.report(
                    DivergenceKind::Synonym,
                    Severity::Wording,
                    a,
                    b,
                    format!("{words}: another word for it."),
                );
                continue;
            }
        };
        let otherwise = Otherwise {
            kind: DivergenceKind::Synonym,
            note: format!("{words}: a kindred word."),
            hold: Hold::Instead(1),
        };
        collation.report_open(kind, a, b, format!("{words}: {why}."), otherwise);
    }
}

/// Whether both words are verbs, or nouns of quality or act.
fn loose_sense(collation: &Context, link: &Link) -> bool {
    let unit = |side: Side| &collation.units(side)[Context::end(link, side).start];
    let verb = |side: Side| unit(side).entry().pos().dominant() == Some(Pos::Verb);
    let quality = |side: Side| is_abstract_noun(&unit(side).form);
    Side::BOTH.into_iter().all(verb) || Side::BOTH.into_iter().all(quality)
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            (
                "They weighed the significance of the harvest.",
                "They weighed the importance of the harvest.",
                "synonym wording",
            ),
            ("They stood before the gate.", "They stood ahead of the gate.", "synonym wording"),
            (
                "We upheld a fair position.",
                "We maintained a fair stance.",
                "synonym wording, synonym wording",
            ),
            ("We must increase spending.", "We must decrease spending.", "sense meaning"),
        ]);
    }
}
