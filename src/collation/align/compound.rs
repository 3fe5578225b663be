//! One word here, several there: joined spellings, and initials for a name.

use crate::collation::align::alignment_state::AlignmentState;
use crate::collation::alignment::{Bond, Link};
use crate::collation::segment::Segment;
use crate::collation::thresholds::{COMPOUND_BUDGET, COMPOUND_SLIPS, MOST_COMPOUND_PARTS, MOST_INITIALS};
use crate::lexicon::grammar_word::is_left_out_of_acronyms;

/// Links one word here and two there: `goodwill` and `good will`, `UN` and `United Nations`.
pub(crate) fn match_compounds(state: &mut AlignmentState) {
    let (free_a, free_b) = (state.free_words_a(), state.free_words_b());
    if free_a.len() * free_b.len() > COMPOUND_BUDGET {
        return;
    }
    let initial = |segment: &Segment| segment.form.bytes().next();
    for &i in &free_a {
        for &j in &free_b {
            if state.taken_a[i] {
                break;
            }
            if !state.taken_b[j]
                && initial(&state.a[i]) == initial(&state.b[j])
                && let Some(link) = compound(state, i, j)
            {
                state.add(link);
            }
        }
    }
}

/// The link of a word with several of the other side, from the given places on.
fn compound(state: &AlignmentState, i: usize, j: usize) -> Option<Link> {
    let (u, v) = (&state.a[i], &state.b[j]);
    let (rest_a, rest_b) = ((&state.a[i..], &state.taken_a[i..]), (&state.b[j..], &state.taken_b[j..]));
    let one_of_a = |length: usize, bond: Bond| Link { a: i..i + 1, b: j..j + length, bond, moved: false };
    let one_of_b = |length: usize, bond: Bond| Link { a: i..i + length, b: j..j + 1, bond, moved: false };
    abbreviates(u, rest_b.0, rest_b.1)
        .map(|length| one_of_a(length, Bond::Name))
        .or_else(|| Some(one_of_b(abbreviates(v, rest_a.0, rest_a.1)?, Bond::Name)))
        .or_else(|| Some(one_of_a(joins(u, rest_b.0, rest_b.1)?, Bond::Variant)))
        .or_else(|| Some(one_of_b(joins(v, rest_a.0, rest_a.1)?, Bond::Variant)))
}

/// How many of `parts`, from the first on and all free, together spell `whole`, marks and blanks apart, with
/// at most one slip.
fn joins(whole: &Segment, parts: &[Segment], taken: &[bool]) -> Option<usize> {
    let letters = |form: &str| form.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let first = parts.first()?;
    // Most pairs end here.
    if first.is_mark()
        || first.form.len() >= whole.form.len()
        || first.quantity.is_some() != whole.quantity.is_some()
    {
        return None;
    }
    let target = letters(&whole.form);
    let (mut spelt, mut words) = (String::new(), 0);
    for (length, (part, &taken)) in parts.iter().zip(taken).enumerate().take(MOST_COMPOUND_PARTS) {
        if taken && !part.is_mark() {
            return None;
        }
        if part.is_mark() {
            continue;
        }
        spelt.push_str(&letters(&part.form));
        words += 1;
        if spelt == target
            || (words > 1
                && whole.form.contains(' ')
                && strsim::osa_distance(&spelt, &target) == COMPOUND_SLIPS)
        {
            return (words > 1).then_some(length + 1);
        }
        if spelt.len() > target.len() + 1 {
            return None;
        }
    }
    None
}

/// How many of `parts`, from the first on and all free, have the initials `short`: `United Nations` and `UN`.
fn abbreviates(short: &Segment, parts: &[Segment], taken: &[bool]) -> Option<usize> {
    let first = parts.first()?;
    if !short.is_name()
        || !first.is_name()
        || short.form.len() > MOST_INITIALS
        || !short.form.starts_with(first.form.chars().next()?)
    {
        return None;
    }
    let mut letters = short.form.chars().filter(|c| c.is_alphabetic());
    let mut length = 0;
    for (part, &taken) in parts.iter().zip(taken) {
        match part.form.chars().next() {
            Some(initial) if part.is_name() && !taken => {
                if letters.next() != Some(initial) {
                    return None;
                }
            }
            _ if is_left_out_of_acronyms(&part.form) || part.form == "-" => {}
            _ => return None,
        }
        length += 1;
        if letters.clone().next().is_none() {
            return (length > 1).then_some(length);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::collation::align::compound::{abbreviates, joins, match_compounds};
    use crate::collation::example::{links, with_segments};

    /// How many segments of the second wording the last one of the first is.
    fn joined(whole: &str, parts: &str) -> Option<usize> {
        with_segments(whole, parts, |a, b| {
            joins(a.segments.last()?, &b.segments, &vec![false; b.segments.len()])
        })
    }

    fn abbreviated(short: &str, full: &str) -> Option<usize> {
        with_segments(short, full, |a, b| {
            let from = b.segments.iter().position(|segment| segment.is_name())?;
            let rest = &b.segments[from..];
            abbreviates(a.segments.last()?, rest, &vec![false; rest.len()])
        })
    }

    #[test]
    fn one_word_here_is_two_there() {
        assert_eq!(links("the goodwill", "some good will", match_compounds), "goodwill=good+will");
        assert_eq!(links("good will", "goodwill", match_compounds), "good+will=goodwill");
        assert_eq!(links("goodwill", "good wine", match_compounds), "");
    }

    #[test]
    fn a_word_is_spelt_by_few_parts() {
        assert_eq!(joined("zaqxvk", "z a q x v k"), Some(6));
        assert_eq!(joined("zaqxvkb", "z a q x v k b"), None);
    }

    #[test]
    fn a_phrase_may_have_a_slip() {
        assert_eq!(joined("at least", "at leest"), Some(2));
        assert_eq!(joined("at least", "at leestt"), None);
        assert_eq!(joined("atleast", "at leest"), None, "one word must be spelt out");
    }

    #[test]
    fn initials_stand_for_a_name() {
        assert_eq!(abbreviated("the HTA", "the Harbour Town Authority"), Some(3));
        assert_eq!(abbreviated("the HT", "the Harbour Authority"), None);
        let seven = "the Xavo Yelo Zuma Quix Vora Koba Wexo";
        assert_eq!(abbreviated("the XYZQVK", seven), Some(6));
        assert_eq!(abbreviated("the XYZQVKW", seven), None);
    }

    #[test]
    fn the_budget_bounds_the_pairs() {
        let found = |free: usize| {
            let a = format!("{}goodwill", "weir ".repeat(free - 1));
            let b = format!("{}good will", "mill ".repeat(free - 2));
            links(&a, &b, match_compounds)
        };
        assert_eq!([&*found(195), &found(205)], ["goodwill=good+will", ""], "38,025 and 42,025 pairs");
    }
}
