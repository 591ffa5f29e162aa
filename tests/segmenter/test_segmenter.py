"""Tests of the linguists' cases, of running text, and of the time for any text."""

from __future__ import annotations

import time
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from support.barfile import Case, read_cases

from translate.segmenter import segment
from translate.segmenter.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FOLDER = Path(__file__).parent / "cases"
CASES = {
    folder.name: [case for path in sorted(folder.glob("*.txt")) for case in read_cases(path)]
    for folder in sorted(FOLDER.iterdir())
}
PROSE = Path(__file__).parent / "prose"
MEASURED = Path(__file__).parent / "measured"
PARAGRAPHS = {
    path.stem: [
        [line for line in block.split("\n") if line and not line.startswith("#")]
        for block in path.read_text("utf-8").split("\n\n")
    ]
    for path in sorted(PROSE.glob("*.txt"))
}
SIZE = 500_000
LINES = (Path(__file__).parent / "prose" / "vi.txt").read_text("utf-8").split("\n")[2:]
NEWS = "\n".join(" ".join(LINES) for _ in range(SIZE // 4_000))[:SIZE]


def boundaries(sentences: Iterable[str]) -> set[int]:
    """Return where sentences end inside of their text, without counting white space."""
    lengths = accumulate(len("".join(sentence.split())) for sentence in sentences)
    return set(list(lengths)[:-1])


def measure(texts: list[tuple[str, Sequence[str]]], language: str) -> tuple[float, float]:
    """Return the F1 of the boundaries inside of texts, and the share of texts cut rightly."""
    pairs = [
        (boundaries(gold), boundaries(found.text for found in segment(text, language)))
        for text, gold in texts
    ]
    right = sum(len(gold & found) for gold, found in pairs)
    exact = sum(gold == found for gold, found in pairs)
    return 2 * right / sum(len(gold) + len(found) for gold, found in pairs), exact / len(pairs)


def seconds(text: str) -> float:
    """Return the least processor time of three runs."""
    runs = []
    for _ in range(3):
        before = time.process_time()
        segment(text, "vi")
        runs.append(time.process_time() - before)
    return min(runs)


@pytest.mark.parametrize(
    ("language", "case"),
    [
        pytest.param(language, case, id=f"{case.place}-{case.category}")
        for language, cases in CASES.items()
        for case in cases
    ],
)
def test_case(language: str, case: Case) -> None:
    """Each text is cut where its bars are."""
    assert tuple(found.text.strip() for found in segment(case.text, language)) == case.sentences


def test_every_language_has_cases() -> None:
    """A language without a case file would not be tested."""
    assert set(LANGUAGES) <= set(CASES)
    assert len(CASES["vi"]) >= 150


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("", "no case"),
        ("# only a comment\n", "no case"),
        ("decimal 28,5\n", "category<TAB>text"),
        ("\tno category\n", "category<TAB>text"),
        ("empty\t \n", "category<TAB>text"),
        ("bar\tMột.|\n", "bar"),
        ("bar\tMột.||Hai.\n", "bar"),
        ("escape\tMột\\x.\n", "escape"),
    ],
)
def test_bad_case_files_are_refused(tmp_path: Path, content: str, complaint: str) -> None:
    """An empty or malformed case file stops the tests instead of passing them."""
    path = tmp_path / "vi.txt"
    path.write_text(content, "utf-8")
    with pytest.raises(ValueError, match=complaint):
        read_cases(path)


@pytest.mark.parametrize(("name", "least"), [("en", 0.995), ("en-informal", 0.985), ("vi", 0.999)])
def test_prose(name: str, least: float) -> None:
    """Nearly every boundary is found, and nearly nothing else."""
    paragraphs = [sentences for sentences in PARAGRAPHS[name] if sentences]
    assert sum(map(len, paragraphs)) >= 60
    texts = [(" ".join(sentences), sentences) for sentences in paragraphs]
    assert measure(texts, name.partition("-")[0])[0] >= least


