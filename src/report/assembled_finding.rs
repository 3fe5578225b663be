//! What an editor reads of a family: one place of difference is one finding, with who prints what.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::collation::column::AlignedColumn;
use crate::divergence::certainty::{PairTraits, Printed, Restated, certainty};
use crate::divergence::compare_pair::ComparedPair;
use crate::divergence::finding::{Difference, Place};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::linking::quote_ref::QuoteRef;
use crate::report::thresholds::ALARM_CERTAINTY;
use crate::text::normalize::fold;
use crate::text::span::Span;

/// One reading of a family, as findings are made from it.
pub(crate) struct FoundReading<'r> {
    pub quote: QuoteRef,
    pub source: &'r str,
    pub restated: Restated,
    /// The name of its speaker; empty where nobody is known.
    pub speaker: &'r str,
}

/// One place of difference.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct AssembledFinding {
    pub kind: DivergenceKind,
    pub severity: Severity,
    pub place: Place,
    /// From 0 to 1.
    pub certainty: f32,
    /// Who prints what, the words of most readings first.
    pub groups: Vec<AlikeReadings>,
}

/// The readings that have the same words in a place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct AlikeReadings {
    /// As the first of them prints it; empty where they have nothing.
    pub text: String,
    pub readings: Vec<(QuoteRef, Option<Span>)>,
}

/// A difference of one pair, with the columns that it touches.
struct Placed<'p> {
    difference: &'p Difference,
    certainty: f32,
    columns: Range<usize>,
    sides: [(usize, Option<Span>); 2],
}

/// The findings of a family, gravest and surest first.
pub(crate) fn findings(
    readings: &[FoundReading],
    columns: &[AlignedColumn],
    pairs: &[ComparedPair],
) -> Vec<AssembledFinding> {
    let at = |quote: QuoteRef| readings.iter().position(|reading| reading.quote == quote);
    let mut placed: Vec<Placed> = Vec::new();
    for pair in pairs {
        let (Some(i), Some(j)) = (at(pair.a), at(pair.b)) else { continue };
        let restated = [i, j].iter().any(|&side| readings[side].restated == Restated::Some);
        let traits = PairTraits {
            score: pair.comparison.score,
            kept: pair.comparison.kept_share(),
            restated: if restated { Restated::Some } else { Restated::Neither },
            printed: if pair.a.article == pair.b.article { Printed::Together } else { Printed::Apart },
        };
        for difference in &pair.comparison.divergences {
            let sides = [(i, difference.a), (j, difference.b)];
            let columns = touched(columns, &sides);
            placed.push(Placed { difference, certainty: certainty(difference, traits), columns, sides });
        }
    }
    let mut found: Vec<AssembledFinding> = Vec::new();
    for place in [Place::Attribution, Place::Context, Place::Quote] {
        let mut here: Vec<&Placed> =
            placed.iter().filter(|placed| placed.difference.place == place).collect();
        here.sort_by_key(|placed| (placed.columns.start, placed.columns.end));
        for group in in_one_place(&here, place) {
            found.extend(finding(&group, readings, columns));
        }
    }
    found.sort_by(|x, y| {
        (y.severity, y.certainty).partial_cmp(&(x.severity, x.certainty)).unwrap_or(std::cmp::Ordering::Equal)
    });
    found
}

/// How grave a family is: as its gravest finding that is sure enough; a doubtful alarm leaves it a matter of
/// wording.
pub(crate) fn severity(findings: &[AssembledFinding], pairs: &[ComparedPair]) -> Severity {
    let gravest = pairs.iter().map(|pair| pair.comparison.severity).max().unwrap_or(Severity::Same);
    let sure = findings.iter().filter(|finding| finding.certainty >= ALARM_CERTAINTY);
    sure.map(|finding| finding.severity).max().unwrap_or(Severity::Same).max(gravest.min(Severity::Wording))
}

