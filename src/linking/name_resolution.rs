//! Which forms of a name are one name: every short form joins the fuller form that it is surely short for.

use rustc_hash::FxHashMap;

use crate::lexicon::Language;
use crate::lexicon::transliteration::consonants;
use crate::linking::speaker_name::{NameForm, is_short_for};
use crate::linking::thresholds::{LONG_NAME_LETTERS, MOST_FORMS_OF_A_WORD};
use crate::text::plain_letters::plain_letters;

/// For each form the form that it is a form of. Only forms that share a word, as far as one slip of the pen
/// goes, are compared.
pub(crate) fn join_forms(forms: &[&NameForm], language: &Language) -> Vec<usize> {
    let mut root: Vec<usize> = (0..forms.len()).collect();
    let blocks = blocks(forms);
    for (at, short) in forms.iter().enumerate() {
        let mut sharing: Vec<usize> =
            keys(short).iter().filter_map(|key| blocks.get(key)).flatten().copied().collect();
        sharing.sort_unstable();
        sharing.dedup();
        let mut fuller = sharing
            .into_iter()
            .map(|other| (other, forms[other]))
            .filter(|&(other, long)| other != at && is_short_for(short, long, language));
        // A short form that could stand for two different people stands for neither.
        if let (Some((found, long)), rest) = (fuller.next(), fuller) {
            let mut best = (found, long);
            let mut clear = true;
            for (other, form) in rest {
                if is_short_for(best.1, form, language) {
                    best = (other, form);
                } else if !is_short_for(form, best.1, language) {
                    clear = false;
                }
            }
            if clear {
                merge(&mut root, at, best.0);
            }
        }
    }
    (0..forms.len()).map(|at| find(&root, at)).collect()
}

/// Which forms have each key; no list for a key that too many have to tell.
fn blocks(forms: &[&NameForm]) -> FxHashMap<String, Vec<usize>> {
    let mut blocks: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for (at, form) in forms.iter().enumerate() {
        for key in keys(form) {
            blocks.entry(key).or_default().push(at);
        }
    }
    blocks.retain(|_, forms| forms.len() <= MOST_FORMS_OF_A_WORD);
    blocks
}

/// Its words in plain letters, the long ones also with any one letter left out, so that words one slip apart
/// share a key (as in symmetric deletion, Garbe 2012); and all its consonants, for transliterations.
fn keys(form: &NameForm) -> Vec<String> {
    let mut keys = Vec::new();
    for word in form.words.iter().filter(|word| word.chars().count() > 1) {
        let plain = plain_letters(word);
        if word.chars().count() >= LONG_NAME_LETTERS {
            let cut =
                |at: usize| word.chars().enumerate().filter(|&(i, _)| i != at).map(|(_, c)| c).collect();
            keys.extend((0..word.chars().count()).map(cut));
        }
        keys.push(plain);
    }
    keys.push(consonants(&plain_letters(&form.words.concat()).replace('x', "ks")).collect());
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn find(root: &[usize], mut at: usize) -> usize {
    while let Some(&up) = root.get(at) {
        if up == at {
            break;
        }
        at = up;
    }
    at
}

fn merge(root: &mut [usize], a: usize, b: usize) {
    let (a, b) = (find(root, a), find(root, b));
    if let Some(slot) = root.get_mut(a.max(b)) {
        *slot = a.min(b);
    }
}

#[cfg(test)]
mod tests {
    use crate::entities::speaking_entity::EntityKind;
    use crate::lexicon::Language;
    use crate::linking::name_resolution::join_forms;
    use crate::linking::speaker_name::NameForm;

    fn check(names: &[&str], expected: &[usize]) {
        let form = |name: &&str| NameForm::of(name, EntityKind::Human, Language::of("en"));
        let forms: Vec<NameForm> = names.iter().map(form).collect();
        assert_eq!(join_forms(&forms.iter().collect::<Vec<_>>(), Language::of("en")), expected, "{names:?}");
    }

    #[test]
    fn a_short_form_joins_the_only_fuller_form() {
        check(&["Okafor", "Anna Okafor", "Mary Hall"], &[0, 0, 2]);
        check(&["Okafor", "Anna Okafor", "Anna B. Okafor"], &[0, 0, 0]);
        check(&["Hall", "John Hall", "Mary Hall"], &[0, 1, 2]);
        check(&["Bondarenko", "Petro Bondarenco"], &[0, 0]);
    }

    #[test]
    fn a_word_that_many_have_tells_nothing() {
        let many = |count: usize| {
            let names: Vec<String> = (0..count).map(|at| format!("Ada{at} Hall")).collect();
            let mut names: Vec<&str> = names.iter().map(String::as_str).collect();
            names.push("Hall");
            names.push("Hall Wixley");
            let form = |name: &&str| NameForm::of(name, EntityKind::Human, Language::of("en"));
            let forms: Vec<NameForm> = names.iter().map(form).collect();
            super::blocks(&forms.iter().collect::<Vec<_>>()).contains_key("hall")
        };
        assert_eq!([254, 255].map(many), [true, false]);
    }
}
