//! From a written form to the lemmas that it may belong to: WordNet's rules for endings (morphy) with its
//! lists of irregular forms, doubled consonants, other spellings, hyphens, and phrases of which one word is
//! inflected.

use crate::lexicon::thesaurus::graph::{Graph, RAREST};
use crate::lexicon::thesaurus::pos::{Pos, PosSet};
use crate::lexicon::thresholds::{LEVEL_USE_SHARES, SHORTEST_LEMMA_BYTES, STEP_RATIO};

/// Endings that WordNet's `morphy` detaches, and what it puts in their place; `generate/wordnet.py` holds the
/// same table.
fn endings(pos: Pos) -> &'static [(&'static str, &'static str)] {
    match pos {
        Pos::Noun => &[
            ("s", ""),
            ("ses", "s"),
            ("xes", "x"),
            ("zes", "z"),
            ("ches", "ch"),
            ("shes", "sh"),
            ("men", "man"),
            ("ies", "y"),
        ],
        Pos::Verb => &[
            ("s", ""),
            ("ies", "y"),
            ("es", "e"),
            ("es", ""),
            ("ed", "e"),
            ("ed", ""),
            ("ing", "e"),
            ("ing", ""),
        ],
        Pos::Adjective => &[("er", ""), ("est", ""), ("er", "e"), ("est", "e")],
        Pos::Adverb => &[],
    }
}

/// The lemmas that one form may belong to.
pub(crate) struct Lemmas<'g, 'f> {
    graph: &'g Graph,
    form: &'f str,
    /// Each word with a part of speech, the commonest first.
    pub(crate) list: Vec<(u32, Pos)>,
}

impl<'g> Lemmas<'g, '_> {
    /// The most likely one.
    pub(crate) fn base(&self) -> Option<&'g str> {
        self.list.first().map(|lemma| self.graph.words.get(lemma.0))
    }

    /// What the form denies by its own shape.
    pub(crate) fn root(&self) -> Option<&'g str> {
        let root = self.list.iter().find_map(|lemma| self.graph.roots.get(lemma.0).first().copied())?;
        Some(self.graph.words.get(root))
    }

    /// How rare the form is, in steps.
    pub(crate) fn rarity_step(&self) -> u8 {
        let word = self.list.first().map(|lemma| lemma.0).or_else(|| self.graph.words.find(self.form));
        word.map_or(RAREST, |word| self.graph.rarity_step(word)).min(RAREST)
    }

    /// How the form's uses are shared out among parts of speech.
    pub(crate) fn pos(&self) -> PosSet {
        let mut set = PosSet::default();
        for &(word, pos) in &self.list {
            let senses = self.graph.senses_of(word).filter(|sense| self.graph.pos(sense.synset) == pos);
            let uses: f32 = senses.filter_map(|sense| LEVEL_USE_SHARES.get(usize::from(sense.level))).sum();
            set.add(pos, uses * STEP_RATIO.powi(-i32::from(self.graph.rarity_step(word))));
        }
        set
    }
}

impl Graph {
    /// How rare a word is, in steps.
    pub(crate) fn rarity_step(&self, word: u32) -> u8 {
        self.rarity.get(word as usize).copied().unwrap_or(RAREST)
    }

    /// Whether some sense of a word is of this part of speech.
    fn is(&self, word: u32, pos: Pos) -> bool {
        self.senses_of(word).any(|sense| self.pos(sense.synset) == pos)
    }

