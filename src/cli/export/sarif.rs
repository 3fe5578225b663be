//! A check as SARIF 2.1.0 (OASIS), which editors and code hosts show beside the lines of the draft.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};
use variorum::{Article, Check, Severity, Utf16Span};

use crate::export::js_text::units;
use crate::export::sentences::{VERDICTS, sign};

/// What `encodeURI` leaves as it is.
const KEPT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'!')
    .remove(b'~')
    .remove(b'*')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
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

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Meaning => "error",
        Severity::Wording => "warning",
        Severity::Cosmetic => "note",
        Severity::Same => "none",
    }
}

/// `articles` are the draft, then the sources; `paths` are those of their files.
pub(crate) fn written(check: &Check, articles: &[Article], paths: &[String]) -> String {
    let rules: Vec<Value> = VERDICTS
        .iter()
        .map(|(kind, title, severity)| {
            json!({
                "id": kind.name(),
                "shortDescription": { "text": format!("{} {title}", sign(*severity)) },
                "defaultConfiguration": { "level": level(*severity) },
            })
        })
        .collect();
    let sarif = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "variorum", "rules": rules } },
            "columnKind": "utf16CodeUnits",
            "results": results(check, articles, paths),
        }],
    });
    format!("{sarif:#}\n")
}

fn results(check: &Check, articles: &[Article], paths: &[String]) -> Vec<Value> {
    let mut results = Vec::new();
    for verdict in &check.verdicts {
        let quote = check.quotes.iter().find(|quote| quote.id == verdict.quote);
        let rule = VERDICTS.iter().enumerate().find(|(_, (kind, ..))| *kind == verdict.verdict);
        let (Some(quote), Some((index, (kind, _, severity)))) = (quote, rule) else { continue };
        let mut result = json!({
            "ruleId": kind.name(),
            "ruleIndex": index,
            "level": level(*severity),
            "message": { "text": verdict.note },
            "locations": [place(quote.outer, &articles[0].text, &paths[0])],
        });
        let source = verdict.source.as_ref().and_then(|source| {
            let at = check.articles.iter().position(|info| info.id == source.article)?;
            (at > 0).then(|| place(source.span, &articles[at].text, &paths[at]))
        });
        if let Some(source) = source {
            result["relatedLocations"] = json!([source]);
        }
        results.push(result);
    }
    results
}

fn place(span: Utf16Span, text: &str, path: &str) -> Value {
    let bytes = span.byte_range(text);
    let [(start_line, start_column), (end_line, end_column)] =
        [bytes.start, bytes.end].map(|at| line_and_column(&text[..at]));
    json!({
        "physicalLocation": {
            "artifactLocation": { "uri": utf8_percent_encode(path, KEPT).to_string() },
            "region": {
                "startLine": start_line,
                "startColumn": start_column,
                "endLine": end_line,
                "endColumn": end_column,
                "charOffset": span.start,
                "charLength": span.end - span.start,
                "snippet": { "text": &text[bytes] },
            },
        },
    })
}

/// Where the end of a text stands, both from 1 on.
fn line_and_column(before: &str) -> (usize, usize) {
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.split('\n').count(), units(line) + 1)
}

#[cfg(test)]
mod tests {
    use serde_json::Value;
    use variorum::{Article, check};

    use crate::export::sarif::{line_and_column, written};

    #[test]
    fn a_result_names_the_place_in_the_draft_and_in_the_source() {
        let articles = [
            Article::from("# News\n\n👍 “The pier will be closed,” Ada Reed said."),
            Article::from("ADA REED: The pier will not be closed.\n\nTOM HILL: Good."),
        ];
        let paths = ["my draft.md", "talks/é.txt"].map(str::to_owned);
        let found = check(&articles[0], &articles[1..]);
        let sarif: Value = serde_json::from_str(&written(&found, &articles, &paths)).unwrap();
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
