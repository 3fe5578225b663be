//! Whose words a stretch of a source are, by the source's own account.

use crate::attribution::parsed_article::ParsedArticle;
use crate::attribution::quote::{AttributedQuote, SpeakerAttribution};
use crate::attribution::speaker_rule::SpeakerRule;
use crate::check::thresholds::VOICE_SHARE;
use crate::quotes::quote_span::Marks;
use crate::quotes::quote_type::QuoteKind;
use crate::text::span::Span;

/// The innermost quotation or turn that holds most of a stretch.
pub(crate) fn voice_at<'r>(source: &'r ParsedArticle, stretch: Span) -> Option<&'r SpeakerAttribution> {
    let held = |quote: &AttributedQuote| {
        let (start, end) = (stretch.start.max(quote.outer.start), stretch.end.min(quote.outer.end));
        end.saturating_sub(start) as f32 >= VOICE_SHARE * stretch.len() as f32
    };
    let is_voice = |quote: &&AttributedQuote| {
        // In a speech or a transcript a clause behind a verb is no change of voice.
        quote.kind != QuoteKind::Indirect || source.turns.is_empty() && !is_monologue(source)
    };
    let holding = source.quotes.iter().filter(|quote| held(quote)).filter(is_voice);
    holding.min_by_key(|quote| quote.outer.len())?.speaker.as_ref()
}

/// Whether a source has no turns and no marked words: one voice throughout.
pub(crate) fn is_monologue(source: &ParsedArticle) -> bool {
    source.turns.is_empty()
        && source.quotes.iter().all(|quote| {
            quote.marks == Marks::None
                && quote.speaker.as_ref().is_none_or(|speaker| speaker.rule == SpeakerRule::ReportedClause)
        })
}
