//! How two speakers of a story are related.

/// How two speakers are related.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SpeakerRelation {
    /// One person or organisation.
    Same,
    /// An organisation and somebody who may speak for it, or two names that do not exclude each other.
    Akin,
    /// Nothing is known of one of them.
    Unknown,
    /// A person and an organisation, or two organisations, that nothing connects.
    Apart,
    /// Two different people.
    Different,
}
