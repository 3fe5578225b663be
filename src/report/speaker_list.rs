//! Everyone whom a report quotes, with all the forms that the articles print.

use crate::attribution::parsed_article::ParsedArticle;
use crate::attribution::quote::SpeakerAttribution;
use crate::entities::speaking_entity::EntityKind;
use crate::lexicon::Class;
use crate::linking::linked_speaker::{LinkedSpeaker, SpeakerLinks};
use crate::report::shape::{SpeakerInfo, SpeakerKind};
use crate::text::normalize::fold;

/// The speakers of the quotations, by number; `ids` are those of the articles, in the same order.
pub(crate) fn speaker_list(ids: &[&str], parsed: &[ParsedArticle], links: &SpeakerLinks) -> Vec<SpeakerInfo> {
    let mut listed: Vec<SpeakerInfo> = links.members.iter().zip(0..).map(unquoted).collect();
    for (place, (article, &id)) in parsed.iter().zip(ids).enumerate() {
        for found in article.quotes.iter().filter_map(|quote| quote.speaker.as_ref()) {
            let Some(speaker) = links.id(place, found.person).and_then(|id| listed.get_mut(id.0 as usize))
            else {
                continue;
            };
            if speaker.articles.last().is_none_or(|last| last != id) {
                speaker.articles.push(id.to_owned());
            }
            if let Some(form) = form_of(article, found)
                && !speaker.forms.contains(&form)
            {
                speaker.forms.push(form);
            }
        }
    }
    listed.retain(|speaker| !speaker.articles.is_empty());
    listed
}

/// The id of the speaker with a number.
pub(crate) fn speaker_id(number: usize) -> String {
    format!("s{}", number + 1)
}

fn unquoted((member, number): (&LinkedSpeaker, usize)) -> SpeakerInfo {
    let kind = match member.kind {
        _ if member.is_nobody => SpeakerKind::Unknown,
        EntityKind::Human => SpeakerKind::Person,
        EntityKind::Body => SpeakerKind::Body,
        EntityKind::Group => SpeakerKind::Group,
        EntityKind::Text => SpeakerKind::Text,
    };
    SpeakerInfo {
        id: speaker_id(number),
        name: member.name.clone(),
        kind,
        forms: Vec::new(),
        articles: Vec::new(),
    }
}

/// The speaker as printed beside a quotation, on one line; a pronoun is no form of a name.
fn form_of(article: &ParsedArticle, found: &SpeakerAttribution) -> Option<String> {
    let words: Vec<&str> = found.mention?.of(&article.source).split_whitespace().collect();
    let is_pronoun = matches!(words.as_slice(), [word] if article.language.is(&fold(word), Class::Pronoun));
    (!words.is_empty() && !is_pronoun).then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read;
    use crate::lexicon::Language;
    use crate::linking::speaker_link::link_speakers;
    use crate::report::shape::SpeakerKind;
    use crate::report::speaker_list::speaker_list;

    /// Each speaker's name, kind, forms and articles.
    type Row<'a> = (&'a str, SpeakerKind, &'a [&'a str], &'a [&'a str]);

    fn check(texts: &[&str], expected: &[Row]) {
        let parsed: Vec<_> = texts.iter().map(|text| read(text, Language::of("en"))).collect();
        let ids = &["one", "two", "three"][..texts.len()];
        let found = speaker_list(ids, &parsed, &link_speakers(&parsed));
        let got: Vec<_> = found
            .iter()
            .map(|s| (s.name.clone(), s.kind, s.forms.join("; "), s.articles.join("; ")))
            .collect();
        let expected: Vec<_> = expected
            .iter()
            .map(|&(name, kind, forms, articles)| {
                (name.to_owned(), kind, forms.join("; "), articles.join("; "))
            })
            .collect();
        assert_eq!(got, expected, "{texts:?}");
    }

    #[test]
    fn forms_of_all_articles() {
        check(
            &[
                "Mayor Ada Reed came in. “It is safe,” said Reed. “Go home,” she said.",
                "“It is safe,” the harbour board said.",
                "“It is safe,” said Ada  Reed. “Go home,” said Reed.",
            ],
            &[
                ("Ada Reed", SpeakerKind::Person, &["Reed", "Ada Reed"], &["one", "three"]),
                ("harbour board", SpeakerKind::Body, &["the harbour board"], &["two"]),
            ],
        );
    }

    #[test]
    fn a_pronoun_without_a_name_is_unknown() {
        check(&["“It is safe,” he said."], &[("he", SpeakerKind::Unknown, &[], &["one"])]);
    }

    #[test]
    fn who_is_not_quoted_is_not_listed() {
        check(&["Ada Reed slept. It rained."], &[]);
    }
}
