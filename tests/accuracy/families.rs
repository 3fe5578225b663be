//! Judges families: which quotations the program joins, and which it says differ.

use super::found::FoundFamily;
use super::gold::{Kinship, Weight};
use super::score::{Figure, Item, Judge, item};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Weighed {
    Differs,
    EitherWay,
    Harmless,
}

impl Judge<'_> {
    pub(crate) fn pairs(&self) -> Vec<Item> {
        let mut items = Vec::new();
        for (a, _) in self.counted() {
            for (b, _) in self.counted().filter(|&(b, _)| b > a) {
                let (joined, kinship) = (self.joined(a, b), self.gold.kinship(a, b));
                let what = || format!("{} + {}", self.words(a), self.words(b));
                if joined && kinship != Kinship::EitherWay {
                    items.push(item(Figure::PairPrecision, kinship == Kinship::Kin, what()));
                }
                if kinship == Kinship::Kin {
                    items.push(item(Figure::PairRecall, joined, what()));
                }
            }
        }
        items
    }

    /// For each quotation: how much of its family is right, and how much of the right family it is with.
    pub(crate) fn b_cubed(&self) -> Vec<Item> {
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

    pub(crate) fn alarms(&self) -> Vec<Item> {
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

    pub(crate) fn differences(&self) -> Vec<Item> {
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
}
