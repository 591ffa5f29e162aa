"""Read the segmenter's word lists, ``data/<language>/<name>.txt``."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from translate.text.word_list import read

_DATA = Path(__file__).parent / "data"


@cache
def words(language: str, name: str) -> frozenset[str]:
    """Return the entries of ``data/<language>/<name>.txt``.

    Raises:
        ValueError: The list is empty, or has an entry twice.
    """
    return frozenset(read(_DATA / language / f"{name}.txt"))


def words_if_any(language: str, name: str) -> frozenset[str]:
    """Return the entries of a list, or none if the language has no such list.

    Raises:
        ValueError: The list is empty, or has an entry twice.
    """
    return words(language, name) if (_DATA / language / f"{name}.txt").exists() else frozenset()
