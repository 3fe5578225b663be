//! The words of a quotation against those of a passage: a semi-global alignment, all of the quotation against
//! any part of the passage (Needleman and Wunsch 1970, with free ends on one side).

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::check::thresholds::{
    AKIN_SHARE, ANNOUNCED_GAP_SHARE, LEAST_BOND, LEAST_WORD_WEIGHT, OPPOSITE_SHARE, PART_COST,
    SAME_BASE_SHARE, SKIPPED_DRAFT_SHARE, SKIPPED_SOURCE_SHARE, SKIPPED_WORD_COST,
};
use crate::collation::alignment::Bond;
use crate::collation::match_rule::{akin, base, one_bearer, one_value};
use crate::collation::segment::Segment;
use crate::collation::segments::Segments;
use crate::lexicon::GrammarWord;
use crate::lexicon::thesaurus::Relation;

/// The words of one side: segments that are no marks.
pub(crate) struct AlignedWords<'s, 'r> {
    segments: &'s [Segment<'r>],
    /// Their numbers among the segments.
    pub places: Vec<usize>,
}

impl<'s, 'r> AlignedWords<'s, 'r> {
    fn of(side: &'s Segments<'r>) -> Self {
        let segments = &side.segments[..];
        let places = (0..segments.len()).filter(|&at| !segments[at].is_mark()).collect();
        Self { segments, places }
    }

    /// Numbers for the forms of all words, the same for both sides: most comparisons are of unlike words.
    fn keys(&self, numbers: &mut FxHashMap<&'s str, usize>) -> Vec<WordKey> {
        let mut number = |text| {
            let next = numbers.len();
            *numbers.entry(text).or_insert(next)
        };
        (0..self.len())
            .map(|at| WordKey { form: number(&*self.word(at).form), base: number(base(self.word(at))) })
            .collect()
    }

    pub(crate) fn len(&self) -> usize {
        self.places.len()
    }

    pub(crate) fn word(&self, at: usize) -> &'s Segment<'r> {
        &self.segments[self.places[at]]
    }

    pub(crate) fn weight(&self, at: usize) -> f32 {
        self.word(at).weight.max(LEAST_WORD_WEIGHT)
    }

    /// Whether an ellipsis stands right before a word.
    pub(crate) fn is_behind_ellipsis(&self, at: usize) -> bool {
        let start = at.checked_sub(1).map_or(0, |before| self.places[before] + 1);
        self.segments[start..self.places.get(at).copied().unwrap_or(self.segments.len())]
            .iter()
            .any(Segment::is_ellipsis)
    }

    /// Whether one of some signs stands between two words.
    pub(crate) fn has_sign(&self, from: usize, to: usize, signs: &[&str]) -> bool {
        from < to
            && self.segments[self.places[from]..self.places[to]]
                .iter()
                .any(|segment| segment.is_mark() && signs.contains(&&*segment.form))
    }

    /// Whether a sentence ends between two words.
    pub(crate) fn has_stop(&self, from: usize, to: usize) -> bool {
        self.has_sign(from, to, &[".", "!", "?"])
    }
}

/// A word by number.
struct WordKey {
    form: usize,
    base: usize,
}

/// The best alignment.
pub(crate) struct PlacedWords<'s, 'r> {
    /// The words of the quotation.
    pub d: AlignedWords<'s, 'r>,
    /// The words of the passage.
    pub w: AlignedWords<'s, 'r>,
    /// The partner of each word of the quotation.
    pub partners: Vec<Option<usize>>,
    bonds: Vec<f32>,
}

impl PlacedWords<'_, '_> {
    /// How well a word of the passage stands for one of the quotation, from 0 to 1.
    pub(crate) fn bond(&self, i: usize, j: usize) -> f32 {
        self.bonds[i * self.w.len() + j]
    }

