//! One person or body across articles: "Okafor" here, "Minister Anna Okafor" there.
//!
//! Names join when their words agree: the same words, or a short form of a longer name that no other name of
//! the story could be short for. Spelling may differ by a letter in a long word, as transliterations do.

use std::collections::BTreeMap;

use crate::attribution::parsed_article::ParsedArticle;
use crate::entities::entity::EntityKind;
use crate::lexicon::{Class, Language};
use crate::linking::match_score::SpeakerRelation;
use crate::text::normalize::fold;

/// The number of a person or body in a [`SpeakerLinks`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpeakerId(pub u32);

/// A person or body of the whole story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedSpeaker {
    /// The fullest form of the name that any article has.
    pub name: String,
    /// A human being or an institution.
    pub kind: EntityKind,
    /// Whether it is a pronoun that stands for nobody.
    pub is_nobody: bool,
    /// The telling words of all forms of the name, and of the roles.
    words: Vec<String>,
    role_words: Vec<String>,
}

/// Everyone who speaks in a story.
#[derive(Debug, Default)]
pub struct SpeakerLinks {
    /// The members, by name.
    pub members: Vec<LinkedSpeaker>,
    of: Vec<Vec<SpeakerId>>,
}

impl SpeakerLinks {
    /// The member that a person of one article is.
    pub fn id(&self, article: usize, person: usize) -> Option<SpeakerId> {
        self.of.get(article)?.get(person).copied()
    }

    /// A member by number.
    pub fn member(&self, id: SpeakerId) -> Option<&LinkedSpeaker> {
        self.members.get(id.0 as usize)
    }

    /// How two members stand to each other.
    ///
    /// Two people with names of their own are different people, unless one name may be short for the other. A
    /// body speaks through people: a role that names it makes the two one voice in two forms. "The leaders"
    /// or "a statement" excludes nobody.
    pub fn voices(&self, a: SpeakerId, b: SpeakerId) -> SpeakerRelation {
        let (Some(x), Some(y)) = (self.member(a), self.member(b)) else { return SpeakerRelation::Unknown };
        let shares = |one: &LinkedSpeaker, other: &LinkedSpeaker| {
            one.words.iter().any(|w| other.words.contains(w) || other.role_words.contains(w))
        };
        if a == b {
            SpeakerRelation::Same
        } else if x.is_nobody || y.is_nobody {
            SpeakerRelation::Unknown
        } else if shares(x, y) || shares(y, x) {
            SpeakerRelation::Akin
        } else if !x.is_named() || !y.is_named() {
            SpeakerRelation::Unknown
        } else if x.kind == EntityKind::Human && y.kind == EntityKind::Human {
            SpeakerRelation::Different
        } else {
            SpeakerRelation::Apart
        }
    }
}

impl LinkedSpeaker {
    /// Whether the name is a name, and no common noun.
    fn is_named(&self) -> bool {
        self.name.split_whitespace().any(|word| word.starts_with(char::is_uppercase))
    }
}

/// One form of a name, wherever it was found.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct NameForm {
    /// Whether it names a body; a state is one, whatever its article took it for.
    is_body: bool,
    /// Whether it names a state and nothing else.
    is_state: bool,
    words: Vec<String>,
    /// Where it stands, for a pronoun that stands for nobody in its article: no other "he" is this one.
    nobody: Option<(usize, usize)>,
}

impl NameForm {
    fn of(name: &str, kind: EntityKind, language: &Language) -> Self {
        let words = name_words(name, language);
        let whole = words.join(" ");
        let is_state = language.state(&whole) == Some(whole.as_str());
        Self { is_body: is_state || kind == EntityKind::Body, is_state, words, nobody: None }
    }

    fn is_pronoun(&self, language: &Language) -> bool {
        matches!(self.words.as_slice(), [word] if language.is(word, Class::Pronoun))
    }
}

