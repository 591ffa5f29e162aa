"""English words: a hunspell dictionary, where the extra ``spelling`` is installed.

It is that of the system (``en_US``, and ``en_GB`` besides), or the one that comes with Spylls.
Words that newspapers write and these dictionaries lack are in ``data/spelling-known.txt``, and
those that a slip may stand for in ``data/common-english.txt``: a dictionary has so many rare words
that most terms and names of plants are a letter away from one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from string import ascii_lowercase

from translate.checks.word_lists import words
from translate.checks.wording import hunspell
from translate.values.style.spelling import american

_AMERICA, _BRITAIN = "en_US", "en_GB"
SHORTEST = 4
"""Letters of a word that is looked up; of shorter ones too many are a letter away from another."""
_UNLIKE_OTHERS = 10
"""Letters of a word that hardly ever is a letter away from another one."""
_STEM = 5
"""Letters of a word from which others are derived, at least: "watter" comes from no watt."""
_SHORT_STEM = 3
"""The same before a suffix of four letters, which is hardly a slip: rainless, yamlike."""
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


class English:
    """Knows the words of English.

    Args:
        american: The American dictionary.
        british: The British one, if there is one.
    """

    def __init__(
        self, american: hunspell.Dictionary, british: hunspell.Dictionary | None = None
    ) -> None:
        self._dictionaries = [one for one in (american, british) if one]
        self._has = lru_cache(maxsize=65536)(self._has_either)
        self.knows = lru_cache(maxsize=65536)(self._knows)
        self.meant = lru_cache(maxsize=4096)(self._meant)

    def _knows(self, word: str) -> bool:
        """Whether a word in lower case is one, American or British, or the plural of one."""
        forms = {word, word.removesuffix("s")}
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
        if len(word) > hunspell.LONGEST_WORD or any(map(self._has, _stems(word))):
            return ""
        return next((one for one in _slips(word) if self._is_likely(one)), "")

    def _is_likely(self, word: str) -> bool:
        """Whether somebody may have meant a word: a common one, or one that few others are like."""
        common = words("common-english")
        if word in common or word.removesuffix("s") in common:
            return True
        # past the cache of words that texts have: of the slips of one, hundreds are none
        return len(word) >= _UNLIKE_OTHERS and self._has_either(word)

    def _has_either(self, word: str) -> bool:
        return any(one.has(word) for one in self._dictionaries)


def is_installed() -> bool:
    """Return whether there is a dictionary, without the time that it takes to read one."""
    return hunspell.is_readable()


@cache
def dictionary_version() -> str:
    """Return what changes when another dictionary is there; empty where there is none.

    A process goes on with the dictionary that it has read, and so with its version.
    """
    return " ".join(map(hunspell.version, (_AMERICA, _BRITAIN))) if is_installed() else ""


@cache
def english() -> English | None:
    """Return the dictionary of English; None where the extra is not installed."""
    if not is_installed():
        return None
    british = hunspell.read(_BRITAIN) if hunspell.is_installed(_BRITAIN) else None
    return English(hunspell.read(_AMERICA), british)


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
