//! Variorum finds the quotations in news articles, says who speaks, gathers the quotations that render one
//! utterance, lines up their words, scores how alike they are and says where they diverge, how gravely and
//! why.
//!
//! A *variorum* is an edition that prints every known reading of a text side by side. That is what this makes
//! of a quote:
//!
//! ```
//! use variorum::{Article, DivergenceKind, Options, Severity, compare};
//!
//! let articles = [
//!     "“We will open the harbour bridge in May,” said Mayor Ada Quill.",
//!     "Ada Quill told the council: “We may open the harbour bridge in May.”",
//! ]
//! .map(Article::from);
//! let report = compare(&articles, &Options::default());
//!
//! let family = &report.families[0];
//! assert_eq!(family.severity, Severity::Meaning);
//! assert_eq!(family.pairs[0].divergences[0].kind, DivergenceKind::Modality);
//! assert_eq!(report.quotes[0].speaker.as_ref().unwrap().name, "Ada Quill");
//! ```
//!
//! [`extract`] reads one article, [`similarity`] compares two wordings without an article around them:
//!
//! ```
//! use variorum::{Article, SimilarityOptions, extract, similarity};
//!
//! let found = extract(&Article::from("“The pier is safe for now,” said Tom Hill."));
//! assert_eq!(found.quotes[0].text, "The pier is safe for now,");
//!
//! let likeness = similarity("Rents rose in spring.", "Rents fell in spring.", &SimilarityOptions::default());
//! assert!(likeness.similarity.score < 1.0);
//! ```
//!
//! [`check()`] holds a draft against its sources, which need no quotation marks:
//!
//! ```
//! use variorum::{Article, VerdictKind, check};
//!
//! let draft = Article::from("“The pier will be closed,” Ada Reed said.");
//! let talk = Article::from("ADA REED: The pier will not be closed.\n\nTOM HILL: Good.");
//! let found = check(&draft, &[talk]);
//! assert_eq!(found.verdicts[0].verdict, VerdictKind::Altered);
//! ```
//!
//! Results are plain owned data: `serde_json::to_string` gives the JSON of the npm package, byte for byte,
//! and [`Report::to_text`] a text for people.
//!
//! # What holds everywhere
//!
//! - Reading a text cannot fail: what cannot be made out becomes a [`Note`].
//! - Spans count UTF-16 code units of the text as given; [`Utf16Span::of`] cuts the words out.
//! - No clock, no randomness, no hash order: the same articles give the same bytes, whatever the machine.
//!   Only [`load_vectors`] sharpens the scores of calls after it.
//! - The score never decides meaning, and every score comes with the parts it is made of.
//!
//! # Features
//!
//! `js` (off by default) exports the functions of the npm package; without it nothing is imported from a
//! host, natively or in wasm. `cli` (off by default) builds the command `variorum`, which only uses what is
//! exported here: `cargo install variorum --features cli`.
//!
//! # Inside
//!
//! One room a stage, in the order in which data flows; imports point up this list, and
//! `tests/architecture.rs` says so. `ARCHITECTURE.md` tells each room's input and output.

// Whatever is not part of the public face is seen by the compiler as dead when nobody uses it.
#![warn(unreachable_pub)]

// In the order of imports, each below those that it uses; blank lines keep the formatter from sorting them.
mod threshold;

mod progress;

mod text;

mod options;

mod lexicon;

mod document;

mod quotes;

mod entities;

mod attribution;

mod linking;

mod collation;

mod divergence;

mod check;

mod report;

#[cfg(all(target_family = "wasm", feature = "js"))]
pub mod wasm;

#[cfg(feature = "fit")]
pub mod fit;

pub use attribution::speaker_rule::SpeakerRule;
pub use check::verdict_kind::{Tier, VerdictKind};
pub use collation::column::ColumnKind;
pub use divergence::finding::Place;
pub use divergence::kind::DivergenceKind;
pub use divergence::severity::Severity;
pub use lexicon::language_lexicon::load_vectors;
pub use lexicon::vectors::VectorsError;
pub use options::{Indirect, Options, SimilarityOptions};
pub use progress::{Phase, Progress};
pub use quotes::quote_span::Marks;
pub use quotes::quote_type::QuoteKind;
pub use report::article_input::{Article, ArticleFormat, ArticleRole};
pub use report::check_shape::{Check, SourcePlace, Verdict};
pub use report::family::{Basis, Judgement};
pub use report::shape::{
    ArticleInfo, Cell, Column, Cue, Divergence, Engine, Extraction, Family, Finding, FindingGroup, Likeness,
    Note, Pair, Quote, Report, SCHEMA_VERSION, ScoreParts, Similarity, Speaker, SpeakerInfo, SpeakerKind,
    Summary,
};
pub use report::utf16_span::Utf16Span;
pub use text::diagnostic::DiagnosticCode;

use attribution::parsed_article::{read_labelled, read_words};
use collation::reading::Reading;
use divergence::compare_pair::compare_pair;
use lexicon::{Language, Lexicon};
use report::{check_conversion, comparison, conversion};

/// Compares articles: their quotations, which of them render the same utterance, and where they diverge.
///
/// One article, or none, is no error: the report then has no families. Ids that the caller gives are to be
/// unique.
pub fn compare(articles: &[Article], options: &Options) -> Report {
    compare_with_progress(articles, options, |_| {})
}

/// As [`compare`]; `progress` is told before each article is read and before each family is compared, and at
/// the end of either phase.
pub fn compare_with_progress(
    articles: &[Article],
    options: &Options,
    mut progress: impl FnMut(Progress),
) -> Report {
    let total = articles.len();
    let mut parsed = Vec::with_capacity(total);
    for (done, article) in articles.iter().enumerate() {
        progress(Progress { phase: Phase::Read, done, total });
        parsed.push(read_labelled(&article.text, article.language(), article.labels()));
    }
    progress(Progress { phase: Phase::Read, done: total, total });
    let mut compared = |done, total| progress(Progress { phase: Phase::Compare, done, total });
    let found = comparison::compare(&parsed, &options.clamped(), &mut compared);
    conversion::report(articles, &parsed, found)
}

/// Checks a draft against its sources: where the words of each quotation stand, whether they still say what was
/// said, and who said it.
///
/// A source may be a transcript, a speech, a press release, subtitles or an article; it needs no quotation
/// marks. What each verdict and tier means is in `docs/check.md`.
pub fn check(draft: &Article, sources: &[Article]) -> Check {
    let articles: Vec<&Article> = std::iter::once(draft).chain(sources).collect();
    let parsed: Vec<_> = articles
        .iter()
        .map(|article| read_labelled(&article.text, article.language(), article.labels()))
        .collect();
    check_conversion::check(&articles, &parsed, check::checked::check(&parsed))
}

/// Finds the quotations of one article, who speaks them and how.
pub fn extract(article: &Article) -> Extraction {
    conversion::extraction(article, &read_labelled(&article.text, article.language(), article.labels()))
}

/// Compares the words of two quotations, given without their marks; the spans of the result point into `a`
/// and `b`.
pub fn similarity(a: &str, b: &str, options: &SimilarityOptions) -> Likeness {
    let language =
        options.lang.as_deref().map_or_else(|| Language::of_text(&format!("{a} {b}")), Language::of);
    let [x, y] = [a, b].map(|words| read_words(words, language));
    let found = compare_pair(&Reading::whole(&x), &Reading::whole(&y), &Lexicon::of(language.tag()));
    conversion::likeness(&x, &y, found)
}

/// The examples of the README run too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
