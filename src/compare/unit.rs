//! Tokens to units: what alignment pairs and divergences speak of.
//!
//! A unit is a word, a number with its unit of measure, a fixed phrase (`at least`, `no longer`), half a contraction (`do` + `not`),
//! or a mark. It knows its word classes, its base form and how much it weighs, each looked up once.

use std::borrow::Cow;
use std::ops::Range;
use std::rc::Rc;

use super::quantity::{Quantity, read_quantity};
use crate::lexicon::words::JOINED;
use crate::lexicon::{Class, Lexicon, Word, WordEntry};
use crate::read::{Case, Reading, Token, TokenKind, TokenRange};
use crate::span::Span;

/// What a unit does in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Names something: a noun, verb, adjective, adverb, number, name.
    Content,
    /// Holds the sentence together.
    Function,
    /// Prints, but is no word.
    Punctuation,
}

/// One word, number, phrase or mark of a wording.
#[derive(Clone, Debug)]
pub struct Unit<'r> {
    /// Its tokens. The halves of a contraction share theirs.
    pub tokens: TokenRange,
    /// Its normal form.
    pub form: Cow<'r, str>,
    /// What it does.
    pub sort: Sort,
    /// Its closed classes.
    pub classes: &'static [(Class, &'static str)],
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
    word: Rc<Word>,
}

impl Unit<'_> {
    /// Whether it belongs to a class.
    pub fn is(&self, class: Class) -> bool {
        self.value(class).is_some()
    }

    /// What a class says of it.
    pub fn value(&self, class: Class) -> Option<&'static str> {
        self.classes.iter().find(|(c, _)| *c == class).map(|(_, value)| *value)
    }

    /// What the thesaurus has of it.
    pub fn entry(&self) -> &WordEntry {
        self.word.entry()
    }

    /// Whether it names something.
    pub fn is_content(&self) -> bool {
        self.sort == Sort::Content
    }

    /// Whether it is no word.
    pub fn is_mark(&self) -> bool {
        self.sort == Sort::Punctuation
    }

    /// Whether it marks words that were left out.
    pub fn is_ellipsis(&self) -> bool {
        self.form == ELLIPSIS
    }
}

/// The normal form of every ellipsis.
const ELLIPSIS: &str = "…";

/// What words weigh, 0..=1.2, fitted on sentence pairs that people scored for likeness: small words hardly count, numbers most, and
/// content words the more the rarer they are, a little steeper than the logarithm of their share of running text.
const FUNCTION_WEIGHT: f32 = 0.02;
const NAME_WEIGHT: f32 = 0.7;
const NUMBER_WEIGHT: f32 = 1.2;
const RARITY_POWER: f32 = 1.3;

/// The units of one side of a comparison.
#[derive(Debug)]
pub struct Line<'r> {
    /// The quoted units in order.
    pub units: Vec<Unit<'r>>,
    /// The narrator's words right before the marks, if they belong to the same phrase.
    pub before: Vec<Unit<'r>>,
    /// The narrator's words right after the marks, likewise.
    pub after: Vec<Unit<'r>>,
    /// Whether it stands in an article; else it is a whole text.
    pub quoted: bool,
    source: &'r str,
    tokens: &'r [Token],
}

impl Line<'_> {
    /// Where some quoted units stand in the article; `None` for no units.
    pub fn span(&self, units: Range<usize>) -> Option<Span> {
        self.span_of(self.units.get(units)?)
    }

    /// Where a run of units stands in the article; `None` for no units.
    pub fn span_of(&self, units: &[Unit]) -> Option<Span> {
        let first = self.tokens.get(units.first()?.tokens.start)?.span;
        let last = self.tokens.get(units.last()?.tokens.end.checked_sub(1)?)?.span;
        Some(first.join(last))
    }

    /// Some quoted units as written.
    pub fn text(&self, units: Range<usize>) -> String {
        self.text_of(self.units.get(units).unwrap_or(&[]))
    }

    /// A run of units as written.
    pub fn text_of(&self, units: &[Unit]) -> String {
        let span = self.span_of(units).unwrap_or_default();
        span.of(self.source).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Whether a blank stands before a quoted unit.
    pub fn is_spaced(&self, at: usize) -> bool {
        self.units.get(at).and_then(|unit| self.tokens.get(unit.tokens.start)).is_some_and(|token| token.spaced)
    }
}

/// Marks as names the words that stand with a capital on both sides and are surely names on one.
pub fn share_names(a: &mut Line, b: &mut Line) {
    borrow_names(a, b);
    borrow_names(b, a);
}

