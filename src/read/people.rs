//! Who is who in one article: names gathered into persons and bodies, and pronouns and "the minister" led back to them.

use std::collections::HashMap;

use super::name::{Name, is_possessive, names};
use super::page::Page;
use super::speaker::{Person, PersonIndex, PersonKind};
use super::token::{Case, TokenRange};
use crate::lexicon::Class;

/// How many namesakes are remembered for a word, the latest ones.
const NAMESAKES: usize = 8;
/// How many names back a pronoun may reach.
const REACH: usize = 24;

/// What is known of a person's sex or number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sex {
    Unknown,
    Male,
    Female,
}

/// A person or body that the article names.
#[derive(Debug)]
struct Entity {
    /// Its fullest name.
    name: String,
    words: Vec<String>,
    role: Option<String>,
    /// Every noun of office that stood beside the name.
    offices: Vec<String>,
    kind: PersonKind,
    sex: Sex,
    count: usize,
    /// How much speaks for a human being; less than one, and no `he` or `she` stands for it.
    human: i32,
}

/// Where an entity is named, outside or inside quotations.
#[derive(Clone, Copy, Debug)]
struct Sighting {
    token: usize,
    entity: usize,
    place: Place,
}

/// What a name does in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Begins it, or follows only an adverbial: likely what the sentence is about.
    Lead,
    /// Owns something, or hangs on a preposition.
    Aside,
    Other,
}

/// The persons and bodies of one article.
#[derive(Debug)]
pub(super) struct People {
    entities: Vec<Entity>,
    sightings: Vec<Sighting>,
    by_word: HashMap<String, Vec<usize>>,
    by_key: HashMap<String, usize>,
    /// Names of several words by their first letters.
    by_initials: HashMap<String, usize>,
    /// The latest text of each kind and whose it is.
    documents: Vec<(usize, String, usize)>,
    /// The entities that speak, in order of appearance.
    speakers: Vec<usize>,
    index: HashMap<usize, PersonIndex>,
}

impl People {
    /// Gathers the names of an article. `quoted` says whether a token lies inside a quotation.
    pub fn of(page: &Page, quoted: &[bool]) -> Self {
        let mut people = Self {
            entities: Vec::new(),
            sightings: Vec::new(),
            by_word: HashMap::new(),
            by_key: HashMap::new(),
            by_initials: HashMap::new(),
            documents: Vec::new(),
            speakers: Vec::new(),
            index: HashMap::new(),
        };
        let names = names(page);
        // Full names first, so that a surname finds its person wherever the full form stands.
        for name in &names {
            if word_count(page, name) > 1 {
                people.enter(page, name);
            }
        }
        for name in names.iter().filter(|name| is_acronym(page, name)) {
            people.enter_acronym(page, name);
        }
        for name in &names {
            let entity = people.known(page, name).unwrap_or_else(|| people.enter(page, name));
            if quoted.get(name.tokens.start) == Some(&true) {
                continue;
            }
            let sentence = page.sentences.get(page.sentence_of(name.tokens.start));
            let start = name.title.start.min(name.tokens.start);
            let before = start.checked_sub(1);
            let place = if is_possessive(page, name.tokens.end - 1) || before.is_some_and(|b| page.is(b, Class::Preposition)) {
                Place::Aside
            } else if sentence.is_some_and(|s| s.start + 3 >= start) {
                Place::Lead
            } else {
                Place::Other
            };
            people.weigh(page, name, entity);
            people.sightings.push(Sighting { token: name.tokens.start, entity, place });
        }
        people.gather_documents(page, quoted);
        people
    }

