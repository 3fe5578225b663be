//! Which of its possible speakers a quotation has, or none: the evidence for each is weighed, and the
//! heaviest wins.
//!
//! A log-linear model over hand-made traits, as ranking models of quotation attribution use them (O'Keefe et
//! al., *A Sequence Labelling Approach to Quote Attribution*, 2012; Muzny et al., *A Two-stage Sieve Approach
//! for Quote Attribution*, 2017). The weights are tables, one a language, that `fit.py` makes from labelled
//! articles.

mod candidate;
mod candidate_features;
mod candidate_value;
mod feature;
mod feature_sum;
mod feature_value;
mod neighbour;
mod previous_speaker_features;
mod quotation_features;
mod quotation_value;
mod weights;

pub use crate::attribution::model::feature::Feature;
use crate::attribution::model::feature_sum::{FeatureSum, Record};
pub(crate) use crate::attribution::model::quotation_value::Company;
use crate::attribution::model::weights::Weights;
use crate::attribution::pattern::{Attribution, Patterns};
use crate::attribution::quote::Speaker;
use crate::entities::mention::Entities;
use crate::quotes::quote_span::MarkPair;
use crate::quotes::quote_type;
use crate::text::span::Span;

/// A frame behind a sentence of speech that is this sure is not weighed against others.
const PLAIN: f32 = 0.95;

/// Words are nobody's where that is so many times as likely as that they are somebody's: to miss a quotation
/// is worse than to give one too many.
const DOUBT: f32 = 1.5;

/// One quotation with what speaks for each of its possible speakers: what a fit of the weights needs.
#[derive(Clone, Debug, PartialEq)]
pub struct CandidateSet {
    /// The words of the quotation.
    pub quotation: Span,
    /// Whether it stands in the narrator's own sentence.
    pub embedded: bool,
    /// What it may be, first nobody's.
    pub options: Vec<WeighedCandidate>,
    /// Which option was taken.
    pub taken: usize,
}

/// One possible speaker of a quotation.
#[derive(Clone, Debug, PartialEq)]
pub struct WeighedCandidate {
    /// The words that name the speaker; none for nobody.
    pub mention: Option<Span>,
    /// What was noted of it.
    pub features: Vec<Feature>,
}

/// What is known of a quotation's place beside its sentence.
#[derive(Clone, Copy)]
pub(crate) struct QuotePlace<'q> {
    /// The item of its period.
    pub item: usize,
    pub pair: &'q MarkPair,
    /// The nearest quotation before it that has a speaker.
    pub company: Company,
    /// Who spoke last, quoted or not, if anybody did.
    pub heard: Option<&'q PreviousSpeaker>,
}

/// Who spoke last.
#[derive(Clone, Debug)]
pub(crate) struct PreviousSpeaker {
    pub speaker: Speaker,
    /// The sentence and the paragraph in which that was told.
    pub sentence: usize,
    pub paragraph: usize,
}

/// Who was chosen.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Decision {
    /// Nobody.
    Nobody,
    /// Whom a frame names.
    Framed(Attribution),
    /// Who spoke last; the number says how likely it is.
    PreviousSpeaker(f32),
}

