//! Tokens to units: numbers first, then phrases, compounds, contractions, words and marks.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::LazyLock;

use crate::attribution::parsed_article::ParsedArticle;
use crate::collation::quantity::read_quantity;
use crate::collation::segment::{ELLIPSIS, NAME_WEIGHT, Segment, SegmentKind};
use crate::lexicon::language::JOINED;
use crate::lexicon::thesaurus::RAREST;
use crate::lexicon::{Class, Grammar, Lexicon, Value, WordEntry, WordRecord};
use crate::text::token::{Case, TokenKind, TokenRange};

/// What words weigh, 0..=1.2, fitted on sentence pairs that people scored for likeness: small words hardly
/// count, numbers most, and content words the more the rarer they are, a little steeper than the logarithm of
/// their share of running text.
const FUNCTION_WEIGHT: f32 = 0.02;
const NUMBER_WEIGHT: f32 = 1.2;
const RARITY_POWER: f32 = 1.3;

/// What a content word weighs by its step of rarity: there are few, and powers are slow.
static CONTENT_WEIGHTS: LazyLock<Vec<f32>> = LazyLock::new(|| {
    (0..=RAREST).map(|step| (f32::from(step) / f32::from(RAREST)).powf(RARITY_POWER)).collect()
});

fn content_weight(word: &WordEntry) -> f32 {
    CONTENT_WEIGHTS.get(usize::from(word.rarity_step())).copied().unwrap_or(1.0)
}

/// Cuts one wording into units.
pub(crate) struct Segmenter<'r, 't, 'l> {
    pub(crate) article: &'r ParsedArticle<'t>,
    pub(crate) lexicon: &'l Lexicon,
    pub(crate) headline: bool,
    pub(crate) brackets: usize,
}

impl<'r> Segmenter<'r, '_, '_> {
    /// Cuts the unit that starts at token `at` and returns the token after it.
    pub(crate) fn cut(&mut self, at: usize, end: usize, out: &mut Vec<Segment<'r>>) -> usize {
        let article = self.article;
        let Some(token) = article.tokens.get(at) else { return end };
        let form = article.norm(token);
        let word = self.lexicon.word(form);
        let counts = match token.kind {
            TokenKind::Number => true,
            TokenKind::Word => word.value(Class::Numeral).is_some() || word.value(Class::Calendar).is_some(),
            TokenKind::Symbol => word.value(Class::Measure).is_some(),
            _ => false,
        };
        if counts
            && !self.is_pronoun_one(at, form)
            && let Some((quantity, length)) = read_quantity(article, &(at..end))
        {
            let form =
                if length > 1 { Cow::Owned(self.joined(at..at + length, " ")) } else { Cow::Borrowed(form) };
            let mut unit = self.unit(at..at + length, form, SegmentKind::Content, word);
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
            out.push(self.unit(at..at + length, Cow::Owned(form), SegmentKind::Function, phrase));
            return at + length;
        }
        if let Some((whole, compound)) = self.compound(at, end) {
            out.push(self.unit(at..at + 3, Cow::Owned(whole), SegmentKind::Content, compound));
            return at + 3;
        }
        if let Some(parts) = self.contraction(at, form, &word) {
            for part in parts {
                let known = self.lexicon.word(&part);
                let mut unit = self.unit(at..at + 1, part, SegmentKind::Content, known);
                unit.contracted = form.contains('\'');
                out.push(unit);
            }
            return at + 1;
        }
        let bare = form.trim_matches('_');
        let word = if bare.len() < form.len() { self.lexicon.word(bare) } else { word };
        out.push(self.unit(at..at + 1, Cow::Borrowed(bare), SegmentKind::Content, word));
        at + 1
    }

