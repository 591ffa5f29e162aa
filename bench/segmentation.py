"""Measure how well and how fast our segmenter and those that pip installs cut Vietnamese.

Usage: PYTHONPATH=. python bench/segmentation.py TEXT... [--cases FOLDER] [--sentences N]

TEXT has one sentence per line (of a TSV, the first column counts). Lines that do not end in a stop
are left out, and so are those that clearly have two sentences: a word or number, a full stop, a
capitalised word and one in lower case. The others are joined, in order, into paragraphs of 2 to 8.
Prints a Markdown table, with all measurements from this one run:

- F1 over the boundaries inside of paragraphs, and the share of paragraphs cut entirely right,
- the share of the cases that are right,
- speed as a multiple of ours, best of two rounds over the same paragraphs, in processor time,
- our rate on one string of 10 kB to 20 MB made of the same text, which should be constant.

The peers need an environment of their own, because none of them is a dependency of ours::

    python -m venv peers
    peers/bin/pip install blingfire pyicu pysbd razdel segtok sentence-splitter sentencex \
        syntok underthesea

and ``peers/bin/python`` then runs this script. Missing peers are named and skipped.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from itertools import pairwise
from pathlib import Path

from translate.segmenter import segment
from translate.segmenter.word_lists import words

Splitter = Callable[[str], list[str]]

ROOT = Path(__file__).parents[1]
HOLDS_TWO = re.compile(r"[^\W_A-ZĐ]{2}\.\s[^\W\d_a-zđ][^\W\d_A-ZĐ]*\s[a-zđ]")
ENDS_IN_STOP = re.compile(r"[.!?…][\"”’')\]»]*$")


def ours() -> Splitter:
    """``translate.segmenter``, with the rules for Vietnamese."""
    return lambda text: [found.text for found in segment(text, "vi")]


def blingfire() -> Splitter:
    """Microsoft's finite-state sentence breaker."""
    library = import_module("blingfire")
    return lambda text: library.text_to_sentences(text).split("\n")


def icu() -> Splitter:
    """Unicode's sentence rules with ICU's data for Vietnamese."""
    library = import_module("icu")
    breaks = library.BreakIterator.createSentenceInstance(library.Locale("vi"))

    def split(text: str) -> list[str]:
        units = library.UnicodeString(text)
        breaks.setText(units)
        return [str(units[a:b]) for a, b in pairwise([0, *breaks])]

    return split


def pysbd() -> Splitter:
    """Rules for English, because pysbd has none for Vietnamese."""
    split: Splitter = import_module("pysbd").Segmenter(language="en", clean=False).segment
    return split


def razdel() -> Splitter:
    """Rules for Russian, which perform surprisingly well."""
    library = import_module("razdel")
    return lambda text: [found.text for found in library.sentenize(text)]


def segtok() -> Splitter:
    """Rules for European languages."""
    library = import_module("segtok.segmenter")
    return lambda text: list(library.split_single(text))


def sentence_splitter() -> Splitter:
    """Europarl's splitter with its English list."""
    split: Splitter = import_module("sentence_splitter").SentenceSplitter(language="en").split
    return split


def sentence_splitter_vi() -> Splitter:
    """Europarl's splitter with our lists of Vietnamese titles and other abbreviations."""
    library = import_module("sentence_splitter")
    with tempfile.TemporaryDirectory() as folder:
        prefixes = Path(folder, "vi.txt")
        lists = ("titles", "places", "roles", "institutions", "numbered", "addresses")
        entries = sorted(entry for name in lists for entry in words("vi", name))
        prefixes.write_text("\n".join(entries), "utf-8")
        splitter = library.SentenceSplitter(language="vi", non_breaking_prefix_file=str(prefixes))
    split: Splitter = splitter.split
    return split


def sentencex() -> Splitter:
    """Wikimedia's splitter."""
    library = import_module("sentencex")
    return lambda text: list(library.segment("vi", text))


def syntok() -> Splitter:
    """Segtok's successor."""
    library = import_module("syntok.segmenter")
    return lambda text: [
        "".join(token.spacing + token.value for token in sentence)
        for paragraph in library.analyze(text)
        for sentence in paragraph
    ]


def underthesea() -> Splitter:
    """A model trained on Vietnamese."""
    split: Splitter = import_module("underthesea").sent_tokenize
    return split


PEERS: tuple[tuple[str, str, Callable[[], Splitter]], ...] = (
    ("**ours**", "MIT", ours),
    ("sentence-splitter, our Vietnamese list", "LGPL-3", sentence_splitter_vi),
    ("sentence-splitter (en)", "LGPL-3", sentence_splitter),
    ("razdel", "MIT", razdel),
    ("segtok", "MIT", segtok),
    ("ICU (vi)", "MIT", icu),
    ("syntok", "MIT", syntok),
    ("blingfire", "MIT", blingfire),
    ("sentencex (vi)", "MIT", sentencex),
    ("pysbd (en)", "MIT", pysbd),
    ("underthesea", "Apache-2.0", underthesea),
)
"""The name and licence of each splitter, and the function that creates it."""


