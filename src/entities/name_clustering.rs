//! Names gathered into persons and organisations: `Reed` is Ada Reed, `HBA` the Harbour Board Association.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use crate::document::Document;
use crate::entities::entity_table::{Entities, Entity};
use crate::entities::entity_type::{
    NameLength, Sex, human_points, is_acronym, kind_of, sex_of, sex_of_title,
};
use crate::entities::mention::{Mention, MentionRole};
use crate::entities::name::{Name, names};
use crate::entities::name_index::{NameIndex, NameSymbols, printed};
use crate::entities::office::role_beside;
use crate::entities::speaking_entity::{EntityIdx, EntityKind};

/// Gathers the names of an article. `quoted` says whether a token lies inside a quotation: a name there is no
/// mention of the narrator's.
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
    let formed = || names.iter().zip(form_of_name.iter().map(|&at| &forms[at]));
    // Full names first, so that a surname finds its person wherever the full form stands.
    for (name, form) in formed().filter(|(_, form)| form.words.len() > 1) {
        clusters.enter(document, name, form);
    }
    for (name, form) in formed().filter(|(name, _)| is_acronym(document, name)) {
        clusters.enter_acronym(document, name, form);
    }
    let mut mentions = Vec::with_capacity(names.len());
    for (name, form) in formed() {
        let entity =
            clusters.known(document, name, form).unwrap_or_else(|| clusters.enter(document, name, form));
        if quoted.get(name.tokens.start) != Some(&true) {
            let role = MentionRole::of(document, name);
            mentions.push(Mention { token: name.tokens.start, entity, role });
            let length = if form.words.len() > 1 { NameLength::Several } else { NameLength::One };
            clusters.entity_mut(entity).human_points += human_points(document, name, length);
        }
    }
    Entities::new(clusters.entities, clusters.names, mentions)
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
        let index = self.names.called(form.whole).unwrap_or_else(|| {
            let index = EntityIdx::new(self.entities.len());
            let printed = printed(document, &name.tokens);
            self.entities.push(Entity::new(printed, &form.words, kind_of(document, name)));
            self.names.add(form.whole, &form.words, index);
            index
        });
        let entity = self.entity_mut(index);
        entity.count += 1;
        if entity.sex == Sex::Unknown {
            entity.sex = sex_of(document, name);
        }
        if let Some(role) = role_beside(document, name) {
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
        index
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

    /// The entity that a name, full or short, stands for.
    fn known(&self, document: &Document, name: &Name, form: &NameSymbols) -> Option<EntityIdx> {
        let words = &form.words;
        if (words.len() > 1 || is_acronym(document, name))
            && let Some(exact) = self.names.called(form.whole)
        {
            return Some(self.fullest(exact));
        }
        let sex = sex_of_title(document, name);
        let last = words.last()?;
        let rank = |&index: &EntityIdx| {
            let entity = self.entity(index);
            let is_surname = entity.words.last() == Some(last);
            let is_given = entity.words.first() == Some(last);
            let is_opposed = sex != Sex::Unknown && entity.sex != Sex::Unknown && entity.sex != sex;
            let is_full = entity.words.len() > 1 && entity.kind == EntityKind::Human;
            (!is_opposed, is_full, is_surname, is_given, entity.count, Reverse(index))
        };
        let best = self.names.namesakes(*last).iter().copied().max_by_key(rank)?;
        let entity = self.entity(best);
        let fits = words.iter().all(|w| entity.words.contains(w))
            || words.len() > 1 && entity.words.iter().all(|w| words.contains(w));
        let edge = entity.words.last() == Some(last)
            || entity.words.first() == Some(last) && entity.kind == EntityKind::Human;
        (fits && edge).then_some(best)
    }

    /// The longest form of the same name: `Ada M. Reed` for `Ada Reed`.
    fn fullest(&self, index: EntityIdx) -> EntityIdx {
        let entity = self.entity(index);
        let namesakes = entity.words.last().map_or(&[][..], |&last| self.names.namesakes(last));
        let longer = namesakes.iter().copied().filter(|&other| {
            let other = self.entity(other);
            other.words.len() > entity.words.len()
                && other.words.first() == entity.words.first()
                && other.words.last() == entity.words.last()
        });
        longer.max_by_key(|&other| self.entity(other).words.len()).unwrap_or(index)
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
