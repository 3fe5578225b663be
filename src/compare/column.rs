//! All readings of a family side by side: the aligned columns of an edition.
//!
//! Every reading is aligned with the base, the fullest one; what a reading has beyond the base stands in a column of its own. Columns are
//! as long as all readings allow: a run of words that everybody has is one column. Each token of each reading stands in exactly one cell.

use std::collections::BTreeSet;

use super::likeness::{Step, StepKind};
use crate::read::{Reading, TokenKind, TokenRange};
use crate::span::Span;

/// What a column shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// Every reading has these words.
    Same,
    /// Readings have other words here.
    Variant,
    /// Some readings have nothing here.
    Gap,
    /// A reading has these words in another place.
    Moved,
}

impl ColumnKind {
    /// The name on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Variant => "variant",
            Self::Gap => "gap",
            Self::Moved => "moved",
        }
    }
}

/// One column: a cell for each reading of the family, in the family's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What it shows.
    pub kind: ColumnKind,
    /// The words of each reading, as a span of its article.
    pub cells: Vec<Option<Span>>,
}

/// One reading of a family.
pub struct Row<'r, 't> {
    /// The article it stands in.
    pub reading: &'r Reading<'t>,
    /// Its words.
    pub tokens: TokenRange,
    /// Its alignment with the base (the base on side `a`); empty for the base itself.
    pub steps: Vec<Step>,
}

/// Where in the base a column stands: at a gap before a token, or over a run of tokens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Before(usize),
    Over(usize, usize),
}

impl Row<'_, '_> {
    /// Gives each run that the base lacks its place: the gap after the step before it.
    fn anchored(self, start: usize) -> Self {
        let mut gap = start;
        let anchor = |mut step: Step| {
            match step.kind {
                StepKind::OnlyB => step.a = gap..gap,
                StepKind::Moved => {}
                _ => gap = step.a.end.max(gap),
            }
            step
        };
        let steps = self.steps.into_iter().map(anchor).collect();
        Self { steps, ..self }
    }
}

/// Lines up `rows`; `base` is the place of the base among them.
pub fn columns(rows: Vec<Row>, base: usize) -> Vec<Column> {
    let Some((start, width)) = rows.get(base).map(|row| (row.tokens.start, row.tokens.len())) else { return Vec::new() };
    let rows: Vec<Row> = rows.into_iter().map(|row| row.anchored(start)).collect();
    let cuts = cuts(&rows, start, width);
    let mut places: Vec<Place> = Vec::new();
    for (at, &cut) in cuts.iter().enumerate() {
        if rows.iter().any(|row| inserted(row, start + cut).next().is_some()) {
            places.push(Place::Before(cut));
        }
        if let Some(&next) = cuts.get(at + 1) {
            places.push(Place::Over(cut, next));
        }
    }
    let columns = places.iter().map(|place| column(&rows, base, start, place)).collect();
    joined(columns, &rows)
}

/// The points of the base at which every reading may be cut: not inside a step of any.
fn cuts(rows: &[Row], start: usize, width: usize) -> Vec<usize> {
    let mut free: BTreeSet<usize> = (0..=width).collect();
    for step in rows.iter().flat_map(|row| &row.steps) {
        if step.a.len() > 1 && !(step.kind == StepKind::Equal && step.a.len() == step.b.len()) {
            for inside in step.a.start + 1..step.a.end {
                free.remove(&(inside.saturating_sub(start)));
            }
        }
    }
    free.into_iter().collect()
}

/// The runs of a reading's tokens that the base lacks, at the gap before base token `at`.
fn inserted<'r>(row: &'r Row, at: usize) -> impl Iterator<Item = &'r Step> {
    row.steps.iter().filter(move |step| step.kind == StepKind::OnlyB && step.a.start == at)
}

