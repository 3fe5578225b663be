//! What articles are called in a result.

use std::borrow::Borrow;

use rustc_hash::FxHashSet;

use crate::report::article_input::Article;

/// The ids of the articles of one call: the caller's, or else `a1`, `a2`, … by place; where another article is
/// called that, `a2-2`, `a2-3`, …
pub(super) fn article_ids(articles: &[impl Borrow<Article>]) -> Vec<String> {
    let own = |article: &Article| article.id.clone();
    let taken: FxHashSet<String> = articles.iter().filter_map(|article| own(article.borrow())).collect();
    let by_place = |place: usize| {
        let usual = format!("a{place}");
        let others = (2..).map(|number| format!("{usual}-{number}"));
        let free = std::iter::once(usual.clone()).chain(others).find(|id| !taken.contains(id));
        free.unwrap_or(usual)
    };
    articles
        .iter()
        .zip(1..)
        .map(|(article, place)| own(article.borrow()).unwrap_or_else(|| by_place(place)))
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::report::article_id::article_ids;
    use crate::{Article, Options, check, compare};

    fn called(id: Option<&str>) -> Article {
        Article { id: id.map(str::to_owned), ..Article::from("“The pier is shut,” Ada Reed said.") }
    }

    #[test]
    fn an_id_by_place_is_nobody_elses() {
        for (given, ids) in [
            (&[None, None][..], &["a1", "a2"][..]),
            (&[Some("x"), None], &["x", "a2"]),
            (&[Some("a2"), None, Some("a2-2"), None], &["a2", "a2-3", "a2-2", "a4"]),
        ] {
            let articles: Vec<Article> = given.iter().map(|&id| called(id)).collect();
            assert_eq!(article_ids(&articles), ids);
        }
    }

    #[test]
    fn quotations_of_two_articles_are_two() {
        let articles = [called(Some("a2")), called(None)];
        let report = compare(&articles, &Options::default());
        assert_eq!(report.families[0].quotes, ["a2-q1", "a2-2-q1"]);
        let found = check(&articles[0], &articles[1..]);
        assert_eq!(found.verdicts[0].source.as_ref().map(|source| source.article.as_str()), Some("a2-2"));
    }
}
