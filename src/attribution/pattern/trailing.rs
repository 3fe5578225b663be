//! A verb of saying that ends the sentence, some words behind its quotation.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::relation::{Attribution, UNWEIGHED};
use crate::attribution::speaker_rule::SpeakerRule;
use crate::attribution::thresholds::reach::{CUE_REACH_ITEMS, TRAILING_VERB_ITEMS};
use crate::attribution::{cue, subject};
use crate::document::Sign;
use crate::lexicon::Class;

/// `"…" in comparison, Ada Reed said.`: a subject and its verb that end the sentence.
pub(crate) fn trailing(clause: &Clause, quote: ItemIdx) -> Option<Attribution> {
    let end = clause.end();
    let last = items(quote + 1..end).rev().take(CUE_REACH_ITEMS).find(|&i| !clause.is_cut(i))?;
    let verb = items(quote + 1..last + 1)
        .rev()
        .take(TRAILING_VERB_ITEMS)
        .find(|&i| cue::is_cue(clause, i) || clause.is_quote(i))
        .filter(|&i| cue::is_cue(clause, i))?;
    let subject = subject::subject_before(clause, verb, quote + 1)
        .filter(|s| !clause.document.is(s.end - 1, Class::Relative))?;
    let before =
        items(quote + 1..verb).rev().find(|&i| clause.skeleton.word(i).is_some_and(|t| t < subject.start))?;
    (clause.sign(before) == Sign::Comma)
        .then(|| Attribution::by_cue(clause, verb, Some(subject), SpeakerRule::VerbAtEnd, UNWEIGHED))
}

#[cfg(test)]
mod tests {
    use crate::attribution::pattern::trailing::trailing;
    use crate::attribution::skeleton_examples::{found_at_quote, furthest};

    #[test]
    fn a_verb_that_ends_the_sentence() {
        let rows = [
            ("It was “safe” in comparison, Ada Reed said.", Some("Ada Reed")),
            ("It was “safe” in comparison Ada Reed said.", None),
            ("It was “safe” in comparison.", None),
        ];
        for (source, expected) in rows {
            let speaker = found_at_quote(source, trailing).map(|(_, speaker, _)| speaker);
            assert_eq!(speaker, expected, "{source}");
        }
    }

    #[test]
    fn reach() {
        let found = |words: &str| {
            let source = format!("It was “safe” in comparison, Ada Reed said {words}again.");
            found_at_quote(&source, trailing).is_some()
        };
        assert_eq!(furthest(found), Some(10));
    }
}
