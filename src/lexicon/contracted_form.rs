//! English contractions: what an apostrophe and the letters after it are short for.

/// The genitive ending as a word of its own.
pub(crate) const GENITIVE: &str = "'s";

/// What the letters after an apostrophe are short for where they stand apart from their word: `they 've`.
pub(crate) fn set_apart(letters: &str) -> Option<&'static str> {
    match letters {
        "s" => Some(GENITIVE),
        "re" => Some("are"),
        "ve" => Some("have"),
        "ll" => Some("will"),
        "d" => Some("would"),
        "m" => Some("am"),
        _ => None,
    }
}

/// The full words of a contraction that is cut at its apostrophe, if it is one: `do` and `not` for `don` and
/// `t`.
///
/// `next` is the word behind it, and `is_person` tells whether the stem is a pronoun, after which `'s` is a
/// verb.
pub(crate) fn full_words<'w>(
    stem: &'w str,
    letters: &str,
    next: &str,
    is_person: impl FnOnce() -> bool,
) -> Option<Vec<&'w str>> {
    if letters == "t" {
        let verb = stem.strip_suffix('n')?;
        return Some([verb, "not"].into_iter().filter(|word| !word.is_empty()).collect());
    }
    let full = match letters {
        "d" if matches!(next, "been" | "better" | "had") => "had",
        "s" if !(is_person() || takes_a_verb(stem)) => GENITIVE,
        "s" if matches!(next, "been" | "got" | "had") => "has",
        "s" => "is",
        _ => set_apart(letters)?,
    };
    Some(vec![stem, full])
}

/// Whether `'s` after this word is a verb and no genitive.
fn takes_a_verb(stem: &str) -> bool {
    matches!(stem, "how" | "where" | "when" | "why" | "that" | "nobody" | "everybody" | "anybody")
}

#[cfg(test)]
mod tests {
    use crate::lexicon::contracted_form::full_words;

    #[test]
    fn the_next_word_tells_what_is_short() {
        for (stem, letters, next, is_person, expected) in [
            ("don", "t", "", false, "do not"),
            ("n", "t", "", false, "not"),
            ("they", "d", "been", true, "they had"),
            ("they", "d", "go", true, "they would"),
            ("bob", "s", "boat", false, "bob 's"),
            ("he", "s", "been", true, "he has"),
            ("that", "s", "fine", false, "that is"),
            ("we", "ve", "gone", true, "we have"),
        ] {
            let full = full_words(stem, letters, next, || is_person).map(|words| words.join(" "));
            assert_eq!(full.as_deref(), Some(expected), "{stem}'{letters} {next}");
        }
        assert_eq!(full_words("rock", "n", "roll", || false), None);
    }
}
