//! Parts of speech, and how a word's uses are shared out among them.

/// A part of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Pos {
    /// A noun.
    Noun,
    /// A verb.
    Verb,
    /// An adjective.
    Adjective,
    /// An adverb.
    Adverb,
}

impl Pos {
    /// All of them, in the order of the file.
    pub(crate) const ALL: [Self; 4] = [Self::Noun, Self::Verb, Self::Adjective, Self::Adverb];
}

/// Which parts of speech a word can be.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct PosSet {
    /// How much of the word's uses each part of speech has, roughly, in the order of [`Pos::ALL`].
    uses: [f32; 4],
}

impl PosSet {
    /// Adds to the uses of a part of speech.
    pub(crate) fn add(&mut self, pos: Pos, uses: f32) {
        if let Some(sum) = self.uses.get_mut(pos as usize) {
            *sum += uses;
        }
    }

    /// Whether the word can be of this part of speech.
    pub(crate) fn contains(self, pos: Pos) -> bool {
        self.uses.get(pos as usize).is_some_and(|uses| *uses > 0.0)
    }

    /// The same without their shares.
    pub(crate) fn mask(self) -> PosMask {
        PosMask(
            Pos::ALL.into_iter().filter(|pos| self.contains(*pos)).fold(0, |mask, pos| mask | 1 << pos as u8),
        )
    }

    /// The part of speech that it most often is.
    pub(crate) fn dominant(self) -> Option<Pos> {
        let uses = |pos: &Pos| self.uses.get(*pos as usize).copied().unwrap_or(0.0);
        Pos::ALL.into_iter().filter(|pos| self.contains(*pos)).max_by(|a, b| uses(a).total_cmp(&uses(b)))
    }
}

/// Which parts of speech a word can be, one bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct PosMask(u8);

impl PosMask {
    /// Whether the two share one.
    pub(crate) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}
