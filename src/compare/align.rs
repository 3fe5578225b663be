//! Pairs the units of two wordings: sure matches first, then meaning with the evidence of the neighbours, then what is left.
//!
//! 1. Equal ends are taken off; long middles are cut at words that both sides have once (patience), so near-equal texts cost
//!    little. 2. Sure matches (equal, same base form, equal value) in order, by dynamic programming; content words weigh more than
//!    function words, those more than marks, and runs more than scattered words. 3. Sure matches out of order: moves. 4. Words
//!    written joined here and apart there, privatives, acronyms. 5. Akin words in the same gap, nearest first; then across gaps.
//!    6. What stands in the same place with the same part in the sentence: a replacement.
//!
//! The order sure → contextual follows Sultan, Bethard and Sumner (2014); cutting at unique words is the patience method.

use std::ops::Range;

use rustc_hash::FxHashMap as HashMap;

use super::affinity::{akin, base, replaces, same_part, sure};
use super::unit::{Line, Sort, Unit};
use crate::lexicon::thesaurus::{Kinship, Relation};

/// Why two units are paired.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Bond {
    /// The same normal form.
    Equal,
    /// The same word in another form.
    Form,
    /// The same word in another spelling, contraction, joining or number format.
    Variant,
    /// Another form of one name.
    Name,
    /// Akin in meaning.
    Kin(Kinship),
    /// Nothing but their place.
    Replaced,
}

impl Bond {
    /// Whether the two are one word or name, however written.
    pub fn is_same_word(&self) -> bool {
        matches!(self, Self::Equal | Self::Form | Self::Variant | Self::Name)
    }

    /// How much the two say the same, up to 1; below 0 where they say another thing in the same place. Fitted like the weights.
    pub fn nearness(&self) -> f32 {
        match self {
            Self::Equal => 1.0,
            Self::Variant | Self::Name => 0.99,
            Self::Form => 0.98,
            Self::Kin(kinship) => match kinship.relation {
                Relation::Opposite => 0.0,
                Relation::Sister => kinship.nearness * 0.3,
                Relation::Broader | Relation::Narrower => kinship.nearness * 0.85,
                Relation::Similar => kinship.nearness * 0.8,
                _ => kinship.nearness,
            },
            Self::Replaced => -0.1,
        }
    }
}

/// A pair of unit runs, one of each side. All but joined words are one to one.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Units of the first side.
    pub a: Range<usize>,
    /// Units of the second side.
    pub b: Range<usize>,
    /// Why.
    pub bond: Bond,
    /// Out of the common order.
    pub moved: bool,
}

/// Which units of two sides belong together.
#[derive(Clone, Debug, Default)]
pub struct Alignment {
    /// The pairs, in order of the first side.
    pub links: Vec<Link>,
    /// For each unit of the first side the place of its link.
    pub of_a: Vec<Option<usize>>,
    /// For each unit of the second side the place of its link.
    pub of_b: Vec<Option<usize>>,
}

impl Alignment {
    /// Links sorted by their first side, with the place of each unit's link.
    fn of(links: Vec<Link>, units_a: usize, units_b: usize) -> Self {
        let mut done = Self { of_a: vec![None; units_a], of_b: vec![None; units_b], links };
        for (place, link) in done.links.iter().enumerate() {
            for slot in done.of_a.get_mut(link.a.clone()).into_iter().flatten() {
                *slot = Some(place);
            }
            for slot in done.of_b.get_mut(link.b.clone()).into_iter().flatten() {
                *slot = Some(place);
            }
        }
        done
    }
}

/// Cells that one table of dynamic programming may have; wider stretches are first cut at unique common words.
const CELLS: usize = 10_000;

/// Pairs of akin words that may be weighed in one comparison.
const KIN_BUDGET: usize = 20_000;

/// Pairs of free words that may be looked at for one being several of the other.
const JOIN_BUDGET: usize = 40_000;

