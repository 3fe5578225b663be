//! From frames to speakers: for each quotation the first rule that holds, the surest first, each under its own name.

use super::cue::{Frame, Frames};
use super::kind::{self, Claim};
use super::marks::Pair;
use super::narration::{Item, Period, inner_periods, periods};
use super::page::Page;
use super::people::People;
use super::piece;
use super::quote::{Marks, Quote, QuoteIndex, QuoteKind};
use super::referent;
use super::reported::reported;
use super::speaker::{Person, PersonIndex, Speaker};
use super::token::TokenRange;

/// Finds speakers and turns; `pairs` are the marks of `quotes`, one for one. Restatements without marks join the quotations.
pub(super) fn attribute(page: &Page, pairs: &[Pair], quotes: &mut Vec<Quote>) -> Vec<Person> {
    let outermost: Vec<(usize, Pair)> =
        pairs.iter().copied().enumerate().filter(|&(at, _)| quotes.get(at).is_some_and(|q| q.parent.is_none())).collect();
    let mut quoted = vec![false; page.tokens.len()];
    for (_, pair) in &outermost {
        if let Some(inside) = quoted.get_mut(pair.outer_start..pair.outer_end) {
            inside.fill(true);
        }
    }
    let mut people = People::of(page, &quoted);
    let periods = periods(page, &outermost);
    let mut story = Story { page, pairs, people: &mut people, last: None, lead: None, person: None, heard: None, restated: Vec::new() };
    for period in &periods {
        story.period(period, quotes);
    }
    for period in inner_periods(page, pairs, quotes) {
        story.person = None;
        story.inner(&period, quotes);
    }
    let restated = story.restated;
    piece::merge(quotes, restated);
    people.into_speakers()
}

/// What the article has told so far.
struct Story<'p, 'a> {
    page: &'p Page<'a>,
    pairs: &'p [Pair],
    people: &'p mut People,
    /// The last quotation with a speaker, and its paragraph.
    last: Option<(usize, Speaker, usize)>,
    /// Who spoke last, quoted or not.
    person: Option<PersonIndex>,
    heard: Option<Speaker>,
    /// The restatements found so far.
    restated: Vec<Quote>,
    /// A sentence that leads in to the next paragraph, or whose subject the next quotation may be of.
    lead: Option<(Frame, usize)>,
}

impl Story<'_, '_> {
    fn period(&mut self, period: &Period, quotes: &mut [Quote]) {
        let frames = Frames::new(self.page, period);
        let places: Vec<(usize, usize)> = period.quotes().collect();
        self.restate(&frames, period);
        if places.is_empty() {
            self.lead = frames
                .lead_in()
                .or_else(|| frames.teller())
                .or_else(|| {
                    frames.topic().map(|subject| Frame { cue: 0..0, speaker: Some(subject), via: "sentence-before", confidence: 0.5 })
                })
                .map(|frame| (frame, period.paragraph));
            if let Some((Frame { via: "teller-before", speaker: Some(phrase), .. }, _)) = &self.lead {
                self.person = referent::speaker(self.people, self.page, phrase, self.person).or(self.person);
                self.heard = self.person.map(|person| Speaker {
                    person,
                    mention: Some(self.page.span(phrase)),
                    via: "heard-before",
                    confidence: 0.45,
                });
            }
            return;
        }
        let alone = places.len() == period.items.iter().filter(|i| matches!(i, Item::Quote(_)) || self.is_text(**i)).count();
        let mut before: Option<usize> = None;
        for (item, number) in places {
            let Some(pair) = self.pairs.get(number) else { continue };
            let embedded = kind::is_embedded(self.page, pair);
            let pause = kind::ends_in_pause(self.page, pair);
            let frame = self.frame(&frames, item, alone, pause);
            let claim = match &frame {
                Some(frame) if frame.via == "subject" => Claim::Subject,
                Some(_) => Claim::Cue,
                None => Claim::None,
            };
            let kind = kind::kind(self.page, pair, claim);
            if let Some(quote) = quotes.get_mut(number) {
                quote.kind = kind;
            }
            let unclear = frame.as_ref().map_or(embedded, |f| f.via == "subject");
            let heard = unclear && frames.is_secondhand(item);
            let speaker = match frame {
                _ if kind == QuoteKind::Title || kind == QuoteKind::Term => None,
                _ if heard && self.heard.is_some() => self.heard.clone().map(|s| Speaker { via: "heard-before", confidence: 0.45, ..s }),
                Some(frame) => self.spoken(&frame, number, quotes),
                None if embedded => None,
                None => self.follows(number, period, quotes),
            };
            if let (Some(earlier), Some(quote), true) = (before, quotes.get_mut(number), speaker.is_some()) {
                quote.same_turn_as = u32::try_from(earlier).ok().map(QuoteIndex);
            }
            if speaker.is_none() {
                continue;
            }
            if let Some(speaker) = speaker {
                if let Some(quote) = quotes.get_mut(number) {
                    quote.speaker = Some(speaker.clone());
                }
                self.heard = Some(speaker.clone());
                self.last = Some((number, speaker, period.paragraph));
            }
            before = Some(number);
        }
        self.lead = if before.is_some() {
            None
        } else {
            frames
                .topic()
                .map(|subject| (Frame { cue: 0..0, speaker: Some(subject), via: "sentence-before", confidence: 0.5 }, period.paragraph))
        };
    }

