//! Posts of social networks set into an article: the author's name and handle before or behind what is said.

use crate::document::annotated_tokens::AnnotatedTokens;
use crate::document::thresholds::{POST_HEAD_TOKENS, POST_NAME_TOKENS};
use crate::lexicon::Class;
use crate::text::token::{TokenKind, TokenRange};

/// What somebody posted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Post {
    pub author: TokenRange,
    pub words: TokenRange,
}

/// The posts of an article that stand without quotation marks, in order.
pub(crate) fn posts(document: &AnnotatedTokens, paragraphs: &[TokenRange]) -> Vec<Post> {
    let mut found = Vec::new();
    if !document.source.contains('@') {
        return found;
    }
    for (number, paragraph) in paragraphs.iter().enumerate() {
        let post = signed(document, paragraph).or_else(|| {
            // The line break behind the head may have been taken for that of a wrapped line.
            let end =
                paragraph.clone().skip(1).find(|&at| begins_line(document, at)).unwrap_or(paragraph.end);
            let author = head(document, &(paragraph.start..end))?;
            let rest = end..paragraph.end;
            let words = if rest.is_empty() { paragraphs.get(number + 1)?.clone() } else { rest };
            is_unmarked(document, &words).then_some(Post { author, words })
        });
        found.extend(post);
    }
    found
}

/// `We stay open. — Ada Reed (@adareed) May 3, 2024`.
fn signed(document: &AnnotatedTokens, paragraph: &TokenRange) -> Option<Post> {
    let handle = handle(document, paragraph)?;
    let open = handle.checked_sub(1).filter(|&at| document.text(at) == "(")?;
    let dash =
        (paragraph.start + 1..open).rev().find(|&at| matches!(document.text(at), "—" | "–" | "-" | "―"))?;
    let (author, words) = (dash + 1..open, paragraph.start..dash);
    let is_name = (1..=POST_NAME_TOKENS).contains(&author.len()) && document.is_capital(author.start);
    (is_name && is_unmarked(document, &words)).then_some(Post { author, words })
}

/// `Leith Harbour Union @leithunion · 2h`: a line of its own.
fn head(document: &AnnotatedTokens, paragraph: &TokenRange) -> Option<TokenRange> {
    let handle = handle(document, paragraph)?;
    let author = paragraph.start..handle;
    let is_name = (1..=POST_NAME_TOKENS).contains(&author.len())
        && document.is_capital(author.start)
        && author.clone().all(|at| document.is_capital(at) || document.is(at, Class::Preposition));
    (is_name && paragraph.len() <= POST_HEAD_TOKENS).then_some(author)
}

fn begins_line(document: &AnnotatedTokens, at: usize) -> bool {
    let (Some(before), Some(token)) = (document.token(at.wrapping_sub(1)), document.token(at)) else {
        return false;
    };
    document
        .source
        .get(before.span.end as usize..token.span.start as usize)
        .is_some_and(|gap| gap.contains('\n'))
}

/// Where the sign of a handle stands: `@adareed`.
fn handle(document: &AnnotatedTokens, paragraph: &TokenRange) -> Option<usize> {
    paragraph.clone().find(|&at| {
        document.text(at) == "@"
            && document.spaced(at) | (document.text(at.wrapping_sub(1)) == "(")
            && document.is_word(at + 1)
            && !document.spaced(at + 1)
    })
}

fn is_unmarked(document: &AnnotatedTokens, words: &TokenRange) -> bool {
    !words.is_empty() && words.clone().all(|at| document.kind(at) != Some(TokenKind::Mark))
}

#[cfg(test)]
mod tests {
    use crate::document::tests::ask;

    fn check(source: &str, expected: &[(&str, &str)]) {
        let got = ask(source, "en", |document| {
            let text = |words: &_| document.span(words).of(source).to_owned();
            document.posts.iter().map(|post| (text(&post.author), text(&post.words))).collect::<Vec<_>>()
        });
        let got: Vec<(&str, &str)> =
            got.iter().map(|(author, words)| (author.as_str(), words.as_str())).collect();
        assert_eq!(got, expected, "{source:?}");
    }

    #[test]
    fn posts_with_their_authors() {
        check(
            "It rained.\n\nWe stay open. — Ada Reed (@adareed) May 3, 2024\n\nHill left.",
            &[("Ada Reed", "We stay open.")],
        );
        check(
            "Leith Harbour Union @leithunion · 2h\nNobody asked us.\n\nHill left.",
            &[("Leith Harbour Union", "Nobody asked us.")],
        );
        check("“We stay open.” — Ada Reed (@adareed)", &[]);
        check("Write to reed@leith.example today.\n\nIt rained.", &[]);
        check("We follow @adareed because she is quick to tell us.\n\nIt rained.", &[]);
    }

    #[test]
    fn a_head_is_short() {
        let count = |name: usize, behind: usize| {
            let source = format!("{}@reed {}\n\nIt rained.", "Reed ".repeat(name), "now ".repeat(behind));
            ask(&source, "en", |document| document.posts.len())
        };
        assert_eq!([6, 7].map(|name| count(name, 1)), [1, 0]);
        assert_eq!([11, 12].map(|behind| count(2, behind)), [1, 0]);
    }
}
