"""Writes words/en/place.txt: the names, adjectives, inhabitants and capitals of states, each with the state's usual name.

    python3 src/lexicon/generate/place.py

Source: WordNet 3.1 (see sources.py). A form that WordNet gives to two states goes to the one whose name is commoner in news.
"""

import re
from collections import defaultdict
from pathlib import Path

from frequency import ranks
from wordnet import WordNet

TARGET = Path(__file__).parent.parent / "words" / "en" / "place.txt"
HEADER = """\
# Names of states, their adjectives, inhabitants and capitals, each with the usual name of the state.
# Source: WordNet 3.1 (instances of country, pertainyms, derivations, parts), written by generate/place.py. Licence: WordNet, see NOTICE.
"""


def folded(word):
    return word.replace("_", " ").lower()


class States:
    """The states that WordNet knows, by any of their names."""

    def __init__(self, wordnet):
        self.wordnet = wordnet
        self.keys = {
            key
            for key, synset in wordnet.synsets.items()
            if any(symbol == "@i" and self._is_country(target) for symbol, target, _, _ in synset.pointers)
        }
        self.by_name = defaultdict(set)
        for key in self.keys:
            for word in wordnet.synsets[key].words:
                self.by_name[folded(word)].add(self.usual(key))

    def _is_country(self, synset):
        return any(
            word in ("country", "kingdom") or word.endswith(("_country", "_nation"))
            for word in self.wordnet.synsets[synset].words
        )

    def usual(self, key):
        """The usual name of a state, or of the state that it is a part of: Scotland is a part of the United Kingdom."""
        for symbol, target, _, _ in self.wordnet.synsets[key].pointers:
            if symbol == "#p" and target in self.keys:
                return self.usual(target)
        return folded(self.wordnet.synsets[key].words[0])

    def meant(self, target, word):
        """The states that a pointer means: to one word of a synset, or to all."""
        words = self.wordnet.synsets[target].words
        return set().union(
            *(
                self.by_name.get(folded(name), set())
                for name in (words if word is None else words[word : word + 1])
            )
        )


def is_capital(wordnet, synset):
    return any(
        symbol == "@i" and "national_capital" in wordnet.synsets[target].words
        for symbol, target, _, _ in synset.pointers
    )


def forms(wordnet):
    """Form -> the states that it may stand for."""
    states = States(wordnet)
    found = defaultdict(set)
    for name, meant in states.by_name.items():
        found[name] |= meant
    for synset in wordnet.synsets.values():
        for symbol, target, own, other in synset.pointers:
            if target[0] != "n":
                continue
            word = folded(synset.words[own or 0])
            if symbol == "\\" and not word.startswith(("anti-", "pro-")):
                found[word] |= states.meant(target, other)
                # Adjectives in -an and -i name inhabitants as well: Egyptians, Iraqis.
                if word.endswith(("an", "i")):
                    found[word + "s"] |= states.meant(target, other)
            elif symbol == "+" and synset.pos == "n" and target in states.keys:
                found[word] |= states.meant(target, other)
                found[word if word.endswith("ese") else word + "s"] |= states.meant(target, other)
            elif symbol == "#p" and is_capital(wordnet, synset):
                for name in synset.words:
                    found[folded(name)] |= states.meant(target, None)
        if is_capital(wordnet, synset):
            for name in map(folded, synset.words):
                of = re.fullmatch(r"capital of (?:the )?(.+)", name)
                for form in synset.words if of else ():
                    found[folded(form)] |= states.by_name.get(of.group(1), set())
    return found


def main():
    rank = ranks()
    rows = []
    for form, meant in forms(WordNet()).items():
        if meant and re.fullmatch(r"[a-z][a-z .'-]*", form) and "capital" not in form:
            rows.append(f"{form}\t{min(meant, key=lambda state: (rank.get(state, len(rank)), state))}\n")
    TARGET.write_text(HEADER + "".join(sorted(rows, key=lambda row: row.split("\t")[0])), encoding="utf-8")


if __name__ == "__main__":
    main()