fn column(rows: &[Row], base: usize, start: usize, place: &Place) -> Column {
    let mut moved = false;
    let mut cell = |at: usize, row: &Row| -> Option<TokenRange> {
        match *place {
            Place::Before(cut) => inserted(row, start + cut).map(|step| step.b.clone()).reduce(cover),
            Place::Over(from, to) if at == base => Some(start + from..start + to),
            Place::Over(from, to) => {
                let run = start + from..start + to;
                let parts = row.steps.iter().filter_map(|step| {
                    let part = counterpart(step, &run)?;
                    moved |= step.kind == StepKind::Moved;
                    Some(part)
                });
                parts.reduce(cover)
            }
        }
    };
    let ranges: Vec<Option<TokenRange>> = rows.iter().enumerate().map(|(at, row)| cell(at, row)).collect();
    let kind = if moved { ColumnKind::Moved } else { kind(rows, &ranges) };
    let cells = rows.iter().zip(&ranges).map(|(row, range)| row.reading.span_of(range.clone()?)).collect();
    Column { kind, cells }
}

/// The tokens of side `b` that stand against a run of base tokens, or inside it, in one step.
fn counterpart(step: &Step, run: &TokenRange) -> Option<TokenRange> {
    if step.kind == StepKind::OnlyB && run.start < step.a.start && step.a.start < run.end {
        return Some(step.b.clone());
    }
    if step.b.is_empty() || step.a.start >= run.end || run.start >= step.a.end {
        return None;
    }
    if step.kind == StepKind::Equal && step.a.len() == step.b.len() {
        let from = run.start.max(step.a.start) - step.a.start;
        let to = run.end.min(step.a.end) - step.a.start;
        return Some(step.b.start + from..step.b.start + to);
    }
    Some(step.b.clone())
}

fn cover(a: TokenRange, b: TokenRange) -> TokenRange {
    a.start.min(b.start)..a.end.max(b.end)
}

/// The words of a run: punctuation alone makes no variant.
fn words<'r>(row: &'r Row, range: &TokenRange) -> Vec<&'r str> {
    let tokens = row.reading.tokens.get(range.clone()).unwrap_or(&[]);
    tokens
        .iter()
        .filter(|t| matches!(t.kind, TokenKind::Word | TokenKind::Number | TokenKind::Symbol))
        .map(|t| row.reading.norm(t))
        .collect()
}

fn kind(rows: &[Row], ranges: &[Option<TokenRange>]) -> ColumnKind {
    let wordings: Vec<_> = rows.iter().zip(ranges).map(|(row, range)| range.as_ref().map(|r| words(row, r)).unwrap_or_default()).collect();
    let mut filled = wordings.iter().filter(|w| !w.is_empty());
    let Some(first) = filled.next() else { return ColumnKind::Same };
    if !filled.all(|w| w == first) {
        ColumnKind::Variant
    } else if wordings.iter().any(Vec::is_empty) {
        ColumnKind::Gap
    } else {
        ColumnKind::Same
    }
}

/// Neighbouring columns that show the same in the same readings are one.
fn joined(columns: Vec<Column>, rows: &[Row]) -> Vec<Column> {
    let mut out: Vec<Column> = Vec::new();
    for column in columns {
        match out.last_mut() {
            Some(last) if alike(last, &column, rows) => {
                for (cell, more) in last.cells.iter_mut().zip(column.cells) {
                    *cell = cell.zip(more).map(|(a, b)| a.join(b)).or(*cell).or(more);
                }
            }
            _ => out.push(column),
        }
    }
    out
}

fn alike(a: &Column, b: &Column, rows: &[Row]) -> bool {
    let joinable = matches!(a.kind, ColumnKind::Same | ColumnKind::Gap) && a.kind == b.kind;
    // Words that the alignment put in another order must not be swallowed by a cell that spans them.
    let follows = |x: &Option<Span>, y: &Option<Span>, row: &Row| match (x, y) {
        (Some(x), Some(y)) => row.reading.tokens_in(*x).end == row.reading.tokens_in(*y).start,
        (None, None) => true,
        _ => false,
    };
    joinable && a.cells.iter().zip(&b.cells).zip(rows).all(|((x, y), row)| follows(x, y, row))
}
