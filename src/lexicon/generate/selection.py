"""Which words and senses the lexicon keeps: the commonest lemmas, the phrases that matter, their usual senses."""

import re
from collections import Counter

from frequency import ranks, share
from negation import denied, privative_root
from spelling import american_spellings

# Single words kept, by their share of running text. With 20,000, and all tagged phrases, the file is 45 kB larger with brotli and no
# figure of BENCHMARKS.md better.
WORDS = 13200
# A form that WordNet lists as a word of its own ("talks", "enduring") is kept if it is among this many commonest forms: its uses are
# shared out to the word that it is a form of.
FORM_RANK = 10000
# Rarer words are kept as far as this if they deny a kept word, by their form or as its antonym: "unarmed", "inexpensive".
DENYING_WORDS = 40000
# A phrase is kept if each of its words is among this many commonest forms, and if it is a verb ("give up"), or a tagged phrase that a
# single word may stand for ("prime minister": premier) which is itself among so many.
PHRASE_RANK = 10000
SYNONYM_RANK = 20000
# The word must share one of the phrase's first senses.
PHRASE_SENSES = 2
LONGEST_PHRASE = 3
# A closed form of an open or hyphenated word is kept if it is among this many commonest forms.
CLOSED_RANK = 50000
# Glosses mention a word of a closed class at least this often. It has no sense in WordNet, or is taken for a noun of two letters
# ("he": a Hebrew letter; "his": the plural of "hi") although it is among the commonest forms; only its frequency is kept.
FUNCTION_MENTIONS = 5
FUNCTION_RANK = 300
# A word keeps its first senses always, further ones while they have this share of its uses. It also keeps any sense that is
# usual for another of its words, so that they remain synonyms, or that has an antonym.
SURE_SENSES, SENSE_SHARE = 2, 0.03
# What a sense counts beside its tags, divided by its place among the senses of its word: the tagged texts are small.
SMOOTHING = 2
# Levels of a sense: how large a share of its word's uses it has. The last level is all the rest.
LEVELS = (0.4, 0.15, 0.05)
USUAL_LEVEL = 1


