//! From quotations to speakers: sentence by sentence, each quotation gets the likeliest of its possible
//! speakers; one that stands alone goes on with a quotation before it, or takes whom the sentence beside it
//! names.

use crate::attribution::clause::Clause;
use crate::attribution::discourse::{Alone, Discourse, SpokenQuote, UnclaimedQuote};
use crate::attribution::exchange::{self, Exchange};
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::model::candidate_set::CandidateSet;
use crate::attribution::model::choice::{Decision, choose};
use crate::attribution::model::place::{PreviousSpeaker, QuotePlace};
use crate::attribution::pattern::{label, pointing_back};
use crate::attribution::quote::{AttributedQuote, QuoteIdx, SpeakerAttribution};
use crate::attribution::relation::Attribution;
use crate::attribution::restatement::reported;
use crate::attribution::skeleton::Skeleton;
use crate::attribution::speaker_rule::SpeakerRule;
use crate::attribution::thresholds::confidence::CONTINUED_SHARE;
use crate::document::Document;
use crate::entities::coreference;
use crate::entities::entity_table::Entities;
use crate::quotes::quote_span::MarkPair;
use crate::quotes::quote_type::{self, QuoteKind};
use crate::text::token::TokenRange;

/// The walk through an article, sentence by sentence.
pub(crate) struct Attributor<'p, 'a> {
    told: Discourse<'p, 'a>,
    entities: &'p mut Entities,
    /// The restatements found so far, numbered behind the marked quotations.
    restated: Vec<AttributedQuote>,
    candidate_sets: Option<&'p mut Vec<CandidateSet>>,
}

impl<'p, 'a> Attributor<'p, 'a> {
    /// Nothing told yet; what is weighed is kept where there is a list for it.
    pub(crate) fn new(
        document: &'p Document<'a>,
        pairs: &'p [MarkPair],
        entities: &'p mut Entities,
        candidate_sets: Option<&'p mut Vec<CandidateSet>>,
    ) -> Self {
        Self { told: Discourse::new(document, pairs), entities, restated: Vec::new(), candidate_sets }
    }

    /// The restatements found.
    pub(crate) fn into_restated(self) -> Vec<AttributedQuote> {
        self.restated
    }

    /// Gives the quotations of a sentence their speakers.
    pub(crate) fn attribute_sentence(&mut self, skeleton: &'p Skeleton, quotes: &mut [AttributedQuote]) {
        let clause = Clause { document: self.told.document, skeleton };
        self.restate(&clause);
        self.claim(&clause, quotes);
        let mut before: Option<QuoteIdx> = None;
        for (item, quote) in skeleton.quotes() {
            if let Some(earlier) =
                self.told.last_quote.filter(|earlier| self.told.pairs[earlier.get()].continues)
            {
                quotes[earlier.get()].continues = Some(quote);
            }
            self.told.last_quote = Some(quote);
            let pair = &self.told.pairs[quote.get()];
            let decision = self.decide(&clause, item, pair, before);
            let kind = quote_type::kind(self.told.document, pair, decision.claim());
            let asked = match &decision {
                Decision::Attributed(attribution) if exchange::is_question(self.told.document, pair) => {
                    exchange::addressee(&clause, attribution).map(|whom| (whom, attribution.clone()))
                }
                _ => None,
            };
            let (cue, speaker) = match decision {
                _ if self.told.exchange.is_some() && exchange::is_reply(&clause, item) => {
                    (None, self.told.in_exchange(quote))
                }
                Decision::Attributed(attribution) => {
                    (Some(self.told.document.span(&attribution.cue)), self.named(&attribution))
                }
                Decision::PreviousSpeaker(confidence) => (None, self.told.previous_again(confidence)),
                Decision::Nobody if quote_type::is_embedded(self.told.document, pair) => (None, None),
                Decision::Nobody => (None, self.alone(quote, skeleton, quotes)),
            };
            if let (Some((whom, attribution)), Some(asks)) = (asked, &speaker) {
                self.told.exchange =
                    coreference::speaker(self.entities, self.told.document, &whom, self.told.person).map(
                        |person| {
                            let answers =
                                SpeakerAttribution::named(self.told.document, person, &whom, &attribution);
                            Exchange { asks: asks.clone(), answers }
                        },
                    );
            }
            let found = &mut quotes[quote.get()];
            found.kind = kind;
            found.cue = cue.filter(|cue| !cue.is_empty());
            found.speaker.clone_from(&speaker);
            let set_off = !items(ItemIdx::FIRST..clause.end()).any(|item| clause.is_word(item));
            if speaker.is_none() && (kind == QuoteKind::Direct || set_off) {
                self.told.unclaimed = Some(UnclaimedQuote { quote, paragraph: skeleton.paragraph });
            }
            if let Some(speaker) = speaker {
                if before.is_some() {
                    found.same_turn_as = before;
                }
                speaker_at_last(quote, &speaker, quotes);
                self.told.previous_speaker = Some(self.speaks_here(&speaker, skeleton));
                self.told.last_spoken = Some(SpokenQuote { quote, speaker, paragraph: skeleton.paragraph });
                before = Some(quote);
            }
        }
        self.told.lead = if before.is_some() { None } else { Some(skeleton) };
    }

    /// Whose a quotation is by its own sentence; `before` is the last one in it that has a speaker.
    fn decide(
        &mut self,
        clause: &Clause,
        item: ItemIdx,
        pair: &MarkPair,
        before: Option<QuoteIdx>,
    ) -> Decision {
        if let Some(attribution) = label::turn(self.told.document, pair) {
            return Decision::Attributed(attribution);
        }
        let narrated = items(ItemIdx::FIRST..clause.end()).any(|item| clause.is_word(item));
        if !narrated {
            return Decision::Nobody;
        }
        let company = self.told.company(before, clause.skeleton);
        let place = QuotePlace { item, pair, company, previous: self.told.previous_speaker.as_ref() };
        choose(clause, self.entities, place, self.candidate_sets.as_deref_mut())
    }

