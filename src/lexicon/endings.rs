//! What English endings tell of a word that no table has.

/// A form that goes on or hangs a verb on a clause: `saying`.
pub(crate) fn is_ing(form: &str) -> bool {
    form.ends_with("ing")
}

/// A regular past: `called`.
pub(crate) fn is_ed(form: &str) -> bool {
    form.ends_with("ed")
}

/// Whether a form ends like the plural of a noun or the third person of a verb.
pub(crate) fn ends_in_s(form: &str) -> bool {
    form.ends_with('s')
}

/// Whether a form may be a plural: it ends in one s that is no genitive.
pub(crate) fn may_be_plural(form: &str) -> bool {
    form.ends_with('s') && !form.ends_with("ss") && !form.ends_with("'s")
}

/// Whether an apostrophe alone makes a form a genitive: `workers'`, `Marx'`.
pub(crate) fn takes_bare_apostrophe(form: &str) -> bool {
    form.ends_with(['s', 'x', 'z'])
}

/// Whether an apostrophe behind a form may stand for a dropped g: `thinkin'`.
pub(crate) fn may_drop_g(form: &str) -> bool {
    form.ends_with("in")
}

/// Whether a form is an owner by an apostrophe and an s of its own.
pub(crate) fn is_genitive(form: &str) -> bool {
    form.len() > 2 && form.ends_with("'s")
}

/// A folded word without the ending of a genitive, with or without its s.
pub(crate) fn without_genitive(word: &str) -> &str {
    word.strip_suffix("'s").or_else(|| word.strip_suffix('\'')).unwrap_or(word)
}

/// A printed word without the ending of a genitive in s.
pub(crate) fn without_printed_genitive(word: &str) -> &str {
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}

/// Whether a form ends like the adjective of a place: `Chinese`, `Danish`.
pub(crate) fn is_adjective_of_place(form: &str) -> bool {
    ["n", "ish", "ese", "i", "ic"].iter().any(|end| form.ends_with(end))
}

/// Endings of nouns that name a quality, an act or a state.
const ABSTRACT: &[&str] =
    &["ness", "ity", "ance", "ence", "ancy", "ency", "tion", "sion", "ment", "dom", "ism", "ing"];

/// Whether a noun, singular or plural, names a quality, an act or a state.
pub(crate) fn is_abstract_noun(form: &str) -> bool {
    ABSTRACT.iter().any(|end| form.trim_end_matches('s').ends_with(end))
}

#[cfg(test)]
mod tests {
    use crate::lexicon::endings::{is_abstract_noun, may_be_plural, without_genitive};

    #[test]
    fn endings_tell() {
        assert!(may_be_plural("boats") && !may_be_plural("glass") && !may_be_plural("bob's"));
        assert!(is_abstract_noun("significances") && !is_abstract_noun("harbour"));
        for (word, bare) in [("bob's", "bob"), ("workers'", "workers"), ("bob", "bob")] {
            assert_eq!(without_genitive(word), bare);
        }
    }
}