/// The columns that the words of a difference stand in.
fn touched(columns: &[AlignedColumn], sides: &[(usize, Option<Span>)]) -> Range<usize> {
    let touches = |column: &AlignedColumn| {
        sides.iter().any(|&(row, span)| {
            let cell = column.cells.get(row).copied().flatten();
            span.zip(cell).is_some_and(|(span, cell)| span.start < cell.end && cell.start < span.end)
        })
    };
    let mut all = (0..columns.len()).filter(|&at| touches(&columns[at]));
    let first = all.next().unwrap_or(0);
    first..all.next_back().unwrap_or(first) + 1
}

/// The differences that stand in one place, together: columns that overlap; in the narrator's words and in who
/// speaks, all there are.
fn in_one_place<'a, 'p>(sorted: &[&'a Placed<'p>], place: Place) -> Vec<Vec<&'a Placed<'p>>> {
    let mut groups: Vec<Vec<&Placed>> = Vec::new();
    let mut end = 0;
    for placed in sorted {
        let joins = place != Place::Quote || placed.columns.start < end;
        match groups.last_mut().filter(|_| joins) {
            Some(group) => group.push(placed),
            None => groups.push(vec![placed]),
        }
        end = end.max(placed.columns.end);
    }
    groups
}

fn finding(
    group: &[&Placed],
    readings: &[FoundReading],
    columns: &[AlignedColumn],
) -> Option<AssembledFinding> {
    let rank = |placed: &&&Placed| (placed.difference.severity, placed.certainty);
    let gravest =
        group.iter().max_by(|x, y| rank(x).partial_cmp(&rank(y)).unwrap_or(std::cmp::Ordering::Equal))?;
    let Difference { kind, severity, place, .. } = *gravest.difference;
    // Who prints what where the gravest difference stands.
    let mut groups: Vec<(String, AlikeReadings)> = Vec::new();
    for (row, reading) in readings.iter().enumerate() {
        let span = match place {
            Place::Quote => printed(columns, gravest.columns.clone(), row),
            Place::Context | Place::Attribution => {
                let told = group
                    .iter()
                    .flat_map(|placed| placed.sides)
                    .find(|&(side, span)| side == row && span.is_some());
                let Some((_, span)) = told else { continue };
                span
            }
        };
        let text = match place {
            Place::Attribution => reading.speaker.to_owned(),
            _ => span
                .map_or("", |span| span.of(reading.source))
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" "),
        };
        // A mark alone is no words.
        let text = if text.chars().any(char::is_alphanumeric) { text } else { String::new() };
        let letters = |word: &str| fold(word.trim_matches(|c: char| !c.is_alphanumeric()));
        let key = text.split_whitespace().map(letters).collect::<Vec<_>>().join(" ");
        let member = (reading.quote, span);
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, same)) => same.readings.push(member),
            None => groups.push((key, AlikeReadings { text, readings: vec![member] })),
        }
    }
    let mut groups: Vec<AlikeReadings> = groups.into_iter().map(|(_, group)| group).collect();
    // What an article prints in one quote it does not leave out where it prints the rest in another.
    let printing: BTreeSet<usize> =
        groups.iter().filter(|group| !group.text.is_empty()).flat_map(articles).collect();
    for group in groups.iter_mut().filter(|group| group.text.is_empty()) {
        group.readings.retain(|(quote, _)| !printing.contains(&quote.article));
    }
    groups.retain(|group| !group.readings.is_empty());
    groups.sort_by_key(|group| std::cmp::Reverse(articles(group).len()));
    (groups.len() > 1).then_some(AssembledFinding {
        kind,
        severity,
        place,
        certainty: gravest.certainty,
        groups,
    })
}

/// The words of one reading in some columns, from the first to the last of them.
fn printed(columns: &[AlignedColumn], range: Range<usize>, row: usize) -> Option<Span> {
    let cells = columns.get(range)?.iter().filter_map(|column| column.cells.get(row).copied().flatten());
    cells.reduce(Span::join)
}

/// The articles that print the words of a group.
pub(crate) fn articles(group: &AlikeReadings) -> BTreeSet<usize> {
    group.readings.iter().map(|(quote, _)| quote.article).collect()
}