    /// What the period restates without marks.
    fn restate(&mut self, frames: &Frames, period: &Period) {
        for found in reported(frames) {
            let Some(speaker) = self.spoken_by(&found.frame) else { continue };
            let span = self.page.span(&found.clause);
            self.restated.push(Quote {
                kind: QuoteKind::Indirect,
                span,
                outer: span,
                context: self.page.span(&period.tokens),
                marks: Marks::None,
                continues: None,
                same_turn_as: None,
                parent: None,
                cue: Some(self.page.span(&found.frame.cue)),
                speaker: Some(speaker),
            });
        }
    }

    fn spoken_by(&mut self, frame: &Frame) -> Option<Speaker> {
        self.named(frame.speaker.as_ref()?, frame.via, frame.confidence)
    }

    /// Quotations inside a quotation: who the outer speaker says is speaking.
    fn inner(&mut self, period: &Period, quotes: &mut [Quote]) {
        let frames = Frames::new(self.page, period);
        for (item, number) in period.quotes() {
            let Some(pair) = self.pairs.get(number) else { continue };
            let embedded = kind::is_embedded(self.page, pair);
            let frame = if embedded { frames.before(item) } else { frames.after(item).or_else(|| frames.before(item)) };
            let frame = frame.filter(|f| frames.is_uttered(f));
            let kind = match (&frame, kind::kind(self.page, pair, if frame.is_some() { Claim::Cue } else { Claim::None })) {
                (_, QuoteKind::Title) => QuoteKind::Title,
                // Words that nobody is said to have uttered: a label, or what somebody might say.
                (None, _) | (_, QuoteKind::Term) => QuoteKind::Term,
                _ => QuoteKind::Nested,
            };
            let speaker = frame.as_ref().filter(|_| kind == QuoteKind::Nested).and_then(|f| self.spoken(f, number, quotes));
            if let Some(quote) = quotes.get_mut(number) {
                quote.kind = kind;
                quote.speaker = speaker;
            }
        }
    }

    fn is_text(&self, item: Item) -> bool {
        match item {
            Item::Word(token) => self.page.is_word(token),
            Item::Quote(_) => false,
        }
    }

    fn frame(&self, frames: &Frames, item: usize, alone: bool, pause: bool) -> Option<Frame> {
        if alone {
            return frames.dash(item);
        }
        let embedded = frames.is_embedded(item);
        let before = frames.before(item);
        let near = before.as_ref().is_some_and(|f| f.confidence >= 0.9);
        let after = frames.after(item).filter(|_| pause || !embedded);
        if near || embedded && after.is_none() {
            return before
                .or(after)
                .or_else(|| frames.trailing(item))
                .or_else(|| frames.label(item))
                .or_else(|| frames.headline())
                .or_else(|| frames.subject(item));
        }
        after
            .or_else(|| frames.dash(item))
            .or(before)
            .or_else(|| frames.trailing(item))
            .or_else(|| frames.label(item))
            .or_else(|| frames.headline())
            .or_else(|| frames.subject(item))
    }

    fn spoken(&mut self, frame: &Frame, number: usize, quotes: &mut [Quote]) -> Option<Speaker> {
        let phrase = frame.speaker.clone()?;
        if let Some(quote) = quotes.get_mut(number) {
            quote.cue = (frame.cue.start < frame.cue.end).then(|| self.page.span(&frame.cue));
        }
        self.named(&phrase, frame.via, frame.confidence)
    }

    fn named(&mut self, phrase: &TokenRange, via: &'static str, confidence: f32) -> Option<Speaker> {
        let person = referent::speaker(self.people, self.page, phrase, self.person)?;
        self.person = Some(person);
        Some(Speaker { person, mention: Some(self.page.span(phrase)), via, confidence })
    }

    /// A quotation that stands alone: goes on with the one before, or belongs to whom the sentence before led in.
    fn follows(&mut self, number: usize, period: &Period, quotes: &mut [Quote]) -> Option<Speaker> {
        let goes_on = number.checked_sub(1).and_then(|b| self.pairs.get(b)).is_some_and(|b| b.continues);
        if let Some((frame, paragraph)) = self.lead.clone() {
            let same = paragraph == period.paragraph;
            if matches!(frame.via, "lead-in" | "teller-before") && paragraph + 1 >= period.paragraph || same {
                return self.named(&frame.speaker?, frame.via, frame.confidence);
            }
        }
        let (last, speaker, paragraph) = self.last.clone()?;
        if goes_on {
            if let Some(before) = quotes.get_mut(last) {
                before.continues = u32::try_from(number).ok().map(QuoteIndex);
            }
            return Some(Speaker { via: "continued", confidence: speaker.confidence * 0.98, ..speaker });
        }
        if paragraph == period.paragraph {
            if let Some(quote) = quotes.get_mut(number) {
                quote.same_turn_as = u32::try_from(last).ok().map(QuoteIndex);
            }
            return Some(Speaker { via: "same-turn", confidence: speaker.confidence * 0.95, ..speaker });
        }
        let apart = period.paragraph - paragraph;
        (apart <= 2).then(|| Speaker { via: "speaker-before", confidence: 0.5, ..speaker })
    }
}
