//! The thresholds of text, see [`crate::threshold`]: bounds on memory, which move no result.

use crate::threshold::thresholds;

thresholds! {
    /// Prose has a token for every five to six bytes, blanks included. Room for as many tokens is set aside
    /// at once, so that the list of a long article is not copied as it grows.
    TOKEN_BYTES: usize = 5, unit "bytes a token",
    set_on "by hand", held_by "text::tokenizer::tests::room_for_tokens_is_set_aside_at_once";
    /// UTF-16 code units are counted once per block of bytes, and inside a block when a place in it is asked
    /// for.
    UTF16_BLOCK_BYTES: usize = 64, unit "bytes",
    set_on "by hand", held_by "text::utf16::tests::one_count_is_kept_for_a_block";
    /// The longest tag: of a link with its attributes.
    TAG_BYTES: usize = 2_000, unit "bytes",
    set_on "by hand: beyond, a `<` is a sign of its own", held_by "text::passed_over::tests::tags";
    /// How far back the tag of who spoke before is looked for: subtitles repeat it every line or two.
    VOICE_REACH_BYTES: usize = 1_000, unit "bytes",
    set_on "by hand", held_by "text::passed_over::tests::voices";
    /// The longest time in brackets.
    TIME_BYTES: usize = 20, unit "bytes",
    set_on "by hand: hours to microseconds", held_by "text::passed_over::tests::times_of_subtitles";
    /// The most figures of a footnote's number.
    FOOTNOTE_DIGITS: usize = 2, unit "digits",
    set_on "by hand: a year has four, a flight three", held_by "text::passed_over::tests::footnote_figures";
}
