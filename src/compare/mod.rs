//! Many readings: pairs, alignment, divergences, score, families. Sees tokens, never raw characters.
//!
//! ```text
//! readings -> people -> gist -> candidates -> families -> pairs (alignment, divergences, score) -> columns
//! ```

pub mod quantity;

pub mod unit;

pub mod affinity;

pub mod align;

pub mod divergence;

pub mod score;

pub mod likeness;

pub mod people;

pub mod gist;

pub mod kin;

pub mod candidate;

pub mod gather;

pub mod proof;

pub mod family;

pub mod attribution;

pub mod column;

use crate::lexicon::Lexicon;
use crate::options::Options;
use crate::read::{Note, Reading};

pub use candidate::{Candidates, QuoteRef};
pub use column::{Column, ColumnKind};
pub use divergence::{Divergence, DivergenceKind, Severity, Where};
pub use family::{Family, Pair, Story};
pub use likeness::{Likeness, Step, StepKind, Wording, liken};
pub use people::{Cast, CastId};

/// What all readings of a story have in common, and where they part.
#[derive(Debug)]
pub struct Comparison {
    /// Everyone who speaks.
    pub cast: Cast,
    /// The quotations that render one utterance or phrase, gravest first.
    pub families: Vec<Family>,
    /// What the reader should know of the whole.
    pub notes: Vec<Note>,
}

/// Compares the readings of a story. `progress` is told how many families are done and how many there are.
pub fn compare(readings: &[Reading], options: &Options, progress: &mut dyn FnMut(usize, usize)) -> Comparison {
    let lexicon = Lexicon::of(readings.first().map_or("en", |r| r.language.tag()));
    let cast = people::cast(readings);
    let terms = gist::Terms::of(readings, lexicon.thesaurus);
    let candidates = Candidates::of(readings, &cast, &terms, options);
    let (pairs, left_out) = candidates.pairs(options.pairs);
    let bits = |i: usize, j: usize| candidates.evidence(i, j).map_or(0.0, |evidence| evidence.bits());
    let mut groups = gather::gather(candidates.quotes.len(), &pairs, options.evidence, bits);
    groups.retain(|group| candidates.articles(group) > 1);
    let story = Story { readings, cast: &cast, candidates: &candidates, lexicon: &lexicon };
    let mut families = Vec::with_capacity(groups.len());
    for (done, group) in groups.iter().enumerate() {
        progress(done, groups.len());
        families.extend(story.family(group));
    }
    progress(groups.len(), groups.len());
    // Gravest first; among equals the one with most readings, then the order of the text.
    families.sort_by(|a, b| b.severity.cmp(&a.severity).then_with(|| b.quotes.len().cmp(&a.quotes.len())));
    Comparison { families, notes: notes(left_out), cast }
}

fn notes(left_out: usize) -> Vec<Note> {
    if left_out == 0 {
        return Vec::new();
    }
    let message = format!("There are too many quotations to weigh all against all: {left_out} pairs were left out.");
    vec![Note { code: "pairs-left-out", span: None, message }]
}

impl Comparison {
    /// The number and fullest name of a person of one article.
    pub fn speaker(&self, article: usize, person: usize) -> Option<(usize, &str)> {
        let id = self.cast.id(article, person)?;
        Some((id.0 as usize, self.cast.member(id)?.name.as_str()))
    }
}
