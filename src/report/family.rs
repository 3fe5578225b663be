//! A family: the readings of one utterance or phrase, compared two by two and lined up against the fullest.

use serde::{Deserialize, Serialize};

use crate::attribution::parsed_article::ParsedArticle;
use crate::collation::column::{AlignedColumn, Row};
use crate::collation::edit_script::{Edit, flipped};
use crate::collation::reading::{Reading, Telling};
use crate::collation::table::columns;
use crate::divergence::certainty::Restated;
use crate::divergence::compare_pair::{ComparedPair, PairComparison, compare_pair};
use crate::divergence::fragment::FragmentCoverage;
use crate::divergence::kind::DivergenceKind;
use crate::divergence::pivot::join_by_pivot;
use crate::divergence::rule::speaker::{self, AttributedSpeaker, Named};
use crate::divergence::severity::Severity;
use crate::lexicon::{Class, Lexicon};
use crate::linking::quote_ref::QuoteRef;
use crate::linking::{LinkedQuotes, QuoteGroup};
use crate::quotes::quote_type::QuoteKind;
use crate::report::assembled_finding::{self, AssembledFinding, FoundReading};
use crate::report::thresholds::{
    EVEN_SCORES, FULL_READING_SHARE, FULLY_COMPARED_READINGS, LABEL_CHARACTERS, PHRASE_TOKENS,
};

/// What holds a family together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// One saying.
    Utterance,
    /// One fixed phrase, whoever uses it.
    Phrase,
}

impl Basis {
    /// The name on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utterance => "utterance",
            Self::Phrase => "phrase",
        }
    }
}

/// How far the words of a pair or family could be judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Judgement {
    /// All of them.
    #[default]
    Judged,
    /// Some are of no known relation to what stands in their place.
    Partly,
    /// No table knows the language: figures, names and denials are compared, words are not.
    NotJudged,
}

/// The readings of one utterance or phrase.
#[derive(Debug)]
pub(crate) struct AssembledFamily {
    /// A short heading: the words of the base, shortened.
    pub label: String,
    /// What holds it together.
    pub basis: Basis,
    /// That of its gravest finding that is sure enough.
    pub severity: Severity,
    /// The readings, by article and place.
    pub quotes: Vec<QuoteRef>,
    /// The fullest reading, which the others are lined up against.
    pub base: QuoteRef,
    /// Every two readings; in a family of more than 40, every reading with the base.
    pub pairs: Vec<ComparedPair>,
    /// All readings side by side.
    pub columns: Vec<AlignedColumn>,
    /// Why they belong together, in sentences.
    pub evidence: Vec<String>,
    /// Whether the words could be judged.
    pub judgement: Judgement,
    /// What an editor reads of it, gravest first.
    pub findings: Vec<AssembledFinding>,
}

/// Everything a family is made from.
pub(crate) struct FamilyAssembly<'r> {
    /// The articles.
    pub articles: &'r [ParsedArticle],
    /// Their quotes, grouped by utterance.
    pub linked: &'r LinkedQuotes,
}

impl<'r> FamilyAssembly<'r> {
    /// Compares the members of one group.
    pub(crate) fn family(&self, group: &QuoteGroup) -> Option<AssembledFamily> {
        let quotes = group.quotes.clone();
        let readings: Vec<Reading<'r>> = quotes.iter().filter_map(|&q| self.reading(q)).collect();
        let longest = self.longest(&quotes, &readings)?;
        let compared = |i: usize, j: usize| is_compared(quotes.len(), longest, i, j);
        let mut pairs: Vec<(usize, usize, ComparedPair)> = Vec::new();
        for (i, (a, x)) in quotes.iter().zip(&readings).enumerate() {
            for (j, (b, y)) in
                quotes.iter().zip(&readings).enumerate().skip(i + 1).filter(|(j, _)| compared(i, *j))
            {
                pairs.push((
                    i,
                    j,
                    ComparedPair { a: *a, b: *b, comparison: compare_pair(x, y, &common_lexicon(x, y)) },
                ));
            }
        }
        let lengths: Vec<usize> = readings.iter().map(|reading| reading.tokens.len()).collect();
        let base = fullest_and_likest(longest, &lengths, |at| {
            let of_reading = pairs.iter().filter(|(i, j, _)| *i == at || *j == at);
            of_reading.map(|(_, _, pair)| pair.comparison.score).sum()
        });
        let pieces: Vec<FragmentCoverage> = readings
            .iter()
            .enumerate()
            .map(|(at, w)| FragmentCoverage::of(w, &steps_from(base, at, &pairs)))
            .collect();
        for (i, j, pair) in pairs.iter_mut().filter(|(i, j, _)| *i != base && *j != base) {
            if let (Some(x), Some(y)) = (pieces.get(*i), pieces.get(*j))
                && x.is_disjoint_from(y)
            {
                let span = |at: usize| readings.get(at).and_then(|w| w.article.span_of(w.tokens.clone()));
                pair.comparison.mark_disjoint(span(*i), span(*j));
            }
        }
        join_by_pivot(&mut pairs, |at, span| readings.get(at).map_or("", |w| span.of(&w.article.source)));
        for (_, _, pair) in &mut pairs {
            if let Some(divergence) = self.attribution(pair.a, pair.b) {
                pair.comparison.add(divergence);
            }
        }
        let rows: Vec<Row> = readings
            .iter()
            .enumerate()
            .map(|(at, w)| Row {
                article: w.article,
                tokens: w.tokens.clone(),
                edits: steps_from(base, at, &pairs),
            })
            .collect();
        let base_quote = *quotes.get(base)?;
        let pairs: Vec<ComparedPair> = pairs.into_iter().map(|(_, _, pair)| pair).collect();
        let columns = columns(&rows, base);
        let found: Vec<FoundReading> = quotes.iter().filter_map(|&quote| self.found_reading(quote)).collect();
        let findings = assembled_finding::findings(&found, &columns, &pairs);
        Some(AssembledFamily {
            label: label(base_quote.of(self.articles)?.span.of(self.source(base_quote))),
            basis: self.basis(&quotes),
            severity: assembled_finding::severity(&findings, &pairs),
            judgement: pairs.iter().map(|pair| judgement(&pair.comparison)).max().unwrap_or_default(),
            findings,
            base: base_quote,
            columns,
            evidence: self.linked.explanation(group),
            pairs,
            quotes,
        })
    }

