#!/usr/bin/env python3
"""Writes src/lexicon/vectors.bin: a vector for each of the commonest words of lexicon.bin, fitted to a sentence encoder.

    pip install -r src/lexicon/generate/requirements.txt
    python3 src/lexicon/generate/vectors.py

It takes some ten minutes, most of them for encoding; the encodings are kept in .tools/lexicon. Floating point differs between
machines, so the file is committed and a test holds its checksum; a run elsewhere gives vectors as good, not the same bytes. The file
belongs to one build of lexicon.bin, whose checksum it holds: make it anew whenever that changes.

Method, after "tokenlearn" (Minish Lab, 2024) and retrofitting (Faruqui et al., 2015): every word starts as the encoding of itself
alone; then all words together are moved so that
- the weighted mean of a text's words comes near the encoding of the text, for every gloss and example of WordNet,
- a word comes near the encodings of its own glosses, by how usual the sense is,
- synonyms come near each other, again by how usual the sense is, and antonyms move apart.
That is a linear least-squares problem, solved by conjugate gradients. The vectors are then coded by product quantisation (Jégou et
al., 2011) in a rotation learnt with the codes (Ge et al., 2013).
"""

import hashlib
import re
import zlib
from pathlib import Path

import numpy as np
import scipy.sparse

from encode import varint
from lexicon import TARGET as LEXICON
from selection import Selection
from sources import CACHE
from wordnet import WordNet

TARGET = LEXICON.with_name("vectors.bin")
MAGIC = b"VLV1"
# How many words get a vector, the commonest first.
WORDS = 20_000
DIMENSIONS = 128
# Bytes a word: each codes that many neighbouring dimensions of the rotated vector by one of 256 centroids.
BYTES = 16
CENTROIDS = 256
# What moving from the start costs, and what the other terms weigh, against one gloss.
KEEP, OWN_GLOSS, SYNONYM, ANTONYM = 0.3, 0.1, 0.3, 0.05
# A gloss counts for its word if the sense has this share of the word's uses.
LEAST_SHARE = 0.1
# Smooth inverse frequency (Arora et al., 2017).
SIF = 1e-3
STEPS, ROUNDS, SEED = 60, 12, 0
# Numbers are compared by value, so they get no vector: adjectives under these heads and nouns below these hypernyms.
NUMBER_HEADS = {"cardinal", "ordinal", "fractional"}
NUMBER_NOUNS = {"integer", "digit", "large_integer", "rational_number"}


def parts_of(gloss):
    """The definition of a gloss and its quoted examples."""
    definition, *examples = re.split(r';\s*(?=")', gloss)
    return definition.strip(), [
        re.sub(r'"\s*[-;].*$', "", example.strip('" ;')).strip() for example in examples
    ]


def texts(selection):
    """The definitions and examples of all kept synsets as texts, without doubles, the commonest words' first."""
    found = {}
    for synset in sorted(
        selection.senses, key=lambda s: (-max(selection.share[word] for word in selection.senses[s]), s)
    ):
        definition, examples = parts_of(selection.wordnet.synsets[synset].gloss)
        found[definition] = None
        found |= {example: None for example in examples if 3 <= len(example.split()) <= 40}
    return [text for text in found if text]


def encoded(parts):
    """The encodings of texts, from the cache if they are there."""
    digest = hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
    path = CACHE / f"encoded-{digest}.npy"
    if not path.exists():
        from encoder import Encoder

        np.save(path, Encoder().encode(parts).astype(np.float16))
    return np.load(path).astype(np.float32)


class Words:
    """The lemmas as columns: their numbers, their weights in a text, and the lemma of a form."""

    def __init__(self, selection):
        self.selection = selection
        self.number = {lemma: number for number, lemma in enumerate(selection.lemmas)}
        shares = np.array([selection.share[lemma] for lemma in selection.lemmas])
        self.weight = (SIF / (SIF + shares)).astype(np.float32)
        self.of_form = {}

    def of_text(self, text):
        """The numbers of the lemmas of a text's words."""
        forms = re.findall(r"[a-z]+(?:-[a-z]+)*", text.lower())
        return [number for form in forms if (number := self._lemma(form)) is not None]

    def _lemma(self, form):
        if form not in self.of_form:
            kept = self.selection.spellings.get(form, form)
            lemmas = [kept] if kept in self.number else []
            lemmas += [lemma for lemma, _ in self.selection.wordnet.lemmas(kept) if lemma in self.number]
            best = max(lemmas, key=lambda lemma: self.selection.share[lemma], default=None)
            self.of_form[form] = self.number.get(best)
        return self.of_form[form]


def text_rows(words, parts):
    """One row for each text: the weights of its words, which sum to one."""
    rows, columns, values = [], [], []
    for row, text in enumerate(parts):
        numbers = words.of_text(text)
        weights = words.weight[numbers]
        rows += [row] * len(numbers)
        columns += numbers
        values += list(weights / weights.sum()) if numbers else []
    return scipy.sparse.csr_matrix(
        (values, (rows, columns)), shape=(len(parts), len(words.number)), dtype=np.float32
    )


def bonds(words):
    """The Laplacian of the graph of synonyms, by the share of the sense, less that of antonyms."""
    synonym, antonym = {}, set()
    wordnet = words.selection.wordnet
    for lemma, number in words.number.items():
        for synset, part in words.selection.uses(lemma):
            for other in wordnet.synsets[synset].words:
                if other != lemma and other in words.number:
                    pair = tuple(sorted((number, words.number[other])))
                    synonym[pair] = max(synonym.get(pair, 0), part)
            for symbol, target, own, other in wordnet.synsets[synset].pointers:
                if symbol == "!" and wordnet.synsets[synset].words[own] == lemma:
                    opposite = words.number.get(wordnet.synsets[target].words[other])
                    if opposite is not None:
                        antonym.add(tuple(sorted((number, opposite))))
    rows, columns, values = [], [], []
    for (a, b), weight in [(pair, SYNONYM * part) for pair, part in synonym.items()] + [
        (pair, -ANTONYM) for pair in sorted(antonym)
    ]:
        rows += [a, b, a, b]
        columns += [a, b, b, a]
        values += [weight, weight, -weight, -weight]
    return scipy.sparse.csr_matrix(
        (values, (rows, columns)), shape=(len(words.number),) * 2, dtype=np.float32
    )


