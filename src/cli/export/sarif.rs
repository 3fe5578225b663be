//! A check as SARIF 2.1.0 (OASIS), which editors and code hosts show beside the lines of the draft.

use percent_encoding::{AsciiSet, utf8_percent_encode};
use serde::Serialize;
use variorum::{Article, Check, Severity, Utf16Span, Verdict};

use crate::export::js_text::{URI_COMPONENT, units};
use crate::export::sentences::{VERDICTS, sign};

/// What `encodeURI` encodes: not what parts an address.
const URI: &AsciiSet = &URI_COMPONENT
    .remove(b';')
    .remove(b'/')
    .remove(b'?')
    .remove(b':')
    .remove(b'@')
    .remove(b'&')
    .remove(b'=')
    .remove(b'+')
    .remove(b'$')
    .remove(b',')
    .remove(b'#');

/// The whole of it, in the order in which it is written.
#[derive(Serialize)]
pub(crate) struct SarifLog<'r> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [SarifRun<'r>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifRun<'r> {
    tool: SarifTool,
    column_kind: &'static str,
    results: Vec<SarifResult<'r>>,
}

#[derive(Serialize)]
struct SarifTool {
    driver: SarifDriver,
}

#[derive(Serialize)]
struct SarifDriver {
    name: &'static str,
    rules: Vec<SarifRule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifRule {
    id: &'static str,
    short_description: SarifText<String>,
    default_configuration: SarifConfiguration,
}

#[derive(Serialize)]
struct SarifText<Words> {
    text: Words,
}

#[derive(Serialize)]
struct SarifConfiguration {
    level: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifResult<'r> {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: SarifText<&'r str>,
    locations: [SarifLocation<'r>; 1],
    #[serde(skip_serializing_if = "Option::is_none")]
    related_locations: Option<[SarifLocation<'r>; 1]>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifLocation<'r> {
    physical_location: SarifPlace<'r>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifPlace<'r> {
    artifact_location: SarifFile,
    region: SarifRegion<'r>,
}

#[derive(Serialize)]
struct SarifFile {
    uri: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifRegion<'r> {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
    char_offset: u32,
    char_length: u32,
    snippet: SarifText<&'r str>,
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Meaning => "error",
        Severity::Wording => "warning",
        Severity::Cosmetic => "note",
        Severity::Same => "none",
    }
}

/// `articles` are the draft, then the sources; `paths` are those of their files.
pub(crate) fn sarif_of<'r>(check: &'r Check, articles: &'r [Article], paths: &[String]) -> SarifLog<'r> {
    let rules = VERDICTS.iter().map(|(kind, title, severity)| SarifRule {
        id: kind.name(),
        short_description: SarifText { text: format!("{} {title}", sign(*severity)) },
        default_configuration: SarifConfiguration { level: level(*severity) },
    });
    let results = check.verdicts.iter().filter_map(|verdict| result(verdict, check, articles, paths));
    SarifLog {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [SarifRun {
            tool: SarifTool { driver: SarifDriver { name: "variorum", rules: rules.collect() } },
            column_kind: "utf16CodeUnits",
            results: results.collect(),
        }],
    }
}

fn result<'r>(
    verdict: &'r Verdict,
    check: &Check,
    articles: &'r [Article],
    paths: &[String],
) -> Option<SarifResult<'r>> {
    let quote = check.quotes.iter().find(|quote| quote.id == verdict.quote)?;
    let rule_index = VERDICTS.iter().position(|(kind, ..)| *kind == verdict.verdict)?;
    let (kind, _, severity) = VERDICTS[rule_index];
    let source = verdict.source.as_ref().and_then(|source| {
        let at = check.articles.iter().position(|info| info.id == source.article)?;
        (at > 0).then(|| [place(source.span, &articles[at].text, &paths[at])])
    });
    Some(SarifResult {
        rule_id: kind.name(),
        rule_index,
        level: level(severity),
        message: SarifText { text: &verdict.note },
        locations: [place(quote.outer, &articles[0].text, &paths[0])],
        related_locations: source,
    })
}

fn place<'r>(span: Utf16Span, text: &'r str, path: &str) -> SarifLocation<'r> {
    let bytes = span.byte_range(text);
    let [(start_line, start_column), (end_line, end_column)] =
        [bytes.start, bytes.end].map(|at| line_and_column(&text[..at]));
    SarifLocation {
        physical_location: SarifPlace {
            artifact_location: SarifFile { uri: utf8_percent_encode(path, URI).to_string() },
            region: SarifRegion {
                start_line,
                start_column,
                end_line,
                end_column,
                char_offset: span.start,
                char_length: span.end - span.start,
                snippet: SarifText { text: &text[bytes] },
            },
        },
    }
}

/// Where the end of a text stands, both from 1 on.
fn line_and_column(before: &str) -> (usize, usize) {
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.split('\n').count(), units(line) + 1)
}

#[cfg(test)]
mod tests {
    use variorum::{Article, check};

    use crate::export::sarif::{line_and_column, sarif_of};

    #[test]
    fn a_result_names_the_place_in_the_draft_and_in_the_source() {
        let articles = [
            Article::from("# News\n\n👍 “The pier will be closed,” Ada Reed said."),
            Article::from("ADA REED: The pier will not be closed.\n\nTOM HILL: Good."),
        ];
        let paths = ["my draft.md", "talks/é.txt"].map(str::to_owned);
        let found = check(&articles[0], &articles[1..]);
        let sarif = serde_json::to_value(sarif_of(&found, &articles, &paths)).unwrap();
        let result = &sarif["runs"][0]["results"][0];
        assert_eq!(result["ruleId"], "altered");
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "my%20draft.md");
        assert_eq!((&place["region"]["startLine"], &place["region"]["startColumn"]), (&3.into(), &4.into()));
        assert_eq!(place["region"]["snippet"]["text"], "“The pier will be closed,”");
        let source = &result["relatedLocations"][0]["physicalLocation"];
        assert_eq!(source["artifactLocation"]["uri"], "talks/%C3%A9.txt");
    }

    #[test]
    fn lines_and_columns_begin_with_one() {
        for (before, place) in [("", (1, 1)), ("a", (1, 2)), ("a\n", (2, 1)), ("a\n👍", (2, 3))] {
            assert_eq!(line_and_column(before), place);
        }
    }
}
