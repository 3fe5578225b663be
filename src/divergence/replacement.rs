//! Words that stand against other words in the same place: reported by the rules of sense and of omission.

use std::ops::Range;

use crate::collation::segment::Segment;
use crate::divergence::context::{Context, Side};
use crate::divergence::finding::{Fallback, KeptIf};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
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
    let words_apart = |side: Side, range: &Range<usize>| {
        let segments = &context.segments(side)[range.clone()];
        let mut content = segments.iter().filter(|segment| segment.is_content());
        let first = content.next();
        first.filter(|_| content.next().is_none())
    };
    let is_noun = |segment: &Segment| segment.entry().pos().dominant() == Some(Pos::Noun);
    let are_nouns =
        words_apart(Side::A, &a).is_some_and(is_noun) && words_apart(Side::B, &b).is_some_and(is_noun);
    // Two quotes are known to render one utterance: of words without a known relation only one thing named for
    // another tells that the claim is another.
    if context.is_rendering() && !are_nouns {
        let note = format!("{words}: put in other words.");
        context.report(DivergenceKind::Paraphrase, Severity::Wording, a, b, note);
        return;
    }
    let (x, y) = (context.content_words(Side::A, a.clone()), context.content_words(Side::B, b.clone()));
    let retold = format!("{words}: put in other words.");
    let fallback = Fallback {
        kind: DivergenceKind::Paraphrase,
        note: retold,
        kept_if: KeptIf::OnlyReplacementOrLoss(x + y),
    };
    context.report_open(DivergenceKind::Sense, a, b, format!("{words}: a different claim."), fallback);
}