def gloss_rows(words, row_of):
    """(word numbers, text rows, square roots of weights) that tie words to the encodings of their own glosses."""
    found = []
    for lemma, number in words.number.items():
        for synset, part in words.selection.uses(lemma):
            definition, _ = parts_of(words.selection.wordnet.synsets[synset].gloss)
            if part > LEAST_SHARE and definition in row_of:
                found.append((number, row_of[definition], (OWN_GLOSS * part) ** 0.5))
    return found


def fitted(words):
    """One row for each lemma."""
    parts = texts(words.selection)
    target = encoded(parts)
    start = encoded([lemma.replace("_", " ") for lemma in words.selection.lemmas])
    mean = target.mean(0)
    axes = np.linalg.svd(target - mean, full_matrices=False)[2][:DIMENSIONS].T
    target, start = (target - mean) @ axes, (start - mean) @ axes
    numbers, rows, roots = zip(*gloss_rows(words, {text: row for row, text in enumerate(parts)}))
    own = scipy.sparse.csr_matrix(
        (roots, (range(len(numbers)), numbers)), shape=(len(numbers), len(start)), dtype=np.float32
    )
    design = scipy.sparse.vstack([text_rows(words, parts), own]).tocsr()
    target = np.vstack([target, target[list(rows)] * np.array(roots, np.float32)[:, None]])
    laplacian = bonds(words)

    def apply(x):
        return design.T @ (design @ x) + KEEP * x + laplacian @ x

    moved = np.zeros_like(start)
    residual = design.T @ (target - design @ start) - laplacian @ start
    direction, size = residual.copy(), (residual**2).sum(0)
    for _ in range(STEPS):
        applied = apply(direction)
        step = size / ((direction * applied).sum(0) + 1e-12)
        moved += step * direction
        residual -= step * applied
        after = (residual**2).sum(0)
        direction = residual + after / (size + 1e-12) * direction
        size = after
    return start + moved


def is_number(selection, lemma):
    """Whether the most usual sense of a lemma is a number."""
    wordnet = selection.wordnet
    synset = selection.uses(lemma)[0][0]
    above = {
        word
        for symbol, target, _, _ in wordnet.synsets[synset].pointers
        if symbol in "&@"
        for word in wordnet.synsets[target].words
    }
    return bool(above & (NUMBER_HEADS | NUMBER_NOUNS))


def nearest(points, centroids):
    """The number of each point's nearest centroid."""
    distance = (centroids**2).sum(1) - 2 * points @ centroids.T
    return distance.argmin(1)


def quantised(vectors):
    """(codes, centroids): rotates, splits each vector into BYTES parts, and codes each part, all refined together."""
    random = np.random.default_rng(SEED)
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    width = DIMENSIONS // BYTES
    rotation = np.linalg.qr(random.standard_normal((DIMENSIONS, DIMENSIONS)))[0].astype(np.float32)
    rotated = unit @ rotation
    centroids = np.stack(
        [
            rotated[random.choice(len(unit), CENTROIDS, False), at : at + width]
            for at in range(0, DIMENSIONS, width)
        ]
    )
    for _ in range(ROUNDS):
        for part in range(BYTES):
            points = rotated[:, part * width : (part + 1) * width]
            for _ in range(3):
                code = nearest(points, centroids[part])
                count = np.bincount(code, minlength=CENTROIDS)
                total = np.stack([np.bincount(code, points[:, d], CENTROIDS) for d in range(width)], 1)
                centroids[part] = np.where(
                    count[:, None], total / np.maximum(count, 1)[:, None], centroids[part]
                )
        codes = np.stack(
            [nearest(rotated[:, p * width : (p + 1) * width], centroids[p]) for p in range(BYTES)], 1
        )
        coded = np.hstack([centroids[p][codes[:, p]] for p in range(BYTES)])
        left, _, right = np.linalg.svd(unit.T @ coded)
        rotation = left @ right
        rotated = unit @ rotation
    return codes.astype(np.uint8), centroids


def main():
    """Writes the file."""
    selection = Selection(WordNet())
    words = Words(selection)
    meant = {lemma for members in selection.senses.values() for lemma in members}
    common = sorted(
        (lemma for lemma in meant if not is_number(selection, lemma)),
        key=lambda lemma: -selection.share[lemma],
    )[:WORDS]
    numbers = sorted(words.number[lemma] for lemma in common)
    codes, centroids = quantised(fitted(words)[numbers])
    scale = np.abs(centroids).max() / 127
    out = bytearray(MAGIC)
    out += zlib.adler32(LEXICON.read_bytes()).to_bytes(4, "little")
    out += varint(len(numbers)) + varint(BYTES) + varint(DIMENSIONS // BYTES)
    for before, number in zip([0] + numbers, numbers):
        out += varint(number - before)
    out += np.round(centroids / scale).astype(np.int8).tobytes()
    out += codes.T.tobytes()
    TARGET.write_bytes(out)
    print(f"{TARGET.name}: {len(out)} bytes, Adler-32 {zlib.adler32(out):#010x} (for the test in vectors.rs)")


if __name__ == "__main__":
    main()