    fn cut_mark(&mut self, at: usize, end: usize, out: &mut Vec<Segment<'r>>) -> usize {
        let article = self.article;
        let dots = article
            .tokens
            .get(at..end)
            .unwrap_or(&[])
            .iter()
            .take_while(|t| matches!(article.norm(t), "." | "..." | "…"))
            .count();
        let first = article.tokens.get(at).map_or("", |t| article.norm(t));
        // A short form set apart from its word: `Bob 's`.
        let next =
            article.tokens.get(at + 1).filter(|t| at + 1 < end && !t.spaced).map_or("", |t| article.norm(t));
        if matches!(first, "'" | "’") && matches!(next, "s" | "re" | "ve" | "ll" | "d" | "m") {
            let full = match next {
                "re" => "are",
                "ve" => "have",
                "ll" => "will",
                "d" => "would",
                "m" => "am",
                _ => "'s",
            };
            let mut unit =
                self.unit(at..at + 2, Cow::Borrowed(full), SegmentKind::Content, self.lexicon.word(full));
            unit.contracted = true;
            out.push(unit);
            return at + 2;
        }
        let (length, form) = match dots {
            0 => (1, first),
            1 if first == "." => (1, first),
            _ => (dots, ELLIPSIS),
        };
        // A link prints its words only.
        if form == "[" && self.opens_link(at, end) {
            return at + 1;
        }
        if form == "]"
            && let Some(after) = self.link_end(at, end)
        {
            return after;
        }
        match form {
            "[" => self.brackets += 1,
            "]" => self.brackets = self.brackets.saturating_sub(1),
            _ => {}
        }
        out.push(self.unit(
            at..at + length,
            Cow::Borrowed(form),
            SegmentKind::Punctuation,
            self.lexicon.word(form),
        ));
        at + length
    }

    /// Whether an opening bracket opens a link as Markdown writes it: `[words](address)`.
    fn opens_link(&self, at: usize, end: usize) -> bool {
        let close = (at + 1..end)
            .find(|&i| self.article.tokens.get(i).is_some_and(|t| matches!(self.article.norm(t), "[" | "]")));
        close.is_some_and(|close| self.link_end(close, end).is_some())
    }

    /// The token after the address of a link whose words a closing bracket ends.
    fn link_end(&self, bracket: usize, end: usize) -> Option<usize> {
        let address = self.article.tokens.get(bracket + 1..end)?;
        let (open, inside) = address.split_first()?;
        if open.spaced || self.article.norm(open) != "(" {
            return None;
        }
        let length = inside.iter().take_while(|t| !t.spaced).position(|t| self.article.norm(t) == ")")?;
        Some(bracket + length + 3)
    }

