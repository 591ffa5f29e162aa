"""Tests of the lists of phrases and their renderings."""

from __future__ import annotations

from collections import Counter

import pytest

from translate.checks.phrases import LISTS, parse, read
from translate.errors import InputError


@pytest.mark.parametrize("name", LISTS)
def test_word_lists(name: str) -> None:
    """Every shipped list can be read and has phrases."""
    assert read(name)


@pytest.mark.parametrize("name", LISTS)
def test_each_phrase_has_one_line(name: str) -> None:
    """Only the first of two lines would be read."""
    count = Counter(phrase.words for phrase in read(name))
    assert [" ".join(words) for words, times in count.items() if times > 1] == []


def test_malformed_word_list() -> None:
    """A line without a colon is refused with its place."""
    with pytest.raises(InputError, match=r"x\.txt:2: malformed line in a word list"):
        parse("# countries\nMỹ us", "x", "x.txt")
