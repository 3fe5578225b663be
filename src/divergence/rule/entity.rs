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

use crate::collation::alignment::Bond;
use crate::divergence::DivergenceKind;
use crate::divergence::context::{Context, Side};
use crate::divergence::severity::{Hold, Otherwise};

pub(crate) fn judge(collation: &mut Context) {
    for link in collation.open_links() {
        let named = |side: Side, at: usize| collation.units(side)[at].is_name();
        if link.bond == Bond::Replaced && named(Side::A, link.a.start) && named(Side::B, link.b.start) {
            let words = collation.words(link.a.clone(), link.b.clone());
            let otherwise = Otherwise {
                kind: DivergenceKind::Paraphrase,
                note: format!("{words}: told otherwise."),
                hold: Hold::Name(2),
            };
            collation.report_open(
                DivergenceKind::Entity,
                link.a.clone(),
                link.b.clone(),
                format!("{words}: another name."),
                otherwise,
            );
        }
    }
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
}
