//! From what was found, in bytes and indices, to the contract's shapes, in UTF-16 units and ids.

use std::hash::Hasher;

use fnv::FnvHasher;
use rustc_hash::FxHashMap;

use crate::attribution::parsed_article::ParsedArticle;
use crate::attribution::quote::{self, QuoteIdx};
use crate::collation::column;
use crate::divergence::compare_pair::{ComparedPair, PairComparison};
use crate::divergence::finding::Difference;
use crate::divergence::severity::Severity;
use crate::lexicon::{self, Lexicon};
use crate::linking::quote_ref::QuoteRef;
use crate::report::article_input::Article;
use crate::report::assembled_finding::{AlikeReadings, AssembledFinding};
use crate::report::comparison::Comparison;
use crate::report::coverage_note::meaning_not_judged;
use crate::report::family::{AssembledFamily, judgement};
use crate::report::finding_note::note;
use crate::report::shape::{
    ArticleInfo, Cell, Column, Cue, Divergence, Engine, Extraction, Family, Finding, FindingGroup, Likeness,
    Note, Pair, Quote, Report, SCHEMA_VERSION, ScoreParts, Similarity, Speaker, Summary,
};
use crate::report::speaker_list::{speaker_id, speaker_list};
use crate::report::utf16_span::Utf16Span;
use crate::text::diagnostic::Diagnostic;
use crate::text::span::Span;
use crate::text::utf16::Utf16Offsets;

/// A whole comparison; `parsed` are the articles in the same order.
pub(crate) fn report(articles: &[Article], parsed: &[ParsedArticle], found: Comparison) -> Report {
    let views: Vec<ArticleView> = articles
        .iter()
        .zip(parsed)
        .enumerate()
        .map(|(at, (article, words))| ArticleView::of(article, at, words))
        .collect();
    let links = &found;
    let mut quotes: Vec<Quote> = views
        .iter()
        .enumerate()
        .flat_map(|(at, view)| view.quotes(move |person| links.speaker(at, person)))
        .collect();
    let ids: Vec<&str> = views.iter().map(|view| view.id.as_str()).collect();
    let speakers = speaker_list(&ids, parsed, &found.speakers);
    let families: Vec<Family> = found
        .families
        .into_iter()
        .zip(1..)
        .map(|(family, number)| family_of(family, number, &views))
        .collect();
    let mut home: FxHashMap<&str, &str> = FxHashMap::default();
    for family in &families {
        for quote in &family.quotes {
            home.entry(quote).or_insert(&family.id);
        }
    }
    for quote in &mut quotes {
        quote.family = home.get(quote.id.as_str()).map(|&family| family.to_owned());
    }
    let of_articles = views.iter().flat_map(ArticleView::notes);
    let notes = of_articles.chain(found.notes.into_iter().map(unplaced_note)).collect();
    Report {
        schema_version: SCHEMA_VERSION.to_owned(),
        engine: Engine {
            name: env!("CARGO_PKG_NAME").to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            lexicon: lexicon::VERSION.to_owned(),
        },
        articles: articles.iter().zip(&views).map(|(article, view)| view.info(article)).collect(),
        summary: summary(articles.len(), quotes.len(), &families),
        quotes,
        speakers,
        families,
        notes,
    }
}

/// One article's quotations.
pub(crate) fn extraction(article: &Article, parsed: &ParsedArticle) -> Extraction {
    let view = ArticleView::new(article.id_at(0), parsed);
    let named = |person: usize| parsed.speakers.get(person).map(|p| (person, p.name.as_str()));
    Extraction { quotes: view.quotes(named).collect(), notes: view.notes().collect() }
}

/// The likeness of two wordings that have no article around them.
pub(crate) fn likeness(a: &ParsedArticle, b: &ParsedArticle, found: PairComparison) -> Likeness {
    let [x, y] = [a, b].map(|words| ArticleView::new(String::new(), words));
    let note = meaning_not_judged(&Lexicon::of(a.language.tag()));
    Likeness {
        similarity: similarity_of(&found),
        severity: found.severity,
        divergences: divergences_of(found, &x, &y),
        notes: note.into_iter().map(unplaced_note).collect(),
    }
}

