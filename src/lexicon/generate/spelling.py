"""VarCon's variants of American spelling, as a map from each other spelling to the American one."""

import re

from sources import source

ENTRY = re.compile(r"Entry \{\s*variants: &\[(.*?)\n  \],\n  pos: ", re.S)
VARIANT = re.compile(r'word: "([^"]*)",\s*types: &\[(.*?)\]', re.S)
KIND = re.compile(r"Category::(\w+), tag: (?:None|Some\(Tag::(\w+)\))")
# Tags of a spelling that is in use: none, an equal, a common variant. "Seldom", "Possible" and "Improper" are left out.
USED = ("", "Eq", "Variant")


def american_spellings():
    """Form -> American form, for every form that is not itself the American spelling of some word."""
    entries = []
    for variants in ENTRY.findall(source("spelling").read_text()):
        entries.append([(word, KIND.findall(kinds)) for word, kinds in VARIANT.findall(variants)])
    american = {word for entry in entries for word, kinds in entry if ("American", "") in kinds}
    found = {}
    for entry in entries:
        first = next((word for word, kinds in entry if ("American", "") in kinds), None)
        for word, kinds in entry:
            if first and word not in american and "'" not in word and any(tag in USED for _, tag in kinds):
                found.setdefault(word, first)
    return found
