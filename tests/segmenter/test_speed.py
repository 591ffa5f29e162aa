"""No input takes more than linear time: each is measured against prose of the same size."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from translate.segmenter import segment

SIZE = 500_000
LINES = (Path(__file__).parent / "prose" / "vi.txt").read_text("utf-8").split("\n")[2:]
NEWS = "\n".join(" ".join(LINES) for _ in range(SIZE // 4_000))[:SIZE]


def seconds(text: str) -> float:
    """The least processor time of three runs."""
    runs = []
    for _ in range(3):
        before = time.process_time()
        segment(text, "vi")
        runs.append(time.process_time() - before)
    return min(runs)


@pytest.mark.parametrize(
    "unit",
    ["1.", '"', "a", "\n", ".", "“", " \n", "N.", '."', ". ", "(", "\u0301", "!\u200b"],
    ids=repr,
)
def test_hostile_text_costs_no_more_than_prose(unit: str) -> None:
    """Half a million characters of one thing take at most twice the time of as much prose.

    The small constant covers the clock's own grain.
    """
    hostile = unit * (SIZE // len(unit))
    assert seconds(hostile) <= 2 * seconds(NEWS) + 0.02


@pytest.mark.parametrize("unit", ["A. ", "a.B", '"Ai?" Nam và ', "1. ", "- a\n", "é. E"], ids=repr)
def test_ten_times_the_sites_take_ten_times_as_long(unit: str) -> None:
    """Even where every other character may end a sentence, time grows with the text alone."""
    small = unit * 1_000
    assert seconds(small * 10) <= 25 * seconds(small) + 0.02