@dataclass(frozen=True)
class Score:
    """The results of one splitter."""

    f1: float
    exact: float
    cases: float
    seconds: float


def paragraphs(paths: list[Path], most: int) -> Iterator[list[str]]:
    """Yield sentences in groups of 2 to 8, the same ones in every run."""
    chance = random.Random(5)
    for path in paths:
        lines = [line.partition("\t")[0].strip() for line in path.read_text("utf-8").split("\n")]
        lines = [line for line in lines if ENDS_IN_STOP.search(line) and not HOLDS_TWO.search(line)]
        lines = lines[: most // len(paths)]
        at = 0
        while at < len(lines):
            size = chance.randint(2, 8)
            yield lines[at : at + size]
            at += size


def cases(folder: Path) -> Iterator[list[str]]:
    """Yield the sentences of each case, with their white space, except decomposed ones."""
    escapes = {r"\n": "\n", r"\t": "\t"}
    lines = [line for path in sorted(folder.glob("*.txt")) for line in path.open(encoding="utf-8")]
    for line in map(str.rstrip, lines):
        text = line.partition("\t")[2]
        if text and not line.startswith("#") and not text.startswith("@"):
            text = re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), text)
            for escape, character in escapes.items():
                text = text.replace(escape, character)
            yield text.split("|")


def boundaries(sentences: list[str]) -> set[int]:
    """Return where sentences end, counted in characters that are not white space."""
    ends, at = set(), 0
    for sentence in sentences:
        at += len("".join(sentence.split()))
        ends.add(at)
    return ends - {at, 0}


def score(split: Splitter, gold: list[list[str]], tests: list[list[str]]) -> Score:
    """Measure a splitter on the paragraphs and on the cases."""
    texts = [" ".join(sentences) for sentences in gold]
    seconds = []
    for _ in range(2):
        before = time.process_time()
        found = [split(text) for text in texts]
        seconds.append(time.process_time() - before)
    pairs = [(boundaries(a), boundaries(b)) for a, b in zip(gold, found, strict=True)]
    right = sum(len(a & b) for a, b in pairs)
    f1 = 2 * right / sum(len(a) + len(b) for a, b in pairs)
    passed = sum(boundaries(split("".join(test))) == boundaries(test) for test in tests)
    exact = sum(a == b for a, b in pairs) / len(pairs)
    return Score(f1, exact, passed / len(tests), min(seconds))


SIZES = {"10 kB": 10**4, "100 kB": 10**5, "1 MB": 10**6, "5 MB": 5 * 10**6, "20 MB": 2 * 10**7}


def rates(gold: list[list[str]]) -> Iterator[tuple[str, float]]:
    """Yield our rate in MB per second on one string of each size, best of three rounds."""
    base = "\n\n".join(" ".join(sentences) for sentences in gold)
    for name, size in SIZES.items():
        data = (base.encode() * (size // len(base.encode()) + 1))[:size]
        text = data.decode(errors="ignore")
        runs = max(1, 2 * 10**6 // size)
        seconds = []
        for _ in range(3):
            before = time.process_time()
            for _ in range(runs):
                segment(text, "vi")
            seconds.append((time.process_time() - before) / runs)
        yield name, size / min(seconds) / 1e6


def main() -> None:
    """Measure every peer that is installed, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("texts", nargs="+", type=Path)
    default = ROOT / "tests" / "segmenter" / "cases" / "vi"
    parser.add_argument("--cases", type=Path, default=default)
    parser.add_argument("--sentences", type=int, default=12_000, help="at most, from all texts")
    options = parser.parse_args()

    gold = list(paragraphs(options.texts, options.sentences))
    tests = list(cases(options.cases))
    size = sum(len(" ".join(sentences).encode()) for sentences in gold) / 1e6
    rows: list[tuple[str, str, Score]] = []
    for name, licence, make in PEERS:
        try:
            split = make()
        except ImportError as missing:
            print(f"{name}: not installed ({missing.name}), skipped", file=sys.stderr)
            continue
        rows.append((name, licence, score(split, gold, tests)))
    own = rows[0][2].seconds
    print(f"{sum(map(len, gold)):,} sentences, {size:.1f} MB, {len(tests)} cases\n")
    print("| Splitter | F1 | Exact paragraphs | Cases | Speed | Licence |")
    print("|---|---|---|---|---|---|")
    for name, licence, reached in sorted(rows, key=lambda row: -row[2].f1):
        numbers = f"{reached.f1:.4f} | {reached.exact:.3f} | {reached.cases:.0%}"
        print(f"| {name} | {numbers} | {own / reached.seconds:.3g} | {licence} |")
    print("\n| One string of | MB/s |\n|---|---|")
    for name, rate in rates(gold):
        print(f"| {name} | {rate:.1f} |")


if __name__ == "__main__":
    main()
