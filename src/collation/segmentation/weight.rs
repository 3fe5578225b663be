//! What words weigh, 0 to 1.2: small words hardly count, numbers most, and content words the more the rarer
//! they are.

use std::sync::LazyLock;

use crate::collation::thresholds::RARITY_POWER;
use crate::lexicon::WordEntry;
use crate::lexicon::thesaurus::RAREST;

/// What a content word weighs by its step of rarity: there are few, and powers are slow.
static CONTENT_WEIGHTS: LazyLock<Vec<f32>> = LazyLock::new(|| {
    (0..=RAREST).map(|step| (f32::from(step) / f32::from(RAREST)).powf(RARITY_POWER)).collect()
});

pub(crate) fn content_weight(word: &WordEntry) -> f32 {
    CONTENT_WEIGHTS.get(usize::from(word.rarity_step())).copied().unwrap_or(1.0)
}
