//! The verdict on each quotation of a draft.

use std::ops::Range;

use crate::attribution::parsed_article::{ParsedArticle, read_words};
use crate::attribution::quote::{AttributedQuote, QuoteIdx, SpeakerAttribution};
use crate::check::beside::{self, Beside, Narration};
use crate::check::draft_quote::DraftQuote;
use crate::check::heard::Heard;
use crate::check::judged_words::{JudgedWords, Sides};
use crate::check::passage_index::{Lemmas, PassageIndex, SearchedWords};
use crate::check::placement::place;
use crate::check::thresholds::{
    ADJOINING_WORDS, BESIDE_CONTEXT_WORDS, HERE_COVERAGE, NAMED_BY_DRAFT, NEAREST_COVERAGE, NEARLY_BEST,
    SPLICED_CERTAINTY, SURE_COVERAGE,
};
use crate::check::verdict_kind::{Tier, VerdictKind};
use crate::check::voice::{VoiceMatch, Voices, is_monologue, voice_at};
use crate::collation::reading::Reading;
use crate::collation::segmentation::segment;
use crate::divergence::finding::{Difference, Place};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::lexicon::Lexicon;
use crate::linking::linked_speaker::SpeakerLinks;
use crate::linking::speaker_link::link_speakers;
use crate::quotes::quote_span::Marks;
use crate::quotes::quote_type::QuoteKind;
use crate::text::span::Span;

/// What is said of one quotation.
#[derive(Clone, Debug)]
pub(crate) struct CheckedQuote {
    pub quote: QuoteIdx,
    pub verdict: VerdictKind,
    pub certainty: f32,
    pub tier: Option<Tier>,
    /// Where its words stand; the nearest place where they stand nowhere.
    pub place: Option<FoundPlace>,
    pub differences: Vec<Difference>,
}

/// A stretch of a source.
#[derive(Clone, Debug)]
pub(crate) struct FoundPlace {
    /// The number of the source.
    pub source: usize,
    pub span: Span,
    /// What stands before it and behind it in its sentence.
    pub before: Span,
    pub after: Span,
    pub speaker: Option<SpeakerAttribution>,
    /// The article whose speaker that is: the draft, where the source is one voice and names nobody.
    pub named_in: usize,
    pub coverage: f32,
}

/// A draft checked.
#[derive(Debug)]
pub(crate) struct CheckedDraft {
    pub quotes: Vec<CheckedQuote>,
    /// Everyone who speaks; the draft is article 0, the sources follow.
    pub speakers: SpeakerLinks,
}

/// One source, ready to be searched.
struct SearchedSource<'r, 't> {
    heard: Heard<'r, 't>,
    index: PassageIndex,
    lexicon: Lexicon,
}

/// Checks each quotation in marks of the first article against the others.
pub(crate) fn check(articles: &[ParsedArticle]) -> CheckedDraft {
    let speakers = link_speakers(articles);
    let Some((draft, sources)) = articles.split_first() else {
        return CheckedDraft { quotes: Vec::new(), speakers };
    };
    let mut lemmas = Lemmas::default();
    let searched: Vec<SearchedSource> = sources
        .iter()
        .map(|source| {
            let lexicon = common_lexicon(draft, source);
            let heard = Heard::all(source);
            let index = PassageIndex::of(&heard, &lexicon, &mut lemmas);
            SearchedSource { heard, index, lexicon }
        })
        .collect();
    let mut quotes: Vec<CheckedQuote> = draft
        .quotes
        .iter()
        .zip(0..)
        .filter(|(quote, _)| quote.marks != Marks::None && quote.kind != QuoteKind::Indirect)
        .map(|(quote, number)| {
            let looked_for =
                LookedFor { draft, quote, words: DraftQuote::of(draft, quote), speakers: &speakers };
            looked_for.check(QuoteIdx(number), &searched, &lemmas)
        })
        .collect();
    for (number, source) in sources.iter().enumerate().filter(|(_, source)| is_monologue(source)) {
        name_voice(&mut quotes, draft, number, source);
    }
    CheckedDraft { quotes, speakers }
}

/// A speech that names nobody is whose the draft says it is: whom it names for most of what it quotes.
fn name_voice(quotes: &mut [CheckedQuote], draft: &ParsedArticle, number: usize, source: &ParsedArticle) {
    let of_draft = |quote: &CheckedQuote| draft.quotes.get(quote.quote.get())?.speaker.clone();
    let is_here = |quote: &&CheckedQuote| quote.place.as_ref().is_some_and(|place| place.source == number);
    let named: Vec<SpeakerAttribution> = quotes.iter().filter(is_here).filter_map(of_draft).collect();
    let times = |person| named.iter().filter(|speaker| speaker.person == person).count();
    let most = named.iter().rev().max_by_key(|speaker| times(speaker.person));
    let Some(speaker) = most.filter(|speaker| times(speaker.person) * 2 > named.len()).cloned() else {
        return;
    };
    for quote in quotes.iter_mut() {
        let Some(place) = quote.place.as_mut().filter(|place| place.source == number) else { continue };
        if voice_at(source, &[place.span]).is_none() {
            let confidence = speaker.confidence.min(NAMED_BY_DRAFT);
            place.speaker = Some(SpeakerAttribution { mention: None, confidence, ..speaker.clone() });
            place.named_in = 0;
        }
    }
}

