"""English words: a hunspell dictionary, where the extra ``spelling`` is installed.

Spylls reads it: that of the system (``en_US``, and ``en_GB`` besides), or the one that comes with
Spylls. Words that newspapers write and these dictionaries lack are in ``data/spelling-known.txt``,
and those that a slip may stand for in ``data/common-english.txt``: a dictionary has so many
rare words that most terms and names of plants are a letter away from one.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from string import ascii_lowercase
from threading import Lock
from typing import Protocol

from translate.checks.word_lists import words
from translate.values.style.spelling import american

SHORTEST = 4
"""Letters of a word that is looked up; of shorter ones too many are a letter away from another."""
_UNLIKE_OTHERS = 10
"""Letters of a word that hardly ever is a letter away from another one."""
_STEM = 5
"""Letters of a word from which others are derived, at least: "watter" comes from no watt."""
_SHORT_STEM = 3
"""The same before a suffix of four letters, which is hardly a slip: rainless, yamlike."""
_READER = "spylls"
_FOLDERS = (
    "~/.local/share/hunspell",
    "/usr/local/share/hunspell",
    "/usr/share/hunspell",
    "/usr/share/myspell/dicts",
    "~/Library/Spelling",
    "/Library/Spelling",
)
"""Where systems keep dictionaries; ``DICPATH`` comes first, as for hunspell itself."""
_BRITISH = (
    (re.compile(r"is(e|ed|es|er|ers|ing|ations?)$"), r"iz\1"),
    (re.compile(r"ys(e|ed|es|er|ers|ing)$"), r"yz\1"),
    (re.compile(r"our"), "or"),
    (re.compile(r"[ao]e"), "e"),
    (re.compile(r"ll(ed|ing|ers?)$"), r"l\1"),
    (re.compile(r"ss(ed|ing)$"), r"s\1"),
)
"""British spellings that follow a rule."""

_PREFIXES = (
    *("un", "re", "pre", "non", "sub", "anti", "over", "under", "semi", "multi", "in", "inter"),
    *("micro", "hyper", "post", "mis", "dis", "super", "trans", "counter", "cyber", "bio", "geo"),
)
_SUFFIXES = (
    "er",
    "ers",
    "ed",
    "less",
    "like",
    "ness",
    "ism",
    "ist",
    "ists",
    "ward",
    "wide",
    "fold",
)


_reading = Lock()
"""Held while the dictionary is read, so that threads that need it at once read it once."""
_LONGEST = 60
"""Letters of a word that is looked up: to try where a longer one could be cut takes minutes."""


class _Words(Protocol):
    """What is used of a dictionary of Spylls."""

    def lookup(self, word: str) -> bool:
        """Whether the dictionary has a word, in one of its forms."""


class English:
    """Knows the words of English.

    Args:
        american: The American dictionary.
        british: The British one, if there is one.
    """

    def __init__(self, american: _Words, british: _Words | None = None) -> None:
        self._dictionaries = [one for one in (american, british) if one]
        self.knows = lru_cache(maxsize=65536)(self._knows)
        self.meant = lru_cache(maxsize=4096)(self._meant)

    def _knows(self, word: str) -> bool:
        """Whether a word in lower case is one, American or British, or the plural of one."""
        forms = (word, word.removesuffix("s"))
        known = words("spelling-known")
        return any(form in known or any(map(self._has, _spellings(form))) for form in forms)

    def names(self, word: str) -> bool:
        """Whether the dictionary has a word in small letters only as a name, with a capital."""
        return self._has(word.capitalize()) and not self._has(word)

    def _meant(self, word: str) -> str:
        """Return a common word that an unknown one is one slip away from; empty without one.

        A slip is two letters exchanged, one left out, one too many or another one (Damerau 1964).
        A word derived from a known one by rule (unfired, absorber) is no slip.
        """
        if len(word) > _LONGEST or any(map(self._has, _stems(word))):
            return ""
        return next((one for one in _slips(word) if self._is_likely(one)), "")

    def _is_likely(self, word: str) -> bool:
        """Whether somebody may have meant a word: a common one, or one that few others are like."""
        common = words("common-english")
        if word in common or word.removesuffix("s") in common:
            return True
        return len(word) >= _UNLIKE_OTHERS and self._has(word)

    def _has(self, word: str) -> bool:
        return len(word) <= _LONGEST and any(one.lookup(word) for one in self._dictionaries)


def is_installed() -> bool:
    """Return whether there is a dictionary, without the time that it takes to read one."""
    return find_spec(_READER) is not None


@cache
def english() -> English | None:
    """Return the dictionary of English; None where the extra is not installed."""
    if not is_installed():
        return None
    own = _installed("en_US")
    british = _installed("en_GB")
    return English(_read(own or "en_US"), _read(british) if british else None)


def _read(place: str) -> _Words:
    """Read the files ``place.aff`` and ``place.dic``; a bare name is one that Spylls brings."""
    with _reading:
        return _read_once(place)


@cache
def _read_once(place: str) -> _Words:
    reader: _Words = import_module(f"{_READER}.hunspell").Dictionary.from_files(place)
    return reader


def _installed(name: str) -> str:
    """Where the system has a dictionary, without its endings; empty where it has none."""
    given = os.environ.get("DICPATH", "").split(os.pathsep)
    for folder in filter(None, (*given, *_FOLDERS)):
        place = Path(folder).expanduser() / name
        if place.with_suffix(".aff").is_file() and place.with_suffix(".dic").is_file():
            return str(place)
    return ""


def _stems(word: str) -> Iterator[str]:
    """Yield what may be left of a word without a prefix or suffix that goes with every word."""
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _STEM:
            yield word.removeprefix(prefix)
    for suffix in _SUFFIXES:
        stem = word.removesuffix(suffix)
        shortest = _SHORT_STEM if len(suffix) >= SHORTEST else _STEM
        if stem != word and len(stem) >= shortest and stem[-1] != suffix[0]:
            yield stem


def _spellings(word: str) -> Iterator[str]:
    """Yield a word, and what Americans would write for it."""
    yield word
    for edit in american(word):
        yield word[: edit.start] + edit.text + word[edit.end :]
    for pattern, ending in _BRITISH:
        if pattern.search(word):
            yield pattern.sub(ending, word)


def _slips(word: str) -> Iterator[str]:
    """Yield what differs from ``word`` by one slip, the likeliest first."""
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    yield from (a + b[1] + b[0] + b[2:] for a, b in parts if len(b) > 1)
    yield from (a + b[1:] for a, b in parts if b)
    yield from (a + letter + b for a, b in parts for letter in ascii_lowercase)
    yield from (a + letter + b[1:] for a, b in parts if b for letter in ascii_lowercase)
