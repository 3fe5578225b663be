//! Many articles compared: linked quotations in, families with their judged pairs out, gravest first.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::attribution::parsed_article::ParsedArticle;
use crate::lexicon::Lexicon;
use crate::linking::link;
use crate::linking::linked_speaker::SpeakerLinks;
use crate::options::Options;
use crate::report::coverage_note;
use crate::report::family::{AssembledFamily, FamilyAssembly};
use crate::text::diagnostic::Diagnostic;

/// What several articles have in common, and where they diverge.
#[derive(Debug)]
pub(crate) struct Comparison {
    /// Everyone who speaks, across articles.
    pub speakers: SpeakerLinks,
    /// The quotations that render one utterance or phrase, gravest first.
    pub families: Vec<AssembledFamily>,
    /// What the reader should know of the whole.
    pub notes: Vec<Diagnostic>,
}

/// Compares articles. `progress` is told how many families are done and how many there are.
pub(crate) fn compare(
    articles: &[ParsedArticle],
    options: &Options,
    progress: &mut dyn FnMut(usize, usize),
) -> Comparison {
    let linked = link(articles, options);
    let assembly = FamilyAssembly { articles, linked: &linked };
    let total = linked.groups.len();
    let mut families = Vec::with_capacity(total);
    for (done, group) in linked.groups.iter().enumerate() {
        progress(done, total);
        families.extend(assembly.family(group));
    }
    progress(total, total);
    // Gravest first; among equals the one with most readings, then the order of the text.
    families.sort_by_key(|f| Reverse((f.severity, f.quotes.len())));
    Comparison { families, notes: notes(linked.pairs_left_out, articles), speakers: linked.into_speakers() }
}

/// Pairs that were left out, and each language whose words were aligned but not judged.
fn notes(left_out: usize, articles: &[ParsedArticle]) -> Vec<Diagnostic> {
    let languages: BTreeSet<&str> = articles.iter().map(|article| article.language.tag()).collect();
    let unjudged = languages.iter().filter_map(|tag| coverage_note::meaning_not_judged(&Lexicon::of(tag)));
    coverage_note::pairs_left_out(left_out).into_iter().chain(unjudged).collect()
}

impl Comparison {
    /// The number and fullest name of a person of one article.
    pub(crate) fn speaker(&self, article: usize, person: usize) -> Option<(usize, &str)> {
        self.speakers.named(article, person)
    }
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read;
    use crate::lexicon::Language;
    use crate::options::Options;
    use crate::report::comparison::compare;
    use crate::text::diagnostic::DiagnosticCode;

    /// Families as the words of their quotations, one article after the other.
    fn check(articles: &[&str], expected: &[&[&str]]) {
        let readings: Vec<_> = articles.iter().map(|text| read(text, Language::of("en"))).collect();
        let found = compare(&readings, &Options::default(), &mut |_, _| {});
        let words = |f: &crate::report::family::AssembledFamily| -> Vec<&str> {
            f.quotes
                .iter()
                .filter_map(|q| Some(q.of(&readings)?.span.of(&readings.get(q.article)?.source)))
                .collect()
        };
        let mut got: Vec<Vec<&str>> = found.families.iter().map(words).collect();
        got.sort();
        assert_eq!(got, expected, "{articles:?}");
    }

    #[test]
    fn a_fragment_joins_the_sentence_that_it_was_cut_from() {
        check(
            &[
                "“The harbour wall was cracked long before the storm,” said Ada Quill.",
                "Ada Quill said the wall had been “cracked long before the storm”.",
            ],
            &[&["The harbour wall was cracked long before the storm,", "cracked long before the storm"]],
        );
    }

    #[test]
    fn one_word_in_marks_joins_its_synonym_by_what_stands_around() {
        check(
            &[
                "Ada Quill praised a “flawless” rehearsal of the ferry crews.",
                "Quill spoke of a “faultless” rehearsal by the ferry crews.",
            ],
            &[&["flawless", "faultless"]],
        );
    }

    #[test]
    fn two_statements_on_one_topic_stay_apart() {
        check(
            &[
                "“The ferry will sail on Sunday whatever the weather brings,” said Ada Quill.",
                "“Passengers of the ferry should bring a warm coat,” said Ada Quill.",
            ],
            &[],
        );
    }

    #[test]
    fn a_formula_used_by_two_people_is_two_utterances() {
        check(
            &[
                "“Our thoughts are with the families,” said Ada Quill.",
                "“Our thoughts are with the families,” said Jonas Wick.",
            ],
            &[],
        );
    }

    #[test]
    fn repeats_within_one_article_are_no_family() {
        check(
            &[
                "“The bridge is safe,” said Ada Quill. Quill repeated: “The bridge is safe.”",
                "Nothing is quoted here.",
            ],
            &[],
        );
    }

    #[test]
    fn an_article_in_another_language_changes_no_verdict() {
        let papers = [
            ("„Die Fähre fährt im Mai“, sagte der Hafenmeister am Montag.", "de"),
            ("“We will open the bridge in May,” said Ada Quill.", "en"),
            ("“We will not open the bridge in May,” said Ada Quill.", "en"),
        ];
        for order in [[0, 1, 2], [1, 2, 0], [2, 0, 1]] {
            let readings: Vec<_> =
                order.iter().map(|&at| read(papers[at].0, Language::of(papers[at].1))).collect();
            let found = compare(&readings, &Options::default(), &mut |_, _| {});
            let severities: Vec<_> = found.families.iter().map(|f| f.severity).collect();
            assert_eq!(severities, [crate::divergence::severity::Severity::Meaning], "{order:?}");
            let codes: Vec<_> = found.notes.iter().map(|note| note.code).collect();
            assert_eq!(codes, [DiagnosticCode::MeaningNotJudged], "{order:?}");
        }
    }

    #[test]
    fn reported_speech_shifts_in_time_without_a_change_of_claim() {
        let papers = [
            "Ada Quill said that the harbour wall is cracked beyond repair and blocks the northern channel.",
            "Ada Quill said that the harbour wall was cracked beyond repair and blocked the northern channel.",
        ];
        let readings: Vec<_> = papers.iter().map(|text| read(text, Language::of("en"))).collect();
        let found = compare(&readings, &Options::default(), &mut |_, _| {});
        let severities: Vec<_> = found.families.iter().map(|family| family.severity).collect();
        assert_eq!(severities, [crate::divergence::severity::Severity::Cosmetic]);
    }

    #[test]
    fn a_third_reading_joins_two_words() {
        let papers = ["store", "shop", "workshop"]
            .map(|word| format!("“We want a {word} on the old pier,” said Ada Quill."));
        let readings: Vec<_> = papers.iter().map(|text| read(text, Language::of("en"))).collect();
        let worst = |readings: &[crate::attribution::parsed_article::ParsedArticle]| {
            compare(readings, &Options::default(), &mut |_, _| {})
                .families
                .first()
                .map(|family| family.severity)
        };
        assert_eq!(worst(&readings), Some(crate::divergence::severity::Severity::Wording));
        let two: Vec<_> = [&papers[0], &papers[2]].map(|text| read(text, Language::of("en"))).into();
        assert_eq!(
            worst(&two),
            Some(crate::divergence::severity::Severity::Meaning),
            "without the third nothing joins them"
        );
    }
}
