//! Eight bytes of text at a time in one number, the first byte lowest (SIMD within a register), so that words
//! of ASCII letters are cut, folded to small letters and compared quickly.

const ONES: u64 = 0x0101_0101_0101_0101;
/// The highest bit of each byte, which a mask sets for yes.
const HIGH: u64 = 0x80 * ONES;
/// The bit in which a small letter differs from its capital lies this far below the highest.
const SMALL_SHIFT: u32 = 2;

/// The eight bytes from a place on, with zeros behind the end of the text.
#[inline]
pub(crate) fn eight(text: &[u8], at: usize) -> u64 {
    let rest = text.get(at..).unwrap_or(&[]);
    match rest.first_chunk::<8>() {
        Some(bytes) => u64::from_le_bytes(*bytes),
        None => rest.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte)),
    }
}

/// A mask of the bytes from one ASCII byte to another, both included.
const fn between(word: u64, first: u8, last: u8) -> u64 {
    let seven = word & !HIGH;
    let reaches = seven + (0x80 - first as u64) * ONES;
    let exceeds = seven + (0x7f - last as u64) * ONES;
    reaches & !exceeds & !word & HIGH
}

/// A mask of the ASCII capitals.
pub(crate) const fn capitals(word: u64) -> u64 {
    between(word, b'A', b'Z')
}

/// How many ASCII letters stand at the front.
pub(crate) const fn leading_letters(word: u64) -> usize {
    let letters = between(word | (0x20 * ONES), b'a', b'z');
    ((!letters & HIGH).trailing_zeros() / 8) as usize
}

/// The same with ASCII capitals made small.
pub(crate) const fn lowered(word: u64) -> u64 {
    word | capitals(word) >> SMALL_SHIFT
}

/// The first bytes alone.
pub(crate) const fn first(word: u64, bytes: usize) -> u64 {
    match bytes {
        0 => 0,
        8.. => word,
        _ => word & (u64::MAX >> (64 - 8 * bytes)),
    }
}

#[cfg(test)]
mod tests {
    use crate::text::ascii_fast_path::{capitals, eight, first, leading_letters, lowered};

    #[test]
    fn letters_are_counted_and_lowered() {
        for (text, letters, capital, low) in [
            ("Harbour ", 7, 1, "harbour "),
            ("UN@[`{Zz", 2, 3, "un@[`{zz"),
            ("don’t", 3, 0, "don’t"),
            ("", 0, 0, ""),
            ("abcdefghij", 8, 0, "abcdefgh"),
            ("ÀB", 0, 1, "Àb"),
        ] {
            let word = eight(text.as_bytes(), 0);
            assert_eq!(leading_letters(word), letters, "{text:?}");
            assert_eq!(capitals(word).count_ones(), capital, "{text:?}");
            assert_eq!(lowered(word), eight(low.as_bytes(), 0), "{text:?}");
        }
        assert_eq!(first(eight(b"harbours", 0), 3), eight(b"har", 0));
    }
}
