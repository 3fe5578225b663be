//! One place judged: its words, whose they are, and what stands beside them.

use crate::attribution::parsed_article::ParsedArticle;
use crate::attribution::quote::AttributedQuote;
use crate::check::beside::{self, Beside, Narration};
use crate::check::judged_words::{JudgedWords, Sides};
use crate::check::searched_quote::QuotedWords;
use crate::check::searched_source::{FoundPlace, SearchedSource, Stretch};
use crate::check::source_voice::{VoiceMatch, Voices};
use crate::check::thresholds::{ADJOINING_WORDS, SPLICED_CERTAINTY, SURE_COVERAGE};
use crate::check::verdict_kind::VerdictKind;
use crate::divergence::finding::{Difference, Ground, Place};
use crate::divergence::kind::DivergenceKind;
use crate::divergence::severity::Severity;
use crate::linking::linked_speaker::SpeakerLinks;

/// One quotation and what it is judged by.
pub(crate) struct PlaceJudge<'l, 'r> {
    pub draft: &'r ParsedArticle,
    pub quote: &'r AttributedQuote,
    pub words: &'l QuotedWords<'r>,
    pub speakers: &'l SpeakerLinks,
}

/// A place with its verdict.
pub(crate) struct JudgedPlace {
    pub place: FoundPlace,
    pub judged: JudgedWords,
    matched: VoiceMatch,
}

impl JudgedPlace {
    /// Whether no other place can speak better for the draft.
    pub(crate) fn is_final(&self) -> bool {
        self.judged.verdict == VerdictKind::Verbatim && self.matched == VoiceMatch::One
    }

    /// Whether it speaks better for the draft than another one. Something like the words counts where nothing is
    /// more like them.
    pub(crate) fn is_better_than(&self, other: &Self) -> bool {
        let rank =
            |of: &Self| (of.place.coverage < SURE_COVERAGE, of.judged.verdict, of.matched != VoiceMatch::One);
        rank(self) < rank(other) || rank(self) == rank(other) && self.place.coverage > other.place.coverage
    }
}

impl PlaceJudge<'_, '_> {
    /// Judges a stretch of a source.
    pub(crate) fn judged(&self, source: &SearchedSource, stretch: &Stretch) -> JudgedPlace {
        let mut place = source.found_place(stretch);
        let mut judged =
            Sides { draft: &self.words.heard, source: &source.heard, stretch }.judge(&source.lexicon);
        let voices = Voices {
            links: self.speakers,
            draft: self.draft,
            source: source.heard.article,
            number: source.number + 1,
        };
        let matched = voices.compare(self.quote.speaker.as_ref(), place.speaker.as_ref(), place.span);
        if stretch.is_spliced && judged.verdict < VerdictKind::Altered {
            judged.accuse(VerdictKind::Altered, SPLICED_CERTAINTY, self.of_order(&place));
        }
        if judged.verdict < VerdictKind::Altered && matched == VoiceMatch::Two {
            let certainty = place.speaker.as_ref().map_or(0.0, |speaker| speaker.confidence);
            judged.accuse(VerdictKind::OtherSpeaker, certainty, self.of_speaker(&place));
        } else if judged.verdict < VerdictKind::Altered
            && let Some(found) = Beside::of(&source.heard, stretch.tokens.clone()).finding(&self.narration())
        {
            // A word right before the stretch that changes it is part of it.
            if found.words.end == stretch.tokens.start
                && found.words.len() <= ADJOINING_WORDS
                && let Some(span) = source.heard.span(&(found.words.start..stretch.tokens.end))
            {
                place.span = span;
            }
            judged.accuse(VerdictKind::Altered, found.certainty, beside::difference(&found, &source.heard));
        }
        JudgedPlace { place, judged, matched }
    }

    fn narration(&self) -> Narration<'_> {
        let heard = &self.words.heard;
        Narration {
            words: &self.words.beside,
            language: self.draft.language,
            quoted: (0..heard.len()).map(|at| heard.norm(at)).collect(),
            ends_in_question: heard.len() > 0 && heard.text(heard.len() - 1) == "?",
        }
    }

    fn of_order(&self, place: &FoundPlace) -> Difference {
        Difference {
            kind: DivergenceKind::Reordering,
            severity: Severity::Meaning,
            place: Place::Quote,
            ground: Ground::Known,
            a: Some(self.quote.span),
            b: Some(place.span),
            note: "Words of two sentences are joined here in another order.".to_owned(),
        }
    }

    fn of_speaker(&self, place: &FoundPlace) -> Difference {
        Difference {
            kind: DivergenceKind::Speaker,
            severity: Severity::Meaning,
            place: Place::Attribution,
            ground: Ground::Known,
            a: self.quote.speaker.as_ref().and_then(|speaker| speaker.mention),
            b: place.speaker.as_ref().and_then(|speaker| speaker.mention),
            note: "Another person speaks there.".to_owned(),
        }
    }
}
