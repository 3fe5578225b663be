"""Writes words/{de,fr,und}/numeral.txt: number words of German, of French, and of languages that have no other tables.

    python3 src/lexicon/generate/numeral.py

Source: CLDR 48.2, rules that spell numbers out (see sources.py). A word that means two numbers in two of the languages, or
holds sentences together in one of them, is left out of the last table.
"""

import json
import re
import tarfile
import unicodedata
from pathlib import Path

from sources import source

WORDS = Path(__file__).parent.parent / "words"
OTHERS = "ar bg ca cs da el es fi he hi hr hu id it lt lv no nl pl pt ro ru sk sl sv tr uk vi".split()
HEADER = """\
# {}
# Source: CLDR 48.2 (rules that spell numbers out), written by generate/numeral.py. Licence: Unicode, see NOTICE.
"""
# The numbers whose rule is a word by itself, and those that multiply what stands before.
PLAIN = [*range(2, 21), *range(30, 100, 10)]
MULTIPLIERS = [100, 1000, 1000000]


def folded(word):
    """As the program folds: small letters, no marks on Latin letters."""
    word = unicodedata.normalize("NFKD", word.lower().replace("ʼ", "'"))
    if word.isascii() or re.match(r"[a-z\u0300-\u036f]+$", word):
        word = "".join(letter for letter in word if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", word)


def words_of(rule):
    """The words that a rule prints, without what it takes from other rules."""
    text = re.sub(r"\[.*?\]|←[^←]*←|→[^→]*→|=[^=]*=|;", " ", rule.replace("\u00ad", ""))
    text = " ".join(re.findall(r"\{(.*?)\}", text)) if "$(" in text else text
    found = text.split()
    return [folded(word) for word in found if len(word) > 1 and all(c.isalpha() or unicodedata.combining(c) or c in "ʼ'" for c in word)]


def numerals(rules):
    """Word to what it says, of one language."""
    found = {}
    for name, rows in rules.items():
        if not re.match(r"%spellout-(numbering|cardinal)", name) or "year" in name:
            continue
        for base, rule in (row for row in rows if row[0].isdigit()):
            base, bare = int(base), not re.search("[←→=]", re.sub(r"\[.*?\]", "", rule))
            one = words_of(rule)
            if len(one) != 1 and "$(" not in rule:
                continue
            for word in one:
                if base in PLAIN and bare:
                    found.setdefault(word, f"cardinal {base}")
                multiplies = max((m for m in MULTIPLIERS if m <= base), default=0)
                if multiplies and base in (multiplies, 2 * multiplies) and (bare or "←" in rule) and "→" not in re.sub(r"\[.*?\]|→→|→%%.*?→", "", rule):
                    found.setdefault(word, f"multiplier {multiplies}")
    return found


def write(tag, about, rows):
    lines = [f"{word}\t{said}" for word, said in sorted(rows.items())]
    (WORDS / tag / "numeral.txt").write_text(HEADER.format(about) + "\n".join(lines) + "\n", encoding="utf-8")


def main():
    with tarfile.open(source("numerals")) as archive:
        def rules(language):
            file = archive.extractfile(f"package/rbnf/{language}.json")
            return json.load(file)["rbnf"]["rbnf"]["SpelloutRules"]

        for tag, name in (("de", "German"), ("fr", "French")):
            write(tag, f"{name} number words. Value: kind (cardinal, multiplier) and number.", numerals(rules(tag)))
        small = {folded(line) for line in (WORDS / "und" / "small.txt").read_text(encoding="utf-8").splitlines()}
        merged, refused = {}, set(small)
        for language in OTHERS:
            for word, said in numerals(rules(language)).items():
                if merged.setdefault(word, said) != said:
                    refused.add(word)
        # Latin words of two letters are too often something else.
        short = {word for word in merged if word.isascii() and len(word) < 3}
        kept = {word: said for word, said in merged.items() if word not in refused | short}
        write("und", f"Number words of {len(OTHERS)} languages without other tables. Value: kind and number.", kept)


if __name__ == "__main__":
    main()
