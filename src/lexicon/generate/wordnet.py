"""WordNet's database files as plain Python data: synsets, lemmas in order of sense, tag counts, irregular forms."""

import re
import tarfile
from collections import defaultdict
from dataclasses import dataclass, field

from sources import source

FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}

# Endings that WordNet's own `morphy` detaches. The reader in Rust holds the same table (thesaurus/forms.rs).
DETACH = {
    "n": [
        ("s", ""),
        ("ses", "s"),
        ("xes", "x"),
        ("zes", "z"),
        ("ches", "ch"),
        ("shes", "sh"),
        ("men", "man"),
        ("ies", "y"),
    ],
    "v": [
        ("s", ""),
        ("ies", "y"),
        ("es", "e"),
        ("es", ""),
        ("ed", "e"),
        ("ed", ""),
        ("ing", "e"),
        ("ing", ""),
    ],
    "a": [("er", ""), ("est", ""), ("er", "e"), ("est", "e")],
    "r": [],
}
# What is left of a form must have this many letters.
SHORTEST_STEM = 2


@dataclass
class Synset:
    """One sense: the words that share it, its pointers to others, its gloss."""

    pos: str
    words: list  # as written, "_" between the words of a phrase
    gloss: str
    instance: bool = False  # a named individual, as a city or a person
    pointers: list = field(
        default_factory=list
    )  # (symbol, target synset, index of own word or None, index of target word or None)


class WordNet:
    """`synsets`: id -> Synset; `senses`: lemma -> part of speech -> synset ids, most usual first."""

    def __init__(self):
        self.synsets = {}
        self.senses = defaultdict(dict)
        self.tags = {}  # (lemma, part of speech, synset id) -> times tagged in WordNet's corpora
        self.irregular = {}  # part of speech -> form -> lemmas
        with tarfile.open(source("wordnet")) as archive:
            for pos, name in FILES.items():
                self._read_data(pos, _lines(archive, f"package/dict/data.{name}"))
                self._read_index(pos, _lines(archive, f"package/dict/index.{name}"))
            self._read_tags(_lines(archive, "package/dict/index.sense"))
        with tarfile.open(source("exceptions")) as archive:
            for pos, name in FILES.items():
                rows = (line.split() for line in _lines(archive, f"package/data/{name}.exc"))
                self.irregular[pos] = {row[0]: row[1:] for row in rows if row}

    def _read_data(self, pos, lines):
        for line in lines:
            data, _, gloss = line.partition("|")
            fields = data.split()
            count = int(fields[3], 16)
            words = [re.sub(r"\((a|p|ip)\)$", "", fields[4 + 2 * i]) for i in range(count)]
            synset = Synset(pos, words, gloss.strip())
            at = 5 + 2 * count
            for _ in range(int(fields[4 + 2 * count])):
                symbol, offset, target_pos, ends = fields[at : at + 4]
                at += 4
                own, other = int(ends[:2], 16), int(ends[2:], 16)
                target = ("a" if target_pos == "s" else target_pos, int(offset))
                synset.pointers.append(
                    (symbol, target, own - 1 if own else None, other - 1 if other else None)
                )
                synset.instance |= symbol == "@i"
            self.synsets[pos, int(fields[0])] = synset

    def _read_index(self, pos, lines):
        for line in lines:
            fields = line.split()
            offsets = fields[6 + int(fields[3]) :]
            self.senses[fields[0]][pos] = [(pos, int(offset)) for offset in offsets]

    def _read_tags(self, lines):
        for line in lines:
            key, offset, _, count = line.split()
            lemma, _, rest = key.partition("%")
            pos = "nvara"[int(rest[0]) - 1]
            self.tags[lemma, pos, (pos, int(offset))] = int(count)

    def is_common(self, lemma, pos):
        """Whether the lemma has a sense that is no named individual and is written in lower case."""
        return any(
            not self.synsets[s].instance and lemma in self.synsets[s].words
            for s in self.senses.get(lemma, {}).get(pos, ())
        )

    def lemmas(self, form):
        """The (lemma, part of speech) pairs that a written form may belong to."""
        found = []
        for pos, rules in DETACH.items():
            candidates = list(self.irregular[pos].get(form, ())) + [form]
            if form not in self.irregular[pos]:
                candidates += [stem for stem in stems(form, pos, rules)]
            for lemma in candidates:
                if self.is_common(lemma, pos) and (lemma, pos) not in found:
                    found.append((lemma, pos))
        return found


def stems(form, pos, rules):
    """What is left of a form when an ending is detached; a doubled consonant before a verb's ending is also halved."""
    for ending, rest in rules:
        if form.endswith(ending) and len(form) - len(ending) + len(rest) >= SHORTEST_STEM:
            yield form[: len(form) - len(ending)] + rest
    if pos == "v":
        for ending in ("ed", "ing"):
            stem = form[: len(form) - len(ending)]
            if form.endswith(ending) and len(stem) > SHORTEST_STEM + 1 and stem[-1] == stem[-2]:
                yield stem[:-1]


def _lines(archive, name):
    """The lines of a file in the archive without WordNet's licence, which is indented by two spaces or more."""
    text = archive.extractfile(name).read().decode("latin-1")
    return [line for line in text.splitlines() if not line.startswith("  ")]
