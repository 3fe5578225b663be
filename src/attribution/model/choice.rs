//! The choice: the evidence for each possible speaker is weighed, and the heaviest wins.

use crate::attribution::clause::Clause;
use crate::attribution::item::ItemIdx;
use crate::attribution::model::candidate_set::{CandidateSet, WeighedCandidate};
use crate::attribution::model::feature_sum::{FeatureSum, Record};
use crate::attribution::model::place::QuotePlace;
use crate::attribution::model::weights::Weights;
use crate::attribution::model::{
    candidate, candidate_features, previous_speaker_features, quotation_features,
};
use crate::attribution::pattern::{after, dash, label, relay};
use crate::attribution::relation::Attribution;
use crate::attribution::speaker_rule::SpeakerRule;
use crate::attribution::thresholds::confidence::{DOUBT_RATIO, PLAIN_CONFIDENCE};
use crate::document::Sign;
use crate::entities::entity_table::Entities;
use crate::quotes::quote_type::{self, Claim};

/// Who was chosen.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Decision {
    /// Nobody.
    Nobody,
    /// Whom the words of its sentence name.
    Attributed(Attribution),
    /// Who spoke last; the number says how likely it is.
    PreviousSpeaker(f32),
}

impl Decision {
    /// How strongly the sentence claims the quotation for somebody.
    pub(crate) fn claim(&self) -> Claim {
        match self {
            Self::Nobody => Claim::None,
            Self::Attributed(attribution) => attribution.rule.claim(),
            Self::PreviousSpeaker(_) => SpeakerRule::HeardBefore.claim(),
        }
    }
}

/// Whose a quotation is, with the chance that this is right.
pub(crate) fn choose(
    clause: &Clause,
    entities: &Entities,
    place: QuotePlace,
    record: Option<&mut Vec<CandidateSet>>,
) -> Decision {
    let document = clause.document;
    if !document.language.has_tables() {
        return by_signs(clause, place.item).map_or(Decision::Nobody, Decision::Attributed);
    }
    let told = label::cell(clause, place.item).or_else(|| relay::relayed(clause, place.item));
    if let Some(attribution) = told {
        return Decision::Attributed(attribution);
    }
    let embedded = quote_type::is_embedded(document, place.pair);
    let plain = if embedded {
        None
    } else {
        after::after(clause, place.item).filter(|f| f.confidence >= PLAIN_CONFIDENCE)
    };
    if let Some(attribution) = plain {
        return Decision::Attributed(attribution);
    }
    let mut possible = candidate::candidates(clause, place);
    let weights = Weights::of(document.language);
    let kept = if record.is_some() { Record::Kept } else { Record::Dropped };
    let mut nobody = FeatureSum::new(weights, kept);
    quotation_features::note(clause, place, &mut nobody);
    let mut weighed = vec![nobody];
    for candidate in &possible {
        let mut evidence = FeatureSum::new(weights, kept);
        candidate_features::note(clause, entities, place, candidate, &mut evidence);
        weighed.push(evidence);
    }
    if let Some(previous) = place.previous {
        let mut evidence = FeatureSum::new(weights, kept);
        previous_speaker_features::note(clause, place, previous, possible.len(), &mut evidence);
        weighed.push(evidence);
    }
    let (taken, chance) = heaviest(&weighed);
    if let Some(cases) = record {
        let named = possible.iter().map(|f| f.speaker.as_ref().map(|s| document.span(s)));
        let mentions =
            std::iter::once(None).chain(named).chain(place.previous.map(|previous| previous.speaker.mention));
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
            Decision::Attributed(Attribution { confidence: chance, ..possible.swap_remove(at) })
        }
        Some(_) => Decision::PreviousSpeaker(chance),
    }
}

/// Whom signs alone name, `Ada Reed: "…"` and `"…" — Ada Reed`, in a language of which no word is known: a
/// capital may begin any word there, so that each word of the name needs one.
fn by_signs(clause: &Clause, quote: ItemIdx) -> Option<Attribution> {
    let document = clause.document;
    let is_name = |found: &Attribution| {
        found.speaker.clone().is_some_and(|mut name| {
            name.all(|t| document.is_capital(t) || !document.is_word(t) && document.sign(t) != Sign::Comma)
        })
    };
    label::label(clause, quote).or_else(|| dash::dash(clause, quote)).filter(is_name)
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
        Some((at, e)) if nobodys <= DOUBT_RATIO * somebodys => (at + 1, chance(share(e))),
        _ => (0, chance(nobodys)),
    }
}

#[cfg(test)]
mod tests {
    use crate::attribution::model::choice::heaviest;
    use crate::attribution::model::feature_sum::{FeatureSum, Record};
    use crate::attribution::model::weights::Weights;
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
    fn without_words_only_signs_name_a_speaker() {
        let rows = [
            ("Στο λιμάνι. Επίσης δήλωσε ότι «δεν θα κλείσει».", ""),
            ("Hajnal Orsolya: „A móló biztonságos.”", "Hajnal Orsolya"),
            ("Hajnal Orsolya mondta: „A móló biztonságos.”", ""),
            ("„A móló biztonságos.” – Hajnal Orsolya", "Hajnal Orsolya"),
            ("„A móló biztonságos” – mondta Hajnal Orsolya", ""),
            ("Utána hozzátette, hogy „a móló biztonságos”.", ""),
            ("A Leith Bank írt. „A móló biztonságos” mondta Hajnal Orsolya.", ""),
        ];
        for (source, expected) in rows {
            let reading = read(source, Language::of("hu"));
            let speaker = reading.quotes.iter().find_map(|q| q.speaker.as_ref());
            let mention = speaker.and_then(|s| s.mention).map_or("", |m| m.of(source));
            assert_eq!(mention, expected, "{source:?}");
        }
    }

    #[test]
    fn a_chance_is_a_chance() {
        let source = "Ada Reed said the plan was “a very bad joke”. \
                      Tom Hill, the mayor, wrote that it was “fair”, the board said.";
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

    #[test]
    fn plain_cases_are_not_weighed() {
        let rows = [
            ("“It is safe,” said Ada Reed.", 0),
            ("“It is safe,” Ada Reed said.", 0),
            ("“It is safe,” reminisced Ada Reed.", 1),
        ];
        for (source, count) in rows {
            assert_eq!(weighed(source, Language::of("en")).len(), count, "{source}");
        }
    }

    #[test]
    fn doubt() {
        // The chances are as e to the hundredths: 1.49 times as likely at 40, 1.51 times at 41.
        for (nobody, taken) in [(0, 1), (40, 1), (41, 0)] {
            let sums = [nobody, 0].map(|weight| {
                let mut sum = FeatureSum::new(Weights::of(Language::of("en")), Record::Dropped);
                sum.weight = weight;
                sum
            });
            assert_eq!(heaviest(&sums).0, taken, "{nobody}");
        }
    }
}
