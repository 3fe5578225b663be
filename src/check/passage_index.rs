//! Where the words of a source stand, so that a quotation is looked for where its words are and nowhere else.
//!
//! An inverted index of lemmas, its lists one behind the other (Zobel and Moffat 2006). A search costs what the
//! rarer words of the quotation occur, not what the source is long.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::check::heard::Heard;
use crate::check::thresholds::{
    CANDIDATE_PASSAGES, CLAUSE_SHARE, ELLIPSIS_REACH_WORDS, ENOUGH_WORDS, MOST_HITS, PASSAGE_MORE_WORDS,
    PASSAGE_STRETCH, SMALL_WORD_SHARE,
};
use crate::lexicon::{Class, Lexicon};

/// The words of all sources, numbered once.
#[derive(Debug, Default)]
pub(crate) struct LemmaNumbers {
    numbers: FxHashMap<String, u32>,
}

impl LemmaNumbers {
    fn number(&mut self, lemma: &str) -> u32 {
        if let Some(&known) = self.numbers.get(lemma) {
            return known;
        }
        let number = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        self.numbers.insert(lemma.to_owned(), number);
        number
    }
}

/// What a quotation looks for: its words, and those of the sentence around it.
#[derive(Clone, Debug, Default)]
pub(crate) struct SearchedWords {
    /// LemmaNumbers of the quotation, each once, with how much each counts.
    words: Vec<(u32, f32)>,
    /// LemmaNumbers beside it.
    beside: Vec<(u32, f32)>,
    /// How many words the quotation has, and how many may stand where it leaves words out.
    length: usize,
}

/// The index of one source.
#[derive(Debug)]
pub(crate) struct PassageIndex {
    /// Where the list of each lemma begins.
    starts: Vec<u32>,
    /// Places in [`Heard`], in order, list behind list.
    places: Vec<u32>,
}

/// The lemma by which a form is found: of a contraction its first word.
fn lemma<'w>(norm: &'w str, lexicon: &Lexicon, base: &mut String) -> &'w str {
    let stem = norm.split(['\'', '’']).next().filter(|stem| !stem.is_empty()).unwrap_or(norm);
    let record = lexicon.word(stem);
    base.clear();
    base.push_str(record.entry().base());
    stem
}

impl PassageIndex {
    /// Indexes what is heard of a source.
    pub(crate) fn of(heard: &Heard, lexicon: &Lexicon, lemmas: &mut LemmaNumbers) -> Self {
        let mut of_norm: Vec<u32> = vec![u32::MAX; heard.article.norms.len()];
        let mut base = String::new();
        let mut found: Vec<(u32, u32)> = Vec::with_capacity(heard.len());
        for at in 0..heard.len() {
            let Some(token) = heard.token(at).filter(|_| heard.is_word(at)) else { continue };
            let Some(known) = of_norm.get_mut(token.norm.0 as usize) else { continue };
            if *known == u32::MAX {
                lemma(heard.norm(at), lexicon, &mut base);
                *known = lemmas.number(&base);
            }
            found.push((*known, u32::try_from(at).unwrap_or(u32::MAX)));
        }
        let mut starts = vec![0_u32; lemmas.numbers.len() + 1];
        for &(lemma, _) in &found {
            starts[lemma as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut places = vec![0; found.len()];
        for (lemma, place) in found {
            let slot = &mut next[lemma as usize];
            places[*slot as usize] = place;
            *slot += 1;
        }
        Self { starts, places }
    }

    fn places_of(&self, lemma: u32) -> &[u32] {
        let at = lemma as usize;
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(&start), Some(&end)) => &self.places[start as usize..end as usize],
            _ => &[],
        }
    }

