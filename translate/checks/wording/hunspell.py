"""A dictionary of hunspell's: where a system keeps one, and whether it has a word, fast.

Spylls reads it, in Python alone, and looks a word up in a tenth of a millisecond: too long for a
check that tries hundreds of words for each that is unknown. So what needs none of its rules is
answered from the list of stems: a stem is a word, and a word without any stem is none.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from threading import Lock
from typing import Protocol

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
LONGEST_WORD = 60
"""Letters of a word that is looked up: to try where a longer one could be cut takes minutes."""
_reading = Lock()
"""Held while a dictionary is read, so that threads that need it at once read it once."""


class _Affix(Protocol):
    """What a word has before or behind its stem, and what the stem loses for it."""

    add: str
    strip: str
    flags: set[str]


class _Rules(Protocol):
    """The ``.aff`` file: affixes by flag, and the flags that say what an entry is."""

    SFX: Mapping[str, Sequence[_Affix]]
    PFX: Mapping[str, Sequence[_Affix]]
    IGNORE: object
    COMPOUNDFLAG: str | None
    COMPOUNDBEGIN: str | None
    NEEDAFFIX: str | None
    ONLYINCOMPOUND: str | None
    FORBIDDENWORD: str | None


class _Stem(Protocol):
    """A line of the ``.dic`` file."""

    flags: set[str]


class _StemList(Protocol):
    """The ``.dic`` file."""

    index: Mapping[str, Sequence[_Stem]]


class Spylls(Protocol):
    """What is used of a dictionary of Spylls."""

    aff: _Rules
    dic: _StemList

    def lookup(self, word: str) -> bool:
        """Whether the dictionary has a word, in one of its forms."""


class Dictionary:
    """Whether words are in a dictionary, in one of their forms.

    Args:
        spylls: The dictionary as Spylls has read it.
    """

    def __init__(self, spylls: Spylls) -> None:
        rules = spylls.aff
        suffixes, prefixes = (
            list(chain.from_iterable(kind.values())) for kind in (rules.SFX, rules.PFX)
        )
        self._lookup = spylls.lookup
        self._stems = spylls.dic.index
        self._no_words = {rules.NEEDAFFIX, rules.ONLYINCOMPOUND, rules.FORBIDDENWORD}
        self._suffixes = defaultdict[str, set[tuple[str, str]]](set)
        """By their last letter."""
        for one in suffixes:
            self._suffixes[one.add[-1:]].add((one.add, one.strip))
        self._prefixes = {(one.add, one.strip) for one in prefixes}
        self._is_simple = not (
            any((rules.COMPOUNDFLAG, rules.COMPOUNDBEGIN, rules.IGNORE))
            or any(one.flags for one in (*suffixes, *prefixes))
        )
        """Whether a word of letters is one stem with one prefix and one suffix at most."""

    def has(self, word: str) -> bool:
        """Whether the dictionary has a word; it has none of more than 60 letters."""
        if len(word) > LONGEST_WORD:
            return False
        return self._is_stem(word) or (self._may_have(word) and self._lookup(word))

    def _is_stem(self, word: str) -> bool:
        """Whether a word is one as it stands in the file."""
        entries = self._stems.get(word, ())
        return bool(entries) and all(self._no_words.isdisjoint(one.flags) for one in entries)

    def _may_have(self, word: str) -> bool:
        """Whether a word may be a form of a stem; for words in small letters, which are many."""
        if not (self._is_simple and word.isascii() and word.isalpha() and word.islower()):
            return True
        rests = [word]
        rests += [
            strip + word.removeprefix(add) for add, strip in self._prefixes if word.startswith(add)
        ]
        suffixes = [
            (add, strip)
            for last in ("", word[-1])
            for add, strip in self._suffixes.get(last, ())
            if word.endswith(add)
        ]
        return any(
            rest in self._stems
            or any(rest.removesuffix(add) + strip in self._stems for add, strip in suffixes)
            for rest in rests
        )


def read(name: str) -> Dictionary:
    """Return the dictionary of a language, such as ``en_US``: the system's, or else Spylls's own.

    Raises:
        FileNotFoundError: Neither has it.
    """
    with _reading:
        return _read_once(_installed(name) or name)


def is_readable() -> bool:
    """Return whether the extra that reads dictionaries is installed, without loading it."""
    return find_spec(_READER) is not None


def is_installed(name: str) -> bool:
    """Return whether the system has the dictionary of a language."""
    return bool(_installed(name))


@cache
def _read_once(place: str) -> Dictionary:
    """Read the files ``place.aff`` and ``place.dic``; a bare name is one that Spylls brings."""
    return Dictionary(import_module(f"{_READER}.hunspell").Dictionary.from_files(place))


def _installed(name: str) -> str:
    """Where the system has a dictionary, without its endings; empty where it has none."""
    given = os.environ.get("DICPATH", "").split(os.pathsep)
    for folder in filter(None, (*given, *_FOLDERS)):
        place = Path(folder).expanduser() / name
        if place.with_suffix(".aff").is_file() and place.with_suffix(".dic").is_file():
            return str(place)
    return ""
