//! The sentence that tells a finding: who prints what.

use crate::divergence::finding::Place;
use crate::report::assembled_finding::{AlikeReadings, AssembledFinding, articles};
use crate::report::thresholds::FINDING_WORDS;

/// `The Gazette prints “40 ferries”; the Courier and the Wire “14”.` `name` tells what an article goes by.
pub(crate) fn note(finding: &AssembledFinding, name: impl Fn(usize) -> String) -> String {
    let mut told = Vec::with_capacity(finding.groups.len());
    // First who prints something, so that “it” is named before it is left out.
    let (printing, silent): (Vec<_>, Vec<_>) =
        finding.groups.iter().partition(|group| !group.text.is_empty());
    for group in printing.into_iter().chain(silent) {
        let outlets: Vec<String> = articles(group).into_iter().map(&name).collect();
        let one = outlets.len() == 1;
        let verb = match (finding.place, group.text.is_empty(), told.is_empty()) {
            (Place::Attribution, true, _) => {
                if one {
                    " names nobody"
                } else {
                    " name nobody"
                }
            }
            (Place::Attribution, false, true) => {
                if one {
                    " names"
                } else {
                    " name"
                }
            }
            (_, true, _) => {
                if one {
                    " leaves it out"
                } else {
                    " leave it out"
                }
            }
            (Place::Context, false, true) => {
                if one {
                    " writes"
                } else {
                    " write"
                }
            }
            (Place::Quote, false, true) => {
                if one {
                    " prints"
                } else {
                    " print"
                }
            }
            (_, false, false) => "",
        };
        told.push(format!("{}{verb}{}", listed(&outlets), words(finding.place, group)));
    }
    format!("{}.", told.join("; "))
}

/// The words of a group as they stand in the sentence.
fn words(place: Place, group: &AlikeReadings) -> String {
    if group.text.is_empty() {
        return String::new();
    }
    let mut words: Vec<&str> = group.text.split_whitespace().collect();
    let cut = words.len() > FINDING_WORDS;
    words.truncate(FINDING_WORDS);
    let text = words.join(" ");
    let text = text.trim_end_matches([',', ';', '.', ':']);
    match place {
        Place::Attribution => format!(" {text}"),
        _ => format!(" “{text}{}”", if cut { " …" } else { "" }),
    }
}

/// `the Gazette, the Courier and the Wire`, by their own names.
fn listed(names: &[String]) -> String {
    match names {
        [first @ .., last] if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        _ => names.concat(),
    }
}

#[cfg(test)]
mod tests {
    use crate::{Article, Options, compare};

    fn notes(texts: &[(&str, &str)]) -> Vec<String> {
        let articles: Vec<Article> = texts
            .iter()
            .map(|(outlet, text)| Article { outlet: Some((*outlet).to_owned()), ..Article::from(*text) })
            .collect();
        let report = compare(&articles, &Options::default());
        report.families.iter().flat_map(|family| family.findings.iter().map(|f| f.note.clone())).collect()
    }

    #[test]
    fn who_prints_what() {
        let gazette = ("Gazette", "“We will close 40 old ferries in May,” Ada Reed said.");
        let wire = ("Wire", "“We will close 14 old ferries in May,” Ada Reed said.");
        let courier = ("Courier", "“We will close 14 old ferries in May,” said Ada Reed.");
        assert_eq!(notes(&[gazette, courier, wire]), ["Courier and Wire print “14”; Gazette “40”."]);
        let denied = ("Argus", "“We will not close 40 old ferries in May,” Ada Reed said.");
        assert_eq!(
            notes(&[gazette, denied]),
            ["Gazette prints “close 40 old ferries in May”; Argus “not close 40 old ferries in May”."]
        );
    }

    #[test]
    fn what_is_printed_in_two_quotes_is_not_left_out() {
        let found = notes(&[
            (
                "Gazette",
                "“We demand that the gates be opened before the spring,” Ada Reed said. “Four villages have had no \
                 water since August.”",
            ),
            (
                "Wire",
                "Ada Reed said: “We ask that the gates be opened before the spring. Four villages have had no water \
                 since August.”",
            ),
        ]);
        assert_eq!(found, ["Gazette prints “demand”; Wire “ask”."]);
    }

    #[test]
    fn who_prints_something_comes_first() {
        let short = "“We will close all the ferries in May,” Ada Reed said.";
        let found = notes(&[
            ("Gazette", short),
            ("Courier", "Ada Reed said: “We will close all the ferries in May.”"),
            ("Wire", "“We will quietly close all the ferries in May,” Ada Reed said."),
        ]);
        assert_eq!(found, ["Wire prints “quietly”; Gazette and Courier leave it out."]);
    }

    #[test]
    fn long_words_are_cut() {
        let long = "because the harbour board of the old town has no money for them at all";
        let found = notes(&[
            ("Gazette", "“We will close all the ferries in May,” Ada Reed said."),
            ("Wire", &format!("“We will close all the ferries, {long}, in May,” Ada Reed said.")),
        ]);
        assert!(found.iter().any(|note| note.contains(" …”")), "{found:?}");
    }
}
