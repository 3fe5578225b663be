//! Quotations inside quotations: who the outer speaker says is speaking.

use crate::attribution::clause::Clause;
use crate::attribution::cue;
use crate::attribution::item::ItemIdx;
use crate::attribution::pattern::{after, before};
use crate::attribution::quote::{AttributedQuote, SpeakerAttribution};
use crate::attribution::relation::Attribution;
use crate::attribution::skeleton::nested_skeletons;
use crate::attribution::speaker_rule::SpeakerRule;
use crate::attribution::thresholds::confidence::OUTER_VOICE_SHARE;
use crate::document::Document;
use crate::entities::coreference;
use crate::entities::entity_table::Entities;
use crate::lexicon::{Class, PronounReference, Value};
use crate::quotes::MarkedQuotes;
use crate::quotes::quote_span::MarkPair;
use crate::quotes::quote_type::{self, Claim, QuoteKind};
use crate::text::token::TokenRange;

/// Gives the quotations inside others their kinds and speakers: whom the outer speaker names, or else the
/// outer speaker, whose words they are as long as nobody else is said to have uttered them.
pub(crate) fn attribute_nested(
    document: &Document,
    marked: &MarkedQuotes,
    entities: &mut Entities,
    quotes: &mut [AttributedQuote],
) {
    for skeleton in nested_skeletons(document, marked) {
        let clause = Clause { document, skeleton: &skeleton };
        let mut last_person = None;
        for (item, quote) in skeleton.quotes() {
            let pair = &marked.pairs[quote.get()];
            let attribution = uttered(&clause, item, pair);
            let kind = kind(document, pair, attribution.as_ref());
            let outer = quotes[quote.get()].parent.and_then(|parent| quotes[parent.get()].speaker.clone());
            let own = attribution.filter(|_| kind == QuoteKind::Nested).and_then(|attribution| {
                let phrase = attribution.speaker.as_ref()?;
                if is_first_person(document, phrase) {
                    let mention = Some(document.span(phrase));
                    return Some(SpeakerAttribution { mention, ..outer_voice(outer.as_ref()?) });
                }
                let person = coreference::speaker(entities, document, phrase, last_person)?;
                last_person = Some(person);
                Some(SpeakerAttribution::named(document, person, phrase, &attribution))
            });
            let found = &mut quotes[quote.get()];
            found.kind = kind;
            found.speaker = match kind {
                QuoteKind::Title => None,
                _ => own.or_else(|| outer.as_ref().map(outer_voice)),
            };
        }
    }
}

/// Whether a phrase is `I` or `we`: inside a quotation whoever speaks it.
fn is_first_person(document: &Document, phrase: &TokenRange) -> bool {
    let word = document.value(phrase.start, Class::Pronoun).and_then(Value::reference);
    phrase.len() == 1 && word == Some(PronounReference::Speaker)
}

fn outer_voice(outer: &SpeakerAttribution) -> SpeakerAttribution {
    SpeakerAttribution {
        mention: None,
        rule: SpeakerRule::OuterVoice,
        confidence: outer.confidence * OUTER_VOICE_SHARE,
        ..outer.clone()
    }
}

/// What says that the words were uttered.
fn uttered(clause: &Clause, item: ItemIdx, pair: &MarkPair) -> Option<Attribution> {
    let found = if quote_type::is_embedded(clause.document, pair) {
        before::before(clause, item)
    } else {
        after::after(clause, item).or_else(|| before::before(clause, item))
    };
    found.filter(|attribution| cue::is_uttered(clause, attribution))
}

fn kind(document: &Document, pair: &MarkPair, attribution: Option<&Attribution>) -> QuoteKind {
    let claim = if attribution.is_some() { Claim::Cue } else { Claim::None };
    match (attribution, quote_type::kind(document, pair, claim)) {
        (_, QuoteKind::Title) => QuoteKind::Title,
        // Words that nobody is said to have uttered: a label, or what somebody might say.
        (None, _) | (_, QuoteKind::Term) => QuoteKind::Term,
        _ => QuoteKind::Nested,
    }
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read;
    use crate::lexicon::Language;
    use crate::quotes::quote_type::QuoteKind;

    #[test]
    fn who_speaks_inside_a_quotation() {
        let rows = [
            ("Ada Reed said: “Tom Hill said: ‘It is safe.’”", QuoteKind::Nested, Some("Tom Hill")),
            ("Ada Reed said: “I said: ‘It is safe.’”", QuoteKind::Nested, Some("I")),
            ("Ada Reed said: “I would say ‘it is safe’ to him.”", QuoteKind::Term, None),
            ("Ada Reed said: “We read ‘The Long Pier’ again.”", QuoteKind::Title, None),
            ("Ada Reed said: “He is an ‘old hand’ there.”", QuoteKind::Term, None),
        ];
        for (source, kind, speaker) in rows {
            let article = read(source, Language::of("en"));
            let inner = article.quotes.iter().find(|quote| quote.parent.is_some());
            let found = inner.map(|quote| {
                let mention = quote.speaker.as_ref().and_then(|speaker| speaker.mention);
                (quote.kind, mention.map(|mention| mention.of(source)))
            });
            assert_eq!(found, Some((kind, speaker)), "{source}");
        }
    }

    #[test]
    fn words_without_a_speaker_of_their_own_are_the_outer_voice() {
        for (source, name) in [
            (
                "According to the harbour board, “they have started ‘wild strikes’ for years.”",
                Some("harbour board"),
            ),
            ("Ada Reed said: “I said: ‘It is safe.’”", Some("Ada Reed")),
            ("Ada Reed said: “Tom Hill said: ‘It is safe.’”", Some("Tom Hill")),
            ("Ada Reed said: “We read ‘The Long Pier’ again.”", None),
            ("“They have started ‘wild strikes’ for years.”", None),
        ] {
            let article = read(source, Language::of("en"));
            let inner = article.quotes.iter().find(|quote| quote.parent.is_some());
            let speaker = inner.and_then(|quote| quote.speaker.as_ref());
            let got = speaker.map(|found| article.speakers[found.person.0 as usize].name.as_str());
            assert_eq!(got, name, "{source}");
        }
    }

    #[test]
    fn the_outer_voice_is_a_little_less_sure() {
        let article =
            read("Ada Reed said: “They have started ‘wild strikes’ for years.”", Language::of("en"));
        let [outer, inner] =
            [0, 1].map(|at| article.quotes[at].speaker.as_ref().map(|found| found.confidence));
        assert_eq!(inner, outer.map(|sure| sure * 0.9));
    }
}
