//! The report as plain data: the only file that knows its shapes.
//!
//! Serialisable twins of the core's types, converted by hand, so that the core may be renamed freely while names and shapes here stay
//! as `wire.d.ts` promises them: camelCase keys, kebab-case values, `null` for what is absent, spans in UTF-16 code units.

use serde::{Deserialize, Serialize};

use crate::compare::{Comparison, Divergence, Family, Likeness, QuoteRef};
use crate::lexicon::Language;
use crate::read::{QuoteIndex, Reading};
use crate::span::Span;
use crate::units::Units;

/// The version of the report's shape: a new minor adds fields, a new major renames or removes them.
pub const SCHEMA_VERSION: &str = "1.0";

/// One article as handed in.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ArticleInput {
    /// The text as pasted.
    pub text: String,
    /// The caller's name for it.
    pub id: Option<String>,
    /// Its headline.
    pub title: Option<String>,
    /// The publication.
    pub outlet: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// Where it stands.
    pub url: Option<String>,
    /// When it appeared, ISO 8601.
    pub published: Option<String>,
    /// BCP 47; where nothing is said, the text tells.
    pub lang: Option<String>,
}

impl ArticleInput {
    /// The language that the caller names; where none is named, the one that the text's small words tell.
    pub fn language(&self) -> &'static Language {
        self.lang.as_deref().map_or_else(|| Language::of_text(&self.text), Language::of)
    }

    /// The article's id: the caller's, or its place in the list.
    fn id(&self, at: usize) -> String {
        self.id.clone().unwrap_or_else(|| format!("a{}", at + 1))
    }
}

/// What `compare` gives.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report<'r> {
    schema_version: &'static str,
    engine: Engine,
    articles: Vec<ArticleInfo<'r>>,
    quotes: Vec<WireQuote<'r>>,
    families: Vec<WireFamily<'r>>,
    summary: Summary,
    notes: Vec<WireNote<'r>>,
}

/// What `extract` gives.
#[derive(Serialize)]
pub struct Extraction<'r> {
    quotes: Vec<WireQuote<'r>>,
    notes: Vec<WireNote<'r>>,
}

/// What `similarity` gives.
#[derive(Serialize)]
pub struct WireLikeness<'r> {
    similarity: Similarity,
    severity: &'static str,
    divergences: Vec<WireDivergence<'r>>,
}

#[derive(Serialize)]
struct Engine {
    name: &'static str,
    version: &'static str,
    lexicon: &'static str,
}

#[derive(Serialize)]
struct ArticleInfo<'r> {
    id: String,
    title: Option<&'r str>,
    outlet: Option<&'r str>,
    byline: Option<&'r str>,
    url: Option<&'r str>,
    published: Option<&'r str>,
    lang: &'r str,
    length: u32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WireQuote<'r> {
    id: String,
    article: String,
    kind: &'static str,
    span: WireSpan,
    outer: WireSpan,
    text: &'r str,
    context: WireSpan,
    marks: &'static str,
    continues: Option<String>,
    same_turn_as: Option<String>,
    parent: Option<String>,
    cue: Option<WireCue<'r>>,
    speaker: Option<WireSpeaker<'r>>,
}

#[derive(Serialize, Clone, Copy)]
struct WireSpan {
    start: u32,
    end: u32,
}

#[derive(Serialize)]
struct WireCue<'r> {
    span: WireSpan,
    text: &'r str,
}

#[derive(Serialize)]
struct WireSpeaker<'r> {
    id: String,
    name: &'r str,
    mention: Option<WireSpan>,
    via: &'static str,
    confidence: f64,
}

#[derive(Serialize)]
struct WireFamily<'r> {
    id: String,
    label: &'r str,
    basis: &'static str,
    severity: &'static str,
    quotes: Vec<String>,
    base: String,
    pairs: Vec<WirePair<'r>>,
    columns: Vec<WireColumn>,
    evidence: &'r [String],
}

#[derive(Serialize)]
struct WirePair<'r> {
    a: String,
    b: String,
    similarity: Similarity,
    severity: &'static str,
    divergences: Vec<WireDivergence<'r>>,
}

#[derive(Serialize)]
struct WireColumn {
    kind: &'static str,
    cells: Vec<WireCell>,
}

