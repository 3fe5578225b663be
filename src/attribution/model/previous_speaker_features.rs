//! What speaks for a quotation's being of the one who spoke last, quoted or not.

use crate::attribution::model::feature::{Feature, FeatureSum};
use crate::attribution::model::{PreviousSpeaker, QuotePlace};
use crate::attribution::pattern::Patterns;
use crate::quotes::quote_type;

/// Notes what speaks for who spoke last; `rivals` is how many others may be the speaker.
pub(crate) fn note(
    patterns: &Patterns,
    place: QuotePlace,
    heard: &PreviousSpeaker,
    rivals: usize,
    evidence: &mut FeatureSum,
) {
    let document = patterns.clause.document;
    let skeleton = patterns.clause.skeleton;
    let sentence = document.sentence_of(skeleton.tokens.start);
    let near = match (
        skeleton.paragraph - heard.paragraph.min(skeleton.paragraph),
        sentence - heard.sentence.min(sentence),
    ) {
        (0, 0) => 0,
        (0, 1) => 1,
        (0, _) => 2,
        (1, 0..=2) => 3,
        (1, _) => 4,
        _ => 5,
    };
    let secondhand = patterns.is_secondhand(place.item);
    let embedded = quote_type::is_embedded(document, place.pair);
    evidence.note(Feature::Heard, near + 6 * u8::from(secondhand));
    evidence.note(
        Feature::HeardBeside,
        rivals.min(3) as u8 + 4 * u8::from(embedded) + 8 * u8::from(place.company > 1),
    );
}
