//! Which of its possible speakers a quotation has, or none: the evidence for each is weighed, and the heaviest wins.
//!
//! A log-linear model over hand-made traits, as ranking models of quotation attribution use them (O'Keefe et al., *A Sequence
//! Labelling Approach to Quote Attribution*, 2012; Muzny et al., *A Two-stage Sieve Approach for Quote Attribution*, 2017). The
//! weights are tables, one a language, that `fit.py` makes from labelled articles.

mod candidates;
mod neighbour;
mod of_frame;
mod of_heard;
mod of_quotation;
mod traits;
mod weights;

pub use traits::Trait;

use super::frame::{Frame, Frames};
use super::kind;
use super::pair::Pair;
use super::people::People;
use super::speaker::Speaker;
use crate::span::Span;
use traits::Evidence;
use weights::Weights;

/// A frame behind a sentence of speech that is this sure is not weighed against others.
const PLAIN: f32 = 0.95;

/// Words are nobody's where that is so many times as likely as that they are somebody's: to miss a quotation is worse than to give
/// one too many.
const DOUBT: f32 = 1.5;

/// One quotation with what speaks for each of its possible speakers: what a fit of the weights needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    /// The words of the quotation.
    pub quotation: Span,
    /// Whether it stands in the narrator's own sentence.
    pub embedded: bool,
    /// What it may be, first nobody's.
    pub options: Vec<Choice>,
    /// Which option was taken.
    pub taken: usize,
}

/// One possible speaker of a quotation.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// The words that name the speaker; none for nobody.
    pub mention: Option<Span>,
    /// What was noted of it: traits with their values.
    pub evidence: Vec<(Trait, u8)>,
}

/// What is known of a quotation's place beside its sentence.
#[derive(Clone, Copy)]
pub(super) struct Place<'q> {
    /// The item of its period.
    pub item: usize,
    pub pair: &'q Pair,
    /// Whether a quotation before it in this sentence, paragraph or the last paragraph had a speaker: 3 to 0.
    pub company: u8,
    /// Who spoke last, quoted or not, if anybody did.
    pub heard: Option<&'q Heard>,
}

/// Who spoke last.
#[derive(Clone, Debug)]
pub(super) struct Heard {
    pub speaker: Speaker,
    /// The sentence and the paragraph in which that was told.
    pub sentence: usize,
    pub paragraph: usize,
}

/// Who was chosen.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Chosen {
    /// Nobody.
    Nobody,
    /// Whom a frame names.
    Framed(Frame),
    /// Who spoke last; the number says how likely it is.
    Heard(f32),
}

/// Whose a quotation is, with the chance that this is right.
pub(super) fn choose(frames: &Frames, people: &People, place: Place, record: Option<&mut Vec<Case>>) -> Chosen {
    let page = frames.clause.page;
    let embedded = kind::is_embedded(page, place.pair);
    let framed = if embedded { None } else { frames.after(place.item).filter(|f| f.confidence >= PLAIN) };
    if let Some(frame) = framed {
        return Chosen::Framed(frame);
    }
    let mut possible = candidates::candidates(frames, place.item, embedded, place.pair);
    let weights = Weights::of(page.language);
    let keep = record.is_some();
    let mut nobody = Evidence::new(weights, keep);
    of_quotation::note(frames, place, &mut nobody);
    let mut weighed = vec![nobody];
    for frame in &possible {
        let mut evidence = Evidence::new(weights, keep);
        of_frame::note(frames, people, place, frame, &mut evidence);
        weighed.push(evidence);
    }
    if let Some(heard) = place.heard {
        let mut evidence = Evidence::new(weights, keep);
        of_heard::note(frames, place, heard, possible.len(), &mut evidence);
        weighed.push(evidence);
    }
    let (taken, chance) = heaviest(&weighed);
    if let Some(cases) = record {
        let named = possible.iter().map(|f| f.speaker.as_ref().map(|s| page.span(s)));
        let mentions = std::iter::once(None).chain(named).chain(place.heard.map(|h| h.speaker.mention));
        let options = mentions.zip(weighed).map(|(mention, e)| Choice { mention, evidence: e.noted }).collect();
        cases.push(Case { quotation: page.span(&(place.pair.start..place.pair.end)), embedded, options, taken });
    }
    match taken.checked_sub(1) {
        None => Chosen::Nobody,
        Some(at) if at < possible.len() => Chosen::Framed(Frame { confidence: chance, ..possible.swap_remove(at) }),
        Some(_) => Chosen::Heard(chance),
    }
}

/// The likeliest option, and how likely it is, to hundredths as the weights are: no more is known.
fn heaviest(weighed: &[Evidence]) -> (usize, f32) {
    let most = weighed.iter().map(|e| e.weight).max().unwrap_or(0);
    let share = |e: &Evidence| ((e.weight - most) as f32 / 100.0).exp();
    let (nobody, somebody) = weighed.split_at(1);
    let nobodys: f32 = nobody.iter().map(share).sum();
    let somebodys: f32 = somebody.iter().map(share).sum();
    let best = somebody.iter().enumerate().max_by_key(|(at, e)| (e.weight, usize::MAX - at));
    let chance = |share: f32| (100.0 * share / (nobodys + somebodys)).round() / 100.0;
    match best {
        Some((at, e)) if nobodys <= DOUBT * somebodys => (at + 1, chance(share(e))),
        _ => (0, chance(nobodys)),
    }
}
