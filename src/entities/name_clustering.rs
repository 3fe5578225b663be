//! Names gathered into persons and organisations: `Reed` is Ada Reed, `HBA` the Harbour Board Association.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use crate::document::Document;
use crate::entities::entity_table::{Entities, Entity};
use crate::entities::entity_type::{
    NameLength, Sex, human_points, is_acronym, kind_of, sex_of, sex_of_office, sex_of_title,
};
use crate::entities::mention::{Mention, MentionRole};
use crate::entities::name::{Name, names};
use crate::entities::name_index::{NameIndex, NameSymbols, printed};
use crate::entities::office::role_beside;
use crate::entities::speaking_entity::{EntityIdx, EntityKind};
use crate::lexicon::Class;
use crate::text::interner::Symbol;

/// Gathers the names of an article, in passes from sure to unsure, as a sieve (Lee et al. 2013): full names,
/// their shorter forms, acronyms, names of one word. What a whole cluster is known to be bars it from
/// another. `quoted` says whether a token lies inside a quotation: a name there is no mention of the
/// narrator's.
pub(crate) fn cluster(document: &Document, quoted: &[bool]) -> Entities {
    let names = names(document);
    let mut clusters = NameClusters::for_names(&names, document);
    // Names come again and again: those alike in print have one form.
    let mut known: FxHashMap<&str, usize> = FxHashMap::default();
    let mut forms: Vec<NameSymbols> = Vec::new();
    let mut form_of_name = Vec::with_capacity(names.len());
    for name in &names {
        let text = document.span(&name.tokens).of(document.source);
        form_of_name.push(*known.entry(text).or_insert_with(|| {
            forms.push(clusters.names.form(document, &name.tokens));
            forms.len() - 1
        }));
    }
    let mut entity_of: Vec<Option<EntityIdx>> = vec![None; names.len()];
    let formed = || names.iter().zip(form_of_name.iter().map(|&at| &forms[at])).enumerate();
    for (at, (name, form)) in formed().filter(|(_, (_, form))| form.words.len() > 1) {
        entity_of[at] = Some(clusters.enter(document, name, form));
    }
    let fuller = clusters.fuller_names();
    for (_, (name, form)) in formed().filter(|(_, (name, _))| is_acronym(document, name)) {
        clusters.enter_acronym(document, name, form);
    }
    let mut uses: Vec<NameUse> = Vec::new();
    let mut use_of: FxHashMap<Symbol, usize> = FxHashMap::default();
    for (at, (name, form)) in formed().filter(|(_, (_, form))| form.words.len() == 1) {
        let number = *use_of.entry(form.whole).or_insert_with(|| {
            uses.push(NameUse::of(form));
            uses.len() - 1
        });
        uses[number].add(document, at, name);
    }
    for one_word in &uses {
        for bearer in one_word.bearers() {
            let entity = clusters.bearer(document, one_word, &bearer, &names);
            for &at in &bearer.names {
                entity_of[at] = Some(entity);
            }
        }
    }
    let mut mentions = Vec::with_capacity(names.len());
    for (at, (name, form)) in formed() {
        let Some(entity) =
            entity_of[at].map(|entity| fuller[..].get(entity.get()).copied().unwrap_or(entity))
        else {
            continue;
        };
        if quoted.get(name.tokens.start) != Some(&true) {
            let role = MentionRole::of(document, name);
            mentions.push(Mention { token: name.tokens.start, entity, role });
            let length = if form.words.len() > 1 { NameLength::Several } else { NameLength::One };
            clusters.entity_mut(entity).human_points += human_points(document, name, length);
        }
    }
    Entities::new(clusters.entities, clusters.names, mentions)
}

/// All that the article says with a name of one word.
struct NameUse {
    word: Symbol,
    names: Vec<(usize, Sex)>,
    offices: Vec<Symbol>,
}

/// One of those that go by a name of one word.
struct Bearer {
    /// The places of the names among all of the article.
    names: Vec<usize>,
    sex: Sex,
}

impl NameUse {
    fn of(form: &NameSymbols) -> Self {
        Self { word: form.whole, names: Vec::new(), offices: Vec::new() }
    }

    fn add(&mut self, document: &Document, at: usize, name: &Name) {
        self.names.push((at, sex_of_title(document, name)));
        let office = role_beside(document, name).into_iter().flatten();
        self.offices.extend(office.filter_map(|at| document.token(at)).map(|token| token.norm));
    }