    /// From the first partner to the last.
    pub(crate) fn reached(&self) -> Range<usize> {
        let mut matched = self.partners.iter().flatten();
        let first = matched.next().copied().unwrap_or(0);
        first..matched.next_back().copied().unwrap_or(first) + 1
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Match,
    SkipDraft,
    SkipSource,
}

/// Aligns; `None` where no word has a partner.
pub(crate) fn align<'s, 'r>(
    draft: &'s Segments<'r>,
    passage: &'s Segments<'r>,
    opens_part: &[bool],
) -> Option<PlacedWords<'s, 'r>> {
    let (d, w) = (AlignedWords::of(draft), AlignedWords::of(passage));
    let columns = w.len() + 1;
    let mut numbers = FxHashMap::default();
    let [own_keys, keys] = [&d, &w].map(|side| side.keys(&mut numbers));
    let mut bonds = Vec::with_capacity(d.len() * w.len());
    for (i, own_key) in own_keys.iter().enumerate() {
        let own = d.word(i);
        bonds.extend(keys.iter().enumerate().map(|(j, key)| {
            if own.is_bracketed() {
                0.0
            } else if own_key.form == key.form {
                1.0
            } else {
                bond(own, w.word(j), own_key.base == key.base)
            }
        }));
    }
    // Where the quotation says that it leaves words out, or puts words in.
    let gap_shares: Vec<f32> = (0..=d.len())
        .map(|i| {
            let open = i > 0 && i < d.len() && (d.is_behind_ellipsis(i) || d.word(i).is_bracketed())
                || i > 0 && d.word(i - 1).is_bracketed();
            if open { ANNOUNCED_GAP_SHARE } else { 1.0 }
        })
        .collect();
    let part_costs: Vec<f32> = (0..w.len())
        .map(|j| {
            let from = j.checked_sub(1).map_or(0, |before| w.places[before] + 1);
            let parts = (from..=w.places[j]).any(|at| opens_part.get(at) == Some(&true));
            if parts { PART_COST } else { 0.0 }
        })
        .collect();
    let mut best = vec![0.0_f32; (d.len() + 1) * columns];
    let mut steps = vec![Step::SkipDraft; best.len()];
    for i in 1..=d.len() {
        let own = d.word(i - 1);
        let skip =
            if own.is_bracketed() { 0.0 } else { SKIPPED_WORD_COST + SKIPPED_DRAFT_SHARE * d.weight(i - 1) };
        best[i * columns] = best[(i - 1) * columns] - skip;
        for j in 1..columns {
            let part = if i > 1 { part_costs[j - 1] } else { 0.0 };
            let mut found = (best[(i - 1) * columns + j] - skip, Step::SkipDraft);
            let cost = (SKIPPED_WORD_COST + SKIPPED_SOURCE_SHARE * w.weight(j - 1) + part) * gap_shares[i];
            let passed = best[i * columns + j - 1] - cost;
            if passed > found.0 {
                found = (passed, Step::SkipSource);
            }
            let bond = bonds[(i - 1) * w.len() + j - 1];
            if bond > 0.0 {
                let matched =
                    best[(i - 1) * columns + j - 1] + bond * d.weight(i - 1) - part * gap_shares[i - 1];
                if matched >= found.0 {
                    found = (matched, Step::Match);
                }
            }
            (best[i * columns + j], steps[i * columns + j]) = found;
        }
    }
    let last_row = &best[d.len() * columns..];
    let end = (0..columns).max_by(|&x, &y| last_row[x].total_cmp(&last_row[y]).then(y.cmp(&x)))?;
    let partners = traced(&steps, d.len(), end, columns);
    partners.iter().any(Option::is_some).then_some(PlacedWords { d, w, partners, bonds })
}

/// The partners along the best path that ends in a column.
fn traced(steps: &[Step], rows: usize, end: usize, columns: usize) -> Vec<Option<usize>> {
    let mut partners: Vec<Option<usize>> = vec![None; rows];
    let (mut i, mut j) = (rows, end);
    while i > 0 {
        match steps[i * columns + j] {
            Step::Match => {
                partners[i - 1] = Some(j - 1);
                (i, j) = (i - 1, j - 1);
            }
            Step::SkipSource => j -= 1,
            Step::SkipDraft => i -= 1,
        }
    }
    partners
}

/// How well one word stands for another of another form, from 0 to 1.
fn bond(u: &Segment, v: &Segment, is_one_base: bool) -> f32 {
    if one_value(u, v).is_some() {
        return 1.0;
    }
    if let Some((x, y)) = u.quantity.zip(v.quantity) {
        // Another number in the place of one, but no month for a sum, nor any for the pronoun `one`.
        let is_number = !GrammarWord::One.is(&u.form) && !GrammarWord::One.is(&v.form);
        return if is_number && x.is_of_kind(&y) { OPPOSITE_SHARE } else { 0.0 };
    }
    if is_one_base || one_bearer(u, v).is_some() {
        return SAME_BASE_SHARE;
    }
    let found = match akin(u, v) {
        Some((Bond::Kin(kin), strength)) if kin.relation == Relation::Opposite => {
            OPPOSITE_SHARE * strength.abs()
        }
        Some((Bond::Kin(_), strength)) => AKIN_SHARE * strength,
        Some((_, strength)) => strength,
        None => 0.0,
    };
    if found >= LEAST_BOND { found } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read_words;
    use crate::check::local_alignment::align;
    use crate::collation::reading::Reading;
    use crate::collation::segmentation::segment;
    use crate::lexicon::Lexicon;

    /// The partner of each word of a quotation in a passage; `|` in it begins another turn.
    fn partners(quotation: &str, passage: &str) -> String {
        let lexicon = Lexicon::of("en");
        let bare = passage.replace('|', "");
        let turn = passage.find('|');
        let [a, b] = [quotation, &bare].map(|text| read_words(text, lexicon.language));
        let [left, right] = [&a, &b].map(|article| {
            let reading = Reading::whole(article);
            segment(&reading, &reading.context, &lexicon)
        });
        let opens: Vec<bool> = right
            .segments
            .iter()
            .map(|of| turn == Some(b.tokens[of.tokens.start].span.start as usize))
            .collect();
        let Some(found) = align(&left, &right, &opens) else { return String::new() };
        let form = |at: &Option<usize>| at.map_or("-".to_owned(), |at| found.w.word(at).form.to_string());
        found.partners.iter().map(form).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn examples() {
        for (quotation, passage, expected) in [
            ("the pier holds", "They say that the old pier holds for now.", "the pier holds"),
            ("the pier held", "the old pier holds for now", "the pier holds"),
            ("the huge pier", "It was a large, old pier.", "- large pier"),
            ("forty boats", "There were 40 boats.", "40 boats"),
            ("forty boats", "There were 50 boats.", "50 boats"),
            ("forty boats", "In May the boats came.", "- boats"),
            ("the pier is safe", "the pier is unsafe", "the pier is unsafe"),
            ("We love … the pier", "We love to come here in May and see the pier", "We love the pier"),
            ("We like [the pier]", "We like it", "we like - -"),
            ("it holds and it leaks", "It holds. |And it leaks.", "it holds and it leaks"),
            ("weir", "The pier holds.", ""),
        ] {
            assert_eq!(partners(quotation, passage).to_lowercase(), expected.to_lowercase(), "{quotation:?}");
        }
    }
}