    /// The passages that have most of the words, best first.
    pub(crate) fn passages(&self, searched: &SearchedWords, length: usize) -> Vec<CandidatePassage> {
        let mut lists: Vec<(usize, f32, &[u32])> = searched
            .words
            .iter()
            .enumerate()
            .map(|(word, &(lemma, weight))| (word, weight, self.places_of(lemma)))
            .filter(|(_, _, places)| !places.is_empty())
            .collect();
        // Small words tell a place only where few others do.
        let content = lists.iter().filter(|(_, weight, _)| *weight > SMALL_WORD_SHARE).count();
        if content >= ENOUGH_WORDS {
            lists.retain(|(_, weight, _)| *weight > SMALL_WORD_SHARE);
        }
        // The rarest words first, and no more than tell the place.
        lists.sort_by_key(|&(word, _, places)| (places.len(), word));
        let mut hits: Vec<Hit> = Vec::new();
        let count = self.places.len().max(2) as f32;
        let rarity = |places: &[u32]| 1.0 - (places.len().max(1) as f32).ln() / count.ln();
        for (word, weight, places) in lists {
            if !hits.is_empty() && hits.len() + places.len() > MOST_HITS {
                break;
            }
            let score = weight * rarity(places).max(SMALL_WORD_SHARE);
            let of_place = |&place: &u32| Hit { place, word: Some(word), score, weight };
            hits.extend(places.iter().take(MOST_HITS).map(of_place));
        }
        for &(lemma, weight) in &searched.beside {
            let places = self.places_of(lemma);
            if hits.len() + places.len() <= MOST_HITS {
                let score = weight * rarity(places) * CLAUSE_SHARE;
                let of_place = |&place: &u32| Hit { place, word: None, score, weight: 0.0 };
                hits.extend(places.iter().map(of_place));
            }
        }
        hits.sort_unstable_by_key(|hit| (hit.place, hit.word.is_none(), hit.word));
        let all: f32 = searched.words.iter().map(|(_, weight)| weight).sum();
        best_windows(&hits, searched, all.max(f32::EPSILON), length)
    }
}

/// A stretch of a source in which a quotation may stand.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct CandidatePassage {
    /// Places in [`Heard`].
    pub range: Range<usize>,
    /// How much of the quotation's words it has, from 0 to 1.
    pub share: f32,
}

/// A word of the search at a place.
struct Hit {
    place: u32,
    /// Which word of the quotation; none for one of the sentence around it.
    word: Option<usize>,
    score: f32,
    weight: f32,
}

/// What a sliding window holds.
#[derive(Default)]
struct Window {
    times: Vec<u32>,
    words: usize,
    score: f32,
    weight: f32,
}

impl Window {
    /// Takes in a hit; a word of the quotation counts once.
    fn add(&mut self, hit: &Hit) {
        let is_new = hit.word.is_none_or(|word| {
            self.times[word] += 1;
            self.times[word] == 1
        });
        if is_new {
            self.score += hit.score;
            self.weight += hit.weight;
        }
        self.words += usize::from(hit.word.is_some());
    }

    fn remove(&mut self, hit: &Hit) {
        let is_last = hit.word.is_none_or(|word| {
            self.times[word] -= 1;
            self.times[word] == 0
        });
        if is_last {
            self.score -= hit.score;
            self.weight -= hit.weight;
        }
        self.words -= usize::from(hit.word.is_some());
    }
}

/// Slides a window over the hits and keeps the best that do not overlap.
fn best_windows(hits: &[Hit], searched: &SearchedWords, all: f32, length: usize) -> Vec<CandidatePassage> {
    let mut window = Window { times: vec![0; searched.words.len()], ..Window::default() };
    let mut first = 0;
    let mut scored: Vec<(f32, f32, Range<usize>)> = Vec::new();
    for hit in hits {
        window.add(hit);
        while (hit.place - hits[first].place) as usize > searched.length {
            window.remove(&hits[first]);
            first += 1;
        }
        if window.words > 0 {
            let range = hits[first].place as usize..hit.place as usize + 1;
            scored.push((window.score, window.weight / all, range));
        }
    }
    // Ties go to the narrower, then to the first.
    scored.sort_by(|(a, _, x), (b, _, y)| {
        b.total_cmp(a).then(x.len().cmp(&y.len())).then(x.start.cmp(&y.start))
    });
    let margin = searched.length / 2 + PASSAGE_MORE_WORDS;
    let mut taken: Vec<CandidatePassage> = Vec::new();
    for (_, share, Range { start, end }) in scored {
        if taken.iter().any(|passage| passage.range.start <= start && end <= passage.range.end) {
            continue;
        }
        let range = start.saturating_sub(margin)..(end + margin).min(length);
        taken.push(CandidatePassage { range, share: share.min(1.0) });
        if taken.len() == CANDIDATE_PASSAGES {
            break;
        }
    }
    taken
}

