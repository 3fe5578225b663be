//! The thresholds of linking, see [`crate::threshold`].

use crate::threshold::thresholds;

thresholds! {
    /// Two groups stay apart if their pairs average less evidence than this. A fragment has little in common
    /// with another fragment of the same utterance, so the brake is soft.
    BRAKE_BITS: f32 = -6.0, unit "bits",
    set_on "our own stories, by hand", held_by "linking::clustering::tests";
    /// Enough members of a group to tell, however large the groups are.
    SAMPLED_MEMBERS: usize = 8, unit "members of a group",
    set_on "a bound on cost, by hand", held_by "linking::clustering::tests";
    /// A pair pulls by no more than this, so that one long copied passage does not outvote all other pairs.
    STRONGEST_BITS: f32 = 25.0, unit "bits",
    set_on "our own stories, by hand", held_by "linking::clustering::tests";
    /// Rivals hold their groups apart by this: twice what the pairs that would join them can pull.
    RIVALS_HOLD_BITS: f32 = 60.0, unit "bits",
    set_on "twice STRONGEST_BITS and some more", held_by "linking::clustering::tests";
}