    fn enter(&mut self, page: &Page, name: &Name) -> usize {
        let words = words(page, &name.tokens);
        let text = printed(page, &name.tokens);
        let key = words.join(" ");
        let at = match self.by_key.get(&key) {
            Some(&at) => at,
            None => {
                let at = self.entities.len();
                for word in &words {
                    let known = self.by_word.entry(word.clone()).or_default();
                    if known.len() >= NAMESAKES {
                        known.remove(0);
                    }
                    known.push(at);
                }
                if words.len() > 1 {
                    let initials = words.iter().filter_map(|w| w.chars().next()).collect();
                    self.by_initials.entry(initials).or_insert(at);
                }
                self.by_key.insert(key, at);
                let kind = kind_of(page, name);
                self.entities.push(Entity {
                    name: text,
                    words,
                    role: None,
                    offices: Vec::new(),
                    kind,
                    sex: sex_of(page, name),
                    count: 0,
                    human: 0,
                });
                at
            }
        };
        if let Some(entity) = self.entities.get_mut(at) {
            entity.count += 1;
            if entity.sex == Sex::Unknown {
                entity.sex = sex_of(page, name);
            }
            let role = role_beside(page, name);
            for noun in role.iter().flat_map(|r| r.split_whitespace()) {
                if !entity.offices.iter().any(|known| known == noun) {
                    entity.offices.push(noun.to_owned());
                }
            }
            if entity.role.is_none() {
                entity.role = role;
            }
            if name.title.start < name.title.end || entity.role.is_some() && entity.words.len() > 1 {
                entity.kind = PersonKind::Human;
            }
        }
        at
    }

    /// Notes every text that a sentence says somebody put out: `The board issued a long statement`.
    fn gather_documents(&mut self, page: &Page, quoted: &[bool]) {
        let mut texts = Vec::new();
        for sentence in &page.sentences {
            let from = self.sightings.partition_point(|s| s.token < sentence.start);
            let lead = self.sightings.get(from).filter(|s| s.token < sentence.end && s.place == Place::Lead).copied();
            for at in sentence.clone().filter(|&at| page.is(at, Class::Speech) && quoted.get(at) != Some(&true)) {
                let article = (sentence.start.max(at.saturating_sub(7))..at)
                    .rev()
                    .find(|&i| page.is(i, Class::Determiner) || page.spaced(i) && !page.is_word(i) || page.text(i) == ",");
                let Some(article) = article.filter(|&a| page.is(a, Class::Determiner) && !page.marked(a, Class::Determiner, 'd')) else {
                    continue;
                };
                if let Some(lead) = lead.filter(|l| l.token < article) {
                    texts.push((at, page.norm(at).to_owned(), lead.entity));
                }
            }
        }
        for (token, noun, issuer) in texts {
            let Some(name) = self.entities.get(issuer).map(|e| format!("{} ({noun})", e.name)) else { continue };
            let entity = self.entry(name, PersonKind::Body);
            self.documents.push((token, noun, entity));
            self.sightings.push(Sighting { token, entity, place: Place::Other });
        }
        self.sightings.sort_by_key(|s| s.token);
    }

    /// The text that `the statement` or `the suit` means: the last one before, of that noun or one that ends with it.
    fn document(&self, page: &Page, head: usize) -> Option<usize> {
        let noun = page.norm(head);
        let end = self.documents.partition_point(|(token, _, _)| *token < head);
        let back = self.documents.get(end.saturating_sub(REACH)..end)?;
        back.iter().rev().find(|(_, known, _)| known.ends_with(noun)).map(|(_, _, entity)| *entity)
    }

    fn is_document(&self, entity: usize) -> bool {
        self.documents.iter().rev().take(REACH).any(|(_, _, known)| *known == entity)
    }

    /// The entity entered under a name, new or known.
    fn entry(&mut self, name: String, kind: PersonKind) -> usize {
        let key = name.to_lowercase();
        if let Some(&known) = self.by_key.get(&key) {
            return known;
        }
        let at = self.entities.len();
        let words = name.split_whitespace().map(str::to_lowercase).collect();
        let human = i32::from(kind == PersonKind::Human);
        self.entities.push(Entity { name, words, role: None, offices: Vec::new(), kind, sex: Sex::Unknown, count: 1, human });
        self.by_key.insert(key, at);
        at
    }

