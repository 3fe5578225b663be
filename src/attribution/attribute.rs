//! From frames to speakers: for each quotation the first rule that holds, the surest first, each under its
//! own name.

use crate::attribution::indirect::reported;
use crate::attribution::model::{self, CandidateSet, Company, Decision, PreviousSpeaker, QuotePlace};
use crate::attribution::pattern::{Attribution, Patterns, verbless};
use crate::attribution::quote::{Quote, QuoteIdx, Speaker, merge};
use crate::attribution::skeleton::{Skeleton, nested_skeletons, skeletons};
use crate::attribution::speaker_rule::SpeakerRule;
use crate::document::Document;
use crate::entities::coreference;
use crate::entities::entity::{SpeakingEntity, SpeakingEntityIdx};
use crate::entities::mention::Entities;
use crate::quotes::MarkedQuotes;
use crate::quotes::quote_span::{MarkPair, Marks};
use crate::quotes::quote_type::{self, Claim, QuoteKind};

/// What is lost of the confidence in a speaker who goes on in the next paragraph, and in the same one.
const CONTINUED: f32 = 0.98;
const SAME_TURN: f32 = 0.95;
/// A quotation without any frame may be the last speaker's, so many paragraphs on, and so surely.
const NEAR: usize = 2;
const BEFORE: f32 = 0.5;

/// The quotations of an article, restatements among them, and the entities that speak.
pub(crate) struct Attributed {
    pub quotes: Vec<Quote>,
    pub speakers: Vec<SpeakingEntity>,
}

/// Finds speakers, turns, and restatements without marks.
pub(crate) fn attribute(document: &Document, marked: &MarkedQuotes, entities: Entities) -> Attributed {
    attribute_and_record(document, marked, entities, None)
}

/// What was weighed for each quotation: a fit of the weights asks for it.
pub(crate) fn candidate_sets(
    document: &Document,
    marked: &MarkedQuotes,
    entities: Entities,
) -> Vec<CandidateSet> {
    let mut sets = Vec::new();
    attribute_and_record(document, marked, entities, Some(&mut sets));
    sets
}

fn attribute_and_record(
    document: &Document,
    marked: &MarkedQuotes,
    mut entities: Entities,
    cases: Option<&mut Vec<CandidateSet>>,
) -> Attributed {
    let mut quotes: Vec<Quote> = marked.spans.iter().cloned().map(Quote::unattributed).collect();
    let skeletons = skeletons(document, &marked.outermost());
    let mut story = Attributor {
        document,
        pairs: &marked.pairs,
        entities: &mut entities,
        last: None,
        previous: None,
        person: None,
        heard: None,
        unclaimed: None,
        restated: Vec::new(),
        lead: None,
        cases,
    };
    for skeleton in &skeletons {
        story.skeleton(skeleton, &mut quotes);
    }
    for skeleton in nested_skeletons(document, &marked.pairs, &quotes) {
        story.person = None;
        story.inner(&skeleton, &mut quotes);
    }
    let restated = story.restated;
    merge(&mut quotes, restated);
    Attributed { quotes, speakers: entities.into_speakers() }
}

/// What the article has told so far.
struct Attributor<'p, 'a> {
    document: &'p Document<'a>,
    pairs: &'p [MarkPair],
    entities: &'p mut Entities,
    /// The last quotation with a speaker, and its paragraph.
    last: Option<(usize, Speaker, usize)>,
    /// The last quotation of all.
    previous: Option<usize>,
    /// Who spoke last, quoted or not: whom a pronoun stands for most likely.
    person: Option<SpeakingEntityIdx>,
    /// Who spoke last, quoted or not, and where.
    heard: Option<PreviousSpeaker>,
    /// The restatements found so far.
    restated: Vec<Quote>,
    /// Speech that nobody has claimed yet, and its paragraph.
    unclaimed: Option<(usize, usize)>,
    /// The sentence before, if nothing that somebody said was quoted in it: it may lead in to what follows.
    lead: Option<&'p Skeleton>,
    cases: Option<&'p mut Vec<CandidateSet>>,
}

