//! Who does it to whom is exchanged, in the same words: `Norway attacked Denmark` / `Denmark attacked
//! Norway`. Reported as sense.
//!
//! It says nothing where the verb changes its voice with them, where the two stand in a list, where only the
//! frame of speech comes first here and last there, or where
//! one of the two is a name and the other is none.

use crate::collation::alignment::Link;
use crate::divergence::context::{Context, Side};
use crate::divergence::finding::{Fallback, KeptIf};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::divergence::verb::one_sided_passive;
use crate::lexicon::Class;
use crate::lexicon::grammar_word::{is_article, is_coordinator};

pub(crate) fn find(context: &mut Context) {
    let crossing: Vec<(&Link, &Link)> = swaps(context);
    for (first, second) in crossing {
        if context.is_covered_by(first, |d| d.severity == Severity::Meaning)
            || one_sided_passive(context).is_some()
            || listed(context, first, second)
        {
            continue;
        }
        let note = format!(
            "{} and {} have changed places.",
            context.quoted(Side::A, first.a.clone()),
            context.quoted(Side::A, second.a.clone())
        );
        let (a, b) = (first.a.start..second.a.end, second.b.start..first.b.end);
        // In a sentence told anew words cross without anyone's part being exchanged.
        let retold =
            format!("{}: the same words in another place.", context.quoted_pair(a.clone(), b.clone()));
        // Names are somebody whatever else is told anew; nouns may stand in another phrase.
        let names = context.segments(Side::A)[first.a.start].is_name();
        let kept_if = if names || !context.lexicon.knows_meaning() {
            KeptIf::SomeRewording
        } else {
            KeptIf::LittleRewording
        };
        let fallback = Fallback { kind: DivergenceKind::Reordering, note: retold, kept_if };
        context.report_open(DivergenceKind::Sense, a, b, note, fallback);
    }
}

/// Pairs of content words that stand in the reverse order with a common word between them on both sides.
fn swaps<'c>(context: &Context<'c>) -> Vec<(&'c Link, &'c Link)> {
    let content = |l: &&Link| {
        context.segments(Side::A)[l.a.start].is_content() && context.segments(Side::B)[l.b.start].is_content()
    };
    let links: Vec<&Link> = context.links().iter().filter(content).collect();
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
            let is_name = |l: &Link| context.segments(Side::A)[l.a.start].is_name();
            // Who says it may come first or last.
            let says = |l: &Link| {
                !(is_name(first) && is_name(second))
                    && context.segments(Side::A)[l.a.start].is(Class::Reporting)
            };
            let counts = |l: &Link| context.segments(Side::A)[l.a.start].quantity.is_some();
            let both_names_or_nouns = is_name(first) == is_name(second) && counts(first) == counts(second);
            if both_names_or_nouns
                && context
                    .links()
                    .iter()
                    .any(|l| between(l) && !says(l) && !context.segments(Side::A)[l.a.start].is_mark())
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
fn listed(context: &Context, first: &Link, second: &Link) -> bool {
    let list = |side: Side, from: usize, to: usize| {
        let between = context.segments(side).get(from + 1..to).unwrap_or(&[]);
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

    #[test]
    fn what_it_leaves_alone() {
        check(&[
            ("In Oslo the mayor met the pilot.", "The mayor met the pilot in Oslo.", "reordering wording"),
            ("The pilot was met by the mayor.", "The mayor met the pilot.", "voice wording"),
            (
                "“The pier is safe,” said Ada Quill.",
                "Ada Quill said: “The pier is safe.”",
                "reordering wording",
            ),
        ]);
    }
}
