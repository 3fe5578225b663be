//! Quotations: what stands between two marks, of what kind, whose, and how those of one turn hang together.

use std::cmp::Reverse;

pub(crate) use crate::attribution::quote_idx::QuoteIdx;
use crate::attribution::relation::Attribution;
use crate::attribution::speaker_rule::SpeakerRule;
use crate::document::Document;
use crate::entities::speaking_entity::SpeakingEntityIdx;
use crate::quotes::nesting::QuoteSpan;
use crate::quotes::quote_span::Marks;
use crate::quotes::quote_type::QuoteKind;
use crate::text::span::Span;
use crate::text::token::TokenRange;

/// One quotation of one article.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct AttributedQuote {
    /// What it is.
    pub kind: QuoteKind,
    /// The words between the marks, without blanks at the edges.
    pub span: Span,
    /// The words with their marks.
    pub outer: Span,
    /// The sentence it stands in, narrator's words included.
    pub context: Span,
    /// Which marks it has.
    pub marks: Marks,
    /// The quotation that goes on with it in the next paragraph.
    pub continues: Option<QuoteIdx>,
    /// The earlier part of the same turn, which a cue cut in two.
    pub same_turn_as: Option<QuoteIdx>,
    /// The quotation it is nested in.
    pub parent: Option<QuoteIdx>,
    /// The reporting verb or phrase.
    pub cue: Option<Span>,
    /// Who is said to have uttered it.
    pub speaker: Option<SpeakerAttribution>,
}

/// The speaker of one quotation.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SpeakerAttribution {
    /// Who it is.
    pub person: SpeakingEntityIdx,
    /// The words beside the quotation that name the speaker.
    pub mention: Option<Span>,
    /// The rule that found the speaker.
    pub rule: SpeakerRule,
    /// How sure the rule is, 0..=1.
    pub confidence: f32,
}

impl SpeakerAttribution {
    /// Whom an attribution names with a phrase.
    pub(crate) fn named(
        document: &Document,
        person: SpeakingEntityIdx,
        phrase: &TokenRange,
        attribution: &Attribution,
    ) -> Self {
        let mention = Some(document.span(phrase));
        Self { person, mention, rule: attribution.rule, confidence: attribution.confidence }
    }
}

impl AttributedQuote {
    /// A quotation of which nobody is known to be the speaker yet.
    pub(crate) fn unattributed(found: QuoteSpan) -> Self {
        Self {
            kind: if found.parent.is_none() { QuoteKind::Direct } else { QuoteKind::Nested },
            span: found.span,
            outer: found.outer,
            context: found.context,
            marks: found.marks,
            continues: None,
            same_turn_as: None,
            parent: found.parent.map(QuoteIdx::at),
            cue: None,
            speaker: None,
        }
    }
}

impl AttributedQuote {
    /// What a sentence says that somebody uttered, without marks.
    pub(crate) const fn restated(span: Span, context: Span, cue: Span, speaker: SpeakerAttribution) -> Self {
        Self {
            kind: QuoteKind::Indirect,
            span,
            outer: span,
            context,
            marks: Marks::None,
            continues: None,
            same_turn_as: None,
            parent: None,
            cue: Some(cue),
            speaker: Some(speaker),
        }
    }
}

impl AttributedQuote {
    /// What somebody says without marks: in a turn of a transcript, behind a dash.
    pub(crate) const fn in_turn(span: Span, context: Span, speaker: Option<SpeakerAttribution>) -> Self {
        Self {
            kind: QuoteKind::Direct,
            span,
            outer: span,
            context,
            marks: Marks::None,
            continues: None,
            same_turn_as: None,
            parent: None,
            cue: None,
            speaker,
        }
    }
}

/// Puts restatements among the quotations, by start, and renumbers what points at a quotation; restatements
/// are numbered behind the marked ones.
pub(crate) fn merge(quotes: &mut Vec<AttributedQuote>, restated: Vec<AttributedQuote>) {
    let marked = quotes.len();
    let mut all: Vec<(usize, AttributedQuote)> = quotes.drain(..).chain(restated).enumerate().collect();
    all.sort_by_key(|(number, quote)| (quote.outer.start, Reverse(quote.outer.end), *number >= marked));
    let mut place = vec![0; all.len()];
    for (at, (number, _)) in all.iter().enumerate() {
        if let Some(known) = place.get_mut(*number) {
            *known = at;
        }
    }
    let moved = |index: QuoteIdx| place.get(index.get()).map_or(index, |&at| QuoteIdx::at(at));
    quotes.extend(all.into_iter().map(|(_, mut quote)| {
        quote.continues = quote.continues.map(moved);
        quote.same_turn_as = quote.same_turn_as.map(moved);
        quote.parent = quote.parent.map(moved);
        quote
    }));
}

#[cfg(test)]
mod tests {
    use crate::attribution::quote::{AttributedQuote, QuoteIdx, merge};
    use crate::quotes::quote_span::Marks;
    use crate::quotes::quote_type::QuoteKind;
    use crate::text::span::Span;

    fn quote(start: usize, end: usize) -> AttributedQuote {
        let span = Span::new(start, end);
        AttributedQuote {
            kind: QuoteKind::Direct,
            span,
            outer: span,
            context: span,
            marks: Marks::Paired,
            continues: None,
            same_turn_as: None,
            parent: None,
            cue: None,
            speaker: None,
        }
    }

    #[test]
    fn what_points_at_a_quotation_follows_it() {
        let mut quotes = vec![quote(10, 20), quote(12, 15), quote(30, 40)];
        quotes[0].continues = Some(QuoteIdx::at(2));
        quotes[1].parent = Some(QuoteIdx::at(0));
        quotes[2].same_turn_as = Some(QuoteIdx::at(0));
        merge(&mut quotes, vec![quote(25, 28), quote(0, 5)]);
        let starts: Vec<u32> = quotes.iter().map(|quote| quote.outer.start).collect();
        assert_eq!(starts, [0, 10, 12, 25, 30]);
        assert_eq!(quotes[1].continues, Some(QuoteIdx::at(4)));
        assert_eq!(quotes[2].parent, Some(QuoteIdx::at(1)));
        assert_eq!(quotes[4].same_turn_as, Some(QuoteIdx::at(1)));
    }

    #[test]
    fn the_longer_comes_first_and_the_marked_before_the_restated() {
        let mut quotes = vec![quote(10, 20), quote(30, 40)];
        let restated = AttributedQuote { kind: QuoteKind::Indirect, ..quote(10, 20) };
        merge(&mut quotes, vec![quote(30, 50), restated]);
        let found: Vec<(u32, QuoteKind)> = quotes.iter().map(|q| (q.outer.end, q.kind)).collect();
        let [direct, indirect] = [QuoteKind::Direct, QuoteKind::Indirect];
        assert_eq!(found, [(20, direct), (20, indirect), (50, direct), (40, direct)]);
    }
}
