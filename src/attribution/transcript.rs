//! The turns of a transcript: quotations without marks, each paragraph of a turn one.

use crate::attribution::quote::{AttributedQuote, SpeakerAttribution};
use crate::attribution::speaker_rule::SpeakerRule;
use crate::attribution::thresholds::confidence::{ANSWER_CONFIDENCE, TURN_CONFIDENCE};
use crate::document::turn::TurnLabel;
use crate::document::{Document, Sign};
use crate::entities::coreference;
use crate::entities::entity_table::Entities;
use crate::entities::mention::{Mention, MentionRole};
use crate::entities::speaking_entity::EntityIdx;
use crate::lexicon::endings::is_ed;
use crate::lexicon::{Class, GrammarWord};
use crate::text::span::Span;
use crate::text::token::TokenRange;

/// What is said in the turns of an article, in order.
pub(crate) fn spoken(document: &Document, entities: &mut Entities) -> Vec<AttributedQuote> {
    let introduced = introduced(document, entities);
    let mut found = Vec::new();
    for turn in &document.turns {
        let (label, known) = match &turn.speaker {
            TurnLabel::Named(label) => (label, None),
            TurnLabel::Question(label) => (label, introduced.as_ref().and_then(|talk| talk.asks)),
            TurnLabel::Answer(label) => (label, introduced.as_ref().map(|talk| talk.answers)),
        };
        let confidence = if known.is_some() { ANSWER_CONFIDENCE } else { TURN_CONFIDENCE };
        let Some(person) = known
            .map(|entity| entities.speaks(entity))
            .or_else(|| coreference::speaker(entities, document, label, None))
        else {
            continue;
        };
        let speaker = SpeakerAttribution {
            person,
            mention: Some(document.span(label)),
            rule: SpeakerRule::Turn,
            confidence,
        };
        for words in &turn.paragraphs {
            found.push(AttributedQuote::in_turn(
                trimmed(document, words),
                document.span(words),
                Some(speaker.clone()),
            ));
        }
    }
    found
}

/// What dashes open, in order, with whom the narrator names between further dashes.
pub(crate) fn behind_dashes(document: &Document, entities: &mut Entities) -> Vec<AttributedQuote> {
    let mut found = Vec::new();
    for speech in &document.dash_speeches {
        let speaker = speech.aside.as_ref().and_then(|aside| named_in_aside(document, entities, aside));
        let context = speech.parts[0].start..speech.parts[speech.parts.len() - 1].end;
        for words in &speech.parts {
            found.push(AttributedQuote::in_turn(
                trimmed(document, words),
                document.span(&context),
                speaker.clone(),
            ));
        }
    }
    found
}

/// What posts of social networks say, in order.
pub(crate) fn posted(document: &Document, entities: &mut Entities) -> Vec<AttributedQuote> {
    let mut found = Vec::new();
    for post in &document.posts {
        let Some(person) = coreference::account(entities, document, &post.author) else { continue };
        let mention = Some(document.span(&post.author));
        let speaker =
            SpeakerAttribution { person, mention, rule: SpeakerRule::Turn, confidence: TURN_CONFIDENCE };
        let words = document.span(&post.words);
        found.push(AttributedQuote::in_turn(words, words, Some(speaker)));
    }
    found
}

/// `— …, — said Ada Reed. —`: whom a verb of saying and a name behind it tell.
fn named_in_aside(
    document: &Document,
    entities: &mut Entities,
    aside: &TokenRange,
) -> Option<SpeakerAttribution> {
    let verb = aside.clone().find(|&at| document.is(at, Class::Reporting))?;
    let end = (verb + 1..aside.end).find(|&at| !document.is_word(at)).unwrap_or(aside.end);
    let phrase = verb + 1..end;
    if phrase.is_empty() {
        return None;
    }
    let person = coreference::speaker(entities, document, &phrase, None)?;
    Some(SpeakerAttribution {
        person,
        mention: Some(document.span(&phrase)),
        rule: SpeakerRule::Dash,
        confidence: TURN_CONFIDENCE,
    })
}

/// Gives what stands in marks inside a turn to its speaker, unless a cue of its own names another.
pub(crate) fn within_turns(quotes: &mut [AttributedQuote], turns: &[AttributedQuote]) {
    for turn in turns {
        let first = quotes.partition_point(|quote| quote.outer.start < turn.outer.start);
        for quote in quotes[first..].iter_mut().take_while(|quote| quote.outer.start < turn.outer.end) {
            let is_named = quote.speaker.as_ref().is_some_and(|found| found.rule.is_in_sentence());
            if !is_named {
                quote.speaker.clone_from(&turn.speaker);
            }
        }
    }
}

/// The words without what stands in marks of type at either end.
fn trimmed(document: &Document, words: &TokenRange) -> Span {
    let is_type = |at: &usize| matches!(document.text(*at), "*" | "|");
    let start = words.clone().find(|at| !is_type(at)).unwrap_or(words.start);
    let end = words.clone().rev().find(|at| !is_type(at)).map_or(words.end, |last| last + 1);
    document.span(&(start..end.max(start)))
}

/// Who talks, where an introduction tells.
struct Introduced {
    answers: EntityIdx,
    asks: Option<EntityIdx>,
}

