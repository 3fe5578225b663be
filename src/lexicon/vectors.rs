//! Word vectors: how near two words are in use, where the thesaurus has no link between them.
//!
//! They are a file of their own, which a caller may load or leave; `generate/vectors.py` makes it and says
//! how. Vectors cannot tell opposites apart, so they only ever add to what the thesaurus says, see
//! [`nearness`]. Names and numbers have none.

use std::fmt;

use crate::lexicon::thesaurus::decode::Stream;
use crate::lexicon::thesaurus::{Kinship, Thesaurus, WordEntry};
use crate::lexicon::thresholds::{BY_USE_ALONE_NEARNESS, FARTHEST_COSINE, NEAREST_COSINE};

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
            Self::OtherLexicon => {
                "these word vectors belong to another version; load the vectors.bin of this package"
            }
            Self::Short => "this file of word vectors is cut short; load it again",
        })
    }
}

impl std::error::Error for VectorsError {}

/// Vectors for the commonest words, each coded part by part by the nearest of 256 centroids (product
/// quantisation).
#[derive(Debug)]
pub(crate) struct Vectors {
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
    pub(crate) fn load(bytes: &[u8]) -> Result<Self, VectorsError> {
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
        let (Some(centroids), Some(codes), 1..) = (rest.get(..size), rest.get(size..end), width.min(count))
        else {
            return Err(VectorsError::Short);
        };
        let centroids: Vec<i8> = centroids.iter().map(|byte| *byte as i8).collect();
        let squares = centroids.chunks_exact(width).map(|centroid| dot(centroid, centroid)).collect();
        Ok(Self { rows, count, width, codes: codes.to_vec(), centroids, squares })
    }

    /// The cosine of the angle between two words' vectors, from -1 to 1; `None` if one of them has none.
    #[cfg(test)]
    pub(crate) fn cosine(&self, a: &str, b: &str) -> Option<f32> {
        let thesaurus = Thesaurus::embedded();
        self.cosine_of(&thesaurus.resolve(a), &thesaurus.resolve(b))
    }

    /// The cosine of the angle between two words' vectors, from -1 to 1; `None` if one of them has none. The
    /// words are looked up in the embedded thesaurus.
    pub(crate) fn cosine_of(&self, a: &WordEntry, b: &WordEntry) -> Option<f32> {
        let (a, b) = (self.row(a)?, self.row(b)?);
        let (mut product, mut square_a, mut square_b) = (0, 0, 0);
        for (part, codes) in self.codes.chunks_exact(self.count).enumerate() {
            let [of_a, of_b] =
                [a, b].map(|row| part * CENTROIDS + codes.get(row).copied().map_or(0, usize::from));
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

/// How near two words are by the thesaurus and by their use together, from -1, the opposite, to 1, the same.
///
/// What the thesaurus calls the same, or opposite, stands. Else use may raise what it says, never lower it.
pub(crate) fn nearness(kinship: Kinship, cosine: Option<f32>) -> f32 {
    let Some(cosine) = cosine.filter(|_| kinship.nearness >= 0.0) else { return kinship.nearness };
    let by_use = ((cosine - FARTHEST_COSINE) / (NEAREST_COSINE - FARTHEST_COSINE)).clamp(0.0, 1.0);
    let both = if kinship.nearness > 0.0 { (kinship.nearness + by_use) / 2.0 } else { 0.0 };
    kinship.nearness.max(BY_USE_ALONE_NEARNESS * by_use).max(both)
}

#[cfg(test)]
mod tests {
    use crate::lexicon::thesaurus::decode::checksum;
    use crate::lexicon::thesaurus::{Kinship, Relation};
    use crate::lexicon::vectors::{Vectors, VectorsError, nearness};

    const FILE: &[u8] = include_bytes!("vectors.bin");
    const CHECKSUM: u32 = 0x7fc16fe7;

    #[test]
    fn use_is_near_between_two_cosines() {
        for (cosine, expected) in [(0.0, 0.0), (0.1, 0.0), (0.45, 0.45), (0.8, 0.9), (1.0, 0.9)] {
            let near = nearness(Kinship::NONE, Some(cosine));
            assert!((near - expected).abs() < 1e-6, "{cosine}: {near}");
        }
    }

    #[test]
    fn the_file_is_the_one_that_was_made() {
        assert_eq!(
            checksum(FILE),
            CHECKSUM,
            "{:#010x}: make vectors.bin anew with generate/vectors.py",
            checksum(FILE)
        );
        assert!(Vectors::load(FILE).is_ok());
    }

    #[test]
    fn other_bytes_are_refused() {
        let mut other = FILE.to_vec();
        other[5] ^= 1;
        let rows = [
            (&b"PNG"[..], VectorsError::Foreign),
            (&FILE[..6], VectorsError::Short),
            (&FILE[..FILE.len() - 1], VectorsError::Short),
            (&other, VectorsError::OtherLexicon),
        ];
        for (bytes, error) in rows {
            assert_eq!(Vectors::load(bytes).err(), Some(error));
        }
    }

    #[test]
    fn words_alike_in_use_are_nearer() {
        let vectors = Vectors::load(FILE).unwrap();
        let rows = [
            (("soldiers", "troops"), ("soldiers", "bananas")),
            (("police", "officers"), ("police", "clouds")),
            (("turmoil", "turbulence"), ("turmoil", "furniture")),
            (("quickly", "rapidly"), ("quickly", "sadly")),
        ];
        for (near, far) in rows {
            let [near, far] = [near, far].map(|(a, b)| vectors.cosine(a, b).unwrap());
            assert!(far < near && (-1.0..=1.0).contains(&near), "{near} {far}");
        }
        assert!((vectors.cosine("house", "houses").unwrap() - 1.0).abs() < 1e-4);
    }

    #[test]
    fn names_numbers_and_words_of_closed_classes_have_none() {
        let vectors = Vectors::load(FILE).unwrap();
        for word in ["paris", "seven", "thirty", "seventh", "the", "qwertyish"] {
            assert_eq!(vectors.cosine(word, "house"), None, "{word}");
        }
    }

    #[test]
    fn use_raises_what_the_thesaurus_says_and_never_denies_it() {
        let rows = [
            (Relation::SameLemma, 1.0, Some(0.0), 1.0),
            (Relation::Opposite, -0.9, Some(0.9), -0.9),
            (Relation::None, 0.0, None, 0.0),
            (Relation::None, 0.0, Some(-0.5), 0.0),
            (Relation::None, 0.0, Some(1.0), 0.9),
            (Relation::Sister, 0.5, Some(0.1), 0.5),
            (Relation::Similar, 0.8, Some(0.8), 0.9),
        ];
        for (relation, by_thesaurus, cosine, expected) in rows {
            let found = nearness(Kinship { relation, nearness: by_thesaurus }, cosine);
            assert!((found - expected).abs() < 1e-6, "{relation:?} {cosine:?}: {found}");
        }
    }
}