/// The lexicon of two articles of one language.
fn common_lexicon(a: &ParsedArticle, b: &ParsedArticle) -> Lexicon {
    let tag = a.language.tag();
    Lexicon::of(if tag == b.language.tag() { tag } else { "und" })
}

/// One quotation and what it is judged by.
struct LookedFor<'l, 'r, 't> {
    draft: &'r ParsedArticle<'t>,
    quote: &'r AttributedQuote,
    words: DraftQuote<'r, 't>,
    speakers: &'l SpeakerLinks,
}

/// What of a source renders the quotation.
struct Stretch {
    tokens: Range<usize>,
    hidden: Vec<Range<usize>>,
    coverage: f32,
    is_spliced: bool,
}

/// A place with its verdict.
struct JudgedPlace {
    place: FoundPlace,
    judged: JudgedWords,
    matched: VoiceMatch,
}

impl LookedFor<'_, '_, '_> {
    fn check(&self, quote: QuoteIdx, sources: &[SearchedSource], lemmas: &Lemmas) -> CheckedQuote {
        let mut best: Option<JudgedPlace> = None;
        let mut nearest: Option<FoundPlace> = None;
        for (number, source) in sources.iter().enumerate() {
            let searched = SearchedWords::of(
                &self.words.heard,
                &self.words.beside,
                self.words.ellipses,
                &source.lexicon,
                lemmas,
            );
            let placed: Vec<_> = source
                .index
                .passages(&searched, source.heard.len())
                .into_iter()
                .filter_map(|passage| self.placed(source, passage))
                .collect();
            let most = placed.iter().map(|stretch| stretch.coverage).fold(0.0, f32::max);
            for stretch in placed {
                let coverage = stretch.coverage;
                let found = self.found_place(number, source, &stretch);
                if coverage < HERE_COVERAGE {
                    if coverage >= NEAREST_COVERAGE
                        && nearest.as_ref().is_none_or(|near| near.coverage < coverage)
                    {
                        nearest = Some(found);
                    }
                    continue;
                }
                if coverage < most - NEARLY_BEST {
                    continue;
                }
                let judged = self.judged(source, stretch, found);
                if best.as_ref().is_none_or(|best| is_better(&judged, best)) {
                    best = Some(judged);
                }
            }
        }
        match best {
            Some(JudgedPlace { place, judged, .. }) => CheckedQuote {
                quote,
                verdict: judged.verdict,
                certainty: judged.certainty,
                tier: Some(judged.tier),
                differences: judged.differences,
                place: Some(place),
            },
            None => CheckedQuote {
                quote,
                verdict: if sources.is_empty() { VerdictKind::NotJudged } else { VerdictKind::Nowhere },
                certainty: 1.0 - nearest.as_ref().map_or(0.0, |near| near.coverage),
                tier: None,
                place: nearest,
                differences: Vec::new(),
            },
        }
    }

    /// The stretch of a passage that renders the quotation.
    fn placed(&self, source: &SearchedSource, passage: Range<usize>) -> Option<Stretch> {
        let (draft, heard) = (&self.words.heard, &source.heard);
        let (a, b) = (draft.clean(0..draft.len()), heard.clean(passage.clone()));
        let language = source.lexicon.language;
        let (a_words, b_words) = (a.unhyphenated(), b.unhyphenated());
        let (x, y) = (read_words(&a_words, language), read_words(&b_words, language));
        let [left, right] = [&x, &y].map(|article| {
            let reading = Reading::whole(article);
            segment(&reading, &reading.context, &source.lexicon)
        });
        // A token of the text is a token of what is heard, in order; the tokenizer may join or part some.
        let place_of = |token: usize| {
            let span = y.tokens.get(token).map(|token| token.span);
            let before = span.map_or(0, |span| b.piece_of(span.start));
            passage.start + before
        };
        let opens: Vec<bool> = right
            .segments
            .iter()
            .map(|segment| {
                let at = place_of(segment.tokens.start);
                at > passage.start && heard.opens_part(at)
            })
            .collect();
        let found = place(&left, &right, &opens)?;
        let tokens = |range: &Range<usize>| {
            let first = right.segments.get(range.start)?.tokens.start;
            let last = right.segments.get(range.end.checked_sub(1)?)?.tokens.end.checked_sub(1)?;
            Some(place_of(first)..place_of(last) + 1)
        };
        let hidden = found.hidden.iter().filter_map(tokens).collect();
        let mut stretch = tokens(&found.stretch)?;
        let last = draft.len().checked_sub(1).map_or("", |last| draft.text(last));
        if matches!(last, "?" | "!") && heard.text(stretch.end) == last {
            stretch.end += 1;
        }
        Some(Stretch { tokens: stretch, hidden, coverage: found.coverage, is_spliced: found.is_spliced })
    }

    fn found_place(
        &self,
        number: usize,
        source: &SearchedSource,
        Stretch { tokens: stretch, hidden, coverage, .. }: &Stretch,
    ) -> FoundPlace {
        let heard = &source.heard;
        let span = heard.span(stretch).unwrap_or_default();
        let before = heard.span(&(stretch.start.saturating_sub(BESIDE_CONTEXT_WORDS)..stretch.start));
        let after = heard.span(&(stretch.end..(stretch.end + BESIDE_CONTEXT_WORDS).min(heard.len())));
        FoundPlace {
            source: number,
            span,
            before: before.unwrap_or(Span { start: span.start, end: span.start }),
            after: after.unwrap_or(Span { start: span.end, end: span.end }),
            speaker: voice_at(heard.article, &kept_pieces(heard, stretch, hidden)).cloned(),
            named_in: number + 1,
            coverage: *coverage,
        }
    }

    fn judged(
        &self,
        source: &SearchedSource,
        Stretch { tokens: stretch, hidden, is_spliced, .. }: Stretch,
        mut place: FoundPlace,
    ) -> JudgedPlace {
        let sides =
            Sides { draft: &self.words.heard, source: &source.heard, stretch: stretch.clone(), hidden };
        let mut judged = sides.judge(&source.lexicon);
        let heard = &self.words.heard;
        let voices = self.voices(&place, source);
        let matched = voices.compare(self.quote.speaker.as_ref(), place.speaker.as_ref(), place.span);
        let narration = Narration {
            words: &self.words.beside,
            language: self.draft.language,
            quoted: (0..heard.len()).map(|at| heard.norm(at)).collect(),
            ends_in_question: heard.len() > 0 && heard.text(heard.len() - 1) == "?",
        };
        if is_spliced && judged.verdict < VerdictKind::Altered {
            judged.verdict = VerdictKind::Altered;
            judged.certainty = SPLICED_CERTAINTY;
            judged.differences.push(self.of_order(&place));
        }
        let is_faithful = judged.verdict < VerdictKind::Altered;
        if is_faithful && matched == VoiceMatch::Two {
            judged.verdict = VerdictKind::OtherSpeaker;
            judged.certainty = place.speaker.as_ref().map_or(0.0, |speaker| speaker.confidence);
            judged.differences.push(self.of_speaker(&place));
        } else if is_faithful
            && let Some(found) = Beside::of(&source.heard, stretch.clone()).finding(&narration)
        {
            // A word right before the stretch that changes it is part of it.
            if found.words.end == stretch.start
                && found.words.len() <= ADJOINING_WORDS
                && let Some(span) = source.heard.span(&(found.words.start..stretch.end))
            {
                place.span = span;
            }
            judged.verdict = VerdictKind::Altered;
            judged.certainty = found.certainty;
            judged.differences.push(beside::difference(&found, &source.heard));
        }
        JudgedPlace { place, judged, matched }
    }

    fn voices<'v>(&'v self, place: &FoundPlace, source: &'v SearchedSource) -> Voices<'v, 'v, 'v> {
        Voices {
            links: self.speakers,
            draft: self.draft,
            source: source.heard.article,
            number: place.source + 1,
        }
    }

    fn of_order(&self, place: &FoundPlace) -> Difference {
        Difference {
            kind: DivergenceKind::Reordering,
            severity: Severity::Meaning,
            place: Place::Quote,
            a: Some(self.quote.span),
            b: Some(place.span),
            note: String::new(),
        }
    }

    fn of_speaker(&self, place: &FoundPlace) -> Difference {
        Difference {
            kind: DivergenceKind::Speaker,
            severity: Severity::Meaning,
            place: Place::Attribution,
            a: self.quote.speaker.as_ref().and_then(|speaker| speaker.mention),
            b: place.speaker.as_ref().and_then(|speaker| speaker.mention),
            note: String::new(),
        }
    }
}

/// The spans of a stretch without what the quotation leaves out.
fn kept_pieces(heard: &Heard, stretch: &Range<usize>, hidden: &[Range<usize>]) -> Vec<Span> {
    let mut start = stretch.start;
    let mut pieces = Vec::with_capacity(hidden.len() + 1);
    for gap in hidden {
        pieces.extend(heard.span(&(start..gap.start)));
        start = gap.end.max(start);
    }
    pieces.extend(heard.span(&(start..stretch.end)));
    pieces
}

/// Whether a place speaks better for the draft than another one.
fn is_better(new: &JudgedPlace, old: &JudgedPlace) -> bool {
    // Something like the words counts where nothing is more like them.
    let is_like = |place: &JudgedPlace| place.place.coverage < SURE_COVERAGE;
    let rank = |place: &JudgedPlace| (is_like(place), place.judged.verdict, place.matched != VoiceMatch::One);
    rank(new) < rank(old) || rank(new) == rank(old) && new.place.coverage > old.place.coverage
}
