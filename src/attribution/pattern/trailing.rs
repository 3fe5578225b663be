//! A verb of saying that ends the sentence, some words behind its quotation.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::relation::Attribution;
use crate::attribution::speaker_rule::SpeakerRule;
use crate::attribution::thresholds::CUE_REACH_ITEMS;
use crate::attribution::{cue, subject};
use crate::document::Sign;
use crate::lexicon::Class;

/// `… in comparison, Ada Reed said.`: a frame that ends the sentence, some words after the quotation.
pub(crate) fn trailing(clause: &Clause, quote: ItemIdx) -> Option<Attribution> {
    let end = clause.end();
    let last = items(quote + 1..end).rev().take(CUE_REACH_ITEMS).find(|&i| !clause.is_cut(i))?;
    let verb = items(quote + 1..last + 1)
        .rev()
        .take(12)
        .find(|&i| cue::is_cue(clause, i) || clause.is_quote(i))
        .filter(|&i| cue::is_cue(clause, i))?;
    let subject = subject::subject_before(clause, verb, quote + 1)
        .filter(|s| !clause.document.is(s.end - 1, Class::Relative))?;
    let before =
        items(quote + 1..verb).rev().find(|&i| clause.skeleton.word(i).is_some_and(|t| t < subject.start))?;
    (clause.sign(before) == Sign::Comma)
        .then(|| Attribution::by_cue(clause, verb, Some(subject), SpeakerRule::VerbAtEnd, 0.85))
}