fn borrow_names(line: &mut Line, other: &Line) {
    for unit in line.units.iter_mut().filter(|u| u.capital && !u.name && u.is_content()) {
        if other.units.iter().any(|o| o.name && o.form == unit.form) {
            unit.name = true;
            unit.weight = NAME_WEIGHT;
        }
    }
}

/// Reads the units of `quoted`, and those of `around` beside it.
pub fn read_line<'r>(reading: &'r Reading, around: &TokenRange, quoted: &TokenRange, lexicon: &Lexicon) -> Line<'r> {
    let mut cutter = Cutter { reading, lexicon, headline: is_headline(reading, quoted), brackets: 0 };
    let mut cut = |part: TokenRange| {
        let mut units = Vec::with_capacity(part.len() + 4);
        let mut at = part.start;
        while at < part.end {
            at = cutter.cut(at, part.end, &mut units);
        }
        units
    };
    let words = |units: Vec<Unit<'r>>| units.into_iter().filter(|u| !u.is_mark()).collect();
    Line {
        units: cut(quoted.clone()),
        before: words(cut(around.start.min(quoted.start)..quoted.start)),
        after: words(cut(quoted.end..around.end.max(quoted.end))),
        quoted: quoted.len() < reading.tokens.len(),
        source: reading.source,
        tokens: &reading.tokens,
    }
}

/// Whether capitals tell nothing: most words have one.
fn is_headline(reading: &Reading, tokens: &TokenRange) -> bool {
    let words = reading.tokens.get(tokens.clone()).unwrap_or(&[]).iter().filter(|t| t.kind == TokenKind::Word);
    let (all, capital) = words.fold((0, 0), |(all, capital), t| (all + 1, capital + usize::from(t.case != Case::Lower)));
    all > 2 && capital * 4 > all * 3
}

struct Cutter<'r, 't, 'l> {
    reading: &'r Reading<'t>,
    lexicon: &'l Lexicon,
    headline: bool,
    brackets: usize,
}

impl<'r> Cutter<'r, '_, '_> {
    /// Cuts the unit that starts at token `at` and returns the token after it.
    fn cut(&mut self, at: usize, end: usize, out: &mut Vec<Unit<'r>>) -> usize {
        let reading = self.reading;
        let Some(token) = reading.tokens.get(at) else { return end };
        let form = reading.norm(token);
        let word = self.lexicon.word(form);
        let counts = match token.kind {
            TokenKind::Number => true,
            TokenKind::Word => word.value(Class::Numeral).is_some() || word.value(Class::Calendar).is_some(),
            TokenKind::Symbol => word.value(Class::Measure).is_some(),
            _ => false,
        };
        if counts
            && !self.is_pronoun_one(at, form)
            && let Some((quantity, length)) = read_quantity(reading, &(at..end))
        {
            let form = if length > 1 { Cow::Owned(self.joined(at..at + length, " ")) } else { Cow::Borrowed(form) };
            let mut unit = self.unit(at..at + length, form, Sort::Content, word);
            unit.weight = NUMBER_WEIGHT;
            unit.classes = &[];
            unit.quantity = Some(quantity);
            out.push(unit);
            return at + length;
        }
        if token.kind != TokenKind::Word {
            return self.cut_mark(at, end, out);
        }
        if let Some((length, form, phrase)) = self.phrase(at, end, word.phrase_length) {
            out.push(self.unit(at..at + length, Cow::Owned(form), Sort::Function, phrase));
            return at + length;
        }
        if let Some((whole, compound)) = self.compound(at, end) {
            out.push(self.unit(at..at + 3, Cow::Owned(whole), Sort::Content, compound));
            return at + 3;
        }
        if let Some(parts) = self.contraction(at, form, &word) {
            for part in parts {
                let known = self.lexicon.word(&part);
                let mut unit = self.unit(at..at + 1, part, Sort::Content, known);
                unit.contracted = true;
                out.push(unit);
            }
            return at + 1;
        }
        let bare = form.trim_matches('_');
        let word = if bare.len() < form.len() { self.lexicon.word(bare) } else { word };
        out.push(self.unit(at..at + 1, Cow::Borrowed(bare), Sort::Content, word));
        at + 1
    }

