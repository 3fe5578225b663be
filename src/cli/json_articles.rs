//! Articles as JSON: one, a list of them, or one a line.

use std::borrow::Cow;

use crate::export::js_text::is_white;
use crate::failure::Failure;
use crate::json_value::JsonValue;

/// The articles of a JSON file; whether each is one is asked later. A list in a list is none.
pub(crate) fn in_json(path: &str, content: &str) -> Result<Vec<JsonValue>, Failure> {
    Ok(match parsed(path, content)? {
        JsonValue::Array(articles) => articles,
        article => vec![article],
    })
}

/// The articles of a file with one in each line.
pub(crate) fn in_lines(path: &str, content: &str) -> Result<Vec<JsonValue>, Failure> {
    let is_blank = |line: &&str| line.trim_matches(is_white).is_empty();
    content.split('\n').filter(|line| !is_blank(line)).map(|line| parsed(path, line)).collect()
}

fn parsed(path: &str, content: &str) -> Result<JsonValue, Failure> {
    serde_json::from_str(&in_whole_characters(content))
        .map_err(|error| Failure::Usage(format!("{path} is no JSON ({error})")))
}

/// Half a surrogate pair, which JSON can write and UTF-8 cannot hold, becomes a replacement character: it is as long,
/// so that spans stay.
fn in_whole_characters(json: &str) -> Cow<'_, str> {
    if !json.contains("\\u") {
        return json.into();
    }
    let mut written = String::with_capacity(json.len());
    let mut rest = json;
    while let Some(at) = rest.find('\\') {
        written.push_str(&rest[..at]);
        rest = &rest[at..];
        let length = match (surrogate(rest), rest.get(6..).and_then(surrogate)) {
            (Some(Half::First), Some(Half::Second)) => 12,
            (Some(_), _) => {
                written.push_str("\\ufffd");
                rest = &rest[6..];
                continue;
            }
            // Whatever is escaped is no backslash that escapes.
            (None, _) => rest.chars().take(2).map(char::len_utf8).sum(),
        };
        written.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    written.push_str(rest);
    written.into()
}

#[derive(Clone, Copy)]
enum Half {
    First,
    Second,
}

/// The half of a pair that an escape at the front of a text stands for.
fn surrogate(text: &str) -> Option<Half> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    match u32::from_str_radix(digits, 16).ok()? {
        0xd800..=0xdbff => Some(Half::First),
        0xdc00..=0xdfff => Some(Half::Second),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::json_articles::{in_json, in_lines, in_whole_characters};
    use crate::json_value::JsonValue;

    #[test]
    fn one_or_several() {
        let text = |words: &str| JsonValue::String(words.to_owned());
        let object = JsonValue::Object(vec![("text".to_owned(), text("x"))]);
        assert_eq!(in_json("a.json", r#"{"text":"x"}"#).unwrap(), [object]);
        let list = in_json("a.json", r#"["x", ["y"]]"#).unwrap();
        assert_eq!(list, [text("x"), JsonValue::Array(vec![text("y")])]);
        let lines = in_lines("a.jsonl", "\"x\"\r\n \n[]\n").unwrap();
        assert_eq!(lines, [text("x"), JsonValue::Array(Vec::new())]);
        let told = in_json("a.json", "{").unwrap_err().to_string();
        assert!(told.starts_with("variorum: a.json is no JSON (EOF"), "{told}");
    }

    #[test]
    fn half_a_character_is_replaced() {
        for (json, whole) in [
            (r#""a\ud83dz""#, r#""a\ufffdz""#),
            (r#""\udc4d\ud83d""#, r#""\ufffd\ufffd""#),
            (r#""\ud83d\udc4d""#, r#""\ud83d\udc4d""#),
            (r#""\\ud83d\u00e9""#, r#""\\ud83d\u00e9""#),
            (r#""\ud83d\ud83d\udc4d""#, r#""\ufffd\ud83d\udc4d""#),
            (r#""\ué\"#, r#""\ué\"#),
        ] {
            assert_eq!(in_whole_characters(json), whole, "{json}");
        }
    }
}
