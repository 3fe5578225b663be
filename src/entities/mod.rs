//! Who is named in an article.

pub mod coreference;
pub mod entity;
pub mod entity_type;
pub mod issued_document;
pub mod mention;
pub mod name;

use crate::document::Document;
use crate::quotes::MarkedQuotes;
use mention::Entities;

/// Finds who is named in an article; names inside quotations are no mentions of the narrator's.
pub(crate) fn recognize(document: &Document, quotes: &MarkedQuotes) -> Entities {
    let mut quoted = vec![false; document.tokens.len()];
    for (_, pair) in quotes.outermost() {
        if let Some(inside) = quoted.get_mut(pair.outer_start..pair.outer_end) {
            inside.fill(true);
        }
    }
    Entities::of(document, &quoted)
}
