//! How far a long call has come.

/// What a long call is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Finding quotations and speakers, article by article.
    Read,
    /// Comparing readings, family by family.
    Compare,
}

impl Phase {
    /// The name on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Compare => "compare",
        }
    }
}

/// How far a long call has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub phase: Phase,
    /// How many steps of it are done.
    pub done: usize,
    /// How many there are.
    pub total: usize,
}