    /// Makes `HBA` a name of the Harbour Board Association, where the article has both.
    fn enter_acronym(&mut self, page: &Page, name: &Name) {
        let short: String = page.text(name.tokens.start).chars().filter(|c| c.is_alphanumeric()).collect();
        let key = words(page, &name.tokens).join(" ");
        let Some(&full) = self.by_initials.get(&short.to_lowercase()).filter(|_| !self.by_key.contains_key(&key)) else { return };
        if let Some(entity) = self.entities.get_mut(full) {
            entity.name = format!("{} ({short})", entity.name);
            entity.words.push(key.clone());
        }
        self.by_word.entry(key.clone()).or_default().push(full);
        self.by_key.insert(key, full);
    }

    /// Counts what one more sighting says of an entity's nature.
    fn weigh(&mut self, page: &Page, name: &Name, entity: usize) {
        let long = word_count(page, name) > 1;
        let Some(entity) = self.entities.get_mut(entity) else { return };
        let given = page.is(name.tokens.start, Class::Given);
        let titled = (name.title.start..name.title.end).any(|at| page.is(at, Class::Honorific) || page.is(at, Class::Role));
        let office =
            name.tokens.start.checked_sub(1).is_some_and(|before| page.is(before, Class::Role) || page.is(before, Class::Abbreviation));
        let speaks = page.is(name.tokens.end, Class::Reporting) || page.is(name.tokens.end, Class::Relative);
        let body = (name.tokens.start..name.tokens.end).any(|at| page.is(at, Class::Body));
        let the = name.title.start.checked_sub(1).is_some_and(|before| page.is(before, Class::Determiner)) && name.title.is_empty();
        let modifier =
            !long && page.is_word(name.tokens.end) && (page.is(name.tokens.end, Class::Role) || page.is(name.tokens.end, Class::Body));
        let signs =
            [(given && long, 2), (given, 1), (titled, 2), (office, 1), (speaks, 1), (body && !titled, -4), (the, -2), (modifier, -1)];
        entity.human += signs.iter().filter(|(holds, _)| *holds).map(|(_, weight)| weight).sum::<i32>();
    }

    /// The entity that a name, full or short, stands for.
    fn known(&self, page: &Page, name: &Name) -> Option<usize> {
        let words = words(page, &name.tokens);
        if words.len() > 1 || is_acronym(page, name) {
            if let Some(&exact) = self.by_key.get(&words.join(" ")) {
                return Some(self.fullest(exact));
            }
        }
        let sex = sex_of_title(page, name);
        let last = words.last()?;
        let candidates = self.by_word.get(last)?;
        let rank = |&at: &usize| {
            let entity = self.entities.get(at);
            let surname = entity.is_some_and(|e| e.words.last() == Some(last));
            let given = entity.is_some_and(|e| e.words.first() == Some(last));
            let opposed = entity.is_some_and(|e| sex != Sex::Unknown && e.sex != Sex::Unknown && e.sex != sex);
            let long = entity.is_some_and(|e| e.words.len() > 1);
            let body = entity.is_some_and(|e| e.kind == PersonKind::Body);
            (!opposed, long && !body, surname, given, entity.map_or(0, |e| e.count))
        };
        let best = candidates.iter().copied().max_by_key(|at| (rank(at), usize::MAX - at))?;
        let entity = self.entities.get(best)?;
        let fits = words.iter().all(|w| entity.words.contains(w)) || words.len() > 1 && entity.words.iter().all(|w| words.contains(w));
        let edge = entity.words.last() == Some(last) || entity.words.first() == Some(last) && entity.kind == PersonKind::Human;
        (fits && edge).then_some(best)
    }

    /// A longer form of the same name, if the article has one: `Ada M. Reed` for `Ada Reed`.
    fn fullest(&self, at: usize) -> usize {
        let Some(entity) = self.entities.get(at) else { return at };
        let Some(last) = entity.words.last() else { return at };
        let longer = self.by_word.get(last).into_iter().flatten().copied().filter(|&other| {
            self.entities.get(other).is_some_and(|o| {
                o.words.len() > entity.words.len() && o.words.first() == entity.words.first() && o.words.last() == entity.words.last()
            })
        });
        longer.max_by_key(|&other| self.entities.get(other).map_or(0, |o| o.words.len())).unwrap_or(at)
    }

