//! What the program says of a story, in the few words that the ruler needs. Only this file knows the program.

use std::ops::Range;

use variorum::compare::{QuoteRef, compare};
use variorum::lexicon::Language;
use variorum::options::Options;
use variorum::read::{QuoteIndex, Reading, read};

#[derive(Debug, Default)]
pub struct Found {
    pub quotes: Vec<FoundQuote>,
    pub families: Vec<FoundFamily>,
}

#[derive(Debug)]
pub struct FoundQuote {
    pub article: usize,
    /// Bytes of the article.
    pub span: Range<usize>,
    pub kind: String,
    pub speaker: Option<FoundSpeaker>,
}

#[derive(Debug)]
pub struct FoundSpeaker {
    /// One for each person or body of the story.
    pub id: String,
    pub name: String,
}

#[derive(Debug)]
pub struct FoundFamily {
    /// Places in the quotations.
    pub quotes: Vec<usize>,
    pub severity: String,
    pub pairs: Vec<FoundPair>,
}

#[derive(Debug)]
pub struct FoundPair {
    pub a: usize,
    pub b: usize,
    pub severity: String,
    /// Type and severity of each.
    pub divergences: Vec<(String, String)>,
}

/// Runs the program over the articles of one story.
pub fn found(articles: &[String]) -> Found {
    let readings: Vec<Reading> = articles.iter().map(|text| read(text, Language::of("en"))).collect();
    let comparison = compare(&readings, &Options::default(), &mut |_, _| {});
    let mut refs = Vec::new();
    let mut quotes = Vec::new();
    for (article, reading) in readings.iter().enumerate() {
        for (at, quote) in reading.quotes.iter().enumerate() {
            let person =
                quote.speaker.as_ref().and_then(|s| comparison.speaker(article, s.person.0 as usize));
            let speaker = person.map(|(id, name)| FoundSpeaker { id: id.to_string(), name: name.to_owned() });
            let span = quote.span.start as usize..quote.span.end as usize;
            quotes.push(FoundQuote { article, span, kind: quote.kind.name().to_owned(), speaker });
            refs.push(QuoteRef { article, quote: QuoteIndex(u32::try_from(at).expect("few quotations")) });
        }
    }
    let place = |quote: QuoteRef| refs.iter().position(|&r| r == quote).expect("families hold quotations");
    let families = comparison.families.iter().map(|family| FoundFamily {
        quotes: family.quotes.iter().map(|&quote| place(quote)).collect(),
        severity: family.severity.name().to_owned(),
        pairs: family
            .pairs
            .iter()
            .map(|pair| FoundPair {
                a: place(pair.a),
                b: place(pair.b),
                severity: pair.likeness.severity.name().to_owned(),
                divergences: pair
                    .likeness
                    .divergences
                    .iter()
                    .map(|d| (d.kind.name().to_owned(), d.severity.name().to_owned()))
                    .collect(),
            })
            .collect(),
    });
    Found { families: families.collect(), quotes }
}