/// Who answers is the person whom the words before the first turn name most often, the first of equals; who
/// asks is, in a sentence that names the answerer, another person by an office, or what leads it.
fn introduced(document: &Document, entities: &Entities) -> Option<Introduced> {
    let end = document.turns.iter().find_map(|turn| match &turn.speaker {
        TurnLabel::Named(_) => None,
        TurnLabel::Question(label) | TurnLabel::Answer(label) => Some(label.start),
    })?;
    let mentions = entities.mentions_in(&(0..end));
    // A place that bears a given name depends on prepositions most often.
    let named = |entity: EntityIdx| {
        mentions.iter().filter(|m| m.entity == entity && m.role != MentionRole::Oblique).count()
    };
    let is_person = |mention: &Mention| {
        let entity = entities.entity(mention.entity);
        entity.human_points > 0 && entity.words.len() > 1
    };
    // `Ada Reed, president of Leith`.
    let has_office = |mention: &Mention| {
        let comma = name_end(document, mention.token);
        document.sign(comma) == Sign::Comma
            && (comma + 1..comma + 3).any(|at| document.is(at, Class::Role))
            && entities.entity(mention.entity).words.len() > 1
    };
    let people = mentions.iter().rev().filter(|mention| is_person(mention) || has_office(mention));
    let answers = people.max_by_key(|mention| named(mention.entity))?.entity;
    let beside = |token: usize| {
        let sentence = document.sentence_of(token);
        mentions
            .iter()
            .any(|mention| mention.entity == answers && document.sentence_of(mention.token) == sentence)
    };
    let others = || mentions.iter().filter(|mention| mention.entity != answers && beside(mention.token));
    let does = |mention: &&Mention| {
        let behind = name_end(document, mention.token);
        mention.role == MentionRole::Subject
            && (document.is(behind, Class::Past) || is_ed(document.norm(behind)))
    };
    // `Leith News met him in May`.
    let meets = |mention: &&Mention| {
        does(mention) && document.is(name_end(document, mention.token) + 1, Class::Oblique)
    };
    // `Ada Reed, interviewed by Leith News`.
    let is_agent = |mention: &&Mention| {
        let before = mention.token.wrapping_sub(1);
        GrammarWord::By.is(document.norm(before)) && is_ed(document.norm(before.wrapping_sub(1)))
    };
    let asks = others()
        .find(is_agent)
        .or_else(|| {
            others()
                .find(|mention| is_person(mention) && document.is(mention.token.wrapping_sub(1), Class::Role))
        })
        .or_else(|| mentions.iter().find(meets))
        .or_else(|| others().find(does))
        .or_else(|| others().find(|mention| mention.role == MentionRole::Subject));
    Some(Introduced { answers, asks: asks.map(|mention| mention.entity) })
}

/// The first token behind the capitals that a name begins with.
fn name_end(document: &Document, start: usize) -> usize {
    (start..document.tokens.len()).find(|&at| !document.is_capital(at)).unwrap_or(start)
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read;
    use crate::lexicon::Language;
    use crate::quotes::quote_span::Marks;

    /// Each quotation without marks, or with them, as its speaker and its words.
    fn check(source: &str, expected: &[(&str, Marks, &str)]) {
        let article = read(source, Language::of("en"));
        let got: Vec<(&str, Marks, &str)> = article
            .quotes
            .iter()
            .map(|quote| {
                let name =
                    quote.speaker.as_ref().map(|s| article.speakers[s.person.0 as usize].name.as_str());
                (name.unwrap_or(""), quote.marks, quote.span.of(source))
            })
            .collect();
        assert_eq!(got, expected, "{source:?}");
    }

    #[test]
    fn every_paragraph_of_a_turn_is_a_quotation() {
        check(
            "ADA REED: It holds.\n\nIt is old.\n\nTOM HILL: I said that it leaks.\n\nREED: No.",
            &[
                ("ADA REED", Marks::None, "It holds."),
                ("ADA REED", Marks::None, "It is old."),
                ("TOM HILL", Marks::None, "I said that it leaks."),
                ("ADA REED", Marks::None, "No."),
            ],
        );
    }

    #[test]
    fn marks_in_a_turn_are_its_speakers() {
        check(
            "ADA REED: They call it “the old lady”.\n\nTOM HILL: They do.",
            &[
                ("ADA REED", Marks::None, "They call it “the old lady”."),
                ("ADA REED", Marks::Paired, "the old lady"),
                ("TOM HILL", Marks::None, "They do."),
            ],
        );
    }

    #[test]
    fn an_introduction_tells_who_answers() {
        check(
            "The Courier spoke with Ada Reed about the weir.\n\nQ: Does it hold?\n\nA: It holds.",
            &[("Courier", Marks::None, "Does it hold?"), ("Ada Reed", Marks::None, "It holds.")],
        );
        check(
            "Zorvan Wixley, president of Leith, interviewed by Leith News. Ada Reed took photographs.\n\n\
             Q: Does it hold?\n\nA: It holds.",
            &[("Leith News", Marks::None, "Does it hold?"), ("Zorvan Wixley", Marks::None, "It holds.")],
        );
        check(
            "Q: Does it hold?\n\nA: It holds.",
            &[("Q", Marks::None, "Does it hold?"), ("A", Marks::None, "It holds.")],
        );
    }
}
