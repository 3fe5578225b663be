//! How a paper puts somebody's words: its sentence around them, and its quotation marks.

use proptest::prelude::{Strategy, prop_oneof};
use proptest::sample::select;

use super::clause::Clause;

const CUES: [&str; 6] = ["said", "told reporters", "added", "warned", "announced", "insisted"];

/// The sentence around a quotation.
#[derive(Clone, Copy, Debug)]
pub enum Frame {
    /// The words, then who said them.
    After(&'static str),
    /// Who said them, a colon, the words.
    Colon(&'static str),
    /// The words cut in two by who said them.
    Split(&'static str),
    /// The first words only.
    Opening(&'static str, usize),
    /// The last words only, in the paper's own sentence.
    Ending(&'static str, usize),
}

impl Frame {
    /// The paragraph that reports a clause.
    pub fn report(self, speaker: &str, clause: &Clause) -> String {
        let words = clause.words();
        let halves = |left: usize| {
            let (at, _) = words.match_indices(' ').nth(left.saturating_sub(1)).unwrap_or((words.len(), ""));
            (&words[..at], words[at..].trim_start())
        };
        let count = words.split(' ').count();
        let own = speaker[..1].to_uppercase() + &speaker[1..];
        match self {
            Self::After(cue) => format!("“{words},” {speaker} {cue} on Monday."),
            Self::Colon(cue) => format!("{own} {cue}: “{words}.”"),
            Self::Split(cue) => {
                let (first, second) = halves(count / 2);
                format!("“{first},” {speaker} {cue}, “{second}.”")
            }
            Self::Opening(cue, length) => format!("“{},” {speaker} {cue} on Tuesday.", halves(length).0),
            Self::Ending(cue, length) => {
                let (_, last) = halves(count.saturating_sub(length).max(1));
                format!("{own} {cue} it would be “{last}” on Friday.")
            }
        }
    }
}

/// Any frame; whole sentences are the commonest.
pub fn frame() -> impl Strategy<Value = Frame> {
    prop_oneof![3 => whole(), 1 => fragment()]
}

/// A frame for all of the words.
fn whole() -> impl Strategy<Value = Frame> {
    let cue = || select(&CUES[..]);
    prop_oneof![
        2 => cue().prop_map(Frame::After),
        1 => cue().prop_map(Frame::Colon),
        1 => cue().prop_map(Frame::Split),
    ]
}

/// A frame for some of the words.
pub fn fragment() -> impl Strategy<Value = Frame> {
    let cut = || (select(&CUES[..]), 2..7_usize);
    prop_oneof![
        cut().prop_map(|(cue, length)| Frame::Opening(cue, length)),
        cut().prop_map(|(cue, length)| Frame::Ending(cue, length)),
    ]
}
