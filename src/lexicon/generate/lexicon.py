#!/usr/bin/env python3
"""Writes src/lexicon/lexicon.bin: a lean WordNet graph, word frequencies, spellings. Python's standard library only.

    python3 src/lexicon/generate/lexicon.py            write the file
    python3 src/lexicon/generate/lexicon.py --check    build it anew and compare with the file, byte for byte

The sources, all pinned, are in sources.py; which words and senses are kept, in selection.py.
"""

import re
import sys
from collections import defaultdict
from math import log
from pathlib import Path

from encode import ascending, bundle, rewrites, signed, varint, words
from frequency import share
from negation import denied
from selection import Selection
from wordnet import DETACH, WordNet, stems

TARGET = Path(__file__).resolve().parent.parent / "lexicon.bin"
MAGIC = b"VLX1"
# Rarity is stored in this many steps, even in the logarithm of the share of running text, from the commonest word to the
# hundred thousandth.
RARITY_STEPS = 15
RAREST_RANK = 100_000


class Graph:
    """The kept synsets numbered in the order of their trees, so that a parent need not be named: nouns and verbs under their
    first hypernym, adjectives under the head they are similar to. Siblings stand in the order of their first lemma.
    """

    def __init__(self, selection):
        self.wordnet = selection.wordnet
        self.senses = selection.senses
        self.lemma = {lemma: number for number, lemma in enumerate(selection.lemmas)}
        self.children = defaultdict(list)
        self.order, self.depth = [], []
        self.links = set()
        roots = []
        for synset in sorted(self.senses):
            parents = self._parents(synset)
            (self.children[parents[0]] if parents else roots).append(synset)
            self.links |= {tuple(sorted((synset, other))) for other in parents[1:]}
        for pos in DETACH:
            self._number([s for s in roots if s[0] == pos], 0)
        self.number = {synset: number for number, synset in enumerate(self.order)}

    def _parents(self, synset):
        pointers = self.wordnet.synsets[synset].pointers
        if synset[0] == "a":
            heads = [target for symbol, target, _, _ in pointers if symbol == "&"]
            is_head = len(heads) != 1 or any(symbol == "!" for symbol, _, _, _ in pointers)
            return [] if is_head else [head for head in heads if head in self.senses]
        found = []
        for symbol, target, _, _ in pointers:
            if symbol == "@":
                if target not in self.senses:  # one step over a synset none of whose words is kept
                    target = next(
                        (t for symbol, t, _, _ in self.wordnet.synsets[target].pointers if symbol == "@"),
                        None,
                    )
                if target in self.senses and target != synset and target not in found:
                    found.append(target)
        return found

    def members(self, synset):
        """The lemma numbers of a synset, ascending."""
        return sorted(self.lemma[lemma] for lemma in self.senses[synset])

    def _number(self, siblings, depth):
        for synset in sorted(siblings, key=lambda s: (self.members(s), s)):
            self.order.append(synset)
            self.depth.append(depth)
            self._number(self.children[synset], depth + 1)


def tree_streams(graph):
    """Four streams: synsets per part of speech and how many levels each synset closes; members per synset; the first member of
    each as a step from its elder sibling's, or from zero; the other members as steps."""
    counts = [sum(synset[0] == pos for synset in graph.order) for pos in DETACH]
    closes, sizes, firsts, others = bytearray(), bytearray(), bytearray(), bytearray()
    last_at, before, pos = [], -1, None
    for synset, depth in zip(graph.order, graph.depth):
        if synset[0] != pos:
            last_at, before, pos = [], -1, synset[0]
        closes += varint(before + 1 - depth)
        before = depth
        members = graph.members(synset)
        del last_at[depth + 1 :]
        if len(last_at) == depth:
            last_at.append(0)
        sizes.append(len(members))
        firsts += varint(members[0] - last_at[depth])
        last_at[depth] = members[0]
        for a, b in zip(members, members[1:]):
            others += varint(b - a)
    return [b"".join(map(varint, counts)) + bytes(closes), bytes(sizes), bytes(firsts), bytes(others)]


def level_stream(graph):
    """How usual each sense is, lemma by lemma and synset by synset, a byte each; left out for a lemma with one sense."""
    levels = defaultdict(list)
    for synset in graph.order:
        for lemma, level in graph.senses[synset].items():
            levels[lemma].append(level)
    return b"".join(bytes(levels[lemma]) for lemma in graph.lemma if len(levels[lemma]) > 1)


