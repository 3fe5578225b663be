//! The narrator's own words: sentences with every quotation in them taken as one opaque item.

use super::marks::Pair;
use super::page::Page;
use super::token::TokenRange;

/// One thing in a narrated sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// A token of the narrator's.
    Word(usize),
    /// An outermost quotation, by its number.
    Quote(usize),
}

/// One or more sentences that quotations hold together, as items in order.
#[derive(Debug)]
pub(super) struct Period {
    pub items: Vec<Item>,
    pub tokens: TokenRange,
    pub paragraph: usize,
}

impl Period {
    /// The token at an item, if a word stands there.
    pub fn word(&self, item: usize) -> Option<usize> {
        match self.items.get(item) {
            Some(Item::Word(token)) => Some(*token),
            _ => None,
        }
    }

    /// The tokens of a run of items.
    pub fn tokens_of(&self, items: &TokenRange) -> TokenRange {
        let first = (items.start..items.end).find_map(|i| self.word(i));
        let last = (items.start..items.end).rev().find_map(|i| self.word(i));
        match (first, last) {
            (Some(first), Some(last)) => first..last + 1,
            _ => 0..0,
        }
    }
}

/// The whole article as periods in order. `outermost` are the quotations that lie in no other, with their numbers.
pub(super) fn periods(page: &Page, outermost: &[(usize, Pair)]) -> Vec<Period> {
    let mut found: Vec<Period> = Vec::with_capacity(page.sentences.len());
    let mut paragraph = 0;
    let mut quotes = outermost.iter().peekable();
    let mut reach = 0;
    for sentence in &page.sentences {
        while page.paragraphs.get(paragraph).is_some_and(|p| p.end <= sentence.start) {
            paragraph += 1;
        }
        let held = sentence.start < reach;
        if !held || found.is_empty() {
            found.push(Period { items: Vec::new(), tokens: sentence.start..sentence.end, paragraph });
        }
        let Some(period) = found.last_mut() else { continue };
        period.tokens.end = sentence.end;
        let mut at = sentence.start.max(reach);
        while at < sentence.end {
            match quotes.peek() {
                Some((number, pair)) if pair.outer_start <= at => {
                    period.items.push(Item::Quote(*number));
                    at = pair.outer_end.max(at + 1);
                    reach = at;
                    quotes.next();
                }
                _ => {
                    period.items.push(Item::Word(at));
                    at += 1;
                }
            }
        }
    }
    found
}
