//! Lines readings up.

pub mod align;
pub mod alignment;
pub mod edit_script;
pub mod match_rule;
pub mod quantity;
pub mod segment;
pub mod similarity;
pub mod table;
