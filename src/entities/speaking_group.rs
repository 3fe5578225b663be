//! Groups that go by no name: `the demonstrators`, `two analysts`. `They` may stand for them.

use crate::document::Document;
use crate::entities::entity_table::Entities;
use crate::entities::mention::{Mention, MentionRole};
use crate::entities::name_index::printed;
use crate::entities::thresholds::GROUP_MODIFIERS;
use crate::lexicon::{Class, NounGender, Value};

/// Notes every noun for several people outside of quotations as a mention of a group.
pub(crate) fn gather(entities: &mut Entities, document: &Document, quoted: &[bool]) {
    let mut groups = Vec::new();
    for noun in 0..document.tokens.len() {
        if is_group(document, noun) && quoted.get(noun) != Some(&true) {
            let start = phrase_start(document, noun);
            let entity = entities.add_group(printed(document, &(start..noun + 1)));
            groups.push(Mention { token: noun, entity, role: role(document, start, noun) });
        }
    }
    if !groups.is_empty() {
        entities.mention(groups);
    }
}

/// Whether a noun names several people: not one before a name, and not their owner.
fn is_group(document: &Document, noun: usize) -> bool {
    document.value(noun, Class::Role).and_then(Value::gender) == Some(NounGender::Plural)
        && !document.is_capital(noun + 1)
        && !document.is_possessive(noun)
}

/// The first word behind the article of the phrase; the noun itself where no article stands near.
fn phrase_start(document: &Document, noun: usize) -> usize {
    let mut before =
        (noun.saturating_sub(GROUP_MODIFIERS + 1)..noun).rev().take_while(|&at| document.is_word(at));
    before.find(|&at| document.is(at, Class::Determiner)).map_or(noun, |article| article + 1)
}

fn role(document: &Document, start: usize, noun: usize) -> MentionRole {
    let article = start.checked_sub(1).filter(|&at| document.is(at, Class::Determiner)).unwrap_or(start);
    if article.checked_sub(1).is_some_and(|before| document.is(before, Class::Preposition)) {
        MentionRole::Oblique
    } else {
        MentionRole::of_phrase(document, article, noun + 1)
    }
}

#[cfg(test)]
mod tests {
    use crate::document::tests::ask;
    use crate::entities::name_clustering::cluster;
    use crate::entities::speaking_group::gather;

    /// The groups and names that a text mentions.
    fn check(source: &str, expected: &[&str]) {
        let got: Vec<String> = ask(source, "en", |document| {
            let mut entities = cluster(document, &[]);
            gather(&mut entities, document, &[]);
            let mentions = entities.mentions_in(&(0..document.tokens.len())).iter();
            mentions.map(|mention| entities.entity(mention.entity).name.clone()).collect()
        });
        assert_eq!(got, expected, "{source:?}");
    }

    #[test]
    fn groups() {
        check("The angry demonstrators met Ada Reed.", &["angry demonstrators", "Ada Reed"]);
        check("Ada Reed met analysts and two economists.", &["Ada Reed", "analysts", "economists"]);
        check("The demonstrators' flags fell.", &[]);
    }

    #[test]
    fn a_phrase_is_short() {
        check("The cold angry tired demonstrators left.", &["cold angry tired demonstrators"]);
        check("The wet cold angry tired demonstrators left.", &["demonstrators"]);
    }
}
