//! Articles as they are given, checked as the npm package checks them: reading a text cannot fail, so
//! every mistake is found here.

use variorum::Article;

use crate::article_fields::{article_of_fields, check_text, kind_of, refused};
use crate::export::js_text::{grouped, units};
use crate::failure::Failure;
use crate::json_value::JsonValue;

/// All texts of one call together, in UTF-16 code units.
const LONGEST_TEXTS: usize = 50_000_000;
const MOST_ARTICLES: usize = 2_000;

/// An article, before anybody has looked at it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Given {
    /// From a file of text.
    Text(Article),
    /// From a file of JSON, where it may be anything.
    Json(JsonValue),
}

/// The articles of one comparison.
pub(crate) fn checked_articles(given: Vec<Given>) -> Result<Vec<Article>, Failure> {
    let articles = checked_list(given)?;
    check_length(&articles)?;
    let paths = (0..articles.len()).map(|at| format!("articles[{at}]"));
    check_unique(&articles, paths)?;
    Ok(articles)
}

/// A draft and its sources, as one list.
pub(crate) fn checked_draft(draft: Given, sources: Vec<Given>) -> Result<Vec<Article>, Failure> {
    let mut articles = vec![checked_article(draft)?];
    articles.extend(checked_list(sources)?);
    check_length(&articles)?;
    let sources = (0..articles.len()).map(|at| format!("sources[{at}]"));
    check_unique(&articles, std::iter::once("draft".to_owned()).chain(sources))?;
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
        Given::Json(JsonValue::String(text)) => text.into(),
        Given::Json(JsonValue::Object(fields)) => return article_of_fields(&fields),
        Given::Json(other) => {
            let kind = kind_of(Some(&other));
            return refused(format!("Pass an article as an object with a text; this is {kind}."));
        }
    };
    check_text(&article.text)?;
    Ok(article)
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

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::checked_article::{Given, checked_article, checked_articles, checked_draft};
    use crate::failure::Failure;

    fn json(value: Value) -> Given {
        Given::Json(serde_json::from_value(value).unwrap())
    }

    #[test]
    fn what_is_no_article_is_told() {
        for (given, kind) in [(json!(1), "a number"), (json!([]), "an array"), (json!(null), "null")] {
            let sentence = format!("Pass an article as an object with a text; this is {kind}.");
            assert_eq!(checked_article(json(given)), Err(Failure::Refused(sentence)));
        }
        assert_eq!(checked_article(json(json!("x"))), Ok("x".into()));
    }

    #[test]
    fn ids_are_unique() {
        let given = |ids: &[Option<&str>]| -> Vec<Given> {
            ids.iter().map(|id| json(json!({"text": "", "id": id}))).collect()
        };
        assert!(checked_articles(given(&[Some("a2"), None, Some("x"), None])).is_ok());
        let mut twice = given(&[Some("x"), None, Some("x")]);
        let told = checked_articles(twice.clone()).unwrap_err().to_string();
        assert!(told.contains("articles[0] is called “x” too"), "{told}");
        let told = checked_draft(twice.remove(0), twice).unwrap_err().to_string();
        assert!(told.contains("; draft is called “x” too"), "{told}");
    }
}
