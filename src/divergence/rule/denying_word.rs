//! A word that denies what follows it, on one side only: `failed to sign` / `signed`, `their inability to pay` /
//! `to pay`. Reported as negation.
//!
//! It says nothing where the other side denies the same in whatever way.

use crate::collation::segment::Segment;
use crate::divergence::context::{Context, Side};
use crate::divergence::denial::negators;
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::divergence::thresholds::DENIED_REACH;
use crate::lexicon::{Class, GrammarWord};

/// Asked before cuts and other words, which would take the word that denies for a loss.
pub(crate) fn find(context: &mut Context) {
    if !context.lexicon.knows_meaning() {
        return;
    }
    for side in Side::BOTH {
        for at in 0..context.segments(side).len() {
            let Some((denied, partner)) = unanswered(context, side, at) else { continue };
            let note = format!(
                "{} denies {} {}, and nothing does {}.",
                context.quoted(side, at..at + 1),
                context.quoted(side, denied..denied + 1),
                context.here_or_there(side),
                context.here_or_there(side.other())
            );
            let other = partner..partner + 1;
            context.report_pair(DivergenceKind::Negation, Severity::Meaning, side, at..at + 1, other, note);
        }
    }
}

/// What a word denies by itself, and its partner on the other side, where that is not denied.
fn unanswered(context: &Context, side: Side, at: usize) -> Option<(usize, usize)> {
    let segments = context.segments(side);
    let alone = context.link_of(side, at).is_none_or(|link| !link.bond.is_same_word());
    if !denies(context, &segments[at]) || !alone || context.is_explained(side, at) {
        return None;
    }
    let to = segments.get(at + 1).is_some_and(|next| GrammarWord::To.is(&next.form));
    let denied = (at + 2..segments.len()).take(2).find(|&denied| segments[denied].is_content())?;
    let link = context.link_of(side, denied).filter(|link| to && !link.moved && link.bond.is_same_word())?;
    let partner = Context::segments_of(link, side.other()).start;
    let others = context.segments(side.other());
    let near = partner.saturating_sub(DENIED_REACH)..partner;
    let denied_there = others[near.clone()].iter().any(|other| denies(context, other))
        || negators(context, side.other()).iter().any(|negator| near.contains(negator));
    // Two denials here may cancel, or be the one that both have.
    let denied_here =
        (at.saturating_sub(DENIED_REACH)..at).any(|before| segments[before].is(Class::Negation));
    (!denied_there && !denied_here).then_some((denied, partner))
}

fn denies(context: &Context, segment: &Segment) -> bool {
    segment.is_content() && context.is_form_of(segment, Class::Denial)
}

#[cfg(test)]
mod tests {
    use crate::divergence::examples::check;

    #[test]
    fn examples() {
        check(&[
            ("She failed to sign the letter.", "She signed the letter.", "negation meaning"),
            (
                "‘admitted their inability to repair the old weir’",
                "‘wanted to repair the old weir’",
                "negation meaning, paraphrase wording",
            ),
        ]);
    }

    #[test]
    fn what_it_leaves_alone() {
        check(&[
            ("She failed to sign the letter.", "She did not sign the letter.", "synonym wording"),
            ("She refused to sign it.", "She declined to sign it.", "synonym wording"),
        ]);
    }
}
