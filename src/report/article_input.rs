//! What goes in: one article as its outlet printed it.

use serde::{Deserialize, Serialize};

use crate::document::turn::Labels;
use crate::lexicon::Language;

/// One article. Only the text is needed.
///
/// ```
/// use variorum::Article;
///
/// let article = Article { outlet: Some("The Gazette".to_owned()), ..Article::from("“It is safe,” she said.") };
/// assert_eq!(article.id, None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Article {
    /// The text as published. Spans of the report point into it.
    pub text: String,
    /// A name for the article, unique in its call. Without one it is `a1`, `a2`, … by position, or `a2-2` where another
    /// article is called that.
    #[serde(default)]
    pub id: Option<String>,
    /// Its headline.
    #[serde(default)]
    pub title: Option<String>,
    /// The publication.
    #[serde(default)]
    pub outlet: Option<String>,
    /// Who wrote it.
    #[serde(default)]
    pub byline: Option<String>,
    /// Where it stands.
    #[serde(default)]
    pub url: Option<String>,
    /// When it appeared, ISO 8601.
    #[serde(default)]
    pub published: Option<String>,
    /// The language of the text, BCP 47. Where none is given, the text's small words tell.
    #[serde(default)]
    pub lang: Option<String>,
    /// What it is to the others.
    #[serde(default)]
    pub role: ArticleRole,
    /// How its text is laid out.
    #[serde(default)]
    pub format: ArticleFormat,
}

/// What an article is to the others of its call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ArticleRole {
    /// One report among others.
    #[default]
    Report,
    /// What the caller writes.
    Draft,
    /// What others quote: a speech, a press release.
    Source,
}

/// How a text is laid out, where its caller knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ArticleFormat {
    /// The text tells.
    #[default]
    Auto,
    /// An article: no label at the front of a paragraph gives anybody the word.
    Article,
    /// A transcript: every label at the front of a paragraph does.
    Transcript,
    /// Subtitles, read as a transcript.
    Subtitles,
    /// A mail; lines that quote another are passed over in every format.
    Mail,
    /// HTML as source; tags are passed over in every format.
    Html,
}

impl Article {
    /// The language that the caller names; where none is named, the one that the text's small words tell.
    pub(crate) fn language(&self) -> &'static Language {
        self.lang.as_deref().map_or_else(|| Language::of_text(&self.text), Language::of)
    }

    /// How labels at the front of its paragraphs are taken.
    pub(crate) const fn labels(&self) -> Labels {
        match self.format {
            ArticleFormat::Article => Labels::Words,
            ArticleFormat::Transcript | ArticleFormat::Subtitles => Labels::Speakers,
            ArticleFormat::Auto | ArticleFormat::Mail | ArticleFormat::Html => Labels::AsTheTextTells,
        }
    }
}

impl From<&str> for Article {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }
}

impl From<String> for Article {
    fn from(text: String) -> Self {
        Self { text, ..Self::default() }
    }
}
