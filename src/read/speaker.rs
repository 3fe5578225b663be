//! Who speaks: names, titles and pronouns beside a cue, resolved to one person or body of the article.

use crate::span::Span;

/// The place of a person or body in its [`Reading`](super::Reading).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonIndex(pub u32);

/// A person or body that an article names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The fullest form of the name that the article has, without titles and roles.
    pub name: String,
    /// What the article says the person is ("foreign minister"), if it does.
    pub role: Option<String>,
    /// Whether it is a human being or an institution, a document, a group.
    pub kind: PersonKind,
}

/// A human being, or anything else that can be quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonKind {
    /// A human being.
    Human,
    /// An institution, office, document or group.
    Body,
}

/// The speaker of one quotation.
#[derive(Clone, Debug, PartialEq)]
pub struct Speaker {
    /// Who it is.
    pub person: PersonIndex,
    /// The words beside the quotation that name the speaker.
    pub mention: Option<Span>,
    /// The rule that found the speaker, in kebab-case: `verb-after`, `colon`, `same-turn`, ...
    pub via: &'static str,
    /// How sure the rule is, 0..=1.
    pub confidence: f32,
}
