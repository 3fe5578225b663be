//! Role swaps: the same words, but who does it to whom is exchanged. Reported as sense.

use crate::collation::alignment::Link;
use crate::divergence::DivergenceKind;
use crate::divergence::context::{Context, Side};
use crate::divergence::rule::voice;
use crate::divergence::severity::{Hold, Otherwise};
use crate::lexicon::Class;
use crate::lexicon::grammar_word::{is_article, is_coordinator};

pub(crate) fn judge(collation: &mut Context) {
    let crossing: Vec<(&Link, &Link)> = swaps(collation);
    for (first, second) in crossing {
        if collation.is_reported(first) || voice::changed(collation) || listed(collation, first, second) {
            continue;
        }
        let note = format!(
            "{} and {} have changed places.",
            collation.quoted(Side::A, first.a.clone()),
            collation.quoted(Side::A, second.a.clone())
        );
        let (a, b) = (first.a.start..second.a.end, second.b.start..first.b.end);
        // In a sentence told anew words cross without anyone's part being exchanged.
        let retold = format!("{}: the same words in another place.", collation.words(a.clone(), b.clone()));
        let otherwise = Otherwise { kind: DivergenceKind::Reordering, note: retold, hold: Hold::Exchange };
        collation.report_open(DivergenceKind::Sense, a, b, note, otherwise);
    }
}

/// Pairs of content words that stand in the reverse order with a common word between them on both sides.
fn swaps<'c>(collation: &Context<'c>) -> Vec<(&'c Link, &'c Link)> {
    let content = |l: &&Link| {
        collation.units(Side::A)[l.a.start].is_content() && collation.units(Side::B)[l.b.start].is_content()
    };
    let links: Vec<&Link> = collation.links().iter().filter(content).collect();
    let mut found = Vec::new();
    for (n, first) in links.iter().enumerate() {
        for second in links.get(n + 1..).unwrap_or(&[]) {
            if !(first.moved || second.moved) || second.b.start >= first.b.start {
                continue;
            }
            let between = |l: &Link| {
                l.a.start > first.a.start
                    && l.a.start < second.a.start
                    && l.b.start > second.b.start
                    && l.b.start < first.b.start
            };
            let is_name = |l: &Link| collation.units(Side::A)[l.a.start].is_name();
            // Who says it may come first or last.
            let says = |l: &Link| {
                !(is_name(first) && is_name(second))
                    && collation.units(Side::A)[l.a.start].is(Class::Reporting)
            };
            let both_names_or_nouns = is_name(first) == is_name(second);
            if both_names_or_nouns
                && collation
                    .links()
                    .iter()
                    .any(|l| between(l) && !says(l) && !collation.units(Side::A)[l.a.start].is_mark())
            {
                found.push((*first, *second));
                break;
            }
        }
    }
    found
}

/// Whether the two stand in a list, where order tells nothing: only `and`, `or`, commas and articles between
/// them.
fn listed(collation: &Context, first: &Link, second: &Link) -> bool {
    let list = |side: Side, from: usize, to: usize| {
        let between = collation.units(side).get(from + 1..to).unwrap_or(&[]);
        between.iter().any(|u| is_coordinator(&u.form))
            && between
                .iter()
                .all(|u| u.is_mark() || is_coordinator(&u.form) || is_article(&u.form) || u.is_name())
    };
    list(Side::A, first.a.start, second.a.start) && list(Side::B, second.b.start, first.b.start)
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            ("Norway attacked Denmark first.", "Denmark attacked Norway first.", "sense meaning"),
            ("the cat and the dog", "the dog and the cat", "reordering wording"),
        ]);
    }
}