    fn unit(
        &self,
        tokens: TokenRange,
        form: Cow<'r, str>,
        sort: SegmentKind,
        word: Rc<WordRecord>,
    ) -> Segment<'r> {
        let case = self.article.tokens.get(tokens.start).map_or(Case::Lower, |t| t.case);
        let is_mark = sort == SegmentKind::Punctuation;
        // `US` among small letters is no pronoun.
        let initials = case == Case::Upper && !self.headline && word.value(Class::Person).is_some();
        let state = (initials || (!is_mark && form.contains('.'))).then(|| self.state(&form)).flatten();
        let is_nothing_else = is_mark || (initials && state.is_none());
        let word = state.unwrap_or(word);
        let classes = if is_nothing_else { &[] } else { word.classes };
        let sort = match sort {
            SegmentKind::Punctuation => SegmentKind::Punctuation,
            _ if classes.iter().any(|(c, _)| HOLDING.contains(c)) => SegmentKind::Function,
            _ => SegmentKind::Content,
        };
        let capital = case != Case::Lower;
        let name = sort == SegmentKind::Content && capital && self.is_name(&tokens, &word);
        let mut unit = Segment {
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
            SegmentKind::Content => {
                unit.weight = if name { NAME_WEIGHT } else { content_weight(unit.entry()) }
            }
            SegmentKind::Function => unit.weight = FUNCTION_WEIGHT,
            SegmentKind::Punctuation => {}
        }
        unit
    }

    /// The state that goes by some initials, with or without full stops.
    fn state(&self, initials: &str) -> Option<Rc<WordRecord>> {
        let dotted: String =
            initials.chars().filter(|c| c.is_alphanumeric()).flat_map(|c| [c, '.']).collect();
        Some(self.lexicon.word(&dotted)).filter(|word| word.value(Class::Place).is_some())
    }

    /// A capital marks a name unless it opens a sentence or the whole wording is set in capitals.
    fn is_name(&self, tokens: &TokenRange, word: &WordRecord) -> bool {
        let Some(token) = self.article.tokens.get(tokens.start) else { return false };
        let place = word.value(Class::Place).is_some();
        let unknown = || self.lexicon.knows_meaning() && !word.entry().is_known();
        if self.headline || self.lexicon.language.has(Grammar::CapitalNouns) {
            return place || word.value(Class::Given).is_some() || unknown();
        }
        if token.case == Case::Upper {
            return true;
        }
        let before = tokens.start.checked_sub(1).and_then(|b| self.article.tokens.get(b));
        let inside = before.is_some_and(|b| {
            b.kind == TokenKind::Word
                || b.kind == TokenKind::Number
                || matches!(self.article.norm(b), "," | "-" | "–" | "(" | "[" | "&" | "/" | "'" | "’")
        });
        // At the start of a sentence only a word that the dictionary lacks is surely a name, and a given name
        // before another.
        let after = self
            .article
            .tokens
            .get(tokens.end)
            .filter(|t| t.kind == TokenKind::Word && t.case != Case::Lower);
        inside || place || (after.is_some() && word.value(Class::Given).is_some()) || unknown()
    }

    /// `one` as a pronoun: `no one`, `one of`, `this one`.
    fn is_pronoun_one(&self, at: usize, form: &str) -> bool {
        let neighbour = |i: Option<usize>| {
            i.and_then(|i| self.article.tokens.get(i)).map_or("", |t| self.article.norm(t))
        };
        form == "one"
            && (matches!(
                neighbour(at.checked_sub(1)),
                "no" | "any" | "every" | "some" | "this" | "that" | "the" | "each" | "which"
            ) || matches!(neighbour(Some(at + 1)), "another" | "'s" | "is" | "can" | "must" | "should"))
    }

    /// The longest phrase of the tables that starts here: its length in tokens, its form, what is known of
    /// it.
    fn phrase(&self, at: usize, end: usize, longest: usize) -> Option<(usize, String, Rc<WordRecord>)> {
        (2..=longest.min(end - at)).rev().find_map(|length| {
            let form = self.joined(at..at + length, " ");
            let word = self.lexicon.word(&form);
            word.classes.iter().any(|(c, _)| JOINED.contains(c)).then_some((length, form, word))
        })
    }

    /// Two words joined by a hyphen that the thesaurus has as one: `co-operation`, `build-up`.
    fn compound(&self, at: usize, end: usize) -> Option<(String, Rc<WordRecord>)> {
        let [first, hyphen, second, ..] = self.article.tokens.get(at..end)? else { return None };
        let glued = !hyphen.spaced
            && !second.spaced
            && second.kind == TokenKind::Word
            && hyphen.kind == TokenKind::Punctuation;
        if !glued || !matches!(self.article.norm(hyphen), "-" | "‐" | "‑") {
            return None;
        }
        let (first, second) = (self.article.norm(first), self.article.norm(second));
        let written = ["", "-", " "].into_iter().map(|glue| format!("{first}{glue}{second}"));
        written
            .map(|form| (self.lexicon.word(&form), form))
            .find(|(word, _)| word.entry().is_known())
            .map(|(word, form)| (form, word))
    }

    /// The full words of a contraction: `won't` → will, not; `bob's` → bob, 's.
    fn contraction(&self, at: usize, form: &'r str, word: &WordRecord) -> Option<Vec<Cow<'r, str>>> {
        if let Some(full) = word.value(Class::Contraction).and_then(Value::words) {
            return Some(full.split(' ').map(Cow::Borrowed).collect());
        }
        let (stem, tail) = form.rsplit_once('\'').filter(|(stem, _)| !stem.is_empty())?;
        let next = self.article.tokens.get(at + 1).map_or("", |t| self.article.norm(t));
        let full = match tail {
            "t" => {
                let verb = stem.strip_suffix('n')?;
                return Some(
                    [verb, "not"].into_iter().filter(|w| !w.is_empty()).map(Cow::Borrowed).collect(),
                );
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
        let tokens = self.article.tokens.get(tokens).unwrap_or(&[]);
        tokens.iter().map(|t| self.article.norm(t)).collect::<Vec<_>>().join(glue)
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