@pytest.mark.parametrize(
    ("name", "least_f1", "least_exact"),
    [
        ("vi-1", 0.996, 0.985),
        ("vi-spots-1", 0.99, 0.99),
        ("en-1", 0.99, 0.965),
        ("vi-2", 0.998, 0.99),
        ("vi-spots-2", 0.995, 0.98),
        ("en-2", 0.995, 0.98),
        ("vi-spots-3", 0.98, 0.96),
        ("vi-3", 0.999, 0.995),
        ("en-3", 0.992, 0.96),
        ("vi-4", 0.999, 0.99),
        ("en-4", 0.996, 0.98),
        ("vi-5", 0.994, 0.96),
        ("en-5", 0.993, 0.97),
        ("vi-spots-4", 0.999, 0.99),
        ("vi-6", 0.99, 0.965),
        ("vi-7", 0.999, 0.99),
        ("vi-8", 0.999, 0.99),
        ("vi-spots-5", 0.986, 0.98),
        ("en-6", 0.998, 0.99),
        ("en-7", 0.979, 0.95),
        ("en-8", 0.99, 0.98),
        ("en-9", 0.999, 0.99),
        ("en-10", 0.999, 0.99),
        ("vi-9", 0.989, 0.96),
        ("vi-spots-6", 0.993, 0.98),
        ("vi-10", 0.998, 0.985),
        ("vi-11", 0.998, 0.995),
        ("vi-12", 0.998, 0.996),
        ("vi-13", 0.998, 0.99),
        ("vi-14", 0.998, 0.99),
        ("vi-15", 0.992, 0.974),
        ("vi-16", 0.989, 0.961),
        ("vi-17", 0.972, 0.928),
        ("vi-18", 0.999, 0.99),
        ("vi-19", 0.987, 0.953),
        ("en-11", 0.996, 0.98),
        ("vi-20", 0.999, 0.99),
        ("vi-21", 0.999, 0.99),
        ("vi-22", 0.999, 0.99),
        ("vi-23", 0.999, 0.99),
        ("vi-24", 0.996, 0.965),
        ("vi-25", 0.999, 0.99),
        ("vi-26", 0.999, 0.99),
        ("vi-spots-7", 0.942, 0.905),
        ("vi-spots-8", 0.987, 0.98),
        ("en-12", 0.999, 0.99),
        ("vi-27", 0.999, 0.99),
        ("vi-28", 0.999, 0.99),
        ("vi-29", 0.999, 0.99),
        ("vi-30", 0.997, 0.99),
        ("vi-31", 1.0, 1.0),
        ("vi-32", 1.0, 1.0),
        ("en-13", 0.999, 0.99),
    ],
)
def test_measured_text(name: str, least_f1: float, least_exact: float) -> None:
    """Text that was written to measure the rules is cut no worse than when it was last read."""
    cases = read_cases(MEASURED / f"{name}.txt")
    texts = [(case.text, case.sentences) for case in cases]
    f1, exact = measure(texts, name.partition("-")[0])
    assert (f1 >= least_f1, exact >= least_exact) == (True, True), (f1, exact)


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        "1.",
        '"',
        "a",
        "\n",
        ".",
        "“",
        " \n",
        "N.",
        '."',
        ". ",
        "(",
        "\u0301",
        "\u0301\u0323",
        "!\u200b",
    ],
    ids=repr,
)
def test_hostile_text_costs_no_more_than_prose(unit: str) -> None:
    """Half a million characters of one kind take at most twice the time of as much prose.

    The small constant covers the resolution of the clock.
    """
    hostile = unit * (SIZE // len(unit))
    assert seconds(hostile) <= 2 * seconds(NEWS) + 0.02


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        "A. ",
        "a.B",
        '"Ai?" Nam và ',
        "1. ",
        "- a\n",
        "é. E",
        "a; 2. B ",
        "p. B",
        "“A! B” c ",
        '"a."B',
        "a :) B",
        "😀 B",
        "a ❤ B ",
        "a. #B ",
        "a. (1 b ",
        "a, b... C D ",
        "B. 12. 345 ",
        "a. ông B",
    ],
    ids=repr,
)
def test_ten_times_the_sites_take_ten_times_as_long(unit: str) -> None:
    """Even if every other character may end a sentence, time grows only with the text."""
    small = unit * 1_000
    assert seconds(small * 10) <= 25 * seconds(small) + 0.02


@pytest.mark.slow
def test_a_sentence_over_many_lines_takes_linear_time() -> None:
    """However long a hard-wrapped sentence is, each of its line ends costs the same."""
    assert seconds("a\n" * 160_000) <= 12 * seconds("a\n" * 20_000) + 0.02