    /// The person or body that a noun phrase stands for; `speaker` is who spoke last before it.
    pub fn resolve(&mut self, page: &Page, phrase: &TokenRange, speaker: Option<PersonIndex>) -> Option<PersonIndex> {
        let entity = self.entity(page, phrase, speaker)?;
        Some(self.speaks(entity))
    }

    fn speaks(&mut self, entity: usize) -> PersonIndex {
        if let Some(&known) = self.index.get(&entity) {
            return known;
        }
        let index = PersonIndex(u32::try_from(self.speakers.len()).unwrap_or(u32::MAX));
        self.speakers.push(entity);
        self.index.insert(entity, index);
        index
    }

    fn entity(&mut self, page: &Page, phrase: &TokenRange, speaker: Option<PersonIndex>) -> Option<usize> {
        let single = phrase.end == phrase.start + 1;
        let pronoun = page.value(phrase.start, Class::Pronoun).or_else(|| page.value(phrase.start, Class::Oblique));
        let owned = !single && page.is(phrase.start, Class::Oblique) && page.is(phrase.end - 1, Class::Speech);
        if let Some(sex) = pronoun.filter(|_| single || owned || page.is(phrase.start, Class::Pronoun)) {
            let text = if sex == "n" { self.named_text(page, phrase.end) } else { None };
            let known = text.or_else(|| self.pronoun(page, phrase.start, sex, speaker));
            return Some(known.unwrap_or_else(|| self.unknown(page, phrase, sex)));
        }
        let head_end = (phrase.start + 1..phrase.end)
            .find(|&at| page.is(at, Class::Preposition) || page.norm(at) == "," || page.is(at, Class::Relative))
            .unwrap_or(phrase.end);
        let from = self.sightings.partition_point(|s| s.token < phrase.start);
        let named = self.sightings.iter().skip(from).take_while(|s| s.token < head_end).last().copied();
        if let Some(sighting) = named {
            // The name is the head of the phrase, not the owner of it.
            let end = name_end(page, sighting.token, head_end);
            if end >= head_end && !is_possessive(page, end - 1) || end >= phrase.end {
                return Some(sighting.entity);
            }
        }
        // `the head of the harbour board Ada Reed`: the name ends the phrase and hangs on no preposition.
        let last =
            self.sightings.get(self.sightings.partition_point(|s| s.token < phrase.end).wrapping_sub(1)).filter(|s| s.token > phrase.start);
        if let Some(last) = last.filter(|s| {
            page.is(head_end.wrapping_sub(1), Class::Role)
                && !page.is(s.token - 1, Class::Preposition)
                && !page.is(s.token - 1, Class::Determiner)
        }) {
            let ends = name_end(page, last.token, phrase.end) >= phrase.end && !is_possessive(page, phrase.end - 1);
            if ends && self.entities.get(last.entity).is_some_and(|e| e.human > 0) {
                return Some(last.entity);
            }
        }
        if let Some(beside) = self.apposition(page, phrase) {
            return Some(beside);
        }
        let start = (phrase.start..head_end).find(|&at| !page.is(at, Class::Determiner)).unwrap_or(phrase.start);
        let definite = start > phrase.start && page.marked(phrase.start, Class::Determiner, 'd');
        let head = head_end.checked_sub(1)?;
        if let Some(text) = self.document(page, head).filter(|_| definite) {
            return Some(text);
        }
        if definite || page.is_capital(start) {
            if let Some(known) = self.by_role(page, head, phrase.start) {
                return Some(known);
            }
        }
        let full_end = (head_end..phrase.end).find(|&at| page.norm(at) == "," || page.is(at, Class::Relative)).unwrap_or(phrase.end);
        let end = if page.marked(head_end, Class::Preposition, 'o') { full_end } else { head_end };
        let text = printed(page, &(start..end.max(start + 1)));
        let kind = if page.is(head, Class::Role) { PersonKind::Human } else { PersonKind::Body };
        Some(self.entry(text, kind))
    }

    /// `it says in the statement`: the text that the words after a pronoun name.
    fn named_text(&self, page: &Page, after: usize) -> Option<usize> {
        let noun = (after..after + 5)
            .take_while(|&at| page.is_word(at))
            .find(|&at| page.is(at, Class::Speech) && page.is(at.wrapping_sub(1), Class::Determiner))?;
        self.document(page, noun)
    }