/// Finds out who is who across `readings`.
pub fn cast(readings: &[ParsedArticle]) -> SpeakerLinks {
    // Equal forms are one member from the start, so that neither the order of articles nor repetition
    // matters.
    let mut forms: BTreeMap<NameForm, Vec<(usize, usize)>> = BTreeMap::new();
    for (article, reading) in readings.iter().enumerate() {
        for (person, p) in reading.speakers.iter().enumerate() {
            let mut form = NameForm::of(&p.name, p.kind, reading.language);
            form.nobody = form.is_pronoun(reading.language).then_some((article, person));
            forms.entry(form).or_default().push((article, person));
        }
    }
    let list: Vec<&NameForm> = forms.keys().collect();
    let root = join_forms(&list);

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
        let member = member(readings, &places);
        named.insert((member.name.clone(), places), member);
    }

    let mut of: Vec<Vec<SpeakerId>> = readings.iter().map(|r| vec![SpeakerId(0); r.speakers.len()]).collect();
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

/// For each form the form that it is a form of.
fn join_forms(forms: &[&NameForm]) -> Vec<usize> {
    let mut root: Vec<usize> = (0..forms.len()).collect();
    for (at, short) in forms.iter().enumerate() {
        let mut fuller =
            forms.iter().enumerate().filter(|&(other, long)| other != at && is_short_for(short, long));
        // A short form that could stand for two different people stands for neither.
        if let (Some((found, long)), rest) = (fuller.next(), fuller) {
            let mut best = (found, long);
            let mut clear = true;
            for (other, form) in rest {
                if is_short_for(best.1, form) {
                    best = (other, form);
                } else if !is_short_for(form, best.1) {
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

/// Whether `short` may be a shorter or other spelling of `long`.
fn is_short_for(short: &NameForm, long: &NameForm) -> bool {
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

/// The shortest name in which one letter may differ without its being another name (Mali and Bali are not
/// one).
const LONG_NAME: usize = 6;

fn same_name(a: &str, b: &str) -> bool {
    a == b
        || (a.chars().count() >= LONG_NAME
            && b.chars().count() >= LONG_NAME
            && a.chars().next() == b.chars().next()
            && strsim::levenshtein(a, b) <= 1)
}

fn member(readings: &[ParsedArticle], places: &[(usize, usize)]) -> LinkedSpeaker {
    let mut name = "";
    let (mut words, mut role_words) = (Vec::new(), Vec::new());
    let mut kind = EntityKind::Body;
    let mut is_nobody = false;
    for (language, person) in places.iter().filter_map(|&(article, person)| {
        let reading = readings.get(article)?;
        Some((reading.language, reading.speakers.get(person)?))
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
        kind = if form.is_body { EntityKind::Body } else { EntityKind::Human };
        is_nobody |= form.is_pronoun(language);
    }
    LinkedSpeaker { name: name.to_owned(), kind, is_nobody, words, role_words }
}

/// The words of a name that tell it from others, folded, without possessive endings. A state goes by its own
/// name: "Chinese" and "Beijing" say "china", as newspapers use them.
fn name_words(name: &str, language: &Language) -> Vec<String> {
    let folded: Vec<String> = name
        .split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '.' | '-')))
        .map(fold)
        .map(|w| w.strip_suffix("'s").or_else(|| w.strip_suffix('\'')).unwrap_or(&w).to_owned())
        .filter(|w| {
            w.chars().any(char::is_alphanumeric) && !SMALL_WORDS.iter().any(|&class| language.is(w, class))
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

/// Words of a name that tell nothing.
const SMALL_WORDS: [Class; 3] = [Class::Determiner, Class::Preposition, Class::Conjunction];

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read_words;
    use crate::entities::entity::{EntityKind, SpeakingEntity};
    use crate::lexicon::Language;
    use crate::linking::speaker_link::cast;

    fn check(names: &[&str], expected: &[&str]) {
        let readings: Vec<_> = names
            .iter()
            .map(|name| {
                let mut reading = read_words("", Language::of("en"));
                let (kind, name) = match name.strip_prefix('@') {
                    Some(body) => (EntityKind::Body, body),
                    None => (EntityKind::Human, *name),
                };
                reading.speakers.push(SpeakingEntity { name: name.to_owned(), role: None, kind });
                reading
            })
            .collect();
        let found = cast(&readings);
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
        check(
            &["Oleksandr Bondarenko", "Olexandr Bondarenko"],
            &["Oleksandr Bondarenko", "Olexandr Bondarenko"],
        );
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
