//! The least stretch of a passage that renders a quotation, and how much of the quotation is there.

use std::ops::Range;

use crate::check::local_alignment::{PlacedWords, align};
use crate::check::thresholds::{
    BESIDE_STRETCH_WORDS, HELPING_REACH_WORDS, MOVED_WORD_SHARE, SHORT_STRETCHED_WORDS, SMALL_WORD_COUNT,
    STRETCHED_WORDS,
};
use crate::collation::segment::Segment;
use crate::collation::segments::Segments;
use crate::lexicon::Class;

/// Where a quotation stands in a passage.
#[derive(Clone, Debug)]
pub(crate) struct Placement {
    /// How much of the quotation is there, from 0 to 1.
    pub coverage: f32,
    /// The segments of the passage from the first partner to the last, and what stands for words beyond.
    pub stretch: Range<usize>,
    /// What the passage has where the quotation leaves words out or puts words in, segments of the passage.
    pub hidden: Vec<Range<usize>>,
    /// Whether words of two sentences were joined in another order.
    pub is_spliced: bool,
}

/// Where the passage renders the quotation best; `None` where no word has a partner. `opens_part` tells before
/// which segments of the passage another speaker or paragraph begins.
pub(crate) fn place(draft: &Segments, passage: &Segments, opens_part: &[bool]) -> Option<Placement> {
    let placed = align(draft, passage, opens_part)?;
    let mut search = Search { reached: placed.reached(), placed, opens_part, is_spliced: false };
    let coverage = search.coverage();
    let coverage = coverage * search.compactness();
    search.widen();
    let (w, reached) = (&search.placed.w, &search.reached);
    Some(Placement {
        coverage,
        stretch: w.places[reached.start]..w.places[reached.end - 1] + 1,
        hidden: search.hidden(),
        is_spliced: search.is_spliced,
    })
}

struct Search<'s, 'r> {
    placed: PlacedWords<'s, 'r>,
    /// AlignedWords of the passage.
    reached: Range<usize>,
    opens_part: &'s [bool],
    is_spliced: bool,
}

/// How much of a quotation has partners.
#[derive(Default)]
struct Covered {
    weight: f32,
    of_weight: f32,
    words: f32,
    of_words: f32,
}

impl Covered {
    fn add(&mut self, word: &Segment, weight: f32, share: f32) {
        let count = if word.is_content() { 1.0 } else { SMALL_WORD_COUNT };
        self.weight += weight * share;
        self.of_weight += weight;
        self.words += count * share;
        self.of_words += count;
    }

    /// Rare words tell the place, and many words tell that it is no accident: the mean of both.
    fn share(&self) -> f32 {
        (self.weight / self.of_weight.max(f32::EPSILON) + self.words / self.of_words.max(f32::EPSILON)) / 2.0
    }
}

impl Search<'_, '_> {
    /// How much of the quotation has partners; words out of the common order count where they stand nearby, and
    /// the stretch reaches to them.
    fn coverage(&mut self) -> f32 {
        let PlacedWords { d, w, partners, .. } = &self.placed;
        let mut taken = vec![false; w.len()];
        for at in partners.iter().flatten() {
            taken[*at] = true;
        }
        let (first, last) = (self.reached.start, self.reached.end - 1);
        let near = first.saturating_sub(BESIDE_STRETCH_WORDS)..(last + 1 + BESIDE_STRETCH_WORDS).min(w.len());
        let is_near = |at: usize| !w.has_stop(at.min(first), first) && !w.has_stop(last, at.max(last));
        let mut covered = Covered::default();
        for i in (0..d.len()).filter(|&i| !d.word(i).is_bracketed()) {
            let bond = |j: usize| self.placed.bond(i, j);
            let share = partners[i].map_or_else(
                || {
                    let is_content = d.word(i).is_content();
                    let free = near.clone().filter(|&j| !taken[j] && (is_near(j) || is_content));
                    let moved = free.max_by(|&x, &y| bond(x).total_cmp(&bond(y)).then(y.cmp(&x)));
                    let Some(j) = moved.filter(|&j| bond(j) >= MOVED_WORD_SHARE) else { return 0.0 };
                    taken[j] = true;
                    self.is_spliced |= !is_near(j);
                    if is_content {
                        self.reached = self.reached.start.min(j)..self.reached.end.max(j + 1);
                    }
                    bond(j) * MOVED_WORD_SHARE
                },
                bond,
            );
            covered.add(d.word(i), d.weight(i), share);
        }
        covered.share()
    }

    /// Less than 1 where the stretch is much longer than the quotation and the quotation says of no words that
    /// it leaves them out.
    fn compactness(&self) -> f32 {
        let d = &self.placed.d;
        let is_open = (0..d.len()).any(|at| d.is_behind_ellipsis(at) || d.word(at).is_bracketed());
        let words = d.len() as f32;
        let most = (words * STRETCHED_WORDS).max(words + SHORT_STRETCHED_WORDS);
        if is_open { 1.0 } else { (most / self.reached.len() as f32).min(1.0) }
    }

