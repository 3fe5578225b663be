//! Why the quotes of a group belong together, in sentences that a reader can check.

use std::collections::BTreeMap;

use crate::linking::pair_evidence::pair_evidence;
use crate::linking::quote_candidate::{CandidateIdx, Candidates};
use crate::linking::term::TermVector;
use crate::linking::term_weight::TermWeights;
use crate::linking::thresholds::{EVIDENT_TERM_BITS, WORDS_NAMED};

/// The explanation of one group.
pub(crate) fn explain(group: &[CandidateIdx], candidates: &Candidates) -> Vec<String> {
    let found = SharedWords::of(group, candidates);
    let mut sentences = Vec::new();
    if let Some(name) = one_speaker(group, candidates) {
        sentences.push(format!("All are attributed to {name}."));
    }
    if !found.equal.is_empty() {
        sentences.push(format!("They share {}.", listed(&weightiest(found.equal))));
    }
    for (one, other) in weightiest(found.near) {
        sentences.push(format!("‘{one}’ and ‘{other}’ are near in meaning."));
    }
    if !found.around.is_empty() {
        sentences.push(format!("The sentences around them share {}.", listed(&weightiest(found.around))));
    }
    sentences
}

/// The words that link a group, each with the sum of its bits over all pairs.
#[derive(Default)]
struct SharedWords {
    /// The same word in both.
    equal: BTreeMap<String, f32>,
    /// Two words near in meaning, in the order of the alphabet.
    near: BTreeMap<(String, String), f32>,
    /// The same word around both.
    around: BTreeMap<String, f32>,
}

impl SharedWords {
    fn of(group: &[CandidateIdx], candidates: &Candidates) -> Self {
        let mut found = Self::default();
        // A wording that is all of its group shares all its words with itself.
        let step = usize::from(group.len() > 1);
        let pairs =
            group.iter().enumerate().flat_map(|(at, &i)| group.iter().skip(at + step).map(move |&j| (i, j)));
        for (i, j) in pairs {
            found.add_pair(i, j, candidates);
        }
        found
    }

    fn add_pair(&mut self, i: CandidateIdx, j: CandidateIdx, candidates: &Candidates) {
        let terms = &candidates.terms;
        let (Some(a), Some(b)) = (candidates.get(i), candidates.get(j)) else { return };
        let (a, b) = (&a.passage, &b.passage);
        let Some(evidence) = pair_evidence(candidates, i, j) else { return };
        for &(x, y) in &evidence.matches {
            let (Some((one, bits)), Some((other, _))) =
                (evident_word(&a.inside, x, terms), word(&b.inside, y, terms))
            else {
                continue;
            };
            if one == other {
                *self.equal.entry(one).or_default() += bits;
            } else {
                *self.near.entry((one.clone().min(other.clone()), one.max(other))).or_default() += bits;
            }
        }
        for &(x, _) in &evidence.around {
            if let Some((word, bits)) = evident_word(&a.around, x, terms) {
                *self.around.entry(word).or_default() += bits;
            }
        }
    }
}

fn word(vector: &TermVector, at: usize, terms: &TermWeights) -> Option<(String, f32)> {
    let word = vector.words.get(at)?;
    Some((terms.term(word.term)?.word.clone(), word.bits))
}

/// A word that carries enough information to be named.
fn evident_word(vector: &TermVector, at: usize, terms: &TermWeights) -> Option<(String, f32)> {
    word(vector, at, terms).filter(|&(_, bits)| bits >= EVIDENT_TERM_BITS)
}

/// The name that all agree on, if each of them has a speaker.
fn one_speaker(group: &[CandidateIdx], candidates: &Candidates) -> Option<String> {
    let speakers: Vec<_> =
        group.iter().filter_map(|&at| candidates.get(at)?.speaker).map(|(id, _)| id).collect();
    let first = *speakers.first()?;
    if speakers.len() < group.len() || speakers.iter().any(|&id| id != first) {
        return None;
    }
    candidates.speakers.member(first).map(|member| member.name.clone())
}

/// The keys of the greatest weights; among equals in their own order.
fn weightiest<K>(weights: BTreeMap<K, f32>) -> Vec<K> {
    let mut list: Vec<(K, f32)> = weights.into_iter().collect();
    list.sort_by(|x, y| y.1.total_cmp(&x.1));
    list.into_iter().take(WORDS_NAMED).map(|(word, _)| word).collect()
}

fn listed(words: &[String]) -> String {
    let quoted: Vec<String> = words.iter().map(|w| format!("‘{w}’")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::attribution::parsed_article::read;
    use crate::lexicon::{Language, Lexicon};
    use crate::linking::explanation::{evident_word, explain, weightiest};
    use crate::linking::quote_candidate::{CandidateIdx, Candidates};
    use crate::linking::speaker_link::link_speakers;
    use crate::linking::term_weight::TermWeights;
    use crate::options::{Indirect, Options};

    /// The explanation of the first quote of each text.
    fn explanation(texts: &[&str]) -> String {
        let articles: Vec<_> = texts.iter().map(|text| read(text, Language::of("en"))).collect();
        let terms = TermWeights::of(&articles, &Lexicon::of("en"));
        let candidates = Candidates::of(
            &articles,
            link_speakers(&articles),
            terms,
            &Options { indirect: Indirect::Drop, ..Options::default() },
        );
        let all: Vec<CandidateIdx> = CandidateIdx::all(candidates.list().len()).collect();
        explain(&all, &candidates).join(" ")
    }

    #[test]
    fn an_explanation_names_the_speaker_the_words_and_what_stands_around() {
        assert_eq!(
            explanation(&[
                "Ada Quill praised a “flawless” rehearsal of the ferry crews.",
                "Quill spoke of a “faultless” rehearsal by the ferry crews.",
            ]),
            "All are attributed to Ada Quill. ‘faultless’ and ‘flawless’ are near in meaning. The sentences \
             around them share ‘quill’, ‘rehearsal’, ‘ferry’ and ‘crew’."
        );
    }

    #[test]
    fn a_common_word_is_no_evidence() {
        let terms = TermWeights::given(&[("weir", 3.1), ("town", 2.9)]);
        let named = |word| evident_word(&terms.vector_of(word), 0, &terms).is_some();
        assert_eq!([named("weir"), named("town")], [true, false]);
    }

    #[test]
    fn the_weightiest_words_are_named() {
        let weights = ["a", "b", "c", "d", "e", "f", "g"].map(|word| (word, word.len() as f32));
        let mut weights: std::collections::BTreeMap<_, _> = weights.into();
        weights.insert("h", 9.0);
        assert_eq!(weightiest(weights), ["h", "a", "b", "c", "d"]);
    }
}
