//! Articles as they are given, checked field by field as the npm package checks them: reading a text cannot fail, so
//! every mistake is found here.

use serde_json::{Map, Value};
use variorum::{Article, ArticleFormat, ArticleRole};

use crate::calendar_date::is_date;
use crate::export::js_text::{grouped, units};
use crate::failure::Failure;

/// In UTF-16 code units, as all lengths here.
const LONGEST_TEXT: usize = 20_000_000;
/// All texts of one call together.
const LONGEST_TEXTS: usize = 50_000_000;
const MOST_ARTICLES: usize = 2_000;
const LONGEST_FIELD: usize = 10_000;

const STRINGS: [&str; 7] = ["id", "title", "outlet", "byline", "url", "published", "lang"];
const ROLES: &str = "report, draft, source";
const FORMATS: &str = "auto, article, transcript, subtitles, mail, html";

/// An article, before anybody has looked at it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Given {
    /// From a file of text.
    Text(Article),
    /// From a file of JSON, where it may be anything.
    Json(Value),
}

/// The articles of one comparison.
pub(crate) fn checked_articles(given: Vec<Given>) -> Result<Vec<Article>, Failure> {
    let mut articles = checked_list(given)?;
    check_length(&articles)?;
    let paths = (0..articles.len()).map(|at| format!("articles[{at}]"));
    check_unique(&articles, paths)?;
    name(&mut articles);
    Ok(articles)
}

/// A draft and its sources, as one list.
pub(crate) fn checked_draft(draft: Given, sources: Vec<Given>) -> Result<Vec<Article>, Failure> {
    let mut articles = vec![checked_article(draft)?];
    articles.extend(checked_list(sources)?);
    check_length(&articles)?;
    let sources = (0..articles.len()).map(|at| format!("sources[{at}]"));
    check_unique(&articles, std::iter::once("draft".to_owned()).chain(sources))?;
    name(&mut articles);
    Ok(articles)
}

fn checked_list(given: Vec<Given>) -> Result<Vec<Article>, Failure> {
    if given.len() > MOST_ARTICLES {
        let count = grouped(given.len());
        return refused(format!("Pass at most {MOST_ARTICLES} articles at once; these are {count}."));
    }
    given.into_iter().map(checked_article).collect()
}

pub(crate) fn checked_article(given: Given) -> Result<Article, Failure> {
    let article = match given {
        Given::Text(article) => article,
        Given::Json(Value::String(text)) => text.into(),
        Given::Json(Value::Object(fields)) => return of_fields(&fields),
        Given::Json(other) => {
            let kind = kind_of(Some(&other));
            return refused(format!("Pass an article as an object with a text; this is {kind}."));
        }
    };
    check_text(&article.text)?;
    Ok(article)
}

