//! Judges what the program found in one story, item by item.

use super::found::{Found, FoundFamily};
use super::gold::{Gold, Kinship, Quote, Weight};
use super::matching::{Matching, matching};
use super::speakers::Identities;

/// What is measured; README.md says what each figure means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
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
pub struct Item {
    pub figure: Figure,
    pub value: f64,
    /// For a reader of the misses.
    pub what: String,
}

/// One story, what the gold says of it and what the program says.
pub struct Judge<'s> {
    articles: &'s [String],
    gold: &'s Gold,
    found: &'s Found,
    matching: Matching,
}

/// Every item of a story.
pub fn judge(articles: &[String], gold: &Gold, found: &Found) -> Vec<Item> {
    let judge = Judge { articles, gold, found, matching: matching(gold, found, articles) };
    let mut items = judge.quotes();
    items.extend(judge.speakers());
    items.extend(judge.pairs());
    items.extend(judge.b_cubed());
    items.extend(judge.alarms());
    items.extend(judge.differences());
    items
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

    fn pairs(&self) -> Vec<Item> {
        let mut items = Vec::new();
        for (a, quote) in self.counted() {
            for (b, other) in self.counted().filter(|&(b, _)| b > a) {
                let (joined, kinship) = (self.joined(a, b), self.gold.kinship(a, b));
                let what = || format!("{} + {}", self.words(a), self.words(b));
                if joined && kinship != Kinship::EitherWay {
                    items.push(item(Figure::PairPrecision, kinship == Kinship::Kin, what()));
                }
                if kinship == Kinship::Kin && (quote.article, a) != (other.article, b) {
                    items.push(item(Figure::PairRecall, joined, what()));
                }
            }
        }
        items
    }

    /// For each quotation: how much of its family is right, and how much of the right family it is with.
    fn b_cubed(&self) -> Vec<Item> {
        let mut items = Vec::new();
        for (a, _) in self.counted() {
            let others = || {
                self.counted().map(|(b, _)| b).filter(move |&b| self.gold.kinship(a, b) != Kinship::EitherWay)
            };
            let kin = |b: usize| a == b || self.gold.kinship(a, b) == Kinship::Kin;
            let with = |b: usize| a == b || self.joined(a, b);
            // A quotation is always its own kin, also where it is in no family.
            let all = || others().filter(|&b| b != a).chain([a]);
            let both = all().filter(|&b| kin(b) && with(b)).count();
            for (figure, of) in [
                (Figure::BCubedPrecision, all().filter(|&b| with(b)).count()),
                (Figure::BCubedRecall, all().filter(|&b| kin(b)).count()),
            ] {
                items.push(Item { figure, value: both as f64 / of as f64, what: self.words(a) });
            }
        }
        items
    }

    fn alarms(&self) -> Vec<Item> {
        let mut items = Vec::new();
        for family in self.alarmed() {
            let grave: Vec<Weighed> = self.grave_pairs(family).map(|(a, b)| self.weigh(a, b)).collect();
            if grave.contains(&Weighed::Differs) || !grave.contains(&Weighed::EitherWay) {
                let members: Vec<_> = family.quotes.iter().map(|&at| self.found_words(at)).collect();
                let right = grave.contains(&Weighed::Differs);
                items.push(item(Figure::AlarmPrecision, right, members.join(" + ")));
            }
        }
        for members in &self.gold.families {
            let grave = self.gold.differences.iter().find(|d| {
                d.severity == "meaning"
                    && d.weight == Weight::Counts
                    && members.contains(&d.a)
                    && members.contains(&d.b)
            });
            let Some(grave) = grave else { continue };
            let heard = self.alarmed().flat_map(|family| self.grave_pairs(family)).any(|(a, b)| {
                let at = |found: usize| self.matching.of_found[found].filter(|at| members.contains(at));
                at(a).is_some() && at(b).is_some() && self.weigh(a, b) == Weighed::Differs
            });
            items.push(item(
                Figure::AlarmRecall,
                heard,
                format!("{} + {}", self.words(grave.a), self.words(grave.b)),
            ));
        }
        items
    }

    fn differences(&self) -> Vec<Item> {
        let named = self.gold.differences.iter().filter(|d| d.weight == Weight::Counts);
        named
            .map(|d| {
                let (a, b) = (self.matching.of_gold[d.a], self.matching.of_gold[d.b]);
                let mut pairs = self.found.families.iter().flat_map(|family| &family.pairs);
                let pair = pairs.find(|p| {
                    let places = (Some(p.a), Some(p.b));
                    places == (a, b) || places == (b, a)
                });
                let typed =
                    |(kind, severity): &(String, String)| d.types.contains(kind) && *severity == d.severity;
                let right = pair.is_some_and(|p| {
                    self.gold.gravest(d.a, d.b) == Some(&p.severity)
                        && (d.types.iter().any(|t| t == "*") || p.divergences.iter().any(typed))
                });
                let is =
                    pair.map_or("in no family".to_owned(), |p| format!("{} {:?}", p.severity, p.divergences));
                let what = format!(
                    "{} + {}: {} {}, is {is}",
                    self.words(d.a),
                    self.words(d.b),
                    d.severity,
                    d.types.join("/"),
                );
                item(Figure::Differences, right, what)
            })
            .collect()
    }

    fn counted(&self) -> impl Iterator<Item = (usize, &Quote)> + Clone {
        self.gold.quotes.iter().enumerate().filter(|(_, quote)| quote.weight == Weight::Counts)
    }

    /// Whether the program has two quotations of the gold in one family.
    fn joined(&self, a: usize, b: usize) -> bool {
        let (Some(a), Some(b)) = (self.matching.of_gold[a], self.matching.of_gold[b]) else { return false };
        self.found.families.iter().any(|family| family.quotes.contains(&a) && family.quotes.contains(&b))
    }

    fn alarmed(&self) -> impl Iterator<Item = &FoundFamily> {
        self.found.families.iter().filter(|family| family.severity == "meaning")
    }

    fn grave_pairs<'f>(&self, family: &'f FoundFamily) -> impl Iterator<Item = (usize, usize)> + use<'f> {
        family.pairs.iter().filter(|pair| pair.severity == "meaning").map(|pair| (pair.a, pair.b))
    }

    /// What the gold says of a pair that the program calls different.
    fn weigh(&self, a: usize, b: usize) -> Weighed {
        let (Some(a), Some(b)) = (self.matching.of_found[a], self.matching.of_found[b]) else {
            return Weighed::Harmless;
        };
        let grave = |weight| self.gold.named(a, b).any(|d| d.severity == "meaning" && d.weight == weight);
        if grave(Weight::Counts) {
            Weighed::Differs
        } else if grave(Weight::EitherWay) || self.gold.kinship(a, b) == Kinship::EitherWay {
            Weighed::EitherWay
        } else {
            Weighed::Harmless
        }
    }

    fn words(&self, at: usize) -> String {
        let quote = &self.gold.quotes[at];
        format!("{} “{}”", quote.label, short(&self.articles[quote.article][quote.span.clone()]))
    }

    fn found_words(&self, at: usize) -> String {
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

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Weighed {
    Differs,
    EitherWay,
    Harmless,
}

fn item(figure: Figure, right: bool, what: String) -> Item {
    Item { figure, value: f64::from(u8::from(right)), what }
}

fn short(words: &str) -> String {
    const MOST: usize = 60;
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = words.chars().take(MOST).collect();
    if cut.len() < words.len() { format!("{cut}…") } else { words }
}
