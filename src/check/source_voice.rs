//! Whose words a stretch of a source are, by the source's own account, and whether they are those of whom the
//! draft names.

use crate::attribution::parsed_article::ParsedArticle;
use crate::attribution::quote::{AttributedQuote, SpeakerAttribution};
use crate::attribution::speaker_rule::SpeakerRule;
use crate::check::thresholds::{NAMED_BESIDE_BYTES, SURE_PRONOUN, SURE_SPEAKERS, VOICE_SHARE};
use crate::lexicon::Class;
use crate::lexicon::endings::without_genitive;
use crate::linking::linked_speaker::{SpeakerId, SpeakerLinks};
use crate::linking::speaker_relation::SpeakerRelation;
use crate::quotes::quote_span::Marks;
use crate::quotes::quote_type::QuoteKind;
use crate::text::normalize::fold;
use crate::text::span::Span;

/// The speaker of the innermost quotation or turn that holds most of a stretch, given as its pieces.
pub(crate) fn voice_at<'r>(source: &'r ParsedArticle, pieces: &[Span]) -> Option<&'r SpeakerAttribution> {
    let held = |quote: &AttributedQuote| {
        let shared = |piece: &Span| {
            let (start, end) = (piece.start.max(quote.outer.start), piece.end.min(quote.outer.end));
            end.saturating_sub(start)
        };
        pieces.iter().map(shared).sum::<u32>()
    };
    // In a speech or a transcript a clause behind a verb is no change of voice.
    let tells = source.turns.is_empty() && !is_monologue(source);
    let is_voice = |quote: &&AttributedQuote| quote.kind != QuoteKind::Indirect || tells;
    let voices: Vec<&AttributedQuote> =
        source.quotes.iter().filter(|quote| held(quote) > 0).filter(is_voice).collect();
    // The first of equals.
    let outer = *voices.iter().rev().max_by_key(|quote| held(quote))?;
    let most_of_it = |quote: &&AttributedQuote| held(quote) as f32 >= VOICE_SHARE * held(outer) as f32;
    let inside = voices.into_iter().filter(|quote| outer.outer.covers(quote.outer)).filter(most_of_it);
    inside.min_by_key(|quote| quote.outer.len())?.speaker.as_ref()
}

/// Whether a source has no turns and nobody in marks: one voice throughout.
pub(crate) fn is_monologue(source: &ParsedArticle) -> bool {
    source.turns.is_empty()
        && source.quotes.iter().all(|quote| {
            quote.marks == Marks::None
                && quote.speaker.as_ref().is_none_or(|speaker| speaker.rule == SpeakerRule::ReportedClause)
        })
}

/// A draft, one of its sources, and everyone who speaks in them.
pub(crate) struct Voices<'v, 'r> {
    pub links: &'v SpeakerLinks,
    pub draft: &'r ParsedArticle,
    pub source: &'r ParsedArticle,
    /// The number of the source among all articles.
    pub number: usize,
}

/// How the draft's speaker and the source's are to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum VoiceMatch {
    /// Forms of one name, or a body and whoever speaks for it.
    One,
    /// Surely two.
    Two,
    /// Nobody can tell.
    Open,
}

impl Voices<'_, '_> {
    /// Compares the speaker that the draft gives with the one of a stretch.
    pub(crate) fn compare(
        &self,
        own: Option<&SpeakerAttribution>,
        theirs: Option<&SpeakerAttribution>,
        stretch: Span,
    ) -> VoiceMatch {
        let (Some(own), Some(theirs)) = (own, theirs) else { return VoiceMatch::Open };
        let (Some(a), Some(b)) = (self.links.id(0, own.person), self.links.id(self.number, theirs.person))
        else {
            return VoiceMatch::Open;
        };
        let relation = self.links.relation(a, b);
        if matches!(relation, SpeakerRelation::Same | SpeakerRelation::Akin) {
            return VoiceMatch::One;
        }
        let is_sure = own.confidence * theirs.confidence >= SURE_SPEAKERS
            && (own.confidence >= SURE_PRONOUN || !self.is_pronoun(own))
            && self.is_named(a)
            && own.rule != SpeakerRule::NameNearby;
        let is_other =
            relation == SpeakerRelation::Different && self.is_named(b) && !self.is_named_beside(a, stretch);
        if is_sure && (is_other || self.speaks_elsewhere(a)) { VoiceMatch::Two } else { VoiceMatch::Open }
    }