    /// Mr. Reed and Ms. Reed are two; whoever goes without a title is the last one that had one, as newspapers
    /// write.
    fn bearers(&self) -> Vec<Bearer> {
        let has = |sex| self.names.iter().any(|&(_, told)| told == sex);
        let all = |sex| Bearer { names: self.names.iter().map(|&(at, _)| at).collect(), sex };
        match (has(Sex::Male), has(Sex::Female)) {
            (true, true) => {
                let first = self.names.iter().map(|&(_, sex)| sex).find(|&sex| sex != Sex::Unknown);
                let mut last = first.unwrap_or(Sex::Male);
                let mut found = [Sex::Male, Sex::Female].map(|sex| Bearer { names: Vec::new(), sex });
                for &(at, sex) in &self.names {
                    last = if sex == Sex::Unknown { last } else { sex };
                    found[usize::from(last == Sex::Female)].names.push(at);
                }
                found.into()
            }
            (true, false) => vec![all(Sex::Male)],
            (false, true) => vec![all(Sex::Female)],
            (false, false) => vec![all(Sex::Unknown)],
        }
    }
}

/// The entities found so far.
struct NameClusters {
    entities: Vec<Entity>,
    names: NameIndex,
}

impl NameClusters {
    fn for_names(names: &[Name], document: &Document) -> Self {
        let bytes = names.iter().map(|name| document.span(&name.tokens).len()).sum();
        Self { entities: Vec::new(), names: NameIndex::for_length(bytes) }
    }

    fn entity(&self, entity: EntityIdx) -> &Entity {
        &self.entities[entity.get()]
    }

    fn entity_mut(&mut self, entity: EntityIdx) -> &mut Entity {
        &mut self.entities[entity.get()]
    }

    /// Enters a name, new or known, with what stands beside it.
    fn enter(&mut self, document: &Document, name: &Name, form: &NameSymbols) -> EntityIdx {
        let index = match self.names.called(form.whole) {
            Some(index) => index,
            None => {
                let index = self.found(document, name, form);
                self.names.add(form.whole, &form.words, index);
                index
            }
        };
        self.learn(document, name, index);
        index
    }

    /// A new entity under a name that it does not own alone.
    fn found(&mut self, document: &Document, name: &Name, form: &NameSymbols) -> EntityIdx {
        let index = EntityIdx::new(self.entities.len());
        let printed = printed(document, &name.tokens);
        self.entities.push(Entity::new(printed, &form.words, kind_of(document, name)));
        index
    }

