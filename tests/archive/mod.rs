//! Invented archives of news of any size, with what each quote renders.
//!
//! An event is told by 2 to 40 articles. Three to six people speak in it; each utterance is printed by about
//! four articles: a third word for word, a fifth cut to a fragment, the rest with 6, 15 or 30 words of a hundred
//! changed. Words follow Zipf's law; surnames, turns of phrase and the words of a topic come again, and
//! some articles are copies from the wire. The same seed gives the same archive.

mod chance;
mod utterance;
mod words;

use std::ops::Range;

use chance::Chance;
use utterance::{Rendering, Topic};
use words::Words;

/// One article, and what its quotes render.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrueArticle {
    pub id: String,
    pub outlet: String,
    pub text: String,
    pub quotes: Vec<TrueQuote>,
}

/// A quote as it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrueQuote {
    /// Between its marks, in UTF-16 code units.
    pub span: Range<usize>,
    /// The number of what it renders.
    pub utterance: usize,
}

/// Somebody who speaks.
struct Speaker {
    given: String,
    surname: String,
    before: String,
    behind: String,
}

/// What somebody says.
struct Utterance {
    number: usize,
    speaker: usize,
    said: Vec<String>,
}

/// So many articles.
pub fn archive(articles: usize, seed: u64) -> Vec<TrueArticle> {
    let words = Words::new();
    let mut chance = Chance::of(seed);
    let mut found: Vec<TrueArticle> = Vec::with_capacity(articles);
    let mut utterances = 0;
    while found.len() < articles {
        // Mostly a few, at times many.
        let size = (2 + chance.zipf(39, 1.0)).min(articles - found.len());
        let first = found.len();
        let event = Event::of(size, &mut utterances, &words, &mut chance);
        for printed in event.printed {
            let copied =
                (found.len() > first && chance.happens(0.15)).then(|| chance.between(first, found.len() - 1));
            let mut article = match copied {
                Some(original) => found[original].clone(),
                None => Writer::of(&event.topic, &words, &event.speakers, &mut chance)
                    .article(printed.iter().map(|&at| &event.utterances[at])),
            };
            article.id = format!("n{}", found.len() + 1);
            article.outlet = format!("Paper {}", chance.below(40) + 1);
            found.push(article);
        }
    }
    // Archives are not sorted by what they tell.
    for at in (1..found.len()).rev() {
        found.swap(at, chance.below(at + 1));
    }
    found
}

/// What happened, who spoke, and which articles print what.
struct Event {
    topic: Topic,
    speakers: Vec<Speaker>,
    utterances: Vec<Utterance>,
    /// For each article what it prints, by place.
    printed: Vec<Vec<usize>>,
}

impl Event {
    fn of(size: usize, numbers: &mut usize, words: &Words, chance: &mut Chance) -> Self {
        let topic = Topic::of(words, chance);
        let mut speakers: Vec<Speaker> = Vec::new();
        while speakers.len() < chance.between(3, 6) {
            let (given, surname) = words.name(chance);
            let (before, behind) = words.office(chance);
            if speakers.iter().all(|other| other.surname != surname) {
                speakers.push(Speaker { given, surname, before, behind });
            }
        }
        let mut utterances = Vec::new();
        let mut printed = vec![Vec::new(); size];
        let mut wanted = 10 * size;
        while wanted > 0 {
            let at = utterances.len();
            let by = chance.between(1, 7).min(size).min(wanted);
            wanted -= by;
            // Different articles: a walk from one of them with a stride.
            let (start, stride) = (chance.below(size), chance.between(1, size));
            let mut places: Vec<usize> = (0..by).map(|step| (start + step * stride) % size).collect();
            places.sort_unstable();
            places.dedup();
            places.into_iter().for_each(|place| printed[place].push(at));
            let said = topic.utterance(words, chance);
            utterances.push(Utterance { number: *numbers, speaker: chance.below(speakers.len()), said });
            *numbers += 1;
        }
        Self { topic, speakers, utterances, printed }
    }
}