    fn cut_mark(&mut self, at: usize, end: usize, out: &mut Vec<Unit<'r>>) -> usize {
        let reading = self.reading;
        let dots = reading.tokens.get(at..end).unwrap_or(&[]).iter().take_while(|t| matches!(reading.norm(t), "." | "..." | "…")).count();
        let first = reading.tokens.get(at).map_or("", |t| reading.norm(t));
        // A short form set apart from its word: `Bob 's`.
        let next = reading.tokens.get(at + 1).filter(|t| at + 1 < end && !t.spaced).map_or("", |t| reading.norm(t));
        if matches!(first, "'" | "’") && matches!(next, "s" | "re" | "ve" | "ll" | "d" | "m") {
            let full = match next {
                "re" => "are",
                "ve" => "have",
                "ll" => "will",
                "d" => "would",
                "m" => "am",
                _ => "'s",
            };
            let mut unit = self.unit(at..at + 2, Cow::Borrowed(full), Sort::Content, self.lexicon.word(full));
            unit.contracted = true;
            out.push(unit);
            return at + 2;
        }
        let (length, form) = match dots {
            0 => (1, first),
            1 if first == "." => (1, first),
            _ => (dots, ELLIPSIS),
        };
        match form {
            "[" => self.brackets += 1,
            "]" => self.brackets = self.brackets.saturating_sub(1),
            _ => {}
        }
        out.push(self.unit(at..at + length, Cow::Borrowed(form), Sort::Punctuation, self.lexicon.word(form)));
        at + length
    }