    /// Takes in what stands for the words at either end that have no partner: as many words, up to a break.
    fn widen(&mut self) {
        let PlacedWords { d, w, partners, .. } = &self.placed;
        let is_lost = |at: &usize| partners[*at].is_none();
        let head = (0..d.len()).take_while(is_lost).count();
        let tail = (0..d.len()).rev().take_while(is_lost).count();
        let breaks = |from: usize, to: usize| {
            (w.places[from] + 1..=w.places[to]).any(|at| self.opens_part.get(at) == Some(&true))
                || w.has_sign(from, to, &[".", "!", "?", ";", ":", ","])
        };
        let Range { mut start, mut end } = self.reached.clone();
        // `will share`, where the source has `could, in principle, share`: up to the helping verb.
        let helps = |at: usize, side: &crate::check::local_alignment::AlignedWords| {
            side.word(at).is(Class::Modal) || side.word(at).is(Class::Negation)
        };
        if (0..head).any(|at| helps(at, d)) {
            let near = (start.saturating_sub(HELPING_REACH_WORDS)..start).rev();
            let mut near = near.take_while(|&at| !w.has_stop(at, self.reached.start));
            start = near.find(|&at| helps(at, w)).unwrap_or(start);
        }
        while start > 0 && self.reached.start - start < head && !breaks(start - 1, start) {
            start -= 1;
        }
        while end < w.len() && end - self.reached.end < tail && !breaks(end - 1, end) {
            end += 1;
        }
        self.reached = start..end;
    }

    /// What stands in the passage at each ellipsis and for each word in brackets.
    fn hidden(&self) -> Vec<Range<usize>> {
        let PlacedWords { d, w, partners, .. } = &self.placed;
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
            let start = before.map_or(self.reached.start, |&before| before + 1);
            let end = behind.copied().unwrap_or(self.reached.end);
            if start < end {
                let last = w.places[end - 1] + 1;
                found.push(w.places[start]..behind.map_or(last, |&behind| w.places[behind]));
            }
            at = close.max(at + 1);
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read_words;
    use crate::check::placement::place;
    use crate::collation::reading::Reading;
    use crate::collation::segmentation::segment;
    use crate::lexicon::Lexicon;

    /// The stretch of a passage, its hidden words in braces, and how much of the quotation it has.
    fn placed(quotation: &str, passage: &str) -> (String, f32) {
        let lexicon = Lexicon::of("en");
        let [a, b] = [quotation, passage].map(|text| read_words(text, lexicon.language));
        let [left, right] = [&a, &b].map(|article| {
            let reading = Reading::whole(article);
            segment(&reading, &reading.context, &lexicon)
        });
        let Some(found) = place(&left, &right, &[]) else { return (String::new(), 0.0) };
        let mut text = right.text(found.stretch.clone());
        for hidden in found.hidden {
            let words = right.text(hidden);
            text = text.replace(&words, &format!("{{{words}}}"));
        }
        (text, found.coverage)
    }

    #[test]
    fn examples() {
        for (quotation, passage, expected) in [
            ("an old pier", "It is an old pier, they say.", "an old pier"),
            ("will mend the weir", "It could, in time, mend the weir.", "could, in time, mend the weir"),
            (
                "It must hold the pier, always",
                "It must always hold the pier.",
                "It must always hold the pier",
            ),
            ("We love … the pier", "We love to see the pier.", "We love {to see} the pier"),
            ("[Boats] come here first", "They come here first.", "{They} come here first"),
            (
                "of their own baking and sweet",
                "The loaves are home-baked and sweet.",
                "loaves are home-baked and sweet",
            ),
        ] {
            assert_eq!(placed(quotation, passage).0, expected, "{quotation:?}");
        }
    }

    #[test]
    fn a_long_stretch() {
        let coverage =
            |between: usize| placed("the pier holds", &format!("the pier {} holds", "so ".repeat(between))).1;
        assert_eq!(coverage(0), coverage(4), "four words more");
        assert!(coverage(7) < coverage(4));
        let long = "the pier by the weir near the mill above the town of Leith holds";
        let stretched =
            |more: usize| placed(long, &long.replace("Leith", &format!("Leith {}", "so ".repeat(more)))).1;
        assert!(stretched(8) > 0.9 && stretched(14) < stretched(8));
    }

    #[test]
    fn small_words() {
        let (_, small) = placed("I am not a thief", "I am not a baker");
        let (_, large) = placed("I am not a thief", "a thief");
        assert!(large > small, "{large} {small}");
        assert!(placed("the pier is safe now", "the pier is safe now").1 > 0.99);
    }

    #[test]
    fn words_of_two_sentences() {
        assert!(placed("By night, gladly", "By day, gladly. By night, never.").1 > 0.8);
    }
}