    /// The words that a form in lower case may be a form of. Words of closed classes have no part of speech
    /// here and are left out.
    pub(crate) fn lemmas<'f>(&self, form: &'f str) -> Lemmas<'_, 'f> {
        let american = self.spelling.get(form);
        let spelt = american.as_deref().unwrap_or(form);
        let mut found = self.inflected(spelt);
        if found.is_empty() && spelt.contains('-') {
            found = self.inflected(&spelt.replace('-', ""));
            if found.is_empty() {
                found = self.inflected(&spelt.replace('-', " "));
            }
        }
        // Packed into one number each, so that no sorting code of their own is needed.
        let mut keys: Vec<u32> = found
            .iter()
            .map(|&(word, pos)| u32::from(self.rarity_step(word)) << 24 | word << 2 | pos as u32)
            .collect();
        keys.sort_unstable();
        keys.dedup();
        let list = keys
            .iter()
            .filter_map(|key| Some((key >> 2 & 0x3f_ffff, *Pos::ALL.get((key & 3) as usize)?)))
            .collect();
        Lemmas { graph: self, form, list }
    }

    fn inflected(&self, form: &str) -> Vec<(u32, Pos)> {
        let own = self.words.find(form);
        if own.is_some_and(|word| self.senses_of(word).next().is_none()) {
            return Vec::new();
        }
        if let Some((first, rest)) = form.split_once(' ') {
            if let Some(word) = own {
                return Pos::ALL
                    .into_iter()
                    .filter(|&pos| self.is(word, pos))
                    .map(|pos| (word, pos))
                    .collect();
            }
            return self.inflected_phrase(first, rest);
        }
        let mut found = Vec::new();
        for (pos, irregular) in Pos::ALL.into_iter().zip(&self.irregular) {
            let listed = irregular.get(form);
            let detached = if listed.is_some() { Vec::new() } else { stems(form, pos) };
            for lemma in listed.into_iter().chain(detached) {
                found.extend(self.words.find(&lemma).map(|word| (word, pos)));
            }
            found.extend(own.map(|word| (word, pos)));
        }
        found.retain(|&(word, pos)| self.is(word, pos));
        found
    }

    /// "called for" is a form of "call for", "prime ministers" of "prime minister".
    fn inflected_phrase(&self, first: &str, rest: &str) -> Vec<(u32, Pos)> {
        let verbs = self.inflected(first).into_iter().filter(|lemma| lemma.1 == Pos::Verb);
        let mut found: Vec<_> = verbs
            .filter_map(|(verb, pos)| Some((self.words.find(&[self.words.get(verb), rest].join(" "))?, pos)))
            .filter(|&(word, pos)| self.is(word, pos))
            .collect();
        if found.is_empty() {
            let (head, last) = rest.rsplit_once(' ').unwrap_or(("", rest));
            let head = [first, head].join(" ");
            let nouns = self.inflected(last).into_iter().filter(|lemma| lemma.1 == Pos::Noun);
            found = nouns
                .filter_map(|(noun, pos)| {
                    Some((self.words.find(&[head.trim_end(), self.words.get(noun)].join(" "))?, pos))
                })
                .filter(|&(word, pos)| self.is(word, pos))
                .collect();
        }
        found
    }
}

/// What is left of a form when each ending of a part of speech is detached; a doubled consonant before a
/// verb's ending is also halved ("travelled").
fn stems(form: &str, pos: Pos) -> Vec<String> {
    let mut found = Vec::new();
    for (ending, rest) in endings(pos) {
        if let Some(stem) =
            form.strip_suffix(ending).filter(|stem| stem.len() + rest.len() >= SHORTEST_LEMMA_BYTES)
        {
            found.push([stem, rest].concat());
        }
    }
    if pos == Pos::Verb {
        for stem in ["ed", "ing"].iter().filter_map(|ending| form.strip_suffix(ending)) {
            let mut letters = stem.chars().rev();
            if let (Some(last), true) = (letters.next(), stem.len() > SHORTEST_LEMMA_BYTES + 1)
                && letters.next() == Some(last)
            {
                found.extend(stem.strip_suffix(last).map(str::to_owned));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::lexicon::thesaurus::{Pos, Thesaurus};
    use crate::lexicon::thresholds::LEVEL_USE_SHARES;

    #[test]
    fn forms_lead_to_their_lemmas() {
        let rows: [(&str, &[&str]); 16] = [
            ("house", &["house"]),
            ("parties", &["party"]),
            ("women", &["woman"]),
            ("said", &["say", "said"]),
            ("does", &["do", "doe"]),
            ("upheld", &["uphold"]),
            ("travelled", &["travel", "traveled"]),
            ("spiralling", &["spiral"]),
            ("organised", &["organize", "organized"]),
            ("neighbours", &["neighbor"]),
            ("co-operation", &["cooperation"]),
            ("ceasefire", &["cease-fire"]),
            ("called for", &["call for"]),
            ("prime ministers", &["prime minister"]),
            ("his", &[]),
            ("qwertyish", &[]),
        ];
        for (form, lemmas) in rows {
            let thesaurus = Thesaurus::embedded();
            let mut found: Vec<_> =
                thesaurus.lemmas(form).into_iter().map(|(lemma, _)| thesaurus.text(lemma)).collect();
            found.dedup();
            assert_eq!(found, lemmas, "{form}");
        }
    }

    #[test]
    fn spellings_lead_to_the_american_one() {
        let rows = [
            ("organised", Some("organized")),
            ("defence", Some("defense")),
            ("centred", Some("centered")),
            ("labelled", Some("labeled")),
            ("labeled", None),
            ("house", None),
        ];
        for (form, american) in rows {
            assert_eq!(Thesaurus::embedded().spelling(form).as_deref(), american, "{form}");
        }
    }

    #[test]
    fn a_form_is_mostly_what_its_commoner_lemma_is() {
        let dominant = |form| Thesaurus::embedded().pos(form).dominant();
        assert_eq!(dominant("rating"), Some(Pos::Noun));
        assert_eq!(dominant("lined"), Some(Pos::Verb));
    }

    #[test]
    fn the_levels_share_out_all_uses_of_a_word() {
        assert!(LEVEL_USE_SHARES.is_sorted_by(|more, less| more > less));
        assert!((LEVEL_USE_SHARES.iter().sum::<f32>() - 0.97).abs() < 0.009, "{LEVEL_USE_SHARES:?}");
    }

    #[test]
    fn one_letter_has_no_forms() {
        assert_eq!(Thesaurus::embedded().base("ier"), "ier");
    }
}
