//! Who is named in one article: names gathered into persons and bodies.

use rustc_hash::FxHashMap;

use crate::document::Document;
use crate::entities::entity::{EntityKind, SpeakingEntity, SpeakingEntityIdx};
use crate::entities::entity_type::{
    Sex, humanity, is_acronym, kind_of, office_before, role_beside, sex_of, sex_of_title,
};
use crate::entities::issued_document::{self, IssuedDocument};
use crate::entities::name::{Name, names};
use crate::lexicon::endings::without_printed_genitive;
use crate::lexicon::{Class, ClassSet};
use crate::text::interner::{Interner, Symbol};
use crate::text::token::TokenRange;

/// How many namesakes are remembered for a word, the latest ones.
const NAMESAKES: usize = 8;

/// A person or body that the article names.
#[derive(Debug)]
pub(crate) struct Entity {
    /// Its fullest name.
    name: String,
    /// The words of the name, and its acronym.
    pub words: Vec<Symbol>,
    role: Option<String>,
    /// Every noun of office that stood beside the name, as the page numbers its words.
    pub offices: Vec<Symbol>,
    kind: EntityKind,
    pub sex: Sex,
    count: usize,
    /// How much speaks for a human being; less than one, and no `he` or `she` stands for it.
    pub human: i32,
    speaks: Option<SpeakingEntityIdx>,
}

impl Entity {
    /// Whether something that it said was found before.
    pub fn has_spoken(&self) -> bool {
        self.speaks.is_some()
    }
}

/// A name as it stands in the text, by numbers.
struct MentionForm<'n> {
    name: &'n Name,
    /// Its words, as a run of one list.
    words: TokenRange,
    whole: Symbol,
}

impl MentionForm<'_> {
    fn words_in<'w>(&self, list: &'w [Symbol]) -> &'w [Symbol] {
        list.get(self.words.clone()).unwrap_or(&[])
    }
}

/// Where an entity is named, outside of quotations.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mention {
    pub token: usize,
    pub entity: usize,
    pub place: MentionPlace,
}

/// What a name does in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MentionPlace {
    /// Begins it, or follows only an adverbial: likely what the sentence is about.
    Lead,
    /// Owns something, or hangs on a preposition.
    Aside,
    Other,
}

/// The persons and bodies of one article.
#[derive(Debug, Default)]
pub(crate) struct Entities {
    pub entities: Vec<Entity>,
    pub sightings: Vec<Mention>,
    pub documents: Vec<IssuedDocument>,
    /// The entities that speak, in order of appearance.
    speakers: Vec<usize>,
    /// The words, whole names and initials of all names, by number.
    texts: Interner,
    by_word: Vec<Vec<usize>>,
    by_name: Vec<Option<usize>>,
    by_initials: Vec<Option<usize>>,
}

impl Entities {
    /// Gathers the names of an article. `quoted` says whether a token lies inside a quotation.
    pub fn of(document: &Document, quoted: &[bool]) -> Self {
        let mut entities = Self { texts: Interner::for_length(document.source.len() / 8), ..Self::default() };
        let names = names(document);
        let mut words = Vec::with_capacity(names.len() * 2);
        // Names come again and again: what is alike in print has one form.
        let mut printed: FxHashMap<&str, (TokenRange, Symbol)> = FxHashMap::default();
        let forms = names.iter().map(|name| {
            let text = document.span(&name.tokens).of(document.source);
            let (words, whole) = printed
                .entry(text)
                .or_insert_with(|| entities.form(document, &name.tokens, &mut words))
                .clone();
            MentionForm { name, words, whole }
        });
        let forms: Vec<MentionForm> = forms.collect();
        // Full names first, so that a surname finds its person wherever the full form stands.
        for form in forms.iter().filter(|form| form.words.len() > 1) {
            entities.enter(document, form, &words);
        }
        for form in forms.iter().filter(|form| is_acronym(document, form.name)) {
            entities.enter_acronym(document, form, &words);
        }
        for form in &forms {
            let entity = entities
                .known(document, form, &words)
                .unwrap_or_else(|| entities.enter(document, form, &words));
            if quoted.get(form.name.tokens.start) != Some(&true) {
                entities.see(document, form.name, form.words.len() > 1, entity);
            }
        }
        issued_document::gather(&mut entities, document, quoted);
        entities
    }

    /// An entity by number.
    pub fn entity(&self, at: usize) -> Option<&Entity> {
        self.entities.get(at)
    }

    /// The entity that a speaker is.
    pub fn entity_of(&self, speaker: SpeakingEntityIdx) -> Option<usize> {
        self.speakers.get(speaker.0 as usize).copied()
    }

