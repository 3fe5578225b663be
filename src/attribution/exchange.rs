//! Question and answer: who asks whom, so that what stands alone behind a question is the other's.

use crate::attribution::clause::Clause;
use crate::attribution::item::{ItemIdx, items};
use crate::attribution::noun_phrase;
use crate::attribution::quote::SpeakerAttribution;
use crate::attribution::relation::Attribution;
use crate::attribution::speaker_rule::SpeakerRule;
use crate::attribution::thresholds::confidence::EXCHANGE_CONFIDENCE;
use crate::attribution::thresholds::reach::{PHRASE_ITEMS, REPLY_ITEMS};
use crate::document::Document;
use crate::lexicon::Class;
use crate::quotes::quote_span::MarkPair;
use crate::text::token::TokenRange;

/// Two who talk.
#[derive(Clone, Debug)]
pub(crate) struct Exchange {
    pub asks: SpeakerAttribution,
    pub answers: SpeakerAttribution,
}

impl Exchange {
    /// Who says a quotation that stands alone: the other one behind a question; whoever asks if it is one.
    pub(crate) fn next(
        &self,
        after_question: bool,
        last: &SpeakerAttribution,
        is_question: bool,
    ) -> SpeakerAttribution {
        let turned = if last.person == self.asks.person { &self.answers } else { &self.asks };
        let speaker = match (after_question, is_question) {
            (true, _) => turned,
            (false, true) => &self.asks,
            (false, false) => last,
        };
        SpeakerAttribution { rule: SpeakerRule::Exchange, confidence: EXCHANGE_CONFIDENCE, ..speaker.clone() }
    }
}

/// Whether the words between two marks are a question.
pub(crate) fn is_question(document: &Document, pair: &MarkPair) -> bool {
    pair.end.checked_sub(1).is_some_and(|last| document.text(last) == "?")
}

/// Whom a verb of telling has right behind it: `asked | the mayor`.
pub(crate) fn addressee(clause: &Clause, attribution: &Attribution) -> Option<TokenRange> {
    let verb =
        clause.skeleton.item_of(attribution.cue.start).filter(|&verb| clause.is(verb, Class::Telling))?;
    let phrase = noun_phrase::phrase_starting(clause, verb + 1, verb + 1 + PHRASE_ITEMS);
    phrase.filter(|phrase| clause.can_speak(phrase) && attribution.speaker.as_ref() != Some(phrase))
}

/// `“…,” came the reply`: whether the sentence calls the quotation an answer and names nobody.
pub(crate) fn is_reply(clause: &Clause, quote: ItemIdx) -> bool {
    let end = clause.end().min(quote + REPLY_ITEMS);
    let reply = items(quote + 1..end).find(|&i| clause.is(i, Class::Reply));
    reply.is_some_and(|reply| {
        clause.is(reply.before(), Class::Determiner)
            && items(quote + 1..reply).all(|i| clause.is_lower(i) || !clause.is_word(i))
            && (reply + 1 >= clause.end() || clause.is_cut(reply + 1))
    })
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read;
    use crate::attribution::skeleton_examples::{at_quote, furthest};
    use crate::lexicon::Language;

    /// Who says each quotation.
    fn speakers(source: &str) -> Vec<String> {
        let article = read(source, Language::of("en"));
        let name = |found: &crate::attribution::quote::SpeakerAttribution| {
            article.speakers[found.person.0 as usize].name.clone()
        };
        article.quotes.iter().map(|quote| quote.speaker.as_ref().map_or(String::new(), name)).collect()
    }

    #[test]
    fn an_answer_is_the_others() {
        assert_eq!(
            speakers("“Is it safe?” a reporter asked Mayor Ada Reed. “It is,” came the reply."),
            ["reporter", "Ada Reed"]
        );
        assert_eq!(
            speakers(
                "“Is it safe?” Tom Hill asked Ada Reed.\n\n“It is.”\n\n“Without a rail?”\n\n“It will do.”"
            ),
            ["Tom Hill", "Ada Reed", "Tom Hill", "Ada Reed"]
        );
        assert_eq!(speakers("“It is safe,” Tom Hill told Ada Reed. “Go home.”"), ["Tom Hill", "Tom Hill"]);
    }

    #[test]
    fn a_reply_is_called_one_soon() {
        let found = |fill: &str| {
            at_quote(&format!("“It is,” came {fill}the reply."), |clause, quote| {
                super::is_reply(clause, quote)
            })
        };
        assert_eq!(furthest(found), Some(4));
    }
}
