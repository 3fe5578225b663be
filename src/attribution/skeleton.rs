//! The narrator's own words: sentences with every quotation in them taken as one opaque item.

use crate::attribution::quote::Quote;
use crate::document::Page;
use crate::quotes::quote_span::Pair;
use crate::text::token::TokenRange;

/// One thing in a narrated sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Item {
    /// A token of the narrator's.
    Word(usize),
    /// An outermost quotation, by its number.
    Quote(usize),
}

/// One or more sentences that quotations hold together, as items in order.
#[derive(Debug)]
pub(crate) struct Period {
    /// Empty where nothing is quoted: then every token is an item.
    items: Vec<Item>,
    pub tokens: TokenRange,
    pub paragraph: usize,
}

impl Period {
    /// How many items there are.
    pub fn len(&self) -> usize {
        if self.items.is_empty() { self.tokens.len() } else { self.items.len() }
    }

    /// What stands at an item.
    #[inline]
    pub fn item(&self, item: usize) -> Option<Item> {
        if self.items.is_empty() {
            let token = self.tokens.start.checked_add(item)?;
            (token < self.tokens.end).then_some(Item::Word(token))
        } else {
            self.items.get(item).copied()
        }
    }

    /// The token at an item, if a word stands there.
    #[inline]
    pub fn word(&self, item: usize) -> Option<usize> {
        match self.item(item) {
            Some(Item::Word(token)) => Some(token),
            _ => None,
        }
    }

    /// The item that a token of the narrator's is.
    pub fn item_of(&self, token: usize) -> Option<usize> {
        if self.items.is_empty() {
            return token.checked_sub(self.tokens.start).filter(|_| token < self.tokens.end);
        }
        let (mut low, mut high) = (0, self.items.len());
        while low < high {
            let middle = (low + high) / 2;
            // Quotations have no token of their own: the next word stands for them.
            match (middle..high).find_map(|item| self.word(item).map(|at| (item, at))) {
                Some((item, at)) if at == token => return Some(item),
                Some((item, at)) if at < token => low = item + 1,
                _ => high = middle,
            }
        }
        None
    }

    /// The quotations in it: item and number.
    pub fn quotes(&self) -> impl Iterator<Item = (usize, usize)> {
        self.items.iter().enumerate().filter_map(|(item, &what)| if let Item::Quote(number) = what { Some((item, number)) } else { None })
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
pub(crate) fn periods(page: &Page, outermost: &[(usize, Pair)]) -> Vec<Period> {
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
        let quoted = quotes.peek().is_some_and(|(_, pair)| pair.outer_start < sentence.end);
        if !held && !quoted {
            continue;
        }
        period.items.reserve(sentence.len());
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

/// The words of every quotation that holds others, those taken as opaque items.
pub(crate) fn inner_periods(page: &Page, pairs: &[Pair], quotes: &[Quote]) -> Vec<Period> {
    let mut found: Vec<(usize, Period)> = Vec::new();
    for (number, (pair, quote)) in pairs.iter().zip(quotes).enumerate() {
        let Some(parent) = quote.parent.map(|p| p.0 as usize) else { continue };
        let Some(outer) = pairs.get(parent) else { continue };
        let known = found.iter().rev().take(4).position(|(p, _)| *p == parent).map(|back| found.len() - 1 - back);
        let at = known.unwrap_or_else(|| {
            let tokens = outer.start..outer.end;
            found.push((parent, Period { items: Vec::new(), tokens, paragraph: page.paragraph_of(outer.start) }));
            found.len() - 1
        });
        let Some((_, period)) = found.get_mut(at) else { continue };
        let from = match period.items.last() {
            Some(Item::Quote(before)) => pairs.get(*before).map_or(outer.start, |p| p.outer_end),
            _ => outer.start,
        };
        period.items.extend((from..pair.outer_start).map(Item::Word));
        period.items.push(Item::Quote(number));
    }
    for (parent, period) in &mut found {
        let last = period.items.last();
        if let (Some(Item::Quote(before)), Some(outer)) = (last, pairs.get(*parent)) {
            let from = pairs.get(*before).map_or(outer.end, |p| p.outer_end);
            period.items.extend((from..outer.end).map(Item::Word));
        }
    }
    found.into_iter().map(|(_, period)| period).collect()
}
