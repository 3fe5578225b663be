//! What an ellipsis hides that changes what is left, and what brackets put in place of other words.

use std::ops::Range;

use crate::check::heard::Heard;
use crate::lexicon::{Class, GrammarWord};

/// Whether the words that an ellipsis hides change what is left: a denial or a condition that reaches out of
/// them, or the verb of which what follows is the object.
pub(crate) fn is_grave(heard: &Heard, hidden: &Range<usize>) -> bool {
    let is_break = |at: usize| heard.is_sign(at, &[",", ";", ":", ".", "!", "?", "–", "—", "-"]);
    // The clause that goes on behind the gap.
    let open = hidden.clone().rev().take_while(|&at| !is_break(at)).last().unwrap_or(hidden.end);
    let reaches_out = |class: Class| (open..hidden.end).any(|at| heard.is(at, class));
    // `do not mind owning that`, `do not doubt that`: two denials deny nothing.
    let cancels = reaches_out(Class::Denial);
    let contracted = || (open..hidden.end).any(|at| is_contracted_not(heard.norm(at)));
    let denies = !cancels && (reaches_out(Class::Negation) || contracted());
    let is_whole = |at: usize| {
        // A condition that stands in a sentence of its own, all of it hidden, is no part of what is left.
        let stop = |at: &usize| heard.is_stop(*at);
        (hidden.start..at).any(|at| stop(&at)) && (at..hidden.end).any(|at| stop(&at))
    };
    let conditional = hidden.clone().any(|at| heard.is(at, Class::Condition) && !is_whole(at));
    denies || conditional || governs(heard, hidden)
}

/// `hopes [to sell] the mills`: the gap ends in a verb whose object follows.
fn governs(heard: &Heard, hidden: &Range<usize>) -> bool {
    let Some(verb) = hidden.end.checked_sub(1).filter(|verb| hidden.contains(verb)) else { return false };
    let opens_object = heard.is(hidden.end, Class::Determiner) || heard.is(hidden.end, Class::Oblique);
    verb > hidden.start && GrammarWord::To.is(heard.norm(verb - 1)) && heard.is_word(verb) && opens_object
}

/// Whether a form ends in a contracted `not`.
pub(crate) fn is_contracted_not(norm: &str) -> bool {
    norm.ends_with("n't") || norm.ends_with("n’t")
}

#[cfg(test)]
mod tests {
    use crate::check::verdict_examples::check_talk;

    #[test]
    fn examples() {
        check_talk(&[
            ("We will not close the pier.", "We will … close the pier", "altered"),
            ("We will close it, if the court agrees, in May.", "We will close it … in May", "altered"),
            ("We all hope to sell the mills.", "We all hope … the mills", "altered"),
            ("It is old, and nobody came. It holds in May.", "It is old … It holds in May", "trimmed"),
            (
                "It is old, and I do not mind telling you it costs us.",
                "It is old, and … it costs us",
                "trimmed",
            ),
            (
                "It has served, but I believe that it has cost us.",
                "It has served, but … has cost us",
                "trimmed",
            ),
            ("The pier of our town holds.", "The pier … holds", "trimmed"),
        ]);
    }
}