    /// Somebody of whom the text has only a pronoun or a noun, entered under it.
    fn unknown(&mut self, page: &Page, phrase: &TokenRange, sex: &str) -> usize {
        let text = printed(page, &(phrase.start..phrase.start + 1)).to_lowercase();
        self.entry(text, if sex == "n" { PersonKind::Body } else { PersonKind::Human })
    }

    /// `the harbour's manager, Ada Reed,`: the name that follows an office after a comma.
    fn apposition(&self, page: &Page, phrase: &TokenRange) -> Option<usize> {
        let office = (phrase.start..phrase.end).any(|at| page.is(at, Class::Role) || page.is(at, Class::Body));
        let comma =
            (phrase.end..phrase.end + 8).take_while(|&at| page.is_word(at) || page.norm(at) == ",").find(|&at| page.norm(at) == ",")?;
        let from = self.sightings.partition_point(|s| s.token <= comma);
        let name = self.sightings.get(from).filter(|s| s.token <= comma + 2 && office)?;
        let end = name_end(page, name.token, name.token + 6);
        let fits = self.entities.get(name.entity).is_some_and(|e| e.human > 0 || e.human == 0 && e.words.len() > 1);
        (fits && end > name.token).then_some(name.entity)
    }

    /// The last person before a place whose office is the given noun, or the body whose name ends with it.
    fn by_role(&self, page: &Page, head: usize, before: usize) -> Option<usize> {
        let noun = page.norm(head);
        let end = self.sightings.partition_point(|s| s.token < before);
        let back = self.sightings.get(end.saturating_sub(REACH * 2)..end)?;
        back.iter().rev().map(|s| s.entity).find(|&at| {
            self.entities.get(at).is_some_and(|e| {
                let office = e.human > 0 && e.offices.iter().any(|w| w == noun);
                let body = e.human <= 0 && e.words.len() > 1 && e.words.iter().skip(1).any(|w| w == noun);
                office || body
            })
        })
    }

    fn pronoun(&self, page: &Page, at: usize, sex: &str, speaker: Option<PersonIndex>) -> Option<usize> {
        let speaker = speaker.and_then(|p| self.speakers.get(p.0 as usize)).copied();
        let suits = |at: usize| {
            self.entities.get(at).is_some_and(|e| match sex {
                "m" => e.human > 0 && e.sex != Sex::Female,
                "f" => e.human > 0 && e.sex != Sex::Male,
                "n" => e.human <= 0,
                _ => true,
            })
        };
        let sure = |at: usize| {
            self.entities.get(at).is_some_and(|e| match sex {
                "m" => e.sex == Sex::Male,
                "f" => e.sex == Sex::Female,
                _ => false,
            })
        };
        let sentence = page.sentence_of(at);
        let end = self.sightings.partition_point(|s| s.token < at);
        let back = self.sightings.get(end.saturating_sub(REACH)..end).unwrap_or(&[]);
        let mut best: Option<(i64, usize)> = None;
        for sighting in back.iter().filter(|s| suits(s.entity)) {
            let apart = sentence - page.sentence_of(sighting.token);
            let human = self.entities.get(sighting.entity).map_or(0, |e| e.human);
            let mut score =
                i64::from(human.clamp(-4, 4)) * if sex == "n" { -1 } else { 1 } - 4 * i64::try_from(apart.min(100)).unwrap_or(100);
            score += match sighting.place {
                Place::Lead if apart == 0 => 9,
                Place::Lead => 5,
                Place::Aside => -4,
                Place::Other => 0,
            };
            if Some(sighting.entity) == speaker {
                score += 7;
            }
            if sure(sighting.entity) {
                score += 6;
            }
            if sex == "n" && apart <= 1 && self.is_document(sighting.entity) {
                score += 8;
            }
            if best.is_none_or(|(known, _)| score >= known) {
                best = Some((score, sighting.entity));
            }
        }
        best.map(|(_, entity)| entity).or_else(|| speaker.filter(|&s| suits(s)))
    }

