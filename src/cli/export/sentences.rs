//! A result in sentences, and the signs and titles of what is in it.

use std::collections::BTreeSet;

use variorum::{
    ArticleInfo, Check, Family, Finding, Judgement, Quote, QuoteKind, Report, Severity, VerdictKind,
};

use crate::export::js_text::{grouped, is_letter_or_digit};

/// A speaker less sure than this is said to be probable.
const SURE_SPEAKER: f64 = 0.75;
/// So many sources are named.
const MOST_NAMES: usize = 4;

/// From what must be mended to what stands.
pub(crate) const VERDICTS: [(VerdictKind, &str, Severity); 8] = [
    (VerdictKind::Nowhere, "In no source", Severity::Meaning),
    (VerdictKind::Altered, "Altered", Severity::Meaning),
    (VerdictKind::OtherSpeaker, "Somebody else’s words", Severity::Meaning),
    (VerdictKind::NotJudged, "Not judged", Severity::Wording),
    (VerdictKind::Reworded, "In other words", Severity::Wording),
    (VerdictKind::Trimmed, "Shortened, the sense kept", Severity::Cosmetic),
    (VerdictKind::Typography, "The same words", Severity::Cosmetic),
    (VerdictKind::Verbatim, "Word for word", Severity::Same),
];

/// The sign of a severity, so that colour is never needed.
pub(crate) const fn sign(severity: Severity) -> &'static str {
    match severity {
        Severity::Meaning => "▲",
        Severity::Wording => "◆",
        Severity::Cosmetic => "●",
        Severity::Same => "=",
    }
}

/// “3 statements reach readers with another meaning.”
pub(crate) fn summary_of_report(Report { families, quotes, articles, .. }: &Report) -> String {
    if articles.len() < 2 {
        return format!("{} in {}.", counted(quotes.len(), "quote"), counted(articles.len(), "article"));
    }
    if families.is_empty() {
        return "These articles share no quote.".to_owned();
    }
    let grave = families.iter().filter(|family| family.severity == Severity::Meaning).count();
    let open = families.iter().filter(|family| is_unjudged(family)).count();
    let mut told = Vec::new();
    if grave > 0 {
        let reach = if grave == 1 { "reaches" } else { "reach" };
        told.push(format!("{} {reach} readers with another meaning.", counted(grave, "statement")));
    } else if open < families.len() {
        told.push("No statement was found that reaches readers with another meaning.".to_owned());
    }
    if open > 0 {
        let differ = if open == 1 { "differs" } else { "differ" };
        told.push(format!("{} {differ} in a language that is not judged here.", counted(open, "statement")));
    }
    told.join(" ")
}

/// Says that all hold only where each was found as it is printed.
pub(crate) fn summary_of_check(Check { summary, .. }: &Check) -> String {
    let count = |kind: VerdictKind| summary.get(&kind).copied().unwrap_or(0);
    let all: usize = summary.values().sum();
    if all == 0 {
        return "The draft has no quotation in marks.".to_owned();
    }
    let wrong =
        [VerdictKind::Nowhere, VerdictKind::Altered, VerdictKind::OtherSpeaker].map(count).iter().sum();
    let [reworded, open] = [VerdictKind::Reworded, VerdictKind::NotJudged].map(count);
    if wrong == 0 && reworded == 0 && open == 0 {
        return match all {
            1 => "The quotation in the draft holds.".to_owned(),
            _ => format!("All {all} quotations in the draft hold."),
        };
    }
    let mut told = Vec::new();
    if wrong > 0 {
        let need = if wrong == 1 { "needs" } else { "need" };
        told.push(format!("{} of {all} in the draft {need} mending.", counted(wrong, "quotation")));
    } else if open < all {
        told.push("No quotation was found that needs mending.".to_owned());
    }
    if reworded > 0 {
        let have = if reworded == 1 { "has" } else { "have" };
        told.push(format!("{} {have} other words.", counted(reworded, "quotation")));
    }
    if open > 0 {
        told.push(format!("{} could not be judged.", counted(open, "quotation")));
    }
    told.join(" ")
}

/// “5 articles · 54 quotations and 37 reported statements · 16 shared”
pub(crate) fn extent_of_report(Report { families, quotes, articles, .. }: &Report) -> String {
    let reported = quotes.iter().filter(|quote| quote.kind == QuoteKind::Indirect).count();
    let mut told = vec![counted(articles.len(), "article"), counted(quotes.len() - reported, "quotation")];
    if reported > 0 {
        told[1] = format!("{} and {}", told[1], counted(reported, "reported statement"));
    }
    if articles.len() > 1 {
        told.push(format!("{} shared", grouped(families.len())));
    }
    told.join(" · ")
}

/// “Checked against the Courier and the Wire.”
pub(crate) fn extent_of_check(Check { articles, .. }: &Check) -> String {
    let sources = articles.get(1..).unwrap_or_default();
    let mut names: Vec<String> =
        sources.iter().take(MOST_NAMES).map(|source| article_name(source).to_owned()).collect();
    if sources.len() > names.len() {
        names.push(counted(sources.len() - names.len(), "more text"));
    }
    match names.as_slice() {
        [] => "Checked against nothing.".to_owned(),
        [one] => format!("Checked against {one}."),
        [one, other] => format!("Checked against {one} and {other}."),
        [before @ .., last] => format!("Checked against {}, and {last}.", before.join(", ")),
    }
}

