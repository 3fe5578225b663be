//! The calls under test, as plain data: the only file of these tests that knows the crate.

use std::ops::Range;

use variorum::attribution::parsed_article::{ParsedArticle, read, read_words};
use variorum::attribution::quote::QuoteIdx;
use variorum::divergence::Severity as Found;
use variorum::divergence::compare_pair::{Likeness, Reading, liken};
use variorum::lexicon::{Language, Lexicon};
use variorum::linking::blocking::QuoteRef;
use variorum::options::Options;
use variorum::text::span::Span;
use variorum::text::utf16::Utf16Offsets;

/// How grave a difference is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    Same,
    Cosmetic,
    Wording,
    Meaning,
}

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
    /// The places in the article's list of those that it belongs to.
    pub related: Vec<usize>,
}

/// Two wordings compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    pub score: f64,
    pub severity: Severity,
    /// The kind, its severity, and the words on either side.
    pub divergences: Vec<(String, Severity, Option<Units>, Option<Units>)>,
}

/// A family; quotations are places in the report's list.
#[derive(Clone, Debug, PartialEq)]
pub struct Family {
    pub severity: Severity,
    pub quotes: Vec<usize>,
    pub pairs: Vec<(usize, usize, Comparison)>,
    /// The kind of each column and its cells.
    pub columns: Vec<(String, Vec<Option<Units>>)>,
}

/// All that is found in some articles.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    pub quotes: Vec<Quotation>,
    pub families: Vec<Family>,
    /// The codes of the notes about the whole.
    pub notes: Vec<String>,
}

/// Compares some articles.
pub fn compare<T: AsRef<str>>(texts: &[T]) -> Report {
    let parsed: Vec<ParsedArticle> =
        texts.iter().map(|text| read(text.as_ref(), Language::of_text(text.as_ref()))).collect();
    let found = variorum::report::comparison::compare(&parsed, &Options::default(), &mut |_, _| {});
    let before = |article: usize| parsed.iter().take(article).map(|p| p.quotes.len()).sum::<usize>();
    let place = |quote: QuoteRef| before(quote.article) + quote.quote.0 as usize;
    let unit = |article: usize, span: Span| units(parsed[article].source, span);
    let families = found.families.iter().map(|family| Family {
        severity: severity(family.severity),
        quotes: family.quotes.iter().map(|&quote| place(quote)).collect(),
        pairs: family
            .pairs
            .iter()
            .map(|pair| {
                let sources = [pair.a, pair.b].map(|side| parsed[side.article].source);
                (place(pair.a), place(pair.b), comparison(&pair.likeness, sources))
            })
            .collect(),
        columns: family
            .columns
            .iter()
            .map(|column| {
                let cells = column.cells.iter().zip(&family.quotes);
                let cells = cells.map(|(cell, quote)| cell.map(|span| unit(quote.article, span)));
                (column.kind.name().to_owned(), cells.collect())
            })
            .collect(),
    });
    Report {
        quotes: parsed.iter().enumerate().flat_map(|(at, article)| quotations(at, article)).collect(),
        families: families.collect(),
        notes: found.notes.iter().map(|note| note.code.to_owned()).collect(),
    }
}

/// Reads one article.
pub fn extract(text: &str) -> Vec<Quotation> {
    quotations(0, &read(text, Language::of_text(text)))
}

/// Compares two wordings.
pub fn similarity(a: &str, b: &str) -> Comparison {
    let language = Language::of_text(&format!("{a} {b}"));
    let [x, y] = [a, b].map(|text| read_words(text, language));
    let found = liken(&Reading::whole(&x), &Reading::whole(&y), &Lexicon::of(language.tag()));
    comparison(&found, [a, b])
}

fn quotations(at: usize, article: &ParsedArticle) -> Vec<Quotation> {
    let unit = |span| units(article.source, span);
    let quotations = article.quotes.iter().map(|quote| Quotation {
        article: at,
        kind: quote.kind.name().to_owned(),
        span: unit(quote.span),
        outer: unit(quote.outer),
        context: unit(quote.context),
        text: quote.span.of(article.source).to_owned(),
        speaker: quote.speaker.as_ref().map(|speaker| {
            let name = article.speakers[speaker.person.0 as usize].name.clone();
            (name, f64::from(speaker.confidence))
        }),
        related: [quote.continues, quote.same_turn_as, quote.parent]
            .into_iter()
            .flatten()
            .map(|QuoteIdx(other)| other as usize)
            .collect(),
    });
    quotations.collect()
}

fn comparison(found: &Likeness, [a, b]: [&str; 2]) -> Comparison {
    let divergences = found.divergences.iter().map(|d| {
        (
            d.kind.name().to_owned(),
            severity(d.severity),
            d.a.map(|span| units(a, span)),
            d.b.map(|span| units(b, span)),
        )
    });
    Comparison {
        score: f64::from(found.score),
        severity: severity(found.severity),
        divergences: divergences.collect(),
    }
}

fn units(source: &str, span: Span) -> Units {
    let offsets = Utf16Offsets::of(source);
    offsets.at(span.start as usize) as usize..offsets.at(span.end as usize) as usize
}

fn severity(found: Found) -> Severity {
    match found {
        Found::Same => Severity::Same,
        Found::Cosmetic => Severity::Cosmetic,
        Found::Wording => Severity::Wording,
        Found::Meaning => Severity::Meaning,
    }
}