impl<'p> Attributor<'p, '_> {
    fn skeleton(&mut self, skeleton: &'p Skeleton, quotes: &mut [Quote]) {
        let patterns = Patterns::new(self.document, skeleton);
        self.restate(&patterns, skeleton);
        self.claim(&patterns, skeleton, quotes);
        let narrated =
            skeleton.quotes().next().is_some() && (0..skeleton.len()).any(|i| patterns.clause.is_word(i));
        let mut before: Option<usize> = None;
        for (item, number) in skeleton.quotes() {
            let Some(pair) = self.pairs.get(number) else { continue };
            if let Some(earlier) = self.previous.filter(|&p| self.pairs.get(p).is_some_and(|p| p.continues)) {
                link(quotes, earlier, |quote| quote.continues = index(number));
            }
            self.previous = Some(number);
            let embedded = quote_type::is_embedded(self.document, pair);
            let place = QuotePlace {
                item,
                pair,
                company: self.company(before, skeleton),
                heard: self.heard.as_ref(),
            };
            let chosen = match verbless::turn(self.document, pair) {
                Some(frame) => Decision::Framed(frame),
                None if narrated => model::choose(&patterns, self.entities, place, self.cases.as_deref_mut()),
                None => Decision::Nobody,
            };
            let claim = match &chosen {
                Decision::Nobody => Claim::None,
                Decision::Framed(frame) => frame.rule.claim(),
                Decision::PreviousSpeaker(_) => SpeakerRule::HeardBefore.claim(),
            };
            let kind = quote_type::kind(self.document, pair, claim);
            let cue = if let Decision::Framed(frame) = &chosen {
                Some(self.document.span(&frame.cue))
            } else {
                None
            };
            let speaker = match chosen {
                Decision::Framed(frame) => self.named(&frame),
                Decision::PreviousSpeaker(confidence) => self.heard.as_ref().map(|heard| Speaker {
                    rule: SpeakerRule::HeardBefore,
                    confidence,
                    ..heard.speaker.clone()
                }),
                Decision::Nobody if embedded => None,
                Decision::Nobody => self.follows(number, skeleton, quotes),
            };
            link(quotes, number, |quote| {
                quote.kind = kind;
                quote.cue = cue.filter(|cue| !cue.is_empty());
                quote.speaker.clone_from(&speaker);
            });
            if speaker.is_none() && kind == QuoteKind::Direct {
                self.unclaimed = Some((number, skeleton.paragraph));
            }
            if let Some(speaker) = speaker {
                if before.is_some() {
                    link(quotes, number, |quote| quote.same_turn_as = before.and_then(index));
                }
                self.heard = Some(self.heard_now(&speaker, skeleton));
                self.last = Some((number, speaker, skeleton.paragraph));
                before = Some(number);
            }
        }
        self.lead = if before.is_some() { None } else { Some(skeleton) };
    }

    /// `So said Ada Reed`, `That is how Ada Reed put it`: a sentence that names the speaker of the quotation
    /// before it.
    fn claim(&mut self, patterns: &Patterns, skeleton: &Skeleton, quotes: &mut [Quote]) {
        let Some((number, paragraph)) =
            self.unclaimed.take().filter(|(_, paragraph)| paragraph + 1 >= skeleton.paragraph)
        else {
            return;
        };
        if skeleton.quotes().next().is_some() {
            return;
        }
        match patterns.pointing_back() {
            Some(frame) => {
                let speaker = self.named(&frame);
                let cue = self.document.span(&frame.cue);
                link(quotes, number, |quote| (quote.cue, quote.speaker) = (Some(cue), speaker));
            }
            None => self.unclaimed = Some((number, paragraph)),
        }
    }

    /// What the period restates without marks.
    fn restate(&mut self, patterns: &Patterns, skeleton: &Skeleton) {
        for found in reported(patterns) {
            let Some(speaker) = self.named(&found.frame) else { continue };
            self.heard = Some(self.heard_now(&speaker, skeleton));
            let span =
                self.document.span(&(found.clause.start..self.with_quoted(found.clause.end, skeleton)));
            self.restated.push(Quote {
                kind: QuoteKind::Indirect,
                span,
                outer: span,
                context: self.document.span(&skeleton.tokens),
                marks: Marks::None,
                continues: None,
                same_turn_as: None,
                parent: None,
                cue: Some(self.document.span(&found.frame.cue)),
                speaker: Some(speaker),
            });
        }
    }

    /// The end of a clause with the quoted words that end it: `he wanted a | "fair share"`.
    fn with_quoted(&self, end: usize, skeleton: &Skeleton) -> usize {
        let quoted = skeleton
            .quotes()
            .filter_map(|(_, number)| self.pairs.get(number))
            .find(|pair| pair.outer_start == end);
        quoted.map_or(end, |pair| pair.outer_end)
    }

    /// Quotations inside a quotation: who the outer speaker says is speaking.
    fn inner(&mut self, skeleton: &Skeleton, quotes: &mut [Quote]) {
        let patterns = Patterns::new(self.document, skeleton);
        for (item, number) in skeleton.quotes() {
            let Some(pair) = self.pairs.get(number) else { continue };
            let embedded = quote_type::is_embedded(self.document, pair);
            let frame = if embedded {
                patterns.before(item)
            } else {
                patterns.after(item).or_else(|| patterns.before(item))
            };
            let frame = frame.filter(|f| patterns.is_uttered(f));
            let kind = match (
                &frame,
                quote_type::kind(self.document, pair, if frame.is_some() { Claim::Cue } else { Claim::None }),
            ) {
                (_, QuoteKind::Title) => QuoteKind::Title,
                // Words that nobody is said to have uttered: a label, or what somebody might say.
                (None, _) | (_, QuoteKind::Term) => QuoteKind::Term,
                _ => QuoteKind::Nested,
            };
            let speaker = frame.as_ref().filter(|_| kind == QuoteKind::Nested).and_then(|f| self.named(f));
            if let Some(quote) = quotes.get_mut(number) {
                quote.kind = kind;
                quote.speaker = speaker;
            }
        }
    }

    fn heard_now(&self, speaker: &Speaker, skeleton: &Skeleton) -> PreviousSpeaker {
        PreviousSpeaker {
            speaker: speaker.clone(),
            sentence: self.document.sentence_of(skeleton.tokens.start),
            paragraph: skeleton.paragraph,
        }
    }

    /// The nearest quotation before one that has a speaker; `before` is the last such one in the sentence.
    fn company(&self, before: Option<usize>, skeleton: &Skeleton) -> Company {
        match &self.last {
            _ if before.is_some() => Company::Sentence,
            Some((_, _, paragraph)) if *paragraph == skeleton.paragraph => Company::Paragraph,
            Some((_, _, paragraph)) if paragraph + 1 == skeleton.paragraph => Company::LastParagraph,
            _ => Company::None,
        }
    }

    /// The speaker that a frame names.
    fn named(&mut self, frame: &Attribution) -> Option<Speaker> {
        let phrase = frame.speaker.as_ref()?;
        let person = coreference::speaker(self.entities, self.document, phrase, self.person)?;
        self.person = Some(person);
        Some(Speaker {
            person,
            mention: Some(self.document.span(phrase)),
            rule: frame.rule,
            confidence: frame.confidence,
        })
    }

    /// A quotation that stands alone: goes on with the one before, or belongs to whom the sentence before led
    /// in.
    fn follows(&mut self, number: usize, skeleton: &Skeleton, quotes: &mut [Quote]) -> Option<Speaker> {
        let led_in = self.lead.and_then(|lead| {
            let patterns = Patterns::new(self.document, lead);
            let same = lead.paragraph == skeleton.paragraph;
            let near = lead.paragraph + 1 >= skeleton.paragraph;
            let told = if near { patterns.lead_in().or_else(|| patterns.teller()) } else { None };
            // Whom a standfirst is about speaks first.
            told.or_else(|| if same || self.last.is_none() { patterns.topic() } else { None })
        });
        if let Some(frame) = led_in {
            return self.named(&frame);
        }
        let (last, speaker, paragraph) = self.last.clone()?;
        if quotes.get(last).is_some_and(|before| before.continues == index(number)) {
            return Some(Speaker {
                rule: SpeakerRule::Continued,
                confidence: speaker.confidence * CONTINUED,
                ..speaker
            });
        }
        if paragraph == skeleton.paragraph {
            link(quotes, number, |quote| quote.same_turn_as = index(last));
            return Some(Speaker {
                rule: SpeakerRule::SameTurn,
                confidence: speaker.confidence * SAME_TURN,
                ..speaker
            });
        }
        (skeleton.paragraph - paragraph <= NEAR).then_some(Speaker {
            rule: SpeakerRule::SpeakerBefore,
            confidence: BEFORE,
            ..speaker
        })
    }
}

