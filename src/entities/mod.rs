//! Who is named in an article.

pub mod coreference;
pub mod entity;
pub mod entity_type;
pub mod issued_document;
pub mod mention;
pub mod name;
