//! Issued documents: texts that speak, and whose they are. `The statement` is its issuer's.

use crate::document::Document;
use crate::entities::entity_table::Entities;
use crate::entities::entity_type::Sex;
use crate::entities::mention::{Mention, MentionRole};
use crate::entities::speaking_entity::{EntityIdx, EntityKind};
use crate::entities::thresholds::{
    ARTICLE_BEFORE_NOUN_TOKENS, AUTHOR_BEHIND_TOKENS, AUTHOR_TITLE_TOKENS, ISSUED_DOCUMENTS_BACK,
};
use crate::lexicon::{Class, DeterminerUse, PrepositionUse};

/// Notes every text that a sentence says somebody put out: `The board issued a long statement`, `In a statement
/// on Monday, the board said`, `a letter from the board`.
pub(crate) fn gather(entities: &mut Entities, document: &Document, quoted: &[bool]) {
    let mut texts = Vec::new();
    for sentence in &document.sentences {
        let mentions = entities.mentions_in(sentence);
        let subject = mentions.iter().find(|mention| mention.role == MentionRole::Subject);
        for noun in sentence.clone() {
            let text = document.is(noun, Class::Speech) && quoted.get(noun) != Some(&true);
            if !text || !is_indefinite(document, noun, sentence.start) {
                continue;
            }
            let opens = document.is(sentence.start, Class::Preposition)
                && (sentence.start..noun).all(|at| document.text(at) != ",");
            let issued = subject.filter(|subject| subject.token < noun || opens);
            if let Some(issuer) =
                author_behind(entities, document, noun, sentence.end).or(issued.map(|found| found.entity))
            {
                texts.push((noun, issuer));
            }
        }
    }
    let mut documents = Vec::with_capacity(texts.len());
    for (noun, issuer) in texts {
        let name = format!("{} ({})", entities.entity(issuer).name, document.norm(noun));
        let entity = entities.add_unnamed(name, EntityKind::Text, Sex::Unknown);
        documents.push(Mention { token: noun, entity, role: MentionRole::Other });
    }
    if !documents.is_empty() {
        entities.issue(documents);
    }
}

/// Whether the text is told of for the first time: `a long statement`.
fn is_indefinite(document: &Document, noun: usize, floor: usize) -> bool {
    let mut before = (floor.max(noun.saturating_sub(ARTICLE_BEFORE_NOUN_TOKENS))..noun).rev();
    let article = before.find(|&at| {
        document.is(at, Class::Determiner)
            || document.spaced(at) && !document.is_word(at)
            || document.text(at) == ","
    });
    article
        .is_some_and(|at| document.is(at, Class::Determiner) && !document.marked(at, DeterminerUse::Definite))
}

/// Whom a text came from: `a statement published by the board`, `a letter from Reed`.
pub(crate) fn author_behind(
    entities: &Entities,
    document: &Document,
    noun: usize,
    ceiling: usize,
) -> Option<EntityIdx> {
    let behind = noun + 1..ceiling.min(noun + AUTHOR_BEHIND_TOKENS);
    let from = behind
        .take_while(|&at| document.is_word(at))
        .find(|&at| document.marked(at, PrepositionUse::By) || document.marked(at, PrepositionUse::Origin))?;
    let named = entities.mentions_in(&(from + 1..ceiling.min(from + 1 + AUTHOR_TITLE_TOKENS))).first()?;
    let beside = (from + 1..named.token)
        .all(|at| document.is_word(at) && !document.is(at, Class::Preposition) || document.is_possessive(at));
    beside.then_some(named.entity)
}

/// The text that `the statement` or `the suit` means: the last one before, of that noun or one that ends with
/// it.
pub(crate) fn meant(entities: &Entities, document: &Document, noun: usize) -> Option<EntityIdx> {
    let back = entities.last_issued_documents(noun, ISSUED_DOCUMENTS_BACK);
    back.iter().rev().find(|d| document.norm(d.token).ends_with(document.norm(noun))).map(|d| d.entity)
}

/// Whether an entity is one of the texts put out shortly before a place.
pub(crate) fn is_recent(entities: &Entities, entity: EntityIdx, before: usize) -> bool {
    entities.last_issued_documents(before, ISSUED_DOCUMENTS_BACK).iter().any(|d| d.entity == entity)
}

#[cfg(test)]
mod tests {
    use crate::document::Document;
    use crate::document::tests::ask;
    use crate::entities::entity_table::Entities;
    use crate::entities::issued_document::{gather, is_recent, meant};
    use crate::entities::name_clustering::cluster;

    fn with_documents<T>(source: &str, question: impl FnOnce(&Document, &Entities) -> T) -> T {
        ask(source, "en", |document| {
            let mut entities = cluster(document, &[]);
            gather(&mut entities, document, &[]);
            question(document, &entities)
        })
    }

    /// Whose text the last word but the full stop means.
    fn issuer(source: &str) -> Option<String> {
        with_documents(source, |document, entities| {
            let meant = meant(entities, document, document.tokens.len() - 2)?;
            Some(entities.entity(meant).name.clone())
        })
    }

    #[test]
    fn the_statement_is_its_issuers() {
        for (source, name) in [
            (
                "The Wixley Council issued a statement. We read the statement.",
                Some("Wixley Council (statement)"),
            ),
            ("The Wixley Council issued the statement. We read the statement.", None),
            ("The Wixley Council issued a lawsuit. We read the suit.", Some("Wixley Council (lawsuit)")),
            ("We read a statement. We read the statement.", None),
        ] {
            assert_eq!(issuer(source).as_deref(), name, "{source:?}");
        }
    }

    #[test]
    fn an_article_stands_close_before_its_noun() {
        let source = |words: &str| format!("Wixley issued a {words} statement. We read the statement.");
        assert!(issuer(&source("very long and also quite dull")).is_some());
        assert!(issuer(&source("very long and also quite dull new")).is_none());
    }

    #[test]
    fn old_documents_are_forgotten() {
        let source = |others: usize| {
            let more = "Hill issued a letter. ".repeat(others);
            format!("Wixley issued a statement. {more}We read the statement.")
        };
        assert!(issuer(&source(23)).is_some());
        assert!(issuer(&source(24)).is_none());
        let is_recent_after = |others: usize| {
            with_documents(&source(others), |document, entities| {
                let end = document.tokens.len();
                let first = entities.last_issued_documents(end, usize::MAX)[0];
                is_recent(entities, first.entity, end)
            })
        };
        assert_eq!([23, 24].map(is_recent_after), [true, false]);
    }

    #[test]
    fn an_author_stands_close_behind() {
        for (source, name) in [
            (
                "There was a statement by the Wixley Council. We read the statement.",
                Some("Wixley Council (statement)"),
            ),
            (
                "There was a letter from the Wixley Council. We read the letter.",
                Some("Wixley Council (letter)"),
            ),
            (
                "In a statement on Monday, the Wixley Council said so. We read the statement.",
                Some("Wixley Council (statement)"),
            ),
            ("There was a statement made late today by Wixley Council. We read the statement.", None),
            (
                "There was a statement by the very old and long since quite moribund Wixley Council. We read the statement.",
                None,
            ),
        ] {
            assert_eq!(issuer(source).as_deref(), name, "{source:?}");
        }
    }
}
