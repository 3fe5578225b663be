//! Why the readings of a family belong together, in sentences that a reader can check.

use std::collections::BTreeMap;

use crate::attribution::parsed_article::ParsedArticle;
use crate::linking::blocking::{Candidates, QuoteRef};
use crate::linking::speaker_link::SpeakerLinks;
use crate::linking::term_weight::{TermVector, TermWeights};

/// So many words are named; more would only tire.
const WORDS_NAMED: usize = 5;
/// A word that tells less than this, in bits, proves nothing.
const TELLING: f32 = 3.0;

/// The proof for one group, given as places in the candidates' list.
pub fn proof(
    group: &[usize],
    candidates: &Candidates,
    readings: &[ParsedArticle],
    cast: &SpeakerLinks,
) -> Vec<String> {
    let terms = candidates.terms;
    let mut shared: BTreeMap<String, f32> = BTreeMap::new();
    let mut rendered: BTreeMap<(String, String), f32> = BTreeMap::new();
    let mut around: BTreeMap<String, f32> = BTreeMap::new();
    let pairs = group.iter().enumerate().flat_map(|(at, &i)| group.iter().skip(at + 1).map(move |&j| (i, j)));
    for (i, j) in pairs {
        let (Some(a), Some(b)) = (candidates.passages.get(i), candidates.passages.get(j)) else { continue };
        let Some(evidence) = candidates.evidence(i, j) else { continue };
        for &(x, y) in &evidence.matches {
            let (Some((one, bits)), Some((other, _))) =
                (word(&a.inside, x, terms), word(&b.inside, y, terms))
            else {
                continue;
            };
            if bits < TELLING {
                continue;
            }
            if one == other {
                *shared.entry(one).or_default() += bits;
            } else {
                *rendered.entry((one.clone().min(other.clone()), one.max(other))).or_default() += bits;
            }
        }
        for &(x, _) in &evidence.around {
            if let Some((word, bits)) = word(&a.around, x, terms)
                && bits >= TELLING
            {
                *around.entry(word).or_default() += bits;
            }
        }
    }
    let mut sentences = Vec::new();
    if let Some(name) = one_speaker(group, candidates, readings, cast) {
        sentences.push(format!("All are attributed to {name}."));
    }
    if !shared.is_empty() {
        sentences.push(format!("They share {}.", listed(&weightiest(shared))));
    }
    for (one, other) in weightiest(rendered) {
        sentences.push(format!("‘{one}’ and ‘{other}’ are near in meaning."));
    }
    if !around.is_empty() {
        sentences.push(format!("The sentences around them share {}.", listed(&weightiest(around))));
    }
    sentences
}

fn word(gist: &TermVector, at: usize, terms: &TermWeights) -> Option<(String, f32)> {
    let word = gist.words.get(at)?;
    Some((terms.term(word.term)?.word.clone(), word.bits))
}

/// The name that all readings with a speaker agree on, if at least two have one.
fn one_speaker(
    group: &[usize],
    candidates: &Candidates,
    readings: &[ParsedArticle],
    cast: &SpeakerLinks,
) -> Option<String> {
    let speaker =
        |quote: &QuoteRef| cast.id(quote.article, quote.of(readings)?.speaker.as_ref()?.person.0 as usize);
    let speakers: Vec<_> = group.iter().filter_map(|&at| speaker(candidates.quotes.get(at)?)).collect();
    let first = *speakers.first()?;
    if speakers.len() < 2 || speakers.len() < group.len() || speakers.iter().any(|&s| s != first) {
        return None;
    }
    cast.member(first).map(|m| m.name.clone())
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
