//! A reading laid along the base: what it has at each place and in each gap.

use crate::collation::column::Row;
use crate::collation::edit_script::EditKind;
use crate::text::token::TokenRange;

/// What one reading has at each place of the base.
pub(crate) struct Track {
    /// For each token of the base, the reading's tokens against it.
    pub(crate) over: Vec<Option<TokenRange>>,
    /// For each gap of the base, the runs that the base lacks.
    pub(crate) before: Vec<Vec<TokenRange>>,
    /// For each token of the base, whether its counterpart stands elsewhere.
    pub(crate) moved: Vec<bool>,
}

impl Track {
    fn empty(width: usize) -> Self {
        Self { over: vec![None; width], before: vec![Vec::new(); width + 1], moved: vec![false; width] }
    }

    /// The base has itself at each place.
    pub(crate) fn of_base(start: usize, width: usize) -> Self {
        Self { over: (start..start + width).map(|at| Some(at..at + 1)).collect(), ..Self::empty(width) }
    }

    /// What the edits of a reading put at each place.
    pub(crate) fn of(row: &Row, start: usize, width: usize) -> Self {
        let mut track = Self::empty(width);
        // An insertion stands in the gap after the edit before it.
        let mut gap = 0;
        let mut joins_last = false;
        for edit in &row.edits {
            let place = edit.a.start.saturating_sub(start)..edit.a.end.saturating_sub(start);
            if edit.kind == EditKind::OnlyB {
                if let Some(runs) = track.before.get_mut(gap) {
                    match runs.last_mut() {
                        Some(last) if joins_last && last.end == edit.b.start => last.end = edit.b.end,
                        _ => runs.push(edit.b.clone()),
                    }
                }
                joins_last = true;
                continue;
            }
            joins_last = false;
            let one_to_one = edit.a.len() == edit.b.len();
            for (offset, at) in place.clone().enumerate() {
                if let Some(slot) = track.over.get_mut(at) {
                    let part = if one_to_one {
                        edit.b.start + offset..edit.b.start + offset + 1
                    } else {
                        edit.b.clone()
                    };
                    *slot = Some(part).filter(|_| !edit.b.is_empty());
                }
            }
            if edit.kind == EditKind::Moved {
                track.moved.get_mut(place).into_iter().flatten().for_each(|moved| *moved = true);
            } else {
                gap = place.end.max(gap);
            }
        }
        track
    }

    /// The tokens against a run of the base, and the insertions inside it.
    pub(crate) fn run(&self, from: usize, to: usize) -> Option<TokenRange> {
        let over = self.over.get(from..to)?.iter().flatten();
        let inside = self.before.get(from + 1..to).into_iter().flatten().flatten();
        over.chain(inside).cloned().reduce(|a, b| a.start.min(b.start)..a.end.max(b.end))
    }
}
