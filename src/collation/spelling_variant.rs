//! Spellings of one word: slips of the pen, and transliterations of a name.

use crate::collation::segment::Segment;
use crate::collation::thresholds::{LETTERS_A_SLIP, MISSPELT_LETTERS, TWO_SLIPS_LETTERS};
use crate::lexicon::grammar_word::denies_by_prefix;
use crate::lexicon::transliteration::consonants;

/// Whether one of two words is no word and a slip away from the other: a letter more, less, other, or two
/// exchanged.
pub(crate) fn is_misspelt(u: &Segment, v: &Segment) -> bool {
    let (a, b) = (&*u.form, &*v.form);
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    if short < MISSPELT_LETTERS || long <= MISSPELT_LETTERS || long - short > 2 {
        return false;
    }
    if denies_by_prefix(a, b) || denies_by_prefix(b, a) {
        return false;
    }
    // Cheap tests first: most words are known.
    let known = |segment: &Segment| {
        !segment.is_content() || !segment.classes.is_empty() || segment.entry().is_known()
    };
    if known(u) && known(v) {
        return false;
    }
    let slips = strsim::osa_distance(a, b);
    slips <= if short >= TWO_SLIPS_LETTERS { 2 } else { 1 } || (slips == 2 && same_letters(a, b))
}

fn same_letters(a: &str, b: &str) -> bool {
    let sorted = |word: &str| {
        let mut letters: Vec<u32> = word.chars().map(u32::from).collect();
        letters.sort_unstable();
        letters
    };
    sorted(a) == sorted(b)
}

/// Whether two spellings are one name in two transliterations: the same consonants in the same order.
///
/// Austria and Australia, Mali and Malta differ in a consonant; Sergiyev and Sergiev, Qaim and Kaim do not.
pub(crate) fn one_name(a: &str, b: &str) -> bool {
    let near = strsim::osa_distance(a, b) <= a.len().min(b.len()).div_ceil(LETTERS_A_SLIP);
    near && consonants(a).eq(consonants(b))
}

#[cfg(test)]
mod tests {
    use crate::collation::example::with_last;
    use crate::collation::spelling_variant::{is_misspelt, one_name};

    #[test]
    fn transliterations_are_one_name_and_like_names_are_not() {
        for (a, b, one) in [
            ("sergiyev", "sergiev", true),
            ("zhitova", "jhitova", false),
            ("qaimov", "kaimov", true),
            ("omar", "umer", true),
            ("omeri", "amaru", false),
            ("mali", "malta", false),
            ("austria", "australia", false),
            ("norway", "norwich", false),
        ] {
            assert_eq!(one_name(a, b), one, "{a} {b}");
            assert_eq!(one_name(b, a), one, "{b} {a}");
        }
    }

    #[test]
    fn a_word_that_nobody_knows_may_be_a_slip() {
        for (a, b, misspelt) in [
            ("harbour", "harbuor", true),
            ("harbour", "harbor", false),
            ("zqx", "zq", true),
            ("zq", "z", false),
            ("zqxvkbwj", "zqxvkbpp", true),
            ("zqxvkbw", "zqxvkpp", false),
            ("zqxvk", "xqzvk", true),
        ] {
            assert_eq!(with_last(a, b, is_misspelt), misspelt, "{a} {b}");
        }
    }
}
