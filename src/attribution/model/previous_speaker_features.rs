//! What speaks for a quotation's being of the one who spoke last, quoted or not.

use crate::attribution::model::feature::{Feature, FeatureSum};
use crate::attribution::model::{PreviousSpeaker, QuotePlace};
use crate::attribution::pattern::Patterns;
use crate::quotes::quote_type;

/// Notes what speaks for who spoke last; `rivals` is how many others may be the speaker.
pub(crate) fn note(
    frames: &Patterns,
    place: QuotePlace,
    heard: &PreviousSpeaker,
    rivals: usize,
    evidence: &mut FeatureSum,
) {
    let page = frames.clause.page;
    let period = frames.clause.period;
    let sentence = page.sentence_of(period.tokens.start);
    let near = match (
        period.paragraph - heard.paragraph.min(period.paragraph),
        sentence - heard.sentence.min(sentence),
    ) {
        (0, 0) => 0,
        (0, 1) => 1,
        (0, _) => 2,
        (1, 0..=2) => 3,
        (1, _) => 4,
        _ => 5,
    };
    let secondhand = frames.is_secondhand(place.item);
    let embedded = quote_type::is_embedded(page, place.pair);
    evidence.note(Feature::Heard, near + 6 * u8::from(secondhand));
    evidence.note(
        Feature::HeardBeside,
        rivals.min(3) as u8 + 4 * u8::from(embedded) + 8 * u8::from(place.company > 1),
    );
}
