//! All readings of a family side by side: the aligned columns of an edition.
//!
//! Every reading is aligned with the base, the fullest one; what a reading has beyond the base stands in a
//! column of its own. Columns are as long as all readings allow: a run of words that everybody has is one
//! column. Each token of each reading stands in exactly one cell.

use crate::collation::column::{AlignedColumn, ColumnKind, Row};
use crate::collation::track::Track;
use crate::text::token::{TokenKind, TokenRange};

/// Lines up `rows`; `base` is the place of the base among them.
pub(crate) fn columns(rows: &[Row], base: usize) -> Vec<AlignedColumn> {
    let Some((start, width)) = rows.get(base).map(|row| (row.tokens.start, row.tokens.len())) else {
        return Vec::new();
    };
    let tracks: Vec<Track> = rows
        .iter()
        .enumerate()
        .map(|(at, row)| if at == base { Track::of_base(start, width) } else { Track::of(row, start, width) })
        .collect();
    let cuts = cuts(rows, start, width);
    let mut columns = Vec::new();
    for (at, &cut) in cuts.iter().enumerate() {
        let inserted =
            tracks.iter().filter_map(|track| track.before.get(cut)).map(Vec::len).max().unwrap_or(0);
        columns.extend(
            (0..inserted).map(|n| column(rows, &tracks, |track| track.before.get(cut)?.get(n).cloned())),
        );
        if let Some(&next) = cuts.get(at + 1) {
            let mut over = column(rows, &tracks, |track| track.run(cut, next));
            if tracks
                .iter()
                .any(|track| track.moved.get(cut..next).is_some_and(|moved| moved.contains(&true)))
            {
                over.kind = ColumnKind::Moved;
            }
            columns.push(over);
        }
    }
    joined(columns, rows)
}

/// The points of the base at which every reading may be cut: not inside a edit of any that is not word for
/// word.
fn cuts(rows: &[Row], start: usize, width: usize) -> Vec<usize> {
    let mut free = vec![true; width + 1];
    for edit in rows
        .iter()
        .flat_map(|row| &row.edits)
        .filter(|edit| edit.a.len() > 1 && edit.a.len() != edit.b.len() && !edit.b.is_empty())
    {
        for inside in edit.a.start + 1..edit.a.end {
            if let Some(slot) = free.get_mut(inside.saturating_sub(start)) {
                *slot = false;
            }
        }
    }
    free.iter().enumerate().filter(|(_, free)| **free).map(|(at, _)| at).collect()
}

fn column(rows: &[Row], tracks: &[Track], cell: impl Fn(&Track) -> Option<TokenRange>) -> AlignedColumn {
    let ranges: Vec<Option<TokenRange>> = tracks.iter().map(cell).collect();
    let cells = rows.iter().zip(&ranges).map(|(row, range)| row.article.span_of(range.clone()?)).collect();
    AlignedColumn { kind: kind(rows, &ranges), cells }
}

/// The words of a run: punctuation alone makes no variant.
fn words<'r>(row: &'r Row, range: &TokenRange) -> Vec<&'r str> {
    let tokens = row.article.tokens.get(range.clone()).unwrap_or(&[]);
    tokens
        .iter()
        .filter(|t| matches!(t.kind, TokenKind::Word | TokenKind::Number | TokenKind::Symbol))
        .map(|t| row.article.norm(t))
        .collect()
}

fn kind(rows: &[Row], ranges: &[Option<TokenRange>]) -> ColumnKind {
    let readings: Vec<_> = rows
        .iter()
        .zip(ranges)
        .map(|(row, range)| range.as_ref().map(|r| words(row, r)).unwrap_or_default())
        .collect();
    let mut filled = readings.iter().filter(|w| !w.is_empty());
    let Some(first) = filled.next() else { return ColumnKind::Same };
    if !filled.all(|w| w == first) {
        ColumnKind::Variant
    } else if readings.iter().any(Vec::is_empty) {
        ColumnKind::Gap
    } else {
        ColumnKind::Same
    }
}

