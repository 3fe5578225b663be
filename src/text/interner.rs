//! The distinct words of an article in normal form, each stored once and known by a number.

use std::hash::BuildHasher;

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

use crate::text::ascii_fast_path::{eight, first, lowered};
use crate::text::normalize::fold_into;

/// A new form is expected every so many bytes of text; a guess that only saves growing the table.
const BYTES_PER_DISTINCT_FORM: usize = 8;

/// The number of a normal form in its [`Interner`]: equal numbers, equal words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Symbol(pub u32);

/// A normal form in two numbers: a short one whole with its length, so that equal keys are equal words; a
/// longer one by its hash.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct SymbolKey {
    low: u64,
    /// The highest byte holds the length, or [`SymbolKey::HASHED`].
    high: u64,
}

impl SymbolKey {
    /// The most bytes that fit.
    pub(crate) const LONGEST: usize = 15;
    /// Stands for the length of what did not fit.
    const HASHED: u64 = 0xff;
    const LENGTH_SHIFT: u32 = 56;
    /// An odd number without pattern: 2^64 divided by the golden ratio.
    const MIX: u64 = 0x9e37_79b9_7f4a_7c15;

    /// The key of a folded form of at most [`SymbolKey::LONGEST`] bytes, the first eight and the others.
    #[inline]
    pub(crate) fn new(low: u64, high: u64, length: usize) -> Self {
        Self { low, high: high | (length as u64) << Self::LENGTH_SHIFT }
    }

    /// The key of a sign of ASCII.
    pub(crate) fn of_byte(sign: u8) -> Self {
        Self::new(u64::from(sign), 0, 1)
    }

    /// The key of a word of ASCII of at most [`SymbolKey::LONGEST`] bytes.
    fn of_plain(word: &[u8]) -> Self {
        let (low, high) = (first(eight(word, 0), word.len()), eight(word, 8));
        Self::new(lowered(low), lowered(high), word.len())
    }

    fn of(folded: &str) -> Self {
        let (text, length) = (folded.as_bytes(), folded.len());
        if length <= Self::LONGEST {
            return Self::new(first(eight(text, 0), length), eight(text, 8), length);
        }
        let (mut low, mut high) = (length as u64, 0_u64);
        for chunk in text.chunks(8) {
            low = (low.rotate_left(5) ^ eight(chunk, 0)).wrapping_mul(Self::MIX);
            high = high.rotate_left(9) ^ low;
        }
        Self { low, high: high & u64::MAX >> 8 | Self::HASHED << Self::LENGTH_SHIFT }
    }

    fn is_whole(self) -> bool {
        self.high >> Self::LENGTH_SHIFT != Self::HASHED
    }

    /// Appends the form of a key that holds it whole.
    fn write(self, out: &mut String) {
        let bytes = (u128::from(self.high) << 64 | u128::from(self.low)).to_le_bytes();
        let length = (self.high >> Self::LENGTH_SHIFT) as usize;
        out.push_str(bytes.get(..length).and_then(|form| std::str::from_utf8(form).ok()).unwrap_or(""));
    }

    #[inline]
    fn hash(self) -> u64 {
        FxBuildHasher.hash_one((self.low, self.high))
    }
}

/// The distinct normal forms of one article, each stored once.
#[derive(Debug, Default)]
pub(crate) struct Interner {
    text: String,
    ends: Vec<u32>,
    table: HashTable<(SymbolKey, Symbol)>,
    scratch: String,
}

impl Interner {
    /// An empty table with room for the words of a text of some length in bytes.
    pub(crate) fn for_length(bytes: usize) -> Self {
        let expected = (bytes / BYTES_PER_DISTINCT_FORM).clamp(32, 1 << 13);
        Self { table: HashTable::with_capacity(expected), ..Self::default() }
    }

    /// The word behind a symbol.
    pub(crate) fn text(&self, symbol: Symbol) -> &str {
        let at = symbol.0 as usize;
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(start);
        self.text.get(start as usize..end as usize).unwrap_or("")
    }

    /// How many distinct forms there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Every form, in order of its symbol.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|at| self.text(symbol_at(at)))
    }

    /// The symbol of an already folded form, if the article has it.
    pub(crate) fn find(&self, folded: &str) -> Option<Symbol> {
        let key = SymbolKey::of(folded);
        self.table.find(key.hash(), |entry| self.is_form(entry, key, folded)).map(|&(_, symbol)| symbol)
    }

    /// The symbol of the form of `word`, new or known.
    pub(crate) fn intern(&mut self, word: &str) -> Symbol {
        if word.len() <= SymbolKey::LONGEST && word.is_ascii() {
            return self.intern_plain(SymbolKey::of_plain(word.as_bytes()));
        }
        let mut folded = std::mem::take(&mut self.scratch);
        folded.clear();
        fold_into(word, &mut folded);
        let symbol = self.enter(SymbolKey::of(&folded), &folded, |text| text.push_str(&folded));
        self.scratch = folded;
        symbol
    }

    /// The symbol of a form of ASCII that its key holds whole, new or known.
    pub(crate) fn intern_plain(&mut self, key: SymbolKey) -> Symbol {
        self.enter(key, "", |text| key.write(text))
    }

    /// The symbol of a form, or a new one for what `write` appends.
    fn enter(&mut self, key: SymbolKey, folded: &str, write: impl FnOnce(&mut String)) -> Symbol {
        let known = self.table.find(key.hash(), |entry| self.is_form(entry, key, folded));
        if let Some(&(_, symbol)) = known {
            return symbol;
        }
        let symbol = symbol_at(self.ends.len());
        write(&mut self.text);
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        self.table.insert_unique(key.hash(), (key, symbol), |(key, _)| key.hash());
        symbol
    }

    fn is_form(&self, &(known, symbol): &(SymbolKey, Symbol), key: SymbolKey, folded: &str) -> bool {
        known == key && (key.is_whole() || self.text(symbol) == folded)
    }
}

fn symbol_at(place: usize) -> Symbol {
    Symbol(u32::try_from(place).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use crate::text::interner::Interner;

    #[test]
    fn one_form_has_one_symbol() {
        let mut interner = Interner::for_length(0);
        // The last length that a key holds whole, the first that it does not, and letters beyond ASCII.
        for word in ["pier", "PIER", "harbourmasterly", "harbourmasterlys", "Überfahrt", "éé"] {
            let symbol = interner.intern(word);
            assert_eq!(interner.intern(word), symbol, "{word}");
            assert_eq!(interner.text(symbol), word.to_lowercase());
            assert_eq!(interner.find(&word.to_lowercase()), Some(symbol), "{word}");
        }
        assert_eq!((interner.len(), interner.iter().next()), (5, Some("pier")));
        assert_eq!(interner.find("ferry"), None);
    }

    #[test]
    fn many_forms_stay_apart() {
        let mut interner = Interner::for_length(0);
        let words: Vec<String> =
            (0..9000).map(|number| format!("harbour{number}mastership{number}")).collect();
        let symbols: Vec<_> = words.iter().map(|word| interner.intern(word)).collect();
        assert_eq!(interner.len(), words.len());
        assert!(words.iter().zip(symbols).all(|(word, symbol)| interner.text(symbol) == word));
    }
}
