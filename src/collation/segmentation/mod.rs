//! Tokens to segments: numbers first, then phrases, compounds, contractions, words and marks.
//!
//! Input: a [`Reading`] and the tokens that complete it. Output: its [`Segments`], each with its word
//! classes, its base form and how much it weighs, looked up once. Public function: [`segment`].

pub(crate) mod markdown_link;
pub(crate) mod multiword;
pub(crate) mod pronoun_one;
pub(crate) mod proper_name;
pub(crate) mod segmenter;
pub(crate) mod weight;
pub(crate) mod word_in_context;
pub(crate) mod wording;

use crate::attribution::parsed_article::ParsedArticle;
use crate::collation::reading::Reading;
use crate::collation::segment::Segment;
use crate::collation::segmentation::segmenter::Segmenter;
use crate::collation::segmentation::wording::Wording;
use crate::collation::segments::Segments;
use crate::collation::thresholds::{HEADLINE_CAPITALS_SHARE, LEAST_HEADLINE_WORDS};
use crate::lexicon::Lexicon;
use crate::text::token::{Case, TokenKind, TokenRange};

/// The segments of a reading, and those of `completed` beside it.
pub(crate) fn segment<'r>(reading: &Reading<'r>, completed: &TokenRange, lexicon: &Lexicon) -> Segments<'r> {
    let (article, quoted) = (reading.article, &reading.tokens);
    let mut segmenter = Segmenter {
        wording: Wording { article, lexicon, is_headline: is_headline(article, quoted) },
        brackets: 0,
    };
    let mut cut = |part: TokenRange| {
        let mut segments = Vec::with_capacity(part.len() + 4);
        let mut at = part.start;
        while at < part.end {
            at = segmenter.cut(at, part.end, &mut segments);
        }
        segments
    };
    let words = |segments: Vec<Segment<'r>>| segments.into_iter().filter(|s| !s.is_mark()).collect();
    Segments {
        segments: cut(quoted.clone()),
        before: words(cut(completed.start.min(quoted.start)..quoted.start)),
        after: words(cut(quoted.end..completed.end.max(quoted.end))),
        telling: reading.telling,
        source: &article.source,
        article_tokens: &article.tokens,
    }
}

/// Whether capitals tell nothing: most words have one.
fn is_headline(article: &ParsedArticle, tokens: &TokenRange) -> bool {
    let words =
        article.tokens.get(tokens.clone()).unwrap_or(&[]).iter().filter(|t| t.kind == TokenKind::Word);
    let (all, capital) =
        words.fold((0, 0), |(all, capital), t| (all + 1, capital + usize::from(t.case != Case::Lower)));
    all >= LEAST_HEADLINE_WORDS && capital as f32 > HEADLINE_CAPITALS_SHARE * all as f32
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read_words;
    use crate::collation::reading::Reading;
    use crate::collation::segmentation::{is_headline, segment};
    use crate::lexicon::Lexicon;

    fn check(text: &str, expected: &str) {
        let lexicon = Lexicon::of("en");
        let article = read_words(text, lexicon.language);
        let line = segment(&Reading::whole(&article), &(0..article.tokens.len()), &lexicon);
        let got: Vec<&str> = line.segments.iter().map(|u| &*u.form).collect();
        assert_eq!(got.join("|"), expected, "{text:?}");
    }

    #[test]
    fn words_phrases_numbers_and_contractions() {
        check("We won't go; it's Bob's.", "we|will|not|go|;|it|is|bob|'s|.");
        check("at least 40 per cent", "at least|40 per cent");
        check("It cost $5 million ... no one knows", "it|cost|$ 5 million|…|no one|knows");
        check("They can’t have to leave", "they|can|not|have to|leave");
        check("[Smith] lost [all boats](https://example.org/x)", "[|smith|]|lost|all|boats");
    }

    #[test]
    fn a_capital_marks_a_name_only_where_it_tells() {
        let lexicon = Lexicon::of("en");
        for (text, names) in [
            ("The talks in Geneva failed", "geneva"),
            ("WE WILL ACT NOW", ""),
            ("Talks failed. Work goes on", ""),
        ] {
            let article = read_words(text, lexicon.language);
            let line = segment(&Reading::whole(&article), &(0..article.tokens.len()), &lexicon);
            let got: Vec<&str> = line.segments.iter().filter(|u| u.is_name()).map(|u| &*u.form).collect();
            assert_eq!(got.join(" "), names, "{text}");
        }
    }

    #[test]
    fn rare_words_names_and_numbers_weigh_most() {
        for (text, weight) in
            [("of", 0.02), ("in Geneva", 0.7), ("40", 1.2), ("house", 0.304), ("zqxv", 1.0), (";", 0.0)]
        {
            let lexicon = Lexicon::of("en");
            let article = read_words(text, lexicon.language);
            let found = segment(&Reading::whole(&article), &(0..article.tokens.len()), &lexicon);
            let got = found.segments.last().expect("has words").weight;
            assert!((got - weight).abs() < 0.001, "{text}: {got}");
        }
    }

    #[test]
    fn most_words_of_a_headline_have_a_capital() {
        for (text, headline) in [
            ("Work Goes", false),
            ("Work Goes On", true),
            ("Work Goes On Site today", true),
            ("Work Goes On today", false),
        ] {
            let article = read_words(text, Lexicon::of("en").language);
            assert_eq!(is_headline(&article, &(0..article.tokens.len())), headline, "{text}");
        }
    }
}
