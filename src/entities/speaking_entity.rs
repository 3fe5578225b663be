//! What the later stages know of an entity: its name, its role, and whether it is a human being.

/// The place of an entity among all that its article names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct EntityIdx(usize);

impl EntityIdx {
    /// The place with a number.
    #[inline]
    pub(crate) fn new(number: usize) -> Self {
        Self(number)
    }

    /// The place as a number.
    #[inline]
    pub(crate) fn get(self) -> usize {
        self.0
    }
}

/// The place of a speaker in its [`ParsedArticle`](crate::attribution::parsed_article::ParsedArticle).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct SpeakingEntityIdx(pub u32);

/// A person or organisation that an article quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SpeakingEntity {
    /// The fullest form of the name that the article has, without titles and roles.
    pub name: String,
    /// What the article says the person is ("foreign minister"), if it does.
    pub role: Option<String>,
    /// Whether it is a human being or an organisation, a document, a group.
    pub kind: EntityKind,
}

/// What can be quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum EntityKind {
    /// A human being.
    Human,
    /// An organisation, an institution, a state.
    Body,
    /// Several people.
    Group,
    /// A text that somebody put out.
    Text,
}