    fn reading(&self, quote: QuoteRef) -> Option<Reading<'r>> {
        let article = self.articles.get(quote.article)?;
        let found = quote.of(self.articles)?;
        let telling = if found.kind == QuoteKind::Indirect { Telling::Restated } else { Telling::Quoted };
        Some(Reading {
            article,
            tokens: article.tokens_in(found.span),
            context: article.tokens_in(found.context),
            telling,
        })
    }

    fn found_reading(&self, quote: QuoteRef) -> Option<FoundReading<'r>> {
        let found = quote.of(self.articles)?;
        let links = self.linked.speakers();
        let person = found.speaker.as_ref().and_then(|speaker| links.id(quote.article, speaker.person));
        let speaker = person.and_then(|person| links.member(person)).map_or("", |who| who.name.as_str());
        let restated = if found.kind == QuoteKind::Indirect { Restated::Some } else { Restated::Neither };
        Some(FoundReading { quote, source: self.source(quote), restated, speaker })
    }

    /// The longest reading; among equals the first by its words, so that the order of articles does not
    /// matter.
    fn longest(&self, quotes: &[QuoteRef], readings: &[Reading]) -> Option<usize> {
        let words = |q: &QuoteRef| q.of(self.articles).map_or("", |quote| quote.span.of(self.source(*q)));
        let keys = quotes
            .iter()
            .zip(readings)
            .enumerate()
            .map(|(at, (q, w))| (std::cmp::Reverse(w.tokens.len()), words(q), at));
        keys.min().map(|(_, _, at)| at)
    }

    fn source(&self, quote: QuoteRef) -> &'r str {
        self.articles.get(quote.article).map_or("", |r| &r.source)
    }

    fn attribution(&self, a: QuoteRef, b: QuoteRef) -> Option<crate::divergence::finding::Difference> {
        let voice = |q: QuoteRef| {
            let speaker = q.of(self.articles)?.speaker.as_ref()?;
            let article = self.articles.get(q.article)?;
            let words = speaker.mention.map(|span| article.tokens_in(span)).unwrap_or_default();
            let is_pronoun = |at| article.language.is(article.norm(&article.tokens[at]), Class::Pronoun);
            let named =
                if words.len() == 1 && words.clone().all(is_pronoun) { Named::Pronoun } else { Named::Noun };
            let id = self.linked.speakers().id(q.article, speaker.person)?;
            Some(AttributedSpeaker { id, speaker, named })
        };
        speaker::diverge(voice(a)?, voice(b)?, self.linked.speakers())
    }

    /// A family of terms is a phrase, and so are a few words in marks that several voices use; one clause
    /// makes it an utterance.
    fn basis(&self, quotes: &[QuoteRef]) -> Basis {
        let is_term = |q: &QuoteRef| {
            q.of(self.articles).is_some_and(|q| matches!(q.kind, QuoteKind::Term | QuoteKind::Title))
        };
        let is_short = |q: &QuoteRef| self.reading(*q).is_some_and(|w| w.tokens.len() <= PHRASE_TOKENS);
        let voice = |q: &QuoteRef| {
            self.linked.speakers().id(q.article, q.of(self.articles)?.speaker.as_ref()?.person)
        };
        let mut voices = quotes.iter().filter_map(voice);
        let several = voices.next().is_some_and(|first| voices.any(|other| other != first));
        let taken_up = several && quotes.iter().all(is_short);
        let terms = quotes.iter().filter(|q| is_term(q)).count();
        if taken_up || terms * 2 > quotes.len() { Basis::Phrase } else { Basis::Utterance }
    }
}

