//! What is cut into segments.

use crate::attribution::parsed_article::ParsedArticle;
use crate::lexicon::Lexicon;

/// The article that a wording stands in, and by which words it is read.
#[derive(Clone, Copy)]
pub(crate) struct Wording<'r, 'l> {
    pub(crate) article: &'r ParsedArticle,
    pub(crate) lexicon: &'l Lexicon,
    /// Whether capitals tell nothing, because most words have one.
    pub(crate) is_headline: bool,
}
