//! Invented news: people say things, papers render them, each in its own frame and with its own edits.
//!
//! A [`Clause`] is kept as its parts, so that an [`Edit`] knows what it does to the meaning.

pub mod clause;
pub mod frame;

use std::ops::RangeInclusive;

use proptest::collection::vec;
use proptest::prelude::{BoxedStrategy, Strategy, any, prop_oneof};
use proptest::sample::{Index, select};

use clause::{Clause, Edit, clause, edit};
use frame::{Frame, fragment, frame};

/// Who can be quoted: people with and without a title, and bodies.
const SPEAKERS: [&str; 10] = [
    "Ada Quill",
    "Jonas Wick",
    "Edda Roe",
    "Piet Dorran",
    "Mayor Ines Calloway",
    "Minister Tomas Okafor",
    "Dr. Lena Marsh",
    "the harbour board",
    "the ministry",
    "the Coastal Alliance",
];

/// What a paper says on its own account.
const FILLERS: [&str; 10] = [
    "Boats lay idle along the quay all morning.",
    "Traders kept their shutters down until noon.",
    "Gulls had the market to themselves.",
    "A bus brought visitors from inland.",
    "Children flew kites above the dunes.",
    "Rain fell on the western road.",
    "Two cafes opened early.",
    "The tide was the lowest of the year.",
    "Nobody was hurt.",
    "The meeting lasted four hours.",
];

/// What somebody said.
#[derive(Clone, Debug)]
pub struct Utterance {
    pub speaker: &'static str,
    pub clause: Clause,
}

/// How a paper renders one utterance.
#[derive(Clone, Debug)]
struct Rendering {
    utterance: Index,
    edits: Vec<Edit>,
    frame: Frame,
    filler: Option<&'static str>,
}

/// Some people's words and some papers' reports of them.
#[derive(Clone, Debug)]
pub struct Story {
    pub utterances: Vec<Utterance>,
    papers: Vec<Vec<Rendering>>,
}

impl Story {
    /// The text of each paper, with curly quotation marks.
    pub fn texts(&self) -> Vec<String> {
        let paragraph = |rendering: &Rendering| {
            let Utterance { speaker, clause } = rendering.utterance.get(&self.utterances);
            let edited = rendering.edits.iter().fold(clause.clone(), |clause, edit| edit.of(&clause));
            let filler = rendering.filler.map(|filler| format!("\n\n{filler}")).unwrap_or_default();
            format!("{}{filler}", rendering.frame.report(speaker, &edited))
        };
        let text = |paper: &Vec<Rendering>| paper.iter().map(paragraph).collect::<Vec<_>>().join("\n\n");
        self.papers.iter().map(text).collect()
    }
}

/// Words that somebody says.
pub fn utterance() -> impl Strategy<Value = Utterance> {
    (select(&SPEAKERS[..]), clause()).prop_map(|(speaker, clause)| Utterance { speaker, clause })
}

/// A sentence of a paper's own.
pub fn filler() -> impl Strategy<Value = &'static str> {
    select(&FILLERS[..])
}

/// A story of two to five papers.
pub fn story() -> impl Strategy<Value = Story> {
    story_of(frame().boxed(), 1..=4, 2..=5)
}

/// A short story told in fragments: what belongs together is hard to tell.
pub fn fragments() -> impl Strategy<Value = Story> {
    story_of(prop_oneof![1 => frame(), 2 => fragment()].boxed(), 1..=2, 2..=3)
}

/// A story with so many utterances, and so many papers with up to as many renderings each.
fn story_of(
    frames: BoxedStrategy<Frame>,
    utterances: RangeInclusive<usize>,
    papers: RangeInclusive<usize>,
) -> impl Strategy<Value = Story> {
    let most = *utterances.end();
    let rendering = (any::<Index>(), vec(edit(), 0..=2), frames, proptest::option::weighted(0.4, filler()))
        .prop_map(|(utterance, edits, frame, filler)| Rendering { utterance, edits, frame, filler });
    (vec(utterance(), utterances), vec(vec(rendering, 1..=most), papers))
        .prop_map(|(utterances, papers)| Story { utterances, papers })
}
