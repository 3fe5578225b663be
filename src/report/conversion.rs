//! From what was found, in bytes and indices, to the contract's shapes, in UTF-16 units and ids.

use rustc_hash::FxHashMap;

use crate::attribution::parsed_article::ParsedArticle;
use crate::collation::column;
use crate::divergence::compare_pair::{ComparedPair, PairComparison};

use crate::divergence::severity::Severity;
use crate::lexicon::{self, Lexicon};
use crate::linking::quote_ref::QuoteRef;
use crate::report::article_input::Article;
use crate::report::article_view::{ArticleView, divergence, rounded, unplaced_note};
use crate::report::assembled_finding::{AlikeReadings, AssembledFinding};
use crate::report::comparison::Comparison;
use crate::report::coverage_note::meaning_not_judged;
use crate::report::family::{AssembledFamily, judgement};
use crate::report::finding_note::note;
use crate::report::shape::{
    Cell, Column, Divergence, Engine, Extraction, Family, Finding, FindingGroup, Likeness, Pair, Quote,
    Report, SCHEMA_VERSION, ScoreParts, Similarity, Summary,
};
use crate::report::speaker_list::speaker_list;
use crate::text::span::Span;

/// A whole comparison; `parsed` are the articles in the same order.
pub(crate) fn report(articles: &[Article], parsed: &[ParsedArticle], found: Comparison) -> Report {
    let views = ArticleView::all(articles, parsed);
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
    let named = |person: usize| parsed.speakers.get(person).map(|p| (person, p.name.as_str()));
    let views = ArticleView::all(&[article], std::slice::from_ref(parsed));
    Extraction {
        quotes: views.iter().flat_map(|view| view.quotes(named)).collect(),
        notes: views.iter().flat_map(ArticleView::notes).collect(),
    }
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
    found.divergences.into_iter().map(|found| divergence(found, a, b)).collect()
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
