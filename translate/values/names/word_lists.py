"""The words that say where a Vietnamese name begins: ``data/words.txt``."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from translate.text.word_list import sections

_DATA = Path(__file__).parent / "data"


@cache
def words_of(*names: str) -> frozenset[str]:
    """Return the entries of several sections together."""
    return frozenset().union(*map(words, names))


@cache
def words(section: str) -> frozenset[str]:
    """Return the entries of a section of ``data/words.txt``, which parts them by commas."""
    lines = sections((_DATA / "words.txt").read_text("utf-8"))[section]
    found = frozenset(entry.strip() for _, line in lines for entry in line.split(","))
    return frozenset(map(str.lower, found)) if section == "compounds" else found
