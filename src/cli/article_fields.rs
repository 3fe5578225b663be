//! The fields of an article, each of which may be wrong.

use serde::de::value::Error;
use serde::de::{Deserialize, IntoDeserializer};
use variorum::{Article, ArticleFormat, ArticleRole};

use crate::calendar_date::is_date;
use crate::export::js_text::{grouped, units};
use crate::failure::Failure;
use crate::json_value::JsonValue;

/// In UTF-16 code units, as the length of a field.
const LONGEST_TEXT: usize = 20_000_000;
const LONGEST_FIELD: usize = 10_000;

const STRINGS: [&str; 7] = ["id", "title", "outlet", "byline", "url", "published", "lang"];
const ROLES: &str = "report, draft, source";
const FORMATS: &str = "auto, article, transcript, subtitles, mail, html";

/// What is `null` is absent.
pub(crate) fn article_of_fields(fields: &[(String, JsonValue)]) -> Result<Article, Failure> {
    let field = |name: &str| {
        let found = fields.iter().find(|(known, _)| known == name).map(|(_, value)| value);
        found.filter(|value| **value != JsonValue::Null)
    };
    let text = match field("text") {
        Some(JsonValue::String(text)) => text.clone(),
        other => return refused(format!("Give the text as a string; this is {}.", kind_of(other))),
    };
    check_text(&text)?;
    let is_known =
        |name: &str| STRINGS.contains(&name) || ["text", "role", "format", "length"].contains(&name);
    if let Some((name, _)) = fields.iter().find(|(name, value)| !is_known(name) && *value != JsonValue::Null)
    {
        let known = STRINGS.join(", ");
        let name = short(name);
        return refused(format!(
            "Leave “{name}” out; only these are known here: text, {known}, role, format, length."
        ));
    }
    let string = |name: &str| field(name).map(|value| checked_string(name, value)).transpose();
    let [id, title, outlet, byline, url, published, lang] = STRINGS.map(string);
    Ok(Article {
        text,
        id: id?,
        title: title?,
        outlet: outlet?,
        byline: byline?,
        url: url?,
        published: published?,
        lang: lang?,
        role: field("role").map_or(Ok(ArticleRole::default()), |value| choice("role", ROLES, value))?,
        format: field("format")
            .map_or(Ok(ArticleFormat::default()), |value| choice("format", FORMATS, value))?,
    })
}

pub(crate) fn check_text(text: &str) -> Result<(), Failure> {
    let length = units(text);
    if length <= LONGEST_TEXT {
        return Ok(());
    }
    let [most, length] = [LONGEST_TEXT, length].map(grouped);
    refused(format!("Shorten the text to at most {most} characters; it has {length}."))
}

fn checked_string(name: &str, value: &JsonValue) -> Result<String, Failure> {
    let JsonValue::String(string) = value else {
        let kind = kind_of(Some(value));
        return refused(format!("Give the {name} as a string or leave it out; this is {kind}."));
    };
    let length = units(string);
    if length > LONGEST_FIELD {
        let [most, length] = [LONGEST_FIELD, length].map(grouped);
        return refused(format!("Shorten the {name} to at most {most} characters; it has {length}."));
    }
    let fault = match name {
        "id" if string.is_empty() => "Give the id at least one character or leave it out.",
        "lang" if !is_language(string) => {
            "Set lang to a language tag such as “en” or “de-AT”, or leave it out."
        }
        "published" if !is_date(string) => {
            "Give the date in ISO 8601, such as 2031-05-01 or 2031-05-01T18:30Z, or leave it out."
        }
        _ => return Ok(string.clone()),
    };
    refused(fault.to_owned())
}

/// What BCP 47 makes a tag of.
fn is_language(tag: &str) -> bool {
    let is_part =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    let mut parts = tag.split(['-', '_']);
    let is_named =
        parts.next().is_some_and(|first| is_part(first) && !first.contains(|c: char| c.is_ascii_digit()));
    tag.len() < 100 && is_named && parts.all(is_part)
}

fn choice<'v, Choice>(name: &str, words: &str, value: &'v JsonValue) -> Result<Choice, Failure>
where
    Choice: Deserialize<'v>,
{
    let JsonValue::String(word) = value else { return no_choice(name, words) };
    let chosen: Result<Choice, Error> = Choice::deserialize(word.as_str().into_deserializer());
    chosen.or_else(|_| no_choice(name, words))
}

fn no_choice<T>(name: &str, words: &str) -> Result<T, Failure> {
    refused(format!("Give the {name} as one of {words} or leave it out."))
}

pub(crate) fn kind_of(value: Option<&JsonValue>) -> &'static str {
    match value {
        None => "missing",
        Some(JsonValue::Null) => "null",
        Some(JsonValue::Boolean) => "a boolean",
        Some(JsonValue::Number) => "a number",
        Some(JsonValue::String(_)) => "a string",
        Some(JsonValue::Array(_)) => "an array",
        Some(JsonValue::Object(_)) => "an object",
    }
}

fn short(name: &str) -> String {
    let mut length = 0;
    let kept: String = name
        .chars()
        .take_while(|c| (length + c.len_utf16() <= 40).then(|| length += c.len_utf16()).is_some())
        .collect();
    if kept == name { kept } else { format!("{kept}…") }
}

pub(crate) fn refused<T>(sentence: String) -> Result<T, Failure> {
    Err(Failure::Refused(sentence))
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use variorum::{Article, ArticleFormat};

    use crate::article_fields::{article_of_fields, is_language};
    use crate::failure::Failure;
    use crate::json_value::JsonValue;

    fn article(fields: serde_json::Value) -> Result<Article, Failure> {
        let JsonValue::Object(fields) = serde_json::from_value(fields).unwrap() else { panic!("no object") };
        article_of_fields(&fields)
    }

    #[test]
    fn a_field_that_cannot_be_is_told() {
        for (fields, sentence) in [
            (json!({}), "Give the text as a string; this is missing."),
            (json!({"text": {}}), "Give the text as a string; this is an object."),
            (
                json!({"text": "", "Outlet": "Wire"}),
                "Leave “Outlet” out; only these are known here: text, id, title, outlet, byline, url, published, lang, \
                 role, format, length.",
            ),
            (
                json!({"text": "", "url": false}),
                "Give the url as a string or leave it out; this is a boolean.",
            ),
            (
                json!({"text": "", "title": "x".repeat(10_001)}),
                "Shorten the title to at most 10,000 characters; it has 10,001.",
            ),
            (json!({"text": "", "id": ""}), "Give the id at least one character or leave it out."),
            (
                json!({"text": "", "published": "May"}),
                "Give the date in ISO 8601, such as 2031-05-01 or 2031-05-01T18:30Z, or leave it out.",
            ),
            (
                json!({"text": "", "role": 1}),
                "Give the role as one of report, draft, source or leave it out.",
            ),
        ] {
            let told = article(fields).unwrap_err().to_string();
            assert_eq!(told, format!("variorum: {sentence}\n"));
        }
        let known = json!({"text": "x", "format": "mail", "id": null, "other": null, "length": "any"});
        let known = article(known).unwrap();
        assert_eq!((known.format, known.id), (ArticleFormat::Mail, None));
    }

    #[test]
    fn tags_of_languages() {
        for (tag, is) in [("en", true), ("de_AT-1996", true), ("e1", false), ("", false), ("en-", false)] {
            assert_eq!(is_language(tag), is, "{tag}");
        }
    }
}