/// What a match counts in the common order.
const MATCH_CONTENT: f32 = 1.0;
const MATCH_FUNCTION: f32 = 0.3;
const MATCH_MARK: f32 = 0.05;
/// What a match gains that follows on a match, so that runs win over scattered words.
const MATCH_RUN: f32 = 0.12;

/// Nearness from which akin words are paired: in one gap, and across gaps.
const KIN_NEAR: f32 = 0.34;
const KIN_FAR: f32 = 0.75;

/// Aligns two wordings.
pub fn align(a: &Line, b: &Line) -> Alignment {
    let mut work = Work::new(&a.units, &b.units);
    work.in_order(0..a.units.len(), 0..b.units.len());
    work.moves();
    work.joined_words();
    work.akin_words();
    work.replacements();
    work.finish()
}

struct Work<'w, 'a, 'b> {
    a: &'w [Unit<'a>],
    b: &'w [Unit<'b>],
    /// Numbers of forms and bases: equal numbers, equal words, across both sides.
    keys_a: Vec<(u32, u32)>,
    keys_b: Vec<(u32, u32)>,
    links: Vec<Link>,
    of_a: Vec<bool>,
    of_b: Vec<bool>,
}

impl<'w, 'a, 'b> Work<'w, 'a, 'b> {
    fn new(a: &'w [Unit<'a>], b: &'w [Unit<'b>]) -> Self {
        let mut forms: HashMap<&'w str, (u32, bool, bool)> = HashMap::with_capacity_and_hasher(a.len() + b.len(), Default::default());
        for (form, second) in a.iter().map(|u| (&*u.form, false)).chain(b.iter().map(|u| (&*u.form, true))) {
            let next = u32::try_from(forms.len()).unwrap_or(u32::MAX);
            let entry = forms.entry(form).or_insert((next, false, false));
            entry.1 |= !second;
            entry.2 |= second;
        }
        // Only a word that the other side lacks needs its base form.
        let mut bases: HashMap<&'w str, u32> = HashMap::default();
        let offset = u32::try_from(forms.len()).unwrap_or(u32::MAX);
        let mut keys = |u: &'w Unit| {
            let &(form, ours, theirs) = forms.get(&*u.form).unwrap_or(&(u32::MAX, true, true));
            if ours && theirs && u.is_mark() {
                return (form, form);
            }
            let next = offset.saturating_add(u32::try_from(bases.len()).unwrap_or(u32::MAX));
            (form, *bases.entry(base(u)).or_insert(next))
        };
        let keys_a = a.iter().map(&mut keys).collect();
        let keys_b = b.iter().map(&mut keys).collect();
        Self { a, b, keys_a, keys_b, links: Vec::new(), of_a: vec![false; a.len()], of_b: vec![false; b.len()] }
    }

    fn link(&mut self, a: Range<usize>, b: Range<usize>, bond: Bond, moved: bool) {
        for flag in self.of_a.get_mut(a.clone()).into_iter().flatten().chain(self.of_b.get_mut(b.clone()).into_iter().flatten()) {
            *flag = true;
        }
        self.links.push(Link { a, b, bond, moved });
    }

    /// The bond of a sure match.
    fn sure(&self, i: usize, j: usize) -> Option<Bond> {
        let (x, y) = (self.keys_a.get(i)?, self.keys_b.get(j)?);
        if x.0 == y.0 {
            return Some(Bond::Equal);
        }
        let (u, v) = (self.a.get(i)?, self.b.get(j)?);
        if u.is_mark() || v.is_mark() {
            return None;
        }
        sure(u, v, x.1 == y.1)
    }

    /// Sure matches of two stretches that keep their order.
    fn in_order(&mut self, mut a: Range<usize>, mut b: Range<usize>) {
        // Equal ends first; but not past a word that would be pulled from its place by a repeated function word.
        while a.start < a.end && b.start < b.end && self.equal(a.start, b.start) {
            self.link(a.start..a.start + 1, b.start..b.start + 1, Bond::Equal, false);
            (a.start, b.start) = (a.start + 1, b.start + 1);
        }
        let mut tail = 0;
        while a.start < a.end - tail && b.start < b.end - tail && self.equal(a.end - tail - 1, b.end - tail - 1) {
            tail += 1;
        }
        for k in 1..=tail {
            self.link(a.end - k..a.end - k + 1, b.end - k..b.end - k + 1, Bond::Equal, false);
        }
        (a.end, b.end) = (a.end - tail, b.end - tail);
        if a.is_empty() || b.is_empty() {
            return;
        }
        if a.len() * b.len() <= CELLS {
            self.table(&a, &b);
            return;
        }
        let cuts = self.unique_common(&a, &b);
        if cuts.is_empty() {
            return;
        }
        let (mut i, mut j) = (a.start, b.start);
        for (x, y) in cuts {
            self.in_order(i..x, j..y);
            self.link(x..x + 1, y..y + 1, Bond::Equal, false);
            (i, j) = (x + 1, y + 1);
        }
        self.in_order(i..a.end, j..b.end);
    }

    fn equal(&self, i: usize, j: usize) -> bool {
        self.keys_a.get(i).zip(self.keys_b.get(j)).is_some_and(|(x, y)| x.0 == y.0)
    }

    /// Words that both stretches have exactly once, in the longest common order.
    fn unique_common(&self, a: &Range<usize>, b: &Range<usize>) -> Vec<(usize, usize)> {
        let mut seen: HashMap<u32, (Option<usize>, Option<usize>, bool)> = HashMap::default();
        for (range, keys, first) in [(a, &self.keys_a, true), (b, &self.keys_b, false)] {
            for at in range.clone() {
                let Some(&(form, _)) = keys.get(at) else { continue };
                let entry = seen.entry(form).or_default();
                let slot = if first { &mut entry.0 } else { &mut entry.1 };
                entry.2 |= slot.is_some();
                *slot = Some(at);
            }
        }
        let once = |at: usize| {
            let (form, _) = self.keys_a.get(at)?;
            match seen.get(form)? {
                (Some(x), Some(y), false) => Some((*x, *y)),
                _ => None,
            }
        };
        longest_rising(&a.clone().filter_map(once).collect::<Vec<_>>())
    }

    /// The heaviest common order of sure matches, by dynamic programming over all cells of two stretches.
    fn table(&mut self, a: &Range<usize>, b: &Range<usize>) {
        let (rows, columns) = (a.len(), b.len());
        let width = columns + 1;
        // Best weight from each cell to the end; and the weight of the match at the cell itself, 0 for none.
        let mut best = vec![0.0_f32; (rows + 1) * width];
        let mut here = vec![0.0_f32; rows * columns];
        for r in (0..rows).rev() {
            for c in (0..columns).rev() {
                let mut top = best[(r + 1) * width + c].max(best[r * width + c + 1]);
                if let Some(weight) = self.weight(a.start + r, b.start + c) {
                    let follows = r + 1 < rows && c + 1 < columns && here[(r + 1) * columns + c + 1] > 0.0;
                    let weight = if follows { weight + MATCH_RUN } else { weight };
                    here[r * columns + c] = weight;
                    top = top.max(weight + best[(r + 1) * width + c + 1]);
                }
                best[r * width + c] = top;
            }
        }
        let (mut r, mut c) = (0, 0);
        while r < rows && c < columns {
            let (weight, top) = (here[r * columns + c], best[r * width + c]);
            if weight > 0.0 && weight + best[(r + 1) * width + c + 1] >= top {
                let (i, j) = (a.start + r, b.start + c);
                let bond = self.sure(i, j).unwrap_or(Bond::Equal);
                self.link(i..i + 1, j..j + 1, bond, false);
                (r, c) = (r + 1, c + 1);
            } else if best[(r + 1) * width + c] >= top {
                r += 1;
            } else {
                c += 1;
            }
        }
    }

    fn weight(&self, i: usize, j: usize) -> Option<f32> {
        let bond = self.sure(i, j)?;
        let unit = self.a.get(i)?;
        let share = if bond == Bond::Equal { 1.0 } else { 0.9 };
        Some(
            share
                * match unit.sort {
                    Sort::Content => MATCH_CONTENT,
                    Sort::Function => MATCH_FUNCTION,
                    Sort::Punctuation => MATCH_MARK,
                },
        )
    }

    /// Sure matches of content words out of the common order, each with the equal words around it.
    fn moves(&mut self) {
        let mut waiting: HashMap<u32, Vec<usize>> = HashMap::default();
        for (j, keys) in self.keys_b.iter().enumerate() {
            if !self.of_b[j] && self.b[j].is_content() {
                waiting.entry(keys.1).or_default().push(j);
            }
        }
        if waiting.is_empty() {
            return;
        }
        for i in 0..self.a.len() {
            if self.of_a[i] || !self.a[i].is_content() {
                continue;
            }
            let Some(places) = waiting.get(&self.keys_a[i].1) else { continue };
            let free = |j: &&usize| !self.of_b[**j];
            let Some(&j) = places.iter().filter(free).min_by_key(|&&j| (!self.equal(i, j), i.abs_diff(j))) else { continue };
            let Some(bond) = self.sure(i, j) else { continue };
            self.link(i..i + 1, j..j + 1, bond, true);
            self.spread(i, j);
        }
    }

    /// Takes the equal units right before and after a moved word along with it.
    fn spread(&mut self, i: usize, j: usize) {
        let free = |work: &Self, x: usize, y: usize| {
            x < work.a.len() && y < work.b.len() && !work.of_a[x] && !work.of_b[y] && work.equal(x, y) && !work.a[x].is_mark()
        };
        let (mut x, mut y) = (i, j);
        while x > 0 && y > 0 && free(self, x - 1, y - 1) {
            (x, y) = (x - 1, y - 1);
            self.link(x..x + 1, y..y + 1, Bond::Equal, true);
        }
        (x, y) = (i + 1, j + 1);
        while free(self, x, y) {
            self.link(x..x + 1, y..y + 1, Bond::Equal, true);
            (x, y) = (x + 1, y + 1);
        }
    }

    /// One word here, two there: `goodwill` and `good will`, `UN` and `United Nations`.
    fn joined_words(&mut self) {
        let free = |units: &[Unit], of: &[bool]| (0..units.len()).filter(|&at| !of[at] && !units[at].is_mark()).collect::<Vec<_>>();
        let (free_a, free_b) = (free(self.a, &self.of_a), free(self.b, &self.of_b));
        if free_a.len() * free_b.len() > JOIN_BUDGET {
            return;
        }
        for &i in &free_a {
            for &j in &free_b {
                if self.of_a[i] {
                    break;
                }
                if !self.of_b[j] && self.a[i].form.as_bytes().first() == self.b[j].form.as_bytes().first() {
                    self.join(i, j);
                }
            }
        }
    }

    fn join(&mut self, i: usize, j: usize) {
        let (u, v) = (&self.a[i], &self.b[j]);
        if let Some(length) = abbreviates(u, &self.b[j..], &self.of_b[j..]) {
            self.link(i..i + 1, j..j + length, Bond::Name, false);
        } else if let Some(length) = abbreviates(v, &self.a[i..], &self.of_a[i..]) {
            self.link(i..i + length, j..j + 1, Bond::Name, false);
        } else if let Some(length) = joins(u, &self.b[j..], &self.of_b[j..]) {
            self.link(i..i + 1, j..j + length, Bond::Variant, false);
        } else if let Some(length) = joins(v, &self.a[i..], &self.of_a[i..]) {
            self.link(i..i + length, j..j + 1, Bond::Variant, false);
        }
    }

    /// The gaps of the common order that a free unit stands in: how many links in order come before it.
    fn gaps(&self) -> (Vec<u32>, Vec<u32>) {
        let mut ordered: Vec<&Link> = self.links.iter().filter(|l| !l.moved).collect();
        ordered.sort_unstable_by_key(|l| l.a.start);
        let fill = |length: usize, ends: Vec<usize>| {
            let mut gaps = vec![0; length];
            let mut gap = 0;
            let mut ends = ends.into_iter().peekable();
            for (at, slot) in gaps.iter_mut().enumerate() {
                while ends.next_if(|&end| end <= at).is_some() {
                    gap += 1;
                }
                *slot = gap;
            }
            gaps
        };
        (fill(self.a.len(), ordered.iter().map(|l| l.a.end).collect()), fill(self.b.len(), ordered.iter().map(|l| l.b.end).collect()))
    }

    /// Akin words: nearest first, those in one gap before those across gaps.
    fn akin_words(&mut self) {
        let (gap_a, gap_b) = self.gaps();
        let free_b: Vec<usize> = (0..self.b.len()).filter(|&j| !self.of_b[j] && !self.b[j].is_mark()).collect();
        let mut found = Vec::new();
        let mut budget = KIN_BUDGET;
        for i in (0..self.a.len()).filter(|&i| !self.of_a[i] && !self.a[i].is_mark()) {
            for &j in &free_b {
                let Some(rest) = budget.checked_sub(1) else { break };
                budget = rest;
                let Some((bond, strength)) = akin(&self.a[i], &self.b[j]) else { continue };
                let near = gap_a[i] == gap_b[j] || self.beside(i, j);
                let evidence = if near { 0.1 + 0.1 * self.neighbours(i, j) } else { 0.0 };
                // Across gaps only words of one sense, or of its opposite, are one word moved.
                let one_sense = match bond {
                    Bond::Kin(k) => match k.relation {
                        Relation::Broader | Relation::Narrower | Relation::Sister => false,
                        Relation::Derived => true,
                        _ => same_part(&self.a[i], &self.b[j]),
                    },
                    _ => true,
                };
                if strength + evidence >= if near { KIN_NEAR } else { KIN_FAR } && (near || one_sense) {
                    found.push((strength + evidence, i, j, bond));
                }
            }
        }
        found.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1.abs_diff(x.2), x.1 + x.2, x.1).cmp(&(y.1.abs_diff(y.2), y.1 + y.2, y.1))));
        for (_, i, j, bond) in found {
            if !self.of_a[i] && !self.of_b[j] {
                self.link(i..i + 1, j..j + 1, bond, gap_a[i] != gap_b[j]);
            }
        }
    }

    /// Whether the words right before or right after a possible pair are paired with each other.
    fn beside(&self, i: usize, j: usize) -> bool {
        let before = i > 0 && j > 0 && self.of_a[i - 1] && self.of_b[j - 1] && self.equal(i - 1, j - 1);
        let after = i + 1 < self.a.len() && j + 1 < self.b.len() && self.of_a[i + 1] && self.of_b[j + 1] && self.equal(i + 1, j + 1);
        (before && self.a[i - 1].is_content()) || (after && self.a[i + 1].is_content())
    }

    /// How many of the two neighbours of a possible pair are paired with each other.
    fn neighbours(&self, i: usize, j: usize) -> f32 {
        let before = i > 0 && j > 0 && self.equal(i - 1, j - 1);
        let after = self.equal(i + 1, j + 1);
        f32::from(u8::from(before)) + f32::from(u8::from(after))
    }

    /// Units in the same gap that play the same part, in order.
    fn replacements(&mut self) {
        let (gap_a, gap_b) = self.gaps();
        let (mut i, mut j) = (0, 0);
        while i < self.a.len() && j < self.b.len() {
            let gap = gap_a[i].min(gap_b[j]);
            let run = |gaps: &[u32], from: usize| gaps[from..].iter().take_while(|&&g| g == gap).count() + from;
            let (end_a, end_b) = (run(&gap_a, i), run(&gap_b, j));
            if gap_a[i] == gap_b[j] {
                self.replace_in(i..end_a, j..end_b);
            }
            (i, j) = (end_a, end_b);
        }
    }

    fn replace_in(&mut self, a: Range<usize>, b: Range<usize>) {
        let free_a: Vec<usize> = a.filter(|&i| !self.of_a[i]).collect();
        let free_b: Vec<usize> = b.filter(|&j| !self.of_b[j]).collect();
        let content = |units: &[Unit], free: &[usize]| free.iter().filter(|&&i| units[i].is_content()).count();
        let alone = content(self.a, &free_a) == 1 && content(self.b, &free_b) == 1;
        // From the end: the head of an English phrase comes last.
        for &i in free_a.iter().rev() {
            let partner = free_b.iter().rev().find(|&&j| !self.of_b[j] && replaces(&self.a[i], &self.b[j], alone));
            if let Some(&j) = partner {
                self.link(i..i + 1, j..j + 1, Bond::Replaced, false);
            }
        }
    }

    fn finish(mut self) -> Alignment {
        self.links.sort_unstable_by_key(|l| l.a.start);
        Alignment::of(self.links, self.a.len(), self.b.len())
    }
}

