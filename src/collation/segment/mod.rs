//! Tokens to units: what alignment pairs and divergences speak of.
//!
//! A unit is a word, a number with its unit of measure, a fixed phrase (`at least`, `no longer`), half a
//! contraction (`do` + `not`), or a mark. It knows its word classes, its base form and how much it weighs,
//! each looked up once.

mod segmentation;

use std::borrow::Cow;
use std::ops::Range;
use std::rc::Rc;

use crate::attribution::parsed_article::ParsedArticle;
use crate::collation::quantity::Quantity;
use crate::collation::segment::segmentation::Segmenter;
use crate::lexicon::{Class, ClassRow, ClassValue, Lexicon, Value, WordEntry, WordRecord, said_in, value_in};
use crate::text::span::Span;
use crate::text::token::{Case, Token, TokenKind, TokenRange};

/// What a unit does in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SegmentKind {
    /// Names something: a noun, verb, adjective, adverb, number, name.
    Content,
    /// Holds the sentence together.
    Function,
    /// Prints, but is no word.
    Punctuation,
}

/// One word, number, phrase or mark of a wording.
#[derive(Clone, Debug)]
pub struct Segment<'r> {
    /// Its tokens. The halves of a contraction share theirs.
    pub tokens: TokenRange,
    /// Its normal form.
    pub form: Cow<'r, str>,
    /// What it does.
    pub sort: SegmentKind,
    /// Its closed classes.
    pub classes: &'static [ClassRow],
    /// Its value, if it is a number.
    pub quantity: Option<Quantity>,
    /// How much it counts, from 0: rare words, names and numbers more.
    pub weight: f32,
    /// Whether it has a capital.
    pub capital: bool,
    /// Whether its capital marks a name and not the start of a sentence or a headline.
    pub name: bool,
    /// Whether an editor put it in square brackets.
    pub bracketed: bool,
    /// Whether it is half a contraction.
    pub contracted: bool,
    /// What is known of its form.
    word: Rc<WordRecord>,
}

impl Segment<'_> {
    /// Whether it belongs to a class.
    pub fn is(&self, class: Class) -> bool {
        self.value(class).is_some()
    }

    /// What a class says of it.
    pub fn value(&self, class: Class) -> Option<Value> {
        value_in(self.classes, class)
    }

    /// What its classes say of it, by the type of the answer.
    pub fn said<T: ClassValue>(&self) -> Option<T> {
        said_in(self.classes)
    }

    /// What the thesaurus has of it.
    pub fn entry(&self) -> &WordEntry {
        self.word.entry()
    }

    /// Whether it names something.
    pub fn is_content(&self) -> bool {
        self.sort == SegmentKind::Content
    }

    /// Whether it is no word.
    pub fn is_mark(&self) -> bool {
        self.sort == SegmentKind::Punctuation
    }

    /// Whether it marks words that were left out.
    pub fn is_ellipsis(&self) -> bool {
        self.form == ELLIPSIS
    }
}

/// The normal form of every ellipsis.
const ELLIPSIS: &str = "…";

/// The units of one side of a comparison.
#[derive(Debug)]
pub struct Segments<'r> {
    /// The quoted units in order.
    pub units: Vec<Segment<'r>>,
    /// The narrator's words right before the marks, if they belong to the same phrase.
    pub before: Vec<Segment<'r>>,
    /// The narrator's words right after the marks, likewise.
    pub after: Vec<Segment<'r>>,
    /// Whether it stands in an article; else it is a whole text.
    pub quoted: bool,
    /// Whether the narrator chose its words.
    pub restated: bool,
    source: &'r str,
    tokens: &'r [Token],
}

impl Segments<'_> {
    /// Where some quoted units stand in the article; `None` for no units.
    pub fn span(&self, units: Range<usize>) -> Option<Span> {
        self.span_of(self.units.get(units)?)
    }

    /// Where a run of units stands in the article; `None` for no units.
    pub fn span_of(&self, units: &[Segment]) -> Option<Span> {
        let first = self.tokens.get(units.first()?.tokens.start)?.span;
        let last = self.tokens.get(units.last()?.tokens.end.checked_sub(1)?)?.span;
        Some(first.join(last))
    }

    /// Some quoted units as written.
    pub fn text(&self, units: Range<usize>) -> String {
        self.text_of(self.units.get(units).unwrap_or(&[]))
    }

    /// A run of units as written.
    pub fn text_of(&self, units: &[Segment]) -> String {
        let span = self.span_of(units).unwrap_or_default();
        span.of(self.source).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Whether a blank stands before a quoted unit.
    pub fn is_spaced(&self, at: usize) -> bool {
        self.units
            .get(at)
            .and_then(|unit| self.tokens.get(unit.tokens.start))
            .is_some_and(|token| token.spaced)
    }
}

/// Marks as names the words that stand with a capital on both sides and are surely names on one.
pub fn share_names(a: &mut Segments, b: &mut Segments) {
    borrow_names(a, b);
    borrow_names(b, a);
}

fn borrow_names(line: &mut Segments, other: &Segments) {
    for unit in line.units.iter_mut().filter(|u| u.capital && !u.name && u.is_content()) {
        if other.units.iter().any(|o| o.name && o.form == unit.form) {
            unit.name = true;
            unit.weight = NAME_WEIGHT;
        }
    }
}

/// Reads the units of `quoted`, and those of `around` beside it.
pub fn read_line<'r>(
    article: &'r ParsedArticle,
    around: &TokenRange,
    quoted: &TokenRange,
    lexicon: &Lexicon,
) -> Segments<'r> {
    let mut cutter = Segmenter { article, lexicon, headline: is_headline(article, quoted), brackets: 0 };
    let mut cut = |part: TokenRange| {
        let mut units = Vec::with_capacity(part.len() + 4);
        let mut at = part.start;
        while at < part.end {
            at = cutter.cut(at, part.end, &mut units);
        }
        units
    };
    let words = |units: Vec<Segment<'r>>| units.into_iter().filter(|u| !u.is_mark()).collect();
    Segments {
        units: cut(quoted.clone()),
        before: words(cut(around.start.min(quoted.start)..quoted.start)),
        after: words(cut(quoted.end..around.end.max(quoted.end))),
        quoted: quoted.len() < article.tokens.len(),
        restated: false,
        source: article.source,
        tokens: &article.tokens,
    }
}

/// What a name weighs, see [`cutter`].
const NAME_WEIGHT: f32 = 0.7;

/// Whether capitals tell nothing: most words have one.
fn is_headline(article: &ParsedArticle, tokens: &TokenRange) -> bool {
    let words =
        article.tokens.get(tokens.clone()).unwrap_or(&[]).iter().filter(|t| t.kind == TokenKind::Word);
    let (all, capital) =
        words.fold((0, 0), |(all, capital), t| (all + 1, capital + usize::from(t.case != Case::Lower)));
    all > 2 && capital * 4 > all * 3
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read_words;
    use crate::collation::segment::read_line;
    use crate::lexicon::Lexicon;

    fn check(text: &str, expected: &str) {
        let lexicon = Lexicon::of("en");
        let article = read_words(text, lexicon.language);
        let all = 0..article.tokens.len();
        let line = read_line(&article, &all, &all, &lexicon);
        let got: Vec<&str> = line.units.iter().map(|u| &*u.form).collect();
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
            let all = 0..article.tokens.len();
            let line = read_line(&article, &all, &all, &lexicon);
            let got: Vec<&str> = line.units.iter().filter(|u| u.name).map(|u| &*u.form).collect();
            assert_eq!(got.join(" "), names, "{text}");
        }
    }
}
