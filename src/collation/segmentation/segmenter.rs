//! Tokens to segments: numbers first, then phrases, compounds, contractions, words and marks.

use std::borrow::Cow;
use std::rc::Rc;

use crate::collation::quantity::{dressed_at, is_numeral_sign, read_quantity};
use crate::collation::segment::{ELLIPSIS, Segment, SegmentKind, SegmentTrait, SegmentTraits};
use crate::collation::segmentation::markdown_link::{link_end, opens_link};
use crate::collation::segmentation::multiword::{compound, contraction, joined, phrase};
use crate::collation::segmentation::pronoun_one::is_pronoun_one;
use crate::collation::segmentation::proper_name::{is_name, state};
use crate::collation::segmentation::weight::content_weight;
use crate::collation::segmentation::word_in_context::{UseInContext, refers_back, tells_size};
use crate::collation::segmentation::wording::Wording;
use crate::collation::thresholds::{FUNCTION_WEIGHT, NAME_WEIGHT, NUMBER_WEIGHT};
use crate::lexicon::contracted_form::set_apart;
use crate::lexicon::numerals::named_hour;
use crate::lexicon::{Class, GrammarWord, WordRecord};
use crate::text::token::{Case, TokenKind, TokenRange};

/// Cuts one wording into segments.
pub(crate) struct Segmenter<'r, 'l> {
    pub(crate) wording: Wording<'r, 'l>,
    /// How many square brackets are open.
    pub(crate) brackets: usize,
}

