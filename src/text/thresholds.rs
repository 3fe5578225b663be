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
}
