//! One person or organisation across articles: "Okafor" here, "Minister Anna Okafor" there.
//!
//! Names join when their words agree: the same words, or a short form of a longer name that no other name of
//! the story could be short for. Spelling may differ by a letter in a long word, as transliterations do.

use std::collections::BTreeMap;

use crate::attribution::parsed_article::ParsedArticle;
use crate::entities::speaking_entity::EntityKind;
use crate::lexicon::{Class, Language};
use crate::linking::linked_speaker::{LinkedSpeaker, SpeakerId, SpeakerLinks};
use crate::linking::name_resolution::join_forms;
use crate::linking::speaker_name::{NameForm, name_words};
use crate::text::normalize::fold;

/// Links the speakers of all articles.
pub(crate) fn link_speakers(articles: &[ParsedArticle]) -> SpeakerLinks {
    // Equal forms are one member from the start, so that neither the order of articles nor repetition
    // matters.
    let mut forms: BTreeMap<NameForm, Vec<(usize, usize)>> = BTreeMap::new();
    for (at, article) in articles.iter().enumerate() {
        for (place, entity) in article.speakers.iter().enumerate() {
            let mut form = NameForm::of(&entity.name, entity.kind, article.language);
            form.nobody = form.is_pronoun(article.language).then_some((at, place));
            forms.entry(form).or_default().push((at, place));
        }
    }
    let list: Vec<&NameForm> = forms.keys().collect();
    // Familiar names are listed for English, and people bear them in any language.
    let root = join_forms(&list, Language::of("en"));

    let mut groups: Vec<Vec<(usize, usize)>> = vec![Vec::new(); forms.len()];
    for (form, places) in forms.values().enumerate() {
        groups
            .get_mut(root.get(form).copied().unwrap_or(form))
            .into_iter()
            .for_each(|group| group.extend(places));
    }
    // By name; their places tell people of one name apart.
    let mut named: BTreeMap<(String, Vec<(usize, usize)>), LinkedSpeaker> = BTreeMap::new();
    for places in groups.into_iter().filter(|places| !places.is_empty()) {
        let member = member(articles, &places);
        named.insert((member.name.clone(), places), member);
    }

    let mut of: Vec<Vec<SpeakerId>> = articles.iter().map(|r| vec![SpeakerId(0); r.speakers.len()]).collect();
    let mut members = Vec::with_capacity(named.len());
    for (number, ((_, places), who)) in named.into_iter().enumerate() {
        for (article, person) in places {
            if let Some(slot) = of.get_mut(article).and_then(|row| row.get_mut(person)) {
                *slot = SpeakerId(u32::try_from(number).unwrap_or(u32::MAX));
            }
        }
        members.push(who);
    }
    SpeakerLinks { members, of }
}

fn member(articles: &[ParsedArticle], places: &[(usize, usize)]) -> LinkedSpeaker {
    let mut name = "";
    let (mut words, mut role_words) = (Vec::new(), Vec::new());
    let mut kind = EntityKind::Body;
    let (mut is_nobody, mut is_outlet) = (false, false);
    for (language, person) in places.iter().filter_map(|&(article, person)| {
        let found = articles.get(article)?;
        Some((found.language, found.speakers.get(person)?))
    }) {
        words.extend(name_words(&person.name, language));
        role_words.extend(person.role.iter().flat_map(|role| name_words(role, language)));
        let form = NameForm::of(&person.name, person.kind, language);
        // A state by its own name; else the name of most words, not shouted, in its longest spelling.
        let fullness = |name: &str| {
            let own = form.is_state && fold(name) == form.words.join(" ");
            (own, name.split_whitespace().count(), name.chars().any(char::is_lowercase), name.len())
        };
        let (new, old) = (fullness(&person.name), fullness(name));
        if new > old || (new == old && person.name.as_str() < name) {
            name = &person.name;
        }
        kind = form.kind;
        is_nobody |= form.is_pronoun(language);
        is_outlet |= form.words.iter().any(|word| language.is(word, Class::Outlet));
    }
    for list in [&mut words, &mut role_words] {
        list.sort_unstable();
        list.dedup();
    }
    LinkedSpeaker { name: name.to_owned(), kind, is_nobody, is_outlet, words, role_words }
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read_words;
    use crate::entities::speaking_entity::{EntityKind, SpeakingEntity};
    use crate::lexicon::Language;
    use crate::linking::speaker_link::link_speakers;

    fn check(names: &[&str], expected: &[&str]) {
        let articles: Vec<_> = names
            .iter()
            .map(|name| {
                let mut article = read_words("", Language::of("en"));
                let (kind, name) = match name.strip_prefix('@') {
                    Some(body) => (EntityKind::Body, body),
                    None => (EntityKind::Human, *name),
                };
                article.speakers.push(SpeakingEntity { name: name.to_owned(), role: None, kind });
                article
            })
            .collect();
        let found = link_speakers(&articles);
        let got: Vec<&str> = found.members.iter().map(|m| m.name.as_str()).collect();
        assert_eq!(got, expected, "{names:?}");
    }

    #[test]
    fn short_forms_join_the_full_name() {
        check(&["Anna Okafor", "Okafor", "Anna"], &["Anna Okafor"]);
        check(&["Li Wenhua", "Li", "Wenhua"], &["Li Wenhua"]);
        check(&["@Foreign Ministry", "@Ministry of Foreign Affairs"], &["Ministry of Foreign Affairs"]);
        check(&["@Foreign Ministry", "@Health Ministry"], &["Foreign Ministry", "Health Ministry"]);
        check(&["@Harbour Authority", "@the Harbour Authority"], &["the Harbour Authority"]);
    }

    #[test]
    fn transliterations_join_and_other_names_do_not() {
        check(&["Oleksandr Bondarenko", "Olexandr Bondarenko"], &["Oleksandr Bondarenko"]);
        check(&["Petro Bondarenko", "Bondarenco"], &["Petro Bondarenko"]);
        check(&["Mary Hall", "John Hall"], &["John Hall", "Mary Hall"]);
    }

    #[test]
    fn a_name_that_fits_two_people_joins_neither() {
        check(&["Mary Hall", "John Hall", "Hall"], &["Hall", "John Hall", "Mary Hall"]);
    }

    #[test]
    fn a_pronoun_that_stands_for_nobody_joins_nobody() {
        check(&["he", "he", "Mary Hall"], &["Mary Hall", "he", "he"]);
    }

    #[test]
    fn a_state_goes_by_its_own_name_and_is_not_its_ministry() {
        check(
            &["@Beijing", "China", "@CHINA", "@Chinese Foreign Ministry"],
            &["China", "Chinese Foreign Ministry"],
        );
    }

    #[test]
    fn the_order_of_articles_changes_nothing() {
        check(&["Okafor", "Anna Okafor", "Anna B. Okafor"], &["Anna B. Okafor"]);
        check(&["Anna B. Okafor", "Okafor", "Anna Okafor"], &["Anna B. Okafor"]);
    }
}