impl<'r> Segmenter<'r, '_> {
    /// Cuts the segment that starts at token `at` and returns the token after it.
    pub(crate) fn cut(&mut self, at: usize, end: usize, out: &mut Vec<Segment<'r>>) -> usize {
        let article = self.wording.article;
        let Some(token) = article.tokens.get(at) else { return end };
        let form = article.norm(token);
        let word = self.wording.lexicon.word(form);
        let counts = match token.kind {
            TokenKind::Number => true,
            TokenKind::Word => {
                word.value(Class::Numeral).is_some()
                    || word.value(Class::Calendar).is_some()
                    || word.value(Class::Measure).is_some()
                    || self.opens_money(at, end)
                    || named_hour(form).is_some()
                    || is_numeral_sign(form)
            }
            TokenKind::Symbol => word.value(Class::Measure).is_some(),
            _ => false,
        };
        let dressed = dressed_at(article, at, end);
        let counted = || if counts { read_quantity(article, &(at..end)) } else { None };
        if !is_pronoun_one(&self.wording, at, form)
            && let Some((quantity, length)) = dressed.or_else(counted)
        {
            let form = if length > 1 {
                Cow::Owned(joined(&self.wording, at..at + length, " "))
            } else {
                Cow::Borrowed(form)
            };
            let mut segment = self.segment(at..at + length, form, SegmentKind::Content, word);
            // `one boat` is little more than `a boat`.
            if !GrammarWord::One.is(&segment.form) {
                segment.kind = SegmentKind::Content;
            }
            segment.weight = NUMBER_WEIGHT;
            segment.classes = &[];
            segment.quantity = Some(quantity);
            out.push(segment);
            return at + length;
        }
        if token.kind != TokenKind::Word {
            return self.cut_mark(at, end, out);
        }
        let sized = |(length, ..): &(usize, String, Rc<WordRecord>)| {
            *length == 2 && tells_size(&self.wording, at + 1)
        };
        let found = phrase(&self.wording, at, end, word.phrase_length);
        if let Some((length, form, phrase)) = found.filter(|found| !sized(found)) {
            let mut segment = self.segment(at..at + length, Cow::Owned(form), SegmentKind::Function, phrase);
            if segment.is(Class::Condition) && refers_back(&self.wording, at + length) {
                segment.classes = &[];
            }
            out.push(segment);
            return at + length;
        }
        if let Some((whole, compound)) = compound(&self.wording, at, end) {
            out.push(self.segment(at..at + 3, Cow::Owned(whole), SegmentKind::Content, compound));
            return at + 3;
        }
        if let Some(parts) = contraction(&self.wording, at, form, &word) {
            for part in parts {
                let known = self.wording.lexicon.word(&part);
                let mut segment = self.segment(at..at + 1, part, SegmentKind::Content, known);
                if form.contains('\'') {
                    segment.traits.add(SegmentTrait::Contracted);
                }
                out.push(segment);
            }
            return at + 1;
        }
        let bare = form.trim_matches('_');
        let word = if bare.len() < form.len() { self.wording.lexicon.word(bare) } else { word };
        let mut segment = self.segment(at..at + 1, Cow::Borrowed(bare), SegmentKind::Content, word);
        match UseInContext::of(&self.wording, at, bare) {
            UseInContext::AsTabled => {}
            UseInContext::NoCondition => segment.classes = &[],
            UseInContext::PlainWord => {
                segment.kind = SegmentKind::Content;
                segment.weight = content_weight(segment.entry());
                segment.classes = &[];
            }
        }
        out.push(segment);
        at + 1
    }

    /// `US$5`: letters right before a sign of money.
    fn opens_money(&self, at: usize, end: usize) -> bool {
        let next = self.wording.article.tokens.get(at + 1).filter(|_| at + 1 < end);
        next.is_some_and(|next| next.kind == TokenKind::Symbol && !next.spaced)
    }

    fn cut_mark(&mut self, at: usize, end: usize, out: &mut Vec<Segment<'r>>) -> usize {
        let article = self.wording.article;
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
        if matches!(first, "'" | "’")
            && let Some(full) = set_apart(next)
        {
            let mut segment = self.segment(
                at..at + 2,
                Cow::Borrowed(full),
                SegmentKind::Content,
                self.wording.lexicon.word(full),
            );
            segment.traits.add(SegmentTrait::Contracted);
            out.push(segment);
            return at + 2;
        }
        let (length, form) = match dots {
            0 => (1, first),
            1 if first == "." => (1, first),
            _ => (dots, ELLIPSIS),
        };
        // A link prints its words only.
        if form == "[" && opens_link(article, at, end) {
            return at + 1;
        }
        if form == "]"
            && let Some(after) = link_end(article, at, end)
        {
            return after;
        }
        match form {
            "[" => self.brackets += 1,
            "]" => self.brackets = self.brackets.saturating_sub(1),
            _ => {}
        }
        out.push(self.segment(
            at..at + length,
            Cow::Borrowed(form),
            SegmentKind::Punctuation,
            self.wording.lexicon.word(form),
        ));
        at + length
    }

    fn segment(
        &self,
        tokens: TokenRange,
        form: Cow<'r, str>,
        kind: SegmentKind,
        word: Rc<WordRecord>,
    ) -> Segment<'r> {
        let case = self.wording.article.tokens.get(tokens.start).map_or(Case::Lower, |t| t.case);
        let is_mark = kind == SegmentKind::Punctuation;
        // `US` among small letters is no pronoun.
        let initials =
            case == Case::Upper && !self.wording.is_headline && word.value(Class::Person).is_some();
        let state =
            (initials || (!is_mark && form.contains('.'))).then(|| state(&self.wording, &form)).flatten();
        let is_nothing_else = is_mark || (initials && state.is_none());
        let word = state.unwrap_or(word);
        let classes = if is_nothing_else { &[] } else { word.classes };
        let kind = match kind {
            SegmentKind::Punctuation => SegmentKind::Punctuation,
            _ if classes.iter().any(|(c, _)| HOLDING.contains(c)) => SegmentKind::Function,
            _ => SegmentKind::Content,
        };
        let capital = case != Case::Lower;
        let name = kind == SegmentKind::Content && capital && is_name(&self.wording, &tokens, &word);
        let mut segment = Segment {
            tokens,
            form,
            kind,
            classes,
            quantity: None,
            weight: 0.0,
            traits: SegmentTraits::default(),
            record: word,
        };
        for (holds, new) in [
            (capital, SegmentTrait::Capitalised),
            (name, SegmentTrait::Name),
            (self.brackets > 0, SegmentTrait::Bracketed),
        ] {
            if holds {
                segment.traits.add(new);
            }
        }
        match kind {
            SegmentKind::Content => {
                segment.weight = if name { NAME_WEIGHT } else { content_weight(segment.entry()) }
            }
            SegmentKind::Function => segment.weight = FUNCTION_WEIGHT,
            SegmentKind::Punctuation => {}
        }
        segment
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
