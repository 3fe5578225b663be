//! A link as Markdown writes it, `[words](address)`: it prints its words only.

use crate::attribution::parsed_article::ParsedArticle;

/// Whether an opening bracket opens a link as Markdown writes it: `[words](address)`.
pub(crate) fn opens_link(article: &ParsedArticle, at: usize, end: usize) -> bool {
    let close =
        (at + 1..end).find(|&i| article.tokens.get(i).is_some_and(|t| matches!(article.norm(t), "[" | "]")));
    close.is_some_and(|close| link_end(article, close, end).is_some())
}

/// The token after the address of a link whose words a closing bracket ends.
pub(crate) fn link_end(article: &ParsedArticle, bracket: usize, end: usize) -> Option<usize> {
    let address = article.tokens.get(bracket + 1..end)?;
    let (open, inside) = address.split_first()?;
    if open.spaced || article.norm(open) != "(" {
        return None;
    }
    let length = inside.iter().take_while(|t| !t.spaced).position(|t| article.norm(t) == ")")?;
    Some(bracket + length + 3)
}
