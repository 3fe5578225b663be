//! What an edit does to the claim.

use crate::news::clause::{Clause, Edit};

/// What becomes of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The same claim.
    Kept,
    /// Less is said, nothing else.
    Shortened,
    /// Another claim.
    Changed,
}

/// What an edit does to a clause.
pub fn effect(edit: Edit, clause: &Clause) -> Effect {
    if edit.of(clause) == *clause {
        return Effect::Kept;
    }
    match edit {
        Edit::Reprint | Edit::Synonym | Edit::Reorder => Effect::Kept,
        Edit::DropPlace => Effect::Shortened,
        Edit::Negate | Edit::Hedge | Edit::Number(_) | Edit::DropCondition => Effect::Changed,
    }
}
