"""Names that English writes in its own way: ``data/exonyms.txt``, found in a sentence's words."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from translate.text.word_list import entries

if TYPE_CHECKING:
    from collections.abc import Sequence

_DATA = Path(__file__).parent / "data"
_WORD = re.compile(r"\w+")
_SECTION = "# --- "
_OWN = "="
"""Stands for a form with the name's own letters."""


class Exonym(NamedTuple):
    """A line of the list, for one Vietnamese form."""

    words: tuple[str, ...]
    english: str
    """The form that a draft gets; empty where the name keeps its own letters."""
    also: str
    """Other forms that are right, lower case without marks, parted by ``|``."""
    hyphened: bool
    """Whether hyphens join its words: Ga-na is a name, and ga na is none."""
    section: str
    """What the list says of the names beside it: ``people``, ``cities and regions abroad``."""

    def stands_in(self, text: str) -> bool:
        """Whether ``text``, which has its words, has its hyphens too."""
        return not self.hyphened or "-" in text


def exonym_at(words: Sequence[str], index: int) -> Exonym | None:
    """Return the longest entry of the list that begins at ``index`` of a sentence's words."""
    for length, found in _index().get(words[index].lower(), {}).items():
        part = words[index : index + length]
        entry = found.get(tuple(word.lower() for word in part))
        if entry and all(_fits(a, b) for a, b in zip(entry.words, part, strict=True)):
            return entry
    return None


def split_words(text: str) -> list[re.Match[str]]:
    """Return the words of ``text`` as the list of exonyms counts them, without any hyphen."""
    return list(_WORD.finditer(text))


def _fits(listed: str, word: str) -> bool:
    """Whether ``word`` has the capital that the list has."""
    return word[0] == listed[0] or not listed[0].isupper()


@cache
def _index() -> dict[str, dict[int, dict[tuple[str, ...], Exonym]]]:
    """Every entry: by its first word, its length (longest first), its words in lower case."""
    index: dict[str, dict[int, dict[tuple[str, ...], Exonym]]] = {}
    for entry in sorted(parse_exonyms(), key=lambda entry: -len(entry.words)):
        lower = tuple(word.lower() for word in entry.words)
        same = index.setdefault(lower[0], {}).setdefault(len(lower), {})
        if lower not in same or not entry.hyphened:
            same[lower] = entry
    return index


@cache
def small_first_words() -> frozenset[str]:
    """Return the first words, in small letters, of the entries that need no capital."""
    return frozenset(
        entry.words[0].lower() for entry in parse_exonyms() if not entry.words[0][0].isupper()
    )


@cache
def parse_exonyms() -> tuple[Exonym, ...]:
    """Return the entries of ``data/exonyms.txt``, one for each Vietnamese form."""
    found, section = [], ""
    for line in (_DATA / "exonyms.txt").read_text("utf-8").split("\n"):
        section = line.removeprefix(_SECTION) if line.startswith(_SECTION) else section
        for _, entry in entries(line):
            left, _, right = entry.partition(":")
            english, _, also = (part.strip() for part in right.partition("|"))
            for form in left.split("|"):
                words = tuple(word[0] for word in split_words(form))
                own = "" if english == _OWN else english
                found.append(Exonym(words, own, also, "-" in form, section))
    return tuple(found)


def is_conventional(text: str) -> bool:
    """Whether ``text`` is the English form of a name of the list: ``Shanghai``."""
    return text in _english()


@cache
def _english() -> frozenset[str]:
    return frozenset(entry.english for entry in parse_exonyms())