/// Writes one article.
struct Writer<'w> {
    topic: &'w Topic,
    words: &'w Words,
    speakers: &'w [Speaker],
    chance: &'w mut Chance,
    text: String,
    units: usize,
    quotes: Vec<TrueQuote>,
    introduced: Vec<bool>,
}

impl<'w> Writer<'w> {
    fn of(topic: &'w Topic, words: &'w Words, speakers: &'w [Speaker], chance: &'w mut Chance) -> Self {
        let introduced = vec![false; speakers.len()];
        Self { topic, words, speakers, chance, text: String::new(), units: 0, quotes: Vec::new(), introduced }
    }

    fn article<'u>(mut self, utterances: impl Iterator<Item = &'u Utterance>) -> TrueArticle {
        self.narrate();
        for utterance in utterances {
            if self.chance.happens(0.6) {
                self.narrate();
            }
            self.write("\n\n");
            self.quote(utterance);
        }
        self.narrate();
        TrueArticle { id: String::new(), outlet: String::new(), text: self.text, quotes: self.quotes }
    }

    fn write(&mut self, text: &str) {
        self.text.push_str(text);
        self.units += text.encode_utf16().count();
    }

    /// A sentence of the narrator's.
    fn narrate(&mut self) {
        let (words, topic) = (self.words, self.topic);
        let nouns: [String; 3] = std::array::from_fn(|_| topic.noun(words, self.chance));
        let [one, other, third] = nouns;
        let adjective = *self.chance.common(&words.adjectives);
        let (place, time) = (*self.chance.one_of(&words.places), *self.chance.one_of(&words.times));
        let sentence = match self.chance.below(4) {
            0 => {
                format!(" The {one} {place} was closed {time}, and the {adjective} {other} with the {third}.")
            }
            1 => format!(" It was the {adjective} {one} that the {other} had needed {place} {time}."),
            2 => format!(" Few people {place} had seen the {one}, the {other} or the {third} {time}."),
            _ => format!(" A {adjective} {one} stood beside the {other} {place}."),
        };
        let start = if self.text.is_empty() || self.text.ends_with('\n') { 1 } else { 0 };
        self.write(&sentence[start..]);
    }

    fn quote(&mut self, utterance: &Utterance) {
        let rendering = Rendering::by(self.chance);
        let printed = rendering.of(&utterance.said, self.topic, self.words, self.chance).join(" ");
        let speaker = &self.speakers[utterance.speaker];
        let known = std::mem::replace(&mut self.introduced[utterance.speaker], true);
        let (name, behind) = if known {
            (speaker.surname.clone(), String::new())
        } else {
            (format!("{}{} {}", speaker.before, speaker.given, speaker.surname), speaker.behind.clone())
        };
        let comma = if behind.is_empty() { "" } else { "," };
        if rendering == Rendering::Fragment {
            let time = *self.chance.one_of(&self.words.times);
            let noun = self.topic.noun(self.words, self.chance);
            let start = match self.chance.below(3) {
                0 => format!("{name}{behind}{comma} said that “"),
                1 => format!("Speaking of the {noun}, {name}{behind}{comma} told reporters that “"),
                _ => format!("{name}{behind}{comma} spoke {time} and warned that “"),
            };
            self.write(&start);
            self.mark(&printed, utterance.number);
            self.write("”.");
            return;
        }
        let said = capitalized(&printed);
        match self.chance.below(4) {
            0 | 1 => {
                self.write("“");
                self.mark(&format!("{said},"), utterance.number);
                self.write(&format!("” said {name}{behind}."));
            }
            2 => {
                self.write("“");
                self.mark(&format!("{said},"), utterance.number);
                self.write(&format!("” {name}{behind}{comma} said."));
            }
            _ => {
                self.write(&format!("{name}{behind}{comma} said: “"));
                self.mark(&format!("{said}."), utterance.number);
                self.write("”");
            }
        }
    }

    /// Writes what stands between marks.
    fn mark(&mut self, words: &str, utterance: usize) {
        let start = self.units;
        self.write(words);
        self.quotes.push(TrueQuote { span: start..self.units, utterance });
    }
}

fn capitalized(words: &str) -> String {
    let mut words = words.to_owned();
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}