impl SearchedWords {
    /// The words of a quotation and of the sentence around it.
    pub(crate) fn of(words: &Heard, beside: &[&str], lexicon: &Lexicon, lemmas: &LemmaNumbers) -> Self {
        let mut found = Self::default();
        let mut base = String::new();
        let mut number = |norm: &str| {
            lemma(norm, lexicon, &mut base);
            lemmas.numbers.get(base.as_str()).copied()
        };
        const SMALL: [Class; 3] = [Class::Function, Class::Pronoun, Class::Oblique];
        let is_small = |norm: &str| SMALL.iter().any(|&class| lexicon.language.is(norm, class));
        let weight = |norm: &str| if is_small(norm) { SMALL_WORD_SHARE } else { 1.0 };
        for at in (0..words.len()).filter(|&at| words.is_word(at)) {
            found.length += 1;
            if let Some(lemma) =
                number(words.norm(at)).filter(|lemma| found.words.iter().all(|w| w.0 != *lemma))
            {
                found.words.push((lemma, weight(words.norm(at))));
            }
        }
        for norm in beside {
            if let Some(lemma) = number(norm)
                .filter(|lemma| found.words.iter().chain(&found.beside).all(|word| word.0 != *lemma))
            {
                found.beside.push((lemma, weight(norm)));
            }
        }
        found.length = (found.length as f32 * PASSAGE_STRETCH) as usize
            + PASSAGE_MORE_WORDS
            + (0..words.len()).filter(|&at| words.is_ellipsis(at)).count() * ELLIPSIS_REACH_WORDS;
        found
    }
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use crate::attribution::parsed_article::read;
    use crate::check::heard::Heard;
    use crate::check::passage_index::{LemmaNumbers, PassageIndex, SearchedWords};
    use crate::lexicon::{Language, Lexicon};

    /// The passages of a source, best first, with the share of words that each has.
    fn passages(source: &str, quotation: &str, beside: &[&str]) -> Vec<(Range<usize>, f32)> {
        let language = Language::of("en");
        let (source, quotation) = (read(source, language), read(quotation, language));
        let (heard, words) = (Heard::all(&source), Heard::all(&quotation));
        let (lexicon, mut lemmas) = (Lexicon::of("en"), LemmaNumbers::default());
        let index = PassageIndex::of(&heard, &lexicon, &mut lemmas);
        let searched = SearchedWords::of(&words, beside, &lexicon, &lemmas);
        let found = index.passages(&searched, heard.len());
        found.into_iter().map(|passage| (passage.range, passage.share)).collect()
    }

    fn amid(words: &str, before: usize) -> String {
        format!("{}{words} {}", "It rained all night. ".repeat(before), "Nobody came to see. ".repeat(40))
    }

    #[test]
    fn the_best_passages() {
        let found = passages(&amid("The old bridges hold.", 40), "an old bridge holds", &[]);
        let (range, share) = found[0].clone();
        assert!(range.contains(&200) && range.len() < 60, "{found:?}");
        assert!(share > 0.9);
        let far =
            amid("The bridge of Leith was built well. It was long and grey and it had a weir. It holds.", 40);
        assert!(passages(&far, "the bridge … holds", &[])[0].0.len() > 80, "an ellipsis reaches far");
        let often = "The bridge holds. ".repeat(9) + &amid("", 9);
        let many: String = (0..9).map(|_| amid("The bridge holds.", 20)).collect();
        assert_eq!(passages(&many, "the bridge holds", &[]).len(), 6);
        assert!(passages(&often, "a weir leaks", &[]).is_empty());
    }

    #[test]
    fn small_words() {
        let found =
            passages(&amid("The bridge, the weir and the pier hold.", 40), "bridge, weir, pier of it", &[]);
        assert_eq!(found.len(), 1, "small words find no place of their own: {found:?}");
        assert!(passages(&amid("So it is.", 40), "so it is", &[])[0].0.contains(&200));
    }

    #[test]
    fn the_sentence_around_a_word() {
        let source = format!("{} {}", amid("The weir is comical.", 20), amid("The timing is comical.", 20));
        let first = |beside: &[&str]| passages(&source, "comical", beside)[0].0.start;
        assert!(first(&["timing"]) > first(&["weir"]) + 50);
    }

    #[test]
    fn frequent_words() {
        let source = format!("{} The weir leaks. ", "The bridge holds well. ".repeat(4_100));
        let found = passages(&source, "the weir holds", &[]);
        assert_eq!(found.len(), 1, "the rarer word alone is looked up");
    }
}
