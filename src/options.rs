//! Every option: what raising it does, its range and default. Values are clamped once, here.

use serde::{Deserialize, Serialize};

/// How articles are compared.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Options {
    /// How much evidence, in bits, two quotations need to count as renderings of one utterance. Raising it
    /// gives fewer and surer families; lowering it gathers looser restatements. Range 4..=40, default 11.
    pub evidence: f32,
    /// Whether restatements without quotation marks join the families of what they restate. Default: they do.
    pub indirect: Indirect,
    /// The most pairs of quotations that are weighed against each other; beyond it only pairs that share a
    /// rare word are, and a note says so. Range 1_000..=10_000_000, default 150_000.
    pub pair_budget: usize,
}

/// What to do with reported speech that stands without marks: `true` and `false` on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "bool", into = "bool")]
pub enum Indirect {
    /// Report it and let it join families.
    Keep,
    /// Report it and leave it out of families.
    Drop,
}

impl From<bool> for Indirect {
    fn from(kept: bool) -> Self {
        if kept { Self::Keep } else { Self::Drop }
    }
}

impl From<Indirect> for bool {
    fn from(indirect: Indirect) -> Self {
        indirect == Indirect::Keep
    }
}

/// How two wordings are compared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct SimilarityOptions {
    /// The language of both, BCP 47. Where none is given, their small words tell.
    pub lang: Option<String>,
}

impl Default for Options {
    fn default() -> Self {
        Self { evidence: 11.0, indirect: Indirect::Keep, pair_budget: 150_000 }
    }
}

impl Options {
    /// The same options with every number inside its range.
    pub(crate) fn clamped(self) -> Self {
        let evidence =
            if self.evidence.is_nan() { Self::default().evidence } else { self.evidence.clamp(4.0, 40.0) };
        Self { evidence, pair_budget: self.pair_budget.clamp(1_000, 10_000_000), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::{Indirect, Options};

    #[test]
    fn numbers_are_brought_into_range() {
        let wild = Options { evidence: f32::NAN, pair_budget: 0, ..Options::default() }.clamped();
        assert_eq!(wild.evidence, Options::default().evidence);
        assert_eq!(wild.pair_budget, 1_000);
        assert_eq!(Options { evidence: 1e9, ..Options::default() }.clamped().evidence, 40.0);
    }

    #[test]
    fn what_json_leaves_out_has_its_default() {
        let options: Options = serde_json::from_str(r#"{"indirect":false}"#).unwrap();
        assert_eq!(options, Options { indirect: Indirect::Drop, ..Options::default() });
    }
}
