//! What an article has told up to a place: who spoke last, who asked whom, which sentence leads in to the next.
//! What stands alone is somebody's by this alone.

use crate::attribution::clause::Clause;
use crate::attribution::exchange::{self, Exchange};
use crate::attribution::model::place::PreviousSpeaker;
use crate::attribution::model::quotation_value::Company;
use crate::attribution::pattern::lead_in;
use crate::attribution::quote::{QuoteIdx, SpeakerAttribution};
use crate::attribution::relation::Attribution;
use crate::attribution::skeleton::Skeleton;
use crate::attribution::speaker_rule::SpeakerRule;
use crate::attribution::thresholds::confidence::{
    CONTINUED_SHARE, SAME_TURN_SHARE, SPEAKER_BEFORE_CONFIDENCE,
};
use crate::attribution::thresholds::reach::SPEAKER_BEFORE_PARAGRAPHS;
use crate::document::Document;
use crate::entities::speaking_entity::SpeakingEntityIdx;
use crate::quotes::quote_span::MarkPair;

/// A quotation that has a speaker.
#[derive(Clone)]
pub(crate) struct SpokenQuote {
    pub quote: QuoteIdx,
    pub speaker: SpeakerAttribution,
    pub paragraph: usize,
}

/// Speech that nobody has claimed yet.
pub(crate) struct UnclaimedQuote {
    pub quote: QuoteIdx,
    pub paragraph: usize,
}

/// Whose a quotation is that no word of its own sentence gives to anybody.
pub(crate) enum Alone {
    /// Whom the sentence before leads in.
    LedIn(Attribution),
    /// It goes on with an earlier quotation of the same turn.
    SameTurn(QuoteIdx, SpeakerAttribution),
    /// Somebody who spoke before.
    Speaker(SpeakerAttribution),
}

/// What has been told so far.
pub(crate) struct Discourse<'p, 'a> {
    pub document: &'p Document<'a>,
    pub pairs: &'p [MarkPair],
    /// The last quotation with a speaker.
    pub last_spoken: Option<SpokenQuote>,
    /// The last quotation of all.
    pub last_quote: Option<QuoteIdx>,
    /// Who spoke last, quoted or not: whom a pronoun stands for most likely.
    pub person: Option<SpeakingEntityIdx>,
    /// Who spoke last, quoted or not, and where.
    pub previous_speaker: Option<PreviousSpeaker>,
    pub unclaimed: Option<UnclaimedQuote>,
    /// Who asked whom last.
    pub exchange: Option<Exchange>,
    /// The sentence before, if nothing that somebody said was quoted in it: it may lead in to what follows.
    pub lead: Option<&'p Skeleton>,
}

impl<'p, 'a> Discourse<'p, 'a> {
    /// Nothing told yet.
    pub(crate) fn new(document: &'p Document<'a>, pairs: &'p [MarkPair]) -> Self {
        Self {
            document,
            pairs,
            last_spoken: None,
            last_quote: None,
            person: None,
            previous_speaker: None,
            unclaimed: None,
            exchange: None,
            lead: None,
        }
    }

    /// The nearest quotation before one that has a speaker; `before` is the last such one in the sentence.
    pub(crate) fn company(&self, before: Option<QuoteIdx>, skeleton: &Skeleton) -> Company {
        match &self.last_spoken {
            _ if before.is_some() => Company::Sentence,
            Some(last) if last.paragraph == skeleton.paragraph => Company::Paragraph,
            Some(last) if last.paragraph + 1 == skeleton.paragraph => Company::LastParagraph,
            _ => Company::None,
        }
    }

    /// Who spoke last speaks again.
    pub(crate) fn previous_again(&self, confidence: f32) -> Option<SpeakerAttribution> {
        let speaker = self.previous_speaker.as_ref()?.speaker.clone();
        Some(SpeakerAttribution { rule: SpeakerRule::HeardBefore, confidence, ..speaker })
    }

    /// A quotation that stands alone belongs to whom the sentence before led in, answers a question, or goes on
    /// with the last one; `continues` says whether that one goes on with it.
    pub(crate) fn alone(&self, quote: QuoteIdx, skeleton: &Skeleton, continues: bool) -> Option<Alone> {
        let read = self.document.language.has_tables();
        if read && let Some(attribution) = self.led_in(skeleton) {
            return Some(Alone::LedIn(attribution));
        }
        let SpokenQuote { quote: last, speaker, paragraph } = self.last_spoken.clone()?;
        if continues {
            let confidence = speaker.confidence * CONTINUED_SHARE;
            return Some(Alone::Speaker(SpeakerAttribution {
                rule: SpeakerRule::Continued,
                confidence,
                ..speaker
            }));
        }
        // A name or another verb may stand between the two; without words nobody can tell.
        if !read {
            return None;
        }
        // In the paragraph of a question its speaker goes on sooner than somebody answers.
        if paragraph + 1 == skeleton.paragraph
            && let Some(speaker) = self.in_exchange(quote)
        {
            return Some(Alone::Speaker(speaker));
        }
        if paragraph == skeleton.paragraph {
            let confidence = speaker.confidence * SAME_TURN_SHARE;
            return Some(Alone::SameTurn(
                last,
                SpeakerAttribution { rule: SpeakerRule::SameTurn, confidence, ..speaker },
            ));
        }
        (skeleton.paragraph - paragraph <= SPEAKER_BEFORE_PARAGRAPHS).then_some(Alone::Speaker(
            SpeakerAttribution {
                rule: SpeakerRule::SpeakerBefore,
                confidence: SPEAKER_BEFORE_CONFIDENCE,
                ..speaker
            },
        ))
    }

    /// Whose a quotation is by who asked whom, where it follows a question or asks one.
    pub(crate) fn in_exchange(&self, quote: QuoteIdx) -> Option<SpeakerAttribution> {
        let (exchange, last) = (self.exchange.as_ref()?, self.last_spoken.as_ref()?);
        let is_party =
            [&exchange.asks, &exchange.answers].iter().any(|one| one.person == last.speaker.person);
        let asks = |at: QuoteIdx| exchange::is_question(self.document, &self.pairs[at.get()]);
        let follows = is_party && (asks(last.quote) || asks(quote));
        follows.then(|| exchange.next(asks(last.quote), &last.speaker, asks(quote)))
    }

    /// Whom the sentence before leads in.
    fn led_in(&self, skeleton: &Skeleton) -> Option<Attribution> {
        let lead = self.lead?;
        let clause = &Clause { document: self.document, skeleton: lead };
        let same = lead.paragraph == skeleton.paragraph;
        let near = lead.paragraph + 1 >= skeleton.paragraph;
        let told = if near { lead_in::lead_in(clause).or_else(|| lead_in::teller(clause)) } else { None };
        // Whom a standfirst is about speaks first.
        let stop = clause.end().checked_sub(1).is_some_and(|last| clause.is_wall(last));
        let is_standfirst = self.last_spoken.is_none() && !stop;
        told.or_else(|| if same || is_standfirst { lead_in::topic(clause) } else { None })
    }
}
