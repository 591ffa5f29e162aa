"""Fold spaces, diacritics and codes, so that texts that differ in these alone compare equal."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

_MARKS = re.compile("[\u0300-\u036f]+")
# Spaces that carry no meaning; a no-break or thin space inside a number does, and stays.
_SPACES = re.compile(r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
_JOINTS = str.maketrans("", "", " -–‑./")
_LONGEST_WORD = 16
_BARRED = str.maketrans("đĐðÐ", "dDdD")


def fold_spaces(text: str) -> str:
    """Return ``text`` on one line: runs of spaces become one space, none at either end."""
    if text.isprintable() and "  " not in text:  # of the spaces above, only " " is printable
        return text.strip(" ")
    return _SPACES.sub(" ", text).strip(" ")


def folded_places(text: str, places: Sequence[int]) -> list[int]:
    """Return where places of ``text`` are in what `fold_spaces` makes of it.

    A place between the spaces of a run is after the space that the run becomes.

    Args:
        text: The text.
        places: Offsets into it, in any order.
    """
    length = len(fold_spaces(text))
    starts, lost = [0], [0]
    for run in _SPACES.finditer(text):
        # of the first character of the run there remains the space, but at the text's start
        starts.append(run.start() + (run.start() > 0))
        lost.append(lost[-1] + run.end() - starts[-1])
    found = []
    for place in places:
        index = bisect_right(starts, place) - 1
        end = starts[index] + lost[index] - lost[index - 1] if index else 0
        found.append(min(max(place - lost[index] + max(end - place, 0), 0), length))
    return found


def strip_marks(text: str) -> str:
    """Return ``text`` without diacritics: ``Đà Nẵng`` -> ``Da Nang``."""
    if text.isascii():
        return text
    return _stripped_word(text) if len(text) <= _LONGEST_WORD else _stripped(text)


@lru_cache(maxsize=1 << 16)
def _stripped_word(text: str) -> str:
    """``text`` without diacritics; words come again, sentences seldom do."""
    return _stripped(text)


def _stripped(text: str) -> str:
    return _MARKS.sub("", unicodedata.normalize("NFD", text.translate(_BARRED)))


def fold_code(text: str) -> str:
    """Fold a name or reference with numerals: ``Covid-19`` and ``COVID 19`` are one."""
    return strip_marks(text).lower().translate(_JOINTS)