/// How far the words of a pair could be judged.
pub(crate) fn judgement(pair: &PairComparison) -> Judgement {
    if !pair.is_judged {
        Judgement::NotJudged
    } else if pair.divergences.iter().any(|found| found.kind == DivergenceKind::Paraphrase) {
        Judgement::Partly
    } else {
        Judgement::Judged
    }
}

/// Whether two members of a family are compared: in a large one, only with the longest.
fn is_compared(members: usize, longest: usize, i: usize, j: usize) -> bool {
    members <= FULLY_COMPARED_READINGS || i == longest || j == longest
}

/// Of the readings that are as full as the longest, or nearly, the one most like the others: the odd one out
/// is no base. In a family too large to be compared in full, the longest.
fn fullest_and_likest(longest: usize, lengths: &[usize], likeness: impl Fn(usize) -> f32) -> usize {
    if lengths.len() > FULLY_COMPARED_READINGS {
        return longest;
    }
    let full = FULL_READING_SHARE * lengths.get(longest).copied().unwrap_or(0) as f32;
    let mut best = longest;
    for (at, _) in lengths.iter().enumerate().filter(|&(_, &length)| length as f32 >= full) {
        if likeness(at) > likeness(best) + EVEN_SCORES {
            best = at;
        }
    }
    best
}

/// The first of some words.
fn label(words: &str) -> String {
    let mut label = String::new();
    for word in words.split_whitespace() {
        if label.chars().count() + word.chars().count() > LABEL_CHARACTERS {
            label.push('…');
            break;
        }
        if !label.is_empty() {
            label.push(' ');
        }
        label.push_str(word);
    }
    label.trim_end_matches([',', '.', ';', ':']).to_owned()
}

/// What is known of the language of two readings; of two languages nothing is known in common.
fn common_lexicon(a: &Reading, b: &Reading) -> Lexicon {
    let tag = a.article.language.tag();
    Lexicon::of(if tag == b.article.language.tag() { tag } else { "und" })
}

/// How a reading is aligned with the base; empty for the base itself.
fn steps_from(base: usize, at: usize, pairs: &[(usize, usize, ComparedPair)]) -> Vec<Edit> {
    let found = pairs.iter().find(|(i, j, _)| (*i, *j) == (base.min(at), base.max(at)));
    found.map_or_else(Vec::new, |(i, _, pair)| {
        if *i == base { pair.comparison.edits.clone() } else { flipped(&pair.comparison.edits) }
    })
}

#[cfg(test)]
mod tests {
    use crate::report::family::{fullest_and_likest, is_compared, label};
    use crate::{Article, Basis, Options, compare};

    #[test]
    fn a_large_family_is_compared_with_its_base() {
        assert!(is_compared(40, 0, 3, 4));
        assert!(!is_compared(41, 0, 3, 4));
        assert!(is_compared(41, 3, 3, 4) && is_compared(41, 4, 3, 4));
        assert_eq!(fullest_and_likest(0, &[5; 41], |at| at as f32), 0);
        assert_eq!(fullest_and_likest(0, &[5; 40], |at| at as f32), 39);
    }

    #[test]
    fn the_base_is_full_and_like_the_others() {
        assert_eq!(fullest_and_likest(0, &[20, 18, 17], |at| at as f32), 1);
    }

    #[test]
    fn even_scores_leave_the_longest() {
        assert_eq!(fullest_and_likest(0, &[5, 5], |at| if at == 1 { 0.000_09 } else { 0.0 }), 0);
        assert_eq!(fullest_and_likest(0, &[5, 5], |at| if at == 1 { 0.000_11 } else { 0.0 }), 1);
    }

    #[test]
    fn few_words_of_several_speakers_are_a_phrase() {
        for (words, basis) in
            [("a rusty floating teapot", Basis::Phrase), ("a rusty floating iron teapot", Basis::Utterance)]
        {
            let articles = [
                format!("Ada Quill called the old ferry “{words}” on Monday."),
                format!("Jonas Wick called the old ferry “{words}” on Monday."),
            ]
            .map(Article::from);
            let found = compare(&articles, &Options::default());
            assert_eq!(found.families.first().map(|family| family.basis), Some(basis), "{words}");
        }
    }

    #[test]
    fn a_label_breaks_between_words() {
        let words = |count: usize| vec!["eightlet"; count].join(" ");
        assert_eq!(label(&words(8)), words(8));
        assert_eq!(label("It is,  so\nto say, safe."), "It is, so to say, safe");
        assert_eq!(label(&words(9)), format!("{}…", words(8)));
    }
}
