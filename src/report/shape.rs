//! What comes out: the shapes of the public contract, as owned data.
//!
//! Keys are camelCase and values kebab-case on the wire, what is absent is `null` and never missing, and
//! spans count UTF-16 code units. `types.d.ts` says the same to TypeScript.

use serde::{Deserialize, Serialize, Serializer};

use crate::attribution::speaker_rule::SpeakerRule;
use crate::collation::column::ColumnKind;
use crate::divergence::finding::Place;
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::quotes::quote_span::Marks;
use crate::quotes::quote_type::QuoteKind;
use crate::report::family::{Basis, Judgement};
use crate::report::utf16_span::Utf16Span;
use crate::text::diagnostic::DiagnosticCode;

/// The version of the report's shape: a new minor adds fields, a new major renames or removes them.
pub const SCHEMA_VERSION: &str = "1.0";

/// What [`compare`](crate::compare) finds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// See [`SCHEMA_VERSION`].
    pub schema_version: String,
    /// What made the report.
    pub engine: Engine,
    /// The articles in the order given.
    pub articles: Vec<ArticleInfo>,
    /// Every quotation of every article, by article and then by place.
    pub quotes: Vec<Quote>,
    /// Everyone who speaks in them, by id.
    pub speakers: Vec<SpeakerInfo>,
    /// The quotations that render the same utterance or phrase, gravest first.
    pub families: Vec<Family>,
    /// The report in numbers.
    pub summary: Summary,
    /// What is worth knowing and did not stop the work.
    pub notes: Vec<Note>,
}

/// What [`extract`](crate::extract) finds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Extraction {
    /// The quotations of the article, by place.
    pub quotes: Vec<Quote>,
    /// What is worth knowing and did not stop the work.
    pub notes: Vec<Note>,
}

/// What made a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Engine {
    /// `variorum`.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Which word data it was built with.
    pub lexicon: String,
}

/// What the caller said of an article, without its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleInfo {
    /// The caller's id, or `a1`, `a2`, … by position.
    pub id: String,
    /// Its headline.
    pub title: Option<String>,
    /// The publication.
    pub outlet: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// Place it stands.
    pub url: Option<String>,
    /// When it appeared.
    pub published: Option<String>,
    /// Its language: the caller's word, or what the text tells.
    pub lang: String,
    /// The length of the text in UTF-16 code units.
    pub length: u32,
}

/// One quotation, or one restatement of what somebody said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Quote {
    /// Unique in the report.
    pub id: String,
    /// The id of its article.
    pub article: String,
    /// What it is.
    pub kind: QuoteKind,
    /// The words, without the marks.
    pub span: Utf16Span,
    /// The words with their marks; equal to `span` where there are none.
    pub outer: Utf16Span,
    /// The words.
    pub text: String,
    /// The sentence that holds the quotation.
    pub context: Utf16Span,
    /// Which of its two marks the text prints.
    pub marks: Marks,
    /// The quotation that goes on from this one in the next paragraph.
    pub continues: Option<String>,
    /// The quotation before this one, where a cue such as "he said" cuts one turn in two.
    pub same_turn_as: Option<String>,
    /// The quotation that this one is nested in.
    pub parent: Option<String>,
    /// The words that report it, such as "said".
    pub cue: Option<Cue>,
    /// Who is said to have said it.
    pub speaker: Option<Speaker>,
    /// The family that it belongs to.
    pub family: Option<String>,
    /// Stays as long as the words and their place in the article stay, whatever else changes.
    pub key: String,
}

/// The words that report a quotation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cue {
    /// Place they stand.
    pub span: Utf16Span,
    /// The words.
    pub text: String,
}

/// Who is said to have said it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Speaker {
    /// The same for one person or body in all articles of a report.
    pub id: String,
    /// The fullest form of the name that was found.
    pub name: String,
    /// The speaker as written beside this quotation.
    pub mention: Option<Utf16Span>,
    /// The rule by which the speaker was found.
    pub via: SpeakerRule,
    /// How sure that rule is, from 0 to 1.
    #[serde(serialize_with = "share")]
    pub confidence: f64,
}

/// One who speaks, in all articles of a report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpeakerInfo {
    /// That of the [`Speaker`]s.
    pub id: String,
    /// The fullest form of the name that was found.
    pub name: String,
    /// What it is.
    pub kind: SpeakerKind,
    /// How the articles call the speaker beside quotations, pronouns left out, in the order of appearance.
    pub forms: Vec<String>,
    /// The ids of the articles that quote the speaker, in the order given.
    pub articles: Vec<String>,
}

/// What kind of source speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SpeakerKind {
    /// A human being.
    Person,
    /// An organisation, an office, a state.
    Body,
    /// Several people at once.
    Group,
    /// A statement, a letter, a lawsuit.
    Text,
    /// A pronoun that stands for nobody whom the article names.
    Unknown,
}

