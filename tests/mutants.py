"""Changes the crate in one place at a time and says which changes no test notices.

Thresholds: each row of each `src/*/thresholds.rs` is moved up and down, by half of its value or, where it is
a small whole number, by one. Branches: a sample of comparisons, `&&`, `||` and `!` is turned, the same in
every run.

The tests are those of the library first and then the others, without those whose expectation a command
rewrites (goldens, the page of divergences), that count known faults or that read the source. It works on a
copy of the tree with a target folder of its own: the checkout stays as it is.

    python3 tests/mutants.py                          everything; some hours
    python3 tests/mutants.py --only linking           one room
    python3 tests/mutants.py --limit 5                five of the thresholds and five of the branches
    python3 tests/mutants.py --branches 0             thresholds only
"""

import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
# Tests that read the source, that another program runs, or that count known faults.
OTHER_TESTS = {"architecture", "metamorphic", "wasm", "wasm_browser"}
# Tests whose expectation a command rewrites.
REWRITTEN = [
    "goldens_are_as_committed",
    "the_page_is_as_the_files_say",
    "the_page_of_known_faults_is_as_the_cases_say",
]
# Seconds until a changed crate counts as hanging.
PATIENCE = 120
# Whole numbers up to this are moved by one.
SMALL = 10

ROW = re.compile(
    r"(?P<name>[A-Z][A-Z0-9_]*)\s*:\s*(?P<kind>[^=;]+?)\s*=\s*(?P<value>[^\"]+?)\s*,\s*unit\s*\"[^\"]*\"\s*,"
    r"\s*set_on\s*\"[^\"]*\"\s*,\s*held_by\s*\"(?P<test>[^\"]*)\"\s*;"
)
NUMBER = re.compile(r"(?<![\w.])-?\d[\d_]*(?:\.\d[\d_]*)?(?:e-?\d+)?")
# What may not be changed: comments, strings and characters.
QUOTED = re.compile(r"//[^\n]*|\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\[^']+)'")
BRANCHES = [
    (re.compile(r"(?<= )<(?= )"), "<="),
    (re.compile(r"(?<= )>(?= )"), ">="),
    (re.compile(r"(?<= )<=(?= )"), "<"),
    (re.compile(r"(?<= )>=(?= )"), ">"),
    (re.compile(r"(?<= )==(?= )"), "!="),
    (re.compile(r"(?<= )!=(?= )"), "=="),
    (re.compile(r"(?<= )&&(?= )"), "||"),
    (re.compile(r"(?<= )\|\|(?= )"), "&&"),
    (re.compile(r"(?<![\w!=#])!(?=[a-z(])"), ""),
]


class Mutant(NamedTuple):
    """One change: the characters `start..end` of a file become `text`."""

    path: Path
    start: int
    end: int
    text: str
    label: str
    # The test that its row names.
    test: str


def moved(number: str) -> list[str]:
    """A number moved up and down."""
    if re.search(r"[.e]", number):
        both = [f"{float(number.replace('_', '')) * factor:.6g}" for factor in (1.5, 1 / 1.5)]
        return [new if re.search(r"[.e]", new) else f"{new}.0" for new in both]
    whole = int(number.replace("_", ""))
    if abs(whole) <= SMALL:
        return [str(whole + 1)] + ([str(whole - 1)] if whole else [])
    return [str(round(whole * 1.5)), str(round(whole / 1.5))]


def thresholds(tree: Path) -> list[Mutant]:
    """Every number of every row, moved up and down."""
    found = []
    for path in sorted(tree.glob("src/*/thresholds.rs")) + sorted(tree.glob("src/*/thresholds/*.rs")):
        text = path.read_text()
        for row in ROW.finditer(re.sub(r"//[^\n]*", lambda comment: " " * len(comment[0]), text)):
            for number in NUMBER.finditer(row["value"]):
                start = row.start("value") + number.start()
                for new in moved(number[0]):
                    label = f"{row['name']} {number[0]} -> {new}"
                    found.append(Mutant(path, start, start + len(number[0]), new, label, row["test"]))
    return found


def branches(tree: Path, count: int) -> list[Mutant]:
    """A sample of turned branches, as many from each room as there are."""
    rooms = defaultdict(list)
    for path in sorted(tree.glob("src/*/**/*.rs")):
        text = path.read_text()
        # Tests stand at the end of a file.
        code = re.split(r"#\[cfg\(test\)\]\s*mod \w+ \{", text)[0]
        if path.name in ("thresholds.rs", "examples.rs", "pair_laws.rs"):
            continue
        code = QUOTED.sub(lambda quoted: " " * len(quoted[0]), code)
        for pattern, new in BRANCHES:
            for at in pattern.finditer(code):
                line = text.count("\n", 0, at.start()) + 1
                label = f"line {line}: {at[0]} -> {new or 'nothing'}"
                mutant = Mutant(path, at.start(), at.end(), new, label, "")
                rooms[path.relative_to(tree / "src").parts[0]].append(mutant)
    dice = random.Random(1)
    for room in sorted(rooms):
        dice.shuffle(rooms[room])
    taken = []
    while len(taken) < count and any(rooms.values()):
        taken += [rooms[room].pop() for room in sorted(rooms) if rooms[room]]
    return taken[:count]


