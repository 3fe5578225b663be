//! Words that stand against other words in the same place: reported by the rules of sense and of omission.

use std::ops::Range;

use crate::divergence::context::{Context, Side};
use crate::divergence::finding::{Fallback, KeptIf};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::divergence::thresholds::PHRASE_WORDS;
use crate::lexicon::thesaurus::Pos;

/// Reports words that stand against others in the same place.
pub(crate) fn report_replacement(context: &mut Context, side: Side, own: Range<usize>, other: Range<usize>) {
    let (a, b) = if side == Side::A { (own, other) } else { (other, own) };
    let words = context.quoted_pair(a.clone(), b.clone());
    if !context.lexicon.knows_meaning() {
        let note = format!("{words}: other words; meaning is not judged in this language.");
        context.report(DivergenceKind::Paraphrase, Severity::Wording, a, b, note);
        return;
    }
    let (x, y) = (context.content_words(Side::A, a.clone()), context.content_words(Side::B, b.clone()));
    let is_noun = |side: Side, range: &Range<usize>| {
        let segments = &context.segments(side)[range.clone()];
        let content = segments.iter().find(|segment| segment.is_content());
        content.is_some_and(|word| word.entry().pos().dominant() == Some(Pos::Noun))
    };
    let are_nouns = x == 1 && y == 1 && is_noun(Side::A, &a) && is_noun(Side::B, &b);
    let are_phrases = x.min(y) >= PHRASE_WORDS;
    let retold = format!("{words}: put in other words.");
    // Two articles are known to render one utterance: of words without a known relation only one thing named for
    // another tells that the claim is another, or a whole phrase between words that are the same.
    if context.is_rendering() && !are_nouns && !are_phrases {
        context.report(DivergenceKind::Paraphrase, Severity::Wording, a, b, retold);
        return;
    }
    let kept_if = if context.is_rendering() && are_phrases {
        KeptIf::HalfUnchanged
    } else {
        KeptIf::OnlyReplacementOrLoss(x + y)
    };
    let fallback = Fallback { kind: DivergenceKind::Paraphrase, note: retold, kept_if };
    context.report_open(DivergenceKind::Sense, a, b, format!("{words}: a different claim."), fallback);
}
