//! Who is named in an article, and whom a noun phrase means.
//!
//! In: a [`Document`] and its quotations by their marks. Out: the [`Entities`] that the narrator names, by
//! [`recognize`]; attribution then asks [`coreference`] whom a phrase means. In reading order:
//!
//! - [`name`]: runs of capitalised words, but not in a [`dateline`];
//! - [`coordination`]: people named together;
//! - [`speaking_group`]: people named by what they do, as `the demonstrators`;
//! - [`office`], [`entity_type`]: what stands beside a name and what it tells;
//! - [`speaking_entity`], [`mention`], [`name_index`], [`entity_table`]: what is known of entities;
//! - [`name_clustering`]: names gathered into entities;
//! - [`issued_document`]: statements and letters, which speak too;
//! - [`office_holder`]: people named by their office alone;
//! - [`antecedent`], [`pronoun_referent`], [`coreference`]: pronouns and offices resolved to entities;
//! - [`thresholds`]: points and reaches.

pub(crate) mod antecedent;
pub(crate) mod coordination;
pub(crate) mod coreference;
pub(crate) mod dateline;
pub(crate) mod entity_table;
pub(crate) mod entity_type;
pub(crate) mod issued_document;
pub(crate) mod mention;
pub(crate) mod name;
pub(crate) mod name_clustering;
pub(crate) mod name_index;
pub(crate) mod office;
pub(crate) mod office_holder;
pub(crate) mod pronoun_referent;
pub(crate) mod speaking_entity;
pub(crate) mod speaking_group;
pub(crate) mod thresholds;

use crate::document::Document;
use crate::quotes::MarkedQuotes;
use entity_table::Entities;

/// Finds who is named in an article; names inside quotations and turns are no mentions of
/// the narrator's.
pub(crate) fn recognize(document: &Document, quotes: &MarkedQuotes) -> Entities {
    let mut quoted = vec![false; document.tokens.len()];
    for (_, pair) in quotes.outermost() {
        if let Some(inside) = quoted.get_mut(pair.outer_start..pair.outer_end) {
            inside.fill(true);
        }
    }
    for words in document.turns.iter().flat_map(|turn| &turn.paragraphs) {
        if let Some(inside) = quoted.get_mut(words.clone()) {
            inside.fill(true);
        }
    }
    let mut entities = name_clustering::cluster(document, &quoted);
    coordination::gather(&mut entities, document, &quoted);
    speaking_group::gather(&mut entities, document, &quoted);
    issued_document::gather(&mut entities, document, &quoted);
    office_holder::gather(&mut entities, document, &quoted);
    entities
}
