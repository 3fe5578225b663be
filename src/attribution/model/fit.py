#!/usr/bin/env python3
"""Fits the weights of `weights/`, which choose the speaker of a quotation.

    python3 src/attribution/model/fit.py [FOLDER=../shared] [--check]

FOLDER holds labelled articles (`data/sets/quotes_*.dev.jsonl`; not part of the project): texts with
quotations, for each its marked stretches and its speaker, as spans of code points. The model is
log-linear; of several right speakers any will do. It is fitted by stochastic gradient steps of adaptive size
(AdaGrad) with a quadratic penalty, and averaged over several orders of the examples. Everything is
seeded: the same labels give the same tables. Needs nothing but Python and cargo.

A table has a line for every value of every feature, `head.they -0.53`, in the order in which the program
lists them. A value that no example has weighs 0.00.

--check fits on four fifths of the articles and counts right choices on the fifth left out, five times, and
writes nothing.
"""

import json
import math
import random
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
SETS = {"en": "quotes_polnear.dev.jsonl", "de": "quotes_wikinews_de.dev.jsonl"}
EDGE = "“”\"„«»'‘’`.,;:!?…—–-() \n\t\xa0"
ROUNDS, STEP, PENALTY, ORDERS = 8, 0.3, 0.01, 6
# Below this a stretch and a quotation are not the same words.
OVERLAP = 0.8
# DOUBT_RATIO of thresholds/confidence.rs: nobody's only where that is so much more likely.
DOUBT = 1.5
# Found by `according to` or at the end of the sentence; found by the nearest verb before the quotation.
RELAY, NEAREST = {"rule.according-to", "rule.verb-at-end"}, {"rule.verb-before", "rivals.0"}
HEADER = """\
# What each value of each feature of a quotation and of its possible speakers weighs, in natural
# logarithms. Source: fit.py, on the development half of {name}; no word of its texts is kept.
# Licence: as the project.
"""


def weighed(texts):
    """What the program weighs: the names of all features with their values; for each text its quotations,
    each with what speaks for its possible speakers."""
    run = ["cargo", "run", "--quiet", "--profile", "measure", "--features", "fit", "--example", "weighed"]
    given = "".join(t + "\0" for t in texts)
    lines = subprocess.run(run, cwd=ROOT, input=given, text=True, stdout=subprocess.PIPE, check=True).stdout
    names, found = [], []
    for line in lines.splitlines():
        kind, *fields = line.split()
        if kind == "features":
            names = fields
        elif kind == "text":
            found.append([])
        elif kind == "quotation":
            span, embedded = [int(f) for f in fields[:2]], fields[2] == "embedded"
            found[-1].append({"span": span, "embedded": embedded, "speakers": []})
        else:
            mention = None if fields[0] == "-" else [int(f) for f in fields[:2]]
            found[-1][-1]["speakers"].append((mention, fields[2:]))
    return names, found


def code_points(text):
    """A table from byte offsets to code points."""
    table, data = [], text.encode()
    count = -1
    for byte in data:
        count += byte & 0xC0 != 0x80
        table.append(count)
    return table + [count + 1]


def trimmed(text, span):
    start, end = span
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return start, end


def same(a, b):
    shared = max(0, min(a[1], b[1]) - max(a[0], b[0]))
    return shared >= OVERLAP * max(1, max(a[1], b[1]) - min(a[0], b[0]))


def examples(article, quotations):
    """Each quotation as the features of its options and the right ones: 0 is nobody."""
    text = article["text"]
    points = code_points(text)
    labels = [(trimmed(text, m), q) for q in article["quotes"] for m in q.get("marked", [])]
    for quotation in quotations:
        span = trimmed(text, [points[p] for p in quotation["span"]])
        # The sets count stretches between double marks only.
        if not set(text[max(0, span[0] - 2) : span[1] + 2]) & set('“”"„«»'):
            continue
        speakers = quotation["speakers"]
        label = next((q for stretch, q in labels if same(stretch, span)), None)
        if label is None:
            right = {0} if quotation["embedded"] else set()
        else:
            said = range(1, len(speakers))
            named = [(points[m[0]], points[m[1]]) if m else None for m, _ in speakers]
            speaker = label["speaker"]
            meets = lambda mention: any(a < mention[1] and mention[0] < b for a, b in speaker)
            meant = {i for i in said if named[i] and meets(named[i])}
            unnamed = {i for i in said if not named[i]} if not speaker else set()
            # Where one reports what another said, the set has either; the one who said it will do.
            relayed = meant and any(RELAY & set(speakers[i][1]) for i in meant)
            if relayed:
                meant |= {i for i in said if NEAREST <= set(speakers[i][1])}
            right = meant or unnamed or set(said)
        if right and len(right) < len(speakers):
            yield [features for _, features in speakers], right


def shares(weights, options):
    sums = [sum(weights[f] for f in features) for features in options]
    most = max(sums)
    raw = [math.exp(s - most) for s in sums]
    return [r / sum(raw) for r in raw]


def fitted(rows, seed):
    weights, steps = defaultdict(float), defaultdict(lambda: 1e-6)
    dice, rows = random.Random(seed), list(rows)
    for _ in range(ROUNDS):
        dice.shuffle(rows)
        for options, right in rows:
            share = shares(weights, options)
            whole = sum(share[i] for i in right)
            slope = defaultdict(float)
            for i, features in enumerate(options):
                off = share[i] - (share[i] / whole if i in right else 0)
                for feature in features:
                    slope[feature] += off
            for feature, by in slope.items():
                by += PENALTY * weights[feature]
                steps[feature] += by * by
                weights[feature] -= STEP * by / math.sqrt(steps[feature])
    return weights


def averaged(rows):
    total = defaultdict(float)
    for seed in range(ORDERS):
        for feature, weight in fitted(rows, seed).items():
            total[feature] += weight / ORDERS
    return total


def is_right(weights, options, right):
    share = shares(weights, options)
    best = max(range(1, len(share)), key=share.__getitem__)
    return (0 if share[0] > DOUBT * sum(share[1:]) else best) in right


def check(articles):
    order = list(range(len(articles)))
    random.Random(7).shuffle(order)
    right = count = 0
    for part in range(5):
        left_out = set(order[part::5])
        weights = fitted([row for i in order if i not in left_out for row in articles[i]], part)
        tested = [row for i in left_out for row in articles[i]]
        right, count = right + sum(is_right(weights, *row) for row in tested), count + len(tested)
    return f"{right} of {count} right ({right / count:.3f})"


def table(weights, names):
    unknown = set(weights) - set(names)
    if unknown:
        raise SystemExit(f"the program lists no {sorted(unknown)}")
    hundredths = {name: round(100 * weights.get(name, 0)) for name in names}
    return "".join(f"{name} {number / 100:.2f}\n" for name, number in hundredths.items())


def main(argv):
    folders = [a for a in argv if not a.startswith("--")]
    folder = Path(folders[0] if folders else ROOT.parent / "shared") / "data" / "sets"
    for language, file in SETS.items():
        articles = [json.loads(line) for line in (folder / file).read_text(encoding="utf-8").splitlines()]
        names, quotations = weighed([a["text"] for a in articles])
        rows = [list(examples(a, q)) for a, q in zip(articles, quotations)]
        if "--check" in argv:
            print(language, check(rows))
            continue
        weights = averaged([row for article in rows for row in article])
        name = file.removeprefix("quotes_").removesuffix(".dev.jsonl")
        (HERE / "weights" / f"{language}.txt").write_text(HEADER.format(name=name) + table(weights, names))


if __name__ == "__main__":
    main(sys.argv[1:])
