//! Judges what the program found in one story, item by item.

use super::found::Found;
use super::gold::{Gold, Quote, Weight};
use super::matching::{Matching, matching};
use super::speakers::Identities;

/// What is measured; README.md says what each figure means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Figure {
    MarkedPrecision,
    MarkedRecall,
    IndirectPrecision,
    IndirectRecall,
    Kinds,
    SpeakerPrecision,
    SpeakerRecall,
    PairPrecision,
    PairRecall,
    BCubedPrecision,
    BCubedRecall,
    AlarmPrecision,
    AlarmRecall,
    Differences,
}

/// One item of a figure: 1 where the program is right, 0 where it is wrong; B-cubed has values between.
#[derive(Debug)]
pub(crate) struct Item {
    pub figure: Figure,
    pub value: f64,
    /// For a reader of the misses.
    pub what: String,
}

/// One story, what the gold says of it and what the program says.
pub(crate) struct Judge<'s> {
    pub articles: &'s [String],
    pub gold: &'s Gold,
    pub found: &'s Found,
    pub matching: Matching,
}

/// Every item of a story.
pub(crate) fn judge(articles: &[String], gold: &Gold, found: &Found) -> Vec<Item> {
    let judge = Judge { articles, gold, found, matching: matching(gold, found, articles) };
    let mut items = judge.quotes();
    items.extend(judge.speakers());
    items.extend(judge.pairs());
    items.extend(judge.b_cubed());
    items.extend(judge.alarms());
    items.extend(judge.differences());
    items
}

/// For each speaker that the program names: the chance that it gives, and whether it is right.
pub(crate) fn chances(articles: &[String], gold: &Gold, found: &Found) -> Vec<(f64, bool)> {
    let judge = Judge { articles, gold, found, matching: matching(gold, found, articles) };
    let identities = Identities::of(gold, found, &judge.matching);
    let judged = judge.counted().filter(|(_, quote)| !quote.speakers.is_empty() && !quote.is_indirect());
    let named = judged.filter_map(|(at, quote)| {
        let speaker = found.quotes[judge.matching.of_gold[at]?].speaker.as_ref()?;
        Some((speaker.chance, identities.right(&quote.speakers, Some(speaker))))
    });
    named.collect()
}

impl Judge<'_> {
    fn quotes(&self) -> Vec<Item> {
        let mut items = Vec::new();
        for (at, quote) in self.found.quotes.iter().enumerate() {
            let figure =
                if quote.kind == "indirect" { Figure::IndirectPrecision } else { Figure::MarkedPrecision };
            let other = self.matching.of_found[at];
            if other.is_none_or(|other| self.gold.quotes[other].weight == Weight::Counts) {
                items.push(item(figure, other.is_some(), self.found_words(at)));
            }
        }
        for (at, quote) in self.counted() {
            let figure = if quote.is_indirect() { Figure::IndirectRecall } else { Figure::MarkedRecall };
            let other = self.matching.of_gold[at];
            items.push(item(figure, other.is_some(), self.words(at)));
            if let Some(kind) =
                other.map(|other| &self.found.quotes[other].kind).filter(|_| !quote.is_indirect())
            {
                items.push(item(
                    Figure::Kinds,
                    quote.kinds.contains(kind),
                    format!("{} is {kind}", self.words(at)),
                ));
            }
        }
        items
    }

    fn speakers(&self) -> Vec<Item> {
        let identities = Identities::of(self.gold, self.found, &self.matching);
        let mut items = Vec::new();
        for (at, quote) in self.counted().filter(|(_, quote)| !quote.speakers.is_empty()) {
            let other = self.matching.of_gold[at];
            let speaker = other.and_then(|other| self.found.quotes[other].speaker.as_ref());
            let right = other.is_some() && identities.right(&quote.speakers, speaker);
            let name = speaker.map_or("nobody", |speaker| &speaker.name);
            let names: Vec<_> =
                quote.speakers.iter().map(|s| s.map_or("nobody", |s| &self.gold.names[s].full)).collect();
            let what = format!("{} by {}, is {name}", self.words(at), names.join(" or "));
            if speaker.is_some() {
                items.push(item(Figure::SpeakerPrecision, right, what.clone()));
            }
            if !quote.speakers.contains(&None) {
                items.push(item(Figure::SpeakerRecall, right, what));
            }
        }
        items
    }

    pub(crate) fn counted(&self) -> impl Iterator<Item = (usize, &Quote)> + Clone {
        self.gold.quotes.iter().enumerate().filter(|(_, quote)| quote.weight == Weight::Counts)
    }

    /// Whether the program has two quotations of the gold in one family.
    pub(crate) fn joined(&self, a: usize, b: usize) -> bool {
        let (Some(a), Some(b)) = (self.matching.of_gold[a], self.matching.of_gold[b]) else { return false };
        self.found.families.iter().any(|family| family.quotes.contains(&a) && family.quotes.contains(&b))
    }

    pub(crate) fn words(&self, at: usize) -> String {
        let quote = &self.gold.quotes[at];
        format!("{} “{}”", quote.label, short(&self.articles[quote.article][quote.span.clone()]))
    }

    pub(crate) fn found_words(&self, at: usize) -> String {
        if let Some(gold) = self.matching.of_found[at] {
            return self.words(gold);
        }
        let quote = &self.found.quotes[at];
        let letter = char::from(b'a' + u8::try_from(quote.article).unwrap_or(25));
        format!(
            "{letter}, not in the gold, {} “{}”",
            quote.kind,
            short(&self.articles[quote.article][quote.span.clone()])
        )
    }
}