/// Neighbouring columns that show the same in the same readings are one, and a comma belongs to the words
/// before it.
fn joined(columns: Vec<AlignedColumn>, rows: &[Row]) -> Vec<AlignedColumn> {
    let mut out: Vec<AlignedColumn> = Vec::new();
    for column in columns {
        match out.last_mut() {
            Some(last)
                if follows(last, &column, rows) && (alike(last, &column) || !has_words(&column, rows)) =>
            {
                for (cell, more) in last.cells.iter_mut().zip(column.cells) {
                    *cell = cell.zip(more).map(|(a, b)| a.join(b)).or(*cell).or(more);
                }
            }
            _ => out.push(column),
        }
    }
    out
}

/// Whether both show words that all readings have, or that the same readings lack.
fn alike(a: &AlignedColumn, b: &AlignedColumn) -> bool {
    let lacks = |column: &AlignedColumn| column.cells.iter().map(Option::is_none).collect::<Vec<_>>();
    matches!(a.kind, ColumnKind::Same | ColumnKind::Gap) && a.kind == b.kind && lacks(a) == lacks(b)
}

fn has_words(column: &AlignedColumn, rows: &[Row]) -> bool {
    column
        .cells
        .iter()
        .zip(rows)
        .any(|(cell, row)| cell.is_some_and(|span| !words(row, &row.article.tokens_in(span)).is_empty()))
}

/// Whether the second column's words come right after the first's in every reading: words that the alignment
/// put in another order must not be swallowed by a cell that spans them.
fn follows(a: &AlignedColumn, b: &AlignedColumn, rows: &[Row]) -> bool {
    a.cells.iter().zip(&b.cells).zip(rows).all(|((x, y), row)| match (x, y) {
        (Some(x), Some(y)) => row.article.tokens_in(*x).end == row.article.tokens_in(*y).start,
        (None, Some(_)) => false,
        (_, None) => true,
    })
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read_words;
    use crate::collation::collate;
    use crate::collation::column::Row;
    use crate::collation::reading::Reading;
    use crate::collation::table::columns;
    use crate::lexicon::{Language, Lexicon};

    /// The columns of some readings, the first the base: cells joined by `|`, `-` for an empty one, and the
    /// kind.
    fn check(articles: &[&str], expected: &[&str]) {
        let read: Vec<_> = articles.iter().map(|words| read_words(words, Language::of("en"))).collect();
        let base = Reading::whole(&read[0]);
        let row = |(at, article)| {
            let own = Reading::whole(article);
            let edits = if at == 0 {
                Vec::new()
            } else {
                collate(&base, &own, &Lexicon::of("en")).edits(&base, &own)
            };
            Row { article, tokens: own.tokens, edits }
        };
        let rows: Vec<Row> = read.iter().enumerate().map(row).collect();
        let shown: Vec<String> = columns(&rows, 0)
            .iter()
            .map(|column| {
                let cell = |(span, words): (&Option<crate::text::span::Span>, &&str)| {
                    span.map_or("-".to_owned(), |s| s.of(words).to_owned())
                };
                let cells: Vec<String> = column.cells.iter().zip(articles).map(cell).collect();
                format!("{} {}", column.kind.name(), cells.join("|"))
            })
            .collect();
        assert_eq!(shown, expected, "{shown:?}");
    }

    #[test]
    fn a_run_that_all_have_is_one_column() {
        check(
            &["We will open it in May.", "We may open it in May"],
            &["same We|We", "variant will|may", "same open it in May.|open it in May"],
        );
    }

    #[test]
    fn what_a_reading_has_beyond_the_base_stands_in_a_column_of_its_own() {
        check(
            &["the bridge is safe", "the old bridge is safe", "the bridge"],
            &["same the|the|the", "gap -|old|-", "same bridge|bridge|bridge", "gap is safe|is safe|-"],
        );
    }
}
