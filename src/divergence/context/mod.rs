//! What a rule sees: two aligned wordings, and what no rule before it has explained.
//!
//! - `side`: which of the two wordings
//! - `state`: what is held, and what counts as explained
//! - `query`: what a rule may ask
//! - `report`: how a rule says what it found, and the words of its note

mod query;
mod report;
mod side;
mod state;

pub(crate) use side::Side;
pub(crate) use state::Context;