/// What an editor reads of a family: its findings, those of form only where there are no others.
pub(crate) fn telling_findings(Family { findings, .. }: &Family) -> Vec<&Finding> {
    let graver: Vec<&Finding> =
        findings.iter().filter(|finding| finding.severity != Severity::Cosmetic).collect();
    if graver.is_empty() { findings.iter().collect() } else { graver }
}

/// What a family comes to, in a few words.
pub(crate) fn family_title(family: &Family) -> &'static str {
    match family.severity {
        _ if is_unjudged(family) => "Differ; you judge",
        Severity::Meaning => "Differ in meaning",
        Severity::Wording => "Say the same in other words",
        Severity::Cosmetic => "Differ in form only",
        Severity::Same => "Agree word for word",
    }
}

/// Whether no table knows the words of a family and they are not all the same: nothing can be said of them.
fn is_unjudged(Family { judgement, severity, .. }: &Family) -> bool {
    *judgement == Judgement::NotJudged && !matches!(severity, Severity::Same | Severity::Meaning)
}

/// The speaker as the article puts it, explained by the name where that says something else, with “probably” where
/// that is not sure; or nothing.
pub(crate) fn speaker_as_printed(quote: &Quote, text: &str) -> String {
    let Some(speaker) = &quote.speaker else { return String::new() };
    let probably = if speaker.confidence < SURE_SPEAKER { "probably " } else { "" };
    let name = &speaker.name;
    let Some(mention) = speaker.mention.map(|mention| mention.of(text)) else {
        return format!("{probably}{name}");
    };
    let words = words_in(mention);
    let is_telling = !words_in(name).is_disjoint(&words);
    if is_telling { format!("{probably}{mention}") } else { format!("{probably}{mention} ({name})") }
}

fn words_in(text: &str) -> BTreeSet<&str> {
    text.split(|c| !is_letter_or_digit(c)).filter(|word| !word.is_empty()).collect()
}

/// What an article goes by, as in the notes of a report: its outlet, or else its title, or else its id.
pub(crate) fn article_name(article: &ArticleInfo) -> &str {
    let names = [&article.outlet, &article.title].into_iter().flatten();
    names.into_iter().find(|name| !name.is_empty()).unwrap_or(&article.id)
}

/// “1 quote”, “1,200 quotes”
fn counted(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {noun}{plural}", grouped(number))
}

#[cfg(test)]
mod tests {
    use variorum::{Article, Options, check, compare};

    use crate::export::sentences::{
        extent_of_check, extent_of_report, speaker_as_printed, summary_of_check, summary_of_report,
    };

    fn report_of(texts: &[&str]) -> (String, String) {
        let articles: Vec<Article> = texts.iter().map(|&text| text.into()).collect();
        let report = compare(&articles, &Options::default());
        (summary_of_report(&report), extent_of_report(&report))
    }

    #[test]
    fn a_report_in_sentences() {
        let will = "“We will open the bridge in May,” Anna Holm said.";
        let may = "“We may open the bridge in May,” Anna Holm said.";
        for (texts, summary, extent) in [
            (&[will][..], "1 quote in 1 article.", "1 article · 1 quotation"),
            (&[will, "It rained."], "These articles share no quote.", "2 articles · 1 quotation · 0 shared"),
            (
                &[will, may],
                "1 statement reaches readers with another meaning.",
                "2 articles · 2 quotations · 1 shared",
            ),
            (
                &[will, will],
                "No statement was found that reaches readers with another meaning.",
                "2 articles · 2 quotations · 1 shared",
            ),
        ] {
            assert_eq!(report_of(texts), (summary.to_owned(), extent.to_owned()));
        }
    }

    #[test]
    fn a_check_in_sentences() {
        let talk = "ADA REED: The pier will not be closed.";
        let sources = |count: usize| vec![Article::from(talk); count];
        for (draft, count, summary, extent) in [
            ("It rained.", 0, "The draft has no quotation in marks.", "Checked against nothing."),
            (
                "“The pier will be closed,” Ada Reed said.",
                2,
                "1 quotation of 1 in the draft needs mending.",
                "Checked against a2 and a3.",
            ),
            (
                "“The pier will not be closed,” Ada Reed said.",
                6,
                "The quotation in the draft holds.",
                "Checked against a2, a3, a4, a5, and 2 more texts.",
            ),
        ] {
            let found = check(&draft.into(), &sources(count));
            assert_eq!((summary_of_check(&found), extent_of_check(&found)), (summary.into(), extent.into()));
        }
    }

    #[test]
    fn a_pronoun_is_explained() {
        let text = "Ada Reed came. “The pier is old,” said Reed. “It leaks,” she said.";
        let found = variorum::extract(&text.into());
        let told: Vec<String> = found.quotes.iter().map(|quote| speaker_as_printed(quote, text)).collect();
        assert_eq!(told[0], "Reed");
        assert!(told[1].ends_with("she (Ada Reed)"), "{told:?}");
    }
}
