"""What a gloss says a sense is not: "without end", "refuse to accept", "lack of discipline"."""

import re

# (parts of speech of the sense, opening of the definition, part of speech of the word that is denied)
OPENINGS = [
    ("ar", r"not (?:having |possessing |being )?", "ar"),
    ("v", r"not ", "v"),
    ("v", r"(?:refuse|fail|cease|decline|neglect) to ", "v"),
    (
        "ar",
        r"(?:seemingly |completely |totally |entirely )?(?:without|lacking in|lacking|having no|devoid of|free from|free of|destitute of) ",
        "n",
    ),
    ("n", r"(?:total |complete )?(?:absence|lack|refusal|failure) (?:of|to|in) ", "nv"),
]
DETERMINER = r"(?:a |an |the |any |all )?"
# The denied word stands alone or in a list, a noun also before a phrase; anything else may turn what is denied.
DENIED = r"([a-z-]+)((?:,? (?:or|and|nor) [a-z-]+)*)"
PHRASE = r"(?: (?:in|of|for|to|on|from)\b.*)?"
NOTE = r"(?:\([^)]*\) )?"
PATTERNS = [
    (
        own,
        re.compile(
            NOTE + r"(?:an? |the )?" + opening + DETERMINER + DENIED + (PHRASE if "n" in denied else "") + "$"
        ),
        denied,
    )
    for own, opening, denied in OPENINGS
]
DENIAL = re.compile(
    r"(?:\S+ ){0,3}?\(?(?:not?|without|lacking|devoid|free from|free of|deprived|destitute|un\w+|\w+less)\b"
)


def definitions(gloss):
    """The definitions of a gloss, its quoted examples left out."""
    return [part.strip() for part in re.sub(r'"[^"]*"?', "", gloss).split(";") if part.strip()]


def denied(wordnet, synset):
    """The lemmas that the glosses of a synset deny, in order of mention."""
    found = []
    for definition in definitions(synset.gloss):
        for own, pattern, parts in PATTERNS:
            match = pattern.match(definition) if synset.pos in own else None
            if match:
                for word in [match.group(1), *re.findall(r"(?:or|and|nor) ([a-z-]+)", match.group(2))]:
                    found += [
                        lemma for lemma, pos in wordnet.lemmas(word) if pos in parts and lemma not in found
                    ]
                break
    return found


def is_privative(synset):
    """Whether some definition of the synset denies something in its first words."""
    return any(DENIAL.match(definition) for definition in definitions(synset.gloss))


# A prefix that may deny the rest of an adjective or noun.
PREFIXES = ("un", "non-", "non", "in", "im", "il", "ir", "dis", "a")
# Prefixes that deny whatever they stand before; the others also mean "into" or nothing at all.
PLAIN_PREFIXES = ("un", "non-", "non")
SHORTEST_ROOT = 3


def privative_root(wordnet, lemma):
    """The lemma that a word denies by its own form ("harmless": "harm"), if the glosses or an antonym bear it out."""
    senses = [wordnet.synsets[s] for pos in wordnet.senses[lemma] for s in wordnet.senses[lemma][pos]]
    if lemma.endswith("less"):
        stem = lemma.removesuffix("less")
        for root in (stem, stem[:-1] + "y") if stem.endswith("i") else (stem,):
            if wordnet.is_common(root, "n") and any(map(is_privative, senses)):
                return root
    opposites = {
        wordnet.synsets[target].words[other]
        for s in senses
        for symbol, target, own, other in s.pointers
        if symbol == "!" and s.words[own] == lemma
    }
    glossed = {root for s in senses for root in denied(wordnet, s)}
    for prefix in PREFIXES:
        rest = lemma.removeprefix(prefix)
        if rest == lemma or len(rest) < SHORTEST_ROOT:
            continue
        roots = wordnet.lemmas(rest)
        lemmas = {root for root, _ in roots}
        qualities = [root for root, pos in roots if pos == "a" or (pos == "v" and root != rest)]
        if (
            rest in opposites
            or lemmas & glossed
            or (prefix in PLAIN_PREFIXES and qualities and any(map(is_privative, senses)))
        ):
            verbs = [root for root, pos in roots if pos == "v" and root != rest]
            return (verbs + sorted(lemmas, key=lambda root: (root != rest, root)))[0]
    return None
