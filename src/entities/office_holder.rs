//! People named by their office alone: `The mayor spoke.` A pronoun behind may stand for them.

use crate::document::Document;
use crate::entities::coreference::by_office;
use crate::entities::entity_table::Entities;
use crate::entities::entity_type::Sex;
use crate::entities::mention::{Mention, MentionRole};
use crate::entities::speaking_entity::EntityKind;
use crate::lexicon::{Class, ClassSet, DeterminerUse, NounGender, Value};

/// Notes every office that is the subject of the narrator's sentence and stands beside no name.
pub(crate) fn gather(entities: &mut Entities, document: &Document, quoted: &[bool]) {
    let offices: Vec<usize> = (1..document.tokens.len())
        .filter(|&at| quoted.get(at) != Some(&true) && is_office_alone(document, at))
        .collect();
    let holders = offices.into_iter().map(|at| {
        let entity = by_office(entities, document, at, at - 1).unwrap_or_else(|| {
            entities.add_unnamed(document.norm(at).to_owned(), EntityKind::Human, Sex::Unknown)
        });
        Mention { token: at, entity, role: MentionRole::Subject }
    });
    let holders = holders.collect();
    entities.hold_offices(holders);
}

fn is_office_alone(document: &Document, at: usize) -> bool {
    // A name behind it, or what it is the office of.
    const GOES_ON: ClassSet = ClassSet::of(&[Class::Preposition, Class::Conjunction, Class::Role]);
    let one = document
        .value(at, Class::Role)
        .is_some_and(|office| Value::gender(office) != Some(NounGender::Plural));
    let behind = at + 1;
    one && !document.is_capital(at)
        && document.marked(at - 1, DeterminerUse::Definite)
        && MentionRole::of_phrase(document, at - 1, behind) == MentionRole::Subject
        && !document.is_possessive(at)
        && document.is_word(behind)
        && !document.is_capital(behind)
        && !document.is_any(behind, GOES_ON)
        && at.checked_sub(2).is_none_or(|before| document.text(before) != ",")
}

#[cfg(test)]
mod tests {
    use crate::document::tests::ask;
    use crate::entities::name_clustering::cluster;
    use crate::entities::office_holder::gather;

    #[test]
    fn an_office_without_a_name_is_a_mention() {
        for (source, holders) in [
            ("The mayor, Ada Reed, left. Tom Hill came. The mayor spoke.", vec!["Ada Reed"]),
            ("The mayor spoke.", vec!["mayor"]),
            ("The mayor of Leith spoke.", vec![]),
            ("The mayor Ada Reed spoke.", vec![]),
            ("Ada Reed, the mayor, spoke.", vec![]),
            ("A mayor spoke. The mayor's boat sank. The mayors spoke.", vec![]),
            ("So we three have at last met the mayor.", vec![]),
        ] {
            let found = ask(source, "en", |document| {
                let mut entities = cluster(document, &[]);
                gather(&mut entities, document, &[]);
                let found = entities.last_office_holders(document.tokens.len(), 9).to_vec();
                found.iter().map(|held| entities.entity(held.entity).name.clone()).collect::<Vec<_>>()
            });
            assert_eq!(found, holders, "{source:?}");
        }
    }
}
