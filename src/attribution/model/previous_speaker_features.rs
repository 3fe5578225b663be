//! What speaks for a quotation's being of the one who spoke last, quoted or not.

use crate::attribution::model::feature::{Evidence, Trait};
use crate::attribution::model::{Heard, Place};
use crate::attribution::pattern::Frames;
use crate::quotes::quote_type;

/// Notes what speaks for who spoke last; `rivals` is how many others may be the speaker.
pub(crate) fn note(frames: &Frames, place: Place, heard: &Heard, rivals: usize, evidence: &mut Evidence) {
    let page = frames.clause.page;
    let period = frames.clause.period;
    let sentence = page.sentence_of(period.tokens.start);
    let near = match (period.paragraph - heard.paragraph.min(period.paragraph), sentence - heard.sentence.min(sentence)) {
        (0, 0) => 0,
        (0, 1) => 1,
        (0, _) => 2,
        (1, 0..=2) => 3,
        (1, _) => 4,
        _ => 5,
    };
    let secondhand = frames.is_secondhand(place.item);
    let embedded = quote_type::is_embedded(page, place.pair);
    evidence.note(Trait::Heard, near + 6 * u8::from(secondhand));
    evidence.note(Trait::HeardBeside, rivals.min(3) as u8 + 4 * u8::from(embedded) + 8 * u8::from(place.company > 1));
}
