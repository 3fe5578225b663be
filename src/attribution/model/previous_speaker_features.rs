//! What speaks for a quotation's being of the one who spoke last, quoted or not.

use crate::attribution::clause::Clause;
use crate::attribution::cue;
use crate::attribution::model::feature::Feature;
use crate::attribution::model::feature_sum::FeatureSum;
use crate::attribution::model::place::{PreviousSpeaker, QuotePlace};
use crate::attribution::model::quotation_value::{Company, OtherSpeakers, Placement, Recency, Telling, Turn};
use crate::quotes::quote_type;

/// Notes what speaks for who spoke last; `rivals` is how many others may be the speaker.
pub(crate) fn note(
    clause: &Clause,
    place: QuotePlace,
    previous: &PreviousSpeaker,
    rivals: usize,
    evidence: &mut FeatureSum,
) {
    let document = clause.document;
    let skeleton = clause.skeleton;
    let sentence = document.sentence_of(skeleton.tokens.start);
    let near = match (
        skeleton.paragraph - previous.paragraph.min(skeleton.paragraph),
        sentence - previous.sentence.min(sentence),
    ) {
        (0, 0) => Recency::Sentence,
        (0, 1) => Recency::LastSentence,
        (0, _) => Recency::Paragraph,
        (1, 0..=2) => Recency::LastParagraph,
        (1, _) => Recency::FarInLastParagraph,
        _ => Recency::Further,
    };
    let telling =
        if cue::is_secondhand(clause, place.item) { Telling::Secondhand } else { Telling::Firsthand };
    evidence.note(Feature::Previous((near, telling)));
    let others = match rivals {
        0 => OtherSpeakers::None,
        1 => OtherSpeakers::One,
        2 => OtherSpeakers::Two,
        _ => OtherSpeakers::More,
    };
    let placement =
        if quote_type::is_embedded(document, place.pair) { Placement::Embedded } else { Placement::Free };
    let turn = match place.company {
        Company::None | Company::LastParagraph => Turn::New,
        Company::Paragraph | Company::Sentence => Turn::Begun,
    };
    evidence.note(Feature::PreviousBeside((others, (placement, turn))));
}

#[cfg(test)]
mod tests {
    use crate::attribution::skeleton_examples::features_noted;

    #[test]
    fn what_speaks_for_who_spoke_last() {
        let rows = [
            ("“It is safe,” said Ada Reed. It was “quite old”.", "previous.last-sentence.firsthand"),
            ("“It is safe,” said Ada Reed. It rained. It was “quite old”.", "previous.paragraph.firsthand"),
            ("“It is safe,” said Ada Reed.\n\nIt was “quite old”.", "previous.last-paragraph.firsthand"),
            ("„Er ist gut“, sagte Ada Reed. Das sei „sehr alt“.", "previous.last-sentence.secondhand"),
            ("“It is safe,” said Ada Reed. It was “quite old”.", "previous-beside.1.embedded.begun"),
            ("“It is safe,” said Ada Reed.\n\nIt was “quite old”.", "previous-beside.1.embedded.new"),
        ];
        for (source, expected) in rows {
            let noted = features_noted(source);
            let found = &noted[noted.len() - 1];
            assert!(found.iter().any(|noted| noted == expected), "{source}: no {expected} in {found:?}");
        }
    }
}
