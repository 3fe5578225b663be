//! A source, ready to be searched, and the stretches of it that render a quotation.

use std::ops::Range;

use crate::attribution::parsed_article::{ParsedArticle, read_words};
use crate::attribution::quote::SpeakerAttribution;
use crate::check::heard::Heard;
use crate::check::passage_index::{CandidatePassage, LemmaNumbers, PassageIndex, SearchedWords};
use crate::check::placement::place;
use crate::check::searched_quote::Tongue;
use crate::check::source_voice::voice_at;
use crate::check::thresholds::BESIDE_CONTEXT_WORDS;
use crate::collation::reading::Reading;
use crate::collation::segmentation::segment;
use crate::collation::segments::Segments;
use crate::lexicon::Lexicon;
use crate::text::span::Span;

/// One source.
pub(crate) struct SearchedSource<'r> {
    /// Its number among the sources.
    pub number: usize,
    pub heard: Heard<'r>,
    pub tongue: Tongue,
    pub lexicon: Lexicon,
    index: PassageIndex,
}

/// What of a source renders the quotation.
pub(crate) struct Stretch {
    /// Tokens of what is heard.
    pub tokens: Range<usize>,
    /// What of them the quotation leaves out where it says so.
    pub hidden: Vec<Range<usize>>,
    /// How much of the quotation is there, from 0 to 1.
    pub coverage: f32,
    /// Whether the quotation joins words of two sentences in another order.
    pub is_spliced: bool,
}

/// A stretch as it is reported.
#[derive(Clone, Debug)]
pub(crate) struct FoundPlace {
    /// The number of the source.
    pub source: usize,
    pub span: Span,
    /// What stands before it and behind it.
    pub before: Span,
    pub after: Span,
    pub speaker: Option<SpeakerAttribution>,
    /// The article whose speaker that is: the draft, where the source is one voice and names nobody.
    pub named_in: usize,
    pub coverage: f32,
}

impl<'r> SearchedSource<'r> {
    pub(crate) fn of(
        number: usize,
        source: &'r ParsedArticle,
        draft: &ParsedArticle,
        lemmas: &mut LemmaNumbers,
    ) -> Self {
        let tongue = Tongue::of(draft, source);
        let lexicon = tongue.lexicon(draft);
        let heard = Heard::all(source);
        let index = PassageIndex::of(&heard, &lexicon, lemmas);
        Self { number, heard, tongue, lexicon, index }
    }

    /// The passages that have most of the words.
    pub(crate) fn passages(&self, searched: &SearchedWords) -> Vec<CandidatePassage> {
        self.index.passages(searched, self.heard.len())
    }

    /// The stretch of a passage that renders a quotation, whose last sign is given.
    pub(crate) fn placed(
        &self,
        quotation: &Segments,
        last_sign: &str,
        passage: Range<usize>,
    ) -> Option<Stretch> {
        let heard = &self.heard;
        let clean = heard.clean(passage.clone());
        let text = clean.unhyphenated();
        let article = read_words(&text, self.lexicon.language);
        let reading = Reading::whole(&article);
        let segments = segment(&reading, &reading.context, &self.lexicon);
        let place_of = |token: usize| {
            let start = article.tokens.get(token).map_or(0, |token| token.span.start);
            passage.start + clean.piece_of(start)
        };
        let opens_part = |at: usize| at > passage.start && heard.opens_part(at);
        let opens: Vec<bool> =
            segments.segments.iter().map(|segment| opens_part(place_of(segment.tokens.start))).collect();
        let found = place(quotation, &segments, &opens)?;
        let tokens = |range: &Range<usize>| {
            let first = segments.segments.get(range.start)?.tokens.start;
            let last = segments.segments.get(range.end.checked_sub(1)?)?.tokens.end.checked_sub(1)?;
            Some(place_of(first)..place_of(last) + 1)
        };
        let mut stretch = tokens(&found.stretch)?;
        if matches!(last_sign, "?" | "!") && heard.text(stretch.end) == last_sign {
            stretch.end += 1;
        }
        Some(Stretch {
            tokens: stretch,
            hidden: found.hidden.iter().filter_map(tokens).collect(),
            coverage: found.coverage,
            is_spliced: found.is_spliced,
        })
    }

    /// A stretch with what stands around it and who speaks there.
    pub(crate) fn found_place(&self, stretch: &Stretch) -> FoundPlace {
        let heard = &self.heard;
        let Range { start, end } = stretch.tokens;
        let span = heard.span(&stretch.tokens).unwrap_or_default();
        let before = heard.span(&(start.saturating_sub(BESIDE_CONTEXT_WORDS)..start));
        let after = heard.span(&(end..(end + BESIDE_CONTEXT_WORDS).min(heard.len())));
        FoundPlace {
            source: self.number,
            span,
            before: before.unwrap_or(Span { start: span.start, end: span.start }),
            after: after.unwrap_or(Span { start: span.end, end: span.end }),
            speaker: voice_at(heard.article, &self.kept_pieces(stretch)).cloned(),
            named_in: self.number + 1,
            coverage: stretch.coverage,
        }
    }

    /// The spans of a stretch without what the quotation leaves out.
    fn kept_pieces(&self, stretch: &Stretch) -> Vec<Span> {
        let mut start = stretch.tokens.start;
        let mut pieces = Vec::with_capacity(stretch.hidden.len() + 1);
        for gap in &stretch.hidden {
            pieces.extend(self.heard.span(&(start..gap.start)));
            start = gap.end.max(start);
        }
        pieces.extend(self.heard.span(&(start..stretch.tokens.end)));
        pieces
    }
}
