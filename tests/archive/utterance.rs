//! What people say in invented news, and how papers change it.

use crate::archive::chance::Chance;
use crate::archive::words::Words;

/// Turns that many speakers use, with nouns to fill in.
const FRAMES: [&str; 10] = [
    "We promised the # and the # that no # would pay for the #",
    "There can be no # without a # for the #",
    "The # of this # deserves a # and not another #",
    "We will not rest until every # has its #",
    "Nobody told the # that the # was a #",
    "I have said many times that the # comes before the #",
    "Our thoughts are with the # and with the # of the #",
    "This is a good day for the # and a bad day for the #",
    "The # must answer for the # that the # lost",
    "You cannot run a # without a # and a #",
];

const DETERMINERS: [&str; 10] = ["the", "the", "the", "a", "our", "this", "every", "their", "my", "no"];
const PRONOUNS: [&str; 8] = ["we", "they", "I", "you", "it", "nobody", "he", "she"];
const AUXILIARIES: [&str; 14] = [
    "will",
    "must",
    "can",
    "should",
    "may",
    "could",
    "would",
    "cannot",
    "did not",
    "had to",
    "want to",
    "might",
    "will never",
    "ought to",
];
const PREPOSITIONS: [&str; 14] = [
    "for", "with", "without", "after", "before", "under", "against", "beside", "near", "from", "through",
    "about", "inside", "beyond",
];

/// The share of utterances that have a frame that others use, too.
const FRAMED: f64 = 0.03;

/// What an event is about: its own words, which its speakers use again and again.
pub struct Topic {
    nouns: Vec<String>,
}

impl Topic {
    pub fn of(words: &Words, chance: &mut Chance) -> Self {
        let common = (0..8).map(|_| (*chance.one_of(&words.nouns)).to_owned());
        let mut nouns: Vec<String> = common.collect();
        nouns.extend((0..4).map(|_| words.invented(chance)));
        Self { nouns }
    }

    /// A noun: of the topic in one case of three, else any.
    pub fn noun(&self, words: &Words, chance: &mut Chance) -> String {
        if chance.happens(0.33) {
            chance.one_of(&self.nouns).clone()
        } else if chance.happens(0.4) {
            words.invented(chance)
        } else {
            (*chance.common(&words.nouns)).to_owned()
        }
    }

    fn noun_phrase(&self, words: &Words, chance: &mut Chance) -> String {
        let determiner = *chance.one_of(&DETERMINERS);
        let noun = self.noun(words, chance);
        if chance.happens(0.35) {
            format!("{determiner} {} {noun}", chance.common(&words.adjectives))
        } else {
            format!("{determiner} {noun}")
        }
    }

    /// Somebody does something, in words of which no run is a turn of phrase.
    fn clause(&self, words: &Words, chance: &mut Chance) -> String {
        let subject = match chance.below(2) {
            0 => (*chance.one_of(&PRONOUNS)).to_owned(),
            _ => self.noun_phrase(words, chance),
        };
        let mut clause = format!("{subject} {} {}", chance.one_of(&AUXILIARIES), chance.common(&words.verbs));
        if chance.happens(0.7) {
            clause = format!("{clause} {}", self.noun_phrase(words, chance));
        }
        if chance.happens(0.5) {
            clause = format!("{clause} {} {}", chance.one_of(&PREPOSITIONS), self.noun_phrase(words, chance));
        }
        if chance.happens(0.2) {
            let verb = chance.common(&words.verbs);
            clause = format!("{clause} that {} {verb}", chance.one_of(&AUXILIARIES));
        }
        clause
    }

    /// What somebody says, as words.
    pub fn utterance(&self, words: &Words, chance: &mut Chance) -> Vec<String> {
        let mut said = String::new();
        if chance.happens(FRAMED) {
            for (at, part) in chance.one_of(&FRAMES).split('#').enumerate() {
                if at > 0 {
                    said.push_str(&self.noun(words, chance));
                }
                said.push_str(part);
            }
        } else {
            said = self.clause(words, chance);
            for _ in 0..chance.below(3) {
                let joint =
                    *chance.one_of(&["and", "but", "because", "so", "while", "if", "unless", "when", "as"]);
                said = format!("{said} {joint} {}", self.clause(words, chance));
            }
            if chance.happens(0.4) {
                said = format!("{said} {}", chance.one_of(&words.times));
            }
        }
        // A frame may end in a noun, or in words of its own.
        said.split_whitespace().map(str::to_owned).collect()
    }
}

/// How a paper renders an utterance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rendering {
    Exact,
    /// A part of it, in the narrator's sentence.
    Fragment,
    /// So many words of a hundred are others.
    Changed(usize),
}

impl Rendering {
    pub fn by(chance: &mut Chance) -> Self {
        match chance.below(100) {
            0..35 => Self::Exact,
            35..55 => Self::Fragment,
            55..75 => Self::Changed(6),
            75..90 => Self::Changed(15),
            _ => Self::Changed(30),
        }
    }

    /// The words as printed.
    pub fn of(self, said: &[String], topic: &Topic, words: &Words, chance: &mut Chance) -> Vec<String> {
        match self {
            Self::Exact => said.to_vec(),
            Self::Fragment => {
                let length = chance.between(6, 12).min(said.len());
                let start = chance.below(said.len() - length + 1);
                said[start..start + length].to_vec()
            }
            Self::Changed(percent) => {
                let changes = (said.len() * percent + 50) / 100;
                let mut printed = said.to_vec();
                for _ in 0..changes.max(1) {
                    change(&mut printed, topic, words, chance);
                }
                printed
            }
        }
    }
}

/// A word replaced, left out or put in.
fn change(printed: &mut Vec<String>, topic: &Topic, words: &Words, chance: &mut Chance) {
    let at = chance.below(printed.len());
    match chance.below(10) {
        0..6 => {
            printed[at] = match chance.below(3) {
                0 => (*chance.common(&words.verbs)).to_owned(),
                1 => (*chance.common(&words.adjectives)).to_owned(),
                _ => topic.noun(words, chance),
            }
        }
        6..9 if printed.len() > 5 => drop(printed.remove(at)),
        _ => printed.insert(at, (*chance.one_of(&["really", "just", "now", "also", "still"])).to_owned()),
    }
}
