//! Byte offsets to offsets in UTF-16 code units, in which JavaScript counts.

use crate::text::thresholds::UTF16_BLOCK_BYTES;

/// Turns byte offsets of one text into offsets in UTF-16 code units.
#[derive(Debug)]
pub(crate) struct Utf16Offsets<'t> {
    text: &'t [u8],
    /// The units before each block.
    before: Vec<u32>,
}

impl<'t> Utf16Offsets<'t> {
    /// Counts the units of a text once.
    pub(crate) fn of(text: &'t str) -> Self {
        let text = text.as_bytes();
        let mut units = 0;
        let count = |block: &[u8]| {
            let before = units;
            units += width(block);
            before
        };
        Self { text, before: text.chunks(UTF16_BLOCK_BYTES).map(count).collect() }
    }

    /// The units before a byte; those of the whole text where the byte lies behind it.
    pub(crate) fn at(&self, byte: usize) -> u32 {
        let byte = byte.min(self.text.len());
        // A place at the very end may lie behind the last block.
        let block = (byte / UTF16_BLOCK_BYTES).min(self.before.len().saturating_sub(1));
        let inside = self.text.get(block * UTF16_BLOCK_BYTES..byte).unwrap_or(&[]);
        self.before.get(block).copied().unwrap_or(0) + width(inside)
    }
}

/// How many units some bytes of UTF-8 make: one for each first byte of a character, and one more where it
/// takes four bytes.
fn width(bytes: &[u8]) -> u32 {
    let (mut units, mut rest) = (0, bytes);
    while let Some((eight, after)) = rest.split_first_chunk::<8>() {
        units += width_of_eight(u64::from_le_bytes(*eight));
        rest = after;
    }
    units + rest.iter().map(|&byte| u32::from(byte & 0xc0 != 0x80) + u32::from(byte >= 0xf0)).sum::<u32>()
}

/// The same for eight bytes in one number.
fn width_of_eight(bytes: u64) -> u32 {
    /// The lowest bit of each byte.
    const LOWEST: u64 = 0x0101_0101_0101_0101;
    let bit = |at: u32| bytes >> at;
    let later = bit(7) & !bit(6) & LOWEST;
    let of_four = bit(7) & bit(6) & bit(5) & bit(4) & LOWEST;
    8 - later.count_ones() + of_four.count_ones()
}

#[cfg(test)]
mod tests {
    use crate::text::utf16::Utf16Offsets;

    #[test]
    fn every_place_counts_what_is_before_it() {
        for text in ["", "Plain.", "dé “a” 中👍\u{301}", &"é👍x".repeat(100), &"y".repeat(64)] {
            let units = Utf16Offsets::of(text);
            for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
                assert_eq!(
                    units.at(byte) as usize,
                    text[..byte].encode_utf16().count(),
                    "{text:?} at {byte}"
                );
            }
            assert_eq!(units.at(usize::MAX), units.at(text.len()));
        }
    }

    #[test]
    fn one_count_is_kept_for_a_block() {
        assert_eq!(Utf16Offsets::of(&"y".repeat(64 * 10)).before.len(), 10);
        assert_eq!(Utf16Offsets::of(&"y".repeat(64 * 10 + 1)).before.len(), 11);
    }
}