/// An article with what its spans and indices need to leave the core.
struct ArticleView<'r> {
    id: String,
    /// What it goes by in a sentence: its outlet, or else its title, or else its id.
    name: String,
    parsed: &'r ParsedArticle<'r>,
    utf16: Utf16Offsets<'r>,
}

impl<'r> ArticleView<'r> {
    fn new(id: String, parsed: &'r ParsedArticle<'r>) -> Self {
        Self { name: id.clone(), id, parsed, utf16: Utf16Offsets::of(parsed.source) }
    }

    /// The view of an article at its place.
    fn of(article: &Article, at: usize, parsed: &'r ParsedArticle<'r>) -> Self {
        let view = Self::new(article.id_at(at), parsed);
        let named = [&article.outlet, &article.title].into_iter().flatten().find(|name| !name.is_empty());
        Self { name: named.cloned().unwrap_or_else(|| view.id.clone()), ..view }
    }

    fn info(&self, article: &Article) -> ArticleInfo {
        ArticleInfo {
            id: self.id.clone(),
            title: article.title.clone(),
            outlet: article.outlet.clone(),
            byline: article.byline.clone(),
            url: article.url.clone(),
            published: article.published.clone(),
            lang: article.lang.clone().unwrap_or_else(|| self.parsed.language.tag().to_owned()),
            length: self.utf16.at(article.text.len()),
        }
    }

    /// The quotations; `named` gives the number and fullest name of a speaker of this article.
    fn quotes<'n>(&self, named: impl Fn(usize) -> Option<(usize, &'n str)>) -> impl Iterator<Item = Quote> {
        self.parsed.quotes.iter().zip(0..).map(move |(quote, at)| {
            let speaker = quote.speaker.as_ref().and_then(|found| {
                let (number, name) = named(found.person.0 as usize)?;
                Some(self.speaker(found, number, name))
            });
            self.quote(QuoteIdx(at), quote, speaker)
        })
    }

    fn quote(&self, index: QuoteIdx, quote: &quote::AttributedQuote, speaker: Option<Speaker>) -> Quote {
        let source = self.parsed.source;
        Quote {
            id: self.quote_id(index),
            article: self.id.clone(),
            kind: quote.kind,
            span: self.span(quote.span),
            outer: self.span(quote.outer),
            text: quote.span.of(source).to_owned(),
            context: self.span(quote.context),
            marks: quote.marks,
            continues: quote.continues.map(|index| self.quote_id(index)),
            same_turn_as: quote.same_turn_as.map(|index| self.quote_id(index)),
            parent: quote.parent.map(|index| self.quote_id(index)),
            cue: quote.cue.map(|cue| Cue { span: self.span(cue), text: cue.of(source).to_owned() }),
            speaker,
            family: None,
            key: key(quote.span, source),
        }
    }

    fn speaker(&self, found: &quote::SpeakerAttribution, number: usize, name: &str) -> Speaker {
        Speaker {
            id: speaker_id(number),
            name: name.to_owned(),
            mention: found.mention.map(|mention| self.span(mention)),
            via: found.rule,
            confidence: rounded(found.confidence),
        }
    }

    fn notes(&self) -> impl Iterator<Item = Note> {
        self.parsed.notes.iter().map(|found| Note {
            article: Some(self.id.clone()),
            span: found.span.map(|span| self.span(span)),
            ..unplaced_note(found.clone())
        })
    }

    fn quote_id(&self, index: QuoteIdx) -> String {
        format!("{}-q{}", self.id, index.0 + 1)
    }

    fn span(&self, span: Span) -> Utf16Span {
        Utf16Span { start: self.utf16.at(span.start as usize), end: self.utf16.at(span.end as usize) }
    }
}

/// The words and their place, as 16 letters and digits.
fn key(span: Span, source: &str) -> String {
    let mut hasher = FnvHasher::default();
    hasher.write(&span.start.to_le_bytes());
    hasher.write(span.of(source).as_bytes());
    format!("{:016x}", hasher.finish())
}

