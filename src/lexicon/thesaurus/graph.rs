//! The lexicon as a graph in memory: words, their senses, and what joins the senses.

use crate::lexicon::thesaurus::decode::{Lists, Rewrites, Stream, Words, streams};
use crate::lexicon::thesaurus::pos::Pos;

/// One sense of a word: the synset and how usual the sense is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sense {
    pub(crate) synset: u32,
    /// How large a share of the word's uses it has in WordNet's tagged texts: 0 at least 40 %, 1 at least 15
    /// %, 2 at least 5 %, 3 less.
    pub(crate) level: u8,
}

/// An antonym of one word in a synset: the other word and the synset that it stands in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Antonym {
    pub(crate) own_word: u32,
    pub(crate) word: u32,
    pub(crate) synset: u32,
}

/// Words and synsets by number, and what joins them.
#[derive(Debug, Default)]
pub(crate) struct Graph {
    /// Lemmas in alphabetical order, phrases with spaces.
    pub(crate) words: Words,
    /// For each word 0 for the commonest to [`RAREST`].
    pub(crate) rarity: Vec<u8>,
    /// One past the last synset of each part of speech.
    pos_ends: Vec<u32>,
    /// For each synset its hypernym, or the head that an adjective is similar to.
    parents: Vec<Option<u32>>,
    /// For each word its senses: four times the synset, plus the level.
    senses: Lists,
    /// For each synset those near it beside its parent: similar, in one verb group, "see also", further
    /// hypernyms.
    pub(crate) links: Lists,
    /// For each synset the places of the antonyms of its words in the list that follows.
    antonyms: Lists,
    antonym_list: Vec<Antonym>,
    /// For each word those derived from it or that it is derived from.
    pub(crate) derived: Lists,
    /// Irregular forms, for each part of speech.
    pub(crate) irregular: Vec<Rewrites>,
    /// From other spellings to the American one.
    pub(crate) spelling: Rewrites,
    /// For a word that denies another by its form, that other.
    pub(crate) roots: Lists,
    /// For each synset the words that its gloss says it is not.
    pub(crate) denied: Lists,
}

/// The highest step of rarity in the file.
pub(crate) const RAREST: u8 = 15;

impl Graph {
    /// Reads a file; `None` if it is no lexicon of this version. The order of the streams is that of
    /// `generate/lexicon.py`.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let mut streams = streams(bytes)?.into_iter();
        let mut next = || streams.next().unwrap_or_default();
        let words = Words::front_coded(next());
        let rarity = next().bytes().to_vec();
        let (pos_ends, parents) = tree(next());
        let members = members([next(), next(), next()], &parents, &pos_ends);
        let senses = senses(next(), words.len(), &members);
        let links = links(next());
        let antonyms = antonyms(next(), &Lists::new(parents.len(), &members));
        let places: Vec<_> = (0..).zip(&antonyms).map(|(place, (synset, _))| (*synset, place)).collect();
        let derived = derived(next(), words.len());
        let mut rewrites = || Rewrites::new(next(), next());
        let irregular = Pos::ALL.iter().map(|_| rewrites()).collect();
        let spelling = rewrites();
        let roots = ascending(next(), |word, stream| word.wrapping_add_signed(stream.signed()));
        let denied = ascending(next(), |_, stream| stream.number());
        Some(Self {
            senses,
            links: Lists::new(parents.len(), &links),
            antonyms: Lists::new(parents.len(), &places),
            antonym_list: antonyms.into_iter().map(|(_, antonym)| antonym).collect(),
            derived: Lists::new(words.len(), &derived),
            roots: Lists::new(words.len(), &roots),
            denied: Lists::new(parents.len(), &denied),
            words,
            rarity,
            pos_ends,
            parents,
            irregular,
            spelling,
        })
    }

    /// How many synsets there are.
    pub(crate) fn synsets(&self) -> u32 {
        self.parents.len() as u32
    }

    /// The senses of a word.
    pub(crate) fn senses_of(&self, word: u32) -> impl Iterator<Item = Sense> {
        self.senses.get(word).iter().map(|packed| Sense { synset: packed >> 2, level: (packed & 3) as u8 })
    }

    /// The antonyms of the words of a synset.
    pub(crate) fn antonyms_of(&self, synset: u32) -> impl Iterator<Item = &Antonym> {
        self.antonyms.get(synset).iter().filter_map(|place| self.antonym_list.get(*place as usize))
    }

    /// The part of speech of a synset.
    pub(crate) fn pos(&self, synset: u32) -> Pos {
        let place = self.pos_ends.partition_point(|end| *end <= synset);
        Pos::ALL.get(place).copied().unwrap_or(Pos::Adverb)
    }

    /// The hypernym of a synset, or the head that an adjective is similar to.
    pub(crate) fn parent(&self, synset: u32) -> Option<u32> {
        self.parents.get(synset as usize).copied().flatten()
    }
}

