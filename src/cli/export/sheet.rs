//! A result before it takes a form: headings, notes and readings as printed, which the writers turn into text,
//! Markdown, CSV and HTML.

use std::collections::BTreeMap;

use variorum::{Article, ArticleInfo, Check, Quote, Report, Severity, SourcePlace, Utf16Span};

use crate::export::sentences::{
    VERDICTS, article_name, extent_of_check, extent_of_report, family_title, speaker_as_printed,
    summary_of_check, summary_of_report, telling_findings,
};
use crate::export::text_fragment::link_to_words;
use crate::export::web_address::web_address;

/// What a result says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sheet {
    pub(crate) summary: String,
    pub(crate) extent: String,
    pub(crate) sections: Vec<SheetSection>,
    pub(crate) articles: Vec<SheetArticle>,
}

/// What it says of one statement or one quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SheetSection {
    pub(crate) heading: String,
    pub(crate) title: &'static str,
    pub(crate) severity: Severity,
    /// One sentence each, with how grave it is.
    pub(crate) notes: Vec<(Severity, String)>,
    pub(crate) readings: Vec<SheetReading>,
}

/// Who prints what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SheetReading {
    pub(crate) article: String,
    /// Empty where nobody is known.
    pub(crate) speaker: String,
    pub(crate) words: String,
    pub(crate) published: Option<String>,
    pub(crate) link: Option<String>,
}

/// What is said of an article, without its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SheetArticle {
    pub(crate) name: String,
    /// Where it is not the name.
    pub(crate) title: Option<String>,
    pub(crate) published: Option<String>,
    pub(crate) url: Option<String>,
}

pub(crate) fn sheet_of_report(report: &Report, articles: &[Article]) -> Sheet {
    let known = ReadingsById::new(&report.articles, articles, &report.quotes);
    let sections = report.families.iter().map(|family| SheetSection {
        heading: family.label.clone(),
        title: family_title(family),
        severity: family.severity,
        notes: telling_findings(family)
            .into_iter()
            .map(|finding| (finding.severity, finding.note.clone()))
            .collect(),
        readings: family.quotes.iter().filter_map(|id| known.reading(id)).collect(),
    });
    Sheet {
        summary: summary_of_report(report),
        extent: extent_of_report(report),
        sections: sections.collect(),
        articles: report.articles.iter().map(sheet_article).collect(),
    }
}

/// What must be mended first. `articles` are the draft, then the sources.
pub(crate) fn sheet_of_check(check: &Check, articles: &[Article]) -> Sheet {
    let known = ReadingsById::new(&check.articles, articles, &check.quotes);
    let mut sections = Vec::new();
    for (kind, title, severity) in VERDICTS {
        for verdict in check.verdicts.iter().filter(|verdict| verdict.verdict == kind) {
            let Some(quote) = known.quotes.get(verdict.quote.as_str()) else { continue };
            let draft = known.reading(&verdict.quote);
            let source = verdict.source.as_ref().and_then(|source| known.source_reading(source));
            sections.push(SheetSection {
                heading: quote.text.clone(),
                title,
                severity,
                notes: vec![(severity, verdict.note.clone())],
                readings: draft.into_iter().chain(source).collect(),
            });
        }
    }
    Sheet {
        summary: summary_of_check(check),
        extent: extent_of_check(check),
        sections,
        articles: check.articles.iter().map(sheet_article).collect(),
    }
}

fn sheet_article(info: &ArticleInfo) -> SheetArticle {
    let name = article_name(info);
    SheetArticle {
        name: name.to_owned(),
        title: info.title.clone().filter(|title| !title.is_empty() && title != name),
        published: info.published.clone(),
        url: info.url.as_deref().and_then(web_address),
    }
}

/// What is known of articles and quotations, by id.
struct ReadingsById<'r> {
    articles: BTreeMap<&'r str, (SheetArticle, &'r str)>,
    quotes: BTreeMap<&'r str, &'r Quote>,
}

impl<'r> ReadingsById<'r> {
    fn new(infos: &'r [ArticleInfo], articles: &'r [Article], quotes: &'r [Quote]) -> Self {
        let pairs = infos.iter().zip(articles);
        Self {
            articles: pairs
                .map(|(info, article)| (info.id.as_str(), (sheet_article(info), article.text.as_str())))
                .collect(),
            quotes: quotes.iter().map(|quote| (quote.id.as_str(), quote)).collect(),
        }
    }

    fn reading(&self, id: &str) -> Option<SheetReading> {
        let quote = self.quotes.get(id)?;
        let (article, text) = self.articles.get(quote.article.as_str())?;
        Some(SheetReading {
            article: article.name.clone(),
            speaker: speaker_as_printed(quote, text),
            words: quote.outer.of(text).to_owned(),
            published: article.published.clone(),
            link: link(quote.span, article, text),
        })
    }

    fn source_reading(&self, source: &SourcePlace) -> Option<SheetReading> {
        let (article, text) = self.articles.get(source.article.as_str())?;
        Some(SheetReading {
            article: article.name.clone(),
            speaker: source.speaker.as_ref().map(|speaker| speaker.name.clone()).unwrap_or_default(),
            words: source.span.of(text).to_owned(),
            published: article.published.clone(),
            link: link(source.span, article, text),
        })
    }
}

fn link(span: Utf16Span, article: &SheetArticle, text: &str) -> Option<String> {
    article.url.as_deref().map(|url| link_to_words(span, text, url))
}

#[cfg(test)]
mod tests {
    use variorum::{Article, Severity, check};

    use crate::export::sheet::sheet_of_check;

    #[test]
    fn what_must_be_mended_comes_first() {
        let draft = Article::from("“It is old,” Ada Reed said. “Nobody likes the winter,” she said.");
        let talk = Article {
            title: Some("Talk".to_owned()),
            url: Some("HTTPS://talk.example".to_owned()),
            ..Article::from("ADA REED: It is old.")
        };
        let articles = [draft, talk];
        let sheet = sheet_of_check(&check(&articles[0], &articles[1..]), &articles);
        let told: Vec<_> =
            sheet.sections.iter().map(|section| (section.title, section.readings.len())).collect();
        assert_eq!(told, [("In no source", 1), ("Word for word", 2)]);
        assert_eq!(sheet.sections[1].severity, Severity::Same);
        let source = &sheet.sections[1].readings[1];
        assert_eq!(source.link.as_deref(), Some("https://talk.example/#:~:text=It%20is%20old"));
        assert_eq!((sheet.articles[1].name.as_str(), &sheet.articles[1].title), ("Talk", &None));
    }
}
