//! A quick hash for short words. The tables are our own and the texts are read in the reader's own page, so nobody gains by collisions.

use std::hash::{BuildHasherDefault, Hasher};

/// FNV-1a over eight bytes at a time, mixed at the end.
#[derive(Clone, Copy, Debug)]
pub struct WordHasher(u64);

/// Builds [`WordHasher`]s for a map.
pub type WordHash = BuildHasherDefault<WordHasher>;

const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0100_0000_01b3;

impl Default for WordHasher {
    fn default() -> Self {
        Self(BASIS)
    }
}

impl WordHasher {
    /// Takes in eight bytes, or what is left of them.
    pub fn add(&mut self, word: u64) {
        self.0 = (self.0 ^ word).wrapping_mul(PRIME);
        self.0 ^= self.0 >> 32;
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        let mut chunks = bytes.chunks_exact(8);
        for chunk in chunks.by_ref() {
            self.add(chunk.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte)));
        }
        let rest = chunks.remainder();
        if !rest.is_empty() {
            self.add(rest.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte)));
        }
    }

    fn write_u8(&mut self, byte: u8) {
        self.add(u64::from(byte));
    }

    fn finish(&self) -> u64 {
        // The table reads the high bits too.
        self.0.wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }
}