/// The ends of the parts of speech, and the parent of each synset: the stream says how many levels each
/// synset closes before it opens its own.
fn tree(mut stream: Stream<'_>) -> (Vec<u32>, Vec<Option<u32>>) {
    let mut end = 0;
    let ends: Vec<u32> = Pos::ALL
        .iter()
        .map(|_| {
            end = stream.number().saturating_add(end);
            end
        })
        .collect();
    let mut parents = Vec::new();
    let mut open: Vec<u32> = Vec::new();
    while !stream.is_empty() {
        let synset = parents.len() as u32;
        let closed = stream.number() as usize;
        open.truncate(if ends.contains(&synset) { 0 } else { open.len().saturating_sub(closed) });
        parents.push(open.last().copied());
        open.push(synset);
    }
    (ends, parents)
}

/// (synset, word) for every word of every synset.
fn members(
    [mut sizes, mut firsts, mut others]: [Stream<'_>; 3],
    parents: &[Option<u32>],
    pos_ends: &[u32],
) -> Vec<(u32, u32)> {
    let mut rows = Vec::new();
    // The first word of each synset's youngest child so far; and of the youngest synset without a parent.
    let mut youngest = vec![0; parents.len()];
    let mut youngest_root = 0;
    for (synset, parent) in parents.iter().enumerate() {
        if pos_ends.contains(&(synset as u32)) {
            youngest_root = 0;
        }
        let elder = parent.and_then(|p| youngest.get_mut(p as usize)).unwrap_or(&mut youngest_root);
        *elder = firsts.number().saturating_add(*elder);
        let mut word = *elder;
        for place in 0..sizes.byte() {
            if place > 0 {
                word = others.number().saturating_add(word);
            }
            rows.push((synset as u32, word));
        }
    }
    rows
}

/// For each word its senses with their levels, which the stream gives word by word where there are several.
fn senses(mut levels: Stream<'_>, words: usize, members: &[(u32, u32)]) -> Lists {
    let by_word: Vec<_> = members.iter().map(|&(synset, word)| (word, synset << 2)).collect();
    let mut lists = Lists::new(words, &by_word);
    for word in 0..words as u32 {
        let list = lists.get_mut(word);
        if list.len() > 1 {
            list.iter_mut().for_each(|sense| *sense |= u32::from(levels.byte() & 3));
        }
    }
    lists
}

/// Each pair of near synsets both ways round.
fn links(stream: Stream<'_>) -> Vec<(u32, u32)> {
    let pairs = ascending(stream, |synset, stream| stream.number().saturating_add(synset));
    pairs.into_iter().flat_map(|(a, b)| [(a, b), (b, a)]).collect()
}

/// Each pair of antonyms both ways round.
fn antonyms(stream: Stream<'_>, members: &Lists) -> Vec<(u32, Antonym)> {
    let pairs = ascending(stream, |synset, stream| (stream.number().saturating_add(synset), stream.byte()));
    let word = |synset, place: u8| members.get(synset).get(usize::from(place)).copied().unwrap_or(0);
    pairs
        .into_iter()
        .flat_map(|(a, (b, places))| {
            let (of_a, of_b) = (word(a, places >> 4), word(b, places & 15));
            [
                (a, Antonym { own_word: of_a, word: of_b, synset: b }),
                (b, Antonym { own_word: of_b, word: of_a, synset: a }),
            ]
        })
        .collect()
}

/// Each pair of derived words both ways round.
fn derived(mut stream: Stream<'_>, words: usize) -> Vec<(u32, u32)> {
    let mut rows = Vec::new();
    for word in 0..words as u32 {
        let mut other = word;
        for _ in 0..stream.number() {
            other = stream.number().saturating_add(other);
            rows.extend([(word, other), (other, word)]);
        }
    }
    rows
}

/// Rows whose first number grows: the step from the row before, then what `item` reads.
fn ascending<T>(mut stream: Stream<'_>, item: impl Fn(u32, &mut Stream<'_>) -> T) -> Vec<(u32, T)> {
    let mut rows = Vec::new();
    let mut number = 0;
    while !stream.is_empty() {
        number = stream.number().saturating_add(number);
        rows.push((number, item(number, &mut stream)));
    }
    rows
}