#[derive(Serialize)]
struct WireCell {
    quote: String,
    span: Option<WireSpan>,
}

#[derive(Serialize)]
struct Similarity {
    score: f64,
    parts: WireParts,
}

#[derive(Serialize)]
struct WireParts {
    coverage: f64,
    meaning: f64,
    order: f64,
    facts: f64,
}

#[derive(Serialize)]
struct WireDivergence<'r> {
    r#type: &'static str,
    severity: &'static str,
    r#where: &'static str,
    a: Option<WireSpan>,
    b: Option<WireSpan>,
    note: &'r str,
}

#[derive(Serialize, Default)]
struct Summary {
    articles: usize,
    quotes: usize,
    families: usize,
    same: usize,
    cosmetic: usize,
    wording: usize,
    meaning: usize,
}

#[derive(Serialize)]
struct WireNote<'r> {
    article: Option<String>,
    span: Option<WireSpan>,
    code: &'static str,
    message: &'r str,
}

/// Writes a whole comparison. `readings` and `articles` are in the same order.
pub fn report<'r>(articles: &'r [ArticleInput], readings: &'r [Reading], comparison: &'r Comparison) -> Report<'r> {
    let pages: Vec<Page> = articles.iter().zip(readings).enumerate().map(|(at, (a, r))| Page::new(a.id(at), r)).collect();
    let quotes: Vec<_> = pages.iter().enumerate().flat_map(|(at, page)| page.quotes(|person| comparison.speaker(at, person))).collect();
    let mut notes: Vec<_> = pages.iter().flat_map(Page::notes).collect();
    notes.extend(comparison.notes.iter().map(|note| WireNote { article: None, span: None, code: note.code, message: &note.message }));
    Report {
        schema_version: SCHEMA_VERSION,
        engine: Engine { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION"), lexicon: crate::lexicon::VERSION },
        articles: articles.iter().zip(&pages).map(|(article, page)| info(article, page)).collect(),
        summary: summary(articles.len(), quotes.len(), &comparison.families),
        families: comparison.families.iter().enumerate().map(|(at, f)| family(at, f, &pages)).collect(),
        quotes,
        notes,
    }
}

/// Writes one article's quotations.
pub fn extraction<'r>(article: &ArticleInput, reading: &'r Reading) -> Extraction<'r> {
    let page = Page::new(article.id(0), reading);
    let own_name = |person: usize| reading.people.get(person).map(|p| (person, p.name.as_str()));
    Extraction { quotes: page.quotes(own_name), notes: page.notes() }
}

/// Writes the likeness of two wordings that have no article around them.
pub fn likeness<'r>(a: &Reading, b: &Reading, found: &'r Likeness) -> WireLikeness<'r> {
    wire_likeness(found, &Page::new(String::new(), a), &Page::new(String::new(), b))
}

/// An article with what its spans need to leave the core.
struct Page<'r> {
    id: String,
    reading: &'r Reading<'r>,
    units: Units<'r>,
}

impl<'r> Page<'r> {
    fn new(id: String, reading: &'r Reading<'r>) -> Self {
        Self { id, reading, units: Units::of(reading.source) }
    }

    fn span(&self, span: Span) -> WireSpan {
        WireSpan { start: self.units.at(span.start as usize), end: self.units.at(span.end as usize) }
    }

    fn quote_id(&self, index: QuoteIndex) -> String {
        format!("{}-q{}", self.id, index.0 + 1)
    }

