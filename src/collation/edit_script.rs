//! An alignment as an edit script over tokens, for building columns: each token of either side in exactly one
//! edit.

use std::ops::Range;

use crate::collation::alignment::{Alignment, Bond};
use crate::collation::segments::Segments;
use crate::text::token::TokenRange;

/// Why the tokens of a edit stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EditKind {
    /// The same word.
    Equal,
    /// Two words in one place.
    Variant,
    /// On the first side only.
    OnlyA,
    /// On the second side only.
    OnlyB,
    /// The same or an akin word out of the common order.
    Moved,
}

/// Tokens of the two sides that stand together; one range is empty where a side lacks them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Edit {
    /// Why.
    pub kind: EditKind,
    /// Tokens of the first reading.
    pub a: TokenRange,
    /// Tokens of the second reading.
    pub b: TokenRange,
}

impl Edit {
    /// The same edit seen from the other side.
    #[must_use]
    pub(crate) fn flipped(&self) -> Self {
        let kind = match self.kind {
            EditKind::OnlyA => EditKind::OnlyB,
            EditKind::OnlyB => EditKind::OnlyA,
            both => both,
        };
        Self { kind, a: self.b.clone(), b: self.a.clone() }
    }
}

/// The alignment of the quoted tokens, each in exactly one edit, in the order of the first side, then the
/// second.
pub(crate) fn edits(
    a: &Segments,
    b: &Segments,
    alignment: &Alignment,
    tokens_a: &TokenRange,
    tokens_b: &TokenRange,
) -> Vec<Edit> {
    let mut taken_b = vec![false; tokens_b.len()];
    let paired = disjoint(a, b, alignment, tokens_b.start, &mut taken_b);
    let free_b = |token: &usize| {
        !token.checked_sub(tokens_b.start).and_then(|at| taken_b.get(at)).copied().unwrap_or(false)
    };
    let only_a = |token: usize| Edit { kind: EditKind::OnlyA, a: token..token + 1, b: 0..0 };
    let only_b = |token: usize| Edit { kind: EditKind::OnlyB, a: 0..0, b: token..token + 1 };
    let mut edits = Vec::with_capacity(tokens_a.len() + tokens_b.len());
    let (mut i, mut j) = (tokens_a.start, tokens_b.start);
    for edit in paired {
        edits.extend((i..edit.a.start).map(only_a));
        if edit.kind != EditKind::Moved {
            edits.extend((j..edit.b.start).filter(free_b).map(only_b));
            j = j.max(edit.b.end);
        }
        i = i.max(edit.a.end);
        edits.push(edit);
    }
    edits.extend((i..tokens_a.end).map(only_a));
    edits.extend((j..tokens_b.end).filter(free_b).map(only_b));
    edits
}

/// The pairs as tokens, so that no token is in two: the halves of a contraction share theirs and stand
/// together.
fn disjoint(
    a: &Segments,
    b: &Segments,
    alignment: &Alignment,
    start_b: usize,
    taken_b: &mut [bool],
) -> Vec<Edit> {
    let tokens = |side: &Segments, segments: &Range<usize>| {
        let segments = side.segments.get(segments.clone()).unwrap_or(&[]);
        segments
            .first()
            .zip(segments.last())
            .map_or(0..0, |(first, last)| first.tokens.start..last.tokens.end)
    };
    let mut edits: Vec<Edit> = Vec::with_capacity(alignment.links.len());
    for link in &alignment.links {
        let (x, y) = (tokens(a, &link.a), tokens(b, &link.b));
        let kind = match link.bond {
            _ if link.moved => EditKind::Moved,
            Bond::Equal => EditKind::Equal,
            _ => EditKind::Variant,
        };
        let own = y.start.saturating_sub(start_b)..y.end.saturating_sub(start_b);
        let taken = taken_b.get(own.clone()).is_some_and(|flags| flags.contains(&true));
        // Links come in the order of the first side, so only the last edit can share a token there.
        let overlaps = |p: &TokenRange, q: &TokenRange| p.start < q.end && q.start < p.end;
        match edits.last_mut() {
            Some(last) if overlaps(&last.a, &x) || (taken && overlaps(&last.b, &y)) => {
                let joined = |p: &TokenRange, q: &TokenRange| {
                    (q.start >= p.start && q.start <= p.end).then(|| p.start..q.end.max(p.end))
                };
                let free = !taken || overlaps(&last.b, &y);
                let (Some(wider_a), Some(wider_b)) =
                    (joined(&last.a, &x), joined(&last.b, &y).filter(|_| free))
                else {
                    continue;
                };
                *last = Edit { kind: EditKind::Variant, a: wider_a, b: wider_b };
            }
            _ if taken => continue,
            _ => edits.push(Edit { kind, a: x, b: y }),
        }
        taken_b.get_mut(own).into_iter().flatten().for_each(|flag| *flag = true);
    }
    edits
}

