//! Issued documents: texts that speak, and whose they are. `The statement` is its issuer's.

use crate::document::Document;
use crate::entities::entity_table::Entities;
use crate::entities::entity_type::Sex;
use crate::entities::mention::{Mention, MentionRole};
use crate::entities::speaking_entity::{EntityIdx, EntityKind};
use crate::entities::thresholds::{ARTICLE_BEFORE_NOUN_TOKENS, ISSUED_DOCUMENTS_BACK};
use crate::lexicon::{Class, DeterminerUse};

/// Notes every text that a sentence says somebody put out: `The board issued a long statement`.
pub(crate) fn gather(entities: &mut Entities, document: &Document, quoted: &[bool]) {
    let mut texts = Vec::new();
    for sentence in &document.sentences {
        let first = entities.mentions_in(sentence).first();
        let Some(subject) = first.filter(|mention| mention.role == MentionRole::Subject) else { continue };
        for noun in subject.token..sentence.end {
            if document.is(noun, Class::Speech) && quoted.get(noun) != Some(&true) {
                let article = (subject.token.max(noun.saturating_sub(ARTICLE_BEFORE_NOUN_TOKENS))..noun)
                    .rev()
                    .find(|&i| {
                        document.is(i, Class::Determiner)
                            || document.spaced(i) && !document.is_word(i)
                            || document.text(i) == ","
                    });
                if article.is_some_and(|a| {
                    document.is(a, Class::Determiner) && !document.marked(a, DeterminerUse::Definite)
                }) {
                    texts.push((noun, subject.entity));
                }
            }
        }
    }
    let mut documents = Vec::with_capacity(texts.len());
    for (noun, issuer) in texts {
        let name = format!("{} ({})", entities.entity(issuer).name, document.norm(noun));
        let entity = entities.add_unnamed(name, EntityKind::Body, Sex::Unknown);
        documents.push(Mention { token: noun, entity, role: MentionRole::Other });
    }
    if !documents.is_empty() {
        entities.issue(documents);
    }
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
}
