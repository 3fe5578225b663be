"""The byte streams of lexicon.bin. Their reader is thesaurus/decode.rs; each is kept apart because like compresses with like."""


def varint(number):
    """LEB128: seven bits a byte, low ones first, the high bit says that more follow."""
    out = bytearray()
    while number >= 128:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)


def signed(number):
    """A signed number as an unsigned varint: 0, -1, 1, -2 are 0, 1, 2, 3."""
    return varint(number << 1 if number >= 0 else (-number << 1) - 1)


def common_prefix(a, b):
    """How many characters two words share at their start."""
    shared = 0
    while shared < min(len(a), len(b)) and a[shared] == b[shared]:
        shared += 1
    return shared


def words(sorted_words):
    """Front-coded words: for each a byte below 32, how many letters to drop from the end of the word before, then its own rest."""
    out = bytearray()
    for before, word in zip([""] + sorted_words[:-1], sorted_words):
        shared = common_prefix(before, word)
        dropped = len(before) - shared
        assert dropped < 32 and word.isascii(), word
        out += bytes([dropped]) + word[shared:].encode()
    return bytes(out)


def rewrites(pairs):
    """Two streams: the keys as in `words`, and a line for each with the number of letters to cut from its end and what to append."""
    keys = sorted(pairs)
    edits = []
    for key in keys:
        kept = common_prefix(key, pairs[key])
        edits.append(f"{len(key) - kept}{pairs[key][kept:]}\n")
    return words(keys), "".join(edits).encode()


def ascending(rows):
    """Sorted (a, b) rows: each a as the step from the one before, each b by the caller's own coding."""
    out, last = bytearray(), 0
    for a, coded in rows:
        out += varint(a - last) + coded
        last = a
    return bytes(out)


def bundle(magic, streams):
    """Magic bytes, the number of streams, the length of each, then the streams."""
    out = bytearray(magic) + varint(len(streams))
    for stream in streams:
        out += varint(len(stream))
    return bytes(out) + b"".join(streams)
