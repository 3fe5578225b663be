//! One form of a name, and whether another form may be short for it.

use crate::entities::speaking_entity::EntityKind;
use crate::lexicon::endings::without_genitive;
use crate::lexicon::transliteration::consonants;
use crate::lexicon::{Class, Language, Value};
use crate::linking::thresholds::{LONG_NAME_LETTERS, NAME_SLIPS, TRANSLITERATED_LETTERS};
use crate::text::normalize::fold;
use crate::text::plain_letters::plain_letters;

/// One form of a name, wherever it was found.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct NameForm {
    /// What it names; a state is an organisation, whatever its article took it for.
    pub(crate) kind: EntityKind,
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
        Self { kind: if is_state { EntityKind::Body } else { kind }, is_state, words, nobody: None }
    }

    pub(crate) fn is_pronoun(&self, language: &Language) -> bool {
        matches!(self.words.as_slice(), [word] if language.is(word, Class::Pronoun))
    }
}

/// Whether `short` may be a shorter or other spelling of `long`.
pub(crate) fn is_short_for(short: &NameForm, long: &NameForm, language: &Language) -> bool {
    // A state is not short for its ministry, nor for its minister.
    let is = |form: &NameForm, kind| form.kind == kind;
    if is(short, EntityKind::Human) != is(long, EntityKind::Human)
        || is(short, EntityKind::Group) != is(long, EntityKind::Group)
        || short.words.is_empty()
        || short.words.len() > long.words.len()
        || short.is_state
        || short.nobody.is_some()
    {
        return false;
    }
    // No group is short for a larger one.
    if is(short, EntityKind::Group) && short.words.len() != long.words.len() {
        return false;
    }
    if !is(short, EntityKind::Human) {
        return short.words.iter().all(|w| long.words.iter().any(|l| same_name(w, l)));
    }
    // `Kwon Yong-ho` and `Kwon Yong Ho`.
    if plain_letters(&short.words.concat()) == plain_letters(&long.words.concat()) {
        return true;
    }
    // Every word of the shorter name stands in the longer one, in its order: "Okafor" and "Anna Okafor", "A.
    // Okafor"; or in the other order, if both have all: "Zhou Jianming" and "Jianming Zhou".
    let in_order = |words: Vec<&String>| {
        let mut rest = words.into_iter();
        let stands_for =
            |w: &str, l: &str| same_name(w, l) || is_initial_of(w, l) || is_familiar(w, l, language);
        short.words.iter().all(|w| rest.any(|l| stands_for(w, l)))
            && short.words.iter().any(|w| w.chars().count() > 1)
    };
    let turned = || short.words.len() == long.words.len() && in_order(long.words.iter().rev().collect());
    in_order(long.words.iter().collect()) || turned() || is_transliterated(short, long, language)
}

fn is_initial_of(initial: &str, name: &str) -> bool {
    initial.chars().count() == 1 && name.starts_with(initial)
        || name.chars().count() == 1 && initial.starts_with(name)
}

/// `Bill` and `William`: one is a familiar form of the other, or both of one name.
fn is_familiar(a: &str, b: &str, language: &Language) -> bool {
    let full = |word: &str| language.value(word, Class::Nickname).and_then(Value::words).unwrap_or("");
    let (of_a, of_b) = (full(a), full(b));
    let has = |list: &str, word: &str| list.split(' ').any(|name| name == word);
    has(of_a, b) || has(of_b, a)
}

/// `Aleksei Yurchenko` and `Alexey Yurchenko`: as many words, of which each has the consonants of the other, and
/// one of them is the same.
fn is_transliterated(a: &NameForm, b: &NameForm, language: &Language) -> bool {
    let alike = |(one, other): (&String, &String)| {
        let plain = |word: &str| plain_letters(word).replace('x', "ks");
        // `Jon` and `Jane` have the same consonants, too.
        let is_long = one.chars().count().min(other.chars().count()) >= TRANSLITERATED_LETTERS;
        let sex = |word: &str| language.value(word, Class::Given).and_then(Value::gender);
        let may_be_one = is_long && (sex(one).is_none() || sex(other).is_none() || sex(one) == sex(other));
        one == other || may_be_one && consonants(&plain(one)).eq(consonants(&plain(other)))
    };
    let bare = |form: &NameForm| -> Vec<String> {
        form.words
            .iter()
            .flat_map(|word| word.split('-'))
            .filter(|word| *word != "al")
            .map(str::to_owned)
            .collect()
    };
    let (one, other) = (bare(a), bare(b));
    one.len() > 1 && one.len() == other.len() && one.iter().zip(&other).all(alike)
}

/// Whether two words of a name are one, a slip in the spelling of a long one allowed.
fn same_name(a: &str, b: &str) -> bool {
    a == b
        || plain_letters(a) == plain_letters(b)
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
        .flat_map(|w| without_initials(without_genitive(&w)))
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

/// `j.r` as two words, any other word as it is.
fn without_initials(word: &str) -> Vec<String> {
    let letters: Vec<&str> = word.split('.').filter(|part| !part.is_empty()).collect();
    if letters.len() > 1 && letters.iter().all(|part| part.chars().count() == 1) {
        letters.into_iter().map(str::to_owned).collect()
    } else {
        vec![word.to_owned()]
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::speaking_entity::EntityKind;
    use crate::lexicon::Language;
    use crate::linking::speaker_name::{NameForm, is_short_for, same_name};

    #[test]
    fn one_person_in_two_spellings() {
        let language = Language::of("en");
        let form = |name: &str| NameForm::of(name, EntityKind::Human, language);
        for (one, other, same) in [
            ("Aleksei Yurchenko", "Alexey Yurchenko", true),
            ("John R. Hale", "J.R. Hale", true),
            ("William Hale", "Bill Hale", true),
            ("Bob Hale", "Robert Hale", true),
            ("Zhou Jianming", "Jianming Zhou", true),
            ("Muhammad al-Sayed", "Mohammed Al Sayyid", true),
            ("Søren Bjørnsrud", "Soren Bjornsrud", true),
            ("Jörg Müllner", "Joerg Muellner", true),
            ("Kwon Yong-ho", "Kwon Yong Ho", true),
            ("William Hale", "Robert Hale", false),
            ("Ada Hale", "Otto Hale", false),
            ("John Hale", "Jane Hale", false),
            ("Mario Hale", "Maria Hale", false),
            ("Anya Hale", "Onya Hale", false),
            ("Sonya Hale", "Soniya Hale", true),
            ("Kim Yong-ho", "Kwon Yong-ho", false),
        ] {
            let (one_form, other_form) = (form(one), form(other));
            let found = is_short_for(&one_form, &other_form, language)
                || is_short_for(&other_form, &one_form, language);
            assert_eq!(found, same, "{one} ~ {other}");
        }
    }

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
