//! The parts of the evidence that two quotes render one utterance.

/// Evidence that two quotes render one utterance, in bits.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct MatchEvidence {
    /// From shared words, near words and their order.
    pub words: f32,
    /// From the sentences around the marks.
    pub context: f32,
    /// From who speaks.
    pub speaker: f32,
    /// Against: what the shorter one says alone. Zero or less.
    pub missing: f32,
    /// How much of the shorter one's information the longer one has, from 0 to 1.
    pub cover: f32,
    /// The matched words as (word of a, word of b), in order of a.
    pub matches: Vec<(usize, usize)>,
    /// Likewise for the words around them.
    pub around: Vec<(usize, usize)>,
}

impl MatchEvidence {
    /// The sum of all parts.
    pub(crate) fn bits(&self) -> f32 {
        self.words + self.context + self.speaker + self.missing
    }
}
