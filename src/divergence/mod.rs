//! What differs between two readings of a quote, and how grave that is.
//!
//! In: two [`Reading`](crate::collation::reading::Reading)s. Out: a
//! [`PairComparison`](compare_pair::PairComparison), its differences as [`Divergence`](finding::Difference)s
//! with kind, severity, both places and a sentence for an editor. One function:
//! [`compare_pair`](compare_pair::compare_pair). In reading order:
//!
//! 1. [`kind`], [`severity`], [`finding`]: what a difference is; [`thresholds`]: every number of this room.
//! 2. [`compare_pair`](mod@compare_pair): the function; [`registry`]: the rules in order.
//! 3. [`context`]: what a rule sees; [`rule`]: one file a rule; what rules share stands in [`boundaries`],
//!    [`denial`], [`replacement`] and [`verb`].
//! 4. [`open_findings`]: which findings keep severity meaning, by the rest of the pair.
//! 5. [`pivot`], [`fragment`], [`rule::speaker`]: what only a third reading, the base or an article can tell.
//!
//! To add a rule: write `rule/<name>.rs` with `pub(crate) fn find(context: &mut Context)`, declare it in
//! `rule/mod.rs` and give it a row in `RULES` of [`registry`], after the rules that must speak first. A new
//! kind needs a row in `kind` and a head with a `# <kind>` heading, from which `docs/divergences.md` is made
//! by `UPDATE=1 cargo test --test docs`. Show at the file's foot, in the rows of `examples::check`, what it
//! finds and what it must leave alone. Numbers go to `thresholds`.

pub(crate) mod anchor;
pub(crate) mod boundaries;
pub(crate) mod certainty;
pub(crate) mod compare_pair;
pub(crate) mod context;
pub(crate) mod denial;
#[cfg(test)]
pub(crate) mod examples;
pub(crate) mod finding;
pub(crate) mod fragment;
pub(crate) mod kind;
pub(crate) mod open_findings;
#[cfg(all(test, not(target_family = "wasm")))]
mod pair_laws;
pub(crate) mod pivot;
pub(crate) mod registry;
pub(crate) mod replacement;
pub(crate) mod rule;
pub(crate) mod severity;
pub(crate) mod thresholds;
pub(crate) mod verb;
