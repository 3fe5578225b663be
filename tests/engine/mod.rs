//! The calls under test with ids as places in a list, so that two reports can be compared.

use std::ops::Range;

use variorum::{Article, Likeness, Note, Options, Quote, SimilarityOptions, Utf16Span};
pub use variorum::{DivergenceKind, Severity};

/// UTF-16 code units.
pub type Units = Range<usize>;

/// A quotation.
#[derive(Clone, Debug, PartialEq)]
pub struct Quotation {
    /// The place of its article in the call.
    pub article: usize,
    pub kind: String,
    pub span: Units,
    pub outer: Units,
    pub context: Units,
    pub text: String,
    /// The name and how sure it is.
    pub speaker: Option<(String, f64)>,
    pub id: String,
    /// The ids of those that it belongs to.
    pub related: Vec<String>,
}

/// Two wordings compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    pub score: f64,
    pub severity: Severity,
    /// The kind, its severity, and the words on either side.
    pub divergences: Vec<(DivergenceKind, Severity, Option<Units>, Option<Units>)>,
}

/// A family; quotations are places in the report's list.
#[derive(Clone, Debug, PartialEq)]
pub struct Family {
    pub severity: Severity,
    pub quotes: Vec<usize>,
    pub pairs: Vec<(usize, usize, Comparison)>,
    /// Whether all have the same words in a column, and its cells.
    pub columns: Vec<(bool, Vec<Option<Units>>)>,
}

/// All that is found in some articles.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    pub quotes: Vec<Quotation>,
    pub families: Vec<Family>,
    pub notes: Vec<Note>,
}

/// Compares some articles.
pub fn compare<T: AsRef<str>>(texts: &[T]) -> Report {
    let articles: Vec<Article> = texts.iter().map(|text| Article::from(text.as_ref())).collect();
    let found = variorum::compare(&articles, &Options::default());
    let place =
        |id: &str| found.quotes.iter().position(|quote| quote.id == id).expect("a quote of the report");
    let article = |id: &str| found.articles.iter().position(|article| article.id == id).expect("an article");
    let families = found.families.iter().map(|family| Family {
        severity: family.severity,
        quotes: family.quotes.iter().map(|quote| place(quote)).collect(),
        pairs: family
            .pairs
            .iter()
            .map(|pair| {
                let likeness = comparison(pair.similarity.score, pair.severity, &pair.divergences);
                (place(&pair.a), place(&pair.b), likeness)
            })
            .collect(),
        columns: family
            .columns
            .iter()
            .map(|column| {
                let cells = column.cells.iter().map(|cell| cell.span.map(units)).collect();
                (column.kind == variorum::ColumnKind::Same, cells)
            })
            .collect(),
    });
    Report {
        families: families.collect(),
        quotes: found.quotes.iter().map(|quote| quotation(article(&quote.article), quote)).collect(),
        notes: found.notes.clone(),
    }
}

/// Reads one article.
pub fn extract(text: &str) -> Vec<Quotation> {
    variorum::extract(&Article::from(text)).quotes.iter().map(|quote| quotation(0, quote)).collect()
}

/// Compares two wordings.
pub fn similarity(a: &str, b: &str) -> Comparison {
    let Likeness { similarity, severity, divergences, .. } =
        variorum::similarity(a, b, &SimilarityOptions::default());
    comparison(similarity.score, severity, &divergences)
}

fn quotation(article: usize, quote: &Quote) -> Quotation {
    let related = [&quote.continues, &quote.same_turn_as, &quote.parent];
    Quotation {
        article,
        kind: format!("{:?}", quote.kind),
        span: units(quote.span),
        outer: units(quote.outer),
        context: units(quote.context),
        text: quote.text.clone(),
        speaker: quote.speaker.as_ref().map(|speaker| (speaker.name.clone(), speaker.confidence)),
        id: quote.id.clone(),
        related: related.into_iter().flatten().cloned().collect(),
    }
}

fn comparison(score: f64, severity: Severity, divergences: &[variorum::Divergence]) -> Comparison {
    let side = |span: Option<Utf16Span>| span.map(units);
    let divergences = divergences.iter().map(|d| (d.kind, d.severity, side(d.a), side(d.b)));
    Comparison { score, severity, divergences: divergences.collect() }
}

fn units(span: Utf16Span) -> Units {
    span.start as usize..span.end as usize
}
