//! The byte streams of `lexicon.bin` as numbers and words; `generate/encode.py` writes them.

/// The first bytes of the file: what it is and in which version.
const MAGIC: &[u8] = b"VLX1";

/// The streams of a file in their order; `None` if the bytes are no lexicon of this version.
pub(crate) fn streams(bytes: &[u8]) -> Option<Vec<Stream<'_>>> {
    let mut head = Stream::new(bytes.strip_prefix(MAGIC)?);
    let count = head.number();
    let lengths: Vec<usize> = (0..count).map(|_| head.number() as usize).collect();
    let mut rest = head.0;
    lengths
        .into_iter()
        .map(|length| {
            let (stream, after) = rest.split_at_checked(length)?;
            rest = after;
            Some(Stream(stream))
        })
        .collect()
}

/// The Adler-32 checksum (RFC 1950) of bytes, to tell one build of a file from another.
pub(crate) fn checksum(bytes: &[u8]) -> u32 {
    let (low, high) = bytes.iter().fold((1, 0), |(low, high), byte| {
        let low = (low + u32::from(*byte)) % 65_521;
        (low, (high + low) % 65_521)
    });
    high << 16 | low
}

/// Bytes that are read from the front. Past its end a stream gives zeros, so that a damaged file makes a poor
/// lexicon, not a panic.
#[derive(Clone, Copy, Default)]
pub(crate) struct Stream<'a>(&'a [u8]);

impl<'a> Stream<'a> {
    /// Bytes to be read.
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// The next byte.
    pub(crate) fn byte(&mut self) -> u8 {
        let Some((&first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        first
    }

    /// The next number: LEB128, seven bits a byte, low ones first.
    pub(crate) fn number(&mut self) -> u32 {
        let mut number = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.byte();
            number |= u32::from(byte & 127) << shift;
            if byte < 128 {
                break;
            }
        }
        number
    }

    /// The next signed number: 0, 1, 2, 3 stand for 0, -1, 1, -2.
    pub(crate) fn signed(&mut self) -> i32 {
        let number = self.number();
        let half = (number >> 1) as i32;
        if number & 1 == 0 { half } else { -half - 1 }
    }

    /// Whether all is read.
    pub(crate) fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// What is left, as bytes.
    pub(crate) fn bytes(self) -> &'a [u8] {
        self.0
    }

    /// The lines of what is left.
    pub(crate) fn lines(self) -> impl Iterator<Item = &'a str> {
        std::str::from_utf8(self.0).unwrap_or("").lines()
    }
}

/// Words one after another in one piece of memory.
#[derive(Debug, Default)]
pub(crate) struct Words {
    text: String,
    ends: Vec<u32>,
}

impl Words {
    /// Words front-coded as `generate/encode.py` says: a byte below 32 ends a word and says how many letters
    /// the next one drops from its end.
    pub(crate) fn front_coded(stream: Stream<'_>) -> Self {
        let mut words = Self::default();
        let Some((_, bytes)) = stream.bytes().split_first() else { return words };
        let mut word = String::new();
        for &byte in bytes.iter().chain(&[0]) {
            if byte < 32 {
                words.text.push_str(&word);
                words.ends.push(words.text.len() as u32);
                word.truncate(word.len().saturating_sub(usize::from(byte)));
            } else {
                word.push(char::from(byte & 127));
            }
        }
        words
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The word of a number; empty if there is none.
    pub(crate) fn get(&self, number: u32) -> &str {
        let at = number as usize;
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(start);
        self.text.get(start as usize..end as usize).unwrap_or("")
    }

    /// The number of a word among sorted words.
    pub(crate) fn find(&self, word: &str) -> Option<u32> {
        let (mut low, mut high) = (0, self.len() as u32);
        while low < high {
            let middle = low.midpoint(high);
            match self.get(middle).cmp(word) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return Some(middle),
            }
        }
        None
    }
}

/// A map from words to words that share their beginning, as irregular forms and spellings do.
#[derive(Debug, Default)]
pub(crate) struct Rewrites {
    keys: Words,
    /// For each key how many letters to cut from its end, and what to append.
    edits: Vec<(u8, Box<str>)>,
}

impl Rewrites {
    /// A map from its two streams.
    pub(crate) fn new(keys: Stream<'_>, edits: Stream<'_>) -> Self {
        let edits = edits.lines().map(|line| {
            let append = line.trim_start_matches(|c: char| c.is_ascii_digit());
            let cut = line.strip_suffix(append).and_then(|digits| digits.parse().ok());
            (cut.unwrap_or(0), append.into())
        });
        Self { keys: Words::front_coded(keys), edits: edits.collect() }
    }

    /// What a word is rewritten to.
    pub(crate) fn get(&self, word: &str) -> Option<String> {
        let (cut, append) = self.edits.get(self.keys.find(word)? as usize)?;
        let kept = word.get(..word.len().checked_sub(usize::from(*cut))?)?;
        Some([kept, append].concat())
    }
}

/// A short list for every number from zero on, all in one piece of memory.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    ends: Vec<u32>,
    items: Vec<u32>,
}

impl Lists {
    /// Lists for the numbers below `count` from (number, item) rows, each in the order of its rows. Counts
    /// first, then places, in time linear in the rows; rows of other numbers are left out.
    pub(crate) fn new(count: usize, rows: &[(u32, u32)]) -> Self {
        let mut ends = vec![0; count + 1];
        for (number, _) in rows {
            if let Some(after) = ends.get_mut(*number as usize + 1) {
                *after += 1;
            }
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += *end;
            *end = sum;
        }
        ends.truncate(count);
        let mut items = vec![0; sum as usize];
        for (number, item) in rows {
            // Each end starts as the place of its list's first item and ends as the place after its last.
            let Some(end) = ends.get_mut(*number as usize) else { continue };
            if let Some(place) = items.get_mut(*end as usize) {
                *place = *item;
                *end += 1;
            }
        }
        Self { ends, items }
    }

    /// The list of a number; empty if there is none.
    pub(crate) fn get(&self, number: u32) -> &[u32] {
        self.items.get(self.range(number)).unwrap_or(&[])
    }

    /// As [`get`](Self::get), to write into.
    pub(crate) fn get_mut(&mut self, number: u32) -> &mut [u32] {
        let range = self.range(number);
        self.items.get_mut(range).unwrap_or(&mut [])
    }

    fn range(&self, number: u32) -> std::ops::Range<usize> {
        let at = number as usize;
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(start);
        start as usize..end as usize
    }
}
