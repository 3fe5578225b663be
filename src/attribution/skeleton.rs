//! The narrator's own words: sentences with every quotation in them taken as one opaque item.

use crate::attribution::quote::Quote;
use crate::document::Document;
use crate::quotes::quote_span::MarkPair;
use crate::text::token::TokenRange;

/// One thing in a narrated sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SkeletonItem {
    /// A token of the narrator's.
    Word(usize),
    /// An outermost quotation, by its number.
    Quote(usize),
}

/// One or more sentences that quotations hold together, as items in order.
#[derive(Debug)]
pub(crate) struct Skeleton {
    /// Empty where nothing is quoted: then every token is an item.
    items: Vec<SkeletonItem>,
    pub tokens: TokenRange,
    pub paragraph: usize,
}

impl Skeleton {
    /// How many items there are.
    pub fn len(&self) -> usize {
        if self.items.is_empty() { self.tokens.len() } else { self.items.len() }
    }

    /// What stands at an item.
    #[inline]
    pub fn item(&self, item: usize) -> Option<SkeletonItem> {
        if self.items.is_empty() {
            let token = self.tokens.start.checked_add(item)?;
            (token < self.tokens.end).then_some(SkeletonItem::Word(token))
        } else {
            self.items.get(item).copied()
        }
    }

    /// The token at an item, if a word stands there.
    #[inline]
    pub fn word(&self, item: usize) -> Option<usize> {
        match self.item(item) {
            Some(SkeletonItem::Word(token)) => Some(token),
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
        self.items.iter().enumerate().filter_map(|(item, &what)| {
            if let SkeletonItem::Quote(number) = what { Some((item, number)) } else { None }
        })
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

/// The whole article as skeletons in order. `outermost` are the quotations that lie in no other, with their
/// numbers.
pub(crate) fn skeletons(document: &Document, outermost: &[(usize, MarkPair)]) -> Vec<Skeleton> {
    let mut found: Vec<Skeleton> = Vec::with_capacity(document.sentences.len());
    let mut paragraph = 0;
    let mut quotes = outermost.iter().peekable();
    let mut reach = 0;
    for sentence in &document.sentences {
        while document.paragraphs.get(paragraph).is_some_and(|p| p.end <= sentence.start) {
            paragraph += 1;
        }
        let held = sentence.start < reach;
        if !held || found.is_empty() {
            found.push(Skeleton { items: Vec::new(), tokens: sentence.start..sentence.end, paragraph });
        }
        let Some(skeleton) = found.last_mut() else { continue };
        skeleton.tokens.end = sentence.end;
        let quoted = quotes.peek().is_some_and(|(_, pair)| pair.outer_start < sentence.end);
        if !held && !quoted {
            continue;
        }
        skeleton.items.reserve(sentence.len());
        let mut at = sentence.start.max(reach);
        while at < sentence.end {
            match quotes.peek() {
                Some((number, pair)) if pair.outer_start <= at => {
                    skeleton.items.push(SkeletonItem::Quote(*number));
                    at = pair.outer_end.max(at + 1);
                    reach = at;
                    quotes.next();
                }
                _ => {
                    skeleton.items.push(SkeletonItem::Word(at));
                    at += 1;
                }
            }
        }
    }
    found
}

/// The words of every quotation that holds others, those taken as opaque items.
pub(crate) fn nested_skeletons(document: &Document, pairs: &[MarkPair], quotes: &[Quote]) -> Vec<Skeleton> {
    let mut found: Vec<(usize, Skeleton)> = Vec::new();
    for (number, (pair, quote)) in pairs.iter().zip(quotes).enumerate() {
        let Some(parent) = quote.parent.map(|p| p.0 as usize) else { continue };
        let Some(outer) = pairs.get(parent) else { continue };
        let known =
            found.iter().rev().take(4).position(|(p, _)| *p == parent).map(|back| found.len() - 1 - back);
        let at = known.unwrap_or_else(|| {
            let tokens = outer.start..outer.end;
            found.push((
                parent,
                Skeleton { items: Vec::new(), tokens, paragraph: document.paragraph_of(outer.start) },
            ));
            found.len() - 1
        });
        let Some((_, skeleton)) = found.get_mut(at) else { continue };
        let from = match skeleton.items.last() {
            Some(SkeletonItem::Quote(before)) => pairs.get(*before).map_or(outer.start, |p| p.outer_end),
            _ => outer.start,
        };
        skeleton.items.extend((from..pair.outer_start).map(SkeletonItem::Word));
        skeleton.items.push(SkeletonItem::Quote(number));
    }
    for (parent, skeleton) in &mut found {
        let last = skeleton.items.last();
        if let (Some(SkeletonItem::Quote(before)), Some(outer)) = (last, pairs.get(*parent)) {
            let from = pairs.get(*before).map_or(outer.end, |p| p.outer_end);
            skeleton.items.extend((from..outer.end).map(SkeletonItem::Word));
        }
    }
    found.into_iter().map(|(_, skeleton)| skeleton).collect()
}
