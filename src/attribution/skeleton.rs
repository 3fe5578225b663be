//! The narrator's own words: sentences with every quotation in them taken as one opaque item.

use crate::attribution::item::{ItemIdx, ItemRange, items};
use crate::attribution::quote_idx::QuoteIdx;
use crate::attribution::thresholds::reach::NESTED_PARENTS;
use crate::document::Document;
use crate::quotes::MarkedQuotes;
use crate::quotes::quote_span::MarkPair;
use crate::text::token::TokenRange;

/// One thing in a narrated sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SkeletonItem {
    /// A token of the narrator's.
    Word(usize),
    /// An outermost quotation.
    Quote(QuoteIdx),
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
    /// The place behind the last item.
    pub(crate) fn end(&self) -> ItemIdx {
        ItemIdx::new(if self.items.is_empty() { self.tokens.len() } else { self.items.len() })
    }

    /// What stands at an item.
    #[inline]
    pub(crate) fn item(&self, item: ItemIdx) -> Option<SkeletonItem> {
        if self.items.is_empty() {
            let token = self.tokens.start.checked_add(item.get())?;
            (token < self.tokens.end).then_some(SkeletonItem::Word(token))
        } else {
            self.items.get(item.get()).copied()
        }
    }

    /// The token at an item, if a word stands there.
    #[inline]
    pub(crate) fn word(&self, item: ItemIdx) -> Option<usize> {
        match self.item(item) {
            Some(SkeletonItem::Word(token)) => Some(token),
            _ => None,
        }
    }

    /// The item that a token of the narrator's is.
    pub(crate) fn item_of(&self, token: usize) -> Option<ItemIdx> {
        if self.items.is_empty() {
            let number = token.checked_sub(self.tokens.start).filter(|_| token < self.tokens.end);
            return number.map(ItemIdx::new);
        }
        let (mut low, mut high) = (0, self.items.len());
        while low < high {
            let middle = (low + high) / 2;
            // Quotations have no token of their own: the next word stands for them.
            let word = items(ItemIdx::new(middle)..ItemIdx::new(high))
                .find_map(|item| self.word(item).map(|at| (item, at)));
            match word {
                Some((item, at)) if at == token => return Some(item),
                Some((item, at)) if at < token => low = item.get() + 1,
                _ => high = middle,
            }
        }
        None
    }

    /// The first item from a place on that is a quotation or a word at or behind a token.
    pub(crate) fn item_from(&self, token: usize, from: ItemIdx) -> Option<ItemIdx> {
        items(from..self.end()).find(|&item| self.word(item).is_none_or(|at| at >= token))
    }

    /// The quotations in it: item and number.
    pub(crate) fn quotes(&self) -> impl Iterator<Item = (ItemIdx, QuoteIdx)> {
        self.items.iter().enumerate().filter_map(|(item, &what)| match what {
            SkeletonItem::Quote(quote) => Some((ItemIdx::new(item), quote)),
            SkeletonItem::Word(_) => None,
        })
    }

    /// Where a clause that ends at a token ends with the quoted words right behind it: `he wanted a |
    /// "share"`
    pub(crate) fn with_quoted(&self, end: usize, pairs: &[MarkPair]) -> usize {
        let mut quoted = self.quotes().filter_map(|(_, quote)| pairs.get(quote.get()));
        quoted.find(|pair| pair.outer_start == end).map_or(end, |pair| pair.outer_end)
    }

    /// The tokens of a run of items.
    pub(crate) fn tokens_of(&self, run: &ItemRange) -> TokenRange {
        let first = items(run.clone()).find_map(|item| self.word(item));
        let last = items(run.clone()).rev().find_map(|item| self.word(item));
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
                    skeleton.items.push(SkeletonItem::Quote(QuoteIdx::at(*number)));
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
pub(crate) fn nested_skeletons(document: &Document, marked: &MarkedQuotes) -> Vec<Skeleton> {
    let mut found: Vec<(usize, Skeleton)> = Vec::new();
    for (number, (pair, span)) in marked.pairs.iter().zip(&marked.spans).enumerate() {
        let Some(parent) = span.parent else { continue };
        let Some(outer) = marked.pairs.get(parent) else { continue };
        let known = found
            .iter()
            .rev()
            .take(NESTED_PARENTS)
            .position(|(p, _)| *p == parent)
            .map(|back| found.len() - 1 - back);
        let at = known.unwrap_or_else(|| {
            let tokens = outer.start..outer.end;
            found.push((
                parent,
                Skeleton { items: Vec::new(), tokens, paragraph: document.paragraph_of(outer.start) },
            ));
            found.len() - 1
        });
        let Some((_, skeleton)) = found.get_mut(at) else { continue };
        let from = end_of_last(skeleton, marked).unwrap_or(outer.start);
        skeleton.items.extend((from..pair.outer_start).map(SkeletonItem::Word));
        skeleton.items.push(SkeletonItem::Quote(QuoteIdx::at(number)));
    }
    for (parent, skeleton) in &mut found {
        if let (Some(from), Some(outer)) = (end_of_last(skeleton, marked), marked.pairs.get(*parent)) {
            skeleton.items.extend((from..outer.end).map(SkeletonItem::Word));
        }
    }
    found.into_iter().map(|(_, skeleton)| skeleton).collect()
}

/// Where the quotation ends that is the last item so far.
fn end_of_last(skeleton: &Skeleton, marked: &MarkedQuotes) -> Option<usize> {
    match skeleton.items.last()? {
        SkeletonItem::Quote(before) => marked.pairs.get(before.get()).map(|pair| pair.outer_end),
        SkeletonItem::Word(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::attribution::item::{ItemIdx, items};
    use crate::attribution::skeleton::{Skeleton, SkeletonItem, nested_skeletons, skeletons};
    use crate::document::Document;
    use crate::lexicon::Language;
    use crate::quotes;
    use crate::text::tokenizer::tokenize;

    /// Each skeleton as its words, a quotation as `Q` and its number.
    fn printed(document: &Document, skeletons: &[Skeleton]) -> Vec<String> {
        let item = |skeleton: &Skeleton, at: ItemIdx| match skeleton.item(at) {
            Some(SkeletonItem::Word(token)) => document.text(token).to_owned(),
            Some(SkeletonItem::Quote(quote)) => format!("Q{}", quote.get()),
            None => String::new(),
        };
        let line = |skeleton: &Skeleton| {
            let all: Vec<String> =
                items(ItemIdx::FIRST..skeleton.end()).map(|at| item(skeleton, at)).collect();
            all.join(" ")
        };
        skeletons.iter().map(line).collect()
    }

    #[test]
    fn quotations_are_items() {
        let source = "It rained. Ada Reed said: “It is. So what?” Tom left, “sad ‘old’ man” he was.";
        let (tokens, norms) = tokenize(source);
        let document = Document::new(source, &tokens, &norms, Language::of("en"));
        let marked = quotes::find(&document);
        let found = skeletons(&document, &marked.outermost());
        let expected = ["It rained .", "Ada Reed said : Q0", "Tom left , Q1 he was ."];
        assert_eq!(printed(&document, &found), expected);
        assert_eq!(printed(&document, &nested_skeletons(&document, &marked)), ["sad Q2 man"]);
    }

    #[test]
    fn words_and_items_lead_to_each_other() {
        let source = "Ada Reed said “no” again.";
        let (tokens, norms) = tokenize(source);
        let document = Document::new(source, &tokens, &norms, Language::of("en"));
        let marked = quotes::find(&document);
        let [skeleton] = &skeletons(&document, &marked.outermost())[..] else { panic!("one sentence") };
        for item in items(ItemIdx::FIRST..skeleton.end()) {
            if let Some(token) = skeleton.word(item) {
                assert_eq!(skeleton.item_of(token), Some(item));
            }
        }
        let quotation = ItemIdx::FIRST + 3;
        assert_eq!((skeleton.word(quotation), skeleton.item_of(4)), (None, None));
        assert_eq!(skeleton.tokens_of(&(quotation..quotation + 2)), 6..7);
        assert_eq!(skeleton.item_from(6, ItemIdx::FIRST), Some(quotation), "a quotation ends a run of words");
    }

    #[test]
    fn nested_parents() {
        for (count, expected) in [(4, 5), (5, 7)] {
            let inner: Vec<String> = (0..count).map(|_| "‘so “no” then’".to_owned()).collect();
            let source = format!("Ada Reed said: “It was {} again.”", inner.join(" and "));
            let (tokens, norms) = tokenize(&source);
            let document = Document::new(&source, &tokens, &norms, Language::of("en"));
            let marked = quotes::find(&document);
            let found = nested_skeletons(&document, &marked);
            assert_eq!(found.len(), expected, "{:?}", printed(&document, &found));
        }
    }
}
