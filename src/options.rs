//! Every knob: what raising it does, its range and default. Values are clamped once, here.

/// How articles are read and compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Options {
    /// How much evidence, in bits, two quotations need to count as renderings of one utterance. Raising it
    /// gives fewer and surer families; lowering it gathers looser restatements. Range 4..=40, default 11.
    pub evidence: f32,
    /// Whether restatements without quotation marks join the families of what they restate. Default true.
    pub indirect: Indirect,
    /// The most pairs of quotations that are weighed against each other; beyond it only pairs that share a
    /// rare word are, and a note says so. Range 1_000..=10_000_000, default 150_000.
    pub pairs: usize,
}

/// What to do with reported speech that stands without marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Indirect {
    /// Report it and let it join families.
    Keep,
    /// Leave it out.
    Drop,
}

impl Default for Options {
    fn default() -> Self {
        Self { evidence: 11.0, indirect: Indirect::Keep, pairs: 150_000 }
    }
}

impl Options {
    /// The same options with every number inside its range.
    pub fn clamped(self) -> Self {
        let evidence =
            if self.evidence.is_nan() { Self::default().evidence } else { self.evidence.clamp(4.0, 40.0) };
        Self { evidence, pairs: self.pairs.clamp(1_000, 10_000_000), ..self }
    }
}

#[cfg(test)]
mod tests {
    use crate::options::Options;

    #[test]
    fn numbers_are_brought_into_range() {
        let wild = Options { evidence: f32::NAN, pairs: 0, ..Options::default() }.clamped();
        assert_eq!(wild.evidence, Options::default().evidence);
        assert_eq!(wild.pairs, 1_000);
        assert_eq!(Options { evidence: 1e9, ..Options::default() }.clamped().evidence, 40.0);
    }
}
