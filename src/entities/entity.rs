//! Who speaks: names, titles and pronouns beside a cue, resolved to one person or body of the article.

/// The place of a person or body in its [`ParsedArticle`](crate::attribution::parsed_article::ParsedArticle).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpeakingEntityIdx(pub u32);

/// A person or body that an article names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpeakingEntity {
    /// The fullest form of the name that the article has, without titles and roles.
    pub name: String,
    /// What the article says the person is ("foreign minister"), if it does.
    pub role: Option<String>,
    /// Whether it is a human being or an institution, a document, a group.
    pub kind: EntityKind,
}

/// A human being, or anything else that can be quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntityKind {
    /// A human being.
    Human,
    /// An institution, office, document or group.
    Body,
}