def copy_tree(tree: Path) -> None:
    """Copies what git knows; files that are as they were keep their time, so that little is built again."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    names = {name for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()}
    for old in [path for path in tree.rglob("*") if path.is_file()]:
        if str(old.relative_to(tree)) not in names:
            old.unlink()
    for name in names:
        new = tree / name
        if not new.exists() or new.read_bytes() != (ROOT / name).read_bytes():
            new.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, new)


class Tests:
    """The tests, run on a tree."""

    def __init__(self, tree: Path, target: Path):
        self.tree = tree
        # What cargo said where no test could run.
        self.complaint = ""
        # Tests that fail as things are: they notice nothing.
        self.red = set()
        self.environment = os.environ | {
            "CARGO_TARGET_DIR": str(target),
            "CARGO_INCREMENTAL": "1",
            "CARGO_PROFILE_DEV_DEBUG": "0",
            "PROPTEST_RNG_SEED": "1",
            "RUST_BACKTRACE": "0",
        }
        files = {path.stem for path in tree.glob("tests/*.rs")}
        folders = {path.parent.name for path in tree.glob("tests/*/main.rs")}
        names = sorted((files | folders) - OTHER_TESTS)
        others = [argument for name in names for argument in ("--test", name)]
        skipped = [argument for name in REWRITTEN for argument in ("--skip", name)]
        self.steps = [["--lib"], [*others, "--no-fail-fast", "--", *skipped]]

    def failing(self) -> list[str]:
        """The tests that fail, of the first step where any does; `(build)`, `(time)` where none could run."""
        for step in self.steps:
            command = ["cargo", "test", "--locked", *step]
            run_in = {"cwd": self.tree, "env": self.environment, "timeout": PATIENCE}
            try:
                run = subprocess.run(command, capture_output=True, text=True, **run_in)
            except subprocess.TimeoutExpired:
                return ["(time)"]
            failed = re.findall(r"^test (\S+).* \.\.\. FAILED", run.stdout, re.MULTILINE)
            if new := [name for name in failed if name not in self.red]:
                return new
            if run.returncode and not failed:
                self.complaint = run.stderr[-2000:]
                return ["(build)" if "could not compile" in run.stderr else "(crash)"]
        return []

    def outcome(self, mutant: Mutant) -> str:
        """What notices a change."""
        text = mutant.path.read_text()
        mutant.path.write_text(text[: mutant.start] + mutant.text + text[mutant.end :])
        try:
            failed = self.failing()
        finally:
            mutant.path.write_text(text)
        if not failed:
            return "SURVIVED"
        if failed == ["(build)"]:
            return "does not build"
        own = [name for name in failed if mutant.test and name.startswith(mutant.test)]
        if mutant.test and not own:
            return f"noticed by {failed[0]}, not by {mutant.test}"
        return f"noticed by {(own or failed)[0]}"


def main() -> None:
    plain = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=plain)
    parser.add_argument("--only", metavar="ROOM", help="a folder of src/, or a part of a path or of a name")
    parser.add_argument("--limit", type=int, metavar="N", help="so many thresholds and so many branches")
    parser.add_argument("--branches", type=int, default=80, metavar="N", help="how many branches (80)")
    options = parser.parse_args()

    work = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "mutants"
    tree = work / "tree"
    tree.mkdir(parents=True, exist_ok=True)
    copy_tree(tree)
    tests = Tests(tree, work / "build")

    def chosen(mutants: list[Mutant]) -> list[Mutant]:
        where = [(mutant, f"{mutant.path.relative_to(tree)} {mutant.label}") for mutant in mutants]
        wanted = [mutant for mutant, place in where if not options.only or options.only in place]
        if options.limit is not None and len(wanted) > options.limit:
            wanted = random.Random(1).sample(wanted, options.limit)
        return wanted

    # Of one room all branches are a sample to choose from, of all rooms the sample is spread.
    spread = branches(tree, options.branches if not options.only else sys.maxsize)
    mutants = chosen(thresholds(tree)) + chosen(spread)[: options.branches]
    print(f"{len(mutants)} mutants; first the tests as they are", flush=True)
    while failing := tests.failing():
        if any(name.startswith("(") for name in failing):
            sys.exit(f"mutants: the tests do not run: {failing[0]}\n{tests.complaint}")
        print(f"left out, for they fail already: {', '.join(failing)}", flush=True)
        tests.red |= set(failing)
    outcomes = defaultdict(list)
    for number, mutant in enumerate(mutants, 1):
        begun = time.monotonic()
        outcome = tests.outcome(mutant)
        row = f"{mutant.path.relative_to(tree / 'src')}: {mutant.label}: {outcome}"
        print(f"[{number}/{len(mutants)}, {time.monotonic() - begun:.0f} s] {row}", flush=True)
        outcomes[re.split(r" by |, ", outcome)[0]].append(row)
        if ", not by " in outcome:
            outcomes["not by the test of its row"].append(row)
    print("\n" + ", ".join(f"{kind}: {len(rows)}" for kind, rows in outcomes.items()))
    for kind in ("SURVIVED", "not by the test of its row"):
        print("\n".join(outcomes[kind]))


if __name__ == "__main__":
    main()