def link_stream(graph):
    """Pairs of synsets near each other beside the tree: similar adjectives, verb groups, "see also", further hypernyms."""
    pairs = set(graph.links)
    for synset in graph.order:
        for symbol, target, _, _ in graph.wordnet.synsets[synset].pointers:
            in_tree = target in graph.children[synset] or synset in graph.children[target]
            if symbol in ("&", "$", "^") and target in graph.number and not in_tree:
                pairs.add(tuple(sorted((synset, target))))
    numbers = sorted(tuple(sorted((graph.number[a], graph.number[b]))) for a, b in pairs)
    return ascending((a, varint(b - a)) for a, b in numbers)


def antonym_stream(graph):
    """Pairs of synsets that hold antonyms, with the places of the two words among the members, four bits each."""
    pairs = set()
    for synset in graph.order:
        for symbol, target, own, other in graph.wordnet.synsets[synset].pointers:
            if symbol == "!" and target in graph.number:
                a, b = graph.wordnet.synsets[synset].words[own], graph.wordnet.synsets[target].words[other]
                if a in graph.senses[synset] and b in graph.senses[target]:
                    ends = [
                        (graph.number[s], graph.members(s).index(graph.lemma[word]))
                        for s, word in ((synset, a), (target, b))
                    ]
                    pairs.add(tuple(sorted(ends)))
    return ascending((a, varint(b - a) + bytes([i << 4 | j])) for (a, i), (b, j) in sorted(pairs))


def derivation_stream(graph):
    """For each lemma, how many later ones are derived from it or it from them, and the step to each."""
    later = defaultdict(set)
    for synset in graph.order:
        words_of = graph.wordnet.synsets[synset].words
        for symbol, target, own, other in graph.wordnet.synsets[synset].pointers:
            if symbol in ("+", "\\") and own is not None:
                ends = sorted(
                    graph.lemma.get(word, -1)
                    for word in (words_of[own], graph.wordnet.synsets[target].words[other])
                )
                if -1 < ends[0] < ends[1]:
                    later[ends[0]].add(ends[1])
    out = bytearray()
    for lemma in range(len(graph.lemma)):
        out += varint(len(later[lemma])) + ascending(
            (b, b"") for b in sorted(b - lemma for b in later[lemma])
        )
    return bytes(out)


def rarity_stream(selection):
    """A number for each lemma: 0 the commonest word, RARITY_STEPS the rarest."""
    scale = RARITY_STEPS / log(share(0) / share(RAREST_RANK))
    return bytes(
        min(RARITY_STEPS, round(log(share(0) / selection.share[lemma]) * scale)) for lemma in selection.lemmas
    )


def irregular(wordnet, lemmas, pos):
    """Irregular form -> kept lemma, without those that the rules for endings find by themselves."""
    found = {}
    for form, targets in wordnet.irregular[pos].items():
        kept = [lemma for lemma in targets if lemma in lemmas and wordnet.is_common(lemma, pos)]
        by_rule = [
            stem
            for stem in stems(form, pos, DETACH[pos])
            if stem in lemmas and pos in wordnet.senses.get(stem, ())
        ]
        if kept and kept[0] != form and by_rule[:1] != kept[:1] and re.fullmatch("[a-z-]+", form):
            found[form] = kept[0]
    return found


def build():
    """The bytes of lexicon.bin."""
    wordnet = WordNet()
    selection = Selection(wordnet)
    graph = Graph(selection)
    lemmas = graph.lemma
    streams = [words([lemma.replace("_", " ") for lemma in selection.lemmas]), rarity_stream(selection)]
    streams += tree_streams(graph)
    streams += [level_stream(graph), link_stream(graph), antonym_stream(graph), derivation_stream(graph)]
    for pos in DETACH:
        streams += rewrites(irregular(wordnet, lemmas, pos))
    streams += rewrites(
        {
            form: kept.replace("_", " ")
            for form, kept in selection.spellings.items()
            if form in selection.frequency and any(lemma in lemmas for lemma, _ in wordnet.lemmas(kept))
        }
    )
    streams.append(
        ascending(
            (lemmas[lemma], signed(lemmas[root] - lemmas[lemma]))
            for lemma, root in sorted(selection.roots().items())
        )
    )
    denials = sorted(
        (graph.number[s], lemmas[word])
        for s in graph.order
        for word in set(denied(wordnet, wordnet.synsets[s]))
        if word in lemmas
    )
    streams.append(ascending((synset, varint(lemma)) for synset, lemma in denials))
    return bundle(MAGIC, streams)


def main():
    """Writes or, with --check, compares."""
    built = build()
    if "--check" in sys.argv[1:]:
        if built != TARGET.read_bytes():
            sys.exit(f"{TARGET.name} is not what its sources give")
        print(f"{TARGET.name} is what its sources give: {len(built)} bytes")
    else:
        TARGET.write_bytes(built)
        print(f"{TARGET.name}: {len(built)} bytes")


if __name__ == "__main__":
    main()
