//! What holds of every check: drafts made from talks by known edits, against their sources and others.

use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_oneof, proptest};
use proptest::sample::{Index, select};
use proptest::{prop_assert, prop_assert_eq};
use variorum::{Article, Check, VerdictKind, check};

use crate::cases;
use crate::news::clause::{clause, edit};

const NAMES: [&str; 3] = ["ADA REED", "TOM HILL", "ZOE MOSS"];

/// What is said in a talk, and by whom.
fn talk() -> impl Strategy<Value = String> {
    let sentence = (clause(), edit()).prop_map(|(clause, edit)| edit.of(&clause).words());
    vec((select(&NAMES[..]), vec(sentence, 1..4)), 2..6).prop_map(|turns| {
        let turn = |(name, words): (&str, Vec<String>)| format!("{name}: {}.", words.join(". "));
        turns.into_iter().map(turn).collect::<Vec<_>>().join("\n\n")
    })
}

/// What a careless writer does to a stretch of words.
#[derive(Clone, Debug)]
enum Slip {
    Nothing,
    Drop(Index),
    Double(Index),
    Swap(Index),
    Ellipsis(Index),
    Cut(Index, Index),
}

fn slip() -> impl Strategy<Value = Slip> {
    prop_oneof![
        3 => proptest::strategy::Just(Slip::Nothing),
        1 => any::<Index>().prop_map(Slip::Drop),
        1 => any::<Index>().prop_map(Slip::Double),
        1 => any::<Index>().prop_map(Slip::Swap),
        1 => any::<Index>().prop_map(Slip::Ellipsis),
        2 => (any::<Index>(), any::<Index>()).prop_map(|(from, to)| Slip::Cut(from, to)),
    ]
}

impl Slip {
    fn of(&self, words: &[&str]) -> String {
        let mut words: Vec<String> = words.iter().map(|&word| word.to_owned()).collect();
        let count = words.len();
        match self {
            Self::Nothing => {}
            Self::Drop(at) => drop(words.remove(at.index(count))),
            Self::Double(at) => words.insert(at.index(count), "not".to_owned()),
            Self::Swap(at) => {
                let at = at.index(count);
                words.swap(at, (at + 1) % count);
            }
            Self::Ellipsis(at) => words[at.index(count)] = "…".to_owned(),
            Self::Cut(from, to) => {
                let (from, to) = (from.index(count), to.index(count));
                words = words[from.min(to)..=from.max(to)].to_vec();
            }
        }
        words.join(" ")
    }
}

/// A talk and a draft that quotes it.
fn draft() -> impl Strategy<Value = (String, String)> {
    (talk(), vec((any::<Index>(), select(&NAMES[..]), slip()), 1..5)).prop_map(|(talk, quotes)| {
        let sentences: Vec<&str> = talk
            .split("\n\n")
            .filter_map(|turn| turn.split_once(": "))
            .flat_map(|(_, words)| words.split(". "))
            .map(|sentence| sentence.trim_end_matches('.'))
            .filter(|sentence| !sentence.is_empty())
            .collect();
        let quote = |(at, name, slip): (Index, &str, Slip)| {
            let words: Vec<&str> = sentences[at.index(sentences.len())].split_whitespace().collect();
            format!("“{},” {name} said.", slip.of(&words))
        };
        let draft = quotes.into_iter().map(quote).collect::<Vec<_>>().join("\n\n");
        (talk, draft)
    })
}

fn checked(draft: &str, sources: &[&str]) -> Check {
    let sources: Vec<Article> = sources
        .iter()
        .map(|&text| Article { id: Some(format!("{:x}", text.len())), ..Article::from(text) })
        .collect();
    let named = |(at, article): (usize, Article)| Article { id: Some(format!("s{at}")), ..article };
    check(
        &Article { id: Some("draft".to_owned()), ..Article::from(draft) },
        &sources.into_iter().enumerate().map(named).collect::<Vec<_>>(),
    )
}

fn verdicts(found: &Check) -> Vec<VerdictKind> {
    found.verdicts.iter().map(|verdict| verdict.verdict).collect()
}

/// Letters and digits, and the signs between them, without blanks and the sign at the end.
fn characters(text: &str) -> String {
    let text: String = text.split_whitespace().collect();
    text.trim_end_matches([',', '.']).to_owned()
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn slice(text: &str, start: u32, end: u32) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16_lossy(&units[start as usize..end as usize])
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn verbatim_is_the_same_characters((talk, draft) in draft()) {
        let found = checked(&draft, &[&talk]);
        for verdict in found.verdicts.iter().filter(|found| found.verdict == VerdictKind::Verbatim) {
            let quote = found.quotes.iter().find(|quote| quote.id == verdict.quote).expect("its quotation");
            let place = verdict.source.as_ref().expect("its place");
            let source = slice(&talk, place.span.start, place.span.end);
            prop_assert_eq!(characters(&quote.text), characters(&source));
        }
    }

    #[test]
    fn equal_words_are_altered_only_by_what_is_cited((talk, draft) in draft()) {
        let found = checked(&draft, &[&talk]);
        for verdict in found.verdicts.iter().filter(|found| found.verdict == VerdictKind::Altered) {
            let quote = found.quotes.iter().find(|quote| quote.id == verdict.quote).expect("its quotation");
            let place = verdict.source.as_ref().expect("its place");
            if letters(&quote.text) == letters(&slice(&talk, place.span.start, place.span.end)) {
                let cited = verdict.divergences.iter().filter_map(|d| d.b);
                let cites = cited.map(|span| (span.start, span.end)).any(|(start, end)| start < end);
                prop_assert!(cites, "{:?}", verdict);
            }
        }
    }

    #[test]
    fn the_same_bytes_and_any_order((talk, draft) in draft(), other in talk()) {
        let found = checked(&draft, &[&talk, &other]);
        let json = |found: &Check| serde_json::to_string(found).expect("is data");
        prop_assert_eq!(json(&found), json(&checked(&draft, &[&talk, &other])));
        let turned = checked(&draft, &[&other, &talk]);
        prop_assert_eq!(verdicts(&found), verdicts(&turned));
    }

    #[test]
    fn another_source_never_makes_it_worse((talk, draft) in draft(), other in talk()) {
        let (alone, together) = (verdicts(&checked(&draft, &[&talk])), verdicts(&checked(&draft, &[&talk, &other])));
        for (alone, together) in alone.iter().zip(&together) {
            prop_assert!(together <= alone, "{:?} alone, {:?} together", alone, together);
        }
    }

    #[test]
    fn counts_add_up((talk, draft) in draft()) {
        let found = checked(&draft, &[&talk]);
        prop_assert_eq!(found.summary.values().sum::<usize>(), found.verdicts.len());
        prop_assert!(found.verdicts.iter().all(|verdict| (0.0..=1.0).contains(&verdict.certainty)));
        prop_assert!(found.verdicts.iter().all(|verdict| verdict.note.ends_with('.')));
    }
}
