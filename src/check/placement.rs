//! The least stretch of a passage that renders a quotation: a semi-global alignment of their words, all of the
//! quotation against any part of the passage (Needleman and Wunsch 1970, with free ends on one side).

use std::ops::Range;

use crate::check::thresholds::{
    AKIN_SHARE, BESIDE_STRETCH_WORDS, LEAST_BOND, LEAST_WORD_WEIGHT, MOVED_WORD_SHARE, OPPOSITE_SHARE,
    PART_COST, SKIPPED_DRAFT_SHARE, SKIPPED_SOURCE_SHARE, SKIPPED_WORD_COST,
};
use crate::collation::alignment::Bond;
use crate::collation::match_rule::{akin, base, one_bearer, one_value};
use crate::collation::segment::Segment;
use crate::collation::segments::Segments;
use crate::lexicon::thesaurus::Relation;

/// Where a quotation stands in a passage.
#[derive(Clone, Debug)]
pub(crate) struct Placement {
    /// How much of the quotation is there, from 0 to 1: what its words weigh that have a partner.
    pub coverage: f32,
    /// The segments of the passage from the first partner to the last, and what stands for words beyond.
    pub stretch: Range<usize>,
    /// What the passage has where the quotation leaves words out, segments of the passage.
    pub hidden: Vec<Range<usize>>,
}

/// The words of one side: segments that are no marks.
struct Words<'s, 'r> {
    segments: &'s [Segment<'r>],
    places: Vec<usize>,
}

impl<'s, 'r> Words<'s, 'r> {
    fn of(side: &'s Segments<'r>) -> Self {
        let segments = &side.segments[..];
        let places = (0..segments.len()).filter(|&at| !segments[at].is_mark()).collect();
        Self { segments, places }
    }

    fn len(&self) -> usize {
        self.places.len()
    }

    fn word(&self, at: usize) -> &'s Segment<'r> {
        &self.segments[self.places[at]]
    }

    fn weight(&self, at: usize) -> f32 {
        self.word(at).weight.max(LEAST_WORD_WEIGHT)
    }

    /// Whether an ellipsis stands right before a word.
    fn is_behind_ellipsis(&self, at: usize) -> bool {
        let start = at.checked_sub(1).map_or(0, |before| self.places[before] + 1);
        self.segments[start..self.places.get(at).copied().unwrap_or(self.segments.len())]
            .iter()
            .any(Segment::is_ellipsis)
    }
}

