//! What each command prints, and with which code it ends.

use serde::Serialize;
use variorum::{
    Article, Extraction, Options, VerdictKind, check, compare_with_progress, extract, load_vectors,
};

use crate::arguments::{Asked, CheckFormat, ExtractFormat, ResultFormat};
use crate::article_files::{FoundArticle, articles_at};
use crate::checked_article::{checked_article, checked_articles, checked_draft};
use crate::export::js_text::spaced;
use crate::export::sarif::sarif_of;
use crate::export::sentences::speaker_as_printed;
use crate::export::sheet::{Sheet, sheet_of_check, sheet_of_report};
use crate::export::{csv, markdown, plain_text, web_page};
use crate::failure::Failure;
use crate::progress_line::ProgressLine;
use crate::usage_text::USAGE;

/// With them scores are those of the npm command.
const VECTORS: &[u8] = include_bytes!("../lexicon/vectors.bin");

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) text: String,
    /// 0, or 1 where a check found what must be mended.
    pub(crate) code: u8,
}

pub(crate) fn ran(asked: Asked) -> Result<Outcome, Failure> {
    let done = |text| Outcome { text, code: 0 };
    match asked {
        Asked::Help => Ok(done(USAGE.to_owned())),
        Asked::ToolServer => Err(Failure::Refused(
            "The tool server is the npm package's: npx variorum mcp starts it.".to_owned(),
        )),
        Asked::Compare { paths, format } => compared(&paths, format).map(done),
        Asked::Check { draft, against, format } => checked(draft, &against, format),
        Asked::Extract { paths, format } => extracted(&paths, format).map(done),
    }
}

fn compared(paths: &[String], format: ResultFormat) -> Result<String, Failure> {
    let given = articles_at(paths)?.into_iter().map(|found| found.given).collect();
    let articles = checked_articles(given)?;
    let line = ProgressLine::new();
    load(&line)?;
    let report = compare_with_progress(&articles, &Options::default(), |progress| line.tell(progress));
    drop(line);
    written(&report, &report.families, format, || sheet_of_report(&report, &articles))
}

fn checked(draft: String, against: &[String], format: CheckFormat) -> Result<Outcome, Failure> {
    let mut found = articles_at(std::slice::from_ref(&draft))?;
    if found.len() > 1 {
        let count = found.len();
        return Err(Failure::Usage(format!("check takes one draft; {draft} holds {count} articles")));
    }
    found.extend(articles_at(against)?);
    let paths: Vec<String> = found.iter().map(|found| found.path.clone()).collect();
    let mut given = found.into_iter().map(|FoundArticle { given, .. }| given);
    // `articles_at` finds one or fails.
    let first = given.next().ok_or_else(|| Failure::Usage("check needs a file".to_owned()))?;
    let articles = checked_draft(first, given.collect())?;
    let line = ProgressLine::new();
    load(&line)?;
    let check = check(&articles[0], &articles[1..]);
    drop(line);
    let text = match format {
        CheckFormat::Sarif => json(&sarif_of(&check, &articles, &paths))?,
        CheckFormat::Result(format) => {
            written(&check, &check.verdicts, format, || sheet_of_check(&check, &articles))?
        }
    };
    let count = |kind: VerdictKind| check.summary.get(&kind).copied().unwrap_or(0);
    let code = u8::from(count(VerdictKind::Altered) + count(VerdictKind::Nowhere) > 0);
    Ok(Outcome { text, code })
}

fn extracted(paths: &[String], format: ExtractFormat) -> Result<String, Failure> {
    let given = articles_at(paths)?.into_iter().map(|found| found.given);
    let articles = given.map(checked_article).collect::<Result<Vec<Article>, Failure>>()?;
    let found: Vec<Extraction> = articles.iter().map(extract).collect();
    match format {
        ExtractFormat::Text => Ok(found
            .iter()
            .zip(&articles)
            .map(|(extraction, article)| quotes_of(extraction, article))
            .collect()),
        ExtractFormat::Json => match found.as_slice() {
            [one] => json(one),
            several => json(&several),
        },
        ExtractFormat::JsonLines => lines(&found),
    }
}

/// Who says what, a quotation a line.
fn quotes_of(Extraction { quotes, .. }: &Extraction, article: &Article) -> String {
    let told = quotes.iter().map(|quote| {
        let speaker = speaker_as_printed(quote, &article.text);
        let outlet = article.outlet.as_deref().unwrap_or("");
        let who: Vec<&str> = [outlet, &speaker].into_iter().filter(|name| !name.is_empty()).collect();
        format!("{}: {}\n", who.join(", "), spaced(quote.outer.of(&article.text)))
    });
    told.collect()
}

/// A result in a format; `parts` are its lines where it is written as lines.
fn written(
    result: &impl Serialize,
    parts: &[impl Serialize],
    format: ResultFormat,
    sheet: impl FnOnce() -> Sheet,
) -> Result<String, Failure> {
    match format {
        ResultFormat::Text => Ok(plain_text::written(&sheet())),
        ResultFormat::Markdown => Ok(markdown::written(&sheet())),
        ResultFormat::Csv => Ok(csv::written(&sheet())),
        ResultFormat::Html => Ok(web_page::written(&sheet())),
        ResultFormat::Json => json(result),
        ResultFormat::JsonLines => lines(parts),
    }
}

fn json(value: &impl Serialize) -> Result<String, Failure> {
    serde_json::to_string_pretty(value).map(|text| text + "\n").map_err(unwritten)
}

fn lines(values: &[impl Serialize]) -> Result<String, Failure> {
    values
        .iter()
        .map(|value| serde_json::to_string(value).map(|line| line + "\n").map_err(unwritten))
        .collect()
}

fn unwritten(error: serde_json::Error) -> Failure {
    Failure::Refused(format!("The result cannot be written ({error})."))
}

fn load(line: &ProgressLine) -> Result<(), Failure> {
    line.loading(0);
    load_vectors(VECTORS)
        .map_err(|error| Failure::Refused(format!("The word vectors could not be loaded ({error}).")))?;
    line.loading(1);
    Ok(())
}

#[cfg(test)]
mod tests {
    use variorum::{Article, extract};

    use crate::arguments::Asked;
    use crate::commands::{Outcome, quotes_of, ran};
    use crate::usage_text::USAGE;

    #[test]
    fn help_is_no_fault_and_the_tool_server_is_elsewhere() {
        assert_eq!(ran(Asked::Help), Ok(Outcome { text: USAGE.to_owned(), code: 0 }));
        let told = ran(Asked::ToolServer).unwrap_err().to_string();
        assert_eq!(told, "variorum: The tool server is the npm package's: npx variorum mcp starts it.\n");
    }

    #[test]
    fn who_says_what() {
        let article = Article {
            outlet: Some("Wire".to_owned()),
            ..Article::from("“The pier\nis  safe,” said Tom Hill. “It stands.”")
        };
        let told = quotes_of(&extract(&article), &article);
        assert!(told.starts_with("Wire, Tom Hill: “The pier is safe,”\nWire"), "{told}");
    }
}