/// How many of `parts`, from the first on and all free, together spell `whole`, marks and blanks apart, with at most one slip.
fn joins(whole: &Unit, parts: &[Unit], taken: &[bool]) -> Option<usize> {
    let letters = |form: &str| form.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let first = parts.first()?;
    // Most pairs end here.
    if first.is_mark() || first.form.len() >= whole.form.len() || first.quantity.is_some() != whole.quantity.is_some() {
        return None;
    }
    let target = letters(&whole.form);
    let (mut spelt, mut words) = (String::new(), 0);
    for (length, (part, &taken)) in parts.iter().zip(taken).enumerate().take(JOINED_PARTS) {
        if taken && !part.is_mark() {
            return None;
        }
        if part.is_mark() {
            continue;
        }
        spelt.push_str(&letters(&part.form));
        words += 1;
        if spelt == target || (words > 1 && whole.form.contains(' ') && strsim::osa_distance(&spelt, &target) == 1) {
            return (words > 1).then_some(length + 1);
        }
        if spelt.len() > target.len() + 1 {
            return None;
        }
    }
    None
}

/// How many of `parts`, from the first on and all free, have the initials `short`: `United Nations` and `UN`.
fn abbreviates(short: &Unit, parts: &[Unit], taken: &[bool]) -> Option<usize> {
    let first = parts.first()?;
    if !short.name || !first.name || short.form.len() > JOINED_PARTS || !short.form.starts_with(first.form.chars().next()?) {
        return None;
    }
    let mut letters = short.form.chars().filter(|c| c.is_alphabetic());
    let mut length = 0;
    for (part, &taken) in parts.iter().zip(taken) {
        match part.form.chars().next() {
            Some(initial) if part.name && !taken => {
                if letters.next() != Some(initial) {
                    return None;
                }
            }
            _ if matches!(&*part.form, "of" | "and" | "the" | "-") => {}
            _ => return None,
        }
        length += 1;
        if letters.clone().next().is_none() {
            return (length > 1).then_some(length);
        }
    }
    None
}

/// Units that may together spell one word or phrase.
const JOINED_PARTS: usize = 6;

/// The longest run of pairs, sorted by their first part, whose second part rises too.
fn longest_rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut tails: Vec<usize> = Vec::new();
    let mut before = vec![None; pairs.len()];
    for (at, pair) in pairs.iter().enumerate() {
        let place = tails.partition_point(|&t| pairs[t].1 < pair.1);
        before[at] = place.checked_sub(1).and_then(|p| tails.get(p)).copied();
        if place < tails.len() {
            tails[place] = at;
        } else {
            tails.push(at);
        }
    }
    let mut run = Vec::with_capacity(tails.len());
    let mut next = tails.last().copied();
    while let Some(at) = next {
        run.push(pairs[at]);
        next = before[at];
    }
    run.reverse();
    run
}