    /// Takes in what stands beside a mention: every one of them tells.
    fn learn(&mut self, document: &Document, name: &Name, index: EntityIdx) {
        let entity = self.entity_mut(index);
        entity.count += 1;
        let role = role_beside(document, name);
        let titled = sex_of_title(document, name);
        if titled != Sex::Unknown {
            entity.sex = titled;
        } else if entity.sex == Sex::Unknown {
            entity.sex = match (sex_of(document, name), &role) {
                (Sex::Unknown, Some(role)) => sex_of_office(document, role),
                (given, _) => given,
            };
        }
        if let Some(role) = role {
            entity.is_relative |= role.clone().any(|at| document.is(at, Class::Kin));
            let nouns = role.clone().filter(|&t| document.is_word(t)).filter_map(|t| document.token(t));
            for noun in nouns.map(|t| t.norm) {
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

    /// For each entity the one of its fullest name: `Ada M. Reed` for `Ada Reed`, unless two could be meant.
    fn fuller_names(&mut self) -> Vec<EntityIdx> {
        let mut fuller: Vec<EntityIdx> = (0..self.entities.len()).map(EntityIdx::new).collect();
        for (entity, fullest) in self.entities.iter().zip(&mut fuller) {
            let namesakes = entity.words.last().map_or(&[][..], |&last| self.names.namesakes(last));
            let mut longer = namesakes.iter().copied().filter(|&other| {
                let other = self.entity(other);
                other.words.len() > entity.words.len()
                    && other.words.first() == entity.words.first()
                    && other.words.last() == entity.words.last()
                    && !entity.sex.excludes(other.sex)
            });
            if let Some(found) = longer.next_back() {
                *fullest = found;
            }
        }
        for at in 0..fuller.len() {
            // The chain from a short name over a longer one to the longest.
            while fuller[fuller[at].get()] != fuller[at] {
                fuller[at] = fuller[fuller[at].get()];
            }
            if fuller[at].get() != at {
                let Entity { count, sex, offices, role, .. } = &self.entities[at];
                let (count, sex, offices, role) = (*count, *sex, offices.clone(), role.clone());
                let into = self.entity_mut(fuller[at]);
                into.count += count;
                into.sex = if into.sex == Sex::Unknown { sex } else { into.sex };
                into.offices.extend(offices);
                into.role = into.role.take().or(role);
            }
        }
        fuller
    }

    /// Makes `HBA` a name of the Harbour Board Association, where the article has both.
    fn enter_acronym(&mut self, document: &Document, name: &Name, form: &NameSymbols) {
        let short: String =
            document.text(name.tokens.start).chars().filter(|c| c.is_alphanumeric()).collect();
        let full = self.names.with_initials(&short);
        let is_taken = self.names.called(form.whole).is_some();
        let (Some(full), Some(&word), false) = (full, form.words.first(), is_taken) else { return };
        let entity = self.entity_mut(full);
        entity.name = format!("{} ({short})", entity.name);
        entity.words.push(word);
        self.names.add_acronym(form, full);
    }

    /// The entity that a name of one word stands for: a full name that it may be short for, or one of its own.
    fn bearer(
        &mut self,
        document: &Document,
        one_word: &NameUse,
        bearer: &Bearer,
        names: &[Name],
    ) -> EntityIdx {
        let first = bearer.names.first().map(|&at| &names[at]);
        let exact = self.names.called(one_word.word);
        if let (Some(entity), Some(name)) = (exact, first)
            && is_acronym(document, name)
        {
            return entity;
        }
        let known = self.full_name(one_word, bearer.sex);
        let entity = known.or(exact).unwrap_or_else(|| {
            let form = NameSymbols { words: vec![one_word.word], whole: one_word.word };
            let name = first.cloned().unwrap_or(Name { tokens: 0..0, title: 0..0 });
            let index = self.found(document, &name, &form);
            self.names.add(form.whole, &form.words, index);
            index
        });
        for &at in &bearer.names {
            self.learn(document, &names[at], entity);
        }
        entity
    }

    /// The full name that a word may be short for. None whose bearer is known to be of the other sex, nor one
    /// who is only known as a relative of somebody in office, where the word goes with an office.
    fn full_name(&self, one_word: &NameUse, sex: Sex) -> Option<EntityIdx> {
        let word = one_word.word;
        let fits = |&&index: &&EntityIdx| {
            let entity = self.entity(index);
            let holds_other_office = entity.is_relative && !one_word.offices.is_empty();
            let at_edge = entity.words.last() == Some(&word)
                || entity.words.first() == Some(&word) && entity.kind == EntityKind::Human;
            entity.words.len() > 1 && at_edge && !sex.excludes(entity.sex) && !holds_other_office
        };
        let rank = |&&index: &&EntityIdx| {
            let entity = self.entity(index);
            let holds_office = one_word.offices.iter().any(|office| entity.offices.contains(office));
            let is_surname = entity.words.last() == Some(&word);
            (holds_office, entity.kind == EntityKind::Human, is_surname, entity.count, Reverse(index))
        };
        self.names.namesakes(word).iter().filter(fits).max_by_key(rank).copied()
    }
}

#[cfg(test)]
mod tests {
    use crate::document::tests::ask;
    use crate::entities::name_clustering::cluster;

    /// The names of the entities that an article mentions, one for each mention.
    fn check(source: &str, expected: &[&str]) {
        ask(source, "en", |document| {
            let entities = cluster(document, &[]);
            let all = 0..document.tokens.len();
            let mentions = entities.mentions_in(&all).iter();
            let got: Vec<&str> = mentions.map(|m| entities.entity(m.entity).name.as_str()).collect();
            assert_eq!(got, expected, "{source:?}");
        });
    }

    #[test]
    fn a_surname_is_its_person() {
        check("Reed came late. Ada Reed was tired.", &["Ada Reed", "Ada Reed"]);
        check("Ada Reed met Tom Hill. Then Ada left.", &["Ada Reed", "Tom Hill", "Ada Reed"]);
        check("Ada Reed left. Ada Maria Reed was tired.", &["Ada Maria Reed", "Ada Maria Reed"]);
        check("Ada Reed left. Smith-Reed was tired.", &["Ada Reed", "Smith-Reed"]);
    }

    #[test]
    fn a_title_tells_namesakes_apart() {
        check(
            "Tom Reed met Ada Reed. Later Mr. Reed left, but Ms. Reed was tired.",
            &["Tom Reed", "Ada Reed", "Tom Reed", "Ada Reed"],
        );
    }

    #[test]
    fn what_any_mention_tells_holds_for_all() {
        check(
            "President Reed and Clara Reed, the first lady, received Tom Hill. Mr. Reed left. Then Reed slept.",
            &["Reed", "Clara Reed", "Tom Hill", "Reed", "Reed"],
        );
        check("Governor Reed met his wife, Wixley Reed. Later Reed left.", &["Reed", "Wixley Reed", "Reed"]);
        check("Governor Reed met Tom Reed. Later Reed left.", &["Tom Reed", "Tom Reed", "Tom Reed"]);
        check("Mr. Reed met Ms. Reed. Reed left.", &["Reed", "Reed", "Reed"]);
    }

    #[test]
    fn an_acronym_is_its_organisation() {
        let full = "Harbour Board Association (HBA)";
        check("The Harbour Board Association met. The HBA was tired.", &[full, full]);
        check("The Harbour Board Association met. The HBX was tired.", &["Harbour Board Association", "HBX"]);
    }

    #[test]
    fn names_inside_quotations_are_no_mentions() {
        let source = "Ada Reed met Tom Hill.";
        ask(source, "en", |document| {
            let quoted: Vec<bool> = (0..document.tokens.len()).map(|at| at > 2).collect();
            let entities = cluster(document, &quoted);
            assert_eq!(entities.mentions_in(&(0..document.tokens.len())).len(), 1);
        });
    }
}