fn index(number: usize) -> Option<QuoteIdx> {
    u32::try_from(number).ok().map(QuoteIdx)
}

fn link(quotes: &mut [Quote], number: usize, set: impl FnOnce(&mut Quote)) {
    if let Some(quote) = quotes.get_mut(number) {
        set(quote);
    }
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read;
    use crate::lexicon::Language;
    use crate::quotes::quote_type::QuoteKind;

    /// Each row: a text, and for each of its quotations the person and the rule.
    fn check(source: &str, expected: &[(&str, &str)]) {
        let reading = read(source, Language::of_text(source));
        let got: Vec<(&str, &str)> = reading
            .quotes
            .iter()
            .filter(|q| q.kind != QuoteKind::Indirect)
            .map(|q| {
                q.speaker.as_ref().map_or(("", ""), |s| {
                    (reading.speakers[s.person.0 as usize].name.as_str(), s.rule.name())
                })
            })
            .collect();
        assert_eq!(got, expected, "{source:?}");
    }

    #[test]
    fn a_verb_before_or_after() {
        check("“It is safe,” said Ada Reed.", &[("Ada Reed", "verb-after")]);
        check("Tom Hill, a doctor, said: “It is safe.”", &[("Tom Hill", "verb-before")]);
        check(
            "Sir Tom Hill, who followed Ada Reed as mayor in May, said: “It is safe.”",
            &[("Tom Hill", "verb-before")],
        );
        check("Ada Reed (R-Ohio) said it was “quite safe for now”.", &[("Ada Reed", "verb-before")]);
        check("The board called the plan “a very bad joke”.", &[("board", "verb-before")]);
        check("“It is safe,” Ada Reed, the mayor, told Tom Hill on Friday.", &[("Ada Reed", "verb-after")]);
        check(
            "They met after a long call with Tom Hill, who in turn said it was “quite safe for now”.",
            &[("Tom Hill", "verb-before")],
        );
        check(
            "Leeds (PA) – Mayor Ada Reed has criticised the board, saying it was “quite safe for now”.",
            &[("Ada Reed", "verb-before")],
        );
        check(
            "The pier is old (Ada Reed, who built it, once said, “It is safe”).",
            &[("Ada Reed", "verb-before")],
        );
        check("Ada Reed told Tom Hill it was “quite safe for now”.", &[("Ada Reed", "verb-before")]);
        check(
            "Tom Hill was cross with Ada Reed for saying “enough is enough”.",
            &[("Ada Reed", "verb-before")],
        );
    }

    #[test]
    fn no_verb_at_all() {
        check("According to Ada Reed, the pier is “quite safe for now”.", &[("Ada Reed", "according-to")]);
        check("“It is safe.” — Ada Reed, mayor", &[("Ada Reed", "dash")]);
        check("And from the mayor, Ada Reed:\n\n“It is quite safe”", &[("Ada Reed", "lead-in")]);
        check("“It is safe for now,” Ada Reed, the mayor of Leith.", &[("Ada Reed", "name-after")]);
        check("“REED: It is safe.\n\n“HILL: Is it, Ms. Reed?”", &[("REED", "label"), ("HILL", "label")]);
        check("“It is safe for now.”\n\nSo said Ada Reed on Monday.", &[("Ada Reed", "named-after")]);
        check("“It is safe for now.”", &[("", "")]);
    }

    #[test]
    fn short_forms_and_pronouns_lead_back() {
        check(
            "Ada Reed came in. “It is safe,” she said. “Go home.”",
            &[("Ada Reed", "verb-after"), ("Ada Reed", "same-turn")],
        );
        check("Mayor Ada Reed met Tom Hill. “It is safe,” Reed said.", &[("Ada Reed", "verb-after")]);
        check("Mayor Ada Reed left. “It is safe,” the mayor said.", &[("Ada Reed", "verb-after")]);
        check(
            "The Harbour Board Union (HBU) met. “It is safe,” the HBU said.",
            &[("Harbour Board Union (HBU)", "verb-after")],
        );
        check(
            "The board issued a statement. “It is safe,” the statement said.",
            &[("statement", "verb-after")],
        );
        check("“It is safe,” he said.", &[("he", "verb-after")]);
    }

    #[test]
    fn other_languages() {
        check(
            "„Der Steg ist sicher“, sagte der Bürgermeister Tom Hill am Montag.",
            &[("Tom Hill", "verb-after")],
        );
        check("Am Montag sagte Ada Reed: „Der Steg ist sicher.“", &[("Ada Reed", "verb-before")]);
        check("« Le quai est sûr », a déclaré Ada Reed lundi.", &[("Ada Reed", "verb-after")]);
    }
}