/// How well one word stands for another, from 0 to 1.
fn bond(u: &Segment, v: &Segment) -> f32 {
    if u.form == v.form || one_value(u, v).is_some() {
        return 1.0;
    }
    if u.quantity.is_some() && v.quantity.is_some() {
        return OPPOSITE_SHARE;
    }
    if base(u) == base(v) || one_bearer(u, v).is_some() {
        return AKIN_SHARE.max(0.9);
    }
    match akin(u, v) {
        Some((Bond::Kin(kin), strength)) if kin.relation == Relation::Opposite => {
            OPPOSITE_SHARE * strength.abs()
        }
        Some((Bond::Kin(_), strength)) => AKIN_SHARE * strength,
        Some((_, strength)) => strength,
        None => 0.0,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Start,
    Match,
    SkipDraft,
    SkipSource,
}

/// Where the passage renders the quotation best; `None` where no word has a partner. `opens_part` tells before
/// which segments of the passage another speaker or paragraph begins.
pub(crate) fn place(draft: &Segments, passage: &Segments, opens_part: &[bool]) -> Option<Placement> {
    let (d, w) = (Words::of(draft), Words::of(passage));
    let (rows, columns) = (d.len() + 1, w.len() + 1);
    if d.len() == 0 || w.len() == 0 {
        return None;
    }
    let mut bonds = vec![0.0_f32; d.len() * w.len()];
    for i in 0..d.len() {
        for j in 0..w.len() {
            let found = bond(d.word(i), w.word(j));
            bonds[i * w.len() + j] = if found >= LEAST_BOND { found } else { 0.0 };
        }
    }
    let gap_costs: Vec<f32> = (0..rows)
        .map(|i| {
            if i > 0 && i < d.len() && (d.is_behind_ellipsis(i) || d.word(i).is_bracketed()) {
                0.02
            } else {
                1.0
            }
        })
        .collect();
    let part_cost: Vec<f32> = (0..w.len())
        .map(|j| {
            let from = j.checked_sub(1).map_or(0, |before| w.places[before] + 1);
            if (from..=w.places[j]).any(|at| opens_part.get(at) == Some(&true)) { PART_COST } else { 0.0 }
        })
        .collect();
    let mut best = vec![0.0_f32; rows * columns];
    let mut steps = vec![Step::Start; rows * columns];
    for i in 1..rows {
        let skip = if d.word(i - 1).is_bracketed() {
            0.0
        } else {
            SKIPPED_WORD_COST + SKIPPED_DRAFT_SHARE * d.weight(i - 1)
        };
        best[i * columns] = best[(i - 1) * columns] - skip;
        steps[i * columns] = Step::SkipDraft;
        for j in 1..columns {
            let part = if i > 1 { part_cost[j - 1] } else { 0.0 };
            let mut found = (best[(i - 1) * columns + j] - skip, Step::SkipDraft);
            let cost = (SKIPPED_WORD_COST + SKIPPED_SOURCE_SHARE * w.weight(j - 1) + part) * gap_costs[i];
            let passed = best[i * columns + j - 1] - cost;
            if passed > found.0 {
                found = (passed, Step::SkipSource);
            }
            let bond = bonds[(i - 1) * w.len() + j - 1];
            if bond > 0.0 {
                let matched =
                    best[(i - 1) * columns + j - 1] + bond * d.weight(i - 1) - part * gap_costs[i - 1];
                if matched >= found.0 {
                    found = (matched, Step::Match);
                }
            }
            (best[i * columns + j], steps[i * columns + j]) = found;
        }
    }
    let last_row = d.len() * columns;
    let mut end = 0;
    for j in 1..columns {
        if best[last_row + j] > best[last_row + end] {
            end = j;
        }
    }
    let mut partners: Vec<Option<usize>> = vec![None; d.len()];
    let (mut i, mut j) = (d.len(), end);
    while i > 0 {
        match steps[i * columns + j] {
            Step::Match => {
                partners[i - 1] = Some(j - 1);
                (i, j) = (i - 1, j - 1);
            }
            Step::SkipSource => j -= 1,
            Step::SkipDraft | Step::Start => i -= 1,
        }
    }
    let matched: Vec<usize> = partners.iter().flatten().copied().collect();
    let (&first, &last) = (matched.first()?, matched.last()?);
    let mut reached = first..last + 1;
    // Words out of the common order count where they stand nearby.
    let mut taken = vec![false; w.len()];
    for &at in &matched {
        taken[at] = true;
    }
    let (mut found, mut all) = (0.0, 0.0);
    for i in 0..d.len() {
        let is_bracketed = d.word(i).is_bracketed();
        if let Some(j) = partners[i] {
            found += d.weight(i) * bonds[i * w.len() + j];
        } else if d.word(i).is_content() && !is_bracketed {
            let near =
                first.saturating_sub(BESIDE_STRETCH_WORDS)..(last + 1 + BESIDE_STRETCH_WORDS).min(w.len());
            let moved = near
                .into_iter()
                .filter(|&j| !taken[j])
                .max_by(|&x, &y| bonds[i * w.len() + x].total_cmp(&bonds[i * w.len() + y]).then(y.cmp(&x)));
            if let Some(j) = moved.filter(|&j| bonds[i * w.len() + j] >= MOVED_WORD_SHARE) {
                taken[j] = true;
                found += d.weight(i) * bonds[i * w.len() + j] * MOVED_WORD_SHARE;
                reached = reached.start.min(j)..reached.end.max(j + 1);
            }
        }
        if !is_bracketed || partners[i].is_some() {
            all += d.weight(i);
        }
    }
    let reached = widened(&d, &w, &partners, reached, opens_part);
    let hidden = hidden(&d, &w, &partners, &reached);
    Some(Placement {
        coverage: if all > 0.0 { found / all } else { 0.0 },
        stretch: w.places[reached.start]..w.places[reached.end - 1] + 1,
        hidden,
    })
}

/// What stands in the passage at each ellipsis and for each word in brackets.
fn hidden(d: &Words, w: &Words, partners: &[Option<usize>], reached: &Range<usize>) -> Vec<Range<usize>> {
    let is_bracketed = |at: usize| at < d.len() && d.word(at).is_bracketed();
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < d.len() {
        let run = (at..d.len()).take_while(|&word| is_bracketed(word)).count();
        if run == 0 && !(at > 0 && d.is_behind_ellipsis(at)) {
            at += 1;
            continue;
        }
        let (open, close) = (at, at + run);
        let before = partners[..open].iter().rev().flatten().next();
        let behind = partners[close..].iter().flatten().next();
        let start = before.map_or(reached.start, |&before| before + 1);
        let end = behind.copied().unwrap_or(reached.end);
        if start < end {
            let last = w.places[end - 1] + 1;
            found.push(w.places[start]..behind.map_or(last, |&behind| w.places[behind]));
        }
        at = close.max(at + 1);
    }
    found
}

/// Takes in what stands for the words at either end that have no partner: as many words, up to a break.
fn widened(
    d: &Words,
    w: &Words,
    partners: &[Option<usize>],
    reached: Range<usize>,
    opens_part: &[bool],
) -> Range<usize> {
    let is_lost = |at: &usize| partners[*at].is_none();
    let head = (0..d.len()).take_while(is_lost).count();
    let tail = (0..d.len()).rev().take_while(is_lost).count();
    let breaks = |from: usize, to: usize| {
        (w.places[from] + 1..=w.places[to]).any(|at| {
            opens_part.get(at) == Some(&true)
                || w.segments.get(at).is_some_and(|s| s.is_mark() && ends_clause(&s.form))
        })
    };
    let mut start = reached.start;
    while start > 0 && reached.start - start < head && !breaks(start - 1, start) {
        start -= 1;
    }
    let mut end = reached.end;
    while end < w.len() && end - reached.end < tail && !breaks(end - 1, end) {
        end += 1;
    }
    start..end
}

fn ends_clause(sign: &str) -> bool {
    matches!(sign, "." | "!" | "?" | ";" | ":" | ",")
}
