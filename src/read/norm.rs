//! The distinct words of an article in normal form, each stored once and known by a number.

use super::fold::fold_into;

/// The number of a normal form in its [`Norms`]: equal numbers, equal words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NormId(pub u32);

/// The distinct normal forms of one article, each stored once.
#[derive(Debug, Default)]
pub struct Norms {
    text: String,
    ends: Vec<u32>,
    /// An open-addressing table of hashes and numbers plus one; its length is a power of two.
    slots: Vec<(u32, u32)>,
    scratch: String,
}

impl Norms {
    /// An empty table with room for the words of a text of some length in bytes.
    pub(super) fn for_length(bytes: usize) -> Self {
        let slots = vec![(0, 0); (bytes / 4).next_power_of_two().clamp(64, 1 << 14)];
        Self { slots, ..Self::default() }
    }

    /// The words behind a number.
    pub fn text(&self, id: NormId) -> &str {
        let at = id.0 as usize;
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(start);
        self.text.get(start as usize..end as usize).unwrap_or("")
    }

    /// How many distinct forms there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether no token was read.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Every form, in order of its number.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|at| self.text(NormId(u32::try_from(at).unwrap_or(u32::MAX))))
    }

    /// The number of an already folded form, if the article has it.
    pub fn find(&self, folded: &str) -> Option<NormId> {
        let slot = self.slot(hash_plain(folded.as_bytes()), |known| known == folded)?;
        self.slots.get(slot).and_then(|(_, number)| number.checked_sub(1)).map(NormId)
    }

    /// The number of the form of `word`, new or known.
    pub(super) fn intern(&mut self, word: &str) -> NormId {
        if self.ends.len() * 2 >= self.slots.len() {
            self.grow();
        }
        if word.is_ascii() {
            let hash = hash_plain(word.as_bytes());
            let slot = self.slot(hash, |known| known.eq_ignore_ascii_case(word));
            return self.enter(slot, hash, |text| {
                let from = text.len();
                text.push_str(word);
                if let Some(new) = text.get_mut(from..) {
                    new.make_ascii_lowercase();
                }
            });
        }
        let mut folded = std::mem::take(&mut self.scratch);
        folded.clear();
        fold_into(word, &mut folded);
        let hash = hash_plain(folded.as_bytes());
        let slot = self.slot(hash, |known| known == folded);
        let id = self.enter(slot, hash, |text| text.push_str(&folded));
        self.scratch = folded;
        id
    }

    /// The number in a slot, or a new one for the form that `write` appends.
    fn enter(&mut self, slot: Option<usize>, hash: u32, write: impl FnOnce(&mut String)) -> NormId {
        let slot = slot.unwrap_or(0);
        if let Some(known) = self.slots.get(slot).and_then(|(_, number)| number.checked_sub(1)) {
            return NormId(known);
        }
        let id = u32::try_from(self.ends.len()).unwrap_or(u32::MAX - 1);
        write(&mut self.text);
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        if let Some(free) = self.slots.get_mut(slot) {
            *free = (hash, id + 1);
        }
        NormId(id)
    }

    /// The slot that holds a form, or the free one where it belongs; none in an empty table.
    fn slot(&self, hash: u32, is: impl Fn(&str) -> bool) -> Option<usize> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut at = hash as usize & mask;
        loop {
            match self.slots.get(at)? {
                (_, 0) => return Some(at),
                (known, number) if *known == hash && is(self.text(NormId(number - 1))) => return Some(at),
                _ => at = (at + 1) & mask,
            }
        }
    }

    fn grow(&mut self) {
        let mut slots = vec![(0, 0); (self.slots.len() * 2).max(64)];
        let mask = slots.len() - 1;
        for &(hash, number) in self.slots.iter().filter(|(_, number)| *number > 0) {
            let mut at = hash as usize & mask;
            while slots.get(at).is_some_and(|(_, taken)| *taken > 0) {
                at = (at + 1) & mask;
            }
            if let Some(free) = slots.get_mut(at) {
                *free = (hash, number);
            }
        }
        self.slots = slots;
    }
}

/// The hash of a word, the same for capitals and small letters of ASCII.
fn hash_plain(word: &[u8]) -> u32 {
    const PRIME: u64 = 0x9e37_79b9_7f4a_7c15;
    const SMALL: u64 = 0x2020_2020_2020_2020;
    let mut hash = word.len() as u64;
    let mut rest = word;
    while let Some((eight, after)) = rest.split_first_chunk::<8>() {
        hash = (hash.rotate_left(5) ^ (u64::from_le_bytes(*eight) | SMALL)).wrapping_mul(PRIME);
        rest = after;
    }
    let tail = rest.iter().fold(0, |tail: u64, &byte| tail << 8 | u64::from(byte | 0x20));
    hash = (hash.rotate_left(5) ^ tail).wrapping_mul(PRIME);
    (hash >> 32) as u32
}