    /// The numbers of a name's words, which are appended to `list`, and of the whole. Parts that a hyphen
    /// joins are one word: a Smith-Jones is no Smith.
    fn form(
        &mut self,
        document: &Document,
        tokens: &TokenRange,
        list: &mut Vec<Symbol>,
    ) -> (TokenRange, Symbol) {
        let from = list.len();
        let mut at = tokens.start;
        while at < tokens.end {
            let start = at;
            at += 1;
            while at < tokens.end
                && !document.spaced(at)
                && (is_hyphen(document, at) || is_hyphen(document, at - 1))
            {
                at += 1;
            }
            if document.is_word(start) {
                let word = document.span(&(start..at)).of(document.source);
                list.push(self.texts.intern(without_owner(word)));
            }
        }
        let whole = match list.get(from..) {
            Some([only]) => *only,
            _ => self.texts.intern(&printed(document, tokens)),
        };
        (from..list.len(), whole)
    }

    /// Enters a name, new or known, with what stands beside it.
    fn enter(&mut self, document: &Document, form: &MentionForm, words: &[Symbol]) -> usize {
        let name = form.name;
        let known = self.by_name.get(form.whole.0 as usize).copied().flatten();
        let at = known.unwrap_or_else(|| {
            self.add(
                form.whole,
                printed(document, &name.tokens),
                form.words_in(words),
                kind_of(document, name),
            )
        });
        let (sex, role) = (sex_of(document, name), role_beside(document, name));
        if let Some(entity) = self.entities.get_mut(at) {
            entity.count += 1;
            if entity.sex == Sex::Unknown {
                entity.sex = sex;
            }
            if let Some(role) = role {
                let nouns = role
                    .clone()
                    .filter(|&t| document.is_word(t))
                    .filter_map(|t| document.token(t))
                    .map(|t| t.norm);
                for noun in nouns {
                    if !entity.offices.contains(&noun) {
                        entity.offices.push(noun);
                    }
                }
                entity.role.get_or_insert_with(|| printed(document, &role).to_lowercase());
            }
            if !name.title.is_empty() || entity.role.is_some() && entity.words.len() > 1 {
                entity.kind = EntityKind::Human;
            }
        }
        at
    }

    /// A new entity; `whole` is the number of its name.
    fn add(&mut self, whole: Symbol, name: String, words: &[Symbol], kind: EntityKind) -> usize {
        let at = self.entities.len();
        for &word in words {
            let namesakes = slot(&mut self.by_word, word);
            if namesakes.len() >= NAMESAKES {
                namesakes.remove(0);
            }
            namesakes.push(at);
        }
        if words.len() > 1 {
            let initials: String = words.iter().filter_map(|&w| self.texts.text(w).chars().next()).collect();
            let initials = self.texts.intern(&initials);
            slot(&mut self.by_initials, initials).get_or_insert(at);
        }
        *slot(&mut self.by_name, whole) = Some(at);
        self.entities.push(Entity {
            name,
            words: words.to_vec(),
            role: None,
            offices: Vec::new(),
            kind,
            sex: Sex::Unknown,
            count: 0,
            human: 0,
            speaks: None,
        });
        at
    }

    /// Whether `he` or `she` may stand for an entity: a human being, or one whose name is like a human
    /// being's.
    pub fn may_be_human(&self, at: usize) -> bool {
        self.entity(at)
            .is_some_and(|e| e.human > 0 || e.human == 0 && e.kind == EntityKind::Human && e.words.len() > 1)
    }

    /// The entity that goes under a noun phrase or pronoun as printed.
    pub fn add_unnamed(&mut self, text: String, kind: EntityKind, sex: Sex) -> usize {
        let whole = self.texts.intern(&text);
        let known = self.by_name.get(whole.0 as usize).copied().flatten();
        let at = known.unwrap_or_else(|| self.add(whole, text, &[], kind));
        if let Some(entity) = self.entities.get_mut(at) {
            entity.human = entity.human.max(i32::from(kind == EntityKind::Human));
            entity.sex = sex;
        }
        at
    }

    /// The fullest name of an entity.
    pub fn name(&self, at: usize) -> &str {
        self.entities.get(at).map_or("", |e| &e.name)
    }

    /// Whether a word of the page is among an entity's words from the second on.
    pub fn ends_with(&self, entity: &Entity, word: &str) -> bool {
        self.texts.find(word).is_some_and(|word| entity.words.iter().skip(1).any(|&w| w == word))
    }

    /// Makes `HBA` a name of the Harbour Board Association, where the article has both.
    fn enter_acronym(&mut self, document: &Document, form: &MentionForm, words: &[Symbol]) {
        let short: String =
            document.text(form.name.tokens.start).chars().filter(|c| c.is_alphanumeric()).collect();
        let initials = self.texts.intern(&short);
        let full = self.by_initials.get(initials.0 as usize).copied().flatten();
        let taken = self.by_name.get(form.whole.0 as usize).copied().flatten().is_some();
        let (Some(full), Some(&word), false) = (full, form.words_in(words).first(), taken) else { return };
        if let Some(entity) = self.entities.get_mut(full) {
            entity.name = format!("{} ({short})", entity.name);
            entity.words.push(word);
        }
        slot(&mut self.by_word, word).push(full);
        *slot(&mut self.by_name, form.whole) = Some(full);
    }