class Selection:
    """`lemmas`: in the order of their text; `share`: lemma -> share of running text; `senses`: synset id -> {lemma: level};
    `spellings`: other spelling -> the one that is kept; `frequency`: the rank of forms."""

    def __init__(self, wordnet):
        self.wordnet = wordnet
        self.frequency = ranks()
        self.spellings = {**american_spellings(), **self._closed_forms()}
        function_words = self._function_words()
        text_share = self._shares(function_words)
        by_share = [lemma for lemma, _ in text_share.most_common(DENYING_WORDS)]
        common = set(by_share[:WORDS])
        words = by_share[:WORDS] + [
            lemma
            for lemma in by_share[WORDS:]
            if self.frequency.get(lemma, FORM_RANK) < FORM_RANK or self._denies_any(lemma, common)
        ]
        phrases = [lemma for lemma in wordnet.senses if self._is_usual_phrase(lemma)]
        self.lemmas = sorted({*words, *phrases, *function_words}, key=lambda lemma: lemma.replace("_", " "))
        self.share = {lemma: text_share[lemma] for lemma in words}
        self.share |= {word: share(self.frequency[word]) for word in function_words}
        self.share |= {
            lemma: min(share(self.frequency[word]) for word in lemma.split("_")) for lemma in phrases
        }
        self.senses = self._usual_senses([lemma for lemma in self.lemmas if lemma not in function_words])
        self._drop_rare_loners()

    def _closed_forms(self):
        """Words that the texts write closed and WordNet open or hyphenated: "ceasefire", "healthcare"."""
        found = {}
        for lemma in self.wordnet.senses:
            closed = re.sub("[-_]", "", lemma)
            if (
                closed != lemma
                and self.frequency.get(closed, CLOSED_RANK) < CLOSED_RANK
                and closed not in self.wordnet.senses
            ):
                found.setdefault(closed, lemma)
        return found

    def _shares(self, function_words):
        """Shares out each form's frequency among the lemmas of its kept spelling, as WordNet's tagged corpora do."""
        tagged = {
            lemma: {
                pos: sum(self.wordnet.tags.get((lemma, pos, s), 0) for s in senses) + 0.5
                for pos, senses in by_pos.items()
            }
            for lemma, by_pos in self.wordnet.senses.items()
        }
        total = Counter()
        for form, place in self.frequency.items():
            if re.fullmatch(r"[a-z](?:[a-z'-]*[a-z])?", form) and form not in function_words:
                lemmas = self.wordnet.lemmas(self.spellings.get(form, form)) or self.wordnet.lemmas(form)
                whole = sum(tagged[lemma][pos] for lemma, pos in lemmas)
                for lemma, pos in lemmas:
                    total[lemma] += share(place) * tagged[lemma][pos] / whole
        return total

    def _is_usual_phrase(self, lemma):
        words = lemma.split("_")
        if not (1 < len(words) <= LONGEST_PHRASE and re.fullmatch(r"[a-z_'-]+", lemma)):
            return False
        if not all(self.frequency.get(word, PHRASE_RANK) < PHRASE_RANK for word in words):
            return False
        by_pos = self.wordnet.senses[lemma]
        if not any(self.wordnet.is_common(lemma, pos) for pos in by_pos):
            return False
        tagged = any(self.wordnet.tags.get((lemma, pos, s), 0) for pos in by_pos for s in by_pos[pos])
        return (
            "v" in by_pos
            or tagged
            and any(
                self.frequency.get(word, SYNONYM_RANK) < SYNONYM_RANK
                for senses in by_pos.values()
                for s in senses[:PHRASE_SENSES]
                for word in self.wordnet.synsets[s].words
                if word != lemma
            )
        )

    def _function_words(self):
        glosses = " ".join(synset.gloss for synset in self.wordnet.synsets.values())
        found = set()
        for word, count in Counter(re.findall(r"\b[A-Za-z]+\b", glosses)).items():
            lemmas = self.wordnet.lemmas(word.lower())
            if lemmas:
                closed = self.frequency.get(word.lower(), FUNCTION_RANK) < FUNCTION_RANK and all(
                    p == "n" and len(w) < 3 for w, p in lemmas
                )
            else:
                closed = word.lower() in self.frequency and (word.islower() or word == "I")
            if closed and count >= FUNCTION_MENTIONS:
                found.add(word.lower())
        return found

    def _denies_any(self, lemma, words):
        senses = [self.wordnet.synsets[s] for by_pos in self.wordnet.senses[lemma].values() for s in by_pos]
        return privative_root(self.wordnet, lemma) in words or any(
            symbol == "!" and s.words[own] == lemma and self.wordnet.synsets[target].words[other] in words
            for s in senses
            for symbol, target, own, other in s.pointers
        )

    def _usual_senses(self, lemmas):
        """Synset -> {lemma: level} of the senses that are kept, by their tag counts, smoothed by their order."""
        uses = {lemma: self.uses(lemma) for lemma in lemmas}
        senses, usual = {}, Counter()
        for lemma in lemmas:
            for synset, part in uses[lemma]:
                level = sum(part < limit for limit in LEVELS)
                senses.setdefault(synset, {})[lemma] = level
                usual[synset] += level <= USUAL_LEVEL
        with_antonym = {
            s for s in senses if any(symbol == "!" for symbol, _, _, _ in self.wordnet.synsets[s].pointers)
        }
        for lemma in lemmas:
            for synset, part in uses[lemma][SURE_SENSES:]:
                if part < SENSE_SHARE and not usual[synset] and synset not in with_antonym:
                    del senses[synset][lemma]
        return {synset: words for synset, words in senses.items() if words}

    def uses(self, lemma):
        """(synset, share of the lemma's uses), the most usual first."""
        uses = []
        for pos, synsets in self.wordnet.senses.get(lemma, {}).items():
            for place, synset in enumerate(synsets):
                if not self.wordnet.synsets[synset].instance and lemma in self.wordnet.synsets[synset].words:
                    uses.append(
                        (synset, self.wordnet.tags.get((lemma, pos, synset), 0) + SMOOTHING / (1 + place))
                    )
        whole = sum(count for _, count in uses)
        return sorted(((synset, count / whole) for synset, count in uses), key=lambda use: -use[1])

    def _drop_rare_loners(self):
        """A rare sense that no other kept word shares and that nothing else points at relates its word to nothing."""
        used = set()
        for synset in self.senses:
            for symbol, target, own, _ in self.wordnet.synsets[synset].pointers:
                if symbol in ("@", "&", "$", "^"):
                    used.add(target)
                if symbol == "!" and self.wordnet.synsets[synset].words[own] in self.senses[synset]:
                    used |= {synset, target}
            if denied(self.wordnet, self.wordnet.synsets[synset]):
                used.add(synset)
        self.senses = {
            synset: words
            for synset, words in self.senses.items()
            if len(words) > 1 or synset in used or min(words.values()) < len(LEVELS) - 1
        }

    def roots(self):
        """Lemma -> the lemma that its own form denies, both kept."""
        kept = set(self.lemmas)
        found = {lemma: privative_root(self.wordnet, lemma) for lemma in self.lemmas if "_" not in lemma}
        return {lemma: root for lemma, root in found.items() if root in kept}
