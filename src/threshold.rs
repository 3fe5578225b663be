//! Numbers with an origin: every threshold stands in its room's `thresholds.rs`, with its unit, its reason,
//! what it was set on and the test that notices when it moves.
//!
//! `make mutants` moves each in turn and says which no test notices; `tests/architecture.rs` checks that each
//! row is complete.

/// Declares the thresholds of a room. The doc comment of each is its reason.
///
/// ```text
/// thresholds! {
///     /// Shorter names differ by one letter and are other names.
///     LONG_NAME_LETTERS: usize = 6,
///     unit "letters", set_on "our own stories, by hand", held_by "linking::speaker_link::tests::short_names";
/// }
/// ```
macro_rules! thresholds {
    ($(
        $(#[doc = $why:literal])+
        $name:ident: $kind:ty = $value:expr,
        unit $unit:literal, set_on $data:literal, held_by $test:literal;
    )+) => {
        $(
            $(#[doc = $why])+
            #[doc = ""]
            #[doc = concat!("Unit: ", $unit, ". Set on: ", $data, ". Held by: `", $test, "`.")]
            pub(crate) const $name: $kind = $value;
        )+
    };
}
pub(crate) use thresholds;