/// Quotations that render the same thing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Family {
    /// Unique in the report.
    pub id: String,
    /// A short heading: the words of the base, shortened.
    pub label: String,
    /// What holds it together.
    pub basis: Basis,
    /// That of the gravest finding whose certainty is at least a half.
    pub severity: Severity,
    /// The ids of its quotations, at least two.
    pub quotes: Vec<String>,
    /// The quotation that the others are measured against.
    pub base: String,
    /// Every two quotations compared; in a family of more than 40, each with the base.
    pub pairs: Vec<Pair>,
    /// All readings side by side, from left to right.
    pub columns: Vec<Column>,
    /// Why these quotations belong together, in sentences.
    pub evidence: Vec<String>,
    /// How far its words could be judged.
    pub judgement: Judgement,
    /// What an editor reads: one place of difference, one finding, gravest first.
    pub findings: Vec<Finding>,
}

/// One place where the readings of a family part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// Which kind; `type` on the wire.
    #[serde(rename = "type")]
    pub kind: DivergenceKind,
    /// How grave.
    pub severity: Severity,
    /// Within the quoted words, in the narrator's words around them, or in who is named.
    #[serde(rename = "where")]
    pub place: Place,
    /// How sure it is that an editor finds it so grave, from 0 to 1.
    #[serde(serialize_with = "share")]
    pub certainty: f64,
    /// Who prints what, the words of most articles first.
    pub groups: Vec<FindingGroup>,
    /// One sentence that names the articles.
    pub note: String,
}

/// The readings that have the same words in the place of a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingGroup {
    /// The words as the first of them prints them; empty where they have none.
    pub text: String,
    /// The readings.
    pub readings: Vec<Cell>,
}

/// Two quotations of a family compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// The id of the first.
    pub a: String,
    /// The id of the second.
    pub b: String,
    /// How alike the words are.
    pub similarity: Similarity,
    /// That of the gravest divergence.
    pub severity: Severity,
    /// Every difference, in the order of the first text.
    pub divergences: Vec<Divergence>,
    /// How far the words could be judged.
    pub judgement: Judgement,
}

/// What [`similarity`](crate::similarity) finds: how alike two wordings are, and where they part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Likeness {
    /// How alike the words are.
    pub similarity: Similarity,
    /// That of the gravest divergence.
    pub severity: Severity,
    /// Every difference, in the order of the first text.
    pub divergences: Vec<Divergence>,
    /// Whether something could not be judged.
    pub notes: Vec<Note>,
}

/// How alike two wordings are. It never decides whether they mean the same: severity does.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Similarity {
    /// From 0 to 1 in steps of a ten-thousandth, the same both ways round, 1 only for equal words.
    #[serde(serialize_with = "share")]
    pub score: f64,
    /// What the score is made of.
    pub parts: ScoreParts,
}

/// What a score is made of, each from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ScoreParts {
    /// How much of either side has a partner, rare words counting more.
    #[serde(serialize_with = "share")]
    pub coverage: f64,
    /// How near in sense the partners are.
    #[serde(serialize_with = "share")]
    pub meaning: f64,
    /// How much of the partners stands in one order.
    #[serde(serialize_with = "share")]
    pub order: f64,
    /// How many of the numbers, names and negations agree.
    #[serde(serialize_with = "share")]
    pub facts: f64,
}

/// One place where two quotations part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Divergence {
    /// Which kind; `type` on the wire.
    #[serde(rename = "type")]
    pub kind: DivergenceKind,
    /// How grave; never [`Severity::Same`].
    pub severity: Severity,
    /// Within the quoted words, in the narrator's words around them, or in who is named.
    #[serde(rename = "where")]
    pub place: Place,
    /// The words of the first side, in its own text.
    pub a: Option<Utf16Span>,
    /// The words of the second side, in its own text.
    pub b: Option<Utf16Span>,
    /// One plain sentence for an editor.
    pub note: String,
}

/// One step of the aligned readings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Whether all have the same words here.
    pub kind: ColumnKind,
    /// One cell for each quotation of the family, in its order.
    pub cells: Vec<Cell>,
}

/// The words of one reading in a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// The id of the quotation.
    pub quote: String,
    /// Its words here, if it has any.
    pub span: Option<Utf16Span>,
}

/// The report in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// How many articles there are.
    pub articles: usize,
    /// How many quotations.
    pub quotes: usize,
    /// How many families; the next four add up to it.
    pub families: usize,
    /// Families without a difference.
    pub same: usize,
    /// Families in which only a proofreader would see a difference.
    pub cosmetic: usize,
    /// Families with other words for the same claim.
    pub wording: usize,
    /// Families whose readings cannot all be what was said.
    pub meaning: usize,
}

/// Something worth knowing that did not stop the work, such as a quotation mark that is never closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The id of its article; none where it is about the comparison.
    pub article: Option<String>,
    /// The place, where there is one.
    pub span: Option<Utf16Span>,
    /// What kind of oddity.
    pub code: DiagnosticCode,
    /// One plain sentence for an editor.
    pub message: String,
}

/// Writes a number from 0 to 1 as JavaScript prints it: the ends without a fraction, so that the same report
/// gives the same bytes in Rust and in JavaScript.
pub(super) fn share<S: Serializer>(value: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    if value.fract() == 0.0 {
        serializer.serialize_u64(*value as u64)
    } else {
        serializer.serialize_f64(*value)
    }
}