    /// `So said Ada Reed`, `That is how Ada Reed put it`: a sentence that names the speaker of the quotation
    /// before it.
    fn claim(&mut self, clause: &Clause, quotes: &mut [AttributedQuote]) {
        let skeleton = clause.skeleton;
        let near = |unclaimed: &UnclaimedQuote| unclaimed.paragraph + 1 >= skeleton.paragraph;
        let Some(unclaimed) = self.told.unclaimed.take().filter(near) else { return };
        if skeleton.quotes().next().is_some() {
            return;
        }
        match pointing_back::pointing_back(clause).or_else(|| pointing_back::signature(clause)) {
            Some(attribution) => {
                let quote = &mut quotes[unclaimed.quote.get()];
                quote.speaker = self.named(&attribution);
                quote.cue = Some(self.told.document.span(&attribution.cue)).filter(|cue| !cue.is_empty());
            }
            None => self.told.unclaimed = Some(unclaimed),
        }
    }

    /// Whose a quotation is that stands alone.
    fn alone(
        &mut self,
        quote: QuoteIdx,
        skeleton: &Skeleton,
        quotes: &mut [AttributedQuote],
    ) -> Option<SpeakerAttribution> {
        let last = self.told.last_spoken.as_ref().map(|last| last.quote);
        let continues = last.is_some_and(|last| quotes[last.get()].continues == Some(quote));
        match self.told.alone(quote, skeleton, continues)? {
            Alone::LedIn(attribution) => self.named(&attribution),
            Alone::Speaker(speaker) => Some(speaker),
            Alone::SameTurn(last, speaker) => {
                quotes[quote.get()].same_turn_as = Some(last);
                Some(speaker)
            }
        }
    }

    /// What the sentence restates without marks.
    fn restate(&mut self, clause: &Clause) {
        let skeleton = clause.skeleton;
        for found in reported(clause) {
            let Some(speaker) = self.named(&found.attribution) else { continue };
            self.told.previous_speaker = Some(self.speaks_here(&speaker, skeleton));
            let context = self.told.document.span(&skeleton.tokens);
            let cue = self.told.document.span(&found.attribution.cue);
            let words = |content: &TokenRange| {
                self.told.document.span(&(content.start..skeleton.with_quoted(content.end, self.told.pairs)))
            };
            let first = AttributedQuote::restated(words(&found.content), context, cue, speaker.clone());
            let rest = found.rest.as_ref().map(|rest| AttributedQuote {
                same_turn_as: Some(QuoteIdx::at(self.told.pairs.len() + self.restated.len())),
                ..AttributedQuote::restated(words(rest), context, cue, speaker)
            });
            self.restated.push(first);
            self.restated.extend(rest);
        }
    }

    fn speaks_here(&self, speaker: &SpeakerAttribution, skeleton: &Skeleton) -> PreviousSpeaker {
        PreviousSpeaker {
            speaker: speaker.clone(),
            sentence: self.told.document.sentence_of(skeleton.tokens.start),
            paragraph: skeleton.paragraph,
        }
    }

    /// The speaker that an attribution names.
    fn named(&mut self, attribution: &Attribution) -> Option<SpeakerAttribution> {
        let phrase = attribution.speaker.as_ref()?;
        let person = coreference::speaker(self.entities, self.told.document, phrase, self.told.person)?;
        self.told.person = Some(person);
        Some(SpeakerAttribution::named(self.told.document, person, phrase, attribution))
    }
}

/// Speech over several paragraphs that is somebody's only by the cue behind its last one.
fn speaker_at_last(last: QuoteIdx, speaker: &SpeakerAttribution, quotes: &mut [AttributedQuote]) {
    let mut later = last;
    for number in (0..last.get()).rev() {
        let earlier = &mut quotes[number];
        if earlier.continues != Some(later) || earlier.speaker.is_some() {
            break;
        }
        let confidence = speaker.confidence * CONTINUED_SHARE;
        earlier.speaker =
            Some(SpeakerAttribution { rule: SpeakerRule::Continued, confidence, ..speaker.clone() });
        later = QuoteIdx::at(number);
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

    /// The rule and the confidence of each quotation's speaker.
    fn rules(source: &str) -> Vec<Option<(&'static str, f32)>> {
        let article = read(source, Language::of_text(source));
        let speakers = article.quotes.iter().map(|quote| quote.speaker.as_ref());
        speakers.map(|speaker| speaker.map(|s| (s.rule.name(), s.confidence))).collect()
    }

    #[test]
    fn confidences_that_wane() {
        let same_turn = rules("“It is safe,” said Ada Reed. “Go home.”");
        assert_eq!(same_turn, [Some(("verb-after", 0.97)), Some(("same-turn", 0.97 * 0.95))]);
        let continued = rules("Ada Reed said: “It is safe.\n\n“Go home.”");
        let [Some((_, first)), Some((rule, second))] = continued[..] else { panic!("{continued:?}") };
        assert_eq!((rule, second), ("continued", first * 0.98));
        let last = rules("“It is safe,” said Ada Reed.\n\n“Go home.”");
        assert_eq!(last[1], Some(("speaker-before", 0.5)));
    }

    #[test]
    fn the_last_speaker_is_near() {
        for (between, found) in [(0, true), (1, true), (2, false)] {
            let source =
                format!("“It is safe,” said Ada Reed.\n\n{}“Go home.”", "It rained.\n\n".repeat(between));
            assert_eq!(rules(&source)[1].is_some(), found, "{between} paragraphs between");
        }
    }
}
