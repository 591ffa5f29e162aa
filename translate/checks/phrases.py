"""Word lists that pair Vietnamese phrases with the English that may render them.

A line of ``data/*.txt`` is ``Vietnamese | Vietnamese: english | english*``, where a star means any
ending. A Vietnamese phrase with a capital matches only with that capital. ``#`` starts a comment.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from translate.checks.word_lists import DATA, forms
from translate.errors import InputError
from translate.message import Message
from translate.text.word_list import entries

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from translate.checks.text import CheckedText

LISTS = (
    "countries",
    "titles",
    "weekdays",
    "negation",
    "negatives",
    "persons",
    "nations",
    "ranks",
    "attribution",
    "acronyms",
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A line of a word list."""

    name: str
    """The list that it comes from."""
    words: tuple[str, ...]
    """A Vietnamese form."""
    lower: tuple[str, ...]
    """The same in lower case."""
    english: re.Pattern[str]
    """Pattern that matches any rendering in lower-case English."""
    renderings: tuple[str, ...]
    """The renderings as the list has them; empty where the phrase means something else."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found in a source."""

    phrase: Phrase
    source: CheckedText
    first: int
    """The index of its first word."""
    last: int
    """The index after its last word."""

    @property
    def start(self) -> int:
        """The offset of its first character."""
        return self.source.words[self.first].start()

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.source.words[self.last - 1].end()


def read(name: str) -> list[Phrase]:
    """Read ``data/<name>.txt``.

    Raises:
        InputError: A line has no colon or an empty form.
    """
    path = DATA / f"{name}.txt"
    return parse(path.read_text("utf-8"), name, str(path))


def parse(text: str, name: str, place: str) -> list[Phrase]:
    """Parse a word list; see the module."""
    found = []
    for number, line in entries(text):
        left, colon, right = line.partition(":")
        forms = [form.split() for form in left.split("|")]
        english = tuple(form.strip() for form in right.split("|") if form.strip())
        if not colon or not all(forms):
            raise InputError(
                Message("malformed line in a word list: {line}", line=line), f"{place}:{number}"
            )
        pattern = pattern_of(english)
        found += [
            Phrase(name, tuple(form), tuple(word.lower() for word in form), pattern, english)
            for form in forms
        ]
    return found


def pattern_of(wordings: Sequence[str]) -> re.Pattern[str]:
    """A pattern that finds any of ``wordings`` as whole words; ``*`` means any ending.

    Of two that begin alike, it finds the one with more words: ``less than`` before ``*less``,
    ``under-*`` before ``un*``.
    """
    ordered = sorted(wordings, key=lambda form: -form.count(" ") - form.count("-"))
    stems = [re.escape(form.lower()).replace(r"\*", r"\w*") for form in ordered]
    return re.compile(rf"(?<!\w)(?:{'|'.join(stems) or '(?!)'})(?!\w)")


@cache
def any_of(renderings: tuple[str, ...]) -> re.Pattern[str]:
    """`pattern_of` for some of the renderings of a phrase; each tuple is compiled once."""
    return pattern_of(renderings)


def blanked(pattern: re.Pattern[str], text: str) -> str:
    """Return ``text`` with spaces for what ``pattern`` finds, so that places stay."""
    return pattern.sub(lambda match: " " * len(match[0]), text)


@cache
def pattern_of_list(name: str) -> re.Pattern[str]:
    """A pattern that finds the entries of ``data/<name>.txt``, one a line, as `pattern_of` does."""
    return pattern_of(forms(name))


_PARTED = re.compile(r"[,;:.!?…]\s")
_Index = dict[str, dict[int, dict[tuple[str, ...], list[Phrase]]]]


@cache
def _index() -> _Index:
    """Every phrase of every list: by its first word, its length (longest first), its words."""
    phrases = [phrase for name in LISTS for phrase in read(name)]
    phrases.sort(key=lambda phrase: -len(phrase.words))
    index: _Index = {}
    for phrase in phrases:
        sizes = index.setdefault(phrase.lower[0], {})
        sizes.setdefault(len(phrase.lower), {}).setdefault(phrase.lower, []).append(phrase)
    return index


def scan(source: CheckedText) -> Mapping[str, Sequence[Hit]]:
    """Find the phrases of all lists; within a list the longest match wins and none overlap."""
    index = _index()
    hits: dict[str, list[Hit]] = {}
    lower = source.lower_words
    for at in [at for at, word in enumerate(lower) if word in index]:
        for size, phrases in index[lower[at]].items():
            for phrase in phrases.get(tuple(lower[at : at + size]), ()):
                taken = hits.setdefault(phrase.name, [])
                hit = Hit(phrase, source, at, at + size)
                if (not taken or taken[-1].last <= at) and _fits(hit):
                    taken.append(hit)
    return hits


def _fits(hit: Hit) -> bool:
    """Whether a phrase stands in one clause, with a capital wherever the list has one."""
    found, phrase = hit.source.words[hit.first : hit.last], hit.phrase
    if _PARTED.search(hit.source.text, found[0].end(), found[-1].start()):
        return False
    return phrase.words == phrase.lower or all(
        there[0].startswith(word[0])
        for there, word in zip(found, phrase.words, strict=True)
        if word[0].isupper()
    )
