//! What a careful editor says of a story: its quotations, their speakers, which belong together, where
//! they differ.
//!
//! README.md beside this file describes the lines.

use std::ops::Range;

/// From the lightest to the gravest.
pub(crate) const SEVERITIES: [&str; 4] = ["same", "cosmetic", "wording", "meaning"];

/// Somebody who speaks, and the forms of the name that are right.
#[derive(Debug, PartialEq)]
pub(crate) struct Name {
    pub full: String,
    pub others: Vec<String>,
}

/// Whether something is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    Counts,
    /// Two editors could differ.
    EitherWay,
}

#[derive(Debug)]
pub(crate) struct Quote {
    /// `a1`, `b3`.
    pub label: String,
    pub article: usize,
    /// Bytes of the article.
    pub span: Range<usize>,
    /// Any of these is right.
    pub kinds: Vec<String>,
    /// Places in the names, `None` for nobody: any of these is right. Empty where the speaker is not judged.
    pub speakers: Vec<Option<usize>>,
    pub weight: Weight,
}

impl Quote {
    /// Reported speech, without marks.
    pub(crate) fn is_indirect(&self) -> bool {
        self.kinds.iter().any(|kind| kind == "indirect")
    }
}

/// One named difference of two quotations.
#[derive(Debug)]
pub(crate) struct Difference {
    pub a: usize,
    pub b: usize,
    pub severity: String,
    /// Any of these is right; `*` is any or none.
    pub types: Vec<String>,
    pub weight: Weight,
}

/// Whether two quotations render one utterance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kinship {
    Kin,
    Strangers,
    EitherWay,
}

#[derive(Debug, Default)]
pub(crate) struct Gold {
    pub names: Vec<Name>,
    pub quotes: Vec<Quote>,
    /// Places in `quotes`.
    pub families: Vec<Vec<usize>>,
    /// Quotations that may be joined or not.
    pub loose_families: Vec<Vec<usize>>,
    pub differences: Vec<Difference>,
}

impl Gold {
    pub(crate) fn kinship(&self, a: usize, b: usize) -> Kinship {
        let joined = |families: &[Vec<usize>]| families.iter().any(|f| f.contains(&a) && f.contains(&b));
        let counts = |at: usize| self.quotes[at].weight == Weight::Counts;
        if !counts(a) || !counts(b) {
            Kinship::EitherWay
        } else if joined(&self.families) {
            Kinship::Kin
        } else if joined(&self.loose_families) {
            Kinship::EitherWay
        } else {
            Kinship::Strangers
        }
    }

    /// Every difference named for a pair.
    pub(crate) fn named(&self, a: usize, b: usize) -> impl Iterator<Item = &Difference> {
        self.differences.iter().filter(move |d| (d.a, d.b) == (a, b) || (d.a, d.b) == (b, a))
    }

    /// The gravest severity named for a pair.
    pub(crate) fn gravest(&self, a: usize, b: usize) -> Option<&str> {
        self.named(a, b)
            .map(|d| d.severity.as_str())
            .max_by_key(|s| SEVERITIES.iter().position(|known| known == s))
    }
}