pub(crate) fn item(figure: Figure, right: bool, what: String) -> Item {
    Item { figure, value: f64::from(u8::from(right)), what }
}

fn short(words: &str) -> String {
    const MOST: usize = 60;
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = words.chars().take(MOST).collect();
    if cut.len() < words.len() { format!("{cut}…") } else { words }
}

#[cfg(test)]
mod tests {
    use super::{Figure, judge};
    use crate::found::{Found, FoundFamily, FoundPair, FoundQuote, FoundSpeaker};
    use crate::gold::Gold;

    const ARTICLES: [&str; 2] = [
        "“It is safe,” Ada Reed said. “Go home,” she said on her way out.",
        "“It is not safe,” Reed said. “Go home now.”",
    ];

    const GOLD: &str = "a1 | direct | Ada Reed | It is safe\na2 | direct | Ada Reed | Go home\n\
                        b1 | direct | Ada Reed | It is not safe\nb2 | direct | ? | Go home now\n\
                        family: a1 b1\nfamily: a2 b2\ndiffers: a1 b1 | meaning | negation";

    fn quote(article: usize, words: &str, speaker: Option<&str>) -> FoundQuote {
        let start = ARTICLES[article].find(words).expect("in the article");
        let speaker =
            speaker.map(|name| FoundSpeaker { id: name.to_owned(), name: name.to_owned(), chance: 1.0 });
        FoundQuote { article, span: start..start + words.len(), kind: "direct".to_owned(), speaker }
    }

    /// A family of two, and what the program calls their difference.
    fn pair(a: usize, b: usize, severity: &str, kind: &str) -> FoundFamily {
        let divergences = vec![(kind.to_owned(), severity.to_owned())];
        let severity = severity.to_owned();
        FoundFamily {
            quotes: vec![a, b],
            severity: severity.clone(),
            pairs: vec![FoundPair { a, b, severity, divergences }],
        }
    }

    /// Four quotations of the two articles, by their place: It is safe, Go home, It is not safe, Go home now.
    fn found(families: Vec<FoundFamily>) -> Found {
        let quotes = vec![
            quote(0, "It is safe,", Some("Ada Reed")),
            quote(0, "Go home,", Some("Home")),
            quote(1, "It is not safe,", None),
            quote(1, "Go home now.", None),
        ];
        Found { quotes, families }
    }

    #[track_caller]
    fn check(found: &Found, figure: Figure, right: f64, of: usize) {
        let articles = ARTICLES.map(str::to_owned);
        let gold = Gold::read(GOLD, &articles).expect("no fault");
        let items = judge(&articles, &gold, found);
        let values: Vec<f64> =
            items.iter().filter(|item| item.figure == figure).map(|item| item.value).collect();
        assert_eq!((values.iter().sum::<f64>(), values.len()), (right, of), "{figure:?}");
    }

    #[test]
    fn quotes_and_speakers_are_counted() {
        let mut found = found(Vec::new());
        check(&found, Figure::MarkedPrecision, 4.0, 4);
        check(&found, Figure::SpeakerPrecision, 1.0, 2);
        check(&found, Figure::SpeakerRecall, 1.0, 3);
        found.quotes.push(quote(1, "Reed said", None));
        found.quotes.remove(0);
        check(&found, Figure::MarkedPrecision, 3.0, 4);
        check(&found, Figure::MarkedRecall, 3.0, 4);
    }

    #[test]
    fn pairs_and_b_cubed_are_counted() {
        let joined = found(vec![pair(0, 2, "meaning", "negation"), pair(1, 3, "wording", "truncation")]);
        check(&joined, Figure::PairPrecision, 2.0, 2);
        check(&joined, Figure::PairRecall, 2.0, 2);
        check(&joined, Figure::BCubedPrecision, 4.0, 4);
        let crossed = found(vec![pair(0, 3, "same", "")]);
        check(&crossed, Figure::PairPrecision, 0.0, 1);
        check(&crossed, Figure::PairRecall, 0.0, 2);
        check(&crossed, Figure::BCubedPrecision, 3.0, 4);
        check(&crossed, Figure::BCubedRecall, 2.0, 4);
    }

    #[test]
    fn an_alarm_is_right_where_the_gold_has_it() {
        let right = found(vec![pair(0, 2, "meaning", "negation")]);
        check(&right, Figure::AlarmPrecision, 1.0, 1);
        check(&right, Figure::AlarmRecall, 1.0, 1);
        check(&right, Figure::Differences, 1.0, 1);
        let false_alarm = found(vec![pair(0, 2, "wording", "negation"), pair(1, 3, "meaning", "addition")]);
        check(&false_alarm, Figure::AlarmPrecision, 0.0, 1);
        check(&false_alarm, Figure::AlarmRecall, 0.0, 1);
        check(&false_alarm, Figure::Differences, 0.0, 1);
    }

    #[test]
    fn a_difference_needs_its_type() {
        check(&found(vec![pair(0, 2, "meaning", "tense")]), Figure::Differences, 0.0, 1);
    }
}
