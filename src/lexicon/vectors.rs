//! Word vectors: how near two words are in use, where the thesaurus has no link between them.
//!
//! They are a file of their own, which a caller may load or leave; `generate/vectors.py` makes it and says how. Vectors cannot tell
//! opposites apart, so they only ever add to what the thesaurus says, see [`nearness`]. Names and numbers have none.

use std::fmt;

use super::thesaurus::decode::Stream;
use super::thesaurus::{Kinship, Thesaurus, WordEntry};

/// The first bytes of the file: what it is and in which version.
const MAGIC: &[u8] = b"VLV1";
/// How many values one byte of a coded vector can have.
const CENTROIDS: usize = 256;
/// The row of a word without a vector.
const NO_ROW: u16 = u16::MAX;

/// Why bytes are no vectors for this build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VectorsError {
    /// They do not begin as a file of vectors does.
    Foreign,
    /// They were made for another build of the lexicon.
    OtherLexicon,
    /// They end too early.
    Short,
}

impl fmt::Display for VectorsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Foreign => "this is no file of word vectors; load the vectors.bin of this package",
            Self::OtherLexicon => "these word vectors belong to another version; load the vectors.bin of this package",
            Self::Short => "this file of word vectors is cut short; load it again",
        })
    }
}

impl std::error::Error for VectorsError {}

/// Vectors for the commonest words, each coded part by part by the nearest of 256 centroids (product quantisation).
#[derive(Debug)]
pub struct Vectors {
    /// For each lemma of the lexicon its row or [`NO_ROW`].
    rows: Vec<u16>,
    /// How many words have a vector; not zero.
    count: usize,
    /// The dimensions of a part; not zero.
    width: usize,
    /// The codes of all words in the first part, then those in the second, and so on.
    codes: Vec<u8>,
    /// The centroids of the first part, then those of the second, and so on.
    centroids: Vec<i8>,
    /// The squared length of each centroid.
    squares: Vec<i32>,
}

impl Vectors {
    /// Reads a file of vectors.
    ///
    /// # Errors
    /// If the bytes are no such file, belong to another lexicon than the embedded one, or end too early.
    pub fn load(bytes: &[u8]) -> Result<Self, VectorsError> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(VectorsError::Foreign)?;
        let (checksum, rest) = rest.split_first_chunk().ok_or(VectorsError::Short)?;
        if u32::from_le_bytes(*checksum) != Thesaurus::checksum() {
            return Err(VectorsError::OtherLexicon);
        }
        let mut stream = Stream::new(rest);
        let [count, parts, width] = [(); 3].map(|()| stream.number() as usize);
        let lemmas = Thesaurus::embedded().lemma_count();
        let mut rows = vec![NO_ROW; lemmas];
        let mut lemma = 0;
        for row in 0..count.min(lemmas) {
            lemma += stream.number() as usize;
            if let (Some(place), Ok(row)) = (rows.get_mut(lemma), u16::try_from(row)) {
                *place = row;
            }
        }
        let rest = stream.bytes();
        let size = parts.saturating_mul(CENTROIDS).saturating_mul(width);
        let end = size.saturating_add(parts.saturating_mul(count));
        let (Some(centroids), Some(codes), 1..) = (rest.get(..size), rest.get(size..end), width.min(count)) else {
            return Err(VectorsError::Short);
        };
        let centroids: Vec<i8> = centroids.iter().map(|byte| *byte as i8).collect();
        let squares = centroids.chunks_exact(width).map(|centroid| dot(centroid, centroid)).collect();
        Ok(Self { rows, count, width, codes: codes.to_vec(), centroids, squares })
    }

    /// The cosine of the angle between two words' vectors, from -1 to 1; `None` if one of them has none.
    pub fn cosine(&self, a: &str, b: &str) -> Option<f32> {
        let thesaurus = Thesaurus::embedded();
        self.cosine_of(&thesaurus.resolve(a), &thesaurus.resolve(b))
    }

    /// As [`cosine`](Self::cosine), for words already looked up in the embedded thesaurus.
    pub fn cosine_of(&self, a: &WordEntry, b: &WordEntry) -> Option<f32> {
        let (a, b) = (self.row(a)?, self.row(b)?);
        let (mut product, mut square_a, mut square_b) = (0, 0, 0);
        for (part, codes) in self.codes.chunks_exact(self.count).enumerate() {
            let [of_a, of_b] = [a, b].map(|row| part * CENTROIDS + codes.get(row).copied().map_or(0, usize::from));
            product += dot(self.centroid(of_a)?, self.centroid(of_b)?);
            square_a += self.squares.get(of_a)?;
            square_b += self.squares.get(of_b)?;
        }
        let lengths = (square_a as f32).sqrt() * (square_b as f32).sqrt();
        (lengths > 0.0).then(|| (product as f32 / lengths).clamp(-1.0, 1.0))
    }

    fn centroid(&self, number: usize) -> Option<&[i8]> {
        self.centroids.get(number * self.width..(number + 1) * self.width)
    }

    /// The row of the commonest lemma of a word that has one.
    fn row(&self, word: &WordEntry) -> Option<usize> {
        let mut rows = word.lemmas().filter_map(|lemma| self.rows.get(lemma as usize).copied());
        rows.find(|row| *row != NO_ROW).map(usize::from)
    }
}

fn dot(a: &[i8], b: &[i8]) -> i32 {
    a.iter().zip(b).map(|(x, y)| i32::from(*x) * i32::from(*y)).sum()
}