    /// The quotations; `speaker` gives the number and fullest name of a person of this article.
    fn quotes(&self, speaker: impl Fn(usize) -> Option<(usize, &'r str)>) -> Vec<WireQuote<'r>> {
        let source = self.reading.source;
        let write = |(at, quote): (usize, &crate::read::Quote)| WireQuote {
            id: self.quote_id(QuoteIndex(u32::try_from(at).unwrap_or(u32::MAX))),
            article: self.id.clone(),
            kind: quote.kind.name(),
            span: self.span(quote.span),
            outer: self.span(quote.outer),
            text: quote.span.of(source),
            context: self.span(quote.context),
            marks: quote.marks.name(),
            continues: quote.continues.map(|q| self.quote_id(q)),
            same_turn_as: quote.same_turn_as.map(|q| self.quote_id(q)),
            parent: quote.parent.map(|q| self.quote_id(q)),
            cue: quote.cue.map(|cue| WireCue { span: self.span(cue), text: cue.of(source) }),
            speaker: quote.speaker.as_ref().and_then(|s| {
                let (number, name) = speaker(s.person.0 as usize)?;
                Some(WireSpeaker {
                    id: format!("s{}", number + 1),
                    name,
                    mention: s.mention.map(|m| self.span(m)),
                    via: s.via,
                    confidence: rounded(s.confidence),
                })
            }),
        };
        self.reading.quotes.iter().enumerate().map(write).collect()
    }

    fn notes(&self) -> Vec<WireNote<'r>> {
        let write = |note: &'r crate::read::Note| WireNote {
            article: Some(self.id.clone()),
            span: note.span.map(|s| self.span(s)),
            code: note.code,
            message: &note.message,
        };
        self.reading.notes.iter().map(write).collect()
    }
}

fn info<'r>(article: &'r ArticleInput, page: &Page<'r>) -> ArticleInfo<'r> {
    ArticleInfo {
        id: page.id.clone(),
        title: article.title.as_deref(),
        outlet: article.outlet.as_deref(),
        byline: article.byline.as_deref(),
        url: article.url.as_deref(),
        published: article.published.as_deref(),
        lang: article.lang.as_deref().unwrap_or(page.reading.language.tag()),
        length: page.units.at(article.text.len()),
    }
}

fn family<'r>(at: usize, family: &'r Family, pages: &[Page]) -> WireFamily<'r> {
    let id = |q: QuoteRef| pages.get(q.article).map(|page| page.quote_id(q.quote)).unwrap_or_default();
    let pair = |p: &'r crate::compare::Pair| {
        let (a, b) = (pages.get(p.a.article)?, pages.get(p.b.article)?);
        let WireLikeness { similarity, severity, divergences } = wire_likeness(&p.likeness, a, b);
        Some(WirePair { a: id(p.a), b: id(p.b), similarity, severity, divergences })
    };
    let column = |c: &crate::compare::Column| WireColumn {
        kind: c.kind.name(),
        cells: family
            .quotes
            .iter()
            .zip(&c.cells)
            .map(|(&q, span)| WireCell { quote: id(q), span: span.and_then(|s| Some(pages.get(q.article)?.span(s))) })
            .collect(),
    };
    WireFamily {
        id: format!("f{}", at + 1),
        label: &family.label,
        basis: family.basis.name(),
        severity: family.severity.name(),
        quotes: family.quotes.iter().map(|&q| id(q)).collect(),
        base: id(family.base),
        pairs: family.pairs.iter().filter_map(pair).collect(),
        columns: family.columns.iter().map(column).collect(),
        evidence: &family.evidence,
    }
}

fn wire_likeness<'r>(found: &'r Likeness, a: &Page, b: &Page) -> WireLikeness<'r> {
    let divergence = |d: &'r Divergence| WireDivergence {
        r#type: d.kind.name(),
        severity: d.severity.name(),
        r#where: d.place.name(),
        a: d.a.map(|s| a.span(s)),
        b: d.b.map(|s| b.span(s)),
        note: &d.note,
    };
    let parts = &found.parts;
    WireLikeness {
        similarity: Similarity {
            score: rounded(found.score),
            parts: WireParts {
                coverage: rounded(parts.coverage),
                meaning: rounded(parts.meaning),
                order: rounded(parts.order),
                facts: rounded(parts.facts),
            },
        },
        severity: found.severity.name(),
        divergences: found.divergences.iter().map(divergence).collect(),
    }
}

fn summary(articles: usize, quotes: usize, families: &[Family]) -> Summary {
    use crate::compare::Severity;
    let count = |severity| families.iter().filter(|f| f.severity == severity).count();
    Summary {
        articles,
        quotes,
        families: families.len(),
        same: count(Severity::Same),
        cosmetic: count(Severity::Cosmetic),
        wording: count(Severity::Wording),
        meaning: count(Severity::Meaning),
    }
}

/// Four decimals: what differs beyond them is noise, and would differ between machines. Only equal words may read as 1.
fn rounded(value: f32) -> f64 {
    let four = (f64::from(value) * 1e4).round() / 1e4;
    if value < 1.0 { four.min(0.9999) } else { four }
}