fn family_of(family: AssembledFamily, number: usize, views: &[ArticleView]) -> Family {
    let id = |quote: QuoteRef| views[quote.article].quote_id(quote.quote);
    Family {
        id: format!("f{number}"),
        label: family.label,
        basis: family.basis,
        severity: family.severity,
        quotes: family.quotes.iter().map(|&quote| id(quote)).collect(),
        base: id(family.base),
        pairs: family.pairs.into_iter().map(|pair| pair_of(pair, views)).collect(),
        columns: family.columns.iter().map(|column| column_of(column, &family.quotes, views)).collect(),
        evidence: family.evidence,
        judgement: family.judgement,
        findings: family.findings.iter().map(|found| finding_of(found, views)).collect(),
    }
}

fn finding_of(found: &AssembledFinding, views: &[ArticleView]) -> Finding {
    let reading = |&(quote, span): &(QuoteRef, Option<Span>)| {
        let view = &views[quote.article];
        Cell { quote: view.quote_id(quote.quote), span: span.map(|span| view.span(span)) }
    };
    let group = |group: &AlikeReadings| FindingGroup {
        text: group.text.clone(),
        readings: group.readings.iter().map(reading).collect(),
    };
    Finding {
        kind: found.kind,
        severity: found.severity,
        place: found.place,
        certainty: rounded(found.certainty),
        groups: found.groups.iter().map(group).collect(),
        note: note(found, |article| views[article].name.clone()),
    }
}

fn pair_of(pair: ComparedPair, views: &[ArticleView]) -> Pair {
    let (a, b) = (&views[pair.a.article], &views[pair.b.article]);
    Pair {
        a: a.quote_id(pair.a.quote),
        b: b.quote_id(pair.b.quote),
        similarity: similarity_of(&pair.comparison),
        severity: pair.comparison.severity,
        judgement: judgement(&pair.comparison),
        divergences: divergences_of(pair.comparison, a, b),
    }
}

fn column_of(column: &column::AlignedColumn, quotes: &[QuoteRef], views: &[ArticleView]) -> Column {
    let cells = quotes.iter().zip(&column.cells).map(|(quote, cell)| {
        let view = &views[quote.article];
        Cell { quote: view.quote_id(quote.quote), span: cell.map(|span| view.span(span)) }
    });
    Column { kind: column.kind, cells: cells.collect() }
}

fn similarity_of(found: &PairComparison) -> Similarity {
    Similarity {
        score: rounded(found.score),
        parts: ScoreParts {
            coverage: rounded(found.parts.coverage),
            meaning: rounded(found.parts.meaning),
            order: rounded(found.parts.order),
            facts: rounded(found.parts.facts),
        },
    }
}

fn divergences_of(found: PairComparison, a: &ArticleView, b: &ArticleView) -> Vec<Divergence> {
    let divergence = |found: Difference| Divergence {
        kind: found.kind,
        severity: found.severity,
        place: found.place,
        a: found.a.map(|span| a.span(span)),
        b: found.b.map(|span| b.span(span)),
        note: found.note,
    };
    found.divergences.into_iter().map(divergence).collect()
}

/// A note about no article in particular.
fn unplaced_note(found: Diagnostic) -> Note {
    Note { article: None, span: None, code: found.code, message: found.message }
}

fn summary(articles: usize, quotes: usize, families: &[Family]) -> Summary {
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

/// In steps of a ten-thousandth: what differs beyond them is noise, and would differ between machines. Only
/// equal words may read as 1.
fn rounded(value: f32) -> f64 {
    let steps = (f64::from(value.clamp(0.0, 1.0)) * 1e4).round();
    (if value < 1.0 { steps.min(9_999.0) } else { steps }) / 1e4
}

#[cfg(test)]
mod tests {
    use crate::report::conversion::rounded;

    #[test]
    fn only_equal_words_read_as_one() {
        for (value, shown) in
            [(0.0, 0.0), (0.123_44, 0.1234), (0.999_99, 0.9999), (1.0, 1.0), (1.5, 1.0), (-1.0, 0.0)]
        {
            assert_eq!(rounded(value), shown, "{value}");
        }
    }
}