    /// Notes a name outside of quotations, and what it says of the entity's nature.
    fn see(&mut self, document: &Document, name: &Name, long: bool, entity: usize) {
        let start = name.title.start.min(name.tokens.start);
        let before = start.checked_sub(1);
        let office = office_before(document, name).map_or(start, |office| office.start);
        let sentence = document.sentences.get(document.sentence_of(name.tokens.start));
        let place = if document.is_possessive(name.tokens.end - 1)
            || before.is_some_and(|b| document.is(b, Class::Preposition))
        {
            MentionPlace::Aside
        } else if sentence.is_some_and(|s| s.start + 3 >= office) || document.is_any(name.tokens.end, VERB) {
            MentionPlace::Lead
        } else {
            MentionPlace::Other
        };
        self.sightings.push(Mention { token: name.tokens.start, entity, place });
        if let Some(entity) = self.entities.get_mut(entity) {
            entity.human += humanity(document, name, long);
        }
    }

    /// The entity that a name, full or short, stands for.
    fn known(&self, document: &Document, form: &MentionForm, words: &[Symbol]) -> Option<usize> {
        let (name, words) = (form.name, form.words_in(words));
        if words.len() > 1 || is_acronym(document, name) {
            if let Some(exact) = self.by_name.get(form.whole.0 as usize).copied().flatten() {
                return Some(self.fullest(exact));
            }
        }
        let sex = sex_of_title(document, name);
        let last = words.last()?;
        let candidates = self.by_word.get(last.0 as usize)?;
        let rank = |&at: &usize| {
            let entity = self.entities.get(at);
            let surname = entity.is_some_and(|e| e.words.last() == Some(last));
            let given = entity.is_some_and(|e| e.words.first() == Some(last));
            let opposed =
                entity.is_some_and(|e| sex != Sex::Unknown && e.sex != Sex::Unknown && e.sex != sex);
            let long = entity.is_some_and(|e| e.words.len() > 1 && e.kind == EntityKind::Human);
            (!opposed, long, surname, given, entity.map_or(0, |e| e.count))
        };
        let best = candidates.iter().copied().max_by_key(|at| (rank(at), usize::MAX - at))?;
        let entity = self.entities.get(best)?;
        let fits = words.iter().all(|w| entity.words.contains(w))
            || words.len() > 1 && entity.words.iter().all(|w| words.contains(w));
        let edge = entity.words.last() == Some(last)
            || entity.words.first() == Some(last) && entity.kind == EntityKind::Human;
        (fits && edge).then_some(best)
    }

    /// A longer form of the same name, if the article has one: `Ada M. Reed` for `Ada Reed`.
    fn fullest(&self, at: usize) -> usize {
        let Some(entity) = self.entities.get(at) else { return at };
        let namesakes = entity.words.last().and_then(|last| self.by_word.get(last.0 as usize));
        let longer = namesakes.into_iter().flatten().copied().filter(|&other| {
            self.entities.get(other).is_some_and(|o| {
                o.words.len() > entity.words.len()
                    && o.words.first() == entity.words.first()
                    && o.words.last() == entity.words.last()
            })
        });
        longer.max_by_key(|&other| self.entities.get(other).map_or(0, |o| o.words.len())).unwrap_or(at)
    }

    /// Makes an entity one that speaks.
    pub fn speaks(&mut self, at: usize) -> Option<SpeakingEntityIdx> {
        let entity = self.entities.get_mut(at)?;
        let next = SpeakingEntityIdx(u32::try_from(self.speakers.len()).unwrap_or(u32::MAX));
        let index = *entity.speaks.get_or_insert(next);
        if index == next {
            self.speakers.push(at);
        }
        Some(index)
    }

    /// The persons that speak, in order of appearance.
    pub fn into_speakers(mut self) -> Vec<SpeakingEntity> {
        let person = |e: &mut Entity| SpeakingEntity {
            name: std::mem::take(&mut e.name),
            role: e.role.take(),
            kind: e.kind,
        };
        self.speakers.iter().filter_map(|&at| self.entities.get_mut(at).map(person)).collect()
    }
}

/// The place for a number in a list that grows as needed.
fn slot<T: Default>(list: &mut Vec<T>, number: Symbol) -> &mut T {
    let at = number.0 as usize;
    if list.len() <= at {
        list.resize_with(at + 1, T::default);
    }
    // The line above made room for it.
    &mut list[at]
}

/// Forms that a subject stands right before.
const VERB: ClassSet = ClassSet::of(&[Class::Auxiliary, Class::Past, Class::Reporting]);

fn is_hyphen(document: &Document, at: usize) -> bool {
    matches!(document.text(at), "-" | "‐" | "‑")
}

/// A word without a possessive ending.
fn without_owner(word: &str) -> &str {
    without_printed_genitive(word)
}

/// Words as printed, on one line and without a possessive ending.
pub(crate) fn printed(document: &Document, tokens: &TokenRange) -> String {
    let text = without_owner(document.span(tokens).of(document.source));
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