    /// The persons that speak, in order of appearance.
    pub fn into_speakers(self) -> Vec<Person> {
        self.speakers
            .iter()
            .filter_map(|&at| self.entities.get(at))
            .map(|e| Person { name: e.name.clone(), role: e.role.clone(), kind: e.kind })
            .collect()
    }
}

fn is_acronym(page: &Page, name: &Name) -> bool {
    let one = name.tokens.end == name.tokens.start + 1;
    one && page.token(name.tokens.start).is_some_and(|t| t.case == Case::Upper && t.span.len() <= 9)
}

fn word_count(page: &Page, name: &Name) -> usize {
    (name.tokens.start..name.tokens.end).filter(|&at| page.is_word(at)).count()
}

/// The first token after the name that starts or goes on at a place.
fn name_end(page: &Page, at: usize, ceiling: usize) -> usize {
    (at..ceiling).find(|&i| page.is_word(i) && !page.is_capital(i) && !page.is(i, Class::Particle)).unwrap_or(ceiling)
}

/// A name's words in normal form, without a possessive ending.
fn words(page: &Page, tokens: &TokenRange) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for at in tokens.start..tokens.end {
        let word = page.norm(at).strip_suffix("'s").unwrap_or(page.norm(at));
        match words.last_mut() {
            // Parts that a hyphen joins are one word: a Smith-Jones is no Smith.
            Some(last) if !page.spaced(at) && (last.ends_with('-') || page.text(at) == "-") => last.push_str(word),
            _ if page.is_word(at) => words.push(word.to_owned()),
            _ => {}
        }
    }
    words
}

/// A name as printed, without a possessive ending.
fn printed(page: &Page, tokens: &TokenRange) -> String {
    let text = page.span(tokens).of(page.source);
    let text = text.strip_suffix("'s").or_else(|| text.strip_suffix("’s")).unwrap_or(text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn kind_of(page: &Page, name: &Name) -> PersonKind {
    let body = (name.tokens.start..name.tokens.end).any(|at| page.is(at, Class::Body));
    let acronym = name.tokens.end == name.tokens.start + 1 && page.token(name.tokens.start).is_some_and(|t| t.case == Case::Upper);
    let the = name.title.start.checked_sub(1).is_some_and(|before| page.marked(before, Class::Determiner, 'd')) && name.title.is_empty();
    if (body || acronym || the) && !page.is(name.tokens.start, Class::Given) { PersonKind::Body } else { PersonKind::Human }
}

fn sex_from(value: Option<&str>) -> Sex {
    match value {
        Some("m") => Sex::Male,
        Some("f") => Sex::Female,
        _ => Sex::Unknown,
    }
}

fn sex_of_title(page: &Page, name: &Name) -> Sex {
    (name.title.start..name.title.end)
        .map(|at| sex_from(page.value(at, Class::Honorific).filter(|v| !v.is_empty()).or_else(|| page.value(at, Class::Role))))
        .find(|&sex| sex != Sex::Unknown)
        .unwrap_or(Sex::Unknown)
}

fn sex_of(page: &Page, name: &Name) -> Sex {
    match sex_of_title(page, name) {
        Sex::Unknown => sex_from(page.value(name.tokens.start, Class::Given)),
        known => known,
    }
}

/// The office beside a name: before it as a title or a small word, or after a comma.
fn role_beside(page: &Page, name: &Name) -> Option<String> {
    let is_role = |at: usize| page.is(at, Class::Role) || page.is(at, Class::Honorific) && page.token(at).is_some_and(|t| t.span.len() > 4);
    if let Some(at) = (name.title.start..name.title.end).find(|&at| is_role(at)) {
        return Some(printed(page, &(at..name.title.end)).to_lowercase());
    }
    let before = name.title.start.checked_sub(1)?;
    if is_role(before) {
        return Some(page.norm(before).to_owned());
    }
    if page.norm(name.tokens.end) == "," {
        let end = name.tokens.end + 9;
        let role =
            (name.tokens.end + 1..end).take_while(|&at| page.norm(at) != "," && page.norm(at) != ".").find(|&at| page.is(at, Class::Role));
        return role.map(|at| page.norm(at).to_owned());
    }
    None
}