/// Whose a quotation is, with the chance that this is right.
pub(crate) fn choose(
    patterns: &Patterns,
    entities: &Entities,
    place: QuotePlace,
    record: Option<&mut Vec<CandidateSet>>,
) -> Decision {
    let document = patterns.clause.document;
    let embedded = quote_type::is_embedded(document, place.pair);
    let framed = if embedded { None } else { patterns.after(place.item).filter(|f| f.confidence >= PLAIN) };
    if let Some(frame) = framed {
        return Decision::Framed(frame);
    }
    let mut possible = candidate::candidates(patterns, place.item, embedded, place.pair);
    let weights = Weights::of(document.language);
    let kept = if record.is_some() { Record::Kept } else { Record::Dropped };
    let mut nobody = FeatureSum::new(weights, kept);
    quotation_features::note(patterns, place, &mut nobody);
    let mut weighed = vec![nobody];
    for frame in &possible {
        let mut evidence = FeatureSum::new(weights, kept);
        candidate_features::note(patterns, entities, place, frame, &mut evidence);
        weighed.push(evidence);
    }
    if let Some(heard) = place.heard {
        let mut evidence = FeatureSum::new(weights, kept);
        previous_speaker_features::note(patterns, place, heard, possible.len(), &mut evidence);
        weighed.push(evidence);
    }
    let (taken, chance) = heaviest(&weighed);
    if let Some(cases) = record {
        let named = possible.iter().map(|f| f.speaker.as_ref().map(|s| document.span(s)));
        let mentions = std::iter::once(None).chain(named).chain(place.heard.map(|h| h.speaker.mention));
        let options = mentions
            .zip(weighed)
            .map(|(mention, e)| WeighedCandidate { mention, features: e.noted })
            .collect();
        cases.push(CandidateSet {
            quotation: document.span(&(place.pair.start..place.pair.end)),
            embedded,
            options,
            taken,
        });
    }
    match taken.checked_sub(1) {
        None => Decision::Nobody,
        Some(at) if at < possible.len() => {
            Decision::Framed(Attribution { confidence: chance, ..possible.swap_remove(at) })
        }
        Some(_) => Decision::PreviousSpeaker(chance),
    }
}

/// The likeliest option, and how likely it is, to hundredths as the weights are: no more is known.
fn heaviest(weighed: &[FeatureSum]) -> (usize, f32) {
    let most = weighed.iter().map(|e| e.weight).max().unwrap_or(0);
    let share = |e: &FeatureSum| ((e.weight - most) as f32 / 100.0).exp();
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

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::{read, weighed};
    use crate::lexicon::Language;
    use crate::quotes::quote_type::QuoteKind;

    /// Each row: a text, and who is given as the speaker of its only quotation.
    fn check(source: &str, expected: Option<&str>) {
        let reading = read(source, Language::of_text(source));
        let quote = reading.quotes.iter().find(|q| q.kind != QuoteKind::Indirect);
        let mention = quote.and_then(|q| q.speaker.as_ref()).and_then(|s| s.mention).map(|m| m.of(source));
        assert_eq!(mention, expected, "{source:?}");
    }

    #[test]
    fn the_heaviest_evidence_wins() {
        check("Ada Reed said the plan was “a very bad joke”.", Some("Ada Reed"));
        check("The board met Ada Reed, who called the plan “a very bad joke”.", Some("Ada Reed, who"));
        check("The plan was “a very bad joke”, Ada Reed told the board.", Some("Ada Reed"));
        check("Der Plan sei „ein sehr schlechter Scherz“, sagte Ada Reed.", Some("Ada Reed"));
        check("The boat club, known as the “Night Herons”, meets on Monday.", None);
        check("Er liest jeden Tag die Zeitung „Leither Bote“.", None);
    }

    #[test]
    fn a_chance_is_a_chance() {
        let source = "Ada Reed said the plan was “a very bad joke”. Tom Hill, the mayor, wrote that it was “fair”, the board said.";
        let reading = read(source, Language::of("en"));
        let chances: Vec<f32> =
            reading.quotes.iter().filter_map(|q| q.speaker.as_ref()).map(|s| s.confidence).collect();
        assert!(chances.iter().all(|&c| c > 0.0 && c <= 1.0), "{chances:?}");
        assert!(!chances.is_empty());
    }

    #[test]
    fn a_fit_is_told_what_was_weighed() {
        let cases = weighed("Ada Reed said the plan was “a very bad joke”.", Language::of("en"));
        let [case] = cases.as_slice() else { panic!("one quotation: {cases:?}") };
        assert!(
            case.embedded && case.options[0].mention.is_none() && case.options[case.taken].mention.is_some(),
            "{case:?}"
        );
        assert!(case.options.iter().all(|o| !o.features.is_empty()));
    }
}
