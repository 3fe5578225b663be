//! People named together: `Ada Reed and Tom Hill`. `They` and a plural verb stand for them.

use crate::document::Document;
use crate::entities::entity_table::Entities;
use crate::entities::mention::{Coordination, Mention};
use crate::entities::thresholds::{COORDINATED_GAP_TOKENS, COORDINATED_MOST};
use crate::lexicon::{Class, ClassSet, ConjunctionUse};

/// Notes every phrase outside of quotations that joins names by `and`.
pub(crate) fn gather(entities: &mut Entities, document: &Document, quoted: &[bool]) {
    let mentions: Vec<Mention> = entities.mentions_in(&(0..document.tokens.len())).to_vec();
    let mut found = Vec::new();
    let mut first = 0;
    while first < mentions.len() {
        let last = last_joined(entities, document, &mentions, first);
        if last > first && quoted.get(mentions[first].token) != Some(&true) {
            let members = &mentions[first..=last];
            let names: Vec<&str> = members.iter().map(|m| entities.entity(m.entity).name.as_str()).collect();
            let end = name_end(document, mentions[last].token);
            found.push((listed(&names), mentions[first].token..end, members));
        }
        first = last + 1;
    }
    let coordinations = found.into_iter().map(|(name, tokens, members)| {
        let entity = entities.add_group(name);
        Coordination { tokens, entity, role: members[0].role, members: members.len() }
    });
    let coordinations: Vec<Coordination> = coordinations.collect();
    entities.coordinate(coordinations);
}

/// The last of the mentions that one phrase joins to the first of them, which is itself where none is. Names
/// with commas alone are as likely an apposition.
fn last_joined(entities: &Entities, document: &Document, mentions: &[Mention], first: usize) -> usize {
    let mut last = first;
    for next in first + 1..mentions.len().min(first + COORDINATED_MOST) {
        let alike = is_person(entities, mentions[first]) && is_person(entities, mentions[next]);
        let other = mentions[next].entity != mentions[first].entity;
        match joint(document, mentions[next - 1].token, mentions[next].token).filter(|_| alike && other) {
            Some(Joint::And) => {
                last = next;
                break;
            }
            Some(Joint::Comma) => {}
            None => break,
        }
    }
    last
}

fn is_person(entities: &Entities, mention: Mention) -> bool {
    let entity = entities.entity(mention.entity);
    entity.may_be_human() && !entity.is_plural
}

/// What joins two names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joint {
    And,
    Comma,
}

/// What stands between two names: `and`, with the titles and owners of the second, or a comma alone.
fn joint(document: &Document, first: usize, second: usize) -> Option<Joint> {
    const BEFORE_NAME: ClassSet =
        ClassSet::of(&[Class::Role, Class::Honorific, Class::Determiner, Class::Body, Class::Place]);
    let start = name_end(document, first);
    if second < start || second - start > COORDINATED_GAP_TOKENS || document.is_possessive(start - 1) {
        return None;
    }
    if second == start + 1 && document.text(start) == "," {
        return Some(Joint::Comma);
    }
    let and = if document.text(start) == "," { start + 1 } else { start };
    let titled =
        |at: usize| document.is_any(at, BEFORE_NAME) || document.is_capital(at) || document.is_possessive(at);
    let joins = document.marked(and, ConjunctionUse::Additive);
    (joins && (and + 1..second).all(|at| titled(at) || !document.is_word(at))).then_some(Joint::And)
}

/// The first token behind the name that starts at one.
fn name_end(document: &Document, start: usize) -> usize {
    let goes_on = |at: &usize| {
        document.is_capital(*at)
            || document.is(*at, Class::Particle) && document.is_capital(at + 1)
            || !document.is_word(*at) && document.text(*at) != "," && !document.spaced(*at)
    };
    let len = document.tokens.len();
    (start + 1..len).find(|at| !goes_on(at) || document.is_possessive(at - 1)).unwrap_or(len)
}

/// `Ada Reed, Tom Hill and Eve Moss`.
fn listed(names: &[&str]) -> String {
    match names {
        [first @ .., last] if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        _ => names.concat(),
    }
}

#[cfg(test)]
mod tests {
    use crate::document::tests::ask;
    use crate::entities::coordination::gather;
    use crate::entities::name_clustering::cluster;

    fn check(source: &str, expected: &[&str]) {
        let got: Vec<String> = ask(source, "en", |document| {
            let mut entities = cluster(document, &[]);
            gather(&mut entities, document, &[]);
            let found = entities.last_coordinations(usize::MAX, usize::MAX).iter();
            found.map(|found| entities.entity(found.entity).name.clone()).collect()
        });
        assert_eq!(got, expected, "{source:?}");
    }

    #[test]
    fn people_named_together() {
        check("Ada Reed and Tom Hill left.", &["Ada Reed and Tom Hill"]);
        check("Ada Reed, Tom Hill and Eve Moss left.", &["Ada Reed, Tom Hill and Eve Moss"]);
        check("Ada Reed and the city's Mayor Tom Hill left.", &["Ada Reed and Tom Hill"]);
        check("Ada Reed or Tom Hill left.", &[]);
        check("Ada Reed met Tom Hill.", &[]);
        check("Ada Reed's boat and Tom Hill left.", &[]);
        check("Ada Reed slept and Tom Hill left.", &[]);
    }

    #[test]
    fn titles_between_are_few() {
        let source = |titles: &str| format!("Ada Reed and the {titles}Mayor Tom Hill left.");
        check(&source("Leith Port Health Board "), &["Ada Reed and Tom Hill"]);
        check(&source("Leith Port Health Board Old Town Hall "), &[]);
    }

    #[test]
    fn a_list_is_short() {
        let many = |count: usize| {
            let given = ["Ada", "Tom", "Eve", "Jim", "Ann", "Sam", "Ben", "Liz", "Max", "Kim"];
            let names: Vec<String> =
                given.iter().take(count).map(|name| format!("{name} Reed{name}")).collect();
            format!("{} and Paul Hill left.", names.join(", "))
        };
        let found = |count: usize| {
            ask(&many(count), "en", |document| {
                let mut entities = cluster(document, &[]);
                gather(&mut entities, document, &[]);
                entities.last_coordinations(usize::MAX, 1).first().map_or(0, |found| found.members)
            })
        };
        assert_eq!([found(7), found(8)], [8, 8]);
    }
}