    /// Whether somebody goes by a name, and not by an office alone.
    fn is_named(&self, id: SpeakerId) -> bool {
        let Some(member) = self.links.member(id).filter(|member| !member.is_nobody) else { return false };
        let mut words = member.name.split_whitespace();
        let is_small = |word: &str| word.starts_with(char::is_lowercase);
        let is_office = |word: &str| is_small(word) && self.draft.language.is(&fold(word), Class::Role);
        !words.clone().any(is_office) && words.next_back().is_some_and(|last| !is_small(last))
    }

    /// Whether the words right before a stretch name somebody: whoever speaks may be quoting him.
    fn is_named_beside(&self, id: SpeakerId, stretch: Span) -> bool {
        let Some(member) = self.links.member(id) else { return false };
        let words: Vec<String> = member.name.split_whitespace().map(fold).collect();
        let start = stretch.start.saturating_sub(NAMED_BESIDE_BYTES);
        let before = self.source.tokens_in(Span { start, end: stretch.start });
        before.filter_map(|at| self.source.tokens.get(at)).any(|token| {
            let norm = self.source.norm(token);
            words.iter().any(|word| without_genitive(norm) == word)
        })
    }

    /// Whether the draft names its speaker by a pronoun.
    fn is_pronoun(&self, own: &SpeakerAttribution) -> bool {
        own.mention.is_some_and(|mention| {
            self.draft.language.is(&fold(mention.of(&self.draft.source)), Class::Pronoun)
        })
    }

    /// Whether the source quotes somebody in another place: who speaks here is then another one.
    fn speaks_elsewhere(&self, id: SpeakerId) -> bool {
        self.source.quotes.iter().any(|quote| {
            let speaker = quote.speaker.as_ref().filter(|_| quote.kind != QuoteKind::Indirect);
            speaker.and_then(|speaker| self.links.id(self.number, speaker.person)) == Some(id)
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::check::verdict_examples::{look_at, verdict};

    const TALK: &str =
        "ADA REED: The old pier will hold.\n\nTOM HILL: The weir leaks badly.\n\nADA REED: So it does.";

    #[test]
    fn two_people() {
        for (draft, expected) in [
            ("“The old pier will hold,” Ada Reed said.", "verbatim"),
            ("“The weir leaks badly,” Ada Reed said.", "other-speaker"),
            ("“The weir leaks badly,” Mr Hill said.", "verbatim"),
            ("“The weir leaks badly,” the engineer said.", "verbatim"),
            ("“The weir leaks badly.” It rained.", "verbatim"),
        ] {
            assert_eq!(verdict(draft, &[TALK]).split('|').next(), Some(expected), "{draft}");
        }
    }

    #[test]
    fn who_quotes_another() {
        let talk = "TOM HILL: Zoe Moss said the pier was a gem of the coast.\n\nADA REED: She did.\n\nTOM HILL: Yes.";
        assert!(verdict("“A gem of the coast,” Zoe Moss said.", &[talk]).starts_with("typography"));
        let alone = "TOM HILL: The pier was a gem of the coast.\n\nADA REED: It was.\n\nTOM HILL: Yes.";
        assert!(verdict("“A gem of the coast,” Zoe Moss said.", &[alone]).starts_with("other-speaker"));
    }

    #[test]
    fn most_of_a_stretch() {
        let draft = "“The old pier will hold … The weir leaks badly,” Tom Hill said.";
        look_at(draft, &[TALK], |articles, found| {
            let speaker = found.quotes[0].place.as_ref().and_then(|place| place.speaker.as_ref());
            assert_eq!(
                speaker.map(|speaker| articles[1].speakers[speaker.person.0 as usize].name.as_str()),
                Some("ADA REED")
            );
        });
    }
}
