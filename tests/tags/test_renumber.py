"""Tests of carrying a translation's tags over to another form of its sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from support.casefile import read_sections
from support.marked import Marked, marked, written

from translate.tags import problems, renumbered, tagged

CASES = Path(__file__).parent / "cases"


def _cases() -> list[list[str]]:
    [text] = read_sections(CASES / "renumber.txt", "cases")
    return [block.split("\n") for block in text.strip().split("\n\n")]


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case[0])
def test_cases(case: list[str]) -> None:
    """Marks are found again by what they are over."""
    _, old, english, new, fits, expected = case
    sentence = tagged(*written(new))
    assert sentence.text == new
    found = renumbered(english, old, new, sentence.marks)
    assert (found.text, "fits" if found.fits else "not") == (expected, fits)


@given(marked())
def test_nothing_changes_for_the_same_sentence(sentence: Marked) -> None:
    """A translation that fits is the same, and fits."""
    found = tagged(*sentence)
    assert not problems(found.text, found.text, found.marks)
    same = renumbered(found.text, found.text, found.text, found.marks)
    assert same.text == found.text
    assert same.fits


@given(marked(), marked())
def test_what_fits_has_no_problem(old: Marked, new: Marked) -> None:
    """Whatever the sentences are, unless nothing had to be done."""
    was, now = tagged(*old), tagged(*new)
    found = renumbered(was.text, was.text, now.text, now.marks)
    assert found.text == was.text or not found.fits or not problems(found.text, now.text, now.marks)
