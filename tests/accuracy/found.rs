//! What the program says of a story, in the few words that the ruler needs. Only this file knows the program.

use std::ops::Range;

use variorum::{Article, Options, Pair, compare};

#[derive(Debug, Default)]
pub(crate) struct Found {
    pub quotes: Vec<FoundQuote>,
    pub families: Vec<FoundFamily>,
}

#[derive(Debug)]
pub(crate) struct FoundQuote {
    pub article: usize,
    /// Bytes of the article.
    pub span: Range<usize>,
    pub kind: String,
    pub speaker: Option<FoundSpeaker>,
}

#[derive(Debug)]
pub(crate) struct FoundSpeaker {
    /// One for each person or body of the story.
    pub id: String,
    pub name: String,
    /// The chance that it is right, as said.
    pub chance: f64,
}

#[derive(Debug)]
pub(crate) struct FoundFamily {
    /// Places in the quotations.
    pub quotes: Vec<usize>,
    pub severity: String,
    pub pairs: Vec<FoundPair>,
}

#[derive(Debug)]
pub(crate) struct FoundPair {
    pub a: usize,
    pub b: usize,
    pub severity: String,
    /// Type and severity of each.
    pub divergences: Vec<(String, String)>,
}

/// Runs the program over the articles of one story.
pub(crate) fn found(articles: &[String]) -> Found {
    let input: Vec<Article> = articles
        .iter()
        .map(|text| Article { lang: Some("en".to_owned()), ..Article::from(text.as_str()) })
        .collect();
    let report = compare(&input, &Options::default());
    let article =
        |id: &str| report.articles.iter().position(|info| info.id == id).expect("ids are those given");
    let quotes = report.quotes.iter().map(|quote| {
        let article = article(&quote.article);
        FoundQuote {
            article,
            span: quote.span.byte_range(&articles[article]),
            kind: quote.kind.name().to_owned(),
            speaker: quote.speaker.clone().map(|speaker| FoundSpeaker {
                id: speaker.id,
                name: speaker.name,
                chance: speaker.confidence,
            }),
        }
    });
    let place =
        |id: &String| report.quotes.iter().position(|q| q.id == *id).expect("families hold quotations");
    let pair = |pair: &Pair| FoundPair {
        a: place(&pair.a),
        b: place(&pair.b),
        severity: pair.severity.name().to_owned(),
        divergences: pair
            .divergences
            .iter()
            .map(|d| (d.kind.name().to_owned(), d.severity.name().to_owned()))
            .collect(),
    };
    let families = report.families.iter().map(|family| FoundFamily {
        quotes: family.quotes.iter().map(place).collect(),
        severity: family.severity.name().to_owned(),
        pairs: family.pairs.iter().map(pair).collect(),
    });
    Found { families: families.collect(), quotes: quotes.collect() }
}