/// What is `null` is absent.
fn of_fields(fields: &Map<String, Value>) -> Result<Article, Failure> {
    let field = |name: &str| fields.get(name).filter(|value| !value.is_null());
    let text = match field("text") {
        Some(Value::String(text)) => text.clone(),
        other => return refused(format!("Give the text as a string; this is {}.", kind_of(other))),
    };
    check_text(&text)?;
    let is_known =
        |name: &str| STRINGS.contains(&name) || ["text", "role", "format", "length"].contains(&name);
    if let Some((name, _)) = fields.iter().find(|(name, value)| !is_known(name) && !value.is_null()) {
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

fn check_text(text: &str) -> Result<(), Failure> {
    let length = units(text);
    if length <= LONGEST_TEXT {
        return Ok(());
    }
    let [most, length] = [LONGEST_TEXT, length].map(grouped);
    refused(format!("Shorten the text to at most {most} characters; it has {length}."))
}

fn checked_string(name: &str, value: &Value) -> Result<String, Failure> {
    let Value::String(string) = value else {
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

fn choice<C: serde::de::DeserializeOwned>(name: &str, words: &str, value: &Value) -> Result<C, Failure> {
    serde_json::from_value(value.clone())
        .or_else(|_| refused(format!("Give the {name} as one of {words} or leave it out.")))
}

fn check_length(articles: &[Article]) -> Result<(), Failure> {
    let total = articles.iter().map(|article| units(&article.text)).sum();
    if total <= LONGEST_TEXTS {
        return Ok(());
    }
    let [most, total] = [LONGEST_TEXTS, total].map(grouped);
    refused(format!("Pass at most {most} characters at once; these are {total}."))
}

/// Ids name articles in the result, so no two may be alike.
fn check_unique(articles: &[Article], paths: impl Iterator<Item = String>) -> Result<(), Failure> {
    let mut seen = std::collections::BTreeMap::new();
    for (article, path) in articles.iter().zip(paths) {
        let Some(id) = &article.id else { continue };
        if let Some(other) = seen.insert(id, path) {
            return refused(format!("Give each article an id of its own; {other} is called “{id}” too."));
        }
    }
    Ok(())
}

/// An article without an id is called by its place; where another one is called that, `a2-2`, `a2-3`, …
fn name(articles: &mut [Article]) {
    let given: Vec<String> = articles.iter().filter_map(|article| article.id.clone()).collect();
    for (at, article) in articles.iter_mut().enumerate().filter(|(_, article)| article.id.is_none()) {
        let usual = format!("a{}", at + 1);
        if given.contains(&usual) {
            let others = (2..).map(|number| format!("{usual}-{number}"));
            article.id = others.into_iter().find(|other| !given.contains(other));
        }
    }
}

fn kind_of(value: Option<&Value>) -> &'static str {
    match value {
        None => "missing",
        Some(Value::Null) => "null",
        Some(Value::Bool(_)) => "a boolean",
        Some(Value::Number(_)) => "a number",
        Some(Value::String(_)) => "a string",
        Some(Value::Array(_)) => "an array",
        Some(Value::Object(_)) => "an object",
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

fn refused<T>(sentence: String) -> Result<T, Failure> {
    Err(Failure::Refused(sentence))
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use variorum::ArticleFormat;

    use crate::checked_article::{Given, checked_article, checked_articles, checked_draft, is_language};

    #[test]
    fn a_field_that_cannot_be_is_told() {
        for (article, sentence) in [
            (json!(1), "Pass an article as an object with a text; this is a number."),
            (json!([]), "Pass an article as an object with a text; this is an array."),
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
            let told = checked_article(Given::Json(article)).unwrap_err().to_string();
            assert_eq!(told, format!("variorum: {sentence}\n"));
        }
        let known = json!({"text": "x", "format": "mail", "id": null, "other": null, "length": "any"});
        let known = checked_article(Given::Json(known)).unwrap();
        assert_eq!((known.format, known.id), (ArticleFormat::Mail, None));
    }

    #[test]
    fn ids_are_unique() {
        let given = |ids: &[Option<&str>]| -> Vec<Given> {
            ids.iter().map(|id| Given::Json(json!({"text": "", "id": id}))).collect()
        };
        let named = checked_articles(given(&[Some("a2"), None, Some("a2-2"), None])).unwrap();
        let ids: Vec<_> = named.iter().map(|article| article.id.as_deref()).collect();
        assert_eq!(ids, [Some("a2"), Some("a2-3"), Some("a2-2"), None]);
        let mut twice = given(&[Some("x"), None, Some("x")]);
        let told = checked_articles(twice.clone()).unwrap_err().to_string();
        assert!(told.contains("articles[0] is called “x” too"), "{told}");
        let told = checked_draft(twice.remove(0), twice).unwrap_err().to_string();
        assert!(told.contains("; draft is called “x” too"), "{told}");
    }

    #[test]
    fn tags_of_languages() {
        for (tag, is) in [("en", true), ("de_AT-1996", true), ("e1", false), ("", false), ("en-", false)] {
            assert_eq!(is_language(tag), is, "{tag}");
        }
    }
}
