//! Who said each quotation: a cue, the words that name the source, and what is said.
//!
//! In come a document, its marked quotations and its entities; out come quotations with their speakers,
//! restatements without marks among them. [`parsed_article::read_labelled`] runs the rooms of one article to its end.
//!
//! A `skeleton` is a sentence with its quotations as opaque items. `pattern` has the ways in which a
//! sentence names a speaker; `noun_phrase`, `subject` and `cue` read its words for them. [`model`]
//! weighs the possible speakers of a quotation, `attributor` walks the article and settles what no sentence
//! says by itself; `restatement` finds what the narrator tells in other words, `nested` quotations inside quotations, `transcript` turns.

pub(crate) mod attributor;
pub(crate) mod clause;
pub(crate) mod clause_subject;
pub(crate) mod cue;
pub(crate) mod discourse;
pub(crate) mod exchange;
pub(crate) mod item;
pub(crate) mod model;
pub(crate) mod nested;
pub(crate) mod noun_phrase;
pub(crate) mod parsed_article;
pub(crate) mod pattern;
pub(crate) mod quote;
pub(crate) mod quote_idx;
pub(crate) mod relation;
pub(crate) mod restatement;
pub(crate) mod skeleton;
#[cfg(test)]
mod skeleton_examples;
pub(crate) mod speaker_rule;
pub(crate) mod subject;
mod thresholds;
pub(crate) mod transcript;

use crate::document::Document;
use crate::entities::entity_table::Entities;
use crate::entities::speaking_entity::SpeakingEntity;
use crate::quotes::MarkedQuotes;
use attributor::Attributor;
use model::candidate_set::CandidateSet;
use nested::attribute_nested;
use quote::{AttributedQuote, merge};
use skeleton::skeletons;

/// The quotations of an article, restatements among them, and the entities that speak.
pub(crate) struct Attributed {
    pub quotes: Vec<AttributedQuote>,
    pub speakers: Vec<SpeakingEntity>,
}

/// Finds speakers, turns, and restatements without marks.
pub(crate) fn attribute(document: &Document, marked: &MarkedQuotes, entities: Entities) -> Attributed {
    attribute_and_record(document, marked, entities, None)
}

/// What was weighed for each quotation: a fit of the weights asks for it.
#[cfg(any(test, feature = "fit"))]
pub(crate) fn candidate_sets(
    document: &Document,
    marked: &MarkedQuotes,
    entities: Entities,
) -> Vec<CandidateSet> {
    let mut sets = Vec::new();
    attribute_and_record(document, marked, entities, Some(&mut sets));
    sets
}

fn attribute_and_record(
    document: &Document,
    marked: &MarkedQuotes,
    mut entities: Entities,
    candidate_sets: Option<&mut Vec<CandidateSet>>,
) -> Attributed {
    let mut quotes: Vec<AttributedQuote> =
        marked.spans.iter().cloned().map(AttributedQuote::unattributed).collect();
    let skeletons = skeletons(document, &marked.outermost());
    let mut attributor = Attributor::new(document, &marked.pairs, &mut entities, candidate_sets);
    for skeleton in &skeletons {
        attributor.attribute_sentence(skeleton, &mut quotes);
    }
    let mut restated = attributor.into_restated();
    attribute_nested(document, marked, &mut entities, &mut quotes);
    let mut spoken = transcript::spoken(document, &mut entities);
    spoken.extend(transcript::behind_dashes(document, &mut entities));
    spoken.extend(transcript::posted(document, &mut entities));
    spoken.sort_by_key(|quote| quote.outer.start);
    if !spoken.is_empty() {
        transcript::within_turns(&mut quotes, &spoken);
        // What a turn says is no restatement of the narrator's.
        restated.retain(|restated| {
            let before = spoken.partition_point(|turn| turn.outer.start <= restated.outer.start);
            before == 0 || spoken[before - 1].outer.end <= restated.outer.start
        });
        // What pointed at one of them by its number is no longer there.
        restated.iter_mut().for_each(|restated| restated.same_turn_as = None);
        restated.extend(spoken);
    }
    merge(&mut quotes, restated);
    Attributed { quotes, speakers: entities.into_speakers() }
}
