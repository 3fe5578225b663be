//! Whether a speaker that the program names is the right one: by identity, whatever form of the name it
//! reports.

use std::collections::BTreeMap;

use super::found::{Found, FoundSpeaker};
use super::gold::Gold;
use super::matching::Matching;

/// Words before a name that are no part of it.
const BEFORE_NAMES: [&str; 11] = ["the", "a", "an", "his", "her", "their", "its", "mr", "mrs", "ms", "dr"];

/// Who each speaker of the program is: nobody serves two people of the gold.
#[derive(Debug)]
pub(crate) struct Identities<'g> {
    gold: &'g Gold,
    owners: BTreeMap<String, usize>,
}

impl<'g> Identities<'g> {
    /// A speaker belongs to the one whose quotations it has most of; among equals to the first named.
    pub(crate) fn of(gold: &'g Gold, found: &Found, matching: &Matching) -> Self {
        let mut votes: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (quote, other) in gold.quotes.iter().zip(&matching.of_gold) {
            let Some(speaker) = other.and_then(|at| found.quotes[at].speaker.as_ref()) else { continue };
            let counts = votes.entry(&speaker.id).or_insert_with(|| vec![0; gold.names.len()]);
            for person in
                quote.speakers.iter().flatten().filter(|&&person| accepts(gold, person, &speaker.name))
            {
                counts[*person] += 1;
            }
        }
        let owner = |counts: Vec<usize>| {
            let most = counts.iter().copied().max().filter(|&most| most > 0)?;
            counts.iter().position(|&count| count == most)
        };
        let owners =
            votes.into_iter().filter_map(|(id, counts)| Some((id.to_owned(), owner(counts)?))).collect();
        Self { gold, owners }
    }

    /// Whether one of these people of the gold, or nobody, is the speaker.
    pub(crate) fn right(&self, speakers: &[Option<usize>], found: Option<&FoundSpeaker>) -> bool {
        let Some(found) = found else { return speakers.contains(&None) };
        let owner = self.owners.get(&found.id);
        owner.is_some_and(|&owner| speakers.contains(&Some(owner)) && accepts(self.gold, owner, &found.name))
    }
}

/// Whether a reported name is a right form of somebody's name: one that the gold lists, or the surname if
/// no other has it.
fn accepts(gold: &Gold, person: usize, reported: &str) -> bool {
    let reported = plain(reported);
    let name = &gold.names[person];
    let forms = std::iter::once(&name.full).chain(&name.others);
    forms.into_iter().any(|form| plain(form) == reported) || surname(gold, person) == Some(reported)
}

/// The last word of a person's name, unless two people of the story share it.
fn surname(gold: &Gold, person: usize) -> Option<String> {
    let last = |full: &str| {
        let names = full.split_whitespace().count() > 1
            && full.split_whitespace().all(|word| word.chars().next().is_some_and(char::is_uppercase));
        names.then(|| plain(full.split_whitespace().next_back().unwrap_or_default()))
    };
    let surname = last(&gold.names[person].full)?;
    let bearers = gold.names.iter().filter(|name| last(&name.full).as_ref() == Some(&surname)).count();
    (bearers == 1).then_some(surname)
}

fn plain(name: &str) -> String {
    let name = name.to_lowercase().replace('’', "'");
    let words = name.split_whitespace().skip_while(|w| BEFORE_NAMES.contains(&w.trim_end_matches('.')));
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Identities, accepts};
    use crate::found::{Found, FoundQuote, FoundSpeaker};
    use crate::gold::Gold;
    use crate::matching::matching;

    fn gold(articles: &[String]) -> Gold {
        let names = "name: Ada Reed | governor\nname: Tom Reed\nname: Jo Park\n";
        let quotes = [
            "a1 | direct | Ada Reed | One",
            "a2 | direct | Ada Reed | Two",
            "a3 | direct | Tom Reed | Three",
        ];
        let lines = &format!("{names}{}", quotes.join("\n"));
        Gold::read(lines, articles).expect("no fault")
    }

    fn articles() -> Vec<String> {
        vec!["“One.” “Two.” “Three.”".to_owned()]
    }

    #[test]
    fn a_surname_is_enough_where_one_has_it() {
        let gold = gold(&articles());
        assert!(accepts(&gold, 2, "Ms. Park") && accepts(&gold, 0, "the governor"));
        assert!(!accepts(&gold, 0, "Reed") && !accepts(&gold, 2, "Jo Parker"));
    }

    #[test]
    fn one_speaker_does_not_serve_two_people() {
        let articles = articles();
        let mut gold = gold(&articles);
        gold.names[0].others.push("Reed".to_owned());
        gold.names[1].others.push("Reed".to_owned());
        let quote = |word: &str| {
            let start = articles[0].find(word).expect("there");
            let speaker = FoundSpeaker { id: "s1".to_owned(), name: "Reed".to_owned(), chance: 1.0 };
            let span = start..start + word.len();
            FoundQuote { article: 0, span, kind: "direct".to_owned(), speaker: Some(speaker) }
        };
        let found = Found { quotes: ["One", "Two", "Three"].map(quote).into(), families: Vec::new() };
        let matching = matching(&gold, &found, &articles);
        let identities = Identities::of(&gold, &found, &matching);
        let right = gold
            .quotes
            .iter()
            .zip(&found.quotes)
            .map(|(g, f)| identities.right(&g.speakers, f.speaker.as_ref()));
        assert_eq!(right.collect::<Vec<_>>(), [true, true, false]);
    }
}