/// Edits seen from the other side, in its order.
pub(crate) fn flipped(edits: &[Edit]) -> Vec<Edit> {
    let mut flipped: Vec<Edit> = Vec::with_capacity(edits.len());
    let (mut lone, mut rest): (Vec<Edit>, Vec<Edit>) =
        edits.iter().map(Edit::flipped).partition(|s| s.kind == EditKind::OnlyB);
    rest.sort_by_key(|s| s.a.start);
    lone.sort_by_key(|s| s.b.start);
    let mut lone = lone.into_iter().peekable();
    for edit in rest {
        if !matches!(edit.kind, EditKind::Moved | EditKind::OnlyA) {
            while let Some(before) = lone.next_if(|s| s.b.start < edit.b.start) {
                flipped.push(before);
            }
        }
        flipped.push(edit);
    }
    flipped.extend(lone);
    flipped
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::{ParsedArticle, read_words};
    use crate::collation::collate;
    use crate::collation::edit_script::{Edit, EditKind, flipped};
    use crate::collation::reading::Reading;
    use crate::lexicon::Lexicon;

    /// The edits as `=` equal, `/` variant, `-` and `+` on one side only, `~` moved, each with its words.
    fn shown(edits: &[Edit], a: &ParsedArticle, b: &ParsedArticle) -> String {
        let words = |article: &ParsedArticle, edit: &std::ops::Range<usize>| {
            article.span_of(edit.clone()).map_or("", |span| span.of(&article.source)).to_owned()
        };
        let edits = edits.iter().map(|edit| {
            let (x, y) = (words(a, &edit.a), words(b, &edit.b));
            match edit.kind {
                EditKind::Equal => format!("={x}"),
                EditKind::Variant => format!("{x}/{y}"),
                EditKind::OnlyA => format!("-{x}"),
                EditKind::OnlyB => format!("+{y}"),
                EditKind::Moved => format!("{x}~{y}"),
            }
        });
        edits.collect::<Vec<_>>().join(" ")
    }

    fn check(a: &str, b: &str, expected: &str, seen_from_b: &str) {
        let lexicon = Lexicon::of("en");
        let [a, b] = [a, b].map(|words| read_words(words, lexicon.language));
        let (x, y) = (Reading::whole(&a), Reading::whole(&b));
        let edits = collate(&x, &y, &lexicon).edits(&x, &y);
        assert_eq!(shown(&edits, &a, &b), expected);
        assert_eq!(shown(&flipped(&edits), &b, &a), seen_from_b);
    }

    #[test]
    fn each_token_stands_in_one_edit() {
        check("the old weir", "the weir broke", "=the -old =weir +broke", "=the +old =weir -broke");
        check("we will act", "we may act", "=we will/may =act", "=we may/will =act");
    }

    #[test]
    fn the_halves_of_a_contraction_share_an_edit() {
        check("we won't act", "we will not act", "=we won't/will not =act", "=we will not/won't =act");
    }
}
