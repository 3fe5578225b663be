//! # synonym and paraphrase
//!
//! Another word of the same sense: `upheld` / `maintained`, `negotiations` / `talks`.
//!
//! **Wording**: other words, the same claim. Where the thesaurus has one as wider or narrower than the other,
//! it is a matter of **scope**; where it has them as opposites or as two kinds of one thing, of **sense**:
//! then the claim is another one.
//!
//! - `discussed the significance` / `discussed the importance`
//! - `no clouds` / `cloudless`
//!
//! It knows the words of a general dictionary; a set phrase or a term of art may escape it.

use crate::collation::alignment::{Bond, Link};
use crate::divergence::context::{Context, Side};
use crate::divergence::finding::{Fallback, KeptIf};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::divergence::thresholds::{KINDRED_LOSS_WORDS, SAME_CLAIM_NEARNESS};
use crate::lexicon::endings::is_abstract_noun;
use crate::lexicon::thesaurus::{Pos, Relation};

pub(crate) fn find(context: &mut Context) {
    for link in context.open_links() {
        let Bond::Kin(kinship) = link.bond else { continue };
        let words = context.quoted_pair(link.a.clone(), link.b.clone());
        let (a, b) = (link.a.clone(), link.b.clone());
        let (kind, why) = match kinship.relation {
            Relation::Opposite => {
                context.report(
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
            Relation::Broader | Relation::Narrower
                if context.is_rendering() || loose_sense(context, link) =>
            {
                context.report(
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
            _ if kinship.nearness < SAME_CLAIM_NEARNESS && !context.is_rendering() => {
                (DivergenceKind::Intensity, "near, but not the same")
            }
            _ => {
                context.report(
                    DivergenceKind::Synonym,
                    Severity::Wording,
                    a,
                    b,
                    format!("{words}: another word for it."),
                );
                continue;
            }
        };
        let fallback = Fallback {
            kind: DivergenceKind::Synonym,
            note: format!("{words}: a kindred word."),
            kept_if: KeptIf::OnlyReplacementOrLoss(KINDRED_LOSS_WORDS),
        };
        context.report_open(kind, a, b, format!("{words}: {why}."), fallback);
    }
}

/// Whether both words are verbs, or nouns of quality or act.
fn loose_sense(context: &Context, link: &Link) -> bool {
    let segment = |side: Side| &context.segments(side)[Context::segments_of(link, side).start];
    let verb = |side: Side| segment(side).entry().pos().dominant() == Some(Pos::Verb);
    let quality = |side: Side| is_abstract_noun(&segment(side).form);
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

    #[test]
    fn a_kindred_word_counts_as_one() {
        check(&[("old vehicles", "old cars", "scope meaning"), ("vehicles", "cars", "synonym wording")]);
    }

    #[test]
    fn near_words_are_the_same_claim() {
        check(&[
            (
                "They gave a harsh reply to the board.",
                "They gave a rough reply to the board.",
                "synonym wording",
            ),
            (
                "They gave a difficult rule to the board.",
                "They gave a strict rule to the board.",
                "intensity meaning",
            ),
        ]);
    }

    #[test]
    fn what_it_leaves_alone() {
        check(&[
            ("We saw the ferry.", "We saw the island.", "sense meaning"),
            ("We praised the old weir.", "We praised the new weir.", "sense meaning"),
        ]);
    }
}
