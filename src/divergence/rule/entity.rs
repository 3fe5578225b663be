//! # entity
//!
//! Another person, place, body or thing is named.
//!
//! **Meaning**: the two speak of different ones.
//!
//! - `Norway must leave the league` / `Sweden must leave the league`
//! - `the mayor of Lyon` / `the mayor of Nice`
//!
//! It says nothing of two forms of one name, nor of a name against a common noun (`Berlin` / `the
//! government`), which may mean one thing.

use crate::collation::alignment::{Bond, Link};
use crate::divergence::context::{Context, Side};
use crate::divergence::finding::{Fallback, KeptIf};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::divergence::thresholds::NAME_LOSS_WORDS;

pub(crate) fn find(context: &mut Context) {
    for link in context.open_links() {
        let named = |side: Side, at: usize| context.segments(side)[at].is_name();
        if link.bond == Bond::Replaced && named(Side::A, link.a.start) && named(Side::B, link.b.start) {
            let words = context.quoted_pair(link.a.clone(), link.b.clone());
            if is_plural(context, link) {
                let (kind, severity) = (DivergenceKind::NameForm, Severity::Cosmetic);
                let note = format!("{words}: one name, singular and plural.");
                context.report_link(kind, severity, link, note);
                continue;
            }
            if context.is_rendering() {
                let note = format!("{words}: another name.");
                let (kind, severity) = (DivergenceKind::Entity, Severity::Meaning);
                context.report_link(kind, severity, link, note);
                continue;
            }
            let fallback = Fallback {
                kind: DivergenceKind::Paraphrase,
                note: format!("{words}: told otherwise."),
                kept_if: KeptIf::SomeRewordingOrLoss(NAME_LOSS_WORDS),
            };
            context.report_open(
                DivergenceKind::Entity,
                link.a.clone(),
                link.b.clone(),
                format!("{words}: another name."),
                fallback,
            );
        }
    }
}

/// Whether two names differ by the ending of a plural alone.
fn is_plural(context: &Context, link: &Link) -> bool {
    let form = |side: Side| &*context.segments(side)[Context::segments_of(link, side).start].form;
    let (x, y) = (form(Side::A), form(Side::B));
    let is_plural_of = |x: &str, y: &str| matches!(x.strip_prefix(y), Some("s" | "es"));
    is_plural_of(x, y) || is_plural_of(y, x)
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            ("Norway must leave the league now.", "Sweden must leave the league now.", "entity meaning"),
            ("the mayor of Lyon spoke", "the mayor of Nice spoke", "entity meaning"),
        ]);
    }

    #[test]
    fn names_in_a_retold_sentence() {
        check(&[
            (
                "He said ‘We saw Norway beside the dam near the boat before the piano beyond the wall \
                 under the grain today.’",
                "He said ‘We saw Sweden beside the road near the boat before the ladder beyond the wall \
                 under the coal today.’",
                "entity meaning, paraphrase wording, paraphrase wording, paraphrase wording",
            ),
            (
                "He said ‘We saw Norway over the captain before the forest near the roof near the piano \
                 beside the dam behind the town today.’",
                "He said ‘We saw Sweden over the pilot before the forest near the roof near the ladder \
                 beside the road behind the town today.’",
                "entity meaning, paraphrase wording, paraphrase wording, paraphrase wording",
            ),
        ]);
    }

    #[test]
    fn what_it_leaves_alone() {
        check(&[
            ("We thank Timothy Muir.", "We thank Tim Muir.", "name-form cosmetic"),
            ("We saw the Stone Bridge.", "We saw the Stone Bridges.", "name-form cosmetic"),
            ("The vote in Berlin failed.", "The vote in the government failed.", "sense meaning"),
        ]);
    }
}