    fn unit(&self, tokens: TokenRange, form: Cow<'r, str>, sort: Sort, word: Rc<Word>) -> Unit<'r> {
        let case = self.reading.tokens.get(tokens.start).map_or(Case::Lower, |t| t.case);
        let classes = if sort == Sort::Punctuation { &[] } else { word.classes };
        // `US` among small letters is no pronoun.
        let initials = case == Case::Upper && !self.headline && classes.iter().any(|(c, _)| *c == Class::Person);
        let classes = if initials { &[] } else { classes };
        let sort = match sort {
            Sort::Punctuation => Sort::Punctuation,
            _ if classes.iter().any(|(c, _)| HOLDING.contains(c)) => Sort::Function,
            _ => Sort::Content,
        };
        let capital = case != Case::Lower;
        let name = sort == Sort::Content && capital && self.is_name(&tokens, &word);
        let mut unit = Unit {
            tokens,
            form,
            sort,
            classes,
            quantity: None,
            weight: 0.0,
            capital,
            name,
            bracketed: self.brackets > 0,
            contracted: false,
            word,
        };
        match sort {
            Sort::Content => unit.weight = if name { NAME_WEIGHT } else { unit.entry().rarity().powf(RARITY_POWER) },
            Sort::Function => unit.weight = FUNCTION_WEIGHT,
            Sort::Punctuation => {}
        }
        unit
    }

    /// A capital marks a name unless it opens a sentence or the whole wording is set in capitals.
    fn is_name(&self, tokens: &TokenRange, word: &Word) -> bool {
        let Some(token) = self.reading.tokens.get(tokens.start) else { return false };
        let place = word.value(Class::Place).is_some();
        let unknown = || self.lexicon.knows_meaning() && !word.entry().is_known();
        if self.headline {
            return place || word.value(Class::Given).is_some() || unknown();
        }
        if token.case == Case::Upper {
            return true;
        }
        let before = tokens.start.checked_sub(1).and_then(|b| self.reading.tokens.get(b));
        let inside = before.is_some_and(|b| {
            b.kind == TokenKind::Word
                || b.kind == TokenKind::Number
                || matches!(self.reading.norm(b), "," | "-" | "–" | "(" | "[" | "&" | "/" | "'" | "’")
        });
        // At the start of a sentence only a word that the dictionary lacks is surely a name.
        inside || place || unknown()
    }

    /// `one` as a pronoun: `no one`, `one of`, `this one`.
    fn is_pronoun_one(&self, at: usize, form: &str) -> bool {
        let neighbour = |i: Option<usize>| i.and_then(|i| self.reading.tokens.get(i)).map_or("", |t| self.reading.norm(t));
        form == "one"
            && (matches!(neighbour(at.checked_sub(1)), "no" | "any" | "every" | "some" | "this" | "that" | "the" | "each" | "which")
                || matches!(neighbour(Some(at + 1)), "another" | "'s" | "is" | "can" | "must" | "should"))
    }

    /// The longest phrase of the tables that starts here: its length in tokens, its form, what is known of it.
    fn phrase(&self, at: usize, end: usize, longest: usize) -> Option<(usize, String, Rc<Word>)> {
        (2..=longest.min(end - at)).rev().find_map(|length| {
            let form = self.joined(at..at + length, " ");
            let word = self.lexicon.word(&form);
            word.classes.iter().any(|(c, _)| JOINED.contains(c)).then_some((length, form, word))
        })
    }

    /// Two words joined by a hyphen that the thesaurus has as one: `co-operation`, `build-up`.
    fn compound(&self, at: usize, end: usize) -> Option<(String, Rc<Word>)> {
        let [first, hyphen, second, ..] = self.reading.tokens.get(at..end)? else { return None };
        let glued = !hyphen.spaced && !second.spaced && second.kind == TokenKind::Word && hyphen.kind == TokenKind::Punctuation;
        if !glued || !matches!(self.reading.norm(hyphen), "-" | "‐" | "‑") {
            return None;
        }
        let (first, second) = (self.reading.norm(first), self.reading.norm(second));
        let written = ["", "-", " "].into_iter().map(|glue| format!("{first}{glue}{second}"));
        written.map(|form| (self.lexicon.word(&form), form)).find(|(word, _)| word.entry().is_known()).map(|(word, form)| (form, word))
    }

    /// The full words of a contraction: `won't` → will, not; `bob's` → bob, 's.
    fn contraction(&self, at: usize, form: &'r str, word: &Word) -> Option<Vec<Cow<'r, str>>> {
        if let Some(full) = word.value(Class::Contraction) {
            return Some(full.split(' ').map(Cow::Borrowed).collect());
        }
        let (stem, tail) = form.rsplit_once('\'').filter(|(stem, _)| !stem.is_empty())?;
        let next = self.reading.tokens.get(at + 1).map_or("", |t| self.reading.norm(t));
        let full = match tail {
            "t" => {
                let verb = stem.strip_suffix('n')?;
                return Some([verb, "not"].into_iter().filter(|w| !w.is_empty()).map(Cow::Borrowed).collect());
            }
            "re" => "are",
            "ve" => "have",
            "ll" => "will",
            "m" => "am",
            "d" if matches!(next, "been" | "better" | "had") => "had",
            "d" => "would",
            "s" if !self.takes_a_verb(stem) => "'s",
            "s" if matches!(next, "been" | "got" | "had") => "has",
            "s" => "is",
            _ => return None,
        };
        Some(vec![Cow::Borrowed(stem), Cow::Borrowed(full)])
    }

    /// Whether `'s` after this word is a verb and no genitive.
    fn takes_a_verb(&self, stem: &str) -> bool {
        self.lexicon.word(stem).value(Class::Person).is_some()
            || matches!(stem, "how" | "where" | "when" | "why" | "that" | "nobody" | "everybody" | "anybody")
    }

    fn joined(&self, tokens: TokenRange, glue: &str) -> String {
        let tokens = self.reading.tokens.get(tokens).unwrap_or(&[]);
        tokens.iter().map(|t| self.reading.norm(t)).collect::<Vec<_>>().join(glue)
    }
}

/// The classes whose words hold a sentence together.
const HOLDING: &[Class] = &[
    Class::Article,
    Class::Comparator,
    Class::Condition,
    Class::Function,
    Class::Modal,
    Class::Negation,
    Class::Person,
    Class::PseudoNegator,
    Class::Quantifier,
];

#[cfg(test)]
mod tests {
    use super::read_line;
    use crate::lexicon::Lexicon;
    use crate::read::read_words;

    fn check(text: &str, expected: &str) {
        let lexicon = Lexicon::of("en");
        let reading = read_words(text, lexicon.language);
        let all = 0..reading.tokens.len();
        let line = read_line(&reading, &all, &all, &lexicon);
        let got: Vec<&str> = line.units.iter().map(|u| &*u.form).collect();
        assert_eq!(got.join("|"), expected, "{text:?}");
    }

    #[test]
    fn words_phrases_numbers_and_contractions() {
        check("We won't go; it's Bob's.", "we|will|not|go|;|it|is|bob|'s|.");
        check("at least 40 per cent", "at least|40 per cent");
        check("It cost $5 million ... no one knows", "it|cost|$ 5 million|…|no one|knows");
        check("They can’t have to leave", "they|can|not|have to|leave");
    }

    #[test]
    fn a_capital_marks_a_name_only_where_it_tells() {
        let lexicon = Lexicon::of("en");
        for (text, names) in [("The talks in Geneva failed", "geneva"), ("WE WILL ACT NOW", ""), ("Talks failed. Work goes on", "")] {
            let reading = read_words(text, lexicon.language);
            let all = 0..reading.tokens.len();
            let line = read_line(&reading, &all, &all, &lexicon);
            let got: Vec<&str> = line.units.iter().filter(|u| u.name).map(|u| &*u.form).collect();
            assert_eq!(got.join(" "), names, "{text}");
        }
    }
}
