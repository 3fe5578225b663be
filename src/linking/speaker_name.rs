//! One form of a name, and whether another form may be short for it.

use crate::entities::speaking_entity::EntityKind;
use crate::lexicon::endings::without_genitive;
use crate::lexicon::{Class, Language};
use crate::linking::thresholds::{LONG_NAME_LETTERS, NAME_SLIPS};
use crate::text::normalize::fold;

/// One form of a name, wherever it was found.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct NameForm {
    /// Whether it names an organisation; a state is one, whatever its article took it for.
    pub(crate) is_body: bool,
    /// Whether it names a state and nothing else.
    pub(crate) is_state: bool,
    pub(crate) words: Vec<String>,
    /// Where it stands, for a pronoun that its article resolves to nobody: no other "he" is this one.
    pub(crate) nobody: Option<(usize, usize)>,
}

impl NameForm {
    pub(crate) fn of(name: &str, kind: EntityKind, language: &Language) -> Self {
        let words = name_words(name, language);
        let whole = words.join(" ");
        let is_state = language.state(&whole) == Some(whole.as_str());
        Self { is_body: is_state || kind == EntityKind::Body, is_state, words, nobody: None }
    }

    pub(crate) fn is_pronoun(&self, language: &Language) -> bool {
        matches!(self.words.as_slice(), [word] if language.is(word, Class::Pronoun))
    }
}

/// Whether `short` may be a shorter or other spelling of `long`.
pub(crate) fn is_short_for(short: &NameForm, long: &NameForm) -> bool {
    // A state is not short for its ministry, nor for its minister.
    if short.is_body != long.is_body
        || short.words.is_empty()
        || short.words.len() > long.words.len()
        || short.is_state
        || short.nobody.is_some()
    {
        return false;
    }
    if short.is_body {
        return short.words.iter().all(|w| long.words.iter().any(|l| same_name(w, l)));
    }
    // Every word of the shorter name stands in the longer one, in its order: "Okafor" and "Anna Okafor", "A.
    // Okafor".
    let mut rest = long.words.iter();
    short.words.iter().all(|w| rest.any(|l| same_name(w, l) || is_initial_of(w, l)))
        && short.words.iter().any(|w| w.chars().count() > 1)
}

fn is_initial_of(initial: &str, name: &str) -> bool {
    initial.chars().count() == 1 && name.starts_with(initial)
}

/// Whether two words of a name are one, a slip in the spelling of a long one allowed.
fn same_name(a: &str, b: &str) -> bool {
    a == b
        || (a.chars().count() >= LONG_NAME_LETTERS
            && b.chars().count() >= LONG_NAME_LETTERS
            && a.chars().next() == b.chars().next()
            && strsim::levenshtein(a, b) <= NAME_SLIPS)
}

/// The classes of the words that distinguish no name.
const UNDISTINCTIVE: [Class; 3] = [Class::Determiner, Class::Preposition, Class::Conjunction];

/// The words of a name that distinguish it from others, folded, without possessive endings. A state goes by
/// its own name: "Chinese" and "Beijing" say "china", as newspapers use them.
pub(crate) fn name_words(name: &str, language: &Language) -> Vec<String> {
    let folded: Vec<String> = name
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '.' | '-')))
        .map(fold)
        .map(|w| without_genitive(&w).to_owned())
        .filter(|w| {
            w.chars().any(char::is_alphanumeric) && !UNDISTINCTIVE.iter().any(|&class| language.is(w, class))
        })
        .collect();
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(word) = folded.get(at) {
        let pair = folded.get(at + 1).map(|next| format!("{word} {next}"));
        let two = pair.and_then(|pair| language.state(&pair));
        let state = two.or_else(|| language.state(word)).unwrap_or(word);
        words.extend(state.split(' ').map(|w| w.trim_end_matches('.').to_owned()));
        at += if two.is_some() { 2 } else { 1 };
    }
    words
}

#[cfg(test)]
mod tests {
    use crate::linking::speaker_name::same_name;

    #[test]
    fn long_names_allow_one_slip() {
        for (a, b, same) in [
            ("bondarenko", "bondarenco", true),
            ("bondarenko", "bondarencu", false),
            ("petrov", "petrow", true),
            ("maliki", "baliki", false),
            ("harte", "harta", false),
            ("mali", "malo", false),
            ("mali", "mali", true),
        ] {
            assert_eq!(same_name(a, b), same, "{a} {b}");
            assert_eq!(same_name(b, a), same, "{b} {a}");
        }
    }
}
